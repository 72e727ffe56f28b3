/**
 * What all later questions are asked of: rows, blocks and gates of one assessment, with its points
 * turned into an index and a verdict. Made once per input; nothing in it changes.
 */
import type {
  FormationConfig,
  FormationInput,
  GateCode,
  GateReport,
  IndicatorRow,
  Profile,
  Rho,
  VerdictCode,
  VerdictNumber,
} from "../assessment";
import type { BlockState, ScoredBlock } from "./block-scores";
import { blockStates, coverageOf, isScored, sum } from "./block-scores";
import { configWith } from "./config";
import { gateReports } from "./gate-states";
import { powerMean } from "./power-mean";
import { profileOf } from "./profiles";
import { rowsOf } from "./rows";
import { capOfGates, step, verdictCode } from "./verdict";

export interface Model {
  readonly input: FormationInput;
  readonly config: FormationConfig;
  readonly profile: Profile;
  readonly rows: readonly IndicatorRow[];
  readonly blocks: readonly BlockState[];
  readonly scoredBlocks: readonly ScoredBlock[];
  /** ΣW over the scored blocks. */
  readonly scoredWeight: number;
  readonly coverage: number;
  readonly applicableBlocks: number;
  readonly gates: Readonly<Record<GateCode, GateReport>>;
  /** Whether the evidence suffices for an index. */
  readonly dataSuffices: boolean;
}

export function modelOf(input: FormationInput): Model {
  const profile = profileOf(input.profile);
  const config = configWith({
    firms: profile.firmsMin,
    largest: profile.largestMax,
    ...input.config,
  });
  const rows = rowsOf(input, profile, config);
  const blocks = blockStates(rows, input.block_weights, config);
  const scoredBlocks = blocks.filter(isScored);
  const coverage = coverageOf(blocks);
  const gates = gateReports({
    coverage,
    blocksScored: scoredBlocks.length,
    rows,
    profile,
    config,
    input,
  });
  return {
    input,
    config,
    profile,
    rows,
    blocks,
    scoredBlocks,
    scoredWeight: sum(scoredBlocks.map((block) => block.weight)),
    coverage,
    applicableBlocks: blocks.filter((block) => block.applicableWeight > 0).length,
    gates,
    dataSuffices: gates["G-data"].state === "pass",
  };
}

/** The index over the scored blocks, null without enough evidence: one good block would mislead. */
export function indexOf(model: Model, rho: Rho): number | null {
  return model.dataSuffices ? powerMean(model.scoredBlocks, rho, model.config.floor) : null;
}

/** What an applicable block that is not scored leaves. */
export function capOfUnscored(model: Model): number {
  return model.scoredBlocks.length < model.applicableBlocks ? model.config.capblk : 4;
}

/** The verdict of the points alone: cuts, floors and unscored blocks, before the gates. */
export function baseNumber(
  model: Model,
  index: number | null,
  scores: readonly number[]
): VerdictNumber | 0 {
  if (index === null) return 0;
  const points = step(index, Math.min(...scores), model.config);
  const cap = capOfUnscored(model);
  return points <= cap ? points : numberWithin(cap);
}

/** The verdict once the gates have capped the points. */
export function verdictOf(
  model: Model,
  index: number | null,
  scores: readonly number[],
  gatesCap: number = capOfGates(model.gates)
): VerdictCode {
  return verdictCode(Math.min(baseNumber(model, index, scores), gatesCap));
}

export function scoresOf(blocks: readonly ScoredBlock[]): readonly number[] {
  return blocks.map((block) => block.score);
}

/** A cap as a verdict; caps are cells a person may set to anything. */
function numberWithin(cap: number): VerdictNumber {
  if (cap >= 4) return 4;
  if (cap >= 3) return 3;
  if (cap >= 2) return 2;
  return cap >= 1 ? 1 : 0;
}
