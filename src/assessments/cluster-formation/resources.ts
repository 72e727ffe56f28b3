/**
 * Resources beside the chain: the funnel from what grows or lies in the region to what is used, where raw materials
 * come from, and what they cost inside and outside. A low price inside is no advantage where the material leaves.
 */
import type { Text } from "../../core/locale";
import { sum } from "./block-scores";

/** Sources say "more than 500" and "only 600": a ratio of such counts is a limit, not a number. */
export type CountReading = "exact" | "least" | "most";
/** "open": the ratio can lie on either side. */
export type RatioReading = CountReading | "open";

export const countReadings = {
  exact: { en: "exactly", ru: "ровно", kk: "дәл" },
  least: { en: "at least", ru: "не менее", kk: "кемінде" },
  most: { en: "at most", ru: "не более", kk: "көп дегенде" },
} as const satisfies Readonly<Record<CountReading, Text>>;

export interface FunnelRow {
  readonly stage: string;
  readonly count: number | null;
  readonly reading: CountReading | null;
  /** What is counted: a ratio of species to medicines is no yield. */
  readonly unit: string;
}

export interface FunnelResult {
  /** Per row: this count divided by the one above it; null in the first row and beside an unknown count. */
  readonly ratios: readonly (number | null)[];
  readonly readings: readonly (RatioReading | null)[];
  /** Rows that count more than the row above: they are not a part of it. */
  readonly larger: readonly number[];
  /** Rows that count something other than the row above. */
  readonly otherUnit: readonly number[];
  /** Last count divided by the first. */
  readonly overall: number | null;
  readonly overallReading: RatioReading | null;
}

export function resourceFunnel(rows: readonly FunnelRow[]): FunnelResult {
  const above = (index: number): FunnelRow | undefined => rows[index - 1];
  const ratios = rows.map((row, index) => ratio(row, above(index)));
  const first = rows[0];
  const last = rows.map(({ stage }) => stage !== "").lastIndexOf(true);
  const end = last > 0 ? rows[last] : undefined;
  const overall = end && ratio(end, first);
  return {
    ratios,
    readings: rows.map((row, index) =>
      ratios[index] === null ? null : reading(row, above(index))
    ),
    larger: rows.flatMap((_, index) => ((ratios[index] ?? 0) > 1 ? [index] : [])),
    otherUnit: rows.flatMap((row, index) => {
      const before = above(index)?.unit ?? "";
      return before !== "" && row.unit !== "" && !sameWords(before, row.unit) ? [index] : [];
    }),
    overall: overall ?? null,
    overallReading: end && overall != null ? reading(end, first) : null,
  };
}

function ratio(part: FunnelRow, whole: FunnelRow | undefined): number | null {
  if (whole === undefined || part.stage === "" || whole.stage === "") return null;
  return part.count === null || whole.count === null || whole.count <= 0
    ? null
    : part.count / whole.count;
}

/** More parts raise the ratio, a larger whole lowers it. */
function reading(part: FunnelRow, whole: FunnelRow | undefined): RatioReading {
  const way = { exact: 0, least: 1, most: -1 };
  const up = way[part.reading ?? "exact"];
  const down = -way[whole?.reading ?? "exact"];
  if (up * down < 0) return "open";
  return up + down > 0 ? "least" : up + down < 0 ? "most" : "exact";
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export interface MaterialRow {
  readonly material: string;
  readonly need: number | null;
  /** Where it comes from, in the unit of the need. */
  readonly own: number | null;
  readonly neighbors: number | null;
  readonly elsewhere: number | null;
  readonly abroad: number | null;
  /** Whether the near material has the required quality. */
  readonly quality: boolean | null;
  readonly weight: number | null;
  readonly priceInside: number | null;
  readonly priceOutside: number | null;
}

export interface MaterialResult {
  /** All origins less the need; below 0 a shortage. */
  readonly balance: number | null;
  /** Part of the need met from the region and its neighbors at the required quality, 0 … 1. */
  readonly near: number | null;
  /** Share of the region itself in all origins, 0 … 1. */
  readonly ownShare: number | null;
  /** Price outside divided by the price inside. */
  readonly parity: number | null;
  /** Parity above the limit: whoever can, sells outside. */
  readonly leaves: boolean | null;
}

export interface MaterialsResult {
  readonly rows: readonly MaterialResult[];
  /** Weighted mean of the near parts, in percent; null while one material is unanswered. */
  readonly B1: number | null;
  readonly answered: number;
  readonly named: number;
  readonly shortages: readonly string[];
  readonly leaving: readonly string[];
  readonly highestParity: number | null;
}

/** @param limit  parity above which a material leaves the region */
export function materialBalance(rows: readonly MaterialRow[], limit: number): MaterialsResult {
  const results = rows.map((row) => materialOf(row, limit));
  const weighed = rows.flatMap((row, index) =>
    row.material === "" || row.weight === 0
      ? []
      : [{ weight: row.weight, near: results[index]?.near ?? null }]
  );
  const known = weighed.flatMap(({ weight, near }) =>
    weight === null || near === null ? [] : [{ weight, near }]
  );
  const weights = sum(known.map(({ weight }) => weight));
  const complete = known.length === weighed.length && weights > 0;
  const named = (test: (result: MaterialResult) => boolean): readonly string[] =>
    rows.flatMap(({ material }, index) => {
      const result = results[index];
      return result && test(result) ? [material] : [];
    });
  const parities = results.flatMap(({ parity }) => (parity === null ? [] : [parity]));
  return {
    rows: results,
    B1: complete ? (100 * sum(known.map(({ weight, near }) => weight * near))) / weights : null,
    answered: known.length,
    named: weighed.length,
    shortages: named(({ balance }) => balance !== null && balance < 0),
    leaving: named(({ leaves }) => leaves === true),
    highestParity: parities.length === 0 ? null : Math.max(...parities),
  };
}

function materialOf(row: MaterialRow, limit: number): MaterialResult {
  const { material, need, own, neighbors, elsewhere, abroad, quality } = row;
  if (material === "")
    return { balance: null, near: null, ownShare: null, parity: null, leaves: null };
  const origins = [own, neighbors, elsewhere, abroad];
  const supply = origins.every((amount) => amount !== null) ? sum(origins) : null;
  const parity = priceParity(row.priceInside, row.priceOutside);
  return {
    balance: supply === null || need === null ? null : supply - need,
    near:
      quality === false
        ? 0
        : quality === null || need === null || need <= 0 || own === null || neighbors === null
          ? null
          : Math.min(1, (own + neighbors) / need),
    ownShare: supply === null || supply <= 0 || own === null ? null : own / supply,
    parity,
    leaves: parity === null ? null : parity > limit,
  };
}

/** @returns price outside per price inside; above 1 the material is worth more outside */
export function priceParity(inside: number | null, outside: number | null): number | null {
  return inside === null || outside === null || inside <= 0 ? null : outside / inside;
}
