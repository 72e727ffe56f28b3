import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import { hhiBounds } from "../../../src/measures/concentration/hhi-bounds";
import { column, expectNear, numberOf, rowsOf, sizes, unit } from "../../support/law";

const bounds = (...inputs: readonly unknown[]): [number, number] => {
  const [low, high] = rowsOf(hhiBounds, ...inputs)[0] ?? [];
  if (typeof low !== "number" || typeof high !== "number")
    throw new Error(`answered ${String(low)}, ${String(high)}`);
  return [low, high];
};

const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);

describe("the bounds of the Herfindahl–Hirschman index", () => {
  it("enclose the index of the complete list when its largest are known", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (list, cut) => {
        const ranked = [...list].sort((a, b) => b - a);
        const known = ranked.slice(0, 1 + (cut % ranked.length));
        const index = numberOf(hhi, column(list));
        const [low, high] = bounds(column(known), sum(ranked));
        expect(low).toBeLessThanOrEqual(index + 1e-12);
        expect(high).toBeGreaterThanOrEqual(index - 1e-12);
      })
    );
  });

  it("meet at the index when the list is complete", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const [low, high] = bounds(column(list), sum(list));
        expectNear(low, numberOf(hhi, column(list)));
        expectNear(high, low);
      })
    );
  });

  it("draw closer when the cap falls", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 99 }), (list, percent) => {
        const total = sum(list) * 1.5;
        const cap = Math.min(...list);
        const [low, high] = bounds(column(list), total, cap);
        const [sameLow, lower] = bounds(column(list), total, (cap * percent) / 100);
        expect(sameLow).toBe(low);
        expect(lower).toBeLessThanOrEqual(high + 1e-12);
        expect(lower).toBeGreaterThanOrEqual(low);
      })
    );
  });

  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(sizes, unit, (list, u) => {
        const plain = bounds(column(list), sum(list) * 2);
        const scaled = bounds(column(list.map((x) => x * u)), sum(list) * 2 * u);
        expectNear(scaled[0], plain[0]);
        expectNear(scaled[1], plain[1]);
      })
    );
  });
});
