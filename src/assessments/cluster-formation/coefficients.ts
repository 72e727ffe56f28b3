/**
 * Coefficients of specialization and what is computed from them (method, sections 2 and 4). The three
 * share one numerator: they are one fact seen against output, population and product, not three tests.
 */
import type { Fault } from "../../core/fault";
import { fault } from "../../core/fault";
import type { Coefficients } from "../assessment";

export interface RegionalFigures {
  /** Industry in the region. */
  readonly O_ir: number | null;
  /** All industries of the region. */
  readonly O_r: number | null;
  /** Industry in the country. */
  readonly O_i: number | null;
  /** Everything in the country. */
  readonly O: number | null;
  readonly N_r: number | null;
  readonly N: number | null;
  readonly GRP_r: number | null;
  readonly GDP: number | null;
}

export const partExceedsWhole: Fault = fault("#VALUE!", {
  en: "The industry in the region exceeds a whole it is part of: the units differ",
  ru: "Отрасль в регионе больше целого, в которое входит: единицы различаются",
  kk: "Өңірдегі сала өзі кіретін бүтіннен үлкен: өлшем бірліктері әртүрлі",
});

export const emptyWhole: Fault = fault("#DIV/0!", {
  en: "A whole to divide by is 0",
  ru: "Целое, на которое нужно делить, равно 0",
  kk: "Бөлінетін бүтін 0-ге тең",
});

/** (a/b)/(c/d), null when a figure is missing. */
function doubleRatio(
  a: number | null,
  b: number | null,
  c: number | null,
  d: number | null
): number | Fault | null {
  if (a === null || b === null || c === null || d === null) return null;
  return b === 0 || c === 0 || d === 0 ? emptyWhole : a / b / (c / d);
}

/** KL: the industry's share in the region over its share in the country. */
export function localization({ O_ir, O_r, O_i, O }: RegionalFigures): number | Fault | null {
  const exceeds = (whole: number | null) => O_ir !== null && whole !== null && O_ir > whole;
  if (O_ir === null || O_r === null || O_i === null || O === null) return null;
  return exceeds(O_r) || exceeds(O_i) ? partExceedsWhole : doubleRatio(O_ir, O_r, O_i, O);
}

/** KP: the region's share of the industry over its share of the population. */
export function perCapita({ O_ir, O_i, N_r, N }: RegionalFigures): number | Fault | null {
  return doubleRatio(O_ir, O_i, N_r, N);
}

/** KS: the region's share of the industry over its share of the gross domestic product. */
export function specialization({ O_ir, O_i, GRP_r, GDP }: RegionalFigures): number | Fault | null {
  return doubleRatio(O_ir, O_i, GRP_r, GDP);
}

/** K* (A1): geometric mean of the coefficients there are; 0 when one is 0, null when there is none. */
export function jointSpecialization({ KL, KP, KS }: Coefficients): number | null {
  const available = [KL, KP, KS].filter((x) => x !== null);
  if (available.length === 0) return null;
  if (Math.min(...available) <= 0) return 0;
  return Math.exp(available.reduce((total, x) => total + Math.log(x), 0) / available.length);
}

/**
 * Trend of K* (A2): yearly growth in percent by least squares on logarithms.
 * @param values  of consecutive years   @returns null with fewer than three, a gap, or a value ≤ 0:
 * two points are a change, not a trend
 */
export function trendOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((x) => x !== null).filter((x) => x > 0);
  if (known.length < 3 || known.length < values.length) return null;
  const middle = (known.length - 1) / 2;
  const slope =
    known.reduce((total, x, year) => total + (year - middle) * Math.log(x), 0) /
    known.reduce((total, _, year) => total + (year - middle) ** 2, 0);
  return 100 * (Math.exp(slope) - 1);
}

/** A3: the region's share of the industry as a multiple of the fair share 1/n. */
export function fairShareMultiple(O_ir: number, O_i: number, regions: number): number {
  return (regions * O_ir) / O_i;
}

/**
 * Focus (A4): the mid-rank percentile of the region's share among all regions.
 * @returns 0 for a share of 0, null when nothing can be ranked
 */
export function midRankPercentile(
  x: number | null,
  values: readonly (number | null)[]
): number | null {
  const known = values.filter((value) => value !== null);
  if (x === null || known.length === 0) return null;
  if (x === 0) return 0;
  const below = known.filter((value) => value < x).length;
  const same = known.filter((value) => value === x).length;
  return (100 * (below + 0.5 * same)) / known.length;
}
