/** The inputs of a card's examples as cells. */
import type { AnyMeasure, Example, ExampleInput } from "./measure";
import type { Params } from "./params";

/** A list lies as a column, a list of lists as rows, a single value stays what it is. */
export function cellsOf(input: ExampleInput | undefined): unknown {
  if (!Array.isArray(input)) return input ?? null;
  const list = input as readonly ExampleInput[];
  return list.some(Array.isArray)
    ? list.map((row) => (Array.isArray(row) ? (row as readonly ExampleInput[]) : [row]))
    : list.map((cell) => [cell]);
}

/** @returns one entry per parameter in order, as a call gets them */
export function argumentsOf(measure: AnyMeasure, example: Example<Params>): unknown[] {
  return Object.keys(measure.params).map((name) => cellsOf(example.given[name]));
}
