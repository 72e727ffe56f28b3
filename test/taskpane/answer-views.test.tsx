/** @jest-environment jsdom */
/** The sheets of answers in the pane: measures, risks, what to collect next, lenses, report, scoring and log. */
import { fireEvent, render, screen, within } from "@testing-library/react";
import { collectNext } from "../../src/assessments/cluster-formation/collect-next";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { texts } from "../../src/taskpane/modules/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { modules } from "../../src/workbook/layout/modules/index";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import type { CellContent } from "../../src/workbook/workbook";
import { exampleInput } from "../assessments/example";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

const input = exampleInput("synthetic-1-missing");

const moduleOf = (key: string) => {
  const found = modules.find((module) => module.key === key);
  if (!found) throw new Error(key);
  return found;
};

async function opened(
  key: string,
  locale: Locale,
  edits: Readonly<Record<string, readonly CellContent[]>> = {}
): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  await workbook.add((number, taken) =>
    planFormation(
      { locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024", input },
      number,
      taken
    )
  );
  const module = moduleOf(key);
  if (module.always !== true)
    await workbook.addModule(1, (taken) =>
      planModule(module, { locale, profile: profileOf(undefined), assessments: [] }, 1, taken)
    );
  for (const [name, cells] of Object.entries(edits))
    cells.forEach((content, row) => workbook.edit(1, { name, row, content }));
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
  fireEvent.click(screen.getByRole("button", { name: module.title[locale] }));
  await screen.findByRole("heading", { level: 2, name: module.title[locale] });
  return workbook;
}

const answers = ["lenses", "sensitivity", "recommendations", "report", "scoring", "log", "risks"];

it.each(answers.map((key, i) => [key, locales[i % locales.length] ?? "en"] as const))(
  "%s opens in %s and says what it is for",
  async (key, locale) => {
    await opened(key, locale);
    expect(screen.getByText(moduleOf(key).purpose[locale])).toBeTruthy();
    await screen.findByRole("button", { name: texts.goToSheet[locale] });
  }
);

it("what to collect next stands in the order of what it decides, and leads to its question", async () => {
  await opened("sensitivity", "en");
  await screen.findByRole("heading", { name: "What to collect next" });
  const expected = collectNext(input);
  const rows = expected.map(({ code }) =>
    screen.getAllByRole("button").findIndex((button) => button.textContent?.startsWith(`${code} `))
  );
  expect(rows.every((place) => place >= 0)).toBe(true);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  const decisive = expected.filter(({ decides }) => decides).length;
  expect(screen.queryAllByText("decides")).toHaveLength(decisive);
});

it("measures are listed as the sheet ranks them, with reason, target and expected verdict", async () => {
  await opened("recommendations", "ru", {
    n_verdict: [2],
    rec_rank: [1, 2],
    rec_mark_code: ["gate", "gain"],
    rec_code: ["REC20", "REC14"],
    rec_aim: ["G-plural Несколько владельцев", "E2 Выпускники"],
    rec_text: ["Выделить производства", "Целевой набор"],
    rec_responsible: ["холдинг", ""],
    rec_months: [24, 12],
    rec_present: ["не выполнено", 2.2],
    rec_target: ["выполнено", 3],
    rec_index_change: ["", 0.78],
    rec_verdict: [3, 2],
  });
  const first = await screen.findByRole("button", { name: /Выделить производства/ });
  expect(within(first).getByText(/не выполнено → выполнено/)).toBeTruthy();
  expect(within(first).getByText("тогда V3")).toBeTruthy();
  const second = screen.getByRole("button", { name: /Целевой набор/ });
  expect(within(second).getByText("+0,78")).toBeTruthy();
  expect(screen.getByText("Мер без ответственного: 1")).toBeTruthy();
});

it("risks show their table, and what is measured as high and not judged", async () => {
  const workbook = await opened("risks", "en", {
    rsk_level_code: ["high", "low"],
    rsk_band_code: ["", "red"],
    rsk_judged: [1],
    rsk_red_count: [1],
  });
  workbook.edit(1, { name: "rsk_heat", row: 0, column: 2, content: 4 });
  expect(await screen.findByText("Measured as high and not judged: R1")).toBeTruthy();
  expect(screen.getByText("High risks without a measure or an owner: R2")).toBeTruthy();
  const table = screen.getByRole("table");
  expect(await within(table).findByText("4", { selector: "td" })).toBeTruthy();
});

it("a default changed without a line in the log is named", async () => {
  await opened("scoring", "kk", {
    scd_changed_count: [1],
    scd_is_changed: [0, 1, 1],
    scd_label: ["a", "b", "c"],
    scd_log: ["", "", 4],
  });
  expect(await screen.findByText("Журналда жолы жоқ өзгеріс: b")).toBeTruthy();
});

it("the log shows its latest lines, and keeps the name on this computer", async () => {
  localStorage.clear();
  await opened("log", "en", { log_cell: ["cfg_cut2"], log_old: [50], log_new: [55] });
  expect(await screen.findByText("cfg_cut2")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Your name in the log"), { target: { value: "Aigerim" } });
  expect(localStorage.getItem("assay.author")).toBe("Aigerim");
});
