/**
 * A workbook in memory, without a formula engine: it keeps what is written and calls custom functions whose
 * arguments are ranges, numbers and texts. Any other formula shows #NAME?.
 */
import type {
  Backend,
  BackendEvent,
  Block,
  BlockContent,
  CellValue,
  FunctionCell,
  FunctionDeclaration,
  FunctionInvoker,
  Furnishing,
  Name,
  Sheet,
  Style,
  Validation,
} from "../../src/excel-host/backend";
import { unfurnished } from "../../src/excel-host/backend";
import {
  formatArea,
  intersect,
  parseAddress,
  quoteSheetName,
} from "../../src/excel-host/model/address";

interface Cell {
  value: CellValue;
  formula: string | null;
  format: string;
  style: Style;
  validation: Validation | null;
  /** Area the cell's formula fills. */
  spill: Block | null;
}

interface Place {
  readonly state: SheetState;
  readonly row: number;
  readonly column: number;
  readonly mentions: readonly Block[];
}

interface SheetState {
  sheet: Sheet;
  readonly cells: Map<string, Cell>;
  protected: boolean;
  furnishing: Furnishing;
}

type Arguments = (CellValue | null | (CellValue | null)[][])[];

export class MemoryBackend implements Backend {
  private readonly order: SheetState[] = [];
  private readonly definedNames: Name[] = [];
  private readonly listeners = new Set<(event: BackendEvent) => void>();
  private readonly running = new Set<Promise<void>>();
  /** Cells with a formula, and the blocks their formulas mention. */
  private readonly formulas = new Map<Cell, Place>();
  private declared: readonly FunctionDeclaration[] = [];
  private invoker: FunctionInvoker | null = null;
  private active: string;
  private selected: Block;
  private lastSheet = 0;
  /** Merges, sizes and frozen panes as they were asked for. */
  readonly layout: string[] = [];

  constructor() {
    this.active = this.create("Sheet1").id;
    this.selected = { sheet: this.active, row: 0, column: 0, rows: 1, columns: 1 };
  }

  sheets(): readonly Sheet[] {
    return this.order.map(({ sheet }) => sheet);
  }

  activeSheet(): string {
    return this.active;
  }

  addSheet(name: string): Promise<Sheet> {
    const sheet = this.create(name);
    this.tell({ kind: "sheet-added", sheet: sheet.id });
    return Promise.resolve(sheet);
  }

  async changeSheet(id: string, change: Parameters<Backend["changeSheet"]>[1]): Promise<void> {
    const state = this.state(id);
    const { position, ...rest } = change;
    state.sheet = { ...state.sheet, ...rest };
    if (position !== undefined) {
      this.order.splice(this.order.indexOf(state), 1);
      this.order.splice(position, 0, state);
    }
    if (rest.name !== undefined) this.tell({ kind: "sheet-renamed", sheet: id });
  }

  async deleteSheet(id: string): Promise<void> {
    const index = this.order.indexOf(this.state(id));
    this.order.splice(index, 1);
    for (const [cell, { state }] of [...this.formulas]) {
      if (state.sheet.id === id) this.formulas.delete(cell);
    }
    const next = this.order[Math.min(index, this.order.length - 1)];
    if (this.active === id && next) await this.activateSheet(next.sheet.id);
    this.tell({ kind: "sheet-deleted", sheet: id });
  }

