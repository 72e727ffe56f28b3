/** Group weights: the weights of criteria from the pairwise comparisons of several experts. */
import { sumOf } from "../../core/cells";
import { Fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import { BlockCell } from "../../core/twin";
import {
  combinedJudgments,
  expertBlock,
  expertMatrices,
  expertWeights,
  Experts,
  ofExpert,
  readExperts,
} from "./expert-judgments";
import {
  prioritization,
  Prioritization,
  ratiosOf,
  unconnected,
  weightsBlock,
  weightsBy,
} from "./pairwise-comparisons";

/** Weights of every expert with a say, by expert; null for one without. */
function weightsOfEach(
  { judgments, shares }: Experts,
  method: Prioritization
): (Float64Array | null)[] | Fault {
  const each: (Float64Array | null)[] = [];
  for (const [k, own] of judgments.entries()) {
    if (shares[k] === 0) {
      each.push(null);
      continue;
    }
    const weights = unconnected(own, ofExpert(k)) ?? weightsBy(method, own);
    if (isFault(weights)) return weights;
    each.push(weights);
  }
  return each;
}

/** Mean of the experts' weights, geometric or arithmetic, before its division by the sum. */
function meanOf(
  each: readonly (Float64Array | null)[],
  { n, shares }: Experts,
  aggregation: "priorities" | "arithmetic"
): Float64Array {
  const geometric = aggregation === "priorities";
  const means = Float64Array.from({ length: n }, (_, i) =>
    sumOf(
      each.map((weights, k) => {
        if (!weights) return 0;
        return shares[k]! * (geometric ? Math.log(weights[i]!) : weights[i]!);
      })
    )
  );
  if (!geometric) return means;
  const largest = means.reduce((a, b) => Math.max(a, b), -Infinity);
  return means.map((log) => Math.exp(log - largest));
}

function groupWeightsOf(
  experts: Experts,
  aggregation: "judgments" | "priorities" | "arithmetic",
  method: Prioritization
): Float64Array | Fault {
  if (aggregation === "judgments") {
    const combined = combinedJudgments(experts);
    return unconnected(combined) ?? weightsBy(method, combined);
  }
  const each = weightsOfEach(experts, method);
  if (isFault(each)) return each;
  const means = meanOf(each, experts, aggregation);
  const total = sumOf(means);
  return means.map((w) => w / total);
}

const two = [
  [1, 4],
  [0.25, 1],
  [1, 9],
  [1 / 9, 1],
];

const three = [
  [1, 2, 4],
  [1 / 2, 1, 2],
  [1 / 4, 1 / 2, 1],
  [1, 1, 1],
  [1, 1, 1],
  [1, 1, 1],
];

export const ahpGroupWeights = defineMeasure({
  id: "AHP.GROUP.WEIGHTS",
  family: "weights",
  name: {
    en: "Group weights of several experts",
    ru: "Групповые веса нескольких экспертов",
    kk: "Бірнеше сарапшының топтық салмақтары",
  },
  summary: {
    en: "Weights of criteria from the pairwise comparisons of several experts, combined in one of three ways",
    ru: "Веса критериев по парным сравнениям нескольких экспертов, объединённым одним из трёх способов",
    kk: "Үш тәсілдің бірімен біріктірілген бірнеше сарапшының жұптық салыстырулары бойынша критерий салмақтары",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula: {
    en: "judgments: weights of a_ij = exp(Σ_k u_k ln a_(ij,k)); priorities: w_i ∝ exp(Σ_k u_k ln w_(i,k)); arithmetic: w_i = Σ_k u_k w_(i,k); u: shares of the experts",
    ru: "judgments: веса по a_ij = exp(Σ_k u_k ln a_(ij,k)); priorities: w_i ∝ exp(Σ_k u_k ln w_(i,k)); arithmetic: w_i = Σ_k u_k w_(i,k); u: доли экспертов",
    kk: "judgments: салмақтар a_ij = exp(Σ_k u_k ln a_(ij,k)) бойынша; priorities: w_i ∝ exp(Σ_k u_k ln w_(i,k)); arithmetic: w_i = Σ_k u_k w_(i,k); u: сарапшылардың үлестері",
  },
  source: "Forman and Peniwati 1998",
  notes: {
    en: "With the geometric method and complete matrices, judgments and priorities agree. With judgments a pair missing with one expert is taken from the others; with priorities and arithmetic every expert with a weight must connect all criteria. The native eigenvector asks for every pair and answers #N/A otherwise.",
    ru: "При способе geometric и полных матрицах judgments и priorities совпадают. При judgments недостающую пару берут у других экспертов; при priorities и arithmetic каждый эксперт с весом должен связать все критерии. Формула для eigenvector требует всех пар, иначе #Н/Д.",
    kk: "geometric тәсілі мен толық матрицаларда judgments пен priorities бірдей. judgments кезінде жетіспейтін жұп басқа сарапшылардан алынады; priorities пен arithmetic кезінде салмағы бар әр сарапшы барлық критерийді байланыстыруы керек. eigenvector формуласына барлық жұп керек, әйтпесе #N/A.",
  },
  params: {
    matrices: expertMatrices,
    expert_weights: expertWeights,
    aggregation: choice({
      label: { en: "Aggregation", ru: "Объединение", kk: "Біріктіру" },
      description: {
        en: '"judgments": geometric mean of comparisons (AIJ); "priorities": geometric mean of the experts\' weights (AIP); "arithmetic": their arithmetic mean',
        ru: '"judgments" — среднее геометрическое сравнений (AIJ); "priorities" — среднее геометрическое весов экспертов (AIP); "arithmetic" — среднее арифметическое весов',
        kk: '"judgments" — салыстырулардың геометриялық орташасы (AIJ); "priorities" — сарапшылар салмақтарының геометриялық орташасы (AIP); "arithmetic" — олардың арифметикалық орташасы',
      },
      words: ["judgments", "priorities", "arithmetic"],
      default: "judgments",
    }),
    method: prioritization,
  },
  result: "cells",
  iterative: true,
  compute: ({ matrices, expert_weights, aggregation, method }) => {
    const experts = readExperts(matrices, expert_weights);
    if (isFault(experts)) return experts;
    const weights = groupWeightsOf(experts, aggregation, method);
    return isFault(weights) ? weights : Array.from(weights, (w) => [w]);
  },
  twin: ({ matrices, expert_weights, aggregation, method }, place) => {
    // Helper cells need to know how many experts and criteria there are; a defined name does not tell.
    if (matrices.size === null) return null;
    const block = expertBlock(matrices, matrices.size, expert_weights, place);
    if (!block) return "#VALUE!";
    const { n, experts, rowsFree } = block;
    const result = (row: number, body: string): BlockCell => ({
      row,
      column: 0,
      rows: n,
      columns: 1,
      formula: block.refusing(body),
    });
    if (aggregation === "judgments") {
      const combined = place(rowsFree, 0, n, n);
      const weighed = weightsBlock(
        method,
        {
          n,
          cells: [
            ...block.cells,
            { row: rowsFree, column: 0, rows: n, columns: n, formula: block.combined },
          ],
          reconciled: combined,
          rowsFree: rowsFree + n + 1,
          missing: `SUM(--(${combined}=0))`,
        },
        place
      );
      return { cells: [...weighed.cells, result(weighed.rowsFree, weighed.body)] };
    }
    // The weights of the experts side by side, one column each; under them the cells each needs.
    const all = place(rowsFree, 0, n, experts);
    const cells: BlockCell[] = [...block.cells];
    let deepest = rowsFree + n + 1;
    for (let k = 0; k < experts; k++) {
      const left = k * (n + 1);
      const reconciled = block.reconciledOf(k);
      const weighed = weightsBlock(
        method,
        {
          n,
          cells: [],
          reconciled,
          rowsFree: rowsFree + n + 1,
          missing: `SUM(--(${reconciled}=0))`,
        },
        (row, column, rows, columns) => place(row, left + column, rows, columns)
      );
      cells.push(...weighed.cells.map((cell) => ({ ...cell, column: cell.column + left })), {
        row: rowsFree,
        column: k,
        rows: n,
        columns: 1,
        formula: `IF(${block.shareOf(k)}=0,1,${weighed.body})`,
      });
      deepest = Math.max(deepest, weighed.rowsFree);
    }
    const mean =
      aggregation === "priorities"
        ? `EXP(MMULT(LN(${all}),${block.shares}))`
        : `MMULT(${all},${block.shares})`;
    return { cells: [...cells, result(deepest + 1, `${mean}/SUM(${mean})`)] };
  },
  examples: [
    {
      given: { matrices: two },
      expect: [[6 / 7], [1 / 7]],
      from: "by hand: √(4 · 9) = 6 to 1",
    },
    {
      given: { matrices: two, aggregation: "arithmetic" },
      expect: [[0.85], [0.15]],
      from: "by hand: the mean of 0.8 and 0.9",
    },
    {
      given: { matrices: two, aggregation: "priorities", expert_weights: [3, 1] },
      expect: [[Math.sqrt(24) / (1 + Math.sqrt(24))], [1 / (1 + Math.sqrt(24))]],
      from: "by hand: (4³ · 9)^(1/4) = √24 to 1",
    },
    {
      given: { matrices: three, method: "geometric" },
      expect: [[2 / (3 + Math.SQRT2)], [Math.SQRT2 / (3 + Math.SQRT2)], [1 / (3 + Math.SQRT2)]],
      from: "by hand: 2 : √2 : 1",
    },
    {
      given: { matrices: three, method: "column-mean", aggregation: "arithmetic" },
      expect: [[(4 / 7 + 1 / 3) / 2], [(2 / 7 + 1 / 3) / 2], [(1 / 7 + 1 / 3) / 2]],
      from: "by hand",
    },
    {
      given: { matrices: three, expert_weights: [[0, 1]], aggregation: "priorities" },
      expect: [[1 / 3], [1 / 3], [1 / 3]],
      from: "by hand: the second expert alone",
    },
    {
      given: {
        matrices: [
          [1, 2, null],
          [null, 1, null],
          [null, null, 1],
          [1, "", null],
          [0, 1, 3],
          [null, null, 1],
        ],
        method: "geometric",
      },
      expect: [[0.6], [0.3], [0.1]],
      from: "by hand: one expert gives 2, the other 3; together a chain 6 : 3 : 1",
    },
    {
      given: {
        matrices: [
          [1, 2, null],
          [null, 1, null],
          [null, null, 1],
          [1, "", null],
          [0, 1, 3],
          [null, null, 1],
        ],
        aggregation: "priorities",
        method: "geometric",
      },
      expect: "#N/A",
      from: "definition: neither expert connects all criteria alone",
    },
    {
      given: {
        matrices: [
          [1, 2, null],
          [null, 1, 3],
          [null, null, 1],
        ],
        method: "column-mean",
      },
      expect: "#VALUE!",
      from: "definition: column means need every pair",
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
      given: { matrices: two, expert_weights: [1] },
      expect: "#VALUE!",
      from: "definition: one weight per expert",
    },
    {
      given: { matrices: two, expert_weights: [0, null] },
      expect: "#DIV/0!",
      from: "definition: experts without any say",
    },
    {
      given: { matrices: two, expert_weights: [1, -1] },
      expect: "#VALUE!",
      from: "definition: a negative weight",
    },
    {
      given: {
        matrices: [
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
          [1, "4"],
          [0.25, 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrices: [
          [1, { code: "#N/A" }],
          [0.25, 1],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { matrices: two, aggregation: "median" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "AIJ",
      "AIP",
      "group AHP",
      "group priorities",
      "aggregation of individual priorities",
      "групповые приоритеты",
      "экспертная группа",
      "групповой МАИ",
      "топтық басымдықтар",
      "сарапшылар тобының салмақтары",
    ],
    reading: {
      en: "Experts who find the first criterion 4 and 9 times as important give it the group weight 6/7 ≈ 0.857; the arithmetic mean of their own weights 0.8 and 0.9 is 0.85. Where the three ways differ by more than a few points, the experts disagree: report that rather than the mean.",
      ru: "Эксперты, для которых первый критерий важнее в 4 и 9 раз, дают ему групповой вес 6/7 ≈ 0,857; среднее арифметическое их собственных весов 0,8 и 0,9 — 0,85. Если три способа расходятся больше чем на несколько пунктов, эксперты не согласны: сообщайте об этом, а не только среднее.",
      kk: "Бірінші критерийді 4 және 9 есе маңызды деген сарапшылар оған 6/7 ≈ 0,857 топтық салмақ береді; олардың өз салмақтары 0,8 мен 0,9-дың арифметикалық орташасы 0,85. Үш тәсілдің айырмасы бірнеше тармақтан асса, сарапшылар келіспейді: орташаны ғана емес, соны да хабарлаңыз.",
    },
    thresholds: [],
    traps: [
      {
        en: "A mean hides disagreement: show Kendall's W or the consensus indicator beside the group weights.",
        ru: "Среднее скрывает разногласия: показывайте рядом с весами W Кендалла или показатель консенсуса.",
        kk: "Орташа келіспеушілікті жасырады: топтық салмақтардың жанында Кендалл W-сін не консенсус көрсеткішін көрсетіңіз.",
      },
      {
        en: "Matrices must lie directly under one another; a heading or blank line between them shifts every judgment after it.",
        ru: "Матрицы должны стоять вплотную друг под другом; заголовок или пустая строка между ними сдвинет все последующие суждения.",
        kk: "Матрицалар бірінің астында бірі тығыз тұруы керек; арасындағы тақырып не бос жол кейінгі пікірлердің бәрін жылжытады.",
      },
    ],
    elsewhere: [
      {
        program: "R ahpsurvey",
        name: "ahp.aggpref()",
        differs: {
          en: "does not divide the geometric mean of weights by its sum, so they sum to less than 1",
          ru: "не делит среднее геометрическое весов на его сумму, поэтому сумма меньше 1",
          kk: "салмақтардың геометриялық орташасын қосындысына бөлмейді, сондықтан қосынды 1-ден кем",
        },
      },
    ],
    steps: ({ matrices, expert_weights, aggregation, method }) => {
      const experts = readExperts(matrices, expert_weights);
      if (isFault(experts)) return [];
      const weights = groupWeightsOf(experts, aggregation, method);
      if (isFault(weights)) return [];
      const last: Step = {
        says: { en: "Group weights", ru: "Групповые веса", kk: "Топтық салмақтар" },
        formula: "w",
        shows: weights,
      };
      const shares: Step = {
        says: {
          en: "Share of each expert",
          ru: "Доля каждого эксперта",
          kk: "Әр сарапшының үлесі",
        },
        formula: "u_k / Σu",
        shows: experts.shares,
      };
      if (aggregation === "judgments")
        return [
          shares,
          {
            says: { en: "Group matrix", ru: "Групповая матрица", kk: "Топтық матрица" },
            formula: "a_ij = exp(Σ_k u_k ln a_(ij,k))",
            shows: ratiosOf(combinedJudgments(experts)),
          },
          last,
        ];
      const each = weightsOfEach(experts, method);
      if (isFault(each)) return [];
      return [
        shares,
        {
          says: {
            en: "Weights of each expert, one column each",
            ru: "Веса каждого эксперта, по столбцу на эксперта",
            kk: "Әр сарапшының салмақтары, әрқайсысына бір баған",
          },
          formula: "w_(i,k)",
          shows: Array.from({ length: experts.n }, (_, i) =>
            each.map((own) => (own ? own[i]! : ""))
          ),
        },
        last,
      ];
    },
  },
});
