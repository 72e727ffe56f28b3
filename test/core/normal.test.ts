import fc from "fast-check";
import { normalQuantile } from "../../src/core/normal";

/** Quantiles by Python 3, statistics.NormalDist. */
const known: readonly (readonly [number, number])[] = [
  [0.975, 1.9599639845400536],
  [0.95, 1.6448536269514715],
  [0.9, 1.2815515655446008],
  [0.6, 0.2533471031357998],
  [0.0001, -3.71901648545568],
  [1e-20, -9.262340089798405],
];

describe("the normal quantile", () => {
  it("agrees with tables", () => {
    for (const [p, z] of known) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("is odd around one half and rises", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (k) => {
        const p = k / 2 ** 20;
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
        expect(normalQuantile(p)).toBeGreaterThan(normalQuantile(p - 2 ** -21));
      })
    );
  });
});
