/** From a module to the plan of its sheet. */
import { footerOf } from "../footer";
import { coreNames } from "../formation";
import { namesOf, prefixOf, tabMark, withPrefix } from "../names";
import type { BookPlan } from "../plan";
import { freeTabName } from "../words";
import { modules } from "./index";
import { layModule } from "./lay-module";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";

/**
 * @param assessment  number of the assessment it joins; 0 for the workbook as a whole
 * @returns the plan of one sheet, whose tab mark is written last
 */
export function planModule(
  module: SheetModule,
  start: ModuleStart,
  assessment: number,
  takenSheetNames: readonly string[]
): BookPlan {
  const draft = layModule(module, start);
  const prefix = prefixOf(assessment);
  const own = namesOf(draft.names);
  const read = modules
    .filter(({ key }) => module.reads?.includes(key) === true)
    .flatMap((other) => layModule(other, start).names.map(({ name }) => name));
  const known = new Set(
    module.scope === "assessment" ? [...coreNames(), ...read, ...own] : [...read, ...own]
  );
  const sheet = freeTabName(module.tab, start.locale, assessment, takenSheetNames);
  const names = draft.names.map(({ name, address }) => ({ name: prefix + name, sheet, address }));
  const mark = names.find(({ name }) => name === prefix + tabMark + module.key);
  if (!mark) throw new Error(`${module.key} has no tab mark`);
  return {
    sheets: [draft.plan(sheet, (formula) => withPrefix(formula, known, prefix))],
    names: names.filter((name) => name !== mark),
    completionMark: mark,
    footer: footerOf(start.locale, false),
  };
}
