import fc from "fast-check";
import { cronbachAlpha } from "../../../src/measures/survey/cronbach-alpha";
import { intraclassCorrelation } from "../../../src/measures/survey/intraclass-correlation";
import { expectNear, rowsOf, sentenceOf, unit } from "../../support/law";

/** Scores 1 … 5 of 3 … 8 respondents on 2 … 5 items, with differing totals. */
const scores = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 5 }))
  .chain(([respondents, items]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
      minLength: respondents,
      maxLength: respondents,
    })
  )
  .filter((rows) => {
    const totals = rows.map((row) => row.reduce((a, b) => a + b, 0));
    return totals.some((total) => total !== totals[0]);
  });

const answerOf = (
  rows: readonly (readonly unknown[])[],
  ...settings: readonly unknown[]
): number[] => (rowsOf(cronbachAlpha, rows, ...settings)[0] ?? []).map(Number);

describe("Cronbach's alpha", () => {
  it("is the intraclass correlation of the mean of fixed raters", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const [alpha] = answerOf(rows);
        expectNear(alpha!, Number(rowsOf(intraclassCorrelation, rows)[0]?.[5]), 1e-10);
      })
    );
  });

  it("is at most 1 and lies within its interval, which widens with confidence", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const [alpha, low, high] = answerOf(rows, 0.9);
        fc.pre(alpha! < 1 - 1e-12);
        const [, lower, higher] = answerOf(rows, 0.99);
        expect(low!).toBeLessThan(alpha!);
        expect(high!).toBeGreaterThan(alpha!);
        expect(lower!).toBeLessThan(low!);
        expect(higher!).toBeGreaterThan(high!);
        expect(higher!).toBeLessThan(1);
      })
    );
  });

  it("does not depend on the unit, on the zero of an item, or on any order", () => {
    fc.assert(
      fc.property(scores, unit, (rows, u) => {
        const [alpha] = answerOf(rows);
        expectNear(answerOf(rows.map((row) => row.map((x) => x * u)))[0]!, alpha!, 1e-11);
        expectNear(answerOf(rows.map((row) => row.map((x, j) => x + 10 * j)))[0]!, alpha!, 1e-10);
        expectNear(
          answerOf([...rows].reverse().map((row) => [...row].reverse()))[0]!,
          alpha!,
          1e-11
        );
      })
    );
  });

  it("leaves a respondent with a gap out whole", () => {
    fc.assert(
      fc.property(scores, (rows) => {
        const gap = rows[0]!.map((x, j) => (j === 0 ? null : x));
        expect(answerOf([...rows, gap], 0.95, "skip")).toEqual(answerOf(rows));
      })
    );
  });

  it("is 1 for items that say the same", () => {
    expectNear(
      answerOf([
        [1, 1],
        [4, 4],
        [2, 2],
      ])[0]!,
      1
    );
  });

  it("says what is missing", () => {
    expect(sentenceOf(cronbachAlpha, [[1, 2]])).toMatch(/^Scores: needs at least two/);
    expect(
      sentenceOf(cronbachAlpha, [
        [1, 2],
        [2, 1],
      ])
    ).toMatch(/same total score/);
  });
});
