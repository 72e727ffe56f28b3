/** Cramér's V: how strong the connection of two counted properties is, 0 … 1, whatever the number of people asked. */
import { NumberRange } from "../../core/cells";
import { Fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { countsTable, independence, independenceNatively, yatesArgument } from "./chi-square";

/** @returns 0 … 1, or why the table has no chi-square */
export function cramer(table: NumberRange, yates: boolean): number | Fault {
  const test = independence(table, yates);
  if (isFault(test)) return test;
  const most = Math.min(table.rows, table.columns) - 1;
  // Rounding may lift a perfect connection above 1.
  return Math.min(1, Math.sqrt(test.statistic / table.total / most));
}

export const cramerV = defineMeasure({
  id: "CRAMER.V",
  family: "survey",
  name: { en: "Cramér's V", ru: "V Крамера", kk: "Крамер V коэффициенті" },
  summary: {
    en: "Strength of the connection of two properties counted in a table: 0 none, 1 complete",
    ru: "Сила связи двух признаков таблицы сопряжённости: 0 — нет, 1 — полная",
    kk: "Кестедегі екі белгінің байланыс күші: 0 — жоқ, 1 — толық",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "0 … 1",
  formula: "V = √(χ² / (N (min(r, c) − 1)))",
  source: "Cramér 1946",
  notes: {
    en: "State whether chi-square was corrected: the textbook's V is not. Unlike chi-square, V does not grow with the number of people asked. In small tables of unconnected properties it is somewhat above 0. Blanks are 0.",
    ru: "Указывайте, был ли хи-квадрат с поправкой: в учебниках V без неё. В отличие от хи-квадрата, V не растёт с числом опрошенных. В малых таблицах и без связи V немного больше 0. Пустые ячейки — 0.",
    kk: "Хи-квадраттың түзетілген-түзетілмегенін көрсетіңіз: оқулықтарда V түзетусіз. Хи-квадраттан айырмашылығы — V сұралғандар санымен бірге өспейді. Шағын кестелерде байланыс болмаса да, 0-ден сәл артық болады. Бос ұяшық — 0.",
  },
  params: { table: countsTable, yates: yatesArgument },
  result: "cell",
  compute: ({ table, yates }) => cramer(table, yates),
  twin: ({ table, yates }) =>
    independenceNatively(
      table,
      yates,
      (statistic) => `SQRT(${statistic}/SUM(${table})/(MIN(ROWS(${table}),COLUMNS(${table}))-1))`
    ),
  examples: [
    {
      given: {
        table: [
          [30, 10],
          [20, 40],
        ],
      },
      expect: Math.sqrt(1 / 6),
      from: "by hand: √(50/3 / 100)",
    },
    {
      given: {
        table: [
          [24, 72],
          [114, 93],
        ],
        yates: true,
      },
      expect: 0.27,
      tolerance: 5e-3,
      from: "heart disease by sex, test data of the Python package pingouin, checked there against R",
    },
    {
      given: {
        table: [
          [10, 0],
          [null, 30],
        ],
      },
      expect: 1,
      from: "definition: each row has its own column; a blank is 0",
    },
    {
      given: {
        table: [
          [10, 0, 0],
          [0, 20, 5],
        ],
      },
      expect: 1,
      from: "definition: the column tells the row",
    },
    {
      given: {
        table: [
          [10, 20],
          [30, 60],
        ],
      },
      expect: 0,
      from: "definition: proportional rows",
    },
    {
      given: {
        table: [
          [10, 0],
          [20, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: a column with total 0",
    },
    { given: { table: [[10, 20]] }, expect: "#VALUE!", from: "catalogue: one row" },
    {
      given: {
        table: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        yates: true,
      },
      expect: "#VALUE!",
      from: "catalogue: Yates beyond 2 × 2",
    },
    {
      given: {
        table: [
          [1, -2],
          [4, 5],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        table: [
          [1, "x"],
          [4, 5],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        table: [
          [1, { code: "#N/A" }],
          [4, 5],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "Cramer's phi",
      "Cramérs V",
      "phi coefficient",
      "nominal association",
      "коэффициент Крамера",
      "мера связи номинальных признаков",
      "Крамер коэффициенті",
      "белгілер байланысының күші",
    ],
    reading: {
      en: "0 says that rows split alike over the columns, 1 that knowing one property tells the other. In the first example V is 0.41: a clear connection. For a 2 × 2 table V is the absolute value of the correlation of the two properties.",
      ru: "0 — строки делятся по столбцам одинаково, 1 — по одному признаку точно узнаётся другой. В первом примере V равно 0,41: связь заметная. Для таблицы 2 × 2 V — абсолютная величина корреляции двух признаков.",
      kk: "0 — жолдар бағандарға бірдей бөлінеді, 1 — бір белгі бойынша екіншісі дәл белгілі. Бірінші мысалда V 0,41-ге тең: байланыс айқын. 2 × 2 кестеде V — екі белгі корреляциясының абсолют шамасы.",
    },
    thresholds: [],
    traps: [
      {
        en: "V of tables with different numbers of rows and columns is hard to compare: the same connection gives different values.",
        ru: "V таблиц с разным числом строк и столбцов трудно сравнивать: одна и та же связь даёт разные значения.",
        kk: "Жол мен баған саны әртүрлі кестелердің V мәнін салыстыру қиын: бір байланыс әртүрлі мән береді.",
      },
      {
        en: "V has no sign and ignores the order of categories; for graded answers a rank correlation sees more.",
        ru: "У V нет знака, порядок категорий не учитывается; для ответов по шкале ранговая корреляция информативнее.",
        kk: "V-ның таңбасы жоқ, санаттардың реті ескерілмейді; шкала бойынша жауаптарда рангтік корреляция толығырақ көрсетеді.",
      },
    ],
    elsewhere: [
      {
        program: "Python SciPy",
        name: 'association(method="cramer")',
        differs: null,
      },
      {
        program: "Python pingouin",
        name: "chi2_independence()",
        differs: {
          en: "corrects 2 × 2 tables by default; ours does with yates = TRUE",
          ru: "таблицы 2 × 2 по умолчанию считает с поправкой; у нас — при yates = ИСТИНА",
          kk: "2 × 2 кестелерді әдепкіде түзетеді; бізде yates = АҚИҚАТ болғанда",
        },
      },
    ],
    steps: ({ table, yates }) => {
      const test = independence(table, yates);
      if (isFault(test)) return [];
      return [
        {
          says: { en: "Chi-square", ru: "Хи-квадрат", kk: "Хи-квадрат мәні" },
          formula: yates ? "χ² = Σ (max(0, |O − E| − ½))²/E" : "χ² = Σ (O − E)²/E",
          shows: test.statistic,
        },
        {
          says: { en: "Everybody counted", ru: "Всего случаев", kk: "Барлық жағдай саны" },
          formula: "N",
          shows: table.total,
        },
        {
          says: {
            en: "The most chi-square could be",
            ru: "Наибольший возможный хи-квадрат",
            kk: "Хи-квадраттың ең үлкен мүмкін мәні",
          },
          formula: "N (min(r, c) − 1)",
          shows: table.total * (Math.min(table.rows, table.columns) - 1),
        },
        {
          says: {
            en: "Root of their ratio",
            ru: "Корень из их отношения",
            kk: "Олардың қатынасының түбірі",
          },
          formula: "V = √(χ² / (N (min(r, c) − 1)))",
          shows: cramer(table, yates),
        },
      ];
    },
  },
});
