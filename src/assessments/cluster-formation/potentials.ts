/** The four potentials of a region that source B weighs against the country. */
import type { Text } from "../../core/locale";

export type PotentialCode = "socio-economic" | "industrial" | "investment" | "innovation";

export const potentialCodes: readonly PotentialCode[] = [
  "socio-economic",
  "industrial",
  "investment",
  "innovation",
];

export const potentialNames: Readonly<Record<PotentialCode, Text>> = {
  "socio-economic": {
    en: "Socio-economic level",
    ru: "Социально-экономический уровень",
    kk: "Әлеуметтік-экономикалық деңгей",
  },
  industrial: {
    en: "Industrial potential",
    ru: "Промышленный потенциал",
    kk: "Өнеркәсіптік әлеует",
  },
  investment: {
    en: "Investment potential",
    ru: "Инвестиционный потенциал",
    kk: "Инвестициялық әлеует",
  },
  innovation: {
    en: "Innovation potential",
    ru: "Инновационный потенциал",
    kk: "Инновациялық әлеует",
  },
};
