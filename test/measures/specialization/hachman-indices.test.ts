import fc from "fast-check";
import { hachmanIndicesOfMatrix } from "../../../src/measures/specialization/hachman-indices";
import { expectNear, rowsOf, size, table } from "../../support/law";

describe("the Hachman indices", () => {
  it("lie above 0 and at most at 1", () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const [index] of rowsOf(hachmanIndicesOfMatrix, rows)) {
          expect(index).toBeGreaterThan(0);
          expect(index).toBeLessThanOrEqual(1 + 1e-12);
        }
      })
    );
  });

  it("are 1 where every region has the structure of the whole", () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 6 }),
        fc.array(size, { minLength: 1, maxLength: 6 }),
        (regions, industries) => {
          for (const [index] of rowsOf(
            hachmanIndicesOfMatrix,
            regions.map((r) => industries.map((i) => r * i))
          ))
            expectNear(Number(index), 1);
        }
      )
    );
  });

  it("of a region with one industry is that industry's share in the whole", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [first = [], ...others] = rows;
        const alone = [first[0] ?? 0, ...first.slice(1).map(() => 0)];
        const all = [alone, ...others];
        const share =
          all.reduce((sum, row) => sum + (row[0] ?? 0), 0) /
          all.flat().reduce((sum, x) => sum + x, 0);
        expectNear(Number(rowsOf(hachmanIndicesOfMatrix, all)[0]?.[0]), share);
      })
    );
  });

  it("do not change when an industry absent everywhere is added", () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(
          rowsOf(
            hachmanIndicesOfMatrix,
            rows.map((row) => [...row, null])
          )
        ).toEqual(rowsOf(hachmanIndicesOfMatrix, rows));
      })
    );
  });
});
