/**
 * The part of a card that helps a person find a measure, read its number and check it by hand: other names,
 * a reading guide, usual thresholds with their source, traps, names in other programs, and the steps of the
 * calculation on the numbers given. The help pages, the pane's search and "Explain this cell" are made from it;
 * the functions bundle does without.
 */
import type { Fault } from "./fault";
import type { Text } from "./locale";

/** A stretch of the result and what the literature says of it; `from` belongs to it, `below` does not. */
export interface Threshold {
  readonly from?: number;
  readonly below?: number;
  readonly means: Text;
  /** Author and year, or "convention of this product". */
  readonly source: string;
}

/** Programs in which people know our measures under other names. */
export const programs = [
  "R REAT",
  "R EconGeo",
  "R economiccomplexity",
  "R ineq",
  "R IC2",
  "R concentrationMetrics",
  "R affluenceIndex",
  "R ahpsurvey",
  "R irr",
  "R psych",
  "R ioanalysis",
  "R leontief",
  "R comtrade",
  "R COINr",
  "R stats",
  "Python py-ecomplexity",
  "Python PySAL",
  "Python AHPy",
  "Python pymcdm",
  "Python pyDecision",
  "Python pyrepo-mcda",
  "Python scikit-criteria",
  "Python pingouin",
  "Python krippendorff",
  "Python SciPy",
  "AHP-OS",
  "npm ahp",
  "Excel",
] as const;

export type Program = (typeof programs)[number];

export interface Elsewhere {
  readonly program: Program;
  /** What it is called there, as typed: "gini()". */
  readonly name: string;
  /** Where its number differs from ours and why; null when it agrees. */
  readonly differs: Text | null;
}

type Shown = number | string | Fault;

/** One step of a calculation on the numbers given: a single value, a list (shown as a column) or rows. */
export interface Step {
  readonly says: Text;
  /** The step in the notation of the card's formula; a text where there are words. */
  readonly formula?: string | Text;
  readonly shows: Shown | ArrayLike<Shown> | readonly (readonly Shown[])[];
}

export interface Help<V> {
  /** Other names, abbreviations and common spellings in any of the three languages, as people search for them. */
  readonly synonyms: readonly string[];
  /** How to read the number: what small and large values say, in two to four sentences. */
  readonly reading: Text;
  /** In ascending order; empty where the literature gives none. */
  readonly thresholds: readonly Threshold[];
  /** With which settings the thresholds hold; absent: with all. */
  readonly thresholdsHold?: (values: V) => boolean;
  /** Column of the answer (from 0) the thresholds speak of; absent: every cell. */
  readonly thresholdColumn?: number;
  /** How the number misleads, one sentence or two each. */
  readonly traps: readonly Text[];
  readonly elsewhere: readonly Elsewhere[];
  /**
   * The calculation on actual numbers; the last step shows the answer itself. Called only where the answer is
   * not a fault as a whole; element-wise measures get the values of one cell.
   */
  readonly steps: (values: V) => readonly Step[];
}
