/** The one slim header: mark, name of the workbook, what this page is, commands, language. */
import { locales } from "../core/locale";
import type { Locale } from "../core/locale";
import { drawing, element } from "./element";
import { texts } from "./texts";

const MARK = `<path d="M16 1.5 28.6 8.75v14.5L16 30.5 3.4 23.25V8.75z" fill="#0F5C66" stroke="#6CC3CD"/>
<path d="M6.5 21.2h19" stroke="#fff" stroke-width="1.5" stroke-opacity=".75"/>
<circle cx="10.9" cy="16.4" r="3.6" fill="#fff"/><circle cx="21.1" cy="16.4" r="3.6" fill="#fff"/>
<circle cx="16" cy="9.6" r="3.6" fill="#F2B84B"/>`;

const stroke = (path: string): string =>
  `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round"/>`;
const UNDO = stroke("M3.2 6.5h6.1a3.4 3.4 0 0 1 0 6.8H6M3.2 6.5l3-3M3.2 6.5l3 3");
const REDO = stroke("M12.8 6.5H6.7a3.4 3.4 0 0 0 0 6.8H10M12.8 6.5l-3-3M12.8 6.5l-3 3");

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
};

export interface HeaderActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openSample: () => void;
  readonly startAfresh: () => void;
  readonly speak: (locale: Locale) => void;
}

export interface Header {
  readonly node: HTMLElement;
  showName(name: string): void;
  /** Whether there is something to undo and to redo. */
  showHistory(undo: boolean, redo: boolean): void;
}

export function createHeader(locale: Locale, actions: HeaderActions): Header {
  const iconButton = (content: string, label: string, act: () => void): HTMLButtonElement => {
    const button = element("button", {
      type: "button",
      class: "icon",
      "aria-label": label,
      title: label,
    });
    button.append(drawing(16, "0 0 16 16", content));
    button.addEventListener("click", act);
    return button;
  };
  const wordButton = (label: string, act: () => void): HTMLButtonElement => {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", act);
    return button;
  };

  const undo = iconButton(UNDO, texts.undo[locale], actions.undo);
  const redo = iconButton(REDO, texts.redo[locale], actions.redo);
  const name = element("h1");
  const language = element(
    "select",
    { "aria-label": texts.language[locale], id: "language" },
    ...locales.map((tag) =>
      element("option", { value: tag, lang: tag, selected: tag === locale }, LANGUAGE_NAMES[tag])
    )
  );
  language.addEventListener("change", () => {
    const chosen = locales.find((tag) => tag === language.value);
    if (chosen !== undefined) actions.speak(chosen);
  });

  const node = element(
    "header",
    { class: "header" },
    drawing(24, "0 0 32 32", MARK),
    element("div", { class: "title" }, name, element("p", {}, texts.promise[locale])),
    element(
      "div",
      { role: "toolbar", class: "commands", "aria-label": texts.toolbar[locale] },
      undo,
      redo,
      wordButton(texts.openSample[locale], actions.openSample),
      wordButton(texts.startAfresh[locale], actions.startAfresh)
    ),
    language
  );

  return {
    node,
    showName: (text) => {
      name.textContent = text;
      document.title = `${text} · ${texts.product[locale]}`;
    },
    showHistory: (canUndo, canRedo) => {
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
  };
}
