import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import { hhiByGroup } from "../../../src/measures/concentration/hhi-by";
import { column, expectNear, rowsOf, sentenceOf, shuffled, size, unit } from "../../support/law";

const list = fc.array(fc.tuple(fc.constantFrom(1, 2, 30, "a", "A", "b", 70_000), size), {
  minLength: 1,
  maxLength: 40,
});

type Row = readonly [number | string, number];
const call = (rows: readonly Row[], normalized = false) =>
  rowsOf(hhiByGroup, column(rows.map(([g]) => g)), column(rows.map(([, x]) => x)), normalized);

const sameGroup = (a: number | string, b: unknown) =>
  typeof a === "number" ? a === b : typeof b === "string" && a.toLowerCase() === b.toLowerCase();

describe("the Herfindahl–Hirschman index by group", () => {
  it.each([false, true])("is HHI of each group alone (normalized %s)", (normalized) => {
    fc.assert(
      fc.property(list, (rows) => {
        const answer = call(rows, normalized);
        expect(answer.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(rows.length);
        for (const [code, index, count] of answer) {
          const members = rows.filter(([g]) => sameGroup(g, code)).map(([, x]) => x);
          expect(count).toBe(members.length);
          const alone = rowsOf(hhi, column(members), normalized, "count")[0]?.[0];
          if (typeof alone === "number") expectNear(Number(index), alone);
          else expect(index).toBe(alone);
        }
      })
    );
  });

  it("does not depend on the order of the rows, the unit, and rows or columns", () => {
    fc.assert(
      fc.property(shuffled(list), unit, ({ list: rows, other }, u) => {
        const [a, b] = [call(rows), call(other.map(([g, x]): Row => [g, x * u]))];
        const across = rowsOf(hhiByGroup, [rows.map(([g]) => g)], [rows.map(([, x]) => x)]);
        expect(across).toEqual(a);
        expect(b).toHaveLength(a.length);
        a.forEach(([code, index, count], k) => {
          expect(sameGroup(code as string, b[k]?.[0])).toBe(true);
          expectNear(Number(b[k]?.[1]), Number(index));
          expect(b[k]?.[2]).toBe(count);
        });
      })
    );
  });

  it("keeps groups apart whose sizes are 1e-200 and 1e200", () => {
    const answer = call([
      ["tiny", 1e-200],
      ["huge", 1e200],
      ["tiny", 3e-200],
      ["huge", 1e200],
    ]);
    expect(answer.map(([code, , count]) => [code, count])).toEqual([
      ["huge", 2],
      ["tiny", 2],
    ]);
    expectNear(Number(answer[0]?.[1]), 0.5);
    expectNear(Number(answer[1]?.[1]), 0.625);
  });

  it("answers as many groups as rows, were there a hundred thousand", () => {
    const n = 100_000;
    const codes = Array.from({ length: n }, (_, i) => [n - i]);
    const answer = rowsOf(hhiByGroup, codes, column(Array<number>(n).fill(2)));
    expect(answer).toHaveLength(n);
    expect(answer[0]).toEqual([1, 1, 1]);
    expect(answer[n - 1]).toEqual([n, 1, 1]);
  });

  it("says that no row names a group", () => {
    expect(sentenceOf(hhiByGroup, column([null, ""]), column([1, 2]))).toBe(
      "Groups: every cell is blank; expected a code or name of a group"
    );
  });
});
