/**
 * What if: the same assessment with some values, weights or gate inputs changed (method, section 16).
 * C1 stays frozen at its baseline: otherwise success at import substitution would cost points.
 */
import type {
  BlockCode,
  FormationInput,
  GateCode,
  GateState,
  GateInputs,
  IndexByRho,
  VerdictCode,
} from "../assessment";
import { assessFormation } from "./assess";
import { blockCodes } from "./blocks";

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

function rhoKey(rho: 1 | 0 | -1): "1" | "0" | "-1" {
  if (rho === 1) return "1";
  return rho === 0 ? "0" : "-1";
}
