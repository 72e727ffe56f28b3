/** What sort of cell of an assessment a cell is, by the names it bears. Pure. */
import { tabMark } from "../../workbook/layout/names";

export type AssessmentCell =
  "input" | "evidence" | "setting" | "indicator" | "block" | "gate" | "verdict" | "words" | "label";

const sorts: readonly (readonly [RegExp, AssessmentCell])[] = [
  [/^(?:ind_value|KL|KP|KS|owners|standard|producers|f3_n)$/, "input"],
  [/^ind_(?:grade|source|date|note)$/, "evidence"],
  [/^(?:cfg_|ind_(?:on|scale|floor|sufficient|target|weight)$|blk_w$)/, "setting"],
  [/^ind_/, "indicator"],
  [/^blk_/, "block"],
  [/^(?:gate_|mode_|cap_)/, "gate"],
  [/^(?:lst_|lang$)/, "words"],
];

/** @param names  without prefix, as `Workbook.namesAt` gives them */
export function assessmentCell(names: readonly string[]): AssessmentCell {
  const own = names.filter((name) => !name.startsWith(tabMark));
  for (const [pattern, sort] of sorts) if (own.some((name) => pattern.test(name))) return sort;
  return own.length > 0 ? "verdict" : "label";
}
