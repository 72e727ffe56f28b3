/**
 * Numbers and dates as a reader of each language writes them, and numbers as a person types them.
 *
 * Never by `Intl` of the browser: Chromium claims to know kk-KZ but prints `15,567.7` and
 * `2026 M11 21` for it, while Node prints it right, so a test would not notice.
 */
import { decimal, plain } from "../core/numbers";
import { Locale } from "../core/locale";

/** Between a number and its percent sign in Russian and Kazakh. */
const noBreakSpace = "\u00a0";
const enDash = "\u2013";

/** The mark between the whole and the fraction of a number. */
export type DecimalMark = "." | ",";

export function decimalMark(locale: Locale): DecimalMark {
  return locale === "en" ? "." : ",";
}

/** @param tag  a language tag such as "de-DE"   @returns the decimal mark its readers type */
export function decimalMarkOf(tag: string): DecimalMark {
  if (/^(ru|kk)\b/i.test(tag)) return ",";
  try {
    const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
    return parts.some((part) => part.type === "decimal" && part.value === ",") ? "," : ".";
  } catch (failure) {
    // A tag the engine cannot read, such as "": the English reading is the safe one.
    if (failure instanceof RangeError) return ".";
    throw failure;
  }
}

/** @param digits  decimals, all of them shown   @returns "15,567.7", in Russian and Kazakh "15 567,7" */
export function formatNumber(x: number, digits: number, locale: Locale): string {
  return decimal(x, digits, locale);
}

/** A number somebody else gave, as short as it stays readable: about three digits that count. */
export function formatValue(x: number, locale: Locale): string {
  const size = Math.abs(x);
  return plain(x, locale, size === 0 || size >= 100 ? 1 : size >= 1 ? 2 : 4);
}

/** A number as it stands in a field to be edited: every digit, no grouping. */
export function formatField(x: number, mark: DecimalMark): string {
  return String(x).replace(".", mark);
}

/** @param share  0…1   @returns "14.6%", in Russian and Kazakh "14,6 %" */
export function formatShare(share: number, digits: number, locale: Locale): string {
  return formatPercent(share * 100, digits, locale);
}

/** @param percent  0…100   @returns "14.6%", in Russian and Kazakh "14,6 %" */
export function formatPercent(percent: number, digits: number, locale: Locale): string {
  return formatNumber(percent, digits, locale) + (locale === "en" ? "%" : `${noBreakSpace}%`);
}

/** @returns a percentage with a decimal only where it says something: "70%", "14.6%" */
export function formatShortShare(share: number, locale: Locale): string {
  const percent = share * 100;
  return formatPercent(percent, Number.isInteger(Math.round(percent * 10) / 10) ? 0 : 1, locale);
}

/** A change: the plus is written. */
export function formatChange(x: number, digits: number, locale: Locale): string {
  const number = formatNumber(x, digits, locale);
  return x > 0 && /[1-9]/.test(number) ? `+${number}` : number;
}

/** @returns "49.1–52.1" */
export function formatRange(from: number, to: number, digits: number, locale: Locale): string {
  return formatNumber(from, digits, locale) + enDash + formatNumber(to, digits, locale);
}

const englishMonths = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
] as const; // prettier-ignore

/** @returns "21 Nov 2026", in Russian and Kazakh "21.11.2026" */
export function formatDate(date: Date, locale: Locale): string {
  const day = date.getDate();
  const month = date.getMonth();
  if (locale === "en") return `${day} ${englishMonths[month] ?? ""} ${date.getFullYear()}`;
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(day)}.${two(month + 1)}.${date.getFullYear()}`;
}

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
