/**
 * A module is one sheet that can join an assessment, or the workbook as a whole, at any time and leave it again:
 * the register of participants, the scenarios, the report. It reads the names that every assessment has and its
 * own; what it knows reaches an assessment through feeds.
 */
import type { ModuleSheet } from "./module-sheet";
import type { ModuleIdentity, ModuleStart } from "./module-start";

/** A figure of a module that can stand for an answer of the assessment. */
export interface Feed {
  /** Code of an indicator, or key of a fact that only the gates need. */
  readonly to: string;
  /** Name on the module's sheet; "" or a number. */
  readonly from: string;
}

export interface SheetModule extends ModuleIdentity {
  /** Whether every new assessment starts with it. */
  readonly always?: boolean;
  readonly feeds?: readonly Feed[];
  /** Keys of modules whose names it reads besides the core's: they join an assessment before it. */
  readonly reads?: readonly string[];
  readonly lay: (sheet: ModuleSheet, start: ModuleStart) => void;
}
