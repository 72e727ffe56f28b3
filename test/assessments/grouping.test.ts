/** Grouping: hand-worked classes, exhaustive search and simple-statistics as oracles, laws. */
import fc from "fast-check";
import { equalIntervalBreaks, quantile, standardDeviation } from "simple-statistics";
import type { Labels, Point } from "../../src/assessments/cluster-formation/grouping";
import {
  agreeingPairs,
  betweenShare,
  classesOf,
  distinctPoints,
  equalIntervals,
  groupPoints,
  quantileClasses,
  quantileCuts,
  stability,
  stabilityOf,
  zScores,
} from "../../src/assessments/cluster-formation/grouping";
import { kMeans, naturalBreaks, ward, withinSquares } from "../../src/taskpane/modules/partitions";

const partitions = { naturalBreaks, ward, kMeans: kMeans(20) };
const seed = 12345;
const column = (values: readonly number[]): readonly Point[] => values.map((x) => [x]);

/** Every way to cut sorted values into classes: the least variance inside them, found by looking at all. */
function leastWithin(values: readonly number[], classes: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const squares = (part: readonly number[]) =>
    withinSquares(
      column(part),
      part.map(() => 1)
    );
  const best = (from: number, left: number): number => {
    if (left === 1) return squares(sorted.slice(from));
    let least = Infinity;
    for (let cut = from + 1; cut <= sorted.length - left + 1; cut++)
      least = Math.min(least, squares(sorted.slice(from, cut)) + best(cut, left - 1));
    return least;
  };
  return best(0, classes);
}

/** Every labelling of a few points. */
function leastAnywhere(points: readonly Point[], classes: number): number {
  let least = Infinity;
  const walk = (labels: readonly number[]): void => {
    if (labels.length === points.length) {
      if (new Set(labels).size === classes) least = Math.min(least, withinSquares(points, labels));
      return;
    }
    for (let label = 0; label < classes; label++) walk([...labels, label]);
  };
  walk([0]);
  return least;
}

describe("classes of one variable", () => {
  it("equal intervals by hand", () => {
    expect(equalIntervals([0, 2, 4, 5, 10], 5)).toEqual([1, 2, 3, 3, 5]);
    expect(equalIntervals([0, 0.3, 0.6, 0.9], 3)).toEqual([1, 2, 3, 3]);
    expect(equalIntervals([7, 7], 3)).toEqual([1, 1]);
  });

  it("quantiles by hand: a value on a cut belongs below it", () => {
    expect(quantileCuts([1, 2, 3, 4, 5], 2)).toEqual([3]);
    expect(quantileClasses([1, 2, 3, 4, 5], 2)).toEqual([1, 1, 1, 2, 2]);
    expect(quantileClasses([1, 1, 1, 1, 9], 3)).toEqual([1, 1, 1, 1, 3]);
  });

  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });
  const classes = fc.integer({ min: 2, max: 7 });

  it("agrees with the breaks of simple-statistics", () => {
    fc.assert(
      fc.property(values, classes, (list, k) => {
        const breaks = equalIntervalBreaks(list, k);
        equalIntervals(list, k).forEach((label, i) => {
          const x = list[i] ?? NaN;
          expect(x).toBeGreaterThanOrEqual((breaks[label - 1] ?? NaN) - 1e-6);
          expect(x).toBeLessThanOrEqual((breaks[label] ?? NaN) + 1e-6);
        });
      })
    );
  });

  it("cuts at most a share of the values off, and never between equal ones", () => {
    fc.assert(
      fc.property(values, classes, (list, k) => {
        const labels = quantileClasses(list, k);
        for (let label = 1; label < k; label++) {
          const cut = quantileCuts(list, k)[label - 1] ?? NaN;
          expect(list.filter((_, i) => (labels[i] ?? 0) <= label)).toEqual(
            list.filter((x) => x <= cut + 1e-6)
          );
        }
        list.forEach((x, i) =>
          list.forEach((y, j) => {
            if (x === y) expect(labels[i]).toBe(labels[j]);
            if (x < y) expect(labels[i] ?? 0).toBeLessThanOrEqual(labels[j] ?? 0);
          })
        );
      })
    );
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(quantileCuts([1, 2, 3, 4, 5], 2)[0]);
  });
});

describe("partitions", () => {
  it("natural breaks are the best of all cuts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 10 }),
        fc.integer({ min: 2, max: 4 }),
        (list, k) => {
          fc.pre(new Set(list).size >= k);
          const labels = groupPoints(column(list), { classes: k, partition: naturalBreaks, seed });
          expect(withinSquares(column(list), labels)).toBeCloseTo(leastWithin(list, k), 8);
        }
      )
    );
  });

  it("k-means finds the best of all partitions of a few points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
          minLength: 4,
          maxLength: 7,
        }),
        (points) => {
          fc.pre(distinctPoints(points) >= 3);
          const scores = zScores(points);
          const labels = groupPoints(points, { classes: 3, partition: kMeans(60), seed });
          expect(withinSquares(scores, labels)).toBeCloseTo(leastAnywhere(scores, 3), 8);
        }
      ),
      { numRuns: 40 }
    );
  });

  it("Ward by hand: 1 and 2 join first, then 5 and 9", () => {
    // A merger costs |A||B|/(|A|+|B|)·d²: 1 with 2 0.5; then 5 with 9 8, 5 with {1, 2} 2/3·12.25 = 8.17.
    expect(groupPoints(column([9, 5, 1, 2]), { classes: 2, partition: ward, seed })).toEqual([
      2, 2, 1, 1,
    ]);
    expect(groupPoints(column([9, 5, 1, 2]), { classes: 3, partition: ward, seed })).toEqual([
      3, 2, 1, 1,
    ]);
  });

  it("finds three plain heaps, whatever the scale", () => {
    const heaps: readonly Point[] = [
      [1, 1000],
      [1.1, 1010],
      [5, 5000],
      [5.2, 5020],
      [9, 1000],
      [9.1, 1015],
    ];
    for (const partition of [ward, kMeans(20)])
      expect(groupPoints(heaps, { classes: 3, partition, seed })).toEqual([1, 1, 2, 2, 3, 3]);
  });
});

