/**
 * How `functions.js` comes by what it does not carry: `functions.full.js` beside it holds every function in every
 * language. A workbook that uses the functions at hand and reads English never loads it.
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
export const fullGlobal = "assayInFull";

const page = globalThis as {
  [fullGlobal]?: Answering;
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
  "functions.full.js"
);

/** Whether there is a page to load it into. */
export const canFetch = page.document !== undefined && address !== undefined;

let loading: Promise<Answering> | undefined;

/** @returns every function in every language where they were loaded already */
export const fullAtHand = (): Answering | undefined => page[fullGlobal];

/** @returns a promise of them that is kept while it lasts; broken where they cannot be had */
export function fetchFull(): Promise<Answering> {
  loading ??= new Promise<Answering>((settle, reject) => {
    const failed = (): void => {
      // Tried again at the next call: a connection comes back.
      loading = undefined;
      reject(new Error("functions.full.js was not loaded"));
    };
    const { document } = page;
    if (!document || address === undefined) return failed();
    const script = document.createElement("script");
    script.onload = () => {
      const loaded = page[fullGlobal];
      if (loaded) settle(loaded);
      else failed();
    };
    script.onerror = failed;
    script.src = address;
    document.head.append(script);
  });
  return loading;
}
