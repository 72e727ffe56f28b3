/**
 * The index as a weighted power mean of block scores (method, section 7): ρ = 1 lets strong blocks
 * pay for weak ones, 0 half does, −1 hardly. Scores are raised to a floor first, so that one zero
 * block does not annihilate the index.
 */
import { powerMean as meanOf } from "../../measures/scoring/power-mean";
import type { Rho } from "../assessment";

export interface Part {
  readonly weight: number;
  readonly score: number;
}

/** @returns the mean of the parts, null when there is none */
export function powerMean(parts: readonly Part[], rho: Rho, floor: number): number | null {
  const weights = Float64Array.from(parts, (part) => part.weight);
  if (!weights.some((weight) => weight > 0)) return null;
  return meanOf(
    Float64Array.from(parts, (part) => Math.max(part.score, floor)),
    weights,
    rho
  );
}

/** The name of an index among those of all three powers. */
export function rhoKey(rho: Rho): "1" | "0" | "-1" {
  if (rho === 1) return "1";
  return rho === 0 ? "0" : "-1";
}
