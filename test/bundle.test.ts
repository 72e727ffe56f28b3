/** What the production build ships: whole, small, and silent towards the outside. Needs a build (npm test makes one). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
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
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const metadataFiles = ["functions.json", "functions.ru-RU.json", "functions.kk-KZ.json"];

function registered(): string[] {
  const ids: string[] = [];
  // Nothing but CustomFunctions: any other global the script needs at load would throw here.
  runInContext(
    read("functions.js"),
    createContext({ CustomFunctions: { associate: (id: string) => ids.push(id) } })
  );
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
    const labels = new Set(
      measures.flatMap((measure) => Object.values(measure.params).map((kind) => kind.label.en))
    );
    for (const measure of measures) {
      const descriptions = Object.values(measure.params).map((kind) => kind.description.en);
      const said = [
        measure.summary.en,
        measure.summary.kk,
        measure.notes.ru,
        ...descriptions.filter((words) => !labels.has(words)),
      ];
      expect([measure.id, said.filter((words) => script.includes(words))]).toEqual([
        measure.id,
        [],
      ]);
    }
    expect(["SUMPRODUCT", "MMULT", "COUNTBLANK"].filter((word) => script.includes(word))).toEqual(
      []
    );
  });

  it("carries the sentences of measures in English alone", () => {
    const script = read("functions.js");
    expect(script).toContain("expected a number");
    expect(script).not.toMatch(/ожидается число|сан болуы керек/);
  });
});

describe("functions.full.js", () => {
  class HostError {
    constructor(
      readonly code: string,
      readonly message: string
    ) {}
  }
  type Registered = (...inputs: unknown[]) => unknown;

  /** functions.js in a page of its own; `available`: whether the second script can be had. */
  function pageIn(language: string, available: boolean) {
    const functions = new Map<string, Registered>();
    const fetched: string[] = [];
    const page = createContext({
      CustomFunctions: {
        associate: (id: string, run: Registered) => functions.set(id, run),
        Error: HostError,
      },
      Office: { context: { displayLanguage: language } },
      document: {
        currentScript: { src: "https://localhost/functions.js?v=1" },
        createElement: () => ({ src: "", onload: null, onerror: null }),
        head: {
          append: (script: { src: string; onload(): void; onerror(): void }) => {
            fetched.push(script.src);
            if (available) runInContext(read("functions.full.js"), page);
            setTimeout(() => (available ? script.onload() : script.onerror()), 0);
          },
        },
      },
    });
    runInContext(read("functions.js"), page);
    const call = (id: string, ...inputs: unknown[]): unknown => functions.get(id)?.(...inputs);
    return { call, fetched };
  }
  const caught = async (run: () => unknown): Promise<unknown> => {
    try {
      return await run();
    } catch (problem) {
      return problem;
    }
  };
  const text = [[1], ["x"]];

  it("is not asked for by calls without a fault, nor by anyone who reads English", async () => {
    const russian = pageIn("ru-RU", true);
    expect(JSON.stringify(russian.call("HHI", [[1], [1]]))).toBe("[[0.5]]");
    expect(russian.fetched).toEqual([]);
    const english = pageIn("en-US", true);
    expect(await caught(() => english.call("HHI", text))).toEqual(
      new HostError("#VALUE!", "Sizes: row 2 is the text “x”; expected a number")
    );
    expect(english.fetched).toEqual([]);
  });

  it("brings a function of the other families at its first call, for everybody", async () => {
    const page = pageIn("en-US", true);
    const matrix = [
      [1, 2],
      [0.5, 1],
    ];
    const first = (await page.call("AHP.WEIGHTS", matrix)) as number[][];
    expect(first.map(([weight]) => weight)).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ]);
    expect(JSON.stringify(page.call("AHP.WEIGHTS", matrix))).toBe(JSON.stringify(first));
    expect(page.fetched).toHaveLength(1);
  });

  it("is told to be missing where it cannot be had, in the reader's language", async () => {
    const page = pageIn("kk-KZ", false);
    const problem = (await caught(() => page.call("AHP.WEIGHTS", [[1]]))) as HostError;
    expect([problem.code, /жүктелмеді/.test(problem.message)]).toEqual(["#N/A", true]);
    await caught(() => page.call("AHP.WEIGHTS", [[1]]));
    expect(page.fetched).toHaveLength(2);
  });

  it("tells the first fault, and every later one, in the reader's language", async () => {
    const page = pageIn("ru-RU", true);
    const sentence = new HostError(
      "#VALUE!",
      "Размеры: строка 2 содержит текст «x»; ожидается число"
    );
    expect(await caught(() => page.call("HHI", text))).toEqual(sentence);
    expect(await caught(() => page.call("HHI", text))).toEqual(sentence);
    expect(page.fetched).toEqual(["https://localhost/functions.full.js?v=1"]);
  });

  it("tells the faults of single cells too", async () => {
    const page = pageIn("kk-KZ", true);
    const rows = (await page.call("LOCATION.QUOTIENTS", [
      [1, 0],
      [1, 0],
    ])) as unknown[][];
    expect(rows[0]?.[0]).toBe(1);
    expect((rows[0]?.[1] as HostError).message).toMatch(/қосынды/);
  });

  it("leaves the English sentence where it cannot be had, and is asked for again", async () => {
    const page = pageIn("ru-RU", false);
    const sentence = new HostError("#VALUE!", "Sizes: row 2 is the text “x”; expected a number");
    expect(await caught(() => page.call("HHI", text))).toEqual(sentence);
    expect(await caught(() => page.call("HHI", text))).toEqual(sentence);
    expect(page.fetched).toHaveLength(2);
  });

  it("keeps the fault sentences in three languages", () => {
    const script = read("functions.full.js");
    expect(
      ["expected a number", "ожидается число", "сан болуы керек"].filter(
        (words) => !script.includes(words)
      )
    ).toEqual([]);
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
        expect([f.id, p.name]).toEqual([f.id, expect.stringMatching(/^\p{L}[\p{L}\p{N}_]*$/u)]);
        expect(["scalar", "matrix"]).toContain(p.dimensionality);
        expect(p.type).toBe("any");
      }
      // Excel fills arguments from the left: nothing required may follow something optional.
      const firstOptional = f.parameters.findIndex((p) => p.optional === true);
      if (firstOptional >= 0)
        expect(f.parameters.slice(firstOptional).every((p) => p.optional === true)).toBe(true);
    }
  });
});

