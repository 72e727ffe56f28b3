/** SPACE matrix: a strategic position from ratings of finance, competition, surroundings and industry. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { range } from "../../core/params";
import { about, atPlace } from "../../core/sentences";
import { RangeReference } from "../../core/twin";

const label = {
  financial: { en: "Financial strength", ru: "Финансовая сила", kk: "Қаржылық күш" },
  competitive: {
    en: "Competitive advantage",
    ru: "Конкурентное преимущество",
    kk: "Бәсекелік артықшылық",
  },
  environment: {
    en: "Environmental stability",
    ru: "Стабильность среды",
    kk: "Ортаның тұрақтылығы",
  },
  industry: { en: "Industry strength", ru: "Сила отрасли", kk: "Саланың күші" },
};

/** @returns the first rating that is not of the sign its axis asks for */
function wrongSign(ratings: NumberRange, whose: keyof typeof label, sign: 1 | -1): Fault | null {
  const at = ratings.values().findIndex((x) => !(x * sign > 0));
  if (at < 0) return null;
  const found = ratings.values()[at] ?? 0;
  return atPlace(
    fault(
      "#VALUE!",
      about(
        label[whose],
        sign > 0
          ? {
              en: `is ${found}; expected a rating above 0`,
              ru: `содержит ${found}; ожидается оценка больше 0`,
              kk: `мәні ${found}; 0-ден үлкен баға болуы керек`,
            }
          : {
              en: `is ${found}; expected a rating below 0`,
              ru: `содержит ${found}; ожидается оценка меньше 0`,
              kk: `мәні ${found}; 0-ден кіші баға болуы керек`,
            }
      )
    ),
    ratings.position(at),
    ratings.rows,
    ratings.columns
  );
}

const meanOf = (ratings: NumberRange) => sumOf(ratings.values().map((x) => x / ratings.length));

