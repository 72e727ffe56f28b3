/** The sheets on paper, as LibreOffice prints them, and the order of the gaps as it calculates it. */
import type { FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { Locale, locales } from "../../src/core/locale";
import { planFormation } from "../../src/workbook/layout/formation";
import { breaksBetween, pageHeight, scaleToWidth } from "../../src/workbook/layout/paper";
import type { BookPlan } from "../../src/workbook/layout/plan";
import examples from "../assessments/assessment.json";
import { pageCount, printed, recalculate } from "../support/libreoffice";
import { libreOffice, toolOrSkip } from "../support/tools";
import { block } from "../support/xlsx-reader";
import { bookOf, furnishedBookOf } from "./planned-book";

function inputOf(id: string): FormationInput {
  const found = examples.cases.find((example) => example.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found.input as FormationInput;
}

function planOf(locale: Locale, id: string, number = 1, taken: readonly string[] = []): BookPlan {
  const subject = {
    locale,
    region: "Ұлытау",
    cluster: "C24",
    reference: "KZ",
    year: "2024",
    input: inputOf(id),
  };
  return planFormation(subject, number, taken);
}

/** What is always printed: the sheet in front cannot be hidden, so one cell of it makes a page. */
const cover = 1;

/** Only some sheets of a plan are printed; the others still calculate. LibreOffice prints hidden ones with a print area. */
function printing(plan: BookPlan, shown: readonly number[]): BookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet, index) => {
      const { print, ...unprinted } = sheet;
      if (print && index === 0)
        return { ...unprinted, print: { ...print, area: "A1:A1", zoom: { scale: 100 } } };
      return print && shown.includes(index) ? sheet : { ...unprinted, hidden: true };
    }),
  };
}

describe("pages", () => {
  it("are filled with whole groups of rows", () => {
    const groups = [
      { first: 1, last: 4 },
      { first: 5, last: 8 },
      { first: 9, last: 9 },
      { first: 10, last: 12 },
    ];
    // 15 points a row; row 9 takes 60.
    expect(breaksBetween(groups, { 9: 60 }, 120)).toEqual([9]);
    expect(breaksBetween(groups, { 9: 60 }, 119)).toEqual([5, 9]);
    expect(breaksBetween(groups, { 9: 60 }, 1000)).toEqual([]);
  });

  it("have a scale at which the columns fit and never one larger than life", () => {
    expect(scaleToWidth(100, "portrait")).toBe(100);
    expect(scaleToWidth(1400, "landscape")).toBeLessThan(56);
    expect(pageHeight("portrait", 50)).toBeCloseTo(2 * pageHeight("portrait", 100), 9);
  });
});

toolOrSkip(libreOffice(), "sheets printed by LibreOffice", (test) => {
  for (const locale of locales)
    test(`blocks and verdict take one page each in ${locale}, indicators one page in width`, async () => {
      const plan = planOf(locale, "synthetic-1-missing");
      const [, indicators, blocks, , verdict] = plan.sheets;
      expect([blocks?.charts?.length, verdict?.charts?.length]).toEqual([2, 1]);
      expect(pageCount(await printed(furnishedBookOf([printing(plan, [2, 4])])))).toBe(cover + 2);
      const expected = cover + 1 + (indicators?.print?.breaks.length ?? 0);
      expect(pageCount(await printed(furnishedBookOf([printing(plan, [1])])))).toBe(expected);
    }, 300_000);

  test("the bars stand from the largest gap down, then the blocks without a score", async () => {
    const ids = ["synthetic-1", "synthetic-1-missing", "source-B-pavlodar-aluminium"];
    const plans: BookPlan[] = [];
    for (const id of ids)
      plans.push(
        planOf(
          "en",
          id,
          plans.length + 1,
          plans.flatMap(({ sheets }) => sheets.map(({ name }) => name))
        )
      );
    const values = await recalculate(bookOf(plans));
    ids.forEach((id, index) => {
      const sheet = plans[index]?.sheets[2];
      const [, gapChart] = sheet?.charts ?? [];
      const cells = values.get(sheet?.name ?? "");
      if (!gapChart || !cells) throw new Error("no bars");
      const column = (range = ""): unknown[] => block(cells, range).map(([cell]) => cell);
      const [short, above] = gapChart.series.map((series) => column(series.values).map(Number));
      const names = column(gapChart.categories).map(String);
      const { blocks } = assessFormation(inputOf(id));
      const gaps = Object.values(blocks)
        .flatMap(({ scored, score }) => (scored && score !== null ? [50 - score] : []))
        .sort((a, b) => b - a);
      const drawn = names.map((_, place) => (short?.[place] ?? 0) + (above?.[place] ?? 0));
      expect(drawn).toHaveLength(7);
      gaps.forEach((gap, place) => expect(drawn[place]).toBeCloseTo(gap, 8));
      names.forEach((name, place) =>
        expect([name, /: not evidenced$/.test(name)]).toEqual([name, place >= gaps.length])
      );
      expect(new Set(names).size).toBe(7);
    });
  }, 300_000);
});
