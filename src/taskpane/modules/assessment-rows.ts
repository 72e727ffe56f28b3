/**
 * Rows of a sheet of the workbook that look at assessments: which assessments they miss, which of theirs are gone,
 * and the cells that bring them up to date. What a person typed beside them stays.
 */
import { comparedRows, comparisonLinks } from "../../workbook/layout/modules/comparison-sheet";
import type { AssessmentReference } from "../../workbook/layout/modules/module-start";
import { tierLinkKeys, tierLinks } from "../../workbook/layout/modules/tiers-sheet";
import type { AssessmentEntry, CellChange, CellContent } from "../../workbook/workbook";
import type { Contents } from "../guide/sheets";
import { columnOf, Finding, inEach } from "./module-view";

export interface RowState {
  /** Complete assessments without a row. */
  readonly missing: readonly AssessmentReference[];
  /** Numbers of rows whose assessment is gone. */
  readonly gone: readonly number[];
}

const numbersIn = (column: readonly CellContent[]): readonly (number | null)[] =>
  column.map((cell) => (typeof cell === "number" ? cell : null));

/** @param column  name of the cells that hold the numbers of assessments */
export function rowState(
  contents: Contents,
  column: string,
  entries: readonly AssessmentEntry[]
): RowState {
  const shown = numbersIn(columnOf(contents, column)).filter((x) => x !== null);
  const complete = entries.filter((entry) => entry.complete);
  return {
    missing: complete.filter(({ number }) => !shown.includes(number)),
    gone: shown.filter((number) => !complete.some((entry) => entry.number === number)),
  };
}

/** What the pane says about rows that are not up to date. */
export function rowFindings({ missing, gone }: RowState, column: string): readonly Finding[] {
  const list = (numbers: readonly number[]) => numbers.join(", ");
  return [
    ...(gone.length > 0
      ? [
          {
            tone: "fail" as const,
            words: inEach(
              (locale) =>
                `${
                  {
                    en: "Rows look at assessments that were removed from the workbook; their figures are blank",
                    ru: "Строки смотрят на оценки, удалённые из книги; их числа пусты",
                    kk: "Жолдар кітаптан жойылған бағалауларға қарайды; олардың сандары бос",
                  }[locale]
                }: ${list(gone)}`
            ),
            at: column,
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            tone: "unknown" as const,
            words: inEach(
              (locale) =>
                `${
                  {
                    en: "Assessments without a row here",
                    ru: "Оценки, для которых здесь нет строки",
                    kk: "Мұнда жолы жоқ бағалаулар",
                  }[locale]
                }: ${list(missing.map(({ number }) => number))}`
            ),
          },
        ]
      : []),
  ];
}

export interface Refreshed {
  readonly changes: readonly CellChange[];
  /** Assessments for which no row was free. */
  readonly left: readonly AssessmentReference[];
}

/** All rows anew: those that still have their assessment, then the new ones. */
export function refreshedComparison(
  contents: Contents,
  entries: readonly AssessmentEntry[]
): Refreshed {
  const { missing } = rowState(contents, "cmp_number", entries);
  const kept = numbersIn(columnOf(contents, "cmp_number")).flatMap((number) => {
    const entry = entries.find((one) => one.complete && one.number === number);
    return entry ? [entry] : [];
  });
  const rows = [...kept, ...missing];
  const changes: CellChange[] = [];
  const keys = Object.keys(comparisonLinks({ number: 1, region: "", cluster: "", year: "" }).row);
  for (let row = 0; row < comparedRows; row++) {
    const entry = rows[row];
    const links = entry && comparisonLinks(entry);
    for (const key of keys)
      changes.push({ name: `cmp_${key}`, row, content: links?.row[key] ?? "" });
    const runs = comparisonLinks(entry ?? { number: 1, region: "", cluster: "", year: "" }).runs;
    runs.forEach((formula, run) =>
      changes.push({ name: "cmp_runs", row: run, column: row, content: entry ? formula : "" })
    );
    // Drawn for other rows.
    changes.push({ name: "cmp_keeps", row, content: "" });
  }
  for (const name of ["cmp_drawn_same", "cmp_drawn_on", "cmp_drawn_check"])
    changes.push({ name, row: 0, content: "" });
  return { changes, left: rows.slice(comparedRows) };
}

/** New assessments take free rows; a row whose assessment is gone keeps what a person typed beside it. */
export function refreshedTiers(contents: Contents, entries: readonly AssessmentEntry[]): Refreshed {
  const { missing, gone } = rowState(contents, "tie_assessment", entries);
  const names = columnOf(contents, "tie_name");
  const verdicts = columnOf(contents, "tie_verdict");
  const numbers = numbersIn(columnOf(contents, "tie_assessment"));
  const changes: CellChange[] = [];
  numbers.forEach((number, row) => {
    if (number === null || !gone.includes(number)) return;
    for (const key of tierLinkKeys)
      changes.push({
        name: `tie_${key}`,
        row,
        content: key === "name" ? (names[row] ?? "") : "",
      });
  });
  const free = names.flatMap((name, row) =>
    name === "" && (verdicts[row] ?? "") === "" && numbers[row] === null ? [row] : []
  );
  missing.slice(0, free.length).forEach((entry, place) => {
    const row = free[place];
    if (row === undefined) return;
    const links = tierLinks(entry);
    for (const key of tierLinkKeys) changes.push({ name: `tie_${key}`, row, content: links[key] });
  });
  return { changes, left: missing.slice(free.length) };
}
