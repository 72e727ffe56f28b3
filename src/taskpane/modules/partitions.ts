/** Natural breaks, k-means and Ward by two libraries; loaded only when groups are calculated. */
import { agnes } from "ml-hclust";
import { ckmeans, kMeansCluster } from "simple-statistics";
import type { Partition, Point } from "../../assessments/cluster-formation/grouping";

/** Natural breaks of the first variable: the least variance inside classes, found exactly. */
export const naturalBreaks: Partition = (points, classes) => {
  const values = points.map((point) => point[0] ?? NaN);
  // More classes than distinct values would tear equal values apart.
  const groups = ckmeans(values, Math.min(classes, new Set(values).size));
  const lowest = groups.map((group) => group[0] ?? NaN);
  return values.map((x) => lowest.filter((low) => low <= x).length);
};

/** Ward's method on Euclidean distances, cut where `classes` are left. */
export const ward: Partition = (points, classes) => {
  const labels = points.map(() => 0);
  const tree = agnes(
    points.map((point) => [...point]),
    { method: "ward2" }
  );
  tree.group(classes).children.forEach((group, label) => {
    for (const place of group.indices()) labels[place] = label;
  });
  return labels;
};

const squares = (a: Point, b: Point) => a.reduce((sum, x, v) => sum + (x - (b[v] ?? 0)) ** 2, 0);

/** Sum of squared distances of the points to the means of their classes. */
export function withinSquares(points: readonly Point[], labels: readonly number[]): number {
  return [...new Set(labels)].reduce((sum, label) => {
    const own = points.filter((_, i) => labels[i] === label);
    const center = (own[0] ?? []).map(
      (_, v) => own.reduce((total, point) => total + (point[v] ?? 0), 0) / own.length
    );
    return sum + own.reduce((total, point) => total + squares(point, center), 0);
  }, 0);
}

/**
 * k-means from many random starts; the start with the least variance inside classes wins, Ward's classes being one
 * of the candidates, so that there is a result even where every start is unlucky.
 */
export function kMeans(starts: number): Partition {
  return (points, classes, random) => {
    const data = points.map((point) => [...point]);
    let best = ward(points, classes, random);
    let least = withinSquares(points, best);
    for (let start = 0; start < starts; start++) {
      const labels = fromRandomCenters(data, classes, random);
      if (labels === null) continue;
      const within = withinSquares(points, labels);
      // Rounding alone must not decide between equally good starts.
      if (within < least * (1 - 1e-12)) [best, least] = [labels, within];
    }
    return best;
  };
}

/** @returns null where two centers fell on equal points: one of them would have no class */
function fromRandomCenters(
  points: number[][],
  classes: number,
  random: () => number
): readonly number[] | null {
  try {
    return kMeansCluster(points, classes, random).labels;
  } catch {
    return null;
  }
}
