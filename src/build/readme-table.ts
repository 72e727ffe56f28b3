/** The README's table of functions, made from the cards between two markers. */
import type { AnyMeasure } from "../core/measure";
import { signatureOf } from "../core/signature";

const begin = "<!-- functions: begin, made by npm run generate -->";
const end = "<!-- functions: end -->";

const escapeCell = (text: string) => text.replaceAll("|", "\\|");

/** @returns the markdown table: function, what it tells, source */
export function functionsTable(measures: readonly AnyMeasure[]): string {
  const rows = measures.map(
    (m) =>
      `| \`${escapeCell(signatureOf(m))}\` | ${escapeCell(m.summary.en)} | ${escapeCell(m.source)} |`
  );
  return ["| Function | What it tells | Source |", "|---|---|---|", ...rows].join("\n");
}

/** @returns the text with everything between the markers replaced */
export function withFunctionsTable(readme: string, measures: readonly AnyMeasure[]): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`README.md has to hold the markers "${begin}" and "${end}"`);
  return `${readme.slice(0, from + begin.length)}\n\n${functionsTable(measures)}\n\n${readme.slice(to)}`;
}
