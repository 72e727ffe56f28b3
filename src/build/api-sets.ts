/**
 * Reads from the typings of office.js which requirement set brought each member of `Excel`. The table is
 * made anew whenever it is needed and never committed: the installed typings are its only source.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import type { ApiSetTable } from "../excel-host/api-sets";

/** "ExcelApi 1.9" → ["Range.copyFrom", …], in the order of the typings. */
export function apiSets(typings = installedTypings()): ApiSetTable {
  const table: Record<string, string[]> = {};
  const source = ts.createSourceFile("index.d.ts", typings, ts.ScriptTarget.Latest, true);
  for (const declared of classesOf(source, "Excel")) {
    const className = declared.name?.text;
    if (className === undefined) continue;
    const classSet = requirementSet(declared);
    const known = new Set<string>();
    for (const member of declared.members) {
      const name = member.name?.getText(source);
      const set = requirementSet(member) ?? classSet;
      // Overloads repeat a name; the first one is the oldest.
      if (name === undefined || set === null || known.has(name)) continue;
      known.add(name);
      (table[set] ??= []).push(`${className}.${name}`);
    }
  }
  return table;
}

function installedTypings(): string {
  const installed = createRequire(join(process.cwd(), "package.json"));
  return readFileSync(installed.resolve("@types/office-js/index.d.ts"), "utf8");
}

function classesOf(source: ts.SourceFile, namespace: string): readonly ts.ClassDeclaration[] {
  return source.statements
    .filter(ts.isModuleDeclaration)
    .filter(({ name }) => name.text === namespace)
    .flatMap(({ body }) => (body && ts.isModuleBlock(body) ? [...body.statements] : []))
    .filter(ts.isClassDeclaration);
}

/** The set named in a declaration's remarks: "[Api set: ExcelApi 1.9]". */
function requirementSet(node: ts.Node): string | null {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
  const match = /\[Api set: (\w+) ([\d.]+)/.exec(text);
  return match ? `${match[1]} ${match[2]}` : null;
}
