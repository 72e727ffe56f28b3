/** Relatedness of industries: how often two are present together, against what their frequency alone would bring. */
import { NumberRange } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { rowsOf } from "../../core/matrix";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, range } from "../../core/params";
import { about, notSquare } from "../../core/sentences";
import { BlockCell } from "../../core/twin";
import {
  cooccurrences,
  Presence,
  presenceFormula,
  presenceMatrix,
  presenceOf,
  presenceRefusals,
  presenceStep,
  presenceThreshold,
  refusingOthers,
  ubiquityFormula,
  ubiquityStep,
  withFaults,
} from "./presence";

const label = { en: "Input", ru: "Вид данных", kk: "Дерек түрі" };

const regionsUnknown = fault(
  "#VALUE!",
  about(label, {
    en: 'is "cooccurrence", which does not tell the number of regions the z-score needs; expected "quantities" or "presence"',
    ru: 'указано "cooccurrence", из него не видно числа регионов, нужного для z-оценки; ожидается "quantities" или "presence"',
    kk: '"cooccurrence" берілген, одан z-бағаға керек өңірлер саны көрінбейді; "quantities" немесе "presence" болуы керек',
  })
);

const noVariation = fault("#DIV/0!", {
  en: "one of the industries is present everywhere or nowhere, so chance leaves nothing to vary",
  ru: "одна из отраслей есть везде или нигде, случаю нечего менять",
  kk: "салалардың бірі барлық жерде бар не еш жерде жоқ, кездейсоқтық өзгертетін ештеңе жоқ",
});

const notExpected = fault("#DIV/0!", {
  en: "the row of one of the industries adds up to 0, so nothing is expected",
  ru: "сумма строки одной из отраслей равна 0, ожидать нечего",
  kk: "салалардың бірінің жол қосындысы 0, күтілетін ештеңе жоқ",
});

type Method = "probability" | "association" | "cosine" | "jaccard";

/** Sums of the rows of a square matrix whose diagonal does not count. */
function rowSums(counts: ArrayLike<number>, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += counts[i * n + j]!;
    return sum;
  });
}

/** @param c  how often the two meet   @param s, t  how often each meets any   @param total  of all meetings */
function measured(method: Method, c: number, s: number, t: number, total: number): number {
  switch (method) {
    case "probability":
      return c / ((t * (s / (total - s)) + s * (t / (total - t))) / 2);
    case "association":
      return (c / s) * (total / t);
    case "cosine":
      return c / (Math.sqrt(s) * Math.sqrt(t));
    case "jaccard":
      return c / (s + t - c);
  }
}

/** @param counts  industries × industries   @returns the same shape, 0 where two never meet */
function relatednessOf(counts: ArrayLike<number>, n: number, method: Method): AnswerCell[][] {
  const sums = rowSums(counts, n);
  let total = 0;
  for (let i = 0; i < n; i++) total += sums[i]!;
  const answer = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const c = counts[i * n + j]!;
      if (i === j || c === 0) continue;
      const related = measured(method, c, sums[i]!, sums[j]!, total);
      answer[i * n + j] = Number.isFinite(related) ? related : NaN;
    }
  }
  return withFaults(answer, n, notExpected);
}

/** In how many standard deviations two industries meet more often than by chance. */
function zScores(presence: Presence): AnswerCell[][] {
  const { regions: p, industries: n, ubiquity } = presence;
  const counts = cooccurrences(presence);
  const answer = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const expected = (ubiquity[i]! * ubiquity[j]!) / p;
      const variance = (expected * (1 - ubiquity[i]! / p) * (p - ubiquity[j]!)) / (p - 1);
      const met = i === j ? 0 : counts[i * n + j]!;
      answer[i * n + j] = variance > 0 ? (met - expected) / Math.sqrt(variance) : NaN;
    }
  }
  return withFaults(answer, n, noVariation);
}

/** The counts of a call: given as they are, or counted. */
function countsOf(
  matrix: NumberRange,
  input: "quantities" | "presence" | "cooccurrence",
  threshold: number
): { readonly counts: ArrayLike<number>; readonly presence: Presence | null } | Fault {
  if (input === "cooccurrence") return { counts: matrix.values(), presence: null };
  const presence = presenceOf(matrix, input, threshold);
  return isFault(presence) ? presence : { counts: cooccurrences(presence), presence };
}

