/** Sizes of what is shipped, what `functions.js` adds to an empty page, and the workbench's first calculation. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Browser, chromium } from "playwright-core";
import { measures } from "../../src/measures";
import { makeCertificate, serve } from "../../src/workbench/serve";
import { launchOptions } from "../support/browser";
import { chromium as installedChromium } from "../support/tools";
import { heading, report, reportAtMost } from "./report";

const dist = join(process.cwd(), "dist");

const kibibytes = (names: readonly string[]) =>
  names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length / 1024,
    0
  );

function sizes(): void {
  reportAtMost("functions.js, gzipped", kibibytes(["functions.js"]), 40, "KiB");
  const opening = ["taskpane.js", "pane.main.js"];
  reportAtMost("pane as it opens, with Fluent and React, gzipped", kibibytes(opening), 230, "KiB");
  const later = readdirSync(dist).filter(
    (name) => /^pane\..*\.js$/.test(name) && !opening.includes(name)
  );
  report("parts of the pane loaded when asked for, gzipped", `${kibibytes(later).toFixed(1)} KiB`);
}

/** Time from the start of a fresh page to the end of its only script; best of several, next to an empty script. */
async function functionsOverEmptyPage(browser: Browser): Promise<void> {
  const script = readFileSync(join(dist, "functions.js"), "utf8");
  const page = (body: string) =>
    `<!doctype html><meta charset="utf-8"><script>window.registered=0;window.CustomFunctions={associate(){registered++},Error:class{}}</script><script src="/${body}"></script><script>window.done=performance.now()</script>`;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [type, body] =
      path === "/functions.js"
        ? ["text/javascript", script]
        : path === "/empty.js"
          ? ["text/javascript", ";"]
          : ["text/html", page(path.slice("/page/".length))];
    response
      .writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" })
      .end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const best = { "empty.js": Infinity, "functions.js": Infinity };
  for (let round = 0; round < 12; round++) {
    for (const name of ["empty.js", "functions.js"] as const) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(`http://127.0.0.1:${port}/page/${name}`);
      const told = await tab.evaluate(() => ({
        done: (window as unknown as { done: number }).done,
        registered: (window as unknown as { registered: number }).registered,
      }));
      if (name === "functions.js" && told.registered !== measures.length)
        throw new Error(
          `functions.js registered ${told.registered} of ${measures.length} functions`
        );
      best[name] = Math.min(best[name], told.done);
      await context.close();
    }
  }
  server.close();
  reportAtMost(
    "functions.js, load and run over an empty page",
    best["functions.js"] - best["empty.js"],
    10,
    "ms"
  );
}

/** From opening the workbench to the first Assay value in a cell. */
async function firstCalculation(browser: Browser): Promise<void> {
  const server = await serve({
    dist,
    officeJs: join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist"),
    certificate: await makeCertificate(),
    port: 3100,
    localOfficeJs: true,
  });
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const tab = await context.newPage();
    const start = Date.now();
    await tab.goto(server.address);
    await tab.waitForFunction(
      () => performance.getEntriesByName("assay-calculated").length > 0,
      undefined,
      { timeout: 60_000 }
    );
    times.push((Date.now() - start) / 1000);
    await context.close();
  }
  await server.close();
  reportAtMost("workbench, opening to first calculation", Math.min(...times), 5, "s");
}

export async function startUp(): Promise<void> {
  heading("what is loaded");
  sizes();
  const { path } = installedChromium();
  if (path === null) {
    report("start-up and workbench", "skipped: no Chromium was found");
    return;
  }
  const browser = await chromium.launch(launchOptions(path));
  try {
    await functionsOverEmptyPage(browser);
    await firstCalculation(browser);
  } finally {
    await browser.close();
  }
}
