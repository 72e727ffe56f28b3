import fc from "fast-check";
import { giniCoefficient } from "../../../src/measures/inequality/gini";
import { locationalGini } from "../../../src/measures/specialization/locational-gini";
import { column, expectNear, numberOf, rowsOf, size, table, unit } from "../../support/law";

const industry = fc.array(fc.tuple(fc.oneof(size, fc.constant(0)), size), {
  minLength: 2,
  maxLength: 30,
});
const filled = (list: readonly (readonly [number, number])[]) => list.some(([x]) => x > 0);
const parts = (list: readonly (readonly [number, number])[]) =>
  [column(list.map(([x]) => x)), column(list.map(([, t]) => t))] as const;

describe("the locational Gini coefficient", () => {
  it("in the form of Hoover is the Gini coefficient of the quotients weighted by the regions", () => {
    fc.assert(
      fc.property(industry, (list) => {
        fc.pre(filled(list));
        const weighted = numberOf(
          giniCoefficient,
          column(list.map(([x, t]) => x / t)),
          column(list.map(([, t]) => t)),
          "count"
        );
        expectNear(numberOf(locationalGini, ...parts(list), "hoover"), weighted, 1e-11);
      })
    );
  });

  it("in the form of Krugman is half of Hoover's, below ½, and does not depend on units and order", () => {
    fc.assert(
      fc.property(industry, unit, unit, (list, u, v) => {
        fc.pre(filled(list));
        const krugman = numberOf(locationalGini, ...parts(list));
        expect(krugman).toBeGreaterThanOrEqual(0);
        expect(krugman).toBeLessThan(0.5);
        expect(numberOf(locationalGini, ...parts(list), "hoover")).toBe(2 * krugman);
        const other = [...list].reverse().map(([x, t]) => [x * u, t * v] as const);
        expectNear(numberOf(locationalGini, ...parts(other)), krugman);
      })
    );
  });

  it("is 0 where the industry follows the total, in all three forms", () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 30 }),
        unit,
        fc.constantFrom("krugman", "hoover", "quotients"),
        (totals, u, method) =>
          expectNear(
            numberOf(locationalGini, column(totals.map((t) => t * u)), column(totals), method),
            0
          )
      )
    );
  });

  it("does not change when a region is split into two with its quotient", () => {
    fc.assert(
      fc.property(industry, (list) => {
        fc.pre(filled(list));
        const [first = [1, 1] as const, ...others] = list;
        const half = [first[0] / 2, first[1] / 2] as const;
        expectNear(
          numberOf(locationalGini, ...parts([half, ...others, half]), "hoover"),
          numberOf(locationalGini, ...parts(list), "hoover")
        );
      })
    );
  });

  it("of a table has the answer of each column with the row sums", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("krugman", "hoover", "quotients"), (rows, method) => {
        const totals = column(rows.map((row) => row.reduce((sum, x) => sum + x, 0)));
        const [answer = []] = rowsOf(locationalGini, rows, null, method);
        answer.forEach((coefficient, i) =>
          expectNear(
            Number(coefficient),
            numberOf(locationalGini, column(rows.map((row) => row[i])), totals, method)
          )
        );
      })
    );
  });

  it("comes to 1 in Hoover's form when the industry stands where there is nothing else", () => {
    expect(numberOf(locationalGini, column([0, 5]), column([7, 0]), "hoover")).toBe(1);
  });
});
