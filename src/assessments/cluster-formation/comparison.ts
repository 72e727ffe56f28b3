/**
 * Several assessments side by side and how robust their order is. An assessment without enough evidence has no
 * index and is not ranked; two whose intervals overlap are not distinguishable, whatever their ranks.
 */
import { drawWeights, parkMiller, rankCounts } from "../../measures/scoring/rank-robustness";
import type { BlockCode, FormationInput, IndexByRho, Rho } from "../assessment";
import { blockCodes } from "./blocks";
import { gridRuns, rhos } from "./grid";
import { indexOf, modelOf } from "./model";
import { intervalOf } from "./uncertainty";

/** One way of averaging with one block left out, or with none. */
export interface ComparisonRun {
  readonly rho: Rho;
  readonly without: BlockCode | null;
}

/** In the order of the robustness sheet: three means, each with all blocks and without each of the seven. */
export const comparisonRuns: readonly ComparisonRun[] = rhos.flatMap((rho) =>
  [null, ...blockCodes].map((without) => ({ rho, without }))
);

export interface ComparedBlock {
  readonly code: BlockCode;
  readonly weight: number;
  /** Raised to the floor of the index; null when not scored. */
  readonly score: number | null;
}

export interface ComparedAssessment {
  readonly name: string;
  /** All null without enough evidence. */
  readonly index: IndexByRho;
  /** Around the geometric index. */
  readonly interval: readonly [number, number] | null;
  /** Index of each run of `comparisonRuns`; null where the run does not exist. */
  readonly runs: readonly (number | null)[];
  readonly blocks: readonly ComparedBlock[];
}

/** @returns what a comparison needs to know of an assessment */
export function comparedOf(name: string, input: FormationInput): ComparedAssessment {
  const model = modelOf(input);
  const runs = gridRuns(model);
  return {
    name,
    index: { "1": indexOf(model, 1), "0": indexOf(model, 0), "-1": indexOf(model, -1) },
    interval: model.dataSuffices ? [intervalOf(model).low, intervalOf(model).high] : null,
    runs: comparisonRuns.map(
      ({ rho, without }) =>
        runs.find((run) => run.rho === rho && run.change === without)?.index ?? null
    ),
    blocks: model.blocks.map(({ code, weight, scored, score }) => ({
      code,
      weight,
      score: scored && score !== null ? Math.max(score, model.config.floor) : null,
    })),
  };
}

export interface RankedAssessment {
  readonly name: string;
  /** 1 for the highest index, equal for equal ones; null: not ranked. */
  readonly rank: number | null;
  /** Best and worst rank over the runs every ranked assessment has. */
  readonly best: number | null;
  readonly worst: number | null;
  /** Places in the list of those that cannot be told from this one. */
  readonly indistinct: readonly number[];
}

export interface Comparison {
  readonly rows: readonly RankedAssessment[];
  /** Places in the list, the highest index first, then as listed. */
  readonly order: readonly number[];
  /** Runs that every ranked assessment has. */
  readonly runs: number;
  /** Share of those in which all ranks are as printed; null with fewer than two ranked or without a run. */
  readonly sameOrder: number | null;
}

/** Rank 1 for the largest; equal values take the same rank, and the next ranks stay free. */
function ranksOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((x) => x !== null);
  return values.map((x) => (x === null ? null : 1 + known.filter((other) => other > x).length));
}

/** Whether two intervals have a point in common; null without both. */
export function overlap(
  a: readonly [number, number] | null,
  b: readonly [number, number] | null
): boolean | null {
  return a === null || b === null ? null : Math.max(a[0], b[0]) <= Math.min(a[1], b[1]);
}

/** Places of the ranked, the highest index first; equal ones as listed. */
function orderOf(values: readonly (number | null)[]): readonly number[] {
  return values
    .flatMap((x, place) => (x === null ? [] : [{ x, place }]))
    .sort((a, b) => b.x - a.x || a.place - b.place)
    .map(({ place }) => place);
}

