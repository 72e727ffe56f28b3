/** The agreed calls through the production scripts, as Excel makes them: each with blanks as null, as 0 and as "". Needs a build. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { agreedCalls, blanksAs, disagreement } from "../support/agreed-calls";
import type { Plain } from "../support/comparing";

class HostError {
  constructor(
    readonly code: string,
    readonly message: string
  ) {}
}

type Registered = (...inputs: unknown[]) => unknown;

const functions = new Map<string, Registered>();
const page = createContext({
  CustomFunctions: {
    associate: (id: string, run: Registered) => functions.set(id, run),
    Error: HostError,
  },
});
// A page fetches the second script when it is first needed.
for (const script of ["functions.js", "functions.full.js"])
  runInContext(readFileSync(join(__dirname, "..", "..", "dist", script), "utf8"), page);

const plain = (cell: unknown): Plain => (cell instanceof HostError ? cell.code : (cell as Plain));

/** The answer as rows; an error of the whole call is one cell. */
function answered(id: string, inputs: readonly unknown[]): Plain[][] {
  const run = functions.get(id);
  if (!run) throw new Error(`functions.js does not register ${id}`);
  try {
    const answer = run(...inputs);
    return Array.isArray(answer)
      ? (answer as unknown[][]).map((row) => row.map(plain))
      : [[plain(answer)]];
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    expect(problem.message.length).toBeGreaterThan(5);
    return [[problem.code]];
  }
}

describe(`${agreedCalls.length} agreed calls through functions.js`, () => {
  describe.each([
    ["null", null],
    ["0", 0],
    ["an empty text", ""],
  ])("with a blank as %s", (_, blank) => {
    it.each(agreedCalls.map((call) => [`${call.function} ${call.id}`, call] as const))(
      "%s",
      (_title, call) => {
        const rows = answered(
          call.function,
          call.arguments.map((input) => blanksAs(input, blank))
        );
        expect(disagreement(call, rows)).toBeNull();
      }
    );
  });
});
