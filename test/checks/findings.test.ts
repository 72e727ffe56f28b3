/** Ranges as they come out of statistical yearbooks, and tables in which nothing is wrong. */
import fc from "fast-check";
import { cleanedCopy } from "../../src/checks/cleaned";
import { checkTable, Finding, FindingKind } from "../../src/checks/findings";
import { addressOfBlock, readTable } from "../../src/checks/table";

type Content = number | string | boolean;

const content = (
  values: readonly (readonly Content[])[],
  formats?: readonly (readonly string[])[]
) => ({
  values,
  formats: formats ?? values.map((row) => row.map(() => "General")),
});
const check = (
  values: readonly (readonly Content[])[],
  formats?: readonly (readonly string[])[]
): readonly Finding[] => checkTable(readTable(content(values, formats), ","));
const kinds = (found: readonly Finding[]): readonly FindingKind[] => found.map(({ kind }) => kind);
const cellsOf = (found: readonly Finding[], kind: FindingKind): readonly string[] =>
  found
    .filter((one) => one.kind === kind)
    .flatMap(({ blocks }) => blocks.map((block) => addressOfBlock(block, { row: 0, column: 0 })));

const yearbook: readonly (readonly Content[])[] = [
  ["Регион", "2023", "2024"],
  ["Республика Казахстан", 1065.4, 1190.9],
  ["Абай", "101,1", 110.2],
  ["Акмолинская", "1 ", 130.5],
  ["Актюбинская", "…", 200.1],
  ["Алматинская", "12,3*", "-"],
  ["Атырауская", "х", 250.1],
  ["г. Алматы", "1\u00a0234,5", 500],
];

describe("a page of a yearbook", () => {
  const found = check(yearbook);

  it("finds the numbers written as texts, with the reasons", () => {
    expect(cellsOf(found, "textNumber")).toEqual(["B3:B4", "B6", "B8"]);
    const one = found.find(({ kind }) => kind === "textNumber");
    expect(one).toMatchObject({ severity: "refused", count: 4 });
    expect([...(one?.traits ?? [])].sort()).toEqual([
      "decimalMark",
      "footnote",
      "spaces",
      "stored",
    ]);
  });
  it("finds the marks for missing values, dashes apart", () => {
    expect(cellsOf(found, "missingMark")).toEqual(["B5", "C6", "B7"]);
    expect(found.find(({ kind }) => kind === "missingMark")?.dashes).toBe(1);
  });
  it("finds the header row", () => expect(cellsOf(found, "header")).toEqual(["B1:C1"]));
  it("finds the national total by its sum or its label", () => {
    expect(
      found.some(
        ({ kind, blocks }) =>
          (kind === "subtotalRow" || kind === "labelOnly") && blocks.some(({ row }) => row === 1)
      )
    ).toBe(true);
  });
  it("tells the gravest first", () => {
    const order = ["refused", "misleads", "look"];
    const ranks = found.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  });
});

const rowsOfTotals = (found: readonly Finding[]) =>
  found.flatMap(({ kind, subtotal }) => (kind === "subtotalRow" && subtotal ? [subtotal.row] : []));

describe("rows that count twice", () => {
  it("a total on top, below, and without any label", () => {
    expect(
      rowsOfTotals(
        check([
          ["Итого", 1065.3],
          ["a", 312.1],
          ["b", 420.7],
          ["c", 332.5],
        ])
      )
    ).toEqual([0]);
    expect(rowsOfTotals(check([[312.15], [420.71], [332.57], [128.93], [1194.36]]))).toEqual([4]);
  });
  it("subtotals inside a total, with parts named after “в т.ч.”", () => {
    const found = check([
      ["Всего", 1000.5, 2001.7],
      ["Север, в т.ч.", 600.2, 1100.4],
      ["Павлодар", 350.1, 700.1],
      ["Костанай", 250.1, 400.3],
      ["Юг, в том числе", 400.3, 901.3],
      ["Шымкент", 150.2, 501.1],
      ["Тараз", 250.1, 400.2],
    ]);
    expect(rowsOfTotals(found)).toEqual([0, 1, 4]);
    const total = found.find(({ subtotal }) => subtotal?.row === 0)?.subtotal;
    expect(total).toMatchObject({ of: "all", parts: 4 });
  });
  it("rounding is allowed for, and its limit is told", () => {
    const found = check([
      ["Total", 100],
      ["a", 33.4],
      ["b", 33.4],
      ["c", 33.4],
    ]);
    const { subtotal } = found.find(({ kind }) => kind === "subtotalRow") ?? {};
    expect(subtotal?.difference).toBeCloseTo(0.2, 9);
    expect(subtotal?.tolerance).toBeCloseTo(0.2, 9);
    // Two units of difference are no rounding.
    expect(
      kinds(
        check([
          ["Total", 100],
          ["a", 33.4],
          ["b", 33.4],
          ["c", 35.2],
        ])
      )
    ).toContain("labelOnly");
  });
  it("rates beside the amounts do not hide a total", () => {
    expect(
      rowsOfTotals(
        check([
          ["Итого", 1065.3, 4.1],
          ["a", 312.1, 3.2],
          ["b", 420.7, 6.4],
          ["c", 332.5, 2.2],
        ])
      )
    ).toEqual([0]);
  });
  it("columns that are sums of others", () => {
    const found = check([
      ["Регион", "Всего", "Город", "Село"],
      ["a", 312.4, 200.1, 112.3],
      ["b", 421.9, 300.7, 121.2],
      ["c", 95.5, 40.1, 55.4],
    ]);
    expect(cellsOf(found, "subtotalColumn")).toEqual(["B2:B4"]);
  });
  it("small whole numbers that happen to add up are no total", () => {
    expect(
      rowsOfTotals(
        check([
          ["a", 3],
          ["b", 1],
          ["c", 2],
          ["d", 5],
        ])
      )
    ).toEqual([]);
    expect(rowsOfTotals(check([[2], [3], [5], [8], [4], [12]]))).toEqual([]);
  });
});

