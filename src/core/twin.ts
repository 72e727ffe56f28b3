/**
 * What a card's twin is written with: references to its arguments, which know how to write themselves into
 * a formula, and the shape of its answer. The guards around it are added in `native-twin.ts`.
 *
 * Only functions that Excel 2016 and LibreOffice 7.4 share; formulas are array formulas (Ctrl+Shift+Enter).
 */

/** A formula without "=", or helper cells of which some hold the result. */
export type Twin = string | TwinBlock;

export interface TwinBlock {
  readonly cells: readonly BlockCell[];
}

/** One formula of a block; `rows` and `columns` above 1 mean an array formula over that area. The last one is the result. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
}

/** Address of cells of a block, counted from its first cell. */
export type Place = (row: number, column: number, rows?: number, columns?: number) => string;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([0-9]+)$/;

export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** @returns the size of an A1 address, or null for a defined name */
export function sizeOfAddress(address: string): Size | null {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const [first, last = first] = local.split(":");
  const a = cellPattern.exec(first ?? "");
  const b = cellPattern.exec(last ?? "");
  if (!a || !b) return null;
  return {
    rows: Math.abs(Number(b[2]) - Number(a[2])) + 1,
    columns: Math.abs(columnNumber(b[1] ?? "") - columnNumber(a[1] ?? "")) + 1,
  };
}

/** A range as a twin writes it. In a template string it is its address. */
export class RangeReference {
  constructor(
    readonly address: string,
    readonly size: Size | null,
    /** True when zeros were declared absent. */
    readonly skipsZeros: boolean
  ) {}

  toString(): string {
    return this.address;
  }

  /** Blanks and "" as 0. */
  get numbers(): string {
    return `IF(ISNUMBER(${this}),${this},0)`;
  }

  /** Like `numbers`, laid as a column when the range is a row. */
  get column(): string {
    return this.isRow ? `TRANSPOSE(${this.numbers})` : this.numbers;
  }

  get isRow(): boolean {
    return this.size !== null && this.size.rows === 1 && this.size.columns > 1;
  }

  /** Codes as a column, blanks as "". */
  get codesDown(): string {
    return this.isRow ? `TRANSPOSE(${this.codesAsGiven})` : this.codesAsGiven;
  }

  /** Codes as a row, blanks as "". */
  get codesAcross(): string {
    return this.isRow ? this.codesAsGiven : `TRANSPOSE(${this.codesAsGiven})`;
  }

  private get codesAsGiven(): string {
    return `IF(${this}="","",${this})`;
  }

  get length(): string {
    return `(ROWS(${this})*COLUMNS(${this}))`;
  }

  /** Participants: all cells, or the cells other than 0 when zeros were declared absent. */
  get count(): string {
    return this.skipsZeros ? `COUNTIF(${this},"<>0")-COUNTBLANK(${this})` : this.length;
  }

  /** 1 for every participant and 0 for an absent one, in the shape of the range. */
  get mask(): string {
    return this.skipsZeros ? `((${this.numbers}<>0)*1)` : `(0*${this.numbers}+1)`;
  }

  /** A column of ones as long as the range is wide. */
  get columnOfOnes(): string {
    return `TRANSPOSE(COLUMN(${this})^0)`;
  }

  /** A row of ones as long as the range is high. */
  get rowOfOnes(): string {
    return `TRANSPOSE(ROW(${this})^0)`;
  }

  /** Sum of each row, a column. */
  get rowSums(): string {
    return `MMULT(${this.numbers},${this.columnOfOnes})`;
  }

  /** Sum of each column, a row. */
  get columnSums(): string {
    return `MMULT(${this.rowOfOnes},${this.numbers})`;
  }
}

/** Wraps a formula: #VALUE! unless a list has one cell per row or column of a table. */
export function onePer(
  along: "rows" | "columns",
  list: RangeReference,
  table: RangeReference,
  body: string
): string {
  if (list.size === null || table.size === null)
    return `IF(${list.length}<>${along.toUpperCase()}(${table}),#VALUE!,${body})`;
  return list.size.rows * list.size.columns === table.size[along] ? body : "#VALUE!";
}

/** A number given as a literal or as the address of a cell. */
export class NumberReference {
  constructor(
    private readonly expression: string,
    /** The number itself, null when it is an address. */
    readonly literal: number | null
  ) {}

  toString(): string {
    return this.expression;
  }
}

/** @param origin  first cell of a block, such as "A1"   @returns how its cells are addressed, absolutely */
export function placeFrom(origin: string): Place {
  const match = cellPattern.exec(origin);
  if (!match) throw new Error(`a block starts at one cell, not at "${origin}"`);
  const left = columnNumber(match[1] ?? "A");
  const top = Number(match[2]);
  return (row, column, rows = 1, columns = 1) => {
    const first = `$${columnLetters(left + column)}$${top + row}`;
    return rows === 1 && columns === 1
      ? first
      : `${first}:$${columnLetters(left + column + columns - 1)}$${top + row + rows - 1}`;
  };
}
