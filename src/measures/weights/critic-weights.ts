/**
 * CRITIC weights: a criterion weighs the more, the more alternatives differ on it and the less it repeats what
 * other criteria say. Without correlations: standard-deviation weights.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, optionalRange, range } from "../../core/params";
import { about, atPlace, notOnePer } from "../../core/sentences";
import { BlockCell, onePer } from "../../core/twin";

const label = {
  matrix: { en: "Matrix", ru: "Таблица", kk: "Кесте" },
  types: { en: "Types", ru: "Направления", kk: "Бағыттар" },
};

function constantColumn(column: number): Fault {
  return fault("#DIV/0!", {
    en: `Matrix: column ${column + 1} is the same for all alternatives, so it has no spread to weigh`,
    ru: `Таблица: столбец ${column + 1} одинаков у всех альтернатив, взвешивать нечего`,
    kk: `Кесте: ${column + 1}-баған барлық баламада бірдей, салмақтайтын айырма жоқ`,
  });
}

const noConflict = fault("#DIV/0!", {
  en: "all criteria say the same, so none adds anything to the others",
  ru: "все критерии говорят одно и то же, ни один ничего не добавляет к другим",
  kk: "барлық критерий бір нәрсені айтады, ешқайсысы басқаларға ештеңе қоспайды",
});

function badType(types: NumberRange, at: number): Fault {
  const found = types.values()[at] ?? 0;
  return atPlace(
    fault(
      "#VALUE!",
      about(label.types, {
        en: `is ${found}; expected 1 (more is better) or -1 (less is better)`,
        ru: `указано ${found}; ожидается 1 (больше — лучше) или -1 (меньше — лучше)`,
        kk: `${found} берілген; 1 (көбірек — жақсырақ) немесе -1 (азырақ — жақсырақ) болуы керек`,
      })
    ),
    types.position(at),
    types.rows,
    types.columns
  );
}

/** Sum of all 1 − r that rounding alone can leave where all criteria say the same. */
const rounding = 1e-12;

/** Ranks from 1, ties with their average. */
function averageRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end < order.length && values[order[end]!] === values[order[i]!]) end++;
    for (let k = i; k < end; k++) ranks[order[k]!] = (i + 1 + end) / 2;
    i = end;
  }
  return ranks;
}

interface Centered {
  /** Deviations from the mean over their length: a unit vector. */
  readonly unit: Float64Array;
  readonly length: number;
}

function centered(values: Float64Array): Centered {
  const mean = sumOf(values) / values.length;
  const deviations = values.map((x) => x - mean);
  const length = Math.sqrt(sumOf(deviations.map((d) => d * d)));
  return { unit: deviations.map((d) => d / length), length };
}

interface Criteria {
  /** Each criterion between 0 and 1, by column. */
  readonly scaled: readonly Float64Array[];
  /** Sample standard deviation of each scaled criterion. */
  readonly deviations: Float64Array;
  /** Σ_k (1 − r_jk) of each criterion; all 1 where correlations are left out. */
  readonly conflicts: Float64Array;
}

/** @returns what the weights are made of, or why there are none */
function criteriaOf(
  matrix: NumberRange,
  types: NumberRange | null,
  correlation: "pearson" | "spearman" | "none"
): Criteria | Fault {
  const columns = Array.from({ length: matrix.columns }, (_, j) =>
    Float64Array.from({ length: matrix.rows }, (__, i) => matrix.at(i, j))
  );
  const sign = (j: number) => types?.values()[j] ?? 1;
  const scaled: Float64Array[] = [];
  for (const [j, column] of columns.entries()) {
    const low = column.reduce((a, b) => Math.min(a, b), Infinity);
    const high = column.reduce((a, b) => Math.max(a, b), -Infinity);
    if (low === high) return constantColumn(j);
    // Halved first: the distance between two numbers of a double can exceed it.
    const width = high / 2 - low / 2;
    const start = sign(j) > 0 ? low / 2 : high / 2;
    scaled.push(column.map((x) => (sign(j) * (x / 2 - start)) / width));
  }
  const spread = scaled.map(centered);
  const deviations = Float64Array.from(spread, ({ length }) => length / Math.sqrt(matrix.rows - 1));
  if (correlation === "none")
    return { scaled, deviations, conflicts: new Float64Array(columns.length).fill(1) };
  const units =
    correlation === "pearson"
      ? spread.map(({ unit }) => unit)
      : columns.map((column, j) => centered(averageRanks(column)).unit.map((u) => u * sign(j)));
  const conflicts = new Float64Array(units.length);
  const gap = new Float64Array(matrix.rows);
  for (let j = 0; j < units.length; j++) {
    for (let k = 0; k < j; k++) {
      const a = units[j]!;
      const b = units[k]!;
      for (let i = 0; i < gap.length; i++) gap[i] = (a[i]! - b[i]!) ** 2;
      // 1 − r of unit vectors, without the cancellation of 1 and r.
      const conflict = sumOf(gap) / 2;
      conflicts[j]! += conflict;
      conflicts[k]! += conflict;
    }
  }
  return sumOf(conflicts) > rounding ? { scaled, deviations, conflicts } : noConflict;
}

