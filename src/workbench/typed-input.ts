/**
 * What a person types in Russian or Kazakh notation, in the grid's own: Univer knows 1.5 and commas
 * between arguments only, while Excel in these languages takes 1,5 and semicolons. English notation is
 * understood as before.
 */

/** "1,5", "1 234,5" or "-12,3%" in English notation; null for anything else. */
export function typedNumber(text: string): string | null {
  const match = /^([+−-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(%?)$/u.exec(
    text.trim()
  );
  if (!match) return null;
  const [, sign = "", whole = "", decimals, percent = ""] = match;
  const digits = whole.replace(/\D/g, "");
  // A bare whole number, "007" among them, means the same in both notations.
  if (decimals === undefined && digits === whole) return null;
  return `${sign === "−" ? "-" : sign}${digits}${decimals === undefined ? "" : `.${decimals}`}${percent}`;
}

/** Cuts a formula into what stands in quotation marks or braces, and the rest. */
function parts(formula: string): readonly { readonly text: string; readonly literal: boolean }[] {
  const found = formula.matchAll(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|[^"'{]+/gu);
  return [...found].map(([text]) => ({ text, literal: /^["'{]/.test(text) }));
}

/**
 * A formula with a semicolon between its arguments is in the local notation: semicolons become commas
 * and decimal commas points. One without is left as it is, since F(1,5) may well mean two arguments.
 */
export function typedFormula(formula: string): string {
  const pieces = parts(formula);
  if (!pieces.some(({ text, literal }) => !literal && text.includes(";"))) return formula;
  return pieces
    .map(({ text, literal }) =>
      literal ? text : text.replace(/(?<=\d),(?=\d)/g, ".").replaceAll(";", ",")
    )
    .join("");
}
