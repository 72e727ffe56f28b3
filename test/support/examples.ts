/** Inputs and expectations of the cards' examples in the shapes of cells. */
import { AnyMeasure, Example } from "../../src/core/measure";
import { Params } from "../../src/core/params";

export { argumentsOf, cellsOf } from "../../src/core/examples";

type Given = Example<Params>["given"];

/** The expectation as rows; a list is a row. */
export function expectedRows(expect: Example<Params>["expect"]): unknown[][] {
  if (!Array.isArray(expect)) return [[expect]];
  const list = expect as readonly unknown[];
  return list.some(Array.isArray)
    ? list.map((row) => (Array.isArray(row) ? [...(row as unknown[])] : [row]))
    : [[...list]];
}

/** What an example shows, in words a test can carry as its name. */
export function titleOf(measure: AnyMeasure, example: Example<Params>): string {
  const given: Given = example.given;
  const said = Object.entries(given)
    .map(([name, input]) => `${name} ${JSON.stringify(input)}`)
    .join(", ");
  const short = said.length > 90 ? `${said.slice(0, 90)}…` : said;
  return `${measure.id} of ${short} is ${JSON.stringify(example.expect).slice(0, 60)}`;
}
