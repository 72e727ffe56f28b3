import { recalculate } from "./libreoffice";
import { libreOffice, toolOrSkip } from "./tools";
import { block, BookValues } from "./xlsx-reader";
import { addressOf, fileFormula, positionOf, writeXlsx } from "./xlsx-writer";

describe("formulas in a file", () => {
  it("young functions get their prefix, old ones and text keep their spelling", () => {
    expect(fileFormula('=NORM.S.INV(0.9)&" NORM.S.INV(x) "&SUM(A1)+STDEV.S(A1:A3)')).toBe(
      '_xlfn.NORM.S.INV(0.9)&" NORM.S.INV(x) "&SUM(A1)+_xlfn.STDEV.S(A1:A3)'
    );
    expect(fileFormula("SORT('My SORT(1)'!A1:A3)")).toBe("_xlfn._xlws.SORT('My SORT(1)'!A1:A3)");
    expect(fileFormula("_xlfn.VAR.S(A1:A3)")).toBe("_xlfn.VAR.S(A1:A3)");
  });

  it("addresses go there and back", () => {
    for (const address of ["A1", "Z9", "AA10", "AZ3", "BA3", "XFD1048576"]) {
      const { row, column } = positionOf(address);
      expect(addressOf(row, column)).toBe(address);
    }
  });

  it("a number Excel cannot hold is refused", () => {
    expect(() => writeXlsx({ sheets: [{ name: "S", cells: { A1: Number.NaN } }] })).toThrow("A1");
  });
});

toolOrSkip(libreOffice(), "LibreOffice calculates a book", (test) => {
  let book: BookValues;
  const value = (address: string) => book.get("First & <one>")?.get(address);
  const formula = (text: string) => ({ formula: text });

  beforeAll(async () => {
    book = await recalculate({
      sheets: [
        {
          name: "First & <one>",
          cells: {
            A1: 0.1,
            A2: 1e-300,
            A3: 'text with "quotes", <angles> & ampersands, қазақша',
            A4: true,
            A5: { error: "#N/A" },
            B1: formula("=A1*3"),
            B2: formula("=A2*2"),
            B3: formula('=A3&"!"'),
            B4: formula("=NOT(A4)"),
            B5: formula("=A5+1"),
            B6: formula("=#VALUE!"),
            B7: formula("=#DIV/0!"),
            B8: formula("=NA()"),
            B9: formula('=IF(TRUE,#VALUE!,"")'),
            B10: formula("=IF(FALSE,#DIV/0!,7)"),
            B11: formula("=10^400"),
            B12: formula('="text"+0'),
            B13: formula("=1/0"),
            B14: formula("=ISBLANK(Z99)"),
            B15: formula("=1/3"),
            B16: formula("=IF(ISERROR(A5),ERROR.TYPE(A5),0)"),
            C1: formula("=NORM.S.INV(0.975)"),
            C2: formula("=NORM.S.DIST(1.96,TRUE)"),
            C3: formula("=T.DIST.2T(2,10)"),
            C4: formula("=STDEV.S(D1:D3)"),
            C5: formula("=IFERROR(1/0,-1)"),
            C6: formula("=RANK.AVG(2,D1:D3)"),
            C7: formula("=CHISQ.DIST.RT(3,2)"),
            C8: formula("=VAR.S(D1:D3)+STDEV.P(D1:D3)"),
            D1: 1,
            D2: 2,
            D3: 4,
            E1: { formula: "=TRANSPOSE(D1:D3)*rate", array: "E1:G1" },
            E2: { formula: "=SUM(IF(D1:D3>1,D1:D3))", array: "E2" },
          },
        },
        { name: "Second", cells: { A1: formula("='First & <one>'!A1+rate"), B1: 100 } },
      ],
      names: [{ name: "rate", refersTo: "Second!$B$1" }],
    });
  });

  test("numbers, texts and logical values come back as they are", () => {
    expect(value("A1")).toBe(0.1);
    expect(value("A3")).toBe('text with "quotes", <angles> & ampersands, қазақша');
    expect(value("A4")).toBe(true);
    expect(value("A5")).toEqual({ error: "#N/A" });
    expect(value("Z99")).toBeUndefined();
  });

  test("numbers keep fifteen digits, which is what LibreOffice writes", () => {
    const close = (address: string, expected: number): void =>
      expect(Math.abs(Number(value(address)) / expected - 1)).toBeLessThan(5e-15);
    close("B1", 0.3);
    close("B2", 2e-300);
    close("B15", 1 / 3);
    expect(value("B3")).toBe('text with "quotes", <angles> & ampersands, қазақша!');
    expect(value("B4")).toBe(false);
    expect(value("B14")).toBe(true);
  });

  test("errors keep their kind, also as literals", () => {
    const errors = ["B5", "B6", "B7", "B8", "B9", "B11", "B12", "B13"].map((address) =>
      value(address)
    );
    const kinds = ["#N/A", "#VALUE!", "#DIV/0!", "#N/A", "#VALUE!", "#NUM!", "#VALUE!", "#DIV/0!"];
    expect(errors).toEqual(kinds.map((error) => ({ error })));
    expect(value("B10")).toBe(7);
    expect(value("B16")).toBe(7);
  });

  test("functions younger than 2007 answer", () => {
    expect(value("C1")).toBeCloseTo(1.959963984540054, 12);
    expect(value("C2")).toBeCloseTo(0.9750021048517795, 12);
    expect(value("C3")).toBeCloseTo(0.07338803477074029, 12);
    expect(value("C4")).toBeCloseTo(Math.sqrt(7 / 3), 12);
    expect(value("C5")).toBe(-1);
    expect(value("C6")).toBe(2);
    expect(value("C7")).toBeCloseTo(Math.exp(-1.5), 12);
    expect(value("C8")).toBeCloseTo(7 / 3 + Math.sqrt(14 / 9), 12);
  });

  test("array formulas fill their block, names and other sheets are seen", () => {
    const sheet = book.get("First & <one>");
    expect(sheet && block(sheet, "E1:H1")).toEqual([[100, 200, 400, null]]);
    expect(value("E2")).toBe(6);
    expect(book.get("Second")?.get("A1")).toBe(100.1);
  });
});
