/** Texts as official tables of Kazakhstan, Russia and Eurostat print them. */
import { markOf, readText } from "../../src/checks/text-reading";

const number = (text: string, mark: "." | "," = ",") => {
  const read = readText(text, mark);
  return read.kind === "number" ? read.value : read.kind;
};

describe("numbers that Excel takes for texts", () => {
  it.each<[string, number]>([
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234\u202f567", 1234567],
    ["12,3*", 12.3],
    ["12,3**", 12.3],
    ["12,3¹", 12.3],
    ["12,3 1)", 12.3],
    ["1 234 1)", 1234],
    ["12,3 [2]", 12.3],
    ["12.3 p", 12.3],
    ["'45", 45],
    ["’45,5", 45.5],
    ["12,5 %", 12.5],
    ["1 500 тыс. тг", 1500],
    ["15,2 млрд. тенге", 15.2],
    ["₸ 1 200", 1200],
    ["250 адам", 250],
    ["-12,4", -12.4],
    ["–12,4", -12.4],
    ["−12,4", -12.4],
    ["(1 234)", -1234],
    [" 17 ", 17],
    ["0", 0],
    ["0,05", 0.05],
    ["1.234,5", 1234.5],
    ["17\ufeff", 17],
  ])("%p is %p", (text, value) => expect(number(text)).toBe(value));

  it("a comma before three digits is read by the reader's own mark, and the other reading is told", () => {
    expect(readText("1,234", ",")).toMatchObject({ value: 1.234, otherwise: 1234 });
    expect(readText("1,234", ".")).toMatchObject({ value: 1234, otherwise: 1.234 });
    expect(readText("1.234", ",")).toMatchObject({ value: 1.234, otherwise: 1234 });
    expect(readText("-1,234", ".")).toMatchObject({ value: -1234, otherwise: -1.234 });
  });

  it("decimals of another country are decimals where they cannot be groups", () => {
    expect(readText("500,5*", ".")).toMatchObject({ value: 500.5, otherwise: null });
    expect(readText("1 000,05", ".")).toMatchObject({ value: 1000.05, otherwise: null });
    expect(readText("\u22120,125", ".")).toMatchObject({ value: -0.125, otherwise: null });
    expect(readText("12.5", ",")).toMatchObject({ value: 12.5, otherwise: null });
  });

  it("a table tells its own decimal mark", () => {
    expect(markOf(["1,234", "12,5"], ".")).toBe(",");
    expect(markOf(["1,234", "12.5"], ",")).toBe(".");
    expect(markOf(["1,234", "words"], ".")).toBe(".");
  });

  it("says why each was a text", () => {
    const traits = (text: string) => {
      const read = readText(text, ",");
      return read.kind === "number" ? [...read.traits].sort() : read.kind;
    };
    expect(traits("1 234,5*")).toEqual(["decimalMark", "footnote", "spaces"]);
    expect(traits("12 %")).toEqual(["unit"]);
    expect(traits("'7")).toEqual(["apostrophe"]);
    expect(traits("(7)")).toEqual(["parentheses"]);
    expect(traits("17")).toEqual(["stored"]);
    expect(readText("15 млн тг", ",")).toMatchObject({ value: 15, unit: "млн тг" });
  });
});

describe("marks for a missing value", () => {
  it.each([
    "…",
    "...",
    "..",
    ".",
    "x",
    "X",
    "х",
    "Х",
    "×",
    "н/д",
    "н.д.",
    "нд",
    "n/a",
    "NA",
    "n.d.",
    "нет данных",
    "дерек жоқ",
    ":",
    "*",
    " … ",
  ])("%p is missing", (text) =>
    expect(readText(text, ",")).toEqual({ kind: "missing", dash: false })
  );
  it.each(["-", "–", "—", "−", "--", " - "])("%p is a dash", (text) =>
    expect(readText(text, ",")).toEqual({ kind: "missing", dash: true })
  );
});

describe("words stay words", () => {
  it.each([
    "Итого",
    "в т.ч.",
    "г. Алматы",
    "2023 2024",
    "12 5",
    "01",
    "007",
    "01.1",
    "2 квартал",
    "15–24 лет",
    "C10",
    "1-2",
    "1.2.3",
    "12:30",
    "21.11.2026",
    "+",
    "5 и более",
    "100 м2/чел",
    "A1",
    "!",
    "1e",
    "∞",
  ])("%p", (text) => expect(readText(text, ",")).toEqual({ kind: "words" }));
});
