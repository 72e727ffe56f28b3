import fc from "fast-check";
import { chiSquare } from "../../../src/measures/survey/chi-square";
import { cramerV } from "../../../src/measures/survey/cramer-v";
import { expectNear, numberOf, rowsOf, sentenceOf, table, unit } from "../../support/law";

const test = (matrix: readonly (readonly number[])[], yates = false): number[] =>
  (rowsOf(chiSquare, matrix, yates)[0] ?? []).map(Number);

const turned = (matrix: readonly (readonly number[])[]) =>
  matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));

const cell = fc.integer({ min: 1, max: 500 });

describe("the chi-square test", () => {
  it("of a 2 × 2 table is N (ad − bc)² over the product of its margins", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const n = a + b + c + d;
        const expected = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        expectNear(
          test([
            [a, b],
            [c, d],
          ])[0]!,
          expected,
          1e-11
        );
      })
    );
  });

  it("does not see the order of rows and columns nor which is which", () => {
    fc.assert(
      fc.property(table, (matrix) => {
        const answer = test(matrix);
        for (const other of [
          turned(matrix),
          [...matrix].reverse(),
          matrix.map((row) => [...row].reverse()),
        ])
          test(other).forEach((value, i) => expectNear(value, answer[i]!, 1e-10));
      })
    );
  });

  it("grows with the number of people asked, and Cramér's V does not", () => {
    fc.assert(
      fc.property(table, unit, (matrix, u) => {
        const more = matrix.map((row) => row.map((x) => x * u));
        expectNear(test(more)[0]! / u, test(matrix)[0]!, 1e-11);
        expectNear(numberOf(cramerV, more), numberOf(cramerV, matrix), 1e-11);
      })
    );
  });

  it("has a p that falls with the statistic, and is 1 for proportional rows", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), cell, (row, times) => {
        const [statistic, df, p] = test([row, row.map((x) => x * times)]);
        expectNear(statistic!, 0);
        expect(df).toBe(row.length - 1);
        expectNear(p!, 1, 1e-5);
      })
    );
    fc.assert(
      fc.property(table, (matrix) => {
        const [, , once] = test(matrix);
        const [, , twice] = test(matrix.map((row) => row.map((x) => 2 * x)));
        expect(twice!).toBeLessThanOrEqual(once!);
      })
    );
  });

  it("is never larger with Yates's correction", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const counts = [
          [a, b],
          [c, d],
        ];
        expect(test(counts, true)[0]!).toBeLessThanOrEqual(test(counts)[0]!);
        expect(numberOf(cramerV, counts, true)).toBeLessThanOrEqual(numberOf(cramerV, counts));
      })
    );
  });

  it("says what a table must have", () => {
    expect(sentenceOf(chiSquare, [[1, 2]])).toMatch(/^Table: has fewer than two/);
    expect(
      sentenceOf(
        cramerV,
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        true
      )
    ).toMatch(/^Yates: /);
  });
});
