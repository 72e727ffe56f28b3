import fc from "fast-check";
import { krugmanIndex } from "../../../src/measures/specialization/krugman-index";
import { krugmanIndicesOfMatrix } from "../../../src/measures/specialization/krugman-indices";
import { column, expectNear, numberOf, rowsOf, size, table, unit } from "../../support/law";

const pair = fc.integer({ min: 1, max: 12 }).chain((n) => {
  const list = fc.array(size, { minLength: n, maxLength: n });
  return fc.tuple(list, list);
});

describe("the Krugman index against a reference", () => {
  it("lies between 0 and 2, is symmetric, and 0 for equal structures in any unit", () => {
    fc.assert(
      fc.property(pair, unit, ([own, other], u) => {
        const index = numberOf(krugmanIndex, column(own), column(other));
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(2 + 1e-12);
        expectNear(numberOf(krugmanIndex, column(other), column(own)), index);
        expectNear(numberOf(krugmanIndex, column(own), column(own.map((x) => x * u))), 0);
      })
    );
  });

  it("is 2 for structures without a common industry, and halved lies on a scale to 1", () => {
    fc.assert(
      fc.property(pair, ([own, other]) => {
        const apart = [
          column([...own, ...own.map(() => 0)]),
          column([...own.map(() => null), ...other]),
        ];
        expectNear(numberOf(krugmanIndex, ...apart), 2);
        expectNear(numberOf(krugmanIndex, ...apart, true), 1);
      })
    );
  });

  it("obeys the triangle inequality", () => {
    fc.assert(
      fc.property(pair, fc.array(size, { minLength: 12, maxLength: 12 }), ([a, b], more) => {
        const c = more.slice(0, a.length);
        const distance = (x: readonly number[], y: readonly number[]) =>
          numberOf(krugmanIndex, column(x), column(y));
        expect(distance(a, b)).toBeLessThanOrEqual(distance(a, c) + distance(c, b) + 1e-12);
      })
    );
  });

  it("against the table of the other regions is the index of the matrix against their mean", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const all = rowsOf(krugmanIndicesOfMatrix, rows, null, "mean");
        rows.forEach((row, r) =>
          expectNear(
            numberOf(
              krugmanIndex,
              column(row),
              rows.filter((_, k) => k !== r)
            ),
            Number(all[r]?.[0])
          )
        );
      })
    );
  });

  it("against the sum of all regions is the index of the matrix against the nation", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const nation =
          rows[0]?.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0)) ?? [];
        const all = rowsOf(krugmanIndicesOfMatrix, rows);
        rows.forEach((row, r) =>
          expectNear(numberOf(krugmanIndex, [row], [nation]), Number(all[r]?.[0]))
        );
      })
    );
  });
});
