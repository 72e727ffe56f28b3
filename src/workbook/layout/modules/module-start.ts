/** What the sheet of a module knows of its module, and of what it is laid out for. */
import type { Profile } from "../../../assessments/assessment";
import type { Locale, Text } from "../../../core/locale";

/** Where the pane lists a module: what is known, what follows, what is done about it. */
export type ModuleGroup = "data" | "evidence" | "answer" | "action";

export interface ModuleIdentity {
  /** Lasting: sheets are found by it. */
  readonly key: string;
  /** Names on the sheet start with it: "par" makes "par_name". */
  readonly prefix: string;
  /** "workbook": one for all assessments; its names start with cfa0_. */
  readonly scope: "assessment" | "workbook";
  readonly group: ModuleGroup;
  /** Name of its tab and in lists; at most 25 characters. */
  readonly tab: Text;
  readonly title: Text;
  /** What belongs here and what it decides, in one or two sentences. */
  readonly purpose: Text;
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
