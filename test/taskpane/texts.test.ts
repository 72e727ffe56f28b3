import { locales, Text } from "../../src/core/locale";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { hostSentences } from "../../src/taskpane/host-sentences";
import { texts } from "../../src/taskpane/texts";

interface Found {
  readonly path: string;
  readonly text: Text;
  /** What was filled in, each of which has to appear in every language. */
  readonly filled: readonly string[];
}

const isText = (node: unknown): node is Text =>
  typeof node === "object" && node !== null && "en" in node && "ru" in node && "kk" in node;

function collect(node: unknown, path: string): readonly Found[] {
  if (isText(node)) return [{ path, text: node, filled: [] }];
  if (typeof node === "function") {
    const filled = Array.from({ length: node.length }, (_, i) => `⟨${i}⟩`);
    const made: unknown = Reflect.apply(node, undefined, filled);
    if (!isText(made)) throw new Error(`${path} makes no text`);
    return [{ path, text: made, filled }];
  }
  if (typeof node !== "object" || node === null) throw new Error(`${path} is no text`);
  return Object.entries(node).flatMap(([key, child]) => collect(child, `${path}.${key}`));
}

const all = [
  ...collect(texts, "texts"),
  ...collect(functionTexts, "functionTexts"),
  ...collect(hostSentences, "hostSentences"),
];

describe("the words of the pane", () => {
  it("are all found", () => {
    expect(all.length).toBeGreaterThan(200);
  });

  it.each(all.map((found) => [found.path, found] as const))(
    "%s says it three times",
    (_, found) => {
      for (const locale of locales) {
        const words = found.text[locale];
        expect(words.trim()).toBe(words);
        expect(words).not.toBe("");
        expect(words).not.toMatch(/undefined|\[object|!|please|successfully|пожалуйста/i);
      }
    }
  );

  it.each(
    all.filter(({ filled }) => filled.length > 0).map((found) => [found.path, found] as const)
  )("%s loses nothing that is filled in", (path, { text, filled }) => {
    // The Kazakh sentence about added sheets names them; their number is theirs to count.
    const expected = path === "texts.wrote.added" ? filled.slice(1) : filled;
    for (const locale of locales) {
      for (const value of expected) expect(text[locale]).toContain(value);
    }
  });

  it.each(
    all.filter(({ filled }) => filled.length > 0).map((found) => [found.path, found] as const)
  )("%s hangs no Kazakh ending on what is filled in", (_, { text }) => {
    expect(text.kk).not.toMatch(/⟩-?[а-яәғқңөұүһі]/i);
  });

  it("Russian counts sheets as Russian does", () => {
    const said = (count: number): string => texts.wrote.added(count, "A").ru;
    expect(said(1)).toBe("Добавлен 1 лист: A.");
    expect(said(3)).toBe("Добавлено 3 листа: A.");
    expect(said(7)).toBe("Добавлено 7 листов: A.");
    expect(said(11)).toBe("Добавлено 11 листов: A.");
    expect(said(21)).toBe("Добавлен 21 лист: A.");
  });
});
