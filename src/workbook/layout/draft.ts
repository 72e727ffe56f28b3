/** A sheet while it is being laid out: cells by address, looks, names. Formulas are written for row 6. */
import { breaksBetween, pageHeight, rowPoints, scaleToWidth, widthOf } from "./paper";
import type {
  PlannedArea,
  PlannedCell,
  PlannedChart,
  PlannedCondition,
  PlannedNote,
  PlannedPages,
  PlannedPrint,
  PlannedSheet,
  PlannedValidation,
} from "./plan";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** @returns zero-based row and column of an address such as "AB12" */
export function placeOf(address: string): Place {
  const parts = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!parts) throw new Error(`not a cell address: ${address}`);
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}

/** @returns the letters of a zero-based column */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Text in quotes, or a reference to row 6 that is not fixed by "$". */
const rowSix = /"(?:[^"]|"")*"|(?<![\w$.])(\$?[A-Z]{1,2})6(?![\w.(])/g;

/** @returns a formula written for row 6 as it reads in another row; `AF$6:AF$65` and "text 6" stay */
export function inRow(formula: string, row: number): string {
  return formula.replace(rowSix, (found: string, column: string | undefined) =>
    column === undefined ? found : `${column}${row}`
  );
}

/** Words a person typed must not turn into a formula in a cell. */
export function plainWords(words: string): string {
  return /^[=+@-]/.test(words) ? ` ${words}` : words;
}

export interface DraftName {
  /** Without the prefix of the assessment. */
  readonly name: string;
  readonly address: string;
}

/** Points beyond which a sheet is easier to read on paper that lies. */
const portraitWidth = 640;

/** A note is read in a small window over the cell. */
const longestNote = 200;

