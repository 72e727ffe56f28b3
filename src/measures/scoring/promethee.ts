/** PROMETHEE II: net flow, how far each alternative outranks the others more than they outrank it. */
import { NumberRange } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, optionalRange } from "../../core/params";
import { about } from "../../core/sentences";
import { RangeReference } from "../../core/twin";
import {
  Criteria,
  criteriaOf,
  criteriaTwin,
  criteriaTypes,
  criteriaWeights,
  listFault,
  signedMatrix,
} from "./criteria";

const indifferenceLabel = { en: "Indifference", ru: "Безразличие", kk: "Бейтараптық" };
const strictLabel = { en: "Strict", ru: "Строгое предпочтение", kk: "Қатаң артықшылық" };

const oneAlternative = fault("#DIV/0!", {
  en: "there is one alternative, so there is nothing to compare it with",
  ru: "альтернатива одна, сравнивать не с чем",
  kk: "балама біреу, салыстыратын ештеңе жоқ",
});

const strictMissing = fault(
  "#VALUE!",
  about(strictLabel, {
    en: "is not given; linear preference expects a difference above indifference for every criterion",
    ru: "не задано; линейное предпочтение ожидает разность больше безразличия для каждого критерия",
    kk: "берілмеген; сызықтық артықшылыққа әр критерий үшін бейтараптықтан үлкен айырма керек",
  })
);

const strictTooLow = (j: number) =>
  fault(
    "#VALUE!",
    about(strictLabel, {
      en: `criterion ${j + 1} is not above its indifference; expected a larger difference`,
      ru: `по критерию ${j + 1} не больше безразличия; ожидается бо́льшая разность`,
      kk: `${j + 1}-критерий бойынша бейтараптықтан үлкен емес; үлкенірек айырма керек`,
    })
  );

/** From which difference on an alternative is preferred at all, and from which entirely. */
interface Slopes {
  readonly indifference: Float64Array;
  readonly strict: Float64Array;
}

function slopesOf(
  preference: "usual" | "linear",
  indifference: NumberRange | null,
  strict: NumberRange | null,
  columns: number
): Slopes | null | Fault {
  const misfit =
    listFault(indifferenceLabel, indifference, columns) ?? listFault(strictLabel, strict, columns);
  if (misfit) return misfit;
  if (preference === "usual") return null;
  if (!strict) return strictMissing;
  const from = indifference ? indifference.values() : new Float64Array(columns);
  const low = strict.values().findIndex((p, j) => !(p > (from[j] ?? 0)));
  return low >= 0 ? strictTooLow(low) : { indifference: from, strict: strict.values() };
}

/**
 * @param slopes  null for the usual preference, in which every difference counts whole
 * @returns per alternative and criterion, row by row, how much it is preferred to the others on average, less how
 *          much they are preferred to it
 */
export function netPreferences(
  { rows, columns, values, signs }: Criteria,
  slopes: Slopes | null
): Float64Array {
  const net = new Float64Array(rows * columns);
  const x = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    const sign = signs[j]!;
    const q = slopes ? slopes.indifference[j]! : 0;
    const p = slopes ? slopes.strict[j]! : 0;
    for (let i = 0; i < rows; i++) x[i] = sign * values[i * columns + j]!;
    for (let a = 0; a < rows; a++) {
      let flow = 0;
      for (let b = 0; b < rows; b++) {
        const d = x[a]! - x[b]!;
        if (slopes === null) flow += d > 0 ? 1 : d < 0 ? -1 : 0;
        else if (d >= p) flow += 1;
        else if (d > q) flow += (d - q) / (p - q);
        else if (-d >= p) flow -= 1;
        else if (-d > q) flow -= (-d - q) / (p - q);
      }
      net[a * columns + j] = flow / (rows - 1);
    }
  }
  return net;
}

const weighedFlow = (net: Float64Array, { rows, columns, shares }: Criteria) =>
  Array.from({ length: rows }, (_, i) => [
    shares.reduce((sum, share, j) => sum + share * net[i * columns + j]!, 0),
  ]);

