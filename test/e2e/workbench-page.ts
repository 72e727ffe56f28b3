/** Drives the workbench as a person does: tabs, name box, keyboard, the pane in its frame. */
import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { makeCertificate, serve } from "../../src/workbench/serve";
import type { Serving } from "../../src/workbench/serve";
import type { Locale } from "../../src/core/locale";

const root = join(__dirname, "..", "..");

export const languageTags: Readonly<Record<Locale, string>> = {
  en: "en-US",
  ru: "ru-RU",
  kk: "kk-KZ",
};

/** The production build behind the project's own server. */
export async function serveBuild(port = 3200, localOfficeJs = true): Promise<Serving> {
  return serve({
    dist: join(root, "dist"),
    officeJs: join(root, "node_modules", "@microsoft", "office-js", "dist"),
    certificate: await makeCertificate(),
    port,
    localOfficeJs,
  });
}

export class WorkbenchPage {
  /** What the page complained about. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    /** Requests that would have left this machine; each was refused. */
    readonly outside: readonly string[]
  ) {
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
  }

  static async open(
    browser: Browser,
    serving: Serving,
    locale: Locale,
    size = { width: 1360, height: 850 },
    bypassCSP = false
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: languageTags[locale],
      viewport: size,
      bypassCSP,
    });
    const outside: string[] = [];
    await context.route(
      (url) => url.hostname !== "localhost",
      (route) => {
        outside.push(route.request().url());
        return route.abort();
      }
    );
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, context, outside);
    await page.goto(serving.address);
    await workbench.calculated();
    return workbench;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  /** Waits until every formula of the workbook has its value. */
  async calculated(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName("assay-calculated").length > 0,
      undefined,
      { timeout: 90_000 }
    );
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.calculated();
  }

  async sheet(name: string): Promise<void> {
    await this.page.getByRole("tab", { name, exact: true }).click();
  }

  /** Goes to a cell, or selects a range, of the sheet in front, as one does in Excel: by the name box. */
  async goTo(cell: string): Promise<void> {
    const box = this.page.locator("main input").first();
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
    await this.page.waitForFunction(
      (wanted) => document.querySelector(".cell strong")?.textContent === wanted,
      cell.replace(/:.*$/, ""),
      { timeout: 30_000 }
    );
  }

  /** What the line under the grid says of a cell: displayed text, formula, sentence of a fault. */
  async cell(
    address: string
  ): Promise<{ readonly shown: string; readonly formula: string; readonly fault: string }> {
    await this.goTo(address);
    const part = async (selector: string) =>
      (await this.page.locator(`.cell ${selector}`).textContent()) ?? "";
    return {
      shown: await part(".shown"),
      formula: await part("code"),
      fault: await part(".fault"),
    };
  }

  /** Types into a cell with the keyboard and presses Enter. */
  async type(address: string, content: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(content);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until a cell shows something the test accepts; answers what it shows. */
  async shows(
    address: string,
    accept: (shown: string) => boolean,
    timeout = 20_000
  ): Promise<string> {
    const end = Date.now() + timeout;
    for (;;) {
      const { shown } = await this.cell(address);
      if (accept(shown)) return shown;
      if (Date.now() > end) throw new Error(`${address} shows "${shown}"`);
      await this.page.waitForTimeout(250);
    }
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
