/** From the fields of a form to a call, its formula, what is wrong with it, and what inserting it would write. */
import { Fault } from "../../src/core/fault";
import { callMeasure } from "../../src/core/call";
import type { AnyMeasure } from "../../src/core/measure";
import { measures } from "../../src/measures";
import { hhi } from "../../src/measures/concentration/hhi";
import {
  callFormula,
  censusOf,
  Draft,
  givenOf,
  inputsOf,
  isAddress,
  missingOf,
  readArgument,
  referenceOn,
  withSheet,
  wrongWith,
} from "../../src/taskpane/functions/arguments";
import { Form, planInsertion } from "../../src/taskpane/functions/insertion";
import { functionTexts } from "../../src/taskpane/functions/texts";
import type { Area, AreaRefusal, CellContent } from "../../src/workbook/workbook";

const measure = (id: string): AnyMeasure => {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** Cells from C5 on. */
const area = (values: readonly (readonly CellContent[])[], sheet = "Data"): Area => ({
  sheet,
  address: `${/^\w+$/.test(sheet) ? sheet : `'${sheet}'`}!C5:C${4 + values.length}`,
  row: 4,
  column: 2,
  values,
  formulas: values,
  formats: values.map((row) => row.map(() => "General")),
});
const column = (...cells: readonly CellContent[]) => cells.map((cell) => [cell]);

const given = (
  of: AnyMeasure,
  draft: Draft,
  reads: Readonly<Record<string, Area | AreaRefusal>> = {},
  mark: "." | "," = "."
) => givenOf(of, draft, mark, new Map(Object.entries(reads)));

describe("addresses", () => {
  it.each([
    "C5",
    "$C$5",
    "C5:C24",
    "Data!C5:C24",
    "'GVA 2024'!$C$5:$U$24",
    "C:C",
    "3:7",
    "'it''s'!A1",
  ])("%s is one", (text) => expect(isAddress(text)).toBe(true));
  it.each(["", "C", "5", "C5:", "XFE1", "A1048577", "A0", "Data!", "C5:7", "hello", "1,5"])(
    "%s is none",
    (text) => expect(isAddress(text)).toBe(false)
  );
  it("are written without the sheet on that sheet only", () => {
    expect(referenceOn("Data!C5:C24", "Data")).toBe("C5:C24");
    expect(referenceOn("'GVA 2024'!C5", "GVA 2024")).toBe("C5");
    expect(referenceOn("'it''s'!C5", "it's")).toBe("C5");
    expect(referenceOn("Data!C5", "Other")).toBe("Data!C5");
    expect(referenceOn("sizes_2024", "Data")).toBe("sizes_2024");
  });
  it("that were typed without a sheet get one; names stay names", () => {
    expect(withSheet("c5:c9", area(column(1)))).toBe("Data!C5:C9");
    expect(withSheet("sizes", area(column(1)))).toBe("sizes");
    expect(withSheet("Other!C5", area(column(1)))).toBe("Other!C5");
  });
});

describe("what is typed", () => {
  const { scale } = hhi.params;
  it("is a number as the content language writes it, a percentage, or a cell", () => {
    expect(readArgument(scale, "1,5", ",")).toEqual({ kind: "literal", value: 1.5 });
    expect(readArgument(scale, "95%", ".")).toEqual({ kind: "literal", value: 0.95 });
    expect(readArgument(scale, "B2", ".")).toEqual({ kind: "reference", reference: "B2" });
    expect(readArgument(scale, " ", ".")).toEqual({ kind: "none" });
  });
  it("that two readers would read differently is refused", () => {
    expect(readArgument(scale, "1,234", ".")).toMatchObject({ kind: "literal", value: 1234 });
    expect(readArgument(scale, "1,3", ".")).toMatchObject({ kind: "wrong" });
  });
  it("is an address where cells are wanted", () => {
    expect(readArgument(hhi.params.sizes, "12 %%", ".")).toEqual({
      kind: "wrong",
      because: functionTexts.form.noAddress,
    });
  });
});

describe("the call", () => {
  const draft = { sizes: "Data!C5:C8", scale: "B1" };
  const reads = { "Data!C5:C8": area(column(20, 50, 20, 10)), B1: area([[10000]]) };

  it("gets the cells behind the references and answers as the function does", () => {
    const inputs = inputsOf(given(hhi, draft, reads));
    const rows = callMeasure(hhi, inputs) as readonly (readonly number[])[];
    expect(rows[0]?.[0]).toBeCloseTo(3400, 9);
  });
  it("gets an error as an error, not as its text", () => {
    const cells = { "Data!C5:C8": area(column(20, "#N/A")) };
    const answer = callMeasure(hhi, inputsOf(given(hhi, { sizes: "Data!C5:C8" }, cells)));
    expect((answer as Fault).error).toBe("#N/A");
  });
  it("names what is still missing", () => {
    expect(missingOf(given(hhi, { scale: "2" })).map(({ name }) => name)).toEqual(["sizes"]);
    expect(missingOf(given(hhi, draft))).toEqual([]);
  });
  it("is written as Excel keeps it: gaps for what is left out, none at the end", () => {
    expect(callFormula(hhi, given(hhi, draft), "Data")).toBe("=ASSAY.HHI(C5:C8,,,B1)");
    expect(callFormula(hhi, given(hhi, draft), "Other")).toBe("=ASSAY.HHI(Data!C5:C8,,,B1)");
    const all = { sizes: "C5", normalized: "TRUE", zeros: "skip", scale: "0,5" };
    expect(callFormula(hhi, given(hhi, all, {}, ","), "Data")).toBe(
      '=ASSAY.HHI(C5,TRUE,"skip",0.5)'
    );
  });
});

describe("what is wrong with an argument", () => {
  const wrong = (values: readonly (readonly CellContent[])[], sheet?: string) => {
    const [sizes] = given(hhi, { sizes: "x!C5" }, { "x!C5": area(values, sheet) });
    return sizes ? wrongWith(sizes) : null;
  };
  it("is told in the words of its kind, with the cell", () => {
    expect(wrong(column(1, "n/a", 3))).toEqual({
      because: {
        en: "Sizes: row 2 is the text “n/a”; expected a number",
        ru: "Размеры: строка 2 содержит текст «n/a»; ожидается число",
        kk: "Мөлшерлер: 2-жол мәтін «n/a»; сан болуы керек",
      },
      cell: "Data!C6",
    });
    expect(wrong([[1, 2], [3, -4]], "GVA 2024")?.cell).toBe("'GVA 2024'!D6"); // prettier-ignore
    expect(wrong(column(1, "x", "#REF!"))?.cell).toBe("Data!C7");
  });
  it("is nothing where the cells are in order", () => {
    expect(wrong(column(1, "", 3))).toBeNull();
  });
  it("has no cell where the shape is wrong", () => {
    const gini = measure("GINI");
    const cells = area([[1, 2], [3, 4]]); // prettier-ignore
    const [values] = given(gini, { values: "C5:D6" }, { "C5:D6": cells });
    expect(values && wrongWith(values)).toMatchObject({ cell: null });
  });
  it("is told for one cell of an element-wise argument", () => {
    const lq = measure("LOCATION.QUOTIENT");
    const [name = ""] = Object.keys(lq.params);
    const [first] = given(lq, { [name]: "C5:C7" }, { "C5:C7": area(column(1, "x", 3)) });
    expect(first && wrongWith(first)).toMatchObject({ cell: "Data!C6" });
    expect(first && wrongWith(first)?.because.en).toContain("row 2");
  });
  it("is an address the workbook does not know", () => {
    const [sizes] = given(hhi, { sizes: "Nowhere!C5" }, { "Nowhere!C5": "unknown" });
    expect(sizes && wrongWith(sizes)?.because).toBe(functionTexts.form.unknown);
  });
  it("is a number outside its domain", () => {
    const [, total] = given(measure("HHI.BOUNDS"), { total: "-1" });
    expect(total && wrongWith(total)?.because.en).toMatch(/is -1; expected 0 or more/);
  });
});

it("a census counts blanks, texts and errors", () => {
  expect(censusOf(area(column(1, "", "x", true, "#N/A", 0)))).toEqual({
    cells: 6,
    blanks: 1,
    texts: 2,
    errors: 1,
  });
});

describe("what inserting would write", () => {
  const target = (row: number, columnAt: number, sheet = "Data") => ({
    sheet,
    address: "",
    row,
    column: columnAt,
  });
  const cells = { "Data!C5:C8": area(column(20, 50, 20, 10)) };
  const plan = (
    as: Form,
    at = target(9, 0),
    size = { rows: 1, columns: 1 },
    spills = true,
    draft: Draft = {}
  ) =>
    planInsertion(hhi, given(hhi, { sizes: "Data!C5:C8", ...draft }, cells), as, at, size, spills);

  it("is the function in one cell, or over the area of its answer", () => {
    expect(plan("function")).toEqual({
      kind: "entry",
      entry: {
        sheet: "Data",
        formulas: [{ row: 9, column: 0, rows: 1, columns: 1, formula: "=ASSAY.HHI(C5:C8)" }],
      },
      formula: "=ASSAY.HHI(C5:C8)",
      block: null,
      result: "A10",
      warning: null,
    });
    expect(plan("function", target(9, 0), { rows: 20, columns: 3 })).toMatchObject({
      result: "A10:C29",
    });
  });
  it("is the native twin as one formula", () => {
    expect(plan("native")).toMatchObject({
      kind: "entry",
      formula: expect.stringMatching(/SUMSQ\(C5:C8\)\/SUM\(C5:C8\)\^2/),
    });
    expect(plan("native", target(9, 0, "Other"))).toMatchObject({
      formula: expect.stringMatching(/SUMSQ\(Data!C5:C8\)/),
    });
  });
  it("is a block of helper cells, said with its cells and where the result is", () => {
    const weights = measure("AHP.WEIGHTS");
    const matrix = { ...area([[1, 2], [0.5, 1]]), address: "Data!C5:D6" }; // prettier-ignore
    const block = planInsertion(
      weights,
      given(weights, { matrix: "Data!C5:D6" }, { "Data!C5:D6": matrix }),
      "native",
      target(9, 0),
      { rows: 2, columns: 1 },
      true
    );
    if (block.kind !== "entry") throw new Error(block.because.en);
    expect(block.entry.formulas.length).toBeGreaterThan(3);
    expect(block.block).toMatch(/^A10:B\d+$/);
    const last = block.entry.formulas.at(-1);
    expect(block.result).toBe(`A${(last?.row ?? 0) + 1}:A${(last?.row ?? 0) + 2}`);
  });
  it("is nothing where a setting has no native form, and a sentence says so", () => {
    const weights = measure("AHP.WEIGHTS");
    const named = given(weights, { matrix: "judgments" }, { judgments: area([[1]]) });
    const refused = planInsertion(
      weights,
      named,
      "native",
      target(99, 0),
      { rows: 1, columns: 1 },
      true
    );
    expect(refused).toEqual({ kind: "refused", because: functionTexts.insert.noNative });
  });
  it("is nothing over the cells it reads, nor beyond the edge of the sheet", () => {
    const circular = { kind: "refused", because: functionTexts.insert.circular };
    expect(plan("function", target(6, 2))).toEqual(circular);
    expect(plan("function", target(2, 1), { rows: 4, columns: 2 })).toEqual(circular);
    expect(plan("function", target(6, 2, "Other"))).toMatchObject({ kind: "entry" });
    expect(plan("function", target(1_048_570, 0), { rows: 10, columns: 1 })).toEqual({
      kind: "refused",
      because: functionTexts.insert.offSheet,
    });
  });
  it("where Excel does not spill: the function with a warning, no native form", () => {
    expect(plan("function", target(9, 0), { rows: 4, columns: 1 }, false)).toMatchObject({
      result: "A10",
      warning: functionTexts.insert.firstOnly,
    });
    expect(plan("function", target(9, 0), undefined, false)).toMatchObject({ warning: null });
    expect(plan("native", target(9, 0), undefined, false)).toEqual({
      kind: "refused",
      because: functionTexts.insert.noArrays,
    });
  });
});
