import fc from "fast-check";
import { ahpCombine } from "../../../src/measures/weights/ahp-combine";
import { Matrix, matrixOf } from "../../support/judgments";
import { column, expectNear, rowsOf, sentenceOf, size, unit } from "../../support/law";

const panel = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([n, experts]) =>
    fc.array(fc.tuple(matrixOf(n), size), { minLength: experts, maxLength: experts })
  );

const combined = (panelists: readonly (readonly [Matrix, number])[]) =>
  rowsOf(
    ahpCombine,
    panelists.flatMap(([matrix]) => matrix),
    column(panelists.map(([, weight]) => weight))
  );

describe("the group matrix", () => {
  it("is reciprocal and lies between the smallest and the largest judgment of each pair", () => {
    fc.assert(
      fc.property(panel, (panelists) => {
        const group = combined(panelists);
        group.forEach((row, i) =>
          row.forEach((x, j) => {
            const judged = panelists.map(([matrix]) => Number(matrix[i]?.[j]));
            expectNear(Number(x) * Number(group[j]?.[i]), 1);
            expect(Number(x)).toBeGreaterThanOrEqual(Math.min(...judged) * (1 - 1e-12));
            expect(Number(x)).toBeLessThanOrEqual(Math.max(...judged) * (1 + 1e-12));
          })
        );
      })
    );
  });

  it("depends neither on the order of the experts nor on the unit of their weights", () => {
    fc.assert(
      fc.property(panel, unit, (panelists, k) => {
        const other = combined([...panelists].reverse().map(([a, w]) => [a, w * k] as const));
        combined(panelists).forEach((row, i) =>
          row.forEach((x, j) => expectNear(Number(x), Number(other[i]?.[j])))
        );
      })
    );
  });

  it("counts an expert of weight 2 like two equal experts", () => {
    fc.assert(
      fc.property(matrixOf(3), matrixOf(3), (a, b) => {
        const twice = combined([
          [a, 1],
          [a, 1],
          [b, 1],
        ]);
        combined([
          [a, 2],
          [b, 1],
        ]).forEach((row, i) => row.forEach((x, j) => expectNear(Number(x), Number(twice[i]?.[j]))));
      })
    );
  });

  it("is that of one expert when all agree", () => {
    fc.assert(
      fc.property(matrixOf(4), size, size, (a, first, second) =>
        combined([
          [a, first],
          [a, second],
        ]).forEach((row, i) => row.forEach((x, j) => expectNear(Number(x), a[i]?.[j] ?? NaN)))
      )
    );
  });

  it("leaves empty what only an expert without a say compared", () => {
    const group = rowsOf(
      ahpCombine,
      [
        [1, null],
        [null, 1],
        [1, 3],
        [1 / 3, 1],
      ],
      column([1, 0])
    );
    expect(group).toEqual([
      [1, ""],
      ["", 1],
    ]);
  });

  it("names the expert whose judgments contradict each other, and counts matrices", () => {
    const stack = [
      [1, 2],
      [0.5, 1],
      [1, 8],
      [0.13, 1],
    ];
    expect(sentenceOf(ahpCombine, stack)).toBe(
      "Matrices, expert 2: 1 over 2 is 8 but 2 over 1 is 0.13; expected its reciprocal"
    );
    expect(sentenceOf(ahpCombine, stack.slice(0, 2), column([1, 2, 3]))).toMatch(
      /^Expert weights: the number of cells is 3, but the number of matrices is 1;/
    );
  });
});