export const promethee = defineMeasure({
  id: "PROMETHEE",
  family: "scoring",
  name: {
    en: "PROMETHEE II net flow",
    ru: "PROMETHEE II: чистый поток предпочтений",
    kk: "PROMETHEE II: артықшылықтардың таза ағыны",
  },
  summary: {
    en: "How much each alternative is preferred to the others less how much they are to it, −1…1; a check of other rankings",
    ru: "Насколько каждая альтернатива предпочтительнее других за вычетом обратного, −1…1; проверка других ранжирований",
    kk: "Әр баламаның басқалардан артықтығынан кері артықтықты шегергендегі мән, −1…1; басқа рейтингтерді тексеру үшін",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "−1 … 1, Σ = 0",
  formula: {
    en: "usual: P(d) = 1 for d > 0, otherwise 0; linear: P(d) = min(1, max(0, (d − q)/(p − q))); π(a, b) = Σ_j w_j P(x_aj − x_bj), Σ w = 1; φ(a) = Σ_b (π(a, b) − π(b, a)) / (n − 1); q: indifference, p: strict",
    ru: "usual: P(d) = 1 при d > 0, иначе 0; linear: P(d) = min(1, max(0, (d − q)/(p − q))); π(a, b) = Σ_j w_j P(x_aj − x_bj), Σ w = 1; φ(a) = Σ_b (π(a, b) − π(b, a)) / (n − 1); q: безразличие, p: строгое предпочтение",
    kk: "usual: d > 0 болса P(d) = 1, әйтпесе 0; linear: P(d) = min(1, max(0, (d − q)/(p − q))); π(a, b) = Σ_j w_j P(x_aj − x_bj), Σ w = 1; φ(a) = Σ_b (π(a, b) − π(b, a)) / (n − 1); q: бейтараптық, p: қатаң артықшылық",
  },
  source: "Brans and Vincke 1985",
  notes: {
    en: "Weights are divided by their sum. The usual preference looks at the order only: a hair's breadth counts like a mile. For the linear one give strict, in the units of each criterion; indifference is 0 when not given. A blank is 0.",
    ru: "Веса делятся на свою сумму. Обычное предпочтение смотрит только на порядок: ничтожная разность считается так же, как огромная. Для линейного задайте strict в единицах каждого критерия; безразличие без указания — 0. Пустая ячейка — 0.",
    kk: "Салмақтар қосындысына бөлінеді. Әдеттегі артықшылық тек ретке қарайды: қылдай айырма да үлкен айырмамен тең. Сызықтық үшін strict-ті әр критерийдің өлшем бірлігінде беріңіз; бейтараптық берілмесе 0. Бос ұяшық — 0.",
  },
  params: {
    matrix: signedMatrix,
    weights: criteriaWeights,
    types: criteriaTypes,
    preference: choice({
      label: { en: "Preference", ru: "Предпочтение", kk: "Артықшылық" },
      description: {
        en: '"usual": every difference counts whole; "linear": grows from indifference to strict',
        ru: '"usual" — любая разность считается целиком; "linear" — растёт от безразличия до строгого',
        kk: '"usual" — кез келген айырма толық есептеледі; "linear" — бейтараптықтан қатаңға дейін өседі',
      },
      words: ["usual", "linear"],
      default: "usual",
    }),
    indifference: optionalRange({
      label: indifferenceLabel,
      description: {
        en: "Largest difference that does not count, per criterion, for linear; 0 when not given",
        ru: "Наибольшая разность, которая не считается, по критериям, для linear; 0, если не указана",
        kk: "Есепке алынбайтын ең үлкен айырма, критерий бойынша, linear үшін; берілмесе 0",
      },
      total: "allowed",
    }),
    strict: optionalRange({
      label: strictLabel,
      description: {
        en: "Difference from which the preference is whole, per criterion, for linear",
        ru: "Разность, с которой предпочтение полное, по критериям, для linear",
        kk: "Артықшылық толық болатын айырма, критерий бойынша, linear үшін",
      },
      total: "allowed",
    }),
  },
  result: "cells",
  columns: [{ en: "net flow", ru: "чистый поток", kk: "таза ағын" }],
  compute: ({ matrix, weights, types, preference, indifference, strict }) => {
    const criteria = criteriaOf(matrix, weights, types);
    if (isFault(criteria)) return criteria;
    const slopes = slopesOf(preference, indifference, strict, criteria.columns);
    if (isFault(slopes)) return slopes;
    if (criteria.rows < 2) return oneAlternative;
    return weighedFlow(netPreferences(criteria, slopes), criteria);
  },
  twin: ({ matrix, weights, types, preference, indifference, strict }, place) => {
    const parts = criteriaTwin(matrix, weights, types);
    if (parts === null || parts === "#VALUE!") return parts;
    const { rows: n, columns: m } = parts;
    const unfit = (list: RangeReference | null) =>
      list?.size ? list.size.rows * list.size.columns !== m : false;
    if (unfit(indifference) || unfit(strict)) return "#VALUE!";
    const linear = preference === "linear";
    if (linear && !strict) return "#VALUE!";
    if (n < 2) return types ? `IF(${parts.faults}>0,#VALUE!,#DIV/0!)` : "#DIV/0!";
    const q = (j: number) => (indifference ? `N(INDEX(${indifference},${j + 1}))` : "0");
    const p = (j: number) => `N(INDEX(${String(strict)},${j + 1}))`;
    const columns = Array.from({ length: m }, (_, j) => j);
    const preferred = (d: string, j: number) =>
      linear
        ? `IF(${d}<=${q(j)},0,IF(${d}>=${p(j)},1,(${d}-${q(j)})/(${p(j)}-${q(j)})))`
        : `(${d}>0)`;
    const low = linear ? `+${columns.map((j) => `(${p(j)}<=${q(j)})`).join("+")}` : "";
    const flow = (j: number) => {
      const own = place(0, j, n, 1);
      const [ahead, behind] = [`(${own}-TRANSPOSE(${own}))`, `(TRANSPOSE(${own})-${own})`];
      return `${parts.share(j)}*MMULT(${preferred(ahead, j)}-${preferred(behind, j)},${parts.onesOfRows})/${n - 1}`;
    };
    const signed = (j: number) =>
      types ? `INDEX(${types.numbers},${j + 1})*${parts.column(j)}` : parts.column(j);
    return {
      cells: [
        ...columns.map((j) => ({ row: 0, column: j, rows: n, columns: 1, formula: signed(j) })),
        ...columns.map((j) => ({ row: n, column: j, rows: n, columns: 1, formula: flow(j) })),
        {
          row: 2 * n,
          column: 0,
          rows: n,
          columns: 1,
          formula: `IF(${parts.faults}${low}>0,#VALUE!,MMULT(${place(n, 0, n, m)},${parts.onesDown}))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [4, 3, 2],
          [3, 2, 4],
          [5, 1, 3],
        ],
        weights: [0.5, 0.3, 0.2],
      },
      expect: [[0.1], [-0.3], [0.2]],
      from: "Zhao, Peng and Li 2013, Procedia Computer Science 17: 181–188, as tested in pymcdm",
    },
    {
      given: {
        matrix: [
          [10, 1],
          [4, 1],
        ],
        weights: [[3, 1]],
        types: [[-1, 1]],
      },
      expect: [[-0.75], [0.75]],
      from: "by hand: weights as a row; less is better; a tie counts for nobody",
    },
    {
      given: {
        matrix: [
          [0, -5],
          [6, -5],
          [10, null],
        ],
        weights: [1, 1],
        preference: "linear",
        indifference: [2, 0],
        strict: [6, 10],
      },
      expect: [[-0.625], [0.5 * ((1 - 0.5) / 2) + 0.5 * -0.25], [0.625]],
      from: "by hand: differences 6, 4 and 10 between 2 and 6, and 5 of 10; a blank is 0",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        preference: "linear",
        strict: [[2, 2]],
      },
      expect: [[-0.75], [0.75]],
      from: "by hand: half and whole preference",
    },
    {
      given: { matrix: [[1, 2]], weights: [1, 1] },
      expect: "#DIV/0!",
      from: "catalogue: one alternative",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        preference: "linear",
      },
      expect: "#VALUE!",
      from: "catalogue: linear without strict",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        preference: "linear",
        indifference: [1, 1],
        strict: [2, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: strict not above indifference",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        preference: "linear",
        strict: [2, 1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        types: [1, 3],
      },
      expect: "#VALUE!",
      from: "catalogue: a type is 1 or -1",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
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
          [2, 5],
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
          [2, 5],
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
          [2, 5],
        ],
        weights: [1, 1],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 5],
        ],
        weights: [1, 1],
        preference: "gaussian",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "outranking",
      "net flow",
      "preference ranking organization method",
      "MCDM",
      "превосходство",
      "чистый поток",
      "многокритериальный выбор",
      "таза ағын",
      "көпкритерийлі таңдау",
    ],
    reading: {
      en: "The flows sum to 0. With 0.2 the third alternative leads: weighed over all criteria, the share of comparisons it wins exceeds the share it loses by 20 points. −0.3 is the weakest. 1 would beat everyone in every criterion.",
      ru: "Сумма потоков — 0. Третья альтернатива с 0,2 лидирует: с учётом весов доля её выигранных сравнений на 20 пунктов больше доли проигранных. −0,3 — самая слабая. 1 означало бы победу над всеми по каждому критерию.",
      kk: "Ағындардың қосындысы — 0. Үшінші балама 0,2 мәнімен алда: салмақтарды ескергенде ұтқан салыстырулардың үлесі ұтылғандарынікінен 20 тармаққа артық. −0,3 — ең әлсізі. 1 болса, барлық критерий бойынша бәрін жеңер еді.",
    },
    thresholds: [],
    traps: [
      {
        en: "With the usual preference a tiny difference within measurement error decides like a large one; use linear with an honest indifference.",
        ru: "При обычном предпочтении крошечная разность в пределах погрешности решает так же, как большая; берите linear с честным безразличием.",
        kk: "Әдеттегі артықшылықта өлшеу қателігі шегіндегі кішкентай айырма да үлкенімен тең шешеді; бейтараптығы шынайы linear алыңыз.",
      },
      {
        en: "The flow of one alternative depends on which others are in the table.",
        ru: "Поток альтернативы зависит от того, какие ещё альтернативы есть в таблице.",
        kk: "Баламаның ағыны кестеде тағы қандай баламалар барына тәуелді.",
      },
    ],
    elsewhere: [{ program: "Python pymcdm", name: 'PROMETHEE_II("usual")', differs: null }],
    steps: ({ matrix, weights, types, preference, indifference, strict }) => {
      const criteria = criteriaOf(matrix, weights, types);
      if (isFault(criteria)) return [];
      const slopes = slopesOf(preference, indifference, strict, criteria.columns);
      if (isFault(slopes)) return [];
      const net = netPreferences(criteria, slopes);
      return [
        {
          says: { en: "Weights as shares", ru: "Веса долями", kk: "Салмақтар үлестермен" },
          formula: "w / Σ w",
          shows: [Array.from(criteria.shares)],
        },
        {
          says: {
            en: "Net preference in each criterion",
            ru: "Чистое предпочтение по каждому критерию",
            kk: "Әр критерий бойынша таза артықшылық",
          },
          formula: "Σ_b (P(d) − P(−d)) / (n − 1)",
          shows: matrix.cells.map((_, i) =>
            Array.from(net.subarray(i * matrix.columns, (i + 1) * matrix.columns))
          ),
        },
        {
          says: { en: "Net flow", ru: "Чистый поток", kk: "Таза ағын" },
          formula: "φ",
          shows: weighedFlow(net, criteria),
        },
      ];
    },
  },
});
