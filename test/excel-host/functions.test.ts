/** Custom functions: formulas call the page's functions through the genuine runtime of office.js. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Backend, CellValue } from "../../src/excel-host/backend";
import { loadExcel } from "../../src/excel-host/bridge";
import type { FunctionMetadata, FunctionsMetadata } from "../../src/excel-host/functions";
import { ExcelHost, createHost } from "../../src/excel-host/host";
import { BlankHandling, web, windows2019 } from "../../src/excel-host/profiles";
import { MemoryBackend } from "./memory-backend";
import { BACKENDS, closeSessions, openSession, until } from "./session";

jest.setTimeout(60_000);

const matrix = (name: string, more: object = {}): FunctionMetadata["parameters"][number] => ({
  name,
  type: "any",
  dimensionality: "matrix",
  ...more,
});
const one = (name: string, more: object = {}): FunctionMetadata["parameters"][number] => ({
  name,
  type: "any",
  dimensionality: "scalar",
  ...more,
});

const declare = (
  id: string,
  parameters: FunctionMetadata["parameters"],
  result = "scalar"
): FunctionMetadata => ({ id, name: id, parameters, result: { dimensionality: result } });

const METADATA: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    declare("TOTAL", [matrix("values"), one("factor", { optional: true })]),
    declare("DOUBLED", [matrix("values")], "matrix"),
    declare("SEEN", [matrix("values")]),
    declare("KIND", [one("value", { optional: true })]),
    declare("HALF", [one("value", { type: "number" })]),
    declare("FAIL", [one("code"), one("message")]),
    declare("MIXED", [], "matrix"),
    declare("RESULT", [one("kind")]),
    declare("ABSENT", []),
    declare("COUNT", [one("first"), one("rest", { repeating: true })]),
    { ...declare("WHERE", []), options: { requiresAddress: true } },
  ],
};

const SCRIPT = `
  const add = (id, fn) => CustomFunctions.associate(id, fn);
  add("TOTAL", (values, factor) => values.flat().reduce((sum, x) => sum + (Number(x) || 0), 0) * (factor ?? 1));
  add("DOUBLED", (values) => values.map((row) => row.map((x) => 2 * x)));
  add("SEEN", (values) => JSON.stringify(values.map((row) => row.map((x) => x instanceof Error ? x.code : x))));
  add("KIND", (value) => value === null ? "null" : value === undefined ? "undefined" : typeof value);
  add("HALF", (value) => value / 2);
  // A text like "#N/A" in a cell is an error value, so the codes are spelled without their "#".
  add("FAIL", (code, message) => { throw new CustomFunctions.Error("#" + code, message); });
  add("MIXED", () => [[1, new CustomFunctions.Error("#N/A", "No data for 2019")], ["", null]]);
  add("RESULT", (kind) => ({
    nan: NaN, infinity: Infinity, null: null, rows: [[1, 2]], late: Promise.resolve("later"),
    rejected: kind === "rejected" ? Promise.reject(new CustomFunctions.Error("#N/A", "Not yet")) : 0,
  })[kind]);
  add("COUNT", (first, rest) => [first, ...rest].length);
  add("WHERE", (invocation) => invocation.address);
`;

/** One host with the functions declared and associated. */
async function withFunctions(
  backend: Backend,
  blanks: BlankHandling = "null"
): Promise<{ readonly host: ExcelHost; readonly show: (formula: string) => Promise<Shown> }> {
  const { host, addin } = await openSession(backend, { profile: { ...web, blanks } });
  host.declareFunctions("TEST", METADATA);
  addin.loadFunctions(SCRIPT);
  const sheet = backend.activeSheet();
  const at = (row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });
  await backend.write({ ...at(0, 0), rows: 2, columns: 2 }, [
    [1, 2],
    [3, ""],
  ]);
  return {
    host,
    show: async (formula) => {
      await backend.write(at(0, 5), [[formula]]);
      await backend.settled();
      const { values } = await backend.read({ ...at(0, 5), rows: 2, columns: 2 });
      return { value: values[0]?.[0] ?? "", values, message: host.errorMessage("Sheet1!F1") };
    },
  };
}

interface Shown {
  readonly value: CellValue;
  readonly values: readonly (readonly CellValue[])[];
  readonly message: string | null;
}

afterEach(closeSessions);

