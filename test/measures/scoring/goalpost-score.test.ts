import fc from "fast-check";
import { goalpostScore } from "../../../src/measures/scoring/goalpost-score";
import { expectNear, numberOf, rowsOf, sentenceOf } from "../../support/law";

/** Three goalposts above 0, rising or falling. */
const goalposts = fc
  .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 3, maxLength: 3 })
  .chain((three) => fc.boolean().map((falling) => three.sort((a, b) => (falling ? b - a : a - b))))
  .map(([floor = 0, sufficient = 0, target = 0]) => ({ floor, sufficient, target }));
const value = fc.integer({ min: 1, max: 150_000 });
const spacing = fc.constantFrom("linear", "log");

const score = (
  x: number,
  { floor, target, sufficient }: { floor: number; target: number; sufficient: number | null },
  ...settings: readonly unknown[]
) => numberOf(goalpostScore, x, floor, target, sufficient, ...settings);

describe("the goalpost score", () => {
  it("is 0 at the floor, half at the sufficient level and full at the target", () => {
    fc.assert(
      fc.property(goalposts, spacing, fc.integer({ min: 1, max: 1000 }), (posts, scale, top) => {
        for (const clip of [true, false]) {
          expectNear(score(posts.floor, posts, scale, top, clip), 0, 1e-11);
          expectNear(score(posts.sufficient, posts, scale, top, clip), top / 2);
          expectNear(score(posts.target, posts, scale, top, clip), top);
        }
      })
    );
  });

  it("never falls on the way from the floor to the target", () => {
    fc.assert(
      fc.property(goalposts, value, value, spacing, (posts, a, b, scale) => {
        const rising = posts.target > posts.floor;
        const [worse, better] = rising === a < b ? [a, b] : [b, a];
        expect(score(worse, posts, scale)).toBeLessThanOrEqual(score(better, posts, scale) + 1e-12);
      })
    );
  });

  it("stays between 0 and top when clipped, and clipping changes nothing inside", () => {
    fc.assert(
      fc.property(goalposts, value, spacing, (posts, x, scale) => {
        const free = score(x, posts, scale, 100, false);
        expect(score(x, posts, scale)).toBe(Math.min(100, Math.max(0, free)));
      })
    );
  });

  it("does not depend on the unit of the indicator", () => {
    fc.assert(
      fc.property(
        goalposts,
        value,
        spacing,
        fc.integer({ min: -280, max: 280 }),
        (posts, x, scale, power) => {
          const u = 10 ** power;
          const scaled = {
            floor: posts.floor * u,
            sufficient: posts.sufficient * u,
            target: posts.target * u,
          };
          expectNear(score(x * u, scaled, scale), score(x, posts, scale), 1e-10);
        }
      )
    );
  });

  it("with a sufficient level halfway is the straight line", () => {
    fc.assert(
      fc.property(goalposts, value, ({ floor, target }, x) => {
        expectNear(
          score(x, { floor, target, sufficient: (floor + target) / 2 }),
          score(x, { floor, target, sufficient: null }),
          1e-11
        );
      })
    );
  });

  it("turns around when the indicator is counted down", () => {
    fc.assert(
      fc.property(goalposts, value, (posts, x) => {
        const mirrored = {
          floor: -posts.floor,
          sufficient: -posts.sufficient,
          target: -posts.target,
        };
        expectNear(score(-x, mirrored), score(x, posts));
      })
    );
  });

  it("never scores a blank", () => {
    expect(rowsOf(goalpostScore, [[null], [""], [50]], 90, 25)).toEqual([
      ["#N/A"],
      ["#N/A"],
      [expect.closeTo((100 * 40) / 65, 10)],
    ]);
  });

  it("says how goalposts must lie", () => {
    expect(sentenceOf(goalpostScore, 5, 3, 3)).toBe(
      "goalposts must rise or fall strictly: floor (L), sufficient (T), target (G)"
    );
    expect(sentenceOf(goalpostScore, 5, 1, 3, 4)).toMatch(
      /; the order of the arguments is floor, target, sufficient$/
    );
  });
});
