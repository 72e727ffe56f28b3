/**
 * `npm run --silent evaluate`: reads JSON lines, writes one JSON line each. Functions run from the production
 * `dist/functions.js` as Excel would run them; twins and assessments from the same modules.
 *
 *   {"function":"HHI","arguments":[[[1],[2]],true]}  → {"value":…} or {"error":{"code":"#VALUE!","message":"…"}}
 *   {"twin":"HHI","references":["A1:A2"]}            → {"formula":"…"}, {"block":[…]} or {"valuesOnly":true}
 *   {"assessment":{…}}                               → the outputs of the assessment
 * `"language"` may be "en", "ru" or "kk". A line that cannot be read answers {"error":{"code":"input",…}}.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createContext, runInContext } from "node:vm";
import { evaluateAssessment } from "../assessments/evaluate";
import { isFault } from "../core/fault";
import { Locale, localeOf } from "../core/locale";
import { nativeTwin, TwinArgument } from "../core/native-twin";
import { sizeOfAddress } from "../core/twin";
import { measures } from "../measures";
import { languageSetting } from "../functions/call";

/** An error a function raised or put into a cell, as the host's runtime knows it. */
class HostError {
  constructor(
    readonly code: string,
    readonly message?: string
  ) {}
}

type Registered = (...inputs: unknown[]) => unknown;

class InputError extends Error {}

/** Loads functions.js as a classic script that finds `CustomFunctions` and nothing else of Office. */
function loadFunctions(language: () => string | undefined): ReadonlyMap<string, Registered> {
  const functions = new Map<string, Registered>();
  const settings = { get: (key: string) => (key === languageSetting ? language() : null) };
  const page = createContext({
    CustomFunctions: {
      associate: (id: string, run: Registered) => void functions.set(id.toUpperCase(), run),
      Error: HostError,
    },
    Office: { context: { displayLanguage: "en-US", document: { settings } } },
  });
  // A page fetches the second when it is first needed; here the first finds it loaded.
  for (const filename of ["functions.js", "functions.full.js"])
    runInContext(readFileSync(join(__dirname, "..", filename), "utf8"), page, { filename });
  return functions;
}

function isRecord(x: unknown): x is Readonly<Record<string, unknown>> {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}

/** {"error":"#N/A"} stands for an error cell, on the way in and on the way out. */
function cellIn(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(cellIn);
  if (isRecord(cell)) {
    if (typeof cell["error"] !== "string")
      throw new InputError(
        'an object in the arguments has to be an error cell such as {"error":"#N/A"}'
      );
    return new HostError(cell["error"]);
  }
  return cell;
}

function checkShape(input: unknown): void {
  if (!Array.isArray(input)) return;
  const rows = input as unknown[];
  const widths = new Set(rows.map((row) => (Array.isArray(row) ? row.length : -1)));
  if (rows.length === 0 || widths.size !== 1 || widths.has(-1) || widths.has(0))
    throw new InputError("a range has to be an array of rows of equal length, such as [[1],[2]]");
}

function cellOut(cell: unknown): unknown {
  return cell instanceof HostError
    ? { error: cell.code, ...(cell.message ? { message: cell.message } : {}) }
    : cell;
}

function callFunction(
  functions: ReadonlyMap<string, Registered>,
  id: unknown,
  inputs: unknown
): unknown {
  const run = functions.get(String(id).toUpperCase());
  if (!run) throw new InputError(`there is no function "${String(id)}"`);
  if (!Array.isArray(inputs))
    throw new InputError('"arguments" has to be an array with one entry per parameter');
  inputs.forEach(checkShape);
  try {
    const value = run(...(inputs as unknown[]).map(cellIn));
    return {
      value: Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(cellOut)) : value,
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { error: { code: error.code, message: error.message ?? "" } };
  }
}

function writeTwin(id: unknown, references: unknown, origin: unknown): unknown {
  const measure = measures.find((one) => one.id === String(id).toUpperCase());
  if (!measure) throw new InputError(`there is no function "${String(id)}"`);
  if (!Array.isArray(references))
    throw new InputError(
      '"references" has to be an array with one entry per parameter: an address, a literal or null'
    );
  const given = (references as unknown[]).map((entry): TwinArgument => {
    if (
      entry === null ||
      typeof entry === "string" ||
      typeof entry === "number" ||
      typeof entry === "boolean"
    )
      return entry;
    throw new InputError("a reference has to be an address, a literal or null");
  });
  const twin = nativeTwin(measure, given, typeof origin === "string" ? origin : "A1");
  if (!("block" in twin)) return twin;
  const size = sizeOfAddress;
  return {
    block: twin.block.map((cell) => {
      const first = twin.place(cell.row, cell.column).replaceAll("$", "");
      const area = twin.place(cell.row, cell.column, cell.rows, cell.columns).replaceAll("$", "");
      return {
        cell: first,
        formula: cell.formula,
        ...(size(area) && area !== first ? { array: area } : {}),
      };
    }),
  };
}

function answer(
  functions: ReadonlyMap<string, Registered>,
  request: unknown,
  language: Locale
): unknown {
  if (!isRecord(request)) throw new InputError("a line has to be a JSON object");
  if ("function" in request)
    return callFunction(functions, request["function"], request["arguments"] ?? []);
  if ("twin" in request)
    return writeTwin(request["twin"], request["references"] ?? [], request["origin"]);
  if ("assessment" in request) {
    const result = evaluateAssessment(request["assessment"]);
    return isFault(result)
      ? { error: { code: "input", message: result.because[language] } }
      : result;
  }
  throw new InputError('a line has to name a "function", a "twin" or an "assessment"');
}

async function main(): Promise<void> {
  let language: string | undefined;
  const functions = loadFunctions(() => language);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    let reply: unknown;
    try {
      const request: unknown = JSON.parse(line);
      language =
        isRecord(request) && typeof request["language"] === "string"
          ? localeOf(request["language"])
          : undefined;
      reply = answer(functions, request, localeOf(language));
    } catch (error) {
      // One bad line does not stop the run; anything that is not bad input is our mistake and says so.
      const own = error instanceof InputError || error instanceof SyntaxError;
      reply = {
        error: {
          code: own ? "input" : "internal",
          message: error instanceof Error ? error.message : String(error),
        },
      };
    }
    process.stdout.write(`${JSON.stringify(reply)}\n`);
  }
}

void main();
