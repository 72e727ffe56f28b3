/** The function browser in the workbench: find, preview, insert, take back, convert; once with the keyboard alone. */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Locale } from "../../src/core/locale";
import { hhi } from "../../src/measures/concentration/hhi";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { texts } from "../../src/taskpane/texts";
import type { Serving } from "../../src/workbench/serve";
import { sheetNames } from "../../src/workbench/sample-texts";
import { texts as workbenchTexts } from "../../src/workbench/texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { violations } from "./accessibility";
import { serveBuild, WorkbenchPage } from "./workbench-page";

/** Gross value added of section A in the twenty regions of the sample. */
const column = "C5:C24";
const free = "AA40";
const blank = { shown: workbenchTexts.empty.en, formula: "", fault: "" };

async function openFunctions({ pane }: WorkbenchPage, locale: Locale): Promise<void> {
  await pane.getByRole("tab", { name: texts.tabs.functions[locale] }).click();
  await pane.getByRole("searchbox").waitFor();
}
const preview = ({ pane }: WorkbenchPage) => pane.locator(".result-number");
const insert = ({ pane }: WorkbenchPage, locale: Locale) =>
  pane.getByRole("button", { name: functionTexts.insert.insert[locale], exact: true });
const takeBack = ({ pane }: WorkbenchPage, locale: Locale) =>
  pane.getByRole("button", { name: functionTexts.insert.takeBack[locale] });

