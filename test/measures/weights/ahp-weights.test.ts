import fc from "fast-check";
import { NumberRange } from "../../../src/core/cells";
import { isFault } from "../../../src/core/fault";
import { ahpConsistency } from "../../../src/measures/weights/ahp-consistency";
import { ahpWeights } from "../../../src/measures/weights/ahp-weights";
import { eigenOf, readJudgments } from "../../../src/measures/weights/pairwise-comparisons";
import {
  incomplete,
  judgment,
  Matrix,
  matrix,
  matrixOf,
  reciprocal,
} from "../../support/judgments";
import { expectNear, numberOf, rowsOf, sentenceOf } from "../../support/law";

const consistent = (weights: readonly number[]): Matrix =>
  weights.map((a) => weights.map((b) => a / b));
const positive = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });

const weightsOf = (a: Matrix, method?: string) =>
  rowsOf(ahpWeights, a, method).map((row) => Number(row[0]));
const lambdaOf = (a: Matrix) => Number(rowsOf(ahpConsistency, a, "alonso")[0]?.[2]);
const methods = ["eigenvector", "geometric", "column-mean"];

describe("weights from pairwise comparisons", () => {
  it("are positive and sum to 1", () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...methods), (a, method) => {
        const weights = weightsOf(a, method);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expectNear(
          weights.reduce((x, y) => x + y, 0),
          1
        );
      })
    );
  });

  it("are found exactly by every method when the judgments are consistent", () => {
    fc.assert(
      fc.property(positive, fc.constantFrom(...methods), (list, method) => {
        const total = list.reduce((x, y) => x + y, 0);
        weightsOf(consistent(list), method).forEach((w, i) =>
          expectNear(w, (list[i] ?? 0) / total)
        );
      })
    );
  });

  it("satisfy A w = λ w to the last digits", () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const w = weightsOf(a);
        const lambda = a.length === 2 ? 2 : lambdaOf(a);
        a.forEach((row, i) =>
          expectNear(
            row.reduce<number>((sum, x, j) => sum + (x ?? 0) * (w[j] ?? 0), 0),
            lambda * (w[i] ?? 0),
            1e-13 * lambda
          )
        );
      })
    );
  });

  it("are the same by eigenvector and geometric means up to three criteria", () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3).chain(matrixOf), (a) => {
        const geometric = weightsOf(a, "geometric");
        weightsOf(a).forEach((w, i) => expectNear(w, geometric[i] ?? NaN));
      })
    );
  });

  it("move with the criteria when these change places", () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...methods), (a, method) => {
        const turned = [...a].reverse().map((row) => [...row].reverse());
        const weights = weightsOf(a, method).reverse();
        weightsOf(turned, method).forEach((w, i) => expectNear(w, weights[i] ?? NaN));
      })
    );
  });

  it("do not shrink when a criterion is judged more important", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }).chain(matrixOf), (a) => {
        const raised = a.map((row) => [...row]);
        raised[0]![1] = (raised[0]![1] ?? 1) * 2;
        raised[1]![0] = 1 / raised[0]![1];
        for (const method of methods)
          expect(weightsOf(raised, method)[0]).toBeGreaterThan(weightsOf(a, method)[0] ?? NaN);
      })
    );
  });

  it("are read from one triangle alone, and rounded reciprocals are reconciled", () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const half = a.map((row, i) => row.map((x, j) => (j < i ? null : x)));
        weightsOf(half).forEach((w, i) => expectNear(w, weightsOf(a)[i] ?? NaN));
      })
    );
    const rounded = weightsOf([
      [1, 3],
      [0.33, 1],
    ]);
    expectNear(rounded[0]! / rounded[1]!, Math.sqrt(3 / 0.33));
  });

  it("survive judgments of three hundred orders of magnitude", () => {
    const weights = weightsOf([
      [1, 1e100, 1e300],
      [1e-100, 1, 1e200],
      [1e-300, 1e-200, 1],
    ]);
    expectNear(weights[0] ?? NaN, 1);
    expectNear((weights[1] ?? NaN) / 1e-100, 1, 1e-9);
  });
});

