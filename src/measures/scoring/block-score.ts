/** Score of a block of indicators: the weighted mean of what was measured, how much of it was, and how sure it is. */
import { sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { codes, optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import {
  correlatedError,
  correlationArgument,
  indicatorScores,
  listOf,
  measuredOf,
  measuredTwin,
  observedArgument,
  unitOfWeights,
  wordOf,
} from "./evidence";

const gradeWords = ["a", "b", "c", "d"] as const;

/** Standard uncertainty in points of the grades a, b, c and d; the worst one holds where no grade is given. */
export const gradeUncertainty: readonly [number, number, number, number] = [2.5, 5, 10, 20];

const gradesLabel = { en: "Grades", ru: "Классы данных", kk: "Дерек сыныптары" };
const sigmasLabel = { en: "Sigmas", ru: "Погрешности", kk: "Қателіктер" };

const unknownGrade = (index: number, found: string) =>
  fault(
    "#VALUE!",
    about(gradesLabel, {
      en: `entry ${index + 1} is “${found}”; expected a, b, c, d or a blank`,
      ru: `запись ${index + 1} — «${found}»; ожидается a, b, c, d или пусто`,
      kk: `${index + 1}-жазба — «${found}»; a, b, c, d немесе бос болуы керек`,
    })
  );

const notFourSigmas = fault(
  "#VALUE!",
  about(sigmasLabel, {
    en: "expected four numbers, one for each of the grades a, b, c and d",
    ru: "ожидаются четыре числа — для классов a, b, c и d",
    kk: "a, b, c және d сыныптарына төрт сан болуы керек",
  })
);

const nothingMeasured = fault("#N/A", {
  en: "no indicator with a weight was measured, so the block has no score",
  ru: "ни один показатель с весом не измерен, балла у блока нет",
  kk: "салмағы бар бірде-бір көрсеткіш өлшенбеген, блоктың балы жоқ",
});

/** What the measured indicators of a block say. */
export interface BlockEvidence {
  /** Measured weight over all weight; 0 where nothing has a weight. */
  readonly coverage: number;
  /** Null when nothing was measured, as are the errors. */
  readonly score: number | null;
  /** Standard error at the correlation given. */
  readonly error: number | null;
  /** Standard error if all errors went the same way. */
  readonly commonError: number | null;
}

/**
 * @param sigmas  standard uncertainty of each indicator in points
 * @param measured  1 for the measured indicators; the scores of the others are not read
 */
export function blockEvidence(
  scores: Float64Array,
  weights: Float64Array,
  sigmas: Float64Array,
  measured: ArrayLike<number>,
  correlation: number
): BlockEvidence {
  const unit = unitOfWeights(weights);
  const shares = weights.map((w) => w / unit);
  const own = shares.map((w, k) => (measured[k] === 1 ? w : 0));
  const [all, weight] = [sumOf(shares), sumOf(own)];
  if (weight === 0) return { coverage: 0, score: null, error: null, commonError: null };
  const errors = own.map((w, k) => (w === 0 ? 0 : w * (sigmas[k] ?? 0)));
  return {
    coverage: weight / all,
    score: sumOf(own.map((w, k) => (w === 0 ? 0 : w * (scores[k] ?? 0)))) / weight,
    error: correlatedError(errors, correlation) / weight,
    commonError: sumOf(errors) / weight,
  };
}

/** The uncertainty each grade stands for, or which grade is none. */
function sigmasOf(
  grades: readonly unknown[],
  uncertainty: readonly number[]
): Float64Array | Fault {
  const sigmas = new Float64Array(grades.length);
  for (const [k, grade] of grades.entries()) {
    const word = String(grade);
    const place = word === "" ? 3 : gradeWords.findIndex((known) => known === word);
    if (place < 0) return unknownGrade(k, word);
    sigmas[k] = uncertainty[place] ?? 0;
  }
  return sigmas;
}

export const blockScore = defineMeasure({
  id: "BLOCK.SCORE",
  family: "scoring",
  name: {
    en: "Score, coverage and error of a block of indicators",
    ru: "Балл, полнота и ошибка блока показателей",
    kk: "Көрсеткіштер блогының балы, толықтығы және қатесі",
  },
  summary: {
    en: "Weighted mean of the measured indicators of a block, the share of them that was measured, and its standard error",
    ru: "Взвешенное среднее измеренных показателей блока, доля измеренного и стандартная ошибка",
    kk: "Блоктағы өлшенген көрсеткіштердің салмақталған орташасы, өлшенген үлесі және стандарттық қатесі",
  },
  unit: {
    en: "points; share; points; points",
    ru: "баллы; доля; баллы; баллы",
    kk: "балл; үлес; балл; балл",
  },
  values: {
    en: "score 0 … 100; coverage 0 … 1; errors ≥ 0",
    ru: "балл 0 … 100; полнота 0 … 1; ошибки ≥ 0",
    kk: "балл 0 … 100; толықтық 0 … 1; қателер ≥ 0",
  },
  formula: {
    en: "S = Σ w s / Σ w; c = Σ w / W; e = √((1 − r) Σ (w σ)² + r (Σ w σ)²) / Σ w; t = Σ w σ / Σ w; Σ: over the measured indicators, W: weight of all, σ: uncertainty of the grade, r: correlation",
    ru: "S = Σ w s / Σ w; c = Σ w / W; e = √((1 − r) Σ (w σ)² + r (Σ w σ)²) / Σ w; t = Σ w σ / Σ w; Σ: по измеренным показателям, W: вес всех, σ: погрешность класса, r: корреляция",
    kk: "S = Σ w s / Σ w; c = Σ w / W; e = √((1 − r) Σ (w σ)² + r (Σ w σ)²) / Σ w; t = Σ w σ / Σ w; Σ: өлшенген көрсеткіштер бойынша, W: барлығының салмағы, σ: сынып қателігі, r: корреляция",
  },
  source:
    "definition of this product (formation assessment); grades and correlation are conventions",
  notes: {
    en: "Nothing is imputed: an indicator that was not measured lowers the coverage, not the score. Whether it was measured is said by a blank score or by observed, never by the grade; a missing grade is the worst one, d. On a sheet write observed as --ISNUMBER(scores). Leave out an indicator that is off, or give it weight 0.",
    ru: "Ничего не домысливается: неизмеренный показатель уменьшает полноту, а не балл. Измерен ли он, говорит пустой балл или observed, но не класс; без класса считается худший, d. На листе observed пишут как --ЕЧИСЛО(баллы). Выключенный показатель не включайте или дайте вес 0.",
    kk: "Ештеңе болжалмайды: өлшенбеген көрсеткіш балды емес, толықтықты азайтады. Өлшенгенін бос балл немесе observed айтады, сынып емес; сынып берілмесе, ең нашары d алынады. Парақта observed --ISNUMBER(балдар) түрінде жазылады. Өшірілген көрсеткішті қоспаңыз немесе салмағын 0 етіңіз.",
  },
  params: {
    scores: indicatorScores,
    weights: range({
      label: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
      description: {
        en: "Weight of each indicator; 0 for one that is off",
        ru: "Вес каждого показателя; 0 — показатель выключен",
        kk: "Әр көрсеткіштің салмағы; 0 — көрсеткіш өшірілген",
      },
      pairedWith: "scores",
    }),
    grades: codes({
      label: gradesLabel,
      description: {
        en: "Evidence of each indicator: a official statistic, b survey or register, c experts, d single judgement; blank = d",
        ru: "Класс данных: a — официальная статистика, b — опрос или реестр, c — эксперты, d — одно суждение; пусто — d",
        kk: "Дерек сыныбы: a — ресми статистика, b — сауалнама не тізілім, c — сарапшылар, d — жеке пікір; бос — d",
      },
      pairedWith: "scores",
    }),
    observed: observedArgument,
    sigmas: optionalRange({
      label: sigmasLabel,
      description: {
        en: "Standard uncertainty in points of the grades a, b, c, d; 2.5, 5, 10, 20 by convention when not given",
        ru: "Стандартная погрешность классов a, b, c, d в баллах; если не указана — 2,5; 5; 10; 20 по соглашению",
        kk: "a, b, c, d сыныптарының балмен стандарттық қателігі; берілмесе, келісім бойынша 2,5; 5; 10; 20",
      },
      total: "allowed",
    }),
    correlation: correlationArgument,
  },
  result: "cells",
  columns: [
    { en: "score", ru: "балл", kk: "балл" },
    { en: "coverage", ru: "полнота данных", kk: "деректердің толықтығы" },
    { en: "standard error", ru: "стандартная ошибка", kk: "стандарттық қате" },
    { en: "common error", ru: "общая ошибка", kk: "ортақ қате" },
  ],
  compute: ({ scores, weights, grades, observed, sigmas, correlation }) => {
    if (sigmas && sigmas.length !== 4) return notFourSigmas;
    const each = sigmasOf(
      listOf(grades).map(wordOf),
      sigmas ? Array.from(sigmas.values()) : gradeUncertainty
    );
    if (isFault(each)) return each;
    const measured = measuredOf(scores, observed);
    if (isFault(measured)) return measured;
    const block = blockEvidence(scores.values(), weights.values(), each, measured, correlation);
    return [answerRow(block)];
  },
  twin: ({ scores, weights, grades, observed, sigmas, correlation }, place) => {
    if (sigmas?.size && sigmas.size.rows * sigmas.size.columns !== 4) return "#VALUE!";
    const { mask, faults } = measuredTwin(scores, observed);
    const word = `TRIM(${grades})`;
    const known = ["", "0", ...gradeWords].map((grade) => `(${word}<>"${grade}")`).join("*");
    const [a, b, c, d] = gradeUncertainty.map((sigma, k) =>
      sigmas ? `N(INDEX(${sigmas},${k + 1}))` : String(sigma)
    );
    const sigma = `IF(${word}="a",${a},IF(${word}="b",${b},IF(${word}="c",${c},${d})))`;
    const own = `${weights.numbers}*${mask}`;
    const errors = `${own}*${sigma}`;
    const [weight, score, squares, common] = [0, 1, 2, 3].map((column) => place(0, column)) as [
      string,
      string,
      string,
      string,
    ];
    const helper = [
      `SUM(${own})`,
      `SUM(${own}*${scores.numbers})`,
      `SUM((${errors})^2)`,
      `SUM(${errors})`,
    ].map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula }));
    const measuredOnly = (body: string) => `IF(${weight}=0,NA(),${body}/${weight})`;
    const row = [
      measuredOnly(score),
      `${weight}/SUM(${weights})`,
      measuredOnly(`SQRT((1-${correlation})*${squares}+${correlation}*${common}^2)`),
      measuredOnly(common),
    ];
    const wrong = [
      `SUM(${known})`,
      faults,
      ...(sigmas ? [`(ROWS(${sigmas})*COLUMNS(${sigmas})<>4)`] : []),
    ].join("+");
    return {
      cells: [
        ...helper,
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: 4,
          formula: `IF(${wrong}>0,#VALUE!,CHOOSE({1,2,3,4},${row.join(",")}))`,
        },
      ],
    };
  },
  examples: [
    {
      given: { scores: [80, 50, null], weights: [1, 1, 2], grades: ["a", "b", null] },
      expect: [65, 0.5, Math.sqrt(0.7 * 31.25 + 0.3 * 56.25) / 2, 3.75],
      from: "by hand: half of the weight measured; errors 2.5 and 5",
    },
    {
      given: {
        scores: [70, 68.3333333333, 26.6666666667, 56.6666666667, 66],
        weights: [1, 3, 3, 2, 1],
        grades: ["c", "b", "b", "b", "a"],
        observed: [1, 1, 1, 1, 1],
      },
      expect: [53.43333333334, 1, 3.586432768085859, 5.25],
      tolerance: 1e-10,
      from: "the synthetic assessment of the method with unequal weights, block D",
    },
    {
      given: {
        scores: [30, 0, null, 0, null],
        weights: [1, 1, 1, 1, 1],
        grades: ["d", "d", null, "D", null],
        observed: [1, 1, 0, 1, null],
      },
      expect: [10, 0.6, Math.sqrt((0.7 * 1200 + 0.3 * 3600) / 9), 20],
      from: "the assessment of Pavlodar aluminium of the method, block D: real zeros beside blanks",
    },
    {
      given: { scores: [[80, 50]], weights: [[3, 1]], grades: [["b", ""]], correlation: 0 },
      expect: [72.5, 1, Math.sqrt(15 ** 2 + 20 ** 2) / 4, 35 / 4],
      from: "by hand: rows; a missing grade is d; independent errors",
    },
    {
      given: { scores: [80, 50], weights: [3, 1], grades: ["b", 0], correlation: 1 },
      expect: [72.5, 1, 35 / 4, 35 / 4],
      from: "by hand: errors that all go the same way",
    },
    {
      given: {
        scores: [80, 50],
        weights: [1, 1],
        grades: ["a", "c"],
        sigmas: [[1, 2, 3, 4]],
        correlation: 1,
      },
      expect: [65, 1, 2, 2],
      from: "by hand: own uncertainties",
    },
    {
      given: {
        scores: [80, -7, 300],
        weights: [1, 1, 0],
        grades: ["a", "b", "c"],
        observed: [1, 0, 0],
      },
      expect: [80, 0.5, 2.5, 2.5],
      from: "catalogue: a score that is not observed is not read",
    },
    {
      given: { scores: [null, null], weights: [1, 2], grades: [null, "a"] },
      expect: ["#N/A", 0, "#N/A", "#N/A"],
      from: "catalogue: nothing measured",
    },
    {
      given: { scores: [40, null], weights: [null, 2], grades: ["a", "a"] },
      expect: ["#N/A", 0, "#N/A", "#N/A"],
      from: "definition: only an indicator without weight was measured",
    },
    {
      given: { scores: [80, 0], weights: [1, 1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: a score of 0 needs observed",
    },
    {
      given: { scores: [80, null], weights: [1, 1], grades: ["a", "b"], observed: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: observed without a score",
    },
    {
      given: { scores: [80, 20], weights: [1, 1], grades: ["a", "b"], observed: [1, 0.5] },
      expect: "#VALUE!",
      from: "catalogue: observed is 0 or 1",
    },
    {
      given: { scores: [80, 101], weights: [1, 1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: above 100",
    },
    {
      given: { scores: [80, -1], weights: [1, 1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { scores: [80, 20], weights: [1, 1], grades: ["a", "e"] },
      expect: "#VALUE!",
      from: "catalogue: an unknown grade",
    },
    {
      given: { scores: [80, 20], weights: [1, 1], grades: ["a", "b"], sigmas: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: sigmas are four",
    },
    {
      given: { scores: [80, 20], weights: [1, 1], grades: ["a", "b"], correlation: 1.1 },
      expect: "#VALUE!",
      from: "catalogue: a correlation above 1",
    },
    {
      given: { scores: [80, 20], weights: [1, 1, 1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { scores: [80, "x"], weights: [1, 1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { scores: [80, 20], weights: [1, -1], grades: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { scores: [80, 20], weights: [0, null], grades: ["a", "b"] },
      expect: "#DIV/0!",
      from: "catalogue: all weights 0",
    },
    {
      given: { scores: [80, { code: "#N/A" }], weights: [1, 1], grades: ["a", "b"] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "block score",
      "sub-index",
      "pillar score",
      "evidence grade",
      "балл блока",
      "субиндекс",
      "полнота данных",
      "блок балы",
      "қосалқы индекс",
    ],
    reading: {
      en: "A score of 65 with coverage 0.5 says: what was measured stands at 65 of 100, but half of the weight was not measured. The standard error belongs to the evidence, not to the region: 3.1 points here, 3.75 if all errors went the same way. From a coverage of 0.5 a block counts as scored in the assessment.",
      ru: "Балл 65 при полноте 0,5 означает: измеренное стоит на 65 из 100, но половина веса не измерена. Стандартная ошибка говорит о данных, а не о регионе: здесь 3,1 балла, а если бы все ошибки шли в одну сторону — 3,75. С полноты 0,5 блок в оценке считается оценённым.",
      kk: "Толықтығы 0,5 болғандағы 65 балл: өлшенгені 100-ден 65, бірақ салмақтың жартысы өлшенбеген. Стандарттық қате өңірге емес, деректерге тән: мұнда 3,1 балл, ал барлық қате бір бағытта болса — 3,75. Толықтық 0,5-тен басталса, блок бағаланған болып саналады.",
    },
    thresholds: [
      {
        below: 0.5,
        means: {
          en: "too little measured: the block is not scored",
          ru: "измерено слишком мало: блок не оценивается",
          kk: "өлшенгені тым аз: блок бағаланбайды",
        },
        source: "convention of this product",
      },
      {
        from: 0.5,
        means: {
          en: "enough measured: the block is scored",
          ru: "измерено достаточно: блок оценивается",
          kk: "жеткілікті өлшенген: блок бағаланады",
        },
        source: "convention of this product",
      },
    ],
    thresholdColumn: 1,
    traps: [
      {
        en: "Leaving out a weak answer raises the score; only the coverage tells. Compare blocks of unlike coverage with care.",
        ru: "Если пропустить слабый ответ, балл растёт; об этом говорит только полнота. Осторожно сравнивайте блоки с разной полнотой.",
        kk: "Әлсіз жауап қалдырылса, балл өседі; мұны тек толықтық көрсетеді. Толықтығы әртүрлі блоктарды абайлап салыстырыңыз.",
      },
      {
        en: "An empty cell may reach a function as 0 and would count as the worst score; that is why a 0 must be confirmed with observed.",
        ru: "Пустая ячейка может дойти до функции нулём и стать худшим баллом; поэтому 0 нужно подтвердить в observed.",
        kk: "Бос ұяшық функцияға 0 болып жетіп, ең нашар балл болып кетуі мүмкін; сондықтан 0-ді observed арқылы растау керек.",
      },
    ],
    elsewhere: [],
    steps: ({ scores, weights, grades, observed, sigmas, correlation }) => {
      const each = sigmasOf(
        listOf(grades).map(wordOf),
        sigmas ? Array.from(sigmas.values()) : gradeUncertainty
      );
      const measured = measuredOf(scores, observed);
      if (isFault(each) || isFault(measured)) return [];
      const own = weights.values().map((w, k) => (measured[k] === 1 ? w : 0));
      const block = blockEvidence(scores.values(), weights.values(), each, measured, correlation);
      return [
        {
          says: {
            en: "Weights of the measured indicators",
            ru: "Веса измеренных показателей",
            kk: "Өлшенген көрсеткіштердің салмақтары",
          },
          shows: own,
        },
        {
          says: {
            en: "Their share of all weight",
            ru: "Их доля во всём весе",
            kk: "Бүкіл салмақтағы үлесі",
          },
          formula: "c = Σ w / W",
          shows: block.coverage,
        },
        {
          says: { en: "Weighted scores", ru: "Взвешенные баллы", kk: "Салмақталған балдар" },
          formula: "w s",
          shows: own.map((w, k) => (w === 0 ? 0 : w * (scores.values()[k] ?? 0))),
        },
        {
          says: {
            en: "Uncertainty of each grade",
            ru: "Погрешность каждого класса",
            kk: "Әр сыныптың қателігі",
          },
          formula: "σ",
          shows: each,
        },
        {
          says: { en: "Weighted errors", ru: "Взвешенные ошибки", kk: "Салмақталған қателер" },
          formula: "w σ",
          shows: own.map((w, k) => (w === 0 ? 0 : w * (each[k] ?? 0))),
        },
        {
          says: {
            en: "Score, coverage, standard error and common error",
            ru: "Балл, полнота, стандартная и общая ошибка",
            kk: "Балл, толықтық, стандарттық және ортақ қате",
          },
          formula: "S; c; e; t",
          shows: [answerRow(block)],
        },
      ];
    },
  },
});

function answerRow({ score, coverage, error, commonError }: BlockEvidence): AnswerCell[] {
  return [
    score ?? nothingMeasured,
    coverage,
    error ?? nothingMeasured,
    commonError ?? nothingMeasured,
  ];
}
