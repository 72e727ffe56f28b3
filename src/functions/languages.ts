/**
 * How `functions.js` comes by the sentences it does not carry: the same functions with every language lie in
 * a script beside it. Whoever reads English, or never sees a fault, never loads it.
 */
import type { Locale } from "../core/locale";
import type { ErrorMaker } from "./call";

/** A call by name, its faults told in a language. */
export type Answering = (
  id: string,
  inputs: readonly unknown[],
  locale: Locale,
  error: ErrorMaker
) => unknown;

/** The global by which the second script makes itself known. */
export const languagesGlobal = "assayInEveryLanguage";

const page = globalThis as {
  [languagesGlobal]?: Answering;
  document?: {
    readonly currentScript?: { readonly src?: string } | null;
    readonly head: { append(script: unknown): void };
    createElement(name: "script"): {
      src: string;
      onload: (() => void) | null;
      onerror: (() => void) | null;
    };
  };
};

/** The address of the second script, known only while the first one runs. */
const address = page.document?.currentScript?.src?.replace(
  /functions\.js(?=[?#]|$)/,
  "functions.languages.js"
);

let loading: Promise<Answering> | undefined;

/** @returns the functions in every language where they were loaded already */
export const languagesAtHand = (): Answering | undefined => page[languagesGlobal];

/** @returns a promise of them, or null where there is no page to load them into */
export function fetchLanguages(): Promise<Answering> | null {
  const { document } = page;
  if (!document || address === undefined) return null;
  loading ??= new Promise<Answering>((settle, reject) => {
    const script = document.createElement("script");
    const failed = (): void => {
      // Tried again at the next fault: a connection comes back.
      loading = undefined;
      reject(new Error(`${address} was not loaded`));
    };
    script.onload = () => {
      const loaded = page[languagesGlobal];
      if (loaded) settle(loaded);
      else failed();
    };
    script.onerror = failed;
    script.src = address;
    document.head.append(script);
  });
  return loading;
}

/** @returns whether a table holds a cell with an error, whose sentence has to be told too */
export function holdsFault(answer: unknown): boolean {
  return (
    Array.isArray(answer) &&
    (answer as readonly (readonly unknown[])[]).some((row) =>
      row.some((cell) => typeof cell === "object" && cell !== null)
    )
  );
}
