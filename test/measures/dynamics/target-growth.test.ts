import fc from "fast-check";
import { targetGrowth } from "../../../src/measures/dynamics/target-growth";
import { expectNear, numberOf, rowsOf, sentenceOf, size, unit } from "../../support/law";

const rate = fc.integer({ min: -500, max: 2000 }).map((x) => x / 1000);
const years = fc.integer({ min: 1, max: 40 });

describe("growth to a target share", () => {
  it("leads to the target when the part grows by it and the whole by its own", () => {
    fc.assert(
      fc.property(size, size, years, rate, (now, target, n, g) => {
        const growth = numberOf(targetGrowth, now, target, n, g);
        // Near −1 a rate has few digits left for its factor, and the years multiply what it lost.
        const lost = (n * Number.EPSILON) / (1 + growth);
        expectNear((now * ((1 + growth) / (1 + g)) ** n) / target, 1, 1e-12 + 2 * lost);
      })
    );
  });

  it("equals the growth of the whole when the share is to stay", () => {
    fc.assert(
      fc.property(size, years, rate, (now, n, g) =>
        expectNear(numberOf(targetGrowth, now, now, n, g), g)
      )
    );
  });

  it("does not depend on whether shares are fractions or percent", () => {
    fc.assert(
      fc.property(size, size, unit, years, (now, target, u, n) =>
        expectNear(
          numberOf(targetGrowth, now * u, target * u, n),
          numberOf(targetGrowth, now, target, n)
        )
      )
    );
  });

  it("keeps the digits of a minute growth", () => {
    expectNear(numberOf(targetGrowth, 1, 1 + 2 ** -40, 1) / 2 ** -40, 1, 1e-12);
  });

  it("says which argument is wrong", () => {
    expect(sentenceOf(targetGrowth, 0.1, 0.5, 0)).toBe("Years: is 0; expected a number above 0");
    expect(sentenceOf(targetGrowth, 0, 0.5, 5)).toMatch(/^Share now: /);
    expect(rowsOf(targetGrowth, [[0.1], [0.2]], 0.5, 5)).toEqual([["#VALUE!"]]);
  });
});
