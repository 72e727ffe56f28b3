import fc from "fast-check";
import { rankWeights } from "../../../src/measures/weights/rank-weights";
import { column, expectNear, rowsOf, sentenceOf } from "../../support/law";

const methods = fc.constantFrom("centroid", "sum", "reciprocal");

/** Average ranks of random scores, the highest score ranking first. */
const ranks = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 20 })
  .map((scores) =>
    scores.map(
      (score) =>
        scores.filter((other) => other > score).length +
        (scores.filter((other) => other === score).length + 1) / 2
    )
  );
const weightsOf = (list: readonly number[], method?: string) =>
  rowsOf(rankWeights, column(list), method).map((row) => Number(row[0]));

describe("weights from ranks", () => {
  it("sum to 1 and fall from rank to rank, ties having equal weights", () => {
    fc.assert(
      fc.property(ranks, methods, (list, method) => {
        const weights = weightsOf(list, method);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
        list.forEach((rank, i) =>
          list.forEach((other, j) => {
            if (rank < other) expect(weights[i]).toBeGreaterThan(weights[j] ?? NaN);
            if (rank === other) expect(weights[i]).toBe(weights[j]);
          })
        );
      })
    );
  });

  it("follow the criteria into any order, as a row too", () => {
    fc.assert(
      fc.property(ranks, methods, (list, method) => {
        const turned = rowsOf(rankWeights, [[...list].reverse()], method)[0] ?? [];
        weightsOf(list, method).forEach((w, i) => expect(turned[list.length - 1 - i]).toBe(w));
      })
    );
  });

  it("have a first centroid weight of the mean of 1, 1/2, …, 1/n", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        const order = Array.from({ length: n }, (_, i) => i + 1);
        const weights = weightsOf(order);
        expectNear(weights[0] ?? NaN, order.reduce((sum, k) => sum + 1 / k, 0) / n);
        expectNear(weights[n - 1] ?? NaN, 1 / (n * n));
      })
    );
  });

  it("are all equal when all criteria are tied", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), methods, (n, method) =>
        weightsOf(new Array<number>(n).fill((n + 1) / 2), method).forEach((w) =>
          expectNear(w, 1 / n)
        )
      )
    );
  });

  it("are refused for ranks that only sum as ranks do", () => {
    expect(sentenceOf(rankWeights, column([1, 1, 4]))).toBe(
      "Ranks: row 1 is 1, but its place among the others makes it 1.5; expected ranks 1 … n, ties with their average rank"
    );
  });
});
