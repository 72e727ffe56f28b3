/** What the families of measures are called. */
import { Text } from "./locale";
import type { Family } from "./measure";

export const familyNames: Readonly<Record<Family, Text>> = {
  concentration: { en: "Concentration", ru: "Концентрация", kk: "Шоғырлану" },
  inequality: { en: "Inequality", ru: "Неравенство", kk: "Теңсіздік" },
  specialization: {
    en: "Localization and specialization",
    ru: "Локализация и специализация",
    kk: "Локализация және мамандану",
  },
  dynamics: { en: "Dynamics", ru: "Динамика", kk: "Динамика" },
  relatedness: {
    en: "Relatedness and complexity",
    ru: "Связанность и сложность",
    kk: "Байланыстылық және күрделілік",
  },
  trade: { en: "Trade", ru: "Торговля", kk: "Сауда" },
  linkages: {
    en: "Chain and linkages",
    ru: "Цепочки и связи",
    kk: "Тізбектер мен байланыстар",
  },
  weights: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
  swot: { en: "SWOT", ru: "SWOT", kk: "SWOT" },
  scoring: { en: "Scoring", ru: "Баллы", kk: "Балдар" },
  survey: { en: "Survey", ru: "Опрос", kk: "Сауалнама" },
};