describe("the rest", () => {
  it("blanks, zeros, negative values, errors and logical values, each with its cells", () => {
    const found = check([
      ["a", 1.5, ""],
      ["b", 0, -2.5],
      ["c", "#N/A", 4.5],
      ["d", true, 7.5],
    ]);
    expect(cellsOf(found, "blank")).toEqual(["C1"]);
    expect(cellsOf(found, "zero")).toEqual(["B2"]);
    expect(cellsOf(found, "negative")).toEqual(["C2"]);
    expect(cellsOf(found, "error")).toEqual(["B3"]);
    expect(cellsOf(found, "logical")).toEqual(["B4"]);
  });
  it("thousands beside units, percent beside fractions", () => {
    const units = check([[1200], [1500], [1.3], [1800], [1.7], [2100]].map(([x]) => ["r", x ?? 0]));
    expect(units.find(({ kind }) => kind === "units")?.sizes).toEqual([1.7, 1800]);
    const percents = check([[0.12], [0.34], [45], [0.2], [38], [0.41]].map(([x]) => ["r", x ?? 0]));
    expect(cellsOf(percents, "percents")).toEqual(["B3", "B5"]);
  });
  it("formats that differ, and dates among numbers", () => {
    const found = check(
      [[1.25], [2.5], [0.5], [45000]],
      [["0.0"], ["0.00"], ["0%"], ["dd.mm.yyyy"]]
    );
    expect(cellsOf(found, "formats")).toEqual(["A3"]);
    expect(cellsOf(found, "dates")).toEqual(["A4"]);
  });
  it("codes that stand there twice, spaces and case aside", () => {
    const found = check([
      ["Код", "ВДС"],
      ["01.1", 5.5],
      ["02", 7.25],
      ["01.1 ", 8.1],
      ["C10", 3.3],
    ]);
    expect(cellsOf(found, "duplicate")).toEqual(["A2", "A4"]);
    expect(kinds(found)).not.toContain("textNumber");
  });
  it("a header repeated in the middle", () => {
    const found = check([
      ["Регион", "Город", "Село"],
      ["a", 3.25, 4.5],
      ["Регион", "Город", "Село"],
      ["b", 5.75, 6.1],
    ]);
    expect(cellsOf(found, "header")).toEqual(["B1:C1", "B3:C3"]);
  });
  it("one year above one column, but no value of about 2000", () => {
    expect(
      cellsOf(
        check([
          ["Регион", 2024],
          ["a", 5.1],
          ["b", 7.2],
        ]),
        "header"
      )
    ).toEqual(["B1"]);
    expect(
      cellsOf(
        check([
          ["", "2024"],
          ["a", 5.1],
          ["b", 7.2],
        ]),
        "header"
      )
    ).toEqual(["B1"]);
    expect(
      kinds(
        check([
          ["Алматы", 2024],
          ["a", 1980.5],
          ["b", 7.2],
        ])
      )
    ).not.toContain("header");
  });
  it("years and printed column numbers above the numbers are a header", () => {
    expect(
      cellsOf(
        check([
          ["", 2021, 2022, 2023],
          ["a", 5.1, 6.2, 7.3],
        ]),
        "header"
      )
    ).toEqual(["B1:D1"]);
    expect(
      cellsOf(
        check([
          ["Регион", "x1", "x2", "x3"],
          ["А", 1, 2, 3],
          ["a", 5.1, 6.2, 7.3],
        ]),
        "header"
      )
    ).toEqual(["B1:D2"]);
  });
});

/** Numbers with so many digits that no sum of some is another: what is found among them would be an error. */
const value = fc.double({ min: 10, max: 20, noNaN: true }).map((x) => x + Math.SQRT2 * 1e-3);
const cleanTable = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
  )
  // A sum may come about by chance; it is ruled out by the numbers themselves, not by what is tested.
  .filter((rows) => !hasSum(rows));

