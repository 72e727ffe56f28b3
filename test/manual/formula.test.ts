/** Formulas written in one line, as MathML. */
import { JSDOM } from "jsdom";
import { formulaMathML } from "../../src/manual/formula";
import { inLocale, locales } from "../../src/core/locale";
import { measures } from "../../src/measures";

const { document } = new JSDOM("").window;

/** The markup without its outermost element. */
const inside = (formula: string) =>
  formulaMathML(formula).map((math) => math.replace(/^<math[^>]*>|<\/math>$/g, ""));

describe("a formula in one line becomes MathML", () => {
  it("a spaced slash divides the terms beside it, up to plus, minus or equals", () => {
    expect(inside("G = 2 a / b c − d")).toEqual([
      "<mrow><mi>G</mi><mo>=</mo><mfrac><mrow><mn>2</mn><mi>a</mi></mrow><mrow><mi>b</mi><mi>c</mi></mrow></mfrac><mo>−</mo><mi>d</mi></mrow>",
    ]);
  });

  it("a slash without spaces divides the two things it touches", () => {
    expect(inside("a b/c d")).toEqual([
      "<mrow><mi>a</mi><mfrac><mi>b</mi><mi>c</mi></mfrac><mi>d</mi></mrow>",
    ]);
  });

  it("parentheses around a whole numerator or denominator are left out", () => {
    expect(inside("(H − 1) / (n + 1)")).toEqual([
      "<mfrac><mrow><mi>H</mi><mo>−</mo><mn>1</mn></mrow><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></mfrac>",
    ]);
  });

  it("a function and its parentheses are divided together", () => {
    expect(inside("ln(x)/T")).toEqual(inside("ln(x) / T"));
    expect(inside("ln(x)/T")).toEqual([
      "<mfrac><mrow><mi>ln</mi><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow><mi>T</mi></mfrac>",
    ]);
  });

  it("small letters and signs become indices and powers", () => {
    expect(inside("sₖ²")).toEqual(["<msup><msub><mi>s</mi><mi>k</mi></msub><mn>2</mn></msup>"]);
    expect(inside("m_ri")).toEqual(["<msub><mi>m</mi><mi>ri</mi></msub>"]);
    expect(inside("x^(1/n)")).toEqual([
      "<msup><mi>x</mi><mfrac><mn>1</mn><mi>n</mi></mfrac></msup>",
    ]);
  });

  it("roots, absolute values and sums keep what they hold", () => {
    expect(inside("√(x y)")).toEqual(["<msqrt><mrow><mi>x</mi><mi>y</mi></mrow></msqrt>"]);
    expect(inside("|x|")).toEqual(["<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"]);
    expect(inside("Σᵢ x")).toEqual(["<mrow><msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi></mrow>"]);
  });

  it("words stay words in every language and semicolons begin a new formula", () => {
    expect(inside("normalized H; нормированный H")).toEqual([
      '<mrow><mtext>normalized</mtext><mspace width="0.35em"/><mi>H</mi></mrow>',
      '<mrow><mtext>нормированный</mtext><mspace width="0.35em"/><mi>H</mi></mrow>',
    ]);
  });

  it("a word keeps the colon and the comma after it, and a hyphen inside it", () => {
    expect(inside("standardized-log: a, где b")).toEqual([
      '<mrow><mtext>standardized-log:</mtext><mspace width="0.35em"/><mi>a</mi><mo>,</mo><mspace width="0.35em"/><mtext>где</mtext><mspace width="0.35em"/><mi>b</mi></mrow>',
    ]);
    expect(inside("веса, u")).toEqual(["<mrow><mtext>веса</mtext><mo>,</mo><mi>u</mi></mrow>"]);
  });

  it("a name with an index after a word is a quantity", () => {
    expect(inside("where SLQⱼ")).toEqual([
      '<mrow><mtext>where</mtext><mspace width="0.35em"/><msub><mi>SLQ</mi><mi>j</mi></msub></mrow>',
    ]);
  });

  it("a single Cyrillic letter is a word, not a variable", () => {
    expect(inside("вес в группе")).toEqual(["<mtext>вес в группе</mtext>"]);
  });

  it("an accent stays on its letter, a transpose is a power and a dot stands for a sum", () => {
    expect(inside("S̃²")).toEqual(["<msup><mi>S̃</mi><mn>2</mn></msup>"]);
    expect(inside("Bᵀ")).toEqual(["<msup><mi>B</mi><mi>T</mi></msup>"]);
    expect(inside("m_..")).toEqual(["<msub><mi>m</mi><mrow><mo>·</mo><mo>·</mo></mrow></msub>"]);
  });

  it("a proportion ends the term before it, as an equals sign does", () => {
    expect(inside("w ∝ a / b")).toEqual([
      "<mrow><mi>w</mi><mo>∝</mo><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow>",
    ]);
  });

  it("a variable behind words keeps its index, and a Cyrillic word may have one letter", () => {
    const gap = '<mspace width="0.35em"/>';
    expect(inside("with no reference rₖ")).toEqual([
      `<mrow><mtext>with no reference</mtext>${gap}<msub><mi>r</mi><mi>k</mi></msub></mrow>`,
    ]);
    expect(inside("x и y")).toEqual([
      `<mrow><mi>x</mi>${gap}<mtext>и</mtext>${gap}<mi>y</mi></mrow>`,
    ]);
    expect(inside("с учётом и без")).toEqual(["<mtext>с учётом и без</mtext>"]);
  });

  it("names of functions stand apart from the term before them", () => {
    const gap = '<mspace width="0.35em"/>';
    expect(inside("s ln s")).toEqual([`<mrow><mi>s</mi>${gap}<mi>ln</mi>${gap}<mi>s</mi></mrow>`]);
    expect(inside("−ln(s)")).toEqual([
      "<mrow><mo>−</mo><mrow><mi>ln</mi><mrow><mo>(</mo><mi>s</mi><mo>)</mo></mrow></mrow></mrow>",
    ]);
  });

  it("signs of markup are escaped", () => {
    expect(inside("a < b & c")).toEqual([
      "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi><mo>&amp;</mo><mi>c</mi></mrow>",
    ]);
  });
});

it.each(measures.map((measure) => [measure.id, measure] as const))(
  "the formula of %s is well-formed and loses no sign",
  (_, measure) => {
    for (const locale of locales) {
      const formula = inLocale(measure.formula, locale);
      const written = formulaMathML(formula);
      const signs = (words: string) =>
        words
          .replaceAll("½", "12")
          .replaceAll("∑", "Σ")
          .replaceAll("∏", "Π")
          .normalize("NFKD")
          .replace(/[\s()[\]_^{};/√.·]/g, "");
      const shown = written.map((math) => {
        const holder = document.createElement("div");
        holder.innerHTML = math;
        expect(holder.querySelector("math")).not.toBeNull();
        return holder.textContent ?? "";
      });
      const sorted = (words: string) => [...signs(words)].sort().join("");
      expect(sorted(shown.join(""))).toBe(sorted(formula));
    }
  }
);
