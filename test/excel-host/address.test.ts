/** Addresses and the separators of local formulas. */
import {
  enclose,
  formatArea,
  intersect,
  onGrid,
  parseAddress,
  quoteSheetName,
} from "../../src/excel-host/model/address";
import { cultureOf, fromLocalFormula, toLocalFormula } from "../../src/excel-host/model/culture";

const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

test.each([
  ["B2", null, area(1, 1, 1, 1)],
  ["$A$1:C3", null, area(0, 0, 3, 3)],
  ["C3:A1", null, area(0, 0, 3, 3)],
  ["Sheet1!XFD1048576", "Sheet1", area(1_048_575, 16_383, 1, 1)],
  ["'It''s data'!AA10", "It's data", area(9, 26, 1, 1)],
  ["Данные!B:D", "Данные", area(0, 1, 1_048_576, 3)],
  ["2:5", null, area(1, 0, 4, 16_384)],
])("%s is read", (text, sheet, expected) => {
  expect(parseAddress(text)).toEqual({ sheet, area: expected });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "R1C1", "rate_2", "A1,B2"])(
  "%j is no address",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  }
);

test.each([
  [area(1, 1, 1, 1), "B2", "$B$2"],
  [area(0, 0, 3, 27), "A1:AA3", "$A$1:$AA$3"],
  [area(0, 1, 1_048_576, 2), "B:C", "$B:$C"],
  [area(4, 0, 2, 16_384), "5:6", "$5:$6"],
])("%j is written %s and %s", (rectangle, relative, absolute) => {
  expect(formatArea(rectangle)).toBe(relative);
  expect(formatArea(rectangle, true)).toBe(absolute);
  expect(parseAddress(absolute)?.area).toEqual(rectangle);
});

test.each([
  ["Sheet1", "Sheet1"],
  ["Лист1", "Лист1"],
  ["Data set", "'Data set'"],
  ["It's", "'It''s'"],
  ["2024", "'2024'"],
  ["A1", "'A1'"],
])("the sheet name %s stands as %s before a reference", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(parseAddress(`${quoted}!B2`)?.sheet).toBe(name);
});

test("rectangles intersect, enclose each other and stay on the grid", () => {
  expect(intersect(area(0, 0, 3, 3), area(2, 1, 5, 5))).toEqual(area(2, 1, 1, 2));
  expect(intersect(area(0, 0, 3, 3), area(3, 0, 1, 1))).toBeNull();
  expect(enclose(area(2, 2, 1, 1), area(0, 4, 1, 2))).toEqual(area(0, 2, 3, 4));
  expect(() => onGrid(area(1_048_575, 0, 2, 1))).toThrow(/outside/);
  expect(() => onGrid(area(0, 0, 0, 1))).toThrow(/outside/);
});

const ru = cultureOf("ru-RU");

test.each([
  ["=SUM(A1,0.5)", "=SUM(A1;0,5)"],
  ['=IF(A1,"1,5; x",2)', '=IF(A1;"1,5; x";2)'],
  ["='a, b'!A1*1.25", "='a, b'!A1*1,25"],
  ["=ASSAY.LOCATION.QUOTIENTS(A1:B2,Sheet1.2!C3)", "=ASSAY.LOCATION.QUOTIENTS(A1:B2;Sheet1.2!C3)"],
  ["=SUM({1,2;3,4})", "=SUM({1;2:3;4})"],
  ["=F(1,2,.5)", "=F(1;2;,5)"],
  ["=1.5E-3", "=1,5E-3"],
])("%s is shown as %s in Russian, and read back", (formula, local) => {
  expect(toLocalFormula(formula, ru)).toBe(local);
  expect(fromLocalFormula(local, ru)).toBe(formula);
});

test("texts that are no formulas, and languages with a point, are left alone", () => {
  expect(toLocalFormula("1.5,2", ru)).toBe("1.5,2");
  expect(toLocalFormula("=F(1.5,2)", cultureOf("en-GB"))).toBe("=F(1.5,2)");
});
