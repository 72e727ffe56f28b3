/** Tables of regional statistics, recognized: the sample's sheets in three languages and every usual shape. */
import fc from "fast-check";
import gva2024 from "../../assets/sample/gva-2024.json";
import { locales } from "../../src/core/locale";
import { DataTable, recognizeTable } from "../../src/statistics/data-table";
import {
  figureOf,
  proposedChoice,
  regionFigures,
  regionIndices,
  yearFigures,
} from "../../src/statistics/figures";
import { fold, isBareYear, periodIn } from "../../src/statistics/labels";
import { addressOf, linkState, linkTo } from "../../src/statistics/references";
import { bordersOf, findRegion, knownRegions } from "../../src/statistics/regions";
import { findIndustry, knownIndustries } from "../../src/statistics/sections";
import { findingsOf, TableFindingKind } from "../../src/statistics/table-findings";
import { area, sampleArea } from "./sample-areas";

const percent = (share: number): string => `${Math.round(1000 * share) / 10} %`;
const kinds = (table: DataTable): readonly TableFindingKind[] =>
  findingsOf(table, proposedChoice(table), percent).map(({ kind }) => kind);
const region = (table: DataTable, code: string): number =>
  table.regions.findIndex((line) => line.code === code);
const industry = (table: DataTable, code: string): number =>
  table.industries.findIndex((line) => line.code === code);

describe("names of regions", () => {
  it.each(knownRegions.flatMap((one) => locales.map((locale) => [one.name[locale], one.code])))(
    "%s is %s",
    (name, code) =>
      expect(findRegion(name)).toEqual({ region: expect.objectContaining({ code }), sure: true })
  );
  it.each([
    ["Абай", "ABY"],
    ["Ұлытау", "ULT"],
    ["Улытау", "ULT"],
    ["Жетісу", "ZHT"],
    ["Акмолинская", "AKM"],
    ["в Павлодарской области", null],
    ["Павлодарской области", "PVL"],
    ["Almaty region*", "ALM"],
    ["Алматинская обл.", "ALM"],
    ["Восточно-Казахстанская 1)", "VKO"],
    ["г.Астана", "AST"],
    ["город Нур-Султан", "AST"],
    ["Шымкент қ.", "SHM"],
    ["Turkestan oblast", "TRK"],
    ["Kyzyl-Orda", "KZL"],
    ["Kazakhstan", "national"],
    ["Қазақстан Республикасы", "national"],
    ["KRG", "KRG"],
    ["West", null],
    ["Region", null],
    ["г.", null],
  ])("%s is %s", (label, code) => expect(findRegion(label)?.region.code ?? null).toBe(code));
  it("a bare Almaty is the city, unsure", () =>
    expect(findRegion("Алматы")).toEqual({
      region: expect.objectContaining({ code: "ALA" }),
      sure: false,
    }));
  it("borders follow the regions a table names", () => {
    const of = (...codes: string[]) => bordersOf(new Set(codes));
    expect(of("ABY", "PVL")).toBe("from2022");
    expect(of("YKO")).toBe("before2018");
    expect(of("YKO", "TRK")).toBe("mixed");
    expect(of("PVL")).toBeNull();
  });
});

describe("names of industries", () => {
  it.each(
    knownIndustries.flatMap((one) =>
      locales.map((locale) => [one.name[locale], one.code, one.role])
    )
  )("%s is %s", (name, code, role) =>
    expect(findIndustry(name)).toEqual({ code, role, sure: true })
  );
  it.each([
    ["C", "C", "industry"],
    ["С Обрабатывающая промышленность", "C", "industry"],
    ["Секция B. Горнодобывающая промышленность", "B", "industry"],
    ["C - Manufacturing", "C", "industry"],
    ["B+C+D+E", "IND", "subtotal"],
    ["Всего", null, "total"],
    ["21 Manufacture of pharmaceuticals", "21", "industry"],
    ["Manufacture of food products", null, "industry"],
    ["Industry and construction", null, "industry"],
    ["ВРП", "GDP", "product"],
    ["Аукционы", null, "industry"],
  ])("%s is %s, %s", (label, code, role) =>
    expect(findIndustry(label)).toMatchObject({ code, role })
  );
});

describe("years", () => {
  it.each([
    ["2024", { year: 2024, partial: false }],
    ["Jan–Apr 2024", { year: 2024, partial: true }],
    ["январь-июнь 2023 года", { year: 2023, partial: true }],
    ["2022 қаң.–қаз.", { year: 2022, partial: true }],
    ["I квартал 2021", { year: 2021, partial: true }],
    ["Labor market 2024", { year: 2024, partial: false }],
    ["2019–2024", null],
    ["12024", null],
  ])("%s", (words, period) => expect(periodIn(words)).toEqual(period));
  it("a bare year says nothing else", () =>
    expect(["2024", "2024 г.", "2024 год", "2024 ж.", "2024 output"].map(isBareYear)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]));
  it("folds letters and drops footnote marks", () =>
    expect(fold("Өнеркәсіп¹ және 1) Құрылыс*")).toBe("онеркасип жане курылыс"));
});

