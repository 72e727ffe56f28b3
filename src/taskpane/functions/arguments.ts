/**
 * From what a person types or picks for the parameters of a measure to the arguments of a call: literals and
 * references, the cells behind them, what is wrong with them, and the formula that says the same in Excel. Pure.
 */
import { Cell, Cells, isBlank } from "../../core/cells";
import type { Fault } from "../../core/fault";
import type { Text } from "../../core/locale";
import type { AnyMeasure } from "../../core/measure";
import type { TwinArgument } from "../../core/native-twin";
import type { Kind, Problem } from "../../core/params";
import { atPlace } from "../../core/sentences";
import { columnLetters, columnNumber } from "../../core/twin";
import type { Area, AreaRefusal, CellContent, Rectangle } from "../../workbook/workbook";
import { DecimalMark, readTyped } from "../numbers";
import { texts } from "../texts";
import { functionTexts } from "./texts";

/** What stands in the fields of a form, by parameter; "" or absent where nothing is given. */
export type Draft = Readonly<Record<string, string>>;

export type Argument =
  | { readonly kind: "none" }
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "wrong"; readonly because: Text };

/** What the workbook answered to a reference; null while it has not yet. */
export type Read = Area | AreaRefusal | null;

/** One parameter with what is given for it. */
export interface Given {
  readonly name: string;
  readonly kind: Kind;
  readonly argument: Argument;
  /** Cells behind a reference. */
  readonly read: Read;
}

/** Whether cells can be given for it; settings are words and switches of the formula itself. */
export function takesCells(kind: Kind): boolean {
  return kind.kind !== "logical" && kind.kind !== "choice" && kind.kind !== "text";
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
const addressParts =
  /^(?:(?:'(?:[^']|'')+'|[^'!\s]+)!)?(\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?)$/i;
