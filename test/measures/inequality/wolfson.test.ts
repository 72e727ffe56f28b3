import fc from "fast-check";
import { giniCoefficient } from "../../../src/measures/inequality/gini";
import { wolfsonIndex } from "../../../src/measures/inequality/wolfson";
import { column, expectNear, numberOf, shuffled, size, sizes, unit } from "../../support/law";

const wolfson = (list: readonly number[], standard = false) =>
  numberOf(wolfsonIndex, column(list), "count", standard);

describe("the Wolfson index", () => {
  it("does not depend on unit and order, nor on doubling the population", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, ({ list, other }, u) => {
        expectNear(wolfson(other.map((x) => x * u)), wolfson(list));
        expectNear(wolfson([...list, ...list]), wolfson(list), 1e-11);
      })
    );
  });

  it("in the standard form is exactly twice as large", () => {
    fc.assert(fc.property(sizes, (list) => expect(wolfson(list, true)).toBe(2 * wolfson(list))));
  });

  it("is the mean gap between the halves less the mean gaps inside them", () => {
    // Wolfson's decomposition for an even number: Gini between the halves less Gini within, times mean / median.
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 15 }), (half) => {
        const list = [...half, ...half.map((x) => x * 3 + 1)].sort((a, b) => a - b);
        const n = list.length;
        const [low, high] = [list.slice(0, n / 2), list.slice(n / 2)];
        const gaps = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + Math.abs(x - y), 0), 0);
        const median = (low[low.length - 1]! + high[0]!) / 2;
        const spread = (2 * gaps(low, high) - gaps(low, low) - gaps(high, high)) / (2 * n * n);
        expectNear(wolfson(list), spread / median, 1e-11);
      })
    );
  });

  it("is 0 for equals and 0.5 for a perfect split, whatever the size", () => {
    for (const x of [1e-300, 1, 1e300]) {
      expectNear(wolfson([x, x, x]), 0);
      expectNear(wolfson([0, 0, 0, x, x, x]), 0.5);
    }
  });

  it("rises when each half draws together inside, although inequality falls", () => {
    const [apart, together] = [
      [1, 3, 7, 9],
      [2, 2, 8, 8],
    ];
    expect(wolfson(together)).toBeGreaterThan(wolfson(apart));
    expect(numberOf(giniCoefficient, column(together))).toBeLessThan(
      numberOf(giniCoefficient, column(apart))
    );
  });
});
