/** Economic complexity of regions: how rare and many-sided the capabilities behind their industries are. */
import { isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import {
  Complexity,
  complexityBlock,
  complexityOf,
  complexitySteps,
  momentsOf,
  nativeRange,
  sampleDeviation,
  withoutComplexity,
} from "./complexity-vectors";
import { presenceOf, presenceParams, presenceRefusals, refusingOthers } from "./presence";

function standardized({ regions }: Complexity, sample: boolean): AnswerCell[][] {
  const { mean, deviation } = momentsOf(regions, sample);
  return Array.from(regions, (k) => [(k - mean) / deviation]);
}

const nested = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
];

export const regionComplexity = defineMeasure({
  id: "REGION.COMPLEXITY",
  family: "relatedness",
  name: {
    en: "Economic complexity index of regions (ECI)",
    ru: "Индекс экономической сложности регионов (ECI)",
    kk: "Өңірлердің экономикалық күрделілік индексі (ECI)",
  },
  summary: {
    en: "How complex the economy of each region is: many industries that few other regions have",
    ru: "Насколько сложна экономика каждого региона: много отраслей, которых мало у других",
    kk: "Әр өңір экономикасының күрделілігі: басқа өңірлерде аз кездесетін салалардың көптігі",
  },
  unit: { en: "standard deviations", ru: "стандартные отклонения", kk: "стандартты ауытқулар" },
  values: {
    en: "mean 0, standard deviation 1, a column",
    ru: "среднее 0, стандартное отклонение 1, столбец",
    kk: "орташасы 0, стандартты ауытқуы 1, баған",
  },
  formula: {
    en: "k = second eigenvector of D⁻¹ B U⁻¹ Bᵀ, rising with diversity; ECI = (k − mean)/sd; D diversity, U ubiquity",
    ru: "k — второй собственный вектор D⁻¹ B U⁻¹ Bᵀ, растущий с разнообразием; ECI = (k − среднее)/sd; D — разнообразие, U — распространённость",
    kk: "k — D⁻¹ B U⁻¹ Bᵀ матрицасының әртараптылықпен өсетін екінші меншікті векторы; ECI = (k − орташа)/sd; D — әртараптылық, U — таралу",
  },
  source: "Hidalgo and Hausmann 2009; Hausmann et al. 2014",
  notes: {
    en: `Population standard deviation as in py-ecomplexity; the R package economiccomplexity takes the sample's. #N/A where there is no single ranking: fewer than 3 regions or industries, a region or industry without presence, groups without a common industry, two equal eigenvalues, or a ranking without a direction. ${nativeRange.en}`,
    ru: `Отклонение совокупности, как в py-ecomplexity; пакет R economiccomplexity берёт выборочное. #Н/Д, где единого порядка нет: меньше 3 регионов или отраслей, регион или отрасль без присутствия, группы без общих отраслей, два равных собственных числа или порядок без направления. ${nativeRange.ru}`,
    kk: `py-ecomplexity-дегідей жиынтық ауытқуы; R-дегі economiccomplexity іріктемелік ауытқуды алады. Бірыңғай рет болмаса #N/A: 3-тен аз өңір не сала, ештеңесі жоқ өңір не сала, ортақ саласы жоқ топтар, екі тең меншікті сан немесе бағыты жоқ рет. ${nativeRange.kk}`,
  },
  params: { ...presenceParams, sample: sampleDeviation },
  result: "cells",
  iterative: true,
  compute: ({ matrix, input, threshold, sample }) => {
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    const complexity = complexityOf(presence);
    return isFault(complexity) ? complexity : standardized(complexity, sample);
  },
  twin: ({ matrix, input, threshold, sample }, place) => {
    const block = complexityBlock(matrix, input, threshold, place);
    if (block === null) return null;
    if (block === "none") return refusingOthers(matrix, input, "NA()");
    const { k } = block;
    return {
      cells: [
        ...block.cells,
        {
          row: block.rowsFree,
          column: 0,
          rows: block.regions,
          columns: 1,
          formula: refusingOthers(
            matrix,
            input,
            block.orNone(`(${k}-AVERAGE(${k}))/${sample ? "STDEV" : "STDEVP"}(${k})`)
          ),
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [44, 63, 8, 83],
          [48, 42, 10, 1],
          [74, 54, 96, 16],
          [39, 26, 28, 13],
          [89, 61, 45, 76],
        ],
      },
      expect: [
        [1.0690449676496974],
        [0.6236095644623235],
        [-1.6035674514745462],
        [-0.7126966450997982],
        [0.6236095644623233],
      ],
      tolerance: 1e-9,
      from: "py-ecomplexity (cid-harvard master d22c0f7), eci",
    },
    {
      given: { matrix: nested, input: "presence" },
      expect: [[Math.sqrt(1.5)], [0], [-Math.sqrt(1.5)]],
      from: "by hand: eigenvalue 1/4, k proportional to 2, −1, −4",
    },
    {
      given: {
        matrix: [
          [6, 6, 6],
          [5, 6, 1],
          [4, 0, 0],
        ],
        threshold: 0.5,
      },
      expect: [[Math.sqrt(1.5)], [0], [-Math.sqrt(1.5)]],
      from: "by hand: with a threshold of 0.5 the same presence",
    },
    {
      given: { matrix: nested, input: "presence", sample: true },
      expect: [[1], [0], [-1]],
      from: "by hand: the same with n − 1",
    },
    {
      given: {
        matrix: [
          [1, 1, 1],
          [1, 1, null],
          [1, "", 0],
        ],
        input: "presence",
      },
      expect: [[Math.sqrt(1.5)], [0], [-Math.sqrt(1.5)]],
      from: "by hand: blanks are 0",
    },
    ...withoutComplexity,
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "ECI",
      "economic complexity index",
      "regional complexity",
      "knowledge complexity",
      "индекс экономической сложности",
      "экономическая сложность",
      "сложность региона",
      "экономикалық күрделілік",
      "экономикалық күрделілік индексі",
      "өңірдің күрделілігі",
    ],
    reading: {
      en: "How many standard deviations the region lies above the average complexity of the regions compared. In the first example region 1 leads with 1.07, region 3 comes last with −1.60. The number ranks the regions of one table; it says nothing about another table or another year by itself.",
      ru: "На сколько стандартных отклонений регион выше средней сложности сравниваемых. В первом примере первый — регион 1 с 1,07, последний — регион 3 с −1,60. Число упорядочивает регионы одной таблицы; о другой таблице или другом годе само по себе оно не говорит.",
      kk: "Өңір салыстырылған өңірлердің орташа күрделілігінен неше стандартты ауытқуға жоғары екенін көрсетеді. Бірінші мысалда 1-өңір 1,07-мен алда, 3-өңір −1,60-пен соңында. Сан бір кестедегі өңірлерді реттейді; басқа кесте не басқа жыл туралы өзі ештеңе айтпайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "Adding or leaving out one small, unusual region can turn the whole ranking: try the table without it.",
        ru: "Один маленький необычный регион может перевернуть весь порядок: проверьте таблицу без него.",
        kk: "Бір шағын, ерекше өңір бүкіл реттілікті өзгерте алады: кестені онсыз тексеріп көріңіз.",
      },
      {
        en: "Within one country the vector often separates kinds of economy, such as mining from manufacturing, rather than simple from complex.",
        ru: "Внутри страны вектор часто отделяет типы экономики, например добычу от переработки, а не простое от сложного.",
        kk: "Бір ел ішінде вектор көбіне қарапайымды күрделіден емес, экономика түрлерін, мысалы, өндіруді өңдеуден ажыратады.",
      },
      {
        en: "The index counts industries by presence alone: how much they produce or earn plays no part.",
        ru: "Индекс видит только присутствие отраслей: сколько они производят и зарабатывают, не важно.",
        kk: "Индекс салалардың бар болуын ғана көреді: қанша өндіріп, қанша табатыны ескерілмейді.",
      },
    ],
    elsewhere: [
      { program: "Python py-ecomplexity", name: "eci", differs: null },
      {
        program: "R economiccomplexity",
        name: 'complexity_measures(method = "eigenvalues")',
        differs: {
          en: "standardizes with the sample standard deviation; ours does with sample = TRUE",
          ru: "стандартизует выборочным отклонением; у нас — при sample = ИСТИНА",
          kk: "іріктеме ауытқуымен стандарттайды; бізде sample = АҚИҚАТ болғанда",
        },
      },
      {
        program: "R EconGeo",
        name: "KCI()",
        differs: {
          en: "rounds the matrix to 4 decimals, which can change ranks",
          ru: "округляет матрицу до 4 знаков, отчего места могут меняться",
          kk: "матрицаны 4 таңбаға дейін дөңгелектейді, содан орындар өзгеруі мүмкін",
        },
      },
    ],
    steps: ({ matrix, input, threshold, sample }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const complexity = complexityOf(presence);
      if (isFault(complexity)) return [];
      const { mean, deviation } = momentsOf(complexity.regions, sample);
      return [
        ...complexitySteps(presence, complexity),
        {
          says: {
            en: "Mean and standard deviation of k",
            ru: "Среднее и стандартное отклонение k",
            kk: "k-ның орташасы мен стандартты ауытқуы",
          },
          shows: [mean, deviation],
        },
        {
          says: { en: "Complexity", ru: "Сложность", kk: "Күрделілік" },
          formula: "(k − mean) / sd",
          shows: standardized(complexity, sample),
        },
      ];
    },
  },
});
