/** Wolfson polarization index: how far a population splits into two camps around its median. */
import { sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, zerosArgument } from "../../core/params";
import { ascending } from "../../core/sorting";
import { gini, giniNatively, valuesArgument } from "./gini";

const medianIsZero = fault("#DIV/0!", {
  en: "the median is 0, so polarization around it is undefined",
  ru: "медиана равна 0, поляризация вокруг неё не определена",
  kk: "медиана 0-ге тең, оның айналасындағы полярлану анықталмайды",
});

interface Halves {
  readonly median: number;
  readonly mean: number;
  /** Share of the lower half of the participants in the total. */
  readonly lowerShare: number;
}

/** @param values  n ≥ 1 values, each ≥ 0, not all 0 */
function halvesOf(values: Float64Array): Halves {
  const sorted = ascending(values);
  const n = sorted.length;
  const middle = Math.floor(n / 2);
  const odd = n % 2 === 1;
  const upper = sorted[middle]!;
  // Halved before they are added, so that the median of the largest doubles exists.
  const median = odd ? upper : sorted[middle - 1]! / 2 + upper / 2;
  const total = sumOf(sorted);
  // Of an odd number, half of the one in the middle belongs to the lower half.
  const lower = sumOf(sorted.subarray(0, middle)) + (odd ? upper / 2 : 0);
  return { median, mean: total / n, lowerShare: lower / total };
}

/** @param values  each ≥ 0, median above 0   @returns ≥ 0, the form without the factor 2 */
function wolfson(values: Float64Array, { median, mean, lowerShare }: Halves): number {
  // Rounding may leave a trace below 0 where all values are equal.
  return Math.max(0, (1 - 2 * lowerShare - gini(values)) * (mean / median));
}

