/** The language of the page: chosen once, remembered by the browser, else the browser's own. */
import { localeOf } from "../core/locale";
import type { Locale } from "../core/locale";

const REMEMBERED = "assay-workbench-language";

export function pageLanguage(): Locale {
  return localeOf(localStorage.getItem(REMEMBERED) ?? navigator.language);
}

export function rememberLanguage(locale: Locale): void {
  localStorage.setItem(REMEMBERED, locale);
}
