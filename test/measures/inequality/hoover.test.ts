import fc from "fast-check";
import { hooverCoefficient } from "../../../src/measures/inequality/hoover";
import { column, expectNear, numberOf, shuffled, size, sizes, unit } from "../../support/law";

const against = (pairs: readonly (readonly [number, number])[]) =>
  numberOf(hooverCoefficient, column(pairs.map(([x]) => x)), column(pairs.map(([, r]) => r)));
const pairs = fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 30 });

describe("the Hoover coefficient", () => {
  it("does not depend on the units of both and on the order", () => {
    fc.assert(
      fc.property(shuffled(pairs), unit, unit, ({ list, other }, u, v) =>
        expectNear(against(other.map(([x, r]) => [x * u, r * v])), against(list))
      )
    );
  });

  it("is the same with values and reference exchanged", () => {
    fc.assert(
      fc.property(pairs, (list) => expectNear(against(list), against(list.map(([x, r]) => [r, x]))))
    );
  });

  it("is 0 against any multiple of the values, 1 when nothing overlaps", () => {
    fc.assert(
      fc.property(sizes, sizes, unit, (a, b, u) => {
        expectNear(against(a.map((x) => [x, x * u])), 0);
        expectNear(
          against([...a.map((x) => [x, 0] as const), ...b.map((x) => [0, x] as const)]),
          1
        );
      })
    );
  });

  it("without a reference compares with equal shares and lies between 0 and 1 − 1/n", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const index = numberOf(hooverCoefficient, column(list));
        expectNear(index, against(list.map((x) => [x, 3])));
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1 - 1 / list.length);
      })
    );
  });

  it("is the part above the reference: the sum of the surplus shares", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const total = list.reduce((sum, x) => sum + x, 0);
        expectNear(
          numberOf(hooverCoefficient, column(list)),
          list.reduce((sum, x) => sum + Math.max(0, x / total - 1 / list.length), 0)
        );
      })
    );
  });

  it("skips declared zeros as if they were not listed", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expectNear(
          numberOf(hooverCoefficient, column([0, ...list, null]), null, "skip"),
          numberOf(hooverCoefficient, column(list))
        )
      )
    );
  });
});
