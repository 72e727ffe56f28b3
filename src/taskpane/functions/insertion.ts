/** What inserting a call would write where: the function itself, or its native twin as a formula or a block. Pure. */
import type { Text } from "../../core/locale";
import type { AnyMeasure } from "../../core/measure";
import { nativeTwin } from "../../core/native-twin";
import { columnLetters } from "../../core/twin";
import type { Entry, Rectangle } from "../../workbook/workbook";
import { callFormula, Given, rectangleOf, twinArguments } from "./arguments";
import { functionTexts } from "./texts";

/** How a call is inserted. */
export type Form = "function" | "native";

/** The cell at which an insertion begins. */
export interface Target {
  readonly sheet: string;
  /** With its sheet: "Data!C14". */
  readonly address: string;
  readonly row: number;
  readonly column: number;
}

export type Plan =
  | {
      readonly kind: "entry";
      readonly entry: Entry;
      /** The formula that holds the result. */
      readonly formula: string;
      /** Helper cells and result together, without the sheet: "C14:F30"; null for a single formula. */
      readonly block: string | null;
      /** Where the result stands, without the sheet. */
      readonly result: string;
      /** What a person ought to know of this host. */
      readonly warning: Text | null;
    }
  | { readonly kind: "refused"; readonly because: Text };

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

export function areaName({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnLetters(column + 1)}${row + 1}`;
  const last = `${columnLetters(column + columns)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function hull(areas: readonly Rectangle[]): Rectangle {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/**
 * @param size  rows and columns of the answer
 * @param spills  whether the host lets an answer fill several cells by itself
 */
export function planInsertion(
  measure: AnyMeasure,
  given: readonly Given[],
  form: Form,
  target: Target,
  size: Size,
  spills: boolean
): Plan {
  const single = { ...size, row: target.row, column: target.column };
  const several = size.rows * size.columns > 1;
  if (form === "function") {
    const formula = callFormula(measure, given, target.sheet);
    const warning = several && !spills ? functionTexts.insert.firstOnly : null;
    // Where nothing spills, only the one cell is written.
    const area = spills ? single : { ...single, rows: 1, columns: 1 };
    return placed(given, target, [{ ...area, formula }], null, area, warning);
  }
  const origin = `${columnLetters(target.column + 1)}${target.row + 1}`;
  const twin = nativeTwin(measure, twinArguments(given, target.sheet), origin);
  if ("valuesOnly" in twin) return { kind: "refused", because: functionTexts.insert.noNative };
  if (!spills) return { kind: "refused", because: functionTexts.insert.noArrays };
  if ("formula" in twin)
    return placed(given, target, [{ ...single, formula: twin.formula }], null, single, null);
  const cells = twin.block.map((cell) => ({
    ...cell,
    row: target.row + cell.row,
    column: target.column + cell.column,
  }));
  const result = cells.at(-1) ?? single;
  return placed(given, target, cells, hull(cells), result, null);
}

function placed(
  given: readonly Given[],
  { sheet }: Target,
  formulas: Entry["formulas"],
  block: Rectangle | null,
  result: Rectangle,
  warning: Text | null
): Plan {
  const whole = hull(formulas);
  if (whole.row + whole.rows > lastRow || whole.column + whole.columns > lastColumn)
    return { kind: "refused", because: functionTexts.insert.offSheet };
  const inArguments = given.some((one) => {
    const area = rectangleOf(one);
    return area?.sheet === sheet && formulas.some((formula) => overlap(area, formula));
  });
  if (inArguments) return { kind: "refused", because: functionTexts.insert.circular };
  return {
    kind: "entry",
    entry: { sheet, formulas },
    formula: formulas.at(-1)?.formula ?? "",
    block: block && areaName(block),
    result: areaName(result),
    warning,
  };
}
