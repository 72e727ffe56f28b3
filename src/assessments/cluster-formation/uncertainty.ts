/**
 * How far the errors of the figures carry into the index (method, section 14). The interval shows
 * data quality, not truth; errors of a pair of figures are taken as correlated.
 */
import type { IndexInterval } from "../../measures/scoring/formation-interval";
import { indexInterval } from "../../measures/scoring/formation-interval";
import type { Model } from "./model";
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

/** The geometric index with its standard error, and the interval around it within 0…100. */
export function intervalOf({ scoredBlocks, config }: Model): IndexInterval {
  const of = (read: (block: (typeof scoredBlocks)[number]) => number) =>
    Float64Array.from(scoredBlocks, read);
  return indexInterval(
    of((block) => Math.max(block.score, config.floor)),
    of((block) => block.weight),
    of((block) => block.sigma ?? 0),
    of((block) => block.commonSigma ?? 0),
    config.corr,
    config.conf
  );
}
