/** The register of risks: levels, bands, heat table and strategic dependency as the pure functions have them. */
import type { FormationInput } from "../../../src/assessments/assessment";
import type { DependencyYear } from "../../../src/assessments/cluster-formation/risk-register";
import {
  bandOf,
  dependencyInBloc,
  dependencyOutsideBloc,
  heatTable,
  levelOf,
  riskProduct,
  risks,
} from "../../../src/assessments/cluster-formation/risk-register";
import { risksModule } from "../../../src/workbook/layout/modules/risks-sheet";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { ModuleBook } from "../module-book";

interface Case {
  readonly input: FormationInput;
  readonly given?: readonly (number | null)[];
  readonly judged?: readonly (readonly [number | null, number | null])[];
  readonly years?: readonly DependencyYear[];
  readonly prices?: readonly [number, number];
}

const year = (
  low: number | null,
  high: number | null,
  world: number | null,
  outside: number | null,
  ratio: number | null
): DependencyYear => ({
  concentrationLow: low,
  concentrationHigh: high,
  worldConcentration: world,
  outsideShare: outside,
  importsToExports: ratio,
});

const dependent = year(0.54, null, 0.6, 0.714286, 1.25);
const free = year(0.34, null, 0.6, 0.714286, 1.25);
const open = year(0.3, 0.5, 0.6, 0.714286, 1.25);
const blank = year(null, null, null, null, null);
const synthetic = exampleInput("synthetic-1");
const inBloc: FormationInput = { ...synthetic, config: { ...synthetic.config, dep: "EU bloc" } };

const cases: Readonly<Record<string, Case>> = {
  "nothing given": { input: { values: {} } },
  "linked figures, some judged": {
    input: synthetic,
    judged: [
      [4, 5],
      [2, 3],
      [null, 4],
      [3, 5],
      [1, 1],
      [4, 2],
      [3, 5],
    ],
    years: [dependent, dependent, free],
    prices: [500, 300],
  },
  "own figures stand before linked ones": {
    input: synthetic,
    given: [85, 0.0778, 16, null, 20, 1.4, 30, 0.9],
    judged: [[5, 5]],
    years: [dependent, free, blank],
    prices: [500, 300],
  },
  "a bloc: means decide": { input: inBloc, years: [dependent, dependent, free] },
  "a bloc: a partial list leaves it open": { input: inBloc, years: [open, open, open] },
  "a bloc: one year is missing": { input: inBloc, years: [dependent, dependent] },
  "outside: partial lists that are surely low": {
    input: synthetic,
    years: [year(0.1, 0.39, 0.6, null, 3), year(0.1, 0.2, null, null, 3), blank],
  },
  "outside: a missing year cannot matter": {
    input: synthetic,
    years: [dependent, blank, dependent],
  },
  "outside: ratio exactly 1 does not exceed": {
    input: synthetic,
    years: [year(0.9, null, 0.9, 0.9, 1), year(0.9, null, 0.9, 0.9, 1), blank],
  },
};

const limits = { concentration: 0.4, ratio: 1, outsideShare: 0.5, years: 2 };

toolOrSkip(libreOffice(), "risks calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = new Map(
    Object.entries(cases).map(([id, { input, given = [], judged = [], years = [], prices }]) => [
      id,
      book.add([risksModule], input, {
        rsk_given: given,
        rsk_likelihood: judged.map(([likelihood]) => likelihood),
        rsk_impact: judged.map(([, impact]) => impact),
        rsk_dep_low: years.map(({ concentrationLow }) => concentrationLow),
        rsk_dep_high: years.map(({ concentrationHigh }) => concentrationHigh),
        rsk_dep_world: years.map(({ worldConcentration }) => worldConcentration),
        rsk_dep_outside: years.map(({ outsideShare }) => outsideShare),
        rsk_dep_ratio: years.map(({ importsToExports }) => importsToExports),
        rsk_outside: [prices?.[0] ?? null],
        rsk_inside: [prices?.[1] ?? null],
      }),
    ])
  );
  beforeAll(() => book.calculate(), 300_000);

  for (const [id, { input, given = [], judged = [], years = [], prices }] of Object.entries(
    cases
  )) {
    test(id, () => {
      const plan = book.read(numbers.get(id) ?? 0);
      const flag = {
        out: dependencyOutsideBloc(years, limits),
        in: dependencyInBloc(years, limits),
      };
      const shown = (value: number | null) => value ?? "";
      expect(plan.cell("rsk_flag_outside")).toBe(shown(flag.out));
      expect(plan.cell("rsk_flag_bloc")).toBe(shown(flag.in));
      const inForce = input.config?.dep === "EU bloc" ? flag.in : flag.out;
      const parity = prices ? prices[0] / prices[1] : null;
      const values = risks.map(({ code, indicator }, i) => {
        const own = given[i] ?? null;
        if (own !== null) return own;
        if (code === "R4") return inForce;
        if (code === "R8") return parity;
        return indicator === null ? null : (input.values[indicator] ?? null);
      });
      values.forEach((value, i) => {
        const cell = plan.column("rsk_value")[i];
        if (value === null) expect(cell).toBe("");
        else expect(cell).toBeCloseTo(value, 8);
        const { levels } = risks[i] ?? {};
        expect(plan.column("rsk_level_code")[i]).toBe(levels ? (levelOf(value, levels) ?? "") : "");
      });
      const products = judged.map(([likelihood, impact]) => riskProduct(likelihood, impact));
      products.forEach((product, i) => {
        expect(plan.column("rsk_product")[i]).toBe(shown(product));
        expect(plan.column("rsk_band_code")[i]).toBe(product === null ? "" : bandOf(product));
      });
      expect([...plan.table("rsk_heat")].reverse()).toEqual(
        heatTable(judged.map(([likelihood, impact]) => ({ likelihood, impact })))
      );
      expect(plan.cell("rsk_judged")).toBe(products.filter((product) => product !== null).length);
      expect(book.errors(numbers.get(id) ?? 0)).toEqual([]);
    });
  }
});
