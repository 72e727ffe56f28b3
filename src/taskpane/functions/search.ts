/** Finds measures by words of their cards in any of the three languages. Pure. */
import { locales, Text } from "../../core/locale";
import type { AnyMeasure } from "../../core/measure";

/** Case and ё do not matter; the length stays, so that hits can be marked in the original. */
function folded(words: string): string {
  return words.toLowerCase().replace(/ё/g, "е");
}

const inAll = (text: Text): string => locales.map((locale) => text[locale]).join("\n");

function haystack(measure: AnyMeasure): string {
  return folded(
    [measure.id, inAll(measure.name), inAll(measure.summary), measure.formula].join("\n")
  );
}

function wordsOf(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/**
 * @returns the measures that hold every word, those with a hit in the name or id first,
 * otherwise in the order of the list
 */
export function findMeasures(
  measures: readonly AnyMeasure[],
  query: string
): readonly AnyMeasure[] {
  const words = wordsOf(query);
  if (words.length === 0) return measures;
  const isNamed = (measure: AnyMeasure): boolean => {
    const name = folded(`${measure.id}\n${inAll(measure.name)}`);
    return words.every((word) => name.includes(word));
  };
  const found = measures.filter((measure) => {
    const text = haystack(measure);
    return words.every((word) => text.includes(word));
  });
  return [...found.filter(isNamed), ...found.filter((measure) => !isNamed(measure))];
}

interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text into pieces inside and outside of the words searched for. */
export function marked(text: string, query: string): readonly Piece[] {
  const plain = folded(text);
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const word of wordsOf(query)) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      isHit.fill(true, at, at + word.length);
    }
  }
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const hit = isHit[from] === true;
    let to = from;
    while (to < text.length && (isHit[to] === true) === hit) to++;
    pieces.push({ text: text.slice(from, to), hit });
    from = to;
  }
  return pieces;
}

/** @param separator  between arguments, as the host writes it   @returns "=ASSAY.HHI(sizes;[zeros])" */
export function syntaxOf(measure: AnyMeasure, separator: string): string {
  const names = Object.entries(measure.params).map(([name, kind]) =>
    kind.optional ? `[${name}]` : name
  );
  return `=ASSAY.${measure.id}(${names.join(separator)})`;
}
