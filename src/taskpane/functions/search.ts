/**
 * Finds measures by what people call them: words of the cards in any of the three languages, synonyms, and names in
 * other programs; beginnings of words are enough and slips of the finger are forgiven. Pure.
 */
import MiniSearch, { type SearchResult } from "minisearch";
import { Locale, locales, Text } from "../../core/locale";
import type { AnyMeasure } from "../../core/measure";
import { functionTexts } from "./texts";

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

const wordPattern = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

const inAll = (text: Text): string => locales.map((locale) => text[locale]).join("\n");

interface Entry {
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

const entryOf = (measure: AnyMeasure): Entry => ({
  id: measure.id,
  code: measure.id,
  name: inAll(measure.name),
  synonyms: measure.help.synonyms.join("\n"),
  elsewhere: measure.help.elsewhere.map(({ program, name }) => `${program} ${name}`).join("\n"),
  summary: inAll(measure.summary),
  family: inAll(functionTexts.families[measure.family]),
  params: Object.values(measure.params)
    .map((kind) => inAll(kind.label))
    .join("\n"),
});

/** Shorter words have too many neighbors to be forgiven a letter. */
const shortestForgiven = 4;

export interface Hit {
  readonly measure: AnyMeasure;
  /** Beginnings of words to be marked, folded: what was typed, or the whole word where a letter was forgiven. */
  readonly marks: readonly string[];
  /** The synonym, or the name elsewhere, by which it was found when neither name nor id shows why. */
  readonly by: string | null;
}

export class Search {
  private readonly index: MiniSearch<Entry>;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly measures: readonly AnyMeasure[]) {
    this.places = new Map(measures.map((measure, i) => [measure.id, i]));
    this.index = new MiniSearch<Entry>({
      fields: Object.keys(weights),
      tokenize: wordsOf,
      processTerm: folded,
    });
    this.index.addAll(measures.map(entryOf));
  }

  /** @returns best hits first; all measures have to hold every word, or, where none does, any of them */
  find(query: string, locale: Locale): readonly Hit[] {
    const words = folded(query.trim());
    const search = (combineWith: "AND" | "OR"): readonly SearchResult[] =>
      this.index.search(query, {
        combineWith,
        boost: { ...weights },
        prefix: true,
        fuzzy: (term) => (term.length < shortestForgiven ? false : 0.2),
        maxFuzzy: 2,
        weights: { prefix: 0.6, fuzzy: 0.2 },
        boostDocument: (id) => likeness(this.measures[this.places.get(String(id)) ?? -1], words),
      });
    const every = search("AND");
    const found = every.length > 0 ? every : search("OR");
    const place = (result: SearchResult): number => this.places.get(String(result.id)) ?? 0;
    return [...found]
      .sort((a, b) => b.score - a.score || place(a) - place(b))
      .flatMap((result) => {
        const measure = this.measures[place(result)];
        return measure ? [hitOf(measure, result, query, locale)] : [];
      });
  }
}

/** Somebody who types a whole name, or its beginning, means the measure of that name: from 1 to 2. */
function likeness(measure: AnyMeasure | undefined, words: string): number {
  if (measure === undefined || words === "") return 1;
  const names = [measure.id, ...locales.map((locale) => measure.name[locale])];
  const alike = [...names, ...measure.help.synonyms]
    .map(folded)
    .filter((name) => name.startsWith(words))
    .map((name) => words.length / name.length);
  return 1 + Math.max(0, ...alike) ** 2;
}

function hitOf(measure: AnyMeasure, result: SearchResult, query: string, locale: Locale): Hit {
  const typed = wordsOf(query).map(folded);
  const marks = result.terms.map((term) => typed.find((word) => term.startsWith(word)) ?? term);
  const shows = (text: string): boolean => marked(text, marks).some(({ hit }) => hit);
  if (shows(measure.name[locale]) || shows(measure.id)) return { measure, marks, by: null };
  const { synonyms, elsewhere } = measure.help;
  const names = elsewhere.map(({ program, name }) => `${program}: ${name}`);
  return { measure, marks, by: [...synonyms, ...names].find(shows) ?? null };
}

interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text into pieces inside and outside of hits. @param marks  beginnings of words, folded */
export function marked(text: string, marks: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const plain = folded(word);
    const length = marks.reduce(
      (most, mark) => (plain.startsWith(mark) ? Math.max(most, mark.length) : most),
      0
    );
    if (length === 0) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), hit: false });
    pieces.push({ text: text.slice(index, index + length), hit: true });
    done = index + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** @param separator  between arguments, as the host writes it   @returns "=ASSAY.HHI(sizes;[zeros])" */
export function syntaxOf(measure: AnyMeasure, separator: string): string {
  const names = Object.entries(measure.params).map(([name, kind]) =>
    kind.optional ? `[${name}]` : name
  );
  return `=ASSAY.${measure.id}(${names.join(separator)})`;
}