it("the three metadata files differ in words alone", () => {
  const bare = (file: string) =>
    (JSON.parse(read(file)) as Metadata).functions.map((f) => ({
      id: f.id,
      result: f.result,
      parameters: f.parameters.map((p) => [p.dimensionality, p.optional ?? false]),
    }));
  expect(bare("functions.ru-RU.json")).toEqual(bare("functions.json"));
  expect(bare("functions.kk-KZ.json")).toEqual(bare("functions.json"));
});

describe("the pane", () => {
  it("opens within 230 KiB gzipped; what a tab or an action loads later lies in parts of its own", () => {
    const opening = ["taskpane.js", "pane.main.js"];
    const size = opening.reduce((sum, name) => sum + kibibytes(read(name)), 0);
    expect(size).toBeLessThanOrEqual(230);
    expect(size).toBeGreaterThan(100);
    expect(
      paneFiles()
        .filter((name) => !opening.includes(name))
        .sort()
    ).toEqual([
      "pane.block.js",
      "pane.cards.js",
      "pane.cells.js",
      "pane.checks.js",
      "pane.clash.js",
      "pane.explain.js",
      "pane.facts.js",
      "pane.functions.js",
      "pane.furnishing.js",
      "pane.layouts.js",
      "pane.log.js",
      "pane.method.js",
      "pane.modules.js",
      "pane.partitions.js",
      "pane.samples.js",
      "pane.settings.js",
      "pane.sheets.js",
      "pane.simulation-worker.js",
      "pane.simulation.js",
      "pane.verdict.js",
    ]);
    // What the entry asks for is the main part and nothing beside it, such as the cards of all functions.
    const entry = read("taskpane.js");
    const asked = new Set([...entry.matchAll(/\b\w\.e\((\d+)\)/g)].map(([, part]) => part));
    const named = [...asked].map((part) => new RegExp(`\\b${part}:"(\\w+)"`).exec(entry)?.[1]);
    expect(named).toEqual(["main"]);
  });

  it("loads office.js, then the functions, then itself, all as classic scripts", () => {
    const scripts = [...new JSDOM(read("taskpane.html")).window.document.scripts];
    expect(scripts.map((script) => script.getAttribute("src"))).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
    expect(
      scripts.filter(
        (script) =>
          script.hasAttribute("type") ||
          script.hasAttribute("defer") ||
          script.hasAttribute("async")
      )
    ).toEqual([]);
  });

  it("ships nothing of the simulated host, the workbench or the grid", () => {
    const strangers =
      /univerjs|UniverSheet|_richApiNativeBridge|ContextActivationManager_getAppContextAsync/;
    expect([...paneFiles(), "functions.js"].filter((name) => strangers.test(read(name)))).toEqual(
      []
    );
  });

  it("names no address of fonts, icons or telemetry that it would load", () => {
    // Fluent carries the addresses of its font files as defaults; the pane switches them off before loading it.
    const text = read("taskpane.js");
    expect(/cdn\.office\.net|cloudflare|googleapis|applicationinsights/.test(text)).toBe(false);
    expect(text.includes("fontBaseUrl")).toBe(true);
  });
});
