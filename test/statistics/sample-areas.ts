/** Sheets of the sample workbook as areas of cells, as the pane would be handed them. */
import type { Locale } from "../../src/core/locale";
import type { DataArea } from "../../src/statistics/data-table";
import { sampleWorkbook } from "../../src/workbench/sample";

type Value = number | string | boolean;

const isValue = (v: unknown): v is Value =>
  typeof v === "number" || typeof v === "string" || typeof v === "boolean";

export function sampleArea(locale: Locale, sheet: string): DataArea {
  const found = sampleWorkbook(locale).document.workbook.sheets[sheet];
  if (!found?.cellData) throw new Error(`no sheet ${sheet}`);
  const rows = Object.entries(found.cellData).map(
    ([row, cells]) => [Number(row), Object.entries<{ readonly v?: unknown }>(cells ?? {})] as const
  );
  const height = 1 + Math.max(...rows.map(([row]) => row));
  const width =
    1 + Math.max(...rows.flatMap(([, cells]) => cells.map(([column]) => Number(column))));
  const values: Value[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => "")
  );
  for (const [row, cells] of rows)
    for (const [column, { v }] of cells) {
      const line = values[row];
      if (line && isValue(v)) line[Number(column)] = v;
    }
  return { sheet: found.name ?? sheet, row: 0, column: 0, values };
}

export const area = (values: readonly (readonly Value[])[], sheet = "Data"): DataArea => ({
  sheet,
  row: 0,
  column: 0,
  values,
});
