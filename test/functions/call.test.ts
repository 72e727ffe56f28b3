/** From Excel's arguments to Excel's answer. */
import { answerCall, currentLocale, languageSetting } from "../../src/functions/call";
import { AnyMeasure } from "../../src/core/measure";
import { measures } from "../../src/measures";

class Raised {
  constructor(
    readonly code: string,
    readonly sentence: string
  ) {}
}

const raise = (code: string, sentence: string) => new Raised(code, sentence);
const find = (id: string): AnyMeasure => {
  const measure = measures.find((one) => one.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
};
const caught = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

it("a measure that may spill answers rows even for one cell", () => {
  expect(answerCall(find("HHI"), [[[1], [1]]], "en", raise)).toEqual([[0.5]]);
});

it("a measure of one cell answers a plain number", () => {
  expect(answerCall(find("GINI"), [[[1], [2], [3], [4]]], "en", raise)).toBe(0.25);
});

it("the host's own last argument is not taken for a parameter", () => {
  expect(
    answerCall(find("GINI"), [[[1], [3]], null, null, null, { address: "A1" }], "en", raise)
  ).toBeCloseTo(0.25, 12);
});

it("a fault of the whole call is thrown with its sentence in the reader's language, naming argument and place", () => {
  const inputs = [[[1], ["x"]]];
  expect(caught(() => answerCall(find("HHI"), inputs, "en", raise))).toEqual(
    new Raised("#VALUE!", "Sizes: row 2 is the text “x”; expected a number")
  );
  expect(caught(() => answerCall(find("HHI"), inputs, "ru", raise))).toEqual(
    new Raised("#VALUE!", "Размеры: строка 2 содержит текст «x»; ожидается число")
  );
  expect(caught(() => answerCall(find("HHI"), inputs, "kk", raise))).toEqual(
    new Raised("#VALUE!", "Мөлшерлер: 2-жол мәтін «x»; сан болуы керек")
  );
});

it("a fault of one cell stays in that cell", () => {
  const rows = answerCall(
    find("LOCATION.QUOTIENTS"),
    [
      [
        [1, 0],
        [1, 0],
      ],
    ],
    "en",
    raise
  ) as unknown[][];
  expect(rows.map((row) => row[0])).toEqual([1, 1]);
  expect(rows[0]?.[1]).toBeInstanceOf(Raised);
  expect((rows[0]?.[1] as Raised).code).toBe("#DIV/0!");
});

it("an error a function cannot return becomes #VALUE! that names it", () => {
  const thrown = caught(() =>
    answerCall(find("HHI"), [[[1], [{ code: "#REF!" }]]], "en", raise)
  ) as Raised;
  expect(thrown.code).toBe("#VALUE!");
  expect(thrown.sentence).toContain("#REF!");
  expect(thrown.sentence).toContain("row 2");
});

it("a result over 5 MB is refused with advice that the function can follow", () => {
  const wide = Array.from({ length: 600 }, (_, r) =>
    Array.from({ length: 500 }, (_, i) => 1 + Math.sqrt(r * 500 + i))
  );
  const thrown = caught(() =>
    answerCall(find("LOCATION.QUOTIENTS"), [wide], "en", raise)
  ) as Raised;
  expect(thrown.code).toBe("#VALUE!");
  expect(thrown.sentence).toContain("600 × 500");
  expect(thrown.sentence).toContain("digits");
  expect(
    (answerCall(find("LOCATION.QUOTIENTS"), [wide, null, null, 3], "en", raise) as unknown[][])
      .length
  ).toBe(600);
});

describe("the language of messages", () => {
  const office = (displayLanguage: string, chosen: string | null) => ({
    context: {
      displayLanguage,
      document: { settings: { get: (key: string) => (key === languageSetting ? chosen : null) } },
    },
  });
  it("is the pane's choice if one was made", () =>
    expect(currentLocale(office("en-US", "kk"))).toBe("kk"));
  it("is else the program's language", () =>
    expect(currentLocale(office("ru-RU", null))).toBe("ru"));
  it("is else English", () => {
    expect(currentLocale(office("de-DE", null))).toBe("en");
    expect(currentLocale(undefined)).toBe("en");
  });
});
