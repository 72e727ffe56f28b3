/** Coefficient of variation: the standard deviation relative to the mean. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { logical, range, zerosArgument } from "../../core/params";
import { noWeight, participants, valuesWords } from "./gini";

const meanIsZero = fault("#DIV/0!", {
  en: "the mean is 0, so nothing can be measured relative to it",
  ru: "среднее равно 0, отношение к нему не определено",
  kk: "орташа 0-ге тең, оған қатысты шама анықталмайды",
});

/** The fault of measures whose values were all zeros declared absent. */
export const nothingLeft = fault("#DIV/0!", {
  en: "every value is 0 or blank and was skipped, so none is left",
  ru: "все значения равны 0 или пусты и пропущены, считать нечего",
  kk: "барлық мән 0 немесе бос болғандықтан алынбады, есептейтін ештеңе қалмады",
});

const sampleOfOne = fault("#DIV/0!", {
  en: "Sample: there is one value, so n−1 is 0",
  ru: "Выборка: значение одно, n−1 равно 0",
  kk: "Іріктеме: мән біреу, n−1 нөлге тең",
});

/** What is left of a sum whose terms cancel, relative to their sizes: the rounding of decimals to doubles. */
const traceOfRounding = 1e-15;

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Mean and standard deviation of the population.
 * @param x  of any sign   @param w  weights, each ≥ 0
 * @returns the fault of a mean of 0, or of nothing to take a mean of
 */
export function weightedSpread(x: Float64Array, w: Float64Array): Spread | Fault {
  const weight = sumOf(w);
  if (x.length === 0) return nothingLeft;
  if (weight === 0) return noWeight;
  // In units of the largest value, so that no square leaves the range of doubles.
  let scale = 0;
  for (let i = 0; i < x.length; i++) if (w[i]! > 0) scale = Math.max(scale, Math.abs(x[i]!));
  if (scale === 0) return meanIsZero;
  const y = x.map((value, i) => (w[i]! > 0 ? value / scale : 0));
  const p = w.map((one) => one / weight);
  const mean = sumOf(y.map((value, i) => p[i]! * value));
  const size = sumOf(y.map((value, i) => p[i]! * Math.abs(value)));
  if (Math.abs(mean) <= traceOfRounding * size) return meanIsZero;
  const variance = sumOf(y.map((value, i) => p[i]! * (value - mean) ** 2));
  return { mean: mean * scale, deviation: Math.sqrt(variance) * scale };
}

/** Mean and standard deviation of the population, in two looks at the cells as they lie. */
function spreadOf(values: NumberRange): Spread | Fault {
  const { total, squares, largest, smallest, length: n } = values;
  const size = Math.max(Math.abs(largest), Math.abs(smallest));
  const skips = values.count < n;
  // No square may leave the range of doubles, nor the total be what is left of terms that cancel.
  if (
    skips ||
    !(squares > 1e-280 && squares < 1e280) ||
    Math.abs(total) <= traceOfRounding * n * size
  ) {
    const { x, w } = participants(values, null);
    return weightedSpread(x, w);
  }
  // Rounding may put the mean of equal values beside them.
  const mean = Math.min(Math.max(total / n, smallest), largest);
  return { mean, deviation: Math.sqrt(values.squaresAbout(mean) / n) };
}

/** The condition of a mean of 0 natively, rounding set aside. */
export function meanIsZeroNatively(x: string, w: string): string {
  return `ABS(SUM(${w}*${x}))<=1E-15*SUM(${w}*ABS(${x}))`;
}

export const spreadSteps = ({ mean, deviation }: Spread, weighted: boolean): Step[] => [
  {
    says: weighted
      ? { en: "Weighted mean", ru: "Взвешенное среднее", kk: "Салмақталған орташа" }
      : { en: "Mean", ru: "Среднее", kk: "Орташа" },
    formula: "μ",
    shows: mean,
  },
  {
    says: weighted
      ? {
          en: "Weighted standard deviation",
          ru: "Взвешенное стандартное отклонение",
          kk: "Салмақталған стандартты ауытқу",
        }
      : { en: "Standard deviation", ru: "Стандартное отклонение", kk: "Стандартты ауытқу" },
    formula: "σ",
    shows: deviation,
  },
];

/** Values of any sign; zeros must be declared. */
export const signedValuesArgument = range({
  ...valuesWords,
  negatives: "allowed",
  zeros: {},
  total: "allowed",
});

