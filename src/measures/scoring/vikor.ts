/** VIKOR: a compromise ranking that weighs the average regret over all criteria against the largest one. */
import { sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { optionalNumber } from "../../core/params";
import {
  constantCriterion,
  Criteria,
  criteriaOf,
  criteriaTwin,
  criteriaTypes,
  criteriaWeights,
  extremesOf,
  signedMatrix,
  wayFrom,
} from "./criteria";

const noSpread = fault("#DIV/0!", {
  en: "all alternatives have the same S or the same R, so Q is undefined",
  ru: "у всех альтернатив одинаковы S или R, Q не определено",
  kk: "барлық баламаның S не R мәні бірдей, Q анықталмайды",
});

/** What rounding can do to sums of shares: values of S or R nearer than this are equal. */
const rounding = 1e-14;

interface Regrets {
  /** w (best − x)/(best − worst), row by row. */
  readonly terms: Float64Array;
  readonly sums: Float64Array;
  readonly largest: Float64Array;
  readonly compromise: Float64Array | Fault;
}

const least = (list: Float64Array) => list.reduce((a, b) => Math.min(a, b), Infinity);
const most = (list: Float64Array) => list.reduce((a, b) => Math.max(a, b), -Infinity);

export function vikorOf(criteria: Criteria, v: number): Regrets | Fault {
  const { rows, columns, values, shares } = criteria;
  const { best, worst } = extremesOf(criteria);
  if (best.some((x, j) => x === worst[j])) return constantCriterion;
  const terms = values.map((x, k) => {
    const j = k % columns;
    return shares[j]! * wayFrom(best[j]!, x, worst[j]!);
  });
  const line = (i: number) => terms.subarray(i * columns, (i + 1) * columns);
  const sums = Float64Array.from({ length: rows }, (_, i) => sumOf(line(i)));
  const largest = Float64Array.from({ length: rows }, (_, i) => most(line(i)));
  const [s, r] = [most(sums) - least(sums), most(largest) - least(largest)];
  const compromise =
    s > rounding && r > rounding
      ? sums.map(
          (sum, i) =>
            (v * (sum - least(sums))) / s + ((1 - v) * ((largest[i] ?? 0) - least(largest))) / r
        )
      : noSpread;
  return { terms, sums, largest, compromise };
}

const answerOf = ({ sums, largest, compromise }: Regrets): AnswerCell[][] =>
  Array.from(sums, (sum, i) => [
    sum,
    largest[i] ?? 0,
    isFault(compromise) ? compromise : (compromise[i] ?? 0),
  ]);

export const vikor = defineMeasure({
  id: "VIKOR",
  family: "scoring",
  name: {
    en: "VIKOR compromise ranking",
    ru: "VIKOR: компромиссное ранжирование",
    kk: "VIKOR: ымыралы рейтинг",
  },
  summary: {
    en: "Group utility S, largest regret R and their compromise Q of each alternative, less is better; a check of other rankings",
    ru: "Групповая полезность S, наибольшее сожаление R и их компромисс Q, меньше — лучше; проверка других ранжирований",
    kk: "Әр баламаның топтық пайдалылығы S, ең үлкен өкініші R және олардың ымырасы Q, азы жақсы; басқа рейтингтерді тексеру үшін",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "h_j = w_j (b_j − x_j) / (b_j − a_j), Σ w = 1; S = Σ_j h_j; R = max_j h_j; Q = v (S − S^*)/(S₋ − S^*) + (1 − v)(R − R^*)/(R₋ − R^*); b: best, a: worst value; S^*, R^*: least, S₋, R₋: largest of the table",
    ru: "h_j = w_j (b_j − x_j) / (b_j − a_j), Σ w = 1; S = Σ_j h_j; R = max_j h_j; Q = v (S − S^*)/(S₋ − S^*) + (1 − v)(R − R^*)/(R₋ − R^*); b: лучшее, a: худшее значение; S^*, R^*: наименьшие, S₋, R₋: наибольшие в таблице",
    kk: "h_j = w_j (b_j − x_j) / (b_j − a_j), Σ w = 1; S = Σ_j h_j; R = max_j h_j; Q = v (S − S^*)/(S₋ − S^*) + (1 − v)(R − R^*)/(R₋ − R^*); b: ең жақсы, a: ең нашар мән; S^*, R^*: кестедегі ең кішісі, S₋, R₋: ең үлкені",
  },
  source: "Opricovic and Tzeng 2004",
  notes: {
    en: "Weights are divided by their sum, so weights of any scale give the same table. The smallest Q leads; the method calls it a compromise only if its lead is at least 1/(n − 1) and it also leads in S or R. A blank is 0.",
    ru: "Веса делятся на свою сумму, поэтому их масштаб не важен. Лидирует наименьшее Q; метод считает его компромиссом, только если отрыв не меньше 1/(n − 1) и он лучший также по S или R. Пустая ячейка — 0.",
    kk: "Салмақтар қосындысына бөлінеді, сондықтан олардың масштабы маңызды емес. Ең кіші Q алда; әдіс оны озуы кемінде 1/(n − 1) болса және S не R бойынша да алда болса ғана ымыра деп санайды. Бос ұяшық — 0.",
  },
  params: {
    matrix: signedMatrix,
    weights: criteriaWeights,
    types: criteriaTypes,
    v: optionalNumber({
      label: { en: "v", ru: "v", kk: "v" },
      description: {
        en: "Weight of the group utility against the largest regret, 0…1; 0.5 when not given",
        ru: "Вес групповой полезности против наибольшего сожаления, 0…1; 0,5, если не указан",
        kk: "Топтық пайдалылықтың ең үлкен өкінішке қарсы салмағы, 0…1; берілмесе 0,5",
      },
      default: 0.5,
      domain: {
        min: 0,
        max: 1,
        expected: {
          en: "a number from 0 to 1",
          ru: "число от 0 до 1",
          kk: "0-ден 1-ге дейінгі сан",
        },
      },
    }),
  },
  result: "cells",
  columns: [
    { en: "S", ru: "S", kk: "S" },
    { en: "R", ru: "R", kk: "R" },
    { en: "Q", ru: "Q", kk: "Q" },
  ],
  compute: ({ matrix, weights, types, v }) => {
    const criteria = criteriaOf(matrix, weights, types);
    if (isFault(criteria)) return criteria;
    const found = vikorOf(criteria, v);
    return isFault(found) ? found : answerOf(found);
  },
  twin: ({ matrix, weights, types, v }, place) => {
    const parts = criteriaTwin(matrix, weights, types);
    if (parts === null || parts === "#VALUE!") return parts;
    const { rows: n, columns: m } = parts;
    const columns = Array.from({ length: m }, (_, j) => j);
    const [sums, largest] = [place(2, m, n, 1), place(2, m + 1, n, 1)];
    const spread = (x: string) => `(MAX(${x})-MIN(${x}))`;
    const equal = `(${spread(sums)}<=1E-14)+(${spread(largest)}<=1E-14)>0`;
    const constant = `SUM(--(${place(0, 0, 1, m)}=${place(1, 0, 1, m)}))`;
    return {
      cells: [
        ...columns.flatMap((j) => [
          { row: 0, column: j, rows: 1, columns: 1, formula: parts.best(j) },
          { row: 1, column: j, rows: 1, columns: 1, formula: parts.worst(j) },
          {
            row: 2,
            column: j,
            rows: n,
            columns: 1,
            formula: `${parts.share(j)}*(${place(0, j)}-${parts.column(j)})/(${place(0, j)}-${place(1, j)})`,
          },
        ]),
        {
          row: 2,
          column: m,
          rows: n,
          columns: 1,
          formula: `MMULT(${place(2, 0, n, m)},${parts.onesDown})`,
        },
        ...Array.from({ length: n }, (_, i) => ({
          row: 2 + i,
          column: m + 1,
          rows: 1,
          columns: 1,
          formula: `MAX(${place(2 + i, 0, 1, m)})`,
        })),
        {
          row: 2 + n,
          column: 0,
          rows: n,
          columns: 3,
          formula: `IF(${parts.faults}>0,#VALUE!,IF(${constant}>0,#DIV/0!,CHOOSE({1,2,3},${sums},${largest},IF(${equal},#DIV/0!,${v}*(${sums}-MIN(${sums}))/${spread(sums)}+(1-${v})*(${largest}-MIN(${largest}))/${spread(largest)}))))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [1, 3000],
          [2, 3750],
          [5, 4500],
        ],
        weights: [0.5, 0.5],
        types: [-1, 1],
      },
      expect: [
        [0.5, 0.5, 1],
        [0.375, 0.25, 0],
        [0.5, 0.5, 1],
      ],
      from: "Opricovic and Tzeng 2004, as tested in scikit-criteria and pymcdm",
    },
    {
      given: {
        matrix: [
          [0, -10],
          [1, -20],
          [4, null],
        ],
        weights: [[6, 2]],
        v: 1,
      },
      expect: [
        [0.875, 0.75, 1],
        [0.8125, 0.5625, 13 / 14],
        [0, 0, 0],
      ],
      from: "by hand: weights as a row; a blank is 0; negative values",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [0, 1],
        ],
        weights: [1, 1],
      },
      expect: [
        [0.5, 0.5, "#DIV/0!"],
        [0.5, 0.5, "#DIV/0!"],
      ],
      from: "catalogue: all S equal",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [1, 3],
        ],
        weights: [1, 1],
      },
      expect: "#DIV/0!",
      from: "catalogue: a constant column",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 3],
        ],
        weights: [1, 1],
        types: [1, 2],
      },
      expect: "#VALUE!",
      from: "catalogue: a type is 1 or -1",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 3],
        ],
        weights: [1, 1],
        v: 1.5,
      },
      expect: "#VALUE!",
      from: "definition: v is a share",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 3],
        ],
        weights: [1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 3],
        ],
        weights: [1, -1],
      },
      expect: "#VALUE!",
      from: "catalogue: a negative weight",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 3],
        ],
        weights: [0, 0],
      },
      expect: "#DIV/0!",
      from: "catalogue: weights with sum 0",
    },
    {
      given: {
        matrix: [
          [1, "x"],
          [2, 3],
        ],
        weights: [1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, { code: "#N/A" }],
          [2, 3],
        ],
        weights: [1, 1],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "compromise ranking",
      "VIseKriterijumska Optimizacija",
      "MCDM",
      "компромиссное решение",
      "многокритериальный выбор",
      "ымыралы шешім",
      "көпкритерийлі таңдау",
    ],
    reading: {
      en: "Less is better in all three columns. The second alternative leads with Q = 0: its average regret S is 0.375 and its largest regret in any criterion R is 0.25. Q = 1 is last in both. A winner by a hair (less than 1/(n − 1) ahead) is no winner.",
      ru: "Во всех трёх столбцах меньше — лучше. Вторая альтернатива лидирует с Q = 0: её среднее сожаление S — 0,375, наибольшее по одному критерию R — 0,25. Q = 1 — последняя по обоим. Отрыв меньше 1/(n − 1) победой не считается.",
      kk: "Үш бағанның бәрінде азы жақсы. Екінші балама Q = 0 мәнімен алда: орташа өкініші S — 0,375, бір критерий бойынша ең үлкені R — 0,25. Q = 1 — екеуі бойынша да соңғысы. 1/(n − 1)-ден аз озу жеңіс болып саналмайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "Best and worst are those of the table: one extreme alternative squeezes all others together.",
        ru: "Лучшее и худшее берутся из таблицы: одна крайняя альтернатива сжимает все остальные.",
        kk: "Ең жақсы мен ең нашар мән кестеден алынады: бір шектен тыс балама қалғандарын бір-біріне жақындатып жібереді.",
      },
      {
        en: "A large value is bad here; sorted the wrong way round, the last comes first.",
        ru: "Большое значение здесь плохо; при обратной сортировке последний станет первым.",
        kk: "Мұнда үлкен мән — нашар; кері сұрыпталса, соңғысы бірінші болып шығады.",
      },
    ],
    elsewhere: [
      { program: "Python pymcdm", name: "VIKOR()", differs: null },
      { program: "Python scikit-criteria", name: "VIKOR()", differs: null },
    ],
    steps: ({ matrix, weights, types, v }) => {
      const criteria = criteriaOf(matrix, weights, types);
      if (isFault(criteria)) return [];
      const found = vikorOf(criteria, v);
      if (isFault(found)) return [];
      const { best, worst } = extremesOf(criteria);
      return [
        {
          says: { en: "Weights as shares", ru: "Веса долями", kk: "Салмақтар үлестермен" },
          formula: "w / Σ w",
          shows: [Array.from(criteria.shares)],
        },
        {
          says: {
            en: "Best and worst value of each criterion",
            ru: "Лучшее и худшее значение каждого критерия",
            kk: "Әр критерийдің ең жақсы және ең нашар мәні",
          },
          shows: [Array.from(best), Array.from(worst)],
        },
        {
          says: {
            en: "Weighted regrets",
            ru: "Взвешенные сожаления",
            kk: "Салмақталған өкініштер",
          },
          formula: "h_j = w_j (b_j − x_j) / (b_j − a_j)",
          shows: matrix.cells.map((_, i) =>
            Array.from(found.terms.subarray(i * matrix.columns, (i + 1) * matrix.columns))
          ),
        },
        {
          says: {
            en: "Group utility, largest regret, compromise",
            ru: "Групповая полезность, наибольшее сожаление, компромисс",
            kk: "Топтық пайдалылық, ең үлкен өкініш, ымыра",
          },
          formula: "S; R; Q",
          shows: answerOf(found),
        },
      ];
    },
  },
});
