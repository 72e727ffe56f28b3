/**
 * A table of regional statistics, recognized: which rows or columns are regions, industries and years, which are
 * sums, and where each figure stands. Whatever the shape (regions × industries, regions × years, one line per
 * figure), what comes out is one list of cells by region, industry, year and measure.
 */
import { findSubtotals, isTotalLabel, Subtotal } from "../checks/subtotals";
import { numberIn, readTable, Table, TableCell } from "../checks/table";
import type { DecimalMark } from "../core/typed-number";
import { isBareYear, Period, periodIn } from "./labels";
import { Borders, bordersOf, findRegion, RegionKind } from "./regions";
import { findIndustry, FoundIndustry, IndustryRole } from "./sections";

/** Cells of one sheet; the first lies at this zero-based row and column. */
export interface DataArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly formats?: readonly (readonly string[])[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export type RegionRole =
  "region" | "total" /** A sum of some regions, or a line that is none. */ | "group" | "unknown";

export interface RegionLine {
  readonly label: string;
  readonly code: string | null;
  readonly kind: RegionKind | null;
  readonly role: RegionRole;
  /** False where the label could mean another region too. */
  readonly sure: boolean;
}

export interface IndustryLine {
  readonly label: string;
  readonly code: string | null;
  readonly role: IndustryRole;
  readonly sure: boolean;
}

export interface YearLine {
  /** Null where the table says no year. */
  readonly year: number | null;
  readonly partial: boolean;
  readonly label: string;
}

/** A figure as it stands in its cell. */
export type Figure =
  | { readonly kind: "number"; readonly value: number }
  /** A number kept as text: formulas pass it over. */
  | { readonly kind: "text"; readonly value: number }
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "blank" };

export interface DataTable {
  readonly area: DataArea;
  /** Where the regions are written: down a column, along a row, or nowhere. */
  readonly regionsIn: "rows" | "columns" | "nowhere";
  /** False where no region is known by its name, and the lines are only believed to be regions. */
  readonly regionsAreKnown: boolean;
  /** From which the year comes. */
  readonly yearsIn: "header" | "column" | "title" | "nowhere";
  readonly title: string;
  readonly regions: readonly RegionLine[];
  readonly industries: readonly IndustryLine[];
  readonly years: readonly YearLine[];
  /** Columns of numbers beside one another that are no industries: "production", "imports". One where there is one. */
  readonly measures: readonly string[];
  readonly borders: Borders | null;
  /** Indices; null where no such line is in the table. */
  readonly total: number | null;
  readonly notes: readonly string[];
  /** Lines that are sums of other lines, as found in the numbers. */
  readonly sums: readonly Subtotal[];
  /** Where a figure stands, zero-based inside the area; null where the table has no cell for it. */
  readonly place: (
    region: number,
    industry: number,
    year: number,
    measure?: number
  ) => Place | null;
  readonly figure: (place: Place) => Figure;
  /** The cell in which a region or an industry is named; null where it has no name of its own. */
  readonly labelPlace: (of: "region" | "industry", index: number) => Place | null;
  /** Figures that stand twice: the first counts. */
  readonly doubled: readonly Place[];
}

type Grid = readonly (readonly TableCell[])[];

const blank: TableCell = { kind: "blank" };

const textOf = (cell: TableCell | undefined): string => {
  if (cell?.kind === "text") return cell.text.trim();
  return cell?.kind === "number" ? String(cell.value) : "";
};

const transposed = <T>(rows: readonly (readonly T[])[], empty: T): readonly (readonly T[])[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, j) =>
    rows.map((row) => row[j] ?? empty)
  );

const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** How many different regions a line of cells names. */
function regionsNamed(cells: readonly TableCell[]): number {
  const codes = cells.flatMap((cell) =>
    cell.kind === "text" ? (findRegion(cell.text)?.region.code ?? []) : []
  );
  return distinct(codes).length;
}

