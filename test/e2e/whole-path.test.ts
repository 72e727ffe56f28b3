/**
 * What a person does, in Chromium against the production build: from statistics to a verdict, in each
 * language, with no request leaving this machine.
 */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import { verdictWords } from "../../src/assessments/cluster-formation/verdict";
import type { Locale } from "../../src/core/locale";
import { texts } from "../../src/taskpane/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import { texts as workbenchTexts } from "../../src/workbench/texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { fillExample, jointSpecialization } from "./example";
import { serveBuild, WorkbenchPage } from "./workbench-page";

/** A number as the grid shows it. */
const number = /^-?\d+([.,]\d+)?$/;

const comma = (text: string, locale: Locale): string =>
  locale === "en" ? text : text.replace(".", ",");

toolOrSkip(chromium(), "the whole path", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild();
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  const languages: readonly Locale[] = ["en", "ru", "kk"];
  for (const locale of languages) {
    test(`in ${locale}: functions calculate and spill, a wrong range names its fault, an assessment reaches its verdict, the sheets agree, a reload restores everything`, async () => {
      const book = await WorkbenchPage.open(browser, serving, locale);
      const { pane, page } = book;
      const say = (text: { readonly [L in Locale]: string }): string => text[locale];

      // The sample answers at once.
      await book.sheet(say(sheetNames.start));
      expect(await book.shows("C5", (shown) => /^0[.,]253$/.test(shown))).toBe(
        comma("0.253", locale)
      );

      // A table of quotients spills: 20 regions × 19 sections.
      await book.sheet(say(sheetNames.gva2024));
      await book.type("AA40", "=ASSAY.LOCATION.QUOTIENTS(C5:U24)");
      const corner = await book.shows("AA40", (shown) => number.test(shown));
      expect(Number(corner.replace(",", "."))).toBeGreaterThan(0);
      const last = await book.cell("AS59");
      expect(last.shown).toMatch(number);
      expect(last.formula).toBe("");
      expect((await book.cell("AT59")).shown).not.toMatch(number);

      // The column of names is text: the cell shows the error, the line its sentence.
      await book.type("AA50", "=ASSAY.LOCATION.QUOTIENTS(B5:U24)");
      await book.shows("AA50", (shown) => shown === "#VALUE!");
      expect((await book.cell("AA50")).fault).toContain(
        {
          en: "Matrix: row 1, column 1",
          ru: "Таблица: строка 1, столбец 1",
          kk: "Кесте: 1-жол, 1-баған",
        }[locale]
      );

      // From nothing to a verdict.
      const ownSheets = await page.getByRole("tab").count();
      await fillExample(book, locale);
      await pane.getByText(say(verdictWords.V3)).first().waitFor();
      const index = comma("50.3", locale);
      expect(await pane.locator("body").innerText()).toContain(index);

      // The sheets, calculated by the grid's own engine, say the same.
      await pane.getByRole("button", { name: say(texts.verdict.goToSheet) }).click();
      await page.waitForFunction(
        () => document.querySelector(".cell .shown")?.textContent === "V3",
        undefined,
        { timeout: 60_000 }
      );

      // A value edited by hand on the sheet moves the verdict in the pane, and back again.
      await page
        .getByRole("tab")
        .nth(ownSheets + 1)
        .click();
      await book.type("K6", "0.6");
      await pane
        .getByText(index, { exact: false })
        .first()
        .waitFor({ state: "hidden", timeout: 60_000 });
      await book.type("K6", String(jointSpecialization));
      await pane.getByText(index, { exact: false }).first().waitFor({ timeout: 60_000 });

      // Reload: the same verdict, from the sheets.
      await page.getByText(say(workbenchTexts.kept)).waitFor({ timeout: 30_000 });
      await book.reload();
      await pane.getByText(say(verdictWords.V3)).first().waitFor({ timeout: 60_000 });
      expect(await pane.locator("body").innerText()).toContain(index);

      // Removing takes the assessment's sheets and nothing else.
      await pane.getByRole("button", { name: say(texts.verdict.removeThis) }).click();
      await pane.getByRole("button", { name: say(texts.removal.confirm) }).click();
      await pane.getByLabel(say(texts.form.region)).waitFor({ timeout: 60_000 });
      expect(await page.getByRole("tab").count()).toBe(ownSheets);

      expect(book.outside).toEqual([]);
      expect(book.complaints).toEqual([]);
      await book.close();
    }, 300_000);
  }
});