const anyPoints = fc.integer({ min: 1, max: 3 }).chain((variables) =>
  fc.array(
    fc.array(fc.integer({ min: -20, max: 20 }), {
      minLength: variables,
      maxLength: variables,
    }),
    { minLength: 1, maxLength: 12 }
  )
);
const anyClasses = fc.integer({ min: 1, max: 5 });

describe.each(Object.entries(partitions))("laws of %s", (_, partition) => {
  it("does not depend on the order of objects, and is the same at every call", () => {
    fc.assert(
      fc.property(anyPoints, anyClasses, fc.nat(), (points, classes, turn) => {
        const grouping = { classes, partition, seed };
        const labels = groupPoints(points, grouping);
        const at = turn % points.length;
        const turned = groupPoints([...points.slice(at), ...points.slice(0, at)], grouping);
        expect(turned).toEqual([...labels.slice(at), ...labels.slice(0, at)]);
        expect(groupPoints(points, grouping)).toEqual(labels);
      }),
      { numRuns: 60 }
    );
  });

  it("keeps equal objects together and numbers classes by their means", () => {
    fc.assert(
      fc.property(anyPoints, anyClasses, (points, classes) => {
        const labels = groupPoints(points, { classes, partition, seed });
        points.forEach((a, i) =>
          points.forEach((b, j) => {
            if (a.join() === b.join()) expect(labels[i]).toBe(labels[j]);
          })
        );
        const found = classesOf(points, labels);
        expect(found.map(({ label }) => label)).toEqual(found.map((_one, i) => i + 1));
        expect(found.length).toBeLessThanOrEqual(Math.min(classes, distinctPoints(points)));
        found.slice(1).forEach(({ means }, i) => {
          expect(means[0] ?? NaN).toBeGreaterThanOrEqual(found[i]?.means[0] ?? NaN);
        });
      }),
      { numRuns: 60 }
    );
  });
});

describe("what is printed", () => {
  it("sizes and means by hand", () => {
    expect(classesOf([[1], [3], [10]], [1, 1, 2])).toEqual([
      { label: 1, size: 2, means: [2] },
      { label: 2, size: 1, means: [10] },
    ]);
  });

  it("share of variance between classes by hand", () => {
    // Mean 3; squares 4 + 1 + 1 + 4 = 10; class means 1.5 and 4.5: 4 · 2.25 = 9.
    expect(betweenShare(column([1, 2, 4, 5]), [1, 1, 2, 2])).toBeCloseTo(0.9, 12);
    expect(betweenShare(column([1, 2, 4, 5]), [1, 1, 1, 1])).toBeCloseTo(0, 12);
    expect(betweenShare(column([1, 2, 4, 5]), [1, 2, 3, 4])).toBeCloseTo(1, 12);
    expect(betweenShare(column([3, 3]), [1, 2])).toBeNull();
  });

  it("z-scores agree with simple-statistics; what does not vary is 0", () => {
    const list = [3, 7, 7, 19];
    const deviation = standardDeviation(list);
    expect(zScores(list.map((x) => [x, 5])).map(([z, none]) => [z, none])).toEqual(
      list.map((x) => [expect.closeTo((x - 9) / deviation, 12), 0])
    );
    // A mean of thirds is not exact: what does not vary must not become noise.
    expect(zScores([[0.1], [0.1], [0.1]])).toEqual([[0], [0], [0]]);
  });

  it("counts pairs that stay together or apart by hand", () => {
    // Pairs 12 13 14 23 24 34: together in both: 12; apart in both: 14, 24; the rest differs.
    expect(agreeingPairs([1, 1, 2, 2], [1, 1, 1, 2])).toEqual({ agreeing: 3, pairs: 6 });
  });

  it("is stable for plain heaps and not for an even row", () => {
    const regroup = (points: readonly Point[]): Labels =>
      groupPoints(points, { classes: 2, partition: ward, seed });
    const heaps = column([1, 1.1, 1.2, 9, 9.1, 9.2]);
    expect(stabilityOf(heaps, regroup(heaps), regroup)).toBe(1);
    const row = column([1, 2, 3, 4, 5, 6, 7]);
    const share = stabilityOf(row, regroup(row), regroup);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
    expect(stabilityOf(column([1, 2]), [1, 2], regroup)).toBeNull();
  });

  it("tells how far it is", () => {
    const points = column([1, 2, 8, 9]);
    const steps = stability(points, [1, 1, 2, 2], () => [1, 1, 2]);
    expect([...steps]).toEqual([1, 2, 3, 4].map((done) => ({ done, of: 4 })));
  });
});
