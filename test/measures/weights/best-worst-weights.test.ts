import fc from "fast-check";
import { bestWorstWeights } from "../../../src/measures/weights/best-worst-weights";
import { column, expectNear, rowsOf, sentenceOf } from "../../support/law";

/** Above 1, so that one criterion is the best and one the worst. */
const mark = fc.integer({ min: 3, max: 18 }).map((x) => x / 2);

/** The best criterion first, the worst last, the others between with any two comparisons. */
const comparisons = fc
  .tuple(mark, fc.array(fc.tuple(mark, mark), { maxLength: 7 }))
  .map(([ratio, others]) => ({
    toOthers: [1, ...others.map(([a]) => a), ratio],
    toWorst: [ratio, ...others.map(([, b]) => b), 1],
  }));
interface Given {
  readonly toOthers: readonly number[];
  readonly toWorst: readonly number[];
}
const models = fc.constantFrom("linear", "nonlinear");

const answer = (given: Given, model: string, output?: string) =>
  rowsOf(bestWorstWeights, column(given.toOthers), column(given.toWorst), model, output)
    .flat()
    .map(Number);
const xiOf = (given: Given, model: string) => answer(given, model, "consistency")[0] ?? NaN;

/** The largest violation of any comparison, as each model measures it. */
function errorOf({ toOthers, toWorst }: Given, weights: readonly number[], model: string): number {
  const best = weights[0] ?? NaN;
  const worst = weights[weights.length - 1] ?? NaN;
  return Math.max(
    ...weights.flatMap((w, j) => {
      const a = toOthers[j] ?? NaN;
      const b = toWorst[j] ?? NaN;
      return model === "linear"
        ? [Math.abs(best - a * w), Math.abs(w - b * worst)]
        : [Math.abs(best / w - a), Math.abs(w / worst - b)];
    })
  );
}

describe("best–worst weights", () => {
  it("sum to 1 and keep every comparison within ξ", () => {
    fc.assert(
      fc.property(comparisons, models, (given, model) => {
        const weights = answer(given, model);
        expect(Math.min(...weights)).toBeGreaterThan(0);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
        expectNear(errorOf(given, weights, model), xiOf(given, model), 1e-11);
      })
    );
  });

  it("have the least ξ: no other weights keep all comparisons closer", () => {
    fc.assert(
      fc.property(
        comparisons,
        models,
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 9, maxLength: 9 }),
        fc.constantFrom(1, 0.1, 1e-3, 1e-5),
        (given, model, directions, step) => {
          const moved = answer(given, model).map(
            (w, j) => w * Math.exp((step * (directions[j] ?? 0)) / 100)
          );
          const total = moved.reduce((a, b) => a + b, 0);
          expect(
            errorOf(
              given,
              moved.map((w) => w / total),
              model
            )
          ).toBeGreaterThanOrEqual(xiOf(given, model) - 1e-11);
        }
      ),
      { numRuns: 400 }
    );
  });

  it("are found exactly, with ξ 0, when comparisons are consistent", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 }),
        models,
        (sizes, model) => {
          const sorted = [...sizes].sort((a, b) => b - a);
          const largest = sorted[0] ?? NaN;
          const smallest = sorted[sorted.length - 1] ?? NaN;
          const given = {
            toOthers: sorted.map((w) => largest / w),
            toWorst: sorted.map((w) => w / smallest),
          };
          const total = sorted.reduce((a, b) => a + b, 0);
          answer(given, model).forEach((w, j) => expectNear(w, (sorted[j] ?? NaN) / total));
          expectNear(xiOf(given, model), 0);
        }
      )
    );
  });

  it("move with the criteria when these change places", () => {
    fc.assert(
      fc.property(comparisons, models, (given, model) => {
        const turned = {
          toOthers: [...given.toOthers].reverse(),
          toWorst: [...given.toWorst].reverse(),
        };
        const weights = answer(given, model);
        expectNear(xiOf(turned, model), xiOf(given, model), 1e-11);
        answer(turned, model)
          .reverse()
          .forEach((w, j) => expectNear(w, weights[j] ?? NaN, 1e-11));
      })
    );
  });

  it("have the least ξ for every single contradiction between two criteria", () => {
    // Three criteria: the linear error is |p − a|/(1 + c) over the sum, by hand.
    fc.assert(
      fc.property(mark, mark, mark, (ratio, a, b) => {
        const x = Math.abs(a * b - ratio) / (2 + a);
        const t = a * b > ratio ? ratio + x : ratio - x;
        const middle = Math.min((t + x) / a, b + x);
        expectNear(
          xiOf({ toOthers: [1, a, ratio], toWorst: [ratio, b, 1] }, "linear"),
          x / (1 + t + middle)
        );
      })
    );
  });

  it("have a nonlinear ξ of at most the consistency index with one criterion in between, and more with two", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 9 })
          .chain((ratio) =>
            fc.tuple(
              fc.constant(ratio),
              fc.integer({ min: 1, max: ratio }),
              fc.integer({ min: 1, max: ratio })
            )
          ),
        ([ratio, a, b]) => {
          const most = (1 + 2 * ratio - Math.sqrt(1 + 8 * ratio)) / 2;
          const given = { toOthers: [1, a, ratio], toWorst: [ratio, b, 1] };
          expect(xiOf(given, "nonlinear")).toBeLessThanOrEqual(most + 1e-12);
          if (a === ratio && b === ratio) expectNear(xiOf(given, "nonlinear"), most);
        }
      )
    );
    // (2 − ξ)² = (1 + ξ)²: two criteria that err in opposite directions leave the ratio of 2 behind 0.44.
    expectNear(xiOf({ toOthers: [1, 2, 1, 2], toWorst: [2, 2, 1, 1] }, "nonlinear"), 0.5);
  });

  it("answer at once for hundreds of criteria", () => {
    const n = 400;
    const toOthers = Array.from({ length: n }, (_, j) => (j === 0 ? 1 : 1 + ((j * 7) % 9)));
    const toWorst = Array.from({ length: n }, (_, j) => 1 + ((j * 5) % 9));
    toOthers[n - 1] = 9;
    toWorst[0] = 9;
    toWorst[n - 1] = 1;
    for (const model of ["linear", "nonlinear"])
      expectNear(
        answer({ toOthers, toWorst }, model).reduce((a, b) => a + b, 0),
        1
      );
  });

  it("say what is wrong with contradictory ends", () => {
    const sentence = (toOthers: number[], toWorst: number[]) =>
      sentenceOf(bestWorstWeights, column(toOthers), column(toWorst));
    expect(sentence([1, 2, 8], [7, 3, 1])).toBe(
      "Others to worst: the best criterion over the worst is 7, but 8 in “Best to others”; expected the same number"
    );
    expect(sentence([1, 3], [1, 3])).toMatch(/^criterion 1 is both the best and the worst/);
    expect(sentence([2, 3], [3, 1])).toMatch(/^Best to others: no cell is 1/);
    expect(sentence([1, 3], [3, 2])).toMatch(/^Others to worst: no cell is 1/);
  });
});
