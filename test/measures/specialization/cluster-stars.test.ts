import fc from "fast-check";
import { clusterStars } from "../../../src/measures/specialization/cluster-stars";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { rowsOf, table, unit } from "../../support/law";

const focus = fc.constantFrom("industry", "all");
const top = fc.integer({ min: 1, max: 100 }).map((x) => x / 100);
const stars = (
  rows: readonly (readonly unknown[])[],
  ...settings: readonly unknown[]
): number[][] => rowsOf(clusterStars, rows, ...settings).map((row) => row.map(Number));

describe("cluster stars", () => {
  it("are 0 to 3, and all 3 when everything is top and no quotient is asked for", () => {
    fc.assert(
      fc.property(table, top, focus, (rows, share, where) => {
        for (const cell of stars(rows, 2, share, where).flat())
          expect([0, 1, 2, 3]).toContain(cell);
        for (const cell of stars(rows, 0, 1, where).flat()) expect(cell).toBe(3);
      })
    );
  });

  it("never get fewer when the rules get easier", () => {
    fc.assert(
      fc.property(table, top, focus, (rows, share, where) => {
        const strict = stars(rows, 2, share / 2, where);
        stars(rows, 1, share, where).forEach((row, r) =>
          row.forEach((cell, i) => expect(cell).toBeGreaterThanOrEqual(strict[r]?.[i] ?? NaN))
        );
      })
    );
  });

  it("do not depend on a unit that is a power of two, nor on the order of the regions", () => {
    fc.assert(
      fc.property(
        table,
        top,
        focus,
        fc.integer({ min: -300, max: 300 }),
        (rows, share, where, power) => {
          const plain = stars(rows, 1.2, share, where);
          expect(
            stars(
              rows.map((row) => row.map((x) => x * 2 ** power)),
              1.2,
              share,
              where
            )
          ).toEqual(plain);
          expect(stars([...rows].reverse(), 1.2, share, where)).toEqual([...plain].reverse());
        }
      )
    );
  });

  it("with an unreachable quotient and the first place only go to one region per industry or to ties", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const answer = stars(rows, Number.MAX_VALUE, 1e-9, "industry");
        const quotients = rowsOf(locationQuotients, rows);
        rows[0]?.forEach((_, i) => {
          const largest = Math.max(...rows.map((row) => row[i] ?? 0));
          const focused = Math.max(...quotients.map((row) => Number(row[i])));
          rows.forEach((row, r) => {
            const quotient = Number(quotients[r]?.[i]);
            if (Math.abs(quotient - focused) < 1e-12 && quotient !== focused) return;
            expect(answer[r]?.[i]).toBe(
              (row[i] === largest ? 1 : 0) + (quotient === focused ? 1 : 0)
            );
          });
        });
      })
    );
  });

  it("are awarded in tiny and huge units alike", () => {
    fc.assert(
      fc.property(unit, (u) => {
        const rows = [
          [80, 10, 10],
          [10, 80, 110],
          [10, 110, 180],
        ].map((row) => row.map((x) => x * u));
        expect(stars(rows)).toEqual([
          [3, 0, 0],
          [0, 1, 0],
          [0, 1, 2],
        ]);
      })
    );
  });
});
