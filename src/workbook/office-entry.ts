/**
 * Entering formulas through Office.js and putting back what stood there. Only cells that are written or emptied are
 * remembered; whatever else lies in the area of an answer is left alone.
 */
import { changedSince, failures } from "./failures";
import { addressOf, contentOf } from "./office-cells";
import {
  CellContent,
  ChangedCell,
  Entry,
  Inserted,
  Occupied,
  Rectangle,
  WorkbookFailure,
} from "./workbook";

type Context = Excel.RequestContext;

/** What a person is shown of the cells in the way. */
const shownCells = 5;
/** Cells in the way that are read at once; far below the 5 MB of Excel on the web. */
const mostInTheWay = 100_000;

const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const errorText = /^#[A-Z/0]+[!?A]?$/;
/** Words that no country's Excel takes for a number, a date, a formula or a logical value. */
const plainWords = /^(?!(?:true|false)$)\p{L}{2}[\p{L}\s]*$/iu;

/** @returns what has to be typed so that a cell holds the same again: words that look like something else are marked */
function asTyped(formula: CellContent, value: CellContent, format: string): CellContent {
  const isWords = typeof value === "string" && value === formula && value !== "";
  if (!isWords || format === "@" || errorText.test(value) || plainWords.test(value)) return formula;
  return `'${value}`;
}

