/** Cells as Office.js hands them over, as the port knows them. */
import { columnLetters } from "../core/twin";
import type { CellContent } from "./workbook";

export function contentOf(cell: unknown): CellContent {
  return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string"
    ? cell
    : "";
}

export function contents(
  cells: readonly (readonly unknown[])[]
): readonly (readonly CellContent[])[] {
  return cells.map((row) => row.map(contentOf));
}

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column + 1)}${row + 1}`;
}
