/** HHI of each group of a long list. */
import { Cells } from "../../src/core/cells";
import { agree, call, rowsOf } from "./calling";
import { column, uniform } from "./data";
import { naiveByGroup, typedSums } from "./floors";
import { bytesPerCall, ratioOf, timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast, reportAtMost } from "./report";

const codes = (n: number, groups: number): number[] =>
  Array.from(uniform(n, 31), (u) => Math.floor(u * groups));

export function grouped(): void {
  heading("HHI by group");
  for (const [n, groups] of [
    [100_000, 1000],
    [1_000_000, 10_000],
  ] as const) {
    const sizes = column(uniform(n).map((u) => 1 + u));
    const numbers = codes(n, groups);
    const cases: Readonly<Record<string, { groups: Cells; limit: number }>> = {
      "whole-number codes": { groups: column(numbers), limit: 5 },
      "text codes": { groups: column(numbers.map((code) => `Region ${code}`)), limit: 18 },
    };
    for (const [name, { groups: keys, limit }] of Object.entries(cases)) {
      const work = call("HHI.BY", { groups: keys, sizes });
      const naive = naiveByGroup(keys, sizes);
      const rows = rowsOf(work());
      if (rows.length !== naive.size)
        throw new Error(`${rows.length} groups, expected ${naive.size}`);
      for (const [key, index] of rows) agree("HHI.BY", index, naive.get(key) ?? NaN, 1e-9);
      if (n === 100_000) {
        const { ratio } = ratioOf(work, () => typedSums(sizes), { rounds: 9 });
        reportAtMost(`HHI.BY, ${n} rows, ${name}, over the typed loop`, ratio, limit, "×");
      } else {
        const time = timeOf(work);
        const plain = timeOf(() => naiveByGroup(keys, sizes), 1);
        report(
          `HHI.BY, 1e6 rows, 10 000 groups, ${name}`,
          `${figure(time.wall)} ms (processor ${figure(time.processor)} ms)`
        );
        reportAtLeast(
          `  against a list per group`,
          plain.wall / time.wall,
          null,
          ` (${figure(plain.wall)} ms)`
        );
        const bytes = bytesPerCall(work, 1);
        if (bytes !== null && name.startsWith("whole"))
          reportAtMost("  memory of a call", bytes / 2 ** 20, 2, "MiB");
      }
    }
  }
}
