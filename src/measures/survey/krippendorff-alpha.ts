/**
 * Krippendorff's alpha: agreement of any number of raters on any scale, with gaps allowed. 1 full agreement,
 * 0 what chance would give.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, range, zerosArgument } from "../../core/params";
import { BlockCell, Place, RangeReference, TwinBlock } from "../../core/twin";
import { averageRanks } from "./kendall-w";

const noPairs = fault("#DIV/0!", {
  en: "Ratings: no unit has two ratings, so nothing can be compared",
  ru: "Оценки: ни у одной единицы нет двух оценок, сравнивать нечего",
  kk: "Бағалар: бірде-бір бірлікте екі баға жоқ, салыстыратын ештеңе жоқ",
});

const oneCategory = fault("#DIV/0!", {
  en: "all ratings compared are equal, so chance would agree as well",
  ru: "все сравниваемые оценки равны, случайное совпадение было бы таким же",
  kk: "салыстырылатын бағалардың бәрі тең, кездейсоқ келісім де сондай болар еді",
});

const negativeRatio = fault("#VALUE!", {
  en: 'Ratings: a ratio scale has no negative values; choose "interval" or check the ratings',
  ru: 'Оценки: на шкале отношений нет отрицательных значений; выберите "interval" или проверьте оценки',
  kk: 'Бағалар: қатынас шкаласында теріс мәндер жоқ; "interval" таңдаңыз не бағаларды тексеріңіз',
});

type Level = "nominal" | "ordinal" | "interval" | "ratio";

/** Squared differences over all ordered pairs: within each unit, by ratings but one; and among all ratings compared. */
interface Disagreement {
  readonly within: Float64Array;
  readonly among: number;
}

interface Reliability extends Disagreement {
  /** How many ratings are compared. */
  readonly ratings: number;
  readonly alpha: number;
}

/** The ratings of each unit that has at least two. */
function comparedUnits(ratings: NumberRange): Float64Array[] {
  const { rows, columns, skipsZeros } = ratings;
  const values = ratings.values();
  const units: Float64Array[] = [];
  for (let unit = 0; unit < columns; unit++) {
    const given: number[] = [];
    for (let rater = 0; rater < rows; rater++) {
      const rating = values[rater * columns + unit]!;
      if (!skipsZeros || rating !== 0) given.push(rating);
    }
    if (given.length > 1) units.push(Float64Array.from(given));
  }
  return units;
}

/** All units end to end. */
function joined(units: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(units.reduce((n, unit) => n + unit.length, 0));
  let at = 0;
  for (const unit of units) {
    all.set(unit, at);
    at += unit.length;
  }
  return all;
}

/** The same units with other values, given end to end. */
function cut(all: Float64Array, units: readonly Float64Array[]): Float64Array[] {
  let at = 0;
  return units.map((unit) => all.subarray(at, (at += unit.length)));
}

/** How often each value occurs, values in ascending order. */
function tally(values: Float64Array): { readonly value: number[]; readonly count: number[] } {
  const value: number[] = [];
  const count: number[] = [];
  for (const x of values.slice().sort()) {
    if (value[value.length - 1] === x) count[count.length - 1]!++;
    else {
      value.push(x);
      count.push(1);
    }
  }
  return { value, count };
}

/** Ordered pairs of different values. */
function differentPairs(values: Float64Array): number {
  return tally(values).count.reduce((pairs, n) => pairs - n * n, values.length ** 2);
}

/** (x − y)² over ordered pairs: twice the number of values times their squared deviations. */
function squaredGaps(values: Float64Array): number {
  const mean = sumOf(values) / values.length;
  return 2 * values.length * sumOf(values.map((x) => (x - mean) ** 2));
}

/** ((x − y)/(x + y))² over ordered pairs of values of at least 0. */
function relativeGaps(values: Float64Array): number {
  const { value, count } = tally(values);
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const [x, n] = [value[i]!, count[i]!];
    for (let j = 0; j < i; j++) {
      const gap = (x - value[j]!) / (x + value[j]!);
      sum += 2 * n * count[j]! * gap * gap;
    }
  }
  return sum;
}

/** Values as parts of the way from the smallest to the largest, so that squares stay within the range of doubles. */
function stretched(values: Float64Array, smallest: number, largest: number): Float64Array {
  const width = largest / 2 - smallest / 2;
  return values.map((x) => (x / 2 - smallest / 2) / width);
}

