/** Every measure against its own card: examples, faults, texts. Derived from the list. */
import { callMeasure } from "../src/core/call";
import { isFault } from "../src/core/fault";
import { Locale, Text } from "../src/core/locale";
import { programs } from "../src/core/help";
import { families, isElementWise } from "../src/core/measure";
import { shownRows, stepsOf } from "../src/core/steps";
import { difference, plainRows } from "./support/comparing";
import { argumentsOf, expectedRows, titleOf } from "./support/examples";
import catalogue from "./catalogue/functions.json";
import { measuresUnderTest } from "./support/measures-under-test";

const locales = ["en", "ru", "kk"] as const;

/** Three different texts, the Russian one in Cyrillic and the Kazakh one too; a lone sign or symbol is the same everywhere. */
function isTranslated({ en, ru, kk }: Text): boolean {
  if (!/\p{L}{3}/u.test(en)) return true;
  return ru !== en && kk !== en && /[а-яё]/i.test(ru) && /[а-яёәғқңөұүһі]/i.test(kk);
}

const everywhere = (words: string | Text): Text =>
  typeof words === "string" ? { en: words, ru: words, kk: words } : words;

/** Figures of more than one digit and option words: what a translation must not lose or change. */
function figuresOf(words: string, locale: Locale): string[] {
  const ungrouped =
    locale === "en"
      ? words.replace(/(\d),(?=\d{3}\b)/g, "$1")
      : words.replace(/(\d)[ \u00a0\u202f](?=\d{3}\b)/g, "$1");
  const figures = [...ungrouped.matchAll(/\d+(?:[.,]\d+)?/g)]
    .map(([figure]) => figure.replace(",", "."))
    .filter((figure) => figure.length > 1);
  const options = [...words.matchAll(/"[a-z-]+"/g)].map(([option]) => option);
  return [...new Set([...figures, ...options])].sort();
}

/** Words of a language in a formula: whatever is no variable, no index and no name of a function. */
function wordsIn(formula: string): readonly string[] | null {
  return formula
    .replace(/_\(?[\w.−+]+\)?/g, "")
    .replace(
      /\b(?:log|ln|exp|max|min|mod|det|sgn|lim|sd|var|cov|[A-Z][A-Za-z]?\d?|[A-Z]{2,5}|[a-z]{1,2})\b/g,
      ""
    )
    .match(/[A-Za-z]{2,}/g);
}

/** Every text in a part of a card, with the way to it. */
function textsIn(part: unknown, way: string): [string, Text][] {
  if (typeof part !== "object" || part === null) return [];
  if ("en" in part && "ru" in part && "kk" in part) return [[way, part as Text]];
  return Object.entries(part).flatMap(([key, value]) => textsIn(value, `${way}.${key}`));
}

