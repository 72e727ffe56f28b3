import fc from "fast-check";
import { nativeTwin } from "../../../src/core/native-twin";
import { powerMeans } from "../../../src/measures/scoring/power-mean";
import { column, expectNear, numberOf, rowsOf, size, table, unit } from "../../support/law";
import { recalculate } from "../../support/libreoffice";
import { libreOffice, toolOrSkip } from "../../support/tools";

/** Scores with weights, at least one of them above 0. */
const weighted = fc
  .tuple(
    fc.tuple(size, size),
    fc.array(fc.tuple(size, fc.oneof(size, fc.constant(0))), { maxLength: 20 })
  )
  .map(([first, others]) => [first, ...others]);
const rho = fc.oneof(
  fc.constantFrom(-1, 0, 1, 2, 1e-9, -1e-9),
  fc.integer({ min: -50, max: 50 }).map((x) => x / 10)
);

const mean = (list: readonly (readonly [number, number])[], exponent: number) =>
  numberOf(powerMeans, column(list.map(([s]) => s)), column(list.map(([, w]) => w)), exponent);

describe("the power mean", () => {
  it("lies between the lowest and the highest score", () => {
    fc.assert(
      fc.property(weighted, rho, (list, r) => {
        const scores = list.map(([s]) => s);
        const answer = mean(list, r);
        expect(answer).toBeGreaterThanOrEqual(Math.min(...scores) * (1 - 1e-12));
        expect(answer).toBeLessThanOrEqual(Math.max(...scores) * (1 + 1e-12));
      })
    );
  });

  it("rises with its exponent", () => {
    fc.assert(
      fc.property(weighted, rho, rho, (list, a, b) => {
        expect(mean(list, Math.min(a, b))).toBeLessThanOrEqual(
          mean(list, Math.max(a, b)) * (1 + 1e-12)
        );
      })
    );
  });

  it("is the plain arithmetic, geometric and harmonic mean at 1, 0 and −1", () => {
    fc.assert(
      fc.property(weighted, (list) => {
        const weight = list.reduce((sum, [, w]) => sum + w, 0);
        const average = (f: (s: number) => number) =>
          list.reduce((sum, [s, w]) => sum + w * f(s), 0) / weight;
        expectNear(
          mean(list, 1),
          average((s) => s)
        );
        expectNear(mean(list, 0), Math.exp(average(Math.log)));
        expectNear(mean(list, -1), 1 / average((s) => 1 / s));
      })
    );
  });

  it("passes smoothly through the geometric mean", () => {
    fc.assert(fc.property(weighted, (list) => expectNear(mean(list, 1e-13), mean(list, 0), 1e-10)));
  });

  it("is homogeneous: a change of unit changes the mean alone", () => {
    fc.assert(
      fc.property(weighted, rho, unit, (list, r, u) => {
        expectNear(
          mean(
            list.map(([s, w]) => [s * u, w]),
            r
          ) / u,
          mean(list, r),
          1e-11
        );
        expectNear(
          mean(
            list.map(([s, w]) => [s, w * u]),
            r
          ),
          mean(list, r)
        );
      })
    );
  });

  it("does not depend on the order and counts a doubled weight as a repeated score", () => {
    fc.assert(
      fc.property(weighted, rho, (list, r) => {
        expectNear(mean([...list].reverse(), r), mean(list, r));
        expectNear(
          mean(
            list.flatMap((one) => [one, one]),
            r
          ),
          mean(list, r)
        );
        expectNear(
          mean(
            list.map(([s, w]) => [s, 2 * w]),
            r
          ),
          mean(list, r)
        );
      })
    );
  });

  it("of equal scores is that score, however large or small", () => {
    for (const s of [1e-300, 7, 1e300])
      for (const r of [-3, 0, 1e-9, 1, 3])
        expectNear(numberOf(powerMeans, column([s, s, s]), null, r) / s, 1);
  });

  it("of a table is the mean of each row", () => {
    fc.assert(
      fc.property(table, rho, (rows, r) => {
        expect(rowsOf(powerMeans, rows, null, r).map((row) => row[0])).toEqual(
          rows.map((row) => numberOf(powerMeans, [row], null, r))
        );
      })
    );
  });

  it("takes nothing below the floor", () => {
    fc.assert(
      fc.property(weighted, rho, size, (list, r, floor) => {
        const raised = mean(
          list.map(([s, w]) => [Math.max(s, floor), w]),
          r
        );
        expect(
          numberOf(
            powerMeans,
            column(list.map(([s]) => s)),
            column(list.map(([, w]) => w)),
            r,
            floor
          )
        ).toBe(raised);
      })
    );
  });
});

toolOrSkip(libreOffice(), "the native power mean", (test) => {
  test("reads its exponent from a cell", async () => {
    const twin = nativeTwin(powerMeans, ["$A$1:$A$3", null, "$B$1", null]);
    if (!("formula" in twin)) throw new Error("one formula was expected");
    const exponents = [-1, 0, 1, 2];
    const book = exponents.map((exponent) => ({
      name: `rho ${exponent}`,
      cells: {
        A1: 20,
        A2: 30,
        A3: 60,
        B1: exponent,
        C1: { formula: twin.formula, array: "C1:C1" },
      },
    }));
    const values = await recalculate({ sheets: book });
    for (const exponent of exponents)
      expectNear(
        Number(values.get(`rho ${exponent}`)?.get("C1")),
        numberOf(powerMeans, column([20, 30, 60]), null, exponent)
      );
  }, 120_000);
});
