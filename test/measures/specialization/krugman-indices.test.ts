import fc from "fast-check";
import { hooverCoefficient } from "../../../src/measures/inequality/hoover";
import { krugmanIndicesOfMatrix } from "../../../src/measures/specialization/krugman-indices";
import { expectNear, numberOf, rowsOf, size, table, unit } from "../../support/law";

const benchmark = fc.constantFrom("all", "others", "mean");
const indices = (rows: readonly (readonly number[])[], ...settings: readonly unknown[]): number[] =>
  rowsOf(krugmanIndicesOfMatrix, rows, ...settings)
    .flat()
    .map(Number);

describe("the Krugman indices", () => {
  it("lie between 0 and 2, halved between 0 and 1", () => {
    fc.assert(
      fc.property(table, benchmark, (rows, against) => {
        const halves = indices(rows, null, against, true);
        indices(rows, null, against).forEach((index, r) => {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(2 + 1e-12);
          expect(halves[r]).toBe(index / 2);
        });
      })
    );
  });

  it("by industry are those by region of the transposed table, as a row", () => {
    fc.assert(
      fc.property(table, benchmark, (rows, against) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? [];
        const answer = rowsOf(krugmanIndicesOfMatrix, rows, "industry", against);
        expect(answer.length).toBe(1);
        expect(answer.flat()).toEqual(indices(transposed, "region", against));
      })
    );
  });

  it("do not depend on the unit of the table, against the mean not even on the unit of a region", () => {
    fc.assert(
      fc.property(table, unit, benchmark, (rows, u, against) => {
        const plain = indices(rows, null, against);
        indices(
          rows.map((row) => row.map((x) => x * u)),
          null,
          against
        ).forEach((index, r) => expectNear(index, plain[r] ?? NaN));
        const structures = indices(rows, null, "mean");
        indices(
          rows.map((row, r) => row.map((x) => x * (r + 2))),
          null,
          "mean"
        ).forEach((index, r) => expectNear(index, structures[r] ?? NaN));
      })
    );
  });

  it("are 0 where all regions have the same structure, 2 where two have nothing in common", () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 2, maxLength: 6 }),
        fc.array(size, { minLength: 2, maxLength: 6 }),
        benchmark,
        (regions, industries, against) => {
          for (const index of indices(
            regions.map((r) => industries.map((i) => r * i)),
            null,
            against
          ))
            expectNear(index, 0);
          const apart = [
            [...industries, ...regions.map(() => 0)],
            [...industries.map(() => 0), ...regions],
          ];
          if (against !== "all")
            for (const index of indices(apart, null, against)) expectNear(index, 2);
        }
      )
    );
  });

  it("halved against the nation are Hoover coefficients of each region against all", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const nation =
          rows[0]?.map((_, i) => [rows.reduce((sum, row) => sum + (row[i] ?? 0), 0)]) ?? [];
        indices(rows, null, null, true).forEach((index, r) =>
          expectNear(
            index,
            numberOf(
              hooverCoefficient,
              rows[r]?.map((x) => [x]),
              nation
            )
          )
        );
      })
    );
  });

  it("against the nation shrink by the region's own share: the others differ by 1 − share", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const total = rows.flat().reduce((sum, x) => sum + x, 0);
        const others = indices(rows, null, "others");
        indices(rows).forEach((index, r) => {
          const share = (rows[r] ?? []).reduce((sum, x) => sum + x, 0) / total;
          expectNear(index, (1 - share) * (others[r] ?? NaN));
        });
      })
    );
  });
});
