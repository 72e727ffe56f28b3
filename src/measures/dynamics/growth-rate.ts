/** Growth rate of a series, one per row: from its ends, from its yearly rates, or from the trend through all its years. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, optionalNumber, range } from "../../core/params";

const tooShort = fault("#VALUE!", {
  en: "Series: has one period; expected at least two",
  ru: "Ряд: всего один период; ожидается не меньше двух",
  kk: "Қатар: бір ғана кезең бар; кемінде екі кезең болуы керек",
});

const zeroStart = fault("#DIV/0!", {
  en: "Series: the first value is 0, so there is nothing to grow from",
  ru: "Ряд: первое значение равно 0, прирост от него не определён",
  kk: "Қатар: бірінші мән 0-ге тең, одан өсім анықталмайды",
});

const notPositive = fault("#VALUE!", {
  en: 'Series: a value is 0 or negative; this method expects values above 0 ("total" and "simple" take any)',
  ru: 'Ряд: есть значение 0 или меньше; для этого способа нужны значения больше 0 ("total" и "simple" допускают любые)',
  kk: 'Қатар: 0 немесе теріс мән бар; бұл тәсілде мәндер 0-ден үлкен болуы керек ("total" мен "simple" кез келгенін қабылдайды)',
});

/** Slope of the straight line through ln y at equal steps, back as a rate. */
export function leastSquaresGrowth(series: Float64Array): number {
  const middle = (series.length - 1) / 2;
  const slope = sumOf(series.map((y, t) => (t - middle) * Math.log(y)));
  return Math.expm1(slope / sumOf(series.map((_, t) => (t - middle) ** 2)));
}

type Method = "total" | "simple" | "compound" | "arithmetic" | "least-squares";

/** @param series  at least two values   @param periods  from the first to the last, above 0 */
export function growthRate(series: Float64Array, method: Method, periods: number): number | Fault {
  const first = series[0] ?? 0;
  const last = series.at(-1) ?? 0;
  if (first === 0) return zeroStart;
  if (method === "total") return last / first - 1;
  if (method === "simple") return (last / first - 1) / periods;
  if (series.some((y) => y <= 0)) return notPositive;
  if (method === "compound") return Math.expm1(Math.log(last / first) / periods);
  if (method === "least-squares") return leastSquaresGrowth(series);
  return sumOf(series.subarray(1).map((y, t) => y / (series[t] ?? 0) - 1)) / (series.length - 1);
}

/** The series of a range: its rows, or the whole when it is a single column. */
function seriesOf(range: NumberRange): Float64Array[] {
  const values = range.values();
  if (range.columns === 1) return [values];
  return Array.from({ length: range.rows }, (_, i) =>
    values.subarray(i * range.columns, (i + 1) * range.columns)
  );
}

