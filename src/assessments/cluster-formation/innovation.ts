/**
 * Innovation activity in its three parts: volume, periodicity and effect. They answer different questions and are
 * never averaged; each has its median and the number of answers behind it.
 */
import type { Text } from "../../core/locale";

export const innovatorKinds = {
  enterprise: { en: "enterprise", ru: "предприятие", kk: "кәсіпорын" },
  project: { en: "project", ru: "проект", kk: "жоба" },
} as const satisfies Readonly<Record<string, Text>>;

export type InnovatorKind = keyof typeof innovatorKinds;

export interface InnovationRow {
  readonly name: string;
  readonly kind: InnovatorKind | null;
  /** Innovation outlays or innovative output, percent of output. */
  readonly volume: number | null;
  /** Years with an innovation in the window. */
  readonly years: number | null;
  /** Sales or saved costs attributed to innovation, percent of output. */
  readonly effect: number | null;
  /** Done together with science. */
  readonly joint: boolean | null;
}

export interface InnovationLimits {
  /** Years from which an enterprise counts as innovating steadily. */
  readonly steadyYears: number;
  /** Innovation-active enterprises in the region by statistics, percent; it wins over the table. */
  readonly regionShare: number | null;
  /** The same for the country. */
  readonly nationShare: number | null;
}

export interface MedianOf {
  readonly median: number | null;
  readonly n: number;
}

export interface InnovationResult {
  readonly volume: MedianOf;
  readonly periodicity: MedianOf;
  readonly effect: MedianOf;
  /** Enterprises that say in how many years they innovated. */
  readonly answered: number;
  /** With an innovation in at least one year. */
  readonly active: number;
  readonly steady: number;
  /** Percent of the enterprises that answered. */
  readonly activeShare: number | null;
  readonly steadyShare: number | null;
  /** Region divided by nation. */
  readonly E3: number | null;
  /** Joint projects; null while a row does not say whether it is one. */
  readonly E4: number | null;
  readonly joint: number;
  readonly jointUnknown: number;
}

export function assessInnovation(
  rows: readonly InnovationRow[],
  limits: InnovationLimits
): InnovationResult {
  const named = rows.filter(({ name }) => name !== "");
  const known = (pick: (row: InnovationRow) => number | null): readonly number[] =>
    named.map(pick).filter((value) => value !== null);
  const years = named
    .filter(({ kind }) => kind === "enterprise")
    .map((row) => row.years)
    .filter((value) => value !== null);
  const share = (count: number): number | null =>
    years.length === 0 ? null : (100 * count) / years.length;
  const active = years.filter((count) => count >= 1).length;
  const steady = years.filter((count) => count >= limits.steadyYears).length;
  const regionShare = limits.regionShare ?? share(active);
  const { nationShare } = limits;
  const joint = named.filter((row) => row.joint === true).length;
  const jointUnknown = named.filter((row) => row.joint === null).length;
  return {
    volume: medianOf(known(({ volume }) => volume)),
    periodicity: medianOf(known((row) => row.years)),
    effect: medianOf(known(({ effect }) => effect)),
    answered: years.length,
    active,
    steady,
    activeShare: share(active),
    steadyShare: share(steady),
    E3:
      regionShare === null || nationShare === null || nationShare <= 0
        ? null
        : regionShare / nationShare,
    E4: named.length === 0 || jointUnknown > 0 ? null : joint,
    joint,
    jointUnknown,
  };
}

/** @returns the middle value, or the mean of the two middle ones */
export function medianOf(values: readonly number[]): MedianOf {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const lower = sorted[Math.floor((n - 1) / 2)];
  const upper = sorted[Math.floor(n / 2)];
  return { median: lower === undefined || upper === undefined ? null : (lower + upper) / 2, n };
}
