/** Generalized entropy: one family with both Theil indices and the squared coefficient of variation. */
import { sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, zerosArgument } from "../../core/params";
import {
  isWeightless,
  noWeight,
  participants,
  valuesArgument,
  weightsArgument,
  weightsNatively,
} from "./gini";
import {
  meanNatively,
  relative,
  relativeSteps,
  theilL,
  theilLNatively,
  theilT,
  theilTNatively,
} from "./theil";

const powerOfZero = fault("#VALUE!", {
  en: 'Values: a counted 0 has no power of 0 or less; expected values above 0, or zeros "skip", or alpha above 0',
  ru: 'Значения: у учтённого нуля нет степени 0 и меньше; ожидаются значения больше 0, либо zeros "skip", либо альфа больше 0',
  kk: 'Мәндер: есепке алынған нөлдің 0 және одан кіші дәрежесі жоқ; мәндер 0-ден үлкен немесе zeros "skip", не альфа 0-ден үлкен болуы керек',
});

/** What each member adds to the index, apart from the divisor α (α − 1). */
function terms(x: Float64Array, w: Float64Array, alpha: number): Float64Array {
  const { p, r } = relative(x, w);
  // (x/μ)^α − 1 less multiples of x/μ − 1, whose weighted sum is 0: exact near both limits of the family.
  return r.map((ratio, i) => {
    if (p[i] === 0) return 0;
    if (Math.abs(alpha) <= 0.5) return p[i]! * Math.expm1(alpha * Math.log(ratio));
    return ratio > 0 ? p[i]! * ratio * Math.expm1((alpha - 1) * Math.log(ratio)) : 0;
  });
}

/**
 * @param x  each ≥ 0, and above 0 where the weight is when α ≤ 0
 * @param w  weights, above 0 for some value above 0   @returns ≥ 0
 */
export function generalizedEntropy(x: Float64Array, w: Float64Array, alpha: number): number {
  if (alpha === 0) return theilL(x, w);
  if (alpha === 1) return theilT(x, w);
  return Math.max(0, sumOf(terms(x, w, alpha)) / (alpha * (alpha - 1)));
}

