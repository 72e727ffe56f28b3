/** Gini coefficient: half the mean difference between two members, relative to the mean. 0 when all are equal. */
import { blockLength, firstBlockLength, NumberRange, sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, optionalRange, range, zerosArgument } from "../../core/params";
import { ascending, ascendingOrder } from "../../core/sorting";
import { RangeReference } from "../../core/twin";

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

/** The fault of weighted measures whose values have weight only where they are 0. */
export const noWeight = fault("#DIV/0!", {
  en: "the weighted total is 0, so shares are undefined",
  ru: "взвешенная сумма равна 0, доли не определены",
  kk: "салмақталған қосынды 0-ге тең, үлестер анықталмайды",
});

/** Largest value as 1, so that products of values and weights keep within the range of doubles. */
function relativeToLargest(values: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > largest) largest = values[i]!;
  if (largest === 0) return values;
  const relative = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) relative[i] = values[i]! / largest;
  return relative;
}

/**
 * Gini coefficient of the population.
 * @param values  n ≥ 1 values, each ≥ 0, not all 0   @returns 0 … 1 − 1/n
 */
export function gini(values: Float64Array): number {
  const sorted = ascending(values);
  const n = sorted.length;
  const largest = sorted[n - 1]!;
  // Both sums in one loop, compensated and in blocks as in `sumOf`, in units of the largest value.
  const carried = new Float64Array(4);
  for (let first = 0, end = firstBlockLength; first < n; first = end, end += blockLength) {
    end = Math.min(end, n);
    let total = carried[0]!;
    let lost = carried[1]!;
    let ranked = carried[2]!;
    let lostRanked = carried[3]!;
    for (let i = first; i < end; i++) {
      const x = sorted[i]! / largest;
      let next = total + x;
      lost += total >= x ? total - next + x : x - next + total;
      total = next;
      // Ranks are centered so that the two halves cancel instead of adding up to a large number.
      const term = (2 * i + 1 - n) * x;
      next = ranked + term;
      lostRanked +=
        Math.abs(ranked) >= Math.abs(term) ? ranked - next + term : term - next + ranked;
      ranked = next;
    }
    carried[0] = total;
    carried[1] = lost;
    carried[2] = ranked;
    carried[3] = lostRanked;
  }
  const [total = 0, lost = 0, ranked = 0, lostRanked = 0] = carried;
  return (ranked + lostRanked) / (n * (total + lost));
}

/**
 * Weighted Gini coefficient: the area between the Lorenz curve of the ordered values and the diagonal.
 * @param weights  one for each value, each ≥ 0, above 0 for some value above 0
 */
export function weightedGini(values: Float64Array, weights: Float64Array): number {
  const x = relativeToLargest(values);
  const w = relativeToLargest(weights);
  const order = ascendingOrder(x);
  const weight = sumOf(w);
  const total = sumOf(x.map((value, i) => value * w[i]!));
  let below = 0;
  const terms = new Float64Array(order.length);
  order.forEach((i, k) => {
    terms[k] = w[i]! * x[i]! * (2 * below + w[i]! - weight);
    below += w[i]!;
  });
  return sumOf(terms) / (weight * total);
}

/** Values and their weights, 1 each when none are given, without the zeros that were declared absent. */
export function participants(
  values: NumberRange,
  weights: NumberRange | null
): { readonly x: Float64Array; readonly w: Float64Array } {
  const x = values.values();
  const w = weights ? weights.values() : new Float64Array(x.length).fill(1);
  if (!values.skipsZeros) return { x, w };
  const present = (_: number, i: number) => x[i] !== 0;
  return { x: x.filter(present), w: w.filter(present) };
}

/** Whether no value above 0 has a weight above 0: no mean, no shares. */
export function isWeightless(x: Float64Array, w: Float64Array): boolean {
  return !x.some((value, i) => value > 0 && w[i]! > 0);
}

/** The weights of a twin: 1 each when none are given, 0 for what was declared absent; in the shape of the values. */
export function weightsNatively(values: RangeReference, weights: RangeReference | null): string {
  if (!weights) return values.mask;
  return values.skipsZeros ? `(${weights.numbers}*(${values.numbers}<>0))` : weights.numbers;
}