/** The line with the most regions. */
function bestLine(lines: Grid): { readonly index: number; readonly count: number } {
  return lines.reduce(
    (best, line, index) => {
      const count = regionsNamed(line);
      // Names before codes: of two equal columns the left one is what a person reads.
      return count > best.count ? { index, count } : best;
    },
    { index: -1, count: 0 }
  );
}

/** Columns of labels, by what they name. */
interface LabelColumns {
  readonly region: number | null;
  readonly industry: number | null;
  readonly year: number | null;
  /** Columns that say nothing about a figure's place: codes, units, sources. */
  readonly other: ReadonlySet<number>;
}

const regionHeader = /^(?:regions?|province|state|area|регион|област|өңір|облыс|аймақ)/iu;

/** In other countries only the header tells which column holds the regions. */
function columnCalledRegion(columns: Grid, headerRows: number): number | null {
  const index = columns.findIndex((cells) =>
    cells.slice(0, headerRows).some((cell) => regionHeader.test(textOf(cell)))
  );
  return index < 0 ? null : index;
}

const yearHeader = /^(?:year|period|год|период|жыл|кезең)/iu;
const industryHeader =
  /^(?:industr|sector|section|branch|product|activity|отрасл|сектор|секци|вид|продукт|товар|сала|өнім|қызмет|тауар)/iu;
const besideHeader =
  /^(?:code|код|коды|№|unit|ед\.|единиц|өлшем|source|источник|дереккөз|status|статус|мәртебе|note|примеч|ескерт)/iu;

/** A column whose every filled cell is a year, or a text with one: only then it gives the years of the rows. */
function isYearColumn(cells: readonly TableCell[], header: string): boolean {
  const filled = cells.filter((cell) => cell.kind !== "blank");
  if (filled.length < 2) return false;
  const periods = filled.map((cell) => periodIn(textOf(cell)));
  const years = periods.filter((period) => period !== null).length;
  const bare = filled.filter((cell) => isBareYear(textOf(cell))).length;
  return years >= 0.9 * filled.length && (yearHeader.test(header) || bare === filled.length);
}

/** The rows above the figures, and which columns hold labels. */
interface Outline {
  readonly grid: Grid;
  readonly first: number;
  readonly labels: LabelColumns;
  /** Columns of figures. */
  readonly values: readonly number[];
}

function headerAbove(grid: Grid, first: number, column: number): string {
  for (let row = first - 1; row >= 0; row--) {
    const words = textOf(grid[row]?.[column]);
    if (words !== "" && !/^\d{1,2}$/.test(words)) return words;
  }
  return "";
}

function outline(grid: Grid, table: Table): Outline {
  const columns = transposed(grid, blank);
  const byRegions = bestLine(columns);
  const isKnown = byRegions.count >= 2;
  const regionColumn = isKnown ? byRegions.index : columnCalledRegion(columns, table.headerRows);
  const anchor =
    regionColumn === null || !isKnown
      ? -1
      : (columns[regionColumn] ?? []).findIndex(
          (cell) => cell.kind === "text" && findRegion(cell.text) !== null
        );
  // A title that names the country is no line of the table: figures stand beside one.
  const isLine = (row: number): boolean =>
    (grid[row] ?? []).some((cell, j) => j !== regionColumn && isFigure(cell));
  let first = anchor < 0 ? table.headerRows : anchor;
  while (first < grid.length - 1 && !isLine(first)) first++;
  if (regionColumn !== null && isKnown)
    first = withUnknownAbove(grid, first, regionColumn, table.headerRows);

  const body = columns.map((cells) => cells.slice(first));
  const header = (j: number): string => headerAbove(grid, first, j);
  const filled = body.map((cells) => cells.filter((cell) => cell.kind !== "blank"));
  const isWordy = (j: number): boolean => {
    const cells = filled[j] ?? [];
    const words = cells.filter((cell) => cell.kind === "text" && cell.reading.kind === "words");
    return words.length > 0.5 * cells.length;
  };
  const year = body.findIndex((cells, j) => j !== regionColumn && isYearColumn(cells, header(j)));
  const wordy = body.flatMap((_, j) => (j !== regionColumn && j !== year && isWordy(j) ? [j] : []));
  const codes = body.flatMap((cells, j) =>
    j !== regionColumn && j !== year && isCodeColumn(cells, header(j)) ? [j] : []
  );
  const industry = wordy.find((j) => isIndustryColumn(filled[j] ?? [], header(j), regionColumn));
  const values = body.flatMap((cells, j) =>
    j === regionColumn ||
    j === year ||
    wordy.includes(j) ||
    codes.includes(j) ||
    !cells.some(isFigure)
      ? []
      : [j]
  );
  return {
    grid,
    first,
    labels: {
      region: regionColumn,
      industry: industry ?? null,
      year: year < 0 ? null : year,
      other: new Set([...wordy, ...codes].filter((j) => j !== industry)),
    },
    values,
  };
}

