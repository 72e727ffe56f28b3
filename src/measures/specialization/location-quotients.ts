/** Location quotients of a whole table: each region's share of an industry against the region's share of everything. */
import { Cell, NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { Step } from "../../core/help";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, optionalNumber, range } from "../../core/params";
import { roundTo } from "../../core/rounding";
import { logOfZero } from "./location-quotient";

/** The fault of the cells of one region or industry; the rest of the table has answers. */
export const emptyTotal = fault("#DIV/0!", {
  en: "the total of this region or industry is 0",
  ru: "сумма по этому региону или отрасли равна 0",
  kk: "осы өңір немесе сала бойынша қосынды 0-ге тең",
});

const equalColumn = fault("#DIV/0!", {
  en: "the quotient is the same in every region, so it cannot be standardized",
  ru: "коэффициент одинаков во всех регионах, стандартизовать нечего",
  kk: "коэффициент барлық өңірде бірдей, стандарттауға келмейді",
});

/** The table most measures of specialization take. */
export const regionsByIndustries = range({
  label: { en: "Matrix", ru: "Таблица", kk: "Кесте" },
  description: {
    en: "Regions in rows, industries in columns, one unit throughout",
    ru: "Регионы в строках, отрасли в столбцах, одна единица",
    kk: "Өңірлер жолдарда, салалар бағандарда, бір өлшем бірлігінде",
  },
  shape: "any",
});

/** What rounding can do to a quotient of four numbers, with room to spare, relative to the quotient. */
const rounding = 1e-14;

/** Whether a quotient reaches a threshold, whatever its rounding: a quotient of 1 is present. */
export function reaches(quotient: number, threshold: number): boolean {
  return quotient >= threshold * (1 - rounding);
}

/** The same natively. */
export function reachesNatively(quotient: string, threshold: string): string {
  return `(${quotient})>=${threshold}*(1-1E-14)`;
}

/** Cells added up plainly before their sum joins a compensated one: at most 4e-15 of the sum is lost. */
const stretch = 32;

/** Row and column sums of cells ≥ 0, in one pass, accurate to 4e-15 of each sum. */
export function marginsOf(matrix: NumberRange): {
  readonly regions: Float64Array;
  readonly industries: Float64Array;
} {
  const { cells, rows, columns } = matrix;
  const regions = new Float64Array(rows);
  const industries = new Float64Array(columns);
  const lost = new Float64Array(columns);
  const part = new Float64Array(columns);
  for (let first = 0; first < rows; first += stretch) {
    const last = Math.min(rows, first + stretch);
    part.fill(0);
    for (let r = first; r < last; r++) regions[r] = addRow(cells[r]!, part);
    for (let i = 0; i < columns; i++) {
      const sum = industries[i]!;
      const x = part[i]!;
      const next = sum + x;
      lost[i]! += sum >= x ? sum - next + x : x - next + sum;
      industries[i] = next;
    }
  }
  for (let i = 0; i < columns; i++) industries[i]! += lost[i]!;
  return { regions, industries };
}

/** Adds a row to the sums of its columns. @returns the sum of the row */
function addRow(row: readonly Cell[], sums: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let first = 0; first < sums.length; first += stretch) {
    const last = Math.min(sums.length, first + stretch);
    let part = 0;
    for (let i = first; i < last; i++) {
      const x = row[i];
      if (typeof x !== "number") continue;
      part += x;
      sums[i]! += x;
    }
    const next = sum + part;
    lost += sum >= part ? sum - next + part : part - next + sum;
    sum = next;
  }
  return sum + lost;
}

/**
 * Quotients of all cells, in rows made for numbers, so that nothing is allocated per cell. Those of an empty
 * industry come out as 0; rows of empty regions mean nothing.
 */
