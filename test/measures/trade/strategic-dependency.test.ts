import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import { strategicDependency } from "../../../src/measures/trade/strategic-dependency";
import { column, expectNear, numberOf, rowsOf, size, sizes, unit } from "../../support/law";

const indicators = (
  external: readonly number[],
  internal: number,
  exports: number,
  ...thresholds: readonly number[]
) =>
  (rowsOf(strategicDependency, column(external), internal, exports, ...thresholds)[0] ?? []).map(
    Number
  );

describe("strategic dependency", () => {
  it("measures concentration as the Herfindahl–Hirschman index does", () => {
    fc.assert(
      fc.property(sizes, size, size, (list, i, x) =>
        expectNear(indicators(list, i, x)[0] ?? NaN, numberOf(hhi, column(list)))
      )
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(sizes, size, size, unit, (list, i, x, u) => {
        const scaled = indicators(
          list.map((e) => e * u),
          i * u,
          x * u
        );
        indicators(list, i, x).forEach((answer, k) => expectNear(scaled[k] ?? NaN, answer, 1e-11));
      })
    );
  });

  it("flags exactly when all three thresholds are exceeded", () => {
    fc.assert(
      fc.property(sizes, size, size, fc.integer({ min: 0, max: 9 }), (list, i, x, tenths) => {
        const [c1 = 0, c2 = 0, c3 = 0, flag] = indicators(
          list,
          i,
          x,
          tenths / 10,
          tenths / 10,
          tenths / 3
        );
        expect(flag).toBe(
          Math.min(c1 - tenths / 10, c2 - tenths / 10, c3 - tenths / 3) > 0 ? 1 : 0
        );
      })
    );
  });

  it("never frees a product of its flag when exports shrink", () => {
    fc.assert(
      fc.property(sizes, size, size, (list, i, x) => {
        expect(indicators(list, i, x / 2)[3]).toBeGreaterThanOrEqual(
          indicators(list, i, x)[3] ?? NaN
        );
        expect(rowsOf(strategicDependency, column(list), i, 0)[0]?.[3]).toBeGreaterThanOrEqual(
          indicators(list, i, x)[3] ?? NaN
        );
      })
    );
  });

  it("sees only external imports where there is no bloc", () => {
    fc.assert(fc.property(sizes, size, (list, x) => expect(indicators(list, 0, x)[1]).toBe(1)));
  });
});
