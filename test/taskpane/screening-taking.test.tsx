/** @jest-environment jsdom */
/** Screening in the pane: from the selection to live rows, and from a row to an assessment with its data linked. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { screeningClassWords } from "../../src/assessments/cluster-formation/screening";
import { Locale, locales } from "../../src/core/locale";
import { recognizeTable } from "../../src/statistics/data-table";
import { proposedChoice } from "../../src/statistics/figures";
import { App } from "../../src/taskpane/App";
import {
  dataOfRow,
  planScreening,
  screeningNames,
} from "../../src/taskpane/modules/screening-taking";
import { texts } from "../../src/taskpane/modules/screening-texts";
import { screeningView } from "../../src/taskpane/modules/screening-view";
import { texts as taking } from "../../src/taskpane/modules/taking-texts";
import { texts as pane } from "../../src/taskpane/texts";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { screeningModule } from "../../src/workbook/layout/modules/screening-sheet";
import { sampleArea } from "../statistics/sample-areas";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

async function withScreening(locale: Locale): Promise<FakeWorkbook> {
  const { sheet, values } = sampleArea(locale, "gva2024");
  const workbook = new FakeWorkbook(locale, { [sheet]: values });
  await workbook.addModule(0, (taken) =>
    planModule(
      screeningModule,
      { locale, profile: profileOf(undefined), assessments: [] },
      0,
      taken
    )
  );
  return workbook;
}

const take = (locale: Locale, axis: "regions" | "industries", code: string) => {
  const table = recognizeTable(sampleArea(locale, "gva2024"));
  const wanted = axis === "regions" ? { industryCode: code } : { regionCode: code };
  return { table, axis, choice: proposedChoice(table, wanted), yearIndex: 0, year: null };
};

describe("the plan of a screening", () => {
  it("all regions of manufacturing: ten candidates", () => {
    const { result, rows, changes } = planScreening(take("en", "regions", "C"), {}, "en");
    expect(result.counts).toEqual({ candidate: 10, not: 10, undetermined: 0 });
    expect(rows.every(({ general }) => !general)).toBe(true);
    const of = (name: string, row = 0) =>
      changes.find((change) => change.name === name && change.row === row)?.content;
    expect(of("scr_oir", 9)).toBe(`=IF('GVA 2024'!E14="","",'GVA 2024'!E14)`);
    expect(of("scr_oi", 9)).toBe(`=IF('GVA 2024'!E25="","",'GVA 2024'!E25)`);
    expect(of("scr_all")).toBe(`=IF(COUNT('GVA 2024'!C25:U25)=0,"",SUM('GVA 2024'!C25:U25))`);
    expect(of("scr_year")).toBe(2024);
    expect(of("scr_region", 20)).toBe("");
  });
  it("all sections of Almaty region: eight candidates, services of general interest marked", () => {
    const { result, rows } = planScreening(take("kk", "industries", "ALM"), {}, "kk");
    expect(result.counts.candidate).toBe(8);
    expect(
      rows.flatMap(({ general }, i) => (general ? [result.rows[i]?.industry[0]] : []))
    ).toEqual(["L", "O", "P", "Q"]);
  });
  it("the limit that stands on the sheet decides", () => {
    const cell = (value: number | string) => ({ values: [[value]], formulas: [[value]] });
    const contents = { scr_limit: cell(2), scr_min: cell(2), scr_mode_code: cell("CIS") };
    expect(planScreening(take("en", "regions", "C"), contents, "en").result.counts.candidate).toBe(
      4
    );
  });
  it("reads only names that the sheet has", async () => {
    const workbook = await withScreening("en");
    expect(Object.keys(await workbook.read(0, screeningNames)).sort()).toEqual(
      [...screeningNames].sort()
    );
  });
  it("a row's data are the same links, with all regions of its industry", async () => {
    const workbook = await withScreening("ru");
    await workbook.write(0, planScreening(take("ru", "regions", "B"), {}, "ru").changes);
    const contents = await workbook.read(0, screeningNames);
    const data = dataOfRow(contents, 4);
    const of = (name: string) => data.filter((change) => change.name === name);
    expect(of("dat_oir")[0]?.content).toBe(contents["scr_oir"]?.formulas[4]?.[0]);
    expect(of("dat_f_industry")).toHaveLength(20);
  });
  it("a deleted table is told", async () => {
    const workbook = await withScreening("en");
    workbook.edit(0, { name: "scr_oir", row: 0, content: '=IF(#REF!E14="","",#REF!E14)' });
    const contents = await workbook.read(0, screeningNames);
    const { findings } = screeningView.review(contents, { opened: null, entries: [] });
    expect(findings[0]).toMatchObject({ tone: "fail", at: "scr_oir" });
  });
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));

it.each(locales)("from the selection to a new assessment, in %s", async (locale) => {
  const workbook = await withScreening(locale);
  const host = {
    name: "Excel",
    platform: "test",
    version: "16",
    sets: [],
    displayLanguage: locale,
    contentLanguage: locale,
  };
  render(<App workbook={workbook} host={host} dark={false} />);
  fireEvent.click(await screen.findByText(pane.modules.toWorkbook[locale]));
  fireEvent.click(await screen.findByRole("button", { name: screeningModule.title[locale] }));
  const { sheet, values } = sampleArea(locale, "gva2024");
  workbook.select(sheet, `A1:Y${values.length}`);
  fireEvent.click(await screen.findByRole("button", { name: taking.read[locale] }));
  fireEvent.click(await screen.findByRole("button", { name: texts.write[locale] }));
  await settle();
  // What the sheet would calculate; the memory workbook calculates nothing.
  workbook.edit(0, { name: "scr_class_code", row: 0, content: "candidate" });
  await screen.findAllByText(screeningClassWords.candidate[locale]);
  const [button] = await screen.findAllByRole("button", {
    name: new RegExp(`^${texts.assess[locale]}:`),
  });
  if (!button) throw new Error("no row");
  fireEvent.click(button);
  await waitFor(async () => expect(await workbook.assessments()).toHaveLength(1));
  await settle();
  const [entry] = await workbook.assessments();
  expect(entry?.modules).toContain("data");
  expect(entry?.region).toMatch(/^(Abai Region|Область Абай|Абай облысы)$/);
  const read = await workbook.read(1, ["dat_oir", "dat_year"]);
  expect(read["dat_oir"]?.formulas[0]?.[0]).toContain(`'${sheet}'!C5`);
  expect(read["dat_year"]?.values[0]?.[0]).toBe(2024);
});
