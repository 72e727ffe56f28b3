/** The sheets of an assessment, calculated by LibreOffice, against the published examples and the pure functions. */
import type { FormationConfig, FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { expectedNames } from "../../src/assessments/cluster-formation/expected-names";
import { gateCodes } from "../../src/assessments/cluster-formation/gates";
import { integratedCompany, verdictWords } from "../../src/assessments/cluster-formation/verdict";
import { Locale, locales } from "../../src/core/locale";
import { planFormation } from "../../src/workbook/layout/formation";
import { prefixOf } from "../../src/workbook/layout/names";
import type { BookPlan } from "../../src/workbook/layout/plan";
import examples from "../assessments/assessment.json";
import { differences } from "../assessments/close";
import { recalculate } from "../support/libreoffice";
import { libreOffice, toolOrSkip } from "../support/tools";
import type { BookValues } from "../support/xlsx-reader";
import { bookOf, CalculatedPlan, cellsOf, typed } from "./planned-book";
import { answersOf, shownOnSheets } from "./sheet-answers";

const tolerance = { default: examples.tolerance.index };
const cases = examples.cases.map(({ id, input, expected }) => ({
  id,
  input: input as FormationInput,
  expected: expected,
}));

function caseOf(id: string): FormationInput {
  const found = cases.find((example) => example.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found.input;
}

const synthetic = caseOf("synthetic-1");
const missing = caseOf("synthetic-1-missing");
const withConfig = (input: FormationInput, config: Partial<FormationConfig>): FormationInput => ({
  ...input,
  config: { ...input.config, ...config },
});

/** Inputs without a published answer: the sheets must say what the pure functions say. */
const variants: Readonly<Record<string, FormationInput>> = {
  "strict limit": withConfig(synthetic, { mode: "strict" }),
  "limit of the European observatory": withConfig(synthetic, { mode: "ECO" }),
  "arithmetic averaging": withConfig(missing, { rho: 1 }),
  "harmonic averaging": withConfig(missing, { rho: -1 }),
  "every default edited": withConfig(missing, {
    mass_cis: 1.2,
    floor: 3,
    cut1: 30,
    cut2: 51,
    cut3: 53,
    fl3: 40,
    fl4: 41,
    cov: 0.6,
    blockcov: 0.35,
    blocksmin: 4,
    target: 60,
    firms: 15,
    largest: 35,
    d1: 61,
    d2: 42,
    d3: 14,
    f4: 2,
    f3: 40,
    f3_n: 65,
    conf: 0.95,
    sigma: { A: 1, B: 4, C: 9, D: 25 },
    cap: { "G-data": 0, "G-mass": 1, "G-plural": 3, "G-chain": 2, "G-coord": 2, "G-rule": 1 },
    capunk: 2,
    capblk: 4,
    corr: 0.45,
    shift: 0.2,
    robust: 0.5,
  }),
  "moved goalposts and scales": {
    ...synthetic,
    goalposts: {
      A1: { L: 1, T: 1.5, G: 3 },
      C2: { L: -4, T: 2, G: 6, scale: "lin" },
      E1: { L: 0.5, T: 1, G: 4, scale: "log" },
      F5: { T: null },
    },
  },
  "a zero on a logarithmic scale": { ...synthetic, values: { ...synthetic.values, A1: 0 } },
  "a broken goalpost": { ...synthetic, goalposts: { B1: { L: 20, T: 90, G: 80 } } },
  "one block alone above the floor": {
    ...synthetic,
    values: Object.fromEntries(Object.keys(synthetic.values).map((code) => [code, 0])),
  },
  "nothing given": { values: {} },
  "profile of pharmaceuticals": { ...synthetic, profile: "pharmaceutical" },
  "profile of science and education": { ...synthetic, profile: "scientific-educational" },
  "profile of metallurgy, unequal weights": {
    ...caseOf("synthetic-1-weights"),
    profile: "metallurgical",
  },
  "profile of food": { ...missing, profile: "agri-food" },
};

const profileUnits = examples.units.profiles.map((unit) => ({
  id: unit.id,
  expected: unit.expected,
  input: {
    ...synthetic,
    values: { ...synthetic.values, ...(unit.values as Record<string, number | null>) },
    on: Object.fromEntries([
      ...unit.off.map((code) => [code, false] as const),
      ...unit.on.map((code) => [code, true] as const),
    ]),
  } satisfies FormationInput,
}));

interface GateUnit {
  readonly gate: string;
  readonly mode?: string;
  readonly KL?: number | null;
  readonly KP?: number | null;
  readonly KS?: number | null;
  readonly F4?: number | null;
  readonly F3?: number | null;
  readonly f3_n?: number | null;
  readonly expected: string;
}

const gateUnits = (examples.units.gates as readonly GateUnit[]).map((unit) => ({
  unit,
  input:
    unit.gate === "G-mass"
      ? withConfig(
          {
            ...synthetic,
            coefficients: { KL: unit.KL ?? null, KP: unit.KP ?? null, KS: unit.KS ?? null },
          },
          { mode: unit.mode === "ECO" || unit.mode === "strict" ? unit.mode : "CIS" }
        )
      : {
          ...synthetic,
          values: { ...synthetic.values, F4: unit.F4 ?? null, F3: unit.F3 ?? null },
          gate_inputs: { ...synthetic.gate_inputs, f3_n: unit.f3_n ?? null },
        },
}));

/** All assessments stand in one book, in turning languages, so that one start calculates them all. */
class Shelf {
  readonly plans: BookPlan[] = [];
  private readonly taken: string[] = [];

  add(
    input: FormationInput,
    locale: Locale = locales[this.plans.length % 3] ?? "en",
    edit: (plan: BookPlan, prefix: string) => BookPlan = (plan) => plan
  ): number {
    const number = this.plans.length + 1;
    const subject = {
      locale,
      region: "Ұлытау",
      cluster: "C24 & co",
      reference: "KZ",
      year: "2024",
      input,
    };
    const plan = edit(planFormation(subject, number, this.taken), prefixOf(number));
    this.taken.push(...plan.sheets.map(({ name }) => name));
    this.plans.push(plan);
    return number;
  }

  read(values: BookValues, number: number): CalculatedPlan {
    const plan = this.plans[number - 1];
    if (!plan) throw new Error(`no plan ${number}`);
    return new CalculatedPlan(values, plan, prefixOf(number));
  }
}

toolOrSkip(libreOffice(), "sheets calculated by LibreOffice", (test) => {
  const shelf = new Shelf();
  const numberOf = new Map<string, number>();
  const keep = (id: string, number: number) => numberOf.set(id, number);
  for (const { id, input } of cases) keep(id, shelf.add(input));
  for (const [id, input] of Object.entries(variants)) keep(id, shelf.add(input));
  for (const { id, input } of profileUnits) keep(id, shelf.add(input));
  gateUnits.forEach(({ input }, index) => keep(`gate unit ${index}`, shelf.add(input)));
  keep(
    "text as a value",
    shelf.add(synthetic, "en", (plan, prefix) => typed(plan, `${prefix}ind_value`, 4, "about 96"))
  );
  keep(
    "an error as a value",
    shelf.add(synthetic, "ru", (plan, prefix) => typed(plan, `${prefix}ind_value`, 4, "=NA()"))
  );
  keep(
    "a formula as a value",
    shelf.add(synthetic, "kk", (plan, prefix) => typed(plan, `${prefix}ind_value`, 4, "=48*2"))
  );
  keep(
    "an unknown grade",
    shelf.add(synthetic, "en", (plan, prefix) => typed(plan, `${prefix}ind_grade`, 4, null))
  );
  for (const locale of locales) {
    keep(`written in ${locale}`, shelf.add(caseOf("source-B-pavlodar-aluminium"), locale));
    keep(
      `switched to ${locale}`,
      shelf.add(caseOf("source-B-pavlodar-aluminium"), "en", (plan, prefix) =>
        typed(plan, `${prefix}cfg_lang`, 0, locale)
      )
    );
  }

  let values: BookValues;
  beforeAll(async () => {
    values = await recalculate(bookOf(shelf.plans));
  }, 300_000);
  const read = (id: string): CalculatedPlan => shelf.read(values, numberOf.get(id) ?? 0);

  for (const { id, expected } of cases)
    test(`${id} shows every published number`, () => {
      expect(differences(answersOf(read(id)), shownOnSheets(expected), tolerance)).toEqual([]);
    });

  for (const { id, expected } of profileUnits)
    test(`${id} shows every published number`, () => {
      const answers = answersOf(read(id));
      const shown = shownOnSheets(expected);
      const asked = Object.fromEntries(Object.keys(shown).map((key) => [key, answers[key]]));
      expect(differences(asked, shown, tolerance)).toEqual([]);
    });

  for (const [id, input] of Object.entries(variants))
    test(`${id}: the sheets say what the pure functions say`, () => {
      const expected = shownOnSheets(expectedNames(assessFormation(input), input));
      expect(differences(answersOf(read(id)), expected, tolerance)).toEqual([]);
    });

  gateUnits.forEach(({ unit }, index) =>
    test(`gate unit ${index + 1}: ${JSON.stringify(unit)}`, () => {
      const states = read(`gate unit ${index}`).column("gate_state");
      const place = gateCodes.findIndex((code) => code === unit.gate);
      expect(states[place]).toBe(unit.expected);
    })
  );

  test("text in a value cell is an error beside it and counts as unmeasured", () => {
    const plan = read("text as a value");
    expect(plan.by("ind_code", "ind_score").get("A5")).toEqual({ error: "#VALUE!" });
    const input = { ...synthetic, values: { ...synthetic.values, A5: null } };
    const expected = shownOnSheets(expectedNames(assessFormation(input), input));
    expect(differences(answersOf(plan), expected, tolerance)).toEqual([]);
  });

  test("an error in a value cell passes through to its score and nowhere else", () => {
    const plan = read("an error as a value");
    expect(plan.by("ind_code", "ind_score").get("A5")).toEqual({ error: "#N/A" });
    const input = { ...synthetic, values: { ...synthetic.values, A5: null } };
    expect(plan.cell("verdict_range")).toBe(assessFormation(input).verdict_range);
  });

  test("a formula in a value cell counts like the number it gives", () => {
    const expected = shownOnSheets(expectedNames(assessFormation(synthetic), synthetic));
    expect(differences(answersOf(read("a formula as a value")), expected, tolerance)).toEqual([]);
  });

  test("a value without a grade counts as D", () => {
    const input = { ...synthetic, grades: { ...synthetic.grades, A5: null } };
    expect(read("an unknown grade").cell("I_sig")).toBeCloseTo(
      assessFormation(input).detail?.sigma_index ?? 0,
      8
    );
  });

  test("what to measure first is ranked by effective weight", () => {
    const ranks = read("synthetic-1-missing").by("ind_code", "ind_measure");
    const ranked = [...ranks]
      .filter(([, rank]) => typeof rank === "number")
      .sort(([, a], [, b]) => Number(a) - Number(b))
      .map(([code]) => code);
    expect(ranked).toEqual(assessFormation(missing).measure_first.map(({ code }) => code));
  });

  for (const locale of locales)
    test(`labels are ${locale}, whether written so or switched later`, () => {
      for (const id of [`written in ${locale}`, `switched to ${locale}`]) {
        const plan = read(id);
        expect(plan.cell("verdict_word")).toBe(verdictWords.V0[locale]);
        expect(plan.cell("label")).toBe(integratedCompany[locale]);
        expect(plan.column("gate_why").every((why) => typeof why === "string" && why !== "")).toBe(
          true
        );
      }
    });

  test("no cell is an error except where something wrong was typed or a chart leaves a gap", () => {
    const wrong = new Set(["text as a value", "an error as a value", "a broken goalpost"]);
    for (const [id, number] of numberOf) {
      if (wrong.has(id)) continue;
      for (const { name, charts = [] } of shelf.plans[number - 1]?.sheets ?? []) {
        const gaps = new Set(
          charts.flatMap(({ series }) => series.flatMap((one) => cellsOf(one.values)))
        );
        for (const [address, value] of values.get(name) ?? [])
          if (typeof value === "object" && !(value.error === "#N/A" && gaps.has(address)))
            throw new Error(`${id}: ${name}!${address} is ${value.error}`);
      }
    }
  });
});
