/** From a module to the draft of its sheet. */
import type { SheetDraft } from "../draft";
import { tabMark } from "../names";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { ModuleSheet } from "./module-sheet";

/** @returns the sheet with its tab mark, by which it is found again */
export function layModule(module: SheetModule, start: ModuleStart): SheetDraft {
  const sheet = new ModuleSheet(module, start);
  module.lay(sheet, start);
  const stray = sheet.draft.names.find(({ name }) => !name.startsWith(`${module.prefix}_`));
  if (stray) throw new Error(`${stray.name} does not start with ${module.prefix}_`);
  return sheet.finish().name(tabMark + module.key, "A1");
}
