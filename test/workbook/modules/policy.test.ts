/** Checklists and policy tables: the sheets say what the pure figures say. */
import { countCriteria, Criterion } from "../../../src/assessments/cluster-formation/criteria";
import {
  assessFactors,
  FactorAnswer,
  factorStates,
} from "../../../src/assessments/cluster-formation/factors";
import {
  CountryPolicy,
  policyDimensions,
  policyGapList,
  policyLikeness,
} from "../../../src/assessments/cluster-formation/policy-comparison";
import {
  policyCoverage,
  policyGaps,
  PolicyState,
  policyStates,
} from "../../../src/assessments/cluster-formation/policy-coverage";
import {
  instrumentsOf,
  LifeStage,
  lifeStages,
  lifeStageSigns,
  lifeStageWords,
  stageInstruments,
} from "../../../src/assessments/cluster-formation/stages";
import { coverageModule } from "../../../src/workbook/layout/modules/coverage-sheet";
import { criteriaModule } from "../../../src/workbook/layout/modules/criteria-sheet";
import { factorsModule } from "../../../src/workbook/layout/modules/factors-sheet";
import { policiesModule } from "../../../src/workbook/layout/modules/policies-sheet";
import { stagesModule } from "../../../src/workbook/layout/modules/stages-sheet";
import { expectNear } from "../../support/law";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

type States = readonly (PolicyState | null)[];

const answers = (...pairs: readonly (readonly [number | null, FactorAnswer["state"]])[]) =>
  pairs.map(([points, state]): FactorAnswer => ({ points, state }));

interface Case {
  readonly factors: readonly FactorAnswer[];
  readonly coverage: States;
  readonly criteria: readonly Criterion[];
  readonly stage: LifeStage | null;
}

const standard = [25, 15, 15, 15, 15, 15];
const nothing: Case = {
  factors: standard.map((points) => ({ points, state: null })),
  coverage: Array.from({ length: 9 }, () => null),
  criteria: [],
  stage: null,
};

const cases: Readonly<Record<string, Case>> = {
  "nothing answered": nothing,
  "part of it answered": {
    factors: answers([25, 2], [15, 1], [15, null], [15, 0], [15, 2], [15, null]),
    coverage: [0, 1, 2, 3, null, 2, null, 1, 3],
    criteria: [
      { wording: "first", met: true },
      { wording: "second", met: false },
      { wording: "third", met: null },
      { wording: "", met: true },
      { wording: "fifth", met: true },
    ],
    stage: "emerging",
  },
  "everything answered, points that make no 100, a factor of one's own": {
    factors: answers([10, 0], [20, 1], [30, 2], [10, 2], [10, 2], [10, 1], [30, 2]),
    coverage: [3, 3, 3, 3, 3, 3, 3, 3, 3],
    criteria: [{ wording: " ", met: null }],
    stage: "transforming",
  },
  "all absent": {
    factors: standard.map((points) => ({ points, state: 0 })),
    coverage: [0, 0, 0, 0, 0, 0, 0, 0, 0],
    criteria: [{ wording: "only", met: null }],
    stage: "mature",
  },
};

const met = (state: boolean | null): string => (state === null ? "" : state ? "да" : "no");

const filling = ({ factors, coverage, criteria, stage }: Case): Filling => ({
  fac_points: factors.map(({ points }) => points),
  fac_state: factors.map(({ state }) => (state === null ? "" : factorStates[state].kk)),
  pcv_state: coverage.map((state) => (state === null ? "" : policyStates[state].ru)),
  crt_wording: criteria.map(({ wording }) => wording),
  crt_met: criteria.map(({ met: state }) => met(state)),
  stg_chosen: [stage === null ? "" : lifeStageWords[stage].en],
});

const country = (
  name: string,
  own: boolean,
  codes: readonly (number | null)[],
  without: readonly number[] = []
): CountryPolicy => ({
  country: name,
  own,
  cells: policyDimensions.map((_, i) => ({
    code: codes[i] ?? null,
    source: without.includes(i) ? "" : "act",
  })),
});

const comparisons: Readonly<Record<string, readonly CountryPolicy[]>> = {
  "no country": [],
  "one country": [country("KZ", true, [3, 2, 1, 0, 3, 2, 1, 0, 3, 2])],
  "four countries, codes without a source, a country with one code": [
    country("DE", false, [3, 3, 2, 2, 3, 3, 3, 3, 3, 1], [3]),
    country("KZ", true, [2, 3, 1, 0, 1, 2, 0, 1, null, 0], [0]),
    country("RU", false, [3, 2, 2, 3, 2, 3, 2, null, 2, null]),
    country("UZ", false, [null, null, null, null, null, null, null, null, null, 2]),
  ],
  "no own country": [country("DE", false, [3, 3]), country("RU", false, [0, 3])],
};