const isFigure = (cell: TableCell): boolean =>
  numberIn(cell) !== null && !(cell.kind === "text" && isBareYear(cell.text));

/** Rows of figures with unknown names above the first known region, such as a total called otherwise. */
function withUnknownAbove(grid: Grid, first: number, labels: number, headers: number): number {
  let top = first;
  while (top - 1 >= headers && top > 0) {
    const row = grid[top - 1] ?? [];
    const figures = row.filter((cell, j) => j !== labels && isFigure(cell));
    const years = figures.filter((cell) => isBareYear(textOf(cell)));
    if (textOf(row[labels]) === "" || figures.length === 0 || years.length === figures.length)
      break;
    top--;
  }
  return top;
}

function isCodeColumn(cells: readonly TableCell[], header: string): boolean {
  if (besideHeader.test(header)) return true;
  const filled = cells.filter((cell) => cell.kind !== "blank");
  return (
    filled.length > 1 &&
    filled.every(
      (cell) => cell.kind === "text" && /^0\d+$|^[A-ZА-Я]{1,4}\d*$/u.test(cell.text.trim())
    )
  );
}

function isIndustryColumn(
  cells: readonly TableCell[],
  header: string,
  regionColumn: number | null
): boolean {
  if (besideHeader.test(header)) return false;
  if (industryHeader.test(header)) return true;
  const known = distinct(cells.flatMap((cell) => findIndustry(textOf(cell)).code ?? [])).length;
  // Without regions, the words beside figures are what the figures are of.
  return known >= 2 || regionColumn === null;
}

interface Heading {
  readonly label: string;
  readonly period: Period | null;
}

/** Header rows of one column: a merged cell holds its words in the first of its columns only. */
function headings({ grid, first, values }: Outline): ReadonlyMap<number, Heading> {
  const found = new Map<number, string[]>();
  const [left = 0] = values;
  for (let row = 0; row < first; row++) {
    const cells = grid[row] ?? [];
    const above = values.filter((j) => textOf(cells[j]) !== "");
    const words = above.filter((j) => !/^\d{1,2}$/.test(textOf(cells[j])));
    // A title, or a unit: one cell of words left of the figures or over the first of them alone.
    if (words.length === 0 || isTitle(cells, row, first, values)) continue;
    const isLast = row === first - 1 || !hasWordsBelow(grid, row, first, values);
    let carried = "";
    for (const j of values) {
      const own = textOf(cells[j]);
      if (own !== "") carried = /^\d{1,2}$/.test(own) ? "" : own;
      // The lowest row names each column by itself; above it, blanks belong to the words on their left.
      const said = isLast ? own : j < left ? "" : carried;
      if (said !== "" && !/^\d{1,2}$/.test(said)) found.set(j, [...(found.get(j) ?? []), said]);
    }
  }
  return new Map(
    values.map((j) => {
      const lines = distinct(found.get(j) ?? []);
      const dated = lines.map((line) => periodIn(line));
      const words = lines.filter((line) => !isBareYear(line));
      return [
        j,
        {
          label: words.join(", "),
          period: [...dated].reverse().find((period) => period !== null) ?? null,
        },
      ];
    })
  );
}

