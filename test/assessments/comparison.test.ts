/** Assessments side by side: cases by hand, the published examples, the ranking function as oracle, laws. */
import fc from "fast-check";
import type { ComparedAssessment } from "../../src/assessments/cluster-formation/comparison";
import {
  comparedOf,
  compareAssessments,
  comparisonRuns,
  overlap,
  shakenOrder,
} from "../../src/assessments/cluster-formation/comparison";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { blockCodes } from "../../src/assessments/cluster-formation/blocks";
import { callMeasure } from "../../src/core/call";
import { rankRobustness } from "../../src/measures/scoring/rank-robustness";
import { exampleInput } from "./example";

const ids = ["synthetic-1", "synthetic-1-missing", "synthetic-1-strong", "synthetic-1-low-block"];
const examples = ids.map((id) => comparedOf(id, exampleInput(id)));
const unranked = comparedOf("source-A-claims", exampleInput("source-A-claims"));
const draws = { spread: 0.25, draws: 400, seed: 12345 };

/** An assessment whose runs all give its index. */
const flat = (name: string, index: number | null, half = 0): ComparedAssessment => ({
  name,
  index: { "1": index, "0": index, "-1": index },
  interval: index === null ? null : [index - half, index + half],
  runs: comparisonRuns.map(() => index),
  blocks: blockCodes.map((code) => ({ code, weight: 1, score: index })),
});

