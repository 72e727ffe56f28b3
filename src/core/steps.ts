/** The steps of a calculation on the arguments of an actual call. */
import { argumentValues } from "./call";
import { isFault } from "./fault";
import type { Step } from "./help";
import type { AnswerCell, AnyMeasure } from "./measure";

/**
 * @param inputs  one entry per parameter in Excel's order, as in `callMeasure`
 * @param cell  which cell of an element-wise call
 * @returns the steps, the last one showing the answer; none where an argument has a fault
 */
export function stepsOf(
  measure: AnyMeasure,
  inputs: readonly unknown[],
  cell?: { readonly row: number; readonly column: number }
): readonly Step[] {
  const values = argumentValues(measure, inputs, cell);
  // The card's type ties the values to its parameters; a list of cards has forgotten that type.
  return values === null ? [] : measure.help.steps(values as never);
}

/** What a step shows as rows of cells: a list becomes a column. */
export function shownRows(shows: Step["shows"]): readonly (readonly AnswerCell[])[] {
  if (typeof shows === "number" || typeof shows === "string" || isFault(shows)) return [[shows]];
  const list = Array.from(shows as ArrayLike<AnswerCell | readonly AnswerCell[]>);
  return list.map((item) =>
    Array.isArray(item) ? (item as readonly AnswerCell[]) : [item as AnswerCell]
  );
}