const isTitle = (
  cells: readonly TableCell[],
  row: number,
  first: number,
  values: readonly number[]
): boolean => {
  const filled = cells.filter((cell) => cell.kind !== "blank");
  return (
    filled.length === 1 && row < first - 1 && values.length > 1 && !isBareYear(textOf(filled[0]))
  );
};

const hasWordsBelow = (
  grid: Grid,
  row: number,
  first: number,
  values: readonly number[]
): boolean => {
  for (let below = row + 1; below < first; below++)
    if (
      values.some(
        (j) => textOf(grid[below]?.[j]) !== "" && !/^\d{1,2}$/.test(textOf(grid[below]?.[j]))
      )
    )
      return true;
  return false;
};

/** Titles, units and notes: rows with words and no figure. */
function wordsOf({ grid, first, values }: Outline): {
  readonly above: readonly string[];
  readonly notes: readonly string[];
} {
  const rows = grid.map((row) => row.filter((cell) => cell.kind !== "blank"));
  const said = (row: readonly TableCell[]): boolean =>
    row.length > 0 && row.length <= 2 && row.some((cell) => cell.kind === "text");
  const above = rows.slice(0, first).flatMap((row) => (said(row) ? [textOf(row[0])] : []));
  const notes = grid.slice(first).flatMap((row) => {
    const filled = row.filter((cell) => cell.kind !== "blank");
    return said(filled) && !values.some((j) => isFigure(row[j] ?? blank))
      ? [textOf(filled[0])]
      : [];
  });
  return { above, notes };
}

/** Gives each different label an index, in the order of their first appearance. */
class Lines<T> {
  readonly list: T[] = [];
  private readonly places = new Map<string, number>();
  at(key: string, make: () => T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(make()) - 1;
  }
}

function regionLine(label: string, someKnown: boolean): RegionLine {
  const found = findRegion(label);
  if (found) {
    const { code, kind } = found.region;
    return { label, code, kind, role: kind === "country" ? "total" : "region", sure: found.sure };
  }
  const role = isTotalLabel(label) ? "total" : someKnown ? "unknown" : "region";
  return { label, code: null, kind: null, role, sure: !someKnown && role === "total" };
}

/**
 * @param mark  decimal mark of numbers kept as text, where the table itself does not tell
 * @returns what the area holds; a table without regions has one nameless region
 */
