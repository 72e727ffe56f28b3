import fc from "fast-check";
import { equivalentNumber } from "../../../src/measures/concentration/equivalent-number";
import { hhi } from "../../../src/measures/concentration/hhi";
import { column, expectNear, numberOf, shuffled, sizes, unit } from "../../support/law";

describe("the equivalent number", () => {
  it("is n for n equals of any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), unit, (n, u) =>
        expectNear(numberOf(equivalentNumber, column(Array<number>(n).fill(u))), n)
      )
    );
  });

  it("lies between 1 and n and is the reciprocal of the index", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const number = numberOf(equivalentNumber, column(list));
        expect(number).toBeGreaterThanOrEqual(1);
        expect(number).toBeLessThanOrEqual(list.length * (1 + 1e-14));
        expectNear(number * numberOf(hhi, column(list)), 1);
      })
    );
  });

  it("doubles when every participant is split in two halves", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expectNear(
          numberOf(equivalentNumber, column(list.flatMap((x) => [x / 2, x / 2]))),
          2 * numberOf(equivalentNumber, column(list))
        )
      )
    );
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(shuffled(sizes), ({ list, other }) =>
        expectNear(
          numberOf(equivalentNumber, column(other)),
          numberOf(equivalentNumber, column(list))
        )
      )
    );
  });
});
