/** One call of our functions taken apart: what it read, what came out, how, and its native twin. Pure. */
import { callMeasure, CallAnswer } from "../../core/call";
import { Cells, isBlank, isErrorCell, Position } from "../../core/cells";
import { Call, Expression, printExpression } from "../../core/formula";
import type { Step } from "../../core/help";
import { AnswerCell, AnyMeasure, isElementWise } from "../../core/measure";
import { NativeTwin, nativeTwin, TwinArgument } from "../../core/native-twin";
import type { Kind } from "../../core/params";
import { stepsOf } from "../../core/steps";
import { Areas, evaluate, Evaluated, leftOut, ownCalls } from "./evaluation";

/** What the cells of an argument are. */
export interface Counts {
  readonly cells: number;
  readonly numbers: number;
  readonly blanks: number;
  /** Among the numbers. */
  readonly zeros: number;
  readonly texts: number;
  readonly errors: number;
}

export interface Argument {
  readonly name: string;
  readonly kind: Kind;
  /** null where it was left out. */
  readonly given: Expression | null;
  readonly evaluated: Evaluated;
}

export interface CallExplanation {
  readonly call: Call;
  readonly measure: AnyMeasure;
  readonly args: readonly Argument[];
  /** What the call got and answered; null where an argument could not be known. */
  readonly run: { readonly inputs: readonly (Cells | null)[]; readonly answer: CallAnswer } | null;
}

export function countsOf(cells: Cells): Counts {
  const all = cells.flat();
  const numbers = all.filter((cell) => typeof cell === "number");
  const blanks = all.filter(isBlank).length;
  const errors = all.filter(isErrorCell).length;
  return {
    cells: all.length,
    numbers: numbers.length,
    blanks,
    zeros: numbers.filter((x) => x === 0).length,
    texts: all.length - numbers.length - blanks - errors,
    errors,
  };
}

export function explainCall(
  call: Call,
  measure: AnyMeasure,
  areas: Areas,
  measures: readonly AnyMeasure[]
): CallExplanation {
  const args = Object.entries(measure.params).map(([name, kind], i): Argument => {
    const given = call.args[i] ?? null;
    return {
      name,
      kind,
      given,
      evaluated: given === null ? leftOut : evaluate(given, areas, measures),
    };
  });
  const inputs: (Cells | null)[] = [];
  for (const { given, evaluated } of args) {
    if (evaluated.kind === "unknown") return { call, measure, args, run: null };
    inputs.push(given === null ? null : evaluated.cells);
  }
  return { call, measure, args, run: { inputs, answer: callMeasure(measure, inputs) } };
}

const isRows = (answer: CallAnswer): answer is readonly (readonly AnswerCell[])[] =>
  Array.isArray(answer);

/** @returns one cell of an answer; undefined outside of it */
export function answerAt(answer: CallAnswer, at: Position): AnswerCell | undefined {
  if (isRows(answer)) return answer[at.row]?.[at.column];
  return at.row === 0 && at.column === 0 ? answer : undefined;
}

/** The cell of the arguments that a cell of an element-wise answer belongs to: each may answer several columns. */
function elementOf({ measure, args }: CallExplanation, answer: CallAnswer, at: Position): Position {
  if (!isElementWise(measure) || !isRows(answer)) return { row: 0, column: 0 };
  const widths = args.flatMap(({ kind, evaluated }) =>
    kind.kind === "element" && evaluated.kind === "cells" ? [evaluated.cells[0]?.length ?? 1] : []
  );
  const perCell = (answer[0]?.length ?? 1) / Math.max(1, ...widths);
  return { row: at.row, column: Math.floor(at.column / perCell) };
}

/** @returns the steps of the calculation; none where the answer is a fault as a whole or unknown */
export function stepsAt(explanation: CallExplanation, at: Position): readonly Step[] {
  const { measure, run } = explanation;
  if (run === null) return [];
  return stepsOf(measure, run.inputs, elementOf(explanation, run.answer, at));
}

export type ShownTwin =
  | { readonly kind: "twin"; readonly twin: NativeTwin; readonly frozen: readonly string[] }
  /** The argument that has no place in a native formula yet. */
  | { readonly kind: "blocked"; readonly by: Argument };

/** A setting's value to be written into the twin; undefined where it cannot be known. */
function settingOf(evaluated: Evaluated): TwinArgument | undefined {
  if (evaluated.kind === "unknown") return undefined;
  const cell = evaluated.cells[0]?.[0];
  if (isBlank(cell)) return null;
  return isErrorCell(cell) ? undefined : cell;
}

function twinArgument(
  argument: Argument,
  measures: readonly AnyMeasure[]
): TwinArgument | undefined {
  const { kind, given, evaluated } = argument;
  if (given === null) return null;
  if (kind.kind === "logical" || kind.kind === "choice" || kind.kind === "text")
    return settingOf(evaluated);
  if (given.kind === "reference") return given.text;
  const isLiteral =
    given.kind === "number" ||
    given.kind === "logical" ||
    ((given.kind === "prefix" || given.kind === "postfix") && given.operand.kind === "number");
  if (isLiteral) return settingOf(evaluated);
  const isPlainExpression =
    kind.kind === "element" &&
    (given.kind === "call" || given.kind === "binary" || given.kind === "group") &&
    ownCalls(given, measures).length === 0;
  return isPlainExpression ? `(${printExpression(given)})` : undefined;
}

/** @param origin  first cell of the helper cells, where the twin needs some */
export function twinOf(
  { measure, args }: CallExplanation,
  measures: readonly AnyMeasure[],
  origin?: string
): ShownTwin {
  const given: TwinArgument[] = [];
  const frozen: string[] = [];
  for (const argument of args) {
    const one = twinArgument(argument, measures);
    if (one === undefined) return { kind: "blocked", by: argument };
    given.push(one);
    const { kind } = argument.kind;
    if (
      argument.given?.kind === "reference" &&
      (kind === "logical" || kind === "choice" || kind === "text")
    )
      frozen.push(argument.given.text);
  }
  return { kind: "twin", twin: nativeTwin(measure, given, origin), frozen };
}
