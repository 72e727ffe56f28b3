/** The workbench itself: languages, keeping and starting afresh, undo, and the way round by keyboard. */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import { sheetNames } from "../../src/workbench/sample-texts";
import type { Serving } from "../../src/workbench/serve";
import { texts } from "../../src/workbench/texts";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { serveBuild, WorkbenchPage } from "./workbench-page";

toolOrSkip(chromium(), "the workbench", (test, path) => {
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

  test("what was typed is kept over a reload, undone and redone, and gone after starting afresh", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { page } = book;
    await book.sheet(sheetNames.gva2024.en);
    await book.type("AA40", "4711");
    await book.shows("AA40", (shown) => shown === "4711");
    await page.getByRole("button", { name: texts.undo.en }).click();
    await book.shows("AA40", (shown) => shown === texts.empty.en);
    await page.getByRole("button", { name: texts.redo.en }).click();
    await book.shows("AA40", (shown) => shown === "4711");
    await page.getByText(texts.kept.en).waitFor({ timeout: 30_000 });
    await book.reload();
    await book.sheet(sheetNames.gva2024.en);
    await book.shows("AA40", (shown) => shown === "4711");

    await page.getByRole("button", { name: texts.startAfresh.en }).click();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: texts.drop.en }).click(),
    ]);
    await book.calculated();
    await book.sheet(sheetNames.gva2024.en);
    await book.shows("AA40", (shown) => shown === texts.empty.en);
    await book.close();
  }, 120_000);

  test("the language switch changes page, sheets, functions and pane", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { page } = book;
    await Promise.all([
      page.waitForEvent("load"),
      page.getByLabel(texts.language.en).selectOption({ label: "Қазақша" }),
    ]);
    await book.calculated();
    expect(await page.locator("html").getAttribute("lang")).toBe("kk");
    await page.getByText(texts.promise.kk).waitFor();
    await book.sheet(sheetNames.gva2024.kk);
    await book.type("AA40", '=ASSAY.HHI("x")');
    await book.shows("AA40", (shown) => shown === "#VALUE!");
    expect((await book.cell("AA40")).fault).toContain("сан болуы керек");
    await book.pane.getByRole("tab", { name: "Бағалау" }).waitFor();
    await book.close();
  }, 120_000);

  test("the keyboard alone goes from the grid to the pane and back", async () => {
    const book = await WorkbenchPage.open(browser, serving, "en");
    const { page } = book;
    await book.goTo("B2");
    const where = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement?.tagName === "IFRAME") return "pane";
        if (activeElement?.closest("main")) return "grid";
        return activeElement?.closest("header") ? "header" : "page";
      });
    const visited = new Set<string>();
    for (let k = 0; k < 4; k++) {
      await page.keyboard.press("F6");
      await page.waitForTimeout(200);
      visited.add(await where());
    }
    expect([...visited].sort()).toEqual(["grid", "header", "pane"]);
    await book.close();
  }, 120_000);
});
