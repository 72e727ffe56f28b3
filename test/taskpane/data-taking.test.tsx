/** @jest-environment jsdom */
/** Figures taken from a table in the pane: recognized, confirmed, written as live links, watched afterwards. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Locale, locales } from "../../src/core/locale";
import { recognizeTable } from "../../src/statistics/data-table";
import { proposedChoice } from "../../src/statistics/figures";
import { App } from "../../src/taskpane/App";
import {
  dataNames,
  planTaking,
  proposedFlows,
  proposedKind,
  Taking,
  takenYears,
} from "../../src/taskpane/modules/data-taking";
import { dataView } from "../../src/taskpane/modules/data-view";
import { texts } from "../../src/taskpane/modules/taking-texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { dataModule } from "../../src/workbook/layout/modules/data-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { sampleArea } from "../statistics/sample-areas";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

const tabs = ["gva2021", "gva2024", "grp", "employment", "balances", "output"] as const;

async function withData(locale: Locale): Promise<FakeWorkbook> {
  const sheets = Object.fromEntries(
    tabs.map((tab) => {
      const { sheet, values } = sampleArea(locale, tab);
      return [sheet, values];
    })
  );
  const workbook = new FakeWorkbook(locale, sheets);
  const region = { en: "Pavlodar Region", ru: "Павлодарская область", kk: "Павлодар облысы" };
  await workbook.add((number, taken) =>
    planFormation(
      {
        locale,
        region: region[locale],
        cluster: "C24 metals",
        reference: "KZ",
        year: "2024",
        input: { values: {} },
      },
      number,
      taken
    )
  );
  await workbook.addModule(1, (taken) =>
    planModule(dataModule, { locale, profile: profileOf(undefined), assessments: [] }, 1, taken)
  );
  return workbook;
}

const contentsOf = (workbook: FakeWorkbook) => workbook.read(1, dataView.names);

function taking(
  locale: Locale,
  tab: string,
  wanted = { regionCode: "PVL", industryCode: "C" }
): Taking {
  const table = recognizeTable(sampleArea(locale, tab));
  return {
    table,
    kind: proposedKind(table),
    choice: proposedChoice(table, wanted),
    flows: proposedFlows(table),
    year: null,
  };
}

describe.each(locales)("what a table holds, in %s", (locale) => {
  it.each([
    ["gva2024", "industries"],
    ["grp", "product"],
    ["employment", "employment"],
    ["balances", "market"],
    ["output", "industry"],
  ])("%s: %s", (tab, kind) => expect(taking(locale, tab).kind).toBe(kind));
});

describe("the plan of a taking", () => {
  it("years are kept in order, whatever is taken first; formulas of other years stay", async () => {
    const workbook = await withData("en");
    await workbook.write(
      1,
      planTaking(await contentsOf(workbook), taking("en", "gva2024")).changes
    );
    await workbook.write(
      1,
      planTaking(await contentsOf(workbook), taking("en", "gva2021")).changes
    );
    const { dat_year, dat_oir, dat_f_region } = await workbook.read(1, [
      "dat_year",
      "dat_oir",
      "dat_f_region",
    ]);
    expect(dat_year?.formulas.slice(0, 3)).toEqual([[2021], [2024], [""]]);
    expect(dat_oir?.formulas.slice(0, 2)).toEqual([
      [`=IF('GVA 2021'!E14="","",'GVA 2021'!E14)`],
      [`=IF('GVA 2024'!E14="","",'GVA 2024'!E14)`],
    ]);
    // Ranks are those of the newest year.
    expect(dat_f_region?.formulas[0]?.[0]).toBe("Abai Region");
  });
  it("says what would follow before anything is written", async () => {
    const workbook = await withData("en");
    const plan = planTaking(await contentsOf(workbook), taking("en", "gva2024"));
    expect(plan.figures.KL).toBeCloseTo(1.9453, 4);
    expect(plan.figures.KS).toBeCloseTo(1.9624, 4);
    expect(plan.figures.A4).toBeCloseTo((100 * 15.5) / 20, 10);
    expect(plan.figures.A3).toBeCloseTo((20 * 1252754.8) / 16941133.3, 10);
    expect(plan.figures.A2).toBeNull();
    expect(plan.year).toBe(2024);
    expect(workbook.written).toEqual([]);
  });
  it("the market comes from production, imports and exports", async () => {
    const workbook = await withData("kk");
    const plan = planTaking(await contentsOf(workbook), taking("kk", "balances"));
    expect(takenYears(taking("kk", "balances"))).toEqual([2021, 2022, 2023, 2024]);
    expect(plan.figures.C1).toBeGreaterThan(50);
    expect(plan.input.market).toHaveLength(4);
  });
  it("a table without a year needs one", () => {
    const table = recognizeTable({
      sheet: "Data",
      row: 0,
      column: 0,
      values: [
        ["Region", "A", "C"],
        ["PVL", 1, 2],
        ["KRG", 3, 4],
      ],
    });
    const open: Taking = { ...taking("en", "gva2024"), table, choice: proposedChoice(table) };
    expect(takenYears(open)).toEqual([]);
    expect(takenYears({ ...open, year: 2023 })).toEqual([2023]);
  });
});

describe("links are watched", () => {
  const review = async (workbook: FakeWorkbook) =>
    dataView.review(await contentsOf(workbook), { opened: null, entries: [] });
  it.each(locales)(
    "a deleted table, a text, an empty cell and an override, in %s",
    async (locale) => {
      const workbook = await withData(locale);
      const put = (name: string, content: string | number) =>
        workbook.edit(1, { name, row: 0, content });
      put("dat_year", 2024);
      put("dat_oir", "#REF!");
      put("dat_or", "12,5");
      put("dat_i_override", 1.4);
      put("dat_t_region", "Павлодар");
      put("dat_t_region_now", "Абай");
      put("dat_c_kl", "#VALUE!");
      const { findings } = await review(workbook);
      expect(findings.map(({ at }) => at)).toEqual([
        "dat_oir",
        "dat_or",
        "dat_t_region_now",
        "dat_c_kl",
        "dat_i_override",
      ]);
      for (const { words } of findings) expect(words[locale]).toMatch(/\.$/);
    }
  );
  it("nothing is wrong with an empty sheet", async () =>
    expect((await review(await withData("en"))).findings).toEqual([]));
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));

it.each(locales)("from the selection to answers that follow, in %s", async (locale) => {
  const workbook = await withData(locale);
  await workbook.keepSetting("assay.place", "1:modules");
  const host = {
    name: "Excel",
    platform: "test",
    version: "16",
    sets: [],
    displayLanguage: locale,
    contentLanguage: locale,
  };
  render(<App workbook={workbook} host={host} dark={false} />);
  fireEvent.click(await screen.findByRole("button", { name: dataModule.title[locale] }));
  const { sheet, values } = sampleArea(locale, "gva2024");
  workbook.select(sheet, `A1:Y${values.length}`);
  fireEvent.click(await screen.findByRole("button", { name: texts.read[locale] }));
  await screen.findByText(texts.seen[locale]);
  // Region and industry are those of the assessment, by name and code.
  expect(
    screen.getAllByText(/^(Pavlodar Region|Павлодарская область|Павлодар облысы)$/).length
  ).toBeGreaterThan(0);
  expect(screen.getAllByText(new RegExp(`'${sheet}'!E14`)).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("button", { name: texts.write[locale] }));
  await settle();
  await waitFor(() => expect(screen.queryByText(texts.seen[locale])).toBeNull());
  const read = await workbook.read(1, ["dat_oir", "dat_or", "KL", "ind_value", "dat_t_region_now"]);
  expect(read["dat_oir"]?.formulas[0]?.[0]).toBe(`=IF('${sheet}'!E14="","",'${sheet}'!E14)`);
  expect(read["dat_or"]?.formulas[0]?.[0]).toContain("SUM(");
  expect(read["KL"]?.formulas[0]?.[0]).toBe('=IF(ISNUMBER(cfa1_dat_KL),cfa1_dat_KL,"")');
  expect(read["dat_t_region_now"]?.formulas[0]?.[0]).toBe(`='${sheet}'!A14&""`);
  expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A1"))).toBe(
    '=IF(ISNUMBER(cfa1_dat_A1),cfa1_dat_A1,"")'
  );
});

it("names what dataNames promise", async () => {
  const workbook = await withData("en");
  expect(Object.keys(await workbook.read(1, dataNames)).sort()).toEqual([...dataNames].sort());
});
