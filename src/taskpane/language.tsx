/** The language of the pane, and numbers written in it, for every component below. */
import { createContext, useContext } from "react";
import { inLocale, Locale, Text } from "../core/locale";
import {
  DecimalMark,
  decimalMark,
  formatChange,
  formatDate,
  formatField,
  formatNumber,
  formatPercent,
  formatRange,
  formatShare,
  formatShortShare,
  formatValue,
} from "./numbers";

/** Everything a component needs to say something. */
interface Speech {
  readonly locale: Locale;
  /** Decimal mark a person types and sees inside fields. */
  readonly mark: DecimalMark;
  /** A text in the pane's language; signs alone are the same in all. */
  readonly say: (text: string | Text) => string;
  readonly number: (x: number, digits?: number) => string;
  readonly value: (x: number) => string;
  readonly field: (x: number) => string;
  readonly percent: (percent: number, digits?: number) => string;
  readonly share: (share: number, digits?: number) => string;
  readonly shortShare: (share: number) => string;
  readonly change: (x: number, digits?: number) => string;
  readonly range: (from: number, to: number, digits?: number) => string;
  readonly date: (day: Date) => string;
  /** A list in the middle of a sentence: "C, E, F". */
  readonly list: (words: readonly string[]) => string;
}

/** @param mark  the content language's decimal mark; the pane's language's unless given */
export function speechOf(locale: Locale, mark: DecimalMark = decimalMark(locale)): Speech {
  return {
    locale,
    mark,
    say: (text) => inLocale(text, locale),
    number: (x, digits = 1) => formatNumber(x, digits, locale),
    value: (x) => formatValue(x, locale),
    field: (x) => formatField(x, mark),
    percent: (percent, digits = 1) => formatPercent(percent, digits, locale),
    share: (share, digits = 1) => formatShare(share, digits, locale),
    shortShare: (share) => formatShortShare(share, locale),
    change: (x, digits = 1) => formatChange(x, digits, locale),
    range: (from, to, digits = 1) => formatRange(from, to, digits, locale),
    date: (day) => formatDate(day, locale),
    list: (words) => words.join(", "),
  };
}

const SpeechContext = createContext<Speech>(speechOf("en"));

export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
