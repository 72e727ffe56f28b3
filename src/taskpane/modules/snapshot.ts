/** From the register's cells to the cells of a snapshot, and back when it is taken back. */
import {
  halfYear,
  Initiative,
  lights,
  PlannedSnapshot,
  SnapshotRow,
  snapshotOf,
} from "../../assessments/cluster-formation/register";
import type { CellChange } from "../../workbook/workbook";
import { asWords, Contents } from "../guide/sheets";
import { daysOfExcel } from "./excel-days";
import { columnOf, numberAt } from "./module-view";
import { wordsOf } from "./row-findings";

/** Columns of a snapshot, as values. */
const columns = ["half", "date", "name", "plan", "fact", "light", "better"] as const;

export interface SnapshotPlan extends PlannedSnapshot {
  readonly half: number;
  /** First free row of the table, from 0. */
  readonly from: number;
  /** Whether the table holds all rows. */
  readonly fits: boolean;
  readonly changes: readonly CellChange[];
}

function takenRows(contents: Contents): readonly SnapshotRow[] {
  const signals = wordsOf(contents, "reg_snap_light");
  const directions = wordsOf(contents, "reg_snap_better");
  return wordsOf(contents, "reg_snap_name").flatMap((name, row) => {
    const half = numberAt(contents, "reg_snap_half", row);
    return half === null
      ? []
      : [
          {
            half,
            name,
            plan: numberAt(contents, "reg_snap_plan", row),
            fact: numberAt(contents, "reg_snap_fact", row),
            light: lights.find((light) => light === signals[row]) ?? "gray",
            better: directions[row] === "less" ? "less" : "more",
          },
        ];
  });
}

/** @returns the row below the last one that holds anything */
function firstFree(contents: Contents): number {
  const filled = columns.flatMap((column) =>
    columnOf(contents, `reg_snap_${column}`).flatMap((cell, row) => (cell === "" ? [] : [row]))
  );
  return filled.reduce((last, row) => Math.max(last, row), -1) + 1;
}

/** @returns what a snapshot of this day would write, without writing it */
export function planSnapshot(contents: Contents, date: Date): SnapshotPlan {
  const half = halfYear(date.getFullYear(), date.getMonth() + 1);
  const directions = wordsOf(contents, "reg_better_code");
  const register = wordsOf(contents, "reg_name").map((name, row): Initiative => ({
    name,
    plan: numberAt(contents, "reg_plan", row),
    fact: numberAt(contents, "reg_fact", row),
    better: directions[row] === "less" ? "less" : "more",
  }));
  const planned = snapshotOf(
    register,
    takenRows(contents),
    half,
    numberAt(contents, "reg_amber") ?? undefined
  );
  const from = firstFree(contents);
  const room = columnOf(contents, "reg_snap_half").length;
  return {
    ...planned,
    half,
    from,
    fits: from + planned.rows.length <= room,
    changes: planned.rows.flatMap((row, index) => {
      const cells = [
        ...[half, daysOfExcel(date), asWords(row.name), row.plan, row.fact, row.light],
        row.better === "less" ? "less" : "",
      ];
      return columns.flatMap((column, at) => {
        const name = `reg_snap_${column}`;
        // A register that was added before a column was thought of has no cells for it.
        return contents[name] === undefined
          ? []
          : [{ name, row: from + index, content: cells[at] ?? "" }];
      });
    }),
  };
}

/** @returns changes that empty the rows of a snapshot, or null when they no longer hold what was written */
export function withoutSnapshot(
  contents: Contents,
  written: readonly CellChange[]
): readonly CellChange[] | null {
  const isSame = written.every(({ name, row, content }) => {
    const cell = columnOf(contents, name)[row] ?? "";
    return typeof content === "string" ? String(cell).trim() === content.trim() : cell === content;
  });
  return isSame ? written.map((change) => ({ ...change, content: "" })) : null;
}
