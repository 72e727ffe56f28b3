/** A rectangle of cells: contents, navigation, selection. Its look lives in format.ts. */
import type { Block, BlockContent, CellValue } from "../backend";
import { ApiError, Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import {
  GRID_COLUMNS,
  GRID_ROWS,
  Rectangle,
  enclose,
  formatArea,
  intersect,
  onGrid,
  parseAddress,
  quoteSheetName,
} from "./address";
import { Book, invalid, notFound, notSimulated } from "./book";
import { fitArray, isTyped, requireReadable, typed, valueType, wrongSize } from "./cells";
import { ConditionalFormatCollection } from "./conditional-format";
import { fromLocalFormula, toLocalFormula } from "./culture";
import { RangeFormat } from "./format";
import { DataValidation } from "./validation";

export class Range extends HostObject {
  constructor(
    readonly book: Book,
    readonly block: Block
  ) {
    super();
    onGrid(block);
  }

  override get wire(): HostClass {
    return RANGE;
  }

  get address(): string {
    return `${quoteSheetName(this.book.sheet(this.block.sheet).name)}!${formatArea(this.block)}`;
  }

  /** Another rectangle on the same sheet. */
  on(area: Partial<Rectangle>): Range {
    return new Range(this.book, { ...this.block, ...area });
  }

  content(): Promise<BlockContent> {
    this.book.sheet(this.block.sheet);
    requireReadable(this.block.rows, this.block.columns);
    return this.book.backend.read(this.block);
  }

  /** Writes values or formulas as typed into the cells. */
  async write(value: unknown): Promise<void> {
    const { rows, columns } = this.block;
    this.requireEditable();
    const cells = fitArray(value, rows, columns);
    if (cells.some((row) => row.some(isTyped))) {
      // Cells formatted as text keep "12" a text; all others make it a number.
      const { formats } = await this.content();
      cells.forEach((row, i) => {
        row.forEach((cell, j) => {
          if (typeof cell === "string" && formats[i]?.[j] !== "@") row[j] = typed(cell);
        });
      });
    }
    await this.book.backend.write(this.block, cells);
  }

  async writeFormats(value: unknown): Promise<void> {
    const { rows, columns } = this.block;
    this.book.sheet(this.block.sheet);
    this.book.requireAccess(this.block.sheet, "allowFormatCells");
    const formats = fitArray(single(value), rows, columns).map((row) =>
      row.map((format) => {
        if (format === null || typeof format === "string") return format;
        throw invalid("a number format is a text");
      })
    );
    await this.book.backend.writeFormats(this.block, formats);
  }

  async clear(what: string): Promise<void> {
    if (what !== "All" && what !== "Contents" && what !== "Formats") {
      throw notSimulated(`Range.clear("${what}")`);
    }
    this.requireEditable();
    await this.book.backend.clear(this.block, what);
  }

  /** The part that holds something, or null. */
  async used(): Promise<Range | null> {
    this.book.sheet(this.block.sheet);
    const usedOnSheet = this.book.backend.usedBlock(this.block.sheet);
    const common = usedOnSheet && intersect(this.block, usedOnSheet);
    if (!common) return null;
    const { formulas } = await this.on(common).content();
    const filled = (cell: CellValue): boolean => cell !== "";
    const rows = formulas.flatMap((row, i) => (row.some(filled) ? [i] : []));
    const columns = Array.from({ length: common.columns }, (_, j) => j).filter((j) =>
      formulas.some((row) => filled(row[j] ?? ""))
    );
    const [firstRow, lastRow] = [rows.at(0), rows.at(-1)];
    const [firstColumn, lastColumn] = [columns.at(0), columns.at(-1)];
    if (firstRow === undefined || lastRow === undefined) return null;
    if (firstColumn === undefined || lastColumn === undefined) return null;
    return this.on({
      row: common.row + firstRow,
      column: common.column + firstColumn,
      rows: lastRow - firstRow + 1,
      columns: lastColumn - firstColumn + 1,
    });
  }

  /** Another range on this sheet, given as an object or by its address. */
  other(args: Arguments, index: number): Range {
    const other =
      typeof args.raw(index) === "string"
        ? rangeAt(this.book, this.block.sheet, args.text(index))
        : args.object(index, Range);
    if (other.block.sheet === this.block.sheet) return other;
    throw invalid("the ranges are on different sheets");
  }

  intersection(other: Range): Range | null {
    const common = intersect(this.block, other.block);
    return common && this.on(common);
  }

  /** Row `index` of the range. */
  row(index: number): Range {
    const { row, rows } = this.block;
    if (index < 0 || index >= rows) throw invalid("row outside the range");
    return this.on({ row: row + index, rows: 1 });
  }

  column(index: number): Range {
    const { column, columns } = this.block;
    if (index < 0 || index >= columns) throw invalid("column outside the range");
    return this.on({ column: column + index, columns: 1 });
  }

  /** Where the formula in this cell spills to, itself included; null when it does not. */
  spill(): Range | null {
    const { backend } = this.book;
    this.book.sheet(this.block.sheet);
    if (!backend.spill) throw notSimulated("where formulas spill on this backend");
    const block = backend.spill({ ...this.block, rows: 1, columns: 1 });
    return block && this.on(block);
  }

  async merge(across: boolean): Promise<void> {
    this.requireEditable();
    const { row, rows } = this.block;
    const parts = across
      ? Array.from({ length: rows }, (_, i) => ({ ...this.block, row: row + i, rows: 1 }))
      : [this.block];
    for (const part of parts) await this.book.backend.merge(part);
  }

  async select(): Promise<void> {
    const { visibility } = this.book.sheet(this.block.sheet);
    if (visibility !== "Visible") {
      throw new ApiError(
        "InvalidOperation",
        "The worksheet is hidden; nothing on it can be selected."
      );
    }
    await this.book.backend.select(this.block);
  }

  private requireEditable(): void {
    this.book.sheet(this.block.sheet);
    this.book.requireAccess(this.block.sheet);
  }
}

/** The range an address or a defined name means on this sheet. */
export function rangeAt(book: Book, sheet: string, text: string): Range {
  const address = parseAddress(text);
  if (!address) {
    const name = book.backend
      .names()
      .filter((entry) => entry.sheet === null || entry.sheet === sheet)
      .sort((a, b) => Number(a.sheet === null) - Number(b.sheet === null))
      .find((entry) => entry.name.toLowerCase() === text.toLowerCase());
    const range = name && rangeOfFormula(book, name.formula);
    if (range && range.block.sheet === sheet) return range;
    throw invalid(`"${text}" is no range of this sheet`);
  }
  if (address.sheet !== null && book.findSheet(address.sheet)?.id !== sheet) {
    throw invalid(`"${text}" is on another sheet`);
  }
  return new Range(book, { sheet, ...address.area });
}

/** The range a reference such as "=Sheet1!$A$1:$B$2" means, or null when it is something else. */
export function rangeOfFormula(book: Book, formula: string): Range | null {
  const address = formula.startsWith("=") ? parseAddress(formula.slice(1)) : null;
  const sheet = address?.sheet == null ? null : book.findSheet(address.sheet);
  return address && sheet ? new Range(book, { sheet: sheet.id, ...address.area }) : null;
}

/** Excel spreads an array of one format over the whole range, unlike one of values. */
function single(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const row: unknown = value[0];
  return Array.isArray(row) && row.length === 1 ? row[0] : value;
}

function local(range: Range, formula: CellValue): CellValue {
  return typeof formula === "string" ? toLocalFormula(formula, range.book.culture) : formula;
}

function localToInvariant(range: Range, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => localToInvariant(range, entry));
  return typeof value === "string" ? fromLocalFormula(value, range.book.culture) : value;
}

