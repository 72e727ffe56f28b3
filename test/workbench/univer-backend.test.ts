/** The Univer backend, headless: what the simulated host stands on. */
import type {
  Backend,
  Block,
  CellValue,
  FunctionCall,
  FunctionCell,
} from "../../src/excel-host/backend";
import { createUniverBackend } from "../../src/workbench/univer-backend";
import type { UniverBackend } from "../../src/workbench/univer-backend";

const DECLARATIONS = ["ASSAY.TOTAL", "ASSAY.DOUBLED.VALUES", "ASSAY.FAULT", "ASSAY.THROWS"].map(
  (name) => ({
    name,
    description: name,
    parameters: [{ name: "values", description: "values", optional: false, matrix: true }],
  })
);

type Rows = readonly (readonly (CellValue | null)[])[];

function rowsOf(call: FunctionCall): Rows {
  const first = call.arguments[0];
  return Array.isArray(first) ? (first as Rows) : [[(first ?? null) as CellValue | null]];
}

async function answer(
  call: FunctionCall
): Promise<FunctionCell | readonly (readonly FunctionCell[])[]> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  const rows = rowsOf(call);
  if (call.name === "ASSAY.TOTAL")
    return rows.flat().reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0);
  if (call.name === "ASSAY.DOUBLED.VALUES")
    return rows.map((row) =>
      row.map((cell) => (typeof cell === "number" ? 2 * cell : { error: "#N/A" }))
    );
  if (call.name === "ASSAY.THROWS") throw new Error("the pane is gone");
  return { error: "#VALUE!", message: "Sizes: row 2 is text; expected a number" };
}

let backend: UniverBackend;
let calls: FunctionCall[];
let sheet: string;

function block(address: string, on = sheet): Block {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!match) throw new Error(address);
  const column = (text: string) =>
    [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [row, first] = [Number(match[2]) - 1, column(match[1] ?? "")];
  return {
    sheet: on,
    row,
    column: first,
    rows: match[4] === undefined ? 1 : Number(match[4]) - row,
    columns: match[3] === undefined ? 1 : column(match[3]) - first + 1,
  };
}

async function put(
  address: string,
  cells: readonly (readonly (CellValue | null)[])[],
  on = sheet
): Promise<void> {
  await backend.write(block(address, on), cells);
}

async function values(address: string, on = sheet): Promise<readonly (readonly CellValue[])[]> {
  await backend.settled();
  return (await backend.read(block(address, on))).values;
}

async function value(address: string, on = sheet): Promise<CellValue | undefined> {
  return (await values(address, on))[0]?.[0];
}

function open(document?: ReturnType<UniverBackend["snapshot"]>): void {
  backend = createUniverBackend(document ? { document } : {});
  sheet = backend.activeSheet();
  calls = [];
}

/** Waits for the next calculation alone; calls may still be out. */
function untilCalculated(): Promise<void> {
  return new Promise((resolve) => {
    const stop = backend.listen((event) => {
      if (event.kind !== "calculated") return;
      stop();
      setTimeout(resolve, 10);
    });
  });
}

function register(on: Backend = backend): void {
  on.registerFunctions(DECLARATIONS, (call) => {
    calls.push(call);
    return answer(call);
  });
}

beforeEach(() => open());
afterEach(() => backend.dispose());

