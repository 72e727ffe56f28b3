import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import { largestShare } from "../../../src/measures/concentration/largest-share";
import { column, expectNear, numberOf, shuffled, sizesAndZeros, unit } from "../../support/law";

describe("the share of the largest", () => {
  it("lies between the index of concentration and its square root", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) => {
        const share = numberOf(largestShare, column(list));
        const index = numberOf(hhi, column(list));
        expect(share).toBeGreaterThanOrEqual(index * (1 - 1e-14));
        expect(share).toBeLessThanOrEqual(Math.sqrt(index) * (1 + 1e-14));
      })
    );
  });

  it("does not depend on unit and order", () => {
    fc.assert(
      fc.property(shuffled(sizesAndZeros), unit, ({ list, other }, u) =>
        expectNear(
          numberOf(largestShare, column(other.map((x) => x * u))),
          numberOf(largestShare, column(list))
        )
      )
    );
  });

  it("is 1 when one has everything", () => {
    for (const x of [5e-324, 1e-300, 1, 1e300])
      expect(numberOf(largestShare, column([0, x, null]))).toBe(1);
  });
});
