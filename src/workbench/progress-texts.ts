/** What Univer says while it calculates: it asks for these words and brings them in no language. */
import type { ILanguagePack } from "@univerjs/core";
import type { Locale, Text } from "../core/locale";

const words = {
  analyzing: { en: "Preparing", ru: "Подготовка", kk: "Дайындалуда" },
  calculating: { en: "Calculating", ru: "Расчёт", kk: "Есептелуде" },
  "array-analysis": {
    en: "Preparing arrays",
    ru: "Подготовка массивов",
    kk: "Массивтер дайындалуда",
  },
  "array-calculation": {
    en: "Calculating arrays",
    ru: "Расчёт массивов",
    kk: "Массивтер есептелуде",
  },
  done: { en: "Calculated", ru: "Рассчитано", kk: "Есептелді" },
} as const satisfies Readonly<Record<string, Text>>;

export const progressTexts = (locale: Locale): ILanguagePack => ({
  "sheets-formula": {
    progress: Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[locale]])),
  },
});
