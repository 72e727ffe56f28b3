/** A range as the checks see it: each cell read once, each column and row known for what it holds. */
import { columnLetters } from "../core/twin";
import type { DecimalMark } from "../core/typed-number";
import { markOf, readText, TextReading } from "./text-reading";

export type TableCell =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "logical" }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "text"; readonly text: string; readonly reading: TextReading };

/** numbers: what functions read; codes: keys of rows; labels: words. */
export type ColumnSort = "numbers" | "codes" | "labels" | "empty";

export interface Table {
  readonly cells: readonly (readonly TableCell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly columns: readonly ColumnSort[];
  /** Rows of words or years above the numbers. */
  readonly headerRows: number;
}

/** What a range hands over: "" is an empty cell, an error is its text. */
export interface RangeContent {
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
}

const errorText = /^#(?:[A-Z_]+[!?]|DIV\/0!|N\/A|GETTING_DATA)$/;
const codeHeader =
  /^(?:code|код|коды|kod|id|№|no\.?|n|nace|isic|hs|оквэд|окэд|экқжж|кату|тн вэд|bin|бин)\b/iu;

export function readCell(content: number | string | boolean, mark: DecimalMark): TableCell {
  if (typeof content === "number") return { kind: "number", value: content };
  if (typeof content === "boolean") return { kind: "logical" };
  if (content.trim() === "") return { kind: "blank" };
  if (errorText.test(content)) return { kind: "error", code: content };
  return { kind: "text", text: content, reading: readText(content, mark) };
}

/** Whether a cell is a number, or a text that is meant to be one. */
export function numberIn(cell: TableCell | undefined): number | null {
  if (cell?.kind === "number") return cell.value;
  return cell?.kind === "text" && cell.reading.kind === "number" ? cell.reading.value : null;
}

const isWords = (cell: TableCell | undefined): boolean =>
  cell?.kind === "text" && cell.reading.kind === "words";

const isYear = (x: number | null): boolean =>
  x !== null && Number.isInteger(x) && x >= 1900 && x <= 2100;

/** Years one after the other, as they stand above columns. */
function areYears(numbers: readonly (number | null)[]): boolean {
  const given = numbers.filter((x) => x !== null);
  return (
    given.length >= 2 &&
    given.every(isYear) &&
    given.every((x, i) => i === 0 || Math.abs(x - (given[i - 1] ?? 0)) === 1)
  );
}

/** "1 2 3 4": the numbers of the columns, printed below a header. */
function areOrdinals(numbers: readonly (number | null)[]): boolean {
  const given = numbers.filter((x) => x !== null);
  return (
    given.length >= 3 && given.every((x, i) => x === (given[0] ?? 0) + i) && (given[0] ?? 9) <= 2
  );
}

function sortOf(column: readonly TableCell[], header: TableCell | undefined): ColumnSort {
  const filled = column.filter((cell) => cell.kind !== "blank");
  if (filled.length === 0) return "empty";
  const words = filled.filter(isWords);
  const numbers = filled.filter((cell) => numberIn(cell) !== null);
  const codes = filled.filter(
    (cell) =>
      cell.kind === "text" &&
      /^[\dA-ZА-Я]{1,4}(?:[.\-]?\d{1,4}){0,3}[A-ZА-Я]?$/iu.test(cell.text.trim())
  );
  const called = header?.kind === "text" && codeHeader.test(header.text.trim());
  if (called && codes.length + numbers.length >= 0.8 * filled.length) return "codes";
  const zeros = filled.filter((cell) => cell.kind === "text" && /^0\d/.test(cell.text.trim()));
  if (zeros.length > 0 && codes.length >= 0.8 * filled.length) return "codes";
  if (words.length > 0 && codes.length >= 0.9 * filled.length && numbers.length < filled.length / 2)
    return "codes";
  return words.length >= filled.length / 2 ? "labels" : "numbers";
}

/** @param mark  decimal mark of texts that could be read either way, where the table itself does not tell */
export function readTable({ values, formats }: RangeContent, mark: DecimalMark): Table {
  const texts = values.flat().filter((content) => typeof content === "string");
  const own = markOf(texts, mark);
  const cells = values.map((row) => row.map((content) => readCell(content, own)));
  const width = cells[0]?.length ?? 0;
  const columnAt = (j: number, from: number): readonly TableCell[] =>
    cells.slice(from).map((row) => row[j] ?? { kind: "blank" });
  const sorts = (from: number): readonly ColumnSort[] =>
    Array.from({ length: width }, (_, j) => sortOf(columnAt(j, from), cells[0]?.[j]));

  const first = sorts(Math.min(1, Math.max(0, cells.length - 1)));
  const headerRows = headersAbove(cells, first);
  return { cells, formats, columns: headerRows === 1 ? first : sorts(headerRows), headerRows };
}

/** @returns how many rows at the top say what the columns are */
function headersAbove(
  cells: readonly (readonly TableCell[])[],
  columns: readonly ColumnSort[]
): number {
  let rows = 0;
  while (rows < cells.length - 1 && isHeaderRow(cells[rows] ?? [], columns, true)) rows++;
  return rows;
}

const nameHeader =
  /^(?:регион|област|район|өңір|облыс|аудан|наименование|показател|отрасл|атауы|көрсеткіш|сала|region|area|name|indicator|industry|year|год|жыл)/iu;

/** One year above one column: told from a value of about 2000 by its being text, or by the word beside it. */
function isLoneYear(row: readonly TableCell[], columns: readonly ColumnSort[]): boolean {
  const filled = row.filter((cell, j) => columns[j] === "numbers" && cell.kind !== "blank");
  const [only] = filled;
  if (filled.length !== 1 || !isYear(numberIn(only))) return false;
  return (
    only?.kind === "text" ||
    row.some((cell) => cell.kind === "text" && nameHeader.test(cell.text.trim()))
  );
}

/** Words where numbers belong, years, or the printed numbers of the columns. */
export function isHeaderRow(
  row: readonly TableCell[],
  columns: readonly ColumnSort[],
  atTop: boolean
): boolean {
  const inside = row.filter((_, j) => columns[j] === "numbers");
  const filled = inside.filter((cell) => cell.kind !== "blank");
  if (filled.length === 0) {
    // A title, or a unit, in the corner above the numbers.
    return (
      atTop &&
      row.some((cell) => cell.kind === "text") &&
      !row.some((cell) => cell.kind === "number")
    );
  }
  const numbers = inside.map(numberIn);
  const words = filled.filter(isWords).length;
  if (words > 0 && words + numbers.filter(isYear).length >= filled.length) return true;
  return (
    atTop &&
    (areYears(numbers) || areOrdinals(numbers) || isLoneYear(row, columns)) &&
    filled.length === numbers.filter((x) => x !== null).length
  );
}

/** Cells of a range as blocks: vertical runs, columns after columns. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** @returns the fewest vertical runs that hold these cells, and rows of runs side by side joined */
export function blocksOf(
  cells: readonly { readonly row: number; readonly column: number }[]
): readonly Block[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Block[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: Block[] = [];
  for (const run of runs) {
    const at = joined.findIndex(
      (one) =>
        one.row === run.row && one.rows === run.rows && one.column + one.columns === run.column
    );
    const beside = joined[at];
    if (beside) joined[at] = { ...beside, columns: beside.columns + 1 };
    else joined.push(run);
  }
  return joined.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** @returns "C9:D12" for a block of a range that begins at this row and column */
export function addressOfBlock(
  { row, column, rows, columns }: Block,
  origin: { readonly row: number; readonly column: number }
): string {
  const corner = (r: number, c: number): string =>
    `${columnLetters(origin.column + c + 1)}${origin.row + r + 1}`;
  const first = corner(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${corner(row + rows - 1, column + columns - 1)}`;
}