/** The same natively. @param c  address of the counts   @param s  address of their row sums, a column */
function nativeRelatedness(method: Method, c: string, s: string): string {
  const t = `TRANSPOSE(${s})`;
  const related = {
    probability: `${c}/((${s}*${t}/(SUM(${c})-${s})+${s}*${t}/(SUM(${c})-${t}))/2)`,
    association: `${c}*SUM(${c})/(${s}*${t})`,
    cosine: `${c}/SQRT(${s}*${t})`,
    jaccard: `${c}/(${s}+${t}-${c})`,
  }[method];
  return `IF(${c}=0,0,${related})`;
}

const meetings = [
  [0, 0, 0, 0, 0],
  [0, 0, 2, 1, 2],
  [0, 2, 0, 0, 1],
  [0, 1, 0, 0, 1],
  [0, 2, 1, 1, 0],
];

const presentIn = [
  [1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 1, 0, 1, 1],
  [0, 1, 1, 0, 1],
  [0, 1, 1, 0, 0],
];

export const relatednessOfIndustries = defineMeasure({
  id: "RELATEDNESS",
  family: "relatedness",
  name: {
    en: "Relatedness of industries",
    ru: "Связанность отраслей",
    kk: "Салалардың байланыстылығы",
  },
  summary: {
    en: "How often two industries are present together, compared with what their frequency alone would bring",
    ru: "Насколько часто две отрасли присутствуют вместе по сравнению с тем, что дала бы одна их распространённость",
    kk: "Екі сала таралуының өзі беретінмен салыстырғанда қаншалықты жиі бірге кездеседі",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "probability and association ≥ 0, 1 = as by chance; cosine and jaccard 0 … 1; zscore any, 0 = as by chance; industries × industries",
    ru: "probability и association ≥ 0, 1 — как при случайности; cosine и jaccard 0 … 1; zscore любые, 0 — как при случайности; отрасли × отрасли",
    kk: "probability мен association ≥ 0, 1 — кездейсоқтықтағыдай; cosine мен jaccard 0 … 1; zscore кез келген, 0 — кездейсоқтықтағыдай; салалар × салалар",
  },
  formula: {
    en: "C = BᵀB, its diagonal 0; S_i = Σ_j C_ij, T = Σ S; probability C_ij / (T/2 (S_i S_j/(T(T − S_i)) + S_i S_j/(T(T − S_j)))); association C_ij T/(S_i S_j); cosine C_ij/√(S_i S_j); jaccard C_ij/(S_i + S_j − C_ij); zscore (C_ij − n_i n_j/P)/√((n_i n_j/P)(1 − n_i/P)(P − n_j)/(P − 1)), n ubiquity, P regions",
    ru: "C = BᵀB с нулевой диагональю; S_i = Σ_j C_ij, T = Σ S; probability C_ij / (T/2 (S_i S_j/(T(T − S_i)) + S_i S_j/(T(T − S_j)))); association C_ij T/(S_i S_j); cosine C_ij/√(S_i S_j); jaccard C_ij/(S_i + S_j − C_ij); zscore (C_ij − n_i n_j/P)/√((n_i n_j/P)(1 − n_i/P)(P − n_j)/(P − 1)), n — распространённость, P — число регионов",
    kk: "C = BᵀB, диагоналы 0; S_i = Σ_j C_ij, T = Σ S; probability C_ij / (T/2 (S_i S_j/(T(T − S_i)) + S_i S_j/(T(T − S_j)))); association C_ij T/(S_i S_j); cosine C_ij/√(S_i S_j); jaccard C_ij/(S_i + S_j − C_ij); zscore (C_ij − n_i n_j/P)/√((n_i n_j/P)(1 − n_i/P)(P − n_j)/(P − 1)), n — таралу, P — өңірлер саны",
  },
  source: "van Eck and Waltman 2009; Steijn 2017; z-score: Teece et al. 1994",
  notes: {
    en: "The diagonal is 0; the z-score is computed there with co-occurrence 0, as in EconGeo. An industry that meets no other has 0 in its row and column. A table given as co-occurrence must be square; its diagonal is not used. The table answered is industries × industries.",
    ru: "На диагонали 0; для z-оценки она считается с совместной встречаемостью 0, как в EconGeo. У отрасли, которая не встречается с другими, в строке и столбце 0. Таблица совместной встречаемости должна быть квадратной, её диагональ не используется. Ответ — таблица отрасли × отрасли.",
    kk: "Диагональда 0; z-бағада ол EconGeo-дағыдай бірге кездесу 0 деп есептеледі. Басқамен кездеспейтін саланың жолы мен бағанында 0. Бірге кездесу кестесі шаршы болуы керек, диагоналы қолданылмайды. Жауап — салалар × салалар кестесі.",
  },
  params: {
    matrix: range({
      label: presenceMatrix.label,
      description: {
        en: "Regions in rows and industries in columns, or a square table of co-occurrence",
        ru: "Регионы в строках и отрасли в столбцах либо квадратная таблица совместной встречаемости",
        kk: "Өңірлер жолдарда, салалар бағандарда немесе бірге кездесудің шаршы кестесі",
      },
      shape: "any",
      total: "allowed",
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"probability" or "association": observed over expected; "cosine", "jaccard": overlap; "zscore": standard deviations above chance',
        ru: '"probability" или "association" — наблюдаемое к ожидаемому; "cosine", "jaccard" — перекрытие; "zscore" — стандартные отклонения сверх случайного',
        kk: '"probability" немесе "association" — байқалғанның күтілгенге қатынасы; "cosine", "jaccard" — қабаттасу; "zscore" — кездейсоқтықтан артық стандартты ауытқулар',
      },
      words: ["probability", "association", "cosine", "jaccard", "zscore"],
      default: "probability",
    }),
    input: choice({
      label,
      description: {
        en: '"quantities": presence where the location quotient reaches the threshold; "presence": 0 and 1; "cooccurrence": regions in which two industries meet',
        ru: '"quantities" — величины, присутствие по коэффициенту локализации; "presence" — 0 и 1; "cooccurrence" — число регионов, где две отрасли вместе',
        kk: '"quantities" — шамалар, бар болуы локализация коэффициенті бойынша; "presence" — 0 мен 1; "cooccurrence" — екі сала бірге бар өңірлер саны',
      },
      words: ["quantities", "presence", "cooccurrence"],
      default: "quantities",
    }),
    threshold: presenceThreshold,
  },
  result: "cells",
  compute: ({ matrix, method, input, threshold }) => {
    if (input === "cooccurrence") {
      if (matrix.rows !== matrix.columns)
        return notSquare(presenceMatrix.label, matrix.rows, matrix.columns);
      if (method === "zscore") return regionsUnknown;
      return relatednessOf(matrix.values(), matrix.columns, method);
    }
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    return method === "zscore"
      ? zScores(presence)
      : relatednessOf(cooccurrences(presence), presence.industries, method);
  },
  twin: ({ matrix, method, input, threshold }, place) => {
    // Helper cells need to know how many industries there are; a defined name does not tell.
    if (matrix.size === null) return null;
    const { rows, columns: n } = matrix.size;
    const cells: BlockCell[] = [];
    let free = 0;
    const add = (height: number, width: number, formula: string): string => {
      cells.push({ row: free, column: 0, rows: height, columns: width, formula });
      const address = place(free, 0, height, width);
      free += height + 1;
      return address;
    };
    const off = (area: string) =>
      `(ROW(${area})-MIN(ROW(${area}))<>COLUMN(${area})-MIN(COLUMN(${area})))`;
    const result = (formula: string) => ({
      cells: [...cells, { row: free, column: 0, rows: n, columns: n, formula }],
    });
    if (input === "cooccurrence") {
      if (rows !== n || method === "zscore") return "#VALUE!";
      const c = add(n, n, `${matrix.numbers}*${off(matrix.address)}`);
      const s = add(n, 1, `MMULT(${c},TRANSPOSE(COLUMN(${c})^0))`);
      return result(nativeRelatedness(method, c, s));
    }
    const b = add(rows, n, presenceFormula(matrix, input, threshold));
    const c = add(n, n, `MMULT(TRANSPOSE(${b}),${b})*(TRANSPOSE(COLUMN(${b}))<>COLUMN(${b}))`);
    if (method === "zscore") {
      const u = add(1, n, ubiquityFormula(b, b));
      const down = `TRANSPOSE(${u})`;
      const expected = `${down}*${u}/${rows}`;
      // One region has no variance at all.
      const spread = rows > 1 ? `${expected}*(1-${down}/${rows})*(${rows}-${u})/${rows - 1}` : "0";
      return result(
        refusingOthers(
          matrix,
          input,
          `IF((${down}=0)+(${down}=${rows})+(${u}=0)+(${u}=${rows})>0,#DIV/0!,(${c}-${expected})/SQRT(${spread}))`
        )
      );
    }
    const s = add(n, 1, `MMULT(${c},TRANSPOSE(COLUMN(${c})^0))`);
    return result(refusingOthers(matrix, input, nativeRelatedness(method, c, s)));
  },
  examples: [
    {
      given: { matrix: meetings, input: "cooccurrence" },
      expect: [
        [0, 0, 0, 0, 0],
        [0, 0, 1.32, 36 / 35, 18 / 19],
        [0, 1.32, 0, 0, 55 / 63],
        [0, 36 / 35, 0, 0, 15 / 11],
        [0, 18 / 19, 55 / 63, 15 / 11, 0],
      ],
      from: "manual of the R package EconGeo 1.3, relatedness()",
    },
    {
      given: { matrix: meetings, method: "association", input: "cooccurrence" },
      expect: [
        [0, 0, 0, 0, 0],
        [0, 0, 28 / 15, 1.4, 1.4],
        [0, 28 / 15, 0, 0, 7 / 6],
        [0, 1.4, 0, 0, 1.75],
        [0, 1.4, 7 / 6, 1.75, 0],
      ],
      from: "manual of the R package EconGeo 1.3, relatedness(method = 'association')",
    },
    {
      given: { matrix: meetings, method: "cosine", input: "cooccurrence" },
      expect: [
        [0, 0, 0, 0, 0],
        [0, 0, 2 / Math.sqrt(15), 1 / Math.sqrt(10), 2 / Math.sqrt(20)],
        [0, 2 / Math.sqrt(15), 0, 0, 1 / Math.sqrt(12)],
        [0, 1 / Math.sqrt(10), 0, 0, 1 / Math.sqrt(8)],
        [0, 2 / Math.sqrt(20), 1 / Math.sqrt(12), 1 / Math.sqrt(8), 0],
      ],
      from: "manual of the R package EconGeo 1.3, relatedness(method = 'cosine')",
    },
    {
      given: { matrix: presentIn, method: "jaccard", input: "presence" },
      expect: [
        [0, 0, 0, 0, 0],
        [0, 0, 1 / 3, 1 / 6, 2 / 7],
        [0, 1 / 3, 0, 0, 1 / 6],
        [0, 1 / 6, 0, 0, 0.2],
        [0, 2 / 7, 1 / 6, 0.2, 0],
      ],
      from: "manual of the R package EconGeo 1.3, relatedness(method = 'Jaccard'), from the table of presence",
    },
    {
      given: { matrix: presentIn, method: "zscore", input: "presence" },
      expect: [
        [-0.5, -Math.sqrt(1.5), -Math.sqrt(2 / 3), -Math.sqrt(2 / 3), -Math.sqrt(2 / 3)],
        [-Math.sqrt(1.5), -3, 4 / 3, -1 / 3, 4 / 3],
        [-Math.sqrt(2 / 3), 4 / 3, -4 / 3, -4 / 3, 1 / 3],
        [-Math.sqrt(2 / 3), -1 / 3, -4 / 3, -4 / 3, 1 / 3],
        [-Math.sqrt(2 / 3), 4 / 3, 1 / 3, 1 / 3, -4 / 3],
      ],
      from: "manual of the R package EconGeo 1.3, zScore()",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        threshold: 0.6,
      },
      expect: [
        [0, 1],
        [1, 0],
      ],
      from: "by hand: one meeting, S = 1 and 1, T = 2: 1 / (1 × (1/2 + 1/2))",
    },
    {
      given: {
        matrix: [
          [1, 1, 0],
          [1, null, 1],
          [1, 0, 1],
        ],
        method: "zscore",
        input: "presence",
      },
      expect: [
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", -1 / Math.sqrt(2), -Math.sqrt(2)],
        ["#DIV/0!", -Math.sqrt(2), -2 * Math.SQRT2],
      ],
      from: "by hand: the first industry is present everywhere; a blank is 0",
    },
    {
      given: { matrix: [[1, 1, 0]], method: "zscore", input: "presence" },
      expect: [
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
      ],
      from: "catalogue: in a single region an industry is present everywhere or nowhere",
    },
    {
      given: { matrix: [[1, 1]], method: "association", input: "presence" },
      expect: [
        [0, 2],
        [2, 0],
      ],
      from: "by hand: T = 2, S = 1 and 1",
    },
    {
      given: {
        matrix: [
          [0, 5],
          [0, 0],
        ],
        method: "association",
        input: "cooccurrence",
      },
      expect: [
        [0, "#DIV/0!"],
        [0, 0],
      ],
      from: "by hand: the second row adds up to 0, although the industry is met",
    },
    {
      given: {
        matrix: [
          [0, 1, 2],
          [1, 0, 3],
        ],
        input: "cooccurrence",
      },
      expect: "#VALUE!",
      from: "catalogue: not square",
    },
    {
      given: { matrix: meetings, method: "zscore", input: "cooccurrence" },
      expect: "#VALUE!",
      from: "catalogue: z-score of co-occurrence",
    },
    {
      given: { matrix: presentIn, method: "pearson" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "relatedness",
      "association strength",
      "probability index",
      "cosine similarity",
      "Jaccard index",
      "z-score of co-occurrence",
      "survivor principle",
      "связанность",
      "связанное разнообразие",
      "индекс ассоциации",
      "мера Жаккара",
      "косинусная мера",
      "байланыстылық",
      "салалардың туыстығы",
      "Жаккар өлшемі",
    ],
    reading: {
      en: 'With "probability" and "association" 1 means as often as by chance, 2 twice as often. In the first example industries 4 and 5 meet 1.36 times as often as expected, industries 3 and 5 0.87 times. "cosine" and "jaccard" run from 0 to 1 without such a mark; with "zscore" values above 2 are hardly chance.',
      ru: 'У "probability" и "association" 1 — как при случайности, 2 — вдвое чаще. В первом примере отрасли 4 и 5 встречаются в 1,36 раза чаще ожидаемого, отрасли 3 и 5 — в 0,87 раза. "cosine" и "jaccard" лежат от 0 до 1 без такой отметки; у "zscore" значения выше 2 вряд ли случайны.',
      kk: '"probability" мен "association" үшін 1 — кездейсоқтықтағыдай, 2 — екі есе жиі. Бірінші мысалда 4- және 5-салалар күтілгеннен 1,36 есе, 3 пен 5 — 0,87 есе кездеседі. "cosine" пен "jaccard" 0-ден 1-ге дейін, ондай белгісі жоқ; "zscore" 2-ден жоғары болса, кездейсоқ болуы екіталай.',
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "less often together than by chance",
          ru: "вместе реже, чем случайно",
          kk: "кездейсоқтықтан сирек бірге",
        },
        source: "van Eck and Waltman 2009",
      },
      {
        from: 1,
        means: {
          en: "at least as often together as by chance",
          ru: "вместе не реже, чем случайно",
          kk: "кездейсоқтықтан сирек емес бірге",
        },
        source: "van Eck and Waltman 2009",
      },
    ],
    thresholdsHold: ({ method }) => method === "probability" || method === "association",
    traps: [
      {
        en: "The methods rank pairs differently; name the method beside the number and do not mix them in one table.",
        ru: "Способы по-разному упорядочивают пары: называйте способ рядом с числом и не смешивайте их в одной таблице.",
        kk: "Тәсілдер жұптарды әртүрлі реттейді: санның жанына тәсілін жазыңыз және бір кестеде араластырмаңыз.",
      },
      {
        en: "Pairs of rare industries reach high values from a single meeting.",
        ru: "У пар редких отраслей высокое значение даёт одна-единственная встреча.",
        kk: "Сирек салалар жұбында бір рет кездесудің өзі жоғары мән береді.",
      },
    ],
    elsewhere: [
      {
        program: "R EconGeo",
        name: "relatedness()",
        differs: null,
      },
      {
        program: "R EconGeo",
        name: "zScore()",
        differs: null,
      },
    ],
    steps: ({ matrix, method, input, threshold }) => {
      const counted = countsOf(matrix, input, threshold);
      if (isFault(counted)) return [];
      const { counts, presence } = counted;
      const n = matrix.columns;
      const bare = rowsOf(counts, n).map((row, i) => row.map((c, j) => (i === j ? 0 : c)));
      const steps: Step[] = [
        ...(presence ? [presenceStep(presence)] : []),
        {
          says: {
            en: "Regions in which two industries meet, the diagonal set to 0",
            ru: "Регионы, где встречаются две отрасли, диагональ обнулена",
            kk: "Екі сала кездесетін өңірлер, диагональ нөлге айналдырылған",
          },
          formula: "C = BᵀB",
          shows: bare,
        },
      ];
      const answer = {
        en: "Relatedness",
        ru: "Связанность",
        kk: "Байланыстылық",
      };
      if (presence && method === "zscore")
        return [...steps, ubiquityStep(presence), { says: answer, shows: zScores(presence) }];
      if (method === "zscore") return steps;
      return [
        ...steps,
        {
          says: {
            en: "How often each industry meets any other",
            ru: "Как часто каждая отрасль встречается с любой другой",
            kk: "Әр сала кез келген басқасымен қанша рет кездеседі",
          },
          formula: "S_i = Σ_j C_ij",
          shows: rowSums(counts, n),
        },
        { says: answer, shows: relatednessOf(counts, n, method) },
      ];
    },
  },
});