describe("values and formulas", () => {
  test("numbers, texts, logical values and blanks come back as they were written", async () => {
    const cells = [
      [1, 0.5, "Алматы", true],
      ["007", "", false, "-0.25"],
    ];
    await put("B2:E3", cells);
    expect(await values("B2:E3")).toEqual(cells);
    expect(await value("A1")).toBe("");
    expect(backend.usedBlock(sheet)).toEqual(block("B2:E3"));
  });

  test("null leaves a cell as it is and an empty text empties it", async () => {
    await put("A1:C1", [[1, 2, 3]]);
    await put("A1:C1", [[null, "", 4]]);
    expect(await values("A1:C1")).toEqual([[1, "", 4]]);
  });

  test("formulas calculate, follow their precedents and are read as typed", async () => {
    await put("A1:A3", [[2], [3], ["=SUM(A1:A2)"]]);
    expect(await value("A3")).toBe(5);
    await put("A1", [[10]]);
    expect(await value("A3")).toBe(13);
    const { formulas } = await backend.read(block("A1:A3"));
    expect(formulas).toEqual([[10], [3], ["=SUM(A1:A2)"]]);
  });

  test("a value written over a formula replaces it", async () => {
    await put("A1:B1", [["=1+1", "=A1*2"]]);
    expect(await value("B1")).toBe(4);
    await put("A1", [[7]]);
    expect(await values("A1:B1")).toEqual([[7, 14]]);
    expect((await backend.read(block("A1"))).formulas).toEqual([[7]]);
  });

  test("errors are their text", async () => {
    await put("A1:A4", [["=1/0"], ["=NOSUCHFUNCTION(1)"], ["=NA()"], ['=IFERROR(A1,"caught")']]);
    expect(await values("A1:A4")).toEqual([["#DIV/0!"], ["#NAME?"], ["#N/A"], ["caught"]]);
  });

  test("an array formula spills and gives way to a value in its range", async () => {
    await put("A1:A3", [[1], [2], [3]]);
    await put("C1", [["=A1:A3*10"]]);
    expect(await values("C1:C3")).toEqual([[10], [20], [30]]);
    expect(backend.usedBlock(sheet)).toEqual(block("A1:C3"));
    await put("C2", [["in the way"]]);
    expect(await values("C1:C3")).toEqual([["#SPILL!"], ["in the way"], [""]]);
    await put("C2", [[""]]);
    expect(await values("C1:C3")).toEqual([[10], [20], [30]]);
  });

  test("a formula over a block is written once and fills it", async () => {
    await put("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await backend.writeArrayFormula(block("D1:E2"), "=TRANSPOSE(A1:B2)");
    expect(await values("D1:E2")).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  test("two thousand formulas are written and calculated within seconds", async () => {
    const start = Date.now();
    await put(
      "A1:D1000",
      Array.from({ length: 1000 }, (_, i) => [i + 1, `=A${i + 1}*2`, `=B${i + 1}+A$1`, null])
    );
    expect(await value("C1000")).toBe(2001);
    expect(Date.now() - start).toBeLessThan(8000);
  });

  test("row and column numbers are compared as numbers, and leave the cells beside them as they are", async () => {
    await backend.write(block("A6:A9"), [["x"], ["x"], ["y"], ["x"]]);
    for (const row of [6, 7, 8, 9])
      await backend.write(block(`C${row}:E${row}`), [
        [
          `=SUMPRODUCT((A$6:A$9=A${row})*(ROW(A$6:A$9)<ROW()))`,
          `=SUMPRODUCT(1*(COLUMN($A$1:$H$1)<COLUMN()))`,
          `=SUMPRODUCT(1*(C$6:C$9>=1))`,
        ],
      ]);
    await backend.settled();
    expect((await backend.read(block("C6:E9"))).values).toEqual([
      [0, 3, 2],
      [1, 3, 2],
      [0, 3, 2],
      [2, 3, 2],
    ]);
  });

  test("writing beyond the grid enlarges it", async () => {
    await put("CV3000", [[1]]);
    expect(await value("CV3000")).toBe(1);
  });
});

describe("custom functions", () => {
  test("a call receives rows in which a blank is not a zero, and its cell", async () => {
    register();
    await put("A1:B2", [
      [1, ""],
      [0, "text"],
    ]);
    await put("D4", [["=assay.total(A1:B1)"]]);
    expect(await value("D4")).toBe(1);
    expect(calls).toMatchObject([
      { name: "ASSAY.TOTAL", arguments: [[[1, null]]], address: "Sheet1!D4" },
    ]);
  });

  test("an omitted argument is null, a literal a scalar, an error its text", async () => {
    register();
    await put("A1", [['=ASSAY.TOTAL(,2,TRUE,"x",1/0)']]);
    await backend.settled();
    expect(calls[0]?.arguments).toEqual([null, 2, true, "x", "#DIV/0!"]);
  });

  test("an answer of several cells spills, errors in it stay where they are", async () => {
    register();
    await put("A1:B2", [
      [1, 2],
      [3, "x"],
    ]);
    await put("D1", [["=ASSAY.DOUBLED.VALUES(A1:B2)"]]);
    expect(await values("D1:E2")).toEqual([
      [2, 4],
      [6, "#N/A"],
    ]);
    await put("A1", [[5]]);
    expect(await value("D1")).toBe(10);
  });

  test("native formulas calculate with answers, also across sheets", async () => {
    register();
    const other = await backend.addSheet("Other sheet");
    await put("A1:A2", [[4], [6]]);
    await put("A1", [["=ASSAY.TOTAL(Sheet1!A1:A2)/2"]], other.id);
    await put("C1", [['=IF(\'Other sheet\'!A1>4,"more","less")']]);
    expect(await value("A1", other.id)).toBe(5);
    expect(await value("C1")).toBe("more");
    expect(calls[0]?.address).toBe("'Other sheet'!A1");
  });

  test("a fault shows its error and keeps its sentence for the cell", async () => {
    register();
    await put("B3", [["=ASSAY.FAULT(A1:A2)"]]);
    expect(await value("B3")).toBe("#VALUE!");
    expect(backend.message({ sheet, row: 2, column: 1 })).toBe(
      "Sizes: row 2 is text; expected a number"
    );
  });

  test("a call that fails leaves the engine alive", async () => {
    register();
    await put("A1:A2", [["=ASSAY.THROWS(1)"], ["=1+1"]]);
    expect(await values("A1:A2")).toEqual([["#VALUE!"], [2]]);
    await put("A3", [["=A2+1"]]);
    expect(await value("A3")).toBe(3);
  });

  test("a function is unknown until it is declared and calculates from then on", async () => {
    await put("A1", [["=ASSAY.TOTAL({1,2})"]]);
    expect(await value("A1")).toBe("#NAME?");
    register();
    expect(await value("A1")).toBe(3);
  });

  test("a cell is busy while its call is out, and nothing else waits for it", async () => {
    let release: (cell: FunctionCell) => void = () => undefined;
    backend.registerFunctions(DECLARATIONS, () => new Promise((resolve) => (release = resolve)));
    await put("A1:A2", [["=ASSAY.TOTAL(1)"], ["=2*21"]]);
    await untilCalculated();
    expect((await backend.read(block("A1:A2"))).values).toEqual([["#BUSY!"], [42]]);
    release(7);
    expect(await value("A1")).toBe(7);
  });

  test("a call is abandoned when its only cell is overwritten", async () => {
    let abandoned = 0;
    backend.registerFunctions(DECLARATIONS, (call) => {
      call.onAbandon?.(() => (abandoned += 1));
      return new Promise(() => undefined);
    });
    await put("A1:A2", [["=ASSAY.TOTAL(1)"], ["=ASSAY.TOTAL(1)"]]);
    await untilCalculated();
    await put("A1", [[5]]);
    expect(abandoned).toBe(0);
    await put("A2", [[""]]);
    expect(abandoned).toBe(1);
    expect(await values("A1:A2")).toEqual([[5], [""]]);
  });

  test("a hundred calls travel together", async () => {
    register();
    await put(
      "A1:A100",
      Array.from({ length: 100 }, (_, i) => [`=ASSAY.TOTAL(${i})`])
    );
    const start = Date.now();
    const answers = await values("A1:A100");
    expect(answers.flat()).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(Date.now() - start).toBeLessThan(2000);
  });

  test("recalculating everything calls again", async () => {
    register();
    await put("A1", [["=ASSAY.TOTAL(3)"]]);
    await backend.settled();
    await backend.calculate();
    expect(calls).toHaveLength(2);
    expect(await value("A1")).toBe(3);
  });
});

describe("names", () => {
  test("a name of the workbook is used in formulas, changed and deleted", async () => {
    const cells = {
      name: "cfa1_ind_value",
      sheet: null,
      formula: "=Sheet1!$A$1:$A$2",
      comment: "values",
      visible: true,
    };
    await put("A1:A2", [[1], [2]]);
    await backend.setName(cells);
    expect(backend.names()).toEqual([cells]);
    await put("B1", [["=SUM(cfa1_ind_value)"]]);
    expect(await value("B1")).toBe(3);
    await backend.setName({ ...cells, formula: "=Sheet1!$A$2" });
    expect(await value("B1")).toBe(2);
    await backend.deleteName("CFA1_IND_VALUE", null);
    expect(backend.names()).toEqual([]);
  });

  test("a name may hold a formula, a number or a text", async () => {
    await backend.setName({
      name: "rate",
      sheet: null,
      formula: "=0.25",
      comment: "",
      visible: false,
    });
    await backend.setName({
      name: "twice",
      sheet: null,
      formula: "=2*SUM(Sheet1!$A$1:$A$2)",
      comment: "",
      visible: true,
    });
    await backend.setName({
      name: "mode",
      sheet: null,
      formula: '="general"',
      comment: "",
      visible: true,
    });
    await put("A1:A2", [[1], [2]]);
    await put("B1:D1", [["=rate*4", "=twice", "=mode"]]);
    expect(await values("B1:D1")).toEqual([[1, 6, "general"]]);
    expect(backend.names().map(({ name, visible }) => [name, visible])).toEqual([
      ["rate", false],
      ["twice", true],
      ["mode", true],
    ]);
  });
});

describe("sheets", () => {
  test("are added, renamed, moved, hidden and deleted, and formulas follow", async () => {
    const added = await backend.addSheet("Indicators");
    expect(backend.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Indicators"]);
    expect(backend.activeSheet()).toBe(sheet);
    await put("A1", [[5]], added.id);
    await put("A1", [["=Indicators!A1*2"]]);
    expect(await value("A1")).toBe(10);

    await backend.changeSheet(added.id, { name: "Показатели (1)" });
    await backend.changeSheet(added.id, {
      position: 0,
      tabColor: "#0F5C66",
      showGridlines: false,
      visibility: "VeryHidden",
    });
    expect(backend.sheets()[0]).toEqual({
      id: added.id,
      name: "Показатели (1)",
      visibility: "VeryHidden",
      tabColor: "#0F5C66",
      showGridlines: false,
    });
    await put("A1", [[6]], added.id);
    expect(await value("A1")).toBe(12);
    expect((await backend.read(block("A1"))).formulas).toEqual([["='Показатели (1)'!A1*2"]]);

    await backend.changeSheet(added.id, { visibility: "Visible" });
    await backend.activateSheet(added.id);
    await backend.deleteSheet(added.id);
    expect(backend.sheets()).toHaveLength(1);
    expect(backend.activeSheet()).toBe(sheet);
    expect(await value("A1")).toBe("#REF!");
  });

  test("the only sheet stays", async () => {
    await expect(backend.deleteSheet(sheet)).rejects.toThrow();
  });

  test("protection is remembered", async () => {
    await backend.protect(sheet, true);
    expect(backend.protected(sheet)).toBe(true);
    await backend.protect(sheet, false);
    expect(backend.protected(sheet)).toBe(false);
  });
});

describe("looks", () => {
  test("a style is read as it was set, and only what all cells share", async () => {
    const style = {
      fill: "#0F5C66",
      fontColor: "#FFFFFF",
      fontName: "Calibri",
      fontSize: 10,
      bold: true,
      italic: false,
      underline: false,
      horizontal: "Center",
      vertical: "Center",
      wrap: true,
      indent: 1,
    } as const;
    await backend.changeStyle(block("A1:C2"), style);
    expect(await backend.style(block("A1:C2"))).toEqual(style);
    await backend.changeStyle(block("B2"), { fill: "#FFFFFF" });
    const { fill, ...shared } = await backend.style(block("A1:C2"));
    expect(fill).toBeUndefined();
    expect(shared).toEqual({ ...style, fill: undefined });
  });

  test("a border holds for every cell asked for and leaves the other sides alone", async () => {
    const border = { color: "#D3DADB", weight: "Thin" } as const;
    await backend.changeStyle(block("A1:B3"), { borders: { EdgeBottom: border } });
    expect((await backend.style(block("A1:B1"))).borders).toEqual({ EdgeBottom: border });
    expect((await backend.style(block("B3"))).borders).toEqual({ EdgeBottom: border });
    expect((await backend.style(block("A4"))).borders).toBeUndefined();
    await backend.changeStyle(block("A3"), { borders: { EdgeTop: border } });
    expect((await backend.style(block("A3"))).borders).toEqual({
      EdgeTop: border,
      EdgeBottom: border,
    });
  });

  test("a style for the whole sheet holds for cells written later", async () => {
    await put("A1", [[1]]);
    await backend.changeStyle(
      { sheet, row: 0, column: 0, rows: 1048576, columns: 16384 },
      { fontSize: 10 }
    );
    expect(await backend.style(block("A1"))).toEqual({ fontSize: 10 });
    expect(await backend.style(block("C30"))).toEqual({ fontSize: 10 });
  });

  test("number formats decide what is displayed, in the words of the locale", async () => {
    await put("A1:C1", [[1234.5, 0.146, "text"]]);
    await backend.writeFormats(block("A1:C1"), [["#,##0.0", "0.0%", null]]);
    const { text, formats } = await backend.read(block("A1:C1"));
    expect(formats).toEqual([["#,##0.0", "0.0%", "General"]]);
    expect(text).toEqual([["1,234.5", "14.6%", "text"]]);
    const russian = createUniverBackend({ document: backend.snapshot(), locale: "ru-RU" });
    expect((await russian.read({ ...block("A1:B1"), sheet })).text).toEqual([
      ["1\u00a0234,5", "14,6%"],
    ]);
    russian.dispose();
  });

  test("clearing formats keeps values, clearing contents keeps formats", async () => {
    await put("A1:B1", [[1, 2]]);
    await backend.writeFormats(block("A1:B1"), [["0.00", "0.00"]]);
    await backend.clear(block("A1"), "Formats");
    await backend.clear(block("B1"), "Contents");
    const { values: kept, formats } = await backend.read(block("A1:B1"));
    expect(kept).toEqual([[1, ""]]);
    expect(formats).toEqual([["General", "0.00"]]);
    await backend.clear({ sheet, row: 0, column: 0, rows: 1048576, columns: 16384 }, "All");
    expect(backend.usedBlock(sheet)).toBeNull();
  });

  test("a validation is kept for its cells", async () => {
    const list = { rule: { list: { inCellDropDown: true, source: "yes,no" } }, ignoreBlanks: true };
    await backend.changeValidation(block("A1:A9"), list);
    expect(await backend.validation(block("A3"))).toEqual(list);
    expect(await backend.validation(block("B3"))).toBeNull();
    await backend.changeValidation(block("A1:A9"), null);
    expect(await backend.validation(block("A3"))).toBeNull();
  });
});

describe("events and selection", () => {
  test("writing, adding, renaming and selecting are told with their sheet", async () => {
    const heard: string[] = [];
    const stop = backend.listen((event) =>
      heard.push(
        event.kind === "cells"
          ? `cells ${event.block.rows}x${event.block.columns} ${event.byUser}`
          : event.kind
      )
    );
    await put("A1:B3", [
      [1, 2],
      [3, 4],
      [5, "=A1"],
    ]);
    await backend.select(block("B2:C4"));
    const added = await backend.addSheet("New");
    await backend.changeSheet(added.id, { name: "Renamed" });
    await backend.activateSheet(added.id);
    await backend.settled();
    await backend.deleteSheet(added.id);
    stop();
    await put("A1", [[9]]);
    expect(heard.filter((kind) => kind !== "calculated")).toEqual([
      "cells 3x2 false",
      "selection",
      "sheet-added",
      "sheet-renamed",
      "activated",
      "activated",
      "sheet-deleted",
    ]);
    expect(heard).toContain("calculated");
  });

  test("the selection is what was selected", async () => {
    expect(backend.selection()).toEqual(block("A1"));
    await backend.select(block("B2:C4"));
    expect(backend.selection()).toEqual(block("B2:C4"));
  });
});

describe("snapshot", () => {
  test("everything comes back from JSON", async () => {
    register();
    const second = await backend.addSheet("Second");
    await put("A1:B2", [
      [1, ""],
      ["=SUM(A1:B1)+1", "=ASSAY.TOTAL(A1:B1)"],
    ]);
    await put("A1", [["=Sheet1!A1:B1*3"]], second.id);
    await backend.setName({
      name: "start",
      sheet: null,
      formula: "=Sheet1!$A$1",
      comment: "",
      visible: true,
    });
    await backend.changeStyle(block("A1"), { bold: true });
    await backend.changeSheet(second.id, { visibility: "VeryHidden" });
    await backend.protect(second.id, true);
    await backend.settled();
    const kept = JSON.parse(JSON.stringify(backend.snapshot())) as ReturnType<
      UniverBackend["snapshot"]
    >;
    const before = {
      sheets: backend.sheets(),
      names: backend.names(),
      used: backend.usedBlock(second.id),
    };
    backend.dispose();

    open(kept);
    register();
    expect(await values("A1:B2")).toEqual([
      [1, ""],
      [2, 1],
    ]);
    expect(await values("A1:B1", second.id)).toEqual([[3, 0]]);
    expect(backend.sheets()).toEqual(before.sheets);
    expect(backend.names()).toEqual(before.names);
    expect(backend.usedBlock(second.id)).toEqual(before.used);
    expect(await backend.style(block("A1"))).toEqual({ bold: true });
    expect(backend.protected(second.id)).toBe(true);
    expect(backend.formulaRows()).toBe(2);
  });
});
