/** The value chain: the sheet says what the pure figures say. */
import fc from "fast-check";
import {
  assessChain,
  StageRow,
  stageKinds,
} from "../../../src/assessments/cluster-formation/chain";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { chainModule } from "../../../src/workbook/layout/modules/chain-sheet";
import { anyStage } from "../../assessments/any-tables";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import { flag, near, numberIn, numbersIn, textIn } from "./cells";

const empty: StageRow = {
  stage: "",
  kind: null,
  traded: null,
  present: null,
  output: null,
  furtherUse: null,
  exported: null,
  value: null,
};

/** The template of a profile as it stands on a new sheet, with answers typed beside it. */
function template(profile: string, known: readonly Partial<StageRow>[]): readonly StageRow[] {
  return profileOf(profile).chainStages.map(({ name, counted, kind }, index) => ({
    ...empty,
    stage: name.en,
    kind: kind ?? null,
    traded: counted,
    ...known[index],
  }));
}

const rows = 12;
const whole = (found: readonly StageRow[]): readonly StageRow[] =>
  Array.from({ length: rows }, (_, index) => found[index] ?? empty);

/** A blank row before contents would be filled by the template, so every cell is written. */
const filling = (stages: readonly StageRow[]): Filling => {
  const all = whole(stages);
  return {
    chn_stage: all.map(({ stage }) => stage),
    chn_kind: all.map(({ kind }) => (kind ? stageKinds[kind].kk : "")),
    chn_traded: all.map(({ traded }) => flag(traded)),
    chn_present: all.map(({ present }) => flag(present)),
    chn_output: all.map(({ output }) => output),
    chn_use: all.map(({ furtherUse }) => furtherUse),
    chn_export: all.map(({ exported }) => exported),
    chn_value: all.map(({ value }) => value),
  };
};

const answered = [
  { present: false },
  { present: true, output: 1500, exported: 1005, value: 40 },
  { present: true, output: 250, exported: 237.5, value: 60 },
  { present: false },
  { present: false },
];

const cases: Readonly<Record<string, readonly StageRow[]>> = {
  nothing: [],
  "aluminium, source B": template("metallurgical", answered),
  "a general chain with one question open": template("general", [
    { present: true, output: 10, furtherUse: 4, value: 5 },
    {},
    { present: false },
    { present: true, value: 5 },
  ]),
  "a whole chain with final products": template("agri-food", [
    { present: true, output: 100, exported: 20, value: 30 },
    { present: true, value: 10 },
    { present: true, output: 50, exported: 60, value: 20 },
    { present: true, value: 40 },
    { present: true, value: 1000 },
  ]),
  ...Object.fromEntries(
    fc
      .sample(fc.array(anyStage, { minLength: 1, maxLength: rows }), { seed: 7, numRuns: 8 })
      .map((stages, index) => [`any chain ${index + 1}`, stages])
  ),
};

toolOrSkip(libreOffice(), "the value chain calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((stages) =>
    book.add([chainModule], { values: {} }, filling(stages))
  );
  const untouched = book.add(
    [chainModule],
    { profile: "metallurgical", values: {} },
    {
      chn_present: answered.map(({ present }) => flag(present)),
      chn_output: answered.map(({ output }) => output ?? null),
      chn_export: answered.map(({ exported }) => exported ?? null),
    },
    "ru"
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, stages], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const sheet = book.read(numbers[index] ?? 0);
      const pure = assessChain(whole(stages));
      const found = {
        D1: numberIn(sheet, "chn_d1"),
        D1low: numberIn(sheet, "chn_d1_low"),
        D1high: numberIn(sheet, "chn_d1_high"),
        D2: numberIn(sheet, "chn_d2"),
        D4: numberIn(sheet, "chn_d4"),
        lastBase: numberIn(sheet, "chn_last"),
        missing: textIn(sheet, "chn_missing"),
      };
      expect(found.missing).toBe(pure.missing.join(", "));
      expect(found.lastBase).toBe((pure.lastBase ?? -1) + 1);
      expect([found.D1, found.D1low, found.D1high, found.D2, found.D4]).toEqual(
        near([pure.D1, pure.D1low, pure.D1high, pure.D2, pure.D4])
      );
      expect(numbersIn(sheet, "chn_retained")).toEqual(near(pure.retained));
      expect(book.errors(numbers[index] ?? 0)).toEqual([]);
    })
  );

  test("the template of a profile needs only answers: D1 of source B is 40, D2 is 5", () => {
    const sheet = book.read(untouched);
    expect(numberIn(sheet, "chn_d1")).toBe(40);
    expect(numberIn(sheet, "chn_d2")).toBeCloseTo(5, 8);
    expect(numberIn(sheet, "chn_d4")).toBe(0);
    expect(textIn(sheet, "chn_base")).toBe("Первичный металл или ферросплав");
    const [, alumina, aluminium] = sheet.column("chn_retained");
    expect(alumina).toBeCloseTo(0.33, 8);
    expect(aluminium).toBeCloseTo(0.05, 8);
    expect(sheet.column("chn_state").slice(0, 3)).toEqual([
      "в регионе отсутствует",
      "есть в регионе",
      "последний базовый продукт: D2",
    ]);
  });
});
