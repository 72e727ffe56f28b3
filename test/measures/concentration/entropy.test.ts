import fc from "fast-check";
import { entropy } from "../../../src/measures/concentration/entropy";
import { hhi } from "../../../src/measures/concentration/hhi";
import { theil } from "../../../src/measures/inequality/theil";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  shuffled,
  sizes,
  sizesAndZeros,
  table,
  unit,
} from "../../support/law";

const nats = (list: readonly number[]) => numberOf(entropy, column(list));

describe("the entropy of shares", () => {
  it("lies between 0 and ln n, and is ln n for n equals", () => {
    fc.assert(
      fc.property(sizesAndZeros, unit, (list, u) => {
        expect(nats(list)).toBeGreaterThanOrEqual(0);
        expect(nats(list)).toBeLessThanOrEqual(Math.log(list.length) + 1e-14);
        expectNear(nats(list.map(() => u)), Math.log(list.length));
      })
    );
  });

  it("does not depend on unit and order", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, ({ list, other }, u) =>
        expectNear(nats(other.map((x) => x * u)), nats(list))
      )
    );
  });

  it("of groups is the entropy between them plus their mean entropy within", () => {
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
        const [first, second] = [sum(a), sum(b)];
        const within = (first * nats(a) + second * nats(b)) / (first + second);
        expectNear(nats([...a, ...b]), nats([first, second]) + within);
      })
    );
  });

  it("is ln n minus the Theil index of the sizes", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) =>
        expectNear(
          nats(list),
          Math.log(list.length) - numberOf(theil, column(list), null, "t", "count")
        )
      )
    );
  });

  it("is at least the logarithm of the equivalent number", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expect(nats(list)).toBeGreaterThanOrEqual(Math.log(1 / numberOf(hhi, column(list))) - 1e-12)
      )
    );
  });

  it("in another base is divided by its logarithm; normalized it has no base", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 100 }), (list, base) => {
        expectNear(numberOf(entropy, column(list), base), nats(list) / Math.log(base));
        expect(numberOf(entropy, column(list), base, true)).toBe(
          numberOf(entropy, column(list), null, true)
        );
      })
    );
  });

  it("by columns is by rows of the transposed table", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, normalized) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i])) ?? [];
        expect(rowsOf(entropy, transposed, null, normalized, null, "columns")[0]).toEqual(
          rowsOf(entropy, rows, null, normalized, null, "rows").flat()
        );
      })
    );
  });

  it("counts what is almost nothing as nothing", () => {
    expect(nats([1e300, 1e-300])).toBe(0);
  });
});
