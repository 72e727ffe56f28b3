/** "Explain cell" and "Check range" in the workbench: on real cells, in each language, with the keyboard alone. */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Locale, Text } from "../../src/core/locale";
import { hhi } from "../../src/measures/concentration/hhi";
import { checkTexts } from "../../src/taskpane/checks/texts";
import { explainTexts } from "../../src/taskpane/explain/texts";
import { texts } from "../../src/taskpane/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import type { Serving } from "../../src/workbench/serve";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { violations } from "./accessibility";
import { serveBuild, WorkbenchPage } from "./workbench-page";

async function openTool(book: WorkbenchPage, locale: Locale, tool: Text): Promise<void> {
  await book.pane.getByRole("tab", { name: texts.tabs.functions[locale] }).click();
  await book.pane.getByRole("button", { name: tool[locale], exact: true }).click();
}

/** Output of pharmaceuticals by region, on the sample's own sheet. */
const outputOf = (locale: Locale): string => `'${sheetNames.output[locale]}'!C5:C10`;

/** A page of a yearbook: a total, a footnote, a space between thousands, a mark and a dash. */
const yearbook = [
  ["Регион", "2024"],
  ["Итого", "1500.5"],
  ["Абай", "'500,5*"],
  ["Жетісу", "'1 000,0"],
  ["Ұлытау", "…"],
  ["Шымкент", "-"],
] as const;

async function typeYearbook(book: WorkbenchPage): Promise<void> {
  for (const [i, [name, value]] of yearbook.entries()) {
    await book.type(`AA${i + 3}`, name);
    await book.type(`AB${i + 3}`, value);
  }
}

/** Selects a block as one does by the name box. */
async function select(book: WorkbenchPage, address: string): Promise<void> {
  const box = book.page.locator("main input").first();
  await box.click();
  await box.fill(address);
  await box.press("Enter");
  await book.page.waitForTimeout(400);
}

