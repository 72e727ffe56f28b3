/**
 * The score of one indicator: 0 at the floor L, 50 at the sufficient level T, 100 at the target G,
 * straight in between on a linear or logarithmic scale (method, section 3). It compares with fixed
 * goalposts, not with peers, so that another region in the table changes no score.
 */
import type { Fault } from "../../core/fault";
import { fault } from "../../core/fault";
import type { Goalposts, Scale } from "../assessment";

export interface SetGoalposts {
  readonly L: number;
  readonly T: number;
  readonly G: number;
}

/** Goalposts must rise or fall strictly; a logarithmic scale has them all above 0. */
export const brokenGoalposts: Fault = fault("#VALUE!", {
  en: "Goalposts must rise or fall strictly",
  ru: "Границы шкалы должны строго возрастать или убывать",
  kk: "Шкала шектері қатаң өсуі немесе кемуі тиіс",
});

export const goalpostsAboveZero: Fault = fault("#VALUE!", {
  en: "Goalposts of a logarithmic scale must be above 0",
  ru: "Границы логарифмической шкалы должны быть больше 0",
  kk: "Логарифмдік шкаланың шектері 0-ден үлкен болуы тиіс",
});

/** @returns the goalposts when all three are set, otherwise null: the indicator is not applicable */
export function setGoalposts({ L, T, G }: Goalposts): SetGoalposts | null {
  return L === null || T === null || G === null ? null : { L, T, G };
}

/** @returns what is wrong with the goalposts, or null */
export function goalpostFault({ L, T, G }: SetGoalposts, scale: Scale): Fault | null {
  // Written so that NaN is refused as well.
  if (!((T - L) * (G - T) > 0)) return brokenGoalposts;
  return scale === "log" && !(L > 0 && T > 0 && G > 0) ? goalpostsAboveZero : null;
}

/** @param x  a measured value   @returns 0…100, or the fault of the goalposts */
export function score(x: number, goalposts: SetGoalposts, scale: Scale): number | Fault {
  const wrong = goalpostFault(goalposts, scale);
  if (wrong !== null) return wrong;
  const { L, T, G } = goalposts;
  if (scale === "log") {
    if (x <= 0) return 0;
    return between(Math.log(x / T), Math.log(G / T), Math.log(T / L));
  }
  return between(x - T, G - T, T - L);
}

/** @param offset  of the value from T   @param toTarget  G from T   @param fromFloor  T from L, all on one scale */
function between(offset: number, toTarget: number, fromFloor: number): number {
  return offset * toTarget >= 0
    ? Math.min(100, 50 + (50 * offset) / toTarget)
    : Math.max(0, 50 + (50 * offset) / fromFloor);
}

/**
 * The value whose score is what `x` would get with all goalposts moved by `share` of their half-width
 * toward the better end; a negative share makes it easier (method, section 14).
 */
export function withHarderGoalposts(
  x: number,
  { L, G }: SetGoalposts,
  scale: Scale,
  share: number
): number {
  return scale === "log" ? x * (L / G) ** (share / 2) : x - (share * (G - L)) / 2;
}

/** The value that scores `points`, 0…100: the inverse of the scale between floor and target. */
export function valueScoring(points: number, { L, T, G }: SetGoalposts, scale: Scale): number {
  const share = (points - 50) / 50;
  const end = share >= 0 ? G : L;
  const part = Math.abs(share);
  return scale === "log" ? T * (end / T) ** part : T + (end - T) * part;
}
