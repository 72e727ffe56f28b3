import fc from "fast-check";
import { entropy } from "../../../src/measures/concentration/entropy";
import { hannahKayIndex } from "../../../src/measures/concentration/hannah-kay";
import { hhi } from "../../../src/measures/concentration/hhi";
import { largestShare } from "../../../src/measures/concentration/largest-share";
import { column, expectNear, numberOf, shuffled, sizes, unit } from "../../support/law";

const index = (list: readonly number[], alpha: number) =>
  numberOf(hannahKayIndex, column(list), alpha);
const order = fc.constantFrom(0.01, 0.3, 0.999, 1, 1.001, 2, 3.7, 40);

describe("the Hannah–Kay index", () => {
  it("is the Herfindahl–Hirschman index at 2 and exp of minus the entropy at 1", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        expectNear(index(list, 2), numberOf(hhi, column(list)));
        expectNear(index(list, 1), Math.exp(-numberOf(entropy, column(list))));
      })
    );
  });

  it("goes over into its limits without a jump: alpha at 1, the largest share far out", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        for (const near of [1 - 1e-9, 1 + 1e-9])
          expectNear(index(list, near), index(list, 1), 1e-7);
        expectNear(index(list, 1e12), numberOf(largestShare, column(list)), 1e-9);
        expectNear(index(list, 1e300), numberOf(largestShare, column(list)));
      })
    );
  });

  it("does not depend on unit and order; lies between 1/n and 1; rises with alpha", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, order, ({ list, other }, u, alpha) => {
        const value = index(list, alpha);
        expectNear(
          index(
            other.map((x) => x * u),
            alpha
          ),
          value
        );
        expect(value).toBeGreaterThanOrEqual((1 - 1e-12) / list.length);
        expect(value).toBeLessThanOrEqual(1);
        expect(index(list, alpha * 1.5)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
      })
    );
  });

  it("is 1/n for n equals of any order", () => {
    for (const alpha of [0.001, 0.5, 1, 2, 100]) expectNear(index([3, 3, 3, 3, 3], alpha), 0.2);
  });
});