function disagreement(
  units: readonly Float64Array[],
  all: Float64Array,
  level: Level,
  smallest: number,
  largest: number
): Disagreement {
  const over = (gaps: (values: Float64Array) => number, values: Float64Array): Disagreement => ({
    within: Float64Array.from(cut(values, units), (unit) => gaps(unit) / (unit.length - 1)),
    among: gaps(values),
  });
  switch (level) {
    case "nominal":
      return over(differentPairs, all);
    case "ordinal":
      // The cumulative counts between two categories are the difference of their mean ranks.
      return over(squaredGaps, averageRanks(all).ranks);
    case "interval":
      return over(squaredGaps, stretched(all, smallest, largest));
    case "ratio":
      return over(
        relativeGaps,
        all.map((x) => x / largest)
      );
  }
}

export function reliabilityOf(ratings: NumberRange, level: Level): Reliability | Fault {
  if (level === "ratio" && ratings.firstNegative >= 0) return negativeRatio;
  const units = comparedUnits(ratings);
  if (units.length === 0) return noPairs;
  const all = joined(units);
  let [smallest, largest] = [Infinity, -Infinity];
  for (const x of all) {
    if (x < smallest) smallest = x;
    if (x > largest) largest = x;
  }
  if (smallest === largest) return oneCategory;
  const { within, among } = disagreement(units, all, level, smallest, largest);
  return {
    within,
    among,
    ratings: all.length,
    alpha: 1 - ((all.length - 1) * sumOf(within)) / among,
  };
}

/** What a level of measurement makes of ratings in helper cells: `within` of one unit, `among` of all of them. */
function gapsNatively(level: Level, values: string): string {
  const count = `COUNT(${values})`;
  return level === "nominal"
    ? `${count}^2-SUM(IF(ISNUMBER(${values}),COUNTIF(${values},${values}),0))`
    : `2*${count}*DEVSQ(${values})`;
}

/** ((x − y)/(x + y))² over the pairs of two rows or columns of helper cells. */
function relativeGapsNatively(first: string, second: string): string {
  const turned = `TRANSPOSE(${second})`;
  const [x, y] = [`IF(ISNUMBER(${first}),${first},1)`, `IF(ISNUMBER(${turned}),${turned},1)`];
  return `SUM(ISNUMBER(${first})*ISNUMBER(${turned})*((${x}-${y})/IF(${x}+${y}=0,1,${x}+${y}))^2)`;
}

/**
 * Helper cells: the ratings that are compared (others are ""), for "ordinal" their ranks, the disagreement within each
 * unit, the disagreement among all, the result.
 */
function alphaBlock(ratings: RangeReference, level: Level, place: Place): TwinBlock {
  const { rows, columns } = ratings.size!;
  const area = (row: number, formula: string): BlockCell => ({
    row,
    column: 0,
    rows,
    columns,
    formula,
  });
  const given = `${ratings.mask}*(MMULT(${ratings.rowOfOnes},${ratings.mask})>1)`;
  const compared = place(0, 0, rows, columns);
  const cells = [area(0, `IF(${given}>0,${ratings.numbers},"")`)];
  if (level === "ordinal") {
    const known = `IF(ISNUMBER(${compared}),${compared},MAX(${compared}))`;
    cells.push(
      area(
        rows,
        `IF(ISNUMBER(${compared}),RANK(${known},${compared},1)+COUNTIF(${compared},${compared})/2,"")`
      )
    );
  }
  const top = level === "ordinal" ? rows : 0;
  const values = place(top, 0, rows, columns);
  let free = top + rows;
  for (let unit = 0; unit < columns; unit++) {
    const column = place(top, unit, rows, 1);
    const gaps =
      level === "ratio" ? relativeGapsNatively(column, column) : gapsNatively(level, column);
    cells.push({
      row: free,
      column: unit,
      rows: 1,
      columns: 1,
      formula: `IF(COUNT(${column})<2,0,(${gaps})/(COUNT(${column})-1))`,
    });
  }
  const within = place(free, 0, 1, columns);
  free++;
  let among = place(free, 0);
  if (level === "ratio") {
    among = place(free, 0, rows, rows);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < rows; j++)
        cells.push({
          row: free + i,
          column: j,
          rows: 1,
          columns: 1,
          formula: relativeGapsNatively(place(i, 0, 1, columns), place(j, 0, 1, columns)),
        });
    free += rows;
  } else {
    cells.push({ row: free, column: 0, rows: 1, columns: 1, formula: gapsNatively(level, values) });
    free++;
  }
  const refused = level === "ratio" ? `IF(COUNTIF(${ratings},"<0")>0,#VALUE!,` : "";
  cells.push({
    row: free,
    column: 0,
    rows: 1,
    columns: 1,
    formula: `${refused}IF(MAX(${compared})=MIN(${compared}),#DIV/0!,1-(COUNT(${compared})-1)*SUM(${within})/SUM(${among}))${refused ? ")" : ""}`,
  });
  return { cells };
}

