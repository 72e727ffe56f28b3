/** Krugman indices: how far each region's structure lies from a benchmark, the sum of absolute differences of shares. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import { halfArgument } from "./krugman-index";
import { emptyTotal, marginsOf, regionsByIndustries } from "./location-quotients";

const noOthers = fault("#DIV/0!", {
  en: "no other region or industry has a total above 0, so there is nothing to compare with",
  ru: "у всех остальных регионов или отраслей сумма равна 0, сравнивать не с чем",
  kk: "қалған өңірлердің не салалардың бәрінде қосынды 0-ге тең, салыстыратын ештеңе жоқ",
});

/**
 * For each cell the sum of its column without it. Added up from both ends: subtracting a region that holds
 * nearly everything from the whole would leave few digits of the others.
 */
function sumsOfOthers(values: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(values.length);
  const before = new Float64Array(columns);
  const after = new Float64Array(columns);
  for (let r = 0; r < rows; r++) {
    const last = rows - 1 - r;
    for (let i = 0; i < columns; i++) {
      sums[r * columns + i]! += before[i]!;
      before[i]! += values[r * columns + i]!;
      sums[last * columns + i]! += after[i]!;
      after[i]! += values[last * columns + i]!;
    }
  }
  return sums;
}

type Benchmark = "all" | "others" | "mean";

/**
 * What each row is compared with.
 * @returns the shares of its benchmark, or why it has none
 */
function benchmarkShares(table: NumberRange, benchmark: Benchmark): (Float64Array | Fault)[] {
  const { regions: rowTotals, industries: columnTotals } = marginsOf(table);
  const { rows, columns, total } = table;
  const values = table.values();
  const restOfNation = benchmark === "others" ? sumsOfOthers(values, rows, columns) : values;
  const nation = columnTotals.map((x) => x / total);

  const shareSums = new Float64Array(columns);
  let filled = 0;
  for (let r = 0; r < rows; r++) {
    const own = rowTotals[r]!;
    if (own === 0) continue;
    filled++;
    for (let i = 0; i < columns; i++) shareSums[i]! += values[r * columns + i]! / own;
  }

  return Array.from(rowTotals, (own, r) => {
    if (own === 0) return emptyTotal;
    if (benchmark === "all") return nation;
    if (filled === 1) return noOthers;
    if (benchmark === "mean")
      return shareSums.map((sum, i) => (sum - values[r * columns + i]! / own) / (filled - 1));
    const others = restOfNation.subarray(r * columns, (r + 1) * columns);
    const rest = sumOf(others);
    return others.map((x) => x / rest);
  });
}

/**
 * One index per row of the table.
 * @param table  rows compared by their structure, each cell ≥ 0, not all 0
 * @param benchmark  all rows together, the other rows together, or the mean of the other rows' shares
 * @returns 0 … 2, or why a row has none
 */
export function krugmanIndices(table: NumberRange, benchmark: Benchmark): (number | Fault)[] {
  const { columns } = table;
  const { regions } = marginsOf(table);
  const values = table.values();
  return benchmarkShares(table, benchmark).map((shares, r) =>
    isFault(shares)
      ? shares
      : sumOf(shares.map((share, i) => Math.abs(values[r * columns + i]! / regions[r]! - share)))
  );
}

function transposed(matrix: NumberRange): NumberRange {
  return new NumberRange(
    Array.from({ length: matrix.columns }, (_, i) => matrix.cells.map((row) => row[i]))
  );
}

