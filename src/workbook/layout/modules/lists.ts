/** Words that cells of several modules offer. */
import type { Choices } from "./module-sheet";

export const yesNo = {
  "1": { en: "yes", ru: "да", kk: "иә" },
  "0": { en: "no", ru: "нет", kk: "жоқ" },
} as const satisfies Choices;