export function recognizeTable(area: DataArea, mark: DecimalMark = ","): DataTable {
  const formats = area.formats ?? area.values.map((row) => row.map(() => "General"));
  const upright = readTable({ values: area.values, formats }, mark);
  const across = bestLine(upright.cells);
  const down = bestLine(transposed(upright.cells, blank));
  const isTurned = across.count > Math.max(1, down.count);
  const table = isTurned
    ? readTable({ values: transposed(area.values, ""), formats: transposed(formats, "") }, mark)
    : upright;
  const frame = outline(table.cells, table);
  const { grid, first, labels, values } = frame;
  const heads = headings(frame);
  const { above, notes } = wordsOf(frame);
  const title = above[0] ?? "";
  const titled = above.map(periodIn).find((period) => period !== null) ?? periodIn(area.sheet);

  const regions = new Lines<RegionLine>();
  const industries = new Lines<IndustryLine>();
  const years = new Lines<YearLine>();
  const measures = new Lines<string>();
  const places = new Map<string, Place>();
  const doubled: Place[] = [];
  const labelPlaces = { region: new Map<number, Place>(), industry: new Map<number, Place>() };
  const nameOnce = (
    of: "region" | "industry",
    index: number,
    row: number,
    column: number
  ): void => {
    if (!labelPlaces[of].has(index))
      labelPlaces[of].set(index, isTurned ? { row: column, column: row } : { row, column });
  };
  const headerRow = (column: number): number => {
    for (let row = first - 1; row >= 0; row--)
      if (grid[row]?.[column]?.kind === "text" && !isBareYear(textOf(grid[row]?.[column])))
        return row;
    return -1;
  };
  const someKnown = grid.some((row) =>
    labels.region === null ? false : findRegion(textOf(row[labels.region])) !== null
  );
  const rowRegions: (number | null)[] = [];
  const namesMeasures = labels.industry !== null;
  // Where columns are years only, their other words tell nothing apart.
  const columnIndustry = (j: number): string => (namesMeasures ? "" : (heads.get(j)?.label ?? ""));
  let lastRegion = "";
  let lastIndustry = "";

  for (let row = first; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    const figures = values.filter((j) => (cells[j]?.kind ?? "blank") !== "blank");
    const own = labels.region === null ? "" : textOf(cells[labels.region]);
    const ownIndustry = labels.industry === null ? "" : textOf(cells[labels.industry]);
    // A blank name under a name: the cells were merged, or the name is written once for several lines.
    const repeats = labels.industry !== null || labels.year !== null;
    const region = own !== "" ? own : repeats ? lastRegion : "";
    const industry = ownIndustry !== "" ? ownIndustry : labels.year !== null ? lastIndustry : "";
    rowRegions[row] = null;
    if (figures.length === 0) {
      if (own !== "" && figures.length === 0 && findRegion(own) === null) continue;
    }
    if (labels.region !== null && region === "") continue;
    if (labels.industry !== null && industry === "") continue;
    lastRegion = region;
    lastIndustry = industry;
    const known = findRegion(region);
    const r = regions.at(known ? known.region.code : region, () => regionLine(region, someKnown));
    rowRegions[row] = r;
    if (labels.region !== null && own !== "") nameOnce("region", r, row, labels.region);
    const dated = labels.year === null ? null : textOf(cells[labels.year]);
    for (const j of values) {
      const head = heads.get(j) ?? { label: "", period: null };
      const label = namesMeasures ? industry : columnIndustry(j);
      const i = industries.at(label, () => industryLine(label));
      if (labels.industry !== null) {
        if (ownIndustry !== "") nameOnce("industry", i, row, labels.industry);
      } else if (label !== "" && headerRow(j) >= 0) nameOnce("industry", i, headerRow(j), j);
      const period = (dated === null ? head.period : periodIn(dated)) ?? titled;
      const said = dated ?? (head.period ? String(head.period.year) : "");
      const key = dated === null ? String(period?.year ?? "") : dated;
      const k = years.at(key, () => ({
        year: period?.year ?? null,
        partial: period?.partial ?? false,
        label: said,
      }));
      const m = measures.at(namesMeasures ? head.label : "", () =>
        namesMeasures ? head.label : ""
      );
      const at = `${r}|${i}|${k}|${m}`;
      const place = isTurned ? { row: j, column: row } : { row, column: j };
      if (places.has(at)) {
        if ((cells[j]?.kind ?? "blank") !== "blank") doubled.push(place);
      } else places.set(at, place);
    }
  }

  const cellAt = (place: Place): TableCell =>
    (isTurned ? grid[place.column]?.[place.row] : grid[place.row]?.[place.column]) ?? blank;
  const place: DataTable["place"] = (region, industry, year, measure = 0) =>
    places.get(`${region}|${industry}|${year}|${measure}`) ?? null;
  const sums = summedLines(frame, rowRegions);
  const named = withSums(regions.list, rowRegions, sums);
  /** Industries that are sums of others, in the figures of all regions of the first year. */
  const summedIndustries = (): readonly Subtotal[] =>
    labels.region === null
      ? []
      : findSubtotals(
          industries.list.map((_, i) =>
            regions.list.map((_line, r) => {
              const at = place(r, i, 0);
              return at ? numberIn(cellAt(at)) : null;
            })
          ),
          industries.list.map(({ label }) => label)
        );
  const total = named.findIndex(({ role, kind }) => role === "total" && kind === "country");
  const anyTotal = total >= 0 ? total : named.findIndex(({ role }) => role === "total");
  const codes = new Set(
    named.flatMap(({ code, role }) => (role === "region" && code ? [code] : []))
  );

  return {
    area,
    regionsAreKnown: someKnown,
    regionsIn: labels.region === null ? "nowhere" : isTurned ? "columns" : "rows",
    yearsIn:
      labels.year !== null
        ? "column"
        : [...heads.values()].some(({ period }) => period !== null)
          ? "header"
          : titled
            ? "title"
            : "nowhere",
    title,
    regions: named,
    industries: withWholes(industries.list, summedIndustries()),
    years: years.list,
    measures: measures.list,
    borders: bordersOf(codes),
    total: anyTotal < 0 ? null : anyTotal,
    notes,
    sums,
    place,
    figure: (at) => figureOf(cellAt(at)),
    labelPlace: (of, index) => labelPlaces[of].get(index) ?? null,
    doubled,
  };
}

