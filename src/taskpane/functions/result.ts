/** What a result shows in the pane: numbers as words, the part of a table that fits, thresholds that apply. Pure. */
import type { CallAnswer } from "../../core/call";
import { Fault, isFault } from "../../core/fault";
import type { Threshold } from "../../core/help";
import type { Locale } from "../../core/locale";
import type { AnswerCell } from "../../core/measure";
import { decimal, plain } from "../../core/numbers";
import { fallsIn } from "../../core/reading";

/** Decimals of a result; smaller numbers are written with a power of ten instead of losing their digits. */
const digits = 4;

/** What fits the pane without scrolling for long. */
export const shownRows = 8;
export const shownColumns = 12;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = (power: number): string =>
  (power < 0 ? "⁻" : "") +
  [...String(Math.abs(power))].map((d) => superscripts[Number(d)]).join("");

/** @returns whether four decimals tell what the number is */
const isPlain = (x: number): boolean => x === 0 || (Math.abs(x) >= 0.001 && Math.abs(x) < 1e12);

function withPower(x: number, locale: Locale): string {
  const [mantissa = "0", power = "0"] = x.toExponential(3).split("e");
  return `${decimal(Number(mantissa), 3, locale)}·10${raised(Number(power))}`;
}

/** @returns "0.34", "15,567.7", "1.235·10⁻⁷" */
export function resultNumber(x: number, locale: Locale): string {
  return isPlain(x) ? plain(x, locale, digits) : withPower(x, locale);
}

/** A number in a column: all numbers of a column carry equally many decimals. */
function columnNumber(x: number, decimals: number, locale: Locale): string {
  return isPlain(x) ? decimal(x, decimals, locale) : withPower(x, locale);
}

/** @returns as many decimals as any number of the column needs, at most four */
function decimalsOf(column: readonly AnswerCell[]): number {
  return column.reduce<number>((most, cell) => {
    if (typeof cell !== "number" || !isPlain(cell)) return most;
    const fraction = plain(cell, "en", digits).split(".")[1] ?? "";
    return Math.max(most, fraction.length);
  }, 0);
}

export interface ShownTable {
  readonly rows: readonly (readonly string[])[];
  readonly allRows: number;
  readonly allColumns: number;
}

export type ShownResult =
  | { readonly kind: "cell"; readonly cell: AnswerCell }
  | { readonly kind: "table"; readonly table: ShownTable; readonly faults: readonly Fault[] };

const isRows = (answer: CallAnswer): answer is readonly (readonly AnswerCell[])[] =>
  Array.isArray(answer);

/** Every cell of an answer, row by row. */
export function cellsOf(answer: CallAnswer): readonly AnswerCell[] {
  return isRows(answer) ? answer.flat() : [answer];
}

/** @returns how many rows and columns an answer takes on a sheet */
export function sizeOfAnswer(answer: CallAnswer): {
  readonly rows: number;
  readonly columns: number;
} {
  return isRows(answer)
    ? { rows: answer.length, columns: answer[0]?.length ?? 0 }
    : { rows: 1, columns: 1 };
}

export function shownResult(answer: CallAnswer, locale: Locale): ShownResult {
  if (!isRows(answer)) return { kind: "cell", cell: answer };
  const only = answer[0]?.[0];
  if (answer.length === 1 && answer[0]?.length === 1 && only !== undefined)
    return { kind: "cell", cell: only };
  const part = answer.slice(0, shownRows).map((row) => row.slice(0, shownColumns));
  const decimals = (part[0] ?? []).map((_, j) => decimalsOf(part.map((row) => row[j] ?? "")));
  const written = (cell: AnswerCell, j: number): string => {
    if (isFault(cell)) return cell.error;
    return typeof cell === "number" ? columnNumber(cell, decimals[j] ?? 0, locale) : cell;
  };
  return {
    kind: "table",
    table: {
      rows: part.map((row) => row.map(written)),
      allRows: answer.length,
      allColumns: answer[0]?.length ?? 0,
    },
    faults: answer.flat().filter(isFault),
  };
}

/** The cells the thresholds of a card speak of. */
function judgedNumbers(answer: CallAnswer, column: number | undefined): readonly number[] {
  const cells =
    column === undefined || !isRows(answer)
      ? cellsOf(answer)
      : answer.map((row) => row[column] ?? "");
  return cells.filter((cell) => typeof cell === "number");
}

/** @returns of how many numbers of the answer each threshold speaks */
export function hitsOf(
  answer: CallAnswer,
  thresholds: readonly Threshold[],
  column: number | undefined
): readonly number[] {
  const numbers = judgedNumbers(answer, column);
  return thresholds.map((one) => numbers.filter((x) => fallsIn(x, one)).length);
}
