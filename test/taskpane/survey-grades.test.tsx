/** @jest-environment jsdom */
/** Answers that follow the survey take its grade, source and date; others are left alone; all can be brought back. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { planFormation } from "../../src/workbook/layout/formation";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { surveyModule } from "../../src/workbook/layout/modules/survey-sheet";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 600)));

const words: Readonly<
  Record<Locale, readonly [write: string, back: string, source: string, date: string]>
> = {
  en: ["Write them", "Bring back what stood there", "survey, n = 41", "1 May 2026"],
  ru: ["Записать", "Вернуть прежнее", "опрос, n = 41", "01.05.2026"],
  kk: ["Жазу", "Бұрынғысын қайтару", "сауалнама, n = 41", "01.05.2026"],
};

it.each(locales)("grade and source follow the survey in %s", async (locale) => {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  const subject = { locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024" };
  await workbook.add((number, taken) =>
    planFormation({ ...subject, input: { values: { F2: 3 } } }, number, taken)
  );
  const start = { locale, profile: profileOf("general"), assessments: [] };
  await workbook.addModule(1, (taken) => planModule(surveyModule, start, 1, taken));
  const codes = (await workbook.read(1, ["ind_code"]))["ind_code"]?.values.map(([code]) => code);
  const row = codes?.indexOf("F1") ?? -1;
  const other = codes?.indexOf("F2") ?? -1;
  for (const [name, content] of [
    ["svy_n", 41],
    ["svy_F1_n", 41],
    ["svy_F1_grade", "B"],
    ["svy_F2_n", 41],
    ["svy_F2_grade", "B"],
    ["svy_date", 46143],
  ] as const)
    workbook.edit(1, { name, row: 0, content });
  workbook.edit(1, { name: "ind_value", row, content: "=cfa1_svy_F1" });
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
  fireEvent.click(await screen.findByRole("button", { name: surveyModule.title[locale] }));
  const [write, back, source, date] = words[locale];
  fireEvent.click(await screen.findByRole("button", { name: write }));
  await settle();
  const cells = async (at: number) => {
    const found = await workbook.read(1, ["ind_grade", "ind_source", "ind_date"]);
    return ["ind_grade", "ind_source", "ind_date"].map((name) => found[name]?.values[at]?.[0]);
  };
  expect(await cells(row)).toEqual(["B", source, date]);
  // F2 was typed: the survey does not speak for it.
  expect(await cells(other)).toEqual(["", "", ""]);
  await waitFor(() => expect(screen.queryByRole("button", { name: write })).toBeNull());
  fireEvent.click(screen.getByRole("button", { name: back }));
  await settle();
  expect(await cells(row)).toEqual(["", "", ""]);
});
