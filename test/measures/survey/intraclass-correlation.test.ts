import fc from "fast-check";
import { intraclassCorrelation } from "../../../src/measures/survey/intraclass-correlation";
import { expectNear, rowsOf, sentenceOf, unit } from "../../support/law";

/** Ratings with a rest in every mean square: small whole numbers and a little of each cell's own. */
const ratings = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 }))
  .chain(([subjects, raters]) =>
    fc.array(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: raters, maxLength: raters }),
      {
        minLength: subjects,
        maxLength: subjects,
      }
    )
  )
  .filter((rows) => {
    const totals = rows.map((row) => row.reduce((a, b) => a + b, 0));
    return totals.some((total) => total !== totals[0]);
  });

const forms = (rows: readonly (readonly number[])[]): number[] =>
  (rowsOf(intraclassCorrelation, rows)[0] ?? []).map(Number);

describe("the intraclass correlation", () => {
  it("of the mean of k raters follows Spearman and Brown from that of one", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const k = rows[0]!.length;
        const [one, , three, oneMean, , threeMean] = forms(rows);
        for (const [single, mean] of [
          [one!, oneMean!],
          [three!, threeMean!],
        ] as const)
          expectNear(mean * (1 + (k - 1) * single), k * single, 1e-10 * (1 + Math.abs(mean)));
      })
    );
  });

  it("is at most 1 and at least −1/(k − 1) for one rater", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const [one, , three] = forms(rows);
        for (const single of [one!, three!]) {
          expect(single).toBeLessThanOrEqual(1 + 1e-12);
          expect(single).toBeGreaterThanOrEqual(-1 / (rows[0]!.length - 1) - 1e-12);
        }
      })
    );
  });

  it("with fixed raters does not see their levels, and no form sees a common shift or unit", () => {
    fc.assert(
      fc.property(ratings, unit, (rows, u) => {
        const answer = forms(rows);
        const [, , three] = forms(rows.map((row) => row.map((x, j) => x + 20 * j)));
        expectNear(three!, answer[2]!, 1e-9);
        forms(rows.map((row) => row.map((x) => x * u))).forEach((value, i) =>
          expectNear(value, answer[i]!, 1e-9)
        );
      })
    );
  });

  it("does not see the order of subjects and raters", () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const answer = forms(rows);
        forms([...rows].reverse().map((row) => [...row].reverse())).forEach((value, i) =>
          expectNear(value, answer[i]!, 1e-9)
        );
      })
    );
  });

  it("is 1 in every form when raters give the same marks", () => {
    expect(forms([3, 8, 5].map((x) => [x, x, x]))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("says what is missing", () => {
    expect(sentenceOf(intraclassCorrelation, [[1, 2]])).toMatch(/^Ratings: the correlation needs/);
    expect(
      sentenceOf(intraclassCorrelation, [
        [4, 4],
        [4, 4],
      ])
    ).toMatch(/^all ratings are equal/);
  });
});
