import fc from "fast-check";
import { formationVerdict } from "../../../src/measures/scoring/formation-verdict";
import { powerMeans } from "../../../src/measures/scoring/power-mean";
import { column, expectNear, numberOf, rowsOf, sentenceOf } from "../../support/law";

const state = fc.constantFrom("pass", "fail", "unknown", "n/a");
const blocks = fc.array(
  fc.record({
    score: fc.integer({ min: 10, max: 1000 }).map((x) => x / 10),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 5, maxLength: 9 }
);
const gates = fc.tuple(state, state, state, state, state);
const pass = ["pass", "pass", "pass", "pass", "n/a"];

function verdict(
  list: readonly { readonly score: number; readonly weight: number }[],
  words: readonly string[],
  rho: number | null = null,
  coverage = 1
): readonly (number | string | boolean | null)[] {
  return (
    rowsOf(
      formationVerdict,
      column(list.map((one) => one.score)),
      column(list.map((one) => one.weight)),
      column(list.map(() => coverage)),
      column(words),
      rho
    )[0] ?? []
  );
}

describe("the formation verdict", () => {
  it("never lies above its ceiling, and a failed gate never raises either", () => {
    fc.assert(
      fc.property(blocks, gates, fc.integer({ min: 0, max: 4 }), (list, words, k) => {
        const [v, , , ceiling] = verdict(list, words);
        expect(Number(v)).toBeLessThanOrEqual(Number(ceiling));
        const failed = verdict(
          list,
          words.map((word, i) => (i === k ? "fail" : word))
        );
        expect(Number(failed[0])).toBeLessThanOrEqual(Number(v));
        expect(Number(failed[3])).toBeLessThanOrEqual(Number(ceiling));
      })
    );
  });

  it("does not fall when a block score rises", () => {
    fc.assert(
      fc.property(blocks, gates, (list, words) => {
        const better = list.map((one, i) => (i === 0 ? { ...one, score: 100 } : one));
        expect(Number(verdict(better, words)[0])).toBeGreaterThanOrEqual(
          Number(verdict(list, words)[0])
        );
      })
    );
  });

  it("carries the power mean of its blocks", () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom(-2, -1, 0, 0.5, 1), (list, rho) => {
        expectNear(
          Number(verdict(list, pass, rho)[1]),
          numberOf(
            powerMeans,
            column(list.map((one) => one.score)),
            column(list.map((one) => one.weight)),
            rho
          )
        );
      })
    );
  });

  it("names a reason below 4 and none at 4", () => {
    fc.assert(
      fc.property(blocks, gates, (list, words) => {
        const [v, , reason] = verdict(list, words);
        expect(reason === "").toBe(v === 4);
      })
    );
  });

  it("of blocks at a cut reaches it, whatever their number", () => {
    for (const [score, expected] of [
      [67, 4],
      [66.9, 3],
      [50, 3],
      [49.9, 2],
      [33, 2],
      [32.9, 1],
    ] as const)
      for (const n of [5, 6, 7])
        expect(verdict(Array(n).fill({ score, weight: 0.1 }), pass)[0]).toBe(expected);
  });

  it("is 0 without an index when too little is measured, and keeps its ceiling", () => {
    const [v, index, reason, ceiling] = verdict(
      Array(7).fill({ score: 90, weight: 1 }),
      ["pass", "fail", "unknown", "pass", "pass"],
      null,
      0.6
    );
    expect([v, index, reason, ceiling]).toEqual([0, "#N/A", "data", 2]);
  });

  it("leaves a block without evidence out of the mean", () => {
    const row = rowsOf(
      formationVerdict,
      column([80, 80, 80, 80, 80, 5]),
      column([1, 1, 1, 1, 1, 1]),
      column([1, 1, 1, 1, 1, 0.4]),
      column(pass)
    )[0];
    expect(row).toEqual([3, 80, "unscored", 4]);
  });

  it("says which gate has no state", () => {
    expect(
      sentenceOf(
        formationVerdict,
        column([1]),
        column([1]),
        column([1]),
        column(["pass", "", "fail", "pass", "pass"])
      )
    ).toBe("Gates: plurality is “”; expected pass, fail, unknown or n/a");
  });
});
