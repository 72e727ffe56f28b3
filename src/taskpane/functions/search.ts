/** What a search for functions shows: each hit, the words to mark, and the name by which it was found. Pure. */
import type { Locale } from "../../core/locale";
import type { AnyMeasure } from "../../core/measure";
import {
  entryOf,
  EntrySearch,
  folded,
  Found,
  wordPattern,
  wordsOf,
} from "../../search/measure-search";

export interface Hit {
  readonly measure: AnyMeasure;
  /** Beginnings of words to be marked, folded: what was typed, or the whole word where a letter was forgiven. */
  readonly marks: readonly string[];
  /** The synonym, or the name elsewhere, by which it was found when neither name nor id shows why. */
  readonly by: string | null;
}

export class Search {
  private readonly search: EntrySearch;
  private readonly byId: ReadonlyMap<string, AnyMeasure>;

  constructor(measures: readonly AnyMeasure[]) {
    this.search = new EntrySearch(measures.map(entryOf));
    this.byId = new Map(measures.map((measure) => [measure.id, measure]));
  }

  /** @returns best hits first; all measures have to hold every word, or, where none does, any of them */
  find(query: string, locale: Locale): readonly Hit[] {
    return this.search.find(query).flatMap((result) => {
      const measure = this.byId.get(result.id);
      return measure ? [hitOf(measure, result, query, locale)] : [];
    });
  }
}

function hitOf(measure: AnyMeasure, result: Found, query: string, locale: Locale): Hit {
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
