/** Share of the largest participant: the simplest measure of dependence on one. */
import { defineMeasure } from "../../core/measure";
import { sizesArgument, totalStep } from "./hhi";

export const largestShare = defineMeasure({
  id: "LARGEST.SHARE",
  family: "concentration",
  name: {
    en: "Share of the largest participant",
    ru: "Доля крупнейшего участника",
    kk: "Ең ірі қатысушының үлесі",
  },
  summary: {
    en: "Share of the whole that the largest participant holds alone",
    ru: "Доля целого, которая приходится на одного крупнейшего участника",
    kk: "Тұтас көлемнің ең ірі бір қатысушыға тиесілі үлесі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "1/n … 1",
  formula: "s₍₁₎ = max sₖ, sₖ = xₖ / Σx",
  source: "Berger and Parker 1970",
  notes: {
    en: "Equals the concentration ratio with k = 1. Zeros and blanks change nothing.",
    ru: "Равна коэффициенту концентрации при k = 1. Нули и пустые ячейки ничего не меняют.",
    kk: "k = 1 болғандағы шоғырлану коэффициентіне тең. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді.",
  },
  params: {
    sizes: sizesArgument,
  },
  result: "cell",
  compute: ({ sizes }) => sizes.largest / sizes.total,
  twin: ({ sizes }) => `MAX(${sizes})/SUM(${sizes})`,
  examples: [
    { given: { sizes: [20, 50, 20, 10] }, expect: 0.5, from: "by hand" },
    { given: { sizes: [[1, 2, 5]] }, expect: 0.625, from: "by hand: as a row" },
    {
      given: { sizes: [30, null, 90, 0, ""] },
      expect: 0.75,
      from: "by hand; blanks and zeros change nothing",
    },
    { given: { sizes: [7] }, expect: 1, from: "by hand: one participant" },
    {
      given: { sizes: [173.3, 93.4, 74.1, 58, 661.2] },
      expect: 661.2 / 1060,
      from: "by hand: named suppliers and all others of 1,060",
    },
    { given: { sizes: [0, null] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [5, -1] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [5, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [5, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        sizes: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "largest share",
      "CR1",
      "Berger-Parker",
      "dominance",
      "доля лидера",
      "доля крупнейшего поставщика",
      "доминирование",
      "Бергер — Паркер",
      "көшбасшының үлесі",
      "ең ірі жеткізуші",
    ],
    reading: {
      en: "0.5 says that the largest participant alone holds half of the whole. The least possible value is 1/n, when all n are equal. A large share of one supplier or customer is a dependence that an even rest does not lessen.",
      ru: "0,5 — у крупнейшего участника половина целого. Наименьшее возможное значение — 1/n, когда все n равны. Большая доля одного поставщика или покупателя — зависимость, которую равенство остальных не уменьшает.",
      kk: "0,5 — ең ірі қатысушының жалғыз өзінде тұтас көлемнің жартысы бар. Мүмкін ең кіші мән — 1/n, n қатысушының бәрі тең болғанда. Бір жеткізушінің не сатып алушының үлкен үлесі — қалғандары тең болса да азаймайтын тәуелділік.",
    },
    thresholds: [],
    traps: [
      {
        en: "A collective row such as “Others” is taken for one participant, and often for the largest.",
        ru: "Сводная строка вроде «Прочие» считается одним участником, и часто крупнейшим.",
        kk: "«Басқалары» сияқты жиынтық жол бір қатысушы, көбіне ең ірісі болып есептеледі.",
      },
    ],
    elsewhere: [],
    steps: ({ sizes }) => [
      totalStep(sizes),
      {
        says: { en: "The largest size", ru: "Наибольший размер", kk: "Ең үлкен мөлшер" },
        formula: "max x",
        shows: sizes.largest,
      },
      {
        says: { en: "Its share", ru: "Его доля", kk: "Оның үлесі" },
        formula: "max s",
        shows: sizes.largest / sizes.total,
      },
    ],
  },
});
