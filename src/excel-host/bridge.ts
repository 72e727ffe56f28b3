/**
 * Transport for Node: the real office.js from node_modules in jsdom, connected by the library's native
 * bridge. It gives `Excel.run`, events and custom functions in milliseconds; there is no `Office.onReady`,
 * no `Office.context` and no ribbon on this way.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";
import type { ExcelHost } from "./host";
import { BatchAnswer, Connection, OBJECT_EVENT, RichMessage } from "./protocol";

/** What an add-in finds in its page. */
export interface Addin {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /**
   * Evaluates a script with custom functions, such as the add-in's built bundle, in a page of the
   * functions runtime; from then on formulas may call them.
   */
  readonly loadFunctions: (script: string) => void;
  readonly close: () => void;
}

/** Types of messages on the native bridge. */
const BATCH = 1;
const ANSWER = 2;
const RICH_MESSAGE = 3;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface NativeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

/** Connects a page with the object model to the host, in place of any add-in before it. */
export async function loadExcel(host: ExcelHost): Promise<Addin> {
  const excel = openPage(host, "excel-web-16.00.js");
  let functions: Page | null = null;
  const connection: Connection = {
    push: (entries: readonly RichMessage[]) => {
      // Calls are for the page with the functions; the other one would answer them with errors.
      const calls = entries.filter(([category]) => category !== OBJECT_EVENT);
      const events = entries.filter(([category]) => category === OBJECT_EVENT);
      if (calls.length > 0) functions?.post({ type: RICH_MESSAGE, message: { entries: calls } });
      if (events.length > 0) excel.post({ type: RICH_MESSAGE, message: { entries: events } });
    },
    // The legacy event belongs to Office.context.document, which this way does not give.
    selectionChanged: () => undefined,
    actionsReady: () => undefined,
    invokeCommand: () =>
      Promise.reject(
        new Error("Ribbon commands need the web transport; the bridge has no ribbon.")
      ),
  };
  host.connect(connection);
  const { globals } = excel;
  return {
    Excel: globals["Excel"] as typeof Excel,
    OfficeExtension: globals["OfficeExtension"] as typeof OfficeExtension,
    loadFunctions: (script) => {
      functions?.close();
      functions = openPage(host, "custom-functions-runtime.js");
      functions.run(new Script(script, { filename: "functions.js" }));
      host.functionsReady();
    },
    close: () => {
      host.disconnect(connection);
      excel.close();
      functions?.close();
    },
  };
}

interface Page {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly run: (script: Script) => void;
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

/** A page with one script of the library, which finds the bridge in place. */
function openPage(host: ExcelHost, library: string): Page {
  const dom = new JSDOM(
    // The functions runtime looks for its own script tag.
    `<!doctype html><body><script src="https://localhost/${library}"></script></body>`,
    {
      url: "https://localhost/",
      runScripts: "outside-only",
      pretendToBeVisual: true,
      virtualConsole: pageConsole(host),
    }
  );
  const globals = dom.getInternalVMContext();
  const run = (script: Script): void => {
    script.runInContext(globals);
  };
  const native: NativeBridge = {
    sendMessageToHost(text) {
      const { id, type, message } = JSON.parse(text) as NativeRequest;
      if (type !== BATCH) {
        host.refuse(`bridge message of type ${type}`);
        return;
      }
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.runBatch(body).then((answer) => {
        post({ id, type: ANSWER, message: httpAnswer(answer) });
      });
    },
  };
  const post = (message: unknown): void => {
    native.onMessageFromHost?.(JSON.stringify(message));
  };
  globals["_richApiNativeBridge"] = native;
  run(NAMESPACES);
  run(installed(join(host.profile.displayLocale.toLowerCase(), "office_strings.js")));
  run(installed(library));
  return { globals, run, post, close: () => dom.window.close() };
}

/**
 * Parts of the library wait in vain for the loader that this way does without, and say so after a minute.
 * That is noted; whatever else goes wrong in a page is shown.
 */
function pageConsole(host: ExcelHost): VirtualConsole {
  const output = new VirtualConsole();
  output.sendTo(console, { omitJSDOMErrors: true });
  output.on("jsdomError", (error: Error) => {
    if (error.message.includes("MicrosoftAjax.js")) host.note(error.message);
    else process.emitWarning(error);
  });
  return output;
}

/** The little of Microsoft's old page framework that the files with the library's texts need. */
const NAMESPACES = new Script(`
  window.Type = Function;
  Type.registerNamespace = (name) => { window[name] ??= {}; };
  Type.prototype.registerClass = () => undefined;
`);

function httpAnswer(answer: BatchAnswer): {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  if ("body" in answer) return { statusCode: 200, headers: {}, body: answer.body };
  const { httpStatus, code, message } = answer.refusal;
  return {
    statusCode: httpStatus,
    headers: {},
    body: JSON.stringify({ error: { code, message } }),
  };
}

const compiled = new Map<string, Script>();

/** A file of the installed library, compiled once per process. */
function installed(file: string): Script {
  const known = compiled.get(file);
  if (known) return known;
  const project = createRequire(join(process.cwd(), "package.json"));
  const folder = join(dirname(project.resolve("@microsoft/office-js/package.json")), "dist");
  const script = new Script(readFileSync(join(folder, file), "utf8"), { filename: file });
  compiled.set(file, script);
  return script;
}