export const krugmanIndicesOfMatrix = defineMeasure({
  id: "KRUGMAN.INDICES",
  family: "specialization",
  name: {
    en: "Krugman indices of all regions or industries",
    ru: "Индексы Кругмана всех регионов или отраслей",
    kk: "Барлық өңірдің немесе саланың Кругман индекстері",
  },
  summary: {
    en: "How far the structure of each region lies from the benchmark: 0 the same, 2 nothing in common",
    ru: "Насколько структура каждого региона отличается от эталонной: 0 — совпадает, 2 — нет ничего общего",
    kk: "Әр өңірдің құрылымы эталоннан қаншалықты алшақ: 0 — бірдей, 2 — ортақ ештеңе жоқ",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: { en: "0 … 2; half 0 … 1", ru: "0 … 2; половина 0 … 1", kk: "0 … 2; жартысы 0 … 1" },
  formula: {
    en: "Kᵣ = Σᵢ |s_ri − tᵢ|, s_ri = m_ri / m_r.; t: shares of the benchmark",
    ru: "Kᵣ = Σᵢ |s_ri − tᵢ|, s_ri = m_ri / m_r.; t: доли эталона",
    kk: "Kᵣ = Σᵢ |s_ri − tᵢ|, s_ri = m_ri / m_r.; t: эталонның үлестері",
  },
  source: "Krugman 1991",
  notes: {
    en: 'Regions in rows, industries in columns, without totals. With "all" a region is part of its own benchmark. Some programs halve the sum without saying so. A region or industry whose total is 0 is #DIV/0! in its cell and stays out of the mean. By industry: how far its spread over regions lies from that of the other industries.',
    ru: 'Регионы в строках, отрасли в столбцах, без итогов. При "all" регион входит в собственный эталон. Некоторые программы делят сумму пополам, не говоря об этом. Регион или отрасль с нулевой суммой дают #ДЕЛ/0! в своей ячейке и не входят в среднее. По отраслям: насколько размещение отрасли по регионам отличается от эталонного.',
    kk: 'Өңірлер жолдарда, салалар бағандарда, қорытындысыз. "all" болғанда өңір өз эталонына кіреді. Кейбір бағдарламалар айтпай қосындыны екіге бөледі. Қосындысы 0 өңір не сала өз ұяшығында #DIV/0! береді және орташаға кірмейді. Салалар бойынша: саланың өңірлерге орналасуы эталоннан қаншалықты алшақ.',
  },
  params: {
    matrix: regionsByIndustries,
    by: choice({
      label: { en: "By", ru: "По чему", kk: "Не бойынша" },
      description: {
        en: '"region": one index per row; "industry": one per column',
        ru: '"region" — индекс для каждой строки; "industry" — для каждого столбца',
        kk: '"region" — әр жолға бір индекс; "industry" — әр бағанға бір индекс',
      },
      words: ["region", "industry"],
      default: "region",
    }),
    benchmark: choice({
      label: { en: "Benchmark", ru: "Эталон", kk: "Эталон" },
      description: {
        en: '"all": the whole nation; "others": the sum of the others; "mean": the mean of the others\' shares',
        ru: '"all" — вся страна; "others" — сумма остальных; "mean" — среднее долей остальных',
        kk: '"all" — бүкіл ел; "others" — қалғандарының қосындысы; "mean" — қалғандарының үлестерінің орташасы',
      },
      words: ["all", "others", "mean"],
      default: "all",
    }),
    half: halfArgument,
  },
  result: "cells",
  compute: ({ matrix, by, benchmark, half }) => {
    const indices = krugmanIndices(by === "region" ? matrix : transposed(matrix), benchmark);
    const answers = indices.map((index) => (typeof index === "number" && half ? index / 2 : index));
    return by === "region" ? answers.map((answer) => [answer]) : [answers];
  },
  twin: ({ matrix, by, benchmark, half }) => {
    const x = matrix.numbers;
    const byRegion = by === "region";
    const own = byRegion ? matrix.rowSums : matrix.columnSums;
    const columnTotals = byRegion ? matrix.columnSums : matrix.rowSums;
    /** Sums of each line over its cells, and of each cell over the lines. */
    const along = (cells: string) =>
      byRegion ? `MMULT(${cells},${matrix.columnOfOnes})` : `MMULT(${matrix.rowOfOnes},${cells})`;
    const across = (cells: string) =>
      byRegion ? `MMULT(${matrix.rowOfOnes},${cells})` : `MMULT(${cells},${matrix.columnOfOnes})`;
    // MMULT hands on the error of one cell to all: empty lines are divided by 1 and told apart outside.
    const share = `(${x}/IF(${own}=0,1,${own}))`;
    const filled = `SUM(--(${own}>0))`;
    const others = `(${columnTotals}-${x})`;
    const rest = along(others);
    const reference = {
      all: `${columnTotals}/SUM(${matrix})`,
      others: `${others}/IF(${rest}=0,1,${rest})`,
      mean: `(${across(share)}-${share})/(${filled}-(${filled}>1))`,
    }[benchmark];
    const index = `${along(`ABS(${share}-${reference})`)}${half ? "/2" : ""}`;
    const undefinedWhere = benchmark === "all" ? `${own}=0` : `(${own}=0)+(${filled}=1)>0`;
    return `IF(${undefinedWhere},#DIV/0!,${index})`;
  },
  examples: [
    {
      given: {
        matrix: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
      },
      expect: [[1.6], [1], [0.6], [0.7], [1.1]],
      from: "manual of the R package EconGeo 1.3, Krugman.index",
    },
    {
      given: {
        matrix: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
        half: true,
      },
      expect: [[0.8], [0.5], [0.3], [0.35], [0.55]],
      from: "manual of the R package EconGeo 1.3, spec.coeff",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [[0.5], [1 / 3]],
      from: "by hand: (¼, ¾) and (⅔, ⅓) against (½, ½)",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        benchmark: "others",
      },
      expect: [[5 / 6], [5 / 6]],
      from: "by hand: two regions against each other",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        benchmark: "mean",
        half: true,
      },
      expect: [[5 / 12], [5 / 12]],
      from: "by hand: two regions against each other",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [1, 0],
          [0, 3],
        ],
        benchmark: "others",
      },
      expect: [[0.5], [1.6], [4 / 3]],
      from: "by hand: (½, ½) against (¼, ¾); (1, 0) against (⅕, ⅘); (0, 1) against (⅔, ⅓)",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [1, 0],
          [0, 3],
        ],
        benchmark: "mean",
      },
      expect: [[0], [1.5], [1.5]],
      from: "by hand: the means of the others are (½, ½), (¼, ¾), (¾, ¼)",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [null, ""],
          [1, 0],
          [0, 3],
        ],
        benchmark: "mean",
      },
      expect: [[0], ["#DIV/0!"], [1.5], [1.5]],
      from: "by hand: an empty region stays out of the mean",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        by: "industry",
      },
      expect: [[0.4, 0.4]],
      from: "by hand: (⅕, ⅘) and (⅗, ⅖) against (⅖, ⅗)",
    },
    {
      given: {
        matrix: [
          [1, 1, 0],
          [1, 0, 3],
        ],
        by: "industry",
        benchmark: "others",
      },
      expect: [[0.5, 1.6, 4 / 3]],
      from: "by hand: the transpose of the example by region",
    },
    {
      given: {
        matrix: [
          [1, 0, 1, 0],
          [1, 0, 0, 3],
        ],
        by: "industry",
        benchmark: "mean",
        half: true,
      },
      expect: [[0, "#DIV/0!", 0.75, 0.75]],
      from: "by hand: an empty industry stays out of the mean",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [0, 0],
        ],
      },
      expect: [[0], ["#DIV/0!"]],
      from: "catalogue: a region with total 0",
    },
    {
      given: {
        matrix: [
          [0.1, 0.2, 0.7],
          [0, null, 0],
        ],
        benchmark: "others",
      },
      expect: [["#DIV/0!"], ["#DIV/0!"]],
      from: "definition: no others",
    },
    {
      given: { matrix: [[10, 30]], benchmark: "mean" },
      expect: "#DIV/0!",
      from: "definition: no others",
    },
    {
      given: {
        matrix: [
          [0, 0],
          [0, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: {
        matrix: [
          [1, -1],
          [2, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, "n/a"],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, { code: "#N/A" }],
        ],
      },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, 3],
        ],
        benchmark: "the rest",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "Krugman specialization index",
      "KSI",
      "coefficient of specialization",
      "Krugman.index",
      "spec.coeff",
      "индексы Кругмана",
      "индекс специализации регионов",
      "мамандану индексі",
      "құрылымдық айырмашылық",
    ],
    reading: {
      en: "1.6 for the first region says that the absolute differences between its shares and the nation's add up to 160 points: 80 % of its economy would have to change industry to match. 0 is the nation's structure; 2 is reached only by a region that shares no industry with its benchmark.",
      ru: "1,6 у первого региона означает: абсолютные разности его долей с долями страны в сумме дают 160 пунктов, то есть 80 % его экономики пришлось бы сменить отрасль. 0 — структура страны; 2 бывает только у региона, не имеющего с эталоном ни одной общей отрасли.",
      kk: "Бірінші өңірдің 1,6 мәні мынаны білдіреді: оның үлестері мен ел үлестерінің абсолют айырмалары қосылғанда 160 тармақ, яғни сәйкес келу үшін экономикасының 80 %-ы саласын ауыстыруы керек. 0 — ел құрылымы; 2 тек эталонмен ортақ бірде-бір саласы жоқ өңірде болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "With the nation as benchmark a large region is compared with itself to a great part and looks average; “others” takes it out.",
        ru: "При эталоне «вся страна» крупный регион во многом сравнивается сам с собой и выглядит средним; «others» его исключает.",
        kk: "Эталон бүкіл ел болса, ірі өңір көбіне өзімен салыстырылып, орташа көрінеді; «others» оны шығарып тастайды.",
      },
      {
        en: "A finer classification raises every index: compare regions within one table only.",
        ru: "Более подробная классификация повышает все индексы: сравнивайте регионы только внутри одной таблицы.",
        kk: "Егжей-тегжейлі жіктеме барлық индексті өсіреді: өңірлерді тек бір кесте ішінде салыстырыңыз.",
      },
    ],
    elsewhere: [
      { program: "R EconGeo", name: "Krugman.index()", differs: null },
      {
        program: "R EconGeo",
        name: "spec.coeff()",
        differs: {
          en: "halves the sum; ours does with half = TRUE",
          ru: "делит сумму пополам; у нас — при half = ИСТИНА",
          kk: "қосындыны екіге бөледі; бізде half = АҚИҚАТ болғанда",
        },
      },
    ],
    steps: ({ matrix, by, benchmark, half }) => {
      const byRegion = by === "region";
      const table = byRegion ? matrix : transposed(matrix);
      const { regions: lines } = marginsOf(table);
      const laid = (rows: readonly (readonly AnswerCell[])[]): AnswerCell[][] =>
        byRegion
          ? rows.map((row) => [...row])
          : (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]!));
      const indices = krugmanIndices(table, benchmark);
      const steps: Step[] = [
        {
          says: {
            en: "Totals of the lines compared",
            ru: "Суммы сравниваемых строк или столбцов",
            kk: "Салыстырылатын жолдардың не бағандардың қосындылары",
          },
          shows: laid(Array.from(lines, (total) => [total])),
        },
        {
          says: {
            en: "Shares within each of them",
            ru: "Доли внутри каждой из них",
            kk: "Олардың әрқайсысының ішіндегі үлестер",
          },
          formula: "s_ri = m_ri / m_r.",
          shows: laid(
            table.cells.map((row, r) =>
              row.map((_, i) => (lines[r] === 0 ? emptyTotal : table.at(r, i) / lines[r]!))
            )
          ),
        },
        {
          says: {
            en: "Shares of the benchmark",
            ru: "Доли эталона",
            kk: "Эталонның үлестері",
          },
          formula: "tᵢ",
          shows: laid(
            benchmarkShares(table, benchmark).map((shares, r) =>
              isFault(shares) ? (table.cells[r] ?? []).map(() => shares) : Array.from(shares)
            )
          ),
        },
        {
          says: {
            en: "Sums of the absolute differences",
            ru: "Суммы абсолютных разностей",
            kk: "Абсолют айырмалардың қосындылары",
          },
          formula: "Kᵣ = Σᵢ |s_ri − tᵢ|",
          shows: laid(indices.map((index) => [index])),
        },
      ];
      if (half)
        steps.push({
          says: { en: "Half of them", ru: "Половина сумм", kk: "Қосындылардың жартысы" },
          formula: "Kᵣ / 2",
          shows: laid(indices.map((index) => [typeof index === "number" ? index / 2 : index])),
        });
      return steps;
    },
  },
});
