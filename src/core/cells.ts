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
 * Long loops run in blocks of about this many cells, and what they carry from one to the next lies in a list of
 * doubles. A compiler that enters a loop in its middle, since the call it stands in is long, does not know that the
 * sums are numbers and makes an object of each for every cell (V8: 6 times slower, for as long as the program runs);
 * now that holds for the first block only, and that one is short.
 */
export const blockLength = 1024;
export const firstBlockLength = 8;

/** What a loop carries from block to block. Loops do not nest, so that one list serves all. */
const carried = new Float64Array(6);
const slot = { sum: 0, lost: 1, squares: 2, lostSquares: 3, largest: 4, smallest: 5 } as const;

/** A rectangle of about `blockLength` cells that moves over a range, row by row. */
class Block {
  firstRow = 0;
  firstColumn = 0;
  endRow: number;
  endColumn: number;
  private readonly rows: number;
  private readonly columns: number;

  constructor({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    this.rows = columns > 0 ? rows : 0;
    this.columns = columns;
    this.endRow = Math.min(Math.ceil(firstBlockLength / columns), this.rows);
    this.endColumn = Math.min(firstBlockLength, columns);
  }

  get isPast(): boolean {
    return this.firstRow >= this.rows;
  }

  next(): void {
    if (this.endColumn < this.columns) {
      this.firstColumn = this.endColumn;
    } else {
      this.firstColumn = 0;
      this.firstRow = this.endRow;
      this.endRow = Math.min(this.firstRow + Math.ceil(blockLength / this.columns), this.rows);
    }
    this.endColumn = Math.min(this.firstColumn + blockLength, this.columns);
  }
}

interface Zeros {
  readonly count: number;
  readonly first: number;
  readonly firstNumber: number;
}

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
  /** Row-major index of the first cell of each sort, −1 when there is none. */
  firstError = nowhere;
  firstText = nowhere;
  firstNegative = nowhere;
  firstBlank = nowhere;
  /** True when zeros were declared absent. */
  skipsZeros = false;
  private flat: Float64Array | undefined;
  private foundZeros: Zeros | undefined;

  constructor(readonly cells: Cells) {
    this.rows = cells.length;
    this.columns = cells[0]?.length ?? 0;
    this.scan();
  }

  get length(): number {
    return this.rows * this.columns;
  }

  /** How many cells are 0 or blank. */
  get zeros(): number {
    return this.allZeros().count;
  }

  /** Row-major index of the first cell that is 0 or blank, −1 when there is none. */
  get firstZero(): number {
    return this.allZeros().first;
  }

  /** Row-major index of the first 0 written as a number, −1 when there is none. */
  get firstNumberZero(): number {
    return this.allZeros().firstNumber;
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

  /**
   * Sum of the squared distances of all cells from a center, blanks as 0, compensated; without a copy of the cells.
   * @param center  finite; no square may leave the range of doubles
   */
  squaresAbout(center: number): number {
    const { cells } = this;
    carried.fill(0);
    for (const block = new Block(this); !block.isPast; block.next()) {
      const { endRow, firstColumn, endColumn } = block;
      let squares = carried[slot.squares]!;
      let lost = carried[slot.lostSquares]!;
      for (let i = block.firstRow; i < endRow; i++) {
        const row = cells[i]!;
        for (let j = firstColumn; j < endColumn; j++) {
          const x = row[j];
          const distance = typeof x === "number" ? x - center : center;
          const square = distance * distance;
          const next = squares + square;
          lost += squares >= square ? squares - next + square : square - next + squares;
          squares = next;
        }
      }
      carried[slot.squares] = squares;
      carried[slot.lostSquares] = lost;
    }
    return carried[slot.squares]! + carried[slot.lostSquares]!;
  }

  private scan(): void {
    // No closures and no allocation: this is the floor of every measure over a range.
    const { cells } = this;
    carried.fill(0);
    carried[slot.largest] = -Infinity;
    carried[slot.smallest] = Infinity;
    for (const block = new Block(this); !block.isPast; block.next()) {
      const { endRow, firstColumn, endColumn } = block;
      let sum = carried[slot.sum]!;
      let lost = carried[slot.lost]!;
      let squares = carried[slot.squares]!;
      let lostSquares = carried[slot.lostSquares]!;
      let largest = carried[slot.largest]!;
      let smallest = carried[slot.smallest]!;
      for (let i = block.firstRow; i < endRow; i++) {
        const row = cells[i]!;
        for (let j = firstColumn; j < endColumn; j++) {
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
            if (x < smallest) {
              // The first negative number is always smaller than all before it.
              if (x < 0 && this.firstNegative < 0) this.firstNegative = i * this.columns + j;
              smallest = x;
            }
          } else {
            this.noteNoNumber(x, i, j);
          }
        }
      }
      carried[slot.sum] = sum;
      carried[slot.lost] = lost;
      carried[slot.squares] = squares;
      carried[slot.lostSquares] = lostSquares;
      carried[slot.largest] = largest;
      carried[slot.smallest] = smallest;
    }
    const sum = carried[slot.sum]!;
    const squares = carried[slot.squares]!;
    const largest = carried[slot.largest]!;
    const smallest = carried[slot.smallest]!;
    this.total = Number.isFinite(sum) ? sum + carried[slot.lost]! : sum;
    this.squares = Number.isFinite(squares) ? squares + carried[slot.lostSquares]! : squares;
    this.largest = this.firstBlank >= 0 ? Math.max(largest, 0) : largest;
    this.smallest = this.firstBlank >= 0 ? Math.min(smallest, 0) : smallest;
  }

  /** Looked for when first asked: where zeros lie at random a processor guesses wrong at each, and few measures ask. */
  private allZeros(): Zeros {
    if (this.foundZeros === undefined) {
      const { cells, columns } = this;
      let count = 0;
      let first = nowhere;
      let firstNumber = nowhere;
      for (let i = 0; i < cells.length && this.smallest <= 0; i++) {
        const row = cells[i]!;
        for (let j = 0; j < columns; j++) {
          const x = row[j];
          if (x !== 0 && !isBlank(x)) continue;
          count++;
          if (first < 0) first = i * columns + j;
          if (firstNumber < 0 && x === 0) firstNumber = i * columns + j;
        }
      }
      this.foundZeros = { count, first, firstNumber };
    }
    return this.foundZeros;
  }

  private noteNoNumber(x: Cell, row: number, column: number): void {
    const index = row * this.columns + column;
    if (isBlank(x)) {
      if (this.firstBlank < 0) this.firstBlank = index;
    } else if (typeof x === "object") {
      if (this.firstError < 0) this.firstError = index;
    } else if (this.firstText < 0) {
      this.firstText = index;
    }
  }
}

/** Compensated sum (Neumaier): the running error of each addition is kept and added at the end. */
export function sumOf(values: ArrayLike<number>): number {
  carried[slot.sum] = 0;
  carried[slot.lost] = 0;
  for (
    let first = 0, end = firstBlockLength;
    first < values.length;
    first = end, end += blockLength
  ) {
    end = Math.min(end, values.length);
    let sum = carried[slot.sum]!;
    let lost = carried[slot.lost]!;
    for (let i = first; i < end; i++) {
      const x = values[i]!;
      const next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
      sum = next;
    }
    carried[slot.sum] = sum;
    carried[slot.lost] = lost;
  }
  const sum = carried[slot.sum]!;
  return Number.isFinite(sum) ? sum + carried[slot.lost]! : sum;
}
