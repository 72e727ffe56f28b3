/** A plan of sheets, cells, names and looks: plain data that an adapter writes into a workbook. */

export type PlannedCell = number | string | boolean | null;

/** Looks of a cell by its role; the adapter knows the colors of each. */
export type CellRole =
  | "title"
  | "subtitle"
  | "legend"
  | "message"
  | "header"
  | "section"
  | "input"
  | "default"
  | "list"
  | "formula"
  | "text"
  | "code"
  | "total"
  | "state"
  | "helper"
  | "verdict";

export interface PlannedArea {
  /** A1 address inside the sheet, for example "B6:B65". */
  readonly address: string;
  readonly role: CellRole;
  readonly format?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
}

export interface PlannedValidation {
  readonly address: string;
  readonly list?: string | readonly string[];
  readonly decimal?: { readonly from: number | string; readonly to: number | string };
  readonly title: string;
  readonly message: string;
  /** "stop" refuses, "warning" asks. */
  readonly severity: "stop" | "warning";
}

/** Cells that change their look when a formula, written for the area's first cell, is true. */
export interface PlannedCondition {
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
}

export interface PlannedSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly tabColor: string;
  /** Row-major from A1; null leaves a cell empty, a string that starts with "=" is a formula. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly areas: readonly PlannedArea[];
  readonly validations: readonly PlannedValidation[];
  readonly conditions?: readonly PlannedCondition[];
  /** Data bars 0–100. */
  readonly bars?: readonly string[];
  /** Width of columns from A on, in characters. */
  readonly widths: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Heights in points of rows that need more than one line, by row number. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Column ranges that are hidden, such as "Q:AA". */
  readonly hiddenColumns?: readonly string[];
}

export interface PlannedName {
  /** Full name with its prefix, for example "cfa1_cfg_mode". */
  readonly name: string;
  readonly sheet: string;
  /** A1 address inside the sheet. */
  readonly address: string;
}

export interface BookPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly names: readonly PlannedName[];
  /** The name that is written last: its presence says the assessment is whole. */
  readonly completionMark: PlannedName;
}
