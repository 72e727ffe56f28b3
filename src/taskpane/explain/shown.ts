/** Numbers and formulas of an explanation as a reader of each language writes them. Pure. */
import { Cell, isBlank, isErrorCell } from "../../core/cells";
import { isFault } from "../../core/fault";
import { formulaFor, invariant, withDecimalComma } from "../../core/formula";
import type { Locale } from "../../core/locale";
import type { AnswerCell } from "../../core/measure";
import { decimal, plain } from "../../core/numbers";
import type { DecimalMark } from "../../core/typed-number";
import { resultNumber } from "../functions/result";

/** Digits that count in a step: enough to check it with a calculator. */
const digits = 7;

/** @returns a number of a step: "0.0240576", "15,567.7" */
export function stepNumber(x: number, locale: Locale): string {
  const size = Math.abs(x);
  if (x !== 0 && (size < 1e-6 || size >= 1e12)) return resultNumber(x, locale);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const leading = size >= 1 || x === 0 ? 0 : -Math.floor(Math.log10(size)) - 1;
  return plain(x, locale, Math.max(0, digits - whole + leading));
}

export function stepCell(cell: AnswerCell, locale: Locale): string {
  if (isFault(cell)) return cell.error;
  return typeof cell === "number" ? stepNumber(cell, locale) : cell;
}

const decimalsOfList = 7;

/** Numbers of a list: all with equally many decimals, so that they stand below each other. */
export function stepList(cells: readonly AnswerCell[], locale: Locale): readonly string[] {
  const isPlain = (x: number): boolean => x === 0 || (Math.abs(x) >= 1e-6 && Math.abs(x) < 1e12);
  const decimals = cells.reduce<number>((most, cell) => {
    if (typeof cell !== "number" || !isPlain(cell)) return most;
    const fraction = stepNumber(cell, "en").split(".")[1] ?? "";
    return Math.min(decimalsOfList, Math.max(most, fraction.length));
  }, 0);
  return cells.map((cell) =>
    typeof cell === "number" && isPlain(cell)
      ? decimal(cell, decimals, locale)
      : stepCell(cell, locale)
  );
}

/** As each language's Excel writes them. */
const logicals: Readonly<Record<Locale, readonly [no: string, yes: string]>> = {
  en: ["FALSE", "TRUE"],
  ru: ["ЛОЖЬ", "ИСТИНА"],
  kk: ["ЖАЛҒАН", "АҚИҚАТ"],
};

export function inputCell(cell: Cell, locale: Locale): string {
  if (isBlank(cell)) return "—";
  if (isErrorCell(cell)) return cell.code;
  if (typeof cell === "boolean") return logicals[locale][cell ? 1 : 0];
  return typeof cell === "number" ? stepNumber(cell, locale) : cell;
}

/** A formula in the punctuation of a reader's Excel; names of functions stay English. */
export function shownFormula(formula: string, mark: DecimalMark): string {
  return formulaFor(formula, mark === "," ? withDecimalComma : invariant);
}

/** "Data!C9" → "C9": an address on the sheet that is spoken of anyway. */
export function shortAddress(address: string, sheet: string): string {
  const end = address.lastIndexOf("!");
  const named = address
    .slice(0, Math.max(0, end))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return named === sheet ? address.slice(end + 1) : address;
}
