/** Hannah–Kay index: a family of concentration indices; the exponent says how much the large participants weigh. */
import { NumberRange } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { optionalNumber } from "../../core/params";
import { RangeReference } from "../../core/twin";
import { powerMean } from "../scoring/power-mean";
import { sharesOf, sharesStep, sizesArgument, totalStep } from "./hhi";

/**
 * The mean share a unit of the whole finds itself in, as a power mean of order α − 1.
 * @param sizes  each ≥ 0, not all 0   @param alpha  ≥ 0   @returns 1/n … 1, n the sizes above 0
 */
export function hannahKay(sizes: NumberRange, alpha: number): number {
  const shares = sharesOf(sizes).filter((s) => s > 0);
  return powerMean(shares, shares, alpha - 1);
}

/** ln Σ s^α natively, 0 at α = 1. */
export function logOfPowersNatively(sizes: RangeReference, alpha: string): string {
  return `LN(SUM(IF(${sizes.numbers}>0,(${sizes.numbers}/SUM(${sizes}))^${alpha},0)))`;
}

/** Σ s ln s natively: minus the entropy. */
export function logOfSharesNatively(sizes: RangeReference): string {
  const x = sizes.numbers;
  return `SUM(IF(${x}>0,${x}/SUM(${sizes})*LN(IF(${x}>0,${x},1)/SUM(${sizes})),0))`;
}

export const alphaLabel = { en: "Alpha", ru: "Альфа", kk: "Альфа" };

