/** Kendall's W: how far several experts put the same objects in the same order. 0 no common order, 1 the same order. */
import { NumberRange, sumOf } from "../../core/cells";
import { chiSquareTail } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, range } from "../../core/params";
import { Place, RangeReference, TwinBlock } from "../../core/twin";

const tooFew = fault("#DIV/0!", {
  en: "Ratings: agreement needs at least two subjects and two raters",
  ru: "Оценки: для оценки согласия нужны хотя бы два объекта и два эксперта",
  kk: "Бағалар: келісім үшін кемінде екі нысан мен екі сарапшы қажет",
});

const allTied = fault("#DIV/0!", {
  en: "every rater rates all subjects alike, so there is no order to agree on",
  ru: "каждый эксперт оценил все объекты одинаково, порядка у них нет",
  kk: "әр сарапшы барлық нысанды бірдей бағалаған, олардың реті жоқ",
});

/** Ratings, one column for each rater; a blank is no rating and is refused. */
export const ratingsOfSubjects = range({
  label: { en: "Ratings", ru: "Оценки", kk: "Бағалар" },
  description: {
    en: "Ratings or ranks: subjects (objects) in rows, raters in columns, no blanks",
    ru: "Оценки или ранги: объекты в строках, эксперты в столбцах, без пропусков",
    kk: "Бағалар немесе рангтер: нысандар жолдарда, сарапшылар бағандарда, бос ұяшықсыз",
  },
  shape: "any",
  negatives: "allowed",
  blanks: "refused",
  total: "allowed",
});

interface Ranking {
  /** Rank of each value from the smallest on, ties sharing their mean rank. */
  readonly ranks: Float64Array;
  /** Σ (t³ − t) over groups of t equal values. */
  readonly ties: number;
}

export function averageRanks(values: Float64Array): Ranking {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end + 1) / 2;
    const t = end - start;
    ties += t * (t - 1) * (t + 1);
    start = end;
  }
  return { ranks, ties };
}

interface Concordance {
  /** One ranking for each rater. */
  readonly rankings: readonly Ranking[];
  readonly rankSums: Float64Array;
  /** Squared deviations of the rank sums from their mean, added up. */
  readonly spread: number;
  /** What the spread would be if all raters agreed. */
  readonly most: number;
  readonly w: number;
}

export function concordance(ratings: NumberRange, correctTies: boolean): Concordance | Fault {
  const { rows: n, columns: m } = ratings;
  if (n < 2 || m < 2) return tooFew;
  const values = ratings.values();
  const rankings = Array.from({ length: m }, (_, j) =>
    averageRanks(Float64Array.from({ length: n }, (_, i) => values[i * m + j]!))
  );
  if (rankings.every((ranking) => ranking.ties === n * (n - 1) * (n + 1))) return allTied;
  const ties = sumOf(rankings.map((ranking) => ranking.ties));
  const rankSums = Float64Array.from({ length: n }, (_, i) =>
    rankings.reduce((sum, { ranks }) => sum + ranks[i]!, 0)
  );
  const mean = (m * (n + 1)) / 2;
  const spread = sumOf(rankSums.map((sum) => (sum - mean) ** 2));
  const most = (m * m * n * (n - 1) * (n + 1) - (correctTies ? m * ties : 0)) / 12;
  return { rankings, rankSums, spread, most, w: spread / most };
}

/** W, chi-square, its degrees of freedom and p. */
function testOf(ratings: NumberRange, { w }: Concordance): number[] {
  const df = ratings.rows - 1;
  const statistic = ratings.columns * df * w;
  return [w, statistic, df, chiSquareTail(statistic, df)];
}

