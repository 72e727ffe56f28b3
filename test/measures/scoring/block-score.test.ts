import fc from "fast-check";
import { blockScore } from "../../../src/measures/scoring/block-score";
import { column, expectNear, rowsOf, sentenceOf, shuffled } from "../../support/law";

const indicator = fc.record({
  score: fc.integer({ min: 0, max: 1000 }).map((x) => x / 10),
  weight: fc.integer({ min: 1, max: 50 }),
  grade: fc.constantFrom("a", "b", "c", "d", null),
  seen: fc.constantFrom(0, 1, 1),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer T> ? T : never;
const block = fc
  .array(indicator, { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((one) => one.seen === 1));

function answer(list: readonly Indicator[], correlation: number, unit = 1): number[] {
  const row = rowsOf(
    blockScore,
    column(list.map((one) => one.score)),
    column(list.map((one) => one.weight * unit)),
    column(list.map((one) => one.grade)),
    column(list.map((one) => one.seen)),
    null,
    correlation
  )[0];
  return (row ?? []).map(Number);
}

describe("a block score", () => {
  it("lies between the lowest and the highest measured score", () => {
    fc.assert(
      fc.property(block, (list) => {
        const seen = list.filter((one) => one.seen === 1).map((one) => one.score);
        const score = answer(list, 0.3)[0] ?? NaN;
        expect(score).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-10);
        expect(score).toBeLessThanOrEqual(Math.max(...seen) + 1e-10);
      })
    );
  });

  it("does not depend on the order of the indicators or the scale of the weights", () => {
    fc.assert(
      fc.property(
        shuffled(fc.array(indicator, { minLength: 1, maxLength: 12 })),
        fc.constantFrom(1e-300, 0.01, 1e300),
        ({ list, other }, unit) => {
          fc.pre(list.some((one) => one.seen === 1));
          const [one, two, scaled] = [
            answer(list, 0.3),
            answer(other, 0.3),
            answer(list, 0.3, unit),
          ];
          one.forEach((x, k) => {
            expectNear(two[k] ?? NaN, x);
            expectNear(scaled[k] ?? NaN, x);
          });
        }
      )
    );
  });

  it("is surer when errors are independent than when they go the same way", () => {
    fc.assert(
      fc.property(block, (list) => {
        const [, , apart = NaN, common = NaN] = answer(list, 0);
        expect(apart).toBeLessThanOrEqual(common + 1e-12);
        expectNear(answer(list, 1)[2] ?? NaN, common);
      })
    );
  });

  it("falls in coverage but not in score when an indicator of the same score is not measured", () => {
    const two = rowsOf(blockScore, column([40, 40]), column([1, 3]), column(["a", "a"]))[0];
    const one = rowsOf(blockScore, column([40, null]), column([1, 3]), column(["a", "a"]))[0];
    expect([two?.[0], two?.[1]]).toEqual([40, 1]);
    expect([one?.[0], one?.[1]]).toEqual([40, 0.25]);
  });

  it("names the entry it cannot read", () => {
    expect(sentenceOf(blockScore, column([4, 0]), column([1, 1]), column(["a", "b"]))).toBe(
      "Scores: entry 2 is 0, which an empty cell may have become; say with observed which indicators were measured"
    );
    expect(sentenceOf(blockScore, column([4, 5]), column([1, 1]), column(["a", "x"]))).toBe(
      "Grades: entry 2 is “x”; expected a, b, c, d or a blank"
    );
  });
});