describe.each(BACKENDS)("custom functions %s", (_, create) => {
  test("ranges arrive as rows, results come back", async () => {
    const { show } = await withFunctions(create());
    expect((await show("=TEST.TOTAL(A1:B2)")).value).toBe(6);
    expect((await show("=TEST.TOTAL(A1:B2,10)")).value).toBe(60);
    expect((await show("=TEST.TOTAL(A1)")).value).toBe(1);
  });

  test("a matrix result spills", async () => {
    const { show } = await withFunctions(create());
    const { values } = await show("=TEST.DOUBLED(A1:B1)");
    expect(values[0]).toEqual([2, 4]);
  });

  test("a changed precedent calls the function again", async () => {
    const backend = create();
    const { show } = await withFunctions(backend);
    expect((await show("=TEST.TOTAL(A1:B2)")).value).toBe(6);
    const sheet = backend.activeSheet();
    await backend.write({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, [[100]]);
    const cell = { sheet, row: 0, column: 5, rows: 1, columns: 1 };
    await until(async () => (await backend.read(cell)).values[0]?.[0] === 105);
  });

  test.each([
    ["null", "[[1,2],[3,null]]"],
    ["zero", "[[1,2],[3,0]]"],
    ["text", '[[1,2],[3,""]]'],
  ] as const)("an empty cell arrives as %s where the host does so", async (blanks, seen) => {
    const { show } = await withFunctions(create(), blanks);
    expect((await show("=TEST.SEEN(A1:B2)")).value).toBe(seen);
  });

  test("an omitted optional argument is null", async () => {
    const { show } = await withFunctions(create());
    expect((await show("=TEST.KIND()")).value).toBe("null");
    expect((await show("=TEST.KIND(1)")).value).toBe("number");
  });

  test.each([
    ["VALUE!", "Sizes: row 2 is text"],
    ["N/A", "No such year"],
  ])("#%s carries the function's sentence", async (code, sentence) => {
    const { show } = await withFunctions(create());
    const shown = await show(`=TEST.FAIL("${code}","${sentence}")`);
    expect(shown).toMatchObject({ value: `#${code}`, message: sentence });
  });

  test.each(["DIV/0!", "NUM!", "NULL!"])("#%s is shown without a sentence", async (code) => {
    const { show } = await withFunctions(create());
    expect(await show(`=TEST.FAIL("${code}","unseen")`)).toMatchObject({
      value: `#${code}`,
      message: null,
    });
  });

  test("the sentence goes when the cell is right again", async () => {
    const { show } = await withFunctions(create());
    expect((await show('=TEST.FAIL("N/A","Gone")')).message).toBe("Gone");
    expect((await show("=TEST.TOTAL(A1:B2)")).message).toBeNull();
  });

  test("a matrix may hold errors cell by cell; null shows 0", async () => {
    const { host, show } = await withFunctions(create());
    const { values } = await show("=TEST.MIXED()");
    expect(values).toEqual([
      [1, "#N/A"],
      ["", 0],
    ]);
    expect(host.errorMessage("Sheet1!G1")).toBe("No data for 2019");
  });
});

describe("the bridge to custom functions", () => {
  const start = (): ReturnType<typeof withFunctions> => withFunctions(new MemoryBackend());

  test.each([
    ["nan", "#VALUE!"],
    ["infinity", "#NUM!"],
    ["null", 0],
    ["late", "later"],
    ["rejected", "#N/A"],
  ])("a result %s becomes %s", async (kind, value) => {
    const { show } = await start();
    expect((await show(`=TEST.RESULT("${kind}")`)).value).toBe(value);
  });

  test("an array where one value is declared is a fault", async () => {
    const { show } = await start();
    expect((await show('=TEST.RESULT("rows")')).value).toBe("#VALUE!");
  });

  test("a function the page lacks is #VALUE!, one nobody declared is #NAME?", async () => {
    const { show } = await start();
    expect((await show("=TEST.ABSENT()")).value).toBe("#VALUE!");
    expect((await show("=TEST.UNDECLARED()")).value).toBe("#NAME?");
  });

  test("error cells reach arguments of type any and stop the others", async () => {
    const backend = new MemoryBackend();
    const { show } = await withFunctions(backend);
    const sheet = backend.activeSheet();
    await backend.write({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, [["#DIV/0!"]]);
    expect((await show("=TEST.SEEN(A1:B1)")).value).toBe('[["#DIV/0!",2]]');
    expect((await show("=TEST.HALF(A1)")).value).toBe("#DIV/0!");
  });

  test("numbers are read from texts where a number is declared, and only there", async () => {
    const { show } = await start();
    expect((await show('=TEST.HALF("3")')).value).toBe(1.5);
    expect((await show('=TEST.HALF("three")')).value).toBe("#VALUE!");
    expect((await show('=TEST.KIND("3")')).value).toBe("string");
  });

  test("the number of arguments is checked", async () => {
    const { show } = await start();
    expect((await show("=TEST.TOTAL()")).message).toContain("Too few arguments");
    expect((await show("=TEST.HALF(1,2)")).message).toContain("Too many arguments");
    expect((await show("=TEST.HALF(A1:B2)")).value).toBe("#VALUE!");
  });

  test("repeating arguments arrive as a list, the address where it is asked for", async () => {
    const { show } = await start();
    expect((await show("=TEST.COUNT(1,2,3)")).value).toBe(3);
    expect((await show("=TEST.COUNT(1)")).value).toBe(1);
    expect((await show("=TEST.WHERE()")).value).toBe("Sheet1!F1");
  });

  test("a thousand calls travel in few messages and are all answered", async () => {
    const backend = new MemoryBackend();
    const { host } = await withFunctions(backend);
    const sheet = backend.activeSheet();
    const block = { sheet, row: 10, column: 0, rows: 1000, columns: 1 };
    const before = host.log.batches.length;
    await backend.write(
      block,
      Array.from({ length: 1000 }, (_row, index) => [`=TEST.HALF(${index})`])
    );
    await backend.settled();
    const { values } = await backend.read(block);
    expect(values.map(([value]) => value)).toEqual(
      Array.from({ length: 1000 }, (_row, index) => index / 2)
    );
    expect(host.log.batches.length - before).toBeLessThan(20);
  });

  test("calls wait until the page listens, and outlive its reload", async () => {
    const backend = new MemoryBackend();
    const host = createHost({ backend });
    host.declareFunctions("TEST", METADATA);
    const sheet = backend.activeSheet();
    const cell = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
    await backend.write(cell, [["=TEST.HALF(8)"]]);
    expect((await backend.read(cell)).values).toEqual([["#BUSY!"]]);
    expect(host.waitingCalls).toBe(1);
    const first = await loadExcel(host);
    first.loadFunctions("CustomFunctions.associate('HALF', () => new Promise(() => {}))");
    await until(() => host.log.batches.length > 0 || host.waitingCalls === 1);
    first.close();
    const second = await loadExcel(host);
    second.loadFunctions(SCRIPT);
    await backend.settled();
    expect((await backend.read(cell)).values).toEqual([[4]]);
    second.close();
    host.dispose();
  });

  test("a call that is abandoned is cancelled in the page if it can be", async () => {
    const { FunctionBridge } = await import("../../src/excel-host/functions");
    const sent: unknown[] = [];
    const backend = new MemoryBackend();
    const bridge = new FunctionBridge(backend, "null", (messages) => sent.push(...messages));
    let invoke: Parameters<Backend["registerFunctions"]>[1] | null = null;
    backend.registerFunctions = (_functions, invoker) => {
      invoke = invoker;
    };
    bridge.declare("TEST", {
      functions: [{ ...declare("SLOW", []), options: { cancelable: true } }],
    });
    bridge.connected();
    let abandon = (): void => undefined;
    const call = { name: "TEST.SLOW", arguments: [], address: null };
    const answer = (invoke as unknown as Parameters<Backend["registerFunctions"]>[1])({
      ...call,
      onAbandon: (abandoned) => {
        abandon = abandoned;
      },
    });
    await Promise.resolve();
    abandon();
    await answer;
    await Promise.resolve();
    expect(sent).toEqual([
      [1, 1000, "", '[1,"SLOW",[],"",5,null]', "1"],
      [1, 1001, "", '{"invocationId":1}', "cancel 1"],
    ]);
    expect(bridge.waiting).toBe(0);
  });

  test("what the host cannot play is refused when declared", () => {
    const host = createHost({ backend: new MemoryBackend() });
    const streaming = { ...declare("TICK", []), options: { stream: true } };
    expect(() => host.declareFunctions("TEST", { functions: [streaming] })).toThrow(/streaming/);
    const addresses = { ...declare("FROM", []), options: { requiresParameterAddresses: true } };
    expect(() => host.declareFunctions("TEST", { functions: [addresses] })).toThrow(/addresses/);
    host.dispose();
  });

  test("an Excel without custom functions leaves them unknown", async () => {
    const backend = new MemoryBackend();
    const host = createHost({ backend, profile: windows2019 });
    host.declareFunctions("TEST", METADATA);
    const cell = { sheet: backend.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
    await backend.write(cell, [["=TEST.HALF(1)"]]);
    expect((await backend.read(cell)).values).toEqual([["#NAME?"]]);
    host.dispose();
  });

  test("the library that is tested is the installed one, unmodified", () => {
    const manifest = join(process.cwd(), "node_modules/@microsoft/office-js/package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
    const project = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(version).toBe(project.devDependencies["@microsoft/office-js"]);
  });
});
