/**
 * The web transport in a real browser: an add-in page with the genuine office.js in a frame, the simulated
 * Excel around it. Nothing is bundled or served: the browser's requests are answered from the files here,
 * and a request to any other host fails the test.
 */
import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { Browser, Frame, Page, Route, chromium as playwright } from "playwright-core";
import ts from "typescript";
import type { ExcelHost } from "../../src/excel-host/host";
import type { Fault } from "../../src/excel-host/profiles";
import type { AttachedFrame } from "../../src/excel-host/wac";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
import type { MemoryBackend } from "./memory-backend";

jest.setTimeout(60_000);

const ORIGIN = "https://localhost";
const ROOT = resolve(__dirname, "../..");
const OFFICE_JS = join(ROOT, "node_modules/@microsoft/office-js/dist");

const HOST_PAGE = `<!doctype html><iframe id="addin" style="width: 350px; height: 600px"></iframe>
<script type="module">
  import { createHost } from "/src/excel-host/host";
  import { inLanguage, web, withPayloadLimit } from "/src/excel-host/profiles";
  import { attachFrame } from "/src/excel-host/wac";
  import { MemoryBackend } from "/test/excel-host/memory-backend";
  const backend = new MemoryBackend();
  const saved = [];
  const stages = [];
  const profile = withPayloadLimit(inLanguage(web, "ru-RU", "kk-KZ"), 1_000_000);
  const host = createHost({
    backend,
    profile,
    settings: { language: '"kk"' },
    onSettings: (settings) => saved.push(settings),
    onStage: (stage) => stages.push(stage),
  });
  host.declareFunctions("TEST", {
    functions: [{
      id: "SUMSQ", name: "SUMSQ", parameters: [{ name: "values", type: "any", dimensionality: "matrix" }],
      result: { dimensionality: "scalar" },
    }],
  });
  const frame = attachFrame(host, { frame: document.getElementById("addin"), address: "/addin.html" });
  Object.assign(window, { host, backend, frame, saved, stages });
</script>`;

const ADDIN_PAGE = `<!doctype html><meta charset="utf-8"><script src="/office-js/office.js"></script>
<script>
  window.runs = 0;
  CustomFunctions.associate("SUMSQ", (values) => {
    const numbers = values.flat().filter((value) => typeof value === "number");
    if (numbers.length === 0) throw new CustomFunctions.Error("#VALUE!", "Values: none");
    return numbers.reduce((sum, value) => sum + value * value, 0);
  });
  Office.actions.associate("count", (event) => {
    setTimeout(() => { window.runs += 1; event.completed(); }, 20);
  });
  window.ready = Office.onReady();
</script>`;

interface HostWindow {
  readonly host: ExcelHost;
  readonly backend: MemoryBackend;
  readonly frame: AttachedFrame;
  readonly saved: readonly Readonly<Record<string, string>>[];
  readonly stages: readonly string[];
}

interface AddinWindow {
  readonly ready: Promise<{ readonly host: string; readonly platform: string }>;
  readonly runs: number;
}

declare const window: Window & typeof globalThis & HostWindow & AddinWindow;

async function answerRequest(route: Route, outside: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== ORIGIN) {
    outside.push(url.href);
    return route.abort();
  }
  if (url.pathname === "/") return route.fulfill({ contentType: "text/html", body: HOST_PAGE });
  if (url.pathname === "/addin.html") {
    return route.fulfill({ contentType: "text/html", body: ADDIN_PAGE });
  }
  if (url.pathname.startsWith("/office-js/")) {
    return route.fulfill({ path: join(OFFICE_JS, relative("/office-js", url.pathname)) });
  }
  if (/^\/(?:src|test)\//.test(url.pathname)) {
    const source = await readFile(join(ROOT, `${url.pathname}.ts`), "utf8");
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    return route.fulfill({ contentType: "text/javascript", body: outputText });
  }
  return route.fulfill({ status: 404, body: "" });
}

