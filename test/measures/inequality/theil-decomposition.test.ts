import fc from "fast-check";
import { theil } from "../../../src/measures/inequality/theil";
import { theilDecomposition } from "../../../src/measures/inequality/theil-decomposition";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  sentenceOf,
  shuffled,
  size,
  unit,
} from "../../support/law";

type Members = readonly (readonly [number, number])[];
const members = fc.array(fc.tuple(size, fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 25,
});

const parts = (rows: Members): [number, number, number] => {
  const [row] = rowsOf(
    theilDecomposition,
    column(rows.map(([x]) => x)),
    column(rows.map(([, g]) => g)),
    "count"
  );
  return [Number(row?.[0]), Number(row?.[1]), Number(row?.[2])];
};

describe("the decomposition of Theil T", () => {
  it("adds up to Theil T, both parts 0 or more", () => {
    fc.assert(
      fc.property(members, (rows) => {
        const [total, between, within] = parts(rows);
        expectNear(total, numberOf(theil, column(rows.map(([x]) => x))));
        expectNear(between + within, total);
        expect(between).toBeGreaterThanOrEqual(0);
        expect(within).toBeGreaterThanOrEqual(0);
      })
    );
  });

  it("leaves within the groups the Theil T of each, weighed by its share of the total", () => {
    fc.assert(
      fc.property(members, (rows) => {
        const total = rows.reduce((sum, [x]) => sum + x, 0);
        const expected = [1, 2, 3, 4].reduce((sum, group) => {
          const own = rows.filter(([, g]) => g === group).map(([x]) => x);
          if (own.length === 0) return sum;
          const share = own.reduce((a, b) => a + b, 0) / total;
          return sum + share * numberOf(theil, column(own));
        }, 0);
        expectNear(parts(rows)[2], expected);
      })
    );
  });

  it("does not depend on unit and order", () => {
    fc.assert(
      fc.property(shuffled(members), unit, ({ list, other }, u) => {
        const scaled = parts(other.map(([x, g]) => [x * u, g] as const));
        parts(list).forEach((part, k) => expectNear(scaled[k]!, part));
      })
    );
  });

  it("lies all within for one group and all between when each member is one", () => {
    fc.assert(
      fc.property(members, (rows) => {
        expectNear(parts(rows.map(([x]) => [x, 1] as const))[1], 0);
        expectNear(parts(rows.map(([x], i) => [x, i + 1] as const))[2], 0);
      })
    );
  });

  it("names the entry without a group, unless it was skipped", () => {
    expect(sentenceOf(theilDecomposition, column([1, 2]), column([1, null]))).toBe(
      "Groups: entry 2 has a size but no code; expected a code"
    );
    expect(rowsOf(theilDecomposition, column([1, 0]), column([1, null]), "skip")).toEqual([
      [0, 0, 0],
    ]);
  });
});
