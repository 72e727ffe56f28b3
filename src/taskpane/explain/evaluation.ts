/**
 * What the parts of a formula are worth, as far as the pane can know: cells behind references, literals, calls of
 * our own functions, sums and plain arithmetic. Any other Excel function is left to Excel and said to be. Pure.
 */
import { callMeasure, CallAnswer } from "../../core/call";
import { Cell, Cells, isBlank, isErrorCell, sumOf } from "../../core/cells";
import { isFault } from "../../core/fault";
import { Call, callsIn, Expression, isOwnFunction, printExpression } from "../../core/formula";
import type { AnswerCell, AnyMeasure } from "../../core/measure";
import type { Area, AreaRefusal } from "../../workbook/workbook";
import { isErrorText } from "../guide/selection";

/** What references stand for: as written → its cells. */
export type Areas = ReadonlyMap<string, Area | AreaRefusal>;

/** Why a part has no value here. */
export type Obstacle = "expression" | AreaRefusal;

export type Evaluated =
  | { readonly kind: "cells"; readonly cells: Cells; readonly area: Area | null }
  /** `part` is what stands in the way, as written. */
  | { readonly kind: "unknown"; readonly because: Obstacle; readonly part: string };

export interface OwnCall {
  readonly call: Call;
  readonly measure: AnyMeasure;
}

/** @returns the calls of our functions inside a formula, outermost first */
export function ownCalls(
  expression: Expression,
  measures: readonly AnyMeasure[]
): readonly OwnCall[] {
  return callsIn(expression).flatMap((call) => {
    const measure = measures.find(({ id }) => isOwnFunction(call.name, id));
    return measure ? [{ call, measure }] : [];
  });
}

/** @returns every reference inside, each once */
export function referencesIn(expression: Expression): readonly string[] {
  const found = new Set<string>();
  const walk = (part: Expression | null): void => {
    if (part === null) return;
    if (part.kind === "reference") found.add(part.text);
    else if (part.kind === "call") part.args.forEach(walk);
    else if (part.kind === "group") part.parts.forEach(walk);
    else if (part.kind === "binary") [part.left, part.right].forEach(walk);
    else if (part.kind === "prefix" || part.kind === "postfix") walk(part.operand);
  };
  walk(expression);
  return [...found];
}

/** Cells as a function gets them: the port writes an empty cell as "" and an error as its text. */
export function cellsOf(area: Area): Cells {
  return area.values.map((row) =>
    row.map((content): Cell => {
      if (content === "") return null;
      return isErrorText(content) ? { code: content } : content;
    })
  );
}

function answerCells(answer: CallAnswer): Cells {
  const plain = (cell: AnswerCell): Cell => (isFault(cell) ? { code: cell.error } : cell);
  if (!Array.isArray(answer)) return [[plain(answer as AnswerCell)]];
  return (answer as readonly (readonly AnswerCell[])[]).map((row) => row.map(plain));
}

const single = (cell: Cell): Evaluated => ({ kind: "cells", cells: [[cell]], area: null });

/** Thrown inside this file where a value cannot be known. */
class Unknowable extends Error {
  constructor(
    readonly because: Obstacle,
    readonly part: string
  ) {
    super(part);
  }
}

export function evaluate(
  expression: Expression,
  areas: Areas,
  measures: readonly AnyMeasure[]
): Evaluated {
  try {
    return valueOf(expression, areas, measures);
  } catch (thrown) {
    if (thrown instanceof Unknowable)
      return { kind: "unknown", because: thrown.because, part: thrown.part };
    throw thrown;
  }
}

type Known = Extract<Evaluated, { kind: "cells" }>;

