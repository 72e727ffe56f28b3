/** Calls a measure with the cells of a formula: reads every argument, answers the first fault, computes. */
import { asCells, Cells } from "./cells";
import { Fault, fault, isFault } from "./fault";
import { Answer, AnswerCell, AnyMeasure, isElementWise } from "./measure";
import { Kind, phase, Problem, zerosUndeclared } from "./params";
import * as sentence from "./sentences";

/** Answers as they leave a call: every undefined number has become a fault. */
export type CallAnswer = AnswerCell | readonly (readonly AnswerCell[])[];

interface Bound {
  readonly name: string;
  readonly kind: Kind;
  readonly input: unknown;
}

const undefinedResult = fault("#DIV/0!", {
  en: "the result is undefined for these numbers",
  ru: "для этих чисел результат не определён",
  kk: "бұл сандар үшін нәтиже анықталмаған",
});

const overflow = fault("#VALUE!", {
  en: "the result is too large to be written as a number",
  ru: "результат слишком велик, чтобы записать его числом",
  kk: "нәтиже сан ретінде жазуға тым үлкен",
});

/** NaN and infinities never leave a call. */
function sound(cell: AnswerCell): AnswerCell {
  if (typeof cell !== "number" || Number.isFinite(cell)) return cell;
  return Number.isNaN(cell) ? undefinedResult : overflow;
}

/** Rows of large tables are passed over once, not written back. */
function allFinite(row: readonly AnswerCell[]): boolean {
  for (let j = 0; j < row.length; j++) {
    const cell = row[j];
    // Of all numbers only NaN and infinities do not differ from themselves by 0.
    if (typeof cell === "number" && cell - cell !== 0) return false;
  }
  return true;
}

