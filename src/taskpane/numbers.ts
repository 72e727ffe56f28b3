/**
 * Numbers and dates as a reader of each language writes them.
 *
 * Never by `Intl` of the browser: Chromium claims to know kk-KZ but prints `15,567.7` and
 * `2026 M11 21` for it, while Node prints it right, so a test would not notice.
 */
import { decimal, plain } from "../core/numbers";
import { Locale } from "../core/locale";
import type { DecimalMark } from "../core/typed-number";

/** Between a number and its percent sign in Russian and Kazakh. */
const noBreakSpace = "\u00a0";
const enDash = "\u2013";

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
