import fc from "fast-check";
import { giniCoefficient } from "../../../src/measures/inequality/gini";
import { hooverCoefficient } from "../../../src/measures/inequality/hoover";
import {
  column,
  expectNear,
  numberOf,
  shuffled,
  size,
  sizes,
  sizesAndZeros,
  unit,
} from "../../support/law";

const counted = (list: readonly number[]) => numberOf(giniCoefficient, column(list), null, "count");
const weighted = (pairs: readonly (readonly [number, number])[]) =>
  numberOf(giniCoefficient, column(pairs.map(([x]) => x)), column(pairs.map(([, w]) => w)));

describe("the Gini coefficient", () => {
  it("is half the mean difference of all pairs, relative to the mean", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) => {
        const total = list.reduce((sum, x) => sum + x, 0);
        const differences = list
          .flatMap((a) => list.map((b) => Math.abs(a - b)))
          .reduce((sum, x) => sum + x, 0);
        expectNear(counted(list), differences / (2 * list.length * total));
      })
    );
  });

  it("lies between 0 and 1 − 1/n, corrected between 0 and 1", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) => {
        expect(counted(list)).toBeGreaterThanOrEqual(0);
        expect(counted(list)).toBeLessThanOrEqual(1 - 1 / list.length + 1e-14);
        expect(numberOf(giniCoefficient, column(list), null, "count", true)).toBeLessThanOrEqual(
          1 + 1e-14
        );
      })
    );
  });

  it("does not depend on unit and order", () => {
    fc.assert(
      fc.property(shuffled(sizesAndZeros), unit, ({ list, other }, u) =>
        expectNear(counted(other.map((x) => x * u)), counted(list))
      )
    );
  });

  it("with weights does not depend on the units of both and on the order of the rows", () => {
    fc.assert(
      fc.property(
        shuffled(fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 30 })),
        unit,
        unit,
        ({ list, other }, u, v) =>
          expectNear(weighted(other.map(([x, w]) => [x * u, w * v])), weighted(list))
      )
    );
  });

  it("with whole weights equals the coefficient of the repeated values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }),
        (pairs) =>
          expectNear(weighted(pairs), counted(pairs.flatMap(([x, w]) => Array<number>(w).fill(x))))
      )
    );
  });

  it("does not change when the whole population is doubled", () => {
    fc.assert(fc.property(sizes, (list) => expectNear(counted([...list, ...list]), counted(list))));
  });

  it("falls when something passes from the largest to the smallest without turning them over", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 49 }), (list, percent) => {
        const sorted = [...list].sort((a, b) => a - b);
        const gap = (sorted[sorted.length - 1] ?? 0) - (sorted[0] ?? 0);
        const given = (gap * percent) / 100;
        const after = sorted.map((x, i) =>
          i === 0 ? x + given : i === sorted.length - 1 ? x - given : x
        );
        expect(counted(after)).toBeLessThanOrEqual(counted(sorted) + 1e-14);
        if (gap > sorted[0]!) expect(counted(after)).toBeLessThan(counted(sorted));
      })
    );
  });

  it("is at least the Hoover coefficient, and equals it for two members", () => {
    fc.assert(
      fc.property(sizes, size, size, (list, a, b) => {
        expect(counted(list)).toBeGreaterThanOrEqual(
          numberOf(hooverCoefficient, column(list)) - 1e-14
        );
        expectNear(counted([a, b]), numberOf(hooverCoefficient, column([a, b])));
      })
    );
  });

  it("is 0 for equals of any size and 1 − 1/n when one has all", () => {
    for (const x of [5e-324, 1e-300, 0.1, 1e300]) {
      expect(counted([x, x, x])).toBe(0);
      expectNear(counted([0, 0, 0, x]), 0.75);
      expectNear(
        weighted([
          [x, 1],
          [x, 3],
        ]),
        0
      );
    }
    expectNear(
      weighted([
        [1e-300, 1e-300],
        [2e-300, 1e-300],
      ]),
      1 / 6
    );
  });
});
