/** A plan of sheets, cells, names and looks: plain data that an adapter writes into a workbook. */

import type { Orientation, RowGroup } from "./paper";

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

/** How a sheet prints. The paper is A4. */
export interface PlannedPrint {
  readonly orientation: Orientation;
  /** The sheet is made smaller until it is this many pages wide, and as many tall where that is given. */
  readonly fit: { readonly wide: number; readonly tall?: number };
  /** What is printed, such as "A1:P65"; helper columns stay outside. */
  readonly area: string;
  /** Rows repeated at the top of every page, such as "1:5". */
  readonly repeat?: string;
  /** Rows that must not be torn apart by the end of a page. */
  readonly together?: readonly RowGroup[];
}

/** How a sheet prints, ready to be set. */
export interface PlannedPages extends Omit<PlannedPrint, "fit" | "together"> {
  /** Excel heeds page breaks set by hand only at a fixed scale, not while it fits a sheet to pages. */
  readonly zoom: PlannedPrint["fit"] | { readonly scale: number };
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
}

/** At the foot of every printed page of a plan, in the language of creation; the page's number stands right. */
export interface PlannedFooter {
  readonly left: string;
  readonly center: string;
  /** "{1}" is the page, "{2}" the number of pages. */
  readonly page: string;
}

/** A note that opens over a cell, in the language of creation. */
export interface PlannedNote {
  readonly address: string;
  /** At most 200 characters. */
  readonly text: string;
}

export type ChartKind = "radar" | "bars" | "stackedBars" | "columns" | "line" | "scatter";

/** One series of a chart. Addresses are those of the chart's own sheet. */
export interface PlannedSeries {
  /** Cell that holds its name, so that the name changes its language with the sheet. */
  readonly name: string;
  /** Its numbers: a piece of one column or row. #N/A and blanks are gaps. */
  readonly values: string;
  /** Numbers of the other axis; of a scatter alone, which needs them. */
  readonly x?: string;
  readonly color: string;
  /** Bars and columns: takes its place without being seen. */
  readonly transparent?: boolean;
  /** Points: thickness of the line through them; a scatter without it has points only. */
  readonly line?: { readonly points: number; readonly dashed?: boolean };
  readonly marker?: {
    readonly shape: "circle" | "square" | "diamond";
    readonly points: number;
    /** Filled white instead of with the color. */
    readonly hollow?: boolean;
  };
  readonly labels?: {
    readonly show: "value" | "name";
    readonly format?: string;
    /** Of a bar or column; absent: in the middle. Beside a point: always above. */
    readonly place?: "end" | "center";
    readonly color?: string;
  };
}

export interface PlannedAxis {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly format?: string;
  /** Neither line nor numbers are drawn. */
  readonly hidden?: boolean;
  /** Lines across the plot at its steps. */
  readonly grid?: boolean;
}

/** A native chart. */
export interface PlannedChart {
  /** Ours, in Excel's list of objects; unique on its sheet. */
  readonly name: string;
  readonly kind: ChartKind;
  /** Cell that holds the title. */
  readonly title: string;
  readonly series: readonly PlannedSeries[];
  /** Names along the category axis: a piece of one column or row; none in a scatter. */
  readonly categories?: string;
  /** Bars: the first category on top, as in the table. */
  readonly topDown?: boolean;
  /** Axis of the numbers; the upright one in a scatter. */
  readonly axis?: PlannedAxis;
  /** The other axis: names, or the level numbers of a scatter. Names stand at the low side. */
  readonly across?: PlannedAxis;
  /** Bars and columns: how far the series of one category lie over each other, −100 … 100. */
  readonly overlap?: number;
  /** Bars and columns: distance between categories in per cent of a bar. */
  readonly gap?: number;
  readonly legend: boolean;
  /** Cells that it covers, such as "B15:H32". */
  readonly place: string;
  /** What a person hears who does not see it, in the language of creation. */
  readonly description: string;
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
  readonly print?: PlannedPages;
  readonly notes?: readonly PlannedNote[];
  readonly charts?: readonly PlannedChart[];
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
  readonly footer?: PlannedFooter;
  /** The name that is written last: its presence says the assessment is whole. */
  readonly completionMark: PlannedName;
}
