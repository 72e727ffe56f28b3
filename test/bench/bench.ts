/**
 * `npm run bench`: sizes, start-up, one-pass speed and the workbench's first calculation, as one table.
 * Every case asserts its result before it is timed; nothing is asserted about wall time.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, Browser } from "playwright-core";
import { NumberRange, Cells } from "../../src/core/cells";
import { callMeasure } from "../../src/core/call";
import { hhi } from "../../src/measures/concentration/hhi";
import { giniCoefficient } from "../../src/measures/inequality/gini";
import { locationQuotients } from "../../src/measures/specialization/location-quotients";
import { makeCertificate, serve } from "../../src/workbench/serve";
import { chromium as installedChromium } from "../support/tools";
import { launchOptions } from "../support/browser";
import { ratioOf } from "./ratio";

const dist = join(process.cwd(), "dist");
const rows: string[][] = [];
const report = (what: string, value: string, goal = "") => rows.push([what, value, goal]);
const kibibytes = (names: readonly string[]) =>
  names.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(dist, name)), { level: 9 }).length / 1024,
    0
  );

function sizes(): void {
  report("functions.js, gzipped", `${kibibytes(["functions.js"]).toFixed(1)} KiB`, "≤ 25 KiB");
  const opening = ["taskpane.js", "pane.main.js"];
  report(
    "pane as it opens, with Fluent and React, gzipped",
    `${kibibytes(opening).toFixed(1)} KiB`,
    "≤ 230 KiB"
  );
  const later = readdirSync(dist).filter(
    (name) => /^pane\..*\.js$/.test(name) && !opening.includes(name)
  );
  report("parts of the pane loaded when asked for, gzipped", `${kibibytes(later).toFixed(1)} KiB`);
}

/** Time from the start of a fresh page to the end of its only script; best of several, next to an empty script. */
async function startUp(browser: Browser): Promise<void> {
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
  const best: Record<string, number> = {};
  for (let round = 0; round < 12; round++) {
    for (const name of ["empty.js", "functions.js"]) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(`http://127.0.0.1:${port}/page/${name}`);
      const told = await tab.evaluate(() => ({
        done: (window as unknown as { done: number }).done,
        registered: (window as unknown as { registered: number }).registered,
      }));
      if (name === "functions.js" && told.registered < 4)
        throw new Error("functions.js registered nothing");
      best[name] = Math.min(best[name] ?? Infinity, told.done);
      await context.close();
    }
  }
  server.close();
  report(
    "functions.js, load and run over an empty page",
    `${((best["functions.js"] ?? NaN) - (best["empty.js"] ?? NaN)).toFixed(1)} ms`,
    "≤ 10 ms"
  );
}

/** The least any one-pass measure has to do: look at each cell's type, add it and its square. */
function typedSums(cells: Cells): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < cells.length; i++) {
    const row = cells[i]!;
    for (let j = 0; j < row.length; j++) {
      const x = row[j];
      if (typeof x === "number") {
        sum += x;
        squares += x * x;
      }
    }
  }
  return squares / (sum * sum);
}

function columnOf(n: number): Cells {
  let x = 12345;
  return Array.from({ length: n }, () => {
    x = (16807 * x) % 2147483647;
    return [1 + x / 2147483647];
  });
}

function onePass(): void {
  for (const n of [10_000, 100_000]) {
    const cells = columnOf(n);
    const expected = typedSums(cells);
    const answer = callMeasure(hhi, [cells]) as number[][];
    if (Math.abs((answer[0]?.[0] ?? NaN) - expected) > 1e-12)
      throw new Error("HHI differs from its floor");
    const floor = () => typedSums(cells);
    const control = ratioOf(floor, () => typedSums(cells));
    const quiet =
      control.ratio > 0.95 && control.ratio < 1.05
        ? ""
        : `; machine too noisy: floor against itself ${control.ratio.toFixed(2)}`;
    const show = (what: string, run: () => unknown, goal: string) => {
      const { ratio, quartiles } = ratioOf(run, floor);
      report(
        `${what}, ${n} rows, against a typed loop`,
        `${ratio.toFixed(2)} × (${quartiles.map((q) => q.toFixed(2)).join("–")})${quiet}`,
        goal
      );
    };
    show("reading a range, compensated", () => new NumberRange(cells), "≤ 1.5 ×");
    show("HHI", () => callMeasure(hhi, [cells]), "≤ 1.5 ×");
    show("GINI", () => callMeasure(giniCoefficient, [cells]), "≤ 20 ×");
  }
  const table = Array.from({ length: 300 }, (_, r) =>
    columnOf(1000).map((row, i) => (row[0] as number) * (1 + ((r * i) % 7)))
  );
  const copy = ratioOf(
    () => callMeasure(locationQuotients, [table]),
    () => table.map((row) => row.slice())
  );
  report(
    "LOCATION.QUOTIENTS 300 × 1000, against copying the rows",
    `${copy.ratio.toFixed(1)} ×`,
    "≤ 4.5 ×"
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
  report(
    "workbench, opening to first calculation",
    `${Math.min(...times).toFixed(1)} s (${times.map((t) => t.toFixed(1)).join(", ")})`,
    "≤ 5 s"
  );
}

async function main(): Promise<void> {
  sizes();
  onePass();
  const { path } = installedChromium();
  if (path === null) report("start-up and workbench", "skipped: no Chromium was found");
  else {
    const browser = await chromium.launch(launchOptions(path));
    await startUp(browser);
    await firstCalculation(browser);
    await browser.close();
  }
  const widths = [0, 1, 2].map((k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, k) => cell.padEnd(widths[k] ?? 0))
        .join("  ")
        .trimEnd()}\n`
    );
}

void main();
