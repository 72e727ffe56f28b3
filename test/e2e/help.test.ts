/** The help pages in a browser: every link answers, the search finds, the manual prints, nothing leaves the machine. */
import { chromium as playwright } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { locales } from "../../src/core/locale";
import { helpPageOf } from "../../src/core/signature";
import { words } from "../../src/manual/words";
import { measures } from "../../src/measures";
import type { Serving } from "../../src/workbench/serve";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import { violations } from "./accessibility";
import { serveBuild } from "./workbench-page";

toolOrSkip(chromium(), "the help pages", (test, path) => {
  let serving: Serving;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const outside: string[] = [];
  const open = (file: string) =>
    page.goto(`${serving.address.replace(/workbench\/$/, "")}help/${file}`);

  beforeAll(async () => {
    serving = await serveBuild(3260);
    browser = await playwright.launch(launchOptions(path));
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "localhost") outside.push(request.url());
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  test(`all ${3 * (measures.length + 3)} pages open, show their title and lead only to pages that open`, async () => {
    const answers = new Map<string, number>();
    const bare: string[] = [];
    for (const locale of locales) {
      const files = ["index.html", "coming-from.html", "manual.html"].map(
        (file) => `${locale}/${file}`
      );
      for (const file of [...files, ...measures.map(({ id }) => helpPageOf(id, locale))]) {
        const response = await open(file);
        answers.set(page.url(), response?.status() ?? 0);
        const { title, links } = await page.evaluate(() => ({
          title: document.querySelector("h1")?.textContent?.trim() ?? "",
          links: [...document.links].map((link) => link.href),
        }));
        if (title === "") bare.push(file);
        for (const link of links) {
          const [address = ""] = link.split("#");
          if (!answers.has(address)) answers.set(address, -1);
        }
      }
    }
    for (const [address, status] of answers)
      if (status === -1) answers.set(address, (await context.request.get(address)).status());
    expect(bare).toEqual([]);
    expect([...answers].filter(([, status]) => status !== 200)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  }, 240_000);

  test("the search finds by abbreviation, by a name in another program and in spite of a slip, in any language", async () => {
    const find = async (file: string, query: string): Promise<string[]> => {
      await open(file);
      await page.getByRole("searchbox").fill(query);
      return page.locator("#hits code").allInnerTexts();
    };
    expect((await find("en/index.html", "HHI"))[0]).toBe("ASSAY.HHI");
    expect(await find("en/index.html", "herf()")).toContain("ASSAY.HHI");
    expect(await find("en/index.html", "herfindal")).toContain("ASSAY.HHI");
    expect(await find("ru/index.html", "Херфиндаль")).toContain("ASSAY.HHI");
    expect(await find("kk/index.html", "Херфиндаль")).toContain("ASSAY.HHI");
    expect(await find("kk/index.html", "зззззз")).toEqual([]);
    expect(await page.getByRole("status").innerText()).toBe(words.nothing.kk);
  }, 60_000);

  test("Enter in the search opens the first hit", async () => {
    await open("ru/index.html");
    await page.getByRole("searchbox").fill("HHI");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ru\/hhi\.html$/);
  }, 60_000);

  test("the page in another language is the same page", async () => {
    await open("en/hhi.html");
    await page.getByRole("link", { name: words.languageName.kk }).click();
    await page.waitForURL(/\/kk\/hhi\.html$/);
    expect(await page.locator("html").getAttribute("lang")).toBe("kk");
  }, 60_000);

  test("formulas are drawn and nothing is wider than a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const file of [
      "ru/hhi.html",
      "kk/location-quotients.html",
      "en/index.html",
      "en/coming-from.html",
    ]) {
      await open(file);
      const { wide, math } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - window.innerWidth,
        math: [...document.querySelectorAll("math")].map(
          (one) => one.getBoundingClientRect().height
        ),
      }));
      expect([file, wide <= 0]).toEqual([file, true]);
      expect(math.every((height) => height > 5)).toBe(true);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 60_000);

  test("axe finds no violation on a list, a table of programs and function pages, light and dark", async () => {
    const bare = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true });
    const tab = await bare.newPage();
    for (const colorScheme of ["light", "dark"] as const) {
      await tab.emulateMedia({ colorScheme });
      for (const file of [
        "en/index.html",
        "ru/coming-from.html",
        "kk/hhi.html",
        "ru/location-quotients.html",
      ]) {
        await tab.goto(`${serving.address.replace(/workbench\/$/, "")}help/${file}`);
        expect([file, colorScheme, await violations(tab)]).toEqual([file, colorScheme, []]);
      }
    }
    await bare.close();
  }, 120_000);
});
