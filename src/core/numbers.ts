/**
 * Numbers as each language writes them. Hand-made because browsers carry no Kazakh number data:
 * Kazakh takes the Russian pattern, which is the official one.
 */
import type { Locale } from "./locale";

const minus = "\u2212";
const noBreakSpace = "\u00a0";

/** @param digits  decimals, always shown   @returns "1,234.5" in English, "1 234,5" in Russian and Kazakh */
export function decimal(x: number, digits: number, locale: Locale): string {
  const fixed = Math.abs(x).toFixed(digits);
  const [whole = "0", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "en" ? "," : noBreakSpace);
  const sign = x < 0 && Number(fixed) !== 0 ? minus : "";
  return sign + grouped + (fraction === undefined ? "" : (locale === "en" ? "." : ",") + fraction);
}

/** A number as it was given: no more than `digits` decimals and no trailing zeros. */
export function plain(x: number, locale: Locale, digits = 4): string {
  return decimal(x, decimalsOf(x, digits), locale);
}

/** @param x  already in percent   @returns "70%" in English, "70 %" in Russian and Kazakh */
export function percent(x: number, locale: Locale, digits = 1): string {
  return plain(x, locale, digits) + (locale === "en" ? "%" : noBreakSpace + "%");
}

/** A change with its sign. */
export function signed(x: number, digits: number, locale: Locale): string {
  const shown = decimal(x, digits, locale);
  return shown.startsWith(minus) ? shown : "+" + shown;
}

function decimalsOf(x: number, most: number): number {
  const fraction = Number(x.toFixed(most)).toString().split(".")[1];
  return fraction === undefined ? 0 : Math.min(most, fraction.length);
}
