/**
 * Defined names. Formulas in this folder are written as the method's text writes them (`cfg_cut1`, `blk_s`);
 * in the workbook every name carries the prefix of its assessment (`cfa1_cfg_cut1`).
 */
import type { FactKey } from "../../assessments/answers";

/** Defined names of the cells that hold the facts only the gates need. */
export const factNames: Readonly<Record<FactKey, string>> = {
  KL: "KL",
  KP: "KP",
  KS: "KS",
  independent_firms: "owners",
  compulsory_standard: "standard",
  standard_producers: "producers",
  f3_n: "f3_n",
};

/** @returns what all names of an assessment start with */
export function prefixOf(assessment: number): string {
  return `cfa${assessment}_`;
}

/**
 * Shape of the sheets this program writes: which cells are named, and what stands in them. 1: until November 2026,
 * without this number. 2: `cfg_shape`, `cfg_profile_name`, `mc_…`; more rows of indicators than 60 where they are needed.
 * A shape that was released is read forever.
 */
export const shape = 2;

/** What belongs to the workbook as a whole goes under this number. */
export const wholeWorkbook = 0;

/** Name of the cell whose presence says that an assessment was written to its end. */
export const completeMark = "complete";

/** Start of the names that stand for whole sheets; each lies on the title cell of one. */
export const tabMark = "tab_";

/** Keys of the sheets without which an assessment is broken. */
export const coreSheets: readonly string[] = [
  "setup",
  "indicators",
  "blocks",
  "gates",
  "verdict",
  "robustness",
  "lists",
];

/** @returns number of the assessment a defined name belongs to, and the name without its prefix */
export function ownName(
  name: string
): { readonly assessment: number; readonly name: string } | null {
  const parts = /^cfa(0|[1-9]\d{0,5})_(.+)$/i.exec(name);
  return parts ? { assessment: Number(parts[1]), name: parts[2] ?? "" } : null;
}

/** Text in quotes, or a word. */
const words = /"(?:[^"]|"")*"|(?<![\w.$!#])[A-Za-z_][\w.]*(?![\w.]*[($])/g;
const cellAddress = /^[A-Z]{1,3}\d+$/;
const constants = new Set(["TRUE", "FALSE"]);

/**
 * @returns the formula with every name prefixed
 * @throws when a word is neither a name nor an address: a formula of ours is misspelled
 */
export function withPrefix(formula: string, names: ReadonlySet<string>, prefix: string): string {
  return formula.replace(words, (word) => {
    if (word.startsWith('"') || cellAddress.test(word) || constants.has(word)) return word;
    if (names.has(word)) return prefix + word;
    // A sheet of the workbook looks at its assessments, whose names are written out.
    if (ownName(word)) return word;
    throw new Error(`"${word}" is not a name, in ${formula}`);
  });
}

/**
 * @returns the names as a set
 * @throws when two cells bear the same name: Excel does not tell upper from lower case in names
 */
export function namesOf(names: readonly { readonly name: string }[]): ReadonlySet<string> {
  const known = new Set<string>();
  const folded = new Set<string>();
  for (const { name } of names) {
    if (folded.has(name.toLowerCase())) throw new Error(`two cells are named ${name}`);
    known.add(name);
    folded.add(name.toLowerCase());
  }
  return known;
}
