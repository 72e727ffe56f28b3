/** Innovation activity: the sheet says what the pure figures say. */
import fc from "fast-check";
import {
  assessInnovation,
  InnovationLimits,
  InnovationRow,
  innovatorKinds,
} from "../../../src/assessments/cluster-formation/innovation";
import { innovationModule } from "../../../src/workbook/layout/modules/innovation-sheet";
import { anyInnovator } from "../../assessments/any-tables";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import { flag, near, numberIn } from "./cells";

interface Case extends Omit<InnovationLimits, "steadyYears"> {
  readonly rows: readonly InnovationRow[];
}

const share = fc.option(fc.integer({ min: 0, max: 100 }));
const sampled = fc.sample(
  fc.record({
    rows: fc.array(anyInnovator, { maxLength: 20 }),
    regionShare: share,
    nationShare: share,
  }),
  { seed: 3, numRuns: 6 }
);

const cases: Readonly<Record<string, Case>> = {
  nothing: { rows: [], regionShare: null, nationShare: null },
  "statistics alone": { rows: [], regionShare: 9, nationShare: 12 },
  "three plants and a project": {
    rows: [
      { name: "a", kind: "enterprise", volume: 4, years: 5, effect: 2, joint: true },
      { name: "b", kind: "enterprise", volume: 1, years: 3, effect: null, joint: false },
      { name: "c", kind: "enterprise", volume: null, years: 0, effect: 0, joint: false },
      { name: "d", kind: "project", volume: 9, years: null, effect: null, joint: true },
    ],
    regionShare: null,
    nationShare: 12.5,
  },
  ...Object.fromEntries(sampled.map((one, index) => [`any answers ${index + 1}`, one])),
};

const filling = ({ rows, regionShare, nationShare }: Case): Filling => ({
  inn_name: rows.map(({ name }) => name),
  inn_kind: rows.map(({ kind }) => (kind ? innovatorKinds[kind].kk : "")),
  inn_volume: rows.map(({ volume }) => volume),
  inn_years: rows.map(({ years }) => years),
  inn_effect: rows.map(({ effect }) => effect),
  inn_joint: rows.map(({ joint }) => flag(joint)),
  inn_region: [regionShare],
  inn_nation: [nationShare],
});

toolOrSkip(libreOffice(), "innovation activity calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((one) =>
    book.add([innovationModule], { values: {} }, filling(one))
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, { rows, regionShare, nationShare }], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const pure = assessInnovation(rows, { steadyYears: 3, regionShare, nationShare });
      const named = rows.some(({ name }) => name !== "");
      const expected: Readonly<Record<string, number | null>> = {
        inn_volume_median: pure.volume.median,
        inn_volume_n: pure.volume.n,
        inn_periodicity_median: pure.periodicity.median,
        inn_periodicity_n: pure.periodicity.n,
        inn_effect_median: pure.effect.median,
        inn_effect_n: pure.effect.n,
        inn_steady_share: pure.steadyShare,
        inn_active_share: pure.activeShare,
        inn_e3: pure.E3,
        inn_e4: pure.E4,
        inn_joint_n: named ? pure.joint : null,
      };
      expect(Object.keys(expected).map((name) => numberIn(sheet, name))).toEqual(
        near(Object.values(expected))
      );
      expect(book.errors(number)).toEqual([]);
    })
  );
});
