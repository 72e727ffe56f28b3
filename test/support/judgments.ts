/** Random pairwise comparisons for laws of the measures that weigh by comparison. */
import fc from "fast-check";

export type Matrix = (number | null)[][];

/** Saaty's scale: 1/9 … 9. */
export const judgment = fc.integer({ min: -8, max: 8 }).map((k) => (k < 0 ? 1 / (1 - k) : 1 + k));

/** A reciprocal matrix from its upper triangle, row by row; null where a pair was not compared. */
export function reciprocal(n: number, upper: readonly (number | null)[]): Matrix {
  const matrix: Matrix = Array.from({ length: n }, () => new Array<number | null>(n).fill(1));
  let k = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const a = upper[k++] ?? null;
      matrix[i]![j] = a;
      matrix[j]![i] = a === null ? null : 1 / a;
    }
  return matrix;
}

export const matrixOf = (n: number) =>
  fc
    .array(judgment, { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 })
    .map((upper) => reciprocal(n, upper));
export const matrix = fc.integer({ min: 2, max: 9 }).chain(matrixOf);

/** Comparisons that connect all criteria: the neighbors always, others now and then. */
export const incomplete = fc.integer({ min: 3, max: 7 }).chain((n) =>
  fc
    .array(fc.tuple(judgment, fc.boolean()), {
      minLength: (n * (n - 1)) / 2,
      maxLength: (n * (n - 1)) / 2,
    })
    .map((all) => {
      let k = 0;
      const upper: (number | null)[] = [];
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++) {
          const [a, made] = all[k++] ?? [1, true];
          upper.push(made || j === i + 1 ? a : null);
        }
      return reciprocal(n, upper);
    })
);