toolOrSkip(chromium(), "explaining and checking in the workbench", (test, path) => {
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

  test("a cell is explained, follows the selection, is made native and taken back", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    const formula = `=ASSAY.HHI(${outputOf("en")})`;
    await book.type("AA40", formula);
    const shown = await book.shows("AA40", (text) => /^0[.,]\d+$/.test(text));
    await openTool(book, "en", texts.tools.explain);
    await pane.getByText(formula, { exact: true }).waitFor({ timeout: 30_000 });
    await pane.getByRole("heading", { name: explainTexts.steps.title.en }).waitFor();
    await pane.getByText(explainTexts.inputs.cells(6).en).waitFor();
    expect(await pane.locator(".thresholds .hit").count()).toBe(1);

    await book.goTo("AA41");
    await pane.getByText(explainTexts.other.sorts.empty.en).waitFor({ timeout: 10_000 });
    await book.goTo("AA40");
    await pane.getByRole("button", { name: explainTexts.convert.action.en }).click();
    await pane.getByRole("button", { name: explainTexts.convert.confirm.en }).click();
    await pane.getByRole("button", { name: explainTexts.convert.takeBack.en }).waitFor();
    expect(await book.shows("AA40", (text) => text === shown)).toBe(shown);
    expect((await book.cell("AA40")).formula).toMatch(/^=IF\(.*SUMSQ/);
    await pane.getByRole("button", { name: explainTexts.convert.takeBack.en }).click();
    await pane.getByText(formula, { exact: true }).waitFor({ timeout: 20_000 });
    expect((await book.cell("AA40")).formula).toBe(formula);
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 180_000);

  test("nested calls are picked one by one, and a cell of a spilled result is told as such", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    const output = outputOf("en");
    await book.type("AA40", `=ROUND(ASSAY.HHI(${output})+ASSAY.HHI(${output},TRUE),3)`);
    await book.type("AA42", `=ASSAY.HHI(${output},,,,"rows")`);
    await book.shows("AA44", (text) => text !== "");
    await book.goTo("AA40");
    await openTool(book, "en", texts.tools.explain);
    const calls = pane.getByRole("navigation", { name: explainTexts.cell.several.en });
    await calls.getByRole("button").nth(1).click();
    await pane.getByText(explainTexts.cell.part.en).waitFor();
    await book.goTo("AA44");
    await pane
      .getByText(explainTexts.cell.spilled("AA42", "3", "1").en)
      .waitFor({ timeout: 20_000 });
    await pane.getByRole("button", { name: explainTexts.cell.toAnchor("AA42").en }).click();
    await book.page.waitForFunction(
      () => document.querySelector(".cell strong")?.textContent === "AA42"
    );
    await book.close();
  }, 180_000);

  test("a range is checked, its findings lead to their cells, and a cleaned copy comes and goes", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    const nothing = (await book.cell("AF3")).shown;
    await typeYearbook(book);
    await select(book, "AA3:AB8");
    await openTool(book, "en", texts.tools.check);
    const finding = (kind: keyof typeof checkTexts.findings) =>
      pane
        .getByRole("listitem")
        .filter({ has: pane.getByRole("heading", { name: checkTexts.findings[kind].name.en }) });
    await finding("textNumber").waitFor({ timeout: 30_000 });
    await finding("missingMark").waitFor();
    await finding("subtotalRow").waitFor();
    await finding("textNumber")
      .getByRole("button", { name: checkTexts.show("AB5:AB6").en })
      .click();
    await book.page.waitForFunction(() =>
      document.querySelector(".cell strong")?.textContent?.startsWith("AB5")
    );
    await pane.getByRole("button", { name: checkTexts.copy.make.en }).click();
    await pane.getByRole("button", { name: checkTexts.copy.takeBack.en }).waitFor();
    // Beside everything, two lines of heading above, the total left out.
    expect((await book.cell("AD3")).shown).toBe("Регион");
    expect((await book.cell("AD4")).shown).toBe("Абай");
    expect((await book.cell("AE4")).shown).toMatch(/^500[.,]5$/);
    expect((await book.cell("AE5")).shown).toMatch(/^1000$/);
    expect((await book.cell("AE6")).shown).toBe(nothing);
    expect((await book.cell("AB5")).shown).toBe("500,5*");
    await pane.getByRole("button", { name: checkTexts.copy.takeBack.en }).click();
    await pane
      .getByRole("button", { name: checkTexts.copy.takeBack.en })
      .waitFor({ state: "hidden" });
    expect((await book.cell("AD3")).shown).toBe(nothing);
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 240_000);

  test("with the keyboard alone: from the tabs to the explanation of the cell", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { page, pane } = book;
    await book.type("AA40", `=ASSAY.HHI(${outputOf("en")})`);
    await book.goTo("AA40");
    await pane.getByRole("tab", { name: texts.tabs.functions.en }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: explainTexts.steps.title.en }).waitFor({
      timeout: 30_000,
    });
    const convert = pane.getByRole("button", { name: explainTexts.convert.action.en });
    for (let i = 0; i < 40; i++) {
      if (await convert.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: explainTexts.convert.confirm.en }).waitFor();
    await page.keyboard.press("Escape");
    await pane
      .getByRole("button", { name: explainTexts.convert.confirm.en })
      .waitFor({ state: "hidden" });
    await book.close();
  }, 120_000);

  for (const locale of ["en", "ru", "kk"] as const) {
    test(`in ${locale}: no accessibility violation and nothing wider than the pane`, async () => {
      const size = { width: 1360, height: 850 };
      const book = await WorkbenchPage.open(browser, serving, locale, size, true);
      const { page, pane } = book;
      const frame = page.frames().find((one) => one !== page.mainFrame());
      if (!frame) throw new Error("the pane has no frame");
      const found: Record<string, readonly string[]> = {};
      const look = async (what: string): Promise<void> => {
        await page.waitForTimeout(400);
        const wide = await frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        found[what] = [...(await violations(frame)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
      };
      await openTool(book, locale, texts.tools.explain);
      await look("nothing to explain");
      await book.type("AA40", `=ASSAY.HHI(${outputOf(locale)})`);
      await book.goTo("AA40");
      await pane.getByText(hhi.help.reading[locale]).waitFor({ timeout: 30_000 });
      await look("explained");
      await openTool(book, locale, texts.tools.check);
      await look("nothing to check");
      await typeYearbook(book);
      await select(book, "AA3:AB8");
      await pane.getByRole("button", { name: checkTexts.run[locale] }).click();
      await pane.getByRole("button", { name: checkTexts.copy.make[locale] }).waitFor();
      await look("checked");
      expect(Object.entries(found).filter(([, lines]) => lines.length > 0)).toEqual([]);
      expect(Object.keys(found)).toHaveLength(4);
      await book.close();
    }, 240_000);
  }
});
