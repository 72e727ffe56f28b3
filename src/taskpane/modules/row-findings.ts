/** Findings about rows of a table: how many, and which, as the sheet numbers them. */
import type { Locale, Text } from "../../core/locale";
import { firstRow } from "../../workbook/layout/modules/module-sheet";
import type { Contents } from "../guide/sheets";
import type { Tone } from "../parts/Chip";
import { columnOf, Finding, inEach } from "./module-view";

/** Rows named in one sentence; of more, the first are enough to start with. */
const namedRows = 5;

const rowWord: Readonly<Record<Locale, string>> = { en: "row", ru: "строка", kk: "жол" };

/** @returns a column as words without spaces around them */
export function wordsOf(contents: Contents, name: string): readonly string[] {
  return columnOf(contents, name).map((cell) => String(cell).trim());
}

/** @returns the indices of rows for which something holds */
export function rowsWhere(count: number, holds: (row: number) => boolean): readonly number[] {
  return Array.from({ length: count }, (_, row) => row).filter(holds);
}

/** @returns the indices of rows whose words stood in an earlier row; case does not matter */
export function repeated(words: readonly string[]): readonly number[] {
  const folded = words.map((word) => word.toLowerCase());
  return rowsWhere(
    words.length,
    (row) => folded[row] !== "" && folded.indexOf(folded[row] ?? "") < row
  );
}

/** @param from  number of the table's first row on the sheet */
export function rowFinding(
  rows: readonly number[],
  words: Text,
  at: string,
  tone: Tone = "unknown",
  from: number = firstRow
): readonly Finding[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, namedRows).map((row) => from + row);
  const more = rows.length > namedRows ? "…" : "";
  return [
    {
      tone,
      words: inEach(
        (locale) =>
          `${words[locale]}: ${rows.length} (${rowWord[locale]} ${named.join(", ")}${more})`
      ),
      at,
    },
  ];
}
