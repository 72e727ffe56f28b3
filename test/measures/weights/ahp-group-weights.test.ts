import fc from "fast-check";
import { ahpGroupWeights } from "../../../src/measures/weights/ahp-group-weights";
import { ahpWeights } from "../../../src/measures/weights/ahp-weights";
import { Matrix, matrixOf } from "../../support/judgments";
import { column, expectNear, rowsOf, sentenceOf, size } from "../../support/law";

const panel = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, experts]) =>
    fc.array(fc.tuple(matrixOf(n), size), { minLength: experts, maxLength: experts })
  );
const aggregations = fc.constantFrom("judgments", "priorities", "arithmetic");
const methods = fc.constantFrom("eigenvector", "geometric", "column-mean");

const weightsOf = (
  panelists: readonly (readonly [Matrix, number])[],
  aggregation?: string,
  method?: string
) =>
  rowsOf(
    ahpGroupWeights,
    panelists.flatMap(([matrix]) => matrix),
    column(panelists.map(([, weight]) => weight)),
    aggregation,
    method
  ).map((row) => Number(row[0]));

describe("group weights", () => {
  it("are positive and sum to 1 by every aggregation and method", () => {
    fc.assert(
      fc.property(panel, aggregations, methods, (panelists, aggregation, method) => {
        const weights = weightsOf(panelists, aggregation, method);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
      })
    );
  });

  it("are those of the expert when there is one, or when the others have no say", () => {
    fc.assert(
      fc.property(matrixOf(4), matrixOf(4), aggregations, methods, (a, b, aggregation, method) => {
        const own = rowsOf(ahpWeights, a, method).flat();
        weightsOf([[a, 3]], aggregation, method).forEach((w, i) =>
          expectNear(w, Number(own[i]), 1e-11)
        );
        weightsOf(
          [
            [b, 0],
            [a, 1],
          ],
          aggregation,
          method
        ).forEach((w, i) => expectNear(w, Number(own[i]), 1e-11));
      })
    );
  });

  it("are the same from judgments and from priorities by the geometric method", () => {
    fc.assert(
      fc.property(panel, (panelists) => {
        const priorities = weightsOf(panelists, "priorities", "geometric");
        weightsOf(panelists, "judgments", "geometric").forEach((w, i) =>
          expectNear(w, priorities[i] ?? NaN)
        );
      })
    );
  });

  it("lie by the arithmetic mean between the weights of the experts", () => {
    fc.assert(
      fc.property(panel, methods, (panelists, method) => {
        const each = panelists.map(([a]) => rowsOf(ahpWeights, a, method).flat().map(Number));
        weightsOf(panelists, "arithmetic", method).forEach((w, i) => {
          const own = each.map((weights) => weights[i] ?? NaN);
          expect(w).toBeGreaterThanOrEqual(Math.min(...own) - 1e-12);
          expect(w).toBeLessThanOrEqual(Math.max(...own) + 1e-12);
        });
      })
    );
  });

  it("need every expert to connect the criteria unless judgments are combined", () => {
    const stack = [
      [1, 2, null],
      [null, 1, null],
      [null, null, 1],
      [1, null, null],
      [null, 1, 3],
      [null, null, 1],
    ];
    expect(
      rowsOf(ahpGroupWeights, stack)
        .flat()
        .map((w) => Number(Number(w).toFixed(9)))
    ).toEqual([0.6, 0.3, 0.1]);
    expect(sentenceOf(ahpGroupWeights, stack, null, "arithmetic")).toMatch(
      /^Matrices, expert 1: the comparisons do not connect criterion 3 with criterion 1/
    );
  });
});
