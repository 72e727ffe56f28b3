/** Completed pairwise matrix: the comparisons that were not made, filled in from those that were. */
import { NumberRange } from "../../core/cells";
import { Fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import {
  comparisonBlock,
  comparisonMatrix,
  geometricWeights,
  Judgments,
  leastEigenvalueLogs,
  leastSquaresBlock,
  leastSquaresLogs,
  readJudgments,
  reconciledJudgment,
} from "./pairwise-comparisons";

/** @returns what stands for a pair that was not compared, as a logarithm */
function filling(
  judgments: Judgments,
  method: "eigenvalue" | "least-squares"
): ((i: number, j: number) => number) | Fault {
  const { n } = judgments;
  if (method === "least-squares") {
    const logs = leastSquaresLogs(judgments);
    return (i, j) => logs[i]! - logs[j]!;
  }
  const full = leastEigenvalueLogs(judgments, "least-squares");
  return isFault(full) ? full : (i, j) => full[i * n + j]!;
}

function completedMatrix(matrix: NumberRange, fill: (i: number, j: number) => number): number[][] {
  const { rows: n } = matrix;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => {
      if (i === j) return 1;
      const given = reconciledJudgment(matrix.at(i, j), matrix.at(j, i));
      return Number.isNaN(given) ? Math.exp(fill(i, j)) : given;
    })
  );
}

