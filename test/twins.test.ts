/** Every example of every measure and every agreed call as native formulas, calculated by LibreOffice in one book. */
import { callMeasure } from "../src/core/call";
import { AnyMeasure, ExampleInput } from "../src/core/measure";
import { nativeTwin, TwinArgument } from "../src/core/native-twin";
import { agreedCalls } from "./support/agreed-calls";
import { difference, plainRows } from "./support/comparing";
import { argumentsOf, titleOf } from "./support/examples";
import { recalculate } from "./support/libreoffice";
import { libreOffice, toolOrSkip } from "./support/tools";
import { block, BookValues, CellValue } from "./support/xlsx-reader";
import { addressOf, BookCell, BookSheet } from "./support/xlsx-writer";
import { measuresUnderTest } from "./support/measures-under-test";

interface Placed {
  readonly title: string;
  readonly sheet: BookSheet;
  /** Area of the result on the sheet. */
  readonly area: string;
  readonly expected: unknown[][];
  readonly tolerance: number;
}

const resultColumn = 40;

/** Function settings are written as literals, ranges and element values as cells. */
function place(
  measure: AnyMeasure,
  inputs: readonly unknown[],
  title: string,
  sheetName: string,
  tolerance: number
): Placed | "values only" {
  const cells: Record<string, BookCell> = {};
  let column = 0;
  const references = Object.values(measure.params).map((kind, i): TwinArgument => {
    const input = inputs[i];
    if (input === null || input === undefined) return null;
    if (!["range", "element", "codes", "code", "table"].includes(kind.kind))
      return Array.isArray(input)
        ? ((input as unknown[][])[0]?.[0] as TwinArgument)
        : (input as TwinArgument);
    const rows = Array.isArray(input) ? (input as unknown[][]) : [[input]];
    const width = rows[0]?.length ?? 1;
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === null || cell === undefined || cell === "") return;
        cells[addressOf(r, column + c)] =
          typeof cell === "object"
            ? { error: String((cell as { code: string }).code) }
            : (cell as BookCell);
      })
    );
    const address = `$${addressOf(0, column).replace(/\d+/, "")}$1:$${addressOf(0, column + width - 1).replace(/\d+/, "")}$${rows.length}`;
    column += width + 1;
    return address;
  });
  const answer = plainRows(callMeasure(measure, inputs));
  const twin = nativeTwin(measure, references, addressOf(60, resultColumn));
  if ("valuesOnly" in twin) return "values only";
  // An error of the whole call fills the area its result would have.
  let area = `${addressOf(0, resultColumn)}:${addressOf(answer.length - 1, resultColumn + (answer[0]?.length ?? 1) - 1)}`;
  if ("formula" in twin) cells[addressOf(0, resultColumn)] = { formula: twin.formula, array: area };
  else {
    for (const cell of twin.block) {
      const first = addressOf(60 + cell.row, resultColumn + cell.column);
      area = `${first}:${addressOf(60 + cell.row + cell.rows - 1, resultColumn + cell.column + cell.columns - 1)}`;
      cells[first] = { formula: cell.formula, array: area };
    }
  }
  return { title, sheet: { name: sheetName, cells }, area, expected: answer, tolerance };
}

function plainCell(value: CellValue | null): unknown {
  return value !== null && typeof value === "object" ? value.error : value;
}

const foreign = new Set(["#REF!", "#NAME?", "#SPILL!", "#CALC!"]);

const placed: Placed[] = [];
const valuesOnly: string[] = [];

function add(measure: AnyMeasure, inputs: readonly unknown[], title: string, sheet: string): void {
  const cells = inputs.flat(2) as ExampleInput[];
  // A function cannot return these itself (it answers #VALUE! with a sentence); a formula hands them on.
  if (
    cells.some(
      (cell) =>
        typeof cell === "object" &&
        cell !== null &&
        "code" in cell &&
        foreign.has((cell as { code: string }).code)
    )
  )
    return;
  const one = place(measure, inputs, title, sheet, measure.iterative ? 1e-9 : 1e-12);
  if (one === "values only") valuesOnly.push(title);
  else placed.push(one);
}

for (const measure of measuresUnderTest) {
  const name = measure.id.slice(0, 24);
  measure.examples.forEach((example, k) =>
    add(measure, argumentsOf(measure, example), titleOf(measure, example), `${name} ${k}`)
  );
  agreedCalls
    .filter((call) => call.function === measure.id)
    .forEach((call, k) =>
      add(measure, call.arguments, `${call.function} ${call.id}`, `${name} c${k}`)
    );
}

it(`each of the ${measuresUnderTest.length} functions has a native twin`, () => {
  const without = measuresUnderTest.filter(
    ({ id }) => !placed.some(({ sheet }) => sheet.name.startsWith(`${id.slice(0, 24)} `))
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

toolOrSkip(
  libreOffice(),
  `native twins (${placed.length} examples and agreed calls, ${valuesOnly.length} of settings without a native form)`,
  (test) => {
    let values: BookValues;
    test("LibreOffice calculates the book", async () => {
      values = await recalculate({ sheets: placed.map((one) => one.sheet) }, 840_000);
      expect(values.size).toBe(placed.length);
    }, 900_000);
    for (const one of placed) {
      test(`${one.title}, natively too`, () => {
        const sheet = values.get(one.sheet.name);
        if (!sheet) throw new Error(`no sheet ${one.sheet.name}`);
        const rows = block(sheet, one.area).map((row) => row.map(plainCell));
        const spread =
          one.expected.length === 1 &&
          one.expected[0]?.length === 1 &&
          typeof one.expected[0][0] === "string"
            ? rows.map((row) => row.map(() => one.expected[0]?.[0]))
            : one.expected;
        expect(difference(rows, spread, one.tolerance)).toBeNull();
      });
    }
  }
);