describe.each(measuresUnderTest.map((measure) => [measure.id, measure] as const))(
  "%s",
  (_, measure) => {
    it.each(measure.examples.map((example) => [titleOf(measure, example), example] as const))(
      "%s",
      (_title, example) => {
        const answer = callMeasure(measure, argumentsOf(measure, example));
        expect(
          difference(
            plainRows(answer),
            expectedRows(example.expect),
            example.tolerance ?? (measure.iterative ? 1e-9 : 1e-12)
          )
        ).toBeNull();
      }
    );

    it("answers its faults with a sentence in three languages", () => {
      for (const example of measure.examples) {
        const answer = callMeasure(measure, argumentsOf(measure, example));
        const cells = Array.isArray(answer)
          ? (answer as readonly (readonly unknown[])[]).flat()
          : [answer];
        for (const cell of cells) {
          if (!isFault(cell)) continue;
          for (const locale of locales) {
            expect(cell.because[locale].length).toBeGreaterThan(5);
            expect(cell.because[locale]).not.toMatch(/\.$|\bNaN\b|: undefined/);
          }
          expect(cell.because.ru).not.toBe(cell.because.en);
          expect(cell.because.kk).not.toBe(cell.because.en);
        }
      }
    });

    it("is named, described and sourced in three languages", () => {
      const texts: [string, Text, number][] = [
        ["name", measure.name, 80],
        ["summary", measure.summary, 255],
        ["notes", measure.notes, 700],
        ["unit", measure.unit, 80],
        ["formula", everywhere(measure.formula), 700],
        ["values", everywhere(measure.values), 200],
        ...Object.entries(measure.params).flatMap(([name, kind]): [string, Text, number][] => [
          [`label of ${name}`, kind.label, 40],
          [`description of ${name}`, kind.description, 255],
        ]),
      ];
      for (const [what, text, longest] of texts) {
        for (const locale of locales) {
          expect([what, locale, text[locale].trim().length > 0]).toEqual([what, locale, true]);
          expect([what, locale, text[locale].length <= longest]).toEqual([what, locale, true]);
        }
        if (
          what === "name" ||
          what === "summary" ||
          what === "notes" ||
          what.startsWith("description")
        ) {
          expect([what, text.ru]).not.toEqual([what, text.en]);
          expect([what, text.kk]).not.toEqual([what, text.en]);
          expect([what, text.kk]).not.toEqual([what, text.ru]);
          expect(/[а-яё]/i.test(text.ru) && /[а-яәғқңөұүһі]/i.test(text.kk)).toBe(true);
        }
      }
      expect(measure.source.length).toBeGreaterThan(5);
      expect(families).toContain(measure.family);
    });

    it("says the same figures and option words in every language", () => {
      for (const [way, text] of textsIn(measure, measure.id)) {
        expect([way, figuresOf(text.ru, "ru")]).toEqual([way, figuresOf(text.en, "en")]);
        expect([way, figuresOf(text.kk, "kk")]).toEqual([way, figuresOf(text.en, "en")]);
      }
    });

    it("writes its formulas and values in signs, or in words of every language", () => {
      const steps = measure.examples.flatMap((example) =>
        isFault(callMeasure(measure, argumentsOf(measure, example)))
          ? []
          : stepsOf(measure, argumentsOf(measure, example))
      );
      for (const [what, words] of [
        ["formula", measure.formula],
        ["values", measure.values],
        ...steps.map(({ says, formula = "" }) => [`step “${says.en}”`, formula] as const),
      ] as const) {
        if (typeof words === "string") expect([what, wordsIn(words)]).toEqual([what, null]);
        else expect([what, isTranslated(words)]).toEqual([what, true]);
      }
    });

    it("has the catalogue's id, parameters, order, defaults and choices", () => {
      const agreed = catalogue.functions.find((entry) => entry.id === measure.id);
      expect(agreed).toBeDefined();
      const told = Object.entries(measure.params).map(([name, kind]) => ({
        name,
        optional: kind.optional,
        default: "default" in kind ? (kind.default ?? null) : null,
        choices: kind.kind === "choice" ? kind.words : null,
      }));
      expect(told).toEqual(
        agreed?.parameters.map((p) => ({
          name: p.name,
          optional: p.optional,
          default: "default" in p ? (p.default ?? null) : null,
          choices: "choices" in p ? p.choices : null,
        }))
      );
    });

    it("is helped to be found, read and checked in three languages", () => {
      const { help } = measure;
      expect(help.synonyms.length).toBeGreaterThan(0);
      expect(new Set(help.synonyms).size).toBe(help.synonyms.length);
      expect(help.traps.length).toBeGreaterThan(0);
      const texts: [string, Text, number][] = [
        ["reading", help.reading, 700],
        ...help.traps.map((trap, i): [string, Text, number] => [`trap ${i + 1}`, trap, 350]),
        ...help.thresholds.map((t, i): [string, Text, number] => [
          `threshold ${i + 1}`,
          t.means,
          120,
        ]),
        ...help.elsewhere.flatMap(({ program, differs }): [string, Text, number][] =>
          differs ? [[`difference from ${program}`, differs, 300]] : []
        ),
      ];
      for (const [what, text, longest] of texts) {
        for (const locale of locales) {
          expect([what, locale, text[locale].trim().length > 2]).toEqual([what, locale, true]);
          expect([what, locale, text[locale].length <= longest]).toEqual([what, locale, true]);
        }
        expect([what, isTranslated(text)]).toEqual([what, true]);
      }
      for (const { program } of help.elsewhere) expect(programs).toContain(program);
      for (const { from, below, source } of help.thresholds) {
        expect(source.length).toBeGreaterThan(3);
        expect(from ?? below).toBeDefined();
        if (from !== undefined && below !== undefined) expect(below).toBeGreaterThan(from);
      }
    });

    it("is calculated step by step, the last step giving the answer", () => {
      let walked = 0;
      for (const example of measure.examples) {
        const inputs = argumentsOf(measure, example);
        const answer = callMeasure(measure, inputs);
        if (isFault(answer) || (isElementWise(measure) && plainRows(answer).flat().length > 1))
          continue;
        const only = plainRows(answer).flat();
        if (isElementWise(measure) && String(only[0]).startsWith("#")) continue;
        const steps = stepsOf(measure, inputs);
        expect(steps.length).toBeGreaterThan(1);
        for (const { says, shows } of steps) {
          expect(isTranslated(says)).toBe(true);
          for (const cell of shownRows(shows).flat()) expect(cell).not.toBeUndefined();
        }
        const last = steps[steps.length - 1];
        expect([
          titleOf(measure, example),
          difference(plainRows(shownRows(last!.shows)), plainRows(answer), 1e-9),
        ]).toEqual([titleOf(measure, example), null]);
        walked++;
      }
      expect(walked).toBeGreaterThan(0);
    });

    it("shows a value, blanks, and every fault of the whole call by example", () => {
      const expected = measure.examples.flatMap((example) => expectedRows(example.expect).flat());
      expect(
        expected.some((cell) => typeof cell === "number" || !String(cell).startsWith("#"))
      ).toBe(true);
      expect(expected).toContain("#VALUE!");
    });
  }
);
