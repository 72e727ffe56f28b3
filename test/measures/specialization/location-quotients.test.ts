import fc from "fast-check";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { expectNear, rowsOf, size, table, unit } from "../../support/law";

const quotients = (
  rows: readonly (readonly number[])[],
  ...settings: readonly unknown[]
): number[][] =>
  rowsOf(locationQuotients, rows, ...settings).map((row) =>
    row.map((cell) => {
      if (typeof cell !== "number") throw new Error(`answered ${String(cell)}`);
      return cell;
    })
  );

const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);

/** A table in which every region has the same structure. */
const proportional = fc
  .tuple(
    fc.array(size, { minLength: 2, maxLength: 6 }),
    fc.array(size, { minLength: 2, maxLength: 6 })
  )
  .map(([regions, industries]) => regions.map((r) => industries.map((i) => r * i)));

describe("the matrix of location quotients", () => {
  it("averages to 1 in every region, weighted by the nation's structure", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const total = sum(rows.flat());
        const structure = rows[0]?.map((_, i) => sum(rows.map((row) => row[i] ?? 0)) / total) ?? [];
        for (const row of quotients(rows))
          expectNear(sum(row.map((quotient, i) => quotient * (structure[i] ?? 0))), 1);
      })
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(table, unit, (rows, u) => {
        const plain = quotients(rows).flat();
        quotients(rows.map((row) => row.map((x) => x * u)))
          .flat()
          .forEach((quotient, k) => expectNear(quotient, plain[k] ?? NaN));
      })
    );
  });

  it("of the transposed table is the transposed matrix", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? [];
        const plain = quotients(rows);
        quotients(transposed).forEach((row, i) =>
          row.forEach((quotient, r) => expectNear(quotient, plain[r]?.[i] ?? NaN))
        );
      })
    );
  });

  it("has additive forms that sum to 0 in every industry", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const additive = quotients(rows, "additive");
        additive[0]?.forEach((_, i) => expectNear(sum(additive.map((row) => row[i] ?? NaN)), 0));
      })
    );
  });

  it("standardized has mean 0 and sample deviation 1 in every industry", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("standardized", "standardized-log"), (rows, variant) => {
        const answer = rowsOf(locationQuotients, rows, variant);
        rows[0]?.forEach((_, i) => {
          const column = answer.map((row) => row[i]);
          if (column.includes("#DIV/0!")) return;
          const z = column.map(Number);
          // Quotients that differ only in their last digits leave few digits of their deviations.
          expectNear(sum(z), 0, 1e-6);
          expectNear(sum(z.map((x) => x * x)), rows.length - 1, 1e-6);
        });
      })
    );
  });

  it("of proportional regions is 1, present everywhere, and cannot be standardized", () => {
    fc.assert(
      fc.property(proportional, (rows) => {
        for (const quotient of quotients(rows).flat()) expectNear(quotient, 1);
        expect(new Set(quotients(rows, "binary").flat())).toEqual(new Set([1]));
        expect(new Set(rowsOf(locationQuotients, rows, "standardized").flat())).toEqual(
          new Set(["#DIV/0!"])
        );
        expect(new Set(rowsOf(locationQuotients, rows, "standardized-log").flat())).toEqual(
          new Set(["#DIV/0!"])
        );
      })
    );
  });

  it("is binary exactly where the quotient reaches the threshold", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 300 }), (rows, percent) => {
        const threshold = percent / 100;
        const plain = quotients(rows).flat();
        quotients(rows, "binary", threshold)
          .flat()
          .forEach((present, k) => {
            const quotient = plain[k] ?? NaN;
            if (Math.abs(quotient - threshold) > 1e-12)
              expect(present).toBe(quotient > threshold ? 1 : 0);
          });
      })
    );
  });

  it("rounded differs by at most half a unit of the last digit", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 5 }), (rows, digits) => {
        const plain = quotients(rows).flat();
        quotients(rows, null, null, digits)
          .flat()
          .forEach((quotient, k) =>
            expect(Math.abs(quotient - (plain[k] ?? NaN))).toBeLessThanOrEqual(
              0.500001 * 10 ** -digits
            )
          );
      })
    );
  });
});
