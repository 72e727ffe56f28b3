/** AHP weights: the importance of criteria from comparing them two by two. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  comparisonBlock,
  comparisonMatrix,
  prioritization,
  readJudgments,
  weightsBlock,
  weightsBy,
} from "./pairwise-comparisons";

const drinks = [
  [1, 9, 5, 2, 1, 1, 0.5],
  [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [0.2, 3, 1, 1 / 3, 0.25, 1 / 3, 1 / 9],
  [0.5, 9, 3, 1, 0.5, 1, 1 / 3],
  [1, 9, 4, 2, 1, 2, 0.5],
  [1, 9, 3, 1, 0.5, 1, 1 / 3],
  [2, 9, 9, 3, 2, 3, 1],
];

export const ahpWeights = defineMeasure({
  id: "AHP.WEIGHTS",
  family: "weights",
  name: {
    en: "Weights from pairwise comparisons",
    ru: "Веса по парным сравнениям",
    kk: "Жұптық салыстыру бойынша салмақтар",
  },
  summary: {
    en: "Weights of criteria from judgments of how many times one matters more than another (AHP)",
    ru: "Веса критериев из суждений, во сколько раз один важнее другого (метод анализа иерархий)",
    kk: "Бірі екіншісінен неше есе маңызды деген пікірлерден алынған критерий салмақтары (AHP)",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, sum 1",
  formula:
    "eigenvector A w = λ w; geometric: row geometric means; column-mean: mean of columns over their sums; incomplete: least λ, or log least squares",
  source:
    "Saaty 1980; Crawford and Williams 1985; incomplete matrices: Bozóki, Fülöp and Rónyai 2010",
  notes: {
    en: 'Name the method beside the weights: column means differ by up to five points on inconsistent matrices. Missing comparisons are filled so that λ is least, or solved by log least squares (geometric). Reciprocals rounded by up to 2 % are reconciled; type =1/3 to avoid that. The native form of "eigenvector" needs every pair compared and answers #N/A otherwise.',
    ru: 'Указывайте способ рядом с весами: при несогласованных суждениях средние по столбцам отличаются до пяти процентных пунктов. Недостающие сравнения заполняются так, чтобы λ было наименьшим, или решаются логарифмическим МНК (geometric). Обратные числа, округлённые не более чем на 2 %, согласуются; чтобы этого избежать, вводите =1/3. Формула для "eigenvector" требует всех сравнений, иначе #Н/Д.',
    kk: 'Салмақтардың жанына тәсілді жазыңыз: келісімсіз пікірлерде баған орташалары бес пайыздық тармаққа дейін ауытқиды. Жетіспейтін салыстырулар λ ең кіші болатындай толтырылады немесе логарифмдік ең кіші квадраттармен шешіледі (geometric). 2 %-ға дейін дөңгелектенген кері сандар келісіледі; одан аулақ болу үшін =1/3 деп енгізіңіз. "eigenvector" формуласына барлық салыстыру керек, әйтпесе #N/A.',
  },
  params: {
    matrix: comparisonMatrix,
    method: prioritization,
  },
  result: "cells",
  compute: ({ matrix, method }) => {
    const judgments = readJudgments(matrix);
    if (isFault(judgments)) return judgments;
    const weights = weightsBy(method, judgments);
    return isFault(weights) ? weights : Array.from(weights, (w) => [w]);
  },
  twin: ({ matrix, method }, place) => {
    // Helper cells need to know how many criteria there are; a defined name does not tell.
    if (matrix.size === null) return null;
    const n = matrix.size.rows;
    if (n < 2) return "#VALUE!";
    const block = comparisonBlock(matrix, n, place);
    const { cells, body, rowsFree } = weightsBlock(method, block, place);
    return {
      cells: [
        ...cells,
        { row: rowsFree, column: 0, rows: n, columns: 1, formula: block.refusing(body) },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [1, 2, 4],
          [1 / 2, 1, 2],
          [1 / 4, 1 / 2, 1],
        ],
      },
      expect: [[4 / 7], [2 / 7], [1 / 7]],
      from: "by hand: consistent judgments",
    },
    {
      given: {
        matrix: [
          [1, 9, 9, 9],
          [1 / 9, 1, 1, 1],
          [1 / 9, 1, 1, 1],
          [1 / 9, 1, 1, 1],
        ],
      },
      expect: [[0.75], [1 / 12], [1 / 12], [1 / 12]],
      from: "Goepel 2018, IJAHP 10(3), equation 41",
    },
    {
      given: { matrix: drinks },
      expect: [[0.177], [0.019], [0.042], [0.116], [0.19], [0.129], [0.327]],
      tolerance: 5e-4,
      from: "Saaty 2008, Int. J. Services Sciences 1(1), 83–98: drinks",
    },
    {
      given: {
        matrix: [
          [1, 9, 9],
          [1 / 9, 1, 9],
          [1 / 9, 1 / 9, 1],
        ],
      },
      expect: [[0.7785], [0.1799], [0.0416]],
      tolerance: 6e-5,
      from: "AHPy",
    },
    {
      given: {
        matrix: [
          [1, 9, 9],
          [1 / 9, 1, 9],
          [1 / 9, 1 / 9, 1],
        ],
        method: "column-mean",
      },
      expect: [[0.7273253], [0.2211648], [0.0515099]],
      tolerance: 1e-6,
      from: "npm package ahp 2.4.2",
    },
    {
      given: {
        matrix: [
          [1, 9, 1],
          [null, 1, 3],
          ["", 0, 1],
        ],
        method: "geometric",
      },
      expect: [
        [9 ** (1 / 3) / (9 ** (1 / 3) + 1 / 3 ** (1 / 3) + 1 / 3 ** (1 / 3))],
        [1 / 3 ** (1 / 3) / (9 ** (1 / 3) + 2 / 3 ** (1 / 3))],
        [1 / 3 ** (1 / 3) / (9 ** (1 / 3) + 2 / 3 ** (1 / 3))],
      ],
      from: "by hand: row products 9, 1/3, 1/3; only one of each pair given",
    },
    {
      given: {
        matrix: [
          [1, 2, 4],
          [0.5, 1, 2],
          [0.25, 0.5, 1],
        ],
        method: "column-mean",
      },
      expect: [[4 / 7], [2 / 7], [1 / 7]],
      from: "by hand: consistent judgments",
    },
    {
      given: {
        matrix: [
          [null, 3],
          [0.33, 0],
        ],
      },
      expect: [[1 / (1 + Math.sqrt(0.11))], [Math.sqrt(0.11) / (1 + Math.sqrt(0.11))]],
      from: "by hand: 0.33 for 1/3 becomes √(0.33/3); the diagonal may be left blank",
    },
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, 3],
          [null, null, 1],
        ],
        method: "geometric",
      },
      expect: [[0.6], [0.3], [0.1]],
      from: "by hand: a chain 6 : 3 : 1",
    },
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, null],
          [null, null, 1],
        ],
        method: "geometric",
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
      },
      expect: "#N/A",
      from: "catalogue: comparisons that do not connect",
    },
    {
      given: {
        matrix: [
          [1, 2, null],
          [null, 1, 3],
          [null, null, 1],
        ],
        method: "column-mean",
      },
      expect: "#VALUE!",
      from: "catalogue: a missing comparison",
    },
    {
      given: {
        matrix: [
          [1, 8],
          [0.13, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: 0.13 is not 1/8 within 2 %",
    },
    {
      given: {
        matrix: [
          [2, 8],
          [1 / 8, 1],
        ],
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
        method: "best-worst",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
});
