/**
 * Finds measures by what people call them: words of the cards in any of the three languages, synonyms, and names in
 * other programs; beginnings of words are enough and slips of the finger are forgiven. The pane and the help pages
 * search alike: the pages carry the entries without the cards. Pure.
 */
import MiniSearch, { type SearchResult } from "minisearch";
import { familyNames } from "../core/families";
import { locales, Text } from "../core/locale";
import type { AnyMeasure } from "../core/measure";

/** Kazakh letters as they are typed where the keyboard lacks them. */
const plainLetters: Readonly<Record<string, string>> = {
  ё: "е", ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и",
}; // prettier-ignore

/** Case and special letters do not matter; the length stays, so that hits can be marked in the original. */
export function folded(words: string): string {
  return [...words]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const plain = plainLetters[lower] ?? lower;
      return plain.length === letter.length ? plain : letter;
    })
    .join("");
}

export const wordPattern = /[\p{L}\p{N}]+/gu;
export const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

const inAll = (text: Text): string => locales.map((locale) => text[locale]).join("\n");

/** What is known of a measure to a search: lines of words. */
export interface Entry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly synonyms: string;
  readonly elsewhere: string;
  readonly summary: string;
  readonly family: string;
  readonly params: string;
}

/** How much a hit weighs by where it is. */
const weights: Readonly<Record<Exclude<keyof Entry, "id">, number>> = {
  code: 8,
  name: 8,
  synonyms: 8,
  elsewhere: 6,
  summary: 2,
  family: 1,
  params: 1,
};

export const entryOf = (measure: AnyMeasure): Entry => ({
  id: measure.id,
  code: measure.id,
  name: inAll(measure.name),
  synonyms: measure.help.synonyms.join("\n"),
  elsewhere: measure.help.elsewhere.map(({ program, name }) => `${program} ${name}`).join("\n"),
  summary: inAll(measure.summary),
  family: inAll(familyNames[measure.family]),
  params: Object.values(measure.params)
    .map((kind) => inAll(kind.label))
    .join("\n"),
});

/** Shorter words have too many neighbors to be forgiven a letter. */
const shortestForgiven = 4;

/** The words of a name or query alone: "LOCATION.Q" and "location q" are one. */
const bareWords = (text: string): string => wordsOf(text).map(folded).join(" ");

/**
 * Somebody who types a whole name, or its beginning, means the measure of that name; other names count half, unless
 * they are typed whole: from 1 to 4.
 */
function likeness(entry: Entry | undefined, words: string): number {
  if (entry === undefined || words === "") return 1;
  const share = (name: string): number => (name.startsWith(words) ? words.length / name.length : 0);
  const own = [entry.id, ...entry.name.split("\n")].map(bareWords);
  const others = entry.synonyms.split("\n").map(bareWords);
  const isWhole = [...own, ...others].includes(words);
  const alike = Math.max(0, ...own.map(share), ...others.map((name) => share(name) / 2));
  return 1 + 2 * (isWhole ? 1 : alike) + (own.includes(words) ? 1 : 0);
}

export interface Found {
  readonly id: string;
  /** The words of the entry that were hit, folded. */
  readonly terms: readonly string[];
}

export class EntrySearch {
  private readonly index: MiniSearch<Entry>;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly entries: readonly Entry[]) {
    this.places = new Map(entries.map(({ id }, i) => [id, i]));
    this.index = new MiniSearch<Entry>({
      fields: Object.keys(weights),
      tokenize: wordsOf,
      processTerm: folded,
    });
    this.index.addAll(entries);
  }

  /** @returns best hits first; an entry has to hold every word, or, where none does, any of them */
  find(query: string): readonly Found[] {
    const words = bareWords(query);
    const place = ({ id }: { readonly id: unknown }): number => this.places.get(String(id)) ?? -1;
    const search = (combineWith: "AND" | "OR"): readonly SearchResult[] =>
      this.index.search(query, {
        combineWith,
        boost: { ...weights },
        prefix: true,
        fuzzy: (term) => (term.length < shortestForgiven ? false : 0.2),
        maxFuzzy: 2,
        weights: { prefix: 0.6, fuzzy: 0.2 },
        boostDocument: (id) => likeness(this.entries[place({ id })], words),
      });
    const every = search("AND");
    return [...(every.length > 0 ? every : search("OR"))]
      .sort((a, b) => b.score - a.score || place(a) - place(b))
      .map(({ id, terms }) => ({ id: String(id), terms }));
  }
}
