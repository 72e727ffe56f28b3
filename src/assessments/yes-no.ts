/** Yes and no as codes and words, wherever a cell offers them. Codes are words: Excel would turn a typed "1" into a number. */
import type { Text } from "../core/locale";

export const yesNo = {
  yes: { en: "yes", ru: "да", kk: "иә" },
  no: { en: "no", ru: "нет", kk: "жоқ" },
} as const satisfies Readonly<Record<string, Text>>;