async function hide(range: Range, value: unknown, axis: "rows" | "columns"): Promise<void> {
  if (typeof value !== "boolean") throw invalid("true or false expected");
  const { book, block } = range;
  book.sheet(block.sheet);
  book.requireAccess(block.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const hidden = { hidden: value };
  if (axis === "rows") await book.backend.changeRows(block.sheet, block.row, block.rows, hidden);
  else await book.backend.changeColumns(block.sheet, block.column, block.columns, hidden);
}

function required(range: Range | null, what: string): Range {
  if (range) return range;
  throw notFound(what);
}

export const RANGE = describeClass(Range, {
  name: "Range",
  referenced: true,
  properties: {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    RowIndex: { get: ({ block }) => block.row },
    ColumnIndex: { get: ({ block }) => block.column },
    RowCount: { get: ({ block }) => block.rows },
    ColumnCount: { get: ({ block }) => block.columns },
    CellCount: {
      get: ({ block: { rows, columns } }) => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns),
    },
    IsEntireRow: { get: ({ block }) => block.columns === GRID_COLUMNS },
    IsEntireColumn: { get: ({ block }) => block.rows === GRID_ROWS },
    Values: {
      get: async (range) => (await range.content()).values,
      set: (range, value) => range.write(value),
    },
    Formulas: {
      get: async (range) => (await range.content()).formulas,
      set: (range, value) => range.write(value),
    },
    FormulasLocal: {
      get: async (range) =>
        (await range.content()).formulas.map((row) => row.map((cell) => local(range, cell))),
      set: (range, value) => range.write(localToInvariant(range, value)),
    },
    NumberFormat: {
      get: async (range) => (await range.content()).formats,
      set: (range, value) => range.writeFormats(value),
    },
    Text: { get: async (range) => (await range.content()).text },
    ValueTypes: {
      get: async (range) => (await range.content()).values.map((row) => row.map(valueType)),
    },
    RowHidden: { set: (range, value) => hide(range, value, "rows") },
    ColumnHidden: { set: (range, value) => hide(range, value, "columns") },
    Worksheet: link(({ book, block }) => book.objects.worksheet(book, block.sheet)),
    Format: link(({ book, block }) => new RangeFormat(book, block)),
    DataValidation: link(({ book, block }) => new DataValidation(book, block)),
    ConditionalFormats: link(({ book, block }) => new ConditionalFormatCollection(book, block)),
  },
  methods: {
    _ValidateArraySize: ({ block }, args) => {
      if (args.integer(0) !== block.rows || args.integer(1) !== block.columns) throw wrongSize();
    },
    Clear: (range, args) => range.clear(args.optionalText(0) ?? "All"),
    Select: (range) => range.select(),
    Merge: (range, args) => range.merge(args.flag(0)),
    GetCell: (range, args) =>
      range.on({
        row: range.block.row + args.integer(0),
        column: range.block.column + args.integer(1),
        rows: 1,
        columns: 1,
      }),
    GetRow: (range, args) => range.row(args.integer(0)),
    GetColumn: (range, args) => range.column(args.integer(0)),
    GetLastRow: (range) => range.row(range.block.rows - 1),
    GetLastColumn: (range) => range.column(range.block.columns - 1),
    GetLastCell: (range) => range.row(range.block.rows - 1).column(range.block.columns - 1),
    GetEntireColumn: (range) => range.on({ row: 0, rows: GRID_ROWS }),
    GetEntireRow: (range) => range.on({ column: 0, columns: GRID_COLUMNS }),
    GetResizedRange: (range, args) =>
      range.on({
        rows: range.block.rows + args.integer(0),
        columns: range.block.columns + args.integer(1),
      }),
    GetAbsoluteResizedRange: (range, args) =>
      range.on({ rows: args.integer(0), columns: args.integer(1) }),
    GetOffsetRange: (range, args) =>
      range.on({
        row: range.block.row + args.integer(0),
        column: range.block.column + args.integer(1),
      }),
    GetBoundingRect: (range, args) =>
      range.on(enclose<Rectangle>(range.block, range.other(args, 0).block)),
    GetIntersection: (range, args) =>
      required(range.intersection(range.other(args, 0)), "intersection"),
    GetIntersectionOrNullObject: (range, args) => range.intersection(range.other(args, 0)),
    GetUsedRange: async (range) => required(await range.used(), "used range"),
    GetUsedRangeOrNullObject: (range) => range.used(),
    GetSpillingToRange: (range) => required(range.spill(), "spill"),
    GetSpillingToRangeOrNullObject: (range) => range.spill(),
  },
});
