import fc from "fast-check";
import { variationCoefficient } from "../../../src/measures/inequality/variation-coefficient";
import { hhi } from "../../../src/measures/concentration/hhi";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  shuffled,
  sizes,
  sizesAndZeros,
  unit,
} from "../../support/law";

const cv = (list: readonly number[], sample = false) =>
  numberOf(variationCoefficient, column(list), sample, "count");

describe("the coefficient of variation", () => {
  it("is √(nH − 1), H the Herfindahl–Hirschman index", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) =>
        expectNear(cv(list) ** 2, Math.max(0, list.length * numberOf(hhi, column(list)) - 1), 1e-11)
      )
    );
  });

  it("does not depend on unit, order and the sign of all values", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, ({ list, other }, u) => {
        expectNear(cv(other.map((x) => x * u)), cv(list));
        expectNear(cv(list.map((x) => -x)), cv(list));
      })
    );
  });

  it("as a sample is larger by √(n/(n−1))", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expectNear(cv(list, true), cv(list) * Math.sqrt(list.length / (list.length - 1)))
      )
    );
  });

  it("lies below √(n−1) and reaches it when one has everything", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expect(cv(list)).toBeLessThanOrEqual(Math.sqrt(list.length - 1) + 1e-14)
      )
    );
    for (const x of [1e-300, 3, 1e300]) expectNear(cv([0, 0, x, 0]), Math.sqrt(3));
  });

  it("falls when the same is added to all", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expect(cv(list.map((x) => x + 50))).toBeLessThanOrEqual(cv(list))
      )
    );
  });

  it("is undefined where decimals add up to 0 but for their rounding", () => {
    for (const list of [
      [0.1, 0.2, -0.3],
      [1e-300, -1e-300],
      [1e300, -1e300],
      [0.7, 0.1, -0.8],
    ])
      expect(rowsOf(variationCoefficient, column(list))).toEqual([["#DIV/0!"]]);
  });
});