export const ahpComplete = defineMeasure({
  id: "AHP.COMPLETE",
  family: "weights",
  name: {
    en: "Completed pairwise matrix",
    ru: "Дополненная матрица парных сравнений",
    kk: "Толықтырылған жұптық салыстыру матрицасы",
  },
  summary: {
    en: "The matrix of pairwise comparisons with the missing ones filled in as consistently as possible",
    ru: "Матрица парных сравнений, в которой недостающие заполнены как можно более согласованно",
    kk: "Жетіспейтіндері барынша үйлесімді толтырылған жұптық салыстыру матрицасы",
  },
  unit: { en: "ratio", ru: "отношение", kk: "қатынас" },
  values: {
    en: "> 0; reciprocal, with 1 on the diagonal",
    ru: "> 0; обратно симметричная, на диагонали 1",
    kk: "> 0; кері симметриялы, диагональда 1",
  },
  formula: {
    en: "eigenvalue: missing a_ij with the least λ_max; least-squares: a_ij = w_i / w_j, w: weights by log least squares",
    ru: "eigenvalue: недостающие a_ij с наименьшим λ_max; least-squares: a_ij = w_i / w_j, w: веса по логарифмическому МНК",
    kk: "eigenvalue: λ_max ең кіші болатын жетіспейтін a_ij; least-squares: a_ij = w_i / w_j, w: логарифмдік ең кіші квадраттар салмақтары",
  },
  source: "Bozóki, Fülöp and Rónyai 2010",
  notes: {
    en: "The comparisons made stay as they are, rounded reciprocals reconciled; a blank or 0 is filled. The two methods differ slightly. A filled comparison is no judgment: the consistency ratio of the completed matrix flatters. Natively only least squares can be written.",
    ru: "Сделанные сравнения остаются, округлённые обратные числа согласуются; пустая ячейка или 0 заполняется. Два способа немного расходятся. Заполненное сравнение — не суждение: отношение согласованности дополненной матрицы выглядит лучше, чем есть. Формулами записывается только способ least-squares.",
    kk: "Жасалған салыстырулар өзгермейді, дөңгелектенген кері сандар үйлестіріледі; бос ұяшық немесе 0 толтырылады. Екі тәсілдің айырмасы аз. Толтырылған салыстыру — пікір емес: толықтырылған матрицаның үйлесімділік қатынасы шын мәнінен жақсы көрінеді. Формуламен тек least-squares тәсілі жазылады.",
  },
  params: {
    matrix: comparisonMatrix,
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"eigenvalue": the largest eigenvalue becomes least; "least-squares": ratios of log-least-squares weights',
        ru: '"eigenvalue" — наибольшее собственное число становится наименьшим; "least-squares" — отношения весов логарифмического МНК',
        kk: '"eigenvalue" — ең үлкен меншікті сан ең кіші болады; "least-squares" — логарифмдік ең кіші квадраттар салмақтарының қатынастары',
      },
      words: ["eigenvalue", "least-squares"],
      default: "eigenvalue",
    }),
  },
  result: "cells",
  iterative: true,
  compute: ({ matrix, method }) => {
    const judgments = readJudgments(matrix);
    if (isFault(judgments)) return judgments;
    const fill = filling(judgments, method);
    return isFault(fill) ? fill : completedMatrix(matrix, fill);
  },
  twin: ({ matrix, method }, place) => {
    // The least eigenvalue needs a search; helper cells need to know how many criteria there are.
    if (method === "eigenvalue" || matrix.size === null) return null;
    const n = matrix.size.rows;
    if (n < 2) return "#VALUE!";
    const block = comparisonBlock(matrix, n, place);
    const { cells, logs, unconnected, rowsFree } = leastSquaresBlock(block, place);
    return {
      cells: [
        ...cells,
        {
          row: rowsFree,
          column: 0,
          rows: n,
          columns: n,
          formula: block.refusing(
            `IF(${unconnected},NA(),IF(${block.reconciled}>0,${block.reconciled},EXP(${logs}-TRANSPOSE(${logs}))))`
          ),
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, 3],
          [null, null, 1],
        ],
      },
      expect: [
        [1, 2, 6],
        [0.5, 1, 3],
        [1 / 6, 1 / 3, 1],
      ],
      from: "by hand: a chain is completed by multiplication",
    },
    {
      given: {
        matrix: [
          [1, 2, ""],
          [0.5, 1, 3],
          [0, 1 / 3, 1],
        ],
        method: "least-squares",
      },
      expect: [
        [1, 2, 6],
        [0.5, 1, 3],
        [1 / 6, 1 / 3, 1],
      ],
      from: "by hand: the same chain",
    },
    {
      given: {
        matrix: [
          [1, 1, 5, 2],
          [1, 1, 3, 4],
          [0.2, 1 / 3, 1, null],
          [0.5, 0.25, null, 1],
        ],
      },
      expect: [
        [1, 1, 5, 2],
        [1, 1, 3, 4],
        [0.2, 1 / 3, 1, Math.sqrt(8 / 15)],
        [0.5, 0.25, Math.sqrt(15 / 8), 1],
      ],
      from: "test of AHPy (0.730297); closed form √(8/15) by symmetry",
    },
    {
      given: {
        matrix: [
          [1, 1, 5, 2],
          [null, 1, 3, 4],
          [null, null, 1, null],
          [null, null, null, 1],
        ],
        method: "least-squares",
      },
      expect: [
        [1, 1, 5, 2],
        [1, 1, 3, 4],
        [0.2, 1 / 3, 1, Math.sqrt(8 / 15)],
        [0.5, 0.25, Math.sqrt(15 / 8), 1],
      ],
      from: "by hand: (ln 2/5 + ln 4/3)/2, both ways round",
    },
    {
      given: {
        matrix: [
          [1, 3],
          [0.33, ""],
        ],
      },
      expect: [
        [1, Math.sqrt(3 / 0.33)],
        [Math.sqrt(0.33 / 3), 1],
      ],
      from: "by hand: nothing missing, rounded reciprocals reconciled",
    },
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, null],
          [null, null, 1],
        ],
      },
      expect: "#N/A",
      from: "catalogue: comparisons that do not connect",
    },
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, null],
          [null, null, 1],
        ],
        method: "least-squares",
      },
      expect: "#N/A",
      from: "catalogue: comparisons that do not connect",
    },
    {
      given: {
        matrix: [
          [1, 8],
          [0.13, 1],
        ],
        method: "least-squares",
      },
      expect: "#VALUE!",
      from: "catalogue: 0.13 is not 1/8 within 2 %",
    },
    {
      given: {
        matrix: [
          [3, 8],
          [null, 1],
        ],
        method: "least-squares",
      },
      expect: "#VALUE!",
      from: "catalogue: a diagonal other than 1",
    },
    { given: { matrix: [[1]] }, expect: "#VALUE!", from: "catalogue: fewer than 2 criteria" },
    {
      given: {
        matrix: [
          [1, 2, 3],
          [1, 1, 1],
        ],
        method: "least-squares",
      },
      expect: "#VALUE!",
      from: "catalogue: not square",
    },
    {
      given: {
        matrix: [
          [1, -2],
          [-0.5, 1],
        ],
        method: "least-squares",
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [1, "2"],
          [0.5, 1],
        ],
        method: "least-squares",
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, { code: "#N/A" }],
          [0.5, 1],
        ],
        method: "least-squares",
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [0.5, 1],
        ],
        method: "mean",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "incomplete AHP",
      "incomplete pairwise comparison matrix",
      "missing judgments",
      "matrix completion",
      "IPCM",
      "неполная матрица парных сравнений",
      "неполные сравнения",
      "толық емес жұптық салыстыру матрицасы",
      "жетіспейтін салыстырулар",
    ],
    reading: {
      en: "If the first criterion matters 2 times as much as the second and the second 3 times as much as the third, the missing comparison of first and third becomes 6: nothing contradicts it. With more ways round, the filling lies between what they suggest. Show filled cells in another style than judgments.",
      ru: "Если первый критерий вдвое важнее второго, а второй втрое важнее третьего, недостающее сравнение первого с третьим становится 6: этому ничто не противоречит. Если путей несколько, значение лежит между тем, что они подсказывают. Выделяйте заполненные ячейки иначе, чем суждения.",
      kk: "Бірінші критерий екіншіден 2 есе, екіншісі үшіншіден 3 есе маңызды болса, бірінші мен үшіншінің жетіспейтін салыстыруы 6 болады: оған ештеңе қайшы келмейді. Жол бірнешеу болса, мән солардың ұсынғандарының арасында жатады. Толтырылған ұяшықтарды пікірлерден бөлек белгілеңіз.",
    },
    thresholds: [],
    traps: [
      {
        en: "The consistency ratio of a completed matrix is too good: its filled cells agree by construction. Judge consistency only with all pairs compared.",
        ru: "Отношение согласованности дополненной матрицы слишком хорошее: заполненные ячейки согласованы по построению. О согласованности судите, только когда сравнены все пары.",
        kk: "Толықтырылған матрицаның үйлесімділік қатынасы тым жақсы шығады: толтырылған ұяшықтар есептеу тәсілінің өзінен-ақ үйлесімді. Үйлесімділік туралы барлық жұп салыстырылғанда ғана айтыңыз.",
      },
      {
        en: "A filled value may leave the scale of 1 to 9, as 27 after 9 and 3: that is correct, do not cut it off.",
        ru: "Заполненное значение может выйти за шкалу 1–9, как 27 после 9 и 3: это верно, не обрезайте его.",
        kk: "Толтырылған мән 1–9 шкаласынан шығуы мүмкін, мысалы 9 бен 3-тен кейін 27: бұл дұрыс, оны қиып тастамаңыз.",
      },
    ],
    elsewhere: [{ program: "Python AHPy", name: "Compare()", differs: null }],
    steps: ({ matrix, method }) => {
      const judgments = readJudgments(matrix);
      if (isFault(judgments)) return [];
      const fill = filling(judgments, method);
      if (isFault(fill)) return [];
      return [
        {
          says: {
            en: "Pairs that were not compared",
            ru: "Число несравнённых пар",
            kk: "Салыстырылмаған жұптар саны",
          },
          shows: judgments.missing.length,
        },
        {
          says: {
            en: "Log-least-squares weights of the pairs compared",
            ru: "Веса логарифмического МНК по сравнённым парам",
            kk: "Салыстырылған жұптар бойынша логарифмдік ең кіші квадраттар салмақтары",
          },
          formula: "w",
          shows: geometricWeights(judgments),
        },
        {
          says: {
            en: "Completed matrix",
            ru: "Дополненная матрица",
            kk: "Толықтырылған матрица",
          },
          formula: method === "least-squares" ? "a_ij = w_i/w_j" : "λ_max → min",
          shows: completedMatrix(matrix, fill),
        },
      ];
    },
  },
});
