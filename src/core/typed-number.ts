/** Reads numbers as a person or a table in another country writes them. */

/** The mark between the whole and the fraction of a number. */
export type DecimalMark = "." | ",";

/** What a typed text turned out to be. */
export type Typed =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text" }
  /** Readers of two countries would read it as two numbers. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  /** A percent sign where the unit is not a percentage. */
  | { readonly kind: "percent"; readonly value: number };

/** Spaces of every width and apostrophes group digits in one country or another. */
const groupMarks = /[\s\u00a0\u2007\u2009\u202f'\u2019]/g;

/**
 * Reads a number as the content language writes it: `1 234,5` or `1,234.5`.
 *
 * The other language's mark is refused where the host would read another number than the person
 * means; a single point in a comma language is taken for a decimal mark, since nobody there groups
 * with points, unless exactly three digits follow it.
 *
 * @param percentUnit  whether the value is a percentage, so that "12%" means 12
 */
export function readTyped(typed: string, mark: DecimalMark, percentUnit: boolean): Typed {
  const trimmed = typed.trim();
  if (trimmed === "") return { kind: "empty" };

  const signed = /^([+\-\u2212\u2013]?)\s*(.*?)\s*(%?)$/su.exec(trimmed);
  const sign = signed?.[1] === "" || signed?.[1] === "+" ? 1 : -1;
  const body = (signed?.[2] ?? "").replace(groupMarks, "");
  const hasPercent = signed?.[3] === "%";

  const read = readDigits(body, mark);
  if (read.kind === "ambiguous") {
    return { kind: "ambiguous", readings: [sign * read.readings[0], sign * read.readings[1]] };
  }
  if (read.kind !== "number") return { kind: "text" };
  const value = sign * read.value;
  return { kind: hasPercent && !percentUnit ? "percent" : "number", value };
}

function readDigits(body: string, mark: DecimalMark): Typed {
  const plain = /^(\d+)?(?:[.,](\d*))?(e[+-]?\d+)?$/i;
  const otherMark = mark === "." ? "," : ".";
  const others = body.split(otherMark).length - 1;

  if (others === 0) {
    const number = Number(body.replace(mark, "."));
    return plain.test(body) && /\d/.test(body) && Number.isFinite(number)
      ? { kind: "number", value: number }
      : { kind: "text" };
  }
  // Groups of three by the other mark: "1,234.5" in English, "1.234,5" where the comma is decimal.
  const groups = new RegExp(`^\\d{1,3}(?:\\${otherMark}\\d{3})+(?:\\${mark}\\d*)?$`);
  const isGrouped = groups.test(body);
  const withoutGroups = Number(body.split(otherMark).join("").replace(mark, "."));
  const asDecimal = Number(body.replace(otherMark, "."));

  if (mark === ".") {
    if (isGrouped) return { kind: "number", value: withoutGroups };
    if (others === 1 && plain.test(body) && /\d/.test(body)) {
      return { kind: "ambiguous", readings: [asDecimal, withoutGroups] };
    }
    return { kind: "text" };
  }
  if (isGrouped) {
    return others === 1 && !body.includes(mark)
      ? { kind: "ambiguous", readings: [asDecimal, withoutGroups] }
      : { kind: "number", value: withoutGroups };
  }
  return others === 1 && plain.test(body) && /\d/.test(body)
    ? { kind: "number", value: asDecimal }
    : { kind: "text" };
}
