/**
 * How far the errors of the figures carry into the index (method, section 14). The interval shows
 * data quality, not truth; errors of a pair of figures are taken as correlated.
 */
import { correlatedError } from "./block-scores";
import type { Model } from "./model";
import { normalQuantile } from "../../core/normal";
import type { ObservedRow } from "./observed";
import { observedRows } from "./observed";

/** c = v·u·σ/S̃: the share of each figure in the relative error of the geometric index, by code. */
export function errorContributions(model: Model): Readonly<Record<string, number>> {
  const contribution = ({ row, blockShare, rowShare, raised }: ObservedRow) =>
    (blockShare * rowShare * row.sigma) / raised;
  return Object.fromEntries(
    observedRows(model).map((observed) => [observed.row.indicator.code, contribution(observed)])
  );
}

/** @param index  the geometric index   @returns its standard error in points */
export function indexError(
  index: number,
  contributions: Readonly<Record<string, number>>,
  correlation: number
): number {
  return index * correlatedError(Object.values(contributions), correlation);
}

/** The interval around the index, within 0…100. */
export function intervalOf(
  index: number,
  error: number,
  confidence: number
): readonly [number, number] {
  const reach = normalQuantile((1 + confidence) / 2) * error;
  return [Math.max(0, index - reach), Math.min(100, index + reach)];
}
