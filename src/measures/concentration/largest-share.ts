/** Share of the largest participant: the simplest measure of dependence on one. */
import { defineMeasure } from "../../core/measure";
import { sizesArgument } from "./hhi";

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
  formula: "max s (index of Berger and Parker)",
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
});
