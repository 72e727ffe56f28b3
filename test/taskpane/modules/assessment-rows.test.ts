/** Rows that look at assessments: a sheet brought up to date equals one laid out now. */
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import {
  refreshedComparison,
  refreshedTiers,
  rowFindings,
  rowState,
} from "../../../src/taskpane/modules/assessment-rows";
import { comparisonView } from "../../../src/taskpane/modules/comparison-view";
import { tiersView } from "../../../src/taskpane/modules/tiers-view";
import { presentCells } from "../../../src/taskpane/modules/useTakeBack";
import {
  comparedRows,
  comparisonModule,
} from "../../../src/workbook/layout/modules/comparison-sheet";
import type { SheetModule } from "../../../src/workbook/layout/modules/module";
import { planModule } from "../../../src/workbook/layout/modules/plan-module";
import { tierRows, tiersModule } from "../../../src/workbook/layout/modules/tiers-sheet";
import type { AssessmentEntry } from "../../../src/workbook/workbook";
import { FakeWorkbook } from "../fake-workbook";

const entry = (number: number, complete = true): AssessmentEntry => ({
  number,
  complete,
  region: `Region ${number}`,
  cluster: "",
  year: "",
  sheets: [],
  modules: [],
});

async function laid(module: SheetModule, numbers: readonly number[]): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook();
  const start = {
    locale: "en" as const,
    profile: profileOf(undefined),
    assessments: numbers.map((number) => entry(number)),
  };
  await workbook.addModule(0, (taken) => planModule(module, start, 0, taken));
  return workbook;
}

const numbersOf = async (workbook: FakeWorkbook, name: string) =>
  ((await workbook.read(0, [name]))[name]?.values ?? [])
    .map(([cell]) => cell)
    .filter((cell) => cell !== "");

describe("the comparison", () => {
  const { names } = comparisonView;

  it("brought up to date it equals one laid out now", async () => {
    for (const [before, now] of [
      [[], [1, 2]],
      [[1], [1, 2, 5]],
      [
        [1, 2, 3],
        [1, 3, 7],
      ],
      [[4], []],
    ] as const) {
      const workbook = await laid(comparisonModule, before);
      const { changes, left } = refreshedComparison(
        await workbook.read(0, names),
        now.map((number) => entry(number))
      );
      await workbook.write(0, changes);
      const fresh = await laid(comparisonModule, now);
      expect(left).toEqual([]);
      expect(await workbook.read(0, names)).toEqual(await fresh.read(0, names));
    }
  });

  it("can be taken back cell by cell", async () => {
    const workbook = await laid(comparisonModule, [1, 2]);
    const contents = await workbook.read(0, names);
    const { changes } = refreshedComparison(contents, [entry(2), entry(3)]);
    const before = presentCells(contents, changes);
    await workbook.write(0, changes);
    expect(await numbersOf(workbook, "cmp_number")).toEqual([2, 3]);
    await workbook.write(0, before);
    expect(await workbook.read(0, names)).toEqual(contents);
  });

  it("names those for which no row is free", async () => {
    const workbook = await laid(comparisonModule, []);
    const many = Array.from({ length: comparedRows + 2 }, (_, i) => entry(i + 1));
    const { left } = refreshedComparison(await workbook.read(0, names), many);
    expect(left.map(({ number }) => number)).toEqual([comparedRows + 1, comparedRows + 2]);
  });
});

describe("tiers", () => {
  const { names } = tiersView;

  it("new assessments take free rows, typed ones stay", async () => {
    const workbook = await laid(tiersModule, [1]);
    workbook.edit(0, { name: "tie_name", row: 1, content: "Tourism" });
    workbook.edit(0, { name: "tie_verdict", row: 1, content: 1 });
    const { changes } = refreshedTiers(await workbook.read(0, names), [
      entry(1),
      entry(3),
      entry(4, false),
    ]);
    await workbook.write(0, changes);
    const read = await workbook.read(0, names);
    expect(read["tie_assessment"]?.values.slice(0, 4)).toEqual([[1], [""], [3], [""]]);
    expect(read["tie_name"]?.formulas[1]).toEqual(["Tourism"]);
    const fresh = await (await laid(tiersModule, [3])).read(0, names);
    for (const name of ["tie_name", "tie_verdict", "tie_low", "tie_high", "tie_index"])
      expect(read[name]?.formulas[2]).toEqual(fresh[name]?.formulas[0]);
  });

  it("a row whose assessment is gone lets go of it and keeps the rest", async () => {
    const workbook = await laid(tiersModule, [1, 2]);
    workbook.edit(0, { name: "tie_decision", row: 1, content: "Order 5" });
    const { changes } = refreshedTiers(await workbook.read(0, names), [entry(1)]);
    await workbook.write(0, changes);
    const read = await workbook.read(0, names);
    expect(read["tie_assessment"]?.values.slice(0, 2)).toEqual([[1], [""]]);
    expect(read["tie_verdict"]?.formulas[1]).toEqual([""]);
    expect(read["tie_decision"]?.formulas[1]).toEqual(["Order 5"]);
  });

  it("says how many rows are there at most", async () => {
    const workbook = await laid(tiersModule, []);
    const many = Array.from({ length: tierRows + 1 }, (_, i) => entry(i + 1));
    const { left } = refreshedTiers(await workbook.read(0, names), many);
    expect(left.map(({ number }) => number)).toEqual([tierRows + 1]);
  });
});

it("tells what is missing and what is gone, in each language", async () => {
  const workbook = await laid(comparisonModule, [1, 2]);
  const state = rowState(await workbook.read(0, ["cmp_number"]), "cmp_number", [
    entry(2),
    entry(3),
    entry(4, false),
  ]);
  expect([state.gone, state.missing.map(({ number }) => number)]).toEqual([[1], [3]]);
  const [gone, missing] = rowFindings(state, "cmp_number");
  expect(gone?.words.en).toMatch(/removed.*: 1$/);
  expect(gone?.words.ru).toMatch(/удал.*: 1$/);
  expect(missing?.words.kk).toMatch(/: 3$/);
  expect(rowFindings({ missing: [], gone: [] }, "cmp_number")).toEqual([]);
});
