/** Beta convergence: whether poorer regions grow faster, by the regression of growth on the logarithm of the level. */
import { NumberRange, sumOf } from "../../core/cells";
import { studentTail } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { range } from "../../core/params";
import { convergenceSpeed, yearsBetween } from "./convergence-speed";

const startLabel = { en: "First year", ru: "Первый год", kk: "Бірінші жыл" };
const endLabel = { en: "Last year", ru: "Последний год", kk: "Соңғы жыл" };

/** The fault of levels whose logarithms are needed. */
export const levelNotPositive = fault("#VALUE!", {
  en: "a level is 0 or negative, so its logarithm does not exist; expected numbers above 0",
  ru: "есть уровень 0 или меньше, логарифма нет; ожидаются числа больше 0",
  kk: "0 немесе теріс деңгей бар, логарифмі жоқ; 0-ден үлкен сандар болуы керек",
});

const tooFewRegions = fault("#DIV/0!", {
  en: "there are fewer than three regions, so the errors of a line are undefined",
  ru: "регионов меньше трёх, ошибки прямой не определены",
  kk: "өңір саны үштен аз, түзудің қателері анықталмайды",
});

const equalStart = fault("#DIV/0!", {
  en: "all regions start at the same level, so no slope can be found",
  ru: "все регионы начинают с одного уровня, наклон не найти",
  kk: "барлық өңір бір деңгейден бастайды, көлбеуді табу мүмкін емес",
});

const perfectFit = fault("#DIV/0!", {
  en: "all regions lie on the line, so its errors are 0 and cannot be divided by",
  ru: "все регионы лежат на прямой, её ошибки равны 0, делить на них нельзя",
  kk: "барлық өңір түзудің бойында, қателері 0-ге тең, оларға бөлуге болмайды",
});

const equalGrowth = fault("#DIV/0!", {
  en: "all regions grow alike, so there is nothing to explain",
  ru: "все регионы растут одинаково, объяснять нечего",
  kk: "барлық өңір бірдей өседі, түсіндіретін ештеңе жоқ",
});

/** Sums of squares below this part of the whole are rounding. */
const rounding = 1e-28;

interface Regression {
  readonly n: number;
  readonly alpha: number;
  readonly beta: number;
  /** Sums of squares around the means, and around the line. */
  readonly spreadX: number;
  readonly spreadY: number;
  readonly residual: number;
  readonly meanX: number;
}

/** Ordinary least squares of one variable. @returns null where x does not vary */
export function regressionOf(x: Float64Array, y: Float64Array): Regression | null {
  const n = x.length;
  const [meanX, meanY] = [sumOf(x) / n, sumOf(y) / n];
  const squares = (list: Float64Array) => sumOf(list.map((value) => value * value));
  const dx = x.map((value) => value - meanX);
  const dy = y.map((value) => value - meanY);
  const spreadX = squares(dx);
  if (spreadX <= rounding * squares(x)) return null;
  const spread = squares(dy);
  const noise = rounding * squares(y);
  const beta = spread <= noise ? 0 : sumOf(dx.map((value, i) => value * (dy[i] ?? 0))) / spreadX;
  const left = squares(dy.map((value, i) => value - beta * (dx[i] ?? 0)));
  return {
    n,
    alpha: meanY - beta * meanX,
    beta,
    spreadX,
    spreadY: spread <= noise ? 0 : spread,
    residual: left <= noise ? 0 : left,
    meanX,
  };
}

/** Growth per year in logarithms. */
function growthOf(start: Float64Array, end: Float64Array, years: number): Float64Array {
  return start.map((from, i) => {
    const ratio = (end[i] ?? 0) / from;
    const log =
      ratio > 0 && Number.isFinite(ratio)
        ? Math.log(ratio)
        : Math.log(end[i] ?? 0) - Math.log(from);
    return log / years;
  });
}