/** @param x  the values natively   @param w  their weights, in the same shape */
export function giniNatively(x: string, w: string): string {
  return `SUM(ABS(${x}-TRANSPOSE(${x}))*${w}*TRANSPOSE(${w}))/(2*SUM(${w})*SUM(${w}*${x}))`;
}

/** How every measure of inequality calls what it compares. */
export const valuesWords = {
  label: { en: "Values", ru: "Значения", kk: "Мәндер" },
  description: {
    en: "The quantity compared",
    ru: "Сравниваемая величина",
    kk: "Салыстырылатын шама",
  },
};

/** Values of which none is negative; zeros must be declared. */
export const valuesArgument = range({ ...valuesWords, zeros: {} });

export const weightsArgument = optionalRange({
  label: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
  description: {
    en: "Population or another weight of each value; equal when not given",
    ru: "Население или другой вес каждого значения; без него веса равны",
    kk: "Әр мәннің халық саны немесе басқа салмағы; берілмесе, салмақтар тең",
  },
  pairedWith: "values",
});

export const giniCoefficient = defineMeasure({
  id: "GINI",
  family: "inequality",
  name: { en: "Gini coefficient", ru: "Коэффициент Джини", kk: "Джини коэффициенті" },
  summary: {
    en: "How unequally a quantity is spread: 0 for equal shares, near 1 when one participant has all",
    ru: "Насколько неравномерно распределена величина: 0 — поровну, около 1 — всё у одного",
    kk: "Шаманың қаншалықты тең бөлінбегені: 0 — тең, 1-ге жуық — бәрі бір қатысушыда",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "0 … 1 − 1/n; corrected 0 … 1",
    ru: "0 … 1 − 1/n; исправленный 0 … 1",
    kk: "0 … 1 − 1/n; түзетілгені 0 … 1",
  },
  formula: {
    en: "G = Σᵢⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ), W = Σ w, μ = Σ w x / W; corrected: G n / (n − 1)",
    ru: "G = Σᵢⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ), W = Σ w, μ = Σ w x / W; исправленный: G n / (n − 1)",
    kk: "G = Σᵢⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ), W = Σ w, μ = Σ w x / W; түзетілген: G n / (n − 1)",
  },
  source: "Gini 1912",
  notes: {
    en: "Population form by default; some programs correct by n/(n−1) without saying so. The answer does not depend on the order of the rows.",
    ru: "По умолчанию — форма для генеральной совокупности; некоторые программы умножают на n/(n−1), не сообщая об этом. Порядок строк не важен.",
    kk: "Әдепкіде — бас жиынтыққа арналған түрі; кейбір бағдарламалар ескертпей n/(n−1)-ге көбейтеді. Жолдардың реті маңызды емес.",
  },
  params: {
    values: valuesArgument,
    weights: weightsArgument,
    zeros: zerosArgument(),
    corrected: logical({
      label: { en: "Corrected", ru: "Поправка", kk: "Түзету" },
      description: {
        en: "TRUE multiplies by n/(n−1), without weights only",
        ru: "ИСТИНА — умножить на n/(n−1), только без весов",
        kk: "АҚИҚАТ — n/(n−1)-ге көбейту, тек салмақсыз",
      },
      default: false,
    }),
  },
  result: "cell",
  compute: ({ values, weights, corrected }) => {
    if (weights) {
      if (corrected) return correctedWithWeights;
      const { x, w } = participants(values, weights);
      return isWeightless(x, w) ? noWeight : weightedGini(x, w);
    }
    const x = values.participants();
    if (!corrected) return gini(x);
    return x.length > 1 ? (gini(x) * x.length) / (x.length - 1) : correctedOfOne;
  },
  twin: ({ values, weights, corrected }) => {
    if (weights && corrected) return "#VALUE!";
    const w = weightsNatively(values, weights);
    const index = giniNatively(values.numbers, w);
    return corrected ? `${index}*(${values.count})/((${values.count})-1)` : index;
  },
  examples: [
    {
      given: { values: [1, 2, 3, 4] },
      expect: 0.25,
      from: "by hand: mean difference 1.25, mean 2.5",
    },
    {
      given: { values: [4, 1, 3, 2], corrected: true },
      expect: 1 / 3,
      from: "by hand: 0.25 × 4/3",
    },
    {
      given: { values: [20, 50, 20, 10], zeros: "count", corrected: true },
      expect: 0.4,
      from: "Doersam 2004; R packages ineq 0.2-13 (Gini) and REAT 3.0.3 (gini)",
    },
    {
      given: {
        values: [500, 1500, 2500, 4000, 7500, 15000],
        weights: [1000, 1200, 1600, 400, 200, 600],
      },
      expect: 0.5278260869565218,
      from: "Doersam 2004, incomes of six groups; R packages REAT 3.0.3 (gini2) and IC2 1.0-1 (calcSGini)",
    },
    { given: { values: [[4, 1, 3, 2]] }, expect: 0.25, from: "by hand: as a row" },
    { given: { values: [[0, 1, 3]], zeros: "skip" }, expect: 0.25, from: "by hand: as a row" },
    {
      given: { values: [1, 3], weights: [3, 1] },
      expect: 0.25,
      from: "by hand: equals the values 1, 1, 1, 3",
    },
    {
      given: { values: [[1, 3]], weights: [[3, 1]] },
      expect: 0.25,
      from: "by hand: the same as rows",
    },
    { given: { values: [0, 1, 1], zeros: "count" }, expect: 1 / 3, from: "by hand" },
    {
      given: { values: [0, 1, 3], zeros: "skip" },
      expect: 0.25,
      from: "by hand: equals the values 1, 3",
    },
    {
      given: { values: [0, 1, 3], weights: [5, 3, 1], zeros: "skip" },
      expect: 0.25,
      from: "by hand",
    },
    { given: { values: [0, 1, 3], zeros: "skip", corrected: true }, expect: 0.5, from: "by hand" },
    {
      given: { values: [null, 1, 1] },
      expect: "#VALUE!",
      from: "catalogue: blanks must be declared",
    },
    { given: { values: [7] }, expect: 0, from: "catalogue: one value" },
    { given: { values: [7], corrected: true }, expect: "#DIV/0!", from: "catalogue: one value" },
    {
      given: { values: [1, 3], weights: [3, 1], corrected: true },
      expect: "#VALUE!",
      from: "catalogue: corrected with weights",
    },
    {
      given: { values: [1, 3], weights: [3, 1, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { values: [1, 3], weights: [3, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text in the weights",
    },
    {
      given: { values: [1, 3], weights: [0, 0] },
      expect: "#DIV/0!",
      from: "definition: no weight",
    },
    {
      given: { values: [0, 3], weights: [4, 0], zeros: "count" },
      expect: "#DIV/0!",
      from: "definition: only the 0 has a weight",
    },
    {
      given: { values: [1, 3, 9], weights: [3, 1, null] },
      expect: 0.25,
      from: "by hand: a blank weight is 0",
    },
    {
      given: {
        values: [
          [1, 3],
          [2, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
    {
      given: { values: [1, 3], weights: [3, -1] },
      expect: "#VALUE!",
      from: "catalogue: negative weight",
    },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "definition: total 0" },
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    {
      given: { values: [1, { code: "#DIV/0!" }] },
      expect: "#DIV/0!",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Gini",
      "Gini index",
      "Gini ratio",
      "Lorenz",
      "Джини",
      "индекс Джини",
      "кривая Лоренца",
      "Джини индексі",
      "Лоренц қисығы",
    ],
    reading: {
      en: "0 means that all are equal; 0.25 for 1, 2, 3, 4 says that two participants drawn at random differ by half of the mean (twice 0.25) on average. The ceiling is 1 − 1/n, when one has everything: 0.75 for four participants. The corrected form reaches 1 there.",
      ru: "0 — все равны; 0,25 для 1, 2, 3, 4 означает: два случайных участника различаются в среднем на половину среднего значения (дважды 0,25). Потолок — 1 − 1/n, когда всё у одного: 0,75 для четырёх. С поправкой коэффициент достигает там 1.",
      kk: "0 — бәрі тең; 1, 2, 3, 4 үшін 0,25 мынаны білдіреді: кездейсоқ алынған екі қатысушының айырмасы орта есеппен орташа мәннің жартысына (екі еселенген 0,25-ке) тең. Жоғарғы шегі — 1 − 1/n, бәрі біреуде болғанда: төрт қатысушыда 0,75. Түзетілген коэффициент сонда 1-ге жетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Whether zeros count changes the answer a lot: regions without an industry count too when the question is how it spreads over all regions.",
        ru: "Ответ сильно зависит от того, учитываются ли нули: регионы без отрасли тоже идут в счёт, если вопрос в том, как она распределена по всем регионам.",
        kk: "Жауап нөлдердің есепке алынуына қатты байланысты: сала барлық өңірге қалай таралғаны зерттелсе, саласы жоқ өңірлер де есепке кіреді.",
      },
      {
        en: "Different distributions share one coefficient: where inequality sits it does not tell.",
        ru: "У разных распределений бывает одинаковый коэффициент: где именно неравенство, он не показывает.",
        kk: "Әртүрлі үлестірімдердің коэффициенті бірдей болуы мүмкін: теңсіздіктің қай жерде екенін ол көрсетпейді.",
      },
      {
        en: "Values of groups of different size need weights; otherwise a small region counts as much as a large one.",
        ru: "Значениям групп разного размера нужны веса; иначе малый регион значит столько же, сколько большой.",
        kk: "Мөлшері әртүрлі топтардың мәндеріне салмақ керек; әйтпесе кіші өңір үлкенімен бірдей есептеледі.",
      },
    ],
    elsewhere: [
      { program: "R ineq", name: "Gini()", differs: null },
      {
        program: "R REAT",
        name: "gini()",
        differs: {
          en: "with weights right only when the values are sorted; coefnorm = TRUE is our corrected",
          ru: "с весами верна, только если значения упорядочены; coefnorm = TRUE — наша corrected",
          kk: "салмақпен тек мәндер реттелген болса дұрыс; coefnorm = TRUE — біздегі corrected",
        },
      },
      {
        program: "R EconGeo",
        name: "Gini()",
        differs: {
          en: "rounds to three decimals",
          ru: "округляет до трёх знаков",
          kk: "үш таңбаға дейін дөңгелектейді",
        },
      },
      { program: "R IC2", name: "calcSGini(param = 2)", differs: null },
      { program: "Python PySAL", name: "Gini()", differs: null },
    ],
    steps: ({ values, weights, corrected }) => {
      const { x, w } = participants(values, weights);
      const order = ascendingOrder(x);
      const inOrder = (list: Float64Array) => Float64Array.from(order, (i) => list[i]!);
      const total = sumOf(x.map((value, i) => value * w[i]!));
      const weight = sumOf(w);
      const running = (list: Float64Array, whole: number) => {
        let sum = 0;
        return list.map((one) => (sum += one) / whole);
      };
      const plain = weights ? weightedGini(x, w) : gini(x);
      return [
        {
          says: {
            en: "Values in ascending order",
            ru: "Значения по возрастанию",
            kk: "Мәндер өсу ретімен",
          },
          formula: "x₍ᵢ₎",
          shows: inOrder(x),
        },
        {
          says: {
            en: "Running share of the participants",
            ru: "Накопленная доля участников",
            kk: "Қатысушылардың жинақталған үлесі",
          },
          formula: weights ? "Σ w / W" : "i / n",
          shows: running(inOrder(w), weight),
        },
        {
          says: {
            en: "Running share of the total: the Lorenz curve",
            ru: "Накопленная доля суммы: кривая Лоренца",
            kk: "Қосындының жинақталған үлесі: Лоренц қисығы",
          },
          formula: weights ? "Σ w x / Wμ" : "Σ x / nμ",
          shows: running(inOrder(x.map((value, i) => value * w[i]!)), total),
        },
        {
          says: {
            en: "Twice the area between the curve and the diagonal",
            ru: "Удвоенная площадь между кривой и диагональю",
            kk: "Қисық пен диагональ арасындағы екі еселенген аудан",
          },
          formula: "G",
          shows: plain,
        },
        ...(corrected
          ? [
              {
                says: { en: "Corrected", ru: "С поправкой", kk: "Түзетілген" },
                formula: "G n/(n−1)",
                shows: (plain * x.length) / (x.length - 1),
              },
            ]
          : []),
      ];
    },
  },
});