describe.each(locales)("sheets of the sample in %s", (locale) => {
  it.each([
    ["gva2024", 20, 2024, "from2022"],
    ["gva2021", 20, 2021, "from2022"],
    ["gva2019", 17, 2019, "from2018"],
  ])("%s: regions × sections", (sheet, regions, year, borders) => {
    const table = recognizeTable(sampleArea(locale, sheet));
    expect(table.regionsIn).toBe("rows");
    expect(regionIndices(table)).toHaveLength(regions);
    expect(table.regions[table.total ?? -1]?.code).toBe("national");
    expect(table.industries.map(({ code }) => code)).toEqual([
      ..."ABCDEFGHIJKLMNOPQRS",
      "IND",
      "NET_TAXES",
      "GDP",
    ]);
    expect(table.industries.every(({ sure }) => sure)).toBe(true);
    expect(table.years).toEqual([{ year, partial: false, label: "" }]);
    expect(table.borders).toBe(borders);
    const found = kinds(table);
    expect(found).toEqual(borders === "from2018" ? ["wholeSummed", "oldBorders"] : ["wholeSummed"]);
  });

  it("grp: regions × years, old regions blank", () => {
    const table = recognizeTable(sampleArea(locale, "grp"));
    expect(table.years.map(({ year }) => year)).toEqual([2019, 2021, 2024]);
    expect(table.industries).toHaveLength(1);
    expect(table.yearsIn).toBe("header");
    const of = (code: string) =>
      table.years.map((_, k) => figureOf(table, region(table, code), 0, k).value);
    expect(of("ABY")).toEqual([null, 1836042.7, 3248624]);
    expect(kinds(table)).toContain("blanks");
  });

  it("employment: the total in thousands is no total of persons", () => {
    const table = recognizeTable(sampleArea(locale, "employment"));
    expect(table.industries.map(({ role }) => role)).toEqual([
      "industry",
      "industry",
      "industry",
      "total",
    ]);
    expect(proposedChoice(table).whole).toBe("sum");
    expect(kinds(table)).toContain("wholeOff");
  });

  it("output: one line per figure, parts of years, a country", () => {
    const table = recognizeTable(sampleArea(locale, "output"));
    expect(table.yearsIn).toBe("column");
    expect(table.years.map(({ year, partial }) => [year, partial])).toEqual([
      [2024, true],
      [2020, true],
      [2022, true],
    ]);
    expect(figureOf(table, region(table, "ALM"), 0, 0).value).toBe(13.8);
    expect(figureOf(table, table.total ?? "sum", 0, 0).value).toBe(61.1);
    expect(kinds(table)).toContain("partial");
  });

  it("balances: products × years with five measures, no regions", () => {
    const table = recognizeTable(sampleArea(locale, "balances"));
    expect(table.regionsIn).toBe("nowhere");
    expect(table.industries).toHaveLength(6);
    expect(table.measures).toHaveLength(5);
    expect(table.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
    expect([0, 1, 2].map((m) => figureOf(table, 0, 0, 0, m).value)).toEqual([
      102081, 110844.543, 45290.839,
    ]);
  });

  it("figures of Pavlodar's manufacturing, as links to their cells", () => {
    const table = recognizeTable(sampleArea(locale, "gva2024"));
    const choice = proposedChoice(table, { regionCode: "PVL", industryCode: "C" });
    const [figures] = yearFigures(table, choice);
    const sheet = `'${table.area.sheet}'!`;
    expect(figures?.O_ir).toMatchObject({
      value: 1252754.8,
      formula: `=IF(${sheet}E14="","",${sheet}E14)`,
    });
    expect(figures?.O_r.formula).toBe(`=IF(COUNT(${sheet}C14:U14)=0,"",SUM(${sheet}C14:U14))`);
    expect(figures?.O_r.value).toBeCloseTo(4881066.3, 4);
    expect(figures?.O.value).toBeCloseTo(128406828.1, 3);
    expect(figures?.GDP.value).toBe(136693318.3);
  });
});

const small = (["A", "B", "C", "GDP"] as const).map((code) => gva2024.columns.indexOf(code));
const codes = gva2024.rows.map(([code]) => String(code));
const amount = (code: string, column: number): number => {
  const value = gva2024.rows.find(([known]) => known === code)?.[small[column] ?? -1];
  if (typeof value !== "number") throw new Error(code);
  return value;
};
const label = (code: string): string =>
  code === "national" ? "Всего по Республике Казахстан" : code;

describe("other shapes of the same figures", () => {
  const read = (table: DataTable): readonly (number | null)[] =>
    ["PVL", "ULT", "ALA"].flatMap((code) =>
      ["A", "B", "C"].map(
        (one) => figureOf(table, region(table, code), industry(table, one), 0).value
      )
    );
  const expected = ["PVL", "ULT", "ALA"].flatMap((code) => [0, 1, 2].map((j) => amount(code, j)));
  const upright = [
    ["Валовая добавленная стоимость за 2024 год", "", "", "", ""],
    ["млн тенге", "", "", "", ""],
    ["", "Секции", "", "", "Валовой региональный продукт"],
    ["", "A Сельское хозяйство", "B Горнодобывающая", "C Обрабатывающая", ""],
    ["А", 1, 2, 3, 4],
    ...[...codes]
      .reverse()
      .map((code) => [label(code), ...[0, 1, 2, 3].map((j) => amount(code, j))]),
    ["1) Предварительные данные.", "", "", "", ""],
  ];

  it("two header rows, numbered columns, the country first under another name, a footnote", () => {
    const table = recognizeTable(area(upright));
    expect(read(table)).toEqual(expected);
    expect(table.years[0]?.year).toBe(2024);
    expect(regionIndices(table)).toHaveLength(20);
    expect(table.regions[table.total ?? -1]?.label).toBe("Всего по Республике Казахстан");
    expect(table.notes).toContain("1) Предварительные данные.");
    expect(proposedChoice(table).product).toBe(3);
  });

  it("regions in columns", () => {
    const turned = ["", "A", "B", "C"].map((head, j) => [
      head,
      ...codes.map((code) => (j === 0 ? code : amount(code, j - 1))),
    ]);
    const table = recognizeTable(area(turned, "2024"));
    expect(table.regionsIn).toBe("columns");
    expect(read(table)).toEqual(expected);
    expect(table.years[0]?.year).toBe(2024);
    const place = table.place(region(table, "PVL"), industry(table, "C"), 0);
    expect(place && addressOf(table.area, place)).toBe(`'2024'!K4`);
  });

  it("one line per figure, in any order", () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          codes.flatMap((code) =>
            [0, 1, 2].map((j) => [code, "ABC"[j] ?? "", 2024, amount(code, j)] as const)
          ),
          { minLength: 63 }
        ),
        (lines) => {
          const table = recognizeTable(area([["Регион", "Отрасль", "Год", "Значение"], ...lines]));
          expect(read(table)).toEqual(expected);
          expect(table.total === null ? null : table.regions[table.total]?.code).toBe("national");
        }
      ),
      { numRuns: 20 }
    ));

  it("years under merged industries", () => {
    const rows = codes.map((code) => [
      code,
      ...[0, 1].flatMap((j) => [amount(code, j) / 2, amount(code, j)]),
    ]);
    const table = recognizeTable(
      area([
        ["Регион", "A Сельское хозяйство", "", "B Горнодобывающая", ""],
        ["", 2023, 2024, 2023, 2024],
        ...rows,
      ])
    );
    expect(table.years.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(table.industries.map(({ code }) => code)).toEqual(["A", "B"]);
    expect(figureOf(table, region(table, "KRG"), 1, 0).value).toBe(amount("KRG", 1) / 2);
    expect(figureOf(table, region(table, "KRG"), 1, 1).value).toBe(amount("KRG", 1));
  });

  it("a total without a name that says so is found by its sum; a group of regions too", () => {
    const rows = ["PVL", "KRG", "KST", "ATY"].map((code) => [
      code,
      amount(code, 0),
      amount(code, 2),
    ]);
    const sum = (list: typeof rows, j: number) =>
      list.reduce((all, row) => all + Number(row[j]), 0);
    const group = rows.slice(0, 3);
    const table = recognizeTable(
      area([
        ["Name", "A", "C"],
        ["North and center", sum(group, 1), sum(group, 2)],
        ...group,
        ["Others", sum(rows.slice(3), 1), sum(rows.slice(3), 2)],
        ...rows.slice(3),
      ])
    );
    expect(table.regions.find(({ label: said }) => said === "North and center")?.role).toBe(
      "group"
    );
    expect(regionIndices(table)).toHaveLength(4);
  });

  it("regions of another country, without known names", () => {
    const table = recognizeTable(
      area([
        ["Region", "A", "C"],
        ["Bavaria", 3, 40],
        ["Hesse", 2, 30],
        ["Saxony", 1, 20],
        ["Total", 6, 90],
      ])
    );
    expect(table.regions.map(({ role }) => role)).toEqual(["region", "region", "region", "total"]);
    expect(kinds(table)).toContain("noRegions");
    expect(figureOf(table, 1, industry(table, "C"), 0).value).toBe(30);
  });

  it("nothing but words has no figures and does not throw", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(
              fc.string({ maxLength: 6 }),
              fc.integer(),
              fc.boolean(),
              fc.constantFrom("2024", "PVL", "")
            ),
            {
              minLength: 3,
              maxLength: 3,
            }
          ),
          { minLength: 1, maxLength: 8 }
        ),
        (values) => {
          const table = recognizeTable(area(values));
          const choice = proposedChoice(table);
          findingsOf(table, choice, percent);
          for (const { O_ir } of yearFigures(table, choice))
            for (const place of O_ir.places)
              expect(typeof addressOf(table.area, place)).toBe("string");
        }
      )
    ));
});

