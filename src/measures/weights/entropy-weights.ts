/** Entropy weights: a criterion weighs the more, the more the alternatives differ on it. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { range } from "../../core/params";

const oneAlternative = fault("#DIV/0!", {
  en: "there is one alternative, so no criterion can tell alternatives apart",
  ru: "альтернатива одна, ни один критерий не может различать альтернативы",
  kk: "балама біреу, ешбір критерий баламаларды ажырата алмайды",
});

const allConstant = fault("#DIV/0!", {
  en: "every criterion is the same for all alternatives, so weights by difference are undefined",
  ru: "каждый критерий одинаков у всех альтернатив, веса по различию не определены",
  kk: "әр критерий барлық баламада бірдей, айырмашылық бойынша салмақтар анықталмайды",
});

function emptyColumn(column: number): Fault {
  return fault("#DIV/0!", {
    en: `Matrix: the total of column ${column + 1} is 0, so its shares are undefined`,
    ru: `Таблица: сумма столбца ${column + 1} равна 0, его доли не определены`,
    kk: `Кесте: ${column + 1}-бағанның қосындысы 0-ге тең, үлестері анықталмайды`,
  });
}

/**
 * x ln x − x + 1 at x = 1 + d, never negative. Near d = 0 by its series: the closed form would cancel.
 */
function excess(d: number): number {
  if (d <= -1) return 1;
  if (Math.abs(d) > 0.01) return (1 + d) * Math.log1p(d) - d;
  let sum = 0;
  let power = d;
  for (let k = 2; k <= 9; k++) {
    power *= k === 2 ? d : -d;
    sum += power / (k * (k - 1));
  }
  return sum;
}

/**
 * 1 − E of a column: the divergence of its shares from equal shares, over ln m. Written with terms that are
 * never negative, so that nearly constant columns keep their digits; exactly 0 for constant ones.
 */
function divergence(column: Float64Array, total: number): number {
  const m = column.length;
  if (column.every((x) => x === column[0])) return 0;
  return sumOf(column.map((x) => excess((x / total) * m - 1))) / m / Math.log(m);
}

function columnsOf(matrix: NumberRange): Float64Array[] {
  return Array.from({ length: matrix.columns }, (_, j) =>
    Float64Array.from({ length: matrix.rows }, (__, i) => matrix.at(i, j))
  );
}

/** @returns 1 − E of every column, or why there are no weights */
function divergences(matrix: NumberRange): Float64Array | Fault {
  const columns = columnsOf(matrix);
  const totals = columns.map(sumOf);
  const empty = totals.indexOf(0);
  if (empty >= 0) return emptyColumn(empty);
  if (matrix.rows === 1) return oneAlternative;
  const found = Float64Array.from(columns, (column, j) => divergence(column, totals[j]!));
  return found.some((x) => x > 0) ? found : allConstant;
}

