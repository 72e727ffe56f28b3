/** What a new assessment is told before its sheets are written. Pure. */
import type { Mode, Profile } from "../../assessments/assessment";
import type { Text } from "../../core/locale";
import { texts } from "../texts";

export interface Draft {
  readonly region: string;
  readonly cluster: string;
  readonly reference: string;
  readonly year: string;
  /** Id of a built-in profile, or one of the person's own. */
  readonly profile: string | Profile;
  readonly mode: Mode;
}

export type DraftField = "region" | "cluster" | "reference" | "year";

const yearPattern = /^(?:19|20)\d\d$/;

/** @returns what is wrong, by field; empty when the sheets can be written */
export function draftFaults(draft: Draft): Readonly<Partial<Record<DraftField, Text>>> {
  const named = (words: string): boolean => words.trim() !== "";
  return {
    ...(named(draft.region) ? {} : { region: texts.form.needed }),
    ...(named(draft.cluster) ? {} : { cluster: texts.form.needed }),
    ...(named(draft.reference) ? {} : { reference: texts.form.needed }),
    ...(yearPattern.test(draft.year.trim()) ? {} : { year: texts.form.yearFault }),
  };
}
