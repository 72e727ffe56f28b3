/**
 * The port through which the product asks things of a workbook. Pure: it knows no Excel.
 * `office.ts` is its adapter for Excel and the workbench.
 *
 * An assessment in a workbook is a set of sheets and defined names that share the prefix `cfa<number>_`.
 * The sheets are the store: whatever the pane shows is read from them, whatever it changes is written to them.
 */
import { Locale, Text } from "../core/locale";
import { BookPlan } from "./layout/plan";

/** A cell's content as the port hands it over: "" is an empty cell, an error is its text. */
export type CellContent = number | string | boolean;

/** One assessment found in the workbook. */
export interface AssessmentEntry {
  readonly number: number;
  /** False when its writing was interrupted: it may only be removed. */
  readonly complete: boolean;
  /** Object line of the Setup sheet, for the list: region, cluster, year. */
  readonly region: string;
  readonly cluster: string;
  readonly year: string;
  readonly sheets: readonly string[];
  /** Keys of the modules that stand beside its core. */
  readonly modules: readonly string[];
}

/** The contents of one defined name: calculated values, and formulas where a cell holds one. */
export interface NamedContent {
  readonly values: readonly (readonly CellContent[])[];
  readonly formulas: readonly (readonly CellContent[])[];
}

/** One cell to write: `row` and `column` are zero-based inside the defined name. */
export interface CellChange {
  /** Defined name without its prefix, for example "ind_value". */
  readonly name: string;
  readonly row: number;
  readonly column?: number;
  /** "" empties the cell; a string that starts with "=" is a formula. */
  readonly content: CellContent;
  /** What the cell was last read to hold, formula or content; unless given, whatever stands there is replaced. */
  readonly expected?: CellContent | undefined;
}

/** A cell that holds neither what was expected nor what was to be written: somebody else has changed it. */
export interface Clash {
  readonly change: CellChange;
  readonly theirs: CellContent;
}

/** What is selected, cut to the used range. */
export interface Selection {
  /** As Excel writes it, with its sheet: "Data!C9". */
  readonly address: string;
  readonly values: readonly (readonly CellContent[])[];
  /** True when more than one cell is selected. */
  readonly several: boolean;
}

/** Cells of one sheet as they stand. Whole rows and columns are cut to the used part. */
export interface Area {
  readonly sheet: string;
  /** As Excel writes it, with its sheet: "Data!A1:B9". */
  readonly address: string;
  /** Zero-based, of the first cell. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellContent[])[];
  /** The value itself where a cell holds no formula. */
  readonly formulas: readonly (readonly CellContent[])[];
  /** Number formats, such as "0.0%". */
  readonly formats: readonly (readonly string[])[];
}

/** Why there are no cells: nothing the workbook knows by this reference, or more cells than were wanted. */
export type AreaRefusal = "unknown" | "tooLarge";

/** A block of cells, zero-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Formulas to be entered on one sheet, each at the first of the cells that its answer fills. */
export interface Entry {
  readonly sheet: string;
  readonly formulas: readonly (Rectangle & { readonly formula: string })[];
}

/** What already stands where formulas were to be entered. */
export interface Occupied {
  readonly kind: "occupied";
  /** The first of them, as a person knows them. */
  readonly cells: readonly { readonly address: string; readonly content: CellContent }[];
  readonly count: number;
}

/** What entering formulas changed, so that it can be taken back. Made and read by the adapter alone. */
export interface Inserted {
  readonly kind: "inserted";
  /** First cell of what was entered: "Data!C14". */
  readonly address: string;
  /** The sheet's lasting id. */
  readonly sheet: string;
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** With its sheet: "Data!C14". */
  readonly address: string;
  /** Formula or content as it has to be typed to stand there again. */
  readonly before: CellContent;
  readonly format: string;
  /** The formula as Excel keeps it; null for a cell that was emptied to make room. */
  readonly now: CellContent | null;
}

/** Values to be written where nothing stands, with their formats; words are kept as words. */
export interface LooseTable {
  readonly values: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Right of everything on a sheet, from this row on; or at the top of a new sheet of about this name. */
export type FreePlace =
  | { readonly kind: "beside"; readonly sheet: string; readonly row: number }
  | { readonly kind: "sheet"; readonly name: string };

/** A table that was written, so that it can be taken back. Made and read by the adapter alone. */
export interface PlacedTable {
  /** With its sheet: "Data!H1:K20". */
  readonly address: string;
  /** The sheet's lasting id, and whether the sheet was made for the table. */
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly area: Rectangle;
  /** Cells as they stood when the writing was done. */
  readonly content: readonly (readonly CellContent[])[];
}

export interface Workbook {
  /** Language of the program's own texts, as the host states it. */
  readonly displayLocale: Locale;
  /** Whether an answer of several cells fills its neighbors by itself. Where not, only Ctrl+Shift+Enter does. */
  readonly spills: boolean;