const namePattern = /^(?:(?:'(?:[^']|'')+'|[^'!\s]+)!)?[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function onSheet(corner: string): boolean {
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(corner) ?? [];
  const inColumns = letters === "" || columnNumber(letters) <= lastColumn;
  const inRows = digits === "" || (Number(digits) >= 1 && Number(digits) <= lastRow);
  return (letters !== "" || digits !== "") && inColumns && inRows;
}

/** Cells, a block of them, whole columns or rows; with or without a sheet. */
export function isAddress(text: string): boolean {
  const corners = addressParts.exec(text)?.[1]?.split(":") ?? [];
  const sort = (corner: string): string => `${/[A-Z]/i.test(corner)}${/\d/.test(corner)}`;
  const [first, last] = corners;
  if (first === undefined || !corners.every(onSheet)) return false;
  const whole = sort(first) !== "truetrue";
  return last === undefined ? !whole : sort(first) === sort(last);
}

function sheetPrefix(address: string): string {
  return address.slice(0, address.lastIndexOf("!") + 1);
}

/** @returns a reference as Excel writes it: addresses in capitals, sheets and names as they are; null for none */
function referenceIn(text: string): string | null {
  if (!isAddress(text)) return namePattern.test(text) ? text : null;
  const prefix = sheetPrefix(text);
  return prefix + text.slice(prefix.length).toUpperCase();
}

export function readArgument(kind: Kind, typed: string, mark: DecimalMark): Argument {
  const text = typed.trim();
  if (text === "") return { kind: "none" };
  const reference = referenceIn(text);
  switch (kind.kind) {
    case "logical":
      return { kind: "literal", value: text === "TRUE" };
    case "choice":
    case "text":
      return { kind: "literal", value: text };
    case "number":
    case "element": {
      const number = readTyped(text, mark, false);
      if (number.kind === "number") return { kind: "literal", value: number.value };
      if (number.kind === "percent") return { kind: "literal", value: number.value / 100 };
      if (number.kind === "ambiguous") {
        const [one, other] = number.readings.map((x) => String(x).replace(".", mark));
        return { kind: "wrong", because: texts.faults.ambiguous(one ?? "", other ?? "") };
      }
      return reference === null
        ? { kind: "wrong", because: functionTexts.form.neither }
        : { kind: "reference", reference };
    }
    default:
      return reference === null
        ? { kind: "wrong", because: functionTexts.form.noAddress }
        : { kind: "reference", reference };
  }
}

/** @param reads  what the workbook answered, by reference */
export function givenOf(
  measure: AnyMeasure,
  draft: Draft,
  mark: DecimalMark,
  reads: ReadonlyMap<string, Area | AreaRefusal>
): readonly Given[] {
  return Object.entries(measure.params).map(([name, kind]) => {
    const argument = readArgument(kind, draft[name] ?? "", mark);
    const read = argument.kind === "reference" ? (reads.get(argument.reference) ?? null) : null;
    return { name, kind, argument, read };
  });
}

export function referencesOf(given: readonly Given[]): readonly string[] {
  const references = given.flatMap(({ argument }) =>
    argument.kind === "reference" ? [argument.reference] : []
  );
  return [...new Set(references)];
}

const errorText =
  /^#(?:VALUE!|DIV\/0!|N\/A|NUM!|NULL!|REF!|NAME\?|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;

/** The port hands an error over as its text; a call gets it as an error. */
const cellOf = (content: CellContent): Cell =>
  typeof content === "string" && errorText.test(content) ? { code: content } : content;

const cellsOf = ({ values }: Area): Cells => values.map((row) => row.map(cellOf));

function inputOf({ argument, read }: Given): unknown {
  if (argument.kind === "literal") return argument.value;
  return read !== null && typeof read === "object" ? cellsOf(read) : null;
}

/** @returns one entry per parameter in Excel's order, as a call gets them */
export function inputsOf(given: readonly Given[]): readonly unknown[] {
  return given.map(inputOf);
}

/** Required parameters for which nothing is given yet. */
export function missingOf(given: readonly Given[]): readonly Given[] {
  return given.filter(({ kind, argument }) => !kind.optional && argument.kind === "none");
}

export const isTooLarge = ({ read }: Given): boolean => read === "tooLarge";

/** Whether everything that was asked of the workbook has been answered. */
export function isRead(given: readonly Given[]): boolean {
  return given.every(({ argument, read }) => argument.kind !== "reference" || read !== null);
}

export interface Wrong {
  readonly because: Text;
  /** The cell that is to blame: "Data!C7". */
  readonly cell: string | null;
}

function cellAddress(area: Area, row: number, column: number): string {
  return `${sheetPrefix(area.address)}${columnLetters(area.column + column + 1)}${area.row + row + 1}`;
}

/** The first cell that alone is wrong in the same way; none where the fault is one of shape. */
function culprit(
  { kind }: Given,
  area: Area,
  { phase }: Problem
): { readonly row: number; readonly column: number } | null {
  const alone = (cell: Cell): unknown => (kind.kind === "element" ? cell : [[cell]]);
  const cells = cellsOf(area);
  for (let row = 0; row < cells.length; row++)
    for (let column = 0; column < (cells[row]?.length ?? 0); column++)
      if (kind.read(alone(cells[row]?.[column])).problem?.phase === phase) return { row, column };
  return null;
}

/** Element-wise arguments are read cell by cell. */
function elementProblem(given: Given, area: Area): Problem | undefined {
  const cells = cellsOf(area);
  const columns = cells[0]?.length ?? 0;
  for (let row = 0; row < cells.length; row++)
    for (let column = 0; column < columns; column++) {
      const { problem } = given.kind.read(cells[row]?.[column]);
      if (!problem) continue;
      const single = cells.length === 1 && columns === 1;
      const fault: Fault = single
        ? problem.fault
        : atPlace(problem.fault, { row, column }, cells.length, columns);
      return { phase: problem.phase, fault };
    }
  return undefined;
}

/** @returns what is wrong with one argument by itself, in the words of its kind; null when nothing is */
export function wrongWith(given: Given): Wrong | null {
  const { kind, argument, read } = given;
  switch (argument.kind) {
    case "none":
      return null;
    case "wrong":
      return { because: argument.because, cell: null };
    case "literal": {
      const { problem } = kind.read(argument.value);
      return problem ? { because: problem.fault.because, cell: null } : null;
    }
    case "reference": {
      if (read === "unknown") return { because: functionTexts.form.unknown, cell: null };
      if (read === null || read === "tooLarge") return null;
      const problem =
        kind.kind === "element" ? elementProblem(given, read) : kind.read(cellsOf(read)).problem;
      if (!problem) return null;
      const place = culprit(given, read, problem);
      return {
        because: problem.fault.because,
        cell: place === null ? null : cellAddress(read, place.row, place.column),
      };
    }
  }
}

export interface Census {
  readonly cells: number;
  readonly blanks: number;
  readonly texts: number;
  readonly errors: number;
}

/** How many cells of a range are what. */
export function censusOf(area: Area): Census {
  const cells = cellsOf(area).flat();
  const errors = cells.filter((cell) => typeof cell === "object" && cell !== null).length;
  const blanks = cells.filter(isBlank).length;
  const numbers = cells.filter((cell) => typeof cell === "number").length;
  return { cells: cells.length, blanks, texts: cells.length - errors - blanks - numbers, errors };
}

/** @returns the only number behind a reference, null for any other content */
export function onlyNumber(area: Area): number | null {
  const only = area.values[0]?.[0];
  const single = area.values.length === 1 && area.values[0]?.length === 1;
  return single && typeof only === "number" ? only : null;
}

const unquoted = (sheet: string): string =>
  sheet.replace(/^'(.*)'!$/su, "$1!").replaceAll("''", "'");

/** A reference as it is written on a sheet: without the sheet when it is that one. */
export function referenceOn(reference: string, sheet: string): string {
  const prefix = sheetPrefix(reference);
  return prefix !== "" && unquoted(prefix) === `${sheet}!`
    ? reference.slice(prefix.length)
    : reference;
}

/** A typed address with its sheet, so that it means the same from everywhere; names stay as they are. */
export function withSheet(reference: string, area: Area): string {
  return !isAddress(reference) || reference.includes("!")
    ? reference
    : sheetPrefix(area.address) + reference.toUpperCase();
}

/** Arguments as a native twin takes them. */
export function twinArguments(given: readonly Given[], sheet: string): readonly TwinArgument[] {
  return given.map(({ argument }) => {
    if (argument.kind === "literal") return argument.value;
    return argument.kind === "reference" ? referenceOn(argument.reference, sheet) : null;
  });
}

function written(argument: TwinArgument, isLiteral: boolean): string {
  if (argument === null) return "";
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  if (typeof argument === "number") return String(argument).toUpperCase();
  return isLiteral ? `"${argument.replaceAll('"', '""')}"` : argument;
}

/** @returns the call as Excel keeps it, with commas and points, for a cell of this sheet */
export function callFormula(measure: AnyMeasure, given: readonly Given[], sheet: string): string {
  const values = twinArguments(given, sheet);
  const parts = given.map(({ argument }, i) =>
    written(values[i] ?? null, argument.kind === "literal")
  );
  while (parts.at(-1) === "") parts.pop();
  return `=ASSAY.${measure.id}(${parts.join(",")})`;
}

/** Where the cells behind an argument lie. */
export function rectangleOf({ read }: Given): (Rectangle & { readonly sheet: string }) | null {
  if (read === null || typeof read === "string") return null;
  const { sheet, row, column, values } = read;
  return { sheet, row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
