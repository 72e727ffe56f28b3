/** Cluster stars: one each for size, specialization and focus of an industry in a region, as cluster observatories award them. */
import { NumberRange } from "../../core/cells";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, optionalNumber } from "../../core/params";
import {
  emptyTotal,
  marginsOf,
  quotientRows,
  reaches,
  regionsByIndustries,
} from "./location-quotients";

/** How many of n ranked cells count as top: at least one; 1e-9 so that 0.1 of 30 is 3. */
function topCount(top: number, n: number): number {
  return Math.max(1, Math.ceil(top * n - 1e-9));
}

/** @returns the k-th largest value: with ties at the border all of them reach it */
function kthLargest(values: Float64Array, k: number): number {
  return values.slice().sort()[values.length - k]!;
}

interface Ranking {
  /** m_ri / m_r., 0 in an empty region, row by row. */
  readonly shares: Float64Array;
  /** Least size and least share that count as top, per industry. */
  readonly sizeAt: Float64Array;
  readonly shareAt: Float64Array;
}

function rank(
  matrix: NumberRange,
  regions: Float64Array,
  top: number,
  focus: "industry" | "all"
): Ranking {
  const { rows, columns } = matrix;
  const values = matrix.values();
  const shares = values.map((x, k) => (x === 0 ? 0 : x / regions[Math.floor(k / columns)]!));
  const k = topCount(top, rows);
  const ofIndustry = (cells: Float64Array) => {
    const column = new Float64Array(rows);
    return Float64Array.from({ length: columns }, (_, i) => {
      for (let r = 0; r < rows; r++) column[r] = cells[r * columns + i]!;
      return kthLargest(column, k);
    });
  };
  return {
    shares,
    sizeAt: ofIndustry(values),
    shareAt:
      focus === "industry"
        ? ofIndustry(shares)
        : new Float64Array(columns).fill(kthLargest(shares, topCount(top, rows * columns))),
  };
}

function stars(
  matrix: NumberRange,
  quotient: number,
  top: number,
  focus: "industry" | "all"
): AnswerCell[][] {
  const { regions, industries } = marginsOf(matrix);
  const { shares, sizeAt, shareAt } = rank(matrix, regions, top, focus);
  const quotients = quotientRows(matrix, regions, industries);
  return quotients.map((row, r) =>
    row.map((own, i) => {
      if (regions[r] === 0 || industries[i] === 0) return emptyTotal;
      const size = matrix.at(r, i);
      if (size === 0) return 0;
      return (
        (size >= sizeAt[i]! ? 1 : 0) +
        (reaches(own, quotient) ? 1 : 0) +
        (reaches(shares[r * matrix.columns + i]!, shareAt[i]!) ? 1 : 0)
      );
    })
  );
}