function sizeOf(input: unknown): { readonly rows: number; readonly columns: number } {
  const cells = asCells(input);
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

function earlier(a: Problem | undefined, b: Problem | undefined): Problem | undefined {
  if (!a || !b) return a ?? b;
  return b.phase < a.phase ? b : a;
}

function shapeProblem(bound: readonly Bound[], argument: Bound): Problem | undefined {
  const { kind, input } = argument;
  if (
    (kind.kind !== "range" && kind.kind !== "codes") ||
    kind.pairedWith === undefined ||
    input === null ||
    input === undefined
  )
    return undefined;
  const partner = bound.find((other) => other.name === kind.pairedWith);
  if (!partner || partner.input === null || partner.input === undefined) return undefined;
  const own = sizeOf(input);
  const others = sizeOf(partner.input);
  if (own.rows === others.rows && own.columns === others.columns) return undefined;
  return {
    phase: phase.shape,
    fault: sentence.shapesDiffer(partner.kind.label, kind.label, others, own),
  };
}

/** Reads all arguments other than elements. */
function readAll(bound: readonly Bound[]): {
  readonly values: Record<string, unknown>;
  readonly problem: Problem | undefined;
} {
  const values: Record<string, unknown> = {};
  let problem: Problem | undefined;
  for (const argument of bound) {
    if (argument.kind.kind === "element") continue;
    const reading = argument.kind.read(argument.input);
    values[argument.name] = reading.value;
    problem = earlier(problem, reading.problem);
    problem = earlier(problem, shapeProblem(bound, argument));
  }
  if (problem) return { values, problem };

  const holds = (name: string) =>
    values[name] !== null && values[name] !== undefined && values[name] !== false;
  for (const { name, kind } of bound) {
    const range = values[name];
    if (kind.kind !== "range" || !range || typeof range !== "object" || !("skipsZeros" in range))
      continue;
    const numbers = range as import("./cells").NumberRange;
    numbers.skipsZeros = kind.zeros !== undefined && values.zeros === "skip";
    if (zerosUndeclared(kind.zeros, holds) && numbers.firstZero >= 0) {
      const where = {
        label: kind.label,
        at: numbers.position(numbers.firstZero),
        rows: numbers.rows,
        columns: numbers.columns,
      };
      problem = earlier(problem, { phase: phase.zeros, fault: sentence.zerosUndeclared(where) });
    }
    if (!Number.isFinite(numbers.total))
      problem = earlier(problem, { phase: phase.total, fault: sentence.totalTooLarge(kind.label) });
    if (kind.total === "divisionByZero" && numbers.total === 0)
      problem = earlier(problem, { phase: phase.total, fault: sentence.totalIsZero(kind.label) });
  }
  return { values, problem };
}

/** One call per cell: scalars and equal ranges may be mixed, each cell carries its own fault. */
function callElementWise(
  measure: AnyMeasure,
  bound: readonly Bound[],
  values: Record<string, unknown>
): Answer {
  const elements = bound.filter((argument) => argument.kind.kind === "element");
  let shaped:
    | { readonly label: Bound["kind"]["label"]; readonly rows: number; readonly columns: number }
    | undefined;
  const grids: (Cells | null)[] = [];
  for (const { kind, input } of elements) {
    if (input === null || input === undefined) {
      if (!kind.optional) return sentence.missing(kind.label);
      grids.push(null);
      continue;
    }
    const cells = asCells(input);
    const size = sizeOf(input);
    if (size.rows === 0 || size.columns === 0) return sentence.missing(kind.label);
    grids.push(cells);
    if (size.rows === 1 && size.columns === 1) continue;
    if (!shaped) shaped = { label: kind.label, ...size };
    else if (shaped.rows !== size.rows || shaped.columns !== size.columns)
      return sentence.shapesDiffer(shaped.label, kind.label, shaped, size);
  }
  const rows = shaped?.rows ?? 1;
  const columns = shaped?.columns ?? 1;
  const holds = (name: string) =>
    values[name] !== null && values[name] !== undefined && values[name] !== false;
  const compute = measure.compute as (values: Record<string, unknown>) => Answer;

  const answerAt = (row: number, column: number): Answer => {
    let problem: Problem | undefined;
    let unavailable: Fault | undefined;
    for (let k = 0; k < elements.length; k++) {
      const { name, kind } = elements[k]!;
      if (kind.kind !== "element") continue;
      const cells = grids[k];
      if (!cells) {
        values[name] = kind.default;
        continue;
      }
      const single = cells.length === 1 && cells[0]?.length === 1;
      const cell = single ? cells[0]?.[0] : cells[row]?.[column];
      const reading = kind.read(cell);
      values[name] = reading.value;
      if (reading.problem) {
        problem = earlier(problem, placed(reading.problem, row, column, rows, columns, single));
      } else if (reading.value === 0) {
        const seenBlank = typeof cell !== "number";
        if (!seenBlank && zerosUndeclared(kind.zeros, holds)) {
          problem = earlier(problem, {
            phase: phase.zeros,
            fault: sentence.zerosUndeclared({
              label: kind.label,
              at: { row, column },
              rows: single ? 1 : rows,
              columns: single ? 1 : columns,
            }),
          });
        }
        if (
          kind.blanks === "notAvailable" &&
          (seenBlank || (kind.zeros !== undefined && values.zeros === "skip"))
        )
          unavailable ??= sentence.noValue(kind.label);
      }
    }
    if (problem) return problem.fault;
    return unavailable ?? compute(values);
  };

  const answers: AnswerCell[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: AnswerCell[] = [];
    for (let column = 0; column < columns; column++) {
      const answer = answerAt(row, column);
      if (Array.isArray(answer))
        for (const cell of (answer as readonly (readonly AnswerCell[])[])[0] ?? []) line.push(cell);
      else line.push(answer as AnswerCell);
    }
    answers.push(line);
  }
  return answers;
}

/** A cell's fault, told with the place of the cell. */
function placed(
  problem: Problem,
  row: number,
  column: number,
  rows: number,
  columns: number,
  single: boolean
): Problem {
  if (single || (rows === 1 && columns === 1)) return problem;
  return {
    phase: problem.phase,
    fault: sentence.atPlace(problem.fault, { row, column }, rows, columns),
  };
}

function bind(measure: AnyMeasure, inputs: readonly unknown[]): Bound[] {
  return Object.entries(measure.params).map(([name, kind], i) => ({
    name,
    kind,
    input: inputs[i],
  }));
}

/**
 * The arguments of a call as `compute` gets them, for explanations. Element-wise arguments are those of one cell.
 * @returns null where an argument has a fault
 */
export function argumentValues(
  measure: AnyMeasure,
  inputs: readonly unknown[],
  cell: { readonly row: number; readonly column: number } = { row: 0, column: 0 }
): Record<string, unknown> | null {
  const bound = bind(measure, inputs);
  const { values, problem } = readAll(bound);
  if (problem) return null;
  for (const { name, kind, input } of bound) {
    if (kind.kind !== "element") continue;
    if (input === null || input === undefined) {
      values[name] = kind.default;
      continue;
    }
    const cells = asCells(input);
    const single = cells.length === 1 && cells[0]?.length === 1;
    const reading = kind.read(single ? cells[0]?.[0] : cells[cell.row]?.[cell.column]);
    if (reading.problem) return null;
    values[name] = reading.value;
  }
  return values;
}

/**
 * @param inputs  one entry per parameter in Excel's order; an omitted argument is null or undefined
 * @returns a number or a fault for measures of one cell, rows of cells for measures that may spill
 *          (a fault of the whole call stays a single fault)
 */
export function callMeasure(measure: AnyMeasure, inputs: readonly unknown[]): CallAnswer {
  const bound = bind(measure, inputs);
  const { values, problem } = readAll(bound);
  if (problem) return problem.fault;
  const answer = isElementWise(measure)
    ? callElementWise(measure, bound, values)
    : measure.compute(values as never);
  if (!Array.isArray(answer)) {
    const cell = sound(answer as AnswerCell);
    return measure.result === "cells" && !isFault(cell) ? [[cell]] : cell;
  }
  const rows = answer as AnswerCell[][];
  for (const row of rows)
    if (!allFinite(row)) for (let j = 0; j < row.length; j++) row[j] = sound(row[j]!);
  const only = rows[0]?.[0];
  // A lone fault is the answer of the whole call: Excel shows its sentence.
  return rows.length === 1 && rows[0]?.length === 1 && isFault(only) ? only : rows;
}
