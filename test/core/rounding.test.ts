import fc from "fast-check";
import { roundTo } from "../../src/core/rounding";

/** The definition: half away from zero on the 15 digits a cell shows. */
function byDigits(x: number, decimals: number): number {
  const scaled = Number((Math.abs(x) * 10 ** decimals).toPrecision(15));
  return scaled < 2 ** 52 ? (Math.sign(x) * Math.round(scaled)) / 10 ** decimals : x;
}

const decimals = fc.integer({ min: 0, max: 15 });

describe("rounding", () => {
  it("is that of the 15 digits for any number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), decimals, (x, d) => {
        expect(roundTo(x, d)).toBe(byDigits(x, d));
      }),
      { numRuns: 2000 }
    );
  });

  it("is that of the 15 digits at halves and just beside them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: -40, max: 40 }),
        (whole, d, ulps) => {
          const half = (whole + 0.5) / 10 ** d;
          const x = half * (1 + ulps * Number.EPSILON);
          expect(roundTo(x, d)).toBe(byDigits(x, d));
        }
      ),
      { numRuns: 2000 }
    );
    expect(roundTo(2.675, 2)).toBe(2.68);
    expect(roundTo(-0.5, 0)).toBe(-1);
  });
});
