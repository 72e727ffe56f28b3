/**
 * A result under the names and in the shape of the published examples, so that any program can
 * compare itself with this one. Without enough evidence for an index, what needs one is absent.
 */
import type { FormationInput, FormationResult } from "../assessment";
import { monteCarlo } from "./monte-carlo";

export type ExpectedNames = Readonly<Record<string, unknown>>;

export function expectedNames(result: FormationResult, input: FormationInput): ExpectedNames {
  const always = {
    scores: result.scores,
    blocks: result.blocks,
    coverage: result.coverage,
    n_observed: result.n_observed,
    n_applicable: result.n_applicable,
    blocks_scored: result.blocks_scored,
    blocks_applicable: result.blocks_applicable,
    effective_weights: result.effective_weights,
    single_indicator_blocks: result.single_indicator_blocks,
    index: result.index,
    gates: result.gates,
    base_verdict: result.base_verdict,
    verdict: result.verdict,
    ceiling: result.ceiling,
    bounds: result.bounds,
    verdict_range: result.verdict_range,
    label: result.label,
    to_do_gates: result.to_do_gates,
    verdict_by_rho: result.verdict_by_rho,
    aggregation_sensitive: result.aggregation_sensitive,
    verdict_by_mode: result.verdict_by_mode,
  };
  return result.detail === null
    ? always
    : { ...always, ...result.detail, monte_carlo: monteCarlo(input) };
}
