/** A sheet of a new workbook, put together cell by cell, in the looks the sample uses. */
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { ICellData, IRange, IStyleData, IWorksheetData } from "@univerjs/core";

const FONT: IStyleData = { ff: "Arial", fs: 10, cl: { rgb: "#1B2426" }, vt: VerticalAlign.MIDDLE };
const HAIRLINE = { b: { s: 1, cl: { rgb: "#DDE3E4" } } };
const WRAPPED = { tb: WrapStrategy.WRAP };

/** The looks, by what a cell is for. Number formats belong to the look. */
export const SAMPLE_STYLES = {
  title: { ...FONT, fs: 16, bl: BooleanNumber.TRUE },
  subtitle: { ...FONT, cl: { rgb: "#4C5A5D" } },
  note: { ...FONT, ...WRAPPED, fs: 9, cl: { rgb: "#4C5A5D" }, vt: VerticalAlign.TOP },
  heading: { ...FONT, fs: 12, bl: BooleanNumber.TRUE, cl: { rgb: "#0F5C66" } },
  header: {
    ...FONT,
    ...WRAPPED,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F5C66" },
    cl: { rgb: "#FFFFFF" },
  },
  headerNumber: {
    ...FONT,
    ...WRAPPED,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F5C66" },
    cl: { rgb: "#FFFFFF" },
    ht: HorizontalAlign.RIGHT,
  },
  headerSmall: {
    ...FONT,
    ...WRAPPED,
    fs: 8,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F5C66" },
    cl: { rgb: "#FFFFFF" },
    ht: HorizontalAlign.RIGHT,
  },
  headerExplained: {
    ...FONT,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#0F5C66" },
    cl: { rgb: "#FFFFFF" },
    pd: { l: 12 },
  },
  text: { ...FONT, bd: HAIRLINE },
  wrapped: { ...FONT, ...WRAPPED, bd: HAIRLINE },
  explained: { ...FONT, ...WRAPPED, fs: 9, pd: { l: 12 }, cl: { rgb: "#4C5A5D" }, bd: HAIRLINE },
  code: { ...FONT, bd: HAIRLINE, cl: { rgb: "#4C5A5D" } },
  function: { ...FONT, ...WRAPPED, fs: 9, bd: HAIRLINE, cl: { rgb: "#0F5C66" } },
  count: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "#,##0" } },
  amount: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "#,##0.0" } },
  year: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "0" } },
  coefficient: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "0.00" } },
  index: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "0.000" } },
  share: { ...FONT, bd: HAIRLINE, ht: HorizontalAlign.RIGHT, n: { pattern: "0.0%" } },
  subtotal: {
    ...FONT,
    bd: HAIRLINE,
    ht: HorizontalAlign.RIGHT,
    bg: { rgb: "#F6F8F8" },
    n: { pattern: "#,##0.0" },
  },
  totalText: {
    ...FONT,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#E7F1F2" },
    bd: { t: { s: 1, cl: { rgb: "#0F5C66" } } },
  },
  total: {
    ...FONT,
    bl: BooleanNumber.TRUE,
    bg: { rgb: "#E7F1F2" },
    bd: { t: { s: 1, cl: { rgb: "#0F5C66" } } },
    ht: HorizontalAlign.RIGHT,
    n: { pattern: "#,##0.0" },
  },
} as const satisfies Readonly<Record<string, IStyleData>>;

export type SampleStyle = keyof typeof SAMPLE_STYLES;

export interface SheetDraft {
  /** null leaves the cell blank, in its look; a text that starts with "=" is a formula. */
  put(row: number, column: number, value: string | number | null, style: SampleStyle): void;
  putRow(
    row: number,
    column: number,
    values: readonly (string | number | null)[],
    style: SampleStyle
  ): void;
  merge(row: number, column: number, rows: number, columns: number): void;
  height(row: number, pixels: number): void;
  /** Widths in pixels from the given column on. */
  widths(column: number, pixels: readonly number[]): void;
  finish(
    frozen: { readonly rows: number; readonly columns?: number },
    tabColor?: string
  ): Partial<IWorksheetData>;
}

export function draftSheet(id: string, name: string): SheetDraft {
  const cells: Record<number, Record<number, ICellData>> = {};
  const merged: IRange[] = [];
  const heights: Record<number, { h: number; ia: BooleanNumber }> = {};
  const columns: Record<number, { w: number }> = {};

  const put: SheetDraft["put"] = (row, column, value, style) => {
    const line = (cells[row] ??= {});
    if (value === null) line[column] = { s: style };
    else if (typeof value === "number")
      line[column] = { v: value, t: CellValueType.NUMBER, s: style };
    else if (value.startsWith("=")) line[column] = { f: value, s: style };
    else line[column] = { v: value, t: CellValueType.STRING, s: style };
  };

  return {
    put,
    putRow: (row, column, values, style) =>
      values.forEach((value, i) => put(row, column + i, value, style)),
    merge: (row, column, rows, count) =>
      merged.push({
        startRow: row,
        endRow: row + rows - 1,
        startColumn: column,
        endColumn: column + count - 1,
      }),
    height: (row, pixels) => {
      heights[row] = { h: pixels, ia: BooleanNumber.FALSE };
    },
    widths: (column, pixels) =>
      pixels.forEach((w, i) => {
        columns[column + i] = { w };
      }),
    finish: ({ rows, columns: split = 0 }, tabColor) => ({
      id,
      name,
      rowCount: 1000,
      columnCount: 52,
      defaultRowHeight: 22,
      showGridlines: BooleanNumber.FALSE,
      freeze: { startRow: rows, startColumn: split > 0 ? split : -1, ySplit: rows, xSplit: split },
      cellData: cells,
      mergeData: merged,
      rowData: heights,
      columnData: columns,
      ...(tabColor !== undefined && { tabColor }),
    }),
  };
}
