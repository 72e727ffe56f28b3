import fc from "fast-check";
import { ahpComplete } from "../../../src/measures/weights/ahp-complete";
import { ahpConsistency } from "../../../src/measures/weights/ahp-consistency";
import { ahpWeights } from "../../../src/measures/weights/ahp-weights";
import { incomplete, Matrix, matrix } from "../../support/judgments";
import { expectNear, rowsOf, sentenceOf } from "../../support/law";

/** The search for the least eigenvalue takes its time. */
const few = { numRuns: 25 };
const methods = fc.constantFrom("eigenvalue", "least-squares");
const completed = (a: Matrix, method: string) =>
  rowsOf(ahpComplete, a, method).map((row) => row.map(Number));
const lambdaOf = (a: Matrix) => Number(rowsOf(ahpConsistency, a, "alonso")[0]?.[2]);

describe("a completed pairwise matrix", () => {
  it("is reciprocal and keeps every comparison that was made", () => {
    fc.assert(
      fc.property(incomplete, methods, (a, method) => {
        const full = completed(a, method);
        full.forEach((row, i) =>
          row.forEach((x, j) => {
            expectNear(x * (full[j]?.[i] ?? NaN), 1, 1e-10);
            const given = a[i]?.[j];
            if (given !== null && given !== undefined) expectNear(x, given);
          })
        );
      })
    );
  });

  it("is the matrix itself when nothing is missing", () => {
    fc.assert(
      fc.property(matrix, methods, (a, method) =>
        completed(a, method).forEach((row, i) =>
          row.forEach((x, j) => expectNear(x, a[i]?.[j] ?? NaN))
        )
      )
    );
  });

  it("has the weights that were found without completing it", () => {
    fc.assert(
      fc.property(incomplete, (a) => {
        for (const [how, method] of [
          ["eigenvalue", "eigenvector"],
          ["least-squares", "geometric"],
        ] as const) {
          const before = rowsOf(ahpWeights, a, method).flat();
          rowsOf(ahpWeights, completed(a, how), method)
            .flat()
            .forEach((w, i) => expectNear(Number(w), Number(before[i]), 1e-9));
        }
      }),
      few
    );
  });

  it("has an eigenvalue by least squares that is not below the least one", () => {
    fc.assert(
      fc.property(incomplete, (a) =>
        expect(lambdaOf(completed(a, "least-squares"))).toBeGreaterThanOrEqual(
          lambdaOf(completed(a, "eigenvalue")) * (1 - 1e-12)
        )
      ),
      few
    );
  });

  it("names the other method when too many comparisons are missing for the least eigenvalue", () => {
    const chain = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (__, j) => (i === j ? 1 : j === i + 1 ? 2 : null))
    );
    expect(sentenceOf(ahpComplete, chain)).toMatch(/take the method "least-squares"$/);
    expectNear(completed(chain, "least-squares")[0]?.[3] ?? NaN, 8, 1e-9);
  });
});
