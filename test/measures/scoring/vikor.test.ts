import fc from "fast-check";
import { vikor } from "../../../src/measures/scoring/vikor";
import { column, expectNear, rowsOf, table } from "../../support/law";

const varied = table.filter(
  (rows) =>
    rows.length > 2 && (rows[0] ?? []).every((_, j) => new Set(rows.map((row) => row[j])).size > 1)
);
const ones = (rows: readonly (readonly number[])[]) => column((rows[0] ?? []).map(() => 1));
const answer = (...inputs: readonly unknown[]) => rowsOf(vikor, ...inputs);

describe("VIKOR", () => {
  it("keeps S, R and Q within 0…1, the largest term within the sum of terms", () => {
    fc.assert(
      fc.property(varied, (rows) => {
        for (const [s, r, q] of answer(rows, ones(rows))) {
          expect(Number(s) >= Number(r) - 1e-12 && Number(r) >= 0).toBe(true);
          expect(Number(s)).toBeLessThanOrEqual(1 + 1e-12);
          if (typeof q === "number") expect(q >= 0 && q <= 1 + 1e-12).toBe(true);
        }
      })
    );
  });

  it("does not depend on where a criterion has its 0, on its unit or on the scale of the weights", () => {
    fc.assert(
      fc.property(varied, fc.constantFrom(0.001, 7, 1e6), (rows, u) => {
        const plain = answer(rows, ones(rows));
        const moved = rows.map((row) => row.map((x, j) => (j === 0 ? (x - 5) * u : x)));
        const other = answer(moved, column((rows[0] ?? []).map(() => u)));
        plain.forEach((row, i) => {
          expectNear(Number(other[i]?.[0]), Number(row[0]), 1e-6);
          expectNear(Number(other[i]?.[1]), Number(row[1]), 1e-6);
        });
      })
    );
  });

  it("puts the best in everything at 0 and the worst in everything at 1", () => {
    fc.assert(
      fc.property(varied, (rows) => {
        const bounds = (pick: (...numbers: number[]) => number) =>
          (rows[0] ?? []).map((_, j) => pick(...rows.map((row) => row[j] ?? 0)));
        const all = answer([...rows, bounds(Math.max), bounds(Math.min)], ones(rows));
        all.at(-2)?.forEach((x) => expectNear(Number(x), 0));
        expectNear(Number(all.at(-1)?.[0]), 1);
        expectNear(Number(all.at(-1)?.[2]), 1);
      })
    );
  });

  it("is the group utility alone at v = 1 and the largest regret alone at v = 0", () => {
    fc.assert(
      fc.property(varied, (rows) => {
        for (const [v, k] of [
          [1, 0],
          [0, 1],
        ] as const) {
          const all = answer(rows, ones(rows), null, v).filter((row) => typeof row[2] === "number");
          const side = all.map((row) => Number(row[k]));
          const [low, high] = [Math.min(...side), Math.max(...side)];
          all.forEach((row, i) =>
            expectNear(Number(row[2]), ((side[i] ?? NaN) - low) / (high - low), 1e-9)
          );
        }
      })
    );
  });

  it("answers for values of 1e300 on both sides of 0", () => {
    const rows = answer([[1e300], [-1e300], [0]], column([1]));
    expect(rows.map((row) => row[0])).toEqual([0, 1, 0.5]);
  });
});
