import fc from "fast-check";
import { entropyWeights } from "../../../src/measures/weights/entropy-weights";
import { expectNear, rowsOf, sentenceOf, table, unit } from "../../support/law";

const weightsOf = (matrix: readonly (readonly number[])[]) =>
  (rowsOf(entropyWeights, matrix)[0] ?? []).map(Number);
const varied = table.filter((matrix) =>
  (matrix[0] ?? []).every((first, j) => matrix.some((row) => row[j] !== first))
);

describe("entropy weights", () => {
  it("sum to 1 and do not depend on the unit of any criterion", () => {
    fc.assert(
      fc.property(varied, unit, (matrix, k) => {
        const weights = weightsOf(matrix);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
        weightsOf(matrix.map((row) => row.map((x, j) => (j === 0 ? x * k : x)))).forEach((w, j) =>
          expectNear(w, weights[j] ?? NaN, 1e-11)
        );
      })
    );
  });

  it("do not depend on the order of alternatives, and move with the criteria", () => {
    fc.assert(
      fc.property(varied, (matrix) => {
        const turned = weightsOf([...matrix].reverse().map((row) => [...row].reverse())).reverse();
        weightsOf(matrix).forEach((w, j) => expectNear(w, turned[j] ?? NaN));
      })
    );
  });

  it("are the definition written out", () => {
    fc.assert(
      fc.property(varied, (matrix) => {
        const m = matrix.length;
        const missing = (matrix[0] ?? []).map((_, j) => {
          const total = matrix.reduce((sum, row) => sum + (row[j] ?? 0), 0);
          return (
            1 +
            matrix.reduce((sum, row) => {
              const p = (row[j] ?? 0) / total;
              return sum + p * Math.log(p);
            }, 0) /
              Math.log(m)
          );
        });
        const whole = missing.reduce((a, b) => a + b, 0);
        // The plain form loses digits where the criteria are nearly constant.
        fc.pre(whole > 1e-3);
        weightsOf(matrix).forEach((w, j) => expectNear(w, (missing[j] ?? NaN) / whole));
      })
    );
  });

  it("give a constant criterion nothing", () => {
    fc.assert(
      fc.property(varied, (matrix) => {
        const weights = weightsOf(matrix.map((row) => [...row, 0.1]));
        expect(weights[weights.length - 1]).toBe(0);
      })
    );
  });

  it("keep their digits when criteria are nearly constant: 1 − E grows with the square of the gap", () => {
    const gap = 1e-7;
    const [first = NaN, second = NaN] = weightsOf([
      [1, 1],
      [1 + gap, 1 + 3 * gap],
    ]);
    expectNear(second / first, 9, 1e-6);
  });

  it("are all weight for the criterion one alternative has alone", () => {
    const [, alone = NaN] = weightsOf([
      [5, 7],
      [5, 0],
      [5, 0],
    ]);
    expectNear(alone, 1);
  });

  it("name the column without a total", () => {
    expect(
      sentenceOf(entropyWeights, [
        [1, 0],
        [2, 0],
      ])
    ).toMatch(/^Matrix: the total of column 2 is 0/);
  });
});
