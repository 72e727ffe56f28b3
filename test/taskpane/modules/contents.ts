/** Contents of a module's sheet as the port reads them, from columns of values. */
import type { Contents } from "../../../src/taskpane/guide/sheets";
import type { CellContent } from "../../../src/workbook/workbook";

export function contentsOf(
  columns: Readonly<Record<string, CellContent | readonly CellContent[]>>
): Contents {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => {
      const values = (Array.isArray(cells) ? cells : [cells]).map((cell: CellContent) => [cell]);
      return [
        name,
        {
          sheet: "S",
          row: 5,
          column: 0,
          values,
          formulas: values,
          formats: values.map(() => [""]),
        },
      ];
    })
  );
}
