/**
 * What raising one indicator to "sufficient" would do to the index (method, section 13). Gain is
 * exact for the geometric index, leverage its first-order change; measures are ranked by gain among
 * indicators a measure can aim at.
 */
import { isFault } from "../../core/fault";
import type { Lever } from "../../measures/scoring/leverage";
import { leverages } from "../../measures/scoring/leverage";
import type { Model } from "./model";
import { observedRows } from "./observed";
import { isApplicable, isObserved } from "./rows";

/** The levers of the observed indicators of scored blocks, by code. */
function leversOf(
  { rows, blocks, config }: Model,
  read: (lever: Lever) => number
): Readonly<Record<string, number>> {
  const applicable = rows.filter(isApplicable);
  const found = leverages(
    {
      scores: Float64Array.from(applicable, (row) => row.score ?? 0),
      weights: Float64Array.from(applicable, (row) => row.weight),
      blocks: applicable.map((row) =>
        blocks.findIndex((block) => block.code === row.indicator.block)
      ),
      blockWeights: Float64Array.from(blocks, (block) => block.weight),
      measured: applicable.map((row) => (isObserved(row) ? 1 : 0)),
    },
    { sufficient: config.target, scoredFrom: config.blockcov, floor: config.floor }
  );
  if (isFault(found)) return {};
  return Object.fromEntries(
    applicable.flatMap((row, i): [string, number][] => {
      const lever = found.levers[i];
      return lever ? [[row.indicator.code, read(lever)]] : [];
    })
  );
}

/** λ = v·u·gap/S̃, by code. */
export function leverageOf(model: Model): Readonly<Record<string, number>> {
  return leversOf(model, (lever) => lever.leverage);
}

/** @returns points of the geometric index, rounded to 9 decimals, by code */
export function gainOf(model: Model): Readonly<Record<string, number>> {
  return leversOf(model, (lever) => rounded(lever.gain));
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

/** Equal gains must tie whatever the order of operations was. */
function rounded(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}
