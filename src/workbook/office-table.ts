/**
 * Writing a table of plain values through Office.js beside everything on a sheet or on a new one, and removing it.
 * Nothing that a person made is touched: the cells are empty before and empty after.
 */
import { failures, tableChanged } from "./failures";
import { addressOf, contents } from "./office-cells";
import { asTyped, quotedSheet } from "./office-entry";
import {
  CellContent,
  FreePlace,
  LooseTable,
  PlacedTable,
  Rectangle,
  WorkbookFailure,
} from "./workbook";

type Context = Excel.RequestContext;

/** Cells that one request carries; far below the 5 MB of Excel on the web. */
const cellsAtOnce = 5_000;
const longestSheetName = 31;

/** @returns first column right of the used range, with an empty one between */
export async function freeColumnOf(sheet: Excel.Worksheet, context: Context): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load("columnIndex,columnCount");
  await context.sync();
  return used.isNullObject ? 0 : used.columnIndex + used.columnCount + 1;
}

/** A name Excel takes and nobody has: "Data 2", shortened where needed. */
function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Assay";
  const isTaken = (name: string): boolean =>
    taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` ${number}`;
    const name = clean.slice(0, longestSheetName - end.length).trim() + end;
    if (!isTaken(name)) return name;
  }
}

/** Where a table goes; a new sheet is made at once, so that it can be removed should the writing fail. */
export async function makeRoom(
  context: Context,
  { values }: LooseTable,
  place: FreePlace
): Promise<PlacedTable> {
  const { worksheets } = context.workbook;
  const size = { rows: values.length, columns: Math.max(...values.map((row) => row.length)) };
  if (place.kind === "sheet") {
    worksheets.load("items/name");
    await context.sync();
    const name = freeSheetName(
      place.name,
      worksheets.items.map((sheet) => sheet.name)
    );
    const sheet = worksheets.add(name);
    sheet.load("id");
    await context.sync();
    return placed(sheet.id, name, { row: 0, column: 0, ...size }, true);
  }
  const sheet = worksheets.getItemOrNullObject(place.sheet);
  sheet.load("id,name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookFailure(failures.sheetGone, place.sheet);
  const column = await freeColumnOf(sheet, context);
  return placed(sheet.id, sheet.name, { row: place.row, column, ...size }, false);
}

function placed(sheet: string, name: string, area: Rectangle, isNewSheet: boolean): PlacedTable {
  const { row, column, rows, columns } = area;
  const last = addressOf(row + rows - 1, column + columns - 1);
  const address = `${quotedSheet(name)}!${addressOf(row, column)}:${last}`;
  return { address, sheet, isNewSheet, area, content: [] };
}

/** A few rows at a time: formats first, so that texts stay texts. */
export async function fillTable(
  context: Context,
  { values, formats }: LooseTable,
  placed: PlacedTable
): Promise<PlacedTable> {
  const { sheet: id, area } = placed;
  const sheet = context.workbook.worksheets.getItem(id);
  const { row, column, columns } = area;
  const content: CellContent[][] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / columns));
  for (let from = 0; from < values.length; from += step) {
    const lines = values.slice(from, from + step);
    const range = sheet.getRangeByIndexes(row + from, column, lines.length, columns);
    const looks = lines.map((_, i) =>
      Array.from({ length: columns }, (__, j) => formats[from + i]?.[j] ?? "General")
    );
    if (looks.flat().some((format) => format !== "General")) range.numberFormat = looks;
    range.formulas = lines.map((line, i) =>
      Array.from({ length: columns }, (_, j) => {
        const value = line[j] ?? "";
        return asTyped(value, value, looks[i]?.[j] ?? "General");
      })
    );
    range.load("formulas");
    await context.sync();
    for (const line of contents(range.formulas)) content.push([...line]);
  }
  return { ...placed, content };
}

/** Refuses where a cell of the table, or of the sheet made for it, is no longer what was written. */
export async function requireUntouched(
  context: Context,
  { sheet: id, isNewSheet, area, content, address }: PlacedTable
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return;
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load("formulas");
  const used = sheet.getUsedRangeOrNullObject();
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const isSame = contents(range.formulas).every((line, i) =>
    line.every((cell, j) => cell === content[i]?.[j] || cell === "")
  );
  const isLarger =
    isNewSheet &&
    !used.isNullObject &&
    (used.rowIndex + used.rowCount > area.rows ||
      used.columnIndex + used.columnCount > area.columns);
  if (!isSame || isLarger) throw new WorkbookFailure(tableChanged(address), "");
}

/** Done twice it does no more. */
export async function clearTable(
  context: Context,
  { sheet: id, isNewSheet, area }: PlacedTable
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return;
  if (isNewSheet) sheet.delete();
  else sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear();
  await context.sync();
}
