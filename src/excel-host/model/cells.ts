/** Cell contents on their way in and out: shapes of arrays, typed text, kinds of values. */
import type { CellValue } from "../backend";
import { ApiError } from "../richapi";

/** More cells than this cannot be read or written at once. */
const CELL_LIMIT = 5_000_000;

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** True for the text of an error value such as "#N/A". */
export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && ERRORS.has(value);
}

export function valueType(value: CellValue): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return isErrorText(value) ? "Error" : "String";
}

export function requireReadable(rows: number, columns: number): void {
  if (rows * columns <= CELL_LIMIT) return;
  throw new ApiError(
    "RangeExceedsLimit",
    "The cell count in the range has exceeded the maximum supported number."
  );
}

/** One value for all cells, or rows of exactly the range's shape; null leaves a cell as it is. */
export function fitArray(value: unknown, rows: number, columns: number): (CellValue | null)[][] {
  requireReadable(rows, columns);
  if (!Array.isArray(value)) {
    const cell = cellValue(value);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));
  }
  if (value.length !== rows) throw wrongSize();
  return value.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columns) throw wrongSize();
    return row.map(cellValue);
  });
}

export function wrongSize(): ApiError {
  return new ApiError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}

function cellValue(value: unknown): CellValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ApiError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format."
  );
}

/** True when Excel reads the text as something else: a number, a logical value, marked text. */
export function isTyped(cell: CellValue | null): cell is string {
  return typeof cell === "string" && typed(cell) !== cell;
}

/** What Excel makes of a text entered into a cell of General format. Dates and currencies stay text. */
export function typed(text: string): CellValue {
  if (text.startsWith("=") || text.startsWith("'")) return text;
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)$/i.exec(trimmed);
  if (!match) return text;
  return match[2] === "%" ? Number(match[1]) / 100 : Number(match[1]);
}
