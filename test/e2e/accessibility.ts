/** What axe-core finds in a frame of the page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";

const root = join(__dirname, "..", "..");
const axe = readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Violations of WCAG 2.1 A and AA, a line each. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const found = await frame.evaluate(async () => {
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
