/** Ranks of alternatives under random weights. */
import { call, rowsOf } from "./calling";
import { tableOf, uniform } from "./data";
import { timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast } from "./report";

/** The same draws, written the obvious way: an array per draw, a sort by comparator. */
function naiveRanks(
  scores: readonly (readonly number[])[],
  weights: readonly number[],
  spread: number,
  draws: number,
  seed: number
): number[] {
  let x = seed;
  const ranks = scores.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = weights.map((w) => {
      x = (16807 * x) % 2147483647;
      return w * (1 + spread * (2 * (x / 2147483647) - 1));
    });
    const total = drawn.reduce((a, b) => a + b, 0);
    const sums = scores.map((row) => row.reduce((a, s, k) => a + (s * drawn[k]!) / total, 0));
    const order = sums.map((_, i) => i).sort((a, b) => sums[b]! - sums[a]! || a - b);
    order.forEach((i, place) => (ranks[i]! += place + 1));
  }
  return ranks.map((sum) => sum / draws);
}

export function simulation(): void {
  heading("rank robustness, 200 alternatives × 30 criteria × 10 000 draws");
  const scores = tableOf(uniform(200 * 30, 3), 30);
  const weights = Array.from(uniform(30, 11), (u) => 1 + u);
  const work = call("RANK.ROBUSTNESS", {
    scores,
    weights: [weights],
    draws: 10_000,
    seed: 12345,
    spread: 0.25,
  });
  const first = rowsOf(work());
  if (JSON.stringify(first) !== JSON.stringify(rowsOf(work())))
    throw new Error("RANK.ROBUSTNESS: the same seed gave other numbers");
  const naive = naiveRanks(scores, weights, 0.25, 10_000, 12345);
  first.forEach((row, i) => {
    if (Math.abs((row[1] as number) - naive[i]!) > 1e-9)
      throw new Error(`RANK.ROBUSTNESS: mean rank ${String(row[1])}, expected ${naive[i]}`);
  });
  const { wall, processor } = timeOf(work, 3);
  const plain = timeOf(() => naiveRanks(scores, weights, 0.25, 10_000, 12345), 1).wall;
  report("RANK.ROBUSTNESS", `${figure(wall)} ms (processor ${figure(processor)} ms)`);
  reportAtLeast(
    "RANK.ROBUSTNESS against an array and a sort per draw",
    plain / wall,
    null,
    ` (${figure(plain)} ms)`
  );
}
