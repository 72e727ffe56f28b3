import fc from "fast-check";
import { criticWeights } from "../../../src/measures/weights/critic-weights";
import { column, expectNear, rowsOf, sentenceOf } from "../../support/law";

const value = fc.integer({ min: -1000, max: 1000 }).map((x) => x / 8);

/** Whether the first two criteria rank some pair of alternatives alike, or oppositely. */
const ranksSomePair = (matrix: readonly (readonly number[])[], sign: 1 | -1) =>
  matrix.some((row) =>
    matrix.some(
      (other) => sign * ((row[0] ?? 0) - (other[0] ?? 0)) * ((row[1] ?? 0) - (other[1] ?? 0)) > 0
    )
  );

/** Alternatives by criteria, no criterion constant, the first two neither repeating nor reversing each other. */
const data = fc
  .tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
  )
  .filter(
    (matrix) =>
      (matrix[0] ?? []).every((_, j) => new Set(matrix.map((row) => row[j])).size > 1) &&
      ranksSomePair(matrix, 1) &&
      ranksSomePair(matrix, -1)
  );
const correlations = fc.constantFrom("pearson", "spearman", "none");

const weightsOf = (
  matrix: readonly (readonly number[])[],
  correlation?: string,
  types?: number[]
) => (rowsOf(criticWeights, matrix, types ? [types] : null, correlation)[0] ?? []).map(Number);

describe("CRITIC weights", () => {
  it("sum to 1 and are never negative", () => {
    fc.assert(
      fc.property(data, correlations, (matrix, correlation) => {
        const weights = weightsOf(matrix, correlation);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
      })
    );
  });

  it("do not depend on unit and origin of a criterion", () => {
    fc.assert(
      fc.property(data, correlations, (matrix, correlation) => {
        const weights = weightsOf(matrix, correlation);
        weightsOf(
          matrix.map((row) => row.map((x, j) => (j === 0 ? 1000 + 4 * x : x))),
          correlation
        ).forEach((w, j) => expectNear(w, weights[j] ?? NaN, 1e-11));
      })
    );
  });

  it("read a criterion of type -1 as its negative", () => {
    fc.assert(
      fc.property(data, correlations, (matrix, correlation) => {
        const turned = matrix.map((row) => row.map((x, j) => (j === 0 ? -x : x)));
        const types = (matrix[0] ?? []).map((_, j) => (j === 0 ? -1 : 1));
        const weights = weightsOf(turned, correlation);
        weightsOf(matrix, correlation, types).forEach((w, j) =>
          expectNear(w, weights[j] ?? NaN, 1e-11)
        );
      })
    );
  });

  it("do not change when all criteria are turned round", () => {
    fc.assert(
      fc.property(data, correlations, (matrix, correlation) => {
        const weights = weightsOf(matrix, correlation);
        weightsOf(
          matrix,
          correlation,
          (matrix[0] ?? []).map(() => -1)
        ).forEach((w, j) => expectNear(w, weights[j] ?? NaN, 1e-11));
      })
    );
  });

  it("move with the criteria, whatever the order of alternatives", () => {
    fc.assert(
      fc.property(data, correlations, (matrix, correlation) => {
        const turned = weightsOf(
          [...matrix].reverse().map((row) => [...row].reverse()),
          correlation
        ).reverse();
        weightsOf(matrix, correlation).forEach((w, j) => expectNear(w, turned[j] ?? NaN, 1e-11));
      })
    );
  });

  it("of two criteria are in proportion to their standard deviations", () => {
    fc.assert(
      fc.property(data, (matrix) => {
        const pair = matrix.map((row) => row.slice(0, 2));
        const plain = weightsOf(pair, "none");
        weightsOf(pair).forEach((w, j) => expectNear(w, plain[j] ?? NaN));
      })
    );
  });

  it("fall for a criterion that is added once more", () => {
    fc.assert(
      fc.property(data, (matrix) => {
        const share = (rows: number[][], of: number[]) => {
          const weights = weightsOf(rows);
          return of.reduce((sum, j) => sum + (weights[j] ?? NaN), 0);
        };
        const copied = matrix.map((row) => [row[0] ?? 0, ...row]);
        // Each copy conflicts with the others as before, and with its twin not at all.
        expect(share(copied, [0])).toBeLessThan(share(matrix, [0]) + 1e-12);
      })
    );
  });

  it("are told apart from nothing even when criteria nearly repeat each other", () => {
    const matrix = [
      [1, 1, 3],
      [2, 2 + 1e-9, 1],
      [3, 3, 2],
    ];
    const weights = weightsOf(matrix);
    expectNear((weights[0] ?? NaN) / (weights[1] ?? NaN), 1, 1e-8);
  });

  it("name the constant column and the type that is neither 1 nor -1", () => {
    expect(
      sentenceOf(criticWeights, [
        [1, 2],
        [3, 2],
      ])
    ).toMatch(/^Matrix: column 2 is the same/);
    expect(
      sentenceOf(
        criticWeights,
        [
          [1, 2],
          [3, 4],
        ],
        column([1, 2])
      )
    ).toBe("Types: row 2 is 2; expected 1 (more is better) or -1 (less is better)");
  });
});
