/** Gini coefficient: half the mean difference between two members, relative to the mean. 0 when all are equal. */
import { NumberRange, sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, optionalRange, range, zerosArgument } from "../../core/params";

const correctedWithWeights = fault("#VALUE!", {
  en: "Corrected: the correction n/(n−1) is defined without weights only",
  ru: "Поправка: множитель n/(n−1) определён только без весов",
  kk: "Түзету: n/(n−1) көбейткіші тек салмақсыз анықталған",
});

const correctedOfOne = fault("#DIV/0!", {
  en: "Corrected: there is one value, so n/(n−1) is undefined",
  ru: "Поправка: значение одно, множитель n/(n−1) не определён",
  kk: "Түзету: мән біреу, n/(n−1) көбейткіші анықталмайды",
});

const noWeight = fault("#DIV/0!", {
  en: "the weighted total is 0, so shares are undefined",
  ru: "взвешенная сумма равна 0, доли не определены",
  kk: "салмақталған қосынды 0-ге тең, үлестер анықталмайды",
});

/**
 * Gini coefficient of the population, from the values in ascending order.
 * @param values  n ≥ 1 values, each ≥ 0   @returns 0 … 1 − 1/n
 */
export function gini(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  // Ranks are centered so that the two halves cancel instead of adding up to a large number.
  return sumOf(sorted.map((x, i) => (2 * i + 1 - n) * x)) / (n * sumOf(sorted));
}

/** Weighted Gini coefficient: the area between the Lorenz curve of the ordered values and the diagonal. */
export function weightedGini(values: Float64Array, weights: Float64Array): number {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const weight = sumOf(weights);
  const total = sumOf(values.map((x, i) => x * weights[i]!));
  let below = 0;
  const terms = new Float64Array(order.length);
  order.forEach((i, k) => {
    const w = weights[i]!;
    terms[k] = w * values[i]! * (2 * below + w - weight);
    below += w;
  });
  return sumOf(terms) / (weight * total);
}

function participating(values: NumberRange, weights: NumberRange): { readonly x: Float64Array; readonly w: Float64Array } {
  const keep = (_: number, i: number) => !values.skipsZeros || values.values()[i] !== 0;
  return { x: values.values().filter(keep), w: weights.values().filter(keep) };
}

export const giniCoefficient = defineMeasure({
  id: "GINI",
  family: "inequality",
  name: { en: "Gini coefficient", ru: "Коэффициент Джини", kk: "Джини коэффициенті" },
  summary: {
    en: "How unequally a quantity is spread: 0 for equal shares, near 1 when one member has all",
    ru: "Насколько неравномерно распределена величина: 0 — поровну, около 1 — всё у одного",
    kk: "Шаманың қаншалықты тең бөлінбегені: 0 — тең, 1-ге жуық — бәрі бір мүшеде",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "0 … 1 − 1/n; corrected 0 … 1",
  formula: "G = Σᵢⱼ wᵢwⱼ|xᵢ − xⱼ| / (2W²μ), μ the weighted mean; corrected: × n/(n−1)",
  source: "Gini 1912",
  notes: {
    en: "Population form by default; some programs correct by n/(n−1) without saying so. The answer does not depend on the order of the rows.",
    ru: "По умолчанию — форма для генеральной совокупности; некоторые программы умножают на n/(n−1), не говоря об этом. Порядок строк не важен.",
    kk: "Әдепкіде — бас жиынтыққа арналған түрі; кейбір бағдарламалар айтпай n/(n−1)-ге көбейтеді. Жолдардың реті маңызды емес.",
  },
  params: {
    values: range({
      label: { en: "Values", ru: "Значения", kk: "Мәндер" },
      description: { en: "The quantity compared", ru: "Сравниваемая величина", kk: "Салыстырылатын шама" },
      zeros: {},
    }),
    weights: optionalRange({
      label: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
      description: { en: "Population or another weight of each value; equal when not given", ru: "Население или другой вес каждого значения; без него веса равны", kk: "Әр мәннің халық саны немесе басқа салмағы; берілмесе, салмақтар тең" },
      pairedWith: "values",
    }),
    zeros: zerosArgument(),
    corrected: logical({
      label: { en: "Corrected", ru: "Поправка", kk: "Түзету" },
      description: { en: "TRUE multiplies by n/(n−1), without weights only", ru: "ИСТИНА — умножить на n/(n−1), только без весов", kk: "АҚИҚАТ — n/(n−1)-ге көбейту, тек салмақсыз" },
      default: false,
    }),
  },
  result: "cell",
  compute: ({ values, weights, corrected }) => {
    if (weights) {
      if (corrected) return correctedWithWeights;
      const { x, w } = participating(values, weights);
      return sumOf(x.map((value, i) => value * w[i]!)) === 0 ? noWeight : weightedGini(x, w);
    }
    const x = values.participants();
    if (!corrected) return gini(x);
    return x.length > 1 ? (gini(x) * x.length) / (x.length - 1) : correctedOfOne;
  },
  twin: ({ values, weights, corrected }) => {
    if (weights && corrected) return "#VALUE!";
    const mask = weights ? (values.skipsZeros ? `(${weights.numbers}*(${values.numbers}<>0))` : weights.numbers) : values.mask;
    const index = `SUM(ABS(${values.numbers}-TRANSPOSE(${values.numbers}))*${mask}*TRANSPOSE(${mask}))/(2*SUM(${mask})*SUM(${mask}*${values.numbers}))`;
    return corrected ? `${index}*(${values.count})/((${values.count})-1)` : index;
  },
  examples: [
    { given: { values: [1, 2, 3, 4] }, expect: 0.25, from: "by hand: mean difference 1.25, mean 2.5" },
    { given: { values: [4, 1, 3, 2], corrected: true }, expect: 1 / 3, from: "by hand: 0.25 × 4/3" },
    { given: { values: [1, 3], weights: [3, 1] }, expect: 0.25, from: "by hand: equals the values 1, 1, 1, 3" },
    { given: { values: [[1, 3]], weights: [[3, 1]] }, expect: 0.25, from: "by hand: the same as rows" },
    { given: { values: [0, 1, 1], zeros: "count" }, expect: 1 / 3, from: "by hand" },
    { given: { values: [0, 1, 3], zeros: "skip" }, expect: 0.25, from: "by hand: equals the values 1, 3" },
    { given: { values: [0, 1, 3], weights: [5, 3, 1], zeros: "skip" }, expect: 0.25, from: "by hand" },
    { given: { values: [0, 1, 3], zeros: "skip", corrected: true }, expect: 0.5, from: "by hand" },
    { given: { values: [null, 1, 1] }, expect: "#VALUE!", from: "catalogue: blanks must be declared" },
    { given: { values: [7] }, expect: 0, from: "catalogue: one value" },
    { given: { values: [7], corrected: true }, expect: "#DIV/0!", from: "catalogue: one value" },
    { given: { values: [1, 3], weights: [3, 1], corrected: true }, expect: "#VALUE!", from: "catalogue: corrected with weights" },
    { given: { values: [1, 3], weights: [3, 1, 1] }, expect: "#VALUE!", from: "catalogue: ranges of different size" },
    { given: { values: [1, 3], weights: [3, "x"] }, expect: "#VALUE!", from: "catalogue: text in the weights" },
    { given: { values: [1, 3], weights: [0, 0] }, expect: "#DIV/0!", from: "definition: no weight" },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "definition: total 0" },
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { values: [1, { code: "#DIV/0!" }] }, expect: "#DIV/0!", from: "catalogue: error cells propagate" },
  ],
});
