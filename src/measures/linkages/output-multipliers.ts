/** Output multipliers: output of all industries together for one unit of final use of each. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  coefficientRefusals,
  inverseFormula,
  inverseStep,
  leontiefInverse,
  linkagesFormula,
  orSingular,
  singularRefusals,
  sumsOf,
  technicalCoefficients,
} from "./inverse";

export const outputMultipliers = defineMeasure({
  id: "OUTPUT.MULTIPLIERS",
  family: "linkages",
  name: {
    en: "Output multipliers",
    ru: "Мультипликаторы выпуска",
    kk: "Өнім шығару мультипликаторлары",
  },
  summary: {
    en: "Output that all industries together gain when final use of one industry rises by one unit",
    ru: "На сколько вырастет выпуск всех отраслей вместе при росте конечного спроса на отрасль на единицу",
    kk: "Бір саланың соңғы сұранысы бір бірлікке өскенде барлық саланың өнімі барлығы қаншаға өседі",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "≥ 1 where columns add up to less than 1, a row",
    ru: "≥ 1, если суммы столбцов меньше 1; строка",
    kk: "баған қосындылары 1-ден кіші болса ≥ 1; жол",
  },
  formula: "m_j = Σ_i L_ij; L = (I − A)⁻¹",
  source: "Leontief 1941",
  notes: {
    en: "Simple multipliers: households are not in the table, so what wages buy does not count. With coefficients of domestic supplies they tell the effect inside the region; imported inputs leak out.",
    ru: "Простые мультипликаторы: домохозяйств в таблице нет, покупки на зарплату не учтены. С коэффициентами местных поставок они показывают эффект внутри региона, импортные затраты утекают.",
    kk: "Қарапайым мультипликаторлар: кестеде үй шаруашылықтары жоқ, жалақыға сатып алынғаны ескерілмейді. Жергілікті жеткізілім коэффициенттерімен олар өңір ішіндегі әсерді көрсетеді, импорттық шығын сыртқа кетеді.",
  },
  params: { coefficients: technicalCoefficients },
  result: "cells",
  compute: ({ coefficients }) => {
    const inverse = leontiefInverse(coefficients);
    return isFault(inverse) ? inverse : [Array.from(sumsOf(inverse, coefficients.rows, "columns"))];
  },
  twin: ({ coefficients }) =>
    orSingular(
      coefficients,
      linkagesFormula(coefficients, inverseFormula(coefficients), "columns", false)
    ),
  examples: [
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
      },
      expect: [1.15 / 0.7575, 1.1 / 0.7575],
      from: "Miller and Blair 2009, Input–Output Analysis, chapter 2: column sums of the inverse (1.518, 1.452)",
    },
    {
      given: {
        coefficients: [
          [null, 0.5, 0],
          [0, "", 0.5],
          [0, 0, 0],
        ],
      },
      expect: [1, 1.5, 1.75],
      from: "by hand: a chain of three, blanks are 0",
    },
    { given: { coefficients: [[0.2]] }, expect: [[1.25]], from: "by hand: 1/(1 − 0.2)" },
    ...singularRefusals,
    ...coefficientRefusals,
  ],
  help: {
    synonyms: [
      "output multiplier",
      "type I multiplier",
      "simple multiplier",
      "мультипликатор выпуска",
      "мультипликатор Леонтьева",
      "мультипликативный эффект",
      "өнім шығару мультипликаторы",
      "мультипликативтік әсер",
    ],
    reading: {
      en: "In the first example one more unit of final use of the first industry brings 1.52 units of output in all: the unit itself and 0.52 along the chain of suppliers. An industry that buys nothing in the table has 1.",
      ru: "В первом примере дополнительная единица конечного спроса на первую отрасль даёт всего 1,52 единицы выпуска: саму единицу и 0,52 по цепочке поставщиков. У отрасли, которая ничего не покупает внутри таблицы, — 1.",
      kk: "Бірінші мысалда бірінші салаға соңғы сұраныстың қосымша бір бірлігі барлығы 1,52 бірлік өнім береді: бірліктің өзі және жеткізушілер тізбегі бойымен 0,52. Кесте ішінде ештеңе сатып алмайтын салада 1.",
    },
    thresholds: [],
    traps: [
      {
        en: "Below 1 the coefficients cannot be right: check for negative entries and columns adding up to 1 or more.",
        ru: "Меньше 1 при верных коэффициентах не бывает: проверьте отрицательные числа и столбцы с суммой от 1.",
        kk: "Коэффициенттер дұрыс болса, 1-ден кіші болмайды: теріс сандарды және қосындысы 1-ге жеткен бағандарды тексеріңіз.",
      },
      {
        en: "Output counts the same value at every stage: a multiplier of output is no multiplier of income or jobs.",
        ru: "Выпуск учитывает одну и ту же стоимость на каждой стадии: мультипликатор выпуска не мультипликатор дохода или занятости.",
        kk: "Өнім бір құнды әр сатыда есептейді: өнім мультипликаторы табыс не жұмыспен қамту мультипликаторы емес.",
      },
      {
        en: "It holds where capacity is idle; in a full economy one industry grows at the cost of another.",
        ru: "Он верен при свободных мощностях; при полной загрузке одна отрасль растёт за счёт другой.",
        kk: "Ол бос қуат болғанда дұрыс; толық жүктелген экономикада бір сала екіншісінің есебінен өседі.",
      },
    ],
    elsewhere: [{ program: "R leontief", name: "output_multiplier()", differs: null }],
    steps: ({ coefficients }) => {
      const n = coefficients.rows;
      const inverse = leontiefInverse(coefficients);
      if (isFault(inverse)) return [];
      return [
        inverseStep(inverse, n),
        {
          says: {
            en: "Sums of its columns",
            ru: "Суммы её столбцов",
            kk: "Бағандарының қосындылары",
          },
          formula: "m_j = Σ_i L_ij",
          shows: [Array.from(sumsOf(inverse, n, "columns"))],
        },
      ];
    },
  },
});
