/** Chi-square test of independence: whether two properties counted in a table go together more than by chance. */
import { NumberRange, sumOf } from "../../core/cells";
import { chiSquareTail } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, range } from "../../core/params";
import { RangeReference } from "../../core/twin";
import { marginsOf } from "../specialization/location-quotients";

const tooNarrow = fault("#VALUE!", {
  en: "Table: has fewer than two rows or columns; expected at least two of each",
  ru: "Таблица: меньше двух строк или столбцов; ожидается не меньше двух тех и других",
  kk: "Кесте: жол не баған екіден кем; әрқайсысы кемінде екеу болуы керек",
});

const notTwoByTwo = fault("#VALUE!", {
  en: "Yates: the continuity correction is for tables of two rows and two columns only",
  ru: "Йейтс: поправка на непрерывность есть только для таблиц в две строки и два столбца",
  kk: "Йейтс: үздіксіздік түзетуі тек екі жол, екі бағанды кестеге арналған",
});

const emptyMargin = fault("#DIV/0!", {
  en: "Table: a row or column sums to 0, so nothing can be expected in it; leave it out",
  ru: "Таблица: сумма строки или столбца равна 0, ожидаемые частоты в них 0; уберите такую строку или столбец",
  kk: "Кесте: жолдың не бағанның қосындысы 0-ге тең, ондағы күтілетін жиіліктер 0 болады; оны алып тастаңыз",
});

interface Independence {
  readonly statistic: number;
  /** Counts expected without a connection, row-major. */
  readonly expected: Float64Array;
  /** What each cell adds to the statistic. */
  readonly parts: Float64Array;
}

/** @returns the statistic and its parts, or why the table has none */
export function independence(table: NumberRange, yates: boolean): Independence | Fault {
  const { rows, columns } = table;
  if (rows < 2 || columns < 2) return tooNarrow;
  if (yates && (rows > 2 || columns > 2)) return notTwoByTwo;
  const { regions: rowSums, industries: columnSums } = marginsOf(table);
  if (rowSums.includes(0) || columnSums.includes(0)) return emptyMargin;
  const counts = table.values();
  const expected = counts.map(
    (_, i) => (rowSums[Math.floor(i / columns)]! / table.total) * columnSums[i % columns]!
  );
  const parts = counts.map((count, i) => {
    const e = expected[i]!;
    const gap = Math.abs(count - e);
    const counted = yates ? Math.max(0, gap - 0.5) : gap;
    // Divided first: the square of a gap may leave the range of doubles.
    return (counted / e) * counted;
  });
  return { statistic: sumOf(parts), expected, parts };
}

/** Native counts expected without a connection. */
function expectedNatively(table: RangeReference): string {
  return `(${table.rowSums}*${table.columnSums}/SUM(${table}))`;
}

/** The native statistic, with the same refusals around `body`, which gets it. */
export function independenceNatively(
  table: RangeReference,
  yates: boolean,
  body: (statistic: string) => string
): string {
  const expected = expectedNatively(table);
  const gap = `ABS(${table.numbers}-${expected})`;
  const counted = yates ? `IF(${gap}<0.5,0,${gap}-0.5)` : gap;
  const shape = yates
    ? `(ROWS(${table})<>2)+(COLUMNS(${table})<>2)>0`
    : `(ROWS(${table})<2)+(COLUMNS(${table})<2)>0`;
  const empty = `SUM(--(${table.rowSums}=0))+SUM(--(${table.columnSums}=0))>0`;
  return `IF(${shape},#VALUE!,IF(${empty},#DIV/0!,${body(`SUM((${counted})^2/${expected})`)}))`;
}

export const countsTable = range({
  label: { en: "Table", ru: "Таблица", kk: "Кесте" },
  description: {
    en: "Counts: one property in rows, the other in columns, without totals",
    ru: "Частоты (числа случаев): один признак в строках, другой в столбцах, без итогов",
    kk: "Жиіліктер (жағдайлар саны): бір белгі жолдарда, екіншісі бағандарда, жиынтықтарсыз",
  },
  shape: "any",
});

