/** The frame Assay's pane runs in, as wide as Excel's, and the handle that changes its width. */
import type { Locale } from "../core/locale";
import { element } from "./element";
import { texts } from "./texts";

const NARROWEST = 320;
const WIDEST = 480;
const STEP = 10;
const REMEMBERED = "assay-workbench-pane-width";

function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

function rememberedWidth(): number {
  const width = Number(localStorage.getItem(REMEMBERED) ?? Number.NaN);
  return Number.isFinite(width) && width > 0 ? clamp(width) : 370;
}

export interface PaneFrame {
  readonly node: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly handle: HTMLElement;
  /** A sentence over the pane; an empty one takes it away. */
  say(sentence: string): void;
}

export function createPaneFrame(locale: Locale): PaneFrame {
  const frame = element("iframe", { title: texts.pane[locale] });
  const note = element("p", { class: "note", role: "status", hidden: true });
  const node = element("aside", { class: "pane", "aria-label": texts.pane[locale] }, note, frame);
  const handle = element("div", {
    class: "handle",
    role: "separator",
    tabindex: "0",
    "aria-label": texts.paneWidth[locale],
    "aria-orientation": "vertical",
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
  });

  let width = 0;
  const resize = (wanted: number): void => {
    width = clamp(wanted);
    node.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
    localStorage.setItem(REMEMBERED, String(width));
  };
  resize(rememberedWidth());

  handle.addEventListener("pointerdown", (start) => {
    const before = width;
    handle.setPointerCapture(start.pointerId);
    // The frame would swallow the pointer as soon as it passes over it.
    frame.style.pointerEvents = "none";
    const move = (event: PointerEvent): void => resize(before + start.clientX - event.clientX);
    const end = (): void => {
      handle.removeEventListener("pointermove", move);
      frame.style.pointerEvents = "";
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    const wider: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: WIDEST,
      End: NARROWEST,
    };
    const wanted = wider[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  });

  return {
    node,
    frame,
    handle,
    say: (sentence) => {
      note.textContent = sentence;
      note.hidden = sentence === "";
    },
  };
}
