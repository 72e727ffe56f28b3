/**
 * What a careful person would want to know of a range before a function reads it: cells that will be refused,
 * cells that will be counted wrongly without a word, and cells worth a second look. Numbers and places only;
 * the words stand in the pane.
 */
import { findSubtotals, isTotalLabel, Numbers, Subtotal } from "./subtotals";
import { Block, blocksOf, isHeaderRow, numberIn, Table, TableCell } from "./table";
import type { TextTrait } from "./text-reading";

export type FindingKind =
  | "error"
  | "textNumber"
  | "missingMark"
  | "words"
  | "logical"
  | "header"
  | "subtotalRow"
  | "subtotalColumn"
  | "labelOnly"
  | "units"
  | "percents"
  | "formats"
  | "dates"
  | "duplicate"
  | "negative"
  | "zero"
  | "blank";

/** refused: functions answer with an error; misleads: they answer, wrongly; look: often meant so. */
export type Severity = "refused" | "misleads" | "look";

export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Zero-based inside the range. */
  readonly blocks: readonly Block[];
  readonly count: number;
  /** Some of the contents, as they stand in the cells. */
  readonly samples: readonly string[];
  /** Of numbers stored as text. */
  readonly traits?: readonly TextTrait[];
  /** Of texts that two countries read as two numbers: how many. */
  readonly ambiguous?: number;
  /** Of missing marks: how many are dashes. */
  readonly dashes?: number;
  /** Of a row or column that is a sum. */
  readonly subtotal?: Subtotal;
  /** Of magnitudes that split: the two typical sizes. */
  readonly sizes?: readonly [number, number];
}

const severities: Readonly<Record<FindingKind, Severity>> = {
  error: "refused",
  textNumber: "refused",
  missingMark: "refused",
  words: "refused",
  logical: "refused",
  header: "refused",
  subtotalRow: "misleads",
  subtotalColumn: "misleads",
  units: "misleads",
  percents: "misleads",
  dates: "misleads",
  formats: "look",
  labelOnly: "look",
  duplicate: "look",
  negative: "look",
  zero: "look",
  blank: "look",
};

interface Place {
  readonly row: number;
  readonly column: number;
}

const mostSamples = 4;

function finding(
  kind: FindingKind,
  places: readonly Place[],
  samples: readonly string[] = [],
  more: Partial<Finding> = {}
): Finding {
  return {
    kind,
    severity: severities[kind],
    blocks: blocksOf(places),
    count: places.length,
    samples: [...new Set(samples.map((text) => text.trim()))].slice(0, mostSamples),
    ...more,
  };
}

/** The columns that functions will read. */
export function numberColumns(table: Table): readonly number[] {
  return table.columns.flatMap((sort, j) => (sort === "numbers" ? [j] : []));
}

/** @returns what the row is called: the words left of its numbers */
function labelOf(table: Table, row: number): string {
  const words = (table.cells[row] ?? []).flatMap((cell, j) =>
    table.columns[j] !== "numbers" && cell.kind === "text" ? [cell.text] : []
  );
  return words.join(" ");
}

/** @returns rows in the middle that repeat a header or divide the table with words */
function innerHeaders(table: Table): readonly number[] {
  const columns = numberColumns(table);
  return table.cells.flatMap((row, i) => {
    if (i < table.headerRows) return [];
    const filled = columns.filter((j) => row[j]?.kind !== "blank");
    return filled.length > 1 && isHeaderRow(row, table.columns, false) ? [i] : [];
  });
}

