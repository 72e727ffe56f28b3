/** Weighted evaluation matrix: factors weighted and rated, summed to one number (IFE, EFE) or one per strategy (QSPM). */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, range } from "../../core/params";
import { about, atPlace, notOnePer } from "../../core/sentences";
import { onePer } from "../../core/twin";

const label = {
  weights: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
  ratings: { en: "Ratings", ru: "Оценки", kk: "Бағалар" },
};

/** In one column every factor must be rated. */
function unrated(ratings: NumberRange): Fault {
  return atPlace(
    fault(
      "#VALUE!",
      about(label.ratings, {
        en: "is 0 or blank; expected a rating of every factor",
        ru: "содержит 0 или пусто; ожидается оценка каждого фактора",
        kk: "мәні 0 немесе бос; әр фактордың бағасы болуы керек",
      })
    ),
    ratings.position(ratings.firstZero),
    ratings.rows,
    ratings.columns
  );
}

/** Which factors are rated in every column. */
function ratedRows(ratings: NumberRange): boolean[] {
  return Array.from({ length: ratings.rows }, (_, f) =>
    Array.from({ length: ratings.columns }, (__, c) => ratings.at(f, c)).every((x) => x !== 0)
  );
}

function scoresOf(weights: NumberRange, ratings: NumberRange): AnswerCell[][] {
  const w = weights.values();
  return ratedRows(ratings).map((rated, f) =>
    Array.from({ length: ratings.columns }, (_, c) => (rated ? w[f]! * ratings.at(f, c) : ""))
  );
}

function totalsOf(scores: readonly (readonly AnswerCell[])[], columns: number): AnswerCell[][] {
  return [
    Array.from({ length: columns }, (_, c) =>
      sumOf(
        scores.map((row) => row[c]).filter((score): score is number => typeof score === "number")
      )
    ),
  ];
}

