/** What has to be written so that a cell does without the add-in: its formula with the native twin in place. Pure. */
import type { AnyMeasure } from "../../core/measure";
import { columnNumber } from "../../core/twin";
import type { Area, Entry } from "../../workbook/workbook";
import { CallExplanation, twinOf } from "./explanation";

/** Longest formula Excel takes. */
const longestFormula = 8192;

export interface Conversion {
  /** Helper cells, to be written first where nothing stands; null where one formula does. */
  readonly helpers: Entry | null;
  readonly cell: Entry;
}

const placePattern = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** @returns the zero-based place of a cell such as "H5", null for anything else */
export function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const parts = placePattern.exec(address.trim());
  if (!parts) return null;
  const [column, row] = [columnNumber(parts[1] ?? "") - 1, Number(parts[2]) - 1];
  return column < 16_384 && row < 1_048_576 ? { row, column } : null;
}

/** @returns whether the twin of a call needs helper cells; null where there is no twin */
export function needsHelpers(
  explanation: CallExplanation,
  measures: readonly AnyMeasure[]
): boolean | null {
  const shown = twinOf(explanation, measures);
  if (shown.kind === "blocked" || "valuesOnly" in shown.twin) return null;
  return "block" in shown.twin;
}

/**
 * @param formula  of the anchor, as the workbook keeps it
 * @param origin  where helper cells start, such as "H5"
 * @returns null where there is no twin, or the formula would become too long
 */
export function conversionOf(
  anchor: Area,
  formula: string,
  explanation: CallExplanation,
  measures: readonly AnyMeasure[],
  origin: string
): Conversion | null {
  const at = placeOf(origin);
  const shown = twinOf(explanation, measures, origin);
  if (at === null || shown.kind === "blocked") return null;
  const { twin } = shown;
  if ("valuesOnly" in twin) return null;
  const last = "block" in twin ? twin.block.at(-1) : undefined;
  const body =
    "block" in twin
      ? last && twin.place(last.row, last.column, last.rows, last.columns)
      : twin.formula.slice(1);
  if (body === undefined) return null;
  const { from, to } = explanation.call;
  const isBare = formula.slice(0, from).trim() === "=" && formula.slice(to).trim() === "";
  const written = isBare ? `=${body}` : `${formula.slice(0, from)}(${body})${formula.slice(to)}`;
  if (written.length > longestFormula) return null;
  // The answer fills the same cells as before: only the one with the formula is replaced.
  const { row, column, sheet } = anchor;
  return {
    helpers:
      "block" in twin
        ? {
            sheet,
            formulas: twin.block.map((cell) => ({
              ...cell,
              row: at.row + cell.row,
              column: at.column + cell.column,
            })),
          }
        : null,
    cell: { sheet, formulas: [{ row, column, rows: 1, columns: 1, formula: written }] },
  };
}
