/** Calculates groups and their stability step by step, so that the pane stays alive and can stop. */
import type { Labels, Partition, Point } from "../../assessments/cluster-formation/grouping";
import {
  distinctPoints,
  groupPoints,
  stability,
} from "../../assessments/cluster-formation/grouping";
import { mostClasses, methodWords } from "../../workbook/layout/modules/grouping-sheet";
import type { Contents } from "../guide/sheets";
import { columnOf, numberAt, wordsAt } from "./module-view";

export type GroupingMethod = keyof typeof methodWords;

export interface GroupingTask {
  readonly method: GroupingMethod;
  readonly classes: number;
  readonly seed: number;
  readonly starts: number;
  /** Row of the sheet of each point. */
  readonly rows: readonly number[];
  readonly points: readonly Point[];
}

/** Why nothing can be calculated. */
export type GroupingObstacle = "method" | "classes" | "too few" | "alike";

const isMethod = (code: string): code is GroupingMethod => code in methodWords;

/** @returns what the sheet asks for; natural breaks look at the chosen variable alone */
export function taskIn(contents: Contents): GroupingTask | GroupingObstacle {
  const method = wordsAt(contents, "grp_method_code");
  if (!isMethod(method)) return "method";
  const classes = numberAt(contents, "grp_k");
  if (classes === null || !Number.isInteger(classes) || classes < 2 || classes > mostClasses)
    return "classes";
  const rows = columnOf(contents, "grp_in").flatMap((cell, row) => (cell === 1 ? [row] : []));
  const used =
    method === "natural"
      ? ["grp_x"]
      : ["grp_x1", "grp_x2", "grp_x3"].filter((name) =>
          rows.some((row) => numberAt(contents, name, row) !== null)
        );
  const points = rows.map((row) => used.map((name) => numberAt(contents, name, row) ?? NaN));
  if (points.length < 2 || points.some((point) => point.some(Number.isNaN))) return "too few";
  if (distinctPoints(points) < classes) return "alike";
  return {
    method,
    classes,
    seed: Math.min(2147483646, Math.max(1, Math.round(numberAt(contents, "grp_seed") ?? 1))),
    starts: Math.min(500, Math.max(1, Math.round(numberAt(contents, "grp_starts") ?? 1))),
    rows,
    points,
  };
}

export interface GroupingResult {
  readonly labels: Labels;
  readonly stability: number | null;
}

/** The library part comes over the wire only now. */
async function partitionOf({ method, starts }: GroupingTask): Promise<Partition> {
  const { kMeans, naturalBreaks, ward } = await import(
    /* webpackChunkName: "partitions" */ "./partitions"
  );
  if (method === "natural") return naturalBreaks;
  return method === "ward" ? ward : kMeans(starts);
}

/** A pause long enough for the pane to draw and to hear a click. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Milliseconds of calculating between two pauses. */
const slice = 40;

/**
 * @param told  share done, 0…1
 * @param stopped  asked between steps
 * @returns null when it was stopped
 */
export async function calculateGroups(
  task: GroupingTask,
  told: (done: number) => void,
  stopped: () => boolean
): Promise<GroupingResult | null> {
  const partition = await partitionOf(task);
  const { classes, seed, points } = task;
  const regroup = (some: readonly Point[]): Labels =>
    groupPoints(some, { classes, partition, seed });
  const labels = regroup(points);
  const steps = stability(points, labels, regroup);
  let since = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { labels, stability: step.value };
    if (Date.now() - since < slice) continue;
    told(step.value.done / step.value.of);
    await pause();
    if (stopped()) return null;
    since = Date.now();
  }
}
