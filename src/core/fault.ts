/** A bad input is an answer, not an exception: a fault names an Excel error and says why. */
import { Locale, Text } from "./locale";

/** Excel errors a function can return. */
export type ErrorText = "#VALUE!" | "#DIV/0!" | "#N/A" | "#NUM!" | "#NULL!";

export interface Fault {
  readonly error: ErrorText;
  /** One sentence without a full stop: what is wrong, then what is expected. */
  readonly because: Text;
}

export function fault(error: ErrorText, because: Text): Fault {
  return { error, because };
}

export function isFault(x: unknown): x is Fault {
  return typeof x === "object" && x !== null && "because" in x && "error" in x;
}

/** Errors as a Russian Excel writes them; Kazakh Excel shows the English ones. */
const russian: Readonly<Record<string, string>> = {
  "#VALUE!": "#ЗНАЧ!",
  "#DIV/0!": "#ДЕЛ/0!",
  "#N/A": "#Н/Д",
  "#NUM!": "#ЧИСЛО!",
  "#NULL!": "#ПУСТО!",
  "#REF!": "#ССЫЛКА!",
  "#NAME?": "#ИМЯ?",
};

/** @returns an error as Excel of that language shows it in the cell */
export function errorName(error: string, locale: Locale): string {
  return locale === "ru" ? (russian[error] ?? error) : error;
}
