/** AHP weights: the importance of criteria from comparing them two by two. */
import { sumOf } from "../../core/cells";
import { isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import {
  comparisonBlock,
  comparisonMatrix,
  eigenOf,
  leastEigenvalueLogs,
  leastSquaresLogs,
  prioritization,
  ratiosOf,
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
  values: "0 … 1, Σ = 1",
  formula: {
    en: "eigenvector: A w = λ w; geometric: w_i ∝ (Π_j a_ij)^(1/n); column-mean: w_i = Σ_j (a_ij/(Σ_k a_kj)) / n; missing judgments: least λ, or log least squares (geometric)",
    ru: "eigenvector: A w = λ w; geometric: w_i ∝ (Π_j a_ij)^(1/n); column-mean: w_i = Σ_j (a_ij/(Σ_k a_kj)) / n; недостающие суждения: наименьшее λ или логарифмический МНК (geometric)",
    kk: "eigenvector: A w = λ w; geometric: w_i ∝ (Π_j a_ij)^(1/n); column-mean: w_i = Σ_j (a_ij/(Σ_k a_kj)) / n; жетіспейтін пікірлер: ең кіші λ немесе логарифмдік ең кіші квадраттар (geometric)",
  },
  source:
    "Saaty 1980; Crawford and Williams 1985; incomplete matrices: Bozóki, Fülöp and Rónyai 2010",
  notes: {
    en: 'Name the method beside the weights: column means differ by up to five points on inconsistent matrices. Missing comparisons are filled so that λ is least, or solved by log least squares (geometric). Reciprocals rounded by up to 2 % are reconciled; type =1/3 to avoid that. The native form of "eigenvector" needs every pair compared and answers #N/A otherwise.',
    ru: 'Указывайте способ рядом с весами: при несогласованных суждениях средние по столбцам отличаются до пяти процентных пунктов. Недостающие сравнения заполняются так, чтобы λ было наименьшим, или находятся логарифмическим МНК (geometric). Обратные числа, округлённые не более чем на 2 %, согласуются; чтобы этого избежать, вводите =1/3. Формула для "eigenvector" требует всех сравнений, иначе #Н/Д.',
    kk: 'Салмақтардың жанына тәсілді жазыңыз: үйлесімсіз пікірлерде баған орташалары бес пайыздық тармаққа дейін ауытқиды. Жетіспейтін салыстырулар λ ең кіші болатындай толтырылады немесе логарифмдік ең кіші квадраттар әдісімен табылады (geometric). 2 %-ға дейін дөңгелектенген кері сандар үйлестіріледі; одан аулақ болу үшін =1/3 деп енгізіңіз. "eigenvector" формуласына барлық салыстыру керек, әйтпесе #N/A.',
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
  help: {
    synonyms: [
      "AHP",
      "analytic hierarchy process",
      "Saaty",
      "pairwise comparison",
      "priority vector",
      "eigenvector method",
      "EVM",
      "RGMM",
      "LLSM",
      "МАИ",
      "метод анализа иерархий",
      "Саати",
      "парные сравнения",
      "вектор приоритетов",
      "иерархияларды талдау әдісі",
      "жұптық салыстыру",
      "басымдықтар векторы",
    ],
    reading: {
      en: "Judgments 2, 4 and 2 give the weights 4/7, 2/7 and 1/7: the first criterion carries 57 % of the importance, twice the second, as was judged. Where judgments contradict each other, the weights are the best compromise, and AHP.CONSISTENCY says how large the contradiction is.",
      ru: "Суждения 2, 4 и 2 дают веса 4/7, 2/7 и 1/7: на первый критерий приходится 57 % важности, вдвое больше, чем на второй, — как и было сказано. Если суждения противоречат друг другу, веса — лучший компромисс, а величину противоречия показывает AHP.CONSISTENCY.",
      kk: "2, 4 және 2 пікірлері 4/7, 2/7 және 1/7 салмақтарын береді: бірінші критерийге маңыздылықтың 57 %-ы тиеді, айтылғандай, екіншіден екі есе көп. Пікірлер бір-біріне қайшы болса, салмақтар — ең жақсы ымыра, ал қайшылықтың шамасын AHP.CONSISTENCY көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "A cell says how many times the row matters more than the column; entered the other way round, all weights are turned upside down.",
        ru: "Ячейка говорит, во сколько раз строка важнее столбца; при обратном вводе все веса переворачиваются.",
        kk: "Ұяшық жол бағаннан неше есе маңызды екенін айтады; керісінше енгізілсе, барлық салмақ төңкеріледі.",
      },
      {
        en: "A 0.33 typed for 1/3 is reconciled, 0.13 for 1/8 is refused: type =1/8, or leave the lower triangle blank.",
        ru: "0,33 вместо 1/3 согласуется, 0,13 вместо 1/8 не принимается: вводите =1/8 или оставьте нижний треугольник пустым.",
        kk: "1/3 орнына жазылған 0,33 үйлестіріледі, 1/8 орнына 0,13 қабылданбайды: =1/8 деп енгізіңіз немесе төменгі үшбұрышты бос қалдырыңыз.",
      },
      {
        en: "More than about seven criteria in one matrix strain the judgment: build a hierarchy and join it with AHP.SYNTHESIS.",
        ru: "Больше примерно семи критериев в одной матрице трудно сравнить: постройте иерархию и соедините её через AHP.SYNTHESIS.",
        kk: "Бір матрицада шамамен жетіден көп критерийді салыстыру қиын: иерархия құрып, оны AHP.SYNTHESIS арқылы біріктіріңіз.",
      },
    ],
    elsewhere: [
      { program: "R ahpsurvey", name: 'ahp.indpref(method = "eigen")', differs: null },
      {
        program: "Python AHPy",
        name: "Compare().target_weights",
        differs: {
          en: "rounds the weights, to four decimals unless told otherwise",
          ru: "округляет веса, по умолчанию до четырёх знаков",
          kk: "салмақтарды дөңгелектейді, әдепкіде төрт таңбаға дейін",
        },
      },
      {
        program: "npm ahp",
        name: "AHP",
        differs: {
          en: "takes column means, up to five points away from the eigenvector on inconsistent judgments; ours does with method = column-mean",
          ru: "берёт средние столбцов: при несогласованных суждениях до пяти пунктов от собственного вектора; у нас — method = column-mean",
          kk: "баған орташаларын алады: үйлесімсіз пікірлерде меншікті вектордан бес тармаққа дейін ауытқиды; бізде — method = column-mean",
        },
      },
    ],
    steps: ({ matrix, method }) => {
      const judgments = readJudgments(matrix);
      if (isFault(judgments)) return [];
      const weights = weightsBy(method, judgments);
      if (isFault(weights)) return [];
      const last: Step = {
        says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
        formula: "w, Σw = 1",
        shows: weights,
      };
      if (method === "geometric") {
        const means = leastSquaresLogs(judgments).map((log) => Math.exp(log));
        return [
          {
            says: {
              en: "Row geometric means, or log least squares of the pairs compared",
              ru: "Геометрические средние строк или логарифмический МНК по сравнённым парам",
              kk: "Жолдардың геометриялық орташасы немесе салыстырылған жұптардың логарифмдік ең кіші квадраттары",
            },
            formula: "(Π a_ij)^(1/n)",
            shows: means,
          },
          {
            says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
            shows: sumOf(means),
          },
          last,
        ];
      }
      const full = leastEigenvalueLogs(judgments, "geometric");
      if (isFault(full)) return [];
      const ratios = ratiosOf({ n: judgments.n, logs: full, missing: [] });
      const reconciled: Step = {
        says: {
          en: "Judgments reconciled, missing ones filled in",
          ru: "Согласованные суждения, недостающие заполнены",
          kk: "Үйлестірілген пікірлер, жетіспейтіндері толтырылған",
        },
        formula: "a_ij",
        shows: ratios,
      };
      if (method === "column-mean") {
        const sums = ratios.map((_, j) => sumOf(ratios.map((row) => Number(row[j]))));
        return [
          reconciled,
          {
            says: { en: "Column sums", ru: "Суммы столбцов", kk: "Бағандардың қосындылары" },
            formula: "Σ_i a_ij",
            shows: [sums],
          },
          {
            says: {
              en: "Shares in the column",
              ru: "Доли в столбце",
              kk: "Бағандағы үлестер",
            },
            formula: "a_ij / Σ_i a_ij",
            shows: ratios.map((row) => row.map((a, j) => Number(a) / sums[j]!)),
          },
          last,
        ];
      }
      const eigen = eigenOf(judgments);
      if (isFault(eigen)) return [];
      return [
        reconciled,
        {
          says: {
            en: "Largest eigenvalue",
            ru: "Наибольшее собственное число",
            kk: "Ең үлкен меншікті сан",
          },
          formula: "A w = λ w",
          shows: eigen.lambda,
        },
        last,
      ];
    },
  },
});
