/** The reader of formulas: what it finds, that printing gives the formula back, that nothing makes it throw. */
import fc from "fast-check";
import {
  callsIn,
  Expression,
  formulaFor,
  isOwnFunction,
  parseFormula,
  printExpression,
  withDecimalComma,
} from "../../src/core/formula";

function parsed(formula: string): Expression {
  const expression = parseFormula(formula);
  if (!expression) throw new Error(`not read: ${formula}`);
  return expression;
}

const again = (formula: string) => `=${printExpression(parsed(formula))}`;

describe("formulas of real life", () => {
  it.each([
    "=ASSAY.HHI(A2:A9)",
    "=ASSAY.HHI('Данные 2024'!$B$2:$B$9,TRUE,\"skip\",10000)",
    '=IF(ASSAY.HHI(A2:A9)>0.18,"high ""H""","low")',
    '=ROUND(ASSAY.LOCATION.QUOTIENT(C9,C10,C11,C12),2)&" ×"',
    "=ASSAY.GINI(A:A,,FALSE)",
    "=ASSAY.GINI(1:3)+SUM($4:$5)",
    '=ASSAY.GINI({1,2;3,-4.5},{"a",TRUE,#N/A})',
    "=SUM(Jan:Dec!B2)+[Book.xlsx]Sheet1!$A$1",
    "='[My book.xlsx]O''Brien'!A1:B2",
    "=ASSAY.HHI(B2#)",
    "=SUM(Table1[[#All],[Sales Amount]])-Table1[@[It''s]]+[@Qty]",
    "=-2^2%*(1+1E-7)/.5",
    "=@A1:A3+продажи_2024",
    "=SUM((A1:A3,C1:C3))",
    "=SUM(A1:C3 B2:D4)",
    "=INDEX(A:A,1):B5",
    "=Sheet1!#REF!+#DIV/0!",
    "=A1<>B1=(C1>=D1)",
    "=NOW()",
    "=F(,)",
    "=_xldudf_ASSAY_LOCATION_QUOTIENT(A1,B1,C1,D1)",
  ])("%s comes back as it was", (formula) => {
    expect(again(formula)).toBe(formula);
  });

  it("drops spaces that mean nothing and keeps those inside texts", () => {
    expect(again('= SUM( A1 , " x " ) + 1 ')).toBe('=SUM(A1," x ")+1');
  });

  it("keeps ranges, spilled ranges and whole columns as one reference", () => {
    for (const text of ["A1:B2", "$A:$C", "2:7", "Data!A1:B2", "A1#", "'a b'!A1#"])
      expect(parsed(`=F(${text})`)).toMatchObject({ args: [{ kind: "reference", text }] });
  });

  it("a minus binds tighter than a power, as in Excel", () => {
    expect(parsed("=-2^2")).toMatchObject({ kind: "binary", sign: "^", left: { kind: "prefix" } });
  });

  it("tells where each part stands", () => {
    const formula = "=1+ASSAY.HHI( A1:A3 )*2";
    const [call] = callsIn(parsed(formula));
    expect(call && formula.slice(call.from, call.to)).toBe("ASSAY.HHI( A1:A3 )");
  });

  it("finds calls at every depth, outer before inner", () => {
    const names = callsIn(parsed("=IF(ASSAY.HHI(ASSAY.A(B1))>1,(ASSAY.B({1})),-C(D(1))%)")).map(
      ({ name }) => name
    );
    expect(names).toEqual(["IF", "ASSAY.HHI", "ASSAY.A", "ASSAY.B", "C", "D"]);
  });

  it("writes a formula with a decimal comma as such an Excel does", () => {
    expect(formulaFor('=F(1.5,{1,2;3,4},"a,b")', withDecimalComma)).toBe(
      '=F(1,5;{1\\2;3\\4};"a,b")'
    );
    expect(formulaFor("no formula (1.5,", withDecimalComma)).toBe("no formula (1.5,");
  });

  it.each(["", "=", "=1+", "=F(", "=F(1", "=)", '="a', "={1,A1}", "=A1 1", "='x", "=[a", "=1 2"])(
    "“%s” is no formula",
    (text) => expect(parseFormula(text)).toBeNull()
  );
});

describe("own functions", () => {
  it.each([
    ["ASSAY.LOCATION.QUOTIENT", true],
    ["assay.location.quotient", true],
    ["_xldudf_ASSAY_LOCATION_QUOTIENT", true],
    ["_xll.ASSAY.LOCATION.QUOTIENT", true],
    ["LOCATION.QUOTIENT", false],
    ["ASSAY.LOCATION.QUOTIENTS", false],
    ["MYASSAY.LOCATION.QUOTIENT", false],
  ])("%s: %s", (name, own) => expect(isOwnFunction(name, "LOCATION.QUOTIENT")).toBe(own));
});

const leaf = fc.oneof(
  fc.constantFrom(
    "A1", "$B$2:C$9", "C:C", "4:9", "Data!A1", "'Мой лист'!B2:B9", "A1#", "T[Col]", "T[[#All],[a b]]",
    "имя_1", "TRUE", "FALSE", "#N/A", "#DIV/0!", "{1,2;3,4}", "{\"x\"}", "{-1}"
  ), // prettier-ignore
  fc
    .double({ min: 0, max: 1e15, noNaN: true })
    .map((x) => String(x).replace("+", "").toUpperCase()),
  fc.string().map((text) => `"${text.replaceAll('"', '""')}"`)
);
const formulas = fc.letrec<{ readonly any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom("SUM", "ASSAY.HHI", "IF", "_xlfn.STDEV.S"),
        fc.array(fc.oneof({ weight: 5, arbitrary: tie("any") }, fc.constant("")), {
          minLength: 2,
          maxLength: 4,
        })
      )
      .map(([name, args]) => `${name}(${args.join(",")})`),
    fc
      .tuple(
        tie("any"),
        fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<", ">=", ">"),
        tie("any")
      )
      .map((parts) => parts.join("")),
    tie("any").map((inner) => `(${inner})`),
    tie("any").map((inner) => `-${inner}`),
    tie("any").map((inner) => `(${inner})%`)
  ),
})).any;

describe("any formula", () => {
  it("printing what was read gives it back", () => {
    fc.assert(fc.property(formulas, (formula) => expect(again(`=${formula}`)).toBe(`=${formula}`)));
  });

  it("every call stands where its span says", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        for (const { name, from, to } of callsIn(parsed(`=${formula}`))) {
          const cut = `=${formula}`.slice(from, to);
          expect(cut.startsWith(`${name}(`) && cut.endsWith(")")).toBe(true);
        }
      })
    );
  });

  it("nothing makes the reader throw", () => {
    const sign = fc.constantFrom(
      ..."=+-*/^&<>%#@!'\"()[]{},;:$. \\",
      "A1", "SUM(", "Data!", "1E", "é", "\ud800", "\u00a0"
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const read = parseFormula(signs.join(""));
        // What was read can be printed, and the print can be read again.
        if (read) expect(parseFormula(`=${printExpression(read)}`)).not.toBeNull();
      }),
      { numRuns: 3000 }
    );
    for (const one of ["(", "-", "F(", "{", "[", "'", '"', "A1:", "1%", "1+", "A1 "])
      expect(() => parseFormula(`=${one.repeat(8192)}`)).not.toThrow();
  });
});
