/**
 * Accessible names and tab stops for the parts of Univer that have none. Univer redraws them when it
 * likes, so they are named again whenever its elements change.
 */
import type { Locale, Text } from "../core/locale";
import { texts } from "./texts";

interface Part {
  readonly selector: string;
  readonly name: Text;
  readonly role?: string;
}

const PARTS: readonly Part[] = [
  { selector: '[data-u-comp="defined-name"] input', name: texts.nameBox },
  { selector: '[data-u-comp="defined-name"] a', name: texts.definedNames, role: "button" },
  { selector: '[data-u-comp="formula-bar"] > div button', name: texts.expandFormulaBar },
  { selector: 'canvas[id^="univer-sheet-main-canvas"]', name: texts.canvas, role: "img" },
  { selector: '[data-u-comp="slide-tab-bar"]', name: texts.sheetTabs },
];

/** In the order in which Univer draws them. */
const SHEET_BUTTONS: readonly Text[] = [texts.addSheet, texts.allSheets];

function name(node: Element, label: string): void {
  if (node.getAttribute("aria-label") !== label) node.setAttribute("aria-label", label);
}

export function nameGridParts(surface: HTMLElement, locale: Locale): void {
  const nameAll = (): void => {
    for (const part of PARTS)
      surface.querySelectorAll(part.selector).forEach((node) => {
        name(node, part.name[locale]);
        if (part.role !== undefined && node.getAttribute("role") !== part.role)
          node.setAttribute("role", part.role);
      });
    surface
      .querySelectorAll('[data-u-comp="sheet-bar-append-button"]')
      .forEach((node, i) => name(node, SHEET_BUTTONS[i]?.[locale] ?? ""));
    document.querySelectorAll('[data-u-comp="editor"]').forEach((node) => {
      name(node, (node.id.includes("FORMULA_BAR") ? texts.formulaBar : texts.cellEditor)[locale]);
      if (node.getAttribute("role") !== "textbox") node.setAttribute("role", "textbox");
    });
    surface.querySelectorAll<HTMLElement>("canvas").forEach((canvas) => {
      const cells = canvas.id.startsWith("univer-sheet-main-canvas");
      // Univer gives its canvases the first place in the whole page's tab order.
      const stop = cells ? 0 : -1;
      if (canvas.tabIndex !== stop) canvas.tabIndex = stop;
      if (!cells && canvas.getAttribute("aria-hidden") !== "true")
        canvas.setAttribute("aria-hidden", "true");
    });
    // A plain wrapper around the tabs claims to open and close, which only the tab's own menu does.
    surface
      .querySelectorAll('div[data-slot="dropdown-menu-trigger"][aria-expanded]')
      .forEach((node) => node.removeAttribute("aria-expanded"));
    // A closed side bar keeps its buttons in the tab order, out of sight.
    surface.querySelectorAll<HTMLElement>('[data-u-comp="sidebar"]').forEach((bar) => {
      const closed = bar.offsetWidth === 0;
      if (bar.inert !== closed) bar.inert = closed;
    });
  };

  let scheduled = false;
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      nameAll();
    });
  };
  new MutationObserver(schedule).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["style", "class", "tabindex", "aria-expanded"],
  });
  nameAll();
}
