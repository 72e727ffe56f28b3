/** The pane in the workbench: linking to cells, faults, accessibility, and the production page unchanged. */
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import type { Locale, Text } from "../../src/core/locale";
import { texts } from "../../src/taskpane/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { violations } from "./accessibility";
import { serveBuild, WorkbenchPage } from "./workbench-page";

const root = join(__dirname, "..", "..");
async function startAssessment(book: WorkbenchPage, locale: Locale): Promise<void> {
  const { pane } = book;
  await pane.getByLabel(texts.form.region[locale]).fill("Region X");
  await pane.getByLabel(texts.form.cluster[locale]).fill("Food");
  await pane.getByRole("button", { name: texts.form.start[locale] }).click();
  await pane
    .getByRole("button", { name: texts.wrote.takeBack[locale] })
    .waitFor({ timeout: 120_000 });
}

toolOrSkip(chromium(), "the pane in the workbench", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild(3240);
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test("a selected cell becomes a live link: its address is the source, and the score follows the cell", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    await startAssessment(book, "en");
    await book.sheet(sheetNames.gva2024.en);
    await book.type("AA40", "17");
    await book.goTo("AA40");
    await pane.getByRole("button", { name: /^A6\b/ }).click();
    await pane
      .getByRole("button", { name: new RegExp(`^${texts.indicator.useSelection.en}`) })
      .click();
    await pane.getByText("67.5").first().waitFor({ timeout: 30_000 });
    expect(await pane.getByLabel(texts.indicator.source.en).inputValue()).toContain("AA40");
    await book.type("AA40", "10");
    await pane.getByText("50.0").first().waitFor({ timeout: 30_000 });
    // Emptied, it is unknown: never a score of 0.
    await book.goTo("AA40");
    await book.page.keyboard.press("Delete");
    await pane.getByText("50.0").first().waitFor({ state: "hidden", timeout: 30_000 });
    expect(await pane.getByRole("img", { name: /: 0\.0$/ }).count()).toBe(0);
    await book.close();
  }, 180_000);

  test("a text for a value is refused with a sentence and not scored; what was typed stays", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { pane } = book;
    await startAssessment(book, "en");
    await pane.getByRole("button", { name: /^A6\b/ }).click();
    const field = pane.getByLabel(texts.indicator.value.en, { exact: true });
    await field.fill("n.d.");
    await field.press("Tab");
    await pane.getByRole("alert").first().waitFor();
    expect(await pane.getByRole("alert").first().innerText()).toMatch(/text|number/i);
    expect(await field.inputValue()).toBe("n.d.");
    await book.close();
  }, 120_000);

  const languages: readonly Locale[] = ["en", "ru", "kk"];
  for (const locale of languages) {
    test(`in ${locale}: no accessibility violation on the workbench's page or on any page of the pane`, async () => {
      const book = await WorkbenchPage.open(
        browser,
        serving,
        locale,
        { width: 1360, height: 850 },
        true
      );
      const { page, pane } = book;
      const say = (text: Text): string => text[locale];
      const frame = page.frames().find((one) => one !== page.mainFrame());
      if (!frame) throw new Error("the pane has no frame");
      const found: Record<string, string[]> = {};
      const look = async (what: string): Promise<void> => {
        await page.waitForTimeout(400);
        found[what] = await violations(frame);
      };
      found["workbench"] = await violations(page.mainFrame());
      await look("start");
      await pane.getByRole("tab", { name: say(texts.tabs.functions) }).click();
      await look("functions");
      await pane.getByRole("tab", { name: say(texts.tabs.settings) }).click();
      await look("settings");
      await pane.getByRole("tab", { name: say(texts.tabs.assess) }).click();
      await startAssessment(book, locale);
      await look("block");
      await pane.getByRole("button", { name: /^A6\b/ }).click();
      await look("indicator");
      for (const step of [texts.steps.facts, texts.steps.verdict, texts.steps.method]) {
        await pane
          .getByRole("button", { name: new RegExp(`^${say(step)}`) })
          .first()
          .click();
        await look(step.en);
      }
      expect(Object.entries(found).filter(([, lines]) => lines.length > 0)).toEqual([]);
      expect(Object.keys(found).length).toBe(9);
      await book.close();
    }, 180_000);
  }

  test("the production page runs unchanged when Microsoft's address answers with the npm files", async () => {
    const production = await serveBuild(3260, false);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true });
    const asked: string[] = [];
    await context.route("https://appsforoffice.microsoft.com/lib/1/hosted/**", (route) => {
      const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
      asked.push(name);
      return route.fulfill({
        path: join(root, "node_modules", "@microsoft", "office-js", "dist", name),
      });
    });
    const page = await context.newPage();
    await page.goto(production.address);
    await page.waitForFunction(
      () => performance.getEntriesByName("assay-calculated").length > 0,
      undefined,
      { timeout: 90_000 }
    );
    await page.frameLocator("iframe").getByLabel(texts.form.region.en).waitFor({ timeout: 30_000 });
    expect(asked).toContain("office.js");
    await context.close();
    await production.close();
  }, 180_000);
});
