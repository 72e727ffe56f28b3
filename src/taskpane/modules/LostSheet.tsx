/** Why an answer shows nothing: the sheet it follows was deleted; and the two ways on. */
import type { JSX } from "react";
import { modules } from "../../workbook/layout/modules/index";
import type { SheetModule } from "../../workbook/layout/modules/module";
import { prefixOf } from "../../workbook/layout/names";
import type { AssessmentEntry } from "../../workbook/workbook";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { texts } from "./texts";

type Entry = Pick<AssessmentEntry, "number" | "modules">;

/** @returns the module whose figures a formula reads although its sheet is no longer there */
export function lostModule(formula: string, entry: Entry): SheetModule | null {
  const read = formula.toLowerCase();
  return (
    modules.find(
      ({ key, prefix, scope }) =>
        scope === "assessment" &&
        !entry.modules.includes(key) &&
        read.includes(`${prefixOf(entry.number)}${prefix}_`)
    ) ?? null
  );
}

interface LostSheetProps {
  readonly formula: string;
  readonly entry: Entry;
}

export const LostSheet = ({ formula, entry }: LostSheetProps): JSX.Element | null => {
  const { say } = useSpeech();
  const module = lostModule(formula, entry);
  return module === null ? null : (
    <Note tone="unknown">
      <p>{say(texts.lost(say(module.tab)))}</p>
    </Note>
  );
};
