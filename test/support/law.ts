/** What laws of measures are tested with: random lists and tables, and answers as numbers. */
import fc from "fast-check";
import { callMeasure } from "../../src/core/call";
import { isFault } from "../../src/core/fault";
import { AnyMeasure } from "../../src/core/measure";
import { plainRows } from "./comparing";

/** Numbers as a column of cells. */
export const column = (values: readonly unknown[]): unknown[][] => values.map((x) => [x]);

/** The answer of a call as rows, faults as their Excel error. */
export function rowsOf(
  measure: AnyMeasure,
  ...inputs: readonly unknown[]
): (number | string | boolean | null)[][] {
  return plainRows(callMeasure(measure, inputs));
}

/** The answer of a call that must be one number. */
export function numberOf(measure: AnyMeasure, ...inputs: readonly unknown[]): number {
  const answer = rowsOf(measure, ...inputs)[0]?.[0];
  if (typeof answer !== "number") throw new Error(`${measure.id} answered ${String(answer)}`);
  return answer;
}

/** The sentence of a call that must be a fault. */
export function sentenceOf(measure: AnyMeasure, ...inputs: readonly unknown[]): string {
  const answer = callMeasure(measure, inputs);
  if (!isFault(answer)) throw new Error(`${measure.id} answered ${JSON.stringify(answer)}`);
  return answer.because.en;
}

/** A size above 0: seven orders of magnitude, written with few digits as in statistics. */
export const size = fc.integer({ min: 1, max: 10_000_000 }).map((x) => x / 100);

/** Sizes of two or more members. */
export const sizes = fc.array(size, { minLength: 2, maxLength: 40 });

/** Sizes of which some are 0, the first never. */
export const sizesAndZeros = fc
  .tuple(size, fc.array(fc.oneof(size, fc.constant(0)), { minLength: 1, maxLength: 40 }))
  .map(([first, others]) => [first, ...others]);

/** A unit to measure in: powers of ten far beyond what statistics need. */
export const unit = fc.integer({ min: -290, max: 290 }).map((power) => 10 ** power);

/** A list and the same list in another order. */
export const shuffled = <T>(
  lists: fc.Arbitrary<T[]>
): fc.Arbitrary<{ readonly list: T[]; readonly other: T[] }> =>
  lists.chain((list) =>
    fc
      .shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
      .map((other) => ({ list, other }))
  );

/** A table of regions and industries without an empty row or column. */
export const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(size, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
  );

/** |a − b| ≤ 1e-12 · max(1, |b|), the accuracy promised for every measure. */
export function expectNear(actual: number, expected: number, tolerance = 1e-12): void {
  if (!(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))))
    throw new Error(`${actual}, expected ${expected}`);
}