export function quotientRows(
  matrix: NumberRange,
  regions: Float64Array,
  industries: Float64Array
): number[][] {
  const { cells, columns, total } = matrix;
  const inverse = industries.map((industry) => (industry > 0 ? 1 / industry : 0));
  // The reciprocal of a total below 1e-308 leaves the range of doubles: divide there.
  const tiny = Array.from(inverse.keys()).filter((i) => inverse[i] === Infinity);
  const made = new Array<number>(columns).fill(0.5);
  const rows: number[][] = [];
  for (let r = 0; r < regions.length; r++) {
    const row = made.slice();
    const perRegion = total / regions[r]!;
    multiply(row, cells[r]!, inverse, perRegion);
    for (const i of tiny) row[i] = (matrix.at(r, i) / industries[i]!) * perRegion;
    rows.push(row);
  }
  return rows;
}

/** Writes the numbers of a row times two factors into another, a blank as 0. */
function multiply(
  row: number[],
  cells: readonly Cell[],
  factors: Float64Array,
  factor: number
): void {
  for (let i = 0; i < factors.length; i++) {
    const x = cells[i];
    row[i] = typeof x === "number" ? x * factors[i]! * factor : 0;
  }
}

/** A row of quotients as its logarithms; that of 0 does not exist. */
function logsOf(quotients: readonly number[]): AnswerCell[] {
  return quotients.map((quotient) => (quotient === 0 ? logOfZero : Math.log(quotient)));
}

/** Another form of a row of quotients, written in its place. */
function rewrite(
  row: number[],
  form: "symmetric" | "additive" | "binary",
  region: number,
  threshold: number
): void {
  if (form === "symmetric")
    for (let i = 0; i < row.length; i++) row[i] = (row[i]! - 1) / (row[i]! + 1);
  else if (form === "additive")
    for (let i = 0; i < row.length; i++) row[i] = (row[i]! - 1) * region;
  else for (let i = 0; i < row.length; i++) row[i] = reaches(row[i]!, threshold) ? 1 : 0;
}

/**
 * Each column in units of its sample standard deviation around its mean. Empty regions stay out of both;
 * the logarithm of 0 spoils its column.
 */
function standardize(rows: AnswerCell[][], logs: boolean): AnswerCell[][] {
  const columns = rows[0]?.length ?? 0;
  for (let i = 0; i < columns; i++) {
    const column = rows.map((row) => row[i]!);
    const numbers = column.filter((cell): cell is number => typeof cell === "number");
    const mean = sumOf(numbers) / numbers.length;
    const deviation = Math.sqrt(sumOf(numbers.map((x) => (x - mean) ** 2)) / (numbers.length - 1));
    // Where all are equal, rounding leaves a trace: of the mean's size in quotients, of the size of 1 in their logarithms.
    const flat = !(deviation > rounding * (logs ? Math.max(1, Math.abs(mean)) : mean));
    const spoiled: Fault | undefined = column.includes(logOfZero)
      ? logOfZero
      : flat
        ? equalColumn
        : undefined;
    rows.forEach((row, r) => {
      const cell = column[r]!;
      row[i] = cell === emptyTotal ? emptyTotal : (spoiled ?? (Number(cell) - mean) / deviation);
    });
  }
  return rows;
}

function roundRow(row: AnswerCell[], digits: number): void {
  for (let i = 0; i < row.length; i++) {
    const cell = row[i]!;
    if (typeof cell === "number") row[i] = roundTo(cell, digits);
  }
}

interface Given {
  readonly matrix: NumberRange;
  readonly variant:
    "plain" | "symmetric" | "log" | "standardized" | "standardized-log" | "additive" | "binary";
  readonly threshold: number;
  readonly digits: number | null;
}

