import fc from "fast-check";
import { kolmIndex } from "../../../src/measures/inequality/kolm";
import { column, expectNear, numberOf, shuffled, sizes } from "../../support/law";

const kolm = (list: readonly number[], alpha: number) =>
  numberOf(kolmIndex, column(list), alpha, "count");
const aversion = fc.constantFrom(1e-7, 1e-4, 0.01, 1, 30);
const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;

describe("the Kolm index", () => {
  it("does not change when the same is added to all, and not with the order", () => {
    fc.assert(
      fc.property(
        shuffled(sizes),
        aversion,
        fc.integer({ min: -1000, max: 1000 }),
        ({ list, other }, alpha, more) =>
          expectNear(
            kolm(
              other.map((x) => x + more),
              alpha
            ),
            kolm(list, alpha),
            1e-9
          )
      )
    );
  });

  it("is measured in the unit of the values when alpha is measured in its reciprocal", () => {
    fc.assert(
      fc.property(sizes, aversion, fc.constantFrom(1e-3, 8, 1e6), (list, alpha, u) =>
        expectNear(
          kolm(
            list.map((x) => x * u),
            alpha / u
          ) / u,
          kolm(list, alpha),
          // The unit changes the last digit of every value, however small the index beside them is.
          1e-12 + 16 * Number.EPSILON * Math.max(...list)
        )
      )
    );
  });

  it("lies between 0 and the mean less the smallest, and rises with alpha toward it", () => {
    fc.assert(
      fc.property(sizes, aversion, (list, alpha) => {
        const gap = mean(list) - Math.min(...list);
        const value = kolm(list, alpha);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(gap * (1 + 1e-12) + 1e-12);
        expect(kolm(list, alpha * 2)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expectNear(kolm(list, 1e12), gap, 1e-9);
      })
    );
  });

  it("for a small alpha is half the variance times alpha", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2 }), (list) => {
        const m = mean(list);
        const variance = mean(list.map((x) => (x - m) ** 2));
        expectNear(kolm(list, 1e-9) / 1e-9, variance / 2, 1e-6);
      })
    );
  });

  it("does not overflow, however far apart the values are", () => {
    expectNear(kolm([0, 1e6], 1), 5e5 - Math.LN2);
    expectNear(kolm([-1e300, 1e300], 1), 1e300);
    expect(kolm([1e300, 1e300], 1)).toBe(0);
  });
});
