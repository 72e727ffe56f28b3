/** Equivalent number: how many equal participants would be just as concentrated. */
import { defineMeasure } from "../../core/measure";
import { herfindahlHirschman, sharesOf, sharesStep, sizesArgument, totalStep } from "./hhi";

export const equivalentNumber = defineMeasure({
  id: "EQUIVALENT.NUMBER",
  family: "concentration",
  name: {
    en: "Equivalent number of equal participants",
    ru: "Эквивалентное число равных участников",
    kk: "Тең қатысушылардың баламалы саны",
  },
  summary: {
    en: "How many participants of equal size would be as concentrated as these",
    ru: "Сколько участников равного размера дали бы такую же концентрацию",
    kk: "Мөлшері тең қанша қатысушы осындай шоғырлану берер еді",
  },
  unit: { en: "participants", ru: "участников", kk: "қатысушы" },
  values: "1 … n",
  formula: "N = 1 / H = (Σx)² / Σx²",
  source: "Adelman 1969",
  notes: {
    en: "The reciprocal of the index that is not normalized. Zeros and blanks change nothing.",
    ru: "Величина, обратная ненормированному индексу. Нули и пустые ячейки ничего не меняют.",
    kk: "Нормаланбаған индекске кері шама. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді.",
  },
  params: {
    sizes: sizesArgument,
  },
  result: "cell",
  compute: ({ sizes }) => 1 / herfindahlHirschman(sizes),
  twin: ({ sizes }) => `SUM(${sizes})^2/SUMSQ(${sizes})`,
  examples: [
    {
      given: { sizes: [20, 50, 20, 10] },
      expect: 1 / 0.34,
      from: "Doersam 2004, after the manual of the R package REAT 3.0.3 (herf), printed as 2.94",
    },
    { given: { sizes: [[7, 7, 7, 7]] }, expect: 4, from: "by hand: four equals, as a row" },
    {
      given: { sizes: [30, null, 30, 0, ""] },
      expect: 2,
      from: "by hand; blanks and zeros change nothing",
    },
    { given: { sizes: [5] }, expect: 1, from: "by hand: one participant" },
    { given: { sizes: [0, null] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [5, -1] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [5, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [5, { code: "#DIV/0!" }] },
      expect: "#DIV/0!",
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
      "equivalent number",
      "numbers equivalent",
      "effective number",
      "1/HHI",
      "Laakso-Taagepera",
      "эффективное число",
      "эквивалентное число фирм",
      "тиімді сан",
      "баламалы сан",
    ],
    reading: {
      en: "2.94 says that these four participants are as concentrated as about three equal ones. It lies between 1, where one has everything, and the number of participants, where all are equal.",
      ru: "2,94 означает: эти четыре участника сконцентрированы примерно так же, как три равных. Значение лежит между 1, когда всё у одного, и числом участников, когда все равны.",
      kk: "2,94 мынаны білдіреді: бұл төрт қатысушының шоғырлануы шамамен үш тең қатысушыдағыдай. Мән 1 (бәрі біреуде) мен қатысушылар саны (бәрі тең) арасында жатады.",
    },
    thresholds: [],
    traps: [
      {
        en: "It need not be whole, and it is not a count of participants that matter: 2.94 names no three of them.",
        ru: "Число не обязано быть целым и не считает важных участников: 2,94 не указывает на каких-то трёх из них.",
        kk: "Бұл сан бүтін болуы міндетті емес және маңызды қатысушыларды санамайды: 2,94 олардың қандай да бір үшеуін көрсетпейді.",
      },
    ],
    elsewhere: [{ program: "R REAT", name: 'herf(output = "eq")', differs: null }],
    steps: ({ sizes }) => [
      totalStep(sizes),
      sharesStep(sharesOf(sizes)),
      {
        says: {
          en: "Herfindahl–Hirschman index",
          ru: "Индекс Херфиндаля — Хиршмана",
          kk: "Херфиндаль — Хиршман индексі",
        },
        formula: "H = Σ sₖ²",
        shows: herfindahlHirschman(sizes),
      },
      {
        says: { en: "Its reciprocal", ru: "Обратная величина", kk: "Кері шамасы" },
        formula: "N = 1 / H",
        shows: 1 / herfindahlHirschman(sizes),
      },
    ],
  },
});
