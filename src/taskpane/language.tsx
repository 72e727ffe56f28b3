/** The language of the pane, and numbers written in it, for every component below. */
import { createContext, useContext } from "react";
import { Locale, Text } from "../core/locale";
import {
  DecimalMark,
  decimalMark,
  formatChange,
  formatField,
  formatNumber,
  formatPercent,
  formatRange,
  formatShare,
  formatShortShare,
  formatValue,
} from "./numbers";

/** Everything a component needs to say something. */
export interface Speech {
  readonly locale: Locale;
  /** Decimal mark a person types and sees inside fields. */
  readonly mark: DecimalMark;
  say(text: Text): string;
  number(x: number, digits?: number): string;
  value(x: number): string;
  field(x: number): string;
  percent(percent: number, digits?: number): string;
  share(share: number, digits?: number): string;
  shortShare(share: number): string;
  change(x: number, digits?: number): string;
  range(from: number, to: number, digits?: number): string;
  /** A list in the middle of a sentence: "C, E, F". */
  list(words: readonly string[]): string;
}

/** @param mark  the content language's decimal mark; the pane's language's unless given */
export function speechOf(locale: Locale, mark: DecimalMark = decimalMark(locale)): Speech {
  return {
    locale,
    mark,
    say: (text) => text[locale],
    number: (x, digits = 1) => formatNumber(x, digits, locale),
    value: (x) => formatValue(x, locale),
    field: (x) => formatField(x, mark),
    percent: (percent, digits = 1) => formatPercent(percent, digits, locale),
    share: (share, digits = 1) => formatShare(share, digits, locale),
    shortShare: (share) => formatShortShare(share, locale),
    change: (x, digits = 1) => formatChange(x, digits, locale),
    range: (from, to, digits = 1) => formatRange(from, to, digits, locale),
    list: (words) => words.join(", "),
  };
}

const SpeechContext = createContext<Speech>(speechOf("en"));

export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
