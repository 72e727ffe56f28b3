/** Tiers, comparison and grouping in the grid of the workbook: written through the adapter, calculated by its engine. */
import type { FormationInput } from "../../../src/assessments/assessment";
import { defaultConfig } from "../../../src/assessments/cluster-formation/config";
import {
  comparedOf,
  compareAssessments,
} from "../../../src/assessments/cluster-formation/comparison";
import {
  equalIntervals,
  groupPoints,
  quantileClasses,
} from "../../../src/assessments/cluster-formation/grouping";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { tiersOf } from "../../../src/assessments/cluster-formation/tiers";
import { calculateGroups, taskIn } from "../../../src/taskpane/modules/grouping-run";
import { groupingView } from "../../../src/taskpane/modules/grouping-view";
import { ward } from "../../../src/taskpane/modules/partitions";
import { createUniverBackend, UniverBackend } from "../../../src/workbench/univer-backend";
import { comparisonModule } from "../../../src/workbook/layout/modules/comparison-sheet";
import { groupingModule, methodWords } from "../../../src/workbook/layout/modules/grouping-sheet";
import { planModule } from "../../../src/workbook/layout/modules/plan-module";
import { tiersModule, tierWords } from "../../../src/workbook/layout/modules/tiers-sheet";
import { OfficeWorkbook } from "../../../src/workbook/office";
import type { CellChange } from "../../../src/workbook/workbook";
import { exampleInput } from "../../assessments/example";
import { closeSessions, openSession } from "../../excel-host/session";

const inputs: readonly FormationInput[] = ["synthetic-1-strong", "synthetic-1"].map(exampleInput);

let backend: UniverBackend;
let workbook: OfficeWorkbook;

beforeAll(async () => {
  backend = createUniverBackend();
  const { addin } = await openSession(backend);
  workbook = new OfficeWorkbook({
    excel: addin.Excel,
    settings: { get: () => null, set: () => undefined, saveAsync: () => undefined },
    displayLanguage: "en-US",
    spills: true,
  });
  const start = { locale: "en" as const, profile: profileOf(undefined), assessments: [] };
  for (const module of [comparisonModule, tiersModule, groupingModule])
    await workbook.addModule(0, (taken) => planModule(module, start, 0, taken));
  await backend.settled();
}, 300_000);

afterAll(closeSessions);

const column = async (name: string) =>
  ((await workbook.read(0, [name]))[name]?.values ?? []).map(([cell]) => cell);

const write = async (changes: readonly CellChange[]): Promise<void> => {
  await workbook.write(0, changes);
  await backend.settled();
};

const down = (name: string, cells: readonly (string | number)[]): readonly CellChange[] =>
  cells.map((content, row) => ({ name, row, content }));

it("the comparison ranks what stands in its rows", async () => {
  const compared = inputs.map((input, i) => comparedOf(String(i), input));
  // What the links would show of the assessments.
  await write(
    compared.flatMap(({ index, interval, runs }, row) => [
      ...Object.entries({
        number: row + 1,
        name: `Region ${row + 1}`,
        range: "V3",
        profile: "general",
        ari: index["1"],
        geo: index["0"],
        har: index["-1"],
        lo: interval?.[0],
        hi: interval?.[1],
      }).map(([key, content]) => ({ name: `cmp_${key}`, row, content: content ?? "" })),
      ...runs.map((content, run) => ({
        name: "cmp_runs",
        row: run,
        column: row,
        content: content ?? "",
      })),
    ])
  );
  const found = compareAssessments(compared, 0);
  expect((await column("cmp_rank")).slice(0, 3)).toEqual([1, 2, ""]);
  expect((await column("cmp_best")).slice(0, 2)).toEqual(found.rows.map(({ best }) => best));
  expect((await column("cmp_worst")).slice(0, 2)).toEqual(found.rows.map(({ worst }) => worst));
  expect(await column("cmp_runs_used")).toEqual([found.runs]);
  expect(await column("cmp_same")).toEqual([found.sameOrder]);
  expect(await column("cmp_profiles")).toEqual([1]);
  expect((await column("cmp_list_next"))[0]).toBe("Places 1 and 2 can be told apart");
}, 120_000);

it("tiers follow verdicts, links and decisions", async () => {
  await write([
    ...down("tie_verdict", [4, "V3"]),
    ...down("tie_link_cluster", ["B", "C"]),
    ...down("tie_link_partner", ["A", "B"]),
    ...down("tie_link_supply", [0.3, 0.3]),
    { name: "tie_name", row: 0, content: "A" },
    { name: "tie_name", row: 1, content: "B" },
    { name: "tie_name", row: 2, content: "C" },
    { name: "tie_verdict", row: 2, content: 2 },
    { name: "tie_source", row: 0, content: tierWords.priority.en },
  ]);
  const found = tiersOf(
    [
      { name: "A", verdict: 4, strategic: false },
      { name: "B", verdict: 3, strategic: false },
      { name: "C", verdict: 2, strategic: false },
    ],
    ["A", "B"].map((partner, i) => ({
      cluster: ["B", "C"][i] ?? "",
      partner,
      supply: 0.3,
      demand: null,
      skills: null,
      relatedness: null,
    })),
    defaultConfig
  );
  expect((await column("tie_code")).slice(0, 3)).toEqual(found.map(({ tier }) => tier));
  expect((await column("tie_why")).slice(0, 3)).toEqual(found.map(({ reason }) => reason));
  expect((await column("tie_L")).slice(0, 3)).toEqual(["", 0.3, ""]);
  expect((await column("tie_list_adjacent")).filter((cell) => cell !== "")).toEqual(["B"]);
  expect(await column("tie_agree")).toEqual(["1 / 1"]);
}, 120_000);

it("groups are live, and those of the pane land beside them", async () => {
  const values = [1, 2, 2, 9, 10, 30];
  await write([
    ...down("grp_object", ["a", "b", "c", "d", "e", "f"]),
    ...down("grp_v1", values),
    { name: "grp_method", row: 0, content: methodWords.ward.en },
  ]);
  expect((await column("grp_equal")).slice(0, 6)).toEqual(equalIntervals(values, 3));
  expect((await column("grp_quantile")).slice(0, 6)).toEqual(quantileClasses(values, 3));
  const task = taskIn(await workbook.read(0, groupingView.names));
  if (typeof task === "string") throw new Error(task);
  const found = await calculateGroups(
    task,
    () => undefined,
    () => false
  );
  const points = values.map((x) => [x]);
  expect(found?.labels).toEqual(groupPoints(points, { classes: 3, partition: ward, seed: 1 }));
  await write(down("grp_calculated", [...(found?.labels ?? [])]));
  expect((await column("grp_calculated_class_size")).slice(0, 3)).toEqual([3, 2, 1]);
}, 120_000);

it("shows no error but the gaps of the map", async () => {
  const wrong: string[] = [];
  for (const sheet of backend.sheets()) {
    const used = backend.usedBlock(sheet.id);
    if (!used) continue;
    const { values } = await backend.read(used);
    values.forEach((row, i) =>
      row.forEach((cell, j) => {
        if (typeof cell === "string" && /^#[A-Z]/.test(cell) && cell !== "#N/A")
          wrong.push(`${sheet.name} ${i + 1},${j + 1}: ${cell}`);
      })
    );
  }
  expect(wrong).toEqual([]);
}, 120_000);
