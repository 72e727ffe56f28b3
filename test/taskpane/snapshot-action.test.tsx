/** @jest-environment jsdom */
/** A snapshot of the register from the pane: written once as values, refused a second time, taken back. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { planFormation } from "../../src/workbook/layout/formation";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { registerModule } from "../../src/workbook/layout/modules/register-sheet";
import type { CellContent } from "../../src/workbook/workbook";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)));

const words = {
  en: { take: "Take snapshot", back: "Take it back", date: "Date of the snapshot" },
  ru: { take: "Сделать снимок", back: "Убрать", date: "Дата снимка" },
  kk: { take: "Көшірме алу", back: "Қайтару", date: "Көшірме күні" },
} as const;

/** The register's page of an assessment whose register holds these initiatives. */
async function opened(
  locale: Locale,
  initiatives: readonly (readonly [name: string, plan: CellContent, fact: CellContent])[]
): Promise<{ readonly workbook: FakeWorkbook; readonly field: HTMLElement }> {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  const subject = { locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024" };
  await workbook.add((number, taken) =>
    planFormation({ ...subject, input: { values: {} } }, number, taken)
  );
  const start = { locale, profile: profileOf("general"), assessments: [] };
  await workbook.addModule(1, (taken) => planModule(registerModule, start, 1, taken));
  for (const [row, cells] of initiatives.entries())
    ["reg_name", "reg_plan", "reg_fact"].forEach((name, index) =>
      workbook.edit(1, { name, row, content: cells[index] ?? "" })
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
  fireEvent.click(await screen.findByRole("button", { name: registerModule.title[locale] }));
  return { workbook, field: await screen.findByLabelText(words[locale].date) };
}

it.each(locales)("is written once per half-year and can be taken back, in %s", async (locale) => {
  const { workbook, field } = await opened(locale, [
    ["Fair", 10, 9],
    ["Chair", 5, ""],
  ]);
  const say = words[locale];
  fireEvent.change(field, { target: { value: "2026-03-31" } });
  const column = async (name: string) =>
    (await workbook.read(1, [name]))[name]?.values.slice(0, 3).map(([cell]) => cell);

  fireEvent.click(screen.getByRole("button", { name: say.take }));
  await settle();
  expect(await column("reg_snap_name")).toEqual(["Fair", "Chair", ""]);
  expect(await column("reg_snap_half")).toEqual([4052, 4052, ""]);
  expect(await column("reg_snap_date")).toEqual([46112, 46112, ""]);
  expect(await column("reg_snap_fact")).toEqual([9, "", ""]);
  expect(await column("reg_snap_light")).toEqual(["amber", "gray", ""]);

  // The same half-year again: nothing is added.
  fireEvent.change(field, { target: { value: "2026-06-30" } });
  await waitFor(() =>
    expect(screen.getByRole("button", { name: say.take })).toHaveProperty("disabled", true)
  );
  fireEvent.click(screen.getByRole("button", { name: say.back }));
  await settle();
  expect(await column("reg_snap_name")).toEqual(["", "", ""]);
  expect(await column("reg_snap_half")).toEqual(["", "", ""]);
});

it("is not offered for a day that is none, and a refusal leaves no trace", async () => {
  const { workbook, field } = await opened("en", [["Fair", 10, 9]]);
  fireEvent.change(field, { target: { value: "" } });
  await screen.findByText("This is no date.");
  expect(screen.getByRole("button", { name: words.en.take })).toHaveProperty("disabled", true);

  fireEvent.change(field, { target: { value: "2026-03-31" } });
  workbook.refusal = { en: "The sheet is protected", ru: "Нельзя", kk: "Болмайды" };
  fireEvent.click(screen.getByRole("button", { name: words.en.take }));
  await screen.findByText("The sheet is protected");
  expect(screen.queryByRole("button", { name: words.en.back })).toBeNull();
});
