/** Assessments on which the sheets of answers are compared with the pure functions. */
import type { FormationConfig, FormationInput } from "../../../src/assessments/assessment";
import examples from "../../assessments/assessment.json";
import { exampleInput, withValues } from "../../assessments/example";
import type { CellValue } from "../../support/xlsx-reader";

/** @returns the words of a cell; "" where it holds a number, an error or nothing */
export function wordsOf(cell: CellValue | null | undefined): string {
  return typeof cell === "string" ? cell : "";
}

const withConfig = (input: FormationInput, config: Partial<FormationConfig>): FormationInput => ({
  ...input,
  config: { ...input.config, ...config },
});

const synthetic = exampleInput("synthetic-1");
const missing = exampleInput("synthetic-1-missing");
const strong = exampleInput("synthetic-1-strong");

/** Every published example, the profiles, and edited defaults. */
export const answerCases: Readonly<Record<string, FormationInput>> = {
  ...Object.fromEntries(examples.cases.map(({ id }) => [id, exampleInput(id)])),
  "nothing given": { values: {} },
  "arithmetic mean": withConfig(missing, { rho: 1 }),
  "harmonic mean": withConfig(synthetic, { rho: -1 }),
  "European limit": withConfig(synthetic, { mode: "ECO" }),
  "edited defaults": withConfig(missing, {
    floor: 3,
    cut1: 30,
    cut2: 51,
    cut3: 53,
    fl3: 40,
    fl4: 41,
    cov: 0.6,
    blockcov: 0.35,
    target: 60,
    capunk: 2,
    capblk: 4,
    cap: { "G-data": 0, "G-mass": 1, "G-plural": 3, "G-chain": 2, "G-coord": 2, "G-rule": 1 },
  }),
  "low values everywhere": withConfig(
    withValues(synthetic, { F1: 2.1, F2: 2.1, F3: 26, F4: 0, F5: 21, D1: 26, D2: 6, D3: 6 }),
    { rho: 0 }
  ),
  "strong with an unknown gate": {
    ...strong,
    gate_inputs: { ...strong.gate_inputs, independent_firms: null },
  },
  "strong with one coefficient below": { ...strong, coefficients: { KL: 0.8, KP: 2, KS: null } },
  pharmaceutical: { ...synthetic, profile: "pharmaceutical" },
  "science and education": { ...synthetic, profile: "scientific-educational" },
  metallurgical: { ...exampleInput("synthetic-1-weights"), profile: "metallurgical" },
  "agri-food": { ...missing, profile: "agri-food" },
};
