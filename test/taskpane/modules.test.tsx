/** @jest-environment jsdom */
/** Further sheets in the pane: added, used for answers, removed without losing the answers. */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { texts } from "../../src/taskpane/modules/texts";
import { texts as paneTexts } from "../../src/taskpane/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { modules } from "../../src/workbook/layout/modules/index";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();

async function opened(locale: Locale): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  const input = { values: { A7: 60 } };
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
  return workbook;
}

/** Lets the writer's pause pass. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));

const participants = modules.find(({ key }) => key === "participants");
if (!participants) throw new Error("no participants");

it.each(locales)("every module can be told by its name and purpose in %s", async (locale) => {
  await opened(locale);
  const offered = modules.filter(({ scope }) => scope === "assessment");
  for (const { title, purpose } of offered) {
    expect(screen.getAllByText(title[locale]).length).toBeGreaterThan(0);
    expect(screen.getByText(purpose[locale])).toBeTruthy();
  }
});

it("a sheet is added, feeds the answers, and leaves their numbers when it goes", async () => {
  const workbook = await opened("en");
  fireEvent.click(screen.getByRole("button", { name: "Add sheet: Participants" }));
  await screen.findByRole("heading", { level: 2, name: "Participants" });
  expect((await workbook.assessments())[0]?.modules).toContain("participants");

  // What the sheet would calculate from its rows; the memory workbook calculates nothing.
  workbook.edit(1, { name: "par_owners", row: 0, content: 6 });
  workbook.edit(1, { name: "par_largest", row: 0, content: 35 });
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Use: Independent owners" })).toBeTruthy()
  );
  const owners = screen.getByRole("button", { name: "Use: Independent owners" }).closest("li");
  await waitFor(() => expect(within(owners ?? document.body).getByText("6")).toBeTruthy());
  fireEvent.click(screen.getByRole("button", { name: "Use: Independent owners" }));
  await settle();
  const formula = async () => (await workbook.read(1, ["owners"]))["owners"]?.formulas[0]?.[0];
  expect(await formula()).toBe('=IF(ISNUMBER(cfa1_par_owners),cfa1_par_owners,"")');
  // An answer that is there already says what would be replaced.
  expect(screen.getByText("replaces 60")).toBeTruthy();

  fireEvent.click(screen.getByRole("button", { name: "Remove this sheet" }));
  fireEvent.click(await screen.findByRole("button", { name: paneTexts.removal.confirm.en }));
  await screen.findByText(texts.lead.en);
  expect((await workbook.assessments())[0]?.modules).not.toContain("participants");
  expect(await formula()).toBe(6);
});

it("a refusal is told and nothing is added", async () => {
  const workbook = await opened("ru");
  workbook.refusal = { en: "No", ru: "Нельзя", kk: "Болмайды" };
  fireEvent.click(screen.getByRole("button", { name: texts.addNamed(participants.title.ru).ru }));
  await screen.findByText("Нельзя");
  expect((await workbook.assessments())[0]?.modules).not.toContain("participants");
});
