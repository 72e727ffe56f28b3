/** Words that cells of several modules offer. Codes are words: Excel would turn a typed "1" into a number. */
import type { Text } from "../../../core/locale";
import type { Choices } from "./module-sheet";

/** Start of the codes of levels, which count from 0. */
const levelMark = "level";

/** Words of levels 0, 1, 2 … to choose from. */
export function levelChoices(words: Readonly<Record<number, Text>>): Choices {
  return Object.fromEntries(
    Object.entries(words).map(([level, text]) => [levelMark + level, text])
  );
}

/** @returns a formula for the number of a level, "" where none of the list is chosen */
export function levelOf(code: string): string {
  return `IF(LEFT(${code},${levelMark.length})="${levelMark}",VALUE(MID(${code},${levelMark.length + 1},3)),"")`;
}