const policies = (countries: readonly CountryPolicy[]): Filling => ({
  pol_country: countries.map(({ country: name }) => name),
  pol_own: countries.map(({ own }) => (own ? "иә" : "")),
  ...Object.fromEntries(
    policyDimensions.flatMap(({ key }, i) => [
      [`pol_${key}`, countries.map(({ cells }) => cells[i]?.code ?? null)],
      [`pol_${key}_source`, countries.map(({ cells }) => cells[i]?.source ?? "")],
    ])
  ),
});

function near(found: unknown, expected: number | null): void {
  if (expected === null) expect(found).toBe("");
  else if (typeof found === "number") expectNear(found, expected, 1e-8);
  else throw new Error(`${JSON.stringify(found)}, expected ${expected}`);
}

toolOrSkip(libreOffice(), "checklists and policy calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const sheets = [factorsModule, coverageModule, criteriaModule, stagesModule];
  const numbers = Object.values(cases).map((filled) =>
    book.add(sheets, { values: { B1: 64, F2: 2.6 } }, filling(filled), "en")
  );
  const shared = Object.values(comparisons).map((countries) =>
    book.addShared(policiesModule, policies(countries))
  );
  const otherLimit = book.add(
    [coverageModule],
    { values: {} },
    { pcv_state: filling(cases["part of it answered"] ?? nothing).pcv_state ?? [], pcv_from: [1] }
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, filled], index) => {
    const number = numbers[index] ?? 0;
    test(`${id}: factors`, () => {
      const sheet = book.read(number);
      const result = assessFactors(filled.factors);
      near(sheet.cell("fac_share"), result.share);
      near(sheet.cell("fac_low"), result.low);
      near(sheet.cell("fac_high"), result.high);
      near(sheet.cell("fac_answered"), result.pointsAnswered);
      near(sheet.cell("fac_total"), result.pointsTotal);
      expect(sheet.column("fac_score").slice(0, 2)).toEqual([expect.closeTo(73.3333333, 6), ""]);
      expect(book.errors(number)).toEqual([]);
    });
    test(`${id}: coverage`, () => {
      const sheet = book.read(number);
      const result = policyCoverage(filled.coverage);
      near(sheet.cell("pcv_coverage"), result.coverage);
      near(sheet.cell("pcv_most"), result.atMost);
      near(sheet.cell("pcv_checked"), result.checked);
      near(sheet.cell("pcv_covered"), result.checked === 0 ? null : result.covered);
      expect(sheet.column("pcv_gap")).toEqual(
        filled.coverage.map((state) => policyGaps[state ?? "unchecked"].en)
      );
      expect(sheet.column("pcv_first_score")[0]).toBeCloseTo(30, 6);
    });
    test(`${id}: criteria`, () => {
      const sheet = book.read(number);
      const result = countCriteria(filled.criteria);
      const known = result.entered > 0;
      near(sheet.cell("crt_entered"), result.entered);
      near(sheet.cell("crt_yes"), known ? result.met : null);
      near(sheet.cell("crt_no"), known ? result.notMet : null);
      near(sheet.cell("crt_open"), known ? result.notChecked : null);
    });
    test(`${id}: stages`, () => {
      const sheet = book.read(number);
      const rows = stageInstruments.map((row) => ({ ...row, instrument: row.instrument.en }));
      const expected = instrumentsOf(rows, filled.stage);
      const shown = sheet.column("stg_now_instrument").filter((x) => x !== "");
      expect(shown).toEqual(expected.map(({ instrument }) => instrument));
      expect(sheet.column("stg_now_indicator").slice(0, shown.length)).toEqual(
        expected.map(({ indicator }) => indicator)
      );
    });
  });

  test("the limit of coverage follows its cell", () => {
    const { coverage } = cases["part of it answered"] ?? nothing;
    near(book.read(otherLimit).cell("pcv_coverage"), policyCoverage(coverage, 1).coverage);
  });

  Object.entries(comparisons).forEach(([id, countries], index) =>
    test(`${id}: similarity and gaps`, () => {
      const number = shared[index] ?? 0;
      const sheet = book.read(number);
      const [alike, both] = [sheet.table("pol_alike"), sheet.table("pol_both")];
      countries.forEach((a, i) =>
        countries.forEach((b, j) => {
          const { n, similarity } = policyLikeness(a, b);
          near(alike[i]?.[j], similarity);
          near(both[i]?.[j], n);
        })
      );
      expect(alike[countries.length]?.[0]).toBe("");
      policyGapList(countries).forEach((gap, i) => {
        near(sheet.column("pol_gap_own")[i], gap.own);
        near(sheet.column("pol_gap_median")[i], gap.median);
        near(sheet.column("pol_gap_n")[i], gap.others);
        near(sheet.column("pol_gap_size")[i], gap.gap);
      });
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("every stage has instruments and a sign in every language", () => {
    for (const stage of lifeStages) {
      expect(stageInstruments.filter((row) => row.stage === stage).length).toBeGreaterThan(2);
      expect(Object.values(lifeStageSigns[stage]).every((words) => words.length > 20)).toBe(true);
    }
  });
});
