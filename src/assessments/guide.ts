/**
 * Where a person is in an assessment, as one pure reducer, and what follows from it as selectors:
 * progress, faults and the next question are never stored.
 */
import { readAnswers, readNumber } from "./answers";
import type { BlockCode, Indicator } from "./assessment";
import { blockCodes } from "./cluster-formation/blocks";
import { profileOf } from "./cluster-formation/profiles";
import { listedIndicators } from "./listed";
import type { CellContent, FactKey, StoredAnswers, StoredRow } from "./stored";

/** Setup, the seven blocks, the verdict: in this order, by name. */
export type StepId = "setup" | BlockCode | "verdict";

export const stepIds: readonly StepId[] = ["setup", ...blockCodes, "verdict"];

export interface GuideState {
  readonly assessment: string;
  readonly step: StepId;
  readonly answers: StoredAnswers;
}

/** Cells of a row a person can answer. */
export type AnswerField = Exclude<keyof StoredRow, "code" | "own">;

export type GuideAction =
  | { readonly kind: "load"; readonly answers: StoredAnswers }
  | {
      readonly kind: "answer";
      readonly code: string;
      readonly field: AnswerField;
      readonly content: CellContent;
    }
  | { readonly kind: "fact"; readonly key: FactKey; readonly content: CellContent }
  | { readonly kind: "clear"; readonly code: string }
  | { readonly kind: "goTo"; readonly step: StepId };

export function startGuide(assessment: string, answers: StoredAnswers): GuideState {
  return { assessment, step: "setup", answers };
}

export function guide(state: GuideState, action: GuideAction): GuideState {
  switch (action.kind) {
    case "load":
      return { ...state, answers: action.answers };
    case "answer":
      return withRow(state, action.code, (row) => ({ ...row, [action.field]: action.content }));
    case "fact":
      return {
        ...state,
        answers: {
          ...state.answers,
          facts: { ...state.answers.facts, [action.key]: action.content },
        },
      };
    case "clear":
      return withRow(state, action.code, (row) => ({ ...row, value: "", grade: "" }));
    case "goTo":
      return { ...state, step: action.step };
  }
}

function withRow(
  state: GuideState,
  code: string,
  change: (row: StoredRow) => StoredRow
): GuideState {
  const rows = state.answers.rows.map((row) => (row.code === code ? change(row) : row));
  return { ...state, answers: { ...state.answers, rows } };
}

export interface StepProgress {
  readonly step: StepId;
  /** Questions that count; questions switched off are not asked. */
  readonly asked: number;
  readonly answered: number;
  readonly faults: number;
}

const listed = ({ answers }: GuideState): readonly Indicator[] =>
  listedIndicators(answers.rows, profileOf(answers.profile));

/** The rows of a step in the order of the sheet; setup and verdict have none. */
export function rowsOfStep(state: GuideState, step: StepId): readonly StoredRow[] {
  const codes = listed(state)
    .filter((indicator) => indicator.block === step)
    .map((indicator) => indicator.code);
  return state.answers.rows.filter((row) => codes.includes(row.code));
}

function isAsked(row: StoredRow): boolean {
  return row.on === 1 && [row.L, row.T, row.G].every((post) => readNumber(post).value !== null);
}

const setupFacts: readonly FactKey[] = [
  "KL",
  "KP",
  "KS",
  "independent_firms",
  "standard_producers",
  "f3_n",
];

/** How far a step is; an answer that is a fault does not count as answered. */
export function progressOf(state: GuideState, step: StepId): StepProgress {
  const reads =
    step === "setup"
      ? setupFacts.map((key) => readNumber(state.answers.facts[key]))
      : rowsOfStep(state, step)
          .filter(isAsked)
          .map((row) => readNumber(row.value));
  return {
    step,
    asked: reads.length,
    answered: reads.filter((read) => read.value !== null).length,
    faults: reads.filter((read) => read.fault !== null).length,
  };
}

/** @returns the next indicator asked and not answered after `from`, round to the start; null when none */
export function nextUnanswered(state: GuideState, from?: string): string | null {
  const order = blockCodes.flatMap((block) => rowsOfStep(state, block)).filter(isAsked);
  const start = order.findIndex((row) => row.code === from) + 1;
  const turned = [...order.slice(start), ...order.slice(0, start)];
  const open = turned.find((row) => row.code !== from && readNumber(row.value).value === null);
  return open?.code ?? null;
}

/** @returns the step of an indicator, null for a row nobody knows */
export function stepOf(state: GuideState, code: string): StepId | null {
  const indicator = listed(state).find((candidate) => candidate.code === code);
  return indicator?.block ?? null;
}

/** @returns the step before or after, null at the ends */
export function neighborStep(step: StepId, by: 1 | -1): StepId | null {
  return stepIds[stepIds.indexOf(step) + by] ?? null;
}

/** The input of the assessment as it stands. */
export function inputOf(state: GuideState): ReturnType<typeof readAnswers>["input"] {
  return readAnswers(state.answers).input;
}
