/** The sections of the pane, and how a ribbon button brings one of them to the front. */

export type Section = "assess" | "functions" | "settings";

/** What the section of functions offers. */
export type Tool = "find" | "explain" | "check";

type Listener = (section: Section) => void;

let wanted: Section | null = null;
const listeners = new Set<Listener>();

/** Remembered until a pane listens: a button may be pressed before the pane is drawn. */
export function showSection(section: Section): void {
  wanted = section;
  for (const listener of listeners) listener(section);
}

/** @returns the section a button asked for before the pane was drawn */
export function wantedSection(): Section | null {
  return wanted;
}

/** @returns a function that stops listening */
export function onSection(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
