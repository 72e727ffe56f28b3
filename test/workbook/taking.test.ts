/** Figures taken from the sample in the workbench: live links through the adapter, calculated by the grid, watched. */
import { defaultConfig } from "../../src/assessments/cluster-formation/config";
import { dataDefaults, dataFigures } from "../../src/assessments/cluster-formation/data-binding";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { recognizeTable } from "../../src/statistics/data-table";
import { proposedChoice } from "../../src/statistics/figures";
import {
  planTaking,
  proposedFlows,
  proposedKind,
  Taking,
} from "../../src/taskpane/modules/data-taking";
import { dataView } from "../../src/taskpane/modules/data-view";
import { planScreening, screeningNames } from "../../src/taskpane/modules/screening-taking";
import { sampleWorkbook } from "../../src/workbench/sample";
import { createUniverBackend, UniverBackend } from "../../src/workbench/univer-backend";
import { dataModule } from "../../src/workbook/layout/modules/data-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { screeningModule } from "../../src/workbook/layout/modules/screening-sheet";
import { OfficeWorkbook } from "../../src/workbook/office";
import type { Addin } from "../../src/excel-host/bridge";
import { closeSessions, openSession } from "../excel-host/session";
import { addFormation, subject } from "./contract";

let backend: UniverBackend;
let workbook: OfficeWorkbook;
let addin: Addin;

const start = { locale: "en", profile: profileOf(undefined), assessments: [] } as const;

beforeAll(async () => {
  backend = createUniverBackend({ document: sampleWorkbook("en").document });
  ({ addin } = await openSession(backend));
  workbook = new OfficeWorkbook({
    excel: addin.Excel,
    settings: { get: () => null, set: () => undefined, saveAsync: () => undefined },
    displayLanguage: "en-US",
    spills: true,
  });
  await addFormation(workbook, { ...subject, input: { values: {} } });
  await workbook.addModule(1, (taken) => planModule(dataModule, start, 1, taken));
  await workbook.addModule(0, (taken) => planModule(screeningModule, start, 0, taken));
  await backend.settled();
}, 400_000);

afterAll(closeSessions);

async function tableOf(address: string) {
  await workbook.show(address);
  const area = await workbook.selectedArea(40_000);
  if (typeof area === "string") throw new Error(area);
  return recognizeTable(area);
}

const contents = () => workbook.read(1, dataView.names);

it("a region's figures become live links whose results are those foretold", async () => {
  const table = await tableOf("'GVA 2024'!A1:Y25");
  const taking: Taking = {
    table,
    kind: proposedKind(table),
    choice: proposedChoice(table, { regionCode: "PVL", industryCode: "C" }),
    flows: proposedFlows(table),
    year: null,
  };
  const plan = planTaking(await contents(), taking);
  await workbook.write(1, plan.changes);
  await backend.settled();
  const read = await contents();
  expect(read["dat_KL"]?.values[0]?.[0]).toBeCloseTo(1.9453, 4);
  expect(read["dat_KS"]?.values[0]?.[0]).toBeCloseTo(1.9624, 4);
  expect(read["dat_A4"]?.values[0]?.[0]).toBeCloseTo(plan.figures.A4 ?? 0, 8);
  expect(dataView.review(read, { opened: null, entries: [] }).findings).toEqual([]);
  // Read back from the sheet, the same figures follow.
  const again = planTaking(read, null).input;
  const defaults = { ...defaultConfig, ...dataDefaults };
  expect(dataFigures(again, defaults).KL).toBeCloseTo(plan.figures.KL ?? 0, 10);
}, 120_000);

it("the screening of a section is calculated by the grid", async () => {
  const table = await tableOf("'GVA 2024'!A1:Y25");
  const taking = {
    table,
    axis: "regions",
    choice: proposedChoice(table, { industryCode: "C" }),
    yearIndex: 0,
    year: null,
  } as const;
  const before = await workbook.read(0, screeningNames);
  const plan = planScreening(taking, before, "en");
  // Rows that stay blank are not written.
  expect(plan.changes.length).toBeLessThan(200);
  await workbook.write(0, plan.changes);
  await backend.settled();
  const read = await workbook.read(0, screeningNames);
  expect(read["scr_candidates"]?.values[0]?.[0]).toBe(10);
  const codes = read["scr_reason_code"]?.values.map(([code]) => code).filter((code) => code !== "");
  expect(codes).toEqual(plan.result.rows.map(({ reason }) => reason));
}, 120_000);

it("a renamed sheet is followed, a changed label noticed, a deleted sheet told with a way on", async () => {
  await addin.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("GVA 2024");
    sheet.name = "Output 2024";
    sheet.getRange("A14").values = [["Somewhere else"]];
    await context.sync();
  });
  await backend.settled();
  const moved = await contents();
  expect(moved["dat_oir"]?.formulas[0]?.[0]).toContain("'Output 2024'!");
  expect(moved["dat_KL"]?.values[0]?.[0]).toBeCloseTo(1.9453, 4);
  const found = dataView.review(moved, { opened: null, entries: [] }).findings;
  expect(found.map(({ at }) => at)).toEqual(["dat_t_region_now"]);
  expect(found[0]?.words.en).toContain("Somewhere else");

  await addin.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Output 2024").delete();
    await context.sync();
  });
  await backend.settled();
  const gone = dataView.review(await contents(), { opened: null, entries: [] }).findings;
  expect(gone.some(({ at, tone }) => at === "dat_oir" && tone === "fail")).toBe(true);
}, 120_000);
