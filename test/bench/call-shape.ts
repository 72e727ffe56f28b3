/** What a call costs beside its arithmetic: text in and text out, one call or many, and the limit of 5 MB. */
import { answerCall } from "../../src/functions/call";
import { measures } from "../../src/measures";
import { call } from "./calling";
import { column, employment, uniform } from "./data";
import { timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast, reportAtMost } from "./report";

function jsonShare(): void {
  const cells = column(uniform(100_000));
  const text = JSON.stringify([cells]);
  const work = call("HHI", { sizes: cells });
  const arithmetic = timeOf(work, 9).wall;
  const whole = timeOf(() => {
    const [sizes] = JSON.parse(text) as [unknown];
    return JSON.stringify(call("HHI", { sizes })());
  }, 9).wall;
  reportAtMost(
    "HHI, 1e5 rows: arithmetic as a share of the call with its JSON",
    (100 * arithmetic) / whole,
    5,
    "%"
  );
  report("  the whole call, JSON in and out", `${figure(whole)} ms`);
}

function oneCallOrMany(): void {
  const table = employment(100, 300);
  const regions = table.map((row) => row.reduce((a, b) => a + b, 0));
  const industries = table[0]!.map((_, i) => table.reduce((a, row) => a + row[i]!, 0));
  const total = regions.reduce((a, b) => a + b, 0);
  const whole = timeOf(() => {
    const [matrix] = JSON.parse(JSON.stringify([table])) as [unknown];
    return JSON.stringify(call("LOCATION.QUOTIENTS", { matrix })());
  }, 5).wall;
  const many = timeOf(() => {
    for (const [r, row] of table.entries())
      for (const [i, x] of row.entries()) {
        const [a, b, c, d] = JSON.parse(
          JSON.stringify([x, regions[r], industries[i], total])
        ) as number[];
        JSON.stringify(
          call("LOCATION.QUOTIENT", {
            region_industry: [[a]],
            region_total: [[b]],
            nation_industry: [[c]],
            nation_total: [[d]],
          })()
        );
      }
  }, 1).wall;
  reportAtLeast(
    "one call over a table against a call per cell, 30 000 cells",
    many / whole,
    20,
    ` (${figure(whole)} ms against ${figure(many)})`
  );
}

/** The guard must let pass what is under the limit and refuse what is over it. */
function payload(): void {
  const quotients = measures.find(({ id }) => id === "LOCATION.QUOTIENTS")!;
  const limit = 5 * 1024 * 1024;
  const refused = (regions: number, industries: number) => {
    const table = employment(regions, industries);
    const bytes = JSON.stringify(call("LOCATION.QUOTIENTS", { matrix: table })()).length;
    let wasRefused = false;
    try {
      answerCall(quotients, [table], "en", (_, sentence) => new Error(sentence));
    } catch {
      wasRefused = true;
    }
    return { bytes, wasRefused };
  };
  let worst = 0;
  for (const industries of [360, 380, 400, 420, 440, 460]) {
    const { bytes, wasRefused } = refused(1000, industries);
    if (wasRefused !== bytes > limit) worst = Math.max(worst, Math.abs(bytes / limit - 1));
  }
  reportAtMost("payload guard, largest error about the limit", 100 * worst, 1, "%");
}

export function callShape(): void {
  heading("the call around the arithmetic");
  jsonShare();
  oneCallOrMany();
  payload();
}
