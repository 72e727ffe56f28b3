/** Atkinson index: the part of a total that could be given up if it were spread equally, without loss of welfare. */
import { defineMeasure } from "../../core/measure";
import { optionalNumber, zerosArgument } from "../../core/params";
import { powerMean } from "../scoring/power-mean";
import {
  isWeightless,
  noWeight,
  participants,
  valuesArgument,
  weightsArgument,
  weightsNatively,
} from "./gini";
import { meanNatively, relative, relativeSteps } from "./theil";

/** The equal value that is as good as the values given, relative to their mean: a power mean of order 1 − ε. */
function equallyGoodShare(x: Float64Array, w: Float64Array, epsilon: number): number {
  const { p, r } = relative(x, w);
  const isMember = (_: number, i: number) => p[i]! > 0;
  return powerMean(r.filter(isMember), p.filter(isMember), 1 - epsilon);
}

/**
 * @param x  each ≥ 0   @param w  weights, above 0 for some value above 0   @param epsilon  ≥ 0
 * @returns 0 … 1; 1 with a weighted 0 and ε ≥ 1
 */
export function atkinson(x: Float64Array, w: Float64Array, epsilon: number): number {
  return Math.max(0, 1 - equallyGoodShare(x, w, epsilon));
}

export const atkinsonIndex = defineMeasure({
  id: "ATKINSON",
  family: "inequality",
  name: { en: "Atkinson index", ru: "Индекс Аткинсона", kk: "Аткинсон индексі" },
  summary: {
    en: "Part of the total that could be given up if it were spread equally; the larger epsilon, the more the poorest count",
    ru: "Какой частью целого можно поступиться, если разделить его поровну; чем больше эпсилон, тем важнее беднейшие",
    kk: "Тең бөлінсе, тұтас көлемнің қандай бөлігінен бас тартуға болады; эпсилон неғұрлым үлкен болса, ең кедейлері соғұрлым маңызды",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula:
    "A = 1 − (Σ p (x/μ)^(1−ε))^(1/(1−ε)), ε ≠ 1; A = 1 − exp(Σ p ln(x/μ)), ε = 1; p = w / Σw, μ = Σ p x",
  source: "Atkinson 1970",
  notes: {
    en: "Epsilon says how much inequality is disliked: with 0 it does not matter, with large values the poorest alone do. With a counted zero and epsilon of 1 or more the answer is its limit, 1; some programs answer NA or stop with an error.",
    ru: "Эпсилон — неприятие неравенства: при 0 оно безразлично, при больших значениях важны только беднейшие. При учтённом нуле и эпсилон не меньше 1 ответ — предел, 1; некоторые программы выдают NA или останавливаются с ошибкой.",
    kk: "Эпсилон — теңсіздікті қабылдамау дәрежесі: 0 болса, теңсіздік ескерілмейді, үлкен мәндерде тек ең кедейлері маңызды. Есепке алынған нөл болып, эпсилон 1-ден кем болмаса, жауап — шегі, 1; кейбір бағдарламалар NA береді немесе қатемен тоқтайды.",
  },
  params: {
    values: valuesArgument,
    weights: weightsArgument,
    epsilon: optionalNumber({
      label: { en: "Epsilon", ru: "Эпсилон", kk: "Эпсилон" },
      description: {
        en: "Aversion to inequality, 0 or more; 0.5 when not given",
        ru: "Неприятие неравенства, 0 или больше; 0,5, если не указано",
        kk: "Теңсіздікті қабылдамау дәрежесі, 0 немесе одан үлкен; берілмесе, 0,5",
      },
      default: 0.5,
      domain: {
        min: 0,
        expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
      },
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, weights, epsilon }) => {
    const { x, w } = participants(values, weights);
    return isWeightless(x, w) ? noWeight : atkinson(x, w, epsilon);
  },
  twin: ({ values, weights, epsilon }) => {
    const x = values.numbers;
    const w = weightsNatively(values, weights);
    const mean = meanNatively(x, w);
    const order = `(1-${epsilon})`;
    const logs = `1-EXP(SUM(IF(${w}>0,${w}*LN(IF(${x}>0,${x},1)/${mean}),0))/SUM(${w}))`;
    const powers = `1-(SUM(IF(${w}>0,${w}*(${x}/${mean})^${order},0))/SUM(${w}))^(1/${order})`;
    const index =
      epsilon.literal === 1
        ? logs
        : epsilon.literal === null
          ? `IF(${epsilon}=1,${logs},${powers})`
          : powers;
    const answer = `IF((${epsilon}>=1)*SUM((${w}>0)*(${x}=0))>0,1,${index})`;
    return weights ? `IF(SUM(${w}*${x})=0,#DIV/0!,${answer})` : answer;
  },
  examples: [
    {
      given: { values: [1, 4] },
      expect: 0.1,
      from: "by hand: ((1 + 2) / 2)² = 2.25 of a mean of 2.5",
    },
    { given: { values: [[1, 4]], epsilon: 1 }, expect: 0.2, from: "by hand, as a row: √4 of 2.5" },
    {
      given: { values: [1, 4], epsilon: 2 },
      expect: 0.36,
      from: "by hand: the harmonic mean 1.6 of 2.5",
    },
    { given: { values: [1, 4], epsilon: 0 }, expect: 0, from: "by hand: no aversion" },
    {
      given: { values: [20, 50, 20, 10], epsilon: 0.8 },
      expect: 0.125709909211376,
      from: "Doersam 2004; R packages ineq 0.2-13 (Atkinson) and REAT 3.0.3 (atkinson)",
    },
    {
      given: {
        values: [500, 1500, 2500, 4000, 7500, 15000],
        weights: [1000, 1200, 1600, 400, 200, 600],
      },
      expect: 0.237030962565969,
      from: "Doersam 2004, incomes of six groups; R package IC2 1.0-1, calcAtkinson(epsilon = 0.5)",
    },
    {
      given: { values: [1, 4], weights: [3, 1], epsilon: 1 },
      expect: 1 - Math.SQRT2 / 1.75,
      from: "by hand: the geometric mean of 1, 1, 1, 4 is √2",
    },
    {
      given: { values: [0, 4, 4], zeros: "count" },
      expect: 1 / 3,
      from: "by hand: (2 × 2 / 3)² = 16/9 of 8/3",
    },
    {
      given: { values: [0, 4, 4], epsilon: 1, zeros: "count" },
      expect: 1,
      from: "catalogue: the limit with a counted zero",
    },
    {
      given: { values: [0, 4, 4], epsilon: 2, zeros: "count" },
      expect: 1,
      from: "catalogue: the limit with a counted zero",
    },
    {
      given: { values: [null, 1, 4, 0], epsilon: 2, zeros: "skip" },
      expect: 0.36,
      from: "by hand: equals the values 1, 4",
    },
    {
      given: { values: [0, 1, 4], weights: [null, 1, 1], epsilon: 1, zeros: "count" },
      expect: 0.2,
      from: "by hand: a 0 without weight is no member",
    },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    { given: { values: [0, 1, 4] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    {
      given: { values: [1, 4], epsilon: -0.5 },
      expect: "#VALUE!",
      from: "catalogue: epsilon below 0",
    },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "catalogue: total 0" },
    {
      given: { values: [0, 3], weights: [4, 0], zeros: "count" },
      expect: "#DIV/0!",
      from: "definition: only the 0 has a weight",
    },
    {
      given: { values: [1, 3], weights: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { values: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Atkinson",
      "Atkinson inequality measure",
      "equally distributed equivalent",
      "Аткинсон",
      "индекс неравенства Аткинсона",
      "Аткинсон теңсіздік индексі",
    ],
    reading: {
      en: "In the first example 0.1 says: spread equally, 90 % of the total would do as well as the values 1 and 4, for someone whose aversion is 0.5. With epsilon 2 the same values give 0.36. 0 is full equality.",
      ru: "В первом примере 0,1 означает: при равном разделе хватило бы 90 % целого, чтобы было не хуже, чем при значениях 1 и 4, — для того, чьё неприятие неравенства 0,5. При эпсилон 2 те же значения дают 0,36. 0 — полное равенство.",
      kk: "Бірінші мысалда 0,1 мынаны білдіреді: тең бөлінсе, тұтас көлемнің 90 %-ы 1 және 4 мәндерінен кем болмас еді — теңсіздікті қабылдамау дәрежесі 0,5 адам үшін. Эпсилон 2 болғанда сол мәндер 0,36 береді. 0 — толық теңдік.",
    },
    thresholds: [],
    traps: [
      {
        en: "Values with different epsilon are not comparable; say epsilon beside the number.",
        ru: "Значения при разных эпсилон несравнимы; указывайте эпсилон рядом с числом.",
        kk: "Әртүрлі эпсилондағы мәндерді салыстыруға болмайды; санның жанында эпсилонды көрсетіңіз.",
      },
      {
        en: "With epsilon of 1 or more a single counted zero makes the index 1, whatever the other values are.",
        ru: "При эпсилон не меньше 1 один учтённый ноль делает индекс равным 1, каковы бы ни были остальные значения.",
        kk: "Эпсилон 1-ден кем болмаса, есепке алынған бір нөл қалған мәндер қандай болса да индексті 1-ге теңестіреді.",
      },
    ],
    elsewhere: [
      { program: "R ineq", name: "Atkinson()", differs: null },
      {
        program: "R REAT",
        name: "atkinson()",
        differs: {
          en: "answers NA at epsilon 1 with a zero; ours is the limit, 1",
          ru: "при эпсилон 1 и нуле отвечает NA; у нас — предел, 1",
          kk: "эпсилон 1 және нөл болғанда NA береді; бізде — шегі, 1",
        },
      },
      {
        program: "Python PySAL",
        name: "atkinson()",
        differs: {
          en: "stops with an error when there is a zero",
          ru: "при нуле останавливается с ошибкой",
          kk: "нөл болса, қатемен тоқтайды",
        },
      },
      { program: "R IC2", name: "calcAtkinson()", differs: null },
    ],
    steps: ({ values, weights, epsilon }) => {
      const { x, w } = participants(values, weights);
      const { p, r } = relative(x, w);
      return [
        ...relativeSteps(x, w, weights !== null),
        {
          says:
            epsilon === 1
              ? { en: "Their logarithms", ru: "Их логарифмы", kk: "Олардың логарифмдері" }
              : { en: "Their powers", ru: "Их степени", kk: "Олардың дәрежелері" },
          formula: epsilon === 1 ? "ln(x/μ)" : "(x/μ)^(1−ε)",
          shows: Array.from(r, (ratio, i) => {
            const term = epsilon === 1 ? Math.log(ratio) : ratio ** (1 - epsilon);
            return p[i]! > 0 && Number.isFinite(term) ? term : "–";
          }),
        },
        {
          says: {
            en: "Equally distributed equivalent, relative to the mean",
            ru: "Равномерно распределённый эквивалент относительно среднего",
            kk: "Тең бөлінгендегі баламалы мән, орташаға қатысты",
          },
          formula: epsilon === 1 ? "exp(Σ p ln(x/μ))" : "(Σ p (x/μ)^(1−ε))^(1/(1−ε))",
          shows: equallyGoodShare(x, w, epsilon),
        },
        {
          says: {
            en: "What is missing to 1",
            ru: "Сколько недостаёт до 1",
            kk: "1-ге дейін жетпейтіні",
          },
          formula: "A = 1 − …",
          shows: atkinson(x, w, epsilon),
        },
      ];
    },
  },
});
