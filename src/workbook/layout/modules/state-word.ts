/** The state of an obligatory condition as a word, where a formula has its code. */
import type { GateState } from "../../../assessments/assessment";
import { stateWords } from "../../../assessments/cluster-formation/gates";
import type { ModuleSheet } from "./module-sheet";

const gateStates: readonly GateState[] = ["pass", "fail", "unknown"];

/** @returns an expression that shows the word for the code another expression gives */
export function stateWord(sheet: ModuleSheet, code: string): string {
  return gateStates.reduceRight(
    (otherwise, state) => `IF(${code}="${state}",${sheet.text(stateWords[state])},${otherwise})`,
    sheet.text(stateWords["n/a"])
  );
}
