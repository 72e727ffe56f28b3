/** Geometry of the pane's drawings. Pure: positions in, positions out. */

interface Point {
  readonly x: number;
  readonly y: number;
}

export const radar = { width: 326, height: 222, centerX: 163, centerY: 112, radius: 84 } as const;

/** @param axis  number of the axis, clockwise from the top   @param score  0…100 from the center */
export function radarPoint(axis: number, axes: number, score: number): Point {
  const angle = -Math.PI / 2 + (axis * 2 * Math.PI) / axes;
  const distance = (radar.radius * score) / 100;
  return {
    x: radar.centerX + distance * Math.cos(angle),
    y: radar.centerY + distance * Math.sin(angle),
  };
}

export const pathOf = (points: readonly Point[]): string =>
  points.map((point) => `${point.x.toFixed(2)},${point.y.toFixed(2)}`).join(" ");

export function radarRing(axes: number, score: number): string {
  return pathOf(Array.from({ length: axes }, (_, axis) => radarPoint(axis, axes, score)));
}

/** Lines between neighbors that both have a score: one that lacks it breaks the line there. */
export function radarLines(
  scores: readonly (number | null)[]
): readonly { readonly from: Point; readonly to: Point }[] {
  const axes = scores.length;
  return scores.flatMap((score, axis) => {
    const next = (axis + 1) % axes;
    const nextScore = scores[next];
    return score === null || nextScore === null || nextScore === undefined
      ? []
      : [{ from: radarPoint(axis, axes, score), to: radarPoint(next, axes, nextScore) }];
  });
}

interface Label extends Point {
  readonly anchor: "start" | "middle" | "end";
  /** Whether the number stands on a line of its own. */
  readonly twoLines: boolean;
}

/** Where the name of an axis stands: outside the ring, its text running away from the center. */
export function radarLabel(axis: number, axes: number): Label {
  const tip = radarPoint(axis, axes, 100);
  if (Math.abs(tip.x - radar.centerX) < 1 && tip.y < radar.centerY) {
    return { x: tip.x, y: tip.y - 8, anchor: "middle", twoLines: false };
  }
  const right = tip.x > radar.centerX;
  const upper = tip.y < radar.centerY - radar.radius / 2;
  const lower = tip.y > radar.centerY + radar.radius / 2;
  const shift = upper ? -4 : 6;
  return {
    x: tip.x + (right ? shift : -shift),
    y: tip.y + (upper ? -19 : lower ? 6 : 2),
    anchor: right ? "start" : "end",
    twoLines: true,
  };
}

/** Steps of the verdict ladder on its true scale. */
export function ladderSteps(
  cuts: readonly [number, number, number]
): readonly { readonly from: number; readonly width: number; readonly verdict: string }[] {
  const ends = [0, ...cuts, 100];
  return ends.slice(1).map((end, step) => {
    const from = ends[step] ?? 0;
    return { from, width: end - from, verdict: `V${step + 1}` };
  });
}

/** Keeps a number inside a scale of 0 to 100. */
export const onScale = (score: number): number => Math.min(100, Math.max(0, score));
