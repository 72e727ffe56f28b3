/**
 * Grouping of regions or clusters by one to three variables (method, section 16): classes by equal intervals and
 * quantiles here and on the sheet; natural breaks, k-means and Ward by a partition handed in. Printed beside the
 * classes: their sizes and means, the share of variance between them, and how stable they are when each object
 * is left out in turn.
 */
import { parkMiller } from "../../measures/scoring/rank-robustness";

/** One object: its variables, all measured. */
export type Point = readonly number[];

/** Class of each object, from 1. */
export type Labels = readonly number[];

/** @returns for each point any number that equals those of its class; `classes` never exceeds the distinct points */
export type Partition = (
  points: readonly Point[],
  classes: number,
  random: () => number
) => readonly number[];

/** Numbers as near as this share of the span are one: interpolated limits carry rounding errors. */
const tolerance = 1e-9;

const meanOf = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

function spanOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Classes of equal width between the smallest and the largest value; all in class 1 when these are equal. */
export function equalIntervals(values: readonly number[], classes: number): Labels {
  const [low, high] = spanOf(values);
  if (high === low) return values.map(() => 1);
  return values.map((x) =>
    Math.min(classes, Math.floor(((x - low) / (high - low)) * classes + tolerance) + 1)
  );
}

/** PERCENTILE: linear interpolation between the sorted values. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

/** @returns the upper limits of all classes but the last */
export function quantileCuts(values: readonly number[], classes: number): readonly number[] {
  return Array.from({ length: classes - 1 }, (_, j) => percentile(values, (j + 1) / classes));
}

/** Classes of about equal size: a value that equals a cut belongs below it, so equal values stay together. */
export function quantileClasses(values: readonly number[], classes: number): Labels {
  const cuts = quantileCuts(values, classes);
  const [low, high] = spanOf(values);
  return values.map((x) => 1 + cuts.filter((cut) => cut < x - tolerance * (high - low)).length);
}

/** Each variable less its mean over its standard deviation (of the population); 0 where nothing varies. */
export function zScores(points: readonly Point[]): readonly Point[] {
  const variables = points[0]?.length ?? 0;
  const scales = Array.from({ length: variables }, (_, v) => {
    const values = points.map((point) => point[v] ?? NaN);
    const [low, high] = spanOf(values);
    const mean = meanOf(values);
    const deviation = Math.sqrt(meanOf(values.map((x) => (x - mean) ** 2)));
    return { mean, deviation: low === high ? 0 : deviation };
  });
  return points.map((point) =>
    scales.map(({ mean, deviation }, v) =>
      deviation === 0 ? 0 : ((point[v] ?? NaN) - mean) / deviation
    )
  );
}

const sortedBy = (a: Point, b: Point): number => {
  for (let v = 0; v < a.length; v++) {
    const apart = (a[v] ?? 0) - (b[v] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
};

const samePoint = (a: Point, b: Point): boolean => a.every((x, v) => x === b[v]);

export function distinctPoints(points: readonly Point[]): number {
  const sorted = [...points].sort(sortedBy);
  return sorted.filter((point, i) => {
    const before = sorted[i - 1];
    return before === undefined || !samePoint(point, before);
  }).length;
}

export interface ClassSummary {
  readonly label: number;
  readonly size: number;
  /** Mean of each variable. */
  readonly means: Point;
}

/** @returns the classes that have objects, by label */
export function classesOf(points: readonly Point[], labels: Labels): readonly ClassSummary[] {
  return [...new Set(labels)]
    .sort((a, b) => a - b)
    .map((label) => {
      const own = points.filter((_, i) => labels[i] === label);
      return {
        label,
        size: own.length,
        means: (own[0] ?? []).map((_, v) => meanOf(own.map((point) => point[v] ?? NaN))),
      };
    });
}

/** Classes numbered from 1 by their means, the first variable first: the same classes get the same numbers. */
function numbered(points: readonly Point[], labels: readonly number[]): Labels {
  const order = [...classesOf(points, labels)].sort((a, b) => sortedBy(a.means, b.means));
  const numbers = new Map(order.map(({ label }, i) => [label, i + 1]));
  return labels.map((label) => numbers.get(label) ?? 0);
}

/** Share of the variance of the standardized variables that lies between classes; null when nothing varies. */
export function betweenShare(points: readonly Point[], labels: Labels): number | null {
  const scores = zScores(points);
  const squares = (list: readonly Point[]) =>
    list.reduce((sum, point) => sum + point.reduce((own, x) => own + x * x, 0), 0);
  const total = squares(scores);
  if (total === 0) return null;
  // The means of standardized variables are 0, so the means of classes are their distances from the middle.
  const between = classesOf(scores, labels).reduce(
    (sum, { size, means }) => sum + size * squares([means]),
    0
  );
  return Math.min(1, between / total);
}

export interface Grouping {
  readonly classes: number;
  /** Of natural breaks, k-means or Ward. */
  readonly partition: Partition;
  readonly seed: number;
}

/**
 * @returns classes on z-scores, numbered by their means; as many as asked for, or as there are distinct points.
 * Points are put in order first, so that the order of a list changes nothing.
 */
export function groupPoints(
  points: readonly Point[],
  { classes, partition, seed }: Grouping
): Labels {
  if (points.length === 0) return [];
  const order = points
    .map((point, place) => ({ point, place }))
    .sort((a, b) => sortedBy(a.point, b.point) || a.place - b.place);
  const sorted = order.map(({ point }) => point);
  const most = Math.min(classes, distinctPoints(sorted));
  const found = most < 2 ? sorted.map(() => 1) : partition(zScores(sorted), most, parkMiller(seed));
  const labels = numbered(sorted, found);
  const back = new Map(order.map(({ place }, i) => [place, labels[i] ?? 0]));
  return points.map((_, place) => back.get(place) ?? 0);
}

/** Pairs that are together in both classifications or apart in both. */
export function agreeingPairs(
  a: Labels,
  b: Labels
): { readonly agreeing: number; readonly pairs: number } {
  let agreeing = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) if ((a[i] === a[j]) === (b[i] === b[j])) agreeing += 1;
  return { agreeing, pairs: (a.length * (a.length - 1)) / 2 };
}

export interface StabilityStep {
  readonly done: number;
  readonly of: number;
}

/**
 * Leaves each object out in turn and groups the others anew.
 * @returns share of pairs of objects that stay together or apart; null with fewer than three objects
 */
export function* stability(
  points: readonly Point[],
  labels: Labels,
  regroup: (points: readonly Point[]) => Labels
): Generator<StabilityStep, number | null, void> {
  if (points.length < 3) return null;
  let [agreeing, pairs] = [0, 0];
  for (let left = 0; left < points.length; left++) {
    const stays = (_: unknown, i: number) => i !== left;
    const found = agreeingPairs(labels.filter(stays), regroup(points.filter(stays)));
    agreeing += found.agreeing;
    pairs += found.pairs;
    yield { done: left + 1, of: points.length };
  }
  return agreeing / pairs;
}

/** @returns the stability at once */
export function stabilityOf(
  points: readonly Point[],
  labels: Labels,
  regroup: (points: readonly Point[]) => Labels
): number | null {
  const steps = stability(points, labels, regroup);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
