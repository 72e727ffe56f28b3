/** @jest-environment jsdom */
/** Two people at one assessment, and a sheet deleted beneath an answer: told in words, with a way on. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { texts } from "../../src/taskpane/guide/clash-texts";
import { texts as moduleTexts } from "../../src/taskpane/modules/texts";
import { texts as pane } from "../../src/taskpane/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { participantsModule } from "../../src/workbook/layout/modules/participants-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
jest.setTimeout(30_000);

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));
const workbookIn = async (locale: Locale): Promise<FakeWorkbook> => {
  const workbook = new FakeWorkbook(locale, { Data: [["Region"]] });
  const subject = { locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024" };
  await workbook.add((number, taken) =>
    planFormation({ ...subject, input: { values: { A6: 17 } } }, number, taken)
  );
  return workbook;
};
const show = async (workbook: FakeWorkbook, locale: Locale, step: string): Promise<void> => {
  await workbook.keepSetting("assay.place", `1:${step}`);
  const host = {
    name: "Excel",
    platform: "test",
    version: "16",
    sets: [],
    displayLanguage: locale,
    contentLanguage: locale,
  };
  render(<App workbook={workbook} host={host} dark={false} />);
  await screen.findByRole("navigation", { name: pane.steps.label[locale] });
  // The page of the step is a part of its own, on its way.
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
};
const openIndicator = (code: string): HTMLElement => {
  fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${code}`), expanded: false }));
  const field = document.querySelector<HTMLInputElement>(`[data-answer="${code}"]`);
  if (!field) throw new Error(`${code} has no field`);
  return field;
};
const typeOver = (field: HTMLElement, words: string): void => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: words } });
};

describe.each(locales)("an answer that somebody else changed meanwhile, in %s", (locale) => {
  const a6 = indicators.find(({ code }) => code === "A6");
  const what = `A6 · ${a6?.shortName[locale] ?? ""}`;
  const both = texts.field(pane.indicator.value[locale], "5", "9")[locale];

  it.each(["mine", "theirs"] as const)("both are shown, and %s stays", async (keep) => {
    const workbook = await workbookIn(locale);
    await show(workbook, locale, "A");
    const row = workbook.rowOf(1, "A6");
    typeOver(openIndicator("A6"), "5");
    // Told of at once, before the pane has written: the pane reads the sheet and still has to ask.
    workbook.edit(1, { name: "ind_value", row, content: 9 });
    await settle();
    expect(workbook.cell(1, "ind_value", row)).toBe(9);
    expect(await screen.findByText(texts.changed(what)[locale])).toBeTruthy();
    expect(screen.getByText(both)).toBeTruthy();
    expect(screen.getByDisplayValue("5")).toBeTruthy();

    const name = texts.of(texts[keep][locale], what)[locale];
    fireEvent.click(screen.getByRole("button", { name }));
    await settle();
    expect(screen.queryByText(both)).toBeNull();
    expect(workbook.cell(1, "ind_value", row)).toBe(keep === "mine" ? 5 : 9);
    if (keep === "theirs") {
      // The field that has the focus keeps what is typed in it; left, it shows the sheet.
      fireEvent.blur(document.querySelector('[data-answer="A6"]') ?? document.body);
      await waitFor(() => expect(screen.getByDisplayValue("9")).toBeTruthy());
    }
  });
});

it("one's own answers, one after the other, are never asked about", async () => {
  const workbook = await workbookIn("en");
  await show(workbook, "en", "A");
  const row = workbook.rowOf(1, "A6");
  const field = openIndicator("A6");
  for (const words of ["5", "6", "", "7"]) {
    typeOver(field, words);
    await settle();
  }
  expect(workbook.cell(1, "ind_value", row)).toBe(7);
  expect(screen.queryByRole("button", { name: /Keep mine/ })).toBeNull();
});

it.each(locales)("an answer whose sheet was deleted by hand says so, in %s", async (locale) => {
  const workbook = await workbookIn(locale);
  const start = { locale, profile: profileOf("general"), assessments: [] };
  await workbook.addModule(1, (taken) => planModule(participantsModule, start, 1, taken));
  const row = workbook.rowOf(1, "A6");
  const formula = '=IF(ISNUMBER(cfa1_par_firms),cfa1_par_firms,"")';
  await workbook.write(1, [{ name: "ind_value", row, content: formula }]);
  await workbook.removeModule(1, "participants");
  await show(workbook, locale, "A");
  fireEvent.click(screen.getByRole("button", { name: /^A6/, expanded: false }));
  const sentence = moduleTexts.lost(participantsModule.tab[locale])[locale];
  expect(await screen.findByText(sentence)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: pane.indicator.detach[locale] }));
  await settle();
  expect(workbook.cell(1, "ind_value", row)).toBe("");
  expect(screen.queryByText(sentence)).toBeNull();
});
