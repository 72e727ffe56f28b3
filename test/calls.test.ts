/** The agreed calls, each with blanks handed over as null, as 0 and as "". */
import { callMeasure } from "../src/core/call";
import { plainRows } from "./support/comparing";
import { agreedCalls, blanksAs, disagreement } from "./support/agreed-calls";
import { measuresUnderTest } from "./support/measures-under-test";
const built = new Map(measuresUnderTest.map((measure) => [measure.id, measure]));
const cases = agreedCalls.filter((call) => built.has(call.function));
const waiting = agreedCalls.length - cases.length;

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
        expect(disagreement(call, rows)).toBeNull();
      }
    );
  });
});
