/**
 * A module is one sheet that can join an assessment, or the workbook as a whole, at any time and leave it again:
 * the register of participants, the scenarios, the report. It reads the names that every assessment has and its
 * own; what it knows reaches an assessment through feeds.
 */
import type { Profile } from "../../../assessments/assessment";
import type { Locale, Text } from "../../../core/locale";
import type { ModuleSheet } from "./module-sheet";

/** Where the pane lists a module: what is known, what follows, what is done about it. */
export type ModuleGroup = "data" | "evidence" | "answer" | "action";

/** A figure of a module that can stand for an answer of the assessment. */
export interface Feed {
  /** Code of an indicator, or key of a fact that only the gates need. */
  readonly to: string;
  /** Name on the module's sheet; "" or a number. */
  readonly from: string;
}

/** What a module is laid out for. */
export interface ModuleStart {
  readonly locale: Locale;
  /** The profile of the assessment; the general one for a sheet of the workbook. */
  readonly profile: Profile;
  /** Complete assessments of the workbook when the sheet is laid out. */
  readonly assessments: readonly AssessmentReference[];
}

export interface AssessmentReference {
  readonly number: number;
  readonly region: string;
  readonly cluster: string;
  readonly year: string;
}

export interface SheetModule {
  /** Lasting: sheets are found by it. */
  readonly key: string;
  /** Names on the sheet start with it: "par" makes "par_name". */
  readonly prefix: string;
  /** "workbook": one for all assessments; its names start with cfa0_. */
  readonly scope: "assessment" | "workbook";
  readonly group: ModuleGroup;
  /** Whether every new assessment starts with it. */
  readonly always?: boolean;
  /** Name of its tab and in lists; at most 25 characters. */
  readonly tab: Text;
  readonly title: Text;
  /** What belongs here and what it decides, in one or two sentences. */
  readonly purpose: Text;
  readonly feeds?: readonly Feed[];
  /** Keys of modules whose names it reads besides the core's: they join an assessment before it. */
  readonly reads?: readonly string[];
  readonly lay: (sheet: ModuleSheet, start: ModuleStart) => void;
}
