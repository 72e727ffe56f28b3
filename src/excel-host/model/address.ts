/** Cell addresses in A1 notation: reading, writing, and arithmetic on rectangles. */
import type { Block } from "../backend";
import { ApiError } from "../richapi";

export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;

export type Rectangle = Omit<Block, "sheet">;

export interface Address {
  /** Sheet named before the "!", or null. */
  readonly sheet: string | null;
  readonly area: Rectangle;
}

/** "B2", "$A$1:B3", "A:C", "2:5", with or without "Sheet1!"; null when the text is no such address. */
export function parseAddress(text: string): Address | null {
  const parts = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/u.exec(text.trim());
  const quoted = parts?.[1];
  const reference = parts?.[3]?.replaceAll("$", "");
  if (!parts || reference === undefined) return null;
  const area = parseArea(reference);
  return area && { sheet: quoted?.replaceAll("''", "'") ?? parts[2] ?? null, area };
}

function parseArea(reference: string): Rectangle | null {
  const [from = "", to = from, ...more] = reference.split(":");
  if (more.length > 0) return null;
  const start = parseCorner(from);
  const end = parseCorner(to);
  if (!start || !end) return null;
  if (start.kind !== end.kind) return null;
  // "A" and "1" alone are a name or a number; whole columns and rows need the colon.
  if (start.kind !== "cell" && !reference.includes(":")) return null;
  const row = Math.min(start.row, end.row);
  const column = Math.min(start.column, end.column);
  return {
    row,
    column,
    rows: start.kind === "column" ? GRID_ROWS : Math.abs(end.row - start.row) + 1,
    columns: start.kind === "row" ? GRID_COLUMNS : Math.abs(end.column - start.column) + 1,
  };
}

interface Corner {
  readonly kind: "cell" | "column" | "row";
  readonly row: number;
  readonly column: number;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  const letters = match?.[1] ?? "";
  const digits = match?.[2] ?? "";
  if (!match || (letters === "" && digits === "")) return null;
  const column = letters === "" ? 0 : columnIndex(letters);
  const row = digits === "" ? 0 : Number(digits) - 1;
  if (row < 0 || row >= GRID_ROWS || column >= GRID_COLUMNS) return null;
  return { kind: letters === "" ? "row" : digits === "" ? "column" : "cell", row, column };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "B2", "A1:B3", "A:C" for whole columns, "2:5" for whole rows; with "$" when absolute. */
export function formatArea(area: Rectangle, absolute = false): string {
  const sign = absolute ? "$" : "";
  const columns: [string, string] = [
    sign + columnName(area.column),
    sign + columnName(area.column + area.columns - 1),
  ];
  const rows: [string, string] = [sign + String(area.row + 1), sign + String(area.row + area.rows)];
  if (area.columns === GRID_COLUMNS) return `${rows[0]}:${rows[1]}`;
  if (area.rows === GRID_ROWS) return `${columns[0]}:${columns[1]}`;
  const first = columns[0] + rows[0];
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columns[1]}${rows[1]}`;
}

/** The sheet's name as it stands before "!". */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersect<T extends Rectangle>(a: T, b: Rectangle): T | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { ...a, row, column, rows, columns } : null;
}

/** Smallest rectangle around both. */
export function enclose<T extends Rectangle>(a: T, b: Rectangle): T {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    ...a,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The block itself, or InvalidArgument when part of it would lie outside the grid. */
export function onGrid<T extends Rectangle>(area: T): T {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= GRID_ROWS &&
    area.column + area.columns <= GRID_COLUMNS;
  if (fits) return area;
  throw new ApiError("InvalidArgument", "The range would lie outside the worksheet.");
}
