/**
 * What a person does, in Chromium against the production build: from statistics to a verdict, in each
 * language, with no request leaving this machine.
 */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import { blockCodes } from "../../src/assessments/cluster-formation/blocks";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { verdictWords } from "../../src/assessments/cluster-formation/verdict";
import type { Locale } from "../../src/core/locale";
import { texts } from "../../src/taskpane/texts";
import { gateFields } from "../../src/assessments/cluster-formation/setup-fields";
import { sheetNames } from "../../src/workbench/sample-texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import assessment from "../assessments/assessment.json";
import { serveBuild, WorkbenchPage } from "./workbench-page";

const example = assessment.cases.find((one) => one.id === "synthetic-1");
if (!example) throw new Error("the synthetic example is missing");
const values = example.input.values as Readonly<Record<string, number>>;

/** What only the gates ask for in that example. */
const facts = { KL: 1.42, KP: 1.18, KS: 1.31, independent_firms: 14, f3_n: 64 };

/** As a person of that language types it. */
const typed = (value: number, locale: Locale): string => (locale === "en" ? String(value) : String(value).replace(".", ","));
const comma = (text: string, locale: Locale): string => (locale === "en" ? text : text.replace(".", ","));

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
    test(
      `in ${locale}: functions calculate and spill, a wrong range names its fault, an assessment reaches its verdict, the sheets agree, a reload restores everything`,
      async () => {
        const book = await WorkbenchPage.open(browser, serving, locale);
        const { pane, page } = book;
        const say = (text: { readonly [L in Locale]: string }): string => text[locale];

        // The sample answers at once.
        await book.sheet(say(sheetNames.start));
        expect(await book.shows("C5", (shown) => /^0[.,]253$/.test(shown))).toBe(comma("0.253", locale));

        // A table of quotients spills: 20 regions × 19 sections.
        await book.sheet(say(sheetNames.gva2024));
        const region = await book.cell("A6");
        expect(region.shown.length).toBeGreaterThan(0);
        await book.type("AA40", `=ASSAY.LOCATION.QUOTIENTS(C7:F10)`);
        const corner = await book.shows("AA40", (shown) => /^\d+[.,]?\d*$/.test(shown));
        expect(Number(corner.replace(",", "."))).toBeGreaterThan(0);
        const last = await book.cell("AD43");
        expect(last.shown).toMatch(/^\d+[.,]?\d*$/);
        expect(last.formula).toBe("");

        // The column of names is text: the cell shows the error, the line its sentence.
        await book.type("AA50", "=ASSAY.LOCATION.QUOTIENTS(B7:F10)");
        await book.shows("AA50", (shown) => shown === "#VALUE!");
        expect((await book.cell("AA50")).fault).toContain({ en: "Matrix: row 1, column 1", ru: "Таблица: строка 1, столбец 1", kk: "Кесте: 1-жол, 1-баған" }[locale]);

        // From nothing to a verdict.
        await pane.getByLabel(say(texts.form.region)).fill("Region X");
        await pane.getByLabel(say(texts.form.cluster)).fill("Food");
        await pane.getByRole("button", { name: say(texts.form.start) }).click();
        await pane.getByRole("button", { name: say(texts.wrote.takeBack) }).waitFor({ timeout: 120_000 });
        await pane.getByRole("button", { name: say(texts.general.close), exact: true }).click();

        for (const block of blockCodes) {
          await pane.getByRole("button", { name: new RegExp(`^${block}\\b`) }).first().click();
          for (const { code } of indicators.filter((one) => one.block === block && one.on)) {
            const card = pane.getByRole("button", { name: new RegExp(`^${code}\\b`) });
            if ((await card.getAttribute("aria-expanded")) !== "true") await card.click();
            const field = pane.getByLabel(say(texts.indicator.value), { exact: true });
            await field.fill(typed(values[code] ?? NaN, locale));
            await field.press("Tab");
          }
        }
        await pane.getByRole("button", { name: new RegExp(`^${say(texts.steps.facts)}`) }).first().click();
        const give = async (key: string, content: string): Promise<void> => {
          const label = gateFields.find((one) => one.key === key)?.label;
          if (!label) throw new Error(`no gate asks for ${key}`);
          const field = pane.getByRole("textbox", { name: say(label) });
          await field.fill(content);
          await field.press("Tab");
        };
        for (const [key, value] of Object.entries(facts)) await give(key, typed(value, locale));
        await pane.getByText(say(texts.facts.standardYes), { exact: true }).click();
        await give("standard_producers", "6");

        await pane.getByRole("button", { name: new RegExp(`^${say(texts.steps.verdict)}`) }).first().click();
        await pane.getByText(say(verdictWords.V3)).first().waitFor();
        expect(await pane.locator("body").innerText()).toContain(comma("50.3", locale));

        // The sheets, calculated by the grid's own engine, say the same.
        await pane.getByRole("button", { name: say(texts.verdict.goToSheet) }).click();
        await page.waitForFunction(() => document.querySelector(".cell .shown")?.textContent === "V3", undefined, { timeout: 60_000 });

        // Reload: the same verdict, from the sheets.
        await page.waitForTimeout(2_000);
        await book.reload();
        await pane.getByText(say(verdictWords.V3)).first().waitFor({ timeout: 60_000 });
        expect(await pane.locator("body").innerText()).toContain(comma("50.3", locale));

        expect(book.outside).toEqual([]);
        expect(book.complaints).toEqual([]);
        await book.close();
      },
      300_000
    );
  }
});
