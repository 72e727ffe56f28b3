/** Scenarios calculated by LibreOffice: every figure of every column is what the pure functions say. */
import type { FormationConfig, FormationInput } from "../../../src/assessments/assessment";
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import { blockCodes } from "../../../src/assessments/cluster-formation/blocks";
import { gateCodes, stateWords } from "../../../src/assessments/cluster-formation/gates";
import {
  movementOf,
  Scenario,
  scenarioInput,
  verdictLimits,
} from "../../../src/assessments/cluster-formation/scenarios";
import { gateFields } from "../../../src/assessments/cluster-formation/setup-fields";
import { Locale, locales } from "../../../src/core/locale";
import { scenariosModule } from "../../../src/workbook/layout/modules/scenarios-sheet";
import type { PlannedCell } from "../../../src/workbook/layout/plan";
import examples from "../../assessments/assessment.json";
import { differences } from "../../assessments/close";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const [published] = examples.scenarios;
if (!published) throw new Error("no published scenarios");
const synthetic = exampleInput("synthetic-1");
const withConfig = (input: FormationInput, config: Partial<FormationConfig>): FormationInput => ({
  ...input,
  config: { ...input.config, ...config },
});

/** Values anywhere on or beyond the goalposts, weights and facts, the same in every run. */
function drawn(seed: number): Scenario {
  let state = seed;
  const random = (): number => {
    state = (16807 * state) % 2147483647;
    return state / 2147483647;
  };
  const values = assessFormation(synthetic).rows.flatMap(
    ({ indicator: { code, L, G } }): [string, number | null][] => {
      const chance = random();
      const place = -0.2 + 1.4 * random();
      if (chance < 0.5 || L === null || G === null) return [];
      return [[code, chance < 0.6 ? null : L + (G - L) * place]];
    }
  );
  const some = (most: number): number | null => (random() < 0.3 ? null : most * random());
  return {
    id: `drawn ${seed}`,
    values: Object.fromEntries(values),
    block_weights: Object.fromEntries(
      blockCodes.filter(() => random() < 0.5).map((code) => [code, 0.2 + 4 * random()])
    ),
    coefficients: { KL: some(3), KS: some(3) },
    gate_inputs: { independent_firms: some(12), f3_n: some(90), standard_producers: some(3) },
  };
}

const gates: readonly Scenario[] = [
  { id: "no standard", gate_inputs: { compulsory_standard: false } },
  { id: "no owners known", gate_inputs: { independent_firms: null }, values: { A7: null } },
  { id: "chain unknown", values: { D2: null, D3: 5 } },
  { id: "few answers", values: { F4: 0 }, gate_inputs: { f3_n: 12 } },
  { id: "low mass", coefficients: { KP: 0.8, KS: null } },
];
const edges: readonly Scenario[] = [
  { id: "frozen alone", values: { C1: 20 } },
  { id: "a block without evidence", values: { F1: null, F2: null, F3: null, F4: null, F5: null } },
  { id: "a zero on a logarithmic scale", values: { A1: 0, E3: -1 } },
  {
    id: "everything unknown",
    values: Object.fromEntries(Object.keys(synthetic.values).map((c) => [c, null])),
  },
  { id: "one block alone", block_weights: { A: 1e6 } },
];

interface Case {
  readonly base: FormationInput;
  readonly scenarios: readonly Scenario[];
}

