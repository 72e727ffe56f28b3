import fc from "fast-check";
import { concentrationRatioOfLargest } from "../../../src/measures/concentration/concentration-ratio";
import { largestShare } from "../../../src/measures/concentration/largest-share";
import {
  column,
  expectNear,
  numberOf,
  shuffled,
  sizes,
  sizesAndZeros,
  unit,
} from "../../support/law";

const ratio = (list: readonly number[], k: number) =>
  numberOf(concentrationRatioOfLargest, column(list), k);

describe("the concentration ratio", () => {
  it("rises with k, by less and less, up to 1", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const ratios = list.map((_, i) => ratio(list, i + 1));
        let step = Infinity;
        let before = 0;
        for (const now of ratios) {
          expect(now - before).toBeGreaterThan(0);
          expect(now - before).toBeLessThanOrEqual(step + 1e-14);
          step = now - before;
          before = now;
        }
        expectNear(before, 1);
      })
    );
  });

  it("of one is the share of the largest", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) =>
        expectNear(ratio(list, 1), numberOf(largestShare, column(list)))
      )
    );
  });

  it("is at least k/n and does not depend on unit and order", () => {
    fc.assert(
      fc.property(
        shuffled(sizes),
        unit,
        fc.integer({ min: 1, max: 6 }),
        ({ list, other }, u, k) => {
          const answer = ratio(list, k);
          expect(answer).toBeGreaterThanOrEqual(Math.min(1, k / list.length) - 1e-14);
          expectNear(
            ratio(
              other.map((x) => x * u),
              k
            ),
            answer
          );
        }
      )
    );
  });

  it("ignores zeros", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), (list, k) =>
        expectNear(ratio([0, ...list, 0], k), ratio(list, k))
      )
    );
  });
});
