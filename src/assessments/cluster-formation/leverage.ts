/**
 * What raising one indicator to "sufficient" would do to the index (method, section 13). Gain is
 * exact for the geometric index, leverage its first-order change; measures are ranked by gain among
 * indicators a measure can aim at.
 */
import type { Model } from "./model";
import { observedRows } from "./observed";

/** λ = v·u·gap/S̃, by code. */
export function leverageOf(model: Model): Readonly<Record<string, number>> {
  return Object.fromEntries(
    observedRows(model).map(({ row, blockShare, rowShare, raised }) => [
      row.indicator.code,
      (blockShare * rowShare * gapOf(row.score, model.config.target)) / raised,
    ])
  );
}

/** @param index  the geometric index   @returns points of the index, rounded to 9 decimals, by code */
export function gainOf(model: Model, index: number): Readonly<Record<string, number>> {
  const { floor, target } = model.config;
  return Object.fromEntries(
    observedRows(model).map(({ row, block, blockShare, rowShare, raised }) => {
      const lifted = Math.max(floor, block.score + rowShare * gapOf(row.score, target));
      return [row.indicator.code, rounded(index * ((lifted / raised) ** blockShare - 1))];
    })
  );
}

/** @returns codes of actionable indicators with a gain, the largest first, ties in row order */
export function rankingOf(model: Model, gain: Readonly<Record<string, number>>): readonly string[] {
  return observedRows(model)
    .filter(({ row }) => row.indicator.actionable)
    .map(({ row }) => ({ code: row.indicator.code, gain: gain[row.indicator.code] ?? 0 }))
    .filter((candidate) => candidate.gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map((candidate) => candidate.code);
}

function gapOf(score: number, target: number): number {
  return Math.max(0, target - score);
}

/** Equal gains must tie whatever the order of operations was. */
function rounded(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}
