/**
 * The states of the six gates in three-valued logic (method, section 8): what is not known is neither
 * a pass nor a failure. A condition is 1 met, 0 not met, null unknown.
 */
import type {
  Coefficients,
  FormationConfig,
  FormationInput,
  GateCode,
  GateReport,
  GateState,
  IndicatorRow,
  Mode,
  Profile,
} from "../assessment";
import { coverageTolerance } from "../../measures/scoring/evidence";
import { massLimit } from "./gates";

export type Condition = 1 | 0 | null;

/** Any 0 fails, else any unknown is unknown. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(0)) return 0;
  return conditions.includes(null) ? null : 1;
}

/** Any 1 passes, else any unknown is unknown. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.includes(1)) return 1;
  return conditions.includes(null) ? null : 0;
}

function condition(value: number | null, met: (value: number) => boolean): Condition {
  if (value === null) return null;
  return met(value) ? 1 : 0;
}

function stateOf(met: Condition): GateState {
  if (met === null) return "unknown";
  return met === 1 ? "pass" : "fail";
}

/** Enough weight measured and enough blocks scored; always known. */
export function dataGate(
  coverage: number,
  blocksScored: number,
  config: FormationConfig
): readonly Condition[] {
  return [
    coverage >= config.cov - coverageTolerance ? 1 : 0,
    blocksScored >= config.blocksmin ? 1 : 0,
  ];
}

/**
 * Critical mass. One coefficient below the limit fails it, a missing one never passes it: blanking a
 * low coefficient must not help. ECO looks at KL alone.
 */
export function massGate(
  { KL, KP, KS }: Coefficients,
  config: FormationConfig
): readonly Condition[] {
  const limit = massLimit(config);
  const reached = (x: number) => x >= limit;
  return (config.mode === "ECO" ? [KL] : [KL, KP, KS]).map((x) => condition(x, reached));
}

/** Several owners, none of them dominant. */
export function pluralGate(
  owners: number | null,
  largestShare: number | null,
  config: FormationConfig
): readonly Condition[] {
  return [
    condition(owners, (n) => n >= config.firms),
    condition(largestShare, (x) => x <= config.largest),
  ];
}

/** Stages present, and either processing in the region or purchases in the region. */
export function chainGate(
  d1: number | null,
  d2: number | null,
  d3: number | null,
  config: FormationConfig
): readonly Condition[] {
  return [
    condition(d1, (x) => x >= config.d1),
    condition(d2, (x) => x >= config.d2),
    condition(d3, (x) => x >= config.d3),
  ];
}

/** A body that coordinates, or firms willing to join; five polite answers do not count. */
export function coordinationGate(
  f4: number | null,
  f3: number | null,
  answers: number | null,
  config: FormationConfig
): readonly Condition[] {
  const enough = answers !== null && answers >= config.f3_n;
  return [
    condition(f4, (x) => x >= config.f4),
    enough ? condition(f3, (x) => x > config.f3) : null,
  ];
}

/** How the conditions of a gate make its state. */
export function gateState(gate: GateCode, conditions: readonly Condition[]): GateState {
  const [first = null, ...others] = conditions;
  switch (gate) {
    case "G-chain":
      return stateOf(allOf([first, anyOf(others)]));
    case "G-coord":
      return stateOf(anyOf(conditions));
    case "G-data":
    case "G-mass":
    case "G-plural":
    case "G-rule":
      return stateOf(allOf(conditions));
  }
}

/** The highest verdict a state leaves. */
export function gateCap(gate: GateCode, state: GateState, config: FormationConfig): number {
  if (state === "fail") return config.cap[gate];
  return state === "unknown" ? config.capunk : 4;
}

export interface GateEvidence {
  readonly coverage: number;
  readonly blocksScored: number;
  readonly rows: readonly IndicatorRow[];
  readonly profile: Profile;
  readonly config: FormationConfig;
  readonly input: FormationInput;
}

export function coefficientsOf(input: FormationInput): Coefficients {
  return {
    KL: input.coefficients?.KL ?? null,
    KP: input.coefficients?.KP ?? null,
    KS: input.coefficients?.KS ?? null,
  };
}

/** Whether a standard is compulsory: what the person said, else what the profile says. */
export function standardIsCompulsory(input: FormationInput, profile: Profile): boolean {
  return input.gate_inputs?.compulsory_standard ?? profile.compulsoryStandard !== null;
}

/** @returns every gate with its conditions, state and cap */
export function gateReports(evidence: GateEvidence): Readonly<Record<GateCode, GateReport>> {
  const { config, input, profile, rows } = evidence;
  const value = (code: string) => rows.find((row) => row.indicator.code === code)?.value ?? null;
  const inputs = input.gate_inputs;
  const report = (gate: GateCode, conditions: readonly Condition[]): GateReport => {
    const state = gateState(gate, conditions);
    return { state, conditions, cap: gateCap(gate, state, config) };
  };
  return {
    "G-data": report("G-data", dataGate(evidence.coverage, evidence.blocksScored, config)),
    "G-mass": report("G-mass", massGate(coefficientsOf(input), config)),
    "G-plural": report(
      "G-plural",
      pluralGate(inputs?.independent_firms ?? null, value("A7"), config)
    ),
    "G-chain": report("G-chain", chainGate(value("D1"), value("D2"), value("D3"), config)),
    "G-coord": report(
      "G-coord",
      coordinationGate(value("F4"), value("F3"), inputs?.f3_n ?? null, config)
    ),
    "G-rule": standardIsCompulsory(input, profile)
      ? report("G-rule", [condition(inputs?.standard_producers ?? null, (n) => n >= 1)])
      : { state: "n/a", conditions: [], cap: 4 },
  };
}

/** The same reports as if another standard of mass applied. */
export function withMode(
  reports: Readonly<Record<GateCode, GateReport>>,
  mode: Mode,
  input: FormationInput,
  config: FormationConfig
): Readonly<Record<GateCode, GateReport>> {
  const other = { ...config, mode };
  const conditions = massGate(coefficientsOf(input), other);
  const state = gateState("G-mass", conditions);
  return {
    ...reports,
    "G-mass": { state, conditions, cap: gateCap("G-mass", state, other) },
  };
}
