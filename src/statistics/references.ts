/** Live links to the cells of a recognized table: one cell, or a sum over as few ranges as there are. */
import { addressOfBlock, blocksOf } from "../checks/table";
import type { DataArea, DataTable, Place } from "./data-table";

/** Excel's most arguments of a function, and what a formula may hold with room to spare. */
const mostRanges = 250;
const longestFormula = 8000;

/** @returns a sheet's name as formulas spell it */
export function sheetReference(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** @returns "'GVA 2024'!C9", for a person and for formulas */
export function addressOf(area: DataArea, place: Place): string {
  return `${sheetReference(area.sheet)}${addressOfBlock({ ...place, rows: 1, columns: 1 }, area)}`;
}

/** Rows and columns of one reference. */
function rangesOf(area: DataArea, places: readonly Place[]): readonly string[] {
  const prefix = sheetReference(area.sheet);
  const down = blocksOf(places);
  // Runs along a row come out as single cells when sought down columns only: the shorter list is taken.
  const turned = blocksOf(places.map(({ row, column }) => ({ row: column, column: row }))).map(
    ({ row, column, rows, columns }) => ({ row: column, column: row, rows: columns, columns: rows })
  );
  const blocks = turned.length < down.length ? turned : down;
  return blocks.map((block) => prefix + addressOfBlock(block, area));
}

/** A figure bound to a table: its formula, and what it is worth now. */
export interface Linked {
  /** "" where nothing can be linked. */
  readonly formula: string;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly places: readonly Place[];
  /** Cells that keep a number from counting: texts, marks, errors. */
  readonly troubled: readonly Place[];
}

/** "'GVA 2024'!C9" and "Data!B2:B9" inside a formula. */
const referencePattern =
  /(?:'((?:[^']|'')+)'|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu;

export interface LinkState {
  /** gone: the cells or the sheet were deleted. */
  readonly state: "linked" | "gone" | "typed";
  readonly sheet: string | null;
  readonly address: string | null;
}

/** @returns what a formula of the data sheet points at; a number that was typed points at nothing */
export function linkState(formula: unknown): LinkState {
  if (typeof formula !== "string" || !formula.startsWith("="))
    return { state: "typed", sheet: null, address: null };
  const [first] = [...formula.matchAll(referencePattern)];
  const sheet = first ? (first[1]?.replace(/''/g, "'") ?? first[2] ?? null) : null;
  if (formula.includes("#REF!")) return { state: "gone", sheet, address: null };
  return first
    ? { state: "linked", sheet, address: first[0] }
    : { state: "typed", sheet: null, address: null };
}

export const unlinked: Linked = { formula: "", value: null, places: [], troubled: [] };

/** @returns a link to one cell */
export function linkTo(table: DataTable, place: Place | null): Linked {
  if (!place) return unlinked;
  const figure = table.figure(place);
  const isNumber = figure.kind === "number";
  return {
    formula: blankSafe(addressOf(table.area, place)),
    value: isNumber ? figure.value : null,
    places: [place],
    troubled: isNumber || figure.kind === "blank" ? [] : [place],
  };
}

/** A bare link to a blank cell would read as 0: what is unknown must stay unknown. */
const blankSafe = (reference: string): string => `=IF(${reference}="","",${reference})`;

/** @returns a sum over cells; null places are cells the table lacks */
export function sumTo(table: DataTable, places: readonly (Place | null)[]): Linked {
  const given = places.filter((place) => place !== null);
  if (given.length === 0) return unlinked;
  const figures = given.map((place) => ({ place, figure: table.figure(place) }));
  const troubled = figures.flatMap(({ place, figure }) =>
    figure.kind === "number" || figure.kind === "blank" ? [] : [place]
  );
  const numbers = figures.flatMap(({ figure }) => (figure.kind === "number" ? [figure.value] : []));
  const ranges = rangesOf(table.area, given);
  const list = ranges.join(",");
  // The sum of blanks is not 0 but unknown.
  const formula = `=IF(COUNT(${list})=0,"",SUM(${list}))`;
  if (ranges.length > mostRanges || formula.length > longestFormula)
    return { ...unlinked, places: given };
  return {
    formula,
    value: numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0),
    places: given,
    troubled,
  };
}
