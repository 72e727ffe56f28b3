import { chromium } from "playwright-core";
import { launchOptions } from "../support/browser";
import { chromium as installed } from "../support/tools";
import { serveBuild, WorkbenchPage } from "./workbench-page";
jest.setTimeout(500000);
it("look", async () => {
  const serving = await serveBuild(3411);
  const browser = await chromium.launch(launchOptions(installed().path ?? ""));
  const loc = (process.env.LOC ?? "en") as "en";
  const book = await WorkbenchPage.open(browser, serving, loc, { width: 1500, height: 950 });
  const shot = (n: string) => book.page.screenshot({ path: `/tmp/shots/${loc}-${n}.png` });
  await book.pane.locator("button.press").first().waitFor();
  await book.page.waitForTimeout(2000);
  await shot("home");
  const t0 = Date.now();
  await book.pane.locator("li button.press").filter({ hasText: { en: "Teaching example", ru: "Учебный пример", kk: "Оқу мысалы" }[loc] }).click();
  await book.pane.locator(".verdict").waitFor({ timeout: 120000 });
  console.log("sample opened", Date.now() - t0);
  await book.page.waitForTimeout(3000);
  await shot("sample-verdict");
  const tabs = await book.page.getByRole("tab").allTextContents();
  console.log(tabs.join(" | "));
  await book.pane.locator("nav.pages button").nth(2).click();
  await book.page.waitForTimeout(3000);
  await shot("modules");
  for (const name of (process.env.SHEETS ?? "").split(",").filter((x) => x)) {
    await book.sheet(name);
    await book.page.waitForTimeout(2500);
    await shot("sheet-" + name);
  }
  console.log(book.complaints.slice(0, 10));
  await browser.close();
  await serving.close();
});
