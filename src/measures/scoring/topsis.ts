/** TOPSIS: how close each alternative comes to the best values of all criteria, and how far it keeps from the worst. */
import { sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import { BlockCell } from "../../core/twin";
import {
  constantCriterion,
  Criteria,
  criteriaOf,
  criteriaTwin,
  criteriaTypes,
  criteriaWeights,
  extremesOf,
  positiveMatrix,
  wayFrom,
} from "./criteria";

const zeroCriterion = fault("#DIV/0!", {
  en: "one criterion is 0 for all alternatives, so it cannot be scaled",
  ru: "по одному из критериев у всех альтернатив 0, его нельзя привести к шкале",
  kk: "бір критерий бойынша барлық балама 0-ге тең, оны шкалаға келтіру мүмкін емес",
});

const allAlike = fault("#DIV/0!", {
  en: "all alternatives are equal, so none is closer to the best than another",
  ru: "все альтернативы одинаковы, ни одна не ближе к лучшей",
  kk: "барлық балама бірдей, ешқайсысы үздікке жақынырақ емес",
});

interface Closeness {
  /** Weighted normalized values, row by row. */
  readonly weighed: Float64Array;
  readonly toBest: Float64Array;
  readonly toWorst: Float64Array;
  readonly closeness: Float64Array;
}

/** Length of a column as a vector, whatever its scale. */
function lengthOf(column: Float64Array): number {
  const scale = column.reduce((a, x) => Math.max(a, Math.abs(x)), 0);
  return scale === 0 ? 0 : scale * Math.sqrt(sumOf(column.map((x) => (x / scale) ** 2)));
}

function normalized(criteria: Criteria, method: "vector" | "minmax"): Float64Array | Fault {
  const { rows, columns, values, shares, signs } = criteria;
  const { best, worst } = extremesOf(criteria);
  const weighed = new Float64Array(rows * columns);
  for (let j = 0; j < columns; j++) {
    const [top, bottom, share, sign] = [best[j]!, worst[j]!, shares[j]!, signs[j]!];
    if (method === "minmax") {
      if (top === bottom) return constantCriterion;
      for (let i = 0; i < rows; i++)
        weighed[i * columns + j] = share * wayFrom(bottom, values[i * columns + j]!, top);
      continue;
    }
    const length = lengthOf(
      Float64Array.from({ length: rows }, (_, i) => values[i * columns + j]!)
    );
    if (length === 0) return zeroCriterion;
    for (let i = 0; i < rows; i++)
      weighed[i * columns + j] = sign * share * (values[i * columns + j]! / length);
  }
  return weighed;
}

/** @param criteria  values ≥ 0 */
export function topsisOf(criteria: Criteria, method: "vector" | "minmax"): Closeness | Fault {
  const { rows, columns } = criteria;
  const weighed = normalized(criteria, method);
  if (isFault(weighed)) return weighed;
  // Costs carry a minus sign or run backwards: more is better everywhere from here on.
  const { best, worst } = extremesOf({
    ...criteria,
    values: weighed,
    signs: new Float64Array(columns).fill(1),
  });
  const distance = (i: number, to: Float64Array) =>
    Math.sqrt(sumOf(to.map((x, j) => (weighed[i * columns + j]! - x) ** 2)));
  const toBest = Float64Array.from({ length: rows }, (_, i) => distance(i, best));
  const toWorst = Float64Array.from({ length: rows }, (_, i) => distance(i, worst));
  if (!((toBest[0] ?? 0) + (toWorst[0] ?? 0) > 0)) return allAlike;
  return { weighed, toBest, toWorst, closeness: toWorst.map((d, i) => d / (d + (toBest[i] ?? 0))) };
}

const asColumn = (list: Float64Array) => Array.from(list, (x) => [x]);

export const topsis = defineMeasure({
  id: "TOPSIS",
  family: "scoring",
  name: {
    en: "TOPSIS closeness to the ideal",
    ru: "TOPSIS: близость к идеалу",
    kk: "TOPSIS: идеалға жақындық",
  },
  summary: {
    en: "Closeness of each alternative to the best values of all criteria, 0…1; a check of other rankings",
    ru: "Близость каждой альтернативы к лучшим значениям всех критериев, 0…1; проверка других ранжирований",
    kk: "Әр баламаның барлық критерийдің үздік мәндеріне жақындығы, 0…1; басқа рейтингтерді тексеру үшін",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "vector: v = w x / √(Σ x²); minmax: v = w (x − a)/(b − a); C = d₋/(d₊ + d₋); a: worst value, b: best value, d₋, d₊: Euclidean distance to the worst and to the best v",
    ru: "vector: v = w x / √(Σ x²); minmax: v = w (x − a)/(b − a); C = d₋/(d₊ + d₋); a: худшее значение, b: лучшее значение, d₋, d₊: евклидово расстояние до худших и до лучших v",
    kk: "vector: v = w x / √(Σ x²); minmax: v = w (x − a)/(b − a); C = d₋/(d₊ + d₋); a: ең нашар мән, b: ең жақсы мән, d₋, d₊: ең нашар және ең жақсы v мәндеріне дейінгі евклидтік қашықтық",
  },
  source: "Hwang and Yoon 1981",
  notes: {
    en: "The normalization can change the winner: name it beside the ranking. A criterion where less is better gets type -1, and its values stay as they are. A blank is 0.",
    ru: "Нормировка может сменить победителя: указывайте её рядом с ранжированием. Критерий, по которому лучше меньшее, получает направление -1, значения не меняются. Пустая ячейка — 0.",
    kk: "Нормалау тәсілі жеңімпазды өзгертуі мүмкін: оны рейтингтің қасында көрсетіңіз. Аз болғаны жақсы критерийдің бағыты -1, мәндері өзгермейді. Бос ұяшық — 0.",
  },
  params: {
    matrix: positiveMatrix,
    weights: criteriaWeights,
    types: criteriaTypes,
    normalization: choice({
      label: { en: "Normalization", ru: "Нормировка", kk: "Нормалау" },
      description: {
        en: '"vector": each column divided by its length; "minmax": from worst 0 to best 1',
        ru: '"vector" — столбец делится на свою длину; "minmax" — от худшего 0 до лучшего 1',
        kk: '"vector" — баған өз ұзындығына бөлінеді; "minmax" — ең нашары 0, ең жақсысы 1',
      },
      words: ["vector", "minmax"],
      default: "vector",
    }),
  },
  result: "cells",
  columns: [{ en: "closeness", ru: "близость", kk: "жақындық" }],
  compute: ({ matrix, weights, types, normalization }) => {
    const criteria = criteriaOf(matrix, weights, types);
    if (isFault(criteria)) return criteria;
    const found = topsisOf(criteria, normalization);
    return isFault(found) ? found : asColumn(found.closeness);
  },
  twin: ({ matrix, weights, types, normalization }, place) => {
    const parts = criteriaTwin(matrix, weights, types);
    if (parts === null || parts === "#VALUE!") return parts;
    const { rows: n, columns: m } = parts;
    const columns = Array.from({ length: m }, (_, j) => j);
    const best = place(1, 0, 1, m);
    const worst = place(2, 0, 1, m);
    const table = place(3, 0, n, m);
    const column = (j: number) => place(3, j, n, 1);
    const scaled = (j: number) =>
      normalization === "vector"
        ? `${parts.column(j)}/${place(0, j)}`
        : `(${parts.column(j)}-MIN(${parts.column(j)}))/${place(0, j)}`;
    const extreme = (j: number, more: string, less: string) =>
      types
        ? `IF(INDEX(${types},${j + 1})=1,${more}(${column(j)}),${less}(${column(j)}))`
        : `${more}(${column(j)})`;
    const one = (row: number, j: number, formula: string): BlockCell => ({
      row,
      column: j,
      rows: 1,
      columns: 1,
      formula,
    });
    const length = (j: number) =>
      normalization === "vector"
        ? `SQRT(SUMSQ(${parts.column(j)}))`
        : `MAX(${parts.column(j)})-MIN(${parts.column(j)})`;
    const away = (from: string) => `SQRT(MMULT((${table}-${from})^2,${parts.onesDown}))`;
    return {
      cells: [
        ...columns.map((j) => one(0, j, length(j))),
        ...columns.map((j) => ({
          row: 3,
          column: j,
          rows: n,
          columns: 1,
          formula: `${parts.share(j)}*${scaled(j)}`,
        })),
        ...columns.map((j) => one(1, j, extreme(j, "MAX", "MIN"))),
        ...columns.map((j) => one(2, j, extreme(j, "MIN", "MAX"))),
        {
          row: 3 + n,
          column: 0,
          rows: n,
          columns: 1,
          formula: `IF(${parts.faults}>0,#VALUE!,IF(SUM(--(${place(0, 0, 1, m)}=0))>0,#DIV/0!,${away(worst)}/(${away(best)}+${away(worst)})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [3, 0],
          [4, 2],
          [0, 1],
        ],
        weights: [1, 0],
      },
      expect: [[0.75], [1], [0]],
      from: "by hand: one criterion counts; 3 lies three quarters of the way from 0 to 4",
    },
    {
      given: {
        matrix: [
          [5, 8, 4],
          [7, 6, 8],
          [8, 8, 6],
          [7, 4, 6],
        ],
        weights: [0.3, 0.4, 0.3],
      },
      expect: [[0.5037], [0.6581], [0.7482], [0.334]],
      tolerance: 1e-4,
      from: "Tzeng and Huang 2011, Multiple Attribute Decision Making, as tested in scikit-criteria",
    },
    {
      given: {
        matrix: [
          [1, 30],
          [2, 20],
          [3, 10],
        ],
        weights: [[5, 5]],
        types: [[-1, 1]],
        normalization: "minmax",
      },
      expect: [[1], [0.5], [0]],
      from: "by hand: weights and types as rows; less is better in the first criterion",
    },
    {
      given: {
        matrix: [
          [3, 4],
          [4, 3],
        ],
        weights: [1, 1],
        types: [1, -1],
      },
      expect: [[0], [1]],
      from: "by hand: the first is worst in both",
    },
    {
      given: {
        matrix: [
          [0, 1],
          [null, 3],
          [4, 2],
        ],
        weights: [1, 1],
        normalization: "minmax",
      },
      expect: [[0], [0.5], [Math.sqrt(1.25) / (Math.sqrt(1.25) + 0.5)]],
      from: "by hand: a blank is 0",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [2, 3],
        ],
        weights: [1, 1],
        normalization: "minmax",
      },
      expect: "#DIV/0!",
      from: "catalogue: a constant column with minmax",
    },
    {
      given: {
        matrix: [
          [2, 0],
          [3, 0],
        ],
        weights: [1, 1],
      },
      expect: "#DIV/0!",
      from: "catalogue: a zero column",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [2, 1],
        ],
        weights: [1, 1],
      },
      expect: "#DIV/0!",
      from: "definition: all alternatives alike",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [3, 2],
        ],
        weights: [1, 1],
        types: [1, 0],
      },
      expect: "#VALUE!",
      from: "catalogue: a type is 1 or -1",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [3, 2],
        ],
        weights: [1, 1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [3, 2],
        ],
        weights: [0, null],
      },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: {
        matrix: [
          [2, -1],
          [3, 2],
        ],
        weights: [1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [2, "x"],
          [3, 2],
        ],
        weights: [1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [2, { code: "#N/A" }],
          [3, 2],
        ],
        weights: [1, 1],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        matrix: [
          [2, 1],
          [3, 2],
        ],
        weights: [1, 1],
        normalization: "sum",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "technique for order preference by similarity to ideal solution",
      "ideal point",
      "MCDM",
      "multi-criteria decision",
      "метод идеальной точки",
      "многокритериальный выбор",
      "идеал нүкте әдісі",
      "көпкритерийлі таңдау",
    ],
    reading: {
      en: "1 is the best of the table in every criterion, 0 the worst in every one; 0.75 lies three times as far from the worst as from the best. The number compares the alternatives given with each other and says nothing of how good they are by themselves.",
      ru: "1 — лучшая в таблице по всем критериям, 0 — худшая по всем; 0,75 означает, что до худшего втрое дальше, чем до лучшего. Число сравнивает данные альтернативы между собой и не говорит, хороши ли они сами по себе.",
      kk: "1 — барлық критерий бойынша кестедегі ең жақсысы, 0 — бәрі бойынша ең нашары; 0,75 ең нашарына дейінгі қашықтық ең жақсысына дейінгіден үш есе алыс екенін білдіреді. Сан берілген баламаларды өзара салыстырады, олардың өздігінен жақсы-жаманын айтпайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "Adding or removing one alternative can turn the order of the others around.",
        ru: "Добавление или удаление одной альтернативы может поменять порядок остальных.",
        kk: "Бір баламаны қосу не алып тастау қалғандарының ретін өзгертіп жіберуі мүмкін.",
      },
      {
        en: "A strong criterion makes up for a weak one; where that must not happen, use an obligatory condition instead of points.",
        ru: "Сильный критерий возмещает слабый; где этого быть не должно, нужен не балл, а обязательное условие.",
        kk: "Күшті критерий әлсізінің орнын толтырады; бұған жол берілмейтін жерде балл емес, міндетті шарт керек.",
      },
    ],
    elsewhere: [
      {
        program: "Python pymcdm",
        name: "TOPSIS()",
        differs: {
          en: 'normalizes min-max by default; ours does with normalization = "minmax"',
          ru: 'по умолчанию нормирует min-max; у нас — при normalization = "minmax"',
          kk: 'әдепкіде min-max нормалайды; бізде normalization = "minmax" болғанда',
        },
      },
      {
        program: "Python scikit-criteria",
        name: "TOPSIS()",
        differs: {
          en: "does not normalize by itself; with VectorScaler and SumScaler before it the numbers agree",
          ru: "сам не нормирует; с VectorScaler и SumScaler перед ним числа совпадают",
          kk: "өзі нормаламайды; алдында VectorScaler мен SumScaler тұрса, сандар сәйкес келеді",
        },
      },
    ],
    steps: ({ matrix, weights, types, normalization }) => {
      const criteria = criteriaOf(matrix, weights, types);
      if (isFault(criteria)) return [];
      const found = topsisOf(criteria, normalization);
      if (isFault(found)) return [];
      return [
        {
          says: { en: "Weights as shares", ru: "Веса долями", kk: "Салмақтар үлестермен" },
          formula: "w / Σ w",
          shows: [Array.from(criteria.shares)],
        },
        {
          says: {
            en: "Weighted normalized values, costs with a minus sign or from worst to best",
            ru: "Взвешенные нормированные значения; где лучше меньшее — с минусом или от худшего к лучшему",
            kk: "Салмақталған нормаланған мәндер; аз болғаны жақсы болса — минуспен не нашардан жақсыға қарай",
          },
          formula: "v",
          shows: matrix.cells.map((_, i) =>
            Array.from(found.weighed.subarray(i * matrix.columns, (i + 1) * matrix.columns))
          ),
        },
        {
          says: {
            en: "Distance to the best",
            ru: "Расстояние до лучшего",
            kk: "Ең жақсысына дейінгі қашықтық",
          },
          formula: "d₊",
          shows: found.toBest,
        },
        {
          says: {
            en: "Distance to the worst",
            ru: "Расстояние до худшего",
            kk: "Ең нашарына дейінгі қашықтық",
          },
          formula: "d₋",
          shows: found.toWorst,
        },
        {
          says: { en: "Closeness", ru: "Близость", kk: "Жақындық" },
          formula: "d₋/(d₊ + d₋)",
          shows: asColumn(found.closeness),
        },
      ];
    },
  },
});
