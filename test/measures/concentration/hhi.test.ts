import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  sentenceOf,
  shuffled,
  sizes,
  sizesAndZeros,
  table,
  unit,
} from "../../support/law";

describe("the Herfindahl–Hirschman index", () => {
  it("does not depend on the unit, from 1e-290 to 1e290", () => {
    fc.assert(
      fc.property(sizesAndZeros, unit, (list, u) =>
        expectNear(numberOf(hhi, column(list.map((x) => x * u))), numberOf(hhi, column(list)))
      )
    );
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(shuffled(sizes), ({ list, other }) =>
        expectNear(numberOf(hhi, column(other)), numberOf(hhi, column(list)), 1e-15)
      )
    );
  });

  it("lies between 1/n and 1, normalized between 0 and 1", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const index = numberOf(hhi, column(list));
        expect(index).toBeGreaterThanOrEqual((1 - 1e-14) / list.length);
        expect(index).toBeLessThanOrEqual(1);
        const normalized = numberOf(hhi, column(list), true);
        expect(normalized).toBeGreaterThanOrEqual(-1e-14);
        expect(normalized).toBeLessThanOrEqual(1);
      })
    );
  });

  it("rises by twice the product of the shares when two participants merge", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const [a = 0, b = 0, ...others] = list;
        const total = list.reduce((sum, x) => sum + x, 0);
        expectNear(
          numberOf(hhi, column([a + b, ...others])) - numberOf(hhi, column(list)),
          (2 * a * b) / total ** 2
        );
      })
    );
  });

  it("is 1/n for n equals of any size, 1 for one participant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), unit, (n, u) =>
        expectNear(numberOf(hhi, column(Array<number>(n).fill(u))), 1 / n)
      )
    );
  });

  it("ignores zeros unless it is normalized with counted zeros", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 5 }), (list, zeros) => {
        const padded = column([...list, ...Array<number>(zeros).fill(0)]);
        expectNear(numberOf(hhi, padded), numberOf(hhi, column(list)));
        expectNear(numberOf(hhi, padded, true, "skip"), numberOf(hhi, column(list), true));
        expect(numberOf(hhi, padded, true, "count")).toBeGreaterThan(
          numberOf(hhi, column(list), true)
        );
      })
    );
  });

  it("by columns is by rows of the transposed table, and each row stands alone", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, normalized) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i])) ?? [];
        expect(rowsOf(hhi, transposed, normalized, null, null, "columns")[0]).toEqual(
          rowsOf(hhi, rows, normalized, null, null, "rows").flat()
        );
        expect(rowsOf(hhi, rows, normalized, null, null, "rows").flat()).toEqual(
          rows.map((row) => numberOf(hhi, [row], normalized))
        );
      })
    );
  });

  it("refuses a total too large for a number instead of answering 0", () => {
    expect(rowsOf(hhi, column([1.7e308, 1.7e308]))).toEqual([["#VALUE!"]]);
    expect(sentenceOf(hhi, column([1.7e308, 1.7e308]))).toContain("too large");
  });
});
