import fc from "fast-check";
import { cramerV } from "../../../src/measures/survey/cramer-v";
import { expectNear, numberOf, size, table } from "../../support/law";

describe("Cramér's V", () => {
  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(table, (matrix) => {
        const v = numberOf(cramerV, matrix);
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1);
      })
    );
  });

  it("is 1 when one property tells the other", () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 8 }), (counts) => {
        const matrix = counts.map((x, i) => counts.map((_, j) => (i === j ? x : 0)));
        expectNear(numberOf(cramerV, matrix), 1);
      })
    );
  });

  it("of a 2 × 2 table is the size of the correlation of two properties noted as 0 and 1", () => {
    const cell = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const n = a + b + c + d;
        const covariance = d / n - ((c + d) / n) * ((b + d) / n);
        const variance = (p: number) => p * (1 - p);
        const correlation = covariance / Math.sqrt(variance((c + d) / n) * variance((b + d) / n));
        expectNear(
          numberOf(cramerV, [
            [a, b],
            [c, d],
          ]),
          Math.abs(correlation),
          1e-7
        );
      })
    );
  });
});
