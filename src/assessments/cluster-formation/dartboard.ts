/**
 * Could the concentration be chance, as darts thrown at a map (method, section 4; after Ellison and
 * Glaeser 1997)? With few plants the normal tail is wrong, so equal plants are counted instead.
 */
import { binomialTail, normalTail } from "./tails";

export interface Dartboard {
  readonly z: number;
  readonly method: "binomial" | "normal";
  /** Equivalent plants 1/H, and how many the share amounts to; only where plants are counted. */
  readonly n?: number;
  readonly k?: number;
  /** Chance of at least this concentration; above 0.05 it is not distinguishable from chance. */
  readonly p: number;
}

/**
 * @param share  of the industry in the region   @param activity  share of everything in the region
 * @param herfindahl  of plants of the industry   @param normalFrom  plants from which the normal tail serves
 */
export function dartboard(
  share: number,
  activity: number,
  herfindahl: number,
  normalFrom: number
): Dartboard {
  const z = (share - activity) / Math.sqrt(activity * (1 - activity) * herfindahl);
  if (1 / herfindahl >= normalFrom - 1e-9) return { z, method: "normal", p: normalTail(z) };
  const n = Math.round(1 / herfindahl);
  const k = Math.floor(share * n + 1e-9);
  return { z, method: "binomial", n, k, p: binomialTail(k, n, activity) };
}
