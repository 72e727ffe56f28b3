import fc from "fast-check";
import { topsis } from "../../../src/measures/scoring/topsis";
import { column, expectNear, rowsOf, table, unit } from "../../support/law";

const method = fc.constantFrom("vector", "minmax");
const closeness = (...inputs: readonly unknown[]) =>
  rowsOf(topsis, ...inputs).map((row) => Number(row[0]));
const ones = (rows: readonly (readonly number[])[]) => column((rows[0] ?? []).map(() => 1));
const varied = table.filter((rows) =>
  (rows[0] ?? []).every((_, j) => new Set(rows.map((row) => row[j])).size > 1)
);

describe("TOPSIS", () => {
  it("stays within 0…1 and does not depend on the order of the alternatives", () => {
    fc.assert(
      fc.property(varied, method, (rows, how) => {
        const answer = closeness(rows, ones(rows), null, how);
        answer.forEach((c) => expect(c >= 0 && c <= 1).toBe(true));
        const back = closeness([...rows].reverse(), ones(rows), null, how).reverse();
        answer.forEach((c, i) => expectNear(back[i] ?? NaN, c));
      })
    );
  });

  it("does not depend on the units of a criterion or the scale of the weights", () => {
    fc.assert(
      fc.property(varied, method, unit, (rows, how, u) => {
        const answer = closeness(rows, ones(rows), null, how);
        const scaled = rows.map((row) => row.map((x, j) => (j === 0 ? x * u : x)));
        const other = closeness(scaled, column((rows[0] ?? []).map(() => u)), null, how);
        answer.forEach((c, i) => expectNear(other[i] ?? NaN, c, 1e-11));
      })
    );
  });

  it("gives 1 to the best in everything and 0 to the worst in everything", () => {
    fc.assert(
      fc.property(varied, method, (rows, how) => {
        const bounds = (pick: (...numbers: number[]) => number) =>
          (rows[0] ?? []).map((_, j) => pick(...rows.map((row) => row[j] ?? 0)));
        const answer = closeness(
          [...rows, bounds(Math.max), bounds(Math.min)],
          ones(rows),
          null,
          how
        );
        expectNear(answer.at(-2) ?? NaN, 1);
        expectNear(answer.at(-1) ?? NaN, 0);
      })
    );
  });

  it("turns around when less is better in every criterion", () => {
    fc.assert(
      fc.property(varied, method, (rows, how) => {
        const more = closeness(rows, ones(rows), null, how);
        const less = closeness(rows, ones(rows), column((rows[0] ?? []).map(() => -1)), how);
        more.forEach((c, i) => expectNear(less[i] ?? NaN, 1 - c));
      })
    );
  });

  it("ignores a criterion without weight", () => {
    fc.assert(
      fc.property(varied, method, (rows, how) => {
        const wide = rows.map((row, i) => [...row, i + 1]);
        const answer = closeness(wide, column([...(rows[0] ?? []).map(() => 1), 0]), null, how);
        closeness(rows, ones(rows), null, how).forEach((c, i) => expectNear(answer[i] ?? NaN, c));
      })
    );
  });
});
