/** Contents put into the named cells of a plan before it is written, as a person would type them. */
import { placeOf } from "./draft";
import type { BookPlan, PlannedCell } from "./plan";

/** Rows of a named area from its first on; a single value fills one column. null leaves a cell as it is planned. */
export type Filling = Readonly<Record<string, readonly (PlannedCell | readonly PlannedCell[])[]>>;

/** @param filling  by names without the prefix */
export function filledIn(plan: BookPlan, prefix: string, filling: Filling): BookPlan {
  const sheets = new Map(
    plan.sheets.map((sheet) => [sheet.name, sheet.cells.map((line) => [...line])])
  );
  for (const [name, rows] of Object.entries(filling)) {
    const place = plan.names.find((candidate) => candidate.name === prefix + name);
    const cells = place && sheets.get(place.sheet);
    if (!place || !cells) throw new Error(`no cells are named ${name}`);
    const from = placeOf(place.address.split(":")[0] ?? "");
    rows.forEach((row, down) =>
      asRow(row).forEach((cell, right) => {
        if (cell === null) return;
        while (cells.length <= from.row + down) cells.push([]);
        const line = cells[from.row + down] ?? [];
        while (line.length <= from.column + right) line.push(null);
        line[from.column + right] = cell;
      })
    );
  }
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheets.get(sheet.name) ?? sheet.cells,
    })),
  };
}

function asRow(row: PlannedCell | readonly PlannedCell[]): readonly PlannedCell[] {
  return typeof row === "object" && row !== null ? row : [row];
}
