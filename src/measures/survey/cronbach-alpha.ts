/** Cronbach's alpha: how far the items of a questionnaire measure one thing, with Feldt's interval. */
import { NumberRange, sumOf } from "../../core/cells";
import { fQuantile } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { range, zerosArgument } from "../../core/params";
import { confidenceArgument } from "./wilson-interval";

const tooFew = fault("#DIV/0!", {
  en: "Scores: needs at least two items and two complete respondents",
  ru: "Баллы: нужны хотя бы два вопроса и два респондента без пропусков",
  kk: "Балдар: кемінде екі сұрақ пен толық жауап берген екі респондент қажет",
});

const noVariance = fault("#DIV/0!", {
  en: "all respondents have the same total score, so there is nothing to compare",
  ru: "у всех респондентов одинаковая сумма баллов, сравнивать нечего",
  kk: "барлық респонденттің жалпы балы бірдей, салыстыратын ештеңе жоқ",
});

/** Squared deviations from the mean, added up. */
function deviationSquares(values: ArrayLike<number>): number {
  const mean = sumOf(values) / values.length;
  return sumOf(Float64Array.from(values, (x) => (x - mean) ** 2));
}

/** What rounding leaves of squared deviations where all values are equal, relative to their squares. */
const trace = 1e-28;

interface Reliability {
  /** Rows of scores of the respondents who take part. */
  readonly respondents: readonly (readonly number[])[];
  readonly items: number;
  readonly itemVariances: readonly number[];
  readonly totals: readonly number[];
  readonly totalVariance: number;
  readonly alpha: number;
}

/** @returns alpha and what it is made of; a respondent with a 0 or blank is left out where zeros are absent */
export function reliability(scores: NumberRange): Reliability | Fault {
  const { rows, columns: items } = scores;
  const all = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: items }, (_, j) => scores.at(i, j))
  );
  const respondents = scores.skipsZeros ? all.filter((row) => !row.includes(0)) : all;
  const n = respondents.length;
  if (items < 2 || n < 2) return tooFew;
  // As parts of the largest score, so that squares stay within the range of doubles.
  let unit = 0;
  for (const row of respondents) for (const x of row) unit = Math.max(unit, Math.abs(x));
  if (unit === 0) return noVariance;
  const scaled = respondents.map((row) => row.map((x) => x / unit));
  const squares = Array.from({ length: items }, (_, j) =>
    deviationSquares(scaled.map((row) => row[j]!))
  );
  const scaledTotals = scaled.map((row) => sumOf(row));
  const spread = deviationSquares(scaledTotals);
  if (spread <= trace * sumOf(scaledTotals.map((x) => x * x))) return noVariance;
  return {
    respondents,
    items,
    itemVariances: squares.map((s) => (s / (n - 1)) * unit * unit),
    totals: respondents.map((row) => sumOf(row)),
    totalVariance: (spread / (n - 1)) * unit * unit,
    alpha: (items / (items - 1)) * (1 - sumOf(squares) / spread),
  };
}

/** Feldt: (1 − alpha of the population) / (1 − alpha) follows F. */
function withInterval({ alpha, items, respondents }: Reliability, confidence: number): number[] {
  const df1 = respondents.length - 1;
  const df2 = df1 * (items - 1);
  const bound = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, df1, df2);
  return [alpha, bound((1 + confidence) / 2), bound((1 - confidence) / 2)];
}

const small = [
  [1, 2],
  [2, 3],
  [3, 5],
  [4, 4],
];