function industryLine(label: string): IndustryLine {
  const found: FoundIndustry = findIndustry(label);
  return { label, ...found };
}

/** One total of all industries: a second one is rather a sum of some. */
function withWholes(
  list: readonly IndustryLine[],
  sums: readonly Subtotal[]
): readonly IndustryLine[] {
  const whole = list.findIndex(({ role }) => role === "total");
  const summed = list.map((line, i) => {
    const sum =
      line.role === "industry" && line.code === null
        ? sums.find(({ row }) => row === i)
        : undefined;
    if (!sum) return line;
    const role: IndustryRole = sum.of === "all" && whole < 0 ? "total" : "subtotal";
    return { ...line, role, sure: true };
  });
  return summed.map((line, i) =>
    line.role === "total" && whole >= 0 && i !== whole
      ? { ...line, role: "subtotal" as const }
      : line
  );
}

function figureOf(cell: TableCell): Figure {
  switch (cell.kind) {
    case "number":
      return { kind: "number", value: cell.value };
    case "blank":
      return { kind: "blank" };
    case "error":
      return { kind: "error", text: cell.code };
    case "logical":
      return { kind: "error", text: "TRUE/FALSE" };
    case "text":
      return cell.reading.kind === "number"
        ? { kind: "text", value: cell.reading.value }
        : { kind: "missing", text: cell.text.trim() };
  }
}

/** Rows that are sums of others; sought where each region has one row. */
function summedLines(
  { grid, first, values, labels }: Outline,
  rowRegions: readonly (number | null)[]
): readonly Subtotal[] {
  if (labels.industry !== null || labels.region === null) return [];
  const rows = grid.flatMap((_, row) =>
    row >= first && (rowRegions[row] ?? null) !== null ? [row] : []
  );
  const column = labels.region;
  const found = findSubtotals(
    rows.map((row) => values.map((j) => numberIn(grid[row]?.[j]))),
    rows.map((row) => textOf(grid[row]?.[column]))
  );
  return found.map((one) => ({
    ...one,
    row: rows[one.row] ?? one.row,
    from: rows[one.from] ?? one.from,
    to: rows[one.to] ?? one.to,
  }));
}

/** Lines of unknown name that add up: of all others the total, of some a group. */
function withSums(
  list: readonly RegionLine[],
  rowRegions: readonly (number | null)[],
  sums: readonly Subtotal[]
): readonly RegionLine[] {
  // Beside the country's own line, "all other regions" is no second whole.
  const hasCountry = list.some(({ kind }) => kind === "country");
  const named = list.map((line) =>
    hasCountry && line.role === "total" && line.kind !== "country"
      ? { ...line, role: "unknown" as const }
      : line
  );
  for (const sum of sums) {
    const index = rowRegions[sum.row] ?? null;
    const line = index === null ? undefined : named[index];
    if (index === null || !line || line.code !== null) continue;
    const isWhole = sum.parts >= 0.8 * named.filter(({ role }) => role === "region").length;
    const hasTotal = named.some(({ role }, i) => role === "total" && i !== index);
    named[index] = { ...line, role: isWhole && !hasTotal ? "total" : "group", sure: true };
  }
  return named;
}
