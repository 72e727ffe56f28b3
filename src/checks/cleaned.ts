/** A cleaned copy of a range: numbers out of texts, blanks out of missing marks, chosen rows left out. */
import { numberColumns } from "./findings";
import type { RangeContent, Table } from "./table";

export interface CleaningChoice {
  /** What a dash becomes: in the statistics of the CIS it usually says that there is nothing to count. */
  readonly dash: "blank" | "zero";
  /** Rows left out, zero-based inside the range. */
  readonly without: readonly number[];
}

export interface CleanedCopy {
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
  /** How many cells or rows were treated so. */
  readonly changes: {
    readonly numbers: number;
    readonly blanks: number;
    readonly zeros: number;
    readonly rowsLeftOut: number;
  };
}

/** Nothing else changes: words, errors, headers, blanks and codes stay as they are. */
export function cleanedCopy(
  content: RangeContent,
  table: Table,
  { dash, without }: CleaningChoice
): CleanedCopy {
  const columns = new Set(numberColumns(table));
  const changes = { numbers: 0, blanks: 0, zeros: 0, rowsLeftOut: 0 };
  const values: (readonly (number | string | boolean)[])[] = [];
  const formats: (readonly string[])[] = [];
  content.values.forEach((line, row) => {
    if (without.includes(row)) {
      changes.rowsLeftOut++;
      return;
    }
    const isHeader = row < table.headerRows;
    const changed = new Set<number>();
    values.push(
      line.map((held, column) => {
        const cell = table.cells[row]?.[column];
        if (isHeader || !columns.has(column) || cell?.kind !== "text") return held;
        const { reading } = cell;
        if (reading.kind === "words") return held;
        changed.add(column);
        if (reading.kind === "number") {
          changes.numbers++;
          return reading.value;
        }
        if (reading.dash && dash === "zero") {
          changes.zeros++;
          return 0;
        }
        changes.blanks++;
        return "";
      })
    );
    // A number in a cell formatted as text would become text again.
    formats.push(
      line.map((_, column) => {
        const format = content.formats[row]?.[column] ?? "General";
        return format === "@" && changed.has(column) ? "General" : format;
      })
    );
  });
  return { values, formats, changes };
}