interface Body {
  readonly table: Table;
  /** Rows of data: neither above them nor headers between them. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function bodyOf(table: Table, headers: readonly number[]): Body {
  const rows = table.cells.flatMap((row, i) => {
    const isEmpty = row.every((cell) => cell.kind === "blank");
    return i < table.headerRows || headers.includes(i) || isEmpty ? [] : [i];
  });
  return { table, rows, columns: numberColumns(table) };
}

function cellsWhere(
  { table, rows, columns }: Body,
  wanted: (cell: TableCell) => boolean
): readonly (Place & { readonly cell: TableCell })[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = table.cells[row]?.[column];
      return cell && wanted(cell) ? [{ row, column, cell }] : [];
    })
  );
}

function textFindings(body: Body): readonly Finding[] {
  const texts = cellsWhere(body, ({ kind }) => kind === "text");
  const read = texts.flatMap(({ cell, ...place }) =>
    cell.kind === "text" ? [{ ...place, text: cell.text, reading: cell.reading }] : []
  );
  const found: Finding[] = [];
  const numbers = read.filter(({ reading }) => reading.kind === "number");
  if (numbers.length > 0) {
    const readings = numbers.flatMap(({ reading }) => (reading.kind === "number" ? [reading] : []));
    found.push(
      finding(
        "textNumber",
        numbers,
        numbers.map(({ text }) => text),
        {
          traits: [...new Set(readings.flatMap(({ traits }) => traits))],
          ambiguous: readings.filter(({ otherwise }) => otherwise !== null).length,
        }
      )
    );
  }
  const missing = read.filter(({ reading }) => reading.kind === "missing");
  if (missing.length > 0) {
    const dashes = missing.filter(({ reading }) => reading.kind === "missing" && reading.dash);
    found.push(
      finding(
        "missingMark",
        missing,
        missing.map(({ text }) => text),
        { dashes: dashes.length }
      )
    );
  }
  const words = read.filter(({ reading }) => reading.kind === "words");
  if (words.length > 0)
    found.push(
      finding(
        "words",
        words,
        words.map(({ text }) => text)
      )
    );
  return found;
}

function plainFindings(body: Body): readonly Finding[] {
  const found: Finding[] = [];
  const add = (kind: FindingKind, wanted: (cell: TableCell) => boolean): void => {
    const cells = cellsWhere(body, wanted);
    if (cells.length === 0) return;
    const samples = cells.map(({ cell }) =>
      cell.kind === "error" ? cell.code : String(numberIn(cell) ?? "")
    );
    const isTelling = kind === "error" || kind === "negative";
    found.push(finding(kind, cells, isTelling ? samples : []));
  };
  add("error", ({ kind }) => kind === "error");
  add("logical", ({ kind }) => kind === "logical");
  add("negative", (cell) => (numberIn(cell) ?? 0) < 0);
  add("zero", (cell) => numberIn(cell) === 0);
  add("blank", ({ kind }) => kind === "blank");
  return found;
}

/** The table as numbers, row by row or column by column. */
function numbersOf({ table, rows, columns }: Body, across: boolean): Numbers {
  const at = (row: number, column: number): number | null => numberIn(table.cells[row]?.[column]);
  return across
    ? columns.map((column) => rows.map((row) => at(row, column)))
    : rows.map((row) => columns.map((column) => at(row, column)));
}

function subtotalFindings(body: Body): readonly Finding[] {
  const { table, rows, columns } = body;
  const labels = rows.map((row) => labelOf(table, row));
  const inRows = findSubtotals(numbersOf(body, false), labels).map((one) => ({
    ...one,
    row: rows[one.row] ?? 0,
    from: rows[one.from] ?? 0,
    to: rows[one.to] ?? 0,
  }));
  const headers = columns.map((column) =>
    table.cells
      .slice(0, table.headerRows)
      .map((row) => {
        const cell = row[column];
        return cell?.kind === "text" ? cell.text : "";
      })
      .join(" ")
  );
  const totals = new Set(inRows.map(({ row }) => row));
  const parts = { ...body, rows: rows.filter((row) => !totals.has(row)) };
  const inColumns = findSubtotals(numbersOf(parts, true), headers).map((one) => ({
    ...one,
    row: columns[one.row] ?? 0,
    from: columns[one.from] ?? 0,
    to: columns[one.to] ?? 0,
  }));
  const called = rows.filter(
    (row, i) =>
      !totals.has(row) &&
      isTotalLabel(labels[i] ?? "") &&
      columns.some((column) => numberIn(table.cells[row]?.[column]) !== null)
  );
  const cellsOfRow = (row: number): readonly Place[] => columns.map((column) => ({ row, column }));
  return [
    ...inRows.map((subtotal) =>
      finding("subtotalRow", cellsOfRow(subtotal.row), [labelOf(table, subtotal.row)], { subtotal })
    ),
    ...inColumns.map((subtotal) =>
      finding(
        "subtotalColumn",
        rows.map((row) => ({ row, column: subtotal.row })),
        [headers[columns.indexOf(subtotal.row)] ?? ""],
        { subtotal }
      )
    ),
    ...(called.length > 0
      ? [
          finding(
            "labelOnly",
            called.flatMap(cellsOfRow),
            called.map((row) => labelOf(table, row))
          ),
        ]
      : []),
  ];
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Steps between neighbors in size: no ordinary column leaps by this much with nothing between. */
const unitStep = 300;
const percentStep = 10;

/** Columns whose numbers fall apart into two sizes: thousands beside units, or percent beside fractions. */
function sizeFindings(body: Body, totals: ReadonlySet<number>): readonly Finding[] {
  return body.columns.flatMap((column) => {
    const places = body.rows.flatMap((row) => {
      const value = numberIn(body.table.cells[row]?.[column]);
      return value === null || value === 0 || totals.has(row) ? [] : [{ row, column, value }];
    });
    if (places.length < 5) return [];
    const sorted = places.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
    let cut = 0;
    let step = 0;
    for (let i = 1; i < sorted.length; i++) {
      const ratio = (sorted[i] ?? 0) / (sorted[i - 1] ?? 1);
      if (ratio > step) [cut, step] = [i, ratio];
    }
    const [low, high] = [sorted.slice(0, cut), sorted.slice(cut)];
    const minority = Math.min(low.length, high.length);
    if (minority < Math.max(2, 0.1 * sorted.length)) return [];
    const isPercents =
      step >= percentStep &&
      (low.at(-1) ?? 2) <= 1 &&
      (high[0] ?? 0) > 1 &&
      (high.at(-1) ?? 101) <= 100;
    if (step < unitStep && !isPercents) return [];
    const fewer = places.filter(({ value }) =>
      low.length <= high.length
        ? Math.abs(value) < (high[0] ?? 0)
        : Math.abs(value) >= (high[0] ?? 0)
    );
    return [
      finding(
        isPercents ? "percents" : "units",
        fewer,
        fewer.map(({ value }) => String(value)),
        {
          sizes: [median(low), median(high)],
        }
      ),
    ];
  });
}

type FormatSort = "general" | "percent" | "date" | "currency" | "text";

function formatSort(format: string): FormatSort {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (format === "@") return "text";
  if (bare.includes("%")) return "percent";
  if (/[dyhs]/i.test(bare.replace(/general/i, ""))) return "date";
  return /[₸₽€$£¥]/u.test(format) ? "currency" : "general";
}

function formatFindings(body: Body): readonly Finding[] {
  const { table, rows, columns } = body;
  const dates: (Place & { readonly format: string })[] = [];
  const differing: (Place & { readonly format: string })[] = [];
  for (const column of columns) {
    const places = rows.flatMap((row) => {
      const format = table.formats[row]?.[column] ?? "General";
      return table.cells[row]?.[column]?.kind === "number"
        ? [{ row, column, format, sort: formatSort(format) }]
        : [];
    });
    dates.push(...places.filter(({ sort }) => sort === "date"));
    const counts = new Map<FormatSort, number>();
    for (const { sort } of places) counts.set(sort, (counts.get(sort) ?? 0) + 1);
    const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    differing.push(...places.filter(({ sort }) => sort !== usual && sort !== "date"));
  }
  return [
    ...(dates.length > 0
      ? [
          finding(
            "dates",
            dates,
            dates.map(({ format }) => format)
          ),
        ]
      : []),
    ...(differing.length > 0
      ? [
          finding(
            "formats",
            differing,
            differing.map(({ format }) => format)
          ),
        ]
      : []),
  ];
}

/** Codes and names of rows that stand there twice. */
function duplicateFindings({ table, rows }: Body, totals: ReadonlySet<number>): readonly Finding[] {
  const keys = table.columns.findIndex((sort) => sort === "codes");
  const column = keys >= 0 ? keys : table.columns.findIndex((sort) => sort === "labels");
  if (column < 0) return [];
  const seen = new Map<string, Place[]>();
  const shown = new Map<string, string>();
  for (const row of rows) {
    const cell = table.cells[row]?.[column];
    if (totals.has(row) || !cell) continue;
    const text = cell.kind === "text" ? cell.text : String(numberIn(cell) ?? "");
    const key = text.trim().replace(/\s+/g, " ").toLowerCase();
    if (key === "" || isTotalLabel(key)) continue;
    seen.set(key, [...(seen.get(key) ?? []), { row, column }]);
    shown.set(key, text);
  }
  const twice = [...seen].filter(([, places]) => places.length > 1);
  if (twice.length === 0) return [];
  return [
    finding(
      "duplicate",
      twice.flatMap(([, places]) => places),
      twice.map(([key]) => shown.get(key) ?? key)
    ),
  ];
}

const order: readonly Severity[] = ["refused", "misleads", "look"];

/** @returns what was found, the gravest first */
export function checkTable(table: Table): readonly Finding[] {
  const headers = innerHeaders(table);
  const body = bodyOf(table, headers);
  const subtotals = subtotalFindings(body);
  const totals = new Set(
    subtotals.flatMap(({ kind, subtotal }) =>
      kind === "subtotalRow" && subtotal ? [subtotal.row] : []
    )
  );
  const top = Array.from({ length: table.headerRows }, (_, i) => i);
  const headerCells = [...top, ...headers].flatMap((row) =>
    body.columns
      .filter((j) => table.cells[row]?.[j]?.kind !== "blank")
      .map((column) => ({ row, column }))
  );
  const headerWords = headerCells.flatMap(({ row, column }) => {
    const cell = table.cells[row]?.[column];
    return cell?.kind === "text" ? [cell.text] : cell ? [String(numberIn(cell) ?? "")] : [];
  });
  const found = [
    ...textFindings(body),
    ...(headerCells.length > 0 ? [finding("header", headerCells, headerWords)] : []),
    ...subtotals,
    ...sizeFindings(body, totals),
    ...formatFindings(body),
    ...duplicateFindings(body, totals),
    ...plainFindings(body),
  ];
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