  async activateSheet(id: string): Promise<void> {
    this.active = this.state(id).sheet.id;
    this.selected = { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
    this.tell({ kind: "activated", sheet: id });
  }

  spill(block: Block): Block | null {
    return this.find(block.sheet, block.row, block.column)?.spill ?? null;
  }

  usedBlock(sheet: string): Block | null {
    const places = [...this.state(sheet).cells]
      .filter(([, cell]) => cell.value !== "" || cell.formula !== null)
      .map(([key]) => key.split(" ").map(Number));
    if (places.length === 0) return null;
    const rows = places.map(([row = 0]) => row);
    const columns = places.map(([, column = 0]) => column);
    const row = rows.reduce((a, b) => Math.min(a, b));
    const column = columns.reduce((a, b) => Math.min(a, b));
    return {
      sheet,
      row,
      column,
      rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
      columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
    };
  }

  async read(block: Block): Promise<BlockContent> {
    const map = <T>(pick: (cell: Cell | null) => T): T[][] =>
      Array.from({ length: block.rows }, (_, i) =>
        Array.from({ length: block.columns }, (_, j) =>
          pick(this.find(block.sheet, block.row + i, block.column + j))
        )
      );
    return {
      values: map((cell) => cell?.value ?? ""),
      formulas: map((cell) => cell?.formula ?? cell?.value ?? ""),
      formats: map((cell) => cell?.format ?? "General"),
      text: map((cell) => shown(cell?.value ?? "")),
    };
  }

  async write(block: Block, cells: readonly (readonly (CellValue | null)[])[]): Promise<void> {
    this.put(block, cells);
    this.tell({ kind: "cells", block, byUser: false });
    this.recalculate(block);
  }

  /** What a person types into the grid. */
  type(block: Block, cells: readonly (readonly (CellValue | null)[])[]): void {
    this.put(block, cells);
    this.tell({ kind: "cells", block, byUser: true });
    this.recalculate(block);
  }

  async writeFormats(
    block: Block,
    formats: readonly (readonly (string | null)[])[]
  ): Promise<void> {
    this.each(block, (cell, i, j) => {
      cell.format = formats[i]?.[j] ?? cell.format;
    });
  }

  writeArrayFormula(): Promise<void> {
    return Promise.reject(new Error("no array formulas in memory"));
  }

  async clear(block: Block, what: "All" | "Contents" | "Formats"): Promise<void> {
    this.each(block, (cell) => {
      if (what !== "Formats") {
        Object.assign(cell, { value: "", formula: null, spill: null });
        this.formulas.delete(cell);
      }
      if (what !== "Contents") Object.assign(cell, { format: "General", style: {} });
      if (what === "All") cell.validation = null;
    });
    if (what === "Formats") return;
    this.tell({ kind: "cells", block, byUser: false });
    this.recalculate(block);
  }

  async style(block: Block): Promise<Style> {
    return this.find(block.sheet, block.row, block.column)?.style ?? {};
  }

  async changeStyle(block: Block, change: Style): Promise<void> {
    this.each(block, (cell) => {
      const borders = { ...cell.style.borders, ...change.borders };
      cell.style = { ...cell.style, ...change, borders };
    });
  }

  async changeRows(sheet: string, row: number, rows: number, change: object): Promise<void> {
    this.layout.push(`rows ${sheet} ${row}+${rows} ${JSON.stringify(change)}`);
  }

  async changeColumns(
    sheet: string,
    column: number,
    columns: number,
    change: object
  ): Promise<void> {
    this.layout.push(`columns ${sheet} ${column}+${columns} ${JSON.stringify(change)}`);
  }

  async merge(block: Block): Promise<void> {
    this.layout.push(`merge ${formatArea(block)}`);
  }

  async freeze(sheet: string, rows: number, columns: number): Promise<void> {
    this.layout.push(`freeze ${sheet} ${rows} ${columns}`);
  }

  async validation(block: Block): Promise<Validation | null> {
    return this.find(block.sheet, block.row, block.column)?.validation ?? null;
  }

  async changeValidation(block: Block, validation: Validation | null): Promise<void> {
    this.each(block, (cell) => {
      cell.validation = validation;
    });
  }

  names(): readonly Name[] {
    return this.definedNames;
  }

  async setName(name: Name): Promise<void> {
    await this.deleteName(name.name, name.sheet);
    this.definedNames.push(name);
  }

  async deleteName(name: string, sheet: string | null): Promise<void> {
    const index = this.definedNames.findIndex(
      (entry) => entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase()
    );
    if (index >= 0) this.definedNames.splice(index, 1);
  }

  furnishing(sheet: string): Furnishing {
    return this.state(sheet).furnishing;
  }

  changeFurnishing(sheet: string, furnishing: Furnishing): Promise<void> {
    this.state(sheet).furnishing = furnishing;
    this.tell({ kind: "furnished", sheet });
    return Promise.resolve();
  }

  protected(sheet: string): boolean {
    return this.state(sheet).protected;
  }

  async protect(sheet: string, on: boolean): Promise<void> {
    this.state(sheet).protected = on;
  }

  selection(): Block {
    return this.selected;
  }

  async select(block: Block): Promise<void> {
    if (block.sheet !== this.active) await this.activateSheet(block.sheet);
    this.selected = block;
    this.tell({ kind: "selection", block });
  }

  registerFunctions(functions: readonly FunctionDeclaration[], invoke: FunctionInvoker): void {
    this.declared = functions;
    this.invoker = invoke;
  }

  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  async calculate(): Promise<void> {
    for (const [cell, place] of [...this.formulas]) this.evaluate(cell, place);
  }

  listen(listener: (event: BackendEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  snapshot(): unknown {
    return this.order.map(({ sheet, cells, furnishing }) => ({
      sheet,
      cells: [...cells],
      furnishing,
    }));
  }

  dispose(): void {
    this.listeners.clear();
  }

  private create(name: string): Sheet {
    const sheet: Sheet = {
      id: `sheet-${++this.lastSheet}`,
      name,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
    };
    this.order.push({ sheet, cells: new Map(), protected: false, furnishing: unfurnished });
    return sheet;
  }

  private state(id: string): SheetState {
    const state = this.order.find(({ sheet }) => sheet.id === id);
    if (!state) throw new Error(`no sheet ${id}`);
    return state;
  }

  private find(sheet: string, row: number, column: number): Cell | null {
    return this.state(sheet).cells.get(`${row} ${column}`) ?? null;
  }

  private cell(state: SheetState, row: number, column: number): Cell {
    const key = `${row} ${column}`;
    const known = state.cells.get(key);
    if (known) return known;
    const cell: Cell = {
      value: "",
      formula: null,
      format: "General",
      style: {},
      validation: null,
      spill: null,
    };
    state.cells.set(key, cell);
    return cell;
  }

  private each(block: Block, act: (cell: Cell, i: number, j: number) => void): void {
    const state = this.state(block.sheet);
    for (let i = 0; i < block.rows; i++) {
      for (let j = 0; j < block.columns; j++) {
        act(this.cell(state, block.row + i, block.column + j), i, j);
      }
    }
  }

  private put(block: Block, cells: readonly (readonly (CellValue | null)[])[]): void {
    const state = this.state(block.sheet);
    this.each(block, (cell, i, j) => {
      const content = cells[i]?.[j] ?? null;
      if (content === null) return;
      const isFormula = typeof content === "string" && content.startsWith("=");
      const isMarked = typeof content === "string" && content.startsWith("'");
      cell.formula = isFormula ? content : null;
      cell.value = isFormula ? "#NAME?" : isMarked ? content.slice(1) : content;
      cell.spill = null;
      this.formulas.delete(cell);
      if (!isFormula) return;
      const mentions = this.references(state, content);
      this.formulas.set(cell, { state, row: block.row + i, column: block.column + j, mentions });
    });
  }

  private tell(event: BackendEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Evaluates the formulas in the block and those that mention it. */
  private recalculate(block: Block): void {
    for (const [cell, place] of [...this.formulas]) {
      const { state, row, column, mentions } = place;
      const here = { sheet: state.sheet.id, row, column, rows: 1, columns: 1 };
      const touched = [here, ...mentions].some(
        (area) => area.sheet === block.sheet && intersect(area, block) !== null
      );
      if (touched) this.evaluate(cell, place);
    }
  }

  private evaluate(cell: Cell, { state, row, column }: Place): void {
    const call = /^=([A-Z][A-Z0-9_.]*)\((.*)\)$/i.exec(cell.formula ?? "");
    const known = this.declared.find(({ name }) => name.toUpperCase() === call?.[1]?.toUpperCase());
    if (!call || !known || !this.invoker) {
      cell.value = "#NAME?";
      return;
    }
    const { formula } = cell;
    cell.value = "#BUSY!";
    const here = formatArea({ row, column, rows: 1, columns: 1 });
    const work = this.invoker({
      name: known.name,
      arguments: this.arguments(state, call[2] ?? ""),
      address: `${quoteSheetName(state.sheet.name)}!${here}`,
    }).then((result) => {
      if (cell.formula === formula) this.fill(state, row, column, cell, result);
      this.running.delete(work);
      this.tell({ kind: "calculated" });
    });
    this.running.add(work);
  }

  private fill(
    state: SheetState,
    row: number,
    column: number,
    cell: Cell,
    result: FunctionCell | readonly (readonly FunctionCell[])[]
  ): void {
    const rows: readonly (readonly FunctionCell[])[] = isRows(result) ? result : [[result]];
    const block: Block = {
      sheet: state.sheet.id,
      row,
      column,
      rows: rows.length,
      columns: rows[0]?.length ?? 1,
    };
    rows.forEach((values, i) => {
      values.forEach((value, j) => {
        this.cell(state, row + i, column + j).value =
          typeof value === "object" ? value.error : value;
      });
    });
    cell.spill = rows.length > 1 || block.columns > 1 ? block : null;
  }

  private references(state: SheetState, formula: string): Block[] {
    const [, inside = ""] = /^=[^(]*\((.*)\)$/.exec(formula) ?? [];
    return split(inside).flatMap((text) => {
      const address = parseAddress(text);
      const sheet = address?.sheet == null ? state.sheet : this.byName(address.sheet);
      return address && sheet ? [{ sheet: sheet.id, ...address.area }] : [];
    });
  }

  private byName(name: string): Sheet | undefined {
    return this.sheets().find((sheet) => sheet.name === name);
  }

  private arguments(state: SheetState, text: string): Arguments {
    return split(text).map((part) => {
      if (part === "") return null;
      if (/^"/.test(part)) return part.slice(1, -1);
      if (/^(?:TRUE|FALSE)$/.test(part)) return part === "TRUE";
      if (Number.isFinite(Number(part))) return Number(part);
      const [block] = this.references(state, `=F(${part})`);
      if (!block) return "#NAME?";
      return Array.from({ length: block.rows }, (_, i) =>
        Array.from({ length: block.columns }, (_, j) => {
          const value = this.find(block.sheet, block.row + i, block.column + j)?.value ?? "";
          return value === "" ? null : value;
        })
      );
    });
  }
}

function split(text: string): string[] {
  return text.trim() === "" ? [] : text.split(",").map((part) => part.trim());
}

function shown(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function isRows(
  result: FunctionCell | readonly (readonly FunctionCell[])[]
): result is readonly (readonly FunctionCell[])[] {
  return Array.isArray(result);
}