export class SheetDraft {
  readonly names: DraftName[] = [];
  private readonly filled = new Map<string, PlannedCell>();
  private readonly areas: PlannedArea[] = [];
  private readonly validations: PlannedValidation[] = [];
  private readonly conditions: PlannedCondition[] = [];
  private readonly bars: string[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly notes: PlannedNote[] = [];
  private readonly charts: PlannedChart[] = [];
  private printing: PlannedPrint | null = null;

  /** @param words  whether row 1–4 shall stand: the keys of title and message line */
  constructor(
    private readonly frame: {
      readonly tabColor: string;
      readonly widths: readonly number[];
      readonly freeze: { readonly rows: number; readonly columns: number };
      readonly hidden?: boolean;
      readonly hiddenColumns?: readonly string[];
    }
  ) {}

  /** One cell. Twice the same place is a mistake of ours. */
  put(address: string, cell: PlannedCell): this {
    if (this.filled.has(address)) throw new Error(`${address} is written twice`);
    if (cell !== null && cell !== "") this.filled.set(address, cell);
    return this;
  }

  /** Cells to the right of an address. */
  row(address: string, cells: readonly PlannedCell[]): this {
    const { row, column } = placeOf(address);
    cells.forEach((cell, index) => this.put(`${lettersOf(column + index)}${row + 1}`, cell));
    return this;
  }

  /** One formula down a column, written for row 6. */
  down(column: string, from: number, to: number, formula: string): this {
    for (let row = from; row <= to; row++) this.put(`${column}${row}`, inRow(formula, row));
    return this;
  }

  look(
    address: string,
    role: PlannedArea["role"],
    more: Omit<PlannedArea, "address" | "role"> = {}
  ): this {
    this.areas.push({ address, role, ...more });
    return this;
  }

  name(name: string, address: string): this {
    this.names.push({ name, address });
    return this;
  }

  validate(validation: PlannedValidation): this {
    this.validations.push(validation);
    return this;
  }

  when(condition: PlannedCondition): this {
    this.conditions.push(condition);
    return this;
  }

  bar(address: string): this {
    this.bars.push(address);
    return this;
  }

  tall(row: number, points: number): this {
    this.heights[row] = points;
    return this;
  }

  /** A row that is no lower than this, whatever else asks for its height. */
  atLeast(row: number, points: number): this {
    return this.tall(row, Math.max(this.heights[row] ?? 0, points));
  }

  /** How the sheet prints; said once. */
  print(print: PlannedPrint): this {
    if (this.printing) throw new Error("the print of a sheet is set twice");
    this.printing = print;
    return this;
  }

  /** A note over a cell, in the language of creation. */
  note(address: string, text: string): this {
    if (text === "" || text.length > longestNote)
      throw new Error(`the note of ${address} has ${text.length} characters: "${text}"`);
    if (this.notes.some((note) => note.address === address))
      throw new Error(`${address} has two notes`);
    this.notes.push({ address, text });
    return this;
  }

  /** A native chart over cells of this sheet. */
  chart(chart: PlannedChart): this {
    if (this.charts.some(({ name }) => name === chart.name))
      throw new Error(`two charts are named ${chart.name}`);
    this.charts.push(chart);
    return this;
  }

  /** @param finish  gives each formula its final spelling */
  plan(name: string, finish: (formula: string) => string): PlannedSheet {
    const places = [...this.filled].map(([address, cell]) => ({ ...placeOf(address), cell }));
    const height = 1 + Math.max(...places.map(({ row }) => row));
    const width = 1 + Math.max(...places.map(({ column }) => column));
    const cells: PlannedCell[][] = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => null)
    );
    for (const { row, column, cell } of places) {
      const line = cells[row];
      if (line)
        line[column] = typeof cell === "string" && cell.startsWith("=") ? finish(cell) : cell;
    }
    return {
      name,
      hidden: this.frame.hidden ?? false,
      tabColor: this.frame.tabColor,
      cells,
      areas: this.areas,
      validations: this.validations,
      conditions: this.conditions.map((condition) => ({
        ...condition,
        formula: finish(condition.formula),
      })),
      bars: this.bars,
      widths: this.frame.widths,
      heights: this.heights,
      freeze: this.frame.freeze,
      hiddenColumns: this.frame.hiddenColumns ?? [],
      ...(this.frame.hidden === true ? {} : { print: this.pages() }),
      notes: this.notes,
      charts: this.charts,
    };
  }

  /** As asked for; otherwise everything that can be seen, one page wide, with the header on every page. */
  private pages(): PlannedPages {
    const { rows } = this.frame.freeze;
    const asked = this.printing ?? {
      orientation: this.widthTo(this.lastShown().column) > portraitWidth ? "landscape" : "portrait",
      fit: { wide: 1 },
      area: `A1:${lettersOf(this.lastShown().column)}${this.lastShown().row + 1}`,
      ...(rows > 0 ? { repeat: `1:${rows}` } : {}),
    };
    const { fit, together, ...rest } = asked;
    if (!together) return { ...rest, zoom: fit, breaks: [] };
    const { column } = placeOf(rest.area.split(":")[1] ?? "");
    const scale = scaleToWidth(this.widthTo(column), rest.orientation);
    const [from = 1, to = 0] = (rest.repeat ?? "").split(":").map(Number);
    let repeated = 0;
    for (let row = from; row <= to; row++) repeated += rowPoints(this.heights, row);
    const room = pageHeight(rest.orientation, scale) - repeated;
    return { ...rest, zoom: { scale }, breaks: breaksBetween(together, this.heights, room) };
  }

  private widthTo(column: number): number {
    return widthOf(this.frame.widths, (index) => this.isHidden(index), column);
  }

  private isHidden(column: number): boolean {
    return (this.frame.hiddenColumns ?? []).some((columns) => {
      const [from = "", to = from] = columns.split(":");
      return placeOf(`${from}1`).column <= column && column <= placeOf(`${to}1`).column;
    });
  }

  /** The last row and column in which a person sees something. */
  private lastShown(): Place {
    const corners = [
      ...this.filled.keys(),
      ...this.areas.map(({ address }) => address.split(":").at(-1) ?? address),
      ...this.charts.map(({ place }) => place.split(":").at(-1) ?? place),
    ]
      .map(placeOf)
      .filter(({ column }) => !this.isHidden(column));
    return {
      row: Math.max(0, ...corners.map(({ row }) => row)),
      column: Math.max(0, ...corners.map(({ column }) => column)),
    };
  }
}
