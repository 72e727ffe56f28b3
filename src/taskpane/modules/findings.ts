/** Findings of modules that say how many or which; where there is nothing to say there is no finding. */
import type { Text } from "../../core/locale";
import type { Tone } from "../parts/Chip";
import { Finding, inEach } from "./module-view";

interface Place {
  /** Name on the sheet where it is to be looked at. */
  readonly at?: string;
  readonly tone?: Tone;
}

/** "Stages without an answer: 2" */
export function counted(
  count: number | null,
  words: Text,
  { at, tone = "unknown" }: Place
): readonly Finding[] {
  return count === null || count === 0 ? [] : [told(words, String(count), at, tone)];
}

/** "Stages missing: ore, final products" */
export function listed(
  list: string,
  words: Text,
  { at, tone = "info" }: Place
): readonly Finding[] {
  return list === "" ? [] : [told(words, list, at, tone)];
}

/** A sentence, when it holds. */
export function stated(
  holds: boolean,
  words: Text,
  { at, tone = "unknown" }: Place
): readonly Finding[] {
  return holds ? [{ tone, words, ...(at === undefined ? {} : { at }) }] : [];
}

function told(words: Text, what: string, at: string | undefined, tone: Tone): Finding {
  return {
    tone,
    words: inEach((locale) => `${words[locale]}: ${what}`),
    ...(at === undefined ? {} : { at }),
  };
}
