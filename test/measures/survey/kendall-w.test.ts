import fc from "fast-check";
import { averageRanks, kendallW } from "../../../src/measures/survey/kendall-w";
import { expectNear, rowsOf, sentenceOf } from "../../support/law";

/** Grades of 3 … 7 subjects by 2 … 5 raters, with ties, never all tied. */
const grades = fc
  .tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 2, max: 5 }))
  .chain(([subjects, raters]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: raters, maxLength: raters }), {
      minLength: subjects,
      maxLength: subjects,
    })
  )
  .filter((rows) => rows.some((row) => row.some((x, j) => x !== rows[0]![j])));

const answerOf = (rows: readonly (readonly number[])[], ties = true): number[] =>
  (rowsOf(kendallW, rows, ties)[0] ?? []).map(Number);

/** Spearman's correlation with ties: Pearson's of the mean ranks. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [
    averageRanks(Float64Array.from(a)).ranks,
    averageRanks(Float64Array.from(b)).ranks,
  ];
  const mean = (a.length + 1) / 2;
  const product = (u: Float64Array, v: Float64Array) =>
    u.reduce((sum, value, i) => sum + (value - mean) * (v[i]! - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

describe("Kendall's W", () => {
  it("lies between 0 and 1 and is not lower with the correction for ties", () => {
    fc.assert(
      fc.property(grades, (rows) => {
        const [w] = answerOf(rows);
        expect(w!).toBeGreaterThanOrEqual(0);
        expect(w!).toBeLessThanOrEqual(1 + 1e-15);
        expect(answerOf(rows, false)[0]!).toBeLessThanOrEqual(w!);
      })
    );
  });

  it("of two raters is half of 1 plus their rank correlation, tied alike", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 9 }), (marks) => {
        const others = marks.map((x, i) => (i % 2 ? -x : x));
        fc.pre(new Set(others).size === marks.length);
        expectNear(
          answerOf(marks.map((x, i) => [x, others[i]!]))[0]!,
          (1 + rankCorrelation(marks, others)) / 2
        );
      })
    );
  });

  it("sees ranks only: any rising scale of a rater gives the same", () => {
    fc.assert(
      fc.property(grades, (rows) => {
        const bent = rows.map((row) =>
          row.map((x, j) => (j % 2 ? Math.exp(x) * 1e290 : x ** 3 - 7))
        );
        answerOf(bent).forEach((value, i) => expectNear(value, answerOf(rows)[i]!));
      })
    );
  });

  it("does not see the order of subjects and raters", () => {
    fc.assert(
      fc.property(grades, (rows) => {
        const other = [...rows].reverse().map((row) => [...row].reverse());
        answerOf(other).forEach((value, i) => expectNear(value, answerOf(rows)[i]!));
      })
    );
  });

  it("is 1 when raters agree, and 0 when two of them contradict each other", () => {
    const marks = [4, 9, 1, 7];
    expect(answerOf(marks.map((x) => [x, x, x]))[0]).toBe(1);
    expect(answerOf(marks.map((x) => [x, -x]))[0]).toBe(0);
  });

  it("gives equal values the mean of their ranks", () => {
    expect(Array.from(averageRanks(Float64Array.of(5, 1, 5, 3, 5)).ranks)).toEqual([4, 1, 4, 2, 4]);
    expect(averageRanks(Float64Array.of(5, 1, 5, 3, 5)).ties).toBe(24);
  });

  it("says what is missing", () => {
    expect(sentenceOf(kendallW, [[1, 2]])).toMatch(/^Ratings: agreement needs/);
    expect(
      sentenceOf(kendallW, [
        [3, 2],
        [3, 2],
      ])
    ).toMatch(/no order to agree on$/);
  });
});