export const evaluationMatrix = defineMeasure({
  id: "EVALUATION.MATRIX",
  family: "swot",
  name: {
    en: "Weighted evaluation matrix (IFE, EFE, QSPM)",
    ru: "Взвешенная оценочная матрица (IFE, EFE, QSPM)",
    kk: "Салмақталған бағалау матрицасы (IFE, EFE, QSPM)",
  },
  summary: {
    en: "Total of weighted ratings of internal or external factors, or of the attractiveness of several strategies",
    ru: "Сумма взвешенных оценок внутренних или внешних факторов либо привлекательности нескольких стратегий",
    kk: "Ішкі не сыртқы факторлардың салмақталған бағаларының немесе бірнеше стратегия тартымдылығының қосындысы",
  },
  unit: { en: "score", ru: "балл", kk: "балл" },
  values: {
    en: "1 … 4 where weights sum to 1 and ratings are 1 … 4",
    ru: "1 … 4, если сумма весов 1, а оценки 1 … 4",
    kk: "салмақтар қосындысы 1, бағалар 1 … 4 болса, 1 … 4",
  },
  formula: {
    en: "scores: w_f r_fk; total: Σ_f w_f r_fk over the factors rated in every column; w: weights, r: ratings",
    ru: "scores: w_f r_fk; total: Σ_f w_f r_fk по факторам, оценённым во всех столбцах; w: веса, r: оценки",
    kk: "scores: w_f r_fk; total: барлық бағанда бағаланған факторлар бойынша Σ_f w_f r_fk; w: салмақтар, r: бағалар",
  },
  source: "David, Strategic Management (the rating rule differs between editions: name it)",
  notes: {
    en: "Weights are not renormalized. Editions differ in the rule of ratings: strengths 3–4 and weaknesses 1–2, or how well the response is, 1–4 for every factor; write the rule beside the total. With several columns a factor not rated in one strategy is left out of all totals, as QSPM prescribes.",
    ru: "Веса не приводятся к сумме 1. Издания расходятся в правиле оценок: сильные стороны 3–4 и слабые 1–2 либо качество ответа 1–4 для любого фактора; пишите правило рядом с итогом. При нескольких столбцах фактор без оценки у одной стратегии не входит ни в один итог, как требует QSPM.",
    kk: "Салмақтардың қосындысы 1-ге келтірілмейді. Басылымдарда бағалау ережесі әртүрлі: күшті жақтарға 3–4, әлсіз жақтарға 1–2 немесе кез келген факторға жауап сапасы 1–4; ережені жиынтықтың жанына жазыңыз. Бірнеше баған болса, бір стратегияда бағаланбаған фактор QSPM талабымен ешбір жиынтыққа кірмейді.",
  },
  params: {
    weights: range({
      label: label.weights,
      description: {
        en: "Weight of each factor",
        ru: "Вес каждого фактора",
        kk: "Әр фактордың салмағы",
      },
      total: "allowed",
    }),
    ratings: range({
      label: label.ratings,
      description: {
        en: "Factors in rows: rating 1–4 of each; several columns are several strategies (QSPM)",
        ru: "Факторы в строках: оценка 1–4 каждого; несколько столбцов — несколько стратегий (QSPM)",
        kk: "Факторлар жолдарда: әрқайсысының 1–4 бағасы; бірнеше баған — бірнеше стратегия (QSPM)",
      },
      shape: "any",
      total: "allowed",
    }),
    output: choice({
      label: { en: "Output", ru: "Вывод", kk: "Шығару" },
      description: {
        en: '"total": the total of each column; "scores": weight times rating of each cell',
        ru: '"total" — итог каждого столбца; "scores" — вес на оценку в каждой ячейке',
        kk: '"total" — әр бағанның жиынтығы; "scores" — әр ұяшықта салмақ пен бағаның көбейтіндісі',
      },
      words: ["total", "scores"],
      default: "total",
    }),
  },
  result: "cells",
  compute: ({ weights, ratings, output }) => {
    if (weights.length !== ratings.rows)
      return notOnePer("rows", label.weights, weights.length, label.ratings, ratings.rows);
    if (ratings.columns === 1 && ratings.firstZero >= 0) return unrated(ratings);
    const scores = scoresOf(weights, ratings);
    return output === "scores" ? scores : totalsOf(scores, ratings.columns);
  },
  twin: ({ weights, ratings, output }) => {
    const unratedCells = `MMULT(--(${ratings.numbers}=0),${ratings.columnOfOnes})`;
    const body =
      output === "scores"
        ? `IF(${unratedCells}+0*${ratings.numbers}=0,${weights.column}*${ratings.numbers},"")`
        : `MMULT(TRANSPOSE(${weights.column}*(${unratedCells}=0)),${ratings.numbers})`;
    return onePer(
      "rows",
      weights,
      ratings,
      `IF((COLUMNS(${ratings})=1)*(SUM(--(${ratings.numbers}=0))>0),#VALUE!,${body})`
    );
  },
  examples: [
    {
      given: { weights: [0.5, 0.3, 0.2], ratings: [4, 3, 1] },
      expect: 3.1,
      from: "by hand: 2 + 0.9 + 0.2",
    },
    {
      given: { weights: [0.5, 0.3, 0.2], ratings: [4, 3, 1], output: "scores" },
      expect: [[2], [0.9], [0.2]],
      from: "by hand",
    },
    {
      given: {
        weights: [
          0.05, 0.07, 0.1, 0.05, 0.02, 0.15, 0.05, 0.03, 0.02, 0.1, 0.15, 0.02, 0.02, 0.04, 0.05,
          0.03, 0.05,
        ],
        ratings: [3, 4, 3, 3, 3, 3, 4, 3, 3, 2, 2, 1, 1, 1, 2, 1, 1],
      },
      expect: 2.5,
      from: "David, Strategic Management, 13th ed., table 4-10: a computer store",
    },
    {
      given: {
        weights: [[0.5, 0.3, 0.2]],
        ratings: [
          [2, 1],
          [null, 3],
          [4, 1],
        ],
      },
      expect: [1.8, 0.7],
      from: "by hand, weights as a row: the second factor is not rated for the first strategy",
    },
    {
      given: {
        weights: [0.5, null, 0.2],
        ratings: [
          [2, 1],
          ["", 3],
          [4, 1],
        ],
        output: "scores",
      },
      expect: [
        [1, 0.5],
        ["", ""],
        [0.8, 0.2],
      ],
      from: "catalogue: the cells of a row left out are empty",
    },
    {
      given: {
        weights: [0.6, 0.4],
        ratings: [
          [0, 3],
          [2, 0],
        ],
      },
      expect: [0, 0],
      from: "by hand: no factor is rated in both",
    },
    {
      given: { weights: [0.5, 0.5], ratings: [3, null] },
      expect: "#VALUE!",
      from: "catalogue: a blank rating in one column",
    },
    {
      given: { weights: [0.5, 0.5], ratings: [0, 3] },
      expect: "#VALUE!",
      from: "catalogue: a rating of 0 in one column",
    },
    {
      given: { weights: [0.5, 0.5], ratings: [3, 2, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { weights: [0.5, 0.5], ratings: [3, -2] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { weights: [0.5, "x"], ratings: [3, 2] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { weights: [0.5, 0.5], ratings: [3, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { weights: [0.5, 0.5], ratings: [3, 2], output: "sum" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "IFE",
      "EFE",
      "IFAS",
      "EFAS",
      "QSPM",
      "CPM",
      "матрица IFE",
      "матрица EFE",
      "матрица оценки внутренних факторов",
      "матрица оценки внешних факторов",
      "количественная матрица стратегического планирования",
      "ішкі факторларды бағалау матрицасы",
      "сыртқы факторларды бағалау матрицасы",
    ],
    reading: {
      en: "3.1 on a scale of 1 to 4 lies above the middle 2.5: the situation is rather strong (IFE) or the response to its surroundings rather good (EFE). Of two strategies the one with the larger total fits the factors better. Totals compare only under one rule of ratings and with weights that sum to 1.",
      ru: "3,1 по шкале 1–4 выше середины 2,5: положение скорее сильное (IFE) или ответ на внешнюю среду скорее хороший (EFE). Из двух стратегий лучше отвечает факторам та, у которой итог больше. Итоги сравнимы только при одном правиле оценок и весах с суммой 1.",
      kk: "1–4 шкаласындағы 3,1 мәні оның ортасынан (2,5) жоғары: жағдай күштірек (IFE) немесе сыртқы ортаға жауап жақсырақ (EFE). Екі стратегияның жиынтығы үлкені факторларға көбірек сай келеді. Жиынтықтар тек бір бағалау ережесімен және қосындысы 1 салмақтармен салыстырылады.",
    },
    thresholds: [
      {
        below: 2.5,
        means: {
          en: "below the average of the scale: rather weak",
          ru: "ниже середины шкалы: скорее слабо",
          kk: "шкала ортасынан төмен: әлсіздеу",
        },
        source: "David, Strategic Management: 2.5 as the average of ratings 1–4",
      },
      {
        from: 2.5,
        means: {
          en: "at or above the average of the scale: rather strong",
          ru: "не ниже середины шкалы: скорее сильно",
          kk: "шкала ортасынан төмен емес: күштірек",
        },
        source: "David, Strategic Management: 2.5 as the average of ratings 1–4",
      },
    ],
    thresholdsHold: ({ weights, ratings, output }) =>
      output === "total" && ratings.columns === 1 && Math.abs(weights.total - 1) < 0.01,
    traps: [
      {
        en: "Under the older rule weaknesses get 1 or 2, so a list with many weaknesses scores low whatever is done about them.",
        ru: "По старому правилу слабые стороны получают 1 или 2: список с многими слабостями оценится низко, что бы с ними ни делали.",
        kk: "Ескі ереже бойынша әлсіз жақтар 1 не 2 алады: әлсіз жағы көп тізім, не істелсе де, төмен бағаланады.",
      },
      {
        en: "Weights that do not sum to 1 shift the total off the scale of 1 to 4; this function does not repair them.",
        ru: "Веса с суммой не 1 выводят итог за шкалу 1–4; функция их не исправляет.",
        kk: "Қосындысы 1 емес салмақтар жиынтықты 1–4 шкаласынан шығарады; функция оларды түзетпейді.",
      },
    ],
    elsewhere: [{ program: "Excel", name: "SUMPRODUCT()", differs: null }],
    steps: ({ weights, ratings, output }) => {
      const scores = scoresOf(weights, ratings);
      const rated = {
        says: {
          en: "Factors that count: rated in every column (1) or not (0)",
          ru: "Учитываемые факторы: оценены во всех столбцах (1) или нет (0)",
          kk: "Ескерілетін факторлар: барлық бағанда бағаланған (1) немесе жоқ (0)",
        },
        shows: ratedRows(ratings).map(Number),
      };
      const weighted = {
        says: {
          en: "Weight times rating",
          ru: "Вес, умноженный на оценку",
          kk: "Салмақ пен бағаның көбейтіндісі",
        },
        formula: "w_f r_fk",
        shows: scores,
      };
      if (output === "scores") return [rated, weighted];
      return [
        rated,
        weighted,
        {
          says: { en: "Total", ru: "Итог", kk: "Жиынтық" },
          formula: "Σ_f w_f r_fk",
          shows: totalsOf(scores, ratings.columns),
        },
      ];
    },
  },
});
