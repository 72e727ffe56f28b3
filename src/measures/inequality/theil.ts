/** Theil indices: T weighs the logarithm of relative values by shares of the total, L by shares of the population. 0 when all are equal. */
import { sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { choice, zerosArgument } from "../../core/params";
import {
  isWeightless,
  noWeight,
  participants,
  valuesArgument,
  weightsArgument,
  weightsNatively,
} from "./gini";

const logarithmOfZero = fault("#VALUE!", {
  en: 'Values: a counted 0 has no logarithm, so "l" does not exist; expected values above 0, or zeros "skip", or kind "t"',
  ru: 'Значения: у учтённого нуля нет логарифма, вид "l" не определён; ожидаются значения больше 0, либо zeros "skip", либо вид "t"',
  kk: 'Мәндер: есепке алынған нөлдің логарифмі жоқ, "l" түрі анықталмайды; мәндер 0-ден үлкен немесе zeros "skip", не түрі "t" болуы керек',
});

/** Weight shares and values relative to the weighted mean. */
export function relative(
  x: Float64Array,
  w: Float64Array
): { readonly p: Float64Array; readonly r: Float64Array } {
  const weight = sumOf(w);
  const p = w.map((one) => one / weight);
  // By way of the largest value, so that the mean of very small values is not lost.
  let largest = 0;
  for (const value of x) if (value > largest) largest = value;
  const y = x.map((value) => value / largest);
  const mean = sumOf(y.map((value, i) => p[i]! * value));
  return { p, r: y.map((value) => value / mean) };
}

/** @param x  each ≥ 0   @param w  weights, above 0 for some value above 0   @returns 0 … ln n, in nats */
export function theilT(x: Float64Array, w: Float64Array): number {
  const { p, r } = relative(x, w);
  // Rounding may leave a trace below 0 where all values are equal.
  return Math.max(
    0,
    sumOf(r.map((ratio, i) => (ratio > 0 && p[i]! > 0 ? p[i]! * ratio * Math.log(ratio) : 0)))
  );
}

/** @param x  above 0 wherever the weight is   @returns ≥ 0, in nats; the mean log deviation */
export function theilL(x: Float64Array, w: Float64Array): number {
  const { p, r } = relative(x, w);
  return Math.max(0, -sumOf(r.map((ratio, i) => (p[i]! > 0 ? p[i]! * Math.log(ratio) : 0))));
}

/** The weighted mean natively. */
export const meanNatively = (x: string, w: string) => `(SUM(${w}*${x})/SUM(${w}))`;

/** @param x  the values natively   @param w  their weights, in the same shape */
export function theilTNatively(x: string, w: string): string {
  const mean = meanNatively(x, w);
  return `SUM(IF(${w}*${x}>0,${w}*${x}/${mean}*LN(IF(${x}>0,${x},1)/${mean}),0))/SUM(${w})`;
}

export function theilLNatively(x: string, w: string): string {
  return `SUM(IF(${w}>0,${w}*LN(${meanNatively(x, w)}/IF(${x}>0,${x},1)),0))/SUM(${w})`;
}

/** How measures of relative values begin: weight shares where there are weights, the mean, the ratios to it. */
export function relativeSteps(x: Float64Array, w: Float64Array, weighted: boolean): Step[] {
  const { p, r } = relative(x, w);
  return [
    ...(weighted
      ? [
          {
            says: { en: "Shares of the weights", ru: "Доли весов", kk: "Салмақтардың үлестері" },
            formula: "p",
            shows: p,
          },
        ]
      : []),
    {
      says: weighted
        ? { en: "Weighted mean", ru: "Взвешенное среднее", kk: "Салмақталған орташа" }
        : { en: "Mean", ru: "Среднее", kk: "Орташа" },
      formula: "μ = Σ p x",
      shows: sumOf(x.map((value, i) => p[i]! * value)),
    },
    {
      says: {
        en: "Values relative to the mean",
        ru: "Значения относительно среднего",
        kk: "Орташаға қатысты мәндер",
      },
      formula: "x/μ",
      shows: r,
    },
  ];
}

export const theil = defineMeasure({
  id: "THEIL",
  family: "inequality",
  name: { en: "Theil index T or L", ru: "Индекс Тейла T или L", kk: "Тейл индексі T немесе L" },
  summary: {
    en: "How unequally a quantity is spread, in nats: 0 for equal values; it splits exactly into groups",
    ru: "Насколько неравномерно распределена величина, в натах: 0 — поровну; точно раскладывается по группам",
    kk: "Шаманың қаншалықты тең бөлінбегені, натпен: 0 — тең; топтарға дәл жіктеледі",
  },
  unit: { en: "nats", ru: "наты", kk: "нат" },
  values: "T: 0 … ln n; L: ≥ 0",
  formula: "T = Σ p (x/μ) ln(x/μ); L = Σ p ln(μ/x); p = w / Σw, μ = Σ p x",
  source: "Theil 1967",
  notes: {
    en: "T keeps counted zeros in the mean (0 ln 0 = 0); some programs drop them or add a small number. L, the mean log deviation, does not exist with a counted zero; some programs print L under the name Theil.",
    ru: "T учитывает нули в среднем (0 ln 0 = 0); некоторые программы отбрасывают их или прибавляют малое число. L — среднее логарифмическое отклонение — при учтённом нуле не существует; некоторые программы выдают L под именем Тейла.",
    kk: "T есепке алынған нөлдерді орташада қалдырады (0 ln 0 = 0); кейбір бағдарламалар оларды тастайды немесе кіші сан қосады. L — орташа логарифмдік ауытқу — есепке алынған нөл болса, жоқ; кейбір бағдарламалар L-ді Тейл атымен шығарады.",
  },
  params: {
    values: valuesArgument,
    weights: weightsArgument,
    kind: choice({
      label: { en: "Kind", ru: "Вид", kk: "Түрі" },
      description: {
        en: '"t": Theil T; "l": Theil L, the mean log deviation',
        ru: '"t" — Тейл T; "l" — Тейл L, среднее логарифмическое отклонение',
        kk: '"t" — Тейл T; "l" — Тейл L, орташа логарифмдік ауытқу',
      },
      words: ["t", "l"],
      default: "t",
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, weights, kind }) => {
    const { x, w } = participants(values, weights);
    if (kind === "l" && x.some((value, i) => value === 0 && w[i]! > 0)) return logarithmOfZero;
    if (isWeightless(x, w)) return noWeight;
    return kind === "t" ? theilT(x, w) : theilL(x, w);
  },
  twin: ({ values, weights, kind }) => {
    const x = values.numbers;
    const w = weightsNatively(values, weights);
    const body = kind === "t" ? theilTNatively(x, w) : theilLNatively(x, w);
    const shared = weights ? `IF(SUM(${w}*${x})=0,#DIV/0!,${body})` : body;
    return kind === "l" ? `IF(SUM((${w}>0)*(${x}=0))>0,#VALUE!,${shared})` : shared;
  },
  examples: [
    {
      given: { values: [1, 3] },
      expect: (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
      from: "by hand: mean 2",
    },
    {
      given: { values: [[1, 3]], kind: "l" },
      expect: Math.log(2) - Math.log(3) / 2,
      from: "by hand, as a row: (ln 2/1 + ln 2/3) / 2",
    },
    {
      given: { values: [20, 50, 20, 10] },
      expect: 0.165687096566873,
      from: "Doersam 2004; R package ineq 0.2-13, Theil(parameter = 0)",
    },
    {
      given: { values: [20, 50, 20, 10], kind: "l" },
      expect: 0.167357663485657,
      from: "Doersam 2004; R packages REAT 3.0.3 (theil) and ineq 0.2-13, Theil(parameter = 1)",
    },
    {
      given: {
        values: [500, 1500, 2500, 4000, 7500, 15000],
        weights: [1000, 1200, 1600, 400, 200, 600],
      },
      expect: 0.526505935337446,
      from: "Doersam 2004, incomes of six groups; R package IC2 1.0-1, calcGEI(alpha = 1)",
    },
    {
      given: {
        values: [[500, 1500, 2500, 4000, 7500, 15000]],
        weights: [[1000, 1200, 1600, 400, 200, 600]],
        kind: "l",
      },
      expect: 0.534551834303593,
      from: "Doersam 2004, incomes of six groups; R package IC2 1.0-1, calcGEI(alpha = 0)",
    },
    {
      given: { values: [0, 1], zeros: "count" },
      expect: Math.log(2),
      from: "by hand: 0 ln 0 = 0, the other is 2 ln 2 of 2",
    },
    {
      given: { values: [0, 1, null, 3], zeros: "skip" },
      expect: (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
      from: "by hand: equals the values 1, 3",
    },
    {
      given: { values: [0, 1, 3], zeros: "skip", kind: "l" },
      expect: Math.log(2) - Math.log(3) / 2,
      from: "by hand: equals the values 1, 3",
    },
    {
      given: { values: [0, 1, 3], weights: [7, 2, 2], zeros: "skip", kind: "l" },
      expect: Math.log(2) - Math.log(3) / 2,
      from: "by hand: equals the values 1, 3",
    },
    {
      given: { values: [0, 1, 3], weights: [null, 2, 2], zeros: "count", kind: "l" },
      expect: Math.log(2) - Math.log(3) / 2,
      from: "by hand: a 0 without weight is no member",
    },
    {
      given: { values: [0, 3, 7], kind: "l", zeros: "count" },
      expect: "#VALUE!",
      from: "catalogue: the logarithm of a counted 0",
    },
    {
      given: { values: [0, 3], weights: [4, 0], zeros: "count" },
      expect: "#DIV/0!",
      from: "definition: only the 0 has a weight",
    },
    { given: { values: [0, 3, 7] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "catalogue: total 0" },
    {
      given: { values: [1, 3], weights: [0, 0] },
      expect: "#DIV/0!",
      from: "definition: no weight",
    },
    {
      given: { values: [1, 3], weights: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    { given: { values: [1, 3], kind: "x y" }, expect: "#VALUE!", from: "catalogue: unknown word" },
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
      "Theil",
      "Theil T",
      "Theil L",
      "mean log deviation",
      "MLD",
      "GE(1)",
      "GE(0)",
      "Тейл",
      "индекс Тейла",
      "среднее логарифмическое отклонение",
      "Тейл индексі",
      "орташа логарифмдік ауытқу",
    ],
    reading: {
      en: "0 means that all are equal. T of the values 1 and 3 is 0.13 nats; its ceiling is ln n, when one of n has everything. T is more sensitive to the large values, L to the small ones. T splits exactly into parts between and within groups.",
      ru: "0 — все равны. T для значений 1 и 3 — 0,13 ната; потолок — ln n, когда всё у одного из n. T чувствительнее к большим значениям, L — к малым. T точно раскладывается на части между группами и внутри них.",
      kk: "0 — бәрі тең. 1 және 3 мәндері үшін T — 0,13 нат; жоғарғы шегі — ln n, бәрі n қатысушының біреуінде болғанда. T үлкен мәндерге, L кіші мәндерге сезімталырақ. T топтар арасындағы және ішіндегі бөліктерге дәл жіктеледі.",
    },
    thresholds: [],
    traps: [
      {
        en: "The ceiling ln n grows with the number of participants: lists of different length are not comparable as they are.",
        ru: "Потолок ln n растёт с числом участников: списки разной длины напрямую не сравнимы.",
        kk: "Жоғарғы шегі ln n қатысушылар санымен бірге өседі: ұзындығы әртүрлі тізімдерді тікелей салыстыруға болмайды.",
      },
      {
        en: "Under the name Theil some programs print L: ask which one before comparing.",
        ru: "Под именем Тейла некоторые программы выдают L: прежде чем сравнивать, узнайте, какой это вид.",
        kk: "Кейбір бағдарламалар Тейл атымен L-ді шығарады: салыстырмас бұрын қай түрі екенін анықтаңыз.",
      },
    ],
    elsewhere: [
      {
        program: "R ineq",
        name: "Theil()",
        differs: {
          en: "drops zeros before taking the mean; parameter = 0 is T, 1 is L",
          ru: "отбрасывает нули до вычисления среднего; parameter = 0 — это T, 1 — L",
          kk: "орташаны есептемес бұрын нөлдерді тастайды; parameter = 0 — T, 1 — L",
        },
      },
      {
        program: "R REAT",
        name: "theil()",
        differs: {
          en: "is L; its form with weights is wrong",
          ru: "это L; её форма с весами неверна",
          kk: "бұл — L; салмақты түрі қате",
        },
      },
      {
        program: "Python PySAL",
        name: "Theil()",
        differs: {
          en: "adds a small number to zeros",
          ru: "прибавляет к нулям малое число",
          kk: "нөлдерге кіші сан қосады",
        },
      },
      { program: "R IC2", name: "calcGEI(alpha = 1)", differs: null },
    ],
    steps: ({ values, weights, kind }) => {
      const { x, w } = participants(values, weights);
      const { p, r } = relative(x, w);
      const isT = kind === "t";
      const terms = r.map((ratio, i) =>
        p[i]! > 0 && ratio > 0 ? (isT ? ratio : -1) * Math.log(ratio) : 0
      );
      return [
        ...relativeSteps(x, w, weights !== null),
        {
          says: {
            en: "The term of each participant",
            ru: "Слагаемое каждого участника",
            kk: "Әр қатысушының қосылғышы",
          },
          formula: isT ? "(x/μ) ln(x/μ)" : "ln(μ/x)",
          shows: terms,
        },
        {
          says: {
            en: "Their weighted mean",
            ru: "Их взвешенное среднее",
            kk: "Олардың салмақталған орташасы",
          },
          formula: isT ? "T = Σ p (x/μ) ln(x/μ)" : "L = Σ p ln(μ/x)",
          shows: isT ? theilT(x, w) : theilL(x, w),
        },
      ];
    },
  },
});
