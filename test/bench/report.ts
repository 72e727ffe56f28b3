/** The one table a benchmark prints. */

export interface Line {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  /** null where there is no goal. */
  readonly met: boolean | null;
}

const lines: Line[] = [];

export function report(what: string, value: string, goal = "", met: boolean | null = null): void {
  lines.push({ what, value, goal, met });
}

/** A ratio that should not exceed a limit. */
export function reportAtMost(
  what: string,
  ratio: number,
  limit: number,
  unit: string,
  detail = ""
): void {
  report(what, `${figure(ratio)} ${unit}${detail}`, `≤ ${limit} ${unit}`, ratio <= limit);
}

/** How many times faster than a peer; the more the better. */
export function reportAtLeast(
  what: string,
  ratio: number,
  limit: number | null,
  detail = ""
): void {
  report(
    what,
    `${figure(ratio)} × as fast${detail}`,
    limit === null ? "" : `≥ ${limit} ×`,
    limit === null ? null : ratio >= limit
  );
}

/** Three significant digits. */
export function figure(x: number): string {
  if (!Number.isFinite(x)) return "—";
  return Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3);
}

export function heading(title: string): void {
  lines.push({ what: `— ${title}`, value: "", goal: "", met: null });
}

/** @returns the table as text, and how many goals were met and missed */
export function table(): { readonly text: string; readonly met: number; readonly missed: number } {
  const cells = lines.map(({ what, value, goal, met }) => [
    what,
    value,
    goal,
    met === null ? "" : met ? "met" : "missed",
  ]);
  const widths = [0, 1, 2, 3].map((k) => Math.max(...cells.map((row) => (row[k] ?? "").length)));
  return {
    text: cells
      .map((row) =>
        row
          .map((cell, k) => cell.padEnd(widths[k] ?? 0))
          .join("  ")
          .trimEnd()
      )
      .join("\n"),
    met: lines.filter(({ met }) => met === true).length,
    missed: lines.filter(({ met }) => met === false).length,
  };
}

export function missed(): readonly Line[] {
  return lines.filter(({ met }) => met === false);
}
