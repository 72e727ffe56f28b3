/** Sigma convergence: whether the spread among regions was smaller in the last year than in the first. */
import { NumberRange, sumOf } from "../../core/cells";
import { fTail } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, logical, range } from "../../core/params";
import { RangeReference } from "../../core/twin";
import { levelNotPositive } from "./beta-convergence";

const oneRegion = fault("#DIV/0!", {
  en: "there is one region, so there is no spread",
  ru: "регион один, разброса нет",
  kk: "өңір біреу, шашырау жоқ",
});

const equalEnd = fault("#DIV/0!", {
  en: "all regions are equal in the last year, so its spread cannot be divided by",
  ru: "в последнем году все регионы равны, на их разброс нельзя делить",
  kk: "соңғы жылы барлық өңір тең, олардың шашырауына бөлуге болмайды",
});

const zeroMean = fault("#DIV/0!", {
  en: "the mean is 0, so the coefficient of variation is undefined",
  ru: "среднее равно 0, коэффициент вариации не определён",
  kk: "орташа 0-ге тең, вариация коэффициенті анықталмайды",
});

interface Spread {
  readonly mean: number;
  /** Sum of squares around the mean. */
  readonly squares: number;
  readonly n: number;
}

function spreadOf(values: Float64Array): Spread {
  const n = values.length;
  const mean = sumOf(values.map((x) => x / n));
  return { mean, squares: sumOf(values.map((x) => (x - mean) ** 2)), n };
}

interface Settings {
  readonly measure: "sd" | "cv";
  readonly log: boolean;
  readonly sample: boolean;
}

/** Levels as they are compared: over a common unit, so that no square overflows, or their logarithms. */
function levelsOf(
  start: NumberRange,
  end: NumberRange,
  log: boolean
): { readonly first: Float64Array; readonly last: Float64Array; readonly unit: number } {
  if (log)
    return {
      first: start.values().map((y) => Math.log(y)),
      last: end.values().map((y) => Math.log(y)),
      unit: 1,
    };
  const largest = Math.max(start.largest, -start.smallest, end.largest, -end.smallest);
  const unit = largest > 1e100 || (largest < 1e-100 && largest > 0) ? largest : 1;
  return {
    first: start.values().map((y) => y / unit),
    last: end.values().map((y) => y / unit),
    unit,
  };
}

/** Standard deviation or coefficient of variation. */
function dispersion({ mean, squares, n }: Spread, unit: number, settings: Settings): AnswerCell {
  const deviation = Math.sqrt(squares / (settings.sample ? n - 1 : n));
  if (settings.measure === "sd") return deviation * unit;
  return mean === 0 ? zeroMean : deviation / Math.abs(mean);
}

interface Comparison {
  readonly first: Spread;
  readonly last: Spread;
  readonly unit: number;
  readonly row: readonly AnswerCell[];
}

function compare(start: NumberRange, end: NumberRange, settings: Settings): Comparison | Fault {
  if (settings.log && (start.smallest <= 0 || end.smallest <= 0)) return levelNotPositive;
  if (start.length < 2) return oneRegion;
  if (end.smallest === end.largest) return equalEnd;
  const { first, last, unit } = levelsOf(start, end, settings.log);
  const equalStart = start.smallest === start.largest;
  const before = equalStart ? { ...spreadOf(first), squares: 0 } : spreadOf(first);
  const after = spreadOf(last);
  const [one, two] = [dispersion(before, unit, settings), dispersion(after, unit, settings)];
  const degrees = first.length - 1;
  const f = before.squares / after.squares;
  // Each tail from its own side: the complement of a small one would lose its digits.
  const upper = fTail(f, degrees, degrees);
  const lower = f === 0 ? 0 : fTail(1 / f, degrees, degrees);
  const ratio = isFault(one) ? one : isFault(two) ? two : Number(one) / Number(two);
  return {
    first: before,
    last: after,
    unit,
    row: [one, two, ratio, f, 2 * Math.min(upper, lower)],
  };
}

