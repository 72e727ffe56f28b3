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

/** What each observed indicator of a scored block would do, by code. */
export interface Levers {
  /** λ = v·u·gap/S̃. */
  readonly leverage: Readonly<Record<string, number>>;
  /** Points of the geometric index, rounded to 9 decimals. */
  readonly gain: Readonly<Record<string, number>>;
}

export function leversOf({ rows, blocks, config }: Model): Levers {
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
  if (isFault(found)) return { leverage: {}, gain: {} };
  const byCode = (read: (lever: Lever) => number): Readonly<Record<string, number>> =>
    Object.fromEntries(
      applicable.flatMap((row, i): [string, number][] => {
        const lever = found.levers[i];
        return lever ? [[row.indicator.code, read(lever)]] : [];
      })
    );
  return {
    leverage: byCode((lever) => lever.leverage),
    gain: byCode((lever) => rounded(lever.gain)),
  };
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
