/** Rows of the indicators sheet read one by one from a sheet of a module, whose rows run beside them. */
import { indicatorsOf } from "../../../assessments/cluster-formation/rows";
import type { ModuleStart } from "./module-start";
import { firstRow, usualRows } from "./module-sheet";

/** Rows left for indicators a person adds. */
const spare = 12;

/** @returns rows that hold every indicator of the assessment, and some to spare */
export function slotCount({ profile }: ModuleStart): number {
  return Math.max(usualRows, indicatorsOf(profile).length + spare);
}

/** @returns an expression for the cell of a column of indicators in the row it is written in */
export function slotOf(column: string, otherwise: string, first = firstRow): string {
  const place = `ROW()-${first - 1}`;
  return `IF(${place}<=ROWS(ind_code),INDEX(${column},${place}),${otherwise})`;
}