export function compareAssessments(
  assessments: readonly ComparedAssessment[],
  rho: Rho
): Comparison {
  const indexes = assessments.map(({ index }) => index[`${rho}`]);
  const ranks = ranksOf(indexes);
  const order = orderOf(indexes);
  const shared = comparisonRuns
    .map((_, run) =>
      assessments.map(({ runs }, place) =>
        ranks[place] === null ? null : (runs[run] ?? undefined)
      )
    )
    .filter((row): row is (number | null)[] => row.every((x) => x !== undefined))
    .filter(() => order.length > 0)
    .map(ranksOf);
  const over = (place: number) => shared.flatMap((row) => row[place] ?? []);
  return {
    rows: assessments.map(({ name, interval }, place) => ({
      name,
      rank: ranks[place] ?? null,
      best: over(place).length === 0 ? null : Math.min(...over(place)),
      worst: over(place).length === 0 ? null : Math.max(...over(place)),
      indistinct: assessments.flatMap((other, at) =>
        at !== place && overlap(interval, other.interval) === true ? [at] : []
      ),
    })),
    order,
    runs: shared.length,
    sameOrder:
      order.length < 2 || shared.length === 0
        ? null
        : shared.filter((row) => row.every((rank, place) => rank === ranks[place])).length /
          shared.length,
  };
}

export interface Draws {
  readonly spread: number;
  readonly draws: number;
  readonly seed: number;
}

/** Why the order cannot be shaken: the assessments do not weigh the same things alike. */
export type NotShaken = "fewer than two" | "blocks differ" | "weights differ";

export interface ShakenOrder {
  /** Share of the draws with exactly the printed order. */
  readonly same: number;
  /** Share of the draws in which each assessment keeps its place; null for those not ranked. */
  readonly keeps: readonly (number | null)[];
}

/** A block's score so that the weighted sum ranks as the mean of power ρ does. */
function asSummand(score: number, rho: Rho): number {
  if (rho === 1) return score;
  return rho === 0 ? Math.log(score) : -1 / score;
}

/**
 * The order under shaken block weights, by the draws of RANK.ROBUSTNESS: it applies where the same blocks are
 * scored everywhere and weigh alike.
 */
export function shakenOrder(
  assessments: readonly ComparedAssessment[],
  rho: Rho,
  { spread, draws, seed }: Draws
): ShakenOrder | NotShaken {
  const order = orderOf(assessments.map(({ index }) => index[`${rho}`]));
  const ranked = order.flatMap((place) => assessments[place] ?? []);
  const [first, ...others] = ranked;
  if (!first || others.length === 0) return "fewer than two";
  const scored = ({ blocks }: ComparedAssessment) => blocks.filter(({ score }) => score !== null);
  const codes = scored(first).map(({ code }) => code);
  if (
    others.some(
      (other) =>
        scored(other)
          .map(({ code }) => code)
          .join() !== codes.join()
    )
  )
    return "blocks differ";
  const sharesOf = (one: ComparedAssessment) => {
    const total = scored(one).reduce((sum, { weight }) => sum + weight, 0);
    return scored(one).map(({ weight }) => weight / total);
  };
  const shares = sharesOf(first);
  const alike = (other: readonly number[]) =>
    other.every((share, k) => Math.abs(share - (shares[k] ?? 0)) <= 1e-12);
  if (others.some((other) => !alike(sharesOf(other)))) return "weights differ";

  const scores = Float64Array.from(
    ranked.flatMap((one) => scored(one).map(({ score }) => asSummand(score ?? NaN, rho)))
  );
  const weighting = {
    weights: Float64Array.from(shares),
    groups: new Uint32Array(shares.length),
    groupWeights: null,
  };
  const counts = rankCounts(scores, ranked.length, weighting, spread, draws, seed);
  const keepsOf = (at: number) => (counts[at * ranked.length + at] ?? 0) / draws;
  return {
    same: sameShare(scores, ranked.length, weighting, { spread, draws, seed }),
    keeps: assessments.map((_, place) => {
      const at = order.indexOf(place);
      return at < 0 ? null : keepsOf(at);
    }),
  };
}

/** Share of the same draws in which the rows, given best first, come out in their order. */
function sameShare(
  scores: Float64Array,
  rows: number,
  weighting: Parameters<typeof drawWeights>[0],
  { spread, draws, seed }: Draws
): number {
  const columns = weighting.weights.length;
  const drawn = new Float64Array(columns);
  const [groupShares, groupSums] = [new Float64Array(1), new Float64Array(1)];
  const random = parkMiller(seed);
  let same = 0;
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weighting, spread, random, drawn, groupShares, groupSums);
    const total = (row: number) =>
      drawn.reduce((sum, weight, k) => sum + weight * (scores[row * columns + k] ?? 0), 0);
    let kept = true;
    for (let row = 1; kept && row < rows; row++) kept = total(row - 1) >= total(row);
    if (kept) same += 1;
  }
  return same / draws;
}
