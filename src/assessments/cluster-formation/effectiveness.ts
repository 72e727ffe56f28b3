/**
 * Effectiveness in three positions (method, section 12): the cluster as a network (i), as a regional
 * institution (ii) and as integration (iii). Three scores and no total. A net change is a comparison
 * with one region, not a causal estimate.
 */
import { isFault } from "../../core/fault";
import { weightedSpread } from "../../measures/inequality/variation-coefficient";
import { sum } from "./block-scores";
import { score } from "./score";

export type Position = "i" | "ii" | "iii";

export interface EffectivenessItem {
  readonly position: Position;
  readonly code: string;
  readonly L: number;
  readonly T: number;
  readonly G: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly comparison_before: number | null;
  readonly comparison_after: number | null;
}

export interface PotentialItem {
  readonly code: string;
  readonly region_before: number | null;
  readonly mean_before: number | null;
  readonly region_after: number | null;
  readonly mean_after: number | null;
}

/** One list per column of the table of regions; a region stands at the same place in all three. */
export interface RegionSeries {
  readonly population: readonly (number | null)[];
  readonly value_before: readonly (number | null)[];
  readonly value_after: readonly (number | null)[];
}

export interface EffectivenessInput {
  readonly items: readonly EffectivenessItem[];
  readonly potentials?: readonly PotentialItem[];
  readonly regions?: RegionSeries | null;
  readonly index_before?: number | null;
  readonly index_after?: number | null;
}

export interface Change {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

export interface ScoredItem extends Change {
  readonly code: string;
  readonly position: Position;
  readonly net_change: number | null;
}

export interface PositionResult extends Change {
  readonly items: number;
  readonly measured: number;
  readonly net_change: number | null;
}

/** null where nothing can be compared: no region, a mean of 0, or nobody living there. */
export interface Dispersion {
  readonly cv_before: number | null;
  readonly cv_after: number | null;
  readonly williamson_before: number | null;
  readonly williamson_after: number | null;
}

export interface EffectivenessResult {
  readonly items: readonly ScoredItem[];
  readonly positions: Readonly<Record<Position, PositionResult>>;
  readonly potentials: Readonly<Record<string, Change>>;
  readonly dispersion: Dispersion | null;
  /** Growth with rising disparity. */
  readonly flag_unbalanced: boolean;
}

export function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((x) => x !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

function scoreItem(item: EffectivenessItem): ScoredItem {
  const points = (x: number | null) => {
    const scored = x === null ? null : score(x, item, "lin");
    return isFault(scored) ? null : scored;
  };
  const [before, after] = [points(item.before), points(item.after)];
  const change = difference(after, before);
  const elsewhere = difference(points(item.comparison_after), points(item.comparison_before));
  return {
    code: item.code,
    position: item.position,
    before,
    after,
    change,
    net_change: difference(change, elsewhere),
  };
}

/** Means over the items with both values, so that before and after speak of the same things. */
function positionOf(position: Position, scored: readonly ScoredItem[]): PositionResult {
  const mine = scored.filter((item) => item.position === position);
  const both = mine.filter((item) => item.change !== null);
  return {
    items: mine.length,
    measured: both.length,
    before: mean(both.map((item) => item.before)),
    after: mean(both.map((item) => item.after)),
    change: mean(both.map((item) => item.change)),
    net_change: mean(mine.map((item) => item.net_change)),
  };
}

/** 50·(1 + log₂(region/national mean)), within 0…100. */
export function potential(region: number | null, national: number | null): number | null {
  if (region === null || national === null || !(national > 0)) return null;
  return region <= 0 ? 0 : Math.min(100, Math.max(0, 50 * (1 + Math.log2(region / national))));
}

function potentialChange(item: PotentialItem): Change {
  const before = potential(item.region_before, item.mean_before);
  const after = potential(item.region_after, item.mean_after);
  return { before, after, change: difference(after, before) };
}

interface Comparable {
  readonly population: number | null;
  readonly before: number;
  readonly after: number;
}

/** Regions known before and after, so that both dispersions speak of the same ones. */
function comparable({ population, value_before, value_after }: RegionSeries): Comparable[] {
  return value_before.flatMap((before, i) => {
    const after = value_after[i] ?? null;
    return before === null || after === null
      ? []
      : [{ population: population[i] ?? null, before, after }];
  });
}

function relativeSpread(x: readonly number[], weights: readonly number[]): number | null {
  const spread = weightedSpread(Float64Array.from(x), Float64Array.from(weights));
  return isFault(spread) ? null : spread.deviation / Math.abs(spread.mean);
}

/**
 * How far regions lie apart, before and after: the coefficient of variation, every region alike, and
 * Williamson's coefficient, every region by its population; one without a population is left out there.
 */
export function dispersionOf(regions: RegionSeries): Dispersion {
  const known = comparable(regions);
  const ones = known.map(() => 1);
  const people = known.map(({ population }) =>
    population !== null && population > 0 ? population : 0
  );
  const before = known.map((region) => region.before);
  const after = known.map((region) => region.after);
  return {
    cv_before: relativeSpread(before, ones),
    cv_after: relativeSpread(after, ones),
    williamson_before: relativeSpread(before, people),
    williamson_after: relativeSpread(after, people),
  };
}

/** Growth with rising disparity: the whole gains while its parts draw apart. */
export function isUnbalanced(rise: number | null, dispersion: Dispersion | null): boolean {
  const disparity = difference(
    dispersion?.williamson_after ?? null,
    dispersion?.williamson_before ?? null
  );
  return rise !== null && rise > 0 && disparity !== null && disparity > 0;
}

export function assessEffectiveness(input: EffectivenessInput): EffectivenessResult {
  const items = input.items.map(scoreItem);
  const dispersion = input.regions ? dispersionOf(input.regions) : null;
  const rise = difference(input.index_after ?? null, input.index_before ?? null);
  return {
    items,
    positions: {
      i: positionOf("i", items),
      ii: positionOf("ii", items),
      iii: positionOf("iii", items),
    },
    potentials: Object.fromEntries(
      (input.potentials ?? []).map((item) => [item.code, potentialChange(item)])
    ),
    dispersion,
    flag_unbalanced: isUnbalanced(rise, dispersion),
  };
}
