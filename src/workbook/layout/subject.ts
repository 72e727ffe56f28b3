/** What a person starts an assessment with: the object, the language, and whatever is known already. */
import type { FormationInput } from "../../assessments/assessment";
import type { Locale } from "../../core/locale";

export interface Evidence {
  readonly source?: string;
  readonly date?: string;
  readonly note?: string;
}

export interface FormationSubject {
  /** Language of tabs and labels; labels can be changed later, tabs cannot. */
  readonly locale: Locale;
  readonly region: string;
  readonly cluster: string;
  readonly reference: string;
  readonly year: string;
  /** What the coefficients are computed from, one of `bases`. */
  readonly base?: string;
  /** Marks every sheet as a teaching example. */
  readonly synthetic?: boolean;
  readonly weightMethod?: string;
  readonly input: FormationInput;
  /** By indicator code. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
}

export const bases: readonly string[] = ["output", "employment", "value added"];
