/** Group matrix: the pairwise judgments of several experts combined by their geometric mean (AIJ). */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  combinedJudgments,
  expertBlock,
  expertMatrices,
  expertWeights,
  readExperts,
} from "./expert-judgments";
import { ratiosOf } from "./pairwise-comparisons";

const two = [
  [1, 4],
  [0.25, 1],
  [1, 9],
  [1 / 9, 1],
];

export const ahpCombine = defineMeasure({
  id: "AHP.COMBINE",
  family: "weights",
  name: {
    en: "Group matrix: geometric mean of judgments (AIJ)",
    ru: "Групповая матрица: среднее геометрическое суждений (AIJ)",
    kk: "Топтық матрица: пікірлердің геометриялық орташасы (AIJ)",
  },
  summary: {
    en: "One matrix of pairwise comparisons out of those of several experts, by their geometric mean",
    ru: "Одна матрица парных сравнений из матриц нескольких экспертов — по среднему геометрическому",
    kk: "Бірнеше сарапшының матрицаларынан геометриялық орташа бойынша бір жұптық салыстыру матрицасы",
  },
  unit: { en: "ratio", ru: "отношение", kk: "қатынас" },
  values: {
    en: "> 0; reciprocal, with 1 on the diagonal; empty where nobody compared",
    ru: "> 0; обратно симметричная, на диагонали 1; пусто, где никто не сравнивал",
    kk: "> 0; кері симметриялы, диагональда 1; ешкім салыстырмаған жерде бос",
  },
  formula: {
    en: "a_ij = exp(Σ_k u_k ln a_(ij,k)), Σ_k u_k = 1; u: weights of the experts who compared the pair",
    ru: "a_ij = exp(Σ_k u_k ln a_(ij,k)), Σ_k u_k = 1; u: веса экспертов, сравнивших пару",
    kk: "a_ij = exp(Σ_k u_k ln a_(ij,k)), Σ_k u_k = 1; u: жұпты салыстырған сарапшылардың салмақтары",
  },
  source: "Aczél and Saaty 1983; Forman and Peniwati 1998",
  notes: {
    en: "The number of experts is rows / columns. A pair missing with some experts is the mean of those who compared it; one that nobody compared stays empty. The arithmetic mean of judgments breaks reciprocity and is not offered. An expert with the weight 0 is left out.",
    ru: "Число экспертов — строки / столбцы. Если пару сравнили не все, берётся среднее сравнивших; пара, которую не сравнил никто, остаётся пустой. Среднее арифметическое суждений нарушает обратную симметрию и не предлагается. Эксперт с весом 0 не учитывается.",
    kk: "Сарапшылар саны — жолдар / бағандар. Жұпты бәрі салыстырмаса, салыстырғандардың орташасы алынады; ешкім салыстырмаған жұп бос қалады. Пікірлердің арифметикалық орташасы кері симметрияны бұзады, сондықтан ұсынылмайды. Салмағы 0 сарапшы ескерілмейді.",
  },
  params: { matrices: expertMatrices, expert_weights: expertWeights },
  result: "cells",
  compute: ({ matrices, expert_weights }) => {
    const experts = readExperts(matrices, expert_weights);
    return isFault(experts) ? experts : ratiosOf(combinedJudgments(experts));
  },
  twin: ({ matrices, expert_weights }, place) => {
    // Helper cells need to know how many experts and criteria there are; a defined name does not tell.
    if (matrices.size === null) return null;
    const block = expertBlock(matrices, matrices.size, expert_weights, place);
    if (!block) return "#VALUE!";
    const { n, rowsFree } = block;
    const combined = place(rowsFree, 0, n, n);
    return {
      cells: [
        ...block.cells,
        { row: rowsFree, column: 0, rows: n, columns: n, formula: block.combined },
        {
          row: rowsFree + n + 1,
          column: 0,
          rows: n,
          columns: n,
          formula: block.refusing(`IF(${combined}>0,${combined},"")`),
        },
      ],
    };
  },
  examples: [
    {
      given: { matrices: two },
      expect: [
        [1, 6],
        [1 / 6, 1],
      ],
      from: "by hand: √(4 · 9)",
    },
    {
      given: { matrices: two, expert_weights: [3, 1] },
      expect: [
        [1, Math.sqrt(24)],
        [1 / Math.sqrt(24), 1],
      ],
      from: "by hand: (4³ · 9)^(1/4) = √24",
    },
    {
      given: { matrices: two, expert_weights: [[0, 2]] },
      expect: [
        [1, 9],
        [1 / 9, 1],
      ],
      from: "by hand: the second expert alone, weights as a row",
    },
    {
      given: {
        matrices: [
          [1, 2, null],
          [null, 1, 3],
          [null, null, 1],
          [null, 8, 0],
          ["", null, null],
          ["", "", ""],
        ],
      },
      expect: [
        [1, 4, ""],
        [0.25, 1, 3],
        ["", 1 / 3, 1],
      ],
      from: "catalogue: the mean of those who compared; blank where nobody did",
    },
    {
      given: {
        matrices: [
          [1, 3],
          [0.33, 1],
        ],
      },
      expect: [
        [1, Math.sqrt(3 / 0.33)],
        [Math.sqrt(0.33 / 3), 1],
      ],
      from: "by hand: one expert, rounded reciprocals reconciled",
    },
    {
      given: {
        matrices: [
          [1, 2],
          [0.5, 1],
          [1, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: rows are not a multiple of columns",
    },
    {
      given: { matrices: two, expert_weights: [1, 1, 1] },
      expect: "#VALUE!",
      from: "definition: one weight per expert",
    },
    {
      given: { matrices: two, expert_weights: [0, 0] },
      expect: "#DIV/0!",
      from: "definition: experts without any say",
    },
    {
      given: {
        matrices: [
          [1, 4],
          [0.25, 1],
          [1, 8],
          [0.13, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: 0.13 is not 1/8 within 2 %",
    },
    {
      given: {
        matrices: [
          [1, 4],
          [0.25, 1],
          [2, 8],
          [null, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a diagonal other than 1",
    },
    { given: { matrices: [1, 1, 1] }, expect: "#VALUE!", from: "definition: one criterion" },
    {
      given: {
        matrices: [
          [1, -4],
          [-0.25, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrices: [
          [1, "4"],
          [0.25, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { matrices: two, expert_weights: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "AIJ",
      "aggregation of individual judgments",
      "group AHP",
      "geometric mean of judgments",
      "агрегирование суждений",
      "групповая матрица",
      "среднее геометрическое суждений",
      "топтық AHP",
      "пікірлерді біріктіру",
    ],
    reading: {
      en: "One expert finds the first criterion 4 times as important, the other 9 times: the group says 6, and the second over the first is 1/6. The matrix goes into AHP.WEIGHTS and AHP.CONSISTENCY like that of one expert.",
      ru: "Один эксперт считает первый критерий важнее вчетверо, другой — в девять раз: группа говорит 6, а второй к первому — 1/6. С матрицей можно работать в AHP.WEIGHTS и AHP.CONSISTENCY, как с матрицей одного эксперта.",
      kk: "Бір сарапшы бірінші критерийді 4 есе, екіншісі 9 есе маңызды дейді: топтың пікірі 6, ал екіншінің біріншіге қатынасы 1/6. Матрицаны бір сарапшының матрицасындай AHP.WEIGHTS пен AHP.CONSISTENCY функцияларына беруге болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "The group matrix is usually more consistent than its experts: check the consistency of each expert too.",
        ru: "Групповая матрица обычно согласованнее экспертов: проверяйте согласованность каждого эксперта отдельно.",
        kk: "Топтық матрица әдетте сарапшыларының өзінен үйлесімдірек: әр сарапшының үйлесімділігін де тексеріңіз.",
      },
      {
        en: "Opposite opinions, 9 and 1/9, combine to 1, as if nobody cared: look at the agreement of the experts before combining.",
        ru: "Противоположные мнения, 9 и 1/9, дают 1, словно всем всё равно: до объединения посмотрите на согласованность экспертов.",
        kk: "Қарама-қарсы пікірлер, 9 бен 1/9, бәріне бәрібір сияқты 1 береді: біріктіруден бұрын сарапшылардың келісімділігін қараңыз.",
      },
    ],
    elsewhere: [{ program: "R ahpsurvey", name: "ahp.aggjudge()", differs: null }],
    steps: ({ matrices, expert_weights }) => {
      const experts = readExperts(matrices, expert_weights);
      if (isFault(experts)) return [];
      const combined = combinedJudgments(experts);
      return [
        {
          says: {
            en: "Share of each expert",
            ru: "Доля каждого эксперта",
            kk: "Әр сарапшының үлесі",
          },
          formula: "u_k / Σu",
          shows: experts.shares,
        },
        {
          says: {
            en: "Mean logarithm of each judgment",
            ru: "Средний логарифм каждого суждения",
            kk: "Әр пікірдің орташа логарифмі",
          },
          formula: "Σ_k u_k ln a_(ij,k)",
          shows: Array.from({ length: experts.n }, (_, i) =>
            Array.from(combined.logs.subarray(i * experts.n, (i + 1) * experts.n), (log) =>
              Number.isNaN(log) ? "" : log
            )
          ),
        },
        {
          says: { en: "Group matrix", ru: "Групповая матрица", kk: "Топтық матрица" },
          formula: "a_ij = exp(Σ_k u_k ln a_(ij,k))",
          shows: ratiosOf(combined),
        },
      ];
    },
  },
});
