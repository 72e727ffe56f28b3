import { locales } from "../../src/core/locale";
import {
  decimalMarkOf,
  formatChange,
  formatDate,
  formatField,
  formatNumber,
  formatPercent,
  formatRange,
  formatShortShare,
  formatValue,
} from "../../src/taskpane/numbers";
import { readTyped, Typed } from "../../src/core/typed-number";

const nbsp = "\u00a0";

describe("numbers as they are written", () => {
  it.each([
    ["index", formatNumber, [50.6, 1], "50.6", "50,6"],
    ["thousands", formatNumber, [15567.7, 1], "15,567.7", `15${nbsp}567,7`],
    ["millions", formatNumber, [128406828.1, 1], "128,406,828.1", `128${nbsp}406${nbsp}828,1`],
    ["a negative", formatNumber, [-14.1, 1], "\u221214.1", "\u221214,1"],
    ["a negative that rounds to nothing", formatNumber, [-0.04, 1], "0.0", "0,0"],
    ["percent", formatPercent, [14.5918, 1], "14.6%", `14,6${nbsp}%`],
    ["a change up", formatChange, [0.78484, 2], "+0.78", "+0,78"],
    ["a change down", formatChange, [-8.2849, 1], "\u22128.3", "\u22128,3"],
    ["no change", formatChange, [0, 2], "0.00", "0,00"],
  ] as const)("%s", (_, write, [x, digits], english, others) => {
    expect(write(x, digits, "en")).toBe(english);
    expect(write(x, digits, "ru")).toBe(others);
    expect(write(x, digits, "kk")).toBe(others);
  });

  it("a range has an en dash", () => {
    expect(formatRange(46.0295, 54.6662, 1, "en")).toBe("46.0–54.7");
    expect(formatRange(-1, 54.6662, 1, "kk")).toBe("\u22121,0–54,7");
  });

  it("a share shows a decimal only where it says something", () => {
    expect(formatShortShare(0.7, "en")).toBe("70%");
    expect(formatShortShare(0.092857, "ru")).toBe(`9,3${nbsp}%`);
  });

  it.each([
    [6.129638, "6.13"],
    [2.2, "2.2"],
    [4, "4"],
    [-0.08, "\u22120.08"],
    [0.03685, "0.0369"],
    [573.62, "573.6"],
    [0, "0"],
  ])("the value %d is shown as %s", (x, shown) => {
    expect(formatValue(x, "en")).toBe(shown);
  });

  it("a field keeps every digit and groups nothing", () => {
    expect(formatField(15567.683, ",")).toBe("15567,683");
    expect(formatField(1.29961, ".")).toBe("1.29961");
  });

  it("dates are those of the design, Kazakh like Russian", () => {
    const day = new Date(2026, 10, 21);
    expect(formatDate(day, "en")).toBe("21 Nov 2026");
    expect(formatDate(day, "ru")).toBe("21.11.2026");
    expect(formatDate(day, "kk")).toBe("21.11.2026");
  });
});

describe("the decimal mark of a content language", () => {
  it.each([
    ["en-US", "."],
    ["ru-RU", ","],
    ["kk-KZ", ","],
    ["de-DE", ","],
    ["", "."],
    ["not a tag at all", "."],
  ])("%s", (tag, mark) => {
    expect(decimalMarkOf(tag)).toBe(mark);
  });
});

describe("numbers as they are typed", () => {
  const is = (value: number): Typed => ({ kind: "number", value });
  const either = (...readings: [number, number]): Typed => ({ kind: "ambiguous", readings });

  it.each<[string, Typed, Typed]>([
    // typed, with a decimal point, with a decimal comma
    ["", { kind: "empty" }, { kind: "empty" }],
    ["   ", { kind: "empty" }, { kind: "empty" }],
    ["4", is(4), is(4)],
    ["-5", is(-5), is(-5)],
    ["\u22125", is(-5), is(-5)],
    ["+5", is(5), is(5)],
    [".5", is(0.5), is(0.5)],
    ["1.3", is(1.3), is(1.3)],
    ["1,3", either(1.3, 13), is(1.3)],
    ["1 234,5", either(1234.5, 12345), is(1234.5)],
    ["1\u00a0234,5", either(1234.5, 12345), is(1234.5)],
    ["1\u202f234.5", is(1234.5), is(1234.5)],
    ["1'234.5", is(1234.5), is(1234.5)],
    ["1,234.5", is(1234.5), { kind: "text" }],
    ["1.234,5", { kind: "text" }, is(1234.5)],
    ["1,234", is(1234), is(1.234)],
    ["1.234", is(1.234), either(1.234, 1234)],
    ["12,345,678", is(12345678), { kind: "text" }],
    ["1.3.2026", { kind: "text" }, { kind: "text" }],
    ["1e3", is(1000), is(1000)],
    ["1e999", { kind: "text" }, { kind: "text" }],
    ["n.d.", { kind: "text" }, { kind: "text" }],
    ["н/д", { kind: "text" }, { kind: "text" }],
    ["12 kg", { kind: "text" }, { kind: "text" }],
    ["-", { kind: "text" }, { kind: "text" }],
    ["--5", { kind: "text" }, { kind: "text" }],
    ["=Data!C9", { kind: "text" }, { kind: "text" }],
    ["0x10", { kind: "text" }, { kind: "text" }],
    ["Infinity", { kind: "text" }, { kind: "text" }],
  ])("“%s”", (typed, withPoint, withComma) => {
    expect(readTyped(typed, ".", false)).toEqual(withPoint);
    expect(readTyped(typed, ",", false)).toEqual(withComma);
  });

  it("a percent sign is dropped where the unit is a percentage", () => {
    expect(readTyped("12%", ".", true)).toEqual(is(12));
    expect(readTyped("12,5 %", ",", true)).toEqual(is(12.5));
    expect(readTyped("12%", ".", false)).toEqual({ kind: "percent", value: 12 });
  });

  it("what a field shows is read back as the same number", () => {
    for (const mark of [".", ","] as const) {
      for (const x of [0, 4, -0.08, 1.29961, 15567.683, 128406828.1, 0.0001]) {
        expect(readTyped(formatField(x, mark), mark, false)).toEqual(is(x));
      }
    }
  });

  it("what is shown anywhere is read back in the same language", () => {
    for (const locale of locales) {
      const mark = locale === "en" ? "." : ",";
      expect(readTyped(formatNumber(15567.7, 1, locale), mark, false)).toEqual(is(15567.7));
      expect(readTyped(formatPercent(-14.6, 1, locale), mark, true)).toEqual(is(-14.6));
    }
  });
});
