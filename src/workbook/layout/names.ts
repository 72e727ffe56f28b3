/**
 * Defined names. Formulas in this folder are written as the method's text writes them (`cfg_cut1`, `blk_s`);
 * in the workbook every name carries the prefix of its assessment (`cfa1_cfg_cut1`).
 */

/** @returns what all names of an assessment start with */
export function prefixOf(assessment: number): string {
  return `cfa${assessment}_`;
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
    throw new Error(`"${word}" is not a name, in ${formula}`);
  });
}
