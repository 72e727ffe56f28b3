/** @jest-environment jsdom */
/** Scenarios, effectiveness and territories in the pane: what is read, what moved, and what an action writes. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { effectivenessView } from "../../src/taskpane/modules/effectiveness-view";
import { moduleViews } from "../../src/taskpane/modules/index";
import type { Review } from "../../src/taskpane/modules/module-view";
import {
  clearing,
  columnsOf,
  frozenTyped,
  leversOf,
  settingOf,
} from "../../src/taskpane/modules/scenario-reading";
import { movesOf, scenariosView } from "../../src/taskpane/modules/scenarios-view";
import { territoriesView } from "../../src/taskpane/modules/territories-view";
import { texts } from "../../src/taskpane/modules/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { modules } from "../../src/workbook/layout/modules/index";
import type { CellContent, NamedContent } from "../../src/workbook/workbook";
import { exampleInput } from "../assessments/example";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

const input = exampleInput("synthetic-1");

const named = (values: readonly (readonly CellContent[])[]): NamedContent => ({
  values,
  formulas: values,
});

/** Five columns of cells, of which only the first few are said. */
const across = (...cells: readonly CellContent[]): readonly CellContent[] =>
  Array.from({ length: 5 }, (_, place) => cells[place] ?? "");

const passes = ["pass", "pass", "pass", "pass", "pass", "pass"].map((state) => [state]);

/** The published baseline and S3, "two plants close", as the sheet shows them. */
const contents = {
  scn_name: named([across("Two plants close")]),
  scn_code: named([["A7"], ["C1"], ["D4"]]),
  scn_value: named([across(78), across(20), across("?")]),
  scn_weight: named([across("", 2), across("heavy")]),
  scn_fact: named([across(4)]),
  scn_changes: named([across(5, 0, 0, 0, 0)]),
  scn_verdict: named([["V3", ...across("V2")]]),
  scn_range: named([["V3", ...across("V2")]]),
  scn_change: named([across(-3.5147)]),
  scn_index: named([
    [50.829, ...across(47.1076)],
    [50.3478, ...across(46.8331)],
    [49.8954, ...across(46.541)],
  ]),
  scn_interval: named([
    [46.03, ...across(42.58)],
    [54.67, ...across(51.08)],
  ]),
  scn_coverage: named([[1, ...across(1)]]),
  scn_limits: named([
    [3, ...across(2)],
    [3, ...across(3)],
    [4, ...across(4)],
    [4, ...across(2)],
  ]),
  gate_state: named(passes),
  scn_states1: named(passes.map(([state], row) => [row === 2 ? "fail" : (state ?? "")])),
};

const spoken = ({ findings }: Review, locale: Locale) => findings.map(({ words }) => words[locale]);

describe("what the sheet of scenarios says", () => {
  const { baseline, scenarios } = columnsOf(contents);
  const [closing, unused] = scenarios;

  it("column by column", () => {
    expect(closing).toMatchObject({
      name: "Two plants close",
      change: -3.5147,
      index: [47.1076, 46.8331, 46.541],
      interval: [42.58, 51.08],
      limits: { index: 2, floor: 3, unscored: 4, gates: 2 },
    });
    expect(baseline).toMatchObject({ verdict: "V3", index: [50.829, 50.3478, 49.8954] });
    expect(unused).toMatchObject({ changes: 0, verdict: "", change: null });
  });

  it("what moved, in each language", () => {
    if (!closing) throw new Error("no scenario");
    expect(movesOf(baseline, closing, "en")).toEqual([
      "Several owners: pass → fail",
      "best verdict by the index: V3 → V2",
      "best verdict by the gates: V4 → V2",
    ]);
    expect(movesOf(baseline, closing, "ru")[0]).toBe(
      "Несколько владельцев: выполнено → не выполнено"
    );
    expect(movesOf(baseline, baseline, "kk")).toEqual([]);
  });

  it("what does not count is said", () => {
    const review = scenariosView.review(contents, { opened: null, entries: [] });
    expect(spoken(review, "en")).toEqual([
      "Frozen at the baseline, the value typed is not used: C1",
      "Set to unknown, since the cell holds no number: D4",
      "Weights that are no numbers above 0 and count as in the baseline: 1",
    ]);
    expect(review.figures.map(({ value }) => value)).toEqual([1, null]);
    expect(frozenTyped({ ...contents, scn_value: named([across(78), across()]) })).toEqual([]);
  });

  it("an untouched sheet says that it is empty", () => {
    const empty = { scn_code: contents.scn_code, scn_changes: named([[0, 0, 0, 0, 0]]) };
    expect(spoken(scenariosView.review(empty, { opened: null, entries: [] }), "ru")).toEqual([
      "Ни в одном сценарии ещё нет изменений.",
    ]);
  });
});

describe("actions on scenarios", () => {
  it("levers come by their gain, each with the value of the sufficient level", () => {
    const [first, second] = leversOf(assessFormation(input));
    expect(first).toEqual({ code: "E2", value: 3, gain: expect.closeTo(0.78484, 5) });
    expect(second?.code).toBe("E4");
  });

  it("a change goes to the row of its indicator", () => {
    expect(settingOf(contents, 3, "D4", 20)).toEqual({
      name: "scn_value",
      row: 2,
      column: 3,
      content: 20,
    });
    expect(settingOf(contents, 3, "Z9", 20)).toBeNull();
  });

  it("emptying takes every filled cell of one column and no other", () => {
    expect(clearing(contents, 0).map(({ name, row, column }) => [name, row, column])).toEqual([
      ["scn_value", 0, 0],
      ["scn_value", 1, 0],
      ["scn_value", 2, 0],
      ["scn_weight", 1, 0],
      ["scn_fact", 0, 0],
    ]);
    expect(clearing(contents, 4)).toEqual([]);
  });
});