describe("weights from incomplete comparisons", () => {
  it("are those of the published example, with √(8/15) filled in", () => {
    const a = reciprocal(4, [1, 5, 2, 3, 4, null]);
    [0.3738, 0.392, 0.0985, 0.1357].forEach((w, i) => expectNear(weightsOf(a)[i] ?? NaN, w, 6e-5));
    const filled = weightsOf(reciprocal(4, [1, 5, 2, 3, 4, Math.sqrt(8 / 15)]));
    weightsOf(a).forEach((w, i) => expectNear(w, filled[i] ?? NaN, 1e-9));
    expectNear(Number(rowsOf(ahpConsistency, a, "donegan")[0]?.[0]), 0.0372, 6e-5);
  });

  it("follow a chain of comparisons exactly", () => {
    fc.assert(
      fc.property(fc.array(judgment, { minLength: 2, maxLength: 11 }), (chain) => {
        const n = chain.length + 1;
        const expected = chain.reduceRight<number[]>(
          (weights, a) => [a * (weights[0] ?? 1), ...weights],
          [1]
        );
        const total = expected.reduce((x, y) => x + y, 0);
        const upper: (number | null)[] = [];
        for (let i = 0; i < n; i++)
          for (let j = i + 1; j < n; j++) upper.push(j === i + 1 ? (chain[i] ?? 1) : null);
        const a = reciprocal(n, upper);
        for (const method of ["eigenvector", "geometric"])
          weightsOf(a, method).forEach((w, i) => expectNear(w, (expected[i] ?? 0) / total, 1e-10));
        expectNear(lambdaOf(a), n, 1e-10);
      })
    );
  });

  it("have the least eigenvalue: no other filling has a smaller one", () => {
    fc.assert(
      fc.property(incomplete, fc.integer({ min: -30, max: 30 }), (a, shift) => {
        const n = a.length;
        const w = weightsOf(a, "geometric");
        const least = lambdaOf(a);
        const filled = (factor: number) =>
          a.map((row, i) =>
            row.map((x, j) => x ?? ((w[i] ?? 1) / (w[j] ?? 1)) * (i < j ? factor : 1 / factor))
          );
        expect(least).toBeGreaterThanOrEqual(n);
        expect(least).toBeLessThanOrEqual(lambdaOf(filled(1)) + 1e-9);
        expect(least).toBeLessThanOrEqual(lambdaOf(filled(Math.exp(shift / 20))) + 1e-9);
      })
    );
  });

  it("by log least squares balance the judgments of each criterion", () => {
    fc.assert(
      fc.property(incomplete, (a) => {
        const w = weightsOf(a, "geometric");
        a.forEach((row, i) => {
          const residue = row.reduce<number>(
            (sum, x, j) => (x === null ? sum : sum + Math.log((x * (w[j] ?? 1)) / (w[i] ?? 1))),
            0
          );
          expectNear(residue, 0, 1e-11);
        });
      })
    );
  });

  it("converge for fifteen criteria compared around a ring", () => {
    const upper: (number | null)[] = [];
    for (let i = 0; i < 15; i++)
      for (let j = i + 1; j < 15; j++) upper.push(j === i + 1 ? 3 : i === 0 && j === 14 ? 9 : null);
    const judgments = readJudgments(new NumberRange(reciprocal(15, upper)));
    if (isFault(judgments)) throw new Error(judgments.because.en);
    const eigen = eigenOf(judgments);
    if (isFault(eigen)) throw new Error(eigen.because.en);
    expect(eigen.lambda).toBeGreaterThan(15);
  });

  it("are refused by eigenvector when too many are missing, and still solved by log least squares", () => {
    const chain = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (__, j) => (i === j ? 1 : j === i + 1 ? 2 : null))
    );
    expect(sentenceOf(ahpWeights, chain)).toMatch(/^more than 400 comparisons are missing/);
    const weights = weightsOf(chain, "geometric");
    weights.slice(1).forEach((w, i) => expectNear((weights[i] ?? NaN) / w, 2, 1e-9));
  });

  it("tell which criterion stands apart", () => {
    expect(
      sentenceOf(ahpWeights, [
        [1, 2, null],
        [null, 1, null],
        [null, null, 1],
      ])
    ).toMatch(/do not connect criterion 3 with criterion 1/);
    expect(
      sentenceOf(ahpWeights, [
        [1, 8],
        [0.13, 1],
      ])
    ).toBe("Matrix: 1 over 2 is 8 but 2 over 1 is 0.13; expected its reciprocal");
  });
});

describe("consistency", () => {
  it("is 0 for consistent judgments and above otherwise", () => {
    fc.assert(
      fc.property(positive, (list) =>
        expectNear(numberOf(ahpConsistency, consistent(list), "alonso"), 0)
      )
    );
    fc.assert(
      fc.property(matrix, (a) => expect(numberOf(ahpConsistency, a)).toBeGreaterThanOrEqual(0))
    );
  });

  it("has an eigenvalue of 1 + r + 1/r for three criteria", () => {
    fc.assert(
      fc.property(judgment, judgment, judgment, (ab, ac, bc) => {
        const r = Math.cbrt((ab * bc) / ac);
        expectNear(lambdaOf(reciprocal(3, [ab, ac, bc])), 1 + r + 1 / r);
      })
    );
  });

  it("does not change when all judgments are turned around", () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const turned = a.map((row) => row.map((x) => (x === null ? null : 1 / x)));
        expectNear(numberOf(ahpConsistency, turned), numberOf(ahpConsistency, a));
      })
    );
  });

  it("differs between tables by their random index alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 }).chain(matrixOf), (a) => {
        const indices = ["saaty1980", "saaty2005", "donegan", "simulated", "alonso"].map((table) =>
          Number(rowsOf(ahpConsistency, a, table)[0]?.[1])
        );
        expect(new Set(indices).size).toBe(1);
      })
    );
  });
});
