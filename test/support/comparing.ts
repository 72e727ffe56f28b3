/** Comparing answers: numbers within a relative tolerance, errors by their text. */
import { isFault } from "../../src/core/fault";
import { Answer } from "../../src/core/measure";

export type Plain = number | string | boolean | null;

/** An answer as rows of plain cells, faults as their Excel error. */
export function plainRows(answer: Answer): Plain[][] {
  const rows = Array.isArray(answer) ? (answer as readonly (readonly unknown[])[]) : [[answer]];
  return rows.map((row) => row.map((cell) => (isFault(cell) ? cell.error : (cell as Plain))));
}

export function near(actual: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof actual !== "number" || typeof expected !== "number") return actual === expected;
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

/** @returns a sentence naming the first difference, or null when all cells agree */
export function difference(
  actual: readonly (readonly unknown[])[],
  expected: readonly (readonly unknown[])[],
  tolerance: number
): string | null {
  if (
    actual.length !== expected.length ||
    actual.some((row, i) => row.length !== expected[i]?.length)
  ) {
    return `shape ${actual.length} × ${actual[0]?.length ?? 0}, expected ${expected.length} × ${expected[0]?.length ?? 0}: ${JSON.stringify(actual)}`;
  }
  for (const [i, row] of actual.entries()) {
    for (const [j, cell] of row.entries()) {
      const wanted = expected[i]?.[j];
      if (!near(cell, wanted, tolerance))
        return `row ${i + 1}, column ${j + 1}: ${String(cell)}, expected ${String(wanted)}`;
    }
  }
  return null;
}
