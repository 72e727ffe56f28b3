/**
 * What if: the same assessment with some values, weights or gate inputs changed (method, section 16).
 * C1 stays frozen at its baseline: otherwise success at import substitution would cost points.
 */
import { isFault } from "../../core/fault";
import type {
  BlockCode,
  FormationInput,
  FormationResult,
  GateCode,
  GateState,
  GateInputs,
  IndexByRho,
  VerdictCode,
  VerdictNumber,
} from "../assessment";
import { assessFormation } from "./assess";
import { blockCodes } from "./blocks";
import { gateCodes } from "./gates";
import { rhoKey } from "./power-mean";
import { goalpostFault, setGoalposts, valueScoring } from "./score";
import { capOfGates, step } from "./verdict";

/** Indicators whose baseline value holds in every comparison. */
export const frozenCodes: readonly string[] = ["C1"];

export interface Scenario {
  readonly id: string;
  readonly text?: string;
  /** Changed values; what is absent stays as in the baseline. */
  readonly values?: Readonly<Record<string, number | null>>;
  readonly block_weights?: FormationInput["block_weights"];
  readonly indicator_weights?: FormationInput["indicator_weights"];
  readonly gate_inputs?: Partial<GateInputs>;
  readonly coefficients?: FormationInput["coefficients"];
}

export interface ScenarioInput {
  readonly base: FormationInput;
  readonly scenarios: readonly Scenario[];
}

export interface ScenarioOutcome {
  readonly id: string;
  readonly index: IndexByRho;
  /** Points of the chosen index against the baseline. */
  readonly change: number | null;
  readonly verdict: VerdictCode;
  readonly verdict_range: string;
  readonly interval: readonly [number, number] | null;
  readonly gates: Readonly<Record<GateCode, GateState>>;
  readonly block_scores: Readonly<Partial<Record<BlockCode, number | null>>>;
  readonly frozen: readonly string[];
}

export interface ScenarioResult {
  readonly baseline: { readonly index: IndexByRho; readonly verdict: VerdictCode };
  readonly scenarios: readonly ScenarioOutcome[];
}

/** @returns the input of the scenario: the baseline with its changes, frozen indicators untouched */
export function scenarioInput(base: FormationInput, scenario: Scenario): FormationInput {
  const changes = Object.entries(scenario.values ?? {}).filter(
    ([code]) => !frozenCodes.includes(code)
  );
  return {
    ...base,
    values: { ...base.values, ...Object.fromEntries(changes) },
    block_weights: { ...base.block_weights, ...scenario.block_weights },
    indicator_weights: { ...base.indicator_weights, ...scenario.indicator_weights },
    gate_inputs: { ...base.gate_inputs, ...scenario.gate_inputs },
    coefficients: { ...base.coefficients, ...scenario.coefficients },
  };
}

export function assessScenarios({ base, scenarios }: ScenarioInput): ScenarioResult {
  const baseline = assessFormation(base);
  const rho = rhoKey(baseline.config.rho);
  return {
    baseline: { index: baseline.index, verdict: baseline.verdict },
    scenarios: scenarios.map((scenario) => {
      const result = assessFormation(scenarioInput(base, scenario));
      const [now, before] = [result.index[rho], baseline.index[rho]];
      return {
        id: scenario.id,
        index: result.index,
        change: now === null || before === null ? null : now - before,
        verdict: result.verdict,
        verdict_range: result.verdict_range,
        interval: result.detail?.interval ?? null,
        gates: result.gates,
        block_scores: Object.fromEntries(
          blockCodes.map((code) => [code, result.blocks[code].score])
        ),
        frozen: frozenCodes,
      };
    }),
  };
}

/** What each of the four things a verdict is the least of would allow by itself. */
export interface VerdictLimits {
  /** The cut the index reaches; null without an index. */
  readonly index: VerdictNumber | null;
  /** The floor the weakest block reaches; null without an index. */
  readonly floor: VerdictNumber | null;
  /** What applicable blocks without a score leave. */
  readonly unscored: number;
  readonly gates: number;
}

export type VerdictLimit = keyof VerdictLimits;

export function verdictLimits(result: FormationResult): VerdictLimits {
  const { blocks, config, index } = result;
  const chosen = index[rhoKey(config.rho)];
  const scores = blockCodes.flatMap((code) => {
    const { scored, score } = blocks[code];
    return scored && score !== null ? [score] : [];
  });
  return {
    index: chosen === null ? null : step(chosen, Infinity, config),
    floor: chosen === null ? null : step(Infinity, Math.min(...scores), config),
    unscored: result.blocks_scored < result.blocks_applicable ? config.capblk : 4,
    gates: capOfGates(result.gate_reports),
  };
}

export interface Movement {
  readonly gates: readonly {
    readonly gate: GateCode;
    readonly from: GateState;
    readonly to: GateState;
  }[];
  readonly limits: readonly VerdictLimit[];
}

const limitKeys: readonly VerdictLimit[] = ["index", "floor", "unscored", "gates"];

/** @returns the gates whose state changed, and the limits of the verdict that did */
export function movementOf(base: FormationResult, now: FormationResult): Movement {
  const [before, after] = [verdictLimits(base), verdictLimits(now)];
  return {
    gates: gateCodes
      .map((gate) => ({ gate, from: base.gates[gate], to: now.gates[gate] }))
      .filter(({ from, to }) => from !== to),
    limits: limitKeys.filter((key) => before[key] !== after[key]),
  };
}

/**
 * The value a measure for an indicator would aim at: what scores the configured target ("sufficient").
 * @returns null where nothing is to be raised: frozen, unmeasured, not a lever, or already there
 */
export function recommendedValue(result: FormationResult, code: string): number | null {
  const row = result.rows.find(({ indicator }) => indicator.code === code);
  const set = row && setGoalposts(row.goalposts);
  if (!row || !set || isFault(goalpostFault(set, row.scale))) return null;
  const { indicator, score, weight, scale } = row;
  const aim = result.config.target;
  return frozenCodes.includes(code) ||
    !indicator.actionable ||
    !(weight > 0) ||
    score === null ||
    score >= aim
    ? null
    : valueScoring(aim, set, scale);
}