function valueOf(expression: Expression, areas: Areas, measures: readonly AnyMeasure[]): Known {
  const inner = (part: Expression): Known => valueOf(part, areas, measures);
  const unknowable = (): Unknowable => new Unknowable("expression", printExpression(expression));
  const known = (cells: Cells): Known => ({ kind: "cells", cells, area: null });
  switch (expression.kind) {
    case "number":
    case "text":
    case "logical":
      return known([[expression.value]]);
    case "error":
      return known([[{ code: expression.code }]]);
    case "reference": {
      const area = areas.get(expression.text) ?? "unknown";
      if (typeof area === "string") throw new Unknowable(area, expression.text);
      return { kind: "cells", cells: cellsOf(area), area };
    }
    case "array":
      return known(expression.rows.map((row) => row.map((cell) => inner(cell).cells[0]?.[0])));
    case "group": {
      const [only] = expression.parts;
      if (only === undefined || expression.parts.length > 1) throw unknowable();
      return inner(only);
    }
    case "prefix":
      if (expression.sign === "@") throw unknowable();
      return known(
        combined(
          [[0]],
          inner(expression.operand).cells,
          (_, x) => (expression.sign === "-" ? -x : x),
          unknowable
        )
      );
    case "postfix":
      if (expression.sign !== "%") throw unknowable();
      return known(combined(inner(expression.operand).cells, [[100]], (x, y) => x / y, unknowable));
    case "binary": {
      const work = arithmetic[expression.sign];
      if (!work) throw unknowable();
      return known(
        combined(inner(expression.left).cells, inner(expression.right).cells, work, unknowable)
      );
    }
    case "call": {
      const measure = measures.find(({ id }) => isOwnFunction(expression.name, id));
      if (measure) {
        const inputs = expression.args.map((arg) => (arg === null ? null : inner(arg).cells));
        return known(answerCells(callMeasure(measure, inputs)));
      }
      if (expression.name.toUpperCase() !== "SUM") throw unknowable();
      return known([
        [
          sumOfCells(
            expression.args.map((arg) => (arg === null ? null : inner(arg))),
            unknowable
          ),
        ],
      ]);
    }
  }
}

const arithmetic: Readonly<Record<string, (x: number, y: number) => number>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "^": (x, y) => x ** y,
};

/** Cell by cell; a single cell meets every cell of the other side. */
function combined(
  left: Cells,
  right: Cells,
  work: (x: number, y: number) => number,
  unknowable: () => Unknowable
): Cells {
  const isSingle = (cells: Cells): boolean => cells.length === 1 && cells[0]?.length === 1;
  const [wide, other] = isSingle(left) ? [right, left] : [left, right];
  if (!isSingle(other) && (wide.length !== other.length || wide[0]?.length !== other[0]?.length))
    throw unknowable();
  const at = (cells: Cells, row: number, column: number): Cell =>
    isSingle(cells) ? cells[0]?.[0] : cells[row]?.[column];
  const operand = (cell: Cell): number => {
    if (isBlank(cell)) return 0;
    if (typeof cell === "number" || typeof cell === "boolean") return Number(cell);
    throw unknowable();
  };
  return wide.map((line, row) =>
    line.map((_, column): Cell => {
      const [x, y] = [at(left, row, column), at(right, row, column)];
      if (isErrorCell(x)) return x;
      if (isErrorCell(y)) return y;
      const value = work(operand(x), operand(y));
      if (Number.isFinite(value)) return value;
      return { code: work === arithmetic["/"] ? "#DIV/0!" : "#NUM!" };
    })
  );
}

/** As Excel sums: numbers only in cells, the first error answers. */
function sumOfCells(parts: readonly (Known | null)[], unknowable: () => Unknowable): Cell {
  const numbers: number[] = [];
  for (const part of parts) {
    for (const cell of part?.cells.flat() ?? []) {
      if (isErrorCell(cell)) return cell;
      if (typeof cell === "number") numbers.push(cell);
      // A literal TRUE or "5" counts in a sum, one in a cell does not.
      else if (!isBlank(cell) && part?.area === null) throw unknowable();
    }
  }
  return sumOf(numbers);
}

/** A value left out, which the function itself replaces by its default. */
export const leftOut: Evaluated = single(null);
