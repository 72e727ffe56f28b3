/**
 * `npm run screenshots`: the pictures of the README, taken from the workbench as it is; with a folder
 * (`npm run screenshots -- folder`) the same pictures in every language, to be looked at.
 * The assessment shown is the invented teaching example.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Locale } from "../../src/core/locale";
import { makeCertificate, serve } from "../../src/workbench/serve";
import { texts } from "../../src/taskpane/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import { launchOptions } from "../support/browser";
import { chromium as installedChromium } from "../support/tools";
import { fillExample } from "./example";
import { WorkbenchPage } from "./workbench-page";

const elsewhere = process.argv[2];
const folder = elsewhere ?? join(process.cwd(), "assets", "screenshots");
const size = { width: 1280, height: 760 };

async function main(): Promise<void> {
  const { path, remedy } = installedChromium();
  if (path === null) throw new Error(`no Chromium was found: ${remedy}`);
  mkdirSync(folder, { recursive: true });
  const serving = await serve({
    dist: join(process.cwd(), "dist"),
    officeJs: join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist"),
    certificate: await makeCertificate(),
    port: 3300,
    localOfficeJs: true,
  });
  const browser = await chromium.launch(launchOptions(path));
  const locales: readonly Locale[] = elsewhere === undefined ? ["en"] : ["en", "ru", "kk"];
  for (const locale of locales) {
    const book = await WorkbenchPage.open(browser, serving, locale, size);
    await book.page.screenshot({ path: join(folder, `workbench-${locale}.png`) });
    await book.sheet(sheetNames.gva2024[locale]);
    await book.pane.getByRole("tab", { name: texts.tabs.functions[locale] }).click();
    await book.pane.getByRole("searchbox").fill("LOCATION.QUOTIENTS");
    await book.pane.locator('[data-stop="LOCATION.QUOTIENTS"]').click();
    await book.pane.locator("[data-argument]").first().fill("C5:U24");
    await book.pane.locator(".result-cells table").first().waitFor({ timeout: 60_000 });
    await book.page.waitForTimeout(1500);
    await book.page.screenshot({ path: join(folder, `functions-${locale}.png`) });
    await book.pane.getByRole("tab", { name: texts.tabs.assess[locale] }).click();
    await fillExample(book, locale);
    await book.pane.getByRole("button", { name: texts.verdict.goToSheet[locale] }).click();
    await book.page.waitForFunction(
      () => document.querySelector(".cell .shown")?.textContent === "V3",
      undefined,
      { timeout: 60_000 }
    );
    await book.page.waitForTimeout(1500);
    await book.page.screenshot({ path: join(folder, `verdict-${locale}.png`) });
    await book.close();
  }
  await browser.close();
  await serving.close();
}

void main();
