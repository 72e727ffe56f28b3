/** What axe-core finds in a page against WCAG 2.1 A and AA. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";

const axe = readFileSync(
  join(__dirname, "..", "..", "node_modules", "axe-core", "axe.min.js"),
  "utf8"
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** @returns a line for each violation; the page has to have been opened without its content security policy */
export async function violations(page: Frame | Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const result = await run.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
      iframes: false,
    });
    return result.violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? "" }));
  });
  return found.map(({ id, html }) => `${id}: ${html.slice(0, 160)}`);
}
