/**
 * How little would change the verdict (method, section 13): the smallest drop or rise of one score,
 * and each gate taken alone. Points refer to the geometric index, for which they are exact.
 */
import type { Flip, GateState, VerdictCode } from "../assessment";
import type { ScoredBlock } from "./block-scores";
import { gateCodes } from "./gates";
import type { Model } from "./model";
import { baseNumber, capOfUnscored, scoresOf } from "./model";
import type { ObservedRow } from "./observed";
import { observedRows } from "./observed";
import { blockFloorOf, capOfGates, capWith, cutOf, verdictCode } from "./verdict";

export type FlipPoints = Readonly<Record<string, number>>;

/** The block score at which the index meets a cut while all other blocks stay. */
function scoreAtCut({ raised, blockShare }: ObservedRow, cut: number, index: number): number {
  return raised * (cut / index) ** (1 / blockShare);
}

/** By code: the drop in points from which the verdict of the points is lower; only feasible ones. */
export function flipsDown(model: Model, index: number): FlipPoints {
  const present = baseNumber(model, index, scoresOf(model.scoredBlocks));
  if (present <= 1) return {};
  const cut = cutOf(present, model.config);
  const blockFloor = blockFloorOf(present, model.config);
  return feasible(model, (observed) => {
    const atCut = scoreAtCut(observed, cut, index);
    // Below the floor of block scores the index does not move any more.
    const reachable = atCut >= model.config.floor ? atCut : 0;
    const need = Math.max(reachable, blockFloor);
    const drop = (observed.block.score - need) / observed.rowShare;
    return need > 0 && drop <= observed.row.score ? drop : null;
  });
}

/** By code: the rise in points that reaches the next verdict; only feasible ones. */
export function flipsUp(model: Model, index: number): FlipPoints {
  const next = baseNumber(model, index, scoresOf(model.scoredBlocks)) + 1;
  if (next > 4 || next > capOfUnscored(model)) return {};
  const cut = cutOf(next, model.config);
  const blockFloor = blockFloorOf(next, model.config);
  const below = model.scoredBlocks.filter((block) => block.score < blockFloor);
  const othersMeet = (block: ScoredBlock) => below.every((weak) => weak.code === block.code);
  return feasible(model, (observed) => {
    if (!othersMeet(observed.block)) return null;
    const need = Math.max(scoreAtCut(observed, cut, index), blockFloor);
    const rise = (need - observed.block.score) / observed.rowShare;
    return observed.row.score + rise <= 100 ? rise : null;
  });
}

function feasible(model: Model, pointsOf: (observed: ObservedRow) => number | null): FlipPoints {
  return Object.fromEntries(
    observedRows(model).flatMap((observed) => {
      const points = pointsOf(observed);
      return points === null ? [] : [[observed.row.indicator.code, points]];
    })
  );
}

/** @returns the smallest change, the first row among equals, or null: no single change does */
export function smallestFlip(flips: FlipPoints): Flip | null {
  return Object.entries(flips).reduce<Flip | null>(
    (best, [code, points]) => (best === null || points < best.points ? { code, points } : best),
    null
  );
}

/** Verdicts that differ if one gate alone had another state; keys such as "G-mass->fail". */
export function gateFlips(model: Model, index: number): Readonly<Record<string, VerdictCode>> {
  const base = baseNumber(model, index, scoresOf(model.scoredBlocks));
  const present = verdictCode(Math.min(base, capOfGates(model.gates)));
  const states: readonly GateState[] = ["pass", "fail", "unknown"];
  return Object.fromEntries(
    gateCodes
      .filter((gate) => gate !== "G-data" && model.gates[gate].state !== "n/a")
      .flatMap((gate) =>
        states
          .filter((state) => state !== model.gates[gate].state)
          .map((state): [string, VerdictCode] => [
            `${gate}->${state}`,
            verdictCode(Math.min(base, capWith(model.gates, gate, state, model.config))),
          ])
          .filter(([, verdict]) => verdict !== present)
      )
  );
}
