/** Reading cells through Office.js: the selection, references of formulas, and which names a cell bears. */
import { columnNumber } from "../core/twin";
import { ownName } from "./layout/names";
import { contents } from "./office-cells";
import type { Area, AreaRefusal } from "./workbook";

type Context = Excel.RequestContext;

/** Cells, whole columns, whole rows, with or without dollar signs. */
const plainAddress =
  /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}$/i;
const plainName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** @returns the sheet of a reference without its quotes, absent where it names none, and the rest */
function splitReference(reference: string): {
  readonly sheet?: string;
  readonly local: string;
} {
  const end = reference.lastIndexOf("!");
  if (end < 0) return { local: reference };
  const quoted = reference.slice(0, end);
  const sheet = quoted.replace(/^'(.*)'$/su, "$1").replaceAll("''", "'");
  return { sheet, local: reference.slice(end + 1) };
}

function holdsCell(address: string, row: number, column: number): boolean {
  const corners = address.split(":").map((corner) => /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(corner));
  const [first, last = first] = corners;
  if (!first || !last) return false;
  const [top, bottom] = [Number(first[2]) - 1, Number(last[2]) - 1];
  const [left, right] = [columnNumber(first[1] ?? "") - 1, columnNumber(last[1] ?? "") - 1];
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function loadArea(range: Excel.Range): void {
  range.load("address,rowIndex,columnIndex,values,formulas,numberFormat");
  range.worksheet.load("name");
}

export function areaOf(range: Excel.Range): Area {
  return {
    sheet: range.worksheet.name,
    address: range.address,
    row: range.rowIndex,
    column: range.columnIndex,
    values: contents(range.values),
    formulas: contents(range.formulas),
    formats: range.numberFormat.map((row: readonly unknown[]) => row.map(String)),
  };
}

const lastSheetRow = 1_048_576;
const lastSheetColumn = 16_384;

/** Whole rows and columns end where the sheet's data do; anything else stays as it is. */
function withinUsed(
  range: Excel.Range,
  used: Excel.Range
): { readonly range: Excel.Range; readonly rows: number; readonly columns: number } {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
  const lastColumn = used.isNullObject ? 0 : used.columnIndex + used.columnCount - 1;
  const rows = rowCount === lastSheetRow ? Math.max(1, lastRow - rowIndex + 1) : rowCount;
  const columns =
    columnCount === lastSheetColumn ? Math.max(1, lastColumn - columnIndex + 1) : columnCount;
  if (rows === rowCount && columns === columnCount) return { range, rows, columns };
  const cut = range.worksheet.getRangeByIndexes(rowIndex, columnIndex, rows, columns);
  return { range: cut, rows, columns };
}

export async function readSelected(context: Context, most: number): Promise<Area | AreaRefusal> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.getUsedRangeOrNullObject();
  used.load("rowCount,columnCount");
  await context.sync();
  const range = used.isNullObject ? selected.getCell(0, 0) : used;
  if (!used.isNullObject && used.rowCount * used.columnCount > most) return "tooLarge";
  loadArea(range);
  await context.sync();
  return areaOf(range);
}

export async function readAreas(
  context: Context,
  references: readonly string[],
  sheet: string,
  most: number
): Promise<readonly (Area | AreaRefusal)[]> {
  const { names, worksheets } = context.workbook;
  const found = references.map((reference) => {
    const { sheet: place = sheet, local } = splitReference(reference);
    const home = worksheets.getItemOrNullObject(place);
    home.load("name");
    return { reference, local, home };
  });
  await context.sync();
  const ranges = found.map(({ reference, local, home }) => {
    if (home.isNullObject) return null;
    if (plainAddress.test(local)) return [home.getRange(local)];
    if (!plainName.test(local)) return null;
    // A name of the sheet hides one of the workbook.
    const own = home.names.getItemOrNullObject(local).getRangeOrNullObject();
    return reference === local
      ? [own, names.getItemOrNullObject(local).getRangeOrNullObject()]
      : [own];
  });
  const candidates = ranges.map((some) =>
    some?.map((range) => {
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      const used = range.worksheet.getUsedRangeOrNullObject();
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { range, used };
    })
  );
  await context.sync();
  const chosen = candidates.map((some) => {
    const one = some?.find(({ range }) => !range.isNullObject);
    return one ? withinUsed(one.range, one.used) : null;
  });
  const loaded = chosen.map((range): Excel.Range | AreaRefusal => {
    if (range === null) return "unknown";
    if (range.rows * range.columns > most) return "tooLarge";
    loadArea(range.range);
    return range.range;
  });
  await context.sync();
  return loaded.map((range) => (typeof range === "string" ? range : areaOf(range)));
}

export async function readNamesAt(
  context: Context,
  sheet: string,
  row: number,
  column: number
): Promise<readonly string[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return names.items.flatMap((item) => {
    const own = ownName(item.name);
    if (own === null) return [];
    const place = splitReference(String(item.formula).replace(/^=/, ""));
    return place.sheet === sheet && holdsCell(place.local, row, column) ? [own.name] : [];
  });
}

export async function select(context: Context, address: string): Promise<void> {
  const { sheet = "", local } = splitReference(address);
  const range = context.workbook.worksheets.getItem(sheet).getRange(local);
  range.worksheet.activate();
  range.select();
  await context.sync();
}