export const growthRates = defineMeasure({
  id: "GROWTH.RATE",
  family: "dynamics",
  name: { en: "Growth rate of a series", ru: "Темп прироста ряда", kk: "Қатардың өсім қарқыны" },
  summary: {
    en: "Growth per period of one series or of every row of a table",
    ru: "Прирост за период одного ряда или каждой строки таблицы",
    kk: "Бір қатардың немесе кестенің әр жолының бір кезеңдегі өсімі",
  },
  unit: { en: "share per period", ru: "доля за период", kk: "кезеңдегі үлес" },
  values: {
    en: "any; above −1 for positive series",
    ru: "любые; для положительных рядов больше −1",
    kk: "кез келген; оң қатарларда −1-ден үлкен",
  },
  formula: {
    en: "total = yₙ/y₁ − 1; simple = (yₙ/y₁ − 1) / p; compound = (yₙ/y₁)^(1/p) − 1; arithmetic = Σ (yₜ/y_{t−1} − 1) / (n − 1); least squares = exp(b) − 1, b the slope of ln yₜ over t",
    ru: "всего = yₙ/y₁ − 1; простой = (yₙ/y₁ − 1) / p; сложный = (yₙ/y₁)^(1/p) − 1; средний арифметический = Σ (yₜ/y_{t−1} − 1) / (n − 1); по наименьшим квадратам = exp(b) − 1, b — наклон ln yₜ по t",
    kk: "барлығы = yₙ/y₁ − 1; жай = (yₙ/y₁ − 1) / p; күрделі = (yₙ/y₁)^(1/p) − 1; арифметикалық орташа = Σ (yₜ/y_{t−1} − 1) / (n − 1); ең кіші квадраттар = exp(b) − 1, b — ln yₜ мәнінің t бойынша көлбеуі",
  },
  source: "elementary; least squares: UNCTAD Handbook of Statistics",
  notes: {
    en: 'A rate, never a factor: 0.05 is 5 %. A blank is refused, a 0 is a value. Periods serves "simple" and "compound" alone; "arithmetic" and "least-squares" are per column. The arithmetic mean of rates exceeds the compound rate whenever the rates differ.',
    ru: 'Это прирост, а не множитель: 0,05 — это 5 %. Пустая ячейка не принимается, 0 — значение. Число периодов нужно только для "simple" и "compound"; "arithmetic" и "least-squares" считаются в расчёте на один столбец. Среднее арифметическое приростов больше прироста по сложным процентам, если приросты различаются.',
    kk: 'Бұл көбейткіш емес, өсім: 0,05 — 5 %. Бос ұяшық қабылданбайды, 0 — мән. Кезең саны тек "simple" мен "compound" үшін; "arithmetic" пен "least-squares" бір бағанға шаққанда есептеледі. Өсімдер әртүрлі болса, олардың арифметикалық орташасы күрделі пайыз бойынша өсімнен үлкен.',
  },
  params: {
    series: range({
      label: { en: "Series", ru: "Ряд", kk: "Қатар" },
      description: {
        en: "One series per row, periods in columns; a single column is one series",
        ru: "По ряду в строке, периоды в столбцах; один столбец — один ряд",
        kk: "Әр жолда бір қатар, кезеңдер бағандарда; жалғыз баған — бір қатар",
      },
      shape: "any",
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"total": last/first − 1; "simple": that per period; "compound"; "arithmetic": mean of the rates; "least-squares": trend of the logarithms',
        ru: '"total": последнее/первое − 1; "simple": то же на период; "compound" — по сложным процентам; "arithmetic" — среднее приростов; "least-squares" — тренд логарифмов',
        kk: '"total": соңғысы/біріншісі − 1; "simple": соның бір кезеңге шаққаны; "compound" — күрделі пайыз бойынша; "arithmetic" — өсімдердің орташасы; "least-squares" — логарифмдер тренді',
      },
      words: ["total", "simple", "compound", "arithmetic", "least-squares"],
      default: "compound",
    }),
    periods: optionalNumber({
      label: { en: "Periods", ru: "Периоды", kk: "Кезеңдер" },
      description: {
        en: "Years between the first and the last value; when not given, one year per step",
        ru: "Лет между первым и последним значением; если не указано — один год на шаг",
        kk: "Бірінші мен соңғы мән арасындағы жыл саны; берілмесе, әр қадамға бір жыл",
      },
      default: null,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
  },
  result: "cells",
  compute: ({ series, method, periods }) => {
    const all = seriesOf(series);
    const steps = (all[0]?.length ?? 0) - 1;
    if (steps < 1) return tooShort;
    return all.map((one) => [growthRate(one, method, periods ?? steps)]);
  },
  twin: ({ series, method, periods }) => {
    // Behind a defined name nobody can tell a column of years from a table of series.
    if (series.size === null) return null;
    const down = series.size.columns === 1;
    const n = down ? series.size.rows : series.size.columns;
    if (n < 2) return "#VALUE!";
    const at = (t: number) => (down ? `INDEX(${series},${t})` : `INDEX(${series},0,${t})`);
    const over = (x: string, weights: string) =>
      down ? `SUM(${x}*${weights})` : `MMULT(${x},TRANSPOSE(${weights}))`;
    const time = down ? `ROW(${series})` : `COLUMN(${series})`;
    const [first, last] = [at(1), at(n)];
    const p = periods ?? n - 1;
    if (method === "total") return `${last}/${first}-1`;
    if (method === "simple") return `(${last}/${first}-1)/${p}`;
    const corner = (row: number, column: number) => `INDEX(${series},${row},${column})`;
    const rows = series.size.rows;
    const earlier = down
      ? `(${corner(1, 1)}:${corner(n - 1, 1)})`
      : `(${corner(1, 1)}:${corner(rows, n - 1)})`;
    const later = down
      ? `(${corner(2, 1)}:${corner(n, 1)})`
      : `(${corner(1, 2)}:${corner(rows, n)})`;
    const steps = down
      ? `ROW(${corner(2, 1)}:${corner(n, 1)})^0`
      : `COLUMN(${corner(1, 2)}:${corner(1, n)})^0`;
    const body = {
      compound: `(${last}/${first})^(1/${p})-1`,
      arithmetic: `${over(`(${later}/IF(${earlier}=0,1,${earlier}))`, steps)}/${n - 1}-1`,
      "least-squares": `EXP(${over(`LN(IF(${series}>0,${series},1))`, `(${time}-AVERAGE(${time}))`)}/DEVSQ(${time}))-1`,
    }[method];
    return `IF(${first}=0,#DIV/0!,IF(${over(`(${series}<=0)`, `${time}^0`)}>0,#VALUE!,${body}))`;
  },
  examples: [
    { given: { series: [[100, 110, 144]] }, expect: [[0.2]], from: "by hand: √1.44 − 1" },
    {
      given: { series: [100, 110, 144] },
      expect: [[0.2]],
      from: "by hand: a single column is one series",
    },
    {
      given: {
        series: [
          [100, 110, 144],
          [50, 100, 50],
        ],
        method: "total",
      },
      expect: [[0.44], [0]],
      from: "by hand",
    },
    {
      given: { series: [[100, 144]], method: "simple", periods: 4 },
      expect: [[0.11]],
      from: "by hand: 0.44 / 4",
    },
    {
      given: { series: [100, 121, 144], method: "simple" },
      expect: [[0.22]],
      from: "by hand: 0.44 / 2",
    },
    { given: { series: [[100, 144]], periods: 2 }, expect: [[0.2]], from: "by hand: √1.44 − 1" },
    {
      given: {
        series: [
          [100, 110, 99],
          [10, 20, 20],
        ],
        method: "arithmetic",
      },
      expect: [[0], [0.5]],
      from: "by hand: means of 10 % and −10 %, of 100 % and 0 %",
    },
    {
      given: { series: [100, 110, 99], method: "arithmetic" },
      expect: [[0]],
      from: "by hand: mean of 10 % and −10 %",
    },
    {
      given: {
        series: [
          [1, 2, 4, 8],
          [8, 4, 2, 1],
        ],
        method: "least-squares",
      },
      expect: [[1], [-0.5]],
      from: "by hand: exact geometric series",
    },
    {
      given: { series: [102081, 97326.18, 102094.496, 121224.082], method: "least-squares" },
      expect: [[0.05796295658939621]],
      tolerance: 1e-9,
      from: "UNCTAD Handbook of Statistics (formula); production of locomotive parts 2021–2024, Bureau of National Statistics of Kazakhstan",
    },
    {
      given: {
        series: [
          [90, 100, 105],
          [20, 40, 45],
          [10, 10, 15],
          [60, 55, 60],
        ],
        method: "arithmetic",
      },
      expect: [[0.08055555555556], [0.5625], [0.25], [0.00378787878788]],
      tolerance: 1e-9,
      from: "REAT 3.0.3 growth(), factors less 1",
    },
    {
      given: {
        series: [
          [0, 5],
          [10, 12],
        ],
        method: "total",
      },
      expect: [["#DIV/0!"], [0.2]],
      from: "catalogue: a first value of 0",
    },
    {
      given: {
        series: [
          [0, 5, 6],
          [10, 0, 12],
          [1, 2, 4],
        ],
      },
      expect: [["#DIV/0!"], ["#VALUE!"], [1]],
      from: "catalogue: a first value of 0, another value of 0",
    },
    {
      given: {
        series: [
          [0, 5, 6],
          [10, -2, 12],
          [1, 2, 4],
        ],
        method: "arithmetic",
      },
      expect: [["#DIV/0!"], ["#VALUE!"], [1]],
      from: "catalogue: the same for the mean of rates",
    },
    {
      given: {
        series: [
          [0, 5, 6],
          [10, -2, 12],
          [1, 2, 4],
        ],
        method: "least-squares",
      },
      expect: [["#DIV/0!"], ["#VALUE!"], [1]],
      from: "catalogue: the same for the trend",
    },
    {
      given: { series: [[10, 0, -5]], method: "total" },
      expect: [[-1.5]],
      from: "by hand: a 0 is a value, a loss is one too",
    },
    {
      given: { series: [[10, null, 12]] },
      expect: "#VALUE!",
      from: "catalogue: a blank inside a series",
    },
    { given: { series: [10] }, expect: "#VALUE!", from: "catalogue: fewer than two periods" },
    { given: { series: [[10, "x"]] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { series: [[10, { code: "#N/A" }]] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { series: [[10, 11]], periods: 0 },
      expect: "#VALUE!",
      from: "definition: no time passes",
    },
    {
      given: { series: [[10, 11]], method: "yearly" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "CAGR",
      "compound annual growth rate",
      "trend growth",
      "AAGR",
      "темп прироста",
      "среднегодовой прирост",
      "сложный процент",
      "өсу қарқыны",
      "орташа жылдық өсім",
      "күрделі пайыз",
    ],
    reading: {
      en: "0.2 is growth of 20 % per period: 100 becomes 144 in two. The compound rate depends on the first and last value only; the least-squares rate uses every year and suffers less from odd end years. A negative rate is decline.",
      ru: "0,2 — прирост 20 % за период: 100 за два периода станет 144. Прирост по сложным процентам зависит только от первого и последнего значений; способ наименьших квадратов учитывает все годы, и случайные отклонения крайних лет влияют меньше. Отрицательный прирост — спад.",
      kk: "0,2 — кезеңдегі 20 % өсім: 100 екі кезеңде 144 болады. Күрделі пайыз бойынша өсім тек бірінші және соңғы мәнге тәуелді; ең кіші квадраттар тәсілі барлық жылды ескереді, шеткі жылдардың кездейсоқ ауытқулары азырақ әсер етеді. Теріс өсім — төмендеу.",
    },
    thresholds: [],
    traps: [
      {
        en: "Values in current prices grow with prices; deflate them before you call it growth.",
        ru: "Значения в текущих ценах растут вместе с ценами; прежде чем говорить о росте, переведите их в постоянные.",
        kk: "Ағымдағы бағамен алынған мәндер бағамен бірге өседі; өсім демес бұрын оларды тұрақты бағаға келтіріңіз.",
      },
      {
        en: "The arithmetic mean of rates is not the rate that leads from first to last: −50 % and +100 % average 25 %, yet nothing has grown.",
        ru: "Среднее арифметическое приростов — не тот прирост, что ведёт от первого значения к последнему: −50 % и +100 % дают в среднем 25 %, хотя ничего не выросло.",
        kk: "Өсімдердің арифметикалық орташасы бірінші мәннен соңғысына апаратын өсім емес: −50 % пен +100 %-дың орташасы 25 %, бірақ ештеңе өскен жоқ.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "growth()",
        differs: {
          en: "returns the factor by default, 1.2 where ours is 0.2; its time.periods is wrong",
          ru: "по умолчанию возвращает множитель: 1,2 вместо наших 0,2; его time.periods считает неверно",
          kk: "әдепкіде көбейткіш береді: біздегі 0,2 орнына 1,2; оның time.periods аргументі қате есептейді",
        },
      },
      {
        program: "R EconGeo",
        name: "growth_mat()",
        differs: {
          en: "turns 0/0 into 0; ours says #DIV/0!",
          ru: "превращает 0/0 в 0; у нас #ДЕЛ/0!",
          kk: "0/0-ді 0-ге айналдырады; бізде #DIV/0!",
        },
      },
    ],
    steps: ({ series, method, periods }) => {
      const all = seriesOf(series);
      const steps = (all[0]?.length ?? 0) - 1;
      const ends = {
        says: {
          en: "First and last value of each series",
          ru: "Первое и последнее значение каждого ряда",
          kk: "Әр қатардың бірінші және соңғы мәні",
        },
        formula: "y₁; yₙ",
        shows: all.map((one) => [one[0] ?? 0, one.at(-1) ?? 0]),
      };
      const over = {
        says: {
          en: "Periods between them",
          ru: "Периодов между ними",
          kk: "Олардың арасындағы кезең саны",
        },
        formula: "p",
        shows: periods ?? steps,
      };
      const rates = {
        says: {
          en: "Rate of each step",
          ru: "Прирост на каждом шаге",
          kk: "Әр қадамның өсімі",
        },
        formula: "yₜ/y_{t−1} − 1",
        shows: all.map((one) =>
          Array.from(one.subarray(1), (y, t) => (one[t] === 0 ? zeroStart : y / (one[t] ?? 0) - 1))
        ),
      };
      const logs = {
        says: {
          en: "Logarithms of the series",
          ru: "Логарифмы ряда",
          kk: "Қатардың логарифмдері",
        },
        formula: "ln yₜ",
        shows: all.map((one) => Array.from(one, (y) => (y > 0 ? Math.log(y) : notPositive))),
      };
      const middle = {
        total: [ends],
        simple: [ends, over],
        compound: [ends, over],
        arithmetic: [rates],
        "least-squares": [logs],
      }[method];
      return [
        ...middle,
        {
          says: { en: "Growth rate", ru: "Темп прироста", kk: "Өсім қарқыны" },
          shows: all.map((one) => [growthRate(one, method, periods ?? steps)]),
        },
      ];
    },
  },
});
