/** Measures that look at each cell once, against the least such a look costs; and those that sort. */
import { Cells, NumberRange } from "../../src/core/cells";
import * as formulajs from "@formulajs/formulajs";
import * as statistics from "simple-statistics";
import { agree, call } from "./calling";
import { column, shapes, uniform } from "./data";
import { comparatorSort, naiveHerfindahl, sortedGini, typedSort, typedSums } from "./floors";
import { bytesPerCall, control, ratioOf, timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast, reportAtMost } from "./report";

const sizes = (n: number): Cells => column(uniform(n).map((u) => 1 + u));
const spread = ([low, high]: readonly [number, number]) => ` (${figure(low)}–${figure(high)})`;

/** The ratio at two lengths, and how it grows between them. */
function atLengths(
  id: string,
  argument: string,
  limit: number,
  goalAt: readonly number[] = [10_000, 100_000],
  given: Readonly<Record<string, unknown>> = {}
): void {
  const ratios = goalAt.map((n) => {
    const cells = sizes(n);
    const work = call(id, { ...given, [argument]: cells });
    const { ratio, quartiles } = ratioOf(work, () => typedSums(cells));
    reportAtMost(`${id}, ${n} rows, over the typed loop`, ratio, limit, "×", spread(quartiles));
    return ratio;
  });
  const [first, last] = [ratios[0], ratios.at(-1)];
  if (first !== undefined && last !== undefined && ratios.length > 1) {
    const growth = Math.log(last / first) / Math.log(goalAt.at(-1)! / goalAt[0]!);
    report(`${id}, growth exponent of that ratio`, figure(growth), "≤ 0.1", growth <= 0.1);
  }
}

export function onePass(): void {
  heading("one look at each cell");
  const cells = sizes(100_000);
  const even = control(() => typedSums(cells));
  report(
    "control: the typed loop over itself",
    `${figure(even)} ×`,
    "0.95–1.05",
    even > 0.95 && even < 1.05
  );
  agree("HHI", call("HHI", { sizes: cells })(), [[typedSums(cells)]], 1e-12);
  atLengths("HHI", "sizes", 1.5);
  atLengths("LARGEST.SHARE", "sizes", 1.5);
  atLengths("VARIATION.COEFFICIENT", "values", 3);

  const million = sizes(1_000_000);
  const long = ratioOf(call("HHI", { sizes: million }), () => typedSums(million), { rounds: 7 });
  report("HHI, 1e6 rows, over the typed loop", `${figure(long.ratio)} ×${spread(long.quartiles)}`);
  const bytes = bytesPerCall(call("HHI", { sizes: cells }));
  if (bytes === null) report("HHI, bytes allocated", "needs node --expose-gc");
  else reportAtMost("HHI, 1e5 rows, bytes allocated per call", bytes / 1024, 4, "KiB");

  heading("shapes that could turn a fast path slow, HHI and GINI at 1e5");
  const plain = call("HHI", { sizes: cells });
  for (const [name, shape] of Object.entries(shapes(100_000))) {
    const index = ratioOf(call("HHI", { sizes: shape }), () => typedSums(shape), { rounds: 7 });
    reportAtMost(`HHI, ${name}, over the typed loop of that shape`, index.ratio, 2, "×");
    const values = shape.flat();
    if (values.some((x) => typeof x !== "number") || shape.length !== values.length) continue;
    const gini = ratioOf(call("GINI", { values: shape }), () => sortedGini(shape, typedSort), {
      rounds: 5,
    });
    reportAtMost(`GINI, ${name}, over flattening and typed sort`, gini.ratio, 1.2, "×");
  }
  const bad = cells.map((row, i) => (i === cells.length - 1 ? ["x"] : row));
  const fault = ratioOf(call("HHI", { sizes: bad }), plain, { rounds: 7 });
  reportAtMost("HHI, a text in the last row, over a call without", fault.ratio, 1.5, "×");

  heading("peers of HHI at 1e5");
  const { wall } = timeOf(plain, 15);
  const numbers = cells.map((row) => row[0] as number);
  const peers: Readonly<Record<string, () => number>> = {
    "flat, filter, map, reduce": () => naiveHerfindahl(cells),
    "simple-statistics (sum of powers)": () => {
      const total = statistics.sum(numbers);
      return statistics.sum(numbers.map((x) => (x / total) ** 2));
    },
    "formulajs (SUMSQ/SUM^2)": () =>
      Number(formulajs.SUMSQ(numbers)) / Number(formulajs.SUM(numbers)) ** 2,
  };
  for (const [name, peer] of Object.entries(peers)) {
    agree(name, peer(), typedSums(cells));
    const time = timeOf(peer, 5).wall;
    reportAtLeast(
      `HHI against ${name}`,
      time / wall,
      name.startsWith("flat") ? 50 : null,
      ` (${figure(time)} ms)`
    );
  }
}

export function ranks(): void {
  heading("sorting: GINI");
  const cells = sizes(100_000);
  const gini = call("GINI", { values: cells });
  agree("GINI", gini(), sortedGini(cells, comparatorSort), 1e-9);
  atLengths("GINI", "values", 20);
  const { wall } = timeOf(gini, 9);
  const typed = timeOf(() => sortedGini(cells, typedSort), 9).wall;
  const compared = timeOf(() => sortedGini(cells, comparatorSort), 5).wall;
  reportAtLeast(
    "GINI, 1e5 rows, against flattening and typed sort",
    typed / wall,
    2,
    ` (${figure(typed)} ms)`
  );
  reportAtLeast(
    "GINI, 1e5 rows, against a comparator sort",
    compared / wall,
    10,
    ` (${figure(compared)} ms)`
  );
  const million = sizes(1_000_000);
  const long = timeOf(call("GINI", { values: million }), 3);
  report("GINI, 1e6 rows", `${figure(long.wall)} ms (processor ${figure(long.processor)} ms)`);
}

/** How long reading alone takes, beside the floor: what every measure over a range pays. */
export function reading(): void {
  heading("reading a range, compensated");
  for (const n of [10_000, 100_000]) {
    const cells = sizes(n);
    const { ratio, quartiles } = ratioOf(
      () => new NumberRange(cells),
      () => typedSums(cells)
    );
    reportAtMost(`reading ${n} rows, over the typed loop`, ratio, 1.5, "×", spread(quartiles));
  }
}