describe("what is wrong in a table", () => {
  const rows = ["PVL", "KRG", "KST", "ATY"].map((code) => [code, amount(code, 0), amount(code, 2)]);
  const head = ["Region", "A", "C"];
  it.each<[string, (string | number)[][], TableFindingKind]>([
    ["numbers as text", [["PVL", "293 190,7", 3], ...rows.slice(1)], "textNumbers"],
    ["marks", [["PVL", "…", 3], ...rows.slice(1)], "marks"],
    ["errors", [["PVL", "#REF!", 3], ...rows.slice(1)], "errors"],
    ["blanks", [["PVL", "", 3], ...rows.slice(1)], "blanks"],
    ["no total", rows, "noTotal"],
    ["a total that is off", [...rows, ["Kazakhstan", 5, 7]], "totalOff"],
    ["part above whole", [...rows, ["Kazakhstan", 5, 7]], "exceeds"],
    ["old beside new", [...rows, ["YKO", 5, 7], ["TRK", 5, 7]], "mixedBorders"],
    ["a region twice", [...rows, ["PVL", 5, 7]], "doubled"],
    ["city or region", [...rows, ["Алматы", 5, 7]], "ambiguous"],
    ["no year", rows, "noYear"],
    ["strange lines", [...rows, ["Баикал", 5, 7]], "someUnknown"],
  ])("%s", (_, lines, kind) =>
    expect(kinds(recognizeTable(area([head, ...lines])))).toContain(kind)
  );

  it("names the cells", () => {
    const table = recognizeTable(area([head, ["PVL", "293 190,7", 3], ...rows.slice(1)], "It's"));
    const found = findingsOf(table, proposedChoice(table), percent);
    expect(found.find(({ kind }) => kind === "textNumbers")?.cells).toEqual(["'It''s'!B2"]);
  });
  it("says everything in three languages", () => {
    const table = recognizeTable(
      area([head, ["PVL", "…", "1 000,5"], ["PVL", 1, ""], ["Алматы", 2, 3], ["Ы", 1, 1]])
    );
    for (const { said } of findingsOf(table, proposedChoice(table), percent))
      for (const locale of locales) expect(said[locale]).toMatch(/^[«“\p{Lu}].*\.$/u);
  });
});

