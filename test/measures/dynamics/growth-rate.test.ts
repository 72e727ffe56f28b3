import fc from "fast-check";
import { growthRates } from "../../../src/measures/dynamics/growth-rate";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  sentenceOf,
  size,
  sizes,
  table,
  unit,
} from "../../support/law";

const methods = ["total", "simple", "compound", "arithmetic", "least-squares"];
const rate = fc.integer({ min: -900, max: 3000 }).map((x) => x / 1000);

describe("the growth rate", () => {
  it("of a geometric series is its rate by every method per period", () => {
    fc.assert(
      fc.property(size, rate, fc.integer({ min: 2, max: 12 }), (first, r, n) => {
        const series = Array.from({ length: n }, (_, t) => first * (1 + r) ** t);
        for (const method of ["compound", "arithmetic", "least-squares"])
          expectNear(numberOf(growthRates, [series], method), r, 1e-10);
        expectNear(numberOf(growthRates, [series], "total"), (1 + r) ** (n - 1) - 1, 1e-10);
      })
    );
  });

  it("does not depend on the unit of the series", () => {
    fc.assert(
      fc.property(sizes, unit, (series, u) => {
        for (const method of methods)
          expectNear(
            numberOf(growthRates, [series.map((x) => x * u)], method),
            numberOf(growthRates, [series], method),
            1e-11
          );
      })
    );
  });

  it("of a series read backwards undoes compound and least-squares growth", () => {
    fc.assert(
      fc.property(sizes, (series) => {
        for (const method of ["compound", "least-squares"]) {
          const there = numberOf(growthRates, [series], method);
          const back = numberOf(growthRates, [[...series].reverse()], method);
          // Told by the rising direction: near −1 a rate has no digits left for its factor.
          const rise = Math.max(there, back);
          expectNear(Math.min(there, back), -rise / (1 + rise), 1e-12);
        }
      })
    );
  });

  it("is the same for a row and a column, and row by row for a table", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...methods), (rows, method) => {
        const all = rowsOf(growthRates, rows, method).map((row) => row[0]);
        expect(all).toEqual(rows.map((row) => numberOf(growthRates, column(row), method)));
        expect(all).toEqual(rows.map((row) => numberOf(growthRates, [row], method)));
      })
    );
  });

  it("is never lower on the arithmetic mean than compounded", () => {
    fc.assert(
      fc.property(sizes, (series) => {
        const compound = numberOf(growthRates, [series]);
        expect(numberOf(growthRates, [series], "arithmetic")).toBeGreaterThanOrEqual(
          compound - 1e-12 * Math.max(1, Math.abs(compound))
        );
      })
    );
  });

  it("of a constant series is 0, however large or small", () => {
    for (const x of [1e-300, 1, 1e300])
      for (const method of methods) expectNear(numberOf(growthRates, [[x, x, x]], method), 0);
  });

  it("compounds over the periods given, not over the columns", () => {
    expectNear(numberOf(growthRates, [[1, 1000]], "compound", 3), 9);
    expect(sentenceOf(growthRates, [[1, 2]], "compound", -1)).toBe(
      "Periods: is -1; expected a number above 0"
    );
  });
});
