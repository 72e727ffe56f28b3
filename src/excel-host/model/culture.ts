/** What a language changes in Excel's object model: separators, local formulas, names of new sheets. */

export interface Culture {
  /** As in `cultureInfo.name`. */
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** Between the arguments of a local formula, and between columns of an array constant. */
  readonly list: string;
  /** Between the rows of an array constant. */
  readonly arrayRow: string;
}

const POINT = { decimal: ".", group: ",", list: ",", arrayRow: ";" };
const COMMA = { decimal: ",", group: "\u00a0", list: ";", arrayRow: ":" };

export function cultureOf(locale: string): Culture {
  return { name: locale, ...(/^en\b/i.test(locale) ? POINT : COMMA) };
}

/** Name a new sheet gets in Excel of that language, before its number. */
export function newSheetName(displayLocale: string): string {
  if (/^ru\b/i.test(displayLocale)) return "Лист";
  if (/^kk\b/i.test(displayLocale)) return "Парақ";
  return "Sheet";
}

/** A formula as the object model keeps it → as the person sees it. Function names stay English. */
export function toLocalFormula(formula: string, culture: Culture): string {
  return translate(formula, INVARIANT, culture);
}

/** The reverse of `toLocalFormula`. */
export function fromLocalFormula(formula: string, culture: Culture): string {
  return translate(formula, culture, INVARIANT);
}

const INVARIANT: Culture = { name: "en-US", ...POINT };

/** Exchanges separators outside of texts and quoted sheet names. */
function translate(formula: string, from: Culture, to: Culture): string {
  if (!formula.startsWith("=") || from.decimal === to.decimal) return formula;
  const token =
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\$][\p{L}\p{N}_.$\\]*|\d+(?:[.,]\d+)?|[.,]\d+|[,;:{}]|[^]/gu;
  let braces = 0;
  return formula.replace(token, (part) => {
    if (part === "{") braces++;
    if (part === "}") braces--;
    if (part === from.list) return to.list;
    if (braces > 0 && part === from.arrayRow) return to.arrayRow;
    const number = /^(\d*)([.,])(\d+)$/.exec(part);
    if (number?.[2] === from.decimal) return `${number[1]}${to.decimal}${number[3]}`;
    // With a decimal point, "1,2" is two arguments that stand close together.
    if (number?.[2] === from.list) return `${number[1]}${to.list}${number[3]}`;
    return part;
  });
}
