/** The help pages: whole, linked, in the language they say, without a trace of what went wrong in making them. */
import { JSDOM } from "jsdom";
import { locales } from "../../src/core/locale";
import { helpPageOf } from "../../src/core/signature";
import { helpPages } from "../../src/manual/pages";
import { measures } from "../../src/measures";

const pages = new Map(helpPages(measures).map(({ path, content }) => [path, content]));
/** What emitting adds beside the pages. */
const beside = new Set(["help.css", "search.js", "../assets/mark.svg"]);

it("there is a page for every function and language, a list, a manual and a table of other programs", () => {
  const expected = locales.flatMap((locale) => [
    `${locale}/index.html`,
    `${locale}/manual.html`,
    `${locale}/coming-from.html`,
    ...measures.map((measure) => helpPageOf(measure.id, locale)),
  ]);
  expect([...pages.keys()].sort()).toEqual(expected.sort());
});

describe.each(locales)("the pages in %s", (locale) => {
  const own = [...pages].filter(([path]) => path.startsWith(`${locale}/`));

  it("lead nowhere that does not exist", () => {
    const broken: string[] = [];
    for (const [path, content] of own) {
      const ids = new Set([...content.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      for (const [, to] of content.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (to === undefined) continue;
        if (to.startsWith("#")) {
          if (!ids.has(to.slice(1))) broken.push(`${path} → ${to}`);
          continue;
        }
        const target = new URL(to, `https://help/${path}`).pathname.slice(1);
        const known = pages.has(target) || beside.has(target) || target === "assets/mark.svg";
        if (!known) broken.push(`${path} → ${to}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("hold no undefined value, object or empty heading", () => {
    for (const [path, content] of own) {
      expect([
        path,
        />\s*undefined\s*<|"undefined"|\[object|\bNaN\b/.exec(
          content.replaceAll(/<code>.*?<\/code>/gs, "")
        )?.[0],
      ]).toEqual([path, undefined]);
      expect([path, /<h\d[^>]*>\s*<\/h\d>/.test(content)]).toEqual([path, false]);
      expect(content).toContain(`<html lang="${locale}">`);
    }
  });

  it("carry an id once and one title", () => {
    for (const [path, content] of own) {
      const ids = [...content.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect([path, ids.length - new Set(ids).size]).toEqual([path, 0]);
      expect([path, content.match(/<h1[ >]/g)?.length]).toEqual([path, 1]);
    }
  });

  it.each(measures.map((measure) => [measure.id, measure] as const))(
    "say of %s its arguments, reading, traps, sources and an example that ends in its answer",
    (_, measure) => {
      const content = pages.get(helpPageOf(measure.id, locale)) ?? "";
      const { document } = new JSDOM(content).window;
      const text = (document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
      const said = [
        measure.name[locale],
        measure.summary[locale],
        measure.help.reading[locale],
        ...measure.help.traps.map((trap) => trap[locale]),
        ...measure.help.thresholds.map((threshold) => threshold.means[locale]),
        ...Object.values(measure.params).map((kind) => kind.description[locale]),
        measure.source,
        measure.notes[locale],
      ];
      const missing = said.filter((words) => !text.includes(words.replaceAll(/\s+/g, " ").trim()));
      expect(missing).toEqual([]);
      expect(document.querySelectorAll(".steps > li").length).toBeGreaterThan(1);
      expect(document.querySelectorAll("math").length).toBeGreaterThan(0);
    }
  );
});
