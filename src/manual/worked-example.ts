/**
 * The example a page works through: a card's own example laid on a small sheet as a person would lay it,
 * with the formula to type, the steps, the answer and the native twin for just those cells.
 */
import { callMeasure } from "../core/call";
import { argumentsOf } from "../core/examples";
import { isFault } from "../core/fault";
import type { Step } from "../core/help";
import { AnswerCell, AnyMeasure, Example, ExampleInput } from "../core/measure";
import { NativeTwin, nativeTwin, TwinArgument } from "../core/native-twin";
import type { Params } from "../core/params";
import type { Locale } from "../core/locale";
import { argumentSeparator } from "../core/signature";
import { stepsOf } from "../core/steps";
import { columnLetters } from "../core/twin";

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  /** Name of the parameter whose label heads these cells. */
  readonly heads?: string;
}

/** What stands for an argument in the formula: an address, a literal, or nothing where it was left out. */
type Argument = string | number | boolean | null;

export interface WorkedExample {
  readonly example: Example<Params>;
  readonly cells: readonly SheetCell[];
  readonly rows: number;
  readonly columns: number;
  readonly arguments: readonly Argument[];
  readonly answer: readonly (readonly AnswerCell[])[];
  readonly steps: readonly Step[];
  readonly twin: NativeTwin;
}

/** The largest table a page can show whole. */
const mostCells = 80;

function answerRows(
  measure: AnyMeasure,
  example: Example<Params>
): readonly (readonly AnswerCell[])[] | null {
  const answer = callMeasure(measure, argumentsOf(measure, example));
  if (isFault(answer)) return null;
  const rows = Array.isArray(answer)
    ? (answer as readonly (readonly AnswerCell[])[])
    : [[answer as AnswerCell]];
  return rows.flat().every((cell) => isFault(cell)) ? null : rows;
}

/** @returns the first example that has an answer and fits a page */
export function workedExample(measure: AnyMeasure): WorkedExample {
  const candidates = measure.examples.flatMap((example) => {
    const answer = answerRows(measure, example);
    return answer ? [{ example, answer }] : [];
  });
  const fitting = candidates.find(
    ({ example, answer }) =>
      answer.flat().length <= mostCells && JSON.stringify(example.given).length < 12 * mostCells
  );
  const { example, answer } = fitting ?? candidates[0] ?? missing(measure.id);

  const cells: SheetCell[] = [];
  let column = 0;
  let rows = 1;
  const values = argumentsOf(measure, example);
  const references = Object.entries(measure.params).map(([name, kind], i): Argument => {
    const input = values[i];
    if (input === null || input === undefined) return null;
    if (kind.kind === "code") return typeof input === "string" ? `"${input}"` : (input as Argument);
    const onSheet = ["range", "element", "codes", "table"].includes(kind.kind);
    if (!onSheet) return Array.isArray(input) ? null : (input as Argument);
    const table = (
      Array.isArray(input) ? input : [[input]]
    ) as readonly (readonly ExampleInput[])[];
    const width = table[0]?.length ?? 1;
    cells.push({ row: 0, column, value: "", heads: name });
    table.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell === null || cell === "") return;
        const value =
          typeof cell === "object" && "code" in cell
            ? cell.code
            : typeof cell === "boolean"
              ? String(cell).toUpperCase()
              : (cell as number | string);
        cells.push({ row: r + 1, column: column + c, value });
      })
    );
    const first = `${columnLetters(column + 1)}2`;
    const last = `${columnLetters(column + width)}${table.length + 1}`;
    rows = Math.max(rows, table.length + 1);
    column += width;
    return first === last ? first : `${first}:${last}`;
  });

  return {
    example,
    cells,
    rows,
    columns: Math.max(column, 1),
    arguments: references,
    answer,
    steps: stepsOf(measure, values),
    twin: nativeTwin(
      measure,
      references.map((reference): TwinArgument => reference),
      `${columnLetters(column + 2)}2`
    ),
  };
}

function missing(id: string): never {
  throw new Error(`${id} has no example with an answer`);
}

/** @returns the formula as it is typed in an Excel of that language */
export function callText(measure: AnyMeasure, given: readonly Argument[], locale: Locale): string {
  const names = Object.keys(measure.params);
  const last = given.reduce<number>((at, value, i) => (value === null ? at : i), -1);
  const words = given.slice(0, last + 1).map((value, i) => {
    if (value === null) return "";
    if (typeof value === "boolean") return logicalName(value, locale);
    if (typeof value === "number")
      return locale === "en" ? String(value) : String(value).replace(".", ",");
    const kind = measure.params[names[i] ?? ""]?.kind;
    return kind === "choice" || kind === "text" ? `"${value}"` : value;
  });
  return `=ASSAY.${measure.id}(${words.join(argumentSeparator(locale).trimEnd())})`;
}

function logicalName(value: boolean, locale: Locale): string {
  if (locale === "ru") return value ? "ИСТИНА" : "ЛОЖЬ";
  return value ? "TRUE" : "FALSE";
}
