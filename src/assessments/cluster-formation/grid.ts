/**
 * Does the verdict survive other reasonable choices (method, section 14)? Three means, each block left
 * out in turn, goalposts a little harder and a little easier. Gates stay as they are; a block left out
 * on purpose neither counts as unscored nor caps.
 */
import { isFault } from "../../core/fault";
import type { BlockCode, Outcome, Rho, VerdictCode } from "../assessment";
import type { ScoredBlock } from "./block-scores";
import { coverageTolerance } from "../../measures/scoring/evidence";
import { sum } from "./block-scores";
import type { Model } from "./model";
import { verdictOf } from "./model";
import { powerMean } from "./power-mean";
import { isObserved } from "./rows";
import { score, setGoalposts, withHarderGoalposts } from "./score";

export interface Run {
  readonly rho: Rho;
  /** The block left out, or the shift of the goalposts. */
  readonly change: BlockCode | "harder" | "easier" | null;
  readonly index: number;
  readonly verdict: VerdictCode;
}

export const rhos: readonly Rho[] = [1, 0, -1];

function runOf(
  model: Model,
  rho: Rho,
  change: Run["change"],
  parts: readonly Pick<ScoredBlock, "weight" | "score">[]
): readonly Run[] {
  const index = powerMean(parts, rho, model.config.floor);
  if (index === null) return [];
  const scores = parts.map((part) => part.score);
  return [{ rho, change, index, verdict: verdictOf(model, index, scores) }];
}

/** Block scores with all goalposts moved by `share` of their half-width toward the better end. */
function shiftedBlocks(
  model: Model,
  share: number
): readonly Pick<ScoredBlock, "weight" | "score">[] {
  return model.scoredBlocks.map((block) => {
    const weighted = block.rows.filter(isObserved).map((row) => {
      const set = setGoalposts(row.goalposts);
      if (row.value === null || set === null) return 0;
      const shifted = score(withHarderGoalposts(row.value, set, row.scale, share), set, row.scale);
      return isFault(shifted) ? 0 : row.weight * shifted;
    });
    return { weight: block.weight, score: sum(weighted) / block.observedWeight };
  });
}

/** @returns every run of the grid: 26 with seven scored blocks, none without enough evidence */
export function gridRuns(model: Model): readonly Run[] {
  if (!model.dataSuffices) return [];
  const { shift, rho: chosen } = model.config;
  const leftOut = (code: BlockCode) => model.scoredBlocks.filter((block) => block.code !== code);
  return [
    ...rhos.flatMap((rho) => [
      ...runOf(model, rho, null, model.scoredBlocks),
      ...model.scoredBlocks.flatMap(({ code }) => runOf(model, rho, code, leftOut(code))),
    ]),
    ...runOf(model, chosen, "harder", shiftedBlocks(model, shift)),
    ...runOf(model, chosen, "easier", shiftedBlocks(model, -shift)),
  ];
}

/** The run of a goalpost shift as an outcome. */
export function shiftOutcome(runs: readonly Run[], change: "harder" | "easier"): Outcome {
  const run = runs.find((candidate) => candidate.change === change);
  return { index: run?.index ?? null, verdict: run?.verdict ?? "V0" };
}

/** The index without each block, at the chosen mean. */
export function indexWithoutBlock(
  model: Model,
  runs: readonly Run[]
): Readonly<Partial<Record<BlockCode, number>>> {
  const chosen = runs.filter((run) => run.rho === model.config.rho);
  return Object.fromEntries(
    model.scoredBlocks.flatMap(({ code }) =>
      chosen.filter((run) => run.change === code).map((run) => [code, run.index])
    )
  );
}

/** Share of the runs that give the present verdict. */
export function sameShare(runs: readonly Run[], verdict: VerdictCode): number {
  return runs.filter((run) => run.verdict === verdict).length / runs.length;
}

/** Robust: nearly all runs agree, and so do both bounds of the missing data. */
export function isRobust(share: number, range: string, model: Model): boolean {
  return share >= model.config.robust - coverageTolerance && !range.includes("–");
}

export function countsOf(
  runs: readonly Run[]
): Readonly<Record<"V1" | "V2" | "V3" | "V4", number>> {
  const count = (verdict: VerdictCode) => runs.filter((run) => run.verdict === verdict).length;
  return { V1: count("V1"), V2: count("V2"), V3: count("V3"), V4: count("V4") };
}
