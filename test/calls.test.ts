/** The agreed calls, each with blanks handed over as null, as 0 and as "". */
import { callMeasure } from "../src/core/call";
import { measures } from "../src/measures";
import { near, Plain, plainRows } from "./support/comparing";
import { selected } from "./support/selecting";
import calls from "./catalogue/calls.json";

interface Call {
  readonly id: string;
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly tolerance: number;
  readonly expected?: readonly unknown[];
  readonly select?: string;
  readonly error?: string;
}

function blanksAs(input: unknown, blank: unknown): unknown {
  if (!Array.isArray(input)) return input;
  return (input as unknown[][]).map((row) =>
    Array.isArray(row) ? row.map((cell) => (cell === null || cell === "" ? blank : cell)) : row
  );
}

const built = new Map(measures.map((measure) => [measure.id, measure]));
const cases = (calls as readonly Call[]).filter((call) => built.has(call.function));
const waiting = calls.length - cases.length;

describe(`agreed calls (${cases.length} of built functions, ${waiting} of functions still to come)`, () => {
  describe.each([
    ["null", null],
    ["0", 0],
    ["an empty text", ""],
  ])("with a blank as %s", (_, blank) => {
    it.each(cases.map((call) => [`${call.function} ${call.id}`, call] as const))(
      "%s",
      (_title, call) => {
        const measure = built.get(call.function);
        if (!measure) throw new Error(`no measure ${call.function}`);
        const rows = plainRows(
          callMeasure(
            measure,
            call.arguments.map((input) => blanksAs(input, blank))
          )
        );
        if (call.error !== undefined) {
          expect(rows).toEqual([[call.error]]);
          return;
        }
        const actual = selected(rows, call.select ?? "scalar");
        const expected = (call.expected ?? []).flat();
        expect(actual.length).toBe(expected.length);
        // A tolerance of 0 in a printed source means "as printed": doubles still round in their last place.
        const tolerance = Math.max(call.tolerance, 1e-15);
        // An agreed null is a cell with an error in place of a number.
        const agrees = (cell: Plain, wanted: unknown) =>
          wanted === null
            ? typeof cell === "string" && cell.startsWith("#")
            : near(cell, wanted, tolerance);
        const wrong = actual.findIndex((cell, i) => !agrees(cell, expected[i]));
        expect(
          wrong < 0
            ? "all agree"
            : `cell ${wrong + 1}: ${String(actual[wrong])}, expected ${String(expected[wrong])}`
        ).toBe("all agree");
      }
    );
  });
});