/** Whether any row or column is close to the sum of some run of others. */
function hasSum(rows: readonly (readonly number[])[]): boolean {
  const lines = [...rows, ...(rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0))];
  const flat = (line: readonly number[]) => line.join();
  return (
    new Set(lines.map(flat)).size < lines.length || closeSums(rows) || closeSums(transposed(rows))
  );
}
const transposed = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
function closeSums(rows: readonly (readonly number[])[]): boolean {
  return rows.some((row, i) =>
    row.some((target, j) =>
      rows.some((_, from) =>
        rows.some((__, to) => {
          if (to <= from) return false;
          const sum = rows
            .slice(from, to + 1)
            .reduce((s, line, k) => (from + k === i ? s : s + (line[j] ?? 0)), 0);
          return Math.abs(sum - target) <= 0.006 * target;
        })
      )
    )
  );
}

describe("a table in which nothing is wrong", () => {
  it("gives no finding, and its cleaned copy is itself", () => {
    fc.assert(
      fc.property(cleanTable, (rows) => {
        const values = rows.map((row, i) => [`Region ${i}`, ...row]);
        const table = readTable(content(values), ",");
        expect(checkTable(table)).toEqual([]);
        const copy = cleanedCopy(content(values), table, { dash: "blank", without: [] });
        expect(copy.values).toEqual(values);
        expect(copy.changes).toEqual({ numbers: 0, blanks: 0, zeros: 0, rowsLeftOut: 0 });
      })
    );
  });

  it("a row put in as the sum of the others is found wherever it stands", () => {
    fc.assert(
      fc.property(cleanTable, fc.nat(), (rows, place) => {
        fc.pre(rows.length >= 3);
        const total = (rows[0] ?? []).map((_, j) =>
          rows.reduce((sum, row) => sum + (row[j] ?? 0), 0)
        );
        const at = place % (rows.length + 1);
        const with1 = [...rows.slice(0, at), total, ...rows.slice(at)];
        expect(rowsOfTotals(check(with1.map((row, i) => [`r${i}x`, ...row])))).toEqual([at]);
      })
    );
  });

  it("nothing makes the checks throw", () => {
    const cell = fc.oneof(
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom("", "…", "-", "1 234,5", "#REF!", "Итого", "01", 0, 1, 2024)
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 9,
          })
        ),
        (values) => {
          const table = readTable(content(values), ".");
          for (const { blocks, count } of checkTable(table)) {
            const inside = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
            expect(inside).toBe(count);
          }
        }
      )
    );
  });
});

it("a long table is looked through while a person waits", () => {
  const values = Array.from({ length: 4000 }, (_, i) => [
    `Region ${i}`,
    ...Array.from({ length: 8 }, (__, j) => 10 + (((i * 7919 + j * 104729) % 9973) + 0.5) / 10),
  ]);
  const start = performance.now();
  checkTable(readTable(content(values), ","));
  // A second where it was measured; the square of the rows would take minutes.
  expect(performance.now() - start).toBeLessThan(15_000);
});

describe("the cleaned copy", () => {
  const table = readTable(content(yearbook), ",");

  it("turns texts into numbers and marks into blanks, and leaves out chosen rows", () => {
    const copy = cleanedCopy(content(yearbook), table, { dash: "blank", without: [1] });
    expect(copy.values).toEqual([
      ["Регион", "2023", "2024"],
      ["Абай", 101.1, 110.2],
      ["Акмолинская", 1, 130.5],
      ["Актюбинская", "", 200.1],
      ["Алматинская", 12.3, ""],
      ["Атырауская", "", 250.1],
      ["г. Алматы", 1234.5, 500],
    ]);
    expect(copy.changes).toEqual({ numbers: 4, blanks: 3, zeros: 0, rowsLeftOut: 1 });
  });
  it("a dash becomes 0 where the person says so", () => {
    const copy = cleanedCopy(content(yearbook), table, { dash: "zero", without: [] });
    expect(copy.values[5]).toEqual(["Алматинская", 12.3, 0]);
    expect(copy.changes).toMatchObject({ blanks: 2, zeros: 1 });
  });
  it("a number keeps no format of text", () => {
    const given = content(
      [
        ["a", "12,5"],
        ["b", 3.5],
      ],
      [
        ["@", "@"],
        ["@", "0.0"],
      ]
    );
    const copy = cleanedCopy(given, readTable(given, ","), { dash: "blank", without: [] });
    expect(copy.formats).toEqual([
      ["@", "General"],
      ["@", "0.0"],
    ]);
  });
  it("has nothing left to turn", () => {
    const copy = cleanedCopy(content(yearbook), table, { dash: "blank", without: [] });
    const again = kinds(checkTable(readTable(copy, ",")));
    expect(again).not.toContain("textNumber");
    expect(again).not.toContain("missingMark");
  });
});
