/** Concentration ratio: the share of the k largest participants together. */
import { sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { optionalNumber } from "../../core/params";
import { ascending } from "../../core/sorting";
import { sharesOf, sizesArgument, totalStep } from "./hhi";

/** @param sizes  each ≥ 0, not all 0   @param k  whole, ≥ 1   @returns k/n … 1; 1 when k reaches n */
export function concentrationRatio(sizes: Float64Array, k: number): number {
  if (k >= sizes.length) return 1;
  const sorted = ascending(sizes);
  return sumOf(sorted.subarray(sorted.length - k)) / sumOf(sorted);
}

export const concentrationRatioOfLargest = defineMeasure({
  id: "CONCENTRATION.RATIO",
  family: "concentration",
  name: {
    en: "Concentration ratio of the k largest",
    ru: "Коэффициент концентрации k крупнейших",
    kk: "Ең ірі k қатысушының шоғырлану коэффициенті",
  },
  summary: {
    en: "Share of the whole that the k largest participants hold together",
    ru: "Доля целого, которая приходится на k крупнейших участников вместе",
    kk: "Тұтас көлемнің ең ірі k қатысушыға бірге тиесілі үлесі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "k/n … 1",
  formula: "CRₖ = s₍₁₎ + … + s₍ₖ₎, s₍₁₎ ≥ s₍₂₎ ≥ … ≥ s₍ₙ₎",
  source: "Bain 1951",
  notes: {
    en: "With k above the number of participants the answer is 1; some programs refuse. Zeros and blanks change nothing.",
    ru: "Если k больше числа участников, ответ равен 1; некоторые программы выдают ошибку. Нули и пустые ячейки ничего не меняют.",
    kk: "k қатысушылар санынан үлкен болса, жауап 1; кейбір бағдарламалар қате береді. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді.",
  },
  params: {
    sizes: sizesArgument,
    k: optionalNumber({
      label: { en: "k", ru: "k", kk: "k" },
      description: {
        en: "How many of the largest; 4 when not given",
        ru: "Сколько крупнейших; 4, если не указано",
        kk: "Ең ірілерінің нешеуі; берілмесе, 4",
      },
      default: 4,
      domain: {
        min: 1,
        whole: true,
        expected: {
          en: "a whole number of at least 1",
          ru: "целое число не меньше 1",
          kk: "1-ден кем емес бүтін сан",
        },
      },
    }),
  },
  result: "cell",
  compute: ({ sizes, k }) => concentrationRatio(sizes.values(), k),
  twin: ({ sizes, k }) => {
    // The k-th largest may be shared by several: those above it in full, the rest of k at its size.
    const least = `LARGE(${sizes.numbers},${k})`;
    const above = `(${sizes.numbers}>${least})`;
    return `IF(${k}>=${sizes.length},1,(SUM(${above}*${sizes.numbers})+(${k}-SUM(--${above}))*${least})/SUM(${sizes}))`;
  },
  examples: [
    { given: { sizes: [20, 50, 20, 10], k: 1 }, expect: 0.5, from: "by hand" },
    {
      given: { sizes: [20, 50, 20, 10], k: 2 },
      expect: 0.7,
      from: "by hand: one of the two that share the second place",
    },
    { given: { sizes: [[20, 50, 20, 10]], k: 3 }, expect: 0.9, from: "by hand: the same as a row" },
    {
      given: {
        sizes: [
          172.367, 197.007, 112.863, 54.41, 106.684, 70.115, 35.593, 79.543, 19.553, 54.09, 40.932,
          76.058, 117.982, 18.027, 14.165,
        ],
      },
      expect: 0.5132757363033174,
      from: "concentrationMetrics (open-risk, commit a45827f), cr: turnover of car makers in 2013",
    },
    {
      given: { sizes: [30, null, 60, 0, "", 10], k: 2 },
      expect: 0.9,
      from: "by hand; blanks and zeros change nothing",
    },
    { given: { sizes: [30, null, 70], k: 2 }, expect: 1, from: "by hand: all that have a size" },
    {
      given: { sizes: [30, 70], k: 5 },
      expect: 1,
      from: "catalogue: k above the number of participants",
    },
    {
      given: { sizes: [30, 70], k: 0 },
      expect: "#VALUE!",
      from: "catalogue: k not a whole number of at least 1",
    },
    {
      given: { sizes: [30, 70], k: 1.5 },
      expect: "#VALUE!",
      from: "catalogue: k not a whole number of at least 1",
    },
    { given: { sizes: [0, null], k: 1 }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [30, -70], k: 1 }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [30, "x"], k: 1 }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [30, { code: "#NUM!" }], k: 1 },
      expect: "#NUM!",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        sizes: [
          [1, 2],
          [3, 4],
        ],
        k: 1,
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "CR",
      "CR3",
      "CR4",
      "CR8",
      "concentration ratio",
      "коэффициент концентрации",
      "доля трёх крупнейших",
      "доля четырёх крупнейших",
      "шоғырлану коэффициенті",
      "ең ірі үшеудің үлесі",
    ],
    reading: {
      en: "0.7 for k = 2 says that the two largest hold 70 % together. The least possible value is k/n, when all are equal. It says nothing of how the k share their part among themselves.",
      ru: "0,7 при k = 2: у двух крупнейших вместе 70 %. Наименьшее возможное значение — k/n, когда все равны. О том, как k крупнейших делят свою часть между собой, коэффициент не говорит.",
      kk: "k = 2 болғандағы 0,7: ең ірі екеуінде бірге 70 % бар. Мүмкін ең кіші мән — k/n, бәрі тең болғанда. Ең ірі k қатысушы өз бөлігін өзара қалай бөлетінін коэффициент көрсетпейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Ratios with different k are not comparable; a list that leaves small participants out makes the ratio too large.",
        ru: "Коэффициенты с разным k несравнимы, а по списку без мелких участников значение завышено.",
        kk: "k мәні әртүрлі коэффициенттерді салыстыруға болмайды, ал ұсақ қатысушылары жоқ тізім бойынша мән асып кетеді.",
      },
      {
        en: "Firms of one owner listed apart hide concentration: add them up first.",
        ru: "Фирмы одного владельца, указанные отдельно, скрывают концентрацию: сначала сложите их.",
        kk: "Бір иесінің бөлек көрсетілген фирмалары шоғырлануды жасырады: алдымен оларды қосыңыз.",
      },
    ],
    elsewhere: [{ program: "R concentrationMetrics", name: "cr()", differs: null }],
    steps: ({ sizes, k }) => {
      const shares = ascending(sharesOf(sizes)).reverse();
      const largest = shares.subarray(0, Math.min(k, shares.length));
      return [
        totalStep(sizes),
        {
          says: {
            en: "Shares from the largest down",
            ru: "Доли по убыванию",
            kk: "Үлестер кему ретімен",
          },
          formula: "s₍ᵢ₎",
          shows: shares,
        },
        {
          says: {
            en: "Shares of the k largest",
            ru: "Доли k крупнейших",
            kk: "Ең ірі k қатысушының үлестері",
          },
          formula: "s₍₁₎, …, s₍ₖ₎",
          shows: largest,
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: "CRₖ",
          shows: concentrationRatio(sizes.values(), k),
        },
      ];
    },
  },
});
