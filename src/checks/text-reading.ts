/**
 * What a text in a table of numbers is: a number Excel does not take for one, a mark for a missing value, or
 * words. Official statistics bring spaces between thousands, decimal commas, footnote marks and units.
 */
import { DecimalMark, readTyped } from "../core/typed-number";

/** Why Excel took a number for text. */
export type TextTrait =
  "stored" | "spaces" | "decimalMark" | "footnote" | "unit" | "apostrophe" | "parentheses";

export type TextReading =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly traits: readonly TextTrait[];
      /** The unit that stood behind the number; empty where there was none. */
      readonly unit: string;
      /** The other value that readers of another country would take it for. */
      readonly otherwise: number | null;
    }
  /** A dash often says "does not occur", which is 0; the other marks say "not known". */
  | { readonly kind: "missing"; readonly dash: boolean }
  | { readonly kind: "words" };

const dashes = /^[-\u2010-\u2015\u2212]{1,3}$/;
/** Latin x and Cyrillic х look alike: both stand for "withheld" or "makes no sense". */
const missingMarks =
  /^(?:\u2026|\.{1,4}|[xх×]|[*:?]|n\.?\s?[/\\]?\s?[ad]\.?|n\.\s?[ad]\.|not available|no data|missing|н\.?\s?[/\\]\s?[дпa-я]\.?|н\.?\s?д\.?|нет|нет\s+данных|нет\s+свед(?:ений|\.)?|дерек\s+жоқ|деректер\s+жоқ|жоқ|д\/ж|null|nan)$/iu;

const spaces = /[\s\u00a0\u2007\u2009\u200a\u202f]/;
/** "12,3*", "12,3¹", "12,3 1)", "12,3[2]", "12,3 (a)" */
const footnote =
  /\s*(?:[*†‡§#]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?|\s[\da-zа-я]\)|\*\)|\[[\da-zа-я]{1,2}\]|\([\da-zа-я]\)|\s[bdefprsu])$/iu;
const unit =
  /\s*(%|‰|[₸₽€$£¥₴]|(?:тыс|млн|млрд|трлн|мың|тысяч|миллион(?:ов)?|миллиард(?:ов)?|mln|mio|bln|bn|thsd|million|billion|тг|тенге|теңге|руб|kzt|rub|usd|eur|чел|человек|адам|ед|шт|дана|pcs|кг|kg|тонн|т|ц|км|km|га|ha|кв)\.?(?:\s*(?:тг|тенге|теңге|руб|чел|адам|шт|т|кв|м|usd|eur|kzt|₸|₽|\$|€)\.?)?)$/iu;
const leadingCurrency = /^[₸₽€$£¥]\s*/u;
/** "01", "007": a code, which would lose its zeros as a number. */
const leadingZero = /^[+-]?0\d/;

export function readText(text: string, mark: DecimalMark): TextReading {
  const trimmed = text.replace(/[\u200b\ufeff]/g, "").trim();
  if (dashes.test(trimmed)) return { kind: "missing", dash: true };
  if (missingMarks.test(trimmed)) return { kind: "missing", dash: false };
  if (!/\d/.test(trimmed)) return { kind: "words" };

  const traits = new Set<TextTrait>();
  let body = trimmed;
  if (/^['\u2019`]/.test(body)) {
    traits.add("apostrophe");
    body = body.slice(1).trim();
  }
  const asUnit = (): string => {
    const found = unit.exec(body)?.[1] ?? "";
    if (found === "" || !/\d/.test(body.slice(0, -found.length))) return "";
    traits.add("unit");
    body = body.slice(0, -found.length).trim();
    return found;
  };
  let named = asUnit();
  if (footnote.test(body) && /\d/.test(body.replace(footnote, ""))) {
    traits.add("footnote");
    body = body.replace(footnote, "").trim();
  }
  if (named === "") named = asUnit();
  if (leadingCurrency.test(body)) {
    traits.add("unit");
    named = body[0] ?? "";
    body = body.replace(leadingCurrency, "");
  }
  let sign = 1;
  const inside = /^\(\s*([\d].*)\)$/.exec(body)?.[1];
  if (inside !== undefined) {
    traits.add("parentheses");
    sign = -1;
    body = inside.trim();
  }
  if (leadingZero.test(body) || !/^[+\-\u2010-\u2015\u2212]?\s*[\d.,]/.test(body))
    return { kind: "words" };
  // "2023 2024" and "12 5" are two numbers: spaces divide groups of three digits only.
  if (spaces.test(body)) {
    const bare = body.replace(/^[+\-\u2010-\u2015\u2212]\s*/, "");
    if (!/^\d{1,3}(?:[\s\u00a0\u2007\u2009\u200a\u202f]\d{3})+(?:[.,]\d*)?$/u.test(bare))
      return { kind: "words" };
    traits.add("spaces");
  }
  const read = readTyped(body.replace(/^[\u2010-\u2015]/, "-"), mark, false);
  if (read.kind !== "number" && read.kind !== "ambiguous") return { kind: "words" };
  const other: DecimalMark = mark === "." ? "," : ".";
  // No group of thousands begins with 0.
  const isFraction = new RegExp(`^\\D?0\\${other}\\d`).test(body);
  const value = read.kind === "number" && !isFraction ? read.value : decimalOf(body, other);
  if (body.includes(",") || (body.includes(".") && body.includes(other))) traits.add("decimalMark");
  if (traits.size === 0) traits.add("stored");
  return {
    kind: "number",
    value: sign * value,
    traits: [...traits],
    unit: named,
    otherwise: oneGroup.test(body) ? sign * otherReading(body, value) : null,
  };
}

/** A comma or point before exactly three digits: a decimal mark in one country, between thousands in another. */
const oneGroup = /^\D?[1-9]\d{0,2}[.,]\d{3}$/;

const digitsOf = (body: string): string => body.replace(/[\s\u00a0\u2007\u2009\u200a\u202f]/gu, "");

/** A text with one mark of the other country: behind it stand decimals, unless it divides groups of three. */
function decimalOf(body: string, mark: DecimalMark): number {
  return Math.abs(Number(digitsOf(body).replace(/^\D/, "").replace(mark, "."))) * signOf(body);
}

const signOf = (body: string): number => (/^[-\u2010-\u2015\u2212]/.test(body) ? -1 : 1);

function otherReading(body: string, value: number): number {
  const asDecimal = decimalOf(body.replace(",", "."), ".");
  return value === asDecimal ? asDecimal * 1000 : asDecimal;
}

/**
 * @returns the decimal mark that the texts of a table speak for: "1 234,5" and "12,3*" for the comma; the given
 * one where they speak for none
 */
export function markOf(texts: readonly string[], given: DecimalMark): DecimalMark {
  const speaks = (mark: string): number =>
    texts.filter((text) => {
      const found = new RegExp(`\\d\\${mark}(\\d+)(?![\\d.,])`).exec(text);
      return found !== null && found[1]?.length !== 3;
    }).length;
  const [commas, points] = [speaks(","), speaks(".")];
  if (commas === points) return given;
  return commas > points ? "," : ".";
}
