/** What the sheet asks for, and groups calculated from it step by step. */
import type { Contents } from "../../../src/taskpane/guide/sheets";
import { calculateGroups, taskIn } from "../../../src/taskpane/modules/grouping-run";

const column = (cells: readonly (number | string)[]) => {
  const values = cells.map((cell) => [cell]);
  return { values, formulas: values };
};

function contents(
  method: string,
  variables: readonly (readonly (number | string)[])[],
  classes = 2
): Contents {
  const rows = variables[0]?.length ?? 0;
  const takesPart = Array.from({ length: rows }, (_, row) =>
    variables.every((values) => typeof values[row] === "number") ? 1 : 0
  );
  const of = (v: number) =>
    column(takesPart.map((one, row) => (one ? (variables[v]?.[row] ?? "") : "")));
  return {
    grp_method_code: column([method]),
    grp_k: column([classes]),
    grp_seed: column([12345]),
    grp_starts: column([10]),
    grp_in: column(takesPart),
    grp_x: of(0),
    grp_x1: of(0),
    grp_x2: of(1),
    grp_x3: of(2),
  };
}

const heaps = [
  [1, 9, 1.1, "", 9.1, 1.2],
  [5, 50, 5.1, 7, 51, 5.2],
];

it.each(["natural", "kmeans", "ward"])(
  "%s finds the two heaps in the rows that take part",
  async (method) => {
    const task = taskIn(contents(method, heaps));
    if (typeof task === "string") throw new Error(task);
    expect(task.rows).toEqual([0, 1, 2, 4, 5]);
    expect(task.points[0]).toEqual(method === "natural" ? [1] : [1, 5]);
    const found = await calculateGroups(
      task,
      () => undefined,
      () => false
    );
    expect(found?.labels).toEqual([1, 2, 1, 2, 1]);
    // Without one of the two high ones, two classes must split the low heap or keep a single: pairs stay known.
    expect(found?.stability).toBeGreaterThan(0.6);
  }
);

it("says why nothing can be calculated", () => {
  expect(taskIn(contents("?", heaps))).toBe("method");
  expect(taskIn(contents("ward", heaps, 1))).toBe("classes");
  expect(taskIn(contents("ward", heaps, 2.5))).toBe("classes");
  expect(taskIn(contents("ward", heaps, 8))).toBe("classes");
  expect(taskIn(contents("ward", [[1]]))).toBe("too few");
  expect(taskIn(contents("ward", [[1, 1, 1]]))).toBe("alike");
  expect(taskIn({})).toBe("method");
});

it("tells how far it is and stops when asked", async () => {
  const points = Array.from({ length: 60 }, (_, i) => (i * 7919) % 101);
  const task = taskIn({ ...contents("kmeans", [points], 5), grp_starts: column([60]) });
  if (typeof task === "string") throw new Error(task);
  const told: number[] = [];
  const found = await calculateGroups(
    task,
    (done) => told.push(done),
    () => told.length >= 2
  );
  expect(found).toBeNull();
  expect(told).toHaveLength(2);
  expect(told[1]).toBeGreaterThan(told[0] ?? 1);
  expect(told[1]).toBeLessThan(1);
});