/** Ranks column by column, the tie term of each column below them, then the result. */
function rankedBlock(ratings: RangeReference, correctTies: boolean, place: Place): TwinBlock {
  const { rows: n, columns: m } = ratings.size!;
  const raters = Array.from({ length: m }, (_, j) => {
    const column = `INDEX(${ratings},0,${j + 1})`;
    const ones = `ROW(${column})^0`;
    const equal = `(TRANSPOSE(${column})=${column})`;
    return [
      {
        row: 0,
        column: j,
        rows: n,
        columns: 1,
        formula: `MMULT((TRANSPOSE(${column})<${column})+${equal}/2,${ones})+0.5`,
      },
      {
        row: n,
        column: j,
        rows: 1,
        columns: 1,
        formula: `SUM(MMULT(${equal}*1,${ones})^2-1)`,
      },
    ];
  });
  const ties = `SUM(${place(n, 0, 1, m)})`;
  const cube = n * (n - 1) * (n + 1);
  const rankSums = `MMULT(${place(0, 0, n, m)},TRANSPOSE(COLUMN(${place(0, 0, 1, m)})^0))`;
  const w = `12*DEVSQ(${rankSums})/(${m * m * cube}${correctTies ? `-${m}*${ties}` : ""})`;
  return {
    cells: [
      ...raters.flat(),
      { row: n + 1, column: 0, rows: 1, columns: 1, formula: w },
      {
        row: n + 2,
        column: 0,
        rows: 1,
        columns: 4,
        formula: `IF(${ties}=${m * cube},#DIV/0!,CHOOSE({1,2,3,4},${place(n + 1, 0)},${m * (n - 1)}*${place(n + 1, 0)},${n - 1},CHIDIST(${m * (n - 1)}*${place(n + 1, 0)},${n - 1})))`,
      },
    ],
  };
}

