/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { FormationInput } from "../../src/assessments/assessment";
import { Locale, locales } from "../../src/core/locale";
import { App } from "../../src/taskpane/App";
import { texts } from "../../src/taskpane/texts";
import { planFormation } from "../../src/workbook/layout/formation";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
jest.setTimeout(30_000);

const data = {
  Data: [
    ["Region", 2023, 2024],
    ["Almaty region", 12.4, 21],
    ["Pavlodar region", 40, "n/a"],
  ],
};
const hostOf = (locale: Locale) => ({
  name: "Excel",
  platform: "test",
  version: "16",
  sets: [{ name: "ExcelApi 1.9", has: true }],
  displayLanguage: locale,
  contentLanguage: locale,
});

async function workbookWith(
  input: FormationInput = { values: {} },
  locale: Locale = "en"
): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(locale, data);
  await workbook.add((number, taken) =>
    planFormation(
      { locale, region: "Almaty region", cluster: "pharma", reference: "KZ", year: "2024", input },
      number,
      taken
    )
  );
  return workbook;
}

async function show(workbook: FakeWorkbook, locale: Locale = workbook.displayLocale) {
  const view = render(<App workbook={workbook} host={hostOf(locale)} dark={false} />);
  await screen.findByRole("heading", { level: 1 });
  return view;
}
async function showStep(workbook: FakeWorkbook, step: string) {
  await workbook.keepSetting("assay.place", `1:${step}`);
  const view = await show(workbook);
  await screen.findByRole("navigation", { name: texts.steps.label[workbook.displayLocale] });
  // The page of the step may be a part of its own, on its way.
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull());
  return view;
}
const openIndicator = (code: string): HTMLElement => {
  fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${code}`), expanded: false }));
  const field = document.querySelector<HTMLInputElement>(`[data-answer="${code}"]`);
  if (!field) throw new Error(`${code} has no field`);
  return field;
};
const type = (field: HTMLElement, words: string): void => {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
};
/** Lets the writer's pause pass. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 500)));
const verdictSoFar = (): string =>
  screen.getByRole("button", { name: new RegExp(texts.block.soFar.en) }).textContent ?? "";

const full: FormationInput = {
  values: {
    A1: 1.29961, A2: 1.8, A3: 1.35, A4: 82, A5: 96, A6: 17, A7: 38, B1: 64, B2: 0.95, B3: 1.04, B4: 57,
    C1: 46, C2: 3.6, C3: -0.08, C4: 14, C5: 12, D1: 60, D2: 41, D3: 13, D4: 24, D5: 58, E1: 2, E2: 2.2,
    E3: 0.83, E4: 2, F1: 2.9, F2: 2.6, F3: 47.5, F4: 1, F5: 61, G1: 52, G2: 3.1, G3: 2.7, G4: 1.12, G5: 1,
  }, // prettier-ignore
  coefficients: { KL: 1.42, KP: 1.18, KS: 1.31 },
  gate_inputs: {
    independent_firms: 14,
    compulsory_standard: true,
    standard_producers: 6,
    f3_n: 64,
  },
};

describe("from nothing to an assessment", () => {
  it("asks for region and cluster before it writes anything", async () => {
    const workbook = new FakeWorkbook();
    await show(workbook);
    fireEvent.click(screen.getByRole("button", { name: texts.form.start.en }));
    expect(await screen.findAllByText(texts.form.needed.en)).toHaveLength(2);
    expect(await workbook.assessments()).toEqual([]);
  });

  it("writes the sheets, says which, and takes them back", async () => {
    const workbook = new FakeWorkbook();
    await show(workbook);
    fireEvent.change(screen.getByLabelText("Region"), { target: { value: "Almaty region" } });
    fireEvent.change(screen.getByLabelText("Cluster"), { target: { value: "pharmaceutical" } });
    fireEvent.change(screen.getByLabelText("Latest year"), { target: { value: "2024" } });
    fireEvent.click(screen.getByRole("button", { name: texts.form.start.en }));

    await screen.findByRole("heading", { level: 1, name: "A · Critical mass" });
    const [entry] = await workbook.assessments();
    expect(entry).toMatchObject({
      region: "Almaty region",
      cluster: "pharmaceutical",
      year: "2024",
    });
    expect(
      screen.getByText(
        texts.wrote.added(entry?.sheets.length ?? 0, entry?.sheets.join(", ") ?? "").en
      )
    );

    fireEvent.click(screen.getByRole("button", { name: texts.wrote.takeBack.en }));
    await screen.findByText(texts.home.question.en);
    expect(await workbook.assessments()).toEqual([]);
  });

  it("a refused writing keeps the form as it was and says the workbook's sentence", async () => {
    const workbook = new FakeWorkbook();
    await show(workbook);
    fireEvent.change(screen.getByLabelText("Region"), { target: { value: "R" } });
    fireEvent.change(screen.getByLabelText("Cluster"), { target: { value: "C" } });
    workbook.refusal = { en: "The workbook is read-only.", ru: "Только чтение.", kk: "Тек оқу." };
    fireEvent.click(screen.getByRole("button", { name: texts.form.start.en }));
    expect(await screen.findByText("The workbook is read-only."));
    expect(screen.getByLabelText<HTMLInputElement>("Cluster").value).toBe("C");
  });

  it("an interrupted assessment can only be removed", async () => {
    const workbook = await workbookWith();
    workbook.interrupt(1);
    await show(workbook);
    expect(await screen.findByText(texts.home.unfinished.en));
    expect(screen.queryByRole("button", { name: /Almaty region.*2024/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^Remove Almaty/ }));
    fireEvent.click(screen.getByRole("button", { name: texts.removal.confirm.en }));
    await screen.findByText(texts.home.question.en);
  });

  it("asks before it removes, and Keep keeps", async () => {
    const workbook = await workbookWith();
    await show(workbook);
    fireEvent.click(await screen.findByRole("button", { name: /^Remove Almaty/ }));
    fireEvent.click(screen.getByRole("button", { name: texts.general.keep.en }));
    expect(await workbook.assessments()).toHaveLength(1);
  });
});

describe("answering", () => {
  it("a typed number reaches the sheet and is scored at once", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    const field = openIndicator("A6");
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "17" } });
    expect(screen.getByRole("img", { name: "Score: 67.5" }));
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(17);
    expect(screen.getByText(texts.wrote.saved.en));
  });

  it("an emptied field is unknown on the sheet, not 0", async () => {
    const workbook = await workbookWith({ values: { A6: 17 } });
    await showStep(workbook, "A");
    type(openIndicator("A6"), "");
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe("");
  });

  it("text is an error beneath the field, stays there, and changes nothing", async () => {
    const workbook = await workbookWith({ values: { A6: 17 } });
    await showStep(workbook, "A");
    const field = openIndicator("A6");
    type(field, "n.d.");
    expect((await screen.findAllByText(/This is text, not a number/)).length).toBeGreaterThan(0);
    expect(screen.getByText(texts.faults.sheetKeeps("17").en));
    await settle();
    expect(workbook.written).toEqual([]);
    expect(screen.getByDisplayValue("n.d."));
  });

  it("Esc restores what stood there before", async () => {
    const workbook = await workbookWith({ values: { A6: 17 } });
    await showStep(workbook, "A");
    const field = openIndicator("A6");
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "4" } });
    fireEvent.keyDown(field, { key: "Escape" });
    expect(screen.getByDisplayValue("17"));
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(17);
  });

  it("Enter leads to the next value without an answer, also into the next block; Shift+Enter back", async () => {
    const workbook = await workbookWith({ values: { A2: 1 } });
    await showStep(workbook, "A");
    fireEvent.keyDown(openIndicator("A1"), { key: "Enter" });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-answer")).toBe("A5"));
    const a7 = openIndicator("A7");
    fireEvent.keyDown(a7, { key: "Enter", shiftKey: true });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-answer")).toBe("A6"));
    fireEvent.keyDown(openIndicator("A7"), { key: "Enter" });
    await screen.findByRole("heading", { level: 1, name: /^B · / });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-answer")).toBe("B1"));
  });

  it("Alt and an arrow lead to the next block and back", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "B");
    fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), {
      key: "ArrowDown",
      altKey: true,
    });
    await screen.findByRole("heading", { level: 1, name: /^C · / });
    fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), { key: "ArrowUp", altKey: true });
    await screen.findByRole("heading", { level: 1, name: /^B · / });
  });

  it("numbers are read in the content language, whatever the pane speaks", async () => {
    const workbook = await workbookWith({ values: {} }, "en");
    await workbook.keepSetting("assay.place", "1:A");
    render(<App workbook={workbook} host={hostOf("ru")} dark={false} />);
    await screen.findByRole("navigation", { name: texts.steps.label.en });
    type(openIndicator("A5"), "1 234,5");
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A5"))).toBe(1234.5);
  });

  it("goalposts out of order are said, not written, and hold the step", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: texts.indicator.change.en }));
    type(screen.getByLabelText(texts.indicator.middleGoal.en), "2");
    expect(screen.getByText(/must rise or fall strictly/));
    fireEvent.click(screen.getByRole("button", { name: "Next: B" }));
    expect(await screen.findByText(texts.faults.goalpostsHeld.en));
    await settle();
    expect(workbook.written).toEqual([]);

    type(screen.getByLabelText(texts.indicator.middleGoal.en), "12");
    await settle();
    expect(workbook.cell(1, "ind_sufficient", workbook.rowOf(1, "A6"))).toBe(12);
    expect(screen.getByText(/changed from 3 \/ 10 \/ 30/));
    fireEvent.click(screen.getByRole("button", { name: "Next: B" }));
    await screen.findByRole("heading", { level: 1, name: /^B · / });
  });
});

describe("using the selection", () => {
  it("one cell becomes a live link whose address is the source", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "C2");
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    expect(
      (await screen.findAllByText(texts.indicator.computedFrom("Data!C2").en)).length
    ).toBeGreaterThan(0);
    await settle();
    const row = workbook.rowOf(1, "A6");
    expect(workbook.cell(1, "ind_value", row)).toBe('=IF(ISBLANK(Data!C2),"",Data!C2)');
    expect(workbook.cell(1, "ind_source", row)).toBe("Data!C2");
    expect(screen.getByDisplayValue("21"));

    fireEvent.click(screen.getByRole("button", { name: texts.indicator.detach.en }));
    await settle();
    expect(workbook.cell(1, "ind_value", row)).toBe(21);
  });

  it("a linked cell that changed is seen by whoever comes back to the pane", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "C2");
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    await settle();
    expect(screen.getByDisplayValue("21"));
    workbook.editOwn("Data", "C2", 30);
    fireEvent.focus(window);
    expect(await screen.findByDisplayValue("30"));
    expect(screen.getByRole("img", { name: "Score: 100.0" }));
  });

  it("a linked cell that was emptied is unknown, not 0", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "C2");
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    await settle();
    await settle();
    expect(screen.getByDisplayValue("21"));
    workbook.editOwn("Data", "C2", "");
    fireEvent.focus(window);
    await waitFor(() => expect(screen.queryByDisplayValue("21")).toBeNull(), { timeout: 6000 });
    expect(screen.queryByDisplayValue("0")).toBeNull();
  });

  it("a link shows its number while the workbook still calculates, and then what it calculated", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "C2");
    workbook.calculating = true;
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    await settle();
    await settle();
    expect(screen.getByDisplayValue("21"));
    workbook.editOwn("Data", "C2", 30);
    workbook.calculating = false;
    expect(await screen.findByDisplayValue("30", undefined, { timeout: 6000 }));
  });

  it("several cells are offered with their headers, and the number pressed is linked", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "A1:C3");
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    const cells = await screen.findByRole("group", { name: "Data!A1:C3" });
    expect(within(cells).getByText("Pavlodar region").tagName).toBe("TH");
    fireEvent.click(
      within(cells).getByRole("button", { name: texts.selection.pick("12.4", "Data!B2").en })
    );
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(
      '=IF(ISBLANK(Data!B2),"",Data!B2)'
    );
  });

  it("a cell with text is refused in a sentence", async () => {
    const workbook = await workbookWith();
    workbook.select("Data", "C3");
    await showStep(workbook, "A");
    openIndicator("A6");
    fireEvent.click(screen.getByRole("button", { name: /^Use selection: A6/ }));
    expect(await screen.findByText(texts.selection.textCell("Data!C3", "n/a").en));
    expect(workbook.written).toEqual([]);
  });
});

describe("the sheets as the store", () => {
  it("an edit by hand updates the pane", async () => {
    const workbook = await workbookWith({ values: { A6: 4 } });
    await showStep(workbook, "A");
    const row = workbook.rowOf(1, "A6");
    workbook.edit(1, { name: "ind_value", row, content: 30 });
    expect(await screen.findByRole("button", { name: /^A6.*30 .*100\.0/ }));
    workbook.edit(1, { name: "ind_value", row, content: "about 30" });
    expect(await screen.findByText(texts.states.error.en));
  });

  it("a reading that began before a value was typed does not take it away", async () => {
    const workbook = await workbookWith({ values: { A6: 4 } });
    await showStep(workbook, "A");
    const field = openIndicator("A6");
    workbook.readingTime = 900;
    workbook.touch();
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    type(field, "17");
    await act(() => new Promise((resolve) => setTimeout(resolve, 1200)));
    expect(screen.getByDisplayValue("17"));
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(17);
  });

  it("a failed write says why, keeps what was typed, and succeeds on a new attempt", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    workbook.refusal = {
      en: "Sheet Indicators is protected.",
      ru: "Лист защищён.",
      kk: "Парақ қорғалған.",
    };
    type(openIndicator("A6"), "17");
    await settle();
    expect(screen.getByText("Sheet Indicators is protected."));
    expect(screen.getByDisplayValue("17"));

    workbook.edit(1, { name: "ind_value", row: workbook.rowOf(1, "A7"), content: 38 });
    await settle();
    expect(screen.getByDisplayValue("17"));

    workbook.refusal = null;
    fireEvent.click(screen.getByRole("button", { name: texts.general.retry.en }));
    await settle();
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(17);
    expect(screen.queryByText("Sheet Indicators is protected.")).toBeNull();
  });

  it("a reload comes back to the same place with everything that was given", async () => {
    const workbook = await workbookWith();
    const { unmount } = await showStep(workbook, "A");
    type(openIndicator("A6"), "17");
    fireEvent.click(screen.getByRole("button", { name: /^C\s*Market/ }));
    await screen.findByRole("heading", { level: 1, name: /^C · / });
    // Closed before the writer's pause is over: what waits is written on the way out.
    unmount();
    await settle();
    await show(workbook);
    await screen.findByRole("heading", { level: 1, name: /^C · / });
    expect(workbook.cell(1, "ind_value", workbook.rowOf(1, "A6"))).toBe(17);
    expect(verdictSoFar()).toMatch(/V0/);
  });

  it("an assessment removed elsewhere is closed", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    await workbook.remove(1);
    workbook.touch();
    expect(await screen.findByText(texts.home.question.en));
  });
});

describe("the verdict", () => {
  it("stays V0 without an index while evidence is thin", async () => {
    const workbook = await workbookWith({ values: { A6: 17 } });
    await showStep(workbook, "verdict");
    expect(document.querySelector(".verdict")?.textContent).toBe("V0");
    expect(screen.getByRole("img", { name: texts.verdict.noIndexShort.en }));
    expect(screen.getByText(/No index is shown/));
    expect(screen.queryByText(texts.verdict.firmness.en)).toBeNull();
  });

  it("follows from full evidence, with reasons, measures and firmness", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "verdict");
    expect(document.querySelector(".verdict")?.textContent).toBe("V3");
    expect(screen.getByText(/Not V4: the index is below 67, and blocks C, E, F, G are below 50/));
    expect(screen.getByText("50.3"));
    expect(screen.getAllByText("17 of 26 runs")).toHaveLength(2);
    const measures = screen.getByText(texts.verdict.measures.en).closest("section");
    expect(measures && within(measures).getAllByRole("listitem")[0]?.textContent).toMatch(
      /E2.*2\.2\s→\s3.*\+0\.78/
    );
    expect(screen.getAllByText(texts.gateStates.pass.en)).toHaveLength(6);
  });

  it("changes as soon as a fact of a gate changes", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "setup");
    expect(verdictSoFar()).toMatch(/V3/);
    type(screen.getByLabelText("Independent owners"), "3");
    expect(verdictSoFar()).toMatch(/V2/);
    await settle();
    expect(workbook.cell(1, "owners", 0)).toBe(3);
  });

  it("an unmeasured indicator is reached from the verdict", async () => {
    const workbook = await workbookWith({ values: { A6: 17 } });
    await showStep(workbook, "verdict");
    fireEvent.click(screen.getByRole("button", { name: /^A7/ }));
    await screen.findByRole("heading", { level: 1, name: /^A · / });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-answer")).toBe("A7"));
  });

  it("leads to its sheet, and removes the assessment after a question", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "verdict");
    fireEvent.click(screen.getByRole("button", { name: texts.verdict.goToSheet.en }));
    await waitFor(() => expect(workbook.shown).toBe("verdict"));
    const remove = screen.getByRole<HTMLButtonElement>("button", {
      name: texts.verdict.removeThis.en,
    });
    await waitFor(() => expect(remove.disabled).toBe(false));
    fireEvent.click(remove);
    fireEvent.click(screen.getByRole("button", { name: texts.removal.confirm.en }));
    expect(await screen.findByText(texts.home.question.en));
  });

  it("shows the blocks as a table to those who prefer one", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "verdict");
    fireEvent.click(screen.getByRole("button", { name: texts.verdict.asTable.en }));
    expect(screen.getByRole("row", { name: /A · Critical mass 5\/5 64\.3/ }));
  });
});

describe("the method", () => {
  it("a changed default says what it was, moves the verdict, and is put back", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "method");
    type(screen.getByLabelText("Index for V3"), "55");
    await settle();
    expect(workbook.cell(1, "cfg_cut2", 0)).toBe(55);
    expect(screen.getByText(texts.indicator.changedFrom("50").en));
    expect(verdictSoFar()).toMatch(/V2/);
    fireEvent.click(screen.getByRole("button", { name: texts.method.resetOne("Index for V3").en }));
    await settle();
    expect(workbook.cell(1, "cfg_cut2", 0)).toBe(50);
    expect(verdictSoFar()).toMatch(/V3/);
  });

  it("a number outside sensible limits is refused with the limits", async () => {
    const workbook = await workbookWith(full);
    await showStep(workbook, "method");
    type(screen.getByLabelText("Index for V3"), "150");
    expect(
      (await screen.findAllByText(texts.faults.outside("0", "100").en)).length
    ).toBeGreaterThan(0);
    await settle();
    expect(workbook.written).toEqual([]);
  });
});

describe("languages", () => {
  it.each(locales)("every page speaks %s", async (locale) => {
    const workbook = await workbookWith(full, locale);
    await showStep(workbook, "verdict");
    expect(document.documentElement.lang).toBe(locale);
    for (const page of [texts.steps.facts, texts.steps.method]) {
      fireEvent.click(screen.getByRole("button", { name: new RegExp(`^${page[locale]}`) }));
      expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/\S/);
    }
    expect(screen.getByText(texts.method.lead[locale]));
  });

  it("the choice is kept in the workbook, changes the pane at once and the labels of the sheets", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    fireEvent.click(screen.getByRole("tab", { name: texts.tabs.settings.en }));
    fireEvent.click(await screen.findByLabelText("Қазақша"));
    expect(await screen.findByRole("tab", { name: texts.tabs.settings.kk }));
    expect(workbook.setting("assay.language")).toBe("kk");
    await settle();
    expect(workbook.cell(1, "cfg_lang", 0)).toBe("kk");
  });

  it("what is half typed survives a look at another section", async () => {
    const workbook = await workbookWith();
    await showStep(workbook, "A");
    type(openIndicator("A6"), "n.d.");
    fireEvent.click(screen.getByRole("tab", { name: texts.tabs.settings.en }));
    await screen.findByRole("heading", { level: 1, name: texts.settings.title.en });
    fireEvent.click(screen.getByRole("tab", { name: texts.tabs.assess.en }));
    expect(screen.getByDisplayValue("n.d."));
  });
});
