import fc from "fast-check";
import { fleggQuotients } from "../../../src/measures/specialization/flegg-quotients";
import { column, expectNear, rowsOf, size, unit } from "../../support/law";

const lists = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const list = fc.array(size, { minLength: n, maxLength: n });
  return fc.tuple(list, list).map(([region, rest]) => ({
    region,
    nation: region.map((x, i) => x + (rest[i] ?? 0)),
  }));
});
const delta = fc.integer({ min: 0, max: 10 }).map((x) => x / 10);
const quotients = (region: readonly number[], nation: readonly number[], ...more: unknown[]) =>
  rowsOf(fleggQuotients, column(region), column(nation), ...more).map((row) => row.map(Number));
const simple = (region: readonly number[], nation: readonly number[]) => {
  const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
  return region.map((x, i) => x / sum(region) / ((nation[i] ?? NaN) / sum(nation)));
};

describe("Flegg's quotients", () => {
  it("without the reduction are quotients of quotients, the simple one on the diagonal", () => {
    fc.assert(
      fc.property(lists, ({ region, nation }) => {
        const slq = simple(region, nation);
        quotients(region, nation, 0).forEach((row, i) =>
          row.forEach((cell, j) =>
            expectNear(cell, i === j ? (slq[i] ?? NaN) : (slq[i] ?? NaN) / (slq[j] ?? NaN))
          )
        );
      })
    );
  });

  it("shrink as delta grows, all by the same factor", () => {
    fc.assert(
      fc.property(lists, delta, ({ region, nation }, d) => {
        const plain = quotients(region, nation, 0);
        const [first] = quotients(region, nation, d)[0] ?? [];
        const factor = (first ?? NaN) / (plain[0]?.[0] ?? NaN);
        expect(factor).toBeLessThanOrEqual(1 + 1e-12);
        quotients(region, nation, d).forEach((row, i) =>
          row.forEach((cell, j) => expectNear(cell, (plain[i]?.[j] ?? NaN) * factor))
        );
      })
    );
  });

  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(lists, unit, delta, ({ region, nation }, u, d) => {
        const plain = quotients(region, nation, d, "aflq");
        quotients(
          region.map((x) => x * u),
          nation.map((x) => x * u),
          d,
          "aflq"
        ).forEach((row, i) => row.forEach((cell, j) => expectNear(cell, plain[i]?.[j] ?? NaN)));
      })
    );
  });

  it("adjusted differ only in the columns of industries the region is specialized in, upwards", () => {
    fc.assert(
      fc.property(lists, delta, ({ region, nation }, d) => {
        const slq = simple(region, nation);
        const plain = quotients(region, nation, d);
        quotients(region, nation, d, "aflq").forEach((row, i) =>
          row.forEach((cell, j) => {
            const before = plain[i]?.[j] ?? NaN;
            if ((slq[j] ?? NaN) < 1 - 1e-12) expect(cell).toBe(before);
            else expect(cell).toBeGreaterThanOrEqual(before * (1 - 1e-12));
          })
        );
      })
    );
  });

  it("of the nation as its own region are 1", () => {
    fc.assert(
      fc.property(lists, delta, fc.constantFrom("flq", "aflq"), ({ nation }, d, method) => {
        for (const cell of quotients(nation, nation, d, method).flat()) expectNear(cell, 1);
      })
    );
  });
});