describe("effectiveness", () => {
  const rows = (...cells: readonly CellContent[]) => named(cells.map((cell) => [cell]));
  const sheet = {
    eff_position_code: rows("i", "", "iii"),
    eff_floor: rows(5, 0, ""),
    eff_sufficient: rows(20, 3, ""),
    eff_target: rows(40, 10, ""),
    eff_before: rows(8, 1, 3),
    eff_after: rows(17, "", ""),
    eff_score_before: rows(10, "#VALUE!", ""),
    eff_score_after: rows(40, "", ""),
    eff_net: rows(23.3, "", ""),
    eff_position3_items: rows(3, 3, 0),
    eff_position3_measured: rows(2, 3, 0),
    eff_position3_before: rows(13.3, 28.9, ""),
    eff_position3_after: rows(48.6, 36.1, ""),
    eff_position3_change: rows(35.2, 7.2, ""),
    eff_position3_net: rows(23.6, 4.7, ""),
    eff_williamson_before: rows(0.2415),
    eff_williamson_after: rows(0.2823),
    eff_unbalanced: rows(1),
  };
  const review = effectivenessView.review(sheet, { opened: null, entries: [] });

  it("shows three changes and no total", () => {
    expect(review.figures.map(({ value }) => value)).toEqual([35.2, 7.2, null, null, 0.2823]);
    expect(review.figures[0]?.note?.en).toBe(
      "13.3 → 48.6; 2 of 3 items measured before and after; net of the comparison region: +23.6"
    );
  });

  it("names what is missing, the comparison and the disparity", () => {
    expect(spoken(review, "en")).toEqual([
      "Items with values and without three goalposts: 1",
      "Items without a position from the list: 1",
      "Items measured once only: 1",
      "Scores that are errors: goalposts out of order, or words in place of numbers: 1",
      "Growth with rising disparity: the index rises and so does the Williamson coefficient.",
      "A net change is a comparison with one region, not a causal estimate.",
    ]);
  });
});

describe("territories", () => {
  const rows = (...cells: readonly CellContent[]) => named(cells.map((cell) => [cell]));
  it("names growth with rising disparity, holes, and that nobody is ranked", () => {
    const review = territoriesView.review(
      {
        ter_region: rows("Almaty", "Abay", ""),
        ter_population: rows(800, "", ""),
        ter_potential_compared: rows(2, 0, 0, 0),
        ter_potential_published_before: rows("", 100, "", ""),
        ter_potential_published_after: rows("", "", "", ""),
        ter_potential_williamson_before: rows(0.24, "", "", ""),
        ter_potential_williamson_after: rows(0.28, "", "", ""),
        ter_potential_unbalanced: rows(1, "", "", ""),
        ter_total_trend: rows(4.2),
      },
      { opened: null, entries: [] }
    );
    expect(review.figures.map(({ value }) => value)).toEqual([0.28, null, null, null, 4.2]);
    expect(spoken(review, "en")).toEqual([
      "Growth with rising disparity: Socio-economic level",
      "A published value of the country for one of two years only: before and after are not comparable: Industrial potential",
      "Regions without a population: left out of weighted means and of the Williamson coefficient: 1",
      "The order of regions is that of entry; no ranking is implied.",
    ]);
  });
});

it.each(["scenarios", "effectiveness", "territories"])(
  "%s has a view, and each name it reads",
  (key) => {
    expect(moduleViews.filter((view) => view.key === key)).toHaveLength(1);
    expect(modules.filter((module) => module.key === key)).toHaveLength(1);
  }
);

async function scenariosOpened(locale: Locale): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  await workbook.add((number, taken) =>
    planFormation(
      { locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024", input },
      number,
      taken
    )
  );
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
  await screen.findByText(texts.lead[locale]);
  const title = modules.find(({ key }) => key === "scenarios")?.title[locale] ?? "";
  fireEvent.click(screen.getByRole("button", { name: texts.addNamed(title)[locale] }));
  await screen.findByRole("heading", { level: 2, name: title });
  return workbook;
}

const write = { en: "Write into the scenario", ru: "Записать в сценарий", kk: "Сценарийге жазу" };

it.each(locales)("a recommended change is written into a scenario, in %s", async (locale) => {
  const workbook = await scenariosOpened(locale);
  await waitFor(() =>
    expect(screen.getByRole("button", { name: write[locale] }).getAttribute("disabled")).toBeNull()
  );
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: write[locale] }));
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  const row = assessFormation(input).rows.findIndex(({ indicator }) => indicator.code === "E2");
  expect((await workbook.read(1, ["scn_value"]))["scn_value"]?.values[row]?.[0]).toBe(3);
});

it("a scenario is renamed and shown beside the baseline", async () => {
  const workbook = await scenariosOpened("en");
  const field = await screen.findByRole("textbox", { name: "Its name" });
  await act(async () => {
    fireEvent.change(field, { target: { value: "=Plants close" } });
    fireEvent.blur(field);
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  expect((await workbook.read(1, ["scn_name"]))["scn_name"]?.values[0]?.[0]).toBe(" =Plants close");
  workbook.edit(1, { name: "scn_changes", row: 0, content: 2 });
  workbook.edit(1, { name: "scn_range", row: 0, column: 1, content: "V2" });
  workbook.edit(1, { name: "scn_change", row: 0, content: -3.51 });
  const table = await screen.findByRole("region", { name: "Side by side" });
  await waitFor(() => expect(within(table).getByText("=Plants close")).toBeTruthy());
  expect(within(table).getByText("V2")).toBeTruthy();
  expect(within(table).getByText("−3.5")).toBeTruthy();
  expect(table.getAttribute("tabindex")).toBe("0");
});
