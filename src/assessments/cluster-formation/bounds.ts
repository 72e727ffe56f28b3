/**
 * Bounds for missing data (method, section 6): the index and verdict if everything unmeasured were at
 * its worst, and at its best. Dropping weak answers can raise an index; it cannot raise the low bound.
 * Coverage rules and gate states stay those of the real data.
 */
import type { Outcome } from "../assessment";
import { sum } from "./block-scores";
import type { Model } from "./model";
import { verdictOf } from "./model";
import { powerMean } from "./power-mean";
import { isObserved } from "./rows";

function outcomeWith(model: Model, unmeasured: 0 | 100): Outcome {
  if (!model.dataSuffices) return { index: null, verdict: "V0" };
  const parts = model.blocks
    .filter((block) => block.applicableWeight > 0)
    .map((block) => {
      const observed = sum(block.rows.filter(isObserved).map((row) => row.weight * row.score));
      const missing = block.applicableWeight - block.observedWeight;
      return {
        weight: block.weight,
        score: (observed + unmeasured * missing) / block.applicableWeight,
      };
    });
  const index = powerMean(parts, model.config.rho, model.config.floor);
  return {
    index,
    verdict: verdictOf(
      model,
      index,
      parts.map((part) => part.score)
    ),
  };
}

export function boundsOf(model: Model): { readonly low: Outcome; readonly high: Outcome } {
  return { low: outcomeWith(model, 0), high: outcomeWith(model, 100) };
}
