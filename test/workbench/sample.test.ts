/** The sample workbook: figures as published, blanks as blanks, the same cells in every language. */
import employment from "../../assets/sample/employment-2024.json";
import grp from "../../assets/sample/grp.json";
import gva2021 from "../../assets/sample/gva-2021.json";
import gva2024 from "../../assets/sample/gva-2024.json";
import balances from "../../assets/sample/product-balances.json";
import { locales } from "../../src/core/locale";
import type { Locale } from "../../src/core/locale";
import { readDocument } from "../../src/workbench/document";
import { sampleWorkbook } from "../../src/workbench/sample";
import { dataWords, sectionWords, sections } from "../../src/workbench/sample-texts";

type Cells = Readonly<
  Record<
    string,
    Readonly<Record<string, { readonly v?: unknown; readonly f?: string; readonly s?: unknown }>>
  >
>;

function cells(locale: Locale, sheet: string): Cells {
  const data = sampleWorkbook(locale).document.workbook.sheets[sheet]?.cellData;
  if (!data) throw new Error(sheet);
  return data as Cells;
}

describe.each(locales)("in %s", (locale) => {
  const { document } = sampleWorkbook(locale);
  const names = document.workbook.sheetOrder.map((id) => document.workbook.sheets[id]?.name ?? "");

  test("it is a whole workbook of nine sheets that Excel could name so", () => {
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(new Set(names).size).toBe(9);
    for (const name of names) expect(name).toMatch(/^[^[\]:\\?*/']{1,31}$/u);
  });

  test("formulas refer to sheets that exist", () => {
    const formulas = Object.values(cells(locale, "start")).flatMap((row) =>
      Object.values(row).flatMap(({ f }) => f ?? [])
    );
    expect(formulas.length).toBeGreaterThan(18);
    for (const formula of formulas)
      for (const [, sheet] of formula.matchAll(/'([^']+)'!/g)) expect(names).toContain(sheet);
  });

  test("every style of a cell is defined", () => {
    const styles = Object.keys(document.workbook.styles);
    for (const id of document.workbook.sheetOrder)
      for (const row of Object.values(cells(locale, id)))
        for (const { s } of Object.values(row)) expect(styles).toContain(s);
  });

  test("the first example is HHI of the six lines of output", () => {
    const example = cells(locale, "start")[4]?.[2];
    expect(example?.f).toMatch(/^=ASSAY\.HHI\('[^']+'!\$C\$5:\$C\$10\)$/);
    const output = cells(locale, "output");
    expect([4, 5, 6, 7, 8, 9].map((row) => output[row]?.[2]?.v)).toEqual([
      21.7, 14.9, 13.8, 7.4, 1.3, 2,
    ]);
    expect(output[10]?.[2]?.v).toBe(61.1);
  });

  test("section T is blank, true zeros are zeros", () => {
    const gva = cells(locale, "gva2024");
    expect(gva[4]?.[21]).toEqual({ s: "amount" });
    expect(gva[21]?.[3]?.v).toBe(0);
    expect(cells(locale, "grp")[4]?.[2]).toEqual({ s: "amount" });
  });
});

describe("the figures", () => {
  const total = (column: number, rows: readonly (readonly (string | number | null)[])[]): number =>
    rows
      .filter(([code]) => code !== "national")
      .reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

  test.each([
    ["2021", gva2021],
    ["2024", gva2024],
  ])("regions of %s add up to the country in every section", (_year, table) => {
    const national = table.rows.find(([code]) => code === "national") ?? [];
    expect(table.rows).toHaveLength(21);
    for (let column = 1; column < table.columns.length; column++)
      expect(total(column, table.rows)).toBeCloseTo(Number(national[column] ?? 0), 3);
  });

  test("the gross product agrees on both sheets", () => {
    const product = gva2024.columns.indexOf("GDP");
    for (const [code, ...values] of grp.rows) {
      const row = gva2024.rows.find(([other]) => other === code) ?? [];
      expect(values[2]).toBe(row[product]);
    }
  });

  test("sectors of employment add up to the total", () => {
    for (const [, ...values] of employment.rows) {
      const [agriculture, industry, services, thousand] = values.map(Number);
      expect(((agriculture ?? 0) + (industry ?? 0) + (services ?? 0)) / 1000).toBeCloseTo(
        thousand ?? 0,
        2
      );
    }
  });

  test("resources balance their use in every row", () => {
    for (const [, , production, imports, exports, sales, resources] of balances.rows) {
      expect(Number(production) + Number(imports)).toBeCloseTo(Number(resources), 3);
      expect(Number(resources) - Number(exports)).toBeCloseTo(Number(sales), 3);
    }
  });
});

test("every word of the data and every section has its languages", () => {
  for (const text of [
    ...Object.values(dataWords),
    ...Object.values(sections),
    ...Object.values(sectionWords),
  ])
    for (const locale of locales) expect(text[locale].trim()).not.toBe("");
  expect(Object.keys(sectionWords)).toEqual(gva2024.columns.slice(1, 20));
});
