/** The samples as a new user opens them from the pane, in Chromium against the production build. */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { verdictWords } from "../../src/assessments/cluster-formation/verdict";
import { texts as drawTexts } from "../../src/taskpane/guide/simulation-texts";
import { formatNumber, formatShortShare } from "../../src/taskpane/numbers";
import { texts } from "../../src/taskpane/texts";
import { modules } from "../../src/workbook/layout/modules/index";
import assessment from "../assessments/assessment.json";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { languages, PaneSteps } from "./pane-steps";
import { serveBuild, WorkbenchPage } from "./workbench-page";

const published = assessment.cases.find(({ id }) => id === "synthetic-1")?.expected.monte_carlo;
const v3 = published?.probability.V3;
if (!published || v3 === undefined)
  throw new Error("the draws of the synthetic example are missing");

toolOrSkip(chromium(), "the samples", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild(3300);
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  for (const locale of languages) {
    test(`in ${locale}: the teaching example reaches its verdict, its further sheets open, draws stop and finish`, async () => {
      const book = await WorkbenchPage.open(browser, serving, locale);
      const steps = new PaneSteps(book, locale);
      const { pane, say } = steps;
      await steps.openSample("teaching");
      await pane.getByText(say(verdictWords.V3)).first().waitFor();

      // Draws are made beside the pane: stopped once, then finished with the published figures.
      const start = say(drawTexts.start(formatNumber(published.draws, 0, locale)));
      const mean = pane.getByRole("row").filter({ hasText: say(drawTexts.mean) });
      // The draws may take less time than a pointer needs: Stop is pressed the moment it stands there.
      const stopped = pane.locator("body").evaluate(
        (body, label) =>
          new Promise<void>((resolve) => {
            const observer = new MutationObserver(() => {
              const stop = [...body.querySelectorAll("button")].find(
                ({ textContent }) => textContent === label
              );
              if (!stop) return;
              observer.disconnect();
              stop.click();
              resolve();
            });
            observer.observe(body, { childList: true, subtree: true });
          }),
        say(drawTexts.cancel)
      );
      await pane.getByRole("button", { name: start }).click();
      await stopped;
      await pane.getByRole("button", { name: start }).waitFor();
      expect(await mean.count()).toBe(0);
      await pane.getByRole("button", { name: start }).click();
      await mean.waitFor({ timeout: 120_000 });
      expect(await mean.innerText()).toContain(formatNumber(published.mean, 1, locale));
      const third = pane
        .getByRole("row")
        .filter({ has: pane.getByRole("rowheader", { name: "V3", exact: true }) });
      expect(await third.last().innerText()).toContain(formatShortShare(v3, locale));

      // Every sheet that stands opens its page, and none of them fails.
      await steps.page(texts.steps.modules);
      for (const module of modules.filter(({ always }) => always === true)) {
        await steps.openModule(module);
        await pane.locator("dl.card dd, .note").first().waitFor({ timeout: 60_000 });
        expect(await pane.getByRole("alert").count()).toBe(0);
        await steps.back();
      }
      expect(book.complaints).toEqual([]);
      expect(book.outside).toEqual([]);
      await book.close();
    }, 300_000);
  }

  test("Almaty is not proven, and Pavlodar carries the label of one company", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const steps = new PaneSteps(book, "en");
    const { pane, say } = steps;
    const almaty = await steps.openSample("almaty-pharmaceutical");
    await pane.getByText(say(verdictWords.V0)).first().waitFor();
    expect(assessFormation(almaty.input).verdict_range).toBe("V0");
    await pane.getByRole("button", { name: say(texts.home.title), exact: true }).click();
    await steps.openSample("pavlodar-metallurgical");
    await pane.getByText("vertically integrated company, not a cluster").first().waitFor();
    expect(book.complaints).toEqual([]);
    await book.close();
  }, 300_000);
});
