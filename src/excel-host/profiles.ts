/**
 * Which Excel the host plays, and what can go wrong with it. A profile is fixed for the life of a host
 * (version, language, limits); a fault is switched on and off while the add-in runs.
 */
import type { Backend } from "./backend";

/** Requirement sets a host offers: lower-case name → version ("excelapi" → "1.17"). */
export type RequirementSets = Readonly<Record<string, string>>;

export interface Profile {
  readonly name: string;
  /** Language of Excel's own texts, for example "ru-RU". */
  readonly displayLocale: string;
  /** Language of the data: separators and formats, for example "kk-KZ". */
  readonly contentLocale: string;
  readonly requirementSets: RequirementSets;
  /** Largest request or response in characters; Excel on the web takes 5 MB. */
  readonly payloadLimit: number;
  /** How an empty cell reaches a custom function: hosts differ. */
  readonly blanks: BlankHandling;
  /** What a chart's series is called when its name is set to "=Sheet1!$A$1"; which one Excel does is not known. */
  readonly chartNames: ChartNames;
}

export type BlankHandling = "null" | "zero" | "text";

/** The text of that cell, or these very letters. */
export type ChartNames = "linked" | "literal";

const WEB_SETS: RequirementSets = {
  excelapi: "1.17",
  excelapionline: "1.1",
  sharedruntime: "1.2",
  ribbonapi: "1.2",
  dialogapi: "1.2",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  richapiruntime: "1.2",
  settings: "1.1",
  addincommands: "1.1",
};

/** Excel on the web, the most recent host. */
export const web: Profile = {
  name: "Excel on the web",
  displayLocale: "en-US",
  contentLocale: "en-US",
  requirementSets: WEB_SETS,
  payloadLimit: 5 * 1024 * 1024,
  blanks: "null",
  chartNames: "linked",
};

/** Subscription Excel on Windows: as the web, without what only the web has, and blanks arrive as 0. */
export const windows: Profile = {
  ...web,
  name: "Excel for Microsoft 365 on Windows",
  requirementSets: withoutSet(WEB_SETS, "excelapionline"),
  blanks: "zero",
};

/** Volume-licensed Excel 2019: an early object model, no shared runtime, no custom functions. */
export const windows2019: Profile = {
  ...web,
  name: "Excel 2019 on Windows",
  requirementSets: {
    excelapi: "1.8",
    dialogapi: "1.1",
    richapiruntime: "1.1",
    settings: "1.1",
    addincommands: "1.1",
  },
  blanks: "zero",
};

/** Volume-licensed Excel 2021: a newer object model, still no custom functions. */
export const windows2021: Profile = {
  ...windows2019,
  name: "Excel 2021 on Windows",
  requirementSets: { ...windows2019.requirementSets, excelapi: "1.14", dialogapi: "1.2" },
};

/** The same Excel in other languages: `inLanguage(web, "en-US", "kk-KZ")`. */
export function inLanguage(
  profile: Profile,
  displayLocale: string,
  contentLocale = displayLocale
): Profile {
  return { ...profile, displayLocale, contentLocale };
}

/** The same Excel with an older object model: `withExcelApi(web, "1.4")`. */
export function withExcelApi(profile: Profile, version: string): Profile {
  const sets = withoutSet(profile.requirementSets, "excelapionline");
  return { ...profile, requirementSets: { ...sets, excelapi: version } };
}

/** The same Excel with a smaller payload limit, so that tests need not move megabytes. */
export function withPayloadLimit(profile: Profile, payloadLimit: number): Profile {
  return { ...profile, payloadLimit };
}

function withoutSet(sets: RequirementSets, name: string): RequirementSets {
  return Object.fromEntries(Object.entries(sets).filter(([key]) => key !== name));
}

/**
 * A fault meets batches that touch the workbook; those of the custom-function runtime and those that
 * only release references pass and are not counted.
 */
export type Fault =
  /** The person is typing in a cell: the next `batches` are refused (5004). */
  | { readonly kind: "cell-edit-mode"; readonly batches: number }
  /** Too many requests: the next `batches` are refused (5102). */
  | { readonly kind: "activity-limit"; readonly batches: number }
  /** A dialog of Excel is open: the next `batches` are refused (5016). */
  | { readonly kind: "modal-dialog"; readonly batches: number }
  /** The session has expired: every batch is refused (5012). */
  | { readonly kind: "session-lost" }
  /** The document does not permit the add-in to act (7000). */
  | { readonly kind: "no-permission" }
  /**
   * The `batch`-th batch from now (1 = the next) fails. "before": nothing of it is carried out;
   * "after": it is carried out and its answer is lost. Later batches pass.
   */
  | { readonly kind: "fail-at"; readonly batch: number; readonly when: "before" | "after" }
  /** Every batch answers after this delay. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** Somebody else changes the workbook just before the `batch`-th batch from now. */
  | {
      readonly kind: "co-author";
      readonly batch: number;
      readonly edit: (backend: Backend) => Promise<void>;
    };
