import fc from "fast-check";
import { coulterCoefficient } from "../../../src/measures/inequality/coulter";
import { hooverCoefficient } from "../../../src/measures/inequality/hoover";
import { variationCoefficient } from "../../../src/measures/inequality/variation-coefficient";
import {
  column,
  expectNear,
  numberOf,
  shuffled,
  size,
  sizesAndZeros,
  unit,
} from "../../support/law";

const pairs = fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 25 });
const against = (rows: readonly (readonly [number, number])[]) =>
  numberOf(coulterCoefficient, column(rows.map(([x]) => x)), column(rows.map(([, r]) => r)));

describe("the Coulter coefficient", () => {
  it("against equal shares is the coefficient of variation over √(2n)", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) =>
        expectNear(
          numberOf(coulterCoefficient, column(list), null, "count"),
          numberOf(variationCoefficient, column(list), false, "count") / Math.sqrt(2 * list.length)
        )
      )
    );
  });

  it("does not depend on the units of both and on the order", () => {
    fc.assert(
      fc.property(shuffled(pairs), unit, unit, ({ list, other }, u, v) =>
        expectNear(against(other.map(([x, r]) => [x * u, r * v] as const)), against(list))
      )
    );
  });

  it("is the same either way round, at most Hoover's, and Hoover's for two", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const hooverOf = (some: typeof rows) =>
          numberOf(hooverCoefficient, column(some.map(([x]) => x)), column(some.map(([, r]) => r)));
        expectNear(against(rows.map(([x, r]) => [r, x] as const)), against(rows));
        expect(against(rows)).toBeLessThanOrEqual(hooverOf(rows) + 1e-14);
        expectNear(against(rows.slice(0, 2)), hooverOf(rows.slice(0, 2)));
      })
    );
  });

  it("is 1 where two members have nothing in common", () => {
    for (const x of [1e-300, 2, 1e300])
      expectNear(
        against([
          [x, 0],
          [0, 7],
        ]),
        1
      );
  });
});
