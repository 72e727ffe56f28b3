/**
 * `npm run bench`: sizes, start-up, one-pass speed and the workbench's first calculation, as one table.
 * Every case asserts its result before it is timed; nothing is asserted about wall time.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inverse as peerInverse, Matrix } from "ml-matrix";
import { chromium, Browser } from "playwright-core";
import { NumberRange, Cells } from "../../src/core/cells";
import { callMeasure } from "../../src/core/call";
import { isFault } from "../../src/core/fault";
import { hhi } from "../../src/measures/concentration/hhi";
import { giniCoefficient } from "../../src/measures/inequality/gini";
import { inverseOfLeontief } from "../../src/measures/linkages/leontief-inverse";
import { complexityOf } from "../../src/measures/relatedness/complexity-vectors";
import { cooccurrenceOfIndustries } from "../../src/measures/relatedness/cooccurrence";
import { cooccurrences, presenceOf } from "../../src/measures/relatedness/presence";
import { regionComplexity } from "../../src/measures/relatedness/region-complexity";
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

/** Shared presence the plain way: three loops over rows of 0 and 1. */
function plainCooccurrence(presence: readonly (readonly number[])[]): number[][] {
  const industries = presence[0]?.length ?? 0;
  const counts: number[][] = [];
  for (let i = 0; i < industries; i++) {
    const row: number[] = [];
    for (let j = 0; j < industries; j++) {
      let together = 0;
      for (let r = 0; r < presence.length; r++) together += presence[r]![i]! * presence[r]![j]!;
      row.push(together);
    }
    counts.push(row);
  }
  return counts;
}

function largestDifference(a: number[][], b: number[][]): number {
  return Math.max(...a.map((row, i) => Math.max(...row.map((x, j) => Math.abs(x - b[i]![j]!)))));
}

/** Work over whole tables: relatedness, complexity, the Leontief inverse. */
function tables(): void {
  const noise = columnOf(300_000);
  // Regions and industries lie on a scale from simple to complex, with noise.
  const table = Array.from({ length: 300 }, (_, r) =>
    Array.from({ length: 1000 }, (__, i) =>
      Math.exp(6 * (r / 300 - 0.5) * (i / 1000 - 0.5) + (noise[r * 1000 + i]?.[0] as number))
    )
  );
  const presence = presenceOf(new NumberRange(table), "quantities", 1);
  if (isFault(presence)) throw new Error(presence.because.en);
  const rows = Array.from({ length: 300 }, (_, r) =>
    Array.from(presence.cells.subarray(r * 1000, (r + 1) * 1000))
  );
  const counted = callMeasure(cooccurrenceOfIndustries, [rows, "presence", null, true]);
  if (largestDifference(counted as number[][], plainCooccurrence(rows)) !== 0)
    throw new Error("co-occurrence differs from plain loops");
  const shared = ratioOf(
    () => cooccurrences(presence),
    () => plainCooccurrence(rows),
    2
  );
  report(
    "co-occurrence of 300 × 1000, against plain loops",
    `${(1 / shared.ratio).toFixed(0)} × as fast (${shared.milliseconds.work.toFixed(1)} ms)`,
    "≥ 10 ×"
  );

  const complexity = complexityOf(presence);
  if (isFault(complexity)) throw new Error(complexity.because.en);
  const residual = Array.from(presence.ubiquity, (u, i) => {
    let sum = 0;
    for (let r = 0; r < 300; r++) if (rows[r]![i] === 1) sum += complexity.regions[r]!;
    return sum / u - complexity.eigenvalue * complexity.industries[i]!;
  });
  const ranked = ratioOf(
    () => callMeasure(regionComplexity, [table]),
    () => callMeasure(regionComplexity, [table])
  );
  report(
    "REGION.COMPLEXITY of 300 × 1000, from cells to cells",
    `${ranked.milliseconds.work.toFixed(1)} ms, residual ${Math.hypot(...residual).toExponential(0)}`,
    "≤ 10 ms, ≤ 1e-12"
  );

  const n = 500;
  const coefficients = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => (0.9 * ((noise[i * n + j]?.[0] as number) - 1)) / n)
  );
  const rest = new Matrix(coefficients.map((row, i) => row.map((a, j) => (i === j ? 1 : 0) - a)));
  const inverse = callMeasure(inverseOfLeontief, [coefficients]) as number[][];
  if (largestDifference(inverse, peerInverse(rest).to2DArray()) > 1e-12)
    throw new Error("the Leontief inverse differs from ml-matrix");
  const inverted = ratioOf(
    () => callMeasure(inverseOfLeontief, [coefficients]),
    () => peerInverse(rest),
    2
  );
  report(
    "LEONTIEF.INVERSE of 500, against ml-matrix",
    `${(1 / inverted.ratio).toFixed(1)} × as fast (${inverted.milliseconds.work.toFixed(0)} ms)`,
    "≥ 6 ×"
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
  tables();
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
