/** Words that cells of several modules offer. Codes are words: Excel would turn a typed "1" into a number. */
import type { Choices } from "./module-sheet";

export const yesNo = {
  yes: { en: "yes", ru: "да", kk: "иә" },
  no: { en: "no", ru: "нет", kk: "жоқ" },
} as const satisfies Choices;