export const generalizedEntropyIndex = defineMeasure({
  id: "GENERALIZED.ENTROPY",
  family: "inequality",
  name: {
    en: "Generalized entropy index",
    ru: "Индекс обобщённой энтропии",
    kk: "Жалпыланған энтропия индексі",
  },
  summary: {
    en: "Inequality index that looks more at the poor (small alpha) or at the rich (large alpha): 0 is Theil L, 1 is Theil T",
    ru: "Индекс неравенства с упором на бедных (малая альфа) или богатых (большая): 0 — Тейл L, 1 — Тейл T",
    kk: "Кедейлерге (кіші альфа) немесе байларға (үлкен альфа) сезімталырақ теңсіздік индексі: 0 — Тейл L, 1 — Тейл T",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula:
    "E = (Σ p (x/μ)^α − 1) / (α (α − 1)), α ≠ 0, α ≠ 1; E = Σ p ln(μ/x), α = 0; E = Σ p (x/μ) ln(x/μ), α = 1; p = w / Σw, μ = Σ p x",
  source: "Shorrocks 1980",
  notes: {
    en: "Alpha 0 and 1 are THEIL with kind “l” and “t”; alpha 2 is half the squared coefficient of variation. With alpha of 0 or less a counted zero has no answer.",
    ru: "Альфа 0 и 1 — это THEIL видов «l» и «t»; альфа 2 — половина квадрата коэффициента вариации. При альфа не больше 0 и учтённом нуле ответа нет.",
    kk: "Альфа 0 және 1 — THEIL функциясының «l» және «t» түрлері; альфа 2 — вариация коэффициенті квадратының жартысы. Альфа 0-ден аспаса және есепке алынған нөл болса, жауап жоқ.",
  },
  params: {
    values: valuesArgument,
    weights: weightsArgument,
    alpha: optionalNumber({
      label: { en: "Alpha", ru: "Альфа", kk: "Альфа" },
      description: {
        en: "Sensitivity: small to the bottom, large to the top; 0 = Theil L, 1 = Theil T; 2 when not given",
        ru: "Чувствительность: малая — к низким значениям, большая — к высоким; 0 — Тейл L, 1 — Тейл T; 2, если не указано",
        kk: "Сезімталдығы: кішісі — төменгі мәндерге, үлкені — жоғарғы мәндерге; 0 — Тейл L, 1 — Тейл T; берілмесе, 2",
      },
      default: 2,
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, weights, alpha }) => {
    const { x, w } = participants(values, weights);
    if (alpha <= 0 && x.some((value, i) => value === 0 && w[i]! > 0)) return powerOfZero;
    return isWeightless(x, w) ? noWeight : generalizedEntropy(x, w, alpha);
  },
  twin: ({ values, weights, alpha }) => {
    const x = values.numbers;
    const w = weightsNatively(values, weights);
    const powers = `(SUM(IF(${w}>0,${w}*(${x}/${meanNatively(x, w)})^${alpha},0))/SUM(${w})-1)/(${alpha}*(${alpha}-1))`;
    const [l, t] = [theilLNatively(x, w), theilTNatively(x, w)];
    const index =
      alpha.literal === null
        ? `IF(${alpha}=0,${l},IF(${alpha}=1,${t},${powers}))`
        : alpha.literal === 0
          ? l
          : alpha.literal === 1
            ? t
            : powers;
    const shared = weights ? `IF(SUM(${w}*${x})=0,#DIV/0!,${index})` : index;
    return `IF((${alpha}<=0)*SUM((${w}>0)*(${x}=0))>0,#VALUE!,${shared})`;
  },
  examples: [
    {
      given: { values: [1, 3] },
      expect: 0.125,
      from: "by hand: half of the squared coefficient of variation 1/2",
    },
    {
      given: { values: [[20, 50, 20, 10]], alpha: -1 },
      expect: 0.1875,
      from: "Doersam 2004, as a row; R package ineq 0.2-13, entropy(parameter = −1)",
    },
    {
      given: { values: [20, 50, 20, 10], alpha: 0.5 },
      expect: 0.164476523593397,
      from: "Doersam 2004; R package ineq 0.2-13, entropy(parameter = 0.5)",
    },
    {
      given: { values: [20, 50, 20, 10], alpha: 1 },
      expect: 0.165687096566873,
      from: "Doersam 2004: Theil T; R package ineq 0.2-13, Theil(parameter = 0)",
    },
    {
      given: { values: [20, 50, 20, 10], alpha: 0 },
      expect: 0.167357663485657,
      from: "Doersam 2004: Theil L; R package ineq 0.2-13, Theil(parameter = 1)",
    },
    {
      given: {
        values: [500, 1500, 2500, 4000, 7500, 15000],
        weights: [1000, 1200, 1600, 400, 200, 600],
        alpha: 1,
      },
      expect: 0.526505935337446,
      from: "Doersam 2004, incomes of six groups; R package IC2 1.0-1, calcGEI(alpha = 1)",
    },
    {
      given: { values: [1, 3], weights: [3, 1], alpha: 2 },
      expect: 1 / 6,
      from: "by hand: mean 1.5, mean square 3; (3 / 2.25 − 1) / 2",
    },
    { given: { values: [0, 2], zeros: "count" }, expect: 0.5, from: "by hand: (4 / 2 − 1) / 2" },
    {
      given: { values: [0, 1, null, 3], zeros: "skip", alpha: -1 },
      expect: 1 / 6,
      from: "by hand: equals the values 1, 3: ((2 + 2/3) / 2 − 1) / 2",
    },
    {
      given: { values: [0, 1, 3], zeros: "count", alpha: 0 },
      expect: "#VALUE!",
      from: "catalogue: alpha of 0 with a counted zero",
    },
    {
      given: { values: [0, 1, 3], zeros: "count", alpha: -1 },
      expect: "#VALUE!",
      from: "catalogue: alpha below 0 with a counted zero",
    },
    { given: { values: [0, 1, 3] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    { given: { values: [7], alpha: 3 }, expect: 0, from: "by hand: one value" },
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
      "GE",
      "GEI",
      "generalised entropy",
      "Shorrocks index",
      "обобщенная энтропия",
      "индекс Шоррокса",
      "жалпыланған энтропия",
    ],
    reading: {
      en: "0 is full equality; there is no common ceiling. The values 1 and 3 give 0.125 with alpha 2. Alpha below 1 reacts most to changes among small values, above 1 among large ones: several alphas show where inequality sits.",
      ru: "0 — полное равенство; общего потолка нет. Значения 1 и 3 при альфа 2 дают 0,125. Альфа меньше 1 сильнее откликается на изменения у малых значений, больше 1 — у больших: несколько альфа покажут, где сосредоточено неравенство.",
      kk: "0 — толық теңдік; ортақ жоғарғы шегі жоқ. 1 және 3 мәндері альфа 2 болғанда 0,125 береді. 1-ден кіші альфа кіші мәндердегі өзгерістерге, 1-ден үлкені үлкен мәндердегі өзгерістерге көбірек сезімтал: бірнеше альфа теңсіздіктің қай жерде екенін көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Values with different alpha are not comparable, and those of lists of different length only with care: the ceiling depends on the number of participants.",
        ru: "Значения при разных альфа несравнимы, а у списков разной длины сравнимы с оговоркой: потолок зависит от числа участников.",
        kk: "Әртүрлі альфадағы мәндерді салыстыруға болмайды, ал ұзындығы әртүрлі тізімдерді абайлап салыстыру керек: жоғарғы шегі қатысушылар санына байланысты.",
      },
      {
        en: "With alpha 2 and more one very large value decides the index almost alone.",
        ru: "При альфа 2 и больше одно очень большое значение почти целиком определяет индекс.",
        kk: "Альфа 2 және одан үлкен болса, өте үлкен бір мән индексті жалғыз өзі дерлік анықтайды.",
      },
    ],
    elsewhere: [
      {
        program: "R ineq",
        name: "entropy()",
        differs: {
          en: "its default parameter 0.5 is alpha 0.5; ours is 2",
          ru: "по умолчанию parameter = 0,5, то есть альфа 0,5; у нас — 2",
          kk: "әдепкіде parameter = 0,5, яғни альфа 0,5; бізде — 2",
        },
      },
      { program: "R IC2", name: "calcGEI()", differs: null },
    ],
    steps: ({ values, weights, alpha }) => {
      const { x, w } = participants(values, weights);
      const { p, r } = relative(x, w);
      const isLimit = alpha === 0 || alpha === 1;
      const term = (ratio: number) =>
        alpha === 0
          ? Math.log(1 / ratio)
          : alpha === 1
            ? ratio > 0
              ? ratio * Math.log(ratio)
              : 0
            : ratio ** alpha;
      const shown = r.map((ratio, i) => (p[i]! > 0 ? term(ratio) : 0));
      return [
        ...relativeSteps(x, w, weights !== null),
        {
          says: isLimit
            ? {
                en: "The term of each participant",
                ru: "Слагаемое каждого участника",
                kk: "Әр қатысушының қосылғышы",
              }
            : { en: "Their powers", ru: "Их степени", kk: "Олардың дәрежелері" },
          formula: alpha === 0 ? "ln(μ/x)" : alpha === 1 ? "(x/μ) ln(x/μ)" : "(x/μ)^α",
          shows: shown,
        },
        {
          says: {
            en: "Their weighted mean",
            ru: "Их взвешенное среднее",
            kk: "Олардың салмақталған орташасы",
          },
          formula: isLimit ? "Σ p …" : "Σ p (x/μ)^α",
          shows: sumOf(shown.map((one, i) => p[i]! * one)),
        },
        {
          says: { en: "Index", ru: "Индекс", kk: "Индекс" },
          ...(isLimit ? {} : { formula: "(Σ p (x/μ)^α − 1) / (α (α − 1))" }),
          shows: generalizedEntropy(x, w, alpha),
        },
      ];
    },
  },
});
