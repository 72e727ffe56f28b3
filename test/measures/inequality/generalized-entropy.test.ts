import fc from "fast-check";
import { generalizedEntropyIndex } from "../../../src/measures/inequality/generalized-entropy";
import { theil } from "../../../src/measures/inequality/theil";
import { variationCoefficient } from "../../../src/measures/inequality/variation-coefficient";
import {
  column,
  expectNear,
  numberOf,
  sentenceOf,
  shuffled,
  size,
  sizes,
  unit,
} from "../../support/law";

const index = (list: readonly number[], alpha: number) =>
  numberOf(generalizedEntropyIndex, column(list), null, alpha, "count");
const sensitivity = fc.constantFrom(-2, -0.5, -1e-6, 0, 0.3, 0.5, 0.7, 1, 1.5, 2, 3);

describe("the generalized entropy index", () => {
  it("holds both Theil indices and half of the squared coefficient of variation", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        expectNear(index(list, 0), numberOf(theil, column(list), null, "l"));
        expectNear(index(list, 1), numberOf(theil, column(list), null, "t"));
        expectNear(index(list, 2), numberOf(variationCoefficient, column(list)) ** 2 / 2);
      })
    );
  });

  it("passes through alpha 0 and 1 without a jump", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        for (const limit of [0, 1])
          for (const step of [-1e-9, 1e-12, 1e-6])
            expectNear(index(list, limit + step), index(list, limit), 1e-4);
      })
    );
  });

  it("does not depend on unit and order, is never below 0 and the same for a doubled population", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, sensitivity, ({ list, other }, u, alpha) => {
        const value = index(list, alpha);
        expectNear(
          index(
            other.map((x) => x * u),
            alpha
          ),
          value,
          1e-11
        );
        expectNear(index([...list, ...list], alpha), value, 1e-11);
        expect(value).toBeGreaterThanOrEqual(0);
      })
    );
  });

  it("with whole weights equals the index of the repeated values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(size, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }),
        sensitivity,
        (pairs, alpha) =>
          expectNear(
            numberOf(
              generalizedEntropyIndex,
              column(pairs.map(([x]) => x)),
              column(pairs.map(([, w]) => w)),
              alpha
            ),
            index(
              pairs.flatMap(([x, w]) => Array<number>(w).fill(x)),
              alpha
            ),
            1e-11
          )
      )
    );
  });

  it("is 0 for equals and says why a counted zero has no answer", () => {
    for (const x of [5e-324, 1e-300, 1e300])
      for (const alpha of [-1, 0.5, 2]) expectNear(index([x, x, x], alpha), 0);
    expect(sentenceOf(generalizedEntropyIndex, column([0, 1]), null, -1, "count")).toMatch(
      /^Values: a counted 0 has no power of 0 or less; expected/
    );
  });
});
