import fc from "fast-check";
import { wilsonInterval } from "../../../src/measures/survey/wilson-interval";
import { column, expectNear, rowsOf, sentenceOf } from "../../support/law";

const sample = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const confidence = fc.integer({ min: 1, max: 999 }).map((x) => x / 1000);

const bounds = (x: number, n: number, ...settings: readonly unknown[]): [number, number] => {
  const [low, high] = rowsOf(wilsonInterval, x, n, ...settings)[0] ?? [];
  return [Number(low), Number(high)];
};

describe("the Wilson interval", () => {
  it("holds the share it was made from and stays within 0 and 1", () => {
    fc.assert(
      fc.property(sample, confidence, fc.boolean(), ([x, n], level, continuity) => {
        const [low, high] = bounds(x, n, level, continuity);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      })
    );
  });

  it("has as bounds the shares whose own test would just reject the sample", () => {
    fc.assert(
      fc.property(sample, ([x, n]) => {
        // z = 1: a bound p solves (x/n − p)² = p(1 − p)/n.
        for (const p of bounds(x, n, 0.6826894921370859))
          expectNear((x / n - p) ** 2, (p * (1 - p)) / n);
      })
    );
  });

  it("of those without the property is its mirror image", () => {
    fc.assert(
      fc.property(sample, fc.boolean(), ([x, n], continuity) => {
        const [low, high] = bounds(x, n, 0.95, continuity);
        const [otherLow, otherHigh] = bounds(n - x, n, 0.95, continuity);
        expectNear(otherLow, 1 - high);
        expectNear(otherHigh, 1 - low);
      })
    );
  });

  it("is wider with more confidence, with continuity, and with fewer people", () => {
    fc.assert(
      fc.property(sample, fc.boolean(), ([x, n], continuity) => {
        const width = ([low, high]: readonly [number, number]) => high - low;
        const plain = width(bounds(x, n, 0.9, continuity));
        expect(width(bounds(x, n, 0.99, continuity))).toBeGreaterThan(plain);
        expect(width(bounds(x, n, 0.9, true))).toBeGreaterThanOrEqual(plain);
        expect(width(bounds(4 * x, 4 * n, 0.9, continuity))).toBeLessThan(plain);
      })
    );
  });

  it("starts at exactly 0 without a case and ends at exactly 1 with all", () => {
    for (const continuity of [false, true]) {
      expect(bounds(0, 7, 0.95, continuity)[0]).toBe(0);
      expect(bounds(7, 7, 0.95, continuity)[1]).toBe(1);
    }
  });

  it("gives one row per element for rows and columns alike", () => {
    const down = rowsOf(wilsonInterval, column([3, 9]), column([10, 10]));
    expect(down).toEqual(rowsOf(wilsonInterval, [[3, 9]], [[10, 10]]));
    expect(down.map((row) => row.length)).toEqual([2, 2]);
  });

  it("says what is wrong with the counts", () => {
    expect(sentenceOf(wilsonInterval, 11, 10)).toMatch(/^Successes: expected a whole number/);
    expect(sentenceOf(wilsonInterval, 0, 0)).toMatch(/^Trials: are 0/);
  });
});
