/**
 * The narrow port the simulated Excel's object model stands on: a store of sheets, cells, names and
 * formats with a calculation engine. Everything else of the Excel API is composed in `model/`.
 * Rows and columns are zero-based. Every method may answer later; the model awaits each answer.
 */

/** A cell as Excel's API shows it: "" is an empty cell, an error is its text ("#DIV/0!"). */
export type CellValue = number | string | boolean;

/** What a custom function may answer for one cell. */
export type FunctionCell = CellValue | { readonly error: string; readonly message?: string };

/** A rectangle on one sheet. `rows` and `columns` are at least 1. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  /** Stable id, never shown. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

/**
 * The look of a cell, as far as the model needs it. An absent key means "as the sheet's default"; in a
 * change it means "leave". A change holds for every cell of the block, borders included; fill "" takes
 * the fill away.
 */
export interface Style {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<
    Partial<
      Record<
        BorderEdge,
        { readonly color: string; readonly weight: "Hairline" | "Thin" | "Medium" | "Thick" } | null
      >
    >
  >;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** A data validation rule in the words of Excel's API (`DataValidationRule`), kept as plain data. */
export interface Validation {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly ignoreBlanks: boolean;
}

/** Values of an object and of those inside it, under the names of Excel's API ("format" → "line" → "color"). */
export type ObjectData = Readonly<Record<string, unknown>>;

/** A chart as the object model describes it; drawing it is the grid's business. */
export interface ChartData {
  readonly id: string;
  readonly name: string;
  /** In the words of Excel's API ("RadarMarkers"). */
  readonly type: string;
  /** Cells it covers; null until it was put anywhere. */
  readonly place: Block | null;
  /** A text, or the cell that holds it; null for what Excel would make up. */
  readonly title: string | Block | null;
  readonly series: readonly ChartSeriesData[];
  /** Everything else: axes, legend, format. */
  readonly look: ObjectData;
}

export interface ChartSeriesData {
  readonly id: string;
  /** A text, or the cell that holds it. */
  readonly name: string | Block;
  readonly values: Block | null;
  /** Names of the categories, or the level numbers of a scatter. */
  readonly across: Block | null;
  readonly look: ObjectData;
}

/** What stands on a sheet beside its cells: how it prints, and its charts. */
export interface Furnishing {
  readonly page: ObjectData;
  /** Rows above which a page ends, in order. */
  readonly breaks: readonly number[];
  readonly charts: readonly ChartData[];
}

/** A defined name. `sheet` is null for a name of the whole workbook. `formula` starts with "=". */
export interface Name {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** A sheet as it comes: nothing beside its cells. */
export const unfurnished: Furnishing = { page: {}, breaks: [], charts: [] };

/** What the model needs to know of a custom function to have it called from a formula. */
export interface FunctionDeclaration {
  /** Full name as typed in a cell, for example "ASSAY.LOCATION.QUOTIENTS". */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly matrix: boolean;
  }[];
}

/** One call of a custom function by a formula. An omitted argument is null, a range an array of rows. */
export interface FunctionCall {
  readonly name: string;
  readonly arguments: readonly (CellValue | null | readonly (readonly (CellValue | null)[])[])[];
  /** Cell that holds the formula, if the engine tells: "Sheet1!B2". */
  readonly address: string | null;
  /** Where an engine can abandon a call: it is handed what to run then. */
  readonly onAbandon?: (abandoned: () => void) => void;
}

/** Answers a scalar, or rows of cells that spill. Never rejects: a failure is an error cell. */
export type FunctionInvoker = (
  call: FunctionCall
) => Promise<FunctionCell | readonly (readonly FunctionCell[])[]>;

export type BackendEvent =
  | { readonly kind: "cells"; readonly block: Block; readonly byUser: boolean }
  | { readonly kind: "selection"; readonly block: Block }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "sheet-added" | "sheet-deleted" | "sheet-renamed"; readonly sheet: string }
  | { readonly kind: "furnished"; readonly sheet: string }
  | { readonly kind: "calculated" };

export interface BlockContent {
  /** Calculated values. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas as typed, with "="; the value itself where there is no formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Number formats ("General", "0.00"). */
  readonly formats: readonly (readonly string[])[];
  /** As displayed. */
  readonly text: readonly (readonly string[])[];
}

export interface Backend {
  /** Sheets in tab order. */
  sheets(): readonly Sheet[];
  activeSheet(): string;
  addSheet(name: string): Promise<Sheet>;
  changeSheet(
    id: string,
    change: Partial<Pick<Sheet, "name" | "visibility" | "tabColor" | "showGridlines">> & {
      readonly position?: number;
    }
  ): Promise<void>;
  deleteSheet(id: string): Promise<void>;
  activateSheet(id: string): Promise<void>;
  /**
   * Block that the formula in this cell spills to, itself included, or null. An engine that cannot tell
   * lacks the method.
   */
  spill?(cell: Block): Block | null;
  /** Smallest block that holds every non-empty cell, or null for an empty sheet. */
  usedBlock(sheet: string): Block | null;

  read(block: Block): Promise<BlockContent>;
  /**
   * Writes formulas (strings that start with "=") and values; null leaves a cell as it is, "" empties it.
   * Other strings are stored as texts as they stand, whatever they look like; a leading "'" is dropped
   * and marks text even before "=".
   */
  write(block: Block, cells: readonly (readonly (CellValue | null)[])[]): Promise<void>;
  writeFormats(block: Block, formats: readonly (readonly (string | null)[])[]): Promise<void>;
  /** One formula over a whole block, as Ctrl+Shift+Enter makes it. */
  writeArrayFormula(block: Block, formula: string): Promise<void>;
  clear(block: Block, what: "All" | "Contents" | "Formats"): Promise<void>;

  style(block: Block): Promise<Style>;
  changeStyle(block: Block, change: Style): Promise<void>;
  /** Sizes in points for rows and in characters of the default font for columns. */
  changeRows(
    sheet: string,
    row: number,
    rows: number,
    change: { readonly height?: number; readonly hidden?: boolean }
  ): Promise<void>;
  changeColumns(
    sheet: string,
    column: number,
    columns: number,
    change: { readonly width?: number; readonly hidden?: boolean }
  ): Promise<void>;
  merge(block: Block): Promise<void>;
  freeze(sheet: string, rows: number, columns: number): Promise<void>;
  validation(block: Block): Promise<Validation | null>;
  changeValidation(block: Block, validation: Validation | null): Promise<void>;

  furnishing(sheet: string): Furnishing;
  changeFurnishing(sheet: string, furnishing: Furnishing): Promise<void>;

  names(): readonly Name[];
  setName(name: Name): Promise<void>;
  deleteName(name: string, sheet: string | null): Promise<void>;

  protected(sheet: string): boolean;
  protect(sheet: string, on: boolean): Promise<void>;

  selection(): Block;
  select(block: Block): Promise<void>;

  /** Makes custom functions known to formulas. Called again, it replaces the declarations. */
  registerFunctions(functions: readonly FunctionDeclaration[], invoke: FunctionInvoker): void;
  /** Answers when every formula has its value, custom functions included. */
  settled(): Promise<void>;
  /** Recalculates everything. */
  calculate(): Promise<void>;

  /** @returns a function that stops listening */
  listen(listener: (event: BackendEvent) => void): () => void;

  /** The whole workbook as plain JSON data, to be kept and restored. */
  snapshot(): unknown;
  dispose(): void;
}