export const hannahKayIndex = defineMeasure({
  id: "HANNAH.KAY",
  family: "concentration",
  name: {
    en: "Hannah–Kay concentration index",
    ru: "Индекс концентрации Ханны — Кея",
    kk: "Ханна — Кей шоғырлану индексі",
  },
  summary: {
    en: "Concentration with a chosen weight of the large participants: alpha 2 is the Herfindahl–Hirschman index",
    ru: "Концентрация с выбранным весом крупных участников: альфа 2 — индекс Херфиндаля — Хиршмана",
    kk: "Ірі қатысушылардың салмағы таңдалатын шоғырлану: альфа 2 — Херфиндаль — Хиршман индексі",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "1/n … 1",
  formula: "K = (Σ s^α)^(1/(α − 1)), α ≠ 1; K = exp(Σ s ln s), α = 1",
  source: "Hannah and Kay 1977",
  notes: {
    en: "The concentration form; some authors give its reciprocal, a number of equal participants. A larger alpha gives more weight to the large ones; toward infinity the index becomes the share of the largest. Zeros and blanks change nothing.",
    ru: "Форма концентрации; некоторые авторы приводят обратную величину — число равных участников. Чем больше альфа, тем больше вес крупных; в пределе индекс равен доле крупнейшего. Нули и пустые ячейки ничего не меняют.",
    kk: "Шоғырлану түрі; кейбір авторлар кері шамасын — тең қатысушылар санын — келтіреді. Альфа неғұрлым үлкен болса, ірілердің салмағы соғұрлым көп; шегінде индекс ең ірісінің үлесіне тең. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді.",
  },
  params: {
    sizes: sizesArgument,
    alpha: optionalNumber({
      label: alphaLabel,
      description: {
        en: "Weight of the large participants, above 0; 2 when not given",
        ru: "Вес крупных участников, больше 0; 2, если не указано",
        kk: "Ірі қатысушылардың салмағы, 0-ден үлкен; берілмесе, 2",
      },
      default: 2,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
  },
  result: "cell",
  compute: ({ sizes, alpha }) => hannahKay(sizes, alpha),
  twin: ({ sizes, alpha }) => {
    const atOne = logOfSharesNatively(sizes);
    const powers = `${logOfPowersNatively(sizes, `${alpha}`)}/(${alpha}-1)`;
    if (alpha.literal === 1) return `EXP(${atOne})`;
    return alpha.literal === null ? `EXP(IF(${alpha}=1,${atOne},${powers}))` : `EXP(${powers})`;
  },
  examples: [
    {
      given: { sizes: [20, 50, 20, 10] },
      expect: 0.34,
      from: "by hand: alpha 2 is the Herfindahl–Hirschman index",
    },
    {
      given: { sizes: [[20, 50, 20, 10]], alpha: 3 },
      expect: 0.37682887362833545,
      from: "Doersam 2004, as a row; concentrationMetrics (open-risk, commit a45827f), hk",
    },
    {
      given: { sizes: [20, 50, 20, 10], alpha: 0.5 },
      expect: 0.27190093480083843,
      from: "Doersam 2004; concentrationMetrics (open-risk, commit a45827f), hk",
    },
    {
      given: { sizes: [2, 1, 1], alpha: 1 },
      expect: 2 ** -1.5,
      from: "by hand: the entropy is 1.5 bits",
    },
    {
      given: { sizes: [30, null, 70, "", 0], alpha: 3 },
      expect: Math.sqrt(0.37),
      from: "by hand: √(0.027 + 0.343); blanks and zeros change nothing",
    },
    { given: { sizes: [5, 5, 5, 5], alpha: 7 }, expect: 0.25, from: "by hand: 1/n for equals" },
    { given: { sizes: [7], alpha: 0.1 }, expect: 1, from: "by hand: one participant" },
    { given: { sizes: [1, 3], alpha: 0 }, expect: "#VALUE!", from: "catalogue: alpha 0" },
    { given: { sizes: [1, 3], alpha: -1 }, expect: "#VALUE!", from: "catalogue: alpha below 0" },
    { given: { sizes: [0, null] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [1, { code: "#N/A" }] },
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
      "Hannah-Kay",
      "HK",
      "HKI",
      "Hill number",
      "Ханна-Кей",
      "Ханны-Кея",
      "индекс Ханны и Кэя",
      "Ханна-Кей индексі",
    ],
    reading: {
      en: "0.34 with alpha 2 is the Herfindahl–Hirschman index: as concentrated as 1/0.34 ≈ 3 equal participants. Look at several values of alpha: if the ranking of two markets turns over between 0.5 and 3, they differ in shape, not in degree.",
      ru: "0,34 при альфа 2 — индекс Херфиндаля — Хиршмана: концентрация такая же, как у 1/0,34 ≈ 3 равных участников. Посмотрите несколько значений альфа: если порядок двух рынков меняется между 0,5 и 3, они различаются формой распределения, а не степенью концентрации.",
      kk: "Альфа 2 болғандағы 0,34 — Херфиндаль — Хиршман индексі: шоғырлану 1/0,34 ≈ 3 тең қатысушыдағыдай. Альфаның бірнеше мәнін қараңыз: екі нарықтың реті 0,5 пен 3 арасында ауысса, олардың айырмашылығы шоғырлану дәрежесінде емес, үлестірім пішінінде.",
    },
    thresholds: [],
    traps: [
      {
        en: "Values with different alpha are not comparable; say alpha beside the number.",
        ru: "Значения при разных альфа несравнимы; указывайте альфа рядом с числом.",
        kk: "Әртүрлі альфадағы мәндерді салыстыруға болмайды; санның жанында альфаны көрсетіңіз.",
      },
    ],
    elsewhere: [{ program: "R concentrationMetrics", name: "hk()", differs: null }],
    steps: ({ sizes, alpha }) => {
      const shares = sharesOf(sizes);
      const powers = shares.map((s) => (s > 0 ? (alpha === 1 ? s * Math.log(s) : s ** alpha) : 0));
      return [
        totalStep(sizes),
        sharesStep(shares),
        {
          says:
            alpha === 1
              ? {
                  en: "Shares times their logarithms",
                  ru: "Доли, умноженные на их логарифмы",
                  kk: "Үлестердің логарифмдеріне көбейтіндісі",
                }
              : { en: "Powers of the shares", ru: "Степени долей", kk: "Үлестердің дәрежелері" },
          formula: alpha === 1 ? "sₖ ln sₖ" : "sₖ^α",
          shows: powers,
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: alpha === 1 ? "Σ s ln s" : "Σ s^α",
          shows: powers.reduce((sum, x) => sum + x, 0),
        },
        {
          says: { en: "Index", ru: "Индекс", kk: "Индекс" },
          formula: alpha === 1 ? "exp(Σ s ln s)" : "(Σ s^α)^(1/(α − 1))",
          shows: hannahKay(sizes, alpha),
        },
      ];
    },
  },
});