toolOrSkip(chromium(), "the web transport", (test, executablePath) => {
  let browser: Browser;
  let page: Page;
  let addin: Frame;
  const outside: string[] = [];
  const complaints: string[] = [];

  async function addinFrame(): Promise<Frame> {
    for (;;) {
      const found = page.frames().find((frame) => frame.url().includes("/addin.html"));
      if (found) {
        await found.waitForFunction(() => "ready" in window);
        await found.evaluate(() => window.ready);
        return found;
      }
      await page.waitForEvent("framenavigated");
    }
  }

  beforeAll(async () => {
    browser = await playwright.launch(launchOptions(executablePath));
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.route("**/*", (route) => answerRequest(route, outside));
    await page.goto(`${ORIGIN}/`);
    addin = await addinFrame();
  }, 120_000);

  afterAll(() => browser.close());

  const inAddin = <T>(work: () => Promise<T>): Promise<T> => addin.evaluate(work);
  const setFault = (fault: Fault | null): Promise<void> =>
    page.evaluate((given) => window.host.setFault(given), fault);

  test("Office.onReady says Excel on the web, in the profile's languages and versions", async () => {
    const told = await inAddin(async () => {
      const { host, platform } = await window.ready;
      const { displayLanguage, contentLanguage, requirements } = Office.context;
      return {
        host,
        platform,
        displayLanguage,
        contentLanguage,
        offered: requirements.isSetSupported("ExcelApi", "1.17"),
        newer: requirements.isSetSupported("ExcelApi", "1.99"),
      };
    });
    expect(told).toEqual({
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "ru-RU",
      contentLanguage: "kk-KZ",
      offered: true,
      newer: false,
    });
  });

  test("a run writes and reads cells", async () => {
    const values = await inAddin(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.values = [
          [1, 2],
          [3, "x"],
        ];
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      })
    );
    expect(values).toEqual([
      [1, 2],
      [3, "x"],
    ]);
  });

  test("formulas call functions of the page and are told why one failed", async () => {
    await inAddin(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("D1").formulas = [["=TEST.SUMSQ(A1:B2)"]];
        sheet.getRange("D2").formulas = [["=TEST.SUMSQ(F1:F2)"]];
        await context.sync();
      })
    );
    await page.waitForFunction(() => window.host.waitingCalls === 0);
    const values = await inAddin(() =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("D1:D2");
        cells.load("values");
        await context.sync();
        return cells.values as unknown[][];
      })
    );
    expect(values).toEqual([[14], ["#VALUE!"]]);
    const message = await page.evaluate(() => window.host.errorMessage("Sheet1!D2"));
    expect(message).toBe("Values: none");
  });

  test("document settings are read at the start and saved as a whole", async () => {
    const before = await inAddin(async () => {
      const { settings } = Office.context.document;
      const language: unknown = settings.get("language");
      settings.set("pane", { step: 3 });
      settings.remove("language");
      await new Promise<void>((done, fail) => {
        settings.saveAsync(({ error }) => (error ? fail(new Error(error.message)) : done()));
      });
      return language;
    });
    expect(before).toBe("kk");
    expect(await page.evaluate(() => window.saved.at(-1))).toEqual({ pane: '{"step":3}' });
    const refreshed = await inAddin(
      () =>
        new Promise<unknown>((done) => {
          const { settings } = Office.context.document;
          settings.refreshAsync(() => done(settings.get("pane")));
        })
    );
    expect(refreshed).toEqual({ step: 3 });
  });

  test("a ribbon command is done when the add-in says so", async () => {
    const before = await addin.evaluate(() => window.runs);
    await page.evaluate(() => window.host.invokeCommand("count"));
    expect(await addin.evaluate(() => window.runs)).toBe(before + 1);
  });

  test("a command the add-in does not know fails", async () => {
    const failed = await page.evaluate(() =>
      window.host.invokeCommand("unheard-of").then(
        () => "completed",
        (error: unknown) => String(error)
      )
    );
    expect(failed).toMatch(/unheard-of.*status/);
  });

  test("the selection is heard on the workbook and on the document", async () => {
    await addin.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(async () => {
          heard.push("workbook");
        });
        context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
          heard.push(address);
        });
        await context.sync();
      });
    });
    await page.evaluate(() => {
      const sheet = window.backend.activeSheet();
      return window.backend.select({ sheet, row: 4, column: 1, rows: 2, columns: 1 });
    });
    await addin.waitForFunction(() => {
      const { heard } = window as unknown as { readonly heard: readonly string[] };
      return heard.includes("workbook") && heard.includes("B5:B6");
    });
  });

  test("the pane can be shown and hidden", async () => {
    const modes = await inAddin(async () => {
      const seen: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        seen.push(visibilityMode);
      });
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await stop();
      return seen;
    });
    expect(modes).toEqual(["Hidden", "Taskpane"]);
  });

  test("what is not simulated is refused and counted", async () => {
    const status = await inAddin(
      () =>
        new Promise<string>((done) => {
          Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, (result) =>
            done(String(result.status))
          );
        })
    );
    expect(status).toBe("failed");
    const unknown = await page.evaluate(() => [...window.host.log.unknown.keys()]);
    expect(unknown).toContain("dispatch 64");
  });

  const refusals: readonly (readonly [fault: Fault, code: string])[] = [
    [{ kind: "cell-edit-mode", batches: 1 }, "InvalidOperationInCellEditMode"],
    [{ kind: "activity-limit", batches: 1 }, "ActivityLimitReached"],
    [{ kind: "modal-dialog", batches: 1 }, "WriteNotSupportedWhenModalDialogOpen"],
    [{ kind: "session-lost" }, "InvalidOrTimedOutSession"],
    [{ kind: "no-permission" }, "AccessDenied"],
    [{ kind: "fail-at", batch: 1, when: "before" }, "GeneralException"],
  ];
  for (const [fault, code] of refusals) {
    test(`the fault ${fault.kind} reaches the add-in as ${code}`, async () => {
      await setFault(fault);
      const met = await inAddin(async () => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().load("name");
            await context.sync();
          });
          return "no error";
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      });
      await setFault(null);
      expect(met).toBe(code);
    });
  }

  for (const direction of ["request", "response"] as const) {
    test(`a ${direction} beyond the payload limit is refused`, async () => {
      const code = await addin.evaluate(async (way) => {
        try {
          await Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getActiveWorksheet();
            const text = "x".repeat(20_000);
            const rows = way === "request" ? 60 : 30;
            const range = sheet.getRange("Z1").getResizedRange(rows - 1, 0);
            range.values = Array.from({ length: rows }, () => [text]);
            // Values and formulas together double what comes back.
            if (way === "response") range.load("values, formulas");
            await context.sync();
          });
          return "no error";
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      }, direction);
      expect(code).toBe(
        direction === "request"
          ? "RequestPayloadSizeLimitExceeded"
          : "ResponsePayloadSizeLimitExceeded"
      );
    });
  }

  test("a pane that is opened anew finds its workbook, its settings and its functions", async () => {
    await page.evaluate(() => window.frame.reload());
    await page.waitForFunction(
      () => window.stages.filter((stage) => stage === "commands").length === 2
    );
    addin = await addinFrame();
    const found = await inAddin(async () => {
      const step: unknown = Office.context.document.settings.get("pane");
      const values = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      });
      return { step, values };
    });
    expect(found).toEqual({ step: { step: 3 }, values: [[1, 2]] });
    await page.evaluate(async () => {
      const sheet = window.backend.activeSheet();
      const cell = { sheet, row: 0, column: 4, rows: 1, columns: 1 };
      await window.backend.write(cell, [["=TEST.SUMSQ(A1:B1)"]]);
      await window.backend.settled();
      const { values } = await window.backend.read(cell);
      if (values[0]?.[0] !== 5) throw new Error(JSON.stringify(values));
    });
  });

  test("nothing left the machine and no page complained", () => {
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
