import fc from "fast-check";
import { leverage } from "../../../src/measures/scoring/leverage";
import { column, expectNear, rowsOf } from "../../support/law";

const indicator = fc.record({
  score: fc.integer({ min: 10, max: 1000 }).map((x) => x / 10),
  weight: fc.integer({ min: 1, max: 9 }),
  block: fc.integer({ min: 1, max: 3 }),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer T> ? T : never;
const list = fc.array(indicator, { minLength: 3, maxLength: 12 });
const blockWeights = [1, 2, 3];

const answer = (all: readonly Indicator[], unit = 1): number[][] =>
  rowsOf(
    leverage,
    column(all.map((one) => one.score)),
    column(all.map((one) => one.weight * unit)),
    column(all.map((one) => one.block)),
    column(blockWeights)
  ).map((row) => row.map(Number));

/** The geometric index by its plain definition. */
function index(all: readonly Indicator[]): number {
  const blocks = blockWeights.map((weight, b) => ({
    weight,
    mine: all.filter((one) => one.block === b + 1),
  }));
  const scored = blocks.filter(({ mine }) => mine.length > 0);
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const log = scored.reduce((sum, { weight, mine }) => {
    const all = mine.reduce((w, one) => w + one.weight, 0);
    const mean = mine.reduce((s, one) => s + one.weight * one.score, 0) / all;
    return sum + weight * Math.log(Math.max(1, mean));
  }, 0);
  return Math.exp(log / total);
}

describe("leverage and gain", () => {
  it("gain is what the index really gains when one score is raised to 50", () => {
    fc.assert(
      fc.property(list, (all) => {
        answer(all).forEach(([, gain], i) => {
          const raised = all.map((one, k) =>
            k === i ? { ...one, score: Math.max(50, one.score) } : one
          );
          expectNear(gain ?? NaN, index(raised) - index(all), 1e-10);
        });
      })
    );
  });

  it("are 0 from sufficient on and above 0 below it", () => {
    fc.assert(
      fc.property(list, (all) => {
        answer(all).forEach(([lambda = NaN, gain = NaN], i) => {
          const below = (all[i]?.score ?? 0) < 50;
          expect([lambda > 0, gain > 0]).toEqual([below, below]);
        });
      })
    );
  });

  it("agree to first order for small gaps", () => {
    const small: Indicator[] = [
      { score: 49.999, weight: 1, block: 1 },
      { score: 60, weight: 1, block: 2 },
      { score: 70, weight: 1, block: 3 },
    ];
    const [[lambda = NaN, gain = NaN] = []] = answer(small);
    expectNear(gain / index(small) / lambda, 1, 1e-4);
  });

  it("do not depend on the scale of the weights", () => {
    fc.assert(
      fc.property(list, fc.constantFrom(1e-300, 1e300), (all, unit) => {
        const plain = answer(all);
        answer(all, unit).forEach((row, i) =>
          row.forEach((x, k) => expectNear(x, plain[i]?.[k] ?? NaN, 1e-11))
        );
      })
    );
  });

  it("leave the others as they are when an indicator is not measured in a block that is still scored", () => {
    const row = rowsOf(
      leverage,
      column([20, 30, null]),
      column([1, 1, 1]),
      column([1, 1, 1]),
      column([1])
    );
    expect(row[2]).toEqual(["#N/A", "#N/A"]);
    expectNear(Number(row[0]?.[1]), 15);
  });
});