function fitOf(start: NumberRange, end: NumberRange, years: number): Regression | Fault {
  if (start.smallest <= 0 || end.smallest <= 0) return levelNotPositive;
  if (start.length < 3 || start.smallest === start.largest)
    return start.length < 3 ? tooFewRegions : equalStart;
  const x = start.values().map((level) => Math.log(level));
  return regressionOf(x, growthOf(start.values(), end.values(), years)) ?? equalStart;
}

/** The ten numbers of the answer. */
function report(fit: Regression, years: number): AnswerCell[] {
  const { n, alpha, beta, spreadX, spreadY, residual, meanX } = fit;
  const variance = residual / (n - 2);
  const errorAlpha = Math.sqrt(variance * (1 / n + (meanX * meanX) / spreadX));
  const errorBeta = Math.sqrt(variance / spreadX);
  const t = residual === 0 ? perfectFit : beta / errorBeta;
  const speed = convergenceSpeed(beta * years, years);
  return [
    alpha,
    beta,
    errorAlpha,
    errorBeta,
    t,
    isFault(t) ? t : studentTail(t, n - 2),
    spreadY === 0 ? equalGrowth : 1 - residual / spreadY,
    isFault(t) ? t : t * t,
    isFault(speed) ? speed : speed.speed,
    isFault(speed) ? speed : speed.halfLife,
  ];
}

