/** What a person types in Russian or Kazakh notation, as the grid understands it. */
import { typedFormula, typedNumber } from "../../src/workbench/typed-input";

describe("numbers", () => {
  test.each([
    ["1,5", "1.5"],
    ["1,500", "1.500"],
    ["-0,25", "-0.25"],
    ["−3,1", "-3.1"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234\u00a0567", "1234567"],
    ["12,5%", "12.5%"],
    [" 7,0 ", "7.0"],
  ])("%s is %s", (typed, understood) => {
    expect(typedNumber(typed)).toBe(understood);
  });

  test.each([
    "",
    "5",
    "007",
    "2.5",
    "1.234,5",
    "1,2,3",
    "12 34,5",
    "05.07.2024",
    "Алматы",
    "1,5 млн",
    "=1,5",
  ])("%s is left alone", (typed) => {
    expect(typedNumber(typed)).toBeNull();
  });
});

describe("formulas", () => {
  test.each([
    ["=SUM(A1;B1)", "=SUM(A1,B1)"],
    ["=SUM(1,5;2)", "=SUM(1.5,2)"],
    ["=ASSAY.ENTROPY(A1:A9;;ИСТИНА)", "=ASSAY.ENTROPY(A1:A9,,ИСТИНА)"],
    ["=IF(A1>0,5;\"a;b 1,5\";'Лист; 1,5'!B2)", "=IF(A1>0.5,\"a;b 1,5\",'Лист; 1,5'!B2)"],
    ["=SUM({1;2};3)", "=SUM({1;2},3)"],
  ])("%s becomes %s", (typed, understood) => {
    expect(typedFormula(typed)).toBe(understood);
  });

  test.each(["=SUM(A1,B1)", "=SUM(1,5)", "=A1*2", '="a;b"', "=SUM({1;2})", "=1,5"])(
    "%s is left alone",
    (typed) => {
      expect(typedFormula(typed)).toBe(typed);
    }
  );
});