export const kendallW = defineMeasure({
  id: "KENDALL.W",
  family: "survey",
  name: {
    en: "Kendall's coefficient of concordance",
    ru: "Коэффициент конкордации Кендалла",
    kk: "Кендаллдың конкордация коэффициенті",
  },
  summary: {
    en: "Agreement of experts who rated or ranked the same objects: 0 no common order, 1 the same order; with its chi-square test",
    ru: "Согласованность экспертов, оценивших или ранжировавших одни и те же объекты: 0 — общего порядка нет, 1 — порядок одинаков; с критерием хи-квадрат",
    kk: "Бірдей нысандарды бағалаған не саралаған сарапшылардың келісімділігі: 0 — ортақ рет жоқ, 1 — рет бірдей; хи-квадрат критерийімен",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "W 0 … 1; p 0 … 1",
  formula: {
    en: "W = 12 S / (m² (n³ − n) − m T); S = Σ (Rᵢ − m (n + 1) / 2)²; T = Σ (t³ − t) over ties; χ² = m (n − 1) W, df = n − 1",
    ru: "W = 12 S / (m² (n³ − n) − m T); S = Σ (Rᵢ − m (n + 1) / 2)²; T = Σ (t³ − t) по группам равных рангов; χ² = m (n − 1) W, df = n − 1",
    kk: "W = 12 S / (m² (n³ − n) − m T); S = Σ (Rᵢ − m (n + 1) / 2)²; T = Σ (t³ − t) тең рангтер топтары бойынша; χ² = m (n − 1) W, df = n − 1",
  },
  source: "Kendall and Babington Smith 1939",
  notes: {
    en: "The answer is W, chi-square, df, p. Ratings are ranked within each rater, ties sharing their mean rank. The correction for ties can change the verdict at 5 %. With 7 subjects or fewer the p-value is rough. A 0 is a rating; a blank is refused when Excel hands it over as blank.",
    ru: "Ответ: W, хи-квадрат, степени свободы, p. Оценки каждого эксперта ранжируются, равные оценки получают средний ранг. Поправка на равные ранги может изменить вывод на уровне 5 %. Если объектов не больше 7, значение p приблизительно. Ноль — оценка; пропуск отвергается, если Excel передаёт его как пустую ячейку.",
    kk: "Жауап: W, хи-квадрат, еркіндік дәрежесі, p. Әр сарапшының бағалары рангтеледі, тең бағалар орташа ранг алады. Тең рангтерге түзету 5 % деңгейіндегі қорытындыны өзгерте алады. Нысан 7-ден аспаса, p мәні жуық. Нөл — баға; Excel бос ұяшық ретінде берсе, бос орын қабылданбайды.",
  },
  params: {
    ratings: ratingsOfSubjects,
    ties: logical({
      label: { en: "Ties", ru: "Равные ранги", kk: "Тең рангтер" },
      description: {
        en: "TRUE corrects for equal ratings of one rater; FALSE gives a lower W where there are any",
        ru: "ИСТИНА — поправка на равные оценки одного эксперта; ЛОЖЬ — без неё; при равных оценках W ниже",
        kk: "АҚИҚАТ — бір сарапшының тең бағаларына түзету; ЖАЛҒАН — түзетусіз; тең бағалар болса, W төменірек",
      },
      default: true,
    }),
  },
  result: "cells",
  columns: [
    { en: "W", ru: "W", kk: "W" },
    { en: "Chi-square", ru: "Хи-квадрат", kk: "Хи-квадрат" },
    { en: "Degrees of freedom", ru: "Степени свободы", kk: "Еркіндік дәрежесі" },
    { en: "p", ru: "p", kk: "p" },
  ],
  compute: ({ ratings, ties }) => {
    const agreement = concordance(ratings, ties);
    return isFault(agreement) ? agreement : [testOf(ratings, agreement)];
  },
  twin: ({ ratings, ties }, place) => {
    // Helper cells need to know how many raters there are; a defined name does not tell.
    if (ratings.size === null) return null;
    const { rows, columns } = ratings.size;
    return rows < 2 || columns < 2 ? "#DIV/0!" : rankedBlock(ratings, ties, place);
  },
  examples: [
    {
      given: {
        ratings: [
          [1, 1, 2, 3],
          [3, 2, 3, 1],
          [2, 3, 1, 2],
        ],
      },
      expect: [1 / 16, 0.5, 2, Math.exp(-0.25)],
      from: "ProofWiki, Kendall coefficient of concordance, example 1; p of 2 degrees of freedom is exp(−χ²/2)",
    },
    {
      given: {
        ratings: [
          [1, 10],
          [2, 20],
          [3, 30],
        ],
      },
      expect: [1, 4, 2, Math.exp(-2)],
      from: "definition: the same order",
    },
    {
      given: {
        ratings: [
          [1, 3],
          [2, 2],
          [3, 1],
        ],
      },
      expect: [0, 0, 2, 1],
      from: "definition: opposite orders",
    },
    {
      given: {
        ratings: [
          [-1, 5],
          [-1, 7],
          [4, 7],
        ],
      },
      expect: [0.75, 3, 2, Math.exp(-1.5)],
      from: "by hand: ranks 1.5, 1.5, 3 and 1, 2.5, 2.5; S = 4.5, 12 · 4.5 / (4 · 24 − 2 · 12)",
    },
    {
      given: {
        ratings: [
          [-1, 5],
          [-1, 7],
          [4, 7],
        ],
        ties: false,
      },
      expect: [0.5625, 2.25, 2, Math.exp(-1.125)],
      from: "by hand: 12 · 4.5 / 96",
    },
    {
      given: {
        ratings: [
          [0, 0],
          [1, 2],
        ],
      },
      expect: [1, 2, 1, 0.15729920705028105],
      from: "by hand: a 0 is a rating; p by SciPy 1.17",
    },
    {
      given: { ratings: [[1, 2, 3]] },
      expect: "#DIV/0!",
      from: "catalogue: one subject",
    },
    { given: { ratings: [1, 2, 3] }, expect: "#DIV/0!", from: "catalogue: one rater" },
    {
      given: {
        ratings: [
          [5, 2],
          [5, 2],
        ],
        ties: false,
      },
      expect: "#DIV/0!",
      from: "catalogue: all ratings tied",
    },
    {
      given: {
        ratings: [
          [5, 2],
          [null, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank",
    },
    {
      given: {
        ratings: [
          [5, 2],
          ["x", 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        ratings: [
          [5, 2],
          [{ code: "#N/A" }, 3],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "coefficient of concordance",
      "rank agreement",
      "expert agreement",
      "Kendall W",
      "kendall",
      "коэффициент конкордации",
      "согласованность экспертов",
      "конкордация коэффициенті",
      "сарапшылардың келісімділігі",
    ],
    reading: {
      en: "1 says that all raters put the subjects in the same order, 0 that their orders cancel out. A small p rules out agreement by chance only: 20 raters reach it with a W of 0.2. In the first example W is 0.06 and p 0.78: no common order.",
      ru: "1 — все эксперты расположили объекты в одном порядке, 0 — порядки взаимно погашаются. Малое p исключает лишь случайное согласие: 20 экспертам для этого хватает W = 0,2. В первом примере W равно 0,06, p — 0,78: общего порядка нет.",
      kk: "1 — барлық сарапшы нысандарды бірдей ретпен орналастырған, 0 — реттер бірін-бірі жояды. Кіші p тек кездейсоқ келісімді жоққа шығарады: 20 сарапшыға W = 0,2 жеткілікті. Бірінші мысалда W 0,06-ға, p 0,78-ге тең: ортақ рет жоқ.",
    },
    thresholds: [
      {
        below: 0.3,
        means: {
          en: "no common opinion",
          ru: "общего мнения нет",
          kk: "ортақ пікір жоқ",
        },
        source: "convention of this product",
      },
      {
        from: 0.3,
        below: 0.5,
        means: {
          en: "weak agreement; discuss and ask again",
          ru: "согласие слабое; обсудить и опросить ещё раз",
          kk: "келісім әлсіз; талқылап, қайта сұрау керек",
        },
        source: "convention of this product",
      },
      {
        from: 0.5,
        means: {
          en: "agreement sufficient for a joint ranking",
          ru: "согласия достаточно для общего ранжирования",
          kk: "келісім ортақ саралауға жеткілікті",
        },
        source: "convention of this product",
      },
    ],
    thresholdColumn: 0,
    traps: [
      {
        en: "Raters belong in columns. The table turned round gives the agreement of subjects about raters, which means nothing.",
        ru: "Эксперты — в столбцах. Повёрнутая таблица даёт согласие объектов об экспертах, а это бессмысленно.",
        kk: "Сарапшылар бағандарда болуы керек. Аударылған кесте нысандардың сарапшылар туралы келісімін береді, оның мағынасы жоқ.",
      },
      {
        en: "W compares orders, not values: two raters of whom one marks 5, 4, 3 and the other 2, 1, 0 agree completely. INTRACLASS.CORRELATION compares values.",
        ru: "W сравнивает порядок, а не значения: эксперты с оценками 5, 4, 3 и 2, 1, 0 полностью согласны. Значения сравнивает INTRACLASS.CORRELATION.",
        kk: "W мәндерді емес, ретті салыстырады: 5, 4, 3 және 2, 1, 0 деп бағалаған сарапшылар толық келісімде. Мәндерді INTRACLASS.CORRELATION салыстырады.",
      },
    ],
    elsewhere: [
      {
        program: "R irr",
        name: "kendall()",
        differs: {
          en: "corrects for ties only with correct = TRUE; ours does by default",
          ru: "поправка на равные ранги только при correct = TRUE; у нас — по умолчанию",
          kk: "тең рангтерге түзету тек correct = TRUE болғанда; бізде — әдепкіде",
        },
      },
    ],
    steps: ({ ratings, ties }) => {
      const agreement = concordance(ratings, ties);
      if (isFault(agreement)) return [];
      const { rankings, rankSums, spread, most } = agreement;
      return [
        {
          says: {
            en: "Ranks within each rater",
            ru: "Ранги внутри каждого эксперта",
            kk: "Әр сарапшының ішіндегі рангтер",
          },
          shows: Array.from(rankSums, (_, i) => rankings.map(({ ranks }) => ranks[i]!)),
        },
        {
          says: {
            en: "Sum of ranks of each subject",
            ru: "Сумма рангов каждого объекта",
            kk: "Әр нысанның рангтер қосындысы",
          },
          formula: "Rᵢ",
          shows: rankSums,
        },
        {
          says: {
            en: "Squared deviations of the sums, added up",
            ru: "Сумма квадратов отклонений этих сумм",
            kk: "Осы қосындылар ауытқулары квадраттарының қосындысы",
          },
          formula: "S = Σ (Rᵢ − m (n + 1) / 2)²",
          shows: spread,
        },
        {
          says: {
            en: "The same under full agreement",
            ru: "То же при полном согласии",
            kk: "Толық келісім кезіндегі сол шама",
          },
          formula: ties ? "(m² (n³ − n) − m T) / 12" : "m² (n³ − n) / 12",
          shows: most,
        },
        {
          says: {
            en: "W, chi-square, df, p",
            ru: "W, хи-квадрат, степени свободы, p",
            kk: "W, хи-квадрат, еркіндік дәрежесі, p",
          },
          formula: ties
            ? "W = 12 S / (m² (n³ − n) − m T); χ² = m (n − 1) W"
            : "W = 12 S / (m² (n³ − n)); χ² = m (n − 1) W",
          shows: [testOf(ratings, agreement)],
        },
      ];
    },
  },
});
