/**
 * One line under the grid about the selected cell: address, what is displayed, its formula and, for a
 * fault of a custom function, the sentence that explains it; then what the sheet asks for or explains there. It also speaks for the canvas above, which
 * a screen reader cannot read.
 */
import type { Locale } from "../core/locale";
import { element } from "./element";
import { texts } from "./texts";
import type { UniverBackend } from "./univer-backend";

export interface CellLine {
  readonly node: HTMLElement;
  follow(backend: UniverBackend): void;
  /** Words at the right end: whether the workbook is kept. */
  sayKept(sentence: string): void;
  /** A lasting sentence about the workbook; an empty one takes it away. */
  warn(sentence: string): void;
}

function address(row: number, column: number): string {
  const letters = (index: number): string =>
    (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) +
    String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row + 1}`;
}

export function createCellLine(locale: Locale): CellLine {
  const place = element("strong");
  const shown = element("span", { class: "shown" });
  const formula = element("code");
  const fault = element("span", { class: "fault" });
  const prompt = element("span", { class: "prompt" });
  const cell = element(
    "p",
    { class: "cell", role: "status", "aria-label": texts.cellInFocus[locale] },
    place,
    shown,
    formula,
    fault,
    prompt
  );
  const warning = element("p", { class: "warning", role: "status", hidden: true });
  const kept = element("p", { class: "kept", role: "status" });
  const node = element("footer", { class: "line" }, cell, warning, kept);

  const write = (target: HTMLElement, text: string): void => {
    // Unchanged text is left alone: a live region speaks at every change.
    if (target.textContent !== text) target.textContent = text;
  };

  return {
    node,
    follow: (backend) => {
      let scheduled = false;
      const show = async (): Promise<void> => {
        scheduled = false;
        const { sheet, row, column } = backend.selection();
        const block = { sheet, row, column, rows: 1, columns: 1 };
        const content = await backend.read(block);
        const validation = await backend.validation(block);
        const text = content.text[0]?.[0] ?? "";
        const typed = content.formulas[0]?.[0];
        write(place, address(row, column));
        write(shown, text === "" ? texts.empty[locale] : text);
        write(formula, typeof typed === "string" && typed.startsWith("=") ? typed : "");
        write(prompt, validation?.prompt?.message ?? "");
        write(fault, text.startsWith("#") ? (backend.message({ sheet, row, column }) ?? "") : "");
      };
      const schedule = (): void => {
        if (scheduled) return;
        scheduled = true;
        setTimeout(() => void show(), 50);
      };
      backend.listen(schedule);
      schedule();
    },
    sayKept: (sentence) => write(kept, sentence),
    warn: (sentence) => {
      write(warning, sentence);
      warning.hidden = sentence === "";
    },
  };
}
