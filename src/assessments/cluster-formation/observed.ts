/** Every measured indicator that carries the index, with its share: the basis of errors, gains and flips. */
import type { IndicatorRow } from "../assessment";
import type { ScoredBlock } from "./block-scores";
import type { Model } from "./model";
import { isObserved } from "./rows";

export interface ObservedRow {
  readonly row: IndicatorRow & { readonly score: number };
  readonly block: ScoredBlock;
  /** v: the block's share of the scored weight. */
  readonly blockShare: number;
  /** u: the indicator's share of the observed weight in its block. */
  readonly rowShare: number;
  /** S̃: the block score, raised to the floor. */
  readonly raised: number;
}

/** @returns the observed indicators of scored blocks, in the order of the sheet */
export function observedRows(model: Model): readonly ObservedRow[] {
  return model.rows.flatMap((row) => {
    const block = model.scoredBlocks.find(({ code }) => code === row.indicator.block);
    return block === undefined || !isObserved(row)
      ? []
      : [
          {
            row,
            block,
            blockShare: block.weight / model.scoredWeight,
            rowShare: row.weight / block.observedWeight,
            raised: Math.max(block.score, model.config.floor),
          },
        ];
  });
}
