/** Wilson score interval: how far a share seen in a sample may lie from the share in the whole. */
import { NumberRange } from "../../core/cells";
import { fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { normalQuantile } from "../../core/normal";
import { logical, optionalNumber, range } from "../../core/params";

const nobodyAsked = fault("#DIV/0!", {
  en: "Trials: are 0, so there is no share",
  ru: "Опрошено: 0, доля не определена",
  kk: "Сұралғандар: 0, үлес анықталмайды",
});

const notCounts = fault("#VALUE!", {
  en: "Successes: expected a whole number from 0 to the number of trials, itself whole",
  ru: "С признаком: ожидается целое число от 0 до числа опрошенных, тоже целого",
  kk: "Белгісі барлар: 0-ден сұралғандар санына дейінгі бүтін сан болуы керек; сұралғандар саны да бүтін болуы керек",
});

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** @param successes  0 … trials   @param z  quantile of the normal distribution, above 0 */
export function wilson(successes: number, trials: number, z: number): Bounds {
  const failures = trials - successes;
  const center = successes + (z * z) / 2;
  const reach = z * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  const scale = trials + z * z;
  return {
    low: successes === 0 ? 0 : (center - reach) / scale,
    high: failures === 0 ? 1 : (center + reach) / scale,
  };
}

/** Newcombe's method 4: Wilson's interval with a continuity correction. */
export function wilsonContinuous(successes: number, trials: number, z: number): Bounds {
  const failures = trials - successes;
  const spread = (shift: number) =>
    z * Math.sqrt(z * z - shift * 2 - 1 / trials + (4 * successes * (failures + shift)) / trials);
  const center = 2 * successes + z * z;
  const scale = 2 * (trials + z * z);
  return {
    low: successes === 0 ? 0 : (center - 1 - spread(1)) / scale,
    high: failures === 0 ? 1 : (center + 1 + spread(-1)) / scale,
  };
}

/** Low and high, a row for each element; where there is no interval both say why. */
function boundsOf(
  successes: NumberRange,
  trials: NumberRange,
  confidence: number,
  continuity: boolean
): AnswerCell[][] {
  const z = normalQuantile((1 + confidence) / 2);
  const asked = trials.values();
  return Array.from(successes.values(), (x, i) => {
    const n = asked[i] ?? 0;
    if (x > n || !Number.isInteger(x) || !Number.isInteger(n)) return [notCounts, notCounts];
    if (n === 0) return [nobodyAsked, nobodyAsked];
    const { low, high } = continuity ? wilsonContinuous(x, n, z) : wilson(x, n, z);
    return [low, high];
  });
}

/** The level of confidence of an interval. */
export const confidenceArgument = optionalNumber({
  label: { en: "Confidence", ru: "Доверительная вероятность", kk: "Сенімділік деңгейі" },
  description: {
    en: "Level of confidence; 0.95 when not given",
    ru: "Доверительная вероятность интервала; 0,95, если не указана",
    kk: "Аралықтың сенімділік деңгейі; берілмесе 0,95",
  },
  default: 0.95,
  domain: {
    above: 0,
    below: 1,
    expected: {
      en: "a number between 0 and 1",
      ru: "число между 0 и 1",
      kk: "0 мен 1 арасындағы сан",
    },
  },
});

export const wilsonInterval = defineMeasure({
  id: "WILSON.INTERVAL",
  family: "survey",
  name: {
    en: "Wilson score interval of a share",
    ru: "Доверительный интервал доли по Уилсону",
    kk: "Үлестің Уилсон бойынша сенімділік аралығы",
  },
  summary: {
    en: "Confidence interval of a share found in a sample; never leaves 0…1, good for small samples too",
    ru: "Доверительный интервал доли, найденной по выборке; не выходит за 0…1, годится и для малых выборок",
    kk: "Іріктемеде табылған үлестің сенімділік аралығы; 0…1-ден шықпайды, шағын іріктемеге де жарайды",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "(p + z²/(2n) ± z √(p (1 − p) / n + z²/(4n²))) / (1 + z²/n), p = x/n; continuity correction: (2 n p + z² ± (1 + z √(z² ± 2 − 1/n + 4 p (n (1 − p) ∓ 1)))) / (2 (n + z²))",
    ru: "(p + z²/(2n) ± z √(p (1 − p) / n + z²/(4n²))) / (1 + z²/n), p = x/n; поправка на непрерывность: (2 n p + z² ± (1 + z √(z² ± 2 − 1/n + 4 p (n (1 − p) ∓ 1)))) / (2 (n + z²))",
    kk: "(p + z²/(2n) ± z √(p (1 − p) / n + z²/(4n²))) / (1 + z²/n), p = x/n; үздіксіздік түзетуі: (2 n p + z² ± (1 + z √(z² ± 2 − 1/n + 4 p (n (1 − p) ∓ 1)))) / (2 (n + z²))",
  },
  source: "Wilson 1927; continuity correction: Newcombe 1998",
  notes: {
    en: "The answer is low, high, one row per element. No success gives exactly 0 below, only successes exactly 1 above. Meant for a random sample from a large population: people who chose to answer are neither.",
    ru: "Ответ — нижняя и верхняя границы, по строке на элемент. Если признака нет ни у кого, нижняя граница ровно 0; если он у всех, верхняя ровно 1. Рассчитано на случайную выборку из большой совокупности; ответившие по желанию — не такая выборка.",
    kk: "Жауап — төменгі және жоғарғы шек, әр элементке бір жол. Белгі ешкімде болмаса, төменгі шек дәл 0; бәрінде болса, жоғарғы шек дәл 1. Үлкен жиынтықтан алынған кездейсоқ іріктемеге арналған; өз еркімен жауап бергендер ондай емес.",
  },
  params: {
    successes: range({
      label: { en: "Successes", ru: "С признаком", kk: "Белгісі барлар" },
      description: {
        en: "How many have the property",
        ru: "У скольких есть признак",
        kk: "Белгісі бар адамдар саны",
      },
      total: "allowed",
    }),
    trials: range({
      label: { en: "Trials", ru: "Опрошено", kk: "Сұралғандар" },
      description: { en: "How many were asked", ru: "Сколько опрошено", kk: "Қанша адам сұралды" },
      total: "allowed",
      pairedWith: "successes",
    }),
    confidence: confidenceArgument,
    continuity: logical({
      label: {
        en: "Continuity correction",
        ru: "Поправка на непрерывность",
        kk: "Үздіксіздік түзетуі",
      },
      description: {
        en: "TRUE widens the interval by the continuity correction",
        ru: "ИСТИНА — расширить интервал поправкой на непрерывность",
        kk: "АҚИҚАТ — аралықты үздіксіздік түзетуімен кеңейту",
      },
      default: false,
    }),
  },
  result: "cells",
  columns: [
    { en: "Low", ru: "Нижняя граница", kk: "Төменгі шек" },
    { en: "High", ru: "Верхняя граница", kk: "Жоғарғы шек" },
  ],
  compute: ({ successes, trials, confidence, continuity }) => {
    const rows = boundsOf(successes, trials, confidence, continuity);
    const only = rows[0]?.[0];
    return rows.length === 1 && isFault(only) ? only : rows;
  },
  twin: ({ successes, trials, confidence, continuity }) => {
    const [x, n] = [successes.column, trials.column];
    const z = `NORMSINV((1+${confidence})/2)`;
    const scale = continuity ? `(2*(${n}+${z}^2))` : `(${n}+${z}^2)`;
    const center = continuity ? `(2*${x}+${z}^2)` : `(${x}+${z}^2/2)`;
    const spread = (shift: number) =>
      `${z}*SQRT(${z}^2-(${2 * shift})-1/${n}+4*${x}*(${n}-${x}+(${shift}))/${n})`;
    const reach = `${z}*SQRT(${x}*(${n}-${x})/${n}+${z}^2/4)`;
    const low = continuity
      ? `(${center}-1-${spread(1)})/${scale}`
      : `(${center}-${reach})/${scale}`;
    const high = continuity
      ? `(${center}+1+${spread(-1)})/${scale}`
      : `(${center}+${reach})/${scale}`;
    const body = `CHOOSE({1,2},IF(${x}=0,0,${low}),IF(${x}=${n},1,${high}))`;
    return `IF((${x}>${n})+(${x}<>INT(${x}))+(${n}<>INT(${n}))>0,#VALUE!,IF(${n}=0,#DIV/0!,${body}))`;
  },
  examples: [
    {
      given: { successes: 81, trials: 263 },
      expect: [0.2553, 0.3662],
      tolerance: 5e-5,
      from: "Newcombe 1998, Statistics in Medicine 17, 857–872, Table I, method 3",
    },
    {
      given: { successes: [81, 15], trials: [263, 148] },
      expect: [
        [0.2553, 0.3662],
        [0.0624, 0.1605],
      ],
      tolerance: 6e-5,
      from: "Newcombe 1998, Table I, method 3",
    },
    {
      given: { successes: [81, 15, 0, 1], trials: [263, 148, 20, 29], continuity: true },
      expect: [
        [0.2535, 0.3682],
        [0.0598, 0.1644],
        [0, 0.2005],
        [0.0018, 0.1963],
      ],
      tolerance: 6e-5,
      from: "Newcombe 1998, Table I, method 4",
    },
    {
      given: { successes: [[0, 20]], trials: [[20, 20]] },
      expect: [
        [0, 0.1611],
        [0.8389, 1],
      ],
      tolerance: 6e-5,
      from: "Newcombe 1998, Table I, method 3, and its mirror image; rows",
    },
    {
      given: { successes: [[1, 29]], trials: [[29, 29]], continuity: true },
      expect: [
        [0.0018, 0.1963],
        [0.8544, 1],
      ],
      tolerance: 6e-5,
      from: "Newcombe 1998, Table I, method 4; rows",
    },
    {
      given: { successes: 50, trials: 100, confidence: 0.6826894921370859 },
      expect: [0.5 - 0.5 / Math.sqrt(101), 0.5 + 0.5 / Math.sqrt(101)],
      from: "by hand: z = 1, half width 1/(2√(n + 1))",
    },
    {
      given: { successes: [null, 5], trials: [10, 10], confidence: 0.9 },
      expect: [
        [0, 0.212942],
        [0.269272, 0.730728],
      ],
      tolerance: 1e-6,
      from: "by hand: z = 1.644854; a blank is 0",
    },
    {
      given: { successes: [0, 3, 5], trials: [0, 2, 10], confidence: 0.9 },
      expect: [
        ["#DIV/0!", "#DIV/0!"],
        ["#VALUE!", "#VALUE!"],
        [0.269272, 0.730728],
      ],
      tolerance: 1e-6,
      from: "catalogue: nobody asked; more successes than trials",
    },
    {
      given: { successes: 0.31, trials: 263 },
      expect: "#VALUE!",
      from: "definition: a share in place of a number",
    },
    {
      given: { successes: 0, trials: null },
      expect: "#VALUE!",
      from: "definition: trials are not given",
    },
    {
      given: { successes: 5, trials: 10, confidence: 95 },
      expect: "#VALUE!",
      from: "catalogue: confidence outside 0…1",
    },
    {
      given: { successes: 5, trials: 10, confidence: 1 },
      expect: "#VALUE!",
      from: "catalogue: confidence outside 0…1",
    },
    {
      given: { successes: [5, -1], trials: [10, 10] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { successes: [5, "x"], trials: [10, 10] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { successes: [5, { code: "#N/A" }], trials: [10, 10] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { successes: [5, 6], trials: [10, 10, 10] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "Wilson score",
      "confidence interval of a proportion",
      "binomial interval",
      "score interval",
      "prop.test",
      "доверительный интервал доли",
      "интервал Вильсона",
      "интервал Уилсона",
      "үлестің сенімділік аралығы",
      "Вильсон аралығы",
    ],
    reading: {
      en: "81 of 263 is a share of 0.31; its interval runs from 0.26 to 0.37; intervals found like this hold the share of the whole population in 95 samples of 100. A wide interval says that few were asked. Groups whose intervals do not meet almost certainly differ; where they meet, they still may.",
      ru: "81 из 263 — доля 0,31; её интервал — от 0,26 до 0,37; найденные так интервалы накрывают долю всей совокупности в 95 выборках из 100. Широкий интервал означает, что опрошено мало. Группы с непересекающимися интервалами почти наверняка различаются; при пересечении — тоже могут.",
      kk: "263-тен 81 — 0,31 үлес; оның аралығы 0,26-дан 0,37-ге дейін; осылай табылған аралықтар 100 іріктеменің 95-інде бүкіл жиынтықтың үлесін қамтиды. Кең аралық аз адам сұралғанын білдіреді. Аралықтары қиылыспайтын топтардың айырмасы бары анық дерлік; қиылысса да, айырма болуы мүмкін.",
    },
    thresholds: [],
    traps: [
      {
        en: "It measures only the chance of sampling, not who refused to answer or how the question was put.",
        ru: "Он отражает только случайность выборки, а не то, кто отказался отвечать и как был задан вопрос.",
        kk: "Ол тек іріктеменің кездейсоқтығын көрсетеді, кімнің жауаптан бас тартқанын не сұрақтың қалай қойылғанын емес.",
      },
      {
        en: "When a large part of a small population was asked, the interval is too wide; the finite population is not taken into account.",
        ru: "Если опрошена большая часть малой совокупности, интервал слишком широк: конечность совокупности не учитывается.",
        kk: "Шағын жиынтықтың көп бөлігі сұралса, аралық тым кең болады: жиынтықтың шектілігі ескерілмейді.",
      },
    ],
    elsewhere: [
      {
        program: "R stats",
        name: "prop.test()",
        differs: {
          en: "corrects for continuity by default; ours does with continuity = TRUE",
          ru: "по умолчанию с поправкой на непрерывность; у нас — при continuity = ИСТИНА",
          kk: "әдепкіде үздіксіздік түзетуімен; бізде continuity = АҚИҚАТ болғанда",
        },
      },
      {
        program: "Python SciPy",
        name: 'binomtest().proportion_ci(method="wilson")',
        differs: null,
      },
    ],
    steps: ({ successes, trials, confidence, continuity }) => {
      const asked = trials.values();
      return [
        {
          says: {
            en: "Quantile of the normal distribution",
            ru: "Квантиль нормального распределения",
            kk: "Қалыпты үлестірім квантилі",
          },
          formula: "z",
          shows: normalQuantile((1 + confidence) / 2),
        },
        {
          says: { en: "Shares in the sample", ru: "Доли в выборке", kk: "Іріктемедегі үлестер" },
          formula: "p = x / n",
          shows: Array.from(successes.values(), (x, i) =>
            asked[i] === 0 ? nobodyAsked : x / (asked[i] ?? 0)
          ),
        },
        {
          says: {
            en: "Lower and upper bounds",
            ru: "Нижняя и верхняя границы",
            kk: "Төменгі және жоғарғы шектер",
          },
          formula: continuity
            ? "(2 n p + z² ± (1 + z √(z² ± 2 − 1/n + 4 p (n (1 − p) ∓ 1)))) / (2 (n + z²))"
            : "(p + z²/(2n) ± z √(p (1 − p) / n + z²/(4n²))) / (1 + z²/n)",
          shows: boundsOf(successes, trials, confidence, continuity),
        },
      ];
    },
  },
});
