import fc from "fast-check";
import { clusterTier } from "../../../src/measures/scoring/cluster-tier";
import { column, rowsOf } from "../../support/law";

const order = ["none", "potential", "adjacent", "priority"];
const verdict = fc.integer({ min: 0, max: 4 });
const link = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
const rank = (...inputs: readonly unknown[]) =>
  order.indexOf(String(rowsOf(clusterTier, ...inputs)[0]?.[0]));

describe("the tier of a cluster", () => {
  it("never falls with a better verdict, a stronger link or a decision", () => {
    fc.assert(
      fc.property(verdict, link, link, fc.boolean(), (v, weak, more, strategic) => {
        const here = rank(v, weak, null, strategic);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(rank(Math.min(4, v + 1), weak, null, strategic)).toBeGreaterThanOrEqual(here);
        expect(rank(v, Math.max(weak, more), null, strategic)).toBeGreaterThanOrEqual(here);
        expect(rank(v, weak, null, true)).toBeGreaterThanOrEqual(here);
      })
    );
  });

  it("takes relatedness for a link that is not evidenced", () => {
    fc.assert(
      fc.property(verdict, link, (v, l) => {
        expect(rank(v, l, 75)).toBe(rank(v, 1));
        expect(rank(v, l, 74)).toBe(rank(v, l));
      })
    );
  });

  it("of a column is the tier of each of its cells", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, link), { minLength: 1, maxLength: 8 }), (list) => {
        const answer = rowsOf(
          clusterTier,
          column(list.map(([v]) => v)),
          column(list.map(([, l]) => l))
        );
        expect(answer.map(([cell]) => order.indexOf(String(cell)))).toEqual(
          list.map(([v, l]) => rank(v, l))
        );
      })
    );
  });

  it("is that of the three priority, adjacent and potential clusters of the method", () => {
    expect(rank(4, 0)).toBe(3);
    expect(rank(3, 0, null, true)).toBe(3);
    expect(rank(2, 0.1)).toBe(2);
    expect(rank(1, 0.9)).toBe(1);
    expect(rank(0, 0, null, true)).toBe(1);
    expect(rank(0, 0.9)).toBe(0);
  });
});
