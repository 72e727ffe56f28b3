/**
 * A workbook in memory behind the pane's port: it holds the real cells and names of real plans, follows
 * links to cells, tells of edits, and refuses when it is told to. It calculates nothing else.
 */
import type { Locale, Text } from "../../src/core/locale";
import { columnLetters } from "../../src/core/twin";
import { coreSheets } from "../../src/workbook/layout/names";
import type { BookPlan, PlannedName } from "../../src/workbook/layout/plan";
import {
  Area,
  AreaRefusal,
  AssessmentEntry,
  CellChange,
  CellContent,
  CellsChanged,
  clashesOf,
  Entry,
  FreePlace,
  Inserted,
  LooseTable,
  NamedContent,
  Occupied,
  PlacedTable,
  Selection,
  Workbook,
  WorkbookFailure,
} from "../../src/workbook/workbook";

type Grid = CellContent[][];

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(cell: string): Place {
  const [, letters = "A", row = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

function areaOf(address: string): { readonly from: Place; readonly to: Place } {
  const [first = "A1", last = first] = address.split(":");
  return { from: placeOf(first), to: placeOf(last) };
}

export class FakeWorkbook implements Workbook {
  /** Every write that succeeded, in order. */
  readonly written: CellChange[] = [];
  /** Sentence with which the next writes are refused; null lets them through. */
  refusal: Text | null = null;
  /** While true, formulas show nothing, as in a workbook that is still calculating. */
  calculating = false;
  /** How long a reading takes; it answers with what stood there when it began. */
  readingTime = 0;
  /** False plays an Excel in which only Ctrl+Shift+Enter fills several cells. */
  spills = true;
  /** Name of the last thing gone to. */
  shown: string | null = null;

  private readonly sheets = new Map<string, Grid>();
  private readonly names = new Map<string, PlannedName>();
  private readonly settings = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly incomplete = new Set<number>();
  /** Names of the person's own: name → "Data!A1:A3". */
  readonly userNames = new Map<string, string>();
  /** What formulas of the person's sheets show: "Data!A1" → value. A formula without an entry shows "". */
  readonly results = new Map<string, CellContent>();
  private selected: Selection = { address: "Data!A1", values: [[""]], several: false };

  constructor(
    readonly displayLocale: Locale = "en",
    userSheets: Readonly<Record<string, readonly (readonly CellContent[])[]>> = {}
  ) {
    for (const [name, cells] of Object.entries(userSheets)) {
      this.sheets.set(
        name,
        cells.map((row) => [...row])
      );
    }
  }

  async assessments(): Promise<readonly AssessmentEntry[]> {
    const numbers = new Set(
      [...this.names.keys()].map((name) => Number(/^cfa(\d+)_/.exec(name)?.[1] ?? 0))
    );
    numbers.delete(0);
    return [...numbers]
      .sort((a, b) => a - b)
      .map((number) => {
        const words = (name: string): string => String(this.cell(number, name, 0));
        return {
          number,
          complete: !this.incomplete.has(number),
          region: words("cfg_region"),
          cluster: words("cfg_cluster"),
          year: words("cfg_year"),
          sheets: this.sheetsOf(number),
          modules: this.modulesOf(number),
        };
      });
  }

  async sharedModules(): Promise<readonly string[]> {
    return this.modulesOf(0);
  }

  async addModule(
    _assessment: number,
    plan: (taken: readonly string[]) => BookPlan
  ): Promise<void> {
    this.refuse();
    this.place(plan([...this.sheets.keys()]));
  }

  async removeModule(assessment: number, key: string): Promise<void> {
    this.refuse();
    const sheet = this.names.get(`cfa${assessment}_tab_${key}`)?.sheet;
    if (sheet === undefined) return;
    this.sheets.delete(sheet);
    for (const [name, place] of this.names) if (place.sheet === sheet) this.names.delete(name);
  }

  async add(plan: (assessment: number, taken: readonly string[]) => BookPlan): Promise<number> {
    this.refuse();
    const entries = await this.assessments();
    const number = Math.max(0, ...entries.map((entry) => entry.number)) + 1;
    this.place(plan(number, [...this.sheets.keys()]));
    return number;
  }

  async remove(assessment: number): Promise<void> {
    this.refuse();
    for (const sheet of this.sheetsOf(assessment)) this.sheets.delete(sheet);
    for (const name of this.namesOf(assessment)) this.names.delete(name);
  }

  async read(
    assessment: number,
    names: readonly string[]
  ): Promise<Readonly<Record<string, NamedContent>>> {
    const found: Record<string, NamedContent> = {};
    for (const name of names) {
      const formulas = this.area(assessment, name);
      if (formulas === null) continue;
      found[name] = {
        formulas,
        values: formulas.map((row) => row.map((content) => this.calculated(content))),
      };
    }
    if (this.readingTime > 0) await new Promise((done) => setTimeout(done, this.readingTime));
    return found;
  }

  async write(assessment: number, changes: readonly CellChange[]): Promise<readonly CellContent[]> {
    this.refuse();
    const present = changes.map(
      ({ name, row, column = 0 }) => this.area(assessment, name)?.[row]?.[column] ?? ""
    );
    const clashes = clashesOf(changes, present);
    if (clashes.length > 0) throw new CellsChanged(clashes);
    for (const { name, row, column, content } of changes) {
      const change = { name, row, ...(column === undefined ? {} : { column }), content };
      this.put(assessment, change);
      this.written.push(change);
    }
    return changes.map(({ content }) => content);
  }

  async goTo(assessment: number, name: string): Promise<void> {
    if (this.area(assessment, name) === null) throw new Error(`no name ${name}`);
    this.shown = name;
  }

  async selection(): Promise<Selection> {
    return this.selected;
  }

  async activeCell(): Promise<Area> {
    return this.areaAt(this.selected.address.replace(/:.*$/, ""));
  }

  async selectedAddress(): Promise<string> {
    return this.selected.address;
  }

  async insert(entry: Entry, over: boolean): Promise<Inserted | Occupied> {
    this.refuse();
    const grid = this.sheets.get(entry.sheet);
    if (!grid) throw new Error(`no sheet ${entry.sheet}`);
    const places = entry.formulas.flatMap(({ row, column, rows, columns, formula }) =>
      Array.from({ length: rows * columns }, (_, i) => ({
        row: row + Math.floor(i / columns),
        column: column + (i % columns),
        now: i === 0 ? formula : null,
      }))
    );
    const cells = places.map((place) => ({
      ...place,
      address: `${entry.sheet}!${columnLetters(place.column + 1)}${place.row + 1}`,
      before: grid[place.row]?.[place.column] ?? "",
      format: "General",
    }));
    const filled = cells.filter(({ before }) => before !== "");
    if (filled.length > 0 && !over) {
      const shown = filled.slice(0, 5).map(({ address, before }) => ({ address, content: before }));
      return { kind: "occupied", cells: shown, count: filled.length };
    }
    for (const { row, column, now } of cells) this.lay(grid, row, column, now ?? "");
    return { kind: "inserted", address: cells[0]?.address ?? "", sheet: entry.sheet, cells };
  }

  async takeBack({ sheet, cells }: Inserted): Promise<void> {
    this.refuse();
    const grid = this.sheets.get(sheet) ?? [];
    for (const { row, column, before } of cells) this.lay(grid, row, column, before);
  }

  async selectedArea(most: number): Promise<Area | AreaRefusal> {
    const area = this.areaAt(this.selected.address);
    return area.values.length * (area.values[0]?.length ?? 0) > most ? "tooLarge" : area;
  }

  async areas(
    references: readonly string[],
    sheet: string
  ): Promise<readonly (Area | AreaRefusal)[]> {
    return references.map((reference) => {
      const named = this.userNames.get(reference);
      const address = named ?? (reference.includes("!") ? reference : `${sheet}!${reference}`);
      const [home = "", local = ""] = address.replaceAll("'", "").replaceAll("$", "").split("!");
      return this.sheets.has(home) && /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(local)
        ? this.areaAt(`${home}!${local}`)
        : "unknown";
    });
  }

  async freeColumn(sheet: string): Promise<number> {
    const grid = this.sheets.get(sheet) ?? [];
    const widths = grid.map((row) =>
      row.reduce<number>((last, cell, j) => (cell === "" ? last : j + 1), 0)
    );
    return Math.max(0, ...widths) + 1;
  }

  async placeTable({ values }: LooseTable, place: FreePlace): Promise<PlacedTable> {
    this.refuse();
    const name = place.kind === "sheet" ? place.name : place.sheet;
    const column = place.kind === "sheet" ? 0 : await this.freeColumn(name);
    const row = place.kind === "sheet" ? 0 : place.row;
    const grid = this.sheets.get(name) ?? [];
    this.sheets.set(name, grid);
    values.forEach((line, i) =>
      line.forEach((cell, j) => this.lay(grid, row + i, column + j, cell))
    );
    const columns = Math.max(...values.map((line) => line.length));
    const last = `${columnLetters(column + columns)}${row + values.length}`;
    return {
      address: `${name}!${columnLetters(column + 1)}${row + 1}:${last}`,
      sheet: name,
      isNewSheet: place.kind === "sheet",
      area: { row, column, rows: values.length, columns },
      content: values,
    };
  }

  async removeTable({ sheet, isNewSheet, area }: PlacedTable): Promise<void> {
    this.refuse();
    if (isNewSheet) this.sheets.delete(sheet);
    const grid = this.sheets.get(sheet) ?? [];
    for (let i = 0; i < area.rows; i++)
      for (let j = 0; j < area.columns; j++) this.lay(grid, area.row + i, area.column + j, "");
  }

  async show(address: string): Promise<void> {
    this.shown = address;
  }

  async namesAt(sheet: string, row: number, column: number): Promise<readonly string[]> {
    return [...this.names.values()].flatMap((name) => {
      const { from, to } = areaOf(name.address);
      const inside =
        name.sheet === sheet &&
        row >= from.row &&
        row <= to.row &&
        column >= from.column &&
        column <= to.column;
      return inside ? [name.name.replace(/^cfa\d+_/, "")] : [];
    });
  }

  async onSelection(listener: () => void): Promise<() => void> {
    this.selectionListeners.add(listener);
    return () => void this.selectionListeners.delete(listener);
  }

  async onCells(listener: () => void): Promise<() => void> {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async onChange(listener: () => void): Promise<() => void> {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  setting(key: string): string | null {
    return this.settings.get(key) ?? null;
  }

  async keepSetting(key: string, value: string): Promise<void> {
    this.settings.set(key, value);
  }

  /** Selects a range of a sheet, as a person does. */
  select(sheet: string, address: string): void {
    const { from, to } = areaOf(address);
    const grid = this.sheets.get(sheet) ?? [];
    const values = grid
      .slice(from.row, to.row + 1)
      .map((row) => row.slice(from.column, to.column + 1));
    this.selected = { address: `${sheet}!${address}`, values, several: address.includes(":") };
    for (const listener of this.selectionListeners) listener();
  }

  /** Edits a cell of a sheet of the person's own; nobody is told. */
  editOwn(sheet: string, cell: string, content: CellContent): void {
    const { row, column } = placeOf(cell);
    const line = this.sheets.get(sheet)?.[row];
    if (line) line[column] = content;
  }

  /** Edits a cell of an assessment by hand. */
  edit(assessment: number, change: CellChange): void {
    this.put(assessment, change);
    this.touch();
  }

  /** What a cell of a sheet holds: "C14". */
  own(sheet: string, cell: string): CellContent {
    const { row, column } = placeOf(cell);
    return this.sheets.get(sheet)?.[row]?.[column] ?? "";
  }

  /** Tells everybody who listens that cells have changed. */
  touch(): void {
    for (const listener of this.listeners) listener();
  }

  /** Leaves an assessment as an interrupted writing would. */
  interrupt(assessment: number): void {
    this.incomplete.add(assessment);
  }

  /** What a cell of an assessment holds. */
  cell(assessment: number, name: string, row: number): CellContent {
    return this.area(assessment, name)?.[row]?.[0] ?? "";
  }

  /** Row of an indicator inside the named columns. */
  rowOf(assessment: number, code: string): number {
    return this.area(assessment, "ind_code")?.findIndex((row) => row[0] === code) ?? -1;
  }

  private place(book: BookPlan): void {
    for (const sheet of book.sheets) {
      this.sheets.set(
        sheet.name,
        sheet.cells.map((row) => row.map((cell) => cell ?? ""))
      );
    }
    for (const name of [...book.names, book.completionMark]) this.names.set(name.name, name);
  }

  private modulesOf(number: number): readonly string[] {
    const tab = `cfa${number}_tab_`;
    return [...this.names.keys()].flatMap((name) =>
      name.startsWith(tab) && !coreSheets.includes(name.slice(tab.length))
        ? [name.slice(tab.length)]
        : []
    );
  }

  private areaAt(address: string): Area {
    const [sheet = "", local = ""] = address.split("!");
    const { from, to } = areaOf(local);
    const cells = <T>(read: (row: number, column: number) => T): T[][] =>
      Array.from({ length: to.row - from.row + 1 }, (_, i) =>
        Array.from({ length: to.column - from.column + 1 }, (_, j) =>
          read(from.row + i, from.column + j)
        )
      );
    const content = (row: number, column: number): CellContent =>
      this.sheets.get(sheet)?.[row]?.[column] ?? "";
    return {
      sheet,
      address,
      row: from.row,
      column: from.column,
      formulas: cells(content),
      values: cells((row, column) => {
        const held = content(row, column);
        const at = `${sheet}!${columnLetters(column + 1)}${row + 1}`;
        return typeof held === "string" && held.startsWith("=")
          ? (this.results.get(at) ?? "")
          : held;
      }),
      formats: cells(() => "General"),
    };
  }

  private refuse(): void {
    if (this.refusal) throw new WorkbookFailure(this.refusal, "refused by the test");
  }

  private put(assessment: number, { name, row, column = 0, content }: CellChange): void {
    const planned = this.names.get(`cfa${assessment}_${name}`);
    if (!planned) throw new Error(`no name ${name}`);
    const { from } = areaOf(planned.address);
    const grid = this.sheets.get(planned.sheet) ?? [];
    this.lay(grid, from.row + row, from.column + column, content);
  }

  private lay(grid: Grid, row: number, column: number, content: CellContent): void {
    while (grid.length <= row) grid.push([]);
    const line = grid[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = content;
  }

  private area(assessment: number, name: string): Grid | null {
    const planned = this.names.get(`cfa${assessment}_${name}`);
    if (!planned) return null;
    const { from, to } = areaOf(planned.address);
    const grid = this.sheets.get(planned.sheet) ?? [];
    return Array.from({ length: to.row - from.row + 1 }, (_, i) =>
      Array.from({ length: to.column - from.column + 1 }, (_, j) => {
        return grid[from.row + i]?.[from.column + j] ?? "";
      })
    );
  }

  /** A link to a cell of another sheet shows that cell, a guarded one "" for an empty cell; any other formula shows 0. */
  private calculated(content: CellContent): CellContent {
    if (typeof content !== "string" || !content.startsWith("=")) return content;
    if (this.calculating) return "";
    const [, fed] = /^=IF\(ISNUMBER\((cfa\d+_\w+)\),\1,""\)$/.exec(content) ?? [];
    const place = fed === undefined ? undefined : this.names.get(fed);
    // The name went with its sheet: no number any more.
    if (fed !== undefined && !place) return "";
    if (place) {
      const { row, column } = placeOf(place.address);
      const found = this.sheets.get(place.sheet)?.[row]?.[column] ?? "";
      return typeof found === "number" ? found : "";
    }
    const guarded = /^=IF\(ISBLANK\((.+)\),"",\1\)$/.exec(content)?.[1];
    const linked = guarded ?? content.slice(1);
    const [, sheet = "", cell = ""] = /^([^!]+)!(\$?[A-Z]+\$?\d+)$/.exec(linked) ?? [];
    const { row, column } = placeOf(cell || "A1");
    const shown = this.sheets.get(sheet)?.[row]?.[column] ?? "";
    return shown === "" && guarded === undefined ? 0 : shown;
  }

  private namesOf(assessment: number): readonly string[] {
    return [...this.names.keys()].filter((name) => name.startsWith(`cfa${assessment}_`));
  }

  private sheetsOf(assessment: number): readonly string[] {
    const sheets = this.namesOf(assessment).map((name) => this.names.get(name)?.sheet ?? "");
    return [...new Set(sheets)];
  }
}