function table({ matrix, variant, threshold, digits }: Given): AnswerCell[][] {
  const { regions, industries } = marginsOf(matrix);
  const logs = variant === "log" || variant === "standardized-log";
  const empty = Array.from(industries.keys()).filter((i) => industries[i] === 0);
  const quotients = quotientRows(matrix, regions, industries);
  const answer: AnswerCell[][] = [];
  for (let r = 0; r < quotients.length; r++) {
    const own = quotients[r]!;
    if (variant === "symmetric" || variant === "additive" || variant === "binary")
      rewrite(own, variant, regions[r]! / matrix.total, threshold);
    const row: AnswerCell[] = logs ? logsOf(own) : own;
    if (regions[r] === 0) row.fill(emptyTotal);
    else for (const i of empty) row[i] = emptyTotal;
    answer.push(row);
  }
  if (variant === "standardized" || variant === "standardized-log") standardize(answer, logs);
  if (digits !== null) for (const row of answer) roundRow(row, digits);
  return answer;
}

export const locationQuotients = defineMeasure({
  id: "LOCATION.QUOTIENTS",
  family: "specialization",
  name: {
    en: "Matrix of location quotients",
    ru: "Матрица коэффициентов локализации",
    kk: "Локализация коэффициенттерінің матрицасы",
  },
  summary: {
    en: "Location quotient of every region and industry of a table: above 1 the region is specialized",
    ru: "Коэффициент локализации каждой отрасли в каждом регионе таблицы: больше 1 — регион специализирован",
    kk: "Кестедегі әр өңір мен саланың локализация коэффициенті: 1-ден үлкен болса, өңір мамандандырылған",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0; symmetric −1 … 1; additive −1 … 1; binary 0 or 1",
  formula:
    "LQ = (m_ri / m_r.) / (m_.i / m_..); symmetric (LQ−1)/(LQ+1); log ln LQ; standardized (LQ − mean of the column)/sample sd; additive m_ri/m_.i − m_r./m_..; binary LQ ≥ threshold",
  source:
    "Florence 1939; Balassa 1965; symmetric: Laursen 1998; standardized: O'Donoghue and Gleave 2004; on logs: Tian 2013; additive: Hoen and Oosterhaven 2006",
  notes: {
    en: "Regions in rows, industries in columns, without totals. Standardized per industry across regions. A region or industry whose total is 0 is #DIV/0! in its cells only. Binary counts LQ = 1 as present.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов. Стандартизация — по отрасли между регионами. Регион или отрасль с нулевой суммой дают #ДЕЛ/0! только в своих ячейках. Двоичная форма считает LQ = 1 присутствием.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз. Стандарттау — сала бойынша өңірлер арасында. Қосындысы 0 өңір не сала тек өз ұяшықтарында #DIV/0! береді. Екілік түрі LQ = 1 мәнін бар деп санайды.",
  },
  params: {
    matrix: regionsByIndustries,
    variant: choice({
      label: { en: "Variant", ru: "Вид", kk: "Түрі" },
      description: {
        en: '"plain", "symmetric", "log", "standardized", "standardized-log", "additive" or "binary"',
        ru: '"plain" — обычный, "symmetric", "log", "standardized", "standardized-log", "additive" или "binary"',
        kk: '"plain" — қарапайым, "symmetric", "log", "standardized", "standardized-log", "additive" немесе "binary"',
      },
      words: [
        "plain",
        "symmetric",
        "log",
        "standardized",
        "standardized-log",
        "additive",
        "binary",
      ],
      default: "plain",
    }),
    threshold: optionalNumber({
      label: { en: "Threshold", ru: "Порог", kk: "Шек" },
      description: {
        en: 'For "binary": 1 where the quotient reaches it',
        ru: 'Для "binary": 1, где коэффициент не меньше порога',
        kk: '"binary" үшін: коэффициент шекке жеткен жерде 1',
      },
      default: 1,
    }),
    digits: optionalNumber({
      label: { en: "Digits", ru: "Знаки", kk: "Таңбалар" },
      description: {
        en: "Round to so many decimals; not rounded when left out",
        ru: "Округлить до стольких знаков; без него не округляется",
        kk: "Осынша ондық таңбаға дейін дөңгелектеу; берілмесе, дөңгелектенбейді",
      },
      default: null,
      domain: {
        min: 0,
        max: 15,
        whole: true,
        expected: {
          en: "a whole number from 0 to 15",
          ru: "целое число от 0 до 15",
          kk: "0-ден 15-ке дейінгі бүтін сан",
        },
      },
    }),
  },
  result: "cells",
  compute: table,
  twin: ({ matrix, variant, threshold, digits }) => {
    const quotient = `(${matrix.numbers}/${matrix.columnSums})/(${matrix.rowSums}/SUM(${matrix}))`;
    const empty = `(${matrix.rowSums}=0)+(${matrix.columnSums}=0)>0`;
    const cells = (body: string) => `IF(${empty},#DIV/0!,${body})`;
    const standardized = (x: string, trace: (mean: string) => string) => {
      const safe = `IF(${empty},0,${x})`;
      const regions = `SUM(--(${matrix.rowSums}>0))`;
      const mean = `MMULT(${matrix.rowOfOnes},${safe})/${regions}`;
      const deviation = `SQRT(MMULT(${matrix.rowOfOnes},IF(${empty},0,(${safe}-${mean})^2))/(${regions}-1))`;
      return cells(`IF(${deviation}<=${trace(mean)},#DIV/0!,(${safe}-${mean})/${deviation})`);
    };
    const zeros = `(${matrix.numbers}=0)`;
    const body = {
      plain: cells(quotient),
      symmetric: cells(`((${quotient})-1)/((${quotient})+1)`),
      log: cells(`IF(${zeros},#VALUE!,LN(${quotient}))`),
      standardized: standardized(quotient, (mean) => `1E-14*${mean}`),
      "standardized-log": cells(
        `IF(MMULT(${matrix.rowOfOnes},${zeros}*(${matrix.rowSums}>0))>0,#VALUE!,${standardized(`LN(IF(${zeros},1,${quotient}))`, (mean) => `1E-14*(1+(ABS(${mean})>1)*(ABS(${mean})-1))`)})`
      ),
      additive: cells(`${matrix.numbers}/${matrix.columnSums}-${matrix.rowSums}/SUM(${matrix})`),
      binary: cells(`--(${reachesNatively(quotient, String(threshold))})`),
    }[variant];
    return digits === null ? body : `ROUND(${body},${digits})`;
  },
  examples: [
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [
        [0.5, 1.5],
        [4 / 3, 2 / 3],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "symmetric",
      },
      expect: [
        [-1 / 3, 0.2],
        [1 / 7, -0.2],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "log",
      },
      expect: [
        [Math.log(0.5), Math.log(1.5)],
        [Math.log(4 / 3), Math.log(2 / 3)],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "additive",
      },
      expect: [
        [-0.2, 0.2],
        [0.2, -0.2],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "binary",
      },
      expect: [
        [0, 1],
        [1, 0],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "binary",
        threshold: 1.4,
      },
      expect: [
        [0, 1],
        [0, 0],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        digits: 2,
      },
      expect: [
        [0.5, 1.5],
        [1.33, 0.67],
      ],
      from: "by hand",
    },
    {
      given: {
        matrix: [
          [10, null],
          [40, 50],
        ],
        variant: "log",
      },
      expect: [
        [Math.log(2), "#VALUE!"],
        [Math.log(8 / 9), Math.log(10 / 9)],
      ],
      from: "by hand; the logarithm of 0",
    },
    {
      given: {
        matrix: [
          [10, 30, 0],
          [0, 0, ""],
          [40, 20, 0],
        ],
      },
      expect: [
        [0.5, 1.5, "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
        [4 / 3, 2 / 3, "#DIV/0!"],
      ],
      from: "catalogue: an empty region and an empty industry",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        variant: "standardized",
      },
      expect: [
        [-Math.SQRT1_2, Math.SQRT1_2],
        [Math.SQRT1_2, -Math.SQRT1_2],
      ],
      from: "by hand: two values lie 1/√2 standard deviations off their mean",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [20, 60],
        ],
        variant: "standardized",
      },
      expect: [
        ["#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!"],
      ],
      from: "catalogue: equal quotients",
    },
    {
      given: {
        matrix: [
          [10, 0],
          [40, 50],
        ],
        variant: "standardized-log",
      },
      expect: [
        [Math.SQRT1_2, "#VALUE!"],
        [-Math.SQRT1_2, "#VALUE!"],
      ],
      from: "catalogue: the logarithm of 0 spoils its column",
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
        variant: "binary",
      },
      expect: [
        [1, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 1, 0, 1, 1],
        [0, 1, 1, 0, 1],
        [0, 1, 1, 0, 0],
      ],
      from: "manual of the R package EconGeo 1.3, location.quotient(binary = TRUE)",
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
        digits: 2,
      },
      expect: [
        [5, 0, 0, 0, 0],
        [0, 0.75, 0.25, 3.5, 0.5],
        [0, 1, 0.5, 1, 2.5],
        [0, 1.25, 1.5, 0.25, 2],
        [0, 2, 2.75, 0.25, 0],
      ],
      from: "manual of the R package EconGeo 1.3, location.quotient",
    },
    {
      given: {
        matrix: [
          [1, 3],
          [3, 9],
          [7, 21],
        ],
        variant: "standardized-log",
      },
      expect: [
        ["#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!"],
      ],
      from: "catalogue: equal quotients, whose logarithms are 0 up to rounding",
    },
    {
      given: {
        matrix: [
          [0.1, 0.3],
          [0.3, 0.9],
          [0.7, 2.1],
        ],
        variant: "binary",
      },
      expect: [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      from: "catalogue: a quotient of 1 is present, whatever its rounding",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [0, 0],
          [40, 20],
        ],
        variant: "standardized",
      },
      expect: [
        [-Math.SQRT1_2, Math.SQRT1_2],
        ["#DIV/0!", "#DIV/0!"],
        [Math.SQRT1_2, -Math.SQRT1_2],
      ],
      from: "by hand: an empty region stays out of the mean",
    },
    {
      given: { matrix: [[10, 30]], variant: "standardized" },
      expect: [["#DIV/0!", "#DIV/0!"]],
      from: "definition: one region has no deviation",
    },
    {
      given: {
        matrix: [
          [10, 40],
          [30, 20],
        ],
        variant: "standardized-log",
      },
      expect: [
        [-Math.SQRT1_2, Math.SQRT1_2],
        [Math.SQRT1_2, -Math.SQRT1_2],
      ],
      from: "by hand: two values lie 1/√2 standard deviations off their mean",
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
          [2, 3],
        ],
        variant: "fancy",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, 3],
        ],
        digits: 1.5,
      },
      expect: "#VALUE!",
      from: "catalogue: digits as in ROUND",
    },
  ],
  help: {
    synonyms: [
      "LQ matrix",
      "RCA matrix",
      "Balassa",
      "locq2",
      "location.quotient",
      "standardized location quotient",
      "матрица LQ",
      "коэффициенты локализации",
      "LQ матрицасы",
      "локализация коэффициенттері",
    ],
    reading: {
      en: "1.5 in the first row says that the second industry weighs 1.5 times as much in the first region as in the whole table. Above 1 the region is specialized, below 1 the industry is underrepresented. Standardized values count deviations from the mean of the industry; binary ones only say present or not.",
      ru: "1,5 в первой строке означает: вес второй отрасли в первом регионе в 1,5 раза больше, чем в таблице в целом. Больше 1 — регион специализирован, меньше 1 — отрасль представлена слабо. Стандартизованные значения — отклонения от среднего по отрасли; двоичные говорят только, есть отрасль или нет.",
      kk: "Бірінші жолдағы 1,5 мынаны білдіреді: екінші саланың бірінші өңірдегі салмағы бүкіл кестедегіден 1,5 есе артық. 1-ден үлкен болса, өңір маманданған, 1-ден кіші болса, сала аз тараған. Стандартталған мәндер — сала орташасынан ауытқулар; екілік мәндер тек бар не жоғын айтады.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "less present than in the whole",
          ru: "представлена слабее, чем в целом",
          kk: "тұтастағыдан аз тараған",
        },
        source: "Balassa 1965",
      },
      {
        from: 1,
        means: {
          en: "the region is specialized",
          ru: "регион специализирован",
          kk: "өңір маманданған",
        },
        source: "Balassa 1965",
      },
    ],
    thresholdsHold: ({ variant }) => variant === "plain",
    traps: [
      {
        en: "Small industries and small regions reach extreme quotients with few jobs: a ranking by quotient puts them on top.",
        ru: "Малые отрасли и малые регионы достигают крайних значений при немногих рабочих местах: в рейтинге по коэффициенту они окажутся наверху.",
        kk: "Шағын салалар мен өңірлер аз жұмыс орнымен-ақ шеткі мәндерге жетеді: коэффициент бойынша рейтингте олар жоғарыда тұрады.",
      },
      {
        en: "A row or column of totals inside the table counts as one more region or industry and changes every quotient.",
        ru: "Строка или столбец итогов внутри таблицы считаются ещё одним регионом или отраслью и меняют все коэффициенты.",
        kk: "Кестедегі қорытынды жол не баған тағы бір өңір не сала болып есептеліп, барлық коэффициентті өзгертеді.",
      },
    ],
    elsewhere: [
      {
        program: "R EconGeo",
        name: "location.quotient()",
        differs: {
          en: "rounds to two decimals",
          ru: "округляет до двух знаков",
          kk: "екі таңбаға дейін дөңгелектейді",
        },
      },
      {
        program: "R REAT",
        name: "locq2()",
        differs: {
          en: "standardizes with the means of the wrong dimension; the plain quotients agree",
          ru: "при стандартизации берёт средние не по тому измерению; обычные коэффициенты совпадают",
          kk: "стандарттағанда басқа өлшем бойынша орташаларды алады; қарапайым коэффициенттер сәйкес",
        },
      },
    ],
    steps: (given) => {
      const { matrix, variant, digits } = given;
      const { regions, industries } = marginsOf(matrix);
      const plain = { ...given, variant: "plain", digits: null } as const;
      const steps: Step[] = [
        {
          says: {
            en: "Shares of the industries in each region",
            ru: "Доли отраслей в каждом регионе",
            kk: "Әр өңірдегі салалардың үлестері",
          },
          formula: "m_ri / m_r.",
          shows: matrix.cells.map((row, r) =>
            row.map((_, i) => (regions[r] === 0 ? emptyTotal : matrix.at(r, i) / regions[r]!))
          ),
        },
        {
          says: {
            en: "Shares of the industries in the whole",
            ru: "Доли отраслей в целом",
            kk: "Салалардың тұтастағы үлестері",
          },
          formula: "m_.i / m_..",
          shows: [Array.from(industries, (x) => x / matrix.total)],
        },
        {
          says: {
            en: "Location quotients",
            ru: "Коэффициенты локализации",
            kk: "Локализация коэффициенттері",
          },
          formula: "LQ = (m_ri / m_r.) / (m_.i / m_..)",
          shows: table(plain),
        },
      ];
      if (variant !== "plain")
        steps.push({
          says: { en: "The form asked for", ru: "Запрошенный вид", kk: "Сұралған түрі" },
          shows: table({ ...given, digits: null }),
        });
      if (digits !== null)
        steps.push({
          says: { en: "Rounded", ru: "Округлено", kk: "Дөңгелектелген" },
          shows: table(given),
        });
      return steps;
    },
  },
});