const cases: Readonly<Record<string, Case>> = {
  "the published scenarios": {
    base: synthetic,
    scenarios: published.input.scenarios as unknown as readonly Scenario[],
  },
  "gates one by one": { base: synthetic, scenarios: gates },
  "strict mode, arithmetic": {
    base: withConfig(synthetic, { mode: "strict", rho: 1 }),
    scenarios: gates,
  },
  "observatory mode, harmonic": {
    base: withConfig(synthetic, { mode: "ECO", rho: -1 }),
    scenarios: gates,
  },
  edges: { base: synthetic, scenarios: edges },
  "unequal weights": {
    base: exampleInput("synthetic-1-weights"),
    scenarios: [1, 2, 3, 4, 5].map(drawn),
  },
  "blanks, arithmetic": {
    base: withConfig(exampleInput("synthetic-1-missing"), { rho: 1 }),
    scenarios: [6, 7, 8, 9, 10].map(drawn),
  },
  "blanks, harmonic, edited limits": {
    base: withConfig(exampleInput("synthetic-1-missing"), {
      rho: -1,
      floor: 3,
      cut2: 45,
      cut3: 55,
      fl3: 40,
      fl4: 41,
      cov: 0.5,
      blockcov: 0.35,
      blocksmin: 4,
      capunk: 2,
      corr: 0.45,
      conf: 0.95,
    }),
    scenarios: [11, 12, 13, 14, 15].map(drawn),
  },
  "indicators off and on": {
    base: { ...synthetic, on: { B2: false, B3: false, B4: false, A3: true, E4: false } },
    scenarios: [16, 17, 18, 19].map(drawn),
  },
  "a block off, goalposts moved": {
    base: {
      ...synthetic,
      on: { E1: false, E2: false, E3: false, E4: false },
      goalposts: {
        A1: { L: 1, T: 1.5, G: 3 },
        E1: { scale: "log" },
        F5: { T: null },
        B1: { T: 95 },
      },
    },
    scenarios: [20, 21, 22].map(drawn),
  },
  "profile of pharmaceuticals": {
    base: { ...synthetic, profile: "pharmaceutical" },
    scenarios: [23, 24].map(drawn),
  },
  "profile of science and education": {
    base: { ...synthetic, profile: "scientific-educational" },
    scenarios: [25, 26].map(drawn),
  },
  "source A's own claims": {
    base: exampleInput("source-A-claims"),
    scenarios: [
      { id: "all as in the synthetic example", values: synthetic.values },
      ...gates.slice(0, 3),
    ],
  },
  "source B's aluminium": {
    base: exampleInput("source-B-pavlodar-aluminium"),
    scenarios: [{ id: "one owner more", gate_inputs: { independent_firms: 2 } }, drawn(27)],
  },
};

/** What a person types into one cell of a scenario. */
const typed = (x: number | boolean | null | undefined): PlannedCell => {
  if (x === undefined) return null;
  return x === null ? "?" : Number(x);
};

function fillingOf({ base, scenarios }: Case): Filling {
  const rows = assessFormation(base).rows;
  const fact = ({ coefficients = {}, gate_inputs = {} }: Scenario) => ({
    ...coefficients,
    ...gate_inputs,
  });
  return {
    scn_name: [scenarios.map(({ id }) => id)],
    scn_value: rows.map(({ indicator }) =>
      scenarios.map(({ values }) => typed(values?.[indicator.code]))
    ),
    scn_weight: blockCodes.map((code) =>
      scenarios.map(({ block_weights: weights }) => typed(weights?.[code]))
    ),
    scn_fact: gateFields.map(({ key }) => scenarios.map((scenario) => typed(fact(scenario)[key]))),
  };
}

