import { cutSelection, linkedAddress, sourceWithLink } from "../../src/taskpane/guide/selection";
import type { CellContent } from "../../src/workbook/workbook";

const one = (address: string, content: CellContent, own: readonly string[] = []) =>
  cutSelection({ address, values: [[content]], several: false }, own);

describe("a single cell", () => {
  it("with a number becomes a link", () => {
    expect(one("Data!C9", 13.8)).toEqual({
      kind: "link",
      link: { address: "Data!C9", value: 13.8 },
    });
  });
  it("with 0 becomes a link: 0 is a number", () => {
    expect(one("Data!C9", 0)).toMatchObject({ kind: "link" });
  });
  it.each<[CellContent, object]>([
    ["", { kind: "blank", address: "Data!C9" }],
    ["n/a", { kind: "text", address: "Data!C9", found: "n/a" }],
    ["1 234,5", { kind: "textNumber", address: "Data!C9" }],
    ["#DIV/0!", { kind: "error", address: "Data!C9", found: "#DIV/0!" }],
    [true, { kind: "text", address: "Data!C9", found: "true" }],
  ])("with %p is refused and said why", (content, expected) => {
    expect(one("Data!C9", content)).toEqual(expected);
  });
  it("of the assessment itself is refused", () => {
    expect(one("'My sheet'!C9", 1, ["My sheet"])).toEqual({
      kind: "own",
      address: "'My sheet'!C9",
    });
    expect(one("'Ann''s'!C9", 1, ["Ann's"])).toMatchObject({ kind: "own" });
  });
});

describe("several cells", () => {
  const table: readonly (readonly CellContent[])[] = [
    ["Output, bln tenge", "", ""],
    ["Region", "2023", "2024"],
    ["Almaty region", 12.4, 13.8],
    ["Pavlodar region", "1 234,5", "#N/A"],
    ["Total", 40, ""],
  ];
  const cut = (values: readonly (readonly CellContent[])[], address = "'GVA 2024'!B3:D7") =>
    cutSelection({ address, values, several: true }, []);

  it("become a table whose cells know their addresses", () => {
    const found = cut(table);
    if (found.kind !== "table") throw new Error(found.kind);
    expect(found.table.rows[2]?.[2]).toEqual({
      kind: "number",
      link: { address: "'GVA 2024'!D5", value: 13.8 },
    });
    expect(found.table.rows[3]?.[1]).toEqual({ kind: "textNumber", text: "1 234,5" });
    expect(found.table.rows[3]?.[2]).toEqual({ kind: "error", text: "#N/A" });
  });
  it("a merged title above them is a header, and so are names beside them", () => {
    const found = cut(table);
    expect(found).toMatchObject({ kind: "table", table: { headerRow: true, headerColumn: true } });
  });
  it("numbers alone have no header", () => {
    expect(
      cut([
        [1, 2],
        [3, 4],
      ])
    ).toMatchObject({
      kind: "table",
      table: { headerRow: false, headerColumn: false, textNumbers: 0 },
    });
  });
  it("numbers stored as text are counted, those in headers not", () => {
    expect(cut(table.slice(1))).toMatchObject({ kind: "table", table: { textNumbers: 1 } });
  });
  it("one number among blanks is that number", () => {
    expect(
      cut(
        [
          ["", ""],
          ["", 7],
        ],
        "Data!Z9:AA10"
      )
    ).toEqual({
      kind: "link",
      link: { address: "Data!AA10", value: 7 },
    });
  });
  it("without a number are refused", () => {
    expect(cut([["a", "b"]])).toMatchObject({ kind: "noNumbers" });
    expect(cut([["", ""]])).toMatchObject({ kind: "blank" });
  });
  it("too many rows are cut, and how many there were is kept", () => {
    const found = cut(
      Array.from({ length: 500 }, (_, i) => [i]),
      "Data!A1:A500"
    );
    if (found.kind !== "table") throw new Error(found.kind);
    expect(found.table.allRows).toBe(500);
    expect(found.table.rows.length).toBeLessThan(100);
  });
  it("a selection that is no rectangle is refused", () => {
    expect(cut([[1]], "Data!A1:A2,Data!C1:C2")).toMatchObject({ kind: "noNumbers" });
  });
});

describe("a link and its source", () => {
  it("only a plain reference to one cell is a link", () => {
    expect(linkedAddress("=Data!C9")).toBe("Data!C9");
    expect(linkedAddress("=Data!$C$9")).toBe("Data!C9");
    expect(linkedAddress('=IF(ISBLANK(Data!C9),"",Data!C9)')).toBe("Data!C9");
    expect(linkedAddress(`=IF(ISBLANK('GVA 2024'!$C$9),"",'GVA 2024'!$C$9)`)).toBe("'GVA 2024'!C9");
    expect(linkedAddress('=IF(ISBLANK(Data!C9),"",Data!C8)')).toBeNull();
    expect(linkedAddress("=SUM(Data!C9:C10)")).toBeNull();
    expect(linkedAddress("=Data!C9*2")).toBeNull();
    expect(linkedAddress(4)).toBeNull();
  });
  it("the address stands in the source, beside what a person wrote", () => {
    const link = { address: "Data!C9", value: 1 };
    expect(sourceWithLink("", link, "")).toBe("Data!C9");
    expect(sourceWithLink("Yearbook 2024", link, "")).toBe("Data!C9 · Yearbook 2024");
    expect(sourceWithLink("Data!B2 · Yearbook 2024", link, "=Data!B2")).toBe(
      "Data!C9 · Yearbook 2024"
    );
    expect(sourceWithLink("Data!B2", link, "=Data!B2")).toBe("Data!C9");
    expect(sourceWithLink("Data!C9 · Yearbook", link, "=Data!C9")).toBe("Data!C9 · Yearbook");
  });
});
