/**
 * Transport for Node: the real office.js from node_modules in jsdom, connected by the library's native
 * bridge. It gives `Excel.run`, events and custom functions in milliseconds; there is no `Office.onReady`,
 * no `Office.context` and no ribbon on this way.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";
import type { ExcelHost } from "./host";
import type { BatchAnswer, Connection, RichMessage } from "./protocol";

/** What an add-in finds in its page. */
export interface Addin {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Evaluates a script of the add-in in the page, for example its built functions bundle. */
  readonly evaluate: (script: string) => void;
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

/**
 * @param script  "excel-web-16.00.js" for the object model, "custom-functions-runtime.js" for functions alone
 */
export async function loadExcel(
  host: ExcelHost,
  script: "excel-web-16.00.js" | "custom-functions-runtime.js" = "excel-web-16.00.js"
): Promise<Addin> {
  const locale = host.profile.displayLocale.toLowerCase();
  const dom = new JSDOM(
    // The functions runtime looks for its own script tag.
    `<!doctype html><body><script src="https://localhost/${script}"></script></body>`,
    { url: "https://localhost/", runScripts: "outside-only", pretendToBeVisual: true }
  );
  const page = dom.getInternalVMContext();
  const bridge = nativeBridge(host);
  page["_richApiNativeBridge"] = bridge.native;
  runScript(page, "window.Type = Function; Type.registerNamespace = (name) => { window[name] ??= {}; };");
  runScript(page, library(join(locale, "office_strings.js")));
  runScript(page, library(script));
  host.connect(bridge.connection);
  host.functionsReady();
  return {
    Excel: page["Excel"] as typeof Excel,
    OfficeExtension: page["OfficeExtension"] as typeof OfficeExtension,
    CustomFunctions: page["CustomFunctions"] as typeof CustomFunctions,
    evaluate: (text) => runScript(page, new Script(text)),
    close: () => {
      host.disconnect(bridge.connection);
      dom.window.close();
    },
  };
}

function nativeBridge(host: ExcelHost): {
  readonly native: NativeBridge;
  readonly connection: Connection;
} {
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
  const connection: Connection = {
    push: (entries: readonly RichMessage[]) => post({ type: RICH_MESSAGE, message: { entries } }),
    // The legacy event belongs to Office.context.document, which this way does not give.
    selectionChanged: () => undefined,
    actionsReady: () => undefined,
    invokeCommand: () =>
      Promise.reject(new Error("Ribbon commands need the web transport; the bridge has no ribbon.")),
  };
  return { native, connection };
}

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
function library(file: string): Script {
  const known = compiled.get(file);
  if (known) return known;
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const script = new Script(readFileSync(join(folder, file), "utf8"), { filename: file });
  compiled.set(file, script);
  return script;
}

function runScript(page: object, script: Script | string): void {
  (typeof script === "string" ? new Script(script) : script).runInContext(page);
}
