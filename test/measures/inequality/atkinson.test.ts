import fc from "fast-check";
import { atkinsonIndex } from "../../../src/measures/inequality/atkinson";
import { theil } from "../../../src/measures/inequality/theil";
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

const index = (list: readonly number[], epsilon: number) =>
  numberOf(atkinsonIndex, column(list), null, epsilon, "count");
const weighted = (pairs: readonly (readonly [number, number])[], epsilon: number) =>
  numberOf(atkinsonIndex, column(pairs.map(([x]) => x)), column(pairs.map(([, w]) => w)), epsilon);
const aversion = fc.constantFrom(0, 0.1, 0.5, 0.999, 1, 1.001, 2, 5.5, 60);

describe("the Atkinson index", () => {
  it("at 1 is one minus exp of minus Theil L", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expectNear(index(list, 1), 1 - Math.exp(-numberOf(theil, column(list), null, "l")))
      )
    );
  });

  it("goes over into its limits without a jump: epsilon at 1, the smallest value far out", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        for (const near of [1 - 1e-9, 1 + 1e-9])
          expectNear(index(list, near), index(list, 1), 1e-6);
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        expectNear(index(list, 1e12), 1 - Math.min(...list) / mean, 1e-9);
      })
    );
  });

  it("does not depend on unit and order; lies in 0 … 1; rises with epsilon", () => {
    fc.assert(
      fc.property(shuffled(sizesAndZeros), unit, aversion, ({ list, other }, u, epsilon) => {
        const value = index(list, epsilon);
        expectNear(
          index(
            other.map((x) => x * u),
            epsilon
          ),
          value
        );
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(index(list, epsilon + 0.3)).toBeGreaterThanOrEqual(value - 1e-12);
      })
    );
  });

  it("with whole weights equals the index of the repeated values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }),
        aversion,
        (pairs, epsilon) =>
          expectNear(
            weighted(pairs, epsilon),
            index(
              pairs.flatMap(([x, w]) => Array<number>(w).fill(x)),
              epsilon
            )
          )
      )
    );
  });

  it("is 0 for equals of any size and 1 with a counted zero from epsilon 1 on", () => {
    for (const x of [5e-324, 1e-300, 1, 1e300]) {
      for (const epsilon of [0.5, 1, 3]) expectNear(index([x, x, x], epsilon), 0);
      for (const epsilon of [1, 3, 50]) expect(index([x, 0, x], epsilon)).toBe(1);
    }
  });
});
