import fc from "fast-check";
import { consensus } from "../../../src/measures/survey/consensus";
import { expectNear, rowsOf, sentenceOf, table } from "../../support/law";

/** Rows of any table as priorities. */
const priorities = table.map((rows) =>
  rows.map((row) => {
    const total = row.reduce((a, b) => a + b, 0);
    return row.map((x) => x / total);
  })
);

const answerOf = (rows: readonly (readonly number[])[], ...settings: readonly number[]): number[] =>
  (rowsOf(consensus, rows, ...settings)[0] ?? []).map(Number);

/** Each expert puts one criterion at the end of the scale, as evenly as possible. */
const opposed = (experts: number, criteria: number, scale: number): number[][] =>
  Array.from({ length: experts }, (_, i) =>
    Array.from(
      { length: criteria },
      (_unused, j) => (j === i % criteria ? scale : 1) / (criteria + scale - 1)
    )
  );

describe("the consensus of a group", () => {
  it("is at most 1, its entropies adding up and none below 0", () => {
    fc.assert(
      fc.property(priorities, (rows) => {
        const [s, alpha, gamma, beta] = answerOf(rows);
        expect(s!).toBeLessThanOrEqual(1 + 1e-12);
        expect(alpha!).toBeGreaterThanOrEqual(0);
        expect(beta!).toBeGreaterThanOrEqual(-1e-12);
        expectNear(alpha! + beta!, gamma!);
        expect(gamma!).toBeLessThanOrEqual(Math.log(rows[0]!.length) + 1e-12);
      })
    );
  });

  it("is 1 when all set the same priorities", () => {
    fc.assert(
      fc.property(priorities, (rows) => expectNear(answerOf([rows[0]!, rows[0]!, rows[0]!])[0]!, 1))
    );
  });

  it("does not see the order of experts and criteria, nor how often the group is repeated", () => {
    fc.assert(
      fc.property(priorities, (rows) => {
        const answer = answerOf(rows);
        for (const other of [
          [...rows].reverse().map((row) => [...row].reverse()),
          [...rows, ...rows],
        ])
          answerOf(other).forEach((value, i) => expectNear(value, answer[i]!, 1e-11));
      })
    );
  });

  it("is 0 at total disagreement of as many experts as criteria, whatever the scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 17 }), (n, scale) =>
        expectNear(answerOf(opposed(n, n, scale), scale)[0]!, 0, 1e-11)
      )
    );
  });

  it("stays above 0 with fewer experts than criteria, by the amounts the catalogue names", () => {
    expect(answerOf(opposed(3, 13, 9))[0]).toBeCloseTo(0.379, 3);
    expect(answerOf(opposed(2, 3, 9))[0]).toBeCloseTo(0.276, 3);
  });

  it("says which row does not sum to 1", () => {
    expect(
      sentenceOf(consensus, [
        [0.5, 0.5],
        [0.5, 0.3],
      ])
    ).toMatch(/^Priorities: row 2 sums to 0.8/);
  });
});