export const betaConvergence = defineMeasure({
  id: "BETA.CONVERGENCE",
  family: "dynamics",
  name: {
    en: "Beta convergence regression",
    ru: "Регрессия бета-конвергенции",
    kk: "Бета-конвергенция регрессиясы",
  },
  summary: {
    en: "Whether regions that start lower grow faster: least-squares regression of yearly growth on the logarithm of the first level",
    ru: "Растут ли быстрее регионы с низким начальным уровнем: регрессия годового прироста на логарифм начального уровня (наименьшие квадраты)",
    kk: "Төмен деңгейден бастаған өңірлер жылдамырақ өсе ме: жылдық өсімнің бастапқы деңгей логарифміне регрессиясы (ең кіші квадраттар)",
  },
  unit: {
    en: "logarithms per year; p and R² shares; years",
    ru: "логарифмы в год; p и R² — доли; годы",
    kk: "жылына логарифм; p мен R² — үлес; жыл",
  },
  values: {
    en: "β < 0: convergence; p and R² 0 … 1",
    ru: "β < 0 — сближение; p и R² 0 … 1",
    kk: "β < 0 — жақындасу; p мен R² 0 … 1",
  },
  formula: {
    en: "ln(y₂/y₁) / T = α + β ln y₁ + ε; t = β / se(β), p two-sided with n − 2 degrees of freedom; F = t²; speed: λ = −ln(1 + β T) / T; half-life: ln 2 / λ",
    ru: "ln(y₂/y₁) / T = α + β ln y₁ + ε; t = β / se(β), p двустороннее, степеней свободы n − 2; F = t²; скорость: λ = −ln(1 + β T) / T; период полусближения: ln 2 / λ",
    kk: "ln(y₂/y₁) / T = α + β ln y₁ + ε; t = β / se(β), p екіжақты, еркіндік дәрежесі n − 2; F = t²; жылдамдық: λ = −ln(1 + β T) / T; жартылай жақындасу мерзімі: ln 2 / λ",
  },
  source: "Barro and Sala-i-Martin 1992",
  notes: {
    en: "The answer, in this order: alpha, beta, standard errors of both, t and p of beta, R², F, speed, half-life. Growth is per year. Without convergence only the last two cells are #N/A. Every region counts once, whatever its size. A blank or a 0 is refused.",
    ru: "Порядок ответа: альфа, бета, их стандартные ошибки, t и p беты, R², F, скорость, период полусближения. Прирост — за год. Без сближения #Н/Д только в двух последних ячейках. Каждый регион считается один раз независимо от размера. Пустая ячейка и 0 не принимаются.",
    kk: "Жауап реті: альфа, бета, екеуінің стандартты қателері, бетаның t және p мәні, R², F, жылдамдық, жартылай жақындасу мерзімі. Өсім — жылдық. Жақындасу болмаса, тек соңғы екі ұяшық #N/A. Әр өңір мөлшеріне қарамай бір рет есептеледі. Бос ұяшық пен 0 қабылданбайды.",
  },
  params: {
    start: range({
      label: startLabel,
      description: {
        en: "Level of each region in the first year, such as income per head",
        ru: "Уровень каждого региона в первом году, например доход на душу",
        kk: "Әр өңірдің бірінші жылғы деңгейі, мысалы жан басына табыс",
      },
      negatives: "allowed",
      blanks: "refused",
      total: "allowed",
    }),
    end: range({
      label: endLabel,
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
    years: yearsBetween,
  },
  result: "cells",
  columns: [
    { en: "alpha", ru: "альфа", kk: "альфа" },
    { en: "beta", ru: "бета", kk: "бета" },
    { en: "error of alpha", ru: "ошибка альфы", kk: "альфаның қатесі" },
    { en: "error of beta", ru: "ошибка беты", kk: "бетаның қатесі" },
    { en: "t", ru: "t", kk: "t" },
    { en: "p", ru: "p", kk: "p" },
    { en: "R²", ru: "R²", kk: "R²" },
    { en: "F", ru: "F", kk: "F" },
    { en: "speed", ru: "скорость", kk: "жылдамдық" },
    { en: "half-life", ru: "период полусближения", kk: "жартылай жақындасу мерзімі" },
  ],
  compute: ({ start, end, years }) => {
    const fit = fitOf(start, end, years);
    return isFault(fit) ? fit : [report(fit, years)];
  },
  twin: ({ start, end, years }, place) => {
    const x = `LN(IF(${start.numbers}>0,${start.numbers},1))`;
    const y = `(LN(IF((${end.numbers}>0)*(${start.numbers}>0)>0,${end.numbers}/IF(${start.numbers}=0,1,${start.numbers}),1))/${years})`;
    const [n, meanX, meanY, spreadX, beta, residual, spreadY, error, t] = Array.from(
      { length: 9 },
      (_, k) => place(0, k)
    ) as [string, string, string, string, string, string, string, string, string];
    const dx = `(${x}-${meanX})`;
    const dy = `(${y}-${meanY})`;
    const noise = `1E-28*SUMSQ(${y})`;
    const real = (sum: string) => `IF(${sum}<=${noise},0,${sum})`;
    const helper = [
      `COUNT(${start})`,
      `AVERAGE(${x})`,
      `AVERAGE(${y})`,
      `IF(MAX(${start})=MIN(${start}),0,SUMSQ(${dx}))`,
      `IF((${spreadX}=0)+(${spreadY}=0)>0,0,SUM(${dx}*${dy})/IF(${spreadX}=0,1,${spreadX}))`,
      real(`SUMSQ(${dy}-${beta}*${dx})`),
      real(`SUMSQ(${dy})`),
      `IF((${n}<3)+(${spreadX}=0)>0,0,SQRT(${residual}/MAX(1,${n}-2)/IF(${spreadX}=0,1,${spreadX})))`,
      `IF(${error}=0,0,${beta}/IF(${error}=0,1,${error}))`,
    ].map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula }));
    const change = `${beta}*${years}`;
    const converges = (body: string) => `IF((${beta}<0)*(1+${change}>0)>0,${body},NA())`;
    const tested = (body: string) => `IF(${residual}=0,#DIV/0!,${body})`;
    const log = `LN(IF(1+${change}>0,1+${change},1))`;
    const row = [
      `${meanY}-${beta}*${meanX}`,
      beta,
      `${error}*SQRT(${spreadX}/${n}+${meanX}^2)`,
      error,
      tested(t),
      tested(`TDIST(ABS(${t}),MAX(1,${n}-2),2)`),
      `IF(${spreadY}=0,#DIV/0!,1-${residual}/${spreadY})`,
      tested(`${t}^2`),
      converges(`-${log}/${years}`),
      converges(`-LN(2)*${years}/${log}`),
    ];
    const wrong = `COUNTIF(${start},"<=0")+COUNTIF(${end},"<=0")`;
    return {
      cells: [
        ...helper,
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: 10,
          formula: `IF(${wrong}>0,#VALUE!,IF((${n}<3)+(${spreadX}=0)>0,#DIV/0!,CHOOSE({1,2,3,4,5,6,7,8,9,10},${row.join(",")})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        start: [1, Math.E, Math.E ** 2],
        end: [Math.E ** 4, Math.E ** 3, Math.E ** 5],
        years: 2,
      },
      expect: [
        1.75,
        -0.25,
        Math.sqrt(0.375 * (1 / 3 + 1 / 2)),
        Math.sqrt(0.1875),
        -0.25 / Math.sqrt(0.1875),
        2 / 3,
        0.25,
        1 / 3,
        Math.LN2 / 2,
        2,
      ],
      from: "by hand: growth 2, 1, 1.5 a year at logarithms 0, 1, 2; one degree of freedom, p = 1 − 2 arctan|t|/π",
    },
    {
      given: {
        start: [[1, Math.E, Math.E ** 2]],
        end: [[Math.E, Math.E ** 1.5, Math.E ** 3.5]],
      },
      expect: [
        0.75,
        0.25,
        Math.sqrt(0.375 * (1 / 3 + 1 / 2)),
        Math.sqrt(0.1875),
        0.25 / Math.sqrt(0.1875),
        2 / 3,
        0.25,
        1 / 3,
        "#N/A",
        "#N/A",
      ],
      from: "by hand: rows; growth 1, 0.5, 1.5; the rich grow faster, so there is no speed",
    },
    {
      given: { start: [100, 200, 400], end: [110, 220, 440] },
      expect: [Math.log(1.1), 0, 0, 0, "#DIV/0!", "#DIV/0!", "#DIV/0!", "#DIV/0!", "#N/A", "#N/A"],
      from: "by hand: all grow alike",
    },
    {
      given: { start: [1, 4, 16], end: [4, 8, 16] },
      expect: [Math.log(4), -0.5, 0, 0, "#DIV/0!", "#DIV/0!", 1, "#DIV/0!", Math.LN2, 1],
      from: "by hand: half of every gap closes, on one line",
    },
    {
      given: { start: [1, 2], end: [2, 3] },
      expect: "#DIV/0!",
      from: "catalogue: fewer than three regions",
    },
    {
      given: { start: [2, 2, 2], end: [2, 3, 4] },
      expect: "#DIV/0!",
      from: "definition: equal starts",
    },
    {
      given: { start: [1, 2, 0], end: [2, 3, 4] },
      expect: "#VALUE!",
      from: "catalogue: a value of 0",
    },
    {
      given: { start: [1, 2, 3], end: [2, -3, 4] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { start: [1, 2, null], end: [2, 3, 4] },
      expect: "#VALUE!",
      from: "catalogue: a blank",
    },
    { given: { start: [1, 2, 3], end: [2, "x", 4] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { start: [1, 2, 3], end: [2, 3, 4, 5] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { start: [1, 2, 3], end: [2, 3, 5], years: 0 },
      expect: "#VALUE!",
      from: "catalogue: no years",
    },
    {
      given: { start: [1, 2, 3], end: [2, { code: "#N/A" }, 4] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "absolute convergence",
      "unconditional convergence",
      "growth regression",
      "catching up",
      "бета-конвергенция",
      "сближение регионов",
      "выравнивание",
      "өңірлердің жақындасуы",
      "теңесу",
    ],
    reading: {
      en: "A negative beta says that regions which started lower grew faster; p is the probability of so steep a slope by chance alone. A beta of −0.02 a year closes about 2 % of the gap each year. R² is often small even where convergence is real: much else moves growth.",
      ru: "Отрицательная бета означает, что регионы с низким начальным уровнем росли быстрее; p — вероятность получить такой наклон чисто случайно. При бете −0,02 в год закрывается около 2 % разрыва ежегодно. R² часто мал и при настоящем сближении: на рост влияет многое другое.",
      kk: "Теріс бета төмен деңгейден бастаған өңірлер жылдамырақ өскенін білдіреді; p — мұндай көлбеудің таза кездейсоқтықтан шығу ықтималдығы. Бета жылына −0,02 болса, алшақтықтың шамамен 2 %-ы жыл сайын жабылады. Шынайы жақындасуда да R² көбіне кіші болады: өсімге басқа көп нәрсе әсер етеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Faster growth of the poor does not guarantee that the spread shrinks: look at SIGMA.CONVERGENCE too.",
        ru: "Более быстрый рост бедных регионов не гарантирует, что разброс сокращается: смотрите и SIGMA.CONVERGENCE.",
        kk: "Кедей өңірлердің жылдам өсуі шашыраудың азаюына кепіл емес: SIGMA.CONVERGENCE-ты да қараңыз.",
      },
      {
        en: "A measurement error in the first year alone makes beta negative: regions read too low seem to grow fast.",
        ru: "Одна лишь ошибка измерения в первом году делает бету отрицательной: заниженные регионы будто быстро растут.",
        kk: "Бірінші жылғы өлшеу қатесінің өзі бетаны теріс етеді: төмен көрсетілген өңірлер жылдам өскендей көрінеді.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "betaconv.ols()",
        differs: {
          en: "agrees in the regression; its speed and half-life leave out the years and hold for one year only",
          ru: "регрессия совпадает; скорость и период полусближения не учитывают число лет и верны только для одного года",
          kk: "регрессиясы сәйкес келеді; жылдамдығы мен мерзімі жыл санын ескермейді, тек бір жыл үшін дұрыс",
        },
      },
      { program: "R stats", name: "lm()", differs: null },
      { program: "Excel", name: "LINEST()", differs: null },
    ],
    steps: ({ start, end, years }) => {
      const fit = fitOf(start, end, years);
      if (isFault(fit)) return [];
      return [
        {
          says: {
            en: "Logarithms of the first level",
            ru: "Логарифмы первого уровня",
            kk: "Бірінші деңгейдің логарифмдері",
          },
          formula: "ln y₁",
          shows: start.values().map((level) => Math.log(level)),
        },
        {
          says: { en: "Yearly growth", ru: "Годовой прирост", kk: "Жылдық өсім" },
          formula: "ln(y₂/y₁) / T",
          shows: growthOf(start.values(), end.values(), years),
        },
        {
          says: {
            en: "Slope and intercept of the line",
            ru: "Наклон и свободный член прямой",
            kk: "Түзудің көлбеуі мен бос мүшесі",
          },
          formula: "β; α",
          shows: [[fit.beta, fit.alpha]],
        },
        {
          says: {
            en: "Sums of squares around the line and around the mean",
            ru: "Суммы квадратов отклонений от прямой и от среднего",
            kk: "Түзуден және орташадан ауытқулар квадраттарының қосындылары",
          },
          shows: [[fit.residual, fit.spreadY]],
        },
        {
          says: {
            en: "Alpha, beta, errors, t, p, R², F, speed, half-life",
            ru: "Альфа, бета, ошибки, t, p, R², F, скорость, полусближение",
            kk: "Альфа, бета, қателер, t, p, R², F, жылдамдық, мерзім",
          },
          shows: [report(fit, years)],
        },
      ];
    },
  },
});
