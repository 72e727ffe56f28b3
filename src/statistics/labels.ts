/** Words of tables made comparable: letters of three alphabets folded, footnote marks and signs dropped; years found. */

const folded: Readonly<Record<string, string>> = {
  ё: "е",
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  й: "и",
};

/** A mark behind a label: "Abai*", "Абай 1)", "Абай²". Digits right behind a letter are one too. */
const marks = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]+|(?:\s|(?<=\p{L}))\d{1,2}\)/gu;

/** @returns the label in small letters without accents, signs and footnote marks; words parted by one space */
export function fold(label: string): string {
  return label
    .replace(marks, " ")
    .toLowerCase()
    .replace(/[ёәғқңөұүһій]/g, (letter) => folded[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const yearPattern = /(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d)/g;

/** Words by which a period is shorter than a year. */
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|" +
  "янв\\p{L}*|фев\\p{L}*|март?[а-я]?|апр\\p{L}*|ма[йя]|июн[ья]?|июл[ья]?|авг\\p{L}*|сен(?:т\\p{L}*)?|окт\\p{L}*|ноя\\p{L}*|дек\\p{L}*|" +
  "қаң(?:тар)?|ақп(?:ан)?|нау(?:рыз)?|сәу(?:ір)?|мам(?:ыр)?|мау(?:сым)?|шіл(?:де)?|там(?:ыз)?|қыр(?:күйек)?|қаз(?:ан)?|қар(?:аша)?|жел(?:тоқсан)?";
const partOfYear = new RegExp(
  `(?<!\\p{L})(?:${months}|quarters?|half|months?|[qh][1-4]|[1-4][qh]|i{1,3}|iv|квартал\\p{L}*|полугод\\p{L}*|месяц\\p{L}*|тоқсан\\p{L}*|жартыжыл\\p{L}*|ай(?:ы)?)(?!\\p{L})`,
  "iu"
);

export interface Period {
  readonly year: number;
  /** Months or quarters, not the whole year. */
  readonly partial: boolean;
}

/** @returns the one year a text names; null where it names none, or several */
export function periodIn(text: string): Period | null {
  const years = [...new Set((text.match(yearPattern) ?? []).map(Number))];
  const [year] = years;
  return year === undefined || years.length > 1 ? null : { year, partial: partOfYear.test(text) };
}

/** @returns whether a text says nothing but a year: "2024", "2024 год", "2024 ж." */
export function isBareYear(text: string): boolean {
  return /^\s*(?:19|20)\d{2}\s*(?:[*\u00b9\u00b2\u00b3]|\d\)|г\.?|год[а-я]?|ж\.?|жыл[а-яіғ]*|year)*\s*$/iu.test(
    text
  );
}