export const wolfsonIndex = defineMeasure({
  id: "WOLFSON",
  family: "inequality",
  name: {
    en: "Wolfson polarization index",
    ru: "Индекс поляризации Вольфсона",
    kk: "Вольфсон полярлану индексі",
  },
  summary: {
    en: "How far participants split into a low and a high camp around the median: 0 for equal values, 0.5 for two equal halves 0 and x",
    ru: "Насколько участники делятся вокруг медианы на нижний и верхний лагерь: 0 — все равны, 0,5 — у одной половины 0, у другой x",
    kk: "Қатысушылардың медиана айналасында төменгі және жоғарғы топқа қаншалықты бөлінгені: 0 — бәрі тең, 0,5 — бір жартысында 0, екіншісінде x",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: {
    en: "W = (2 (½ − L(½)) − G) μ / m; standard form: 2 W; L the Lorenz curve, G the Gini coefficient, m the median",
    ru: "W = (2 (½ − L(½)) − G) μ / m; стандартная форма: 2 W; L — кривая Лоренца, G — коэффициент Джини, m — медиана",
    kk: "W = (2 (½ − L(½)) − G) μ / m; стандартты түрі: 2 W; L — Лоренц қисығы, G — Джини коэффициенті, m — медиана",
  },
  source: "Wolfson 1994",
  notes: {
    en: "By default the form without the factor 2, as PySAL prints it; standard = TRUE gives the form of Wolfson 1994, twice as much. State which one is given. Not an index of inequality: it can fall when inequality rises. It has no upper bound where the mean lies far above the median.",
    ru: "По умолчанию — форма без множителя 2, как в PySAL; standard = ИСТИНА даёт форму Вольфсона 1994 года, вдвое больше. Указывайте, какая форма приведена. Это не индекс неравенства: он может падать, когда неравенство растёт. Верхней границы нет, если среднее намного больше медианы.",
    kk: "Әдепкіде — PySAL шығаратын, 2 көбейткіші жоқ түрі; standard = АҚИҚАТ Вольфсонның 1994 жылғы түрін, екі есе үлкенін береді. Қай түрі келтірілгенін көрсетіңіз. Бұл теңсіздік индексі емес: теңсіздік өскенде төмендеуі мүмкін. Орташа медианадан әлдеқайда үлкен болса, жоғарғы шегі жоқ.",
  },
  params: {
    values: valuesArgument,
    zeros: zerosArgument(),
    standard: logical({
      label: { en: "Standard", ru: "Стандартная форма", kk: "Стандартты түрі" },
      description: {
        en: "TRUE: the form of Wolfson 1994, with the factor 2",
        ru: "ИСТИНА — форма Вольфсона 1994 года, с множителем 2",
        kk: "АҚИҚАТ — Вольфсонның 1994 жылғы, 2 көбейткіші бар түрі",
      },
      default: false,
    }),
  },
  result: "cell",
  compute: ({ values, standard }) => {
    const x = values.participants();
    const halves = halvesOf(x);
    if (halves.median === 0) return medianIsZero;
    return wolfson(x, halves) * (standard ? 2 : 1);
  },
  twin: ({ values, standard }) => {
    const [x, w] = [values.numbers, values.mask];
    const median = `MEDIAN(${values.skipsZeros ? `IF(${x}<>0,${x},"")` : x})`;
    const below = `${w}*(${x}<${median})`;
    const lower = `(SUM(${below}*${x})+${median}*(SUM(${w})/2-SUM(${below})))`;
    const index = `(1-2*${lower}/SUM(${values})-${giniNatively(x, w)})*SUM(${values})/SUM(${w})/${median}`;
    return `IF(${median}=0,#DIV/0!,${standard ? "2*" : ""}${index})`;
  },
  examples: [
    {
      given: { values: [0, 0, 2, 2], zeros: "count" },
      expect: 0.5,
      from: "catalogue: a perfect split into two halves",
    },
    {
      given: { values: [[0, 0, 2, 2]], zeros: "count", standard: true },
      expect: 1,
      from: "catalogue, as a row: a perfect split in the form of Wolfson 1994",
    },
    {
      given: { values: [1, 3, 1, 3] },
      expect: 0.25,
      from: "by hand: L(0.5) 1/4, Gini 1/4, mean and median 2",
    },
    {
      given: { values: [1, 2, 6] },
      expect: 5 / 18,
      from: "by hand: L(0.5) 2/9 with half of the middle, Gini 10/27; (5/9 − 10/27) × 3 / 2",
    },
    {
      given: { values: [10, 10, 10, 20, 50] },
      expect: 0.28,
      from: "Störmann, incomes of five groups; PySAL inequality (commit 0f9050e), wolfson",
    },
    {
      given: { values: [500, 1500, 2500, 4000, 7500, 15000] },
      expect: 0.34188034188034194,
      from: "Doersam 2004, incomes of six groups; PySAL inequality (commit 0f9050e), wolfson",
    },
    {
      given: { values: [1, 3, null, 1, 3, 0], zeros: "skip" },
      expect: 0.25,
      from: "by hand: equals the values 1, 3, 1, 3",
    },
    { given: { values: [7, 7, 7] }, expect: 0, from: "by hand: all equal" },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    {
      given: { values: [0, 0, 5], zeros: "count" },
      expect: "#DIV/0!",
      from: "catalogue: median 0",
    },
    { given: { values: [0, 1, 2] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
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
      "Wolfson",
      "polarization",
      "polarisation",
      "bipolarization",
      "Вольфсон",
      "Уолфсон",
      "поляризация",
      "биполяризация",
      "полярлану",
    ],
    reading: {
      en: "0 says that all are equal; 0.5 (in the standard form 1) that one half has nothing and the other half everything in equal parts. A growing number means a shrinking middle. When a few at the top run away, inequality rises more than polarization.",
      ru: "0 — все равны; 0,5 (в стандартной форме 1) — у одной половины ничего нет, у другой всё поровну. Растущее число означает, что середина сжимается. Когда вперёд уходят немногие верхние, неравенство растёт сильнее поляризации.",
      kk: "0 — бәрі тең; 0,5 (стандартты түрінде 1) — бір жартысында ештеңе жоқ, екінші жартысында бәрі теңдей. Санның өсуі ортаңғы топтың кемігенін білдіреді. Жоғарыдағы аз ғана қатысушы алға кетсе, теңсіздік полярланудан көбірек өседі.",
    },
    thresholds: [],
    traps: [
      {
        en: "Two forms go by the same name, one twice the other; compare numbers of one program only, or check the factor.",
        ru: "Под одним именем ходят две формы, одна вдвое больше другой; сравнивайте числа одной программы или проверьте множитель.",
        kk: "Бір атаумен екі түрі қолданылады, бірі екіншісінен екі есе үлкен; тек бір бағдарламаның сандарын салыстырыңыз не көбейткішін тексеріңіз.",
      },
      {
        en: "Its only reference is the median: a split into three camps can go unseen.",
        ru: "Точка отсчёта индекса — только медиана: деление на три лагеря может остаться незамеченным.",
        kk: "Индекс тек медианаға сүйенеді: үш топқа бөліну байқалмай қалуы мүмкін.",
      },
    ],
    elsewhere: [
      { program: "Python PySAL", name: "wolfson()", differs: null },
      {
        program: "R affluenceIndex",
        name: "polar.aff()",
        differs: {
          en: "has the factor 2 of Wolfson 1994; ours does with standard = TRUE",
          ru: "содержит множитель 2, как у Вольфсона 1994 года; у нас — при standard = ИСТИНА",
          kk: "Вольфсондағыдай (1994) 2 көбейткіші бар; бізде — standard = АҚИҚАТ болғанда",
        },
      },
    ],
    steps: ({ values, standard }) => {
      const x = values.participants();
      const halves = halvesOf(x);
      return [
        {
          says: { en: "Median", ru: "Медиана", kk: "Медиана" },
          formula: "m",
          shows: halves.median,
        },
        {
          says: { en: "Mean", ru: "Среднее", kk: "Орташа" },
          formula: "μ",
          shows: halves.mean,
        },
        {
          says: {
            en: "Share of the lower half of the participants",
            ru: "Доля нижней половины участников",
            kk: "Қатысушылардың төменгі жартысының үлесі",
          },
          formula: "L(½)",
          shows: halves.lowerShare,
        },
        {
          says: { en: "Gini coefficient", ru: "Коэффициент Джини", kk: "Джини коэффициенті" },
          formula: "G",
          shows: gini(x),
        },
        {
          says: { en: "Index", ru: "Индекс", kk: "Индекс" },
          formula: standard ? "2 (2 (½ − L(½)) − G) μ / m" : "(2 (½ − L(½)) − G) μ / m",
          shows: wolfson(x, halves) * (standard ? 2 : 1),
        },
      ];
    },
  },
});