export const sigmaConvergence = defineMeasure({
  id: "SIGMA.CONVERGENCE",
  family: "dynamics",
  name: {
    en: "Sigma convergence",
    ru: "Сигма-конвергенция",
    kk: "Сигма-конвергенция (шашыраудың азаюы)",
  },
  summary: {
    en: "Spread among regions in the first and the last year, their ratio, and the F test of the two variances",
    ru: "Разброс между регионами в первом и последнем году, их отношение и F-тест двух дисперсий",
    kk: "Бірінші және соңғы жылғы өңірлер арасындағы шашырау, олардың қатынасы және екі дисперсияның F-тесті",
  },
  unit: {
    en: "as chosen; ratio; ratio; probability",
    ru: "по выбору; отношение; отношение; вероятность",
    kk: "таңдау бойынша; қатынас; қатынас; ықтималдық",
  },
  values: {
    en: "spreads, ratio and F ≥ 0; p 0 … 1",
    ru: "разброс, отношение и F ≥ 0; p 0 … 1",
    kk: "шашырау, қатынас және F ≥ 0; p 0 … 1",
  },
  formula: {
    en: "σ² = Σ (x − μ)² / n, s² = Σ (x − μ)² / (n − 1); x = y or x = ln y; spread σ or σ/|μ|, for samples s or s/|μ|; F = s₁²/s₂²; p = 2 min(P(X > F), P(X < F)), X ∼ F_{n−1,n−1}",
    ru: "σ² = Σ (x − μ)² / n, s² = Σ (x − μ)² / (n − 1); x = y или x = ln y; разброс σ или σ/|μ|, для выборки s или s/|μ|; F = s₁²/s₂²; p = 2 min(P(X > F), P(X < F)), X ∼ F_{n−1,n−1}",
    kk: "σ² = Σ (x − μ)² / n, s² = Σ (x − μ)² / (n − 1); x = y немесе x = ln y; шашырау σ немесе σ/|μ|, іріктеме үшін s немесе s/|μ|; F = s₁²/s₂²; p = 2 min(P(X > F), P(X < F)), X ∼ F_{n−1,n−1}",
  },
  source: "Barro and Sala-i-Martin 1992; F test as in the R package REAT (sigmaconv)",
  notes: {
    en: "The answer, in this order: spread of the first year, of the last year, first/last, F, two-sided p. The F test takes both years for independent normal samples, which the same regions never are: it is indicative only. A blank is refused. The native formula gives a tiny p to fewer digits.",
    ru: "Порядок ответа: разброс первого года, последнего года, первый/последний, F, двустороннее p. F-тест предполагает, что два года — независимые нормальные выборки, а регионы одни и те же: результат лишь ориентировочный. Пустая ячейка не принимается. Формула Excel даёт очень малое p с меньшим числом верных знаков.",
    kk: "Жауап реті: бірінші жылғы шашырау, соңғы жылғы, бірінші/соңғы, F, екіжақты p. F-тест екі жылды тәуелсіз қалыпты іріктеме деп болжайды, ал өңірлер сол бұрынғы: нәтижесі тек бағдар береді. Бос ұяшық қабылданбайды. Excel формуласы өте кіші p мәнін дұрыс таңбалары азырақ етіп береді.",
  },
  params: {
    start: range({
      label: { en: "First year", ru: "Первый год", kk: "Бірінші жыл" },
      description: {
        en: "Level of each region in the first year",
        ru: "Уровень каждого региона в первом году",
        kk: "Әр өңірдің бірінші жылғы деңгейі",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    end: range({
      label: { en: "Last year", ru: "Последний год", kk: "Соңғы жыл" },
      description: {
        en: "Level of each region in the last year",
        ru: "Уровень каждого региона в последнем году",
        kk: "Әр өңірдің соңғы жылғы деңгейі",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
      pairedWith: "start",
    }),
    measure: choice({
      label: { en: "Measure", ru: "Мера разброса", kk: "Шашырау көрсеткіші" },
      description: {
        en: '"sd": standard deviation; "cv": coefficient of variation',
        ru: '"sd" — стандартное отклонение; "cv" — коэффициент вариации',
        kk: '"sd" — стандартты ауытқу; "cv" — вариация коэффициенті',
      },
      words: ["sd", "cv"],
      default: "sd",
    }),
    log: logical({
      label: { en: "Logarithms", ru: "Логарифмы", kk: "Логарифмдер" },
      description: {
        en: "TRUE measures the spread of the logarithms, FALSE that of the levels",
        ru: "ИСТИНА — разброс логарифмов, ЛОЖЬ — самих уровней",
        kk: "АҚИҚАТ — логарифмдердің шашырауы, ЖАЛҒАН — деңгейлердің өзінікі",
      },
      default: true,
    }),
    sample: logical({
      label: { en: "Sample", ru: "Выборка", kk: "Іріктеме" },
      description: {
        en: "TRUE divides by n − 1 instead of n",
        ru: "ИСТИНА — делить на n − 1 вместо n",
        kk: "АҚИҚАТ — n орнына n − 1-ге бөлу",
      },
      default: false,
    }),
  },
  result: "cells",
  columns: [
    { en: "first year", ru: "первый год", kk: "бірінші жыл" },
    { en: "last year", ru: "последний год", kk: "соңғы жыл" },
    { en: "first/last", ru: "первый/последний", kk: "бірінші/соңғы" },
    { en: "F", ru: "F", kk: "F" },
    { en: "p", ru: "p", kk: "p" },
  ],
  compute: ({ start, end, measure, log, sample }) => {
    const found = compare(start, end, { measure, log, sample });
    return isFault(found) ? found : [found.row];
  },
  twin: ({ start, end, measure, log, sample }, place) => {
    const level = (year: RangeReference) =>
      log ? `LN(IF(${year.numbers}>0,${year.numbers},1))` : year.numbers;
    const cells = [0, 1, 2, 3].map((column) => place(0, column));
    const [one, two, f, n] = cells as [string, string, string, string];
    const constant = (year: RangeReference) => `MAX(${year})=MIN(${year})`;
    const deviation = (year: RangeReference) =>
      `IF(${constant(year)},0,SQRT(DEVSQ(${level(year)})/MAX(1,${n}${sample ? "-1" : ""})))`;
    const spread = (year: RangeReference) =>
      measure === "sd"
        ? deviation(year)
        : `IF(ABS(AVERAGE(${level(year)}))=0,#DIV/0!,${deviation(year)}/ABS(AVERAGE(${level(year)})))`;
    const helper = [
      spread(start),
      spread(end),
      `IF((${constant(end)})+(${constant(start)})>0,0,DEVSQ(${level(start)})/DEVSQ(${level(end)}))`,
      `COUNT(${start})`,
    ].map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula }));
    const degrees = `MAX(1,${n}-1)`;
    const p = `IF(${f}=0,0,2*MIN(FDIST(${f},${degrees},${degrees}),FDIST(1/IF(${f}=0,1,${f}),${degrees},${degrees})))`;
    const refused = log ? `COUNTIF(${start},"<=0")+COUNTIF(${end},"<=0")` : "0";
    return {
      cells: [
        ...helper,
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: 5,
          formula: `IF(${refused}>0,#VALUE!,IF((${n}<2)+(${constant(end)})>0,#DIV/0!,CHOOSE({1,2,3,4,5},${one},${two},${one}/${two},${f},${p})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: { start: [1, Math.E ** 4], end: [1, Math.E ** 2] },
      expect: [2, 1, 2, 4, (2 / Math.PI) * 2 * Math.atan(0.5)],
      from: "by hand: logarithms 0 and 4 against 0 and 2; F with 1 and 1 degrees of freedom, P(F > 4) = 1 − 2 arctan(2)/π",
    },
    {
      given: { start: [[2, 4, 6]], end: [[1, 4, 7]], log: false, sample: true },
      expect: [2, 3, 2 / 3, 4 / 9, (2 * 4) / 13],
      from: "by hand: rows; with 2 and 2 degrees of freedom P(F < f) = f/(1 + f)",
    },
    {
      given: { start: [2, 4, 6], end: [1, 4, 7], log: false, measure: "cv" },
      expect: [Math.sqrt(8 / 3) / 4, Math.sqrt(6) / 4, 2 / 3, 4 / 9, 8 / 13],
      from: "by hand: coefficients of variation",
    },
    {
      given: { start: [2, 4, 6], end: [1, 4, 7], log: false },
      expect: [Math.sqrt(8 / 3), Math.sqrt(6), 2 / 3, 4 / 9, 8 / 13],
      from: "by hand: standard deviations",
    },
    {
      given: { start: [Math.E, Math.E ** 3], end: [Math.E, Math.E ** 2], measure: "cv" },
      expect: [0.5, 1 / 3, 1.5, 4, (2 / Math.PI) * 2 * Math.atan(0.5)],
      from: "by hand: coefficients of variation of the logarithms",
    },
    {
      given: { start: [-1, 1], end: [0, 4], log: false, measure: "cv" },
      expect: ["#DIV/0!", 1, "#DIV/0!", 0.25, (2 / Math.PI) * 2 * Math.atan(0.5)],
      from: "by hand: a mean of 0; zeros and negatives are values",
    },
    {
      given: { start: [5, 5, 5], end: [4, 5, 6], log: false },
      expect: [0, Math.sqrt(2 / 3), 0, 0, 0],
      from: "by hand: equal in the first year",
    },
    {
      given: { start: [4, 5, 6], end: [5, 5, 5] },
      expect: "#DIV/0!",
      from: "catalogue: equal in the last year",
    },
    {
      given: { start: [4], end: [5] },
      expect: "#DIV/0!",
      from: "catalogue: fewer than two regions",
    },
    {
      given: { start: [4, 0], end: [5, 6] },
      expect: "#VALUE!",
      from: "catalogue: the logarithm of 0",
    },
    {
      given: { start: [4, 5], end: [5, -6] },
      expect: "#VALUE!",
      from: "catalogue: the logarithm of a negative",
    },
    {
      given: { start: [4, null], end: [5, 6], log: false },
      expect: "#VALUE!",
      from: "catalogue: a blank",
    },
    { given: { start: [4, "x"], end: [5, 6] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { start: [4, 5], end: [5, 6, 7] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { start: [4, { code: "#N/A" }], end: [5, 6] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { start: [4, 5], end: [5, 6], measure: "gini" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "dispersion over time",
      "regional disparity",
      "variance ratio test",
      "сигма-конвергенция",
      "выравнивание регионов",
      "межрегиональная дифференциация",
      "өңірлердің теңесуі",
    ],
    reading: {
      en: "Logarithms spread by 2 in the first year and by 1 in the last: the ratio 2 says the spread was halved. Above 1 regions moved together, below 1 apart. p is the chance of so unlike variances if nothing had changed; 0.59 here proves nothing with two regions.",
      ru: "Разброс логарифмов был 2 в первом году и 1 в последнем: отношение 2 говорит, что разброс сократился вдвое. Больше 1 — регионы сблизились, меньше 1 — разошлись. p — вероятность столь разных дисперсий, если бы ничего не изменилось; 0,59 при двух регионах ничего не доказывает.",
      kk: "Логарифмдердің шашырауы бірінші жылы 2, соңғы жылы 1: 2 қатынасы шашыраудың екі есе азайғанын білдіреді. 1-ден артық — өңірлер жақындаған, 1-ден кем — алшақтаған. p — ештеңе өзгермесе де дисперсиялардың осынша әртүрлі болу ықтималдығы; екі өңір үшін 0,59 ештеңені дәлелдемейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "The standard deviation of levels grows with prices alone; take logarithms or the coefficient of variation.",
        ru: "Стандартное отклонение самих уровней растёт уже от роста цен; берите логарифмы или коэффициент вариации.",
        kk: "Деңгейлердің стандартты ауытқуы баға өсімінің өзінен-ақ артады; логарифмдерді не вариация коэффициентін алыңыз.",
      },
      {
        en: "A small and a large region count alike; the Williamson coefficient weighs them by population.",
        ru: "Малый и большой регион считаются одинаково; коэффициент Уильямсона взвешивает их по населению.",
        kk: "Шағын және ірі өңір бірдей есептеледі; Уильямсон коэффициенті оларды халық саны бойынша салмақтайды.",
      },
    ],
    elsewhere: [
      { program: "R REAT", name: "sigmaconv()", differs: null },
      { program: "R stats", name: "var.test()", differs: null },
    ],
    steps: ({ start, end, measure, log, sample }) => {
      const found = compare(start, end, { measure, log, sample });
      if (isFault(found)) return [];
      return [
        {
          says: {
            en: "Means of the two years",
            ru: "Средние двух лет",
            kk: "Екі жылдың орташалары",
          },
          formula: log ? "μ = Σ ln y / n" : "μ = Σ y / n",
          shows: [[found.first.mean * found.unit, found.last.mean * found.unit]],
        },
        {
          says: {
            en: "Sums of squares around the means, in the unit used",
            ru: "Суммы квадратов отклонений от средних, в принятой единице",
            kk: "Орташалардан ауытқулар квадраттарының қосындылары, алынған бірлікте",
          },
          formula: "Σ (x − μ)²",
          shows: [[found.first.squares, found.last.squares]],
        },
        {
          says: {
            en: "Spreads of the two years",
            ru: "Разброс двух лет",
            kk: "Екі жылдың шашырауы",
          },
          formula: measure === "sd" ? "σ" : "σ/|μ|",
          shows: [found.row.slice(0, 2)],
        },
        {
          says: {
            en: "First year, last year, first/last, F, p",
            ru: "Первый год, последний год, первый/последний, F, p",
            kk: "Бірінші жыл, соңғы жыл, бірінші/соңғы, F, p",
          },
          shows: [found.row],
        },
      ];
    },
  },
});