toolOrSkip(libreOffice(), "scenarios calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const localeOf = (place: number): Locale => locales[place % 3] ?? "en";
  const numbers = Object.values(cases).map((one, place) =>
    book.add([scenariosModule], one.base, fillingOf(one), localeOf(place))
  );
  const wrong = book.add([scenariosModule], synthetic, {
    scn_value: [[null, "=NA()"]],
    scn_weight: [["heavy", -1]],
  });
  const backwards = [...assessFormation(synthetic).rows].reverse();
  const [closing] = cases["the published scenarios"]?.scenarios.slice(2) ?? [];
  if (!closing) throw new Error("no published scenario of closing plants");
  const reversed = book.add(
    [scenariosModule],
    synthetic,
    {
      ind_code: backwards.map(({ indicator }) => indicator.code),
      ind_block: backwards.map(({ indicator }) => indicator.block),
      ind_on: backwards.map(({ on }) => (on ? 1 : 0)),
      ind_scale: backwards.map(({ scale }) => scale),
      ind_floor: backwards.map(({ goalposts }) => goalposts.L),
      ind_sufficient: backwards.map(({ goalposts }) => goalposts.T),
      ind_target: backwards.map(({ goalposts }) => goalposts.G),
      ind_value: backwards.map(({ value }) => value),
      ind_grade: backwards.map(({ grade }) => grade),
      ...fillingOf({ base: synthetic, scenarios: [closing] }),
      scn_code: [...backwards.map(() => null), "X1"],
    },
    "en"
  );
  beforeAll(() => book.calculate(), 600_000);

  Object.entries(cases).forEach(([id, { base, scenarios }], place) =>
    test(`${id}: the sheet says what the pure functions say`, () => {
      const plan = book.read(numbers[place] ?? 0);
      const number = numbers[place] ?? 0;
      const locale = localeOf(place);
      const before = assessFormation(base);
      const cell = (name: string, column: number, row = 0) => {
        const found = plan.table(name)[row]?.[column] ?? "";
        return found === "" ? null : found;
      };
      const shown = scenarios.map((_, column) => ({
        verdict: cell("scn_verdict", column + 1),
        range: cell("scn_range", column + 1),
        change: cell("scn_change", column),
        index: [0, 1, 2].map((row) => cell("scn_index", column + 1, row)),
        interval: [0, 1].map((row) => cell("scn_interval", column + 1, row)),
        coverage: cell("scn_coverage", column + 1),
        blocks: blockCodes.map((__, row) => cell("scn_blocks", column + 1, row)),
        limits: [0, 1, 2, 3].map((row) => cell("scn_limits", column + 1, row)),
        states: plan.column(`scn_states${column + 1}`),
        words: gateCodes.map((__, row) => cell("scn_gates", column + 1, row)),
        moves: cell("scn_moved", column) !== { en: "none", ru: "никакие", kk: "ешқайсысы" }[locale],
      }));
      const expected = scenarios.map((scenario) => {
        const now = assessFormation(scenarioInput(base, scenario));
        const key = ({ 1: "1", 0: "0", [-1]: "-1" } as const)[now.config.rho];
        const [chosen, was] = [now.index[key], before.index[key]];
        const { index, floor, unscored, gates: caps } = verdictLimits(now);
        const movement = movementOf(before, now);
        return {
          verdict: now.verdict,
          range: now.verdict_range,
          change: chosen === null || was === null ? null : chosen - was,
          index: [now.index["1"], now.index["0"], now.index["-1"]],
          interval: [...(now.detail?.interval ?? [null, null])],
          coverage: now.coverage,
          blocks: blockCodes.map((code) => now.blocks[code].score),
          limits: [index, floor, unscored, caps],
          states: gateCodes.map((code) => now.gates[code]),
          words: gateCodes.map((code) => stateWords[now.gates[code]][locale]),
          moves: movement.gates.length + movement.limits.length > 0,
        };
      });
      expect(differences(shown, expected, { default: 1e-8 })).toEqual([]);
      const broken = new Set(["a block off, goalposts moved"]);
      if (!broken.has(id)) expect(book.errorsOf(number, scenariosModule)).toEqual([]);
    })
  );

  test("rows moved on the sheet of indicators take no scenario with them", () => {
    const plan = book.read(reversed);
    const now = assessFormation(scenarioInput(synthetic, closing));
    expect(plan.table("scn_index")[1]?.[1]).toBeCloseTo(now.index["0"] ?? NaN, 8);
    expect(plan.table("scn_interval").map((row) => row[1])).toEqual(
      (now.detail?.interval ?? []).map((x) => expect.closeTo(x, 8) as number)
    );
    expect(plan.table("scn_range")[0]?.[1]).toBe(now.verdict_range);
    const code = plan.column("scn_code").indexOf("A7");
    expect(plan.column("scn_base")[code]).toBe(synthetic.values["A7"]);
    expect(plan.cell("scn_overflow")).toBe(0);
    expect(book.errorsOf(reversed, scenariosModule)).toEqual([]);
  });

  test("the baseline column repeats the assessment", () => {
    const plan = book.read(numbers[0] ?? 0);
    const { index, verdict } = assessFormation(synthetic);
    expect(plan.table("scn_index").map(([base]) => base)).toEqual([
      expect.closeTo(index["1"] ?? NaN, 8),
      expect.closeTo(index["0"] ?? NaN, 8),
      expect.closeTo(index["-1"] ?? NaN, 8),
    ]);
    expect(plan.cell("scn_verdict")).toBe(verdict);
  });

  test("what moved is said in words", () => {
    const [english] = book.read(numbers[0] ?? 0).table("scn_moved");
    expect(english?.[2]).toBe(
      "Several owners: pass → fail; Best verdict by the index: V3 → V2; Best verdict by the gates: V4 → V2"
    );
    expect(english?.[0]).toBe("none");
  });

  test("a column without changes stays blank", () => {
    const plan = book.read(numbers[0] ?? 0);
    expect(plan.table("scn_verdict")[0]?.[5] ?? "").toBe("");
    expect(plan.table("scn_changes")[0]?.[4]).toBe(0);
  });

  test("an error as a value is unknown, a weight that is none counts as in the baseline", () => {
    const plan = book.read(wrong);
    const without = assessFormation({ ...synthetic, values: { ...synthetic.values, A1: null } });
    expect(plan.table("scn_index")[1]?.[2]).toBeCloseTo(without.index["0"] ?? NaN, 8);
    expect(plan.table("scn_change")[0]?.[0]).toBe(0);
  });
});
