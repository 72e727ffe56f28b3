/** The languages Assay speaks, and a text in all of them. */

export type Locale = "en" | "ru" | "kk";

export const locales: readonly Locale[] = ["en", "ru", "kk"];

/** One text in every language. A missing language does not compile. */
export interface Text {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
}

/** @param tag  a language tag such as "ru-RU" or "kk"   @returns its language, English for any other */
export function localeOf(tag: string | undefined): Locale {
  const language = (tag ?? "").toLowerCase().split(/[-_]/)[0];
  return language === "ru" || language === "kk" ? language : "en";
}

/** Makes a text by writing the same sentence in each language. */
export function text(write: (locale: Locale) => string): Text {
  return { en: write("en"), ru: write("ru"), kk: write("kk") };
}

/** @returns the text in a language; signs alone are the same in all */
export function inLocale(words: string | Text, locale: Locale): string {
  return typeof words === "string" ? words : words[locale];
}