const informationOf = ({ deviations, conflicts }: Criteria) =>
  deviations.map((sd, j) => sd * conflicts[j]!);

function shares(information: Float64Array): number[] {
  const total = sumOf(information);
  return Array.from(information, (c) => c / total);
}

/** Standard deviation of 0, 1/4, 1 and of 1, 0, 3/4, for an example by hand. */
const second = Math.sqrt(13 / 48);

export const criticWeights = defineMeasure({
  id: "CRITIC.WEIGHTS",
  family: "weights",
  name: { en: "CRITIC weights", ru: "Веса CRITIC", kk: "CRITIC салмақтары" },
  summary: {
    en: "Weights of criteria from the data alone: spread between alternatives times difference from other criteria",
    ru: "Веса критериев по самим данным: разброс между альтернативами, умноженный на отличие от других критериев",
    kk: "Критерийлердің деректерден алынған салмақтары: баламалар арасындағы шашырау мен басқа критерийлерден айырмашылық көбейтіндісі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula: {
    en: "Y = (x − min x)/(max x − min x), reversed for −1; C_j = σ_j Σ_k (1 − r_jk), w_j = C_j / Σ_k C_k; none: w_j = σ_j / Σ_k σ_k; σ: standard deviation of Y, r: correlation",
    ru: "Y = (x − min x)/(max x − min x), для −1 обратно; C_j = σ_j Σ_k (1 − r_jk), w_j = C_j / Σ_k C_k; none: w_j = σ_j / Σ_k σ_k; σ: стандартное отклонение Y, r: корреляция",
    kk: "Y = (x − min x)/(max x − min x), −1 болса керісінше; C_j = σ_j Σ_k (1 − r_jk), w_j = C_j / Σ_k C_k; none: w_j = σ_j / Σ_k σ_k; σ: Y стандартты ауытқуы, r: корреляция",
  },
  source: "Diakoulaki, Mavrotas and Papayannakis 1995",
  notes: {
    en: "Alternatives in rows, criteria in columns; the answer is a row. A 0 is a value; a blank is refused. Sample and population standard deviation give the same weights. Spearman correlates average ranks. Criteria that all move together have no conflict: #DIV/0!.",
    ru: "Альтернативы в строках, критерии в столбцах; ответ — строка. 0 — это значение, пустая ячейка не принимается. Выборочное и генеральное стандартное отклонение дают одни веса. Spearman коррелирует ранги, у равных — средний ранг. Если все критерии меняются одинаково, конфликта нет: #ДЕЛ/0!.",
    kk: "Баламалар жолдарда, критерийлер бағандарда; жауап — жол. 0 — мән, бос ұяшық қабылданбайды. Іріктеме және бас жиынтық бойынша стандартты ауытқулар бірдей салмақ береді. Spearman рангтердің корреляциясын алады, теңдерге — орташа ранг. Барлық критерий бірдей өзгерсе, қайшылық жоқ: #DIV/0!.",
  },
  params: {
    matrix: range({
      label: label.matrix,
      description: {
        en: "Alternatives (such as regions) in rows, criteria in columns; no blanks",
        ru: "Альтернативы (например, регионы) в строках, критерии в столбцах; без пустых ячеек",
        kk: "Баламалар (мысалы, өңірлер) жолдарда, критерийлер бағандарда; бос ұяшықсыз",
      },
      shape: "any",
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    types: optionalRange({
      label: label.types,
      description: {
        en: "1 = more is better, -1 = less is better, one per criterion; all 1 when not given",
        ru: "1 — больше лучше, -1 — меньше лучше, по одному на критерий; если не указано, все 1",
        kk: "1 — көбірек жақсырақ, -1 — азырақ жақсырақ, әр критерийге біреу; берілмесе, бәрі 1",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    correlation: choice({
      label: { en: "Correlation", ru: "Корреляция", kk: "Корреляция" },
      description: {
        en: '"pearson", "spearman" (of ranks) or "none", which gives standard-deviation weights',
        ru: '"pearson", "spearman" (по рангам) или "none" — веса по стандартным отклонениям',
        kk: '"pearson", "spearman" (рангтер бойынша) немесе "none" — стандартты ауытқу бойынша салмақтар',
      },
      words: ["pearson", "spearman", "none"],
      default: "pearson",
    }),
  },
  result: "cells",
  compute: ({ matrix, types, correlation }) => {
    if (types && types.length !== matrix.columns)
      return notOnePer("columns", label.types, types.length, label.matrix, matrix.columns);
    const wrong = types ? types.values().findIndex((t) => t !== 1 && t !== -1) : -1;
    if (types && wrong >= 0) return badType(types, wrong);
    const criteria = criteriaOf(matrix, types, correlation);
    return isFault(criteria) ? criteria : [shares(informationOf(criteria))];
  },
  twin: ({ matrix, types, correlation }, place) => {
    // Every criterion has helper cells of its own; a defined name does not tell how many there are.
    if (matrix.size === null) return null;
    const { rows: m, columns: n } = matrix.size;
    const cell = (row: number, column: number, rows: number, columns: number, formula: string) => ({
      row,
      column,
      rows,
      columns,
      formula,
    });
    const column = (j: number) => `INDEX(${matrix},0,${j + 1})`;
    const edges = Array.from({ length: n }, (_, j) => [
      cell(0, j, 1, 1, `MIN(${column(j)})`),
      cell(1, j, 1, 1, `MAX(${column(j)})`),
    ]).flat();
    const signs = cell(
      2,
      0,
      1,
      n,
      types === null
        ? `COLUMN(${matrix})^0`
        : types.isRow
          ? types.numbers
          : `TRANSPOSE(${types.numbers})`
    );
    const [low, high, sign] = [place(0, 0, 1, n), place(1, 0, 1, n), place(2, 0, 1, n)];
    const scaledAt = place(4, 0, m, n);
    const width = `IF(${high}>${low},${high}/2-${low}/2,1)`;
    const scaled = cell(
      4,
      0,
      m,
      n,
      `${sign}*(${matrix}/2-IF(${sign}>0,${low},${high})/2)/${width}`
    );
    const ones = `TRANSPOSE(ROW(${matrix})^0)`;
    const away = (x: string) => `(${x}-MMULT(${ones},${x})/${m})`;
    const squares = (x: string) => `MMULT(${ones},${away(x)}^2)`;
    const sdRow = m + 5;
    const sd = place(sdRow, 0, 1, n);
    const cells: BlockCell[] = [
      ...edges,
      signs,
      scaled,
      cell(sdRow, 0, 1, n, `SQRT(${squares(scaledAt)})`),
    ];
    const refusing = (body: string) => {
      const guarded = `IF(SUM(--(${high}=${low}))>0,#DIV/0!,${body})`;
      return types === null
        ? guarded
        : onePer(
            "columns",
            types,
            matrix,
            `IF(SUM(--(ABS(${types.numbers})<>1))>0,#VALUE!,${guarded})`
          );
    };
    if (correlation === "none")
      return { cells: [...cells, cell(sdRow + 2, 0, 1, n, refusing(`${sd}/SUM(${sd})`))] };
    const unitRow = sdRow + 2;
    const unitsAt = place(unitRow, 0, m, n);
    let from = scaledAt;
    if (correlation === "spearman") {
      const ranksAt = place(unitRow + m + 1, 0, m, n);
      for (let j = 0; j < n; j++) {
        const x = column(j);
        const down = `ROW(${x})^0`;
        cells.push(
          cell(
            unitRow + m + 1,
            j,
            m,
            1,
            `INDEX(${sign},1,${j + 1})*(MMULT(--(${x}>TRANSPOSE(${x})),${down})+(MMULT(--(${x}=TRANSPOSE(${x})),${down})+1)/2)`
          )
        );
      }
      from = ranksAt;
    }
    cells.push(
      cell(unitRow, 0, m, n, `${away(from)}/SQRT(IF(${squares(from)}>0,${squares(from)},1))`)
    );
    const conflictRow = unitRow + 2 * (m + 1);
    const conflict = place(conflictRow, 0, 1, n);
    cells.push(
      cell(
        conflictRow,
        0,
        1,
        n,
        `${n}-MMULT(COLUMN(${unitsAt})^0,MMULT(TRANSPOSE(${unitsAt}),${unitsAt}))`
      ),
      cell(
        conflictRow + 2,
        0,
        1,
        n,
        refusing(
          `IF(SUM(${conflict})<=${rounding},#DIV/0!,${sd}*${conflict}/SUM(${sd}*${conflict}))`
        )
      )
    );
    return { cells };
  },
  examples: [
    {
      given: {
        matrix: [
          [1, 0, 0],
          [2, 2, 1],
          [3, 1, 0],
        ],
        correlation: "none",
      },
      expect: [
        0.5 / (1 + Math.sqrt(1 / 3)),
        0.5 / (1 + Math.sqrt(1 / 3)),
        Math.sqrt(1 / 3) / (1 + Math.sqrt(1 / 3)),
      ],
      from: "by hand: standard deviations 1/2, 1/2 and 1/√3",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [2, 2],
          [3, 1],
        ],
      },
      expect: [0.5, 0.5],
      from: "by hand: equal spread, and two criteria conflict equally with each other",
    },
    {
      given: {
        matrix: [
          [61, 1.08, 4.33],
          [20.7, 0.26, 4.34],
          [16.3, 1.98, 2.53],
          [9, 3.29, 1.65],
          [5.4, 2.77, 2.33],
          [4, 4.12, 1.21],
          [-6.1, 3.52, 2.1],
          [-34.6, 3.31, 0.98],
        ],
        types: [1, 1, 1],
      },
      expect: [0.20222554, 0.48090173, 0.31687273],
      tolerance: 1e-7,
      from: "data of Diakoulaki et al. 1995, Comput. Oper. Res. 22, 763–770; values of the tests of scikit-criteria",
    },
    {
      given: {
        matrix: [
          [0, 0, 0],
          [0.39, 0.3, 0.77],
          [0.17, 0.36, 0.8],
          [0.35, 0.29, 0.93],
          [0.3, 0.4, 0.94],
          [0.84, 0.71, 1],
          [1, 1, 0.99],
        ],
        correlation: "none",
      },
      expect: [0.35, 0.31, 0.34],
      tolerance: 6e-3,
      from: "Jahan and Edwards 2013, Materials & Design 49, 1000–1008, after the tests of pymcdm",
    },
    {
      given: {
        matrix: [
          [0, 0, 0],
          [1, 1, 4],
          [2, 4, 1],
        ],
        types: [[1, 1, -1]],
        correlation: "spearman",
      },
      expect: [
        0.5 / (0.5 + 3 * second),
        second / (0.5 + 3 * second),
        (2 * second) / (0.5 + 3 * second),
      ],
      from: "by hand: ranks 123, 123, 132 reversed; 1 − r = 0, 1.5, 1.5",
    },
    {
      given: {
        matrix: [
          [5, 1],
          [5, 2],
          [7, 2],
        ],
        correlation: "spearman",
      },
      expect: [0.5, 0.5],
      from: "by hand: ties have their average rank, the pair is symmetrical",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [2, 4],
          [4, 8],
        ],
      },
      expect: "#DIV/0!",
      from: "definition: the second criterion repeats the first",
    },
    {
      given: { matrix: [1, 2, 4] },
      expect: "#DIV/0!",
      from: "definition: one criterion conflicts with none",
    },
    {
      given: { matrix: [1, 2, 4], correlation: "none" },
      expect: [[1]],
      from: "by hand: one criterion",
    },
    {
      given: {
        matrix: [
          [1, 5],
          [2, 5],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: a constant column",
    },
    { given: { matrix: [[1, 5]] }, expect: "#DIV/0!", from: "definition: one alternative" },
    {
      given: {
        matrix: [
          [1, 5],
          [2, 3],
        ],
        types: [1, 0],
      },
      expect: "#VALUE!",
      from: "catalogue: a type other than 1 or -1",
    },
    {
      given: {
        matrix: [
          [1, 5],
          [2, 3],
        ],
        types: [1, 1, -1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        matrix: [
          [1, null],
          [2, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank in the matrix",
    },
    {
      given: {
        matrix: [
          [1, "x"],
          [2, 3],
        ],
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
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        matrix: [
          [1, 5],
          [2, 3],
        ],
        correlation: "kendall",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "CRITIC",
      "Criteria Importance Through Intercriteria Correlation",
      "standard deviation weights",
      "STD weights",
      "метод CRITIC",
      "веса по корреляциям",
      "веса по стандартному отклонению",
      "CRITIC әдісі",
      "стандартты ауытқу салмақтары",
    ],
    reading: {
      en: "In the example of Diakoulaki the second criterion gets 0.48: it spreads the alternatives and runs against the other two, while these partly repeat each other. A criterion that moves with the others gets little even if it spreads widely. Weights sum to 1 and say nothing about importance to people.",
      ru: "В примере Диакулаки второй критерий получает 0,48: он разводит альтернативы и идёт вразрез с двумя другими, а те отчасти повторяют друг друга. Критерий, который меняется вместе с остальными, получает мало даже при большом разбросе. Сумма весов 1; о важности для людей они не говорят.",
      kk: "Диакулаки мысалында екінші критерий 0,48 алады: ол баламаларды ажыратады және қалған екеуіне қарсы өзгереді, ал олар бірін-бірі ішінара қайталайды. Басқалармен бірге өзгеретін критерий шашырауы үлкен болса да, аз алады. Салмақтар қосындысы 1, олар адамдарға маңызы туралы айтпайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "One outlier squeezes all other alternatives of its criterion together and so takes weight from it: look at the data first.",
        ru: "Один выброс сжимает остальные альтернативы критерия и тем отнимает у него вес: сначала посмотрите на данные.",
        kk: "Бір шеткі мән критерийдің қалған баламаларын бір-біріне жақындатып, салмағын азайтады: алдымен деректерді қараңыз.",
      },
      {
        en: "Forgetting -1 for a cost criterion changes the sign of its correlations and with it all weights.",
        ru: "Забытый -1 у критерия-затрат меняет знак его корреляций, а с ним и все веса.",
        kk: "Шығын критерийінде -1 қоюды ұмыту корреляциялардың таңбасын, сонымен бірге барлық салмақты өзгертеді.",
      },
    ],
    elsewhere: [{ program: "Python scikit-criteria", name: "CRITIC()", differs: null }],
    steps: ({ matrix, types, correlation }) => {
      const criteria = criteriaOf(matrix, types, correlation);
      if (isFault(criteria)) return [];
      const information = informationOf(criteria);
      return [
        {
          says: {
            en: "Criteria between 0 and 1",
            ru: "Критерии в пределах от 0 до 1",
            kk: "0 мен 1 аралығына келтірілген критерийлер",
          },
          formula: "Y = (x − min x)/(max x − min x)",
          shows: Array.from({ length: matrix.rows }, (_, i) =>
            criteria.scaled.map((column) => column[i]!)
          ),
        },
        {
          says: {
            en: "Standard deviation of each criterion",
            ru: "Стандартное отклонение каждого критерия",
            kk: "Әр критерийдің стандартты ауытқуы",
          },
          formula: "σ_j",
          shows: [Array.from(criteria.deviations)],
        },
        ...(correlation === "none"
          ? []
          : [
              {
                says: {
                  en: "Conflict with the other criteria",
                  ru: "Конфликт с другими критериями",
                  kk: "Басқа критерийлермен қайшылық",
                },
                formula: "Σ_k (1 − r_jk)",
                shows: [Array.from(criteria.conflicts)],
              },
              {
                says: {
                  en: "Information of each criterion",
                  ru: "Информативность каждого критерия",
                  kk: "Әр критерийдің ақпараттылығы",
                },
                formula: "C_j = σ_j Σ_k (1 − r_jk)",
                shows: [Array.from(information)],
              },
            ]),
        {
          says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
          formula: correlation === "none" ? "w_j = σ_j / Σ_k σ_k" : "w_j = C_j / Σ_k C_k",
          shows: [shares(information)],
        },
      ];
    },
  },
});
