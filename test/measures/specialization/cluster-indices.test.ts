import fc from "fast-check";
import { clusterIndexOfRegion } from "../../../src/measures/specialization/cluster-index";
import { clusterIndicesOfMatrix } from "../../../src/measures/specialization/cluster-indices";
import { column, expectNear, numberOf, rowsOf, table } from "../../support/law";

const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
const columnSum = (rows: readonly (readonly number[])[], i: number) =>
  sum(rows.map((row) => row[i] ?? 0));

describe("the cluster indices", () => {
  it("are the cluster index of every cell against the sum of the regions", () => {
    fc.assert(
      fc.property(table, (employment) => {
        const firms = employment.map((row, r) => row.map((x, i) => 1 + ((r * 3 + i * 7) % 5) + x));
        const areas = employment.map((_, r) => r + 1);
        const populations = employment.map((row) => row[0] ?? 1);
        const answer = rowsOf(
          clusterIndicesOfMatrix,
          employment,
          firms,
          column(areas),
          column(populations)
        );
        answer.forEach((row, r) =>
          row.forEach((cell, i) =>
            expectNear(
              Number(cell),
              numberOf(
                clusterIndexOfRegion,
                employment[r]?.[i],
                columnSum(employment, i),
                areas[r],
                sum(areas),
                populations[r],
                sum(populations),
                firms[r]?.[i],
                columnSum(firms, i)
              )
            )
          )
        );
        expect(rowsOf(clusterIndicesOfMatrix, employment, firms, [areas], [populations])).toEqual(
          answer
        );
      })
    );
  });

  it("of regions in proportion are 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const first = rows[0] ?? [];
        const weights = rows.map((_, r) => r + 1);
        const employment = weights.map((w) => first.map((x) => w * x));
        for (const cell of rowsOf(
          clusterIndicesOfMatrix,
          employment,
          employment,
          column(weights),
          column(weights)
        ).flat())
          expectNear(Number(cell), 1);
      })
    );
  });
});
