/** What the pages of the guide show, computed from answers and result. Pure selectors, nothing stored. */
import type {
  BlockCode,
  FormationDetail,
  FormationResult,
  Indicator,
  IndicatorRow,
} from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { gates } from "../../assessments/cluster-formation/gates";
import { recommendations } from "../../assessments/cluster-formation/recommendations";
import type { Text } from "../../core/locale";
import type { Answers, IndicatorCells } from "./sheets";

interface Assessed {
  readonly answers: Answers;
  readonly result: FormationResult;
}

interface Line {
  readonly cells: IndicatorCells;
  readonly row: IndicatorRow;
}

interface BlockView {
  readonly lines: readonly Line[];
  readonly score: number | null;
  readonly scored: boolean;
  /** Indicators with a score, of those that count. */
  readonly observed: number;
  readonly applicable: number;
  /** One indicator carries the whole block. */
  readonly isSingle: boolean;
}

function linesOf({ answers, result }: Assessed): readonly Line[] {
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
    isSingle: result.single_indicator_blocks.some((single) => single.block === code),
  };
}

/** @returns the value before; null at the first of the block */
export function previousAnswer(view: BlockView, from: string): string | null {
  const at = view.lines.findIndex(({ cells }) => cells.indicator.code === from);
  return view.lines[at - 1]?.cells.indicator.code ?? null;
}

interface Axis {
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

/** The index by the chosen way of averaging. */
export function chosenIndex(result: FormationResult): number | null {
  switch (result.config.rho) {
    case 1:
      return result.index["1"];
    case 0:
      return result.index["0"];
    case -1:
      return result.index["-1"];
  }
}

/** In how many runs with other rules the verdict stayed. */
export function sameRuns(detail: FormationDetail): number {
  return Math.round(detail.grid_same_share * detail.grid_runs);
}

interface MeasureView {
  readonly indicator: Indicator;
  readonly text: Text;
  readonly from: number;
  /** The sufficient level. */
  readonly to: number;
  readonly gain: number;
}

/** Indicators a measure can aim at, by what reaching the sufficient level would add to the index. */
export function measuresOf({ answers, result }: Assessed): readonly MeasureView[] {
  const { detail } = result;
  if (detail === null) return [];
  return detail.leverage_ranking.flatMap((code) => {
    const cells = answers.indicators.find(({ indicator }) => indicator.code === code);
    const gain = detail.gain[code] ?? 0;
    const from = cells?.value.value ?? null;
    const to = cells?.goalposts.T ?? null;
    if (!cells || gain <= 0 || from === null || to === null) return [];
    const recommended = recommendations.find(({ indicators }) => indicators.includes(code));
    return [
      {
        indicator: cells.indicator,
        text: recommended?.text ?? cells.indicator.name,
        from,
        to,
        gain,
      },
    ];
  });
}

interface UnmeasuredView {
  readonly indicator: Indicator;
  /** Its share of the index. */
  readonly weight: number;
  /** Whether a gate waits for it. */
  readonly decidesGate: boolean;
}

/** What to measure first: what a gate waits for, then by share of the index. */
export function unmeasuredOf({ answers, result }: Assessed): readonly UnmeasuredView[] {
  const waiting = gates.filter(({ code }) => result.gates[code] === "unknown");
  const views = result.measure_first.flatMap(({ code, weight }) => {
    const cells = answers.indicators.find(({ indicator }) => indicator.code === code);
    const decidesGate = waiting.some((gate) => gate.inputs.includes(code));
    return cells ? [{ indicator: cells.indicator, weight, decidesGate }] : [];
  });
  return [
    ...views.filter((view) => view.decidesGate),
    ...views.filter((view) => !view.decidesGate),
  ];
}