export const clusterStars = defineMeasure({
  id: "CLUSTER.STARS",
  family: "specialization",
  name: {
    en: "Cluster stars: size, specialization, focus",
    ru: "Звёзды кластеров: размер, специализация, фокус",
    kk: "Кластер жұлдыздары: мөлшер, мамандану, фокус",
  },
  summary: {
    en: "Zero to three stars for every region and industry: among the largest, specialized, important to its region",
    ru: "От нуля до трёх звёзд каждой отрасли в каждом регионе: из крупнейших, специализация, важность для региона",
    kk: "Әр өңірдегі әр салаға нөлден үшке дейін жұлдыз: ең ірілердің бірі, мамандану, өңір үшін маңызы",
  },
  unit: { en: "stars", ru: "звёзды", kk: "жұлдыз" },
  values: "0, 1, 2, 3",
  formula: {
    en: "size: m_ri among the K largest of its industry, K = ⌈top × R⌉; specialization: LQ_ri ≥ quotient; focus: m_ri / m_r. among the K largest of its industry, or among the ⌈top × N⌉ largest of all cells; only where m_ri > 0",
    ru: "размер: m_ri среди K наибольших в отрасли, K = ⌈доля × R⌉; специализация: LQ_ri ≥ порога; фокус: m_ri / m_r. среди K наибольших в отрасли или среди ⌈доля × N⌉ наибольших из всех ячеек; только при m_ri > 0",
    kk: "мөлшер: m_ri саласындағы ең үлкен K мәннің бірі, K = ⌈үлес × R⌉; мамандану: LQ_ri ≥ шек; фокус: m_ri / m_r. саласындағы ең үлкен K мәннің немесе барлық ұяшықтағы ең үлкен ⌈үлес × N⌉ мәннің бірі; тек m_ri > 0 болса",
  },
  source:
    "European Cluster Observatory, evaluation of regional cluster strength; defaults, ranks and ties: convention of this product",
  notes: {
    en: "Regions in rows, industries in columns, without totals. Ties at the border keep their star; a cell of 0 has none. Within one industry focus ranks regions exactly as the quotient does: a second rule, not a second fact. An empty region or industry is #DIV/0! in its cells.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов. При равенстве на границе звезда остаётся; у ячейки с 0 звёзд нет. Внутри отрасли фокус упорядочивает регионы точно так же, как коэффициент: это второе правило, а не второй факт. Пустой регион или отрасль дают #ДЕЛ/0! в своих ячейках.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз. Шекарада тең болғандардың жұлдызы сақталады; 0 ұяшықта жұлдыз жоқ. Бір сала ішінде фокус өңірлерді дәл коэффициент сияқты реттейді: бұл екінші дерек емес, екінші ереже. Бос өңір не сала өз ұяшықтарында #DIV/0! береді.",
  },
  params: {
    matrix: regionsByIndustries,
    quotient: optionalNumber({
      label: { en: "Quotient", ru: "Коэффициент", kk: "Коэффициент" },
      description: {
        en: "Least location quotient that earns the star of specialization",
        ru: "Наименьший коэффициент локализации, дающий звезду за специализацию",
        kk: "Мамандану жұлдызын беретін ең кіші локализация коэффициенті",
      },
      default: 2,
    }),
    top: optionalNumber({
      label: { en: "Top", ru: "Верхняя доля", kk: "Жоғарғы үлес" },
      description: {
        en: "Share of the ranked cells that count as top: 0.1 is a tenth",
        ru: "Доля верхних мест при ранжировании: 0,1 — десятая часть",
        kk: "Реттегенде жоғарғы деп саналатын ұяшықтардың үлесі: 0,1 — оннан бірі",
      },
      default: 0.1,
      domain: {
        above: 0,
        max: 1,
        expected: {
          en: "a number above 0 and up to 1",
          ru: "число больше 0 и не больше 1",
          kk: "0-ден үлкен, 1-ден аспайтын сан",
        },
      },
    }),
    focus: choice({
      label: { en: "Focus", ru: "Фокус", kk: "Фокус" },
      description: {
        en: 'Where the share in the own region is ranked: "industry" = among the regions of the industry, "all" = among all cells',
        ru: 'Где ранжируется доля в своём регионе: "industry" — среди регионов отрасли, "all" — среди всех ячеек',
        kk: 'Өз өңіріндегі үлес қайда реттеледі: "industry" — саланың өңірлері арасында, "all" — барлық ұяшық арасында',
      },
      words: ["industry", "all"],
      default: "industry",
    }),
  },
  result: "cells",
  compute: ({ matrix, quotient, top, focus }) => stars(matrix, quotient, top, focus),
  twin: ({ matrix, quotient, top, focus }, place) => {
    const { size } = matrix;
    // The borders of the ranks are one cell per industry: their number must be known.
    if (size === null) return null;
    const { rows, columns } = size;
    const x = matrix.numbers;
    const sums = matrix.rowSums;
    const own = `IF(${sums}=0,1,${sums})`;
    const count = (n: number) => `MAX(1,ROUNDUP(${top}*${n}-1E-9,0))`;
    const column = (i: number) => {
      const cells = `INDEX(${matrix},0,${i + 1})`;
      return `IF(ISNUMBER(${cells}),${cells},0)`;
    };
    const border = (row: number, i: number, cells: string, n: number) => ({
      row,
      column: i,
      rows: 1,
      columns: 1,
      formula: `LARGE(${cells},${count(n)})`,
    });
    const each = Array.from({ length: columns }, (_, i) => i);
    const borders = [
      ...each.map((i) => border(0, i, column(i), rows)),
      ...(focus === "industry"
        ? each.map((i) => border(1, i, `${column(i)}/${own}`, rows))
        : [border(1, 0, `${x}/${own}`, rows * columns)]),
    ];
    const quotients = `(${x}/${matrix.columnSums})/(${sums}/SUM(${matrix}))`;
    const focusBorder = focus === "industry" ? place(1, 0, 1, columns) : place(1, 0);
    const earned = `(${x}>=${place(0, 0, 1, columns)})+(${quotients}>=${quotient}*(1-1E-14))+(${x}/${own}>=${focusBorder}*(1-1E-14))`;
    return {
      cells: [
        ...borders,
        {
          row: 2,
          column: 0,
          rows,
          columns,
          formula: `IF((${sums}=0)+(${matrix.columnSums}=0)>0,#DIV/0!,(${x}>0)*(${earned}))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [80, 10, 10],
          [10, 80, 110],
          [10, 110, 180],
        ],
      },
      expect: [
        [3, 0, 0],
        [0, 1, 0],
        [0, 1, 2],
      ],
      from: "by hand: K = 1; quotient of the first cell 0.8 / (1/6) = 4.8; largest shares 0.8, 0.4 and 0.6 of their regions",
    },
    {
      given: {
        matrix: [
          [80, 10, 10],
          [10, 80, 110],
          [10, 110, 180],
        ],
        quotient: 1.1,
        top: 0.5,
      },
      expect: [
        [3, 0, 0],
        [2, 3, 3],
        [1, 3, 3],
      ],
      from: "by hand: K = 2; ties at the border keep their star",
    },
    {
      given: {
        matrix: [
          [80, 10, 10],
          [10, 80, 110],
          [10, 110, 180],
        ],
        top: 0.2,
        focus: "all",
      },
      expect: [
        [3, 0, 0],
        [0, 0, 0],
        [0, 1, 2],
      ],
      from: "by hand: the two largest of nine shares are 0.8 and 0.6",
    },
    {
      given: {
        matrix: [
          [5, 0, 5],
          [5, null, 5],
          [0, 0, 10],
          [0, "", 0],
        ],
        top: 0.75,
        quotient: 1,
      },
      expect: [
        [3, "#DIV/0!", 2],
        [3, "#DIV/0!", 2],
        [0, "#DIV/0!", 3],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
      ],
      from: "by hand: no star for a 0 that ties at the border; an empty region and industry",
    },
    {
      given: {
        matrix: [
          [0.1, 0.3],
          [0.3, 0.9],
          [0.7, 2.1],
        ],
        quotient: 1,
        top: 0.3,
      },
      expect: [
        [2, 2],
        [2, 2],
        [3, 3],
      ],
      from: "definition: a quotient of 1 is present and equal shares tie, whatever their rounding",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [3, 4],
        ],
        top: 0,
      },
      expect: "#VALUE!",
      from: "catalogue: top outside (0, 1]",
    },
    {
      given: {
        matrix: [
          [1, 2],
          [3, 4],
        ],
        top: 10,
      },
      expect: "#VALUE!",
      from: "catalogue: top outside (0, 1]",
    },
    {
      given: {
        matrix: [
          [0, 0],
          [0, null],
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
          [1, 2],
          [3, 4],
        ],
        focus: "region",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "European Cluster Observatory",
      "three-star clusters",
      "size specialization focus",
      "критическая масса кластера",
      "звёзды кластера",
      "кластердің сыни массасы",
    ],
    reading: {
      en: "3 says that the industry is among the largest of its kind, that the region is specialized in it at least at the threshold, and that it weighs heavily in the region's own economy. 0 is the rule: most cells have no star. Read the stars as a first sorting of a large table, never as a verdict on a cluster.",
      ru: "3 означает: отрасль в регионе — из крупнейших среди себе подобных, регион специализирован на ней не ниже порога, и она много весит в его собственной экономике. 0 — обычное дело: у большинства ячеек звёзд нет. Звёзды — первая сортировка большой таблицы, а не заключение о кластере.",
      kk: "3 мынаны білдіреді: сала өз тектестері арасында ең ірілердің бірі, өңір оған шектен төмен емес маманданған және ол өңірдің өз экономикасында салмақты. 0 — қалыпты жағдай: ұяшықтардың көбінде жұлдыз жоқ. Жұлдыздар — үлкен кестені алғашқы сұрыптау, кластер туралы қорытынды емес.",
    },
    thresholds: [],
    traps: [
      {
        en: "With few regions the top tenth is one region, so somebody always earns the stars of size and focus, however weak.",
        ru: "Если регионов мало, верхняя десятая часть — это один регион: звёзды за размер и фокус кто-то получит всегда, каким бы слабым он ни был.",
        kk: "Өңір аз болса, жоғарғы оннан бір бөлік — бір өңір: мөлшер мен фокус жұлдызын қаншалықты әлсіз болса да біреу міндетті түрде алады.",
      },
      {
        en: "A small industry can earn three stars with a few hundred jobs: the size is ranked within its own industry.",
        ru: "Малая отрасль может получить три звезды с несколькими сотнями занятых: размер ранжируется внутри своей отрасли.",
        kk: "Шағын сала бірнеше жүз жұмыспен қамтылғанмен-ақ үш жұлдыз ала алады: мөлшер өз саласының ішінде реттеледі.",
      },
    ],
    elsewhere: [],
    steps: ({ matrix, quotient, top, focus }) => {
      const { regions, industries } = marginsOf(matrix);
      const { shares, sizeAt, shareAt } = rank(matrix, regions, top, focus);
      const quotients = quotientRows(matrix, regions, industries);
      return [
        {
          says: {
            en: "Least size among the largest of each industry",
            ru: "Наименьший размер среди крупнейших в каждой отрасли",
            kk: "Әр саладағы ең ірілердің ең кіші мөлшері",
          },
          shows: [Array.from(sizeAt)],
        },
        {
          says: {
            en: "Location quotients",
            ru: "Коэффициенты локализации",
            kk: "Локализация коэффициенттері",
          },
          formula: "LQ_ri = (m_ri / m_r.) / (m_.i / m_..)",
          shows: quotients.map((row, r) =>
            row.map((own, i) => (regions[r] === 0 || industries[i] === 0 ? emptyTotal : own))
          ),
        },
        {
          says: {
            en: "Shares in the own region",
            ru: "Доли в своём регионе",
            kk: "Өз өңіріндегі үлестер",
          },
          formula: "m_ri / m_r.",
          shows: quotients.map((row, r) =>
            row.map((_, i) => (regions[r] === 0 ? emptyTotal : shares[r * matrix.columns + i]!))
          ),
        },
        {
          says: {
            en: "Least share among the largest",
            ru: "Наименьшая доля среди крупнейших",
            kk: "Ең ірілердің ең кіші үлесі",
          },
          shows: [Array.from(shareAt)],
        },
        {
          says: { en: "Stars", ru: "Звёзды", kk: "Жұлдыздар" },
          shows: stars(matrix, quotient, top, focus),
        },
      ];
    },
  },
});
