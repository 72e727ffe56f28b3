import fc from "fast-check";
import { theil } from "../../../src/measures/inequality/theil";
import { column, expectNear, numberOf, shuffled, size, sizes, unit } from "../../support/law";

type Pairs = readonly (readonly [number, number])[];
const weighted = (pairs: Pairs, kind: "t" | "l") =>
  numberOf(theil, column(pairs.map(([x]) => x)), column(pairs.map(([, w]) => w)), kind);
const plain = (list: readonly number[], kind: "t" | "l") =>
  numberOf(theil, column(list), null, kind);
const kind = fc.constantFrom("t" as const, "l" as const);
const pairs = fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 30 });
const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);

describe("the Theil indices", () => {
  it("do not depend on units and order, from 1e-290 to 1e290", () => {
    fc.assert(
      fc.property(shuffled(pairs), unit, unit, kind, ({ list, other }, u, v, k) =>
        expectNear(
          weighted(
            other.map(([x, w]) => [x * u, w * v]),
            k
          ),
          weighted(list, k)
        )
      )
    );
  });

  it("are never negative, and T is at most ln n", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        expect(plain(list, "l")).toBeGreaterThanOrEqual(0);
        expect(plain(list, "t")).toBeGreaterThanOrEqual(0);
        expect(plain(list, "t")).toBeLessThanOrEqual(Math.log(list.length));
      })
    );
  });

  it("are 0 for equals of any size and weight", () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 20 }), unit, kind, (weights, u, k) =>
        expectNear(
          weighted(
            weights.map((w) => [u, w]),
            k
          ),
          0
        )
      )
    );
  });

  it("with equal weights are those without weights; with whole weights those of the repeated values", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 }),
        kind,
        (list, times, k) => {
          expectNear(
            weighted(
              list.map((x) => [x, 7]),
              k
            ),
            plain(list, k)
          );
          const repeated = list.flatMap((x, i) => Array<number>(times[i] ?? 1).fill(x));
          expectNear(
            weighted(
              list.map((x, i) => [x, times[i] ?? 1]),
              k
            ),
            plain(repeated, k)
          );
        }
      )
    );
  });

  it("split exactly into the index between two groups and their mean within", () => {
    fc.assert(
      fc.property(sizes, sizes, kind, (a, b, k) => {
        const n = a.length + b.length;
        const share = k === "t" ? sum(a) / (sum(a) + sum(b)) : a.length / n;
        const between = weighted(
          [
            [sum(a) / a.length, a.length],
            [sum(b) / b.length, b.length],
          ],
          k
        );
        expectNear(
          plain([...a, ...b], k),
          between + share * plain(a, k) + (1 - share) * plain(b, k)
        );
      })
    );
  });

  it("of the values weighted by population exchange their roles: T of one is L of the other", () => {
    // Value per head, seen from the population and from the value: ln(y/p) against ln(p/y).
    fc.assert(
      fc.property(pairs, (list) =>
        expectNear(
          weighted(
            list.map(([y, p]) => [y / p, p]),
            "t"
          ),
          weighted(
            list.map(([y, p]) => [p / y, y]),
            "l"
          ),
          1e-11
        )
      )
    );
  });
});
