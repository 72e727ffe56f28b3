/** An assessment as its sheets hold it, cell by cell: types only. */
import type { Coefficients, GateInputs, Profile } from "./assessment";

/** What a cell holds: "" is an empty cell, an error is its text such as "#N/A". */
export type CellContent = number | string | boolean;

/** One row of the indicators sheet, cell by cell. */
export interface StoredRow {
  readonly code: string;
  readonly on: CellContent;
  readonly scale: CellContent;
  readonly L: CellContent;
  readonly T: CellContent;
  readonly G: CellContent;
  readonly weight: CellContent;
  readonly value: CellContent;
  readonly grade: CellContent;
  readonly source: string;
  readonly date: string;
  readonly note: string;
  /** What the row says about the indicator itself; absent where only the answers were kept. */
  readonly own?: OwnColumns;
}

/** The columns of a row that tell which indicator it is. */
export interface OwnColumns {
  readonly block: CellContent;
  readonly text: CellContent;
  readonly unit: CellContent;
  readonly act: CellContent;
  readonly precondition: CellContent;
  readonly eso: CellContent;
  readonly diamond: CellContent;
  readonly s3: CellContent;
  readonly origin: CellContent;
  readonly tag: CellContent;
}

export type FactKey = keyof Coefficients | keyof GateInputs;

/** An assessment as its sheets hold it. */
export interface StoredAnswers {
  /** Id of the profile the sheets were made with, or the profile itself where it is at hand. */
  readonly profile: string | Profile;
  readonly rows: readonly StoredRow[];
  readonly facts: Readonly<Partial<Record<FactKey, CellContent>>>;
}
