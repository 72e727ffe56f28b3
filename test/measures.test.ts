/** Every measure against its own card: examples, faults, texts. Derived from the list. */
import { callMeasure } from "../src/core/call";
import { isFault } from "../src/core/fault";
import { Text } from "../src/core/locale";
import { families } from "../src/core/measure";
import { measures } from "../src/measures";
import { difference, plainRows } from "./support/comparing";
import { argumentsOf, expectedRows, titleOf } from "./support/examples";
import catalogue from "./catalogue/functions.json";

const locales = ["en", "ru", "kk"] as const;

describe.each(measures.map((measure) => [measure.id, measure] as const))("%s", (_, measure) => {
  it.each(measure.examples.map((example) => [titleOf(measure, example), example] as const))(
    "%s",
    (_title, example) => {
      const answer = callMeasure(measure, argumentsOf(measure, example));
      expect(
        difference(plainRows(answer), expectedRows(example.expect), example.tolerance ?? 1e-12)
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
    expect(measure.formula.length).toBeGreaterThan(3);
    expect(families).toContain(measure.family);
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

  it("shows a value, blanks, and every fault of the whole call by example", () => {
    const expected = measure.examples.flatMap((example) => expectedRows(example.expect).flat());
    expect(expected.some((cell) => typeof cell === "number")).toBe(true);
    expect(expected).toContain("#VALUE!");
  });
});
