/** What the production build ships: whole, small, and silent towards the outside. Needs a build (npm test makes one). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createContext, runInContext } from "node:vm";
import { measures } from "../src/measures";

const dist = join(__dirname, "..", "dist");
const read = (name: string) => readFileSync(join(dist, name), "utf8");
const paneFiles = () => readdirSync(dist).filter((name) => /^(taskpane|pane\..*)\.js$/.test(name));
const kibibytes = (text: string) => gzipSync(text, { level: 9 }).length / 1024;

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly result: { readonly dimensionality: string };
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly type: string; readonly dimensionality: string; readonly optional?: boolean }[];
  }[];
}

const metadataFiles = ["functions.json", "functions.ru-RU.json", "functions.kk-KZ.json"];

function registered(): string[] {
  const ids: string[] = [];
  // Nothing but CustomFunctions: any other global the script needs at load would throw here.
  runInContext(read("functions.js"), createContext({ CustomFunctions: { associate: (id: string) => ids.push(id) } }));
  return ids;
}

describe("functions.js", () => {
  it("registers every function and needs no other global", () => {
    expect(registered()).toEqual(measures.map((measure) => measure.id));
  });

  it("stays within 25 KiB gzipped", () => {
    expect(kibibytes(read("functions.js"))).toBeLessThanOrEqual(25);
  });

  it("carries no names, summaries, formulas, sources, notes, examples or twins of the cards", () => {
    const script = read("functions.js");
    for (const measure of measures) {
      for (const said of [measure.name.ru, measure.summary.en, measure.summary.kk, measure.notes.ru]) expect(script.includes(said)).toBe(false);
      for (const kind of Object.values(measure.params)) expect(script.includes(kind.description.en)).toBe(false);
    }
    expect(script).not.toMatch(/SUMPRODUCT|MMULT|COUNTBLANK/);
  });

  it("keeps the fault sentences in three languages", () => {
    const script = read("functions.js");
    for (const words of ["expected a number", "ожидается число", "сан болуы керек"]) expect(script).toContain(words);
  });
});

describe.each(metadataFiles)("%s", (file) => {
  const metadata = JSON.parse(read(file)) as Metadata;

  it("describes exactly the registered functions, by the same ids", () => {
    expect(metadata.functions.map((f) => f.id)).toEqual(registered());
    expect(metadata.functions.map((f) => f.name)).toEqual(registered());
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it("names parameters so that a formula can show them", () => {
    for (const f of metadata.functions) {
      const names = f.parameters.map((p) => p.name);
      expect([f.id, new Set(names).size]).toEqual([f.id, names.length]);
      for (const p of f.parameters) {
        expect([f.id, p.name]).toEqual([f.id, expect.stringMatching(/^[\p{L}][\p{L}\p{N}_()%–-]*$/u)]);
        expect(["scalar", "matrix"]).toContain(p.dimensionality);
        expect(p.type).toBe("any");
      }
      // Excel fills arguments from the left: nothing required may follow something optional.
      const firstOptional = f.parameters.findIndex((p) => p.optional === true);
      if (firstOptional >= 0) expect(f.parameters.slice(firstOptional).every((p) => p.optional === true)).toBe(true);
    }
  });
});

it("the three metadata files differ in words alone", () => {
  const bare = (file: string) => (JSON.parse(read(file)) as Metadata).functions.map((f) => ({ id: f.id, result: f.result, parameters: f.parameters.map((p) => [p.dimensionality, p.optional ?? false]) }));
  expect(bare("functions.ru-RU.json")).toEqual(bare("functions.json"));
  expect(bare("functions.kk-KZ.json")).toEqual(bare("functions.json"));
});

describe("the pane", () => {
  it("stays within 230 KiB gzipped, all parts together", () => {
    const size = paneFiles().reduce((sum, name) => sum + kibibytes(read(name)), 0);
    expect(size).toBeLessThanOrEqual(230);
    expect(size).toBeGreaterThan(20);
  });

  it("loads office.js, then the functions, then itself, all as classic scripts", () => {
    const html = read("taskpane.html");
    const scripts = [...html.matchAll(/<script\b[^>]*src="([^"]+)"[^>]*>/g)].map((match) => match[1]);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "functions.js", "taskpane.js"]);
    expect(html).not.toMatch(/type="module"|\bdefer\b|\basync\b/);
  });

  it("ships nothing of the simulated host, the workbench or the grid", () => {
    for (const name of [...paneFiles(), "functions.js"]) expect(read(name)).not.toMatch(/univer|_richApiNativeBridge|ContextActivationManager_getAppContextAsync/i);
  });

  it("names no address of fonts, icons or telemetry that it would load", () => {
    // Fluent carries the addresses of its font files as defaults; the pane switches them off before loading it.
    const text = read("taskpane.js");
    expect(text).not.toMatch(/cdn\.office\.net|cloudflare|googleapis|applicationinsights/);
    expect(text).toContain("fontBaseUrl");
  });
});
