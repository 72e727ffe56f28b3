/** Decomposition on three grounds: the sheet says what the pure figures say. */
import fc from "fast-check";
import {
  decompose,
  grounds,
  managementLevels,
  UnitRow,
} from "../../../src/assessments/cluster-formation/decomposition";
import { locales } from "../../../src/core/locale";
import { decompositionModule } from "../../../src/workbook/layout/modules/decomposition-sheet";
import { yesNo } from "../../../src/assessments/yes-no";
import { anyUnit } from "../../assessments/any-tables";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import { near, numberIn, numbersIn, textIn } from "./cells";

const zones = ["North", "South"];
const stages = ["Ore", "Metal", "Parts"];
const classes = { level: Object.keys(managementLevels), zone: zones, stage: stages };

const unit = (value: number | null, level: string, zone: string, stage: string): UnitRow => ({
  unit: "u",
  value,
  level,
  zone,
  stage,
});

const cases: Readonly<Record<string, readonly UnitRow[]>> = {
  nothing: [],
  balanced: [
    unit(30, "enterprise", "North", "Ore"),
    unit(50, "holding", "south", "Metal"),
    unit(20, "region", "North", "Parts"),
  ],
  "too much in one holding": [
    unit(80, "holding", "North", "Ore"),
    unit(20, "region", "South", "Metal"),
  ],
  "a unit without its tags": [
    unit(30, "holding", "North", "Ore"),
    unit(20, "", "West", ""),
    unit(30, "region", "South", "Metal"),
  ],
  "no values": [unit(null, "holding", "North", "Ore")],
  ...Object.fromEntries(
    fc
      .sample(fc.array(anyUnit, { maxLength: 25 }), { seed: 5, numRuns: 6 })
      .map((rows, index) => [`any units ${index + 1}`, rows])
  ),
};

const word = (level: string): string =>
  Object.entries(managementLevels).find(([code]) => code === level)?.[1].ru ?? level;

const filling = (rows: readonly UnitRow[]): Filling => ({
  dec_unit: rows.map((row) => row.unit),
  dec_value: rows.map(({ value }) => value),
  dec_level: rows.map(({ level }) => word(level)),
  dec_zone: rows.map(({ zone }) => zone),
  dec_stage: rows.map(({ stage }) => stage),
  dec_zones_name: zones,
  dec_stages_name: Array.from({ length: 12 }, (_, index) => stages[index] ?? ""),
});

const answers = new Map<string, boolean>(
  locales.flatMap((locale) => [
    [yesNo.yes[locale], true],
    [yesNo.no[locale], false],
  ])
);

toolOrSkip(libreOffice(), "the decomposition calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((rows) =>
    book.add([decompositionModule], { values: {} }, filling(rows))
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, rows], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const pure = decompose(rows, classes, 75);
      for (const ground of grounds) {
        const found = pure.grounds[ground];
        const known = <Value>(cells: readonly Value[]): readonly Value[] =>
          cells.slice(0, found.classes.length);
        expect(known(numbersIn(sheet, `dec_${ground}s_value`))).toEqual(
          near(found.classes.map(({ value }) => value))
        );
        expect(known(numbersIn(sheet, `dec_${ground}s_share`))).toEqual(
          near(found.classes.map(({ share }) => share))
        );
        expect(known(numbersIn(sheet, `dec_${ground}s_units`))).toEqual(
          found.classes.map(({ units }) => units)
        );
        expect(numberIn(sheet, `dec_${ground}s_open`) ?? 0).toBe(found.untagged);
      }
      expect(numberIn(sheet, "dec_units") ?? 0).toBe(pure.units);
      expect(numberIn(sheet, "dec_blank") ?? 0).toBe(pure.withoutValue);
      expect(numberIn(sheet, "dec_total") ?? 0).toBe(pure.total);
      expect(answers.get(textIn(sheet, "dec_agree")) ?? null).toBe(pure.agree);
      expect(answers.get(textIn(sheet, "dec_unbalanced")) ?? null).toBe(pure.unbalanced);
      expect(book.errors(number)).toEqual([]);
    })
  );
});
