/** The pages of the further sheets: no accessibility violation at 320 and 370 px, light and dark, and the keyboard alone. */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import { texts as takingTexts } from "../../src/taskpane/modules/taking-texts";
import { texts as moduleTexts } from "../../src/taskpane/modules/texts";
import { texts } from "../../src/taskpane/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { violations } from "./accessibility";
import { moduleOf, PaneSteps } from "./pane-steps";
import { serveBuild, WorkbenchPage } from "./workbench-page";

toolOrSkip(chromium(), "pages of the further sheets", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild(3320);
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  const themes = [
    { theme: "light", ground: "#FFFFFF" },
    { theme: "dark", ground: "#1F1F1F" },
  ] as const;
  for (const { theme, ground } of themes)
    test(`${theme}: the keyboard alone adds a sheet, and every page is readable at 320 and 370 px`, async () => {
      const book = await WorkbenchPage.open(
        browser,
        serving,
        "en",
        { width: 1360, height: 850 },
        true
      );
      const { page } = book;
      // The host says its colors to the pane before the pane starts; the simulated one has none.
      await page.addInitScript((bodyBackgroundColor) => {
        Object.defineProperty(Object.prototype, "officeTheme", {
          configurable: true,
          get: () => ({ bodyBackgroundColor }),
        });
      }, ground);
      await book.reload();
      await book.pane.locator(`.pane[data-theme="${theme}"]`).waitFor();
      const steps = new PaneSteps(book, "en");
      const { pane, say } = steps;
      const frame = page.frames().find((one) => one !== page.mainFrame());
      if (!frame) throw new Error("the pane has no frame");
      const found: Record<string, readonly string[]> = {};
      const look = async (what: string): Promise<void> => {
        for (const width of [320, 370]) {
          await page.locator("iframe").evaluate((node, pixels) => {
            node.style.flex = "none";
            node.style.width = `${pixels}px`;
          }, width);
          await page.waitForTimeout(200);
          const place = `${what}, ${width} px`;
          const wide = await frame.evaluate(() => ({
            inner: window.innerWidth,
            content: document.documentElement.scrollWidth,
          }));
          expect([place, wide.inner]).toEqual([place, width]);
          found[place] = [
            ...(await violations(frame)),
            ...(wide.content > wide.inner ? [`${wide.content} px wide`] : []),
          ];
        }
      };

      await steps.openSample("teaching");
      await steps.page(texts.steps.modules);
      await steps.button(moduleTexts.addNamed(say(moduleOf("data").title))).waitFor();
      await look("list");

      // From the first of the four pages on, Tab reaches the module; Enter adds it and its heading takes the focus.
      const actors = moduleOf("actors");
      const wanted = say(moduleTexts.addNamed(say(actors.title)));
      await pane
        .getByRole("navigation", { name: say(texts.steps.pages) })
        .getByRole("button")
        .first()
        .focus();
      const focused = (): Promise<string> =>
        frame.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
      for (let tabs = 0; (await focused()) !== wanted; tabs++) {
        expect(tabs).toBeLessThan(60);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await steps.moduleHeading(actors).waitFor({ timeout: 120_000 });
      expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe(
        say(actors.title)
      );
      await pane.locator("dl.card dd").first().waitFor({ timeout: 60_000 });
      await look("actors");
      await steps.back();

      await steps.openModule(moduleOf("recommendations"));
      await pane.locator("dl.card dd").first().waitFor({ timeout: 60_000 });
      await look("recommendations");
      await steps.back();

      const data = moduleOf("data");
      await steps.addModule(data);
      await book.sheet(say(sheetNames.gva2024));
      await book.goTo("A1:Y25");
      await steps.button(takingTexts.read).click();
      await steps.button(takingTexts.write).waitFor();
      await look("feeds and data taking");

      await pane.getByRole("button", { name: say(texts.home.title), exact: true }).click();
      await pane.getByRole("button", { name: say(texts.modules.toWorkbook) }).click();
      await pane
        .getByRole("button", { name: say(moduleTexts.addNamed(say(moduleOf("screening").title))) })
        .waitFor();
      await look("shared page");

      expect(Object.entries(found).filter(([, lines]) => lines.length > 0)).toEqual([]);
      expect(Object.keys(found)).toHaveLength(10);
      expect(book.complaints).toEqual([]);
      await book.close();
    }, 300_000);
});