const published = [
  [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
  [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
  [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
];

/** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: four observers, twelve units, seven gaps. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

const pair = [
  [1, 2, 3],
  [1, 2, 1],
];

export const krippendorffAlpha = defineMeasure({
  id: "KRIPPENDORFF.ALPHA",
  family: "survey",
  name: { en: "Krippendorff's alpha", ru: "Альфа Криппендорфа", kk: "Криппендорф альфасы" },
  summary: {
    en: "Agreement of raters on any scale, with missing ratings allowed: 1 full agreement, 0 as by chance, below 0 worse",
    ru: "Согласие экспертов на любой шкале, пропуски допустимы: 1 — полное, 0 — как случайное, меньше 0 — хуже случайного",
    kk: "Сарапшылардың кез келген шкаладағы келісімі, бос орындар болуы мүмкін: 1 — толық, 0 — кездейсоқ келісімдегідей, 0-ден кем — одан да нашар",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≤ 1",
  formula: {
    en: "α = 1 − (n − 1) Σ o_ck δ_ck² / Σ n_c n_k δ_ck²; nominal: δ_ck² = 1, c ≠ k; ordinal: δ_ck² = (ρ_c − ρ_k)², ρ the mean ranks; interval: δ_ck² = (c − k)²; ratio: δ_ck² = ((c − k) / (c + k))²",
    ru: "α = 1 − (n − 1) Σ o_ck δ_ck² / Σ n_c n_k δ_ck²; номинальная: δ_ck² = 1, c ≠ k; порядковая: δ_ck² = (ρ_c − ρ_k)², ρ — средние ранги; интервальная: δ_ck² = (c − k)²; отношений: δ_ck² = ((c − k) / (c + k))²",
    kk: "α = 1 − (n − 1) Σ o_ck δ_ck² / Σ n_c n_k δ_ck²; номиналдық: δ_ck² = 1, c ≠ k; реттік: δ_ck² = (ρ_c − ρ_k)², ρ — орташа рангтер; интервалдық: δ_ck² = (c − k)²; қатынас: δ_ck² = ((c − k) / (c + k))²",
  },
  source: "Krippendorff 2004",
  notes: {
    en: 'Raters in rows, units in columns; units with fewer than two ratings are left out. Zeros and blanks must be declared: "skip" makes them missing, "count" makes them category 0, so a scale with gaps must not use 0. Text categories are not accepted: code them as numbers.',
    ru: 'Эксперты в строках, единицы в столбцах; единицы, где меньше двух оценок, не участвуют. Смысл нулей и пропусков нужно указать в zeros: "skip" — оценки нет, "count" — категория 0, поэтому шкала с пропусками не должна содержать 0. Текстовые категории не принимаются: закодируйте их числами.',
    kk: 'Сарапшылар жолдарда, бірліктер бағандарда; бағасы екіден кем бірліктер қатыспайды. Нөлдер мен бос ұяшықтардың мәнін zeros аргументімен көрсету керек: "skip" — баға жоқ, "count" — 0 санаты, сондықтан бос орны бар шкалада 0 болмауы керек. Мәтіндік санаттар қабылданбайды: оларды сандармен кодтаңыз.',
  },
  params: {
    ratings: range({
      label: { en: "Ratings", ru: "Оценки", kk: "Бағалар" },
      description: {
        en: "Raters in rows, rated units in columns, categories as numbers",
        ru: "Эксперты в строках, оцениваемые единицы в столбцах, категории числами",
        kk: "Сарапшылар жолдарда, бағаланатын бірліктер бағандарда, санаттар сандармен",
      },
      shape: "any",
      negatives: "allowed",
      total: "allowed",
      zeros: {},
    }),
    level: choice({
      label: { en: "Level", ru: "Шкала", kk: "Шкала" },
      description: {
        en: 'Level of measurement: "nominal" categories, "ordinal" grades, "interval" numbers, "ratio" numbers with a true zero',
        ru: 'Вид шкалы: "nominal" — категории, "ordinal" — порядок, "interval" — числа, "ratio" — числа с настоящим нулём',
        kk: 'Шкала түрі: "nominal" — санаттар, "ordinal" — рет, "interval" — сандар, "ratio" — нақты нөлі бар сандар',
      },
      words: ["nominal", "ordinal", "interval", "ratio"],
      default: "nominal",
    }),
    zeros: zerosArgument({
      en: '"count": 0 is a category; "skip": 0 or blank is a missing rating. Not given: #VALUE! when there is one',
      ru: '"count" — 0 считается категорией; "skip" — 0 или пусто: оценки нет. Не указано: #ЗНАЧ!, если такие есть',
      kk: '"count" — 0 санат болып саналады; "skip" — 0 не бос: баға жоқ. Берілмесе және ондай ұяшық болса: #VALUE!',
    }),
  },
  result: "cell",
  compute: ({ ratings, level }) => {
    const answer = reliabilityOf(ratings, level);
    return isFault(answer) ? answer : answer.alpha;
  },
  // Helper cells need to know how many units there are; a defined name does not tell.
  twin: ({ ratings, level }, place) =>
    ratings.size === null ? null : alphaBlock(ratings, level, place),
  examples: [
    {
      given: { ratings: pair },
      expect: 6 / 11,
      from: "by hand: 2 within one unit, 36 − 9 − 4 − 1 = 22 among 6 ratings; 1 − 5 · 2 / 22",
    },
    {
      given: { ratings: pair, level: "ordinal" },
      expect: 1 / 9,
      from: "by hand: mean ranks 2, 4.5, 6; 1 − 5 · 32 / 180",
    },
    {
      given: { ratings: pair, level: "interval" },
      expect: 0,
      from: "by hand: 1 − 5 · 8 / 40",
    },
    {
      given: { ratings: pair, level: "ratio" },
      expect: 74 / 449,
      from: "by hand: 1 − 5 · (1/2) / (449/150)",
    },
    {
      given: { ratings: published, zeros: "skip" },
      expect: 0.691,
      tolerance: 6e-4,
      from: "Wikipedia, Krippendorff's alpha, three coders and fifteen units",
    },
    {
      given: { ratings: published, level: "interval", zeros: "skip" },
      expect: 0.811,
      tolerance: 6e-4,
      from: "Wikipedia, Krippendorff's alpha, three coders and fifteen units",
    },
    {
      given: { ratings: observers, level: "nominal", zeros: "skip" },
      expect: 0.743,
      tolerance: 5e-4,
      from: "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D",
    },
    {
      given: { ratings: observers, level: "ordinal", zeros: "skip" },
      expect: 0.815,
      tolerance: 5e-4,
      from: "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D",
    },
    {
      given: { ratings: observers, level: "interval", zeros: "skip" },
      expect: 0.849,
      tolerance: 5e-4,
      from: "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D",
    },
    {
      given: { ratings: observers, level: "ratio", zeros: "skip" },
      expect: 0.797,
      tolerance: 5e-4,
      from: "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section D",
    },
    {
      given: {
        ratings: [
          [1, 0, 5],
          [1, null, 5],
        ],
        zeros: "count",
      },
      expect: 1,
      from: "definition: full agreement, 0 is a category",
    },
    {
      given: {
        ratings: [
          [0, 2],
          [2, 0],
        ],
        level: "ratio",
        zeros: "count",
      },
      expect: -0.5,
      from: "by hand: 1 − 3 · 4 / 8",
    },
    {
      given: {
        ratings: [
          [-1, 2],
          [-1, 2],
        ],
        level: "interval",
      },
      expect: 1,
      from: "definition: full agreement",
    },
    {
      given: {
        ratings: [
          [-1, 2],
          [-1, 2],
        ],
        level: "ratio",
      },
      expect: "#VALUE!",
      from: "definition: a ratio scale has no negative values",
    },
    {
      given: {
        ratings: [
          [0.1, 0.1],
          [0.1, 0.1],
        ],
        level: "interval",
      },
      expect: "#DIV/0!",
      from: "catalogue: one category",
    },
    {
      given: {
        ratings: [
          [1, null],
          [null, 2],
        ],
        zeros: "skip",
      },
      expect: "#DIV/0!",
      from: "catalogue: no unit with two ratings",
    },
    { given: { ratings: [[1, 2, 3]] }, expect: "#DIV/0!", from: "catalogue: one rater" },
    {
      given: {
        ratings: [
          [1, 2],
          [1, null],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank must be declared",
    },
    {
      given: {
        ratings: [
          [1, "yes"],
          [1, 2],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        ratings: [
          [1, { code: "#N/A" }],
          [1, 2],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { ratings: pair, level: "exact" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "inter-coder reliability",
      "inter-rater agreement",
      "kripp.alpha",
      "alpha of content analysis",
      "межэкспертная надёжность",
      "согласие кодировщиков",
      "кодтаушылар келісімі",
      "сарапшылар арасындағы келісім",
    ],
    reading: {
      en: "1 says that raters never disagree, 0 that they disagree as much as if ratings had been dealt out at random; below 0 they contradict each other. In the example of three coders alpha is 0.69 for categories and 0.81 when near misses count less (interval).",
      ru: "1 — эксперты не расходятся, 0 — расходятся так, как если бы оценки раздали случайно; меньше 0 — противоречат друг другу. В примере трёх кодировщиков альфа 0,69 для категорий и 0,81, если близкие оценки считать меньшим расхождением (interval).",
      kk: "1 — сарапшылардың бағалары толық сәйкес келеді, 0 — алшақтық бағалар кездейсоқ үлестірілгендегідей; 0-ден кем — сарапшылар бір-біріне қайшы. Үш кодтаушы мысалында альфа санаттар үшін 0,69, жақын бағаларды шағын алшақтық деп санағанда (interval) 0,81.",
    },
    thresholds: [
      {
        below: 0.667,
        means: {
          en: "too unreliable to build on",
          ru: "слишком ненадёжно для выводов",
          kk: "қорытынды жасауға тым сенімсіз",
        },
        source: "Krippendorff 2004, p. 241",
      },
      {
        from: 0.667,
        below: 0.8,
        means: {
          en: "tentative conclusions only",
          ru: "только предварительные выводы",
          kk: "тек алдын ала қорытынды",
        },
        source: "Krippendorff 2004, p. 241",
      },
      {
        from: 0.8,
        means: { en: "reliable", ru: "надёжно", kk: "сенімді" },
        source: "Krippendorff 2004, p. 241",
      },
    ],
    traps: [
      {
        en: 'A scale from 0 with gaps: "skip" drops the zeros, "count" turns the gaps into zeros. Shift such a scale to start from 1.',
        ru: 'Шкала от 0 с пропусками: "skip" выбросит нули, "count" превратит пропуски в нули. Сдвиньте такую шкалу, чтобы она начиналась с 1.',
        kk: 'Бос орны бар 0-ден басталатын шкала: "skip" нөлдерді тастайды, "count" бос орындарды нөлге айналдырады. Мұндай шкаланы 1-ден басталатындай жылжытыңыз.',
      },
      {
        en: "Where nearly all units get the same category, alpha is low although raters rarely differ: there is hardly anything to agree on.",
        ru: "Если почти все единицы попадают в одну категорию, альфа низка даже при редких расхождениях: сравнивать почти нечего.",
        kk: "Бірліктердің бәріне жуығы бір санатқа түссе, алшақтық сирек болса да, альфа төмен болады: келісетін ештеңе жоқтың қасы.",
      },
    ],
    elsewhere: [
      { program: "R irr", name: "kripp.alpha()", differs: null },
      {
        program: "Python krippendorff",
        name: "alpha()",
        differs: {
          en: 'takes the level "interval" by default; ours takes "nominal"',
          ru: 'по умолчанию берёт шкалу "interval"; у нас — "nominal"',
          kk: 'әдепкіде "interval" шкаласын алады; бізде — "nominal"',
        },
      },
    ],
    steps: ({ ratings, level }) => {
      const answer = reliabilityOf(ratings, level);
      if (isFault(answer)) return [];
      return [
        {
          says: {
            en: "Ratings compared, in units that have two or more",
            ru: "Сравниваемые оценки, в единицах, где их хотя бы две",
            kk: "Салыстырылатын бағалар, кемінде екі бағасы бар бірліктерде",
          },
          formula: "n",
          shows: answer.ratings,
        },
        {
          says: {
            en: "Disagreement within each of these units",
            ru: "Расхождение внутри каждой такой единицы",
            kk: "Осындай әр бірліктің ішіндегі алшақтық",
          },
          formula: "Σ δ² / (m − 1)",
          shows: [Array.from(answer.within)],
        },
        {
          says: {
            en: "Disagreement among all ratings compared",
            ru: "Расхождение между всеми сравниваемыми оценками",
            kk: "Барлық салыстырылатын бағалар арасындағы алшақтық",
          },
          formula: "Σ n_c n_k δ²",
          shows: answer.among,
        },
        {
          says: { en: "Alpha", ru: "Альфа", kk: "Альфа мәні" },
          formula: "α = 1 − (n − 1) Σ (Σ δ² / (m − 1)) / Σ n_c n_k δ²",
          shows: answer.alpha,
        },
      ];
    },
  },
});