describe("links", () => {
  it("a figure kept as text has a link, no value and its cell as trouble", () => {
    const table = recognizeTable(
      area([
        ["Region", "A"],
        ["PVL", "12,5"],
        ["KRG", 3],
      ])
    );
    expect(linkTo(table, table.place(0, 0, 0))).toMatchObject({
      value: null,
      troubled: [{ row: 1, column: 1 }],
    });
  });
  it("regions of a year in the order of the table", () => {
    const table = recognizeTable(sampleArea("en", "gva2024"));
    const list = regionFigures(table, proposedChoice(table, { industryCode: "B" }), 0);
    expect(list).toHaveLength(20);
    expect(list[0]).toMatchObject({ label: "Abai Region", O_ir: { value: 950790.3 } });
  });
  it.each([
    ["=IF('GVA 2024'!C9=\"\",\"\",'GVA 2024'!C9)", "linked", "GVA 2024"],
    ["=SUM(Data!B2:B9)", "linked", "Data"],
    ['=IF(#REF!C9="","",#REF!C9)', "gone", null],
    ["='GVA 2024'!#REF!", "gone", null],
    [12, "typed", null],
    ["", "typed", null],
    ["=1+1", "typed", null],
  ])("%s is %s", (formula, state, sheet) =>
    expect(linkState(formula)).toMatchObject({ state, sheet })
  );
});
