/**
 * Random draws of weights and scores (method, section 14). They cover the weights and independent
 * errors of what was measured, not the goalposts, common errors, missing indicators, gates or the
 * choice of mean: the shares are no probabilities of being right.
 */
import type { BlockCode, FormationInput, MonteCarloResult, VerdictCode } from "../assessment";
import { parkMiller } from "../../measures/scoring/rank-robustness";
import { sum } from "./block-scores";
import { blockCodes } from "./blocks";
import type { Model } from "./model";
import { modelOf, verdictOf } from "./model";
import { normalQuantile } from "../../core/normal";
import { powerMean } from "./power-mean";
import { isApplicable, isObserved } from "./rows";
import { verdictCodes } from "./verdict";

/** PERCENTILE: linear interpolation between the sorted values. */
function percentile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

interface Draw {
  readonly index: number;
  readonly verdict: VerdictCode;
}

function drawOnce(model: Model, random: () => number): Draw | null {
  const { config } = model;
  const spread = () => 1 + config.spread * (2 * random() - 1);
  // The order of the numbers is part of the method: seven blocks, then weights, then scores by row.
  const blockSpread = new Map<BlockCode, number>(blockCodes.map((code) => [code, spread()]));
  const applicable = model.rows.filter(isApplicable);
  const weights = applicable.map((row) => row.weight * spread());
  const errors = applicable.map((row) => row.sigma * normalQuantile(random()));
  const drawn = applicable.map((row, i) => ({
    row,
    weight: weights[i] ?? 0,
    error: errors[i] ?? 0,
  }));
  const parts = model.scoredBlocks.map((block) => {
    const mine = drawn.flatMap(({ row, weight, error }) =>
      row.indicator.block === block.code && isObserved(row)
        ? [{ weight, score: Math.min(100, Math.max(0, row.score + error)) }]
        : []
    );
    return {
      weight: block.weight * (blockSpread.get(block.code) ?? 1),
      score: sum(mine.map((x) => x.weight * x.score)) / sum(mine.map((x) => x.weight)),
    };
  });
  const index = powerMean(parts, config.rho, config.floor);
  return index === null
    ? null
    : {
        index,
        verdict: verdictOf(
          model,
          index,
          parts.map((part) => part.score)
        ),
      };
}

/** Draws that are made a part at a time, so that a page can show how far they are and stop them. */
export interface MonteCarloRun {
  /** How many there are to be. */
  readonly draws: number;
  /** @returns how many are done after up to `count` more */
  readonly advance: (count: number) => number;
  /** Shares, mean and quantiles of the draws made so far. */
  readonly result: () => MonteCarloResult;
}

/** @returns the draws, not yet made; null without enough evidence for an index */
export function startMonteCarlo(input: FormationInput): MonteCarloRun | null {
  const model = modelOf(input);
  if (!model.dataSuffices) return null;
  const random = parkMiller(model.config.seed);
  const made: Draw[] = [];
  let done = 0;
  const total = Math.max(0, Math.floor(model.config.draws));
  return {
    draws: total,
    advance: (count) => {
      for (const end = Math.min(total, done + count); done < end; done++) {
        const draw = drawOnce(model, random);
        if (draw !== null) made.push(draw);
      }
      return done;
    },
    result: () => summaryOf(made),
  };
}

function summaryOf(draws: readonly Draw[]): MonteCarloResult {
  const sorted = draws.map((draw) => draw.index).sort((a, b) => a - b);
  const share = (verdict: VerdictCode) =>
    draws.filter((draw) => draw.verdict === verdict).length / draws.length;
  return {
    draws: draws.length,
    probability: Object.fromEntries(
      verdictCodes.map((code) => [code, share(code)] as const).filter(([, part]) => part > 0)
    ),
    mean: sum(sorted) / sorted.length,
    p05: percentile(sorted, 0.05),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
  };
}

/** @returns shares of the verdicts, mean and quantiles of the index; null without enough evidence */
export function monteCarlo(input: FormationInput): MonteCarloResult | null {
  const run = startMonteCarlo(input);
  if (run === null) return null;
  run.advance(run.draws);
  return run.result();
}
