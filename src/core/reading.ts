/** How an answer is read: which thresholds of a card hold for a call, and where a number falls among them. */
import { argumentValues } from "./call";
import type { Threshold } from "./help";
import type { AnyMeasure } from "./measure";

/**
 * @param inputs  one entry per parameter in Excel's order, as in `callMeasure`
 * @returns the card's thresholds; none where the settings of the call change what the number means,
 * and none where an argument has a fault
 */
export function thresholdsOf(
  measure: AnyMeasure,
  inputs: readonly unknown[]
): readonly Threshold[] {
  const { thresholds, thresholdsHold } = measure.help;
  if (thresholds.length === 0 || thresholdsHold === undefined) return thresholds;
  const values = argumentValues(measure, inputs);
  // The card's type ties the values to its parameters; a list of cards has forgotten that type.
  return values !== null && thresholdsHold(values as never) ? thresholds : [];
}

export function fallsIn(x: number, { from, below }: Threshold): boolean {
  return (from === undefined || x >= from) && (below === undefined || x < below);
}