export const cronbachAlpha = defineMeasure({
  id: "CRONBACH.ALPHA",
  family: "survey",
  name: { en: "Cronbach's alpha", ru: "Альфа Кронбаха", kk: "Кронбах альфасы" },
  summary: {
    en: "How consistently the items of a scale measure the same thing: 1 perfectly; with a confidence interval",
    ru: "Насколько согласованно вопросы шкалы измеряют одно и то же: 1 — полностью; с доверительным интервалом",
    kk: "Шкала сұрақтары бір нәрсені қаншалықты үйлесімді өлшейді: 1 — толық; сенімділік аралығымен",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≤ 1",
  formula: {
    en: "α = k/(k − 1) (1 − Σ σⱼ² / σ²), σ² the variance of the row sums; interval: 1 − (1 − α) F, quantiles with n − 1 and (n − 1) (k − 1) degrees of freedom",
    ru: "α = k/(k − 1) (1 − Σ σⱼ² / σ²), σ² — дисперсия сумм строк; интервал: 1 − (1 − α) F, квантили со степенями свободы n − 1 и (n − 1) (k − 1)",
    kk: "α = k/(k − 1) (1 − Σ σⱼ² / σ²), σ² — жол қосындыларының дисперсиясы; аралық: 1 − (1 − α) F, еркіндік дәрежелері n − 1 және (n − 1) (k − 1) квантильдер",
  },
  source: "Cronbach 1951; Feldt 1965",
  notes: {
    en: 'The answer is alpha, low, high. Zeros and blanks must be declared: with "skip" a respondent with any of them is left out whole (listwise); other programs may drop pairs instead and give visibly different values. Alpha grows with the number of items.',
    ru: 'Ответ: альфа, нижняя и верхняя границы. Смысл нулей и пропусков нужно указать в zeros: при "skip" респондент с любым из них исключается целиком; другие программы могут исключать попарно и дают заметно другие значения. С числом вопросов альфа растёт.',
    kk: 'Жауап: альфа, төменгі және жоғарғы шек. Нөлдер мен бос ұяшықтардың мәнін zeros аргументімен көрсету керек: "skip" болса, олардың бірі бар респондент тұтас алынып тасталады; басқа бағдарламалар жұппен алып тастап, едәуір өзгеше мән беруі мүмкін. Сұрақ саны өскен сайын альфа өседі.',
  },
  params: {
    scores: range({
      label: { en: "Scores", ru: "Баллы", kk: "Балдар" },
      description: {
        en: "Respondents in rows, items in columns, all coded in one direction",
        ru: "Респонденты в строках, вопросы в столбцах, все закодированы в одном направлении",
        kk: "Респонденттер жолдарда, сұрақтар бағандарда, бәрі бір бағытта кодталған",
      },
      shape: "any",
      negatives: "allowed",
      total: "allowed",
      zeros: {},
    }),
    confidence: confidenceArgument,
    zeros: zerosArgument(),
  },
  result: "cells",
  columns: [
    { en: "Alpha", ru: "Альфа", kk: "Альфа" },
    { en: "Low", ru: "Нижняя граница", kk: "Төменгі шек" },
    { en: "High", ru: "Верхняя граница", kk: "Жоғарғы шек" },
  ],
  compute: ({ scores, confidence }) => {
    const answer = reliability(scores);
    return isFault(answer) ? answer : [withInterval(answer, confidence)];
  },
  twin: ({ scores, confidence }) => {
    const k = `COLUMNS(${scores})`;
    const x = scores.numbers;
    // 1 for respondents who take part, a column.
    const kept = scores.skipsZeros
      ? `(MMULT((${x}<>0)*1,${scores.columnOfOnes})=${k})*1`
      : `ROW(INDEX(${scores},0,1))^0`;
    const n = `SUM(${kept})`;
    const itemMeans = `MMULT(TRANSPOSE(${kept}),${x})/${n}`;
    const items = `SUM((${kept})*(${x}-${itemMeans})^2)`;
    const totals = `(${kept})*${scores.rowSums}`;
    const spread = `SUM((${kept})*(${scores.rowSums}-SUM(${totals})/${n})^2)`;
    const alpha = `${k}/(${k}-1)*(1-${items}/${spread})`;
    const quantile = (tail: string) => `FINV(${tail},${n}-1,(${n}-1)*(${k}-1))`;
    const factors = `CHOOSE({1,2,3},1,${quantile(`(1-${confidence})/2`)},${quantile(`(1+${confidence})/2`)})`;
    return `IF((${n}<2)+(${k}<2)>0,#DIV/0!,IF(${spread}<=1E-28*SUMSQ(${totals}),#DIV/0!,1-(1-${alpha})*${factors}))`;
  },
  examples: [
    {
      given: { scores: small },
      expect: [8 / 9, -0.7154647087496997, 0.9928033034143012],
      tolerance: 1e-9,
      from: "by hand: Σ var = 5/3 + 5/3, var of the sums 6, α = 2(1 − 10/18); bounds by SciPy 1.17",
    },
    {
      given: { scores: small, confidence: 0.5 },
      expect: [8 / 9, 1 - 2.355551295803504 / 9, 1 - 1 / 2.355551295803504 / 9],
      tolerance: 1e-9,
      from: "by hand: the upper quartile of F of 3 and 3 degrees of freedom is 2.3556 (SciPy 1.17), its reciprocal the lower one",
    },
    {
      given: {
        scores: [
          [3, 2, 4, 1, 4, 5, 1, 4, 3, 2],
          [5, 4, 6, 3, 5, 1, 2, 5, 5, 5],
          [7, 3, 5, 5, 6, 4, 3, 3, 6, 5],
          [2, 4, 3, 3, 2, 2, 2, 6, 6, 3],
          [6, 5, 6, 5, 4, 4, 4, 6, 7, 5],
          [1, 2, 3, 4, 2, 5, 2, 3, 5, 2],
          [4, 3, 5, 3, 5, 2, 1, 2, 4, 3],
          [2, 4, 4, 3, 7, 2, 2, 4, 6, 5],
          [6, 5, 5, 5, 1, 6, 5, 2, 3, 2],
          [5, 4, 6, 4, 3, 5, 3, 1, 7, 2],
          [4, 3, 5, 2, 5, 3, 2, 3, 4, 1],
          [4, 2, 3, 2, 5, 3, 4, 2, 3, 4],
          [5, 5, 6, 2, 3, 3, 2, 4, 4, 5],
          [6, 5, 5, 4, 2, 2, 1, 4, 6, 5],
          [4, 3, 5, 5, 3, 1, 3, 2, 3, 4],
        ],
      },
      expect: [0.592, 0.195, 0.84],
      tolerance: 6e-4,
      from: "test data of the Python package pingouin, checked there against the R package psych",
    },
    {
      given: {
        scores: [
          [1, 2],
          [9, null],
          [2, 3],
          [0, 1],
          [3, 5],
          [4, 4],
        ],
        zeros: "skip",
      },
      expect: [8 / 9, -0.7154647087496997, 0.9928033034143012],
      tolerance: 1e-9,
      from: "by hand: two respondents left out, as the first example",
    },
    {
      given: {
        scores: [
          [0, 0],
          [1, 1],
          [-2, ""],
        ],
        zeros: "count",
        confidence: 0.9,
      },
      expect: [2 / 3, -16 / 3, 1 - 1 / 57],
      tolerance: 1e-9,
      from: "by hand: variances 7/3 and 1/3, of the sums 4; F of 2 and 2 degrees has quantiles p/(1 − p) = 19 and 1/19",
    },
    {
      given: {
        scores: [
          [1, 5],
          [2, 4],
          [3, 1],
        ],
      },
      expect: [-6, -272, 1 - 7 / 39],
      tolerance: 1e-9,
      from: "by hand: a reversed item; variances 1 and 13/3, of the sums 4/3; F quantiles 39 and 1/39",
    },
    {
      given: {
        scores: [
          [1, 2],
          [2, null],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank must be declared",
    },
    {
      given: {
        scores: [
          [1, 2],
          [2, null],
          [0, 3],
        ],
        zeros: "skip",
      },
      expect: "#DIV/0!",
      from: "catalogue: one respondent left",
    },
    { given: { scores: [1, 2, 3] }, expect: "#DIV/0!", from: "catalogue: one item" },
    { given: { scores: [[1, 2, 3]] }, expect: "#DIV/0!", from: "catalogue: one respondent" },
    {
      given: {
        scores: [
          [0.1, 0.5],
          [0.3, 0.3],
          [0.2, 0.4],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: no variance of the sums",
    },
    {
      given: {
        scores: [
          [1, "x"],
          [2, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        scores: [
          [1, { code: "#N/A" }],
          [2, 3],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { scores: small, confidence: 1 },
      expect: "#VALUE!",
      from: "definition: confidence outside 0…1",
    },
  ],
  help: {
    synonyms: [
      "coefficient alpha",
      "internal consistency",
      "reliability of a scale",
      "tau-equivalent reliability",
      "cronbach_alpha",
      "альфа-коэффициент",
      "надёжность шкалы",
      "внутренняя согласованность",
      "шкала сенімділігі",
      "ішкі үйлесімділік",
    ],
    reading: {
      en: "Alpha is the share of the variance of the total score that the items have in common: 0.89 in the first example. With four respondents its interval runs from −0.72 to 0.99, so little is known. A negative alpha says that items run against each other: check which are worded the other way round.",
      ru: "Альфа — доля дисперсии общего балла, общая для вопросов: в первом примере 0,89. При четырёх респондентах интервал от −0,72 до 0,99, то есть известно мало. Отрицательная альфа означает, что вопросы противоречат друг другу: проверьте, какие сформулированы наоборот.",
      kk: "Альфа — жалпы бал дисперсиясының сұрақтарға ортақ бөлігі: бірінші мысалда 0,89. Төрт респондентте аралық −0,72-ден 0,99-ға дейін, яғни нақты ештеңе айту қиын. Теріс альфа сұрақтардың бір-біріне қайшы екенін білдіреді: қайсысы кері тұжырымдалғанын тексеріңіз.",
    },
    thresholds: [
      {
        below: 0.6,
        means: {
          en: "the items hardly measure one thing",
          ru: "вопросы едва ли измеряют одно и то же",
          kk: "сұрақтар бір нәрсені өлшейді деп айту қиын",
        },
        source: "convention of this product",
      },
      {
        from: 0.7,
        means: {
          en: "sufficient for early stages of research",
          ru: "достаточно для начального этапа исследования",
          kk: "зерттеудің бастапқы кезеңіне жеткілікті",
        },
        source: "Nunnally 1978",
      },
    ],
    thresholdColumn: 0,
    traps: [
      {
        en: "Reversed items (“I am dissatisfied…”) must be recoded first: on a scale 1…5, 6 minus the answer.",
        ru: "Обратные вопросы («я недоволен…») сначала перекодируйте: на шкале 1…5 это 6 минус ответ.",
        kk: "Кері сұрақтарды («мен риза емеспін…») алдымен қайта кодтаңыз: 1…5 шкаласында бұл 6 минус жауап.",
      },
      {
        en: "Many similar items give a high alpha even when they measure several things; alpha does not prove that there is one.",
        ru: "Много похожих вопросов дают высокую альфу, даже если измеряют разное; альфа не доказывает, что измеряется одно.",
        kk: "Ұқсас сұрақтар көп болса, әртүрлі нәрсені өлшесе де, альфа жоғары болады; альфа бір ғана нәрсе өлшенетінін дәлелдемейді.",
      },
    ],
    elsewhere: [
      {
        program: "Python pingouin",
        name: "cronbach_alpha()",
        differs: {
          en: "leaves out missing answers in pairs by default, ours the whole respondent; the same without missing answers",
          ru: "пропуски по умолчанию исключает попарно, мы — респондента целиком; без пропусков результат тот же",
          kk: "әдепкіде бос жауаптарды жұппен алып тастайды, біз — респондентті тұтас; бос жауап болмаса, нәтиже бірдей",
        },
      },
      {
        program: "R psych",
        name: "alpha()",
        differs: {
          en: "ours is its raw_alpha; missing answers are left out in pairs there",
          ru: "у нас — её raw_alpha; пропуски там исключаются попарно",
          kk: "біздікі — ондағы raw_alpha; бос жауаптар онда жұппен алып тасталады",
        },
      },
    ],
    steps: ({ scores, confidence }) => {
      const answer = reliability(scores);
      if (isFault(answer)) return [];
      return [
        {
          says: {
            en: "Respondents who take part",
            ru: "Респонденты, вошедшие в расчёт",
            kk: "Есепке кірген респонденттер",
          },
          formula: "n",
          shows: answer.respondents.length,
        },
        {
          says: {
            en: "Sample variance of each item",
            ru: "Выборочная дисперсия каждого вопроса",
            kk: "Әр сұрақтың іріктемелік дисперсиясы",
          },
          formula: "σⱼ²",
          shows: [answer.itemVariances],
        },
        {
          says: {
            en: "Total score of each respondent",
            ru: "Сумма баллов каждого респондента",
            kk: "Әр респонденттің жалпы балы",
          },
          shows: answer.totals,
        },
        {
          says: {
            en: "Variance of the total scores",
            ru: "Дисперсия сумм баллов",
            kk: "Жалпы балдардың дисперсиясы",
          },
          shows: answer.totalVariance,
        },
        {
          says: { en: "Alpha", ru: "Альфа", kk: "Альфа мәні" },
          formula: "α = k/(k − 1) (1 − Σ σⱼ² / σ²)",
          shows: answer.alpha,
        },
        {
          says: {
            en: "Alpha with its interval",
            ru: "Альфа с интервалом",
            kk: "Альфа аралығымен",
          },
          formula: "1 − (1 − α) F",
          shows: [withInterval(answer, confidence)],
        },
      ];
    },
  },
});
