/** AHP consistency: how far pairwise judgments contradict each other, against judgments made at random. */
import { fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import {
  comparisonBlock,
  comparisonMatrix,
  eigenBlock,
  eigenOf,
  readJudgments,
} from "./pairwise-comparisons";

/** Mean consistency index of random matrices by number of criteria, from 1 on. */
const randomIndices = {
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  saaty2005: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  donegan: [
    0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643,
    1.4822, 1.4969,
  ],
  simulated: [
    0, 0, 0.5251686, 0.8836651, 1.1081014, 1.2492774, 1.3415514, 1.4048466, 1.4507197, 1.4857266,
  ],
} as const;

type Table = keyof typeof randomIndices | "alonso";

/** @param n  at least 3   @returns the random index, or undefined beyond the table */
export function randomIndex(n: number, table: Table): number | undefined {
  // Alonso and Lamata fit a line to the mean eigenvalue, so any number of criteria has an index.
  if (table === "alonso") return (2.7699 * n - 4.3513 - n) / (n - 1);
  return randomIndices[table][n - 1];
}

function beyondTable(n: number, table: string, longest: number) {
  return fault("#N/A", {
    en: `Matrix: has ${n} criteria, but the table "${table}" of random indices ends at ${longest}; choose "alonso" or fewer criteria`,
    ru: `Матрица: критериев ${n}, а таблица случайных индексов "${table}" кончается на ${longest}; выберите "alonso" или меньше критериев`,
    kk: `Матрица: критерий саны ${n}, ал "${table}" кездейсоқ индекстер кестесінде ең көбі ${longest} критерий бар; "alonso" таңдаңыз немесе критерийлерді азайтыңыз`,
  });
}

const city = [
  [1, 0.2, 3, 0.5, 5],
  [5, 1, 7, 1, 7],
  [1 / 3, 1 / 7, 1, 0.25, 3],
  [2, 1, 4, 1, 7],
  [0.2, 1 / 7, 1 / 3, 1 / 7, 1],
];

const contradictory = [
  [1, 1 / 3, 0.5],
  [3, 1, 4],
  [2, 0.25, 1],
];

/** For three criteria λ has a closed form: 1 + r + 1/r with r³ = a₁₂ a₂₃ a₃₁, here 4 · 2 / 3. */
const contradictoryLambda = 1 + (8 / 3) ** (1 / 3) + (3 / 8) ** (1 / 3);
const contradictoryIndex = (contradictoryLambda - 3) / 2;

const ones = (n: number) => Array.from({ length: n }, () => new Array<number>(n).fill(1));

export const ahpConsistency = defineMeasure({
  id: "AHP.CONSISTENCY",
  family: "weights",
  name: { en: "Consistency ratio", ru: "Отношение согласованности", kk: "Үйлесімділік қатынасы" },
  summary: {
    en: "How consistent pairwise comparisons are: 0 without contradictions, up to 0.1 is usually accepted",
    ru: "Насколько согласованы парные сравнения: 0 — без противоречий, обычно принимают до 0,1",
    kk: "Жұптық салыстырулардың қаншалықты үйлесімді екені: 0 — қайшылықсыз, әдетте 0,1-ге дейін қабылданады",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "CR ≥ 0, CI ≥ 0, λ ≥ n",
  formula: {
    en: "λ = Σ_i ((A w)_i/w_i) / n; CI = (λ − n)/(n − 1); CR = CI/RI_n; table alonso: CR = (λ − n)/(2.7699 n − 4.3513 − n); w: eigenvector, RI: random index",
    ru: "λ = Σ_i ((A w)_i/w_i) / n; CI = (λ − n)/(n − 1); CR = CI/RI_n; таблица alonso: CR = (λ − n)/(2,7699 n − 4,3513 − n); w: собственный вектор, RI: случайный индекс",
    kk: "λ = Σ_i ((A w)_i/w_i) / n; CI = (λ − n)/(n − 1); CR = CI/RI_n; alonso кестесі: CR = (λ − n)/(2,7699 n − 4,3513 − n); w: меншікті вектор, RI: кездейсоқ индекс",
  },
  source:
    "Saaty 1980, 2005; Donegan and Dodd 1991; simulated: 500,000 matrices of the R package ahpsurvey; Alonso and Lamata 2006",
  notes: {
    en: "The answer is CR, CI, λ. Name the table of random indices beside the CR: 2–4 % of nearly consistent matrices change their verdict at 0.1 with it. Missing comparisons are filled so that λ is least, which flatters: the native form asks for all pairs and answers #N/A otherwise.",
    ru: "Ответ: CR, CI, λ. Указывайте таблицу случайных индексов рядом с CR: у 2–4 % почти согласованных матриц от неё зависит вывод при 0,1. Недостающие сравнения заполняются так, чтобы λ было наименьшим, — это приукрашивает результат; формула требует всех пар, иначе #Н/Д.",
    kk: "Жауап: CR, CI, λ. CR жанына кездейсоқ индекстер кестесін жазыңыз: үйлесімге жуық матрицалардың 2–4 %-ында 0,1 кезіндегі қорытынды соған байланысты. Жетіспейтін салыстырулар λ ең кіші болатындай толтырылады, бұл нәтижені жақсартып көрсетеді; формулаға барлық жұп керек, әйтпесе #N/A.",
  },
  params: {
    matrix: comparisonMatrix,
    random_index: choice({
      label: { en: "Random index", ru: "Случайный индекс", kk: "Кездейсоқ индекс" },
      description: {
        en: 'Table of the random index: "saaty1980", "saaty2005", "donegan", "simulated" (to 10 criteria) or "alonso" (a line, any number)',
        ru: 'Таблица случайного индекса: "saaty1980", "saaty2005", "donegan", "simulated" (до 10 критериев) или "alonso" (прямая, любое число)',
        kk: 'Кездейсоқ индекс кестесі: "saaty1980", "saaty2005", "donegan", "simulated" (10 критерийге дейін) немесе "alonso" (түзу, кез келген сан)',
      },
      words: ["saaty1980", "saaty2005", "donegan", "simulated", "alonso"],
      default: "saaty1980",
    }),
  },
  result: "cells",
  columns: [
    {
      en: "Consistency ratio CR",
      ru: "Отношение согласованности CR",
      kk: "Үйлесімділік қатынасы CR",
    },
    { en: "Consistency index CI", ru: "Индекс согласованности CI", kk: "Үйлесімділік индексі CI" },
    { en: "Eigenvalue λ", ru: "Собственное число λ", kk: "Меншікті сан λ" },
  ],
  compute: ({ matrix, random_index }) => {
    const judgments = readJudgments(matrix);
    if (isFault(judgments)) return judgments;
    const { n } = judgments;
    // Two criteria cannot contradict each other, and their random index is 0.
    if (n === 2) return [[0, 0, 2]];
    const random = randomIndex(n, random_index);
    if (random === undefined)
      return beyondTable(n, random_index, random_index === "simulated" ? 10 : 15);
    const eigen = eigenOf(judgments);
    if (isFault(eigen)) return eigen;
    const index = (eigen.lambda - n) / (n - 1);
    return [[index / random, index, eigen.lambda]];
  },
  twin: ({ matrix, random_index }, place) => {
    // Helper cells need to know how many criteria there are; a defined name does not tell.
    if (matrix.size === null) return null;
    const n = matrix.size.rows;
    if (n < 2) return "#VALUE!";
    const block = comparisonBlock(matrix, n, place);
    const row = (at: number, body: string) => ({
      row: at,
      column: 0,
      rows: 1,
      columns: 3,
      formula: block.refusing(`IF(${block.missing}>0,NA(),${body})`),
    });
    if (n === 2) return { cells: [...block.cells, row(block.rowsFree, "CHOOSE({1,2,3},0,0,2)")] };
    const random = randomIndex(n, random_index);
    if (random === undefined) return { cells: [...block.cells, row(block.rowsFree, "NA()")] };
    const eigen = eigenBlock(block, place);
    const lambda = place(eigen.rowsFree, 0);
    const mean = `SUM(MMULT(${block.reconciled},${eigen.weights})/${eigen.weights})/${n}`;
    return {
      cells: [
        ...eigen.cells,
        { row: eigen.rowsFree, column: 0, rows: 1, columns: 1, formula: `MAX(${n},${mean})` },
        row(
          eigen.rowsFree + 2,
          `CHOOSE({1,2,3},(${lambda}-${n})/${n - 1}/${random},(${lambda}-${n})/${n - 1},${lambda})`
        ),
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
      expect: [0, 0, 3],
      from: "by hand: consistent judgments",
    },
    {
      given: { matrix: contradictory },
      expect: [contradictoryIndex / 0.58, contradictoryIndex, contradictoryLambda],
      from: "by hand: λ = 1 + r + 1/r, r³ = 8/3",
    },
    {
      given: { matrix: contradictory, random_index: "saaty2005" },
      expect: [contradictoryIndex / 0.52, contradictoryIndex, contradictoryLambda],
      from: "by hand; the verdict at 0.1 turns with the table",
    },
    {
      given: { matrix: contradictory, random_index: "donegan" },
      expect: [contradictoryIndex / 0.4914, contradictoryIndex, contradictoryLambda],
      from: "by hand",
    },
    {
      given: { matrix: contradictory, random_index: "alonso" },
      expect: [(contradictoryLambda - 3) / 0.9584, contradictoryIndex, contradictoryLambda],
      from: "by hand: 2.7699 · 3 − 4.3513 − 3 = 0.9584",
    },
    {
      given: { matrix: city, random_index: "simulated" },
      expect: [0.0508, 0.0563, 5.2253],
      tolerance: 1e-4,
      from: "Saaty 2005, cities; CR as in the vignette of ahpsurvey, CI and λ recomputed",
    },
    {
      given: {
        matrix: [
          [1, 5],
          [null, null],
        ],
      },
      expect: [0, 0, 2],
      from: "catalogue: two criteria never contradict each other",
    },
    {
      given: {
        matrix: [
          [1, null],
          [null, 1],
        ],
      },
      expect: "#N/A",
      from: "definition: two criteria not compared",
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
      from: "definition: comparisons that do not connect",
    },
    {
      given: { matrix: ones(11), random_index: "simulated" },
      expect: "#N/A",
      from: "catalogue: more criteria than the table has",
    },
    { given: { matrix: ones(11) }, expect: [0, 0, 11], from: "by hand: consistent judgments" },
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
          [1, 8],
          [1 / 8, 3],
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
          [1, { code: "#DIV/0!" }],
          [0.5, 1],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: an error cell",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [0.5, 1],
        ],
        random_index: "random",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "CR",
      "CI",
      "consistency index",
      "consistency ratio",
      "lambda max",
      "random index",
      "RI",
      "отношение согласованности",
      "индекс согласованности",
      "ОС",
      "ИС",
      "үйлесімділік",
      "келісімділік қатынасы",
    ],
    reading: {
      en: "0 and λ = n: no judgment contradicts another. A CR of 0.1 says that the judgments contradict each other a tenth as much as judgments made at random; up to there they are usually accepted. Above it, look for the pair whose judgment differs most from the ratio of the weights and talk it over with the expert.",
      ru: "0 и λ = n: ни одно суждение не противоречит другому. CR 0,1 — противоречие в десять раз меньше, чем у случайных суждений; до этого значения их обычно принимают. Если больше, найдите пару, суждение о которой сильнее всего расходится с отношением весов, и обсудите её с экспертом.",
      kk: "0 және λ = n: ешбір пікір басқасына қайшы емес. CR 0,1 болса, қайшылық кездейсоқ пікірлердегіден он есе аз; осыған дейін әдетте қабылданады. Одан асса, пікірі салмақтар қатынасынан ең алыс жұпты тауып, оны сарапшымен талқылаңыз.",
    },
    thresholds: [
      {
        below: 0.1,
        means: {
          en: "acceptable consistency",
          ru: "приемлемая согласованность",
          kk: "қолайлы үйлесімділік",
        },
        source: "Saaty 1980",
      },
      {
        from: 0.1,
        below: 0.2,
        means: {
          en: "doubtful: revise the worst judgments",
          ru: "сомнительно: пересмотрите худшие суждения",
          kk: "күмәнді: ең нашар пікірлерді қайта қараңыз",
        },
        source: "convention of this product",
      },
      {
        from: 0.2,
        means: {
          en: "too contradictory to be used",
          ru: "слишком противоречиво, чтобы использовать",
          kk: "пайдалану үшін тым қайшылықты",
        },
        source: "convention of this product",
      },
    ],
    thresholdColumn: 0,
    traps: [
      {
        en: "The table of random indices decides near 0.1: the example of three criteria has 0.093 by Saaty 1980 and 0.104 by Saaty 2005.",
        ru: "Около 0,1 решает таблица случайных индексов: в примере с тремя критериями 0,093 по Саати 1980 и 0,104 по Саати 2005.",
        kk: "0,1 маңында кездейсоқ индекстер кестесі шешеді: үш критерийлі мысалда Саати 1980 бойынша 0,093, Саати 2005 бойынша 0,104.",
      },
      {
        en: "Consistent is not right: an expert who answers 1 everywhere has a CR of 0.",
        ru: "Согласованно — не значит верно: у эксперта, который везде ответил 1, CR равен 0.",
        kk: "Үйлесімді деген дұрыс деген емес: бар жерде 1 деп жауап берген сарапшының CR мәні 0.",
      },
    ],
    elsewhere: [
      {
        program: "R ahpsurvey",
        name: "ahp.cr()",
        differs: {
          en: 'uses random indices of its own simulation: ours with random_index = "simulated"',
          ru: 'берёт случайные индексы собственного моделирования: у нас random_index = "simulated"',
          kk: 'өз модельдеуінің кездейсоқ индекстерін алады: бізде random_index = "simulated"',
        },
      },
      {
        program: "Python AHPy",
        name: "Compare().consistency_ratio",
        differs: {
          en: 'takes the indices of Donegan and Dodd unless told otherwise: ours with random_index = "donegan"',
          ru: 'по умолчанию берёт индексы Донегана и Додда: у нас random_index = "donegan"',
          kk: 'әдепкіде Донеган мен Додд индекстерін алады: бізде random_index = "donegan"',
        },
      },
      {
        program: "AHP-OS",
        name: "CR",
        differs: {
          en: 'takes the line of Alonso and Lamata: ours with random_index = "alonso"',
          ru: 'берёт прямую Алонсо и Ламаты: у нас random_index = "alonso"',
          kk: 'Алонсо мен Ламата түзуін алады: бізде random_index = "alonso"',
        },
      },
    ],
    steps: ({ matrix, random_index }) => {
      const judgments = readJudgments(matrix);
      if (isFault(judgments)) return [];
      const { n } = judgments;
      const criteria: Step = {
        says: { en: "Number of criteria", ru: "Число критериев", kk: "Критерийлер саны" },
        formula: "n",
        shows: n,
      };
      const last = (cells: readonly number[]): Step => ({
        says: {
          en: "Consistency ratio, consistency index, eigenvalue",
          ru: "Отношение согласованности, индекс согласованности, собственное число",
          kk: "Үйлесімділік қатынасы, үйлесімділік индексі, меншікті сан",
        },
        formula: "CR = CI/RI_n; CI; λ",
        shows: [cells],
      });
      if (n === 2) return [criteria, last([0, 0, 2])];
      const random = randomIndex(n, random_index);
      const eigen = eigenOf(judgments);
      if (random === undefined || isFault(eigen)) return [];
      const { lambda, weights } = eigen;
      const index = (lambda - n) / (n - 1);
      return [
        criteria,
        {
          says: {
            en: "Weights by the eigenvector",
            ru: "Веса по собственному вектору",
            kk: "Меншікті вектор бойынша салмақтар",
          },
          formula: "A w = λ w",
          shows: weights,
        },
        {
          says: {
            en: "Largest eigenvalue",
            ru: "Наибольшее собственное число",
            kk: "Ең үлкен меншікті сан",
          },
          formula: "λ = Σ_i ((A w)_i/w_i) / n",
          shows: lambda,
        },
        {
          says: {
            en: "Consistency index",
            ru: "Индекс согласованности",
            kk: "Үйлесімділік индексі",
          },
          formula: "CI = (λ − n)/(n − 1)",
          shows: index,
        },
        {
          says: {
            en: "Random index of the table",
            ru: "Случайный индекс по таблице",
            kk: "Кесте бойынша кездейсоқ индекс",
          },
          formula: "RI_n",
          shows: random,
        },
        last([index / random, index, lambda]),
      ];
    },
  },
});
