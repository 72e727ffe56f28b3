import fc from "fast-check";
import { domesticShare } from "../../../src/measures/trade/domestic-share";
import { importDependence } from "../../../src/measures/trade/import-dependence";
import { expectNear, numberOf, sentenceOf, size, unit } from "../../support/law";

/** Production, imports and exports with something left to use. */
const flows = fc
  .tuple(size, size, fc.integer({ min: 0, max: 99 }))
  .map(([p, m, share]): [number, number, number] => [p, m, ((p + m) * share) / 100]);

describe("the domestic share", () => {
  it("is what gross import dependence leaves of 1", () => {
    fc.assert(
      fc.property(flows, ([p, m, x]) => {
        const dependence = numberOf(importDependence, p, m, x);
        expectNear(
          numberOf(domesticShare, p, m, x) + dependence,
          1,
          1e-12 * Math.max(1, dependence)
        );
      })
    );
  });

  it("is at most 1 and below 0 just when exports exceed production", () => {
    fc.assert(
      fc.property(flows, ([p, m, x]) => {
        const share = numberOf(domesticShare, p, m, x);
        expect(share).toBeLessThanOrEqual(1);
        expect(Math.sign(share)).toBe(Math.sign(p - x));
      })
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(size, size, unit, (p, m, u) => {
        const x = p / 4;
        expectNear(numberOf(domesticShare, p * u, m * u, x * u), numberOf(domesticShare, p, m, x));
      })
    );
  });

  it("says why there is none", () => {
    expect(sentenceOf(domesticShare, 1, 1, 2)).toMatch(/^apparent consumption is 0/);
    expect(sentenceOf(domesticShare, 1, 1, 3)).toMatch(/negative; check units and re-exports$/);
  });
});