  assessments(): Promise<readonly AssessmentEntry[]>;
  /** Writes the sheets and names of a plan, all or nothing; the completion mark comes last. @returns its number */
  add(plan: (assessment: number, takenSheetNames: readonly string[]) => BookPlan): Promise<number>;
  /** Deletes the sheets and names of an assessment, and nothing else. */
  remove(assessment: number): Promise<void>;
  /** Keys of the modules that serve the workbook as a whole; their assessment has the number 0. */
  sharedModules(): Promise<readonly string[]>;
  /** Writes the sheet of a module beside what is there, all or nothing; its tab mark comes last. */
  addModule(
    assessment: number,
    plan: (takenSheetNames: readonly string[]) => BookPlan
  ): Promise<void>;
  /** Deletes the sheet and the names of a module. @param key  of the module */
  removeModule(assessment: number, key: string): Promise<void>;
  /** Reads defined names of an assessment; names are given without prefix. Missing names are absent. */
  read(
    assessment: number,
    names: readonly string[]
  ): Promise<Readonly<Record<string, NamedContent>>>;
  /**
   * Writes cells of an assessment: all of them or none.
   * @returns what each of them holds now, as it will be read
   * @throws CellsChanged when cells hold something else than expected; then nothing was written
   */
  write(assessment: number, changes: readonly CellChange[]): Promise<readonly CellContent[]>;
  /** Shows the cell or range behind a defined name. */
  goTo(assessment: number, name: string): Promise<void>;

  selection(): Promise<Selection>;
  /** The active cell: the one that a selection was begun with. */
  activeCell(): Promise<Area>;
  /** What is selected, to the last cell, with its sheet: "Data!C9:C12", "Data!C:C". */
  selectedAddress(): Promise<string>;
  /** What is selected, with formulas and formats, cut to the used part. */
  selectedArea(most: number): Promise<Area | AreaRefusal>;
  /**
   * Cells by addresses or defined names; those without a sheet are looked for on the one given.
   * @param most  cells that each may have
   */
  areas(
    references: readonly string[],
    sheet: string,
    most: number
  ): Promise<readonly (Area | AreaRefusal)[]>;
  /**
   * Enters formulas: all of them or none. Nothing is replaced unless `over` says so; then whatever stands
   * where their answers go is emptied.
   */
  insert(entry: Entry, over: boolean): Promise<Inserted | Occupied>;
  /** Puts back what stood there before; refuses where somebody has changed the formulas since. */
  takeBack(inserted: Inserted): Promise<void>;
  /** First column right of everything on a sheet, with an empty one between; zero-based. */
  freeColumn(sheet: string): Promise<number>;
  /** Writes a table where nothing stands: all of it or nothing. */
  placeTable(table: LooseTable, place: FreePlace): Promise<PlacedTable>;
  /** Removes a table that was placed, and the sheet that was made for it; refuses where it has been changed since. */
  removeTable(placed: PlacedTable): Promise<void>;
  /** Selects a block of cells and brings it into view: "Data!C9:C12". */
  show(address: string): Promise<void>;
  /** Names, without prefix, of the assessment's cells that a cell belongs to; none outside of assessments. */
  namesAt(sheet: string, row: number, column: number): Promise<readonly string[]>;
  /** @returns a function that stops listening */
  onSelection(listener: () => void): Promise<() => void>;
  /** Called when any cell changed or was calculated again. @returns a function that stops listening */
  onCells(listener: () => void): Promise<() => void>;
  /** Called when an assessment's sheets changed, by hand or by another person, or were calculated again. */
  onChange(listener: () => void): Promise<() => void>;

  /** A small setting kept in the workbook, such as the language of the pane. */
  setting(key: string): string | null;
  keepSetting(key: string, value: string): Promise<void>;
}

/** Why a workbook refused, in words for the person; the program's own text stays in `detail`. */
export class WorkbookFailure extends Error {
  constructor(
    readonly because: Text,
    readonly detail: string
  ) {
    super(because.en);
    this.name = "WorkbookFailure";
  }
}

/** Somebody else changed some of the cells since they were read: nothing was written. */
export class CellsChanged extends Error {
  constructor(readonly clashes: readonly Clash[]) {
    super("Cells were changed by somebody else");
    this.name = "CellsChanged";
  }
}

/** @returns the changes whose cells hold neither what was expected nor what is to be written */
export function clashesOf(
  changes: readonly CellChange[],
  present: readonly CellContent[]
): readonly Clash[] {
  return changes.flatMap((change, index) => {
    const theirs = present[index] ?? "";
    const { expected, content } = change;
    return expected === undefined || theirs === expected || theirs === content
      ? []
      : [{ change, theirs }];
  });
}