describe("ranks", () => {
  it("ranks by hand, equal ones alike, and leaves out what has no index", () => {
    const found = compareAssessments(
      [flat("a", 40, 3), flat("b", null), flat("c", 45, 3), flat("d", 40), flat("e", 60)],
      0
    );
    expect(found.rows.map(({ rank }) => rank)).toEqual([3, null, 2, 3, 1]);
    expect(found.rows.map(({ best, worst }) => [best, worst])).toEqual([
      [3, 3],
      [null, null],
      [2, 2],
      [3, 3],
      [1, 1],
    ]);
    expect(found.order).toEqual([4, 2, 0, 3]);
    expect(found.rows.map(({ indistinct }) => indistinct)).toEqual([[2, 3], [], [0], [0], []]);
    expect([found.runs, found.sameOrder]).toEqual([24, 1]);
  });

  it("gives the range of ranks over the shared runs alone", () => {
    const runsOf = (...first: readonly (number | null)[]) =>
      comparisonRuns.map((_, run) => (run < first.length ? (first[run] ?? null) : null));
    const a = { ...flat("a", 50), runs: runsOf(50, 50, 1, 50) };
    const b = { ...flat("b", 40), runs: runsOf(40, 60, 2, null) };
    const found = compareAssessments([a, b], 0);
    expect(found.runs).toBe(3);
    expect(found.rows.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(found.sameOrder).toBeCloseTo(1 / 3, 12);
  });

  it("touching intervals overlap", () => {
    expect(overlap([1, 2], [2, 3])).toBe(true);
    expect(overlap([1, 2], [2.1, 3])).toBe(false);
    expect(overlap(null, [2, 3])).toBeNull();
  });

  it("knows the published examples", () => {
    const found = compareAssessments([...examples, unranked], 0);
    expect(found.rows.map(({ rank }) => rank)).toEqual([3, 2, 1, 4, null]);
    expect(found.rows[0]?.indistinct).toEqual([1, 3]);
    expect(found.rows[4]?.indistinct).toEqual([]);
    // The block without enough answers in synthetic-1-missing cannot be left out of it.
    expect(found.runs).toBe(21);
    const detail = assessFormation(exampleInput("synthetic-1")).detail;
    expect(examples[0]?.interval).toEqual(detail?.interval);
    expect(examples[0]?.runs).toHaveLength(24);
  });

  it("is empty for nothing and says no order for one", () => {
    expect(compareAssessments([], 0)).toEqual({ rows: [], order: [], runs: 0, sameOrder: null });
    const alone = compareAssessments([flat("a", 50)], 0);
    expect(alone.rows[0]).toMatchObject({ rank: 1, best: 1, worst: 1, indistinct: [] });
    expect(alone.sameOrder).toBeNull();
    expect(compareAssessments([unranked], 0)).toMatchObject({ runs: 0, sameOrder: null });
  });
});

describe("shaken weights", () => {
  const tilted = (name: string, high: string, by: number): ComparedAssessment => ({
    ...flat(name, 50 + by / 7),
    blocks: blockCodes.map((code) => ({ code, weight: 1, score: code === high ? 50 + by : 50 })),
  });

  it("answers as RANK.ROBUSTNESS, which adds what is to be averaged", () => {
    const compared = [tilted("a", "A", 33), tilted("b", "B", 36), tilted("c", "C", 31)];
    const sums = {
      "1": (score: number) => score,
      "0": Math.log,
      "-1": (score: number) => 100 - 1000 / score,
    } as const;
    for (const rho of [1, 0, -1] as const) {
      const found = shakenOrder(compared, rho, draws);
      if (typeof found === "string") throw new Error(found);
      const { order } = compareAssessments(compared, rho);
      expect(order).toEqual([1, 0, 2]);
      const answer = callMeasure(rankRobustness, [
        order.map((place) => compared[place]?.blocks.map(({ score }) => sums[rho](score ?? NaN))),
        [blockCodes.map(() => 1)],
        null,
        null,
        draws.spread,
        draws.draws,
        draws.seed,
      ]);
      if (!Array.isArray(answer)) throw new Error(JSON.stringify(answer));
      const [[first], [second], [third]] = answer;
      expect(first).toBeGreaterThan(0.4);
      expect(first).toBeLessThan(1);
      expect(found.keeps[1]).toBe(first);
      // Three first places are shared out among three; the printed order is at most as frequent as its leader.
      expect(first + second + third).toBeCloseTo(1, 12);
      expect(found.same).toBeGreaterThan(0);
      expect(found.same).toBeLessThanOrEqual(Math.min(...found.keeps.map((x) => x ?? 1)));
    }
    const two = shakenOrder(compared.slice(0, 2), 0, draws);
    if (typeof two === "string") throw new Error(two);
    expect(two.keeps).toEqual([two.same, two.same]);
  });

  it("keeps a dominated order in every draw and splits a tie of opposites", () => {
    expect(shakenOrder([flat("a", 30), flat("b", 50), flat("c", null)], 0, draws)).toEqual({
      same: 1,
      keeps: [1, 1, null],
    });
    const split = shakenOrder([tilted("a", "A", 30), tilted("b", "B", 30)], 1, {
      ...draws,
      draws: 4000,
    });
    if (typeof split === "string") throw new Error(split);
    expect(Math.abs(split.same - 0.5)).toBeLessThan(0.05);
  });

  it("refuses what does not weigh the same things alike", () => {
    const [full, missing] = examples;
    if (!full || !missing) throw new Error("no examples");
    expect(shakenOrder([full], 0, draws)).toBe("fewer than two");
    expect(shakenOrder([full, unranked], 0, draws)).toBe("fewer than two");
    expect(shakenOrder([full, missing], 0, draws)).toBe("blocks differ");
    const other = comparedOf("w", exampleInput("synthetic-1-weights"));
    expect(shakenOrder([full, other], 0, draws)).toBe("weights differ");
  });
});

const anyAssessment = fc
  .record({
    index: fc.option(fc.double({ min: 1, max: 100, noNaN: true }), { freq: 3 }),
    half: fc.double({ min: 0, max: 20, noNaN: true }),
    runs: fc.array(fc.option(fc.double({ min: 1, max: 100, noNaN: true }), { freq: 20 }), {
      minLength: comparisonRuns.length,
      maxLength: comparisonRuns.length,
    }),
  })
  .map(({ index, half, runs }): ComparedAssessment => ({
    ...flat("", index, half),
    runs: index === null ? runs.map(() => null) : runs,
  }));
const anyList = fc
  .array(anyAssessment, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((one, i) => ({ ...one, name: `n${i}` })));

describe("laws", () => {
  it("does not depend on the order of the list", () => {
    fc.assert(
      fc.property(anyList, fc.integer({ min: 1, max: 5 }), (list, turn) => {
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)];
        const byName = (given: typeof list) => {
          const { rows, runs, sameOrder } = compareAssessments(given, 0);
          return {
            runs,
            sameOrder,
            rows: Object.fromEntries(
              rows.map((row) => [
                row.name,
                { ...row, indistinct: row.indistinct.map((at) => given[at]?.name).sort() },
              ])
            ),
          };
        };
        expect(byName(turned)).toEqual(byName(list));
      })
    );
  });

  it("keeps ranks inside 1…n, best before worst, overlap mutual", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const { rows, order } = compareAssessments(list, 0);
        const ranked = rows.filter(({ rank }) => rank !== null).length;
        expect(order).toHaveLength(ranked);
        rows.forEach(({ rank, best, worst, indistinct }, place) => {
          if (rank !== null) {
            expect(rank).toBeGreaterThanOrEqual(1);
            expect(rank).toBeLessThanOrEqual(ranked);
          }
          if (best !== null && worst !== null) expect(best).toBeLessThanOrEqual(worst);
          indistinct.forEach((at) => expect(rows[at]?.indistinct).toContain(place));
        });
      })
    );
  });

  it("an unranked assessment moves nobody", () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const more = compareAssessments([...list, unranked], 0);
        const plain = compareAssessments(list, 0);
        expect(more.rows.slice(0, -1)).toEqual(plain.rows);
        expect([more.runs, more.sameOrder, more.order]).toEqual([
          plain.runs,
          plain.sameOrder,
          plain.order,
        ]);
      })
    );
  });
});
