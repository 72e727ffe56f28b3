import fc from "fast-check";
import { averageQuotientsOfMatrix } from "../../../src/measures/specialization/average-quotients";
import { hachmanIndicesOfMatrix } from "../../../src/measures/specialization/hachman-indices";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { expectNear, rowsOf, table, unit } from "../../support/law";

const column = (rows: readonly (readonly unknown[])[]): number[] =>
  rows.map((row) => Number(row[0]));
const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);

describe("average location quotients", () => {
  it("are the quotients weighted by the region's own structure", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const quotients = rowsOf(locationQuotients, rows);
        column(rowsOf(averageQuotientsOfMatrix, rows)).forEach((average, r) => {
          const own = rows[r] ?? [];
          expectNear(average, sum(own.map((x, i) => (x / sum(own)) * Number(quotients[r]?.[i]))));
        });
      })
    );
  });

  it("are at least 1, do not depend on the unit, and are the reciprocals of the Hachman indices", () => {
    fc.assert(
      fc.property(table, unit, (rows, u) => {
        const scaled = rows.map((row) => row.map((x) => x * u));
        const averages = column(rowsOf(averageQuotientsOfMatrix, rows));
        column(rowsOf(averageQuotientsOfMatrix, scaled)).forEach((x, r) =>
          expectNear(x, averages[r] ?? NaN)
        );
        column(rowsOf(hachmanIndicesOfMatrix, rows)).forEach((index, r) => {
          expect(averages[r]).toBeGreaterThanOrEqual(1 - 1e-12);
          expectNear(index * (averages[r] ?? NaN), 1);
        });
      })
    );
  });

  it("weighted by the sizes of the regions is the same for regions as for industries", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? [];
        const weighted = (matrix: readonly (readonly number[])[]) =>
          sum(
            column(rowsOf(averageQuotientsOfMatrix, matrix)).map(
              (average, r) => (average * sum(matrix[r] ?? [])) / sum(rows.flat())
            )
          );
        expectNear(weighted(rows), weighted(transposed));
      })
    );
  });
});