toolOrSkip(chromium(), "the function browser", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild(3280);
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("in ru: found by a synonym, previewed, inserted, taken back, converted to plain Excel", async () => {
    const book = await WorkbenchPage.open(browser, serving, "ru");
    const { pane } = book;
    await openFunctions(book, "ru");
    await pane.getByRole("searchbox").fill("Герфиндоль");
    await pane
      .getByText(functionTexts.found(1).ru)
      .or(pane.getByText(/^Найдено/))
      .first()
      .waitFor();
    await pane.locator(".measure button").first().click();
    await pane.getByRole("heading", { level: 1, name: hhi.name.ru }).waitFor();
    await pane.getByText(functionTexts.preview.empty(hhi.params.sizes.label.ru).ru).waitFor();

    await book.sheet(sheetNames.gva2024.ru);
    await book.goTo(column);
    await pane
      .getByRole("button", { name: functionTexts.form.useFor(hhi.params.sizes.label.ru).ru })
      .click();
    await preview(book).waitFor();
    const shown = await preview(book).innerText();
    expect(shown).toMatch(/^0,\d{4}$/);
    await pane.getByText(functionTexts.form.census(20, "").ru).waitFor();
    // The selection is still what the formula reads: nothing is inserted there.
    await pane.getByText(functionTexts.insert.circular.ru).waitFor();
    expect(await insert(book, "ru").isDisabled()).toBe(true);

    await book.goTo(free);
    await pane.getByText(`=ASSAY.HHI(${column})`).waitFor();
    await insert(book, "ru").click();
    await takeBack(book, "ru").waitFor();
    const rounded = (cell: string): string =>
      Number(cell.replace(",", ".")).toFixed(4).replace(".", ",");
    expect(rounded(await book.shows(free, (cell) => /^0[.,]\d+$/.test(cell)))).toBe(shown);

    // The preview follows the sheet.
    const before = (await book.cell("C5")).shown;
    await book.type("C5", "1000000");
    await book.goTo(free);
    await pane.locator(".result-number").filter({ hasNotText: shown }).waitFor({ timeout: 20_000 });
    await book.type("C5", before.replace(/\s/g, ""));
    await book.goTo(free);
    await pane.locator(".result-number").filter({ hasText: shown }).waitFor({ timeout: 20_000 });

    // Converted: the same cell, asked first, plain Excel, the same number.
    await pane.getByText(functionTexts.insert.native.ru).click();
    await insert(book, "ru").click();
    await pane.getByRole("heading", { name: functionTexts.insert.occupied(1).ru }).waitFor();
    expect((await book.cell(free)).formula).toContain("ASSAY.HHI");
    await pane.getByRole("button", { name: functionTexts.insert.anyway.ru }).click();
    await pane.getByText(functionTexts.insert.earlier(1).ru).waitFor();
    await book.goTo("AA41");
    const native = await book.cell(free);
    expect(native.formula).toContain("SUMSQ");
    expect(native.formula).not.toContain("ASSAY");
    expect(rounded(native.shown)).toBe(shown);

    // Back in order: first the function, then nothing.
    await takeBack(book, "ru").click();
    await pane.getByText(functionTexts.insert.earlier(1).ru).waitFor({ state: "hidden" });
    await book.goTo("AA41");
    expect((await book.cell(free)).formula).toContain("ASSAY.HHI");
    await takeBack(book, "ru").click();
    await takeBack(book, "ru").waitFor({ state: "hidden" });
    await book.goTo("AA41");
    expect(await book.cell(free)).toEqual({ ...blank, shown: workbenchTexts.empty.ru });
    expect(book.outside).toEqual([]);
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 240_000);

  test("a table asks before it spills over cells, fills them when told to, and gives them back", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    await book.sheet(sheetNames.gva2024.en);
    await book.type("AC42", "mine");
    await openFunctions(book, "en");
    await pane.getByRole("searchbox").fill("location quotients");
    await pane.locator('[data-stop="LOCATION.QUOTIENTS"]').click();
    await pane.locator("[data-argument]").first().fill("C5:U24");
    await book.goTo(free);
    await pane.getByText(functionTexts.result.size(20, 19).en).first().waitFor();
    await pane.getByText(functionTexts.insert.fills("AA40:AS59").en).waitFor();
    await insert(book, "en").click();
    await pane.getByText("mine").waitFor();
    expect((await book.cell(free)).formula).toBe("");
    await pane.getByRole("button", { name: functionTexts.insert.anyway.en }).click();
    await takeBack(book, "en").waitFor();
    await book.shows("AS59", (cell) => /^\d/.test(cell));
    await takeBack(book, "en").click();
    await takeBack(book, "en").waitFor({ state: "hidden" });
    await book.shows("AC42", (cell) => cell === "mine");
    expect(await book.cell(free)).toEqual(blank);
    expect(await book.cell("AS59")).toEqual(blank);
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 240_000);

  test("a block of helper cells calculates what the preview shows, and is taken back whole", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    await book.sheet(sheetNames.gva2024.en);
    const judgments = [[1, 3, 5], ["=1/3", 1, 2], [0.2, 0.5, 1]]; // prettier-ignore
    for (const [i, row] of judgments.entries())
      for (const [j, x] of row.entries()) await book.type(`A${"ABC"[j]}${60 + i}`, String(x));
    await openFunctions(book, "en");
    await pane.getByRole("searchbox").fill("AHP.WEIGHTS");
    await pane.locator('[data-stop="AHP.WEIGHTS"]').click();
    await pane.locator("[data-argument]").first().fill("AA60:AC62");
    await book.goTo("AE60");
    await pane.getByText(functionTexts.insert.native.en).click();
    await pane.getByText(/^Takes the cells AE60:AG/).waitFor();
    const shown = await pane.locator(".result-cells td:not(:empty)").allInnerTexts();
    expect(shown).toHaveLength(3);
    const said = await pane.getByText(/^Takes the cells AE60:AG/).innerText();
    const result = /result in (AE)(\d+):AE\d+/.exec(said);
    const first = Number(result?.[2]);
    await insert(book, "en").click();
    await takeBack(book, "en").waitFor();
    for (const [i, expected] of shown.entries()) {
      const cell = await book.shows(`AE${first + i}`, (text) => /^0\.\d+$/.test(text));
      expect(Number(cell).toFixed(4)).toBe(expected);
    }
    await takeBack(book, "en").click();
    await takeBack(book, "en").waitFor({ state: "hidden" });
    for (const cell of ["AE60", "AG62", `AE${first}`, `AE${first + 2}`])
      expect(await book.cell(cell)).toEqual(blank);
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 240_000);

  test("with the keyboard alone: from the grid to an inserted formula and back", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { page, pane } = book;
    const { keyboard } = page;
    const focused = (): Promise<string> =>
      pane
        .locator(":focus")
        .first()
        .evaluate((node) => node.outerHTML.slice(0, 200));
    await book.sheet(sheetNames.gva2024.en);
    await book.goTo(free);
    for (let i = 0; i < 4; i++) {
      if ((await page.locator("iframe:focus").count()) > 0) break;
      await keyboard.press("F6");
    }
    /** Tabs on until the focus is where a person would stop. */
    const tabTo = async (selector: string, key = "Tab"): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        if ((await pane.locator(`${selector}:focus`).count()) > 0) return;
        await keyboard.press(key);
      }
      throw new Error(`${selector} is not reached; the focus is at ${await focused()}`);
    };
    await tabTo('[role="tab"]');
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await pane.getByRole("searchbox").waitFor();
    await tabTo('[role="searchbox"]');
    await keyboard.type("locq herf");
    await pane.getByText(/found$/).waitFor();
    await keyboard.press("Escape");
    expect(await pane.getByRole("searchbox").inputValue()).toBe("");
    await keyboard.type("herf");
    await pane.getByText(/found$/).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: hhi.name.en }).waitFor();
    expect(await focused()).toContain(hhi.name.en);
    await keyboard.press("Escape");
    await pane.locator('[data-stop="HHI"]:focus').waitFor();
    await keyboard.press("Enter");
    await tabTo('[data-argument="sizes"]');
    await keyboard.type("c5:c24");
    await preview(book).waitFor();
    await tabTo('input[type="radio"]');
    await keyboard.press("ArrowDown");
    await pane.getByText(/SUMSQ/).waitFor();
    await tabTo("footer button");
    await keyboard.press("Enter");
    await takeBack(book, "en").waitFor();
    await tabTo(".note.pass .ms-Button", "Shift+Tab");
    await keyboard.press("Enter");
    await takeBack(book, "en").waitFor({ state: "hidden" });
    expect((await book.cell(free)).formula).toBe("");
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 240_000);

  const languages: readonly Locale[] = ["en", "ru", "kk"];
  for (const locale of languages) {
    test(`in ${locale}: no accessibility violation, nothing wider than the pane`, async () => {
      const book = await WorkbenchPage.open(browser, serving, locale, undefined, true);
      const { page, pane } = book;
      const frame = page.frames().find((one) => one !== page.mainFrame());
      if (!frame) throw new Error("the pane has no frame");
      const found: Record<string, unknown> = {};
      const look = async (what: string): Promise<void> => {
        await page.waitForTimeout(400);
        const wide = await frame.evaluate(() =>
          [...document.querySelectorAll(".scroll *, .foot *")]
            .filter((node) => !node.closest(".cells, .formula, .silent"))
            .filter((node) => node.getBoundingClientRect().right > window.innerWidth + 1)
            .map((node) => node.outerHTML.slice(0, 120))
        );
        found[what] = [...(await violations(frame)), ...wide];
      };
      await openFunctions(book, locale);
      await look("families");
      await pane.getByRole("searchbox").fill("REAT");
      await pane.locator(".measure button").first().waitFor();
      await look("hits");
      await pane.getByRole("searchbox").fill("herf");
      await pane.locator('[data-stop="HHI"]').click();
      await look("empty form");
      await book.sheet(sheetNames.gva2024[locale]);
      await book.goTo(free);
      await pane.locator('[data-argument="sizes"]').fill("B5:D24");
      await pane.locator(".result, .ms-TextField-errorMessage").first().waitFor();
      await look("a fault");
      await pane.locator('[data-argument="sizes"]').fill("C5:D24");
      await preview(book).waitFor();
      for (const fold of await pane.locator("summary").all()) await fold.click();
      await look("result and card");
      await insert(book, locale).click();
      await takeBack(book, locale).waitFor();
      await insert(book, locale).click();
      await pane.getByRole("heading", { name: functionTexts.insert.occupied(1)[locale] }).waitFor();
      await look("question");
      const none = Object.fromEntries(Object.keys(found).map((what) => [what, []]));
      expect(found).toEqual(none);
      expect(Object.keys(found)).toHaveLength(6);
      await book.close();
    }, 240_000);
  }
});
