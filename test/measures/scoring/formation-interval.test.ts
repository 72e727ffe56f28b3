import fc from "fast-check";
import { blockScore } from "../../../src/measures/scoring/block-score";
import { formationInterval } from "../../../src/measures/scoring/formation-interval";
import { column, expectNear, rowsOf, shuffled } from "../../support/law";

const block = fc.record({
  score: fc.integer({ min: 20, max: 900 }).map((x) => x / 10),
  weight: fc.integer({ min: 1, max: 9 }),
  error: fc.integer({ min: 1, max: 50 }).map((x) => x / 10),
  extra: fc.integer({ min: 0, max: 30 }).map((x) => x / 10),
});
type Block = typeof block extends fc.Arbitrary<infer T> ? T : never;

function interval(
  list: readonly Block[],
  correlation: number,
  confidence = 0.9,
  unit = 1
): readonly [number, number, number, number] {
  const row = rowsOf(
    formationInterval,
    column(list.map((one) => one.score)),
    column(list.map((one) => one.weight * unit)),
    column(list.map((one) => one.error)),
    column(list.map((one) => one.error + one.extra)),
    confidence,
    correlation
  )[0];
  const [low = NaN, index = NaN, high = NaN, error = NaN] = (row ?? []).map(Number);
  return [low, index, high, error];
}

const list = fc.array(block, { minLength: 1, maxLength: 9 });

describe("the interval of the formation index", () => {
  it("holds the index and widens with the level", () => {
    fc.assert(
      fc.property(list, (blocks) => {
        const [low, index, high] = interval(blocks, 0.3, 0.5);
        const [lower, , higher] = interval(blocks, 0.3, 0.95);
        expect(low <= index && index <= high && lower <= low && high <= higher).toBe(true);
      })
    );
  });

  it("does not depend on the order of the blocks or the scale of the weights", () => {
    fc.assert(
      fc.property(shuffled(list), fc.constantFrom(1e-300, 1e300), ({ list: a, other }, unit) => {
        const one = interval(a, 0.3);
        [interval(other, 0.3), interval(a, 0.3, 0.9, unit)].forEach((two) =>
          two.forEach((x, k) => expectNear(x, one[k] ?? NaN, 1e-11))
        );
      })
    );
  });

  it("of one block is that block and its error", () => {
    fc.assert(
      fc.property(block, (one) => {
        const [, index, , error] = interval([{ ...one, extra: 0 }], 1);
        expectNear(index, one.score);
        expectNear(error, one.error);
      })
    );
  });

  it("is that of all indicators at once, whatever the blocks they are sorted into", () => {
    const grades = ["a", "b", "c", "d"];
    const scores = [60, 60, 60, 60];
    const whole = rowsOf(blockScore, column(scores), column([1, 1, 1, 1]), column(grades))[0];
    const halves = [0, 2].map(
      (from) =>
        rowsOf(
          blockScore,
          column(scores.slice(from, from + 2)),
          column([1, 1]),
          column(grades.slice(from, from + 2))
        )[0]
    );
    const row = rowsOf(
      formationInterval,
      column(halves.map((half) => half?.[0])),
      column([1, 1]),
      column(halves.map((half) => half?.[2])),
      column(halves.map((half) => half?.[3]))
    )[0];
    expectNear(Number(row?.[3]), Number(whole?.[2]));
  });
});
