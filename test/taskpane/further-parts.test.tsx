/** @jest-environment jsdom */
/** Parts of the pane that few ask for: a profile of one's own, random draws, a claim held against the evidence. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import {
  auditClaim,
  conditionCodes,
  countText,
} from "../../src/assessments/cluster-formation/claim-audit";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { monteCarlo } from "../../src/assessments/cluster-formation/monte-carlo";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { inLocale, Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { texts as draws } from "../../src/taskpane/guide/simulation-texts";
import { answersOf, namesToRead, storedAnswers } from "../../src/taskpane/guide/sheets";
import { copyChanges, profileNames } from "../../src/taskpane/modules/own-profile";
import { texts } from "../../src/taskpane/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { auditModule } from "../../src/workbook/layout/modules/audit-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { profileModule } from "../../src/workbook/layout/modules/profile-sheet";
import { exampleInput } from "../assessments/example";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
jest.setTimeout(120_000);

/** Lets the writer's pause and the reading after it pass. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));
const show = (workbook: FakeWorkbook, locale: Locale): void => {
  const host = {
    name: "Excel",
    platform: "test",
    version: "16",
    sets: [],
    displayLanguage: locale,
    contentLanguage: locale,
  };
  render(<App workbook={workbook} host={host} dark={false} />);
};
const add = (workbook: FakeWorkbook, locale: Locale): Promise<number> =>
  workbook.add((number, taken) =>
    planFormation(
      {
        ...{ locale, region: "Almaty", cluster: "pharma", reference: "KZ", year: "2024" },
        input: exampleInput("synthetic-1"),
      },
      number,
      taken
    )
  );
const start = (locale: Locale) => ({ locale, profile: profileOf("general"), assessments: [] });
/** What the pane makes of the sheets. */
async function inputOf(workbook: FakeWorkbook) {
  const contents = await workbook.read(1, namesToRead);
  return answersOf(contents, storedAnswers(contents)).input;
}

describe.each(locales)("in %s", (locale) => {
  it("a profile on the workbook's own sheet can be chosen, and the sheets are written with it", async () => {
    const workbook = new FakeWorkbook(locale);
    await workbook.addModule(0, (taken) => planModule(profileModule, start(locale), 0, taken));
    const model = profileOf("pharma");
    const empty = await workbook.read(0, profileNames);
    await workbook.write(0, copyChanges(empty, model, locale));
    await workbook.write(0, [{ name: "prf_id", row: 0, content: "mine" }]);
    show(workbook, locale);
    const field = await screen.findByRole("combobox", { name: texts.form.profile[locale] });
    fireEvent.change(screen.getByLabelText(texts.form.region[locale]), { target: { value: "A" } });
    fireEvent.change(screen.getByLabelText(texts.form.cluster[locale]), { target: { value: "B" } });
    const own = texts.form.ownProfile(inLocale(model.name, locale))[locale];
    await settle();
    fireEvent.click(field);
    fireEvent.click(await screen.findByRole("option", { name: own }));
    fireEvent.click(screen.getByRole("button", { name: texts.form.start[locale] }));
    await screen.findByRole("navigation", { name: texts.steps.label[locale] });
    expect(workbook.cell(1, "cfg_profile", 0)).toBe("mine");
    const named = (await inputOf(workbook)).profile;
    expect(typeof named === "object" ? named.id : named).toBe("mine");
  });

  it("a profile that cannot be read is not offered, and the cell at fault is named", async () => {
    const workbook = new FakeWorkbook(locale);
    await workbook.addModule(0, (taken) => planModule(profileModule, start(locale), 0, taken));
    await workbook.write(0, [{ name: "prf_weight", row: 0, content: -1 }]);
    show(workbook, locale);
    expect(
      (await screen.findByText((words) => words.includes(texts.form.ownFault[locale]))).textContent
    ).toMatch(/[A-Z]+\d+/);
  });

  it("random draws are the published ones, and are kept on the sheet when asked", async () => {
    const workbook = new FakeWorkbook(locale);
    await add(workbook, locale);
    await workbook.keepSetting("assay.place", "1:verdict");
    const input = await inputOf(workbook);
    const count = assessFormation(input).config.draws;
    const expected = monteCarlo(input);
    show(workbook, locale);
    await screen.findByRole("heading", { name: draws.title[locale] });
    const [before = "", after = ""] = draws.start("|")[locale].split("|");
    const named = (name: string): boolean => name.startsWith(before) && name.endsWith(after);
    fireEvent.click(screen.getByRole("button", { name: named }));
    const keep = await screen.findByRole(
      "button",
      { name: draws.keep[locale] },
      { timeout: 90_000 }
    );
    fireEvent.click(keep);
    await settle();
    expect(workbook.cell(1, "mc_draws", 0)).toBe(count);
    expect(workbook.cell(1, "mc_V3", 0)).toBe(expected?.probability["V3"]);
    expect(workbook.cell(1, "mc_mean", 0)).toBe(expected?.mean);
  });

  it("a claim is held against the evidence and written to its sheet", async () => {
    const workbook = new FakeWorkbook(locale);
    await add(workbook, locale);
    await workbook.addModule(1, (taken) => planModule(auditModule, start(locale), 1, taken));
    await workbook.keepSetting("assay.place", "1:modules");
    const claims = {
      en: "All the necessary conditions exist",
      ru: "Имеются все необходимые условия",
      kk: "Барлық қажетті жағдайлар бар",
    };
    const audit = auditClaim(claims[locale], assessFormation(await inputOf(workbook)));
    show(workbook, locale);
    fireEvent.click(await screen.findByRole("button", { name: auditModule.title[locale] }));
    const field = await screen.findByPlaceholderText(claims[locale]);
    const check = { en: "Check", ru: "Проверить", kk: "Тексеру" }[locale];
    const write = {
      en: "Write to the sheet",
      ru: "Записать на лист",
      kk: "Параққа жазу",
    }[locale];
    expect(screen.getByRole("button", { name: check })).toHaveProperty("disabled", true);
    fireEvent.change(field, { target: { value: claims[locale] } });
    fireEvent.click(screen.getByRole("button", { name: check }));
    expect(audit.conditions.length).toBe(conditionCodes.length);
    const said = inLocale(countText(audit), locale);
    await waitFor(() => expect(screen.getAllByText(said).length).toBeGreaterThan(0));
    fireEvent.click(screen.getByRole("button", { name: write }));
    await settle();
    expect(workbook.cell(1, "aud_claim", 0)).toBe(claims[locale]);
    const yes = { en: "yes", ru: "да", kk: "иә" }[locale];
    expect(conditionCodes.map((_, row) => workbook.cell(1, "aud_spoken", row))).toEqual(
      conditionCodes.map(() => yes)
    );
  });
});
