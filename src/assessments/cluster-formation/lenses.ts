/**
 * The same scores grouped otherwise (method, section 15): six preconditions, economic/social/
 * organizational, the diamond, smart specialization. A lens without evidence has no score; it is never 0.
 */
import type { Text } from "../../core/locale";
import type { Diamond, Eso, IndicatorRow, LensResult, Precondition, S3 } from "../assessment";
import { effectiveWeights, sum } from "./block-scores";
import type { Model } from "./model";
import { isApplicable, isObserved } from "./rows";

export const preconditionNames: Readonly<Record<Precondition, Text>> = {
  P1: {
    en: "Socio-cultural environment",
    ru: "Социокультурная среда",
    kk: "Әлеуметтік-мәдени орта",
  },
  P2: {
    en: "Growth with quality renewal",
    ru: "Рост с качественным обновлением",
    kk: "Сапалық жаңарумен өсу",
  },
  P3: { en: "Driving forces", ru: "Движущие силы", kk: "Қозғаушы күштер" },
  P4: {
    en: "National and world economy",
    ru: "Национальная и мировая экономика",
    kk: "Ұлттық және әлемдік экономика",
  },
  P5: {
    en: "Innovation and productivity",
    ru: "Инновации и производительность",
    kk: "Инновация мен өнімділік",
  },
  P6: { en: "Coordination", ru: "Координация", kk: "Үйлестіру" },
};

export const esoNames: Readonly<Record<Eso, Text>> = {
  E: { en: "Economic", ru: "Экономические", kk: "Экономикалық" },
  S: { en: "Social", ru: "Социальные", kk: "Әлеуметтік" },
  O: { en: "Organizational", ru: "Организационные", kk: "Ұйымдастырушылық" },
};

export const diamondNames: Readonly<Record<Exclude<Diamond, "none">, Text>> = {
  factor: { en: "Factor conditions", ru: "Факторные условия", kk: "Факторлық жағдайлар" },
  demand: { en: "Demand conditions", ru: "Условия спроса", kk: "Сұраныс жағдайлары" },
  related: {
    en: "Related and supporting industries",
    ru: "Родственные и поддерживающие отрасли",
    kk: "Сабақтас және қолдаушы салалар",
  },
  strategy: {
    en: "Strategy, structure, rivalry",
    ru: "Стратегия, структура, соперничество",
    kk: "Стратегия, құрылым, бәсеке",
  },
  government: { en: "Government", ru: "Государство", kk: "Мемлекет" },
};

export const s3Names: Readonly<Record<Exclude<S3, "none">, Text>> = {
  mass: { en: "Critical mass", ru: "Критическая масса", kk: "Сыни масса" },
  distinct: { en: "Distinctiveness", ru: "Отличительность", kk: "Ерекшелік" },
  related: { en: "Relatedness", ru: "Связанность", kk: "Байланыстылық" },
  discovery: {
    en: "Entrepreneurial discovery",
    ru: "Предпринимательское открытие",
    kk: "Кәсіпкерлік ашылым",
  },
};

function lens(model: Model, belongs: (row: IndicatorRow) => boolean): LensResult {
  const weights = effectiveWeights(model.blocks);
  const weight = (row: IndicatorRow) => weights[row.indicator.code] ?? 0;
  const tagged = model.rows.filter((row) => isApplicable(row) && belongs(row));
  const observed = tagged.filter(isObserved);
  const total = sum(observed.map(weight));
  return {
    score: total > 0 ? sum(observed.map((row) => weight(row) * row.score)) / total : null,
    observed: observed.length,
    tagged: tagged.length,
  };
}

export function preconditionLens(model: Model): Readonly<Record<Precondition, LensResult>> {
  const of = (tag: Precondition) => lens(model, (row) => row.indicator.precondition === tag);
  return { P1: of("P1"), P2: of("P2"), P3: of("P3"), P4: of("P4"), P5: of("P5"), P6: of("P6") };
}

export function esoLens(model: Model): Readonly<Record<Eso, LensResult>> {
  const of = (tag: Eso) => lens(model, (row) => row.indicator.eso === tag);
  return { E: of("E"), S: of("S"), O: of("O") };
}

export function diamondLens(model: Model): Readonly<Record<Exclude<Diamond, "none">, LensResult>> {
  const of = (tag: Diamond) => lens(model, (row) => row.indicator.diamond === tag);
  return {
    factor: of("factor"),
    demand: of("demand"),
    related: of("related"),
    strategy: of("strategy"),
    government: of("government"),
  };
}

export function s3Lens(model: Model): Readonly<Record<Exclude<S3, "none">, LensResult>> {
  const of = (tag: S3) => lens(model, (row) => row.indicator.s3 === tag);
  return {
    mass: of("mass"),
    distinct: of("distinct"),
    related: of("related"),
    discovery: of("discovery"),
  };
}
