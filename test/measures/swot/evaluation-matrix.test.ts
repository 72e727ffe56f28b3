import fc from "fast-check";
import { evaluationMatrix } from "../../../src/measures/swot/evaluation-matrix";
import { column, expectNear, numberOf, rowsOf, sentenceOf, size } from "../../support/law";

const rated = fc.array(fc.tuple(size, fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 20,
});

const totalOf = (factors: readonly (readonly [number, number])[]) =>
  numberOf(evaluationMatrix, column(factors.map(([w]) => w)), column(factors.map(([, r]) => r)));

describe("the weighted evaluation matrix", () => {
  it("has a total between the smallest and the largest rating when weights sum to 1", () => {
    fc.assert(
      fc.property(rated, (factors) => {
        const whole = factors.reduce((sum, [w]) => sum + w, 0);
        const total = totalOf(factors.map(([w, r]) => [w / whole, r]));
        const ratings = factors.map(([, r]) => r);
        expect(total).toBeGreaterThanOrEqual(Math.min(...ratings) - 1e-12);
        expect(total).toBeLessThanOrEqual(Math.max(...ratings) + 1e-12);
      })
    );
  });

  it("has scores that sum to the total, whatever the order of the factors", () => {
    fc.assert(
      fc.property(rated, (factors) => {
        const scores = rowsOf(
          evaluationMatrix,
          column(factors.map(([w]) => w)),
          column(factors.map(([, r]) => r)),
          "scores"
        );
        const total = totalOf(factors);
        expectNear(
          scores.reduce((sum, [score]) => sum + Number(score), 0),
          total
        );
        expectNear(totalOf([...factors].reverse()), total);
      })
    );
  });

  it("gives a strategy in a QSPM its own total when all factors are rated", () => {
    fc.assert(
      fc.property(rated, (factors) => {
        const weights = column(factors.map(([w]) => w));
        const both = factors.map(([, r]) => [r, 5 - r]);
        const [first, second] = rowsOf(evaluationMatrix, weights, both)[0] ?? [];
        expectNear(Number(first), totalOf(factors));
        expectNear(Number(second), totalOf(factors.map(([w, r]) => [w, 5 - r])));
      })
    );
  });

  it("leaves a factor out of every total when one strategy has no rating of it", () => {
    fc.assert(
      fc.property(rated, size, (factors, extra) => {
        const weights = column([...factors.map(([w]) => w), extra]);
        const both = [...factors.map(([, r]) => [r, r]), [4, null]];
        for (const total of rowsOf(evaluationMatrix, weights, both)[0] ?? [])
          expectNear(Number(total), totalOf(factors));
      })
    );
  });

  it("says which factor is not rated", () => {
    expect(sentenceOf(evaluationMatrix, column([1, 1]), column([3, null]))).toBe(
      "Ratings: row 2 is 0 or blank; expected a rating of every factor"
    );
  });
});
