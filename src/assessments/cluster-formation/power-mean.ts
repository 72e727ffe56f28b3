/**
 * The index as a weighted power mean of block scores (method, section 7): ρ = 1 lets strong blocks
 * pay for weak ones, 0 half does, −1 hardly. Scores are raised to a floor first, so that one zero
 * block does not annihilate the index.
 */
import type { Rho } from "../assessment";
import { sum } from "./block-scores";

export interface Part {
  readonly weight: number;
  readonly score: number;
}

/** @returns the mean of the parts, null when there is none */
export function powerMean(parts: readonly Part[], rho: Rho, floor: number): number | null {
  const total = sum(parts.map((part) => part.weight));
  if (!(total > 0)) return null;
  const raised = parts.map(({ weight, score }) => ({ weight, score: Math.max(score, floor) }));
  switch (rho) {
    case 1:
      return sum(raised.map(({ weight, score }) => weight * score)) / total;
    case 0:
      return Math.exp(sum(raised.map(({ weight, score }) => weight * Math.log(score))) / total);
    case -1:
      return total / sum(raised.map(({ weight, score }) => weight / score));
  }
}
