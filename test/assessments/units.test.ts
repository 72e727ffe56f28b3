/** Screening, effectiveness, scenarios and units of the published examples, asked through JSON. */
import type { FormationInput, Mode } from "../../src/assessments/assessment";
import { midRankPercentile } from "../../src/assessments/cluster-formation/coefficients";
import { configWith } from "../../src/assessments/cluster-formation/config";
import { dartboard } from "../../src/assessments/cluster-formation/dartboard";
import { evaluateAssessment } from "../../src/assessments/evaluate";
import {
  coordinationGate,
  gateState,
  massGate,
} from "../../src/assessments/cluster-formation/gate-states";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import examples from "./assessment.json";
import { differences } from "./close";

const tolerances = { default: examples.tolerance.index };
const { screening, effectiveness, scenarios, cases, units } = examples;

function baseOf(id: string): FormationInput {
  const example = cases.find((candidate) => candidate.id === id);
  if (example === undefined) throw new Error(`no example ${id}`);
  return example.input as FormationInput;
}

test.each(cases.map((example) => [example.id, example] as const))(
  "%s asked as JSON answers under the expected names",
  (_, example) => {
    const answer = evaluateAssessment(JSON.parse(JSON.stringify(example.input)));
    expect(
      differences(answer, example.expected, {
        default: examples.tolerance.index,
        byKey: {
          probability: examples.tolerance.monte_carlo_probability,
          mean: examples.tolerance.monte_carlo_quantiles,
          p05: examples.tolerance.monte_carlo_quantiles,
          p50: examples.tolerance.monte_carlo_quantiles,
          p95: examples.tolerance.monte_carlo_quantiles,
        },
      })
    ).toEqual([]);
  }
);

test.each(screening.map((example) => [example.id, example] as const))("%s", (_, example) => {
  expect(differences(evaluateAssessment(example.input), example.expected, tolerances)).toEqual([]);
});

test.each(effectiveness.map((example) => [example.id, example] as const))("%s", (_, example) => {
  expect(differences(evaluateAssessment(example.input), example.expected, tolerances)).toEqual([]);
});

test.each(scenarios.map((example) => [example.id, example] as const))("%s", (_, example) => {
  const question = { ...example.input, base: baseOf(example.input.base) };
  expect(differences(evaluateAssessment(question), example.expected, tolerances)).toEqual([]);
});

test.each(units.profiles.map((unit) => [unit.id, unit] as const))("%s", (_, unit) => {
  const base = baseOf(unit.base);
  const input: FormationInput = {
    ...base,
    values: { ...base.values, ...(unit.values as Record<string, number | null>) },
    on: Object.fromEntries([
      ...unit.off.map((code) => [code, false] as const),
      ...unit.on.map((code) => [code, true] as const),
    ]),
  };
  const answer = evaluateAssessment(input) as Record<string, unknown>;
  const asked = Object.fromEntries(Object.keys(unit.expected).map((key) => [key, answer[key]]));
  expect(differences(asked, unit.expected, tolerances)).toEqual([]);
});

test.each(units.gates.map((unit, i) => [`${unit.gate} unit ${i + 1}`, unit] as const))(
  "%s",
  (_, unit) => {
    const known = (x: number | null | undefined) => x ?? null;
    const conditions =
      unit.gate === "G-mass"
        ? massGate(
            { KL: known(unit.KL), KP: known(unit.KP), KS: known(unit.KS) },
            configWith({ mode: unit.mode as Mode })
          )
        : coordinationGate(known(unit.F4), known(unit.F3), known(unit.f3_n), configWith({}));
    expect(gateState(unit.gate as "G-mass" | "G-coord", conditions)).toBe(unit.expected);
  }
);

test.each(units.A4.map((unit, i) => [`focus percentile unit ${i + 1}`, unit] as const))(
  "%s",
  (_, unit) => {
    const answer = midRankPercentile(unit.x, unit.values);
    expect(differences(answer, unit.expected, tolerances)).toEqual([]);
  }
);

test.each(units.dartboard.map((unit, i) => [`dartboard unit ${i + 1}`, unit] as const))(
  "%s",
  (_, { s, x, H, expected }) => {
    expect(differences(dartboard(s, x, H, 30), expected, tolerances)).toEqual([]);
  }
);

test("the indicators are those of the published list, number by number", () => {
  const ours = indicators.map((indicator) => ({
    code: indicator.code,
    block: indicator.block,
    transform: indicator.scale,
    L: indicator.L,
    T: indicator.T,
    G: indicator.G,
    type: indicator.type,
    precondition: indicator.precondition,
    eso: indicator.eso,
    diamond: indicator.diamond,
    s3: indicator.s3,
    on: indicator.on ? 1 : 0,
    actionable: indicator.actionable ? 1 : 0,
  }));
  const theirs = examples.indicators.map((indicator) => ({
    code: indicator.code,
    block: indicator.block,
    transform: indicator.transform,
    L: indicator.L,
    T: indicator.T,
    G: indicator.G,
    type: indicator.type,
    precondition: indicator.precondition,
    eso: indicator.eso,
    diamond: indicator.diamond,
    s3: indicator.s3,
    on: indicator.on,
    actionable: indicator.actionable,
  }));
  expect(ours).toEqual(theirs);
});

test("the defaults are those of the published configuration", () => {
  const ours = configWith(undefined);
  const { config } = examples;
  expect({
    mode: ours.mode,
    rho: ours.rho,
    cuts: [ours.cut1, ours.cut2, ours.cut3],
    floors: [ours.fl3, ours.fl4],
    coverage_min: ours.cov,
    block_coverage_min: ours.blockcov,
    blocks_min: ours.blocksmin,
    firms_min: ours.firms,
    largest_max: ours.largest,
    d1_min: ours.d1,
    d2_min: ours.d2,
    d3_min: ours.d3,
    f4_min: ours.f4,
    f3_min: ours.f3,
    sigma: ours.sigma,
    confidence: ours.conf,
    target_score: ours.target,
    mc_spread: ours.spread,
    mc_draws: ours.draws,
    mc_seed: ours.seed,
    score_floor: ours.floor,
    corr: ours.corr,
    shift: ours.shift,
    f3_n: ours.f3_n,
    robust_share: ours.robust,
    screening: { p: ours.scr_p, min_coefficients: ours.scr_min, normal_from: ours.scr_n },
    mass: { CIS: ours.mass_cis, strict: ours.mass_strict, ECO: ours.mass_eco },
  }).toEqual(config);
});