export const yatesArgument = logical({
  label: { en: "Yates", ru: "Йейтс", kk: "Йейтс" },
  description: {
    en: "TRUE applies Yates's continuity correction, 2 × 2 tables only",
    ru: "ИСТИНА — поправка Йейтса на непрерывность, только для таблиц 2 × 2",
    kk: "АҚИҚАТ — Йейтстің үздіксіздік түзетуі, тек 2 × 2 кестелерге",
  },
  default: false,
});

const smallest = (values: Float64Array) =>
  values.reduce((least, x) => Math.min(least, x), Infinity);

function degreesOfFreedom(table: NumberRange): number {
  return (table.rows - 1) * (table.columns - 1);
}

/** Rows of a table out of its row-major values. */
function inRows(table: NumberRange, values: Float64Array): number[][] {
  return Array.from({ length: table.rows }, (_, i) =>
    Array.from(values.subarray(i * table.columns, (i + 1) * table.columns))
  );
}

export const chiSquare = defineMeasure({
  id: "CHI.SQUARE",
  family: "survey",
  name: {
    en: "Chi-square test of independence",
    ru: "Критерий независимости хи-квадрат",
    kk: "Тәуелсіздіктің хи-квадрат критерийі",
  },
  summary: {
    en: "Whether two properties counted in a table are connected: the statistic, its degrees of freedom, p and the smallest expected count",
    ru: "Связаны ли два признака таблицы сопряжённости: статистика, степени свободы, p и наименьшая ожидаемая частота",
    kk: "Кестедегі екі белгі байланысты ма: статистика, еркіндік дәрежесі, p және ең кіші күтілетін жиілік",
  },
  unit: { en: "statistic", ru: "статистика", kk: "статистика" },
  values: "χ² ≥ 0; p 0 … 1",
  formula: {
    en: "χ² = Σ (O − E)²/E, Eᵢⱼ = Rᵢ Cⱼ / N; Yates: χ² = Σ (max(0, |O − E| − ½))²/E; df = (r − 1) (c − 1); R the row totals, C the column totals",
    ru: "χ² = Σ (O − E)²/E, Eᵢⱼ = Rᵢ Cⱼ / N; Йейтс: χ² = Σ (max(0, |O − E| − ½))²/E; df = (r − 1) (c − 1); R — суммы строк, C — суммы столбцов",
    kk: "χ² = Σ (O − E)²/E, Eᵢⱼ = Rᵢ Cⱼ / N; Йейтс: χ² = Σ (max(0, |O − E| − ½))²/E; df = (r − 1) (c − 1); R — жолдар қосындысы, C — бағандар қосындысы",
  },
  source: "Pearson 1900; Yates 1934",
  notes: {
    en: "The answer is chi-square, df, p, smallest expected count. With an expected count below 5 the p-value is rough. The correction never exceeds the gap itself, as in R. Blanks are 0. Counts only: percentages give a wrong p.",
    ru: "Ответ: хи-квадрат, степени свободы, p, наименьшая ожидаемая частота. Если ожидаемая частота меньше 5, значение p приблизительно. Поправка не больше самой разности, как в R. Пустые ячейки — 0. Нужны числа случаев: с процентами p неверно.",
    kk: "Жауап: хи-квадрат, еркіндік дәрежесі, p, ең кіші күтілетін жиілік. Күтілетін жиілік 5-тен кем болса, p мәні жуық. Түзету айырманың өзінен аспайды, R-дегідей. Бос ұяшық — 0. Жағдайлар саны қажет: пайызбен берілсе, p қате болады.",
  },
  params: { table: countsTable, yates: yatesArgument },
  result: "cells",
  columns: [
    { en: "Chi-square", ru: "Хи-квадрат", kk: "Хи-квадрат" },
    { en: "Degrees of freedom", ru: "Степени свободы", kk: "Еркіндік дәрежесі" },
    { en: "p", ru: "p", kk: "p" },
    {
      en: "Smallest expected count",
      ru: "Наименьшая ожидаемая частота",
      kk: "Ең кіші күтілетін жиілік",
    },
  ],
  compute: ({ table, yates }) => {
    const test = independence(table, yates);
    if (isFault(test)) return test;
    const df = degreesOfFreedom(table);
    return [[test.statistic, df, chiSquareTail(test.statistic, df), smallest(test.expected)]];
  },
  twin: ({ table, yates }) => {
    const df = `(ROWS(${table})-1)*(COLUMNS(${table})-1)`;
    return independenceNatively(
      table,
      yates,
      (statistic) =>
        `CHOOSE({1,2,3,4},${statistic},${df},CHIDIST(${statistic},${df}),MIN(${expectedNatively(table)}))`
    );
  },
  examples: [
    {
      given: {
        table: [
          [30, 10],
          [20, 40],
        ],
      },
      expect: [50 / 3, 1, 4.455709060402612e-5, 20],
      from: "by hand: gaps of 10 against 20, 20, 30, 30; p by SciPy 1.17",
    },
    {
      given: {
        table: [
          [30, 10],
          [20, 40],
        ],
        yates: true,
      },
      expect: [9.5 ** 2 / 6, 1, 0.00010516355403363098, 20],
      from: "by hand; p by SciPy 1.17",
    },
    {
      given: {
        table: [
          [762, 327, 468],
          [484, 239, 477],
        ],
      },
      expect: [30.070149095754672, 2, 2.95358918321176e-7, 246.35473340587595],
      from: "Agresti 2007, p. 39 (30.07, p 2.954e-07 in the help of chisq.test of R); all digits by SciPy 1.17",
    },
    {
      given: {
        table: [
          [10, 20, 30],
          [20, 40, 60],
        ],
      },
      expect: [0, 2, 1, 10],
      from: "definition: proportional rows",
    },
    {
      given: {
        table: [
          [5, 5],
          [5, 6],
        ],
        yates: true,
      },
      expect: [0, 1, 1, 100 / 21],
      from: "catalogue: a gap below ½ is taken whole",
    },
    {
      given: {
        table: [
          [10, null],
          ["", 10],
        ],
      },
      expect: [20, 1, 7.744216431044085e-6, 5],
      from: "by hand; blanks are 0; p by SciPy 1.17",
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
    {
      given: {
        table: [
          [0, 0],
          [0, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: everything 0",
    },
    { given: { table: [[10, 20]] }, expect: "#VALUE!", from: "catalogue: one row" },
    { given: { table: [10, 20] }, expect: "#VALUE!", from: "catalogue: one column" },
    {
      given: {
        table: [
          [1, 2, 3],
          [4, 5, 6],
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
      "chi2",
      "χ²",
      "Pearson's chi-squared test",
      "contingency table",
      "cross table",
      "chisq.test",
      "критерий Пирсона",
      "таблица сопряжённости",
      "хи-квадрат Пирсона",
      "Пирсон критерийі",
      "түйіндестік кестесі",
    ],
    reading: {
      en: "A large chi-square with a small p says that the two properties go together more than chance explains: in the first example groups split 30 : 10 and 20 : 40, which chance brings about less than once in 20 thousand. It does not say how strong the connection is; CRAMER.V does.",
      ru: "Большой хи-квадрат и малое p означают, что признаки связаны сильнее, чем объясняет случай: в первом примере группы делятся 30 : 10 и 20 : 40, случайно такое бывает реже одного раза на 20 тысяч. О силе связи критерий не говорит: для этого есть CRAMER.V.",
      kk: "Үлкен хи-квадрат пен кіші p белгілердің кездейсоқтықпен түсіндіруге болатыннан тығызырақ байланысты екенін білдіреді: бірінші мысалда топтар 30 : 10 және 20 : 40 болып бөлінеді, кездейсоқ бұл 20 мың жағдайда бірден де сирек. Байланыстың күшін көрсетпейді — оған CRAMER.V арналған.",
    },
    thresholds: [],
    traps: [
      {
        en: "With many respondents even a trifling difference has a small p; look at Cramér's V before calling it important.",
        ru: "При большом числе ответов малое p бывает и у ничтожной разницы; прежде чем назвать её важной, посмотрите на V Крамера.",
        kk: "Жауап көп болса, болмашы айырманың да p мәні кіші болады; оны маңызды демес бұрын Крамер V мәнін қараңыз.",
      },
      {
        en: "Respondents who may tick several answers are counted in several cells; the test does not apply then.",
        ru: "Если можно отметить несколько ответов, один человек попадает в несколько ячеек, и критерий неприменим.",
        kk: "Бірнеше жауапты белгілеуге болса, бір адам бірнеше ұяшыққа түседі де, критерийді қолдануға болмайды.",
      },
    ],
    elsewhere: [
      {
        program: "R stats",
        name: "chisq.test()",
        differs: {
          en: "corrects 2 × 2 tables by default; ours does with yates = TRUE",
          ru: "таблицы 2 × 2 по умолчанию считает с поправкой; у нас — при yates = ИСТИНА",
          kk: "2 × 2 кестелерді әдепкіде түзетеді; бізде yates = АҚИҚАТ болғанда",
        },
      },
      {
        program: "Python SciPy",
        name: "chi2_contingency()",
        differs: {
          en: "corrects 2 × 2 tables by default; ours does with yates = TRUE",
          ru: "таблицы 2 × 2 по умолчанию считает с поправкой; у нас — при yates = ИСТИНА",
          kk: "2 × 2 кестелерді әдепкіде түзетеді; бізде yates = АҚИҚАТ болғанда",
        },
      },
      {
        program: "Excel",
        name: "CHISQ.TEST",
        differs: {
          en: "gives p only and wants the expected counts calculated beforehand",
          ru: "даёт только p и требует заранее вычисленных ожидаемых частот",
          kk: "тек p береді, күтілетін жиіліктерді алдын ала есептеуді талап етеді",
        },
      },
    ],
    steps: ({ table, yates }) => {
      const test = independence(table, yates);
      if (isFault(test)) return [];
      const { rows, columns, total } = table;
      const df = degreesOfFreedom(table);
      const { regions, industries } = marginsOf(table);
      return [
        {
          says: { en: "Totals of rows", ru: "Суммы строк", kk: "Жолдар қосындысы" },
          shows: regions,
        },
        {
          says: { en: "Totals of columns", ru: "Суммы столбцов", kk: "Бағандар қосындысы" },
          shows: [Array.from(industries)],
        },
        {
          says: {
            en: "Counts expected without a connection",
            ru: "Ожидаемые частоты при отсутствии связи",
            kk: "Байланыс болмаған кездегі күтілетін жиіліктер",
          },
          formula: `E = R C / ${total}`,
          shows: inRows(table, test.expected),
        },
        {
          says: {
            en: "What each cell adds",
            ru: "Вклад каждой ячейки",
            kk: "Әр ұяшықтың қосқаны",
          },
          formula: yates ? "(max(0, |O − E| − ½))² / E" : "(O − E)² / E",
          shows: inRows(table, test.parts),
        },
        {
          says: {
            en: "Chi-square, df, p, smallest expected count",
            ru: "Хи-квадрат, степени свободы, p, наименьшая ожидаемая частота",
            kk: "Хи-квадрат, еркіндік дәрежесі, p, ең кіші күтілетін жиілік",
          },
          formula: `df = (${rows} − 1) (${columns} − 1)`,
          shows: [[test.statistic, df, chiSquareTail(test.statistic, df), smallest(test.expected)]],
        },
      ];
    },
  },
});
