/** What the pages of the guide show, computed from answers and result. Pure selectors, nothing stored. */
import type {
  BlockCode,
  FormationResult,
  IndicatorRow,
  SingleIndicatorBlock,
} from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { isApplicable } from "../../assessments/cluster-formation/rows";
import type { Answers, IndicatorCells } from "./sheets";

interface Assessed {
  readonly answers: Answers;
  readonly result: FormationResult;
}

export interface Line {
  readonly cells: IndicatorCells;
  readonly row: IndicatorRow;
}

export interface BlockView {
  readonly lines: readonly Line[];
  readonly score: number | null;
  readonly scored: boolean;
  /** Indicators with a score, of those that count. */
  readonly observed: number;
  readonly applicable: number;
  readonly single: SingleIndicatorBlock | null;
}

export function linesOf({ answers, result }: Assessed): readonly Line[] {
  return answers.indicators.flatMap((cells) => {
    const row = result.rows.find((one) => one.indicator.code === cells.indicator.code);
    return row ? [{ cells, row }] : [];
  });
}

export function blockView(assessed: Assessed, code: BlockCode): BlockView {
  const { result } = assessed;
  const block = result.blocks[code];
  return {
    lines: linesOf(assessed).filter(({ row }) => row.indicator.block === code),
    score: block.score,
    scored: block.scored,
    observed: block.n_observed,
    applicable: block.n_applicable,
    single: result.single_indicator_blocks.find((single) => single.block === code) ?? null,
  };
}

/** @returns the next value without an answer, or the value before; null when there is none */
export function nextAnswer(view: BlockView, from: string, backwards: boolean): string | null {
  const at = view.lines.findIndex(({ cells }) => cells.indicator.code === from);
  if (backwards) return view.lines[at - 1]?.cells.indicator.code ?? null;
  const unanswered = ({ cells, row }: Line): boolean =>
    isApplicable(row) && cells.value.value === null && cells.value.formula === null;
  const next = view.lines.slice(at + 1).find(unanswered);
  return next?.cells.indicator.code ?? null;
}

/** How many of the facts for the gates are given, of those asked. */
export function factsGiven({ answers }: Assessed): { readonly given: number; readonly asked: number } {
  const { facts } = answers;
  const needsStandard = facts.standard.value === 1;
  const asked = [facts.KL, facts.KP, facts.KS, facts.owners, facts.f3_n].concat(
    needsStandard ? [facts.producers] : []
  );
  return { given: asked.filter((fact) => fact.value !== null).length, asked: asked.length };
}

export interface Axis {
  readonly code: BlockCode;
  readonly score: number | null;
}

/** Scores as the radar shows them: a block that is not scored has none. */
export function axesOf(result: FormationResult): readonly Axis[] {
  return blocks.map(({ code }) => ({
    code,
    score: result.blocks[code].scored ? result.blocks[code].score : null,
  }));
}
