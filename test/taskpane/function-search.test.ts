import { locales } from "../../src/core/locale";
import { measures } from "../../src/measures";
import { signatureOf } from "../../src/core/signature";
import { marked, Search } from "../../src/taskpane/functions/search";

const search = new Search(measures);
const found = (query: string): string[] =>
  search.find(query, "ru").map(({ measure }) => measure.id);

describe("finding functions", () => {
  it.each([
    ["the id", "hhi", "HHI"],
    ["a name in English", "location quotient", "LOCATION.QUOTIENT"],
    ["a name in Russian", "коэффициент локализации", "LOCATION.QUOTIENT"],
    ["a synonym in Russian", "херфиндаль", "HHI"],
    ["another spelling", "Герфиндаль", "HHI"],
    ["a synonym in Kazakh", "нарық шоғырлануы", "HHI"],
    ["Kazakh without its letters", "нарык шогырлануы", "HHI"],
    ["a beginning", "хирш", "HHI"],
    ["a letter too few", "herfndahl", "HHI"],
    ["a letter wrong", "Херфендаль", "HHI"],
    ["a name in an R package", "herf", "HHI"],
    ["a call as it is typed in R", "herf()", "HHI"],
  ])("%s: “%s” finds %s first", (_, query, id) => {
    expect(found(query)[0]).toBe(id);
  });
  it.each(["LOCATION.Q", "локализации КОЭФФИЦИЕНТА", "локализация коэффициенті"])(
    "“%s” finds one quotient and the table of them before anything else",
    (query) => {
      expect(found(query).slice(0, 2).sort()).toEqual(["LOCATION.QUOTIENT", "LOCATION.QUOTIENTS"]);
    }
  );
  it("the name of a program finds what it has", () => {
    const inReat = measures
      .filter(({ help }) => help.elsewhere.some(({ program }) => program === "R REAT"))
      .map(({ id }) => id);
    expect(inReat).toContain("HHI");
    expect(found("REAT")).toEqual(expect.arrayContaining(inReat));
  });
  it.each(locales)("every measure is found by its own name in %s", (locale) => {
    const lost = measures.filter((one) => !found(one.name[locale]).slice(0, 3).includes(one.id));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
  it("every measure is found by each of its synonyms and of its names elsewhere", () => {
    const lost = measures.flatMap((one) =>
      [...one.help.synonyms, ...one.help.elsewhere.map(({ name }) => name)]
        .filter((words) => /[\p{L}\p{N}]/u.test(words) && !found(words).includes(one.id))
        .map((words) => `${one.id}: ${words}`)
    );
    expect(lost).toEqual([]);
  });
  it("one word that fits nowhere does not hide the others", () => {
    expect(found("how concentrated qqqq")).toContain("HHI");
  });
  it("nonsense finds nothing, and nothing is found for nothing", () => {
    expect(found("zzzzzzzz")).toEqual([]);
    expect(found(" ")).toEqual([]);
  });
});

describe("marking hits", () => {
  const pieces = (query: string, id: string, locale: "en" | "ru" = "en") => {
    const hit = search.find(query, locale).find(({ measure }) => measure.id === id);
    if (!hit) throw new Error("not found");
    const marks = marked(hit.measure.name[locale], hit.marks);
    expect(marks.map(({ text }) => text).join("")).toBe(hit.measure.name[locale]);
    return { marks: marks.filter(({ hit: is }) => is).map(({ text }) => text), by: hit.by };
  };
  it("marks what was typed at the beginning of a word", () => {
    expect(pieces("herf", "HHI")).toEqual({ marks: ["Herf"], by: null });
  });
  it("marks the whole word where a letter was forgiven", () => {
    expect(pieces("херфендаля", "HHI", "ru").marks).toEqual(["Херфиндаля"]);
  });
  it("е finds ё, and the text stays as it is", () => {
    expect(marked("Учёт", ["уче"])).toEqual([
      { text: "Учё", hit: true },
      { text: "т", hit: false },
    ]);
  });
  it("says by what it was found when the name does not show it", () => {
    expect(pieces("concentrationMetrics", "HHI").by).toBe("R concentrationMetrics: hhi()");
    expect(pieces("концентрация рынка", "HHI").by).toBe("концентрация рынка");
  });
});

describe("the syntax to copy", () => {
  it("names every parameter, optional ones in brackets", () => {
    for (const one of measures) {
      const syntax = `=${signatureOf(one, ";")}`;
      expect(syntax.startsWith(`=ASSAY.${one.id}(`)).toBe(true);
      for (const [name, kind] of Object.entries(one.params))
        expect(syntax).toContain(kind.optional ? `[${name}]` : name);
    }
  });
});
