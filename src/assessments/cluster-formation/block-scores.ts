/**
 * Block scores, their uncertainty and coverage, and the effective weight of every indicator
 * (method, sections 5, 6 and 14). Nothing is imputed.
 */
import type {
  BlockCode,
  BlockResult,
  FormationConfig,
  IndicatorRow,
  SingleIndicatorBlock,
} from "../assessment";
import { blockEvidence } from "../../measures/scoring/block-score";
import { coverageTolerance } from "../../measures/scoring/evidence";
import { weightedCoverage } from "../../measures/scoring/formation-verdict";
import { blockCodes } from "./blocks";
import { isApplicable, isObserved } from "./rows";

/** One block with the sums everything else is made of. */
export interface BlockState {
  readonly code: BlockCode;
  /** W, 0 when no indicator of the block is applicable. */
  readonly weight: number;
  readonly rows: readonly IndicatorRow[];
  /** Σw over the applicable. */
  readonly applicableWeight: number;
  /** Σw over the observed. */
  readonly observedWeight: number;
  readonly coverage: number;
  readonly scored: boolean;
  /** S, null when nothing was observed. */
  readonly score: number | null;
  readonly sigma: number | null;
  /** Sigma as if all errors of the block went the same way. */
  readonly commonSigma: number | null;
  readonly observedCount: number;
  readonly applicableCount: number;
}

/** A block whose coverage suffices. */
export type ScoredBlock = BlockState & { readonly score: number };

export function isScored(block: BlockState): block is ScoredBlock {
  return block.scored && block.score !== null;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const x of numbers) total += x;
  return total;
}

function blockState(
  code: BlockCode,
  weight: number,
  rows: readonly IndicatorRow[],
  config: FormationConfig
): BlockState {
  const mine = rows.filter((row) => row.indicator.block === code);
  const applicable = mine.filter(isApplicable);
  const observed = mine.filter(isObserved);
  const applicableWeight = sum(applicable.map((row) => row.weight));
  const observedWeight = sum(observed.map((row) => row.weight));
  const { coverage, score, error, commonError } = blockEvidence(
    Float64Array.from(applicable, (row) => row.score ?? 0),
    Float64Array.from(applicable, (row) => row.weight),
    Float64Array.from(applicable, (row) => row.sigma),
    Uint8Array.from(applicable, (row) => (isObserved(row) ? 1 : 0)),
    config.corr
  );
  return {
    code,
    weight: applicableWeight === 0 ? 0 : weight,
    rows: mine,
    applicableWeight,
    observedWeight,
    coverage,
    scored: observedWeight > 0 && coverage >= config.blockcov - coverageTolerance,
    score,
    sigma: error,
    commonSigma: commonError,
    observedCount: observed.length,
    applicableCount: applicable.length,
  };
}

/** @returns the seven blocks A–G, those without an applicable indicator with weight 0 */
export function blockStates(
  rows: readonly IndicatorRow[],
  weights: Readonly<Partial<Record<BlockCode, number>>> | undefined,
  config: FormationConfig
): readonly BlockState[] {
  return blockCodes.map((code) => blockState(code, weights?.[code] ?? 1, rows, config));
}

/** Share of the weights that was measured, over the blocks with an applicable indicator. */
export function coverageOf(blocks: readonly BlockState[]): number {
  return weightedCoverage(
    Float64Array.from(blocks, (block) => block.weight),
    Float64Array.from(blocks, (block) => block.coverage)
  );
}

/** Several parts of one result ask for the weights of the same blocks. */
const knownWeights = new WeakMap<readonly BlockState[], Readonly<Record<string, number>>>();

/** e: the share of the whole index each applicable indicator carries, by code. */
export function effectiveWeights(blocks: readonly BlockState[]): Readonly<Record<string, number>> {
  const known = knownWeights.get(blocks) ?? weightsOf(blocks);
  knownWeights.set(blocks, known);
  return known;
}

function weightsOf(blocks: readonly BlockState[]): Readonly<Record<string, number>> {
  const total = sum(blocks.map((block) => block.weight));
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.rows
        .filter(isApplicable)
        .map((row) => [
          row.indicator.code,
          ((block.weight / total) * row.weight) / block.applicableWeight,
        ])
    )
  );
}

/** Blocks in which one indicator carries the whole block: printed beside the index. */
export function singleIndicatorBlocks(
  blocks: readonly BlockState[]
): readonly SingleIndicatorBlock[] {
  const weights = effectiveWeights(blocks);
  return blocks.flatMap((block) => {
    const [only, ...others] = block.rows.filter(isApplicable);
    return only === undefined || others.length > 0
      ? []
      : [
          {
            block: block.code,
            code: only.indicator.code,
            weight: weights[only.indicator.code] ?? 0,
          },
        ];
  });
}

export function blockResults(
  blocks: readonly BlockState[]
): Readonly<Record<BlockCode, BlockResult>> {
  const of = (code: BlockCode): BlockResult => {
    const block = blocks.find((candidate) => candidate.code === code);
    return {
      coverage: block?.coverage ?? 0,
      scored: block?.scored ?? false,
      score: block?.score ?? null,
      sigma: block?.sigma ?? null,
      n_observed: block?.observedCount ?? 0,
      n_applicable: block?.applicableCount ?? 0,
    };
  };
  return { A: of("A"), B: of("B"), C: of("C"), D: of("D"), E: of("E"), F: of("F"), G: of("G") };
}
