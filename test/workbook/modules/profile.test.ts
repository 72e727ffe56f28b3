/** The sheet of a person's own profile, calculated by LibreOffice, read as the pane reads it, and used. */
import type { Profile } from "../../../src/assessments/assessment";
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import {
  profileCells,
  readProfile,
} from "../../../src/assessments/cluster-formation/profile-sheet";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { locales } from "../../../src/core/locale";
import {
  answersOf,
  Contents,
  namesToRead,
  storedAnswers,
} from "../../../src/taskpane/guide/sheets";
import { copyChanges, profileIn, profileNames } from "../../../src/taskpane/modules/own-profile";
import { profileModule } from "../../../src/workbook/layout/modules/profile-sheet";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import type { CalculatedPlan } from "../planned-book";

const contentsIn = (sheets: CalculatedPlan, names: readonly string[]): Contents =>
  Object.fromEntries(
    names.map((name) => {
      const values = sheets
        .table(name)
        .map((line) => line.map((cell) => (typeof cell === "object" ? (cell?.error ?? "") : cell)));
      return [name, { values, formulas: values }];
    })
  );

/** Row 41 is the first below the 35 indicators of the general profile. */
const below = Array.from({ length: 35 }, () => null);

const changes: Filling = {
  prf_id: ["wine"],
  prf_title: ["Вино"],
  prf_standard: ["GI"],
  prf_firms: [7],
  prf_largest: [60],
  prf_code: [...below, "W1"],
  prf_block: [...below, "B"],
  prf_name: [...below, "Own grapes"],
  prf_unit: [...below, "%"],
  prf_floor: [...below, 10],
  prf_sufficient: [...below, 30],
  prf_target: [...below, 80],
  prf_weight: [2, ...below.slice(1), 1.5],
  prf_stage_name: ["Grapes", "Wine"],
};

/** A copy of the general profile with a row, a weight and limits of its own. */
function ownProfile(): Profile {
  const cells = profileCells(profileOf("general"), "wine", "en");
  const { rows } = cells;
  const { profile } = readProfile({
    ...cells,
    fields: { ...cells.fields, title: "=Вино", firms: 7, standard: "GI" },
    rows: {
      ...rows,
      code: [...rows.code, "W1"],
      block: [...rows.block, "B"],
      name: [...rows.name, "=Own grapes"],
      floor: [...rows.floor, 10],
      sufficient: [...rows.sufficient, 30],
      target: [...rows.target, 80],
      weight: [...rows.weight, 1.5],
    },
  });
  if (!profile) throw new Error("no profile");
  return profile;
}

toolOrSkip(libreOffice(), "a person's own profile", (test) => {
  const book = new ModuleBook();
  const untouched = locales.map(
    (locale) => [locale, book.addShared(profileModule, {}, [], locale)] as const
  );
  const changed = book.addShared(profileModule, changes, [], "en");
  const broken = book.addShared(
    profileModule,
    { ...changes, prf_target: [...below, 20], prf_block: [...below, "Z"] },
    [],
    "ru"
  );
  const own = ownProfile();
  const input = {
    ...exampleInput("synthetic-1"),
    profile: own,
    values: { ...exampleInput("synthetic-1").values, W1: 22 },
  };
  const assessment = book.add([], input, {});
  beforeAll(() => book.calculate(), 300_000);

  for (const [locale, number] of untouched)
    test(`a fresh sheet in ${locale} holds the general profile`, () => {
      expect(book.errors(number)).toEqual([]);
      const { profile, faults } = profileIn(contentsIn(book.read(number), profileNames));
      expect(faults).toEqual([]);
      expect(profile?.id).toBe("general-2");
      const input = exampleInput("synthetic-1");
      const copy = profile ? { profile } : {};
      expect(assessFormation({ ...input, ...copy }).scores).toEqual(assessFormation(input).scores);
      expect(assessFormation({ ...input, ...copy }).index).toEqual(assessFormation(input).index);
      // The codes of the lists, which other formulas would read.
      const codes = book.read(number).column("prf_state_code");
      expect(codes.filter((code) => code === "counts")).toHaveLength(33);
      expect(codes.filter((code) => code === "display")).toHaveLength(2);
    });

  test("what a person changes is what the profile says", () => {
    expect(book.errors(changed)).toEqual([]);
    const { profile, faults } = profileIn(contentsIn(book.read(changed), profileNames));
    expect(faults).toEqual([]);
    expect(profile).toMatchObject({
      id: "wine",
      firmsMin: 7,
      largestMax: 60,
      compulsoryStandard: { en: "GI", kk: "GI" },
      weights: { A1: 2, W1: 1.5 },
    });
    expect(profile?.indicators?.at(-1)).toMatchObject({
      code: "W1",
      block: "B",
      L: 10,
      T: 30,
      G: 80,
      scale: "lin",
      tag: "D",
    });
    expect(profile?.chainStages.slice(0, 2).map(({ name }) => name.en)).toEqual(["Grapes", "Wine"]);
  });

  test("what is wrong is named with its cell, and makes no profile", () => {
    const { profile, faults } = profileIn(contentsIn(book.read(broken), profileNames));
    expect(profile).toBeNull();
    expect(faults.map(({ cell }) => cell)).toEqual(["B41"]);
  });

  test("an assessment made with one is read back from its own sheets alone", () => {
    const contents = contentsIn(book.read(assessment), namesToRead);
    const answers = answersOf(contents, storedAnswers(contents));
    expect(answers.profile).toMatchObject({ id: "wine", name: { kk: "=Вино" }, firmsMin: 7 });
    const read = assessFormation(answers.input);
    const given = assessFormation(input);
    expect(read.index["0"]).toBeCloseTo(given.index["0"] ?? NaN, 8);
    expect(read.verdict_range).toBe(given.verdict_range);
    expect(read.gates).toEqual(given.gates);
    expect(Object.keys(read.effective_weights)).toEqual(Object.keys(given.effective_weights));
    expect(read.effective_weights["W1"]).toBeCloseTo(given.effective_weights["W1"] ?? NaN, 12);
    expect(Number(book.read(assessment).cell("I_geo"))).toBeCloseTo(given.index["0"] ?? NaN, 8);
    expect(answers.indicators.find(({ indicator }) => indicator.code === "W1")).toMatchObject({
      value: { value: 22 },
      weight: { value: 1.5 },
      goalposts: { L: 10, T: 30, G: 80 },
    });
  });

  test("copying another profile over it leaves only that one", () => {
    const contents = contentsIn(book.read(changed), profileNames);
    const edits = copyChanges(contents, profileOf("pharmaceutical"), "kk");
    const after: Record<
      string,
      { values: (string | number | boolean)[][]; formulas: (string | number | boolean)[][] }
    > = Object.fromEntries(
      Object.entries(contents).map(([name, { values }]) => {
        const rows = values.map((line) => [...line]);
        return [name, { values: rows, formulas: rows }];
      })
    );
    for (const { name, row, content } of edits) {
      const line = after[name]?.values[row];
      if (!line) throw new Error(`${name} has no row ${row}`);
      line[0] = content;
    }
    const { profile, faults } = profileIn(after);
    expect(faults).toEqual([]);
    const input = exampleInput("synthetic-1");
    expect(assessFormation({ ...input, ...(profile ? { profile } : {}) }).index).toEqual(
      assessFormation({ ...input, profile: "pharmaceutical" }).index
    );
    expect(profile?.rawMaterials).toEqual(profileOf("pharmaceutical").rawMaterials);
    expect(copyChanges(after, profileOf("pharmaceutical"), "kk")).toEqual([]);
  });
});
