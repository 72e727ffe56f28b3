/** Cells as Excel hands them over, and one careful pass over a range of numbers. */

/** An error inside a range. Excel's runtime gives the code under `code`. */
export interface ErrorCell {
  readonly code: string;
}

export type Cell = number | string | boolean | null | undefined | ErrorCell;

/** Rows of cells, every row equally long. */
export type Cells = readonly (readonly Cell[])[];

/** A cell inside a range, zero-based; `index` counts row by row. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

export function isErrorCell(cell: unknown): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

/** @returns the argument as rows of cells; a single cell is a range of one */
export function asCells(input: unknown): Cells {
  return Array.isArray(input) ? (input as Cells) : [[input as Cell]];
}

const nowhere = -1;

/**
 * A rectangle of numbers, read once. Blanks count as 0 in every sum; whether a zero is a participant is
 * said by `skipsZeros`.
 */
export class NumberRange {
  readonly rows: number;
  readonly columns: number;
  /** Sum, compensated (Neumaier), so that the order of the cells does not show. */
  total = 0;
  /** Sum of squares, compensated; Infinity or 0 when squares leave the range of doubles. */
  squares = 0;
  largest = 0;
  smallest = Infinity;
  /** How many cells are 0 or blank. */
  zeros = 0;
  /** Row-major index of the first cell of each sort, −1 when there is none. */
  firstError = nowhere;
  firstText = nowhere;
  firstNegative = nowhere;
  firstZero = nowhere;
  firstNumberZero = nowhere;
  firstBlank = nowhere;
  /** True when zeros were declared absent. */
  skipsZeros = false;
  private flat: Float64Array | undefined;

  constructor(readonly cells: Cells) {
    this.rows = cells.length;
    this.columns = cells[0]?.length ?? 0;
    this.scan();
  }

  get length(): number {
    return this.rows * this.columns;
  }

  /** Participants: every cell, or every cell other than 0 when zeros were declared absent. */
  get count(): number {
    return this.skipsZeros ? this.length - this.zeros : this.length;
  }

  /** Row-major numbers, blanks as 0. The same array each time: not to be written to. */
  values(): Float64Array {
    if (this.flat === undefined) {
      const { cells } = this;
      const flat = new Float64Array(this.length);
      let at = 0;
      for (let i = 0; i < cells.length; i++) {
        const row = cells[i]!;
        for (let j = 0; j < row.length; j++, at++) {
          const cell = row[j];
          if (typeof cell === "number") flat[at] = cell;
        }
      }
      this.flat = flat;
    }
    return this.flat;
  }

  /** The numbers that take part: without zeros when those were declared absent. */
  participants(): Float64Array {
    return this.skipsZeros ? this.values().filter((x) => x !== 0) : this.values();
  }

  /** The number at a place, blank as 0. */
  at(row: number, column: number): number {
    const cell = this.cells[row]?.[column];
    return typeof cell === "number" ? cell : 0;
  }

  position(index: number): Position {
    return { row: Math.floor(index / this.columns), column: index % this.columns };
  }

  cellAt(index: number): Cell {
    const { row, column } = this.position(index);
    return this.cells[row]?.[column];
  }

  private scan(): void {
    // One loop, no closures and no allocation: this is the floor of every measure over a range.
    const { cells, columns } = this;
    let sum = 0;
    let lost = 0;
    let squares = 0;
    let lostSquares = 0;
    let largest = -Infinity;
    let smallest = Infinity;
    let zeros = 0;
    for (let i = 0; i < cells.length; i++) {
      const row = cells[i]!;
      for (let j = 0; j < columns; j++) {
        const x = row[j];
        if (typeof x === "number") {
          let next = sum + x;
          lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
          sum = next;
          const square = x * x;
          next = squares + square;
          lostSquares += squares >= square ? squares - next + square : square - next + squares;
          squares = next;
          if (x > largest) largest = x;
          if (x < smallest) smallest = x;
          if (x === 0) {
            zeros++;
            if (this.firstZero < 0) this.firstZero = i * columns + j;
            if (this.firstNumberZero < 0) this.firstNumberZero = i * columns + j;
          } else if (x < 0 && this.firstNegative < 0) {
            this.firstNegative = i * columns + j;
          }
        } else if (x === null || x === undefined || x === "") {
          zeros++;
          if (this.firstZero < 0) this.firstZero = i * columns + j;
          if (this.firstBlank < 0) this.firstBlank = i * columns + j;
        } else if (typeof x === "object") {
          if (this.firstError < 0) this.firstError = i * columns + j;
        } else if (this.firstText < 0) {
          this.firstText = i * columns + j;
        }
      }
    }
    if (zeros > 0) {
      largest = Math.max(largest, 0);
      smallest = Math.min(smallest, 0);
    }
    this.total = Number.isFinite(sum) ? sum + lost : sum;
    this.squares = Number.isFinite(squares) ? squares + lostSquares : squares;
    this.largest = largest;
    this.smallest = smallest;
    this.zeros = zeros;
  }
}

/** Compensated sum (Neumaier): the running error of each addition is kept and added at the end. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}
