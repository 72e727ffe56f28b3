/** A profile on a sheet: what is copied there is read back, and what is wrong is named with its cell. */
import type { FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import {
  ProfileCells,
  profileCells,
  ProfileColumn,
  readProfile,
} from "../../src/assessments/cluster-formation/profile-sheet";
import { profiles } from "../../src/assessments/cluster-formation/profiles";
import type { CellContent } from "../../src/assessments/stored";
import { locales } from "../../src/core/locale";
import { exampleInput } from "./example";

const synthetic = exampleInput("synthetic-1");
const [general, pharmaceutical] = profiles;
if (!general || !pharmaceutical) throw new Error("no profiles");

const cells = profileCells(pharmaceutical, "own-pharma", "en");

/** The cells with one of the table replaced: `row` counts from 0. */
function edited(
  column: ProfileColumn,
  row: number,
  content: CellContent,
  from: ProfileCells = cells
): ProfileCells {
  const column_ = [...from.rows[column]];
  while (column_.length <= row) column_.push("");
  column_[row] = content;
  return { ...from, rows: { ...from.rows, [column]: column_ } };
}

const row = (from: ProfileCells, code: string): number => from.rows.code.indexOf(code);

const faultsOf = (given: ProfileCells): readonly (readonly [string, string])[] =>
  readProfile(given).faults.map(({ cell, because }) => [cell, because.en]);

describe.each(profiles.map((profile) => [profile.id, profile] as const))("%s", (_, profile) => {
  it.each(locales)("copied to a sheet in %s is read back as it is", (locale) => {
    const read = readProfile(profileCells(profile, "copy", locale));
    expect(read.faults).toEqual([]);
    const copy = read.profile;
    if (!copy) throw new Error("no profile");
    for (const input of [
      synthetic,
      exampleInput("synthetic-1-missing"),
      { values: {} } satisfies FormationInput,
    ]) {
      const now = assessFormation({ ...input, profile: copy });
      const before = assessFormation({ ...input, profile });
      expect({ ...now, profile: null, rows: null }).toEqual({
        ...before,
        profile: null,
        rows: null,
      });
    }
    expect(copy).toMatchObject({
      id: "copy",
      name: profile.name,
      industryCodes: profile.industryCodes,
      productCodes: profile.productCodes,
      display: profile.display,
      compulsoryStandard: profile.compulsoryStandard,
      firmsMin: profile.firmsMin,
      largestMax: profile.largestMax,
      chainStages: profile.chainStages,
      rawMaterials: profile.rawMaterials,
      risks: profile.risks,
      note: profile.note,
    });
    // Words that were copied keep their three languages, whatever language the sheet is in.
    const words = assessFormation({ values: {}, profile }).rows.map(({ indicator }) => indicator);
    expect(copy.indicators?.map(({ name, unit }) => ({ name, unit }))).toEqual(
      words.map(({ name, unit }) => ({ name, unit }))
    );
  });
});

test("an indicator switched on, a weight and a new row reach the assessment", () => {
  const last = cells.rows.code.length;
  const own = Object.entries({
    code: "X1",
    block: "G",
    name: "Own certificate",
    unit: "%",
    floor: 0,
    sufficient: 20,
    target: 60,
    weight: 3,
    tag: "S",
    source: "decree",
  } satisfies Partial<Record<ProfileColumn, CellContent>>).reduce(
    (all, [column, content]) => edited(column as ProfileColumn, last, content, all),
    edited("state", row(cells, "A3"), "учитывается")
  );
  const { profile, faults } = readProfile(own);
  expect(faults).toEqual([]);
  const result = assessFormation({ ...synthetic, ...(profile ? { profile } : {}) });
  expect(result.effective_weights["A3"]).toBeGreaterThan(0);
  expect(result.rows.at(-1)).toMatchObject({
    weight: 3,
    goalposts: { L: 0, T: 20, G: 60 },
    indicator: { code: "X1", name: { en: "Own certificate", kk: "Own certificate" }, tag: "S" },
  });
});

test.each<readonly [string, ProfileCells, string, RegExp]>([
  ["equal goalposts", edited("sufficient", 5, 3), "G11:I11", /must rise or fall strictly/],
  ["goalposts that turn", edited("target", 5, 4), "G11:I11", /must rise or fall strictly/],
  ["a zero on a logarithmic scale", edited("floor", 0, 0), "G6:I6", /above 0/],
  ["goalposts half filled", edited("floor", 5, ""), "G11:I11", /all three or none/],
  ["text as a goalpost", edited("target", 5, "thirty"), "G11:I11", /all three or none/],
  ["a code twice", edited("code", 6, "a6"), "A12", /The code a6 stands here and in A11/],
  ["a code that breaks formulas", edited("code", 6, 'A"7*'), "A12", /A code is a letter/],
  ["no code", edited("code", 6, ""), "A12", /A code is a letter/],
  ["an unknown block", edited("block", 6, "H"), "B12", /one of A to G/],
  ["no block", edited("block", 6, ""), "B12", /one of A to G/],
  ["no name", edited("name", 6, " "), "C12", /A name is missing/],
  ["a weight of nothing", edited("weight", 6, 0), "J12", /above 0/],
  ["text as a weight", edited("weight", 6, "heavy"), "J12", /above 0/],
  ["a word nobody offers", edited("scale", 6, "cubic"), "F12", /words in the list/],
  ["a tag nobody knows", edited("tag", 6, "Z"), "L12", /words in the list/],
  ["no id", { ...cells, fields: { ...cells.fields, id: "" } }, "T6", /short id/],
  ["an id that is a formula", { ...cells, fields: { ...cells.fields, id: "=A1" } }, "T6", /short/],
  ["an id that is taken", { ...cells, fields: { ...cells.fields, id: "general" } }, "T6", /built/],
  ["no title", { ...cells, fields: { ...cells.fields, title: "" } }, "T7", /A name is missing/],
  ["text as owners", { ...cells, fields: { ...cells.fields, firms: "five" } }, "T9", /0 or more/],
  ["a share above 100", { ...cells, fields: { ...cells.fields, largest: 101 } }, "T10", /to 100/],
  [
    "a stage without a name",
    { ...cells, stages: [{ name: "", counted: "yes", kind: "" }] },
    "S18",
    /A name is missing/,
  ],
  [
    "a stage neither counted nor not",
    { ...cells, stages: [{ name: "Ore", counted: "perhaps", kind: "" }] },
    "T18",
    /words in the list/,
  ],
])("%s is a fault with its cell", (_, given, cell, because) => {
  const faults = faultsOf(given);
  expect(faults).toEqual([[cell, expect.stringMatching(because)]]);
  expect(readProfile(given).profile).toBeNull();
});

test("an empty sheet says what is missing", () => {
  const empty: ProfileCells = {
    rows: Object.fromEntries(
      Object.keys(cells.rows).map((column) => [column, []])
    ) as unknown as ProfileCells["rows"],
    fields: { ...cells.fields, id: "", title: "" },
    stages: [],
    materials: [],
    risks: [],
  };
  expect(faultsOf(empty).map(([cell]) => cell)).toEqual(["T6", "T7"]);
  expect(
    faultsOf({ ...empty, fields: { ...empty.fields, id: "x", title: "x" } }).map(([cell]) => cell)
  ).toEqual(["A6"]);
});
