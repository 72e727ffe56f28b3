import fc from "fast-check";
import { betaConvergence } from "../../../src/measures/dynamics/beta-convergence";
import { convergenceSpeeds } from "../../../src/measures/dynamics/convergence-speed";
import { column, expectNear, rowsOf, size } from "../../support/law";

const regions = fc
  .array(fc.tuple(size, size), { minLength: 4, maxLength: 30 })
  .filter((list) => new Set(list.map(([start]) => start)).size > 2);
const answer = (list: readonly (readonly [number, number])[], years = 1, unit = 1) =>
  (
    rowsOf(
      betaConvergence,
      column(list.map(([start]) => start * unit)),
      column(list.map(([, end]) => end * unit)),
      years
    )[0] ?? []
  ).map(Number);

describe("the regression of beta convergence", () => {
  it("finds the line that regions were put on", () => {
    fc.assert(
      fc.property(regions, fc.integer({ min: -9, max: 9 }), (list, b) => {
        const beta = b / 10;
        const row = answer(
          list.map(([start]) => [start, start * Math.exp(2 + beta * Math.log(start))] as const)
        );
        expectNear(row[0] ?? NaN, 2, 1e-9);
        expectNear(row[1] ?? NaN, beta, 1e-9);
      })
    );
  });

  it("has t² = F, and R² and F tell the same", () => {
    fc.assert(
      fc.property(regions, (list) => {
        const [, beta = NaN, , error = NaN, t = NaN, p = NaN, r2 = NaN, f = NaN] = answer(list);
        fc.pre(Number.isFinite(t));
        expectNear(t * t, f, 1e-10);
        expectNear(beta / error, t, 1e-10);
        expectNear(f, (r2 / (1 - r2)) * (list.length - 2), 1e-6 * Math.max(1, f));
        expect(p >= 0 && p <= 1).toBe(true);
      })
    );
  });

  it("keeps slope, t and speed in every unit of the levels and order of the regions", () => {
    fc.assert(
      fc.property(regions, fc.constantFrom(1e-200, 1000, 1e200), (list, unit) => {
        const [plain, other, turned] = [
          answer(list),
          answer(list, 1, unit),
          answer([...list].reverse()),
        ];
        for (const k of [1, 3, 5, 6]) {
          fc.pre(Number.isFinite(plain[k]));
          expectNear(other[k] ?? NaN, plain[k] ?? NaN, 1e-9);
          expectNear(turned[k] ?? NaN, plain[k] ?? NaN, 1e-9);
        }
      })
    );
  });

  it("halves slope and height when the same growth took twice as long", () => {
    fc.assert(
      fc.property(regions, (list) => {
        const [one, two] = [answer(list, 1), answer(list, 2)];
        for (const k of [0, 1, 2, 3]) expectNear(2 * (two[k] ?? NaN), one[k] ?? NaN, 1e-10);
      })
    );
  });

  it("gives the speed that CONVERGENCE.SPEED makes of its slope", () => {
    const list = [
      [1, 3],
      [2, 4],
      [4, 7],
      [9, 11],
    ] as const;
    const row = answer(list, 5);
    const speed = rowsOf(convergenceSpeeds, row[1], 5)[0];
    expect([row[8], row[9]]).toEqual(speed);
  });
});
