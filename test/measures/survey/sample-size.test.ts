import fc from "fast-check";
import { sampleSize } from "../../../src/measures/survey/sample-size";
import { expectNear, numberOf, sentenceOf } from "../../support/law";

const population = fc.integer({ min: 1, max: 10_000_000 });
const share = fc.integer({ min: 1, max: 99 }).map((x) => x / 100);

const needed = (n: number, ...settings: readonly unknown[]) => numberOf(sampleSize, n, ...settings);

describe("the sample size", () => {
  it("is the sample of an endless population with the correction for a finite one", () => {
    fc.assert(
      fc.property(population, share, share, (n, margin, p) => {
        // z = 1
        const endless = (p * (1 - p)) / margin ** 2;
        expectNear(
          needed(n, margin, p, 0.6826894921370859, "none"),
          endless / (1 + (endless - 1) / n),
          1e-9
        );
      })
    );
  });

  it("asks nobody twice, and everybody when nothing may be left open", () => {
    fc.assert(
      fc.property(population, share, (n, p) => {
        expect(needed(n, 0.05, p)).toBeLessThanOrEqual(n);
        expect(needed(n, 1e-200, p)).toBe(n);
      })
    );
  });

  it("grows with the population, with confidence and with precision, and is largest for a half", () => {
    fc.assert(
      fc.property(population, share, (n, p) => {
        const plain = needed(n, 0.05, p, 0.9, "none");
        expect(needed(n + 1, 0.05, p, 0.9, "none")).toBeGreaterThan(plain);
        expect(needed(n, 0.05, p, 0.95, "none")).toBeGreaterThanOrEqual(plain);
        expect(needed(n, 0.04, p, 0.9, "none")).toBeGreaterThanOrEqual(plain);
        expect(needed(n, 0.05, 0.5, 0.9, "none")).toBeGreaterThanOrEqual(plain);
        expectNear(needed(n, 0.05, 1 - p, 0.9, "none"), plain);
      })
    );
  });

  it("is rounded up to the next person, and to the nearest only when asked", () => {
    fc.assert(
      fc.property(population, (n) => {
        const exact = needed(n, null, null, null, "none");
        expect(needed(n)).toBe(Math.ceil(exact));
        expect(Math.abs(needed(n, null, null, null, "nearest") - exact)).toBeLessThanOrEqual(0.5);
      })
    );
  });

  it("says that nobody is too few", () => {
    expect(sentenceOf(sampleSize, 0)).toMatch(/^Population: is below 1/);
  });
});