export const spaceCoordinates = defineMeasure({
  id: "SPACE.COORDINATES",
  family: "swot",
  name: {
    en: "SPACE matrix coordinates",
    ru: "Координаты матрицы SPACE",
    kk: "SPACE матрицасының координаттары",
  },
  summary: {
    en: "Strategic position from ratings of finance, competitive advantage, stability of surroundings and industry",
    ru: "Стратегическая позиция по оценкам финансов, конкурентных преимуществ, стабильности среды и отрасли",
    kk: "Қаржы, бәсекелік артықшылық, орта тұрақтылығы және сала бағалары бойынша стратегиялық ұстаным",
  },
  unit: { en: "score", ru: "балл", kk: "балл" },
  values: {
    en: "FS, IS > 0; CA, ES < 0; x and y of either sign",
    ru: "FS, IS > 0; CA, ES < 0; x и y любого знака",
    kk: "FS, IS > 0; CA, ES < 0; x пен y кез келген таңбалы",
  },
  formula: {
    en: "FS, CA, ES, IS: means of the ratings; x = CA + IS; y = FS + ES",
    ru: "FS, CA, ES, IS: средние оценки; x = CA + IS; y = FS + ES",
    kk: "FS, CA, ES, IS: бағалардың орташалары; x = CA + IS; y = FS + ES",
  },
  source: "Rowe et al. 1982; David, Strategic Management",
  notes: {
    en: "The answer is FS, CA, ES, IS, x, y. Competitive advantage and stability are rated from −1 (best) to −6 or −7 (worst), finance and industry from 1 (worst) to 6 or 7 (best): name the scale beside the result. The lists may differ in length.",
    ru: "Ответ: FS, CA, ES, IS, x, y. Конкурентное преимущество и стабильность оценивают от −1 (лучше всего) до −6 или −7 (хуже всего), финансы и отрасль — от 1 (хуже всего) до 6 или 7 (лучше всего): указывайте шкалу рядом. Длина списков может различаться.",
    kk: "Жауап: FS, CA, ES, IS, x, y. Бәсекелік артықшылық пен тұрақтылық −1-ден (ең жақсы) −6 не −7-ге (ең нашар) дейін, қаржы мен сала 1-ден (ең нашар) 6 не 7-ге (ең жақсы) дейін бағаланады: шкаланы нәтиженің жанына жазыңыз. Тізімдердің ұзындығы әртүрлі бола алады.",
  },
  params: {
    financial: range({
      label: label.financial,
      description: {
        en: "Ratings of financial strength, 1 … 6 or 1 … 7",
        ru: "Оценки финансовой силы, 1 … 6 или 1 … 7",
        kk: "Қаржылық күштің бағалары, 1 … 6 немесе 1 … 7",
      },
      blanks: "refused",
      total: "allowed",
    }),
    competitive: range({
      label: label.competitive,
      description: {
        en: "Ratings of competitive advantage, negative: −1 best",
        ru: "Оценки конкурентного преимущества, отрицательные: −1 — лучшая",
        kk: "Бәсекелік артықшылықтың бағалары, теріс: −1 — ең жақсысы",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    environment: range({
      label: label.environment,
      description: {
        en: "Ratings of environmental stability, negative: −1 most stable",
        ru: "Оценки стабильности среды, отрицательные: −1 — самая стабильная",
        kk: "Орта тұрақтылығының бағалары, теріс: −1 — ең тұрақтысы",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    industry: range({
      label: label.industry,
      description: {
        en: "Ratings of industry strength, 1 … 6 or 1 … 7",
        ru: "Оценки силы отрасли, 1 … 6 или 1 … 7",
        kk: "Сала күшінің бағалары, 1 … 6 немесе 1 … 7",
      },
      blanks: "refused",
      total: "allowed",
    }),
  },
  result: "cells",
  columns: [
    label.financial,
    label.competitive,
    label.environment,
    label.industry,
    { en: "x", ru: "x", kk: "x" },
    { en: "y", ru: "y", kk: "y" },
  ],
  compute: ({ financial, competitive, environment, industry }) => {
    const wrong =
      wrongSign(financial, "financial", 1) ??
      wrongSign(competitive, "competitive", -1) ??
      wrongSign(environment, "environment", -1) ??
      wrongSign(industry, "industry", 1);
    if (wrong) return wrong;
    const [fs, ca, es, is] = [
      meanOf(financial),
      meanOf(competitive),
      meanOf(environment),
      meanOf(industry),
    ];
    return [[fs, ca, es, is, ca + is, fs + es]];
  },
  twin: ({ financial, competitive, environment, industry }) => {
    const mean = (ratings: RangeReference) => `AVERAGE(${ratings})`;
    const [fs, ca, es, is] = [
      mean(financial),
      mean(competitive),
      mean(environment),
      mean(industry),
    ];
    const wrong = [
      `COUNTIF(${financial},"<=0")`,
      `COUNTIF(${competitive},">=0")`,
      `COUNTIF(${environment},">=0")`,
      `COUNTIF(${industry},"<=0")`,
    ].join("+");
    return `IF(${wrong}>0,#VALUE!,CHOOSE({1,2,3,4,5,6},${fs},${ca},${es},${is},${ca}+${is},${fs}+${es}))`;
  },
  examples: [
    {
      given: { financial: [4, 5], competitive: [-1, -2], environment: [-3], industry: [5, 4, 3] },
      expect: [4.5, -1.5, -3, 4, 2.5, 1.5],
      from: "by hand",
    },
    {
      given: {
        financial: [4, 4, 6, 5, 5, 4],
        competitive: [-1, -1, -1, -2],
        environment: [-3, -3, -1, -3, -3, -2],
        industry: [5, 5, 4, 4, 5, 3],
      },
      expect: [4.67, -1.25, -2.5, 4.33, 3.08, 2.17],
      tolerance: 5e-3,
      from: "worked example of a SPACE matrix, scribd.com/doc/119154491",
    },
    {
      given: {
        financial: [[2, 1]],
        competitive: [[-6, -5]],
        environment: [[-6]],
        industry: [[1, 1]],
      },
      expect: [1.5, -5.5, -6, 1, -4.5, -4.5],
      from: "by hand, as rows",
    },
    {
      given: { financial: [4, null], competitive: [-1], environment: [-3], industry: [5] },
      expect: "#VALUE!",
      from: "catalogue: a blank rating",
    },
    {
      given: { financial: [4], competitive: [-1], environment: [-3], industry: [5, 0] },
      expect: "#VALUE!",
      from: "catalogue: a rating of 0",
    },
    {
      given: { financial: [4], competitive: [1], environment: [-3], industry: [5] },
      expect: "#VALUE!",
      from: "catalogue: a positive rating of competitive advantage",
    },
    {
      given: { financial: [4], competitive: [-1], environment: [-3, 0], industry: [5] },
      expect: "#VALUE!",
      from: "catalogue: a rating of 0",
    },
    {
      given: { financial: [-4], competitive: [-1], environment: [-3], industry: [5] },
      expect: "#VALUE!",
      from: "catalogue: a negative rating of finance",
    },
    {
      given: { financial: ["high"], competitive: [-1], environment: [-3], industry: [5] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        financial: [4],
        competitive: [{ code: "#N/A" }],
        environment: [-3],
        industry: [5],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        financial: [
          [4, 5],
          [3, 2],
        ],
        competitive: [-1],
        environment: [-3],
        industry: [5],
      },
      expect: "#VALUE!",
      from: "catalogue: a table in place of a list",
    },
  ],
  help: {
    synonyms: [
      "SPACE",
      "SPACE matrix",
      "Strategic Position and Action Evaluation",
      "матрица SPACE",
      "SPACE-анализ",
      "СПЕЙС-анализ",
      "SPACE матрицасы",
      "SPACE талдау",
    ],
    reading: {
      en: "x 2.5 and y 1.5 lie in the upper right: an aggressive posture. Upper left (x < 0, y > 0) is conservative, lower left defensive, lower right (x > 0, y < 0) competitive. The farther from the origin, the clearer; x and y near 0 say little.",
      ru: "x 2,5 и y 1,5 — правый верхний квадрант: агрессивная стратегия. Левый верхний (x < 0, y > 0) — консервативная, левый нижний — оборонительная, правый нижний (x > 0, y < 0) — конкурентная. Чем дальше от начала координат, тем яснее; x и y около 0 говорят мало.",
      kk: "x 2,5 және y 1,5 — оң жақ жоғарғы квадрант: шабуылшыл стратегия. Сол жақ жоғарғы (x < 0, y > 0) — сақтанғыш, сол жақ төменгі — қорғаныс, оң жақ төменгі (x > 0, y < 0) — бәсекелік. Координаттар басынан неғұрлым алыс болса, соғұрлым анық; 0-ге жақын x пен y аз нәрсе айтады.",
    },
    thresholds: [],
    traps: [
      {
        en: "The negative axes run the other way: −1 is good and −6 bad; rating a strong advantage −6 turns the result round.",
        ru: "Отрицательные оси идут наоборот: −1 хорошо, −6 плохо; оценка сильного преимущества как −6 переворачивает вывод.",
        kk: "Теріс осьтер кері бағытта: −1 жақсы, −6 нашар; күшті артықшылықты −6 деп бағалау нәтижені керісінше өзгертеді.",
      },
      {
        en: "Scales of 1–6 and 1–7 are both in use; coordinates of different scales must not be put into one chart.",
        ru: "В ходу шкалы 1–6 и 1–7; координаты разных шкал нельзя ставить на одну диаграмму.",
        kk: "1–6 және 1–7 шкалаларының екеуі де қолданылады; әртүрлі шкаланың координаттарын бір диаграммаға қоюға болмайды.",
      },
    ],
    elsewhere: [],
    steps: ({ financial, competitive, environment, industry }) => {
      const [fs, ca, es, is] = [
        meanOf(financial),
        meanOf(competitive),
        meanOf(environment),
        meanOf(industry),
      ];
      return [
        {
          says: {
            en: "Means of finance, competitive advantage, stability, industry",
            ru: "Средние: финансы, конкурентное преимущество, стабильность, отрасль",
            kk: "Орташалар: қаржы, бәсекелік артықшылық, тұрақтылық, сала",
          },
          formula: "FS; CA; ES; IS",
          shows: [[fs, ca, es, is]],
        },
        {
          says: {
            en: "Horizontal axis: competitive advantage plus industry",
            ru: "Горизонтальная ось: конкурентное преимущество плюс отрасль",
            kk: "Көлденең ось: бәсекелік артықшылық пен сала",
          },
          formula: "x = CA + IS",
          shows: ca + is,
        },
        {
          says: {
            en: "Vertical axis: finance plus stability",
            ru: "Вертикальная ось: финансы плюс стабильность",
            kk: "Тік ось: қаржы мен тұрақтылық",
          },
          formula: "y = FS + ES",
          shows: fs + es,
        },
        {
          says: { en: "Coordinates", ru: "Координаты", kk: "Координаттар" },
          formula: "FS; CA; ES; IS; x; y",
          shows: [[fs, ca, es, is, ca + is, fs + es]],
        },
      ];
    },
  },
});