/** @returns the factor that turns the deviation of a population into that of a sample */
const sampleFactor = (n: number) => Math.sqrt(n / (n - 1));

export const variationCoefficient = defineMeasure({
  id: "VARIATION.COEFFICIENT",
  family: "inequality",
  name: {
    en: "Coefficient of variation",
    ru: "Коэффициент вариации",
    kk: "Вариация коэффициенті",
  },
  summary: {
    en: "How far values lie from their mean, relative to it: the standard deviation over the mean",
    ru: "Насколько значения отклоняются от среднего, в долях среднего: отношение стандартного отклонения к среднему",
    kk: "Мәндердің орташадан қаншалықты ауытқитыны, орташаның үлесімен: стандартты ауытқудың орташаға қатынасы",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "≥ 0; without negative values at most √(n − 1), of a sample √n",
    ru: "≥ 0; без отрицательных значений не больше √(n − 1), по выборке — √n",
    kk: "≥ 0; теріс мәндер болмаса, √(n − 1)-ден, іріктемеде √n-нен аспайды",
  },
  formula: {
    en: "CV = σ / |μ|, σ² = Σ (x − μ)² / n; sample: σ² = Σ (x − μ)² / (n − 1)",
    ru: "CV = σ / |μ|, σ² = Σ (x − μ)² / n; выборка: σ² = Σ (x − μ)² / (n − 1)",
    kk: "CV = σ / |μ|, σ² = Σ (x − μ)² / n; іріктеме: σ² = Σ (x − μ)² / (n − 1)",
  },
  source: "Pearson 1896",
  notes: {
    en: "The standard deviation of the population by default; some programs take that of a sample without saying so. Values of both signs are allowed, but near a mean of 0 the coefficient says little.",
    ru: "По умолчанию — стандартное отклонение генеральной совокупности; некоторые программы берут выборочное, не сообщая об этом. Значения разных знаков допустимы, но при среднем около 0 коэффициент мало о чём говорит.",
    kk: "Әдепкіде — бас жиынтықтың стандартты ауытқуы; кейбір бағдарламалар ескертпей іріктеменікін алады. Таңбасы әртүрлі мәндер де бола береді, бірақ орташа 0-ге жақын болса, коэффициенттің мағынасы аз.",
  },
  params: {
    values: signedValuesArgument,
    sample: logical({
      label: { en: "Sample", ru: "Выборка", kk: "Іріктеме" },
      description: {
        en: "TRUE divides by n−1 instead of n",
        ru: "ИСТИНА — делить на n−1 вместо n",
        kk: "АҚИҚАТ — n орнына n−1-ге бөлу",
      },
      default: false,
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, sample }) => {
    const spread = spreadOf(values);
    if (isFault(spread)) return spread;
    const n = values.count;
    if (sample && n === 1) return sampleOfOne;
    return (spread.deviation / Math.abs(spread.mean)) * (sample ? sampleFactor(n) : 1);
  },
  twin: ({ values, sample }) => {
    const [x, w] = [values.numbers, values.mask];
    const mean = `(SUM(${x})/SUM(${w}))`;
    const divisor = sample ? `(SUM(${w})-1)` : `SUM(${w})`;
    return `IF(${meanIsZeroNatively(x, w)},#DIV/0!,SQRT(SUM(${w}*(${x}-${mean})^2)/${divisor})/ABS(${mean}))`;
  },
  examples: [
    { given: { values: [1, 3] }, expect: 0.5, from: "by hand: standard deviation 1, mean 2" },
    {
      given: { values: [[1, 3]], sample: true },
      expect: Math.SQRT1_2,
      from: "by hand, as a row: √2 / 2",
    },
    {
      given: { values: [20, 50, 20, 10] },
      expect: 0.6,
      from: "Doersam 2004; R package ineq 0.2-13 (var.coeff)",
    },
    {
      given: { values: [20, 50, 20, 10], sample: true },
      expect: 0.692820323027551,
      from: "Doersam 2004; R package REAT 3.0.3 (cv)",
    },
    {
      given: { values: [-1, -3] },
      expect: 0.5,
      from: "by hand: relative to the size of the mean",
    },
    {
      given: { values: [-1, 5] },
      expect: 1.5,
      from: "by hand: standard deviation 3, mean 2",
    },
    {
      given: { values: [0, 2], zeros: "count" },
      expect: 1,
      from: "by hand: standard deviation 1, mean 1",
    },
    {
      given: { values: [0, 1, null, 3], zeros: "skip" },
      expect: 0.5,
      from: "by hand: equals the values 1, 3",
    },
    {
      given: { values: [0, 1, null, 3], zeros: "skip", sample: true },
      expect: Math.SQRT1_2,
      from: "by hand: equals the values 1, 3",
    },
    { given: { values: [0, 1, 3] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    {
      given: { values: [7], sample: true },
      expect: "#DIV/0!",
      from: "catalogue: a sample of one value",
    },
    { given: { values: [-2, 2] }, expect: "#DIV/0!", from: "catalogue: mean 0" },
    {
      given: { values: [0.1, 0.2, -0.3] },
      expect: "#DIV/0!",
      from: "catalogue: mean 0, although doubles leave a trace",
    },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "catalogue: mean 0" },
    {
      given: { values: [0, null], zeros: "skip" },
      expect: "#DIV/0!",
      from: "definition: nothing takes part",
    },
    { given: { values: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        values: [
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
      "CV",
      "coefficient of variation",
      "relative standard deviation",
      "RSD",
      "коэффициент вариации",
      "КВ",
      "относительное стандартное отклонение",
      "вариация коэффициенті",
    ],
    reading: {
      en: "0.5 says that the standard deviation of the values is half of their mean. 0 means that all are equal. Among n participants without negative values it can reach √(n − 1), when one has everything.",
      ru: "0,5 означает: стандартное отклонение значений равно половине их среднего. 0 — все равны. Среди n участников без отрицательных значений коэффициент может достигать √(n − 1), когда всё у одного.",
      kk: "0,5 мынаны білдіреді: мәндердің стандартты ауытқуы олардың орташасының жартысына тең. 0 — бәрі тең. Теріс мәндері жоқ n қатысушыда бәрі біреуінде болса, коэффициент √(n − 1) мәніне жетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Excel's STDEV.S over AVERAGE is the sample form: give sample = TRUE to compare.",
        ru: "СТАНДОТКЛОН.В, делённая на СРЗНАЧ, — выборочная форма: для сравнения задайте sample = ИСТИНА.",
        kk: "Excel-дегі STDEV.S функциясының AVERAGE функциясына қатынасы — іріктеме түрі: салыстыру үшін sample = АҚИҚАТ беріңіз.",
      },
      {
        en: "Regions of very different size count the same; WILLIAMSON weighs them by population.",
        ru: "Регионы очень разного размера считаются одинаково; WILLIAMSON взвешивает их по населению.",
        kk: "Мөлшері мүлде әртүрлі өңірлер бірдей есептеледі; WILLIAMSON оларды халық саны бойынша салмақтайды.",
      },
    ],
    elsewhere: [
      { program: "R ineq", name: "var.coeff()", differs: null },
      {
        program: "R REAT",
        name: "cv()",
        differs: {
          en: "takes the standard deviation of a sample; ours does with sample = TRUE",
          ru: "берёт выборочное стандартное отклонение; у нас — при sample = ИСТИНА",
          kk: "іріктеменің стандартты ауытқуын алады; бізде — sample = АҚИҚАТ болғанда",
        },
      },
      {
        program: "Excel",
        name: "STDEV.P()/AVERAGE()",
        differs: {
          en: "leaves blanks out of the count and gives a negative result for a negative mean",
          ru: "не считает пустые ячейки и при отрицательном среднем даёт отрицательный результат",
          kk: "бос ұяшықтарды санамайды және орташа теріс болса, теріс нәтиже береді",
        },
      },
    ],
    steps: ({ values, sample }) => {
      const { x, w } = participants(values, null);
      const spread = weightedSpread(x, w);
      if (isFault(spread)) return [];
      const factor = sample ? sampleFactor(x.length) : 1;
      const deviation = spread.deviation * factor;
      return [
        {
          says: { en: "Number of values", ru: "Число значений", kk: "Мәндер саны" },
          formula: "n",
          shows: x.length,
        },
        ...spreadSteps({ mean: spread.mean, deviation }, false),
        {
          says: {
            en: "The deviation over the mean",
            ru: "Отношение отклонения к среднему",
            kk: "Ауытқудың орташаға қатынасы",
          },
          formula: "CV = σ / |μ|",
          shows: deviation / Math.abs(spread.mean),
        },
      ];
    },
  },
});