export const entropyWeights = defineMeasure({
  id: "ENTROPY.WEIGHTS",
  family: "weights",
  name: { en: "Entropy weights", ru: "Энтропийные веса", kk: "Энтропиялық салмақтар" },
  summary: {
    en: "Weights of criteria from the data alone: the more alternatives differ on a criterion, the more it weighs",
    ru: "Веса критериев по самим данным: чем сильнее различаются альтернативы по критерию, тем больше его вес",
    kk: "Критерийлердің деректердің өзінен алынған салмақтары: баламалар неғұрлым ерекшеленсе, салмағы соғұрлым үлкен",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula:
    "p_ij = x_ij / Σ_i x_ij; E_j = −Σ_i p_ij ln p_ij / ln m; w_j = (1 − E_j) / Σ_k (1 − E_k)",
  source: "Shannon 1948; Zeleny 1982",
  notes: {
    en: "Alternatives in rows, criteria in columns; the answer is a row. Zeros and blanks count as 0. Cost criteria are not inverted, and the unit does not matter, but the zero point does: the same temperatures in °C and K give other weights. A constant criterion gets 0.",
    ru: "Альтернативы в строках, критерии в столбцах; ответ — строка. Нули и пустые ячейки считаются нулём. Критерии-затраты не переворачиваются; единица измерения не важна, но точка отсчёта важна: температуры в °C и K дадут разные веса. Постоянный критерий получает 0.",
    kk: "Баламалар жолдарда, критерийлер бағандарда; жауап — жол. Нөлдер мен бос ұяшықтар 0 деп саналады. Шығын критерийлері аударылмайды; өлшем бірлігі маңызды емес, ал санақ басы маңызды: °C мен K-дегі температуралар әртүрлі салмақ береді. Тұрақты критерий 0 алады.",
  },
  params: {
    matrix: range({
      label: { en: "Matrix", ru: "Таблица", kk: "Кесте" },
      description: {
        en: "Alternatives (such as regions) in rows, criteria in columns",
        ru: "Альтернативы (например, регионы) в строках, критерии в столбцах",
        kk: "Баламалар (мысалы, өңірлер) жолдарда, критерийлер бағандарда",
      },
      shape: "any",
    }),
  },
  result: "cells",
  compute: ({ matrix }) => {
    const found = divergences(matrix);
    if (isFault(found)) return found;
    const total = sumOf(found);
    return [Array.from(found, (x) => x / total)];
  },
  twin: ({ matrix }) => {
    const x = matrix.numbers;
    const sums = matrix.columnSums;
    const first = `IF(ISNUMBER(INDEX(${matrix},1,0)),INDEX(${matrix},1,0),0)`;
    const constant = `MMULT(${matrix.rowOfOnes},--(${x}<>${first}))=0`;
    const terms = `IF(${x}>0,${x}/${sums}*LN(IF(${x}>0,${x},1)/${sums}*ROWS(${matrix})),0)`;
    // Up to the factor 1/ln m, which cancels in the weights.
    const divergences = `IF(${constant},0,MMULT(${matrix.rowOfOnes},${terms}))`;
    return `IF((MIN(${sums})=0)+(ROWS(${matrix})=1)>0,#DIV/0!,${divergences}/SUM(${divergences}))`;
  },
  examples: [
    {
      given: {
        matrix: [
          [1, 1, 2],
          [1, 3, 2],
        ],
      },
      expect: [0, 1, 0],
      from: "by hand: only the second criterion tells the two apart",
    },
    {
      given: {
        matrix: [
          [1, 3],
          [0, 1],
        ],
      },
      expect: [
        Math.LN2 / (Math.LN2 + 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5)),
        1 - Math.LN2 / (Math.LN2 + 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5)),
      ],
      from: "by hand: 1 − E times ln 2 is ln 2 and 0.75 ln 1.5 + 0.25 ln 0.5",
    },
    {
      given: {
        matrix: [
          [30, 30, 38, 29],
          [19, 54, 86, 29],
          [19, 15, 85, 28.9],
          [68, 70, 60, 29],
        ],
      },
      expect: [0.463, 0.3992, 0.1378, 0],
      tolerance: 6e-5,
      from: "Xu 2004, EJOR 156, 530–532, after the tests of pyrepo-mcda",
    },
    {
      given: {
        matrix: [
          [3, 100, 10, 7],
          [2.5, 80, 8, 5],
          [1.8, 50, 20, 11],
          [2.2, 70, 12, 9],
        ],
      },
      expect: [0.1146, 0.1981, 0.4185, 0.2689],
      tolerance: 6e-5,
      from: "Zavadskas and Podvezko 2016, IJITDM 15, 267–283, after the tests of pyrepo-mcda",
    },
    {
      given: {
        matrix: [
          [null, 5],
          ["", 5],
          [3, 5],
        ],
      },
      expect: [1, 0],
      from: "by hand; blanks are 0",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [2, null],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: a column with the total 0",
    },
    {
      given: {
        matrix: [
          [0.1, 7],
          [0.1, 7],
          [0.1, 7],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: all columns constant",
    },
    { given: { matrix: [[1, 2, 3]] }, expect: "#DIV/0!", from: "catalogue: one alternative" },
    {
      given: {
        matrix: [
          [0, 0],
          [0, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "definition: shares of an empty total",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [3, -4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [3, "x"],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [3, { code: "#N/A" }],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "EWM",
      "entropy weight method",
      "Shannon entropy weights",
      "objective weights",
      "метод энтропии",
      "энтропийный метод весов",
      "объективные веса",
      "энтропия әдісі",
      "объективті салмақтар",
    ],
    reading: {
      en: "A weight of 1 for the second criterion says that it alone tells the two alternatives apart; the others are constant and get 0. A large weight means that shares are spread unevenly on this criterion, not that anybody finds it important. Weights sum to 1.",
      ru: "Вес 1 у второго критерия: только он различает две альтернативы, остальные постоянны и получают 0. Большой вес значит, что доли по критерию распределены неравномерно, а не что кто-то считает его важным. Сумма весов 1.",
      kk: "Екінші критерийдің салмағы 1: екі баламаны тек сол ажыратады, қалғандары тұрақты, сондықтан 0 алады. Үлкен салмақ осы критерий бойынша үлестер біркелкі бөлінбегенін білдіреді, оны біреу маңызды деп санайды дегенді емес. Салмақтар қосындысы 1.",
    },
    thresholds: [],
    traps: [
      {
        en: "Indicators in percent lie close together and get almost no weight beside counts, however important they are.",
        ru: "Показатели в процентах близки друг к другу и рядом с абсолютными числами почти не получают веса, как бы важны они ни были.",
        kk: "Пайызбен берілген көрсеткіштер бір-біріне жақын, сондықтан қаншалықты маңызды болса да, абсолют сандардың жанында салмақ алмайды дерлік.",
      },
      {
        en: "Weights change when an alternative is added: do not carry them over from one year or set of regions to another.",
        ru: "Веса меняются при добавлении альтернативы: не переносите их с одного года или набора регионов на другой.",
        kk: "Балама қосылса, салмақтар өзгереді: оларды бір жылдан не өңірлер жинағынан екіншісіне көшірмеңіз.",
      },
    ],
    elsewhere: [
      { program: "Python pyrepo-mcda", name: "entropy_weighting()", differs: null },
      {
        program: "Python pyDecision",
        name: "entropy_method()",
        differs: {
          en: "inverts cost criteria first, so weights differ where there are any",
          ru: "сначала переворачивает критерии-затраты, поэтому при их наличии веса другие",
          kk: "алдымен шығын критерийлерін аударады, сондықтан олар болса, салмақтар басқаша",
        },
      },
    ],
    steps: ({ matrix }) => {
      const found = divergences(matrix);
      if (isFault(found)) return [];
      const columns = columnsOf(matrix);
      const totals = columns.map(sumOf);
      const total = sumOf(found);
      return [
        {
          says: { en: "Column sums", ru: "Суммы столбцов", kk: "Бағандардың қосындылары" },
          formula: "Σ_i x_ij",
          shows: [totals],
        },
        {
          says: {
            en: "Shares in the column",
            ru: "Доли в столбце",
            kk: "Бағандағы үлестер",
          },
          formula: "p_ij = x_ij / Σ_i x_ij",
          shows: Array.from({ length: matrix.rows }, (_, i) =>
            totals.map((sum, j) => matrix.at(i, j) / sum)
          ),
        },
        {
          says: {
            en: "Entropy of each criterion",
            ru: "Энтропия каждого критерия",
            kk: "Әр критерийдің энтропиясы",
          },
          formula: "E_j = −Σ_i p_ij ln p_ij / ln m",
          shows: [Array.from(found, (x) => 1 - x)],
        },
        {
          says: {
            en: "What is missing to 1",
            ru: "Сколько не хватает до 1",
            kk: "1-ге дейін жетпейтіні",
          },
          formula: "1 − E_j",
          shows: [Array.from(found)],
        },
        {
          says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
          formula: "w_j = (1 − E_j) / Σ_k (1 − E_k)",
          shows: [Array.from(found, (x) => x / total)],
        },
      ];
    },
  },
});
