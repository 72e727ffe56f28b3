import fc from "fast-check";
import { promethee } from "../../../src/measures/scoring/promethee";
import { column, expectNear, rowsOf, table } from "../../support/law";

const preference = fc.constantFrom("usual", "linear");
const flows = (
  rows: readonly (readonly number[])[],
  how: string,
  weight = 1,
  types: number | null = null
): number[] => {
  const each = (x: number) => column((rows[0] ?? []).map(() => x));
  return rowsOf(
    promethee,
    rows,
    each(weight),
    types === null ? null : each(types),
    how,
    each(1),
    each(1000)
  ).map((row) => Number(row[0]));
};

describe("PROMETHEE II", () => {
  it("shares out flows that sum to 0 and stay within −1…1", () => {
    fc.assert(
      fc.property(table, preference, (rows, how) => {
        const all = flows(rows, how);
        expectNear(
          all.reduce((sum, x) => sum + x, 0),
          0
        );
        all.forEach((x) => expect(Math.abs(x)).toBeLessThanOrEqual(1 + 1e-12));
      })
    );
  });

  it("turns every flow around when less is better", () => {
    fc.assert(
      fc.property(table, preference, (rows, how) => {
        const more = flows(rows, how);
        flows(rows, how, 1, -1).forEach((x, i) => expectNear(x, -(more[i] ?? NaN)));
      })
    );
  });

  it("does not depend on the scale of the weights or the order of the alternatives", () => {
    fc.assert(
      fc.property(table, preference, fc.constantFrom(1e-300, 10, 1e300), (rows, how, weight) => {
        const plain = flows(rows, how);
        flows(rows, how, weight).forEach((x, i) => expectNear(x, plain[i] ?? NaN));
        [...flows([...rows].reverse(), how)]
          .reverse()
          .forEach((x, i) => expectNear(x, plain[i] ?? NaN));
      })
    );
  });

  it("with the usual preference sees the order of values alone", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const plain = flows(rows, "usual");
        const bent = rows.map((row) => row.map((x) => Math.log(x)));
        flows(bent, "usual").forEach((x, i) => expectNear(x, plain[i] ?? NaN));
      })
    );
  });

  it("gives 1 to the one that beats all others in everything", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const best = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => row[j] ?? 0)) + 1);
        expectNear(flows([...rows, best], "usual").at(-1) ?? NaN, 1);
      })
    );
  });
});
