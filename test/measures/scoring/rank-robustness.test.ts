import fc from "fast-check";
import { parkMiller, rankRobustness } from "../../../src/measures/scoring/rank-robustness";
import { column, expectNear, rowsOf, table } from "../../support/law";

/** The definition word for word: plain arrays, plain sorting. */
function plainly(
  scores: readonly (readonly number[])[],
  weights: readonly number[],
  spread: number,
  draws: number,
  seed: number
): number[][] {
  const random = parkMiller(seed);
  const ranks: number[][] = scores.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const all = weights.reduce((a, b) => a + b, 0);
    const shaken = weights.map((w) => (w / all) * (1 + spread * (2 * random() - 1)));
    const total = shaken.reduce((a, b) => a + b, 0);
    const points = scores.map((row) =>
      row.reduce((sum, x, k) => sum + x * ((shaken[k] ?? 0) / total), 0)
    );
    points
      .map((score, i) => ({ score, i }))
      .sort((a, b) => b.score - a.score || a.i - b.i)
      .forEach(({ i }, rank) => ranks[i]?.push(rank + 1));
  }
  return ranks.map((own) => {
    const sorted = [...own].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * draws - 1e-9) - 1] ?? NaN;
    return [
      own.filter((rank) => rank === 1).length / draws,
      own.reduce((a, b) => a + b, 0) / draws,
      at(0.05),
      at(0.95),
    ];
  });
}

const answer = (...inputs: readonly unknown[]) =>
  rowsOf(rankRobustness, ...inputs).map((row) => row.map(Number));

describe("rank robustness", () => {
  it("is what plain sorting of plain draws gives", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(0.1, 0.25, 1),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 2147483646 }),
        (rows, spread, draws, seed) => {
          const weights = (rows[0] ?? []).map((_, k) => k + 1);
          const expected = plainly(rows, weights, spread, draws, seed);
          answer(rows, column(weights), null, null, spread, draws, seed).forEach((row, i) =>
            row.forEach((x, k) => expectNear(x, expected[i]?.[k] ?? NaN))
          );
        }
      ),
      { numRuns: 60 }
    );
  });

  it("sorts long lists with ties as plain sorting does", () => {
    const rows = Array.from({ length: 300 }, (_, i) => [(i * 7) % 13, (i * 5) % 11, (i * 3) % 17]);
    const expected = plainly(rows, [1, 2, 3], 0.5, 20, 99);
    answer(rows, column([1, 2, 3]), null, null, 0.5, 20, 99).forEach((row, i) =>
      row.forEach((x, k) => expectNear(x, expected[i]?.[k] ?? NaN))
    );
  });

  it("hands out each rank once in every draw", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const all = answer(rows, column((rows[0] ?? []).map(() => 1)), null, null, null, 50);
        expectNear(
          all.reduce((sum, row) => sum + (row[0] ?? NaN), 0),
          1
        );
        expectNear(
          all.reduce((sum, row) => sum + (row[1] ?? NaN), 0),
          (rows.length * (rows.length + 1)) / 2
        );
        all.forEach(([, mean = NaN, low = NaN, high = NaN]) =>
          expect(1 <= low && low <= high && high <= rows.length && mean >= 1).toBe(true)
        );
      })
    );
  });

  it("with one group draws one number more, and its own weights all the same", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const weights = column((rows[0] ?? []).map(() => 1));
        const same = answer(
          rows,
          weights,
          column((rows[0] ?? []).map(() => "g")),
          column([5]),
          0,
          3
        );
        expect(same).toEqual(answer(rows, weights, null, null, 0, 3));
      })
    );
  });

  it("walks Park and Miller's sequence: 1043618065 after ten thousand steps from 1", () => {
    const random = parkMiller(1);
    let u = 0;
    for (let k = 0; k < 10000; k++) u = random();
    expect(Math.round(u * 2147483647)).toBe(1043618065);
  });
});
