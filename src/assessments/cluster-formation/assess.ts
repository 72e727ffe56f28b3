/** The one entry: everything that follows from what a person gave. Pure; the same input, the same answer. */
import type {
  FormationDetail,
  FormationInput,
  FormationResult,
  IndexByRho,
  Mode,
  VerdictCode,
} from "../assessment";
import { blockResults, effectiveWeights, singleIndicatorBlocks } from "./block-scores";
import { boundsOf } from "./bounds";
import { flipsDown, flipsUp, gateFlips, smallestFlip } from "./flips";
import { gateCodes } from "./gates";
import { coefficientsOf, withMode } from "./gate-states";
import { countsOf, gridRuns, indexWithoutBlock, isRobust, sameShare, shiftOutcome } from "./grid";
import { diamondLens, esoLens, preconditionLens, s3Lens } from "./lenses";
import { leversOf, rankingOf } from "./leverage";
import type { Model } from "./model";
import { baseNumber, indexOf, modelOf, scoresOf, verdictOf } from "./model";
import { isApplicable, isObserved } from "./rows";
import { errorContributions, intervalOf } from "./uncertainty";
import { capOfGates, ceilingOf, integratedCompany, rangeOf, verdictCode } from "./verdict";

const modes: readonly Mode[] = ["CIS", "strict", "ECO"];

function verdictsByMode(model: Model, index: number | null): Readonly<Record<Mode, VerdictCode>> {
  const scores = scoresOf(model.scoredBlocks);
  const of = (mode: Mode) =>
    verdictOf(
      model,
      index,
      scores,
      capOfGates(withMode(model.gates, mode, model.input, model.config))
    );
  const [CIS, strict, ECO] = modes.map(of);
  return { CIS: CIS ?? "V0", strict: strict ?? "V0", ECO: ECO ?? "V0" };
}

/** Applicable indicators without a score, the weightiest first: measure these first. */
function measureFirst(model: Model): FormationResult["measure_first"] {
  const weights = effectiveWeights(model.blocks);
  return model.rows
    .filter((row) => isApplicable(row) && !isObserved(row))
    .map((row) => ({
      code: row.indicator.code,
      weight: weights[row.indicator.code] ?? 0,
    }))
    .sort((a, b) => b.weight - a.weight);
}

function detailOf(model: Model, verdict: VerdictCode, range: string): FormationDetail | null {
  const geometric = indexOf(model, 0);
  const chosen = indexOf(model, model.config.rho);
  if (geometric === null || chosen === null) return null;
  const { low, high, error } = intervalOf(model);
  const { gain, leverage } = leversOf(model);
  const down = flipsDown(model, geometric);
  const up = flipsUp(model, geometric);
  const runs = gridRuns(model);
  const share = sameShare(runs, verdict);
  return {
    error_contributions: errorContributions(model),
    sigma_index: error,
    interval: [low, high],
    leverage,
    gain,
    leverage_ranking: rankingOf(model, gain),
    flip_down: smallestFlip(down),
    flip_up: smallestFlip(up),
    flip_down_all: down,
    flip_up_all: up,
    gate_flips: gateFlips(model, chosen),
    goalpost_shift: {
      harder: shiftOutcome(runs, "harder"),
      easier: shiftOutcome(runs, "easier"),
    },
    grid_runs: runs.length,
    grid_same_share: share,
    grid_counts: countsOf(runs),
    robust: isRobust(share, range, model),
    leave_one_block_out: indexWithoutBlock(model, runs),
    preconditions: preconditionLens(model),
    eso: esoLens(model),
    diamond: diamondLens(model),
    s3: s3Lens(model),
  };
}

/** @param input  values, grades, weights and gate inputs   @returns verdict, range, and why */
export function assessFormation(input: FormationInput): FormationResult {
  const model = modelOf(input);
  const scores = scoresOf(model.scoredBlocks);
  const index: IndexByRho = {
    "1": indexOf(model, 1),
    "0": indexOf(model, 0),
    "-1": indexOf(model, -1),
  };
  const chosen = indexOf(model, model.config.rho);
  const verdict = verdictOf(model, chosen, scores);
  const byRho = {
    "1": verdictOf(model, index["1"], scores),
    "0": verdictOf(model, index["0"], scores),
    "-1": verdictOf(model, index["-1"], scores),
  };
  const bounds = boundsOf(model);
  const range = rangeOf([bounds.low.verdict, verdict, bounds.high.verdict]);
  const state = (gate: (typeof gateCodes)[number]) => model.gates[gate].state;
  return {
    config: model.config,
    profile: model.profile,
    rows: model.rows,
    faults: Object.fromEntries(
      model.rows.flatMap((row) => (row.fault === null ? [] : [[row.indicator.code, row.fault]]))
    ),
    scores: Object.fromEntries(model.rows.map((row) => [row.indicator.code, row.score])),
    blocks: blockResults(model.blocks),
    coverage: model.coverage,
    n_observed: model.rows.filter(isObserved).length,
    n_applicable: model.rows.filter(isApplicable).length,
    blocks_scored: model.scoredBlocks.length,
    blocks_applicable: model.applicableBlocks,
    effective_weights: effectiveWeights(model.blocks),
    single_indicator_blocks: singleIndicatorBlocks(model.blocks),
    index,
    gates: {
      "G-data": state("G-data"),
      "G-mass": state("G-mass"),
      "G-plural": state("G-plural"),
      "G-chain": state("G-chain"),
      "G-coord": state("G-coord"),
      "G-rule": state("G-rule"),
    },
    gate_reports: model.gates,
    figures: {
      ...coefficientsOf(input),
      independent_firms: input.gate_inputs?.independent_firms ?? null,
      standard_producers: input.gate_inputs?.standard_producers ?? null,
      f3_n: input.gate_inputs?.f3_n ?? null,
    },
    base_verdict: verdictCode(baseNumber(model, chosen, scores)),
    verdict,
    ceiling: ceilingOf(model.gates),
    bounds,
    verdict_range: range,
    label: state("G-plural") === "fail" ? integratedCompany.en : "",
    to_do_gates: gateCodes.filter((gate) => state(gate) === "unknown"),
    verdict_by_rho: byRho,
    aggregation_sensitive: new Set(Object.values(byRho)).size > 1,
    verdict_by_mode: verdictsByMode(model, chosen),
    measure_first: measureFirst(model),
    detail: detailOf(model, verdict, range),
  };
}
