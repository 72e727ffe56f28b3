/** Paper and the size of cells on it, in points. */

/** A4, lying. */
const long = 842;
const short = 595;

/** Around every page; the footer stands inside the lower one. */
export const margins = { left: 36, right: 36, top: 40, bottom: 50, footer: 24 } as const;

/** What a row takes that nobody gave a height, and a column that nobody gave a width. */
const usualHeight = 15;
const usualWidth = 48;

export type Orientation = "portrait" | "landscape";

/** Width of a column of so many characters of the default font, as Excel's interface wants it. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function rowPoints(heights: Readonly<Record<number, number>>, row: number): number {
  return heights[row] ?? usualHeight;
}

/** @returns the width of columns in points; those that are hidden take none */
export function widthOf(
  widths: readonly number[],
  isHidden: (column: number) => boolean,
  last: number
): number {
  let sum = 0;
  for (let column = 0; column <= last; column++) {
    const characters = widths[column];
    if (!isHidden(column)) sum += characters === undefined ? usualWidth : columnPoints(characters);
  }
  return sum;
}

/** @returns the scale in per cent at which so many points stand side by side on a page; never larger than life */
export function scaleToWidth(points: number, orientation: Orientation): number {
  const page = (orientation === "landscape" ? long : short) - margins.left - margins.right;
  // Programs and printers round the widths of columns: a page filled to the last point may be one too narrow.
  return Math.max(10, Math.min(100, Math.floor((90 * page) / points)));
}

/** @returns points of rows that a page holds at a scale */
export function pageHeight(orientation: Orientation, scale: number): number {
  const page = (orientation === "landscape" ? short : long) - margins.top - margins.bottom;
  return (0.97 * page * 100) / scale;
}

/** Rows that belong together, from the first to the last. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
}

/** @returns rows that begin a page so that no group is torn and pages are filled */
export function breaksBetween(
  groups: readonly RowGroup[],
  heights: Readonly<Record<number, number>>,
  room: number
): readonly number[] {
  const breaks: number[] = [];
  let taken = 0;
  for (const { first, last } of groups) {
    let needed = 0;
    for (let row = first; row <= last; row++) needed += rowPoints(heights, row);
    if (taken > 0 && taken + needed > room) {
      breaks.push(first);
      taken = 0;
    }
    taken += needed;
  }
  return breaks;
}