/** Cells of an entry as they are now: those of its formulas, and those in the way of its answers. */
export interface Before {
  readonly sheet: string;
  readonly cells: readonly (ChangedCell & {
    readonly formula: CellContent;
    readonly value: CellContent;
  })[];
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Reads what an entry would change. */
export async function readBefore(context: Context, entry: Entry): Promise<Before> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(entry.sheet);
  sheet.load("id,name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookFailure(failures.sheetGone, entry.sheet);
  const areas = entry.formulas.map(({ row, column, rows, columns }) => {
    const first = sheet.getRangeByIndexes(row, column, 1, 1);
    const used = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject();
    used.load("cellCount");
    return { first, used };
  });
  await context.sync();
  const inTheWay = areas.reduce(
    (sum, { used }) => sum + (used.isNullObject ? 0 : used.cellCount),
    0
  );
  if (inTheWay > mostInTheWay) throw new WorkbookFailure(failures.tooLarge, `${inTheWay} cells`);
  const ranges = areas.flatMap(({ first, used }) => (used.isNullObject ? [first] : [first, used]));
  for (const range of ranges) range.load("rowIndex,columnIndex,formulas,values,numberFormat");
  await context.sync();

  const anchors = new Set(entry.formulas.map(({ row, column }) => keyOf(row, column)));
  const found = new Map<string, Before["cells"][number]>();
  for (const range of ranges)
    range.formulas.forEach((line: readonly unknown[], i: number) =>
      line.forEach((cell, j) => {
        const [row, column] = [range.rowIndex + i, range.columnIndex + j];
        const formula = contentOf(cell);
        if (formula === "" && !anchors.has(keyOf(row, column))) return;
        const value = contentOf(range.values[i]?.[j]);
        const format = String(range.numberFormat[i]?.[j] ?? "General");
        found.set(keyOf(row, column), {
          row,
          column,
          address: `${quotedSheet(sheet.name)}!${addressOf(row, column)}`,
          before: asTyped(formula, value, format),
          format,
          now: null,
          formula,
          value,
        });
      })
    );
  return { sheet: sheet.id, cells: [...found.values()] };
}

/** @returns what is in the way, null when nothing is */
export function occupied({ cells }: Before): Occupied | null {
  const filled = cells.filter(({ before }) => before !== "");
  if (filled.length === 0) return null;
  const shown = filled
    .slice(0, shownCells)
    .map(({ address, value }) => ({ address, content: value }));
  return { kind: "occupied", cells: shown, count: filled.length };
}

const cellAt = (sheet: Excel.Worksheet, { row, column }: Pick<Rectangle, "row" | "column">) =>
  sheet.getRangeByIndexes(row, column, 1, 1);

/** Empties what is in the way and enters the formulas. @returns what has to be kept to take it back */
export async function enter(context: Context, entry: Entry, before: Before): Promise<Inserted> {
  const sheet = context.workbook.worksheets.getItem(before.sheet);
  const known = new Map(before.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  for (const cell of before.cells) if (cell.before !== "") cellAt(sheet, cell).formulas = [[""]];
  const entered = entry.formulas.map((one) => {
    const range = cellAt(sheet, one);
    // In a cell formatted as text a formula would stay a text.
    if (known.get(keyOf(one.row, one.column))?.format === "@") range.numberFormat = [["General"]];
    range.formulas = [[one.formula]];
    range.load("formulas");
    return { ...one, range };
  });
  await context.sync();
  const now = new Map(
    entered.map(({ row, column, range }) => [keyOf(row, column), contentOf(range.formulas[0]?.[0])])
  );
  const cells = before.cells.map(({ row, column, address, before: typed, format }) => ({
    row,
    column,
    address,
    before: typed,
    format,
    now: now.get(keyOf(row, column)) ?? null,
  }));
  const [first] = entered;
  const start = first && known.get(keyOf(first.row, first.column));
  return { kind: "inserted", address: start?.address ?? "", sheet: before.sheet, cells };
}

/** Refuses when a formula that was entered is no longer the one that stands there. */
export async function requireUnchanged(context: Context, inserted: Inserted): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(inserted.sheet);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookFailure(failures.sheetGone, inserted.address);
  const anchors = inserted.cells
    .filter(({ now }) => now !== null)
    .map((cell) => {
      const range = cellAt(sheet, cell);
      range.load("formulas");
      return { cell, range };
    });
  await context.sync();
  for (const { cell, range } of anchors) {
    const present = contentOf(range.formulas[0]?.[0]);
    // An emptied cell is one that a person, or a taking back cut short, has cleared already.
    if (present !== cell.now && present !== "")
      throw new WorkbookFailure(changedSince(cell.address), String(present));
  }
}

/** What was entered, as far as a reading of its cells can tell. */
type IsEntered = (cell: ChangedCell, present: CellContent) => boolean;

export const standsAsEntered: IsEntered = (cell, present) =>
  cell.now !== null && present === cell.now;

/** After an entering that failed on the way, when nobody knows how far it came. */
export function mayStand(entry: Entry, before: Before): IsEntered {
  const anchors = new Set(entry.formulas.map(({ row, column }) => keyOf(row, column)));
  const former = new Map(before.cells.map((cell) => [keyOf(cell.row, cell.column), cell.formula]));
  return ({ row, column }, present) =>
    anchors.has(keyOf(row, column)) && present !== former.get(keyOf(row, column));
}

/**
 * Puts former contents and formats back; done twice it does no more. The formulas go first, so that their answers
 * leave the cells whose former contents follow; a cell that holds something else by then is somebody's own.
 */
export async function putFormer(
  context: Context,
  sheetId: string,
  cells: readonly ChangedCell[],
  isEntered: IsEntered
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const load = (cell: ChangedCell) => {
    const range = cellAt(sheet, cell);
    range.load("formulas,numberFormat");
    return { cell, range };
  };
  const present = (range: Excel.Range): CellContent => contentOf(range.formulas[0]?.[0]);
  const entered = cells.map(load);
  await context.sync();
  for (const { cell, range } of entered)
    if (present(range) !== "" && isEntered(cell, present(range))) range.formulas = [[""]];
  await context.sync();
  const all = cells.map(load);
  await context.sync();
  for (const { cell, range } of all) {
    // On a protected sheet even the same format would be refused.
    if (String(range.numberFormat[0]?.[0]) !== cell.format) range.numberFormat = [[cell.format]];
    if (present(range) === "" && cell.before !== "") range.formulas = [[cell.before]];
  }
  await context.sync();
}
