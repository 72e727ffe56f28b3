/** Sample size: how many people to ask for a share within a margin, in a population of known size. */
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { normalQuantile } from "../../core/normal";
import { choice, element, optionalNumber } from "../../core/params";
import { roundTo } from "../../core/rounding";
import { confidenceArgument } from "./wilson-interval";

const nobody = fault("#VALUE!", {
  en: "Population: is below 1; expected at least one person",
  ru: "Совокупность: меньше 1; ожидается хотя бы один человек",
  kk: "Жиынтық: 1-ден кем; кемінде бір адам болуы керек",
});

/**
 * How many are needed, not rounded: z²Np(1 − p)/(d²(N − 1) + z²p(1 − p)), divided through so that no square leaves
 * the range of doubles.
 */
export function neededSample(
  population: number,
  margin: number,
  proportion: number,
  z: number
): number {
  return (
    population / (1 + ((population - 1) * (margin / z) ** 2) / (proportion * (1 - proportion)))
  );
}

const roundings = {
  /** On the 15 digits a cell shows, as ROUNDUP does: 384.00000000000006 people are 384. */
  up: (size: number) => Math.ceil(Number(size.toPrecision(15))),
  nearest: (size: number) => roundTo(size, 0),
  none: (size: number) => size,
} as const;

export const sampleSize = defineMeasure({
  id: "SAMPLE.SIZE",
  family: "survey",
  name: {
    en: "Sample size for a share, finite population",
    ru: "Объём выборки для доли в конечной совокупности",
    kk: "Шекті жиынтықтағы үлес үшін іріктеме көлемі",
  },
  summary: {
    en: "How many people must be asked so that a share is known within a margin, with a level of confidence",
    ru: "Сколько человек нужно опросить, чтобы узнать долю с заданной погрешностью и доверительной вероятностью",
    kk: "Үлесті берілген қателікпен және сенімділік деңгейімен білу үшін қанша адамнан сұрау керек",
  },
  unit: { en: "persons", ru: "человек", kk: "адам" },
  values: "0 < n ≤ N",
  formula:
    "n = z² N p (1 − p) / (d² (N − 1) + z² p (1 − p)) = n₀ / (1 + (n₀ − 1)/N), n₀ = z² p (1 − p) / d²",
  source: "Krejcie and Morgan 1970; Cochran 1977",
  notes: {
    en: "Rounded up by default; Krejcie and Morgan round to the nearest and take chi-square 3.841 for z², which gives the same whole numbers as their table. It is the number of answers, not of questionnaires sent: divide by the expected response rate.",
    ru: "По умолчанию округляется вверх; Крейси и Морган округляют до ближайшего и берут вместо z² хи-квадрат 3,841, что даёт те же целые числа, что в их таблице. Это число ответов, а не разосланных анкет: разделите на ожидаемую долю ответивших.",
    kk: "Әдепкіде жоғары қарай дөңгелектенеді; Крейси мен Морган ең жақын бүтінге дөңгелектеп, z² орнына хи-квадрат 3,841 алады, бұл олардың кестесіндегі бүтін сандарды қайталайды. Бұл — жіберілген сауалнама емес, жауап саны: оны күтілетін жауап беру үлесіне бөліңіз.",
  },
  params: {
    population: element({
      label: { en: "Population", ru: "Совокупность", kk: "Жиынтық" },
      description: {
        en: "How many people or firms there are in all",
        ru: "Сколько всего людей или предприятий в совокупности",
        kk: "Жиынтықта барлығы қанша адам немесе кәсіпорын бар",
      },
    }),
    margin: optionalNumber({
      label: { en: "Margin", ru: "Погрешность", kk: "Қателік" },
      description: {
        en: "Half width of the interval, as a share; 0.05 when not given",
        ru: "Половина ширины интервала, в долях; 0,05, если не указана",
        kk: "Аралық енінің жартысы, үлеспен; берілмесе 0,05",
      },
      default: 0.05,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
    proportion: optionalNumber({
      label: { en: "Proportion", ru: "Ожидаемая доля", kk: "Күтілетін үлес" },
      description: {
        en: "Share expected; 0.5, when not given, needs the largest sample",
        ru: "Ожидаемая доля; если не указана — 0,5, при ней выборка наибольшая",
        kk: "Күтілетін үлес; берілмесе 0,5, сонда іріктеме ең үлкен",
      },
      default: 0.5,
      domain: confidenceArgument.domain,
    }),
    confidence: confidenceArgument,
    rounding: choice({
      label: { en: "Rounding", ru: "Округление", kk: "Дөңгелектеу" },
      description: {
        en: '"up" to the next whole person; "nearest" as Krejcie and Morgan; "none"',
        ru: '"up" — вверх до целого; "nearest" — до ближайшего, как у Крейси и Моргана; "none" — без округления',
        kk: '"up" — жоғары қарай бүтінге; "nearest" — ең жақын бүтінге, Крейси мен Моргандағыдай; "none" — дөңгелектеусіз',
      },
      words: ["up", "nearest", "none"],
      default: "up",
    }),
  },
  result: "cells",
  compute: ({ population, margin, proportion, confidence, rounding }): number | Fault =>
    population < 1
      ? nobody
      : roundings[rounding](
          neededSample(population, margin, proportion, normalQuantile((1 + confidence) / 2))
        ),
  twin: ({ population, margin, proportion, confidence, rounding }) => {
    const n = population.numbers;
    const size = `${n}/(1+(${n}-1)*(${margin}/NORMSINV((1+${confidence})/2))^2/(${proportion}*(1-${proportion})))`;
    const rounded = { up: `ROUNDUP(${size},0)`, nearest: `ROUND(${size},0)`, none: size }[rounding];
    return `IF(${n}<1,#VALUE!,${rounded})`;
  },
  examples: [
    {
      given: { population: 10000 },
      expect: 370,
      from: "by hand: 369.98 rounded up",
    },
    {
      given: { population: [10, 20, 50, 100, 240, 500, 1200, 9000], rounding: "nearest" },
      expect: [[10], [19], [44], [80], [148], [217], [291], [368]],
      from: "Krejcie and Morgan 1970, table for determining sample size",
    },
    {
      given: { population: [[240, 1200]] },
      expect: [[148, 292]],
      from: "by hand: 147.7 and 291.1 rounded up, a row",
    },
    {
      given: { population: 101, margin: 0.1, confidence: 0.6826894921370859, rounding: "none" },
      expect: 20.2,
      from: "by hand: z = 1, 101 / (1 + 100 · 0.01 / 0.25)",
    },
    {
      given: {
        population: 101,
        margin: 0.1,
        proportion: 0.2,
        confidence: 0.6826894921370859,
        rounding: "none",
      },
      expect: 101 / 7.25,
      from: "by hand: 101 / (1 + 100 · 0.01 / 0.16)",
    },
    { given: { population: 1, margin: 0.5 }, expect: 1, from: "definition: everybody" },
    {
      given: { population: [240, 0.5, null, "x", -3] },
      expect: [[148], ["#VALUE!"], ["#VALUE!"], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: population below 1; a blank is 0; a text",
    },
    {
      given: { population: { code: "#N/A" } },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    { given: { population: 240, margin: 0 }, expect: "#VALUE!", from: "catalogue: margin 0" },
    {
      given: { population: 240, confidence: 95 },
      expect: "#VALUE!",
      from: "catalogue: confidence outside 0…1",
    },
    {
      given: { population: 240, proportion: 1.2 },
      expect: "#VALUE!",
      from: "catalogue: proportion outside 0…1",
    },
    {
      given: { population: 240, rounding: "down" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "number of respondents",
      "Krejcie–Morgan",
      "Cochran formula",
      "finite population correction",
      "размер выборки",
      "сколько опросить",
      "формула Кокрена",
      "іріктеу көлемі",
      "респонденттер саны",
    ],
    reading: {
      en: "370 answers tell a share in a population of 10000 within 5 points, 95 times of 100. The need hardly grows with the population: a million asks for 384 at the nearest. Halving the margin takes about four times as many.",
      ru: "370 ответов показывают долю в совокупности из 10000 с точностью до 5 пунктов в 95 случаях из 100. С ростом совокупности выборка почти не растёт: для миллиона ближайшее целое — 384. Вдвое меньшая погрешность требует примерно вчетверо больше ответов.",
      kk: "370 жауап 10000 адамдық жиынтықтағы үлесті 100 жағдайдың 95-інде 5 пункт дәлдікпен көрсетеді. Жиынтық өскенімен, іріктеме көлемі өспейді дерлік: миллион үшін ең жақын бүтін — 384. Қателікті екі есе азайту үшін шамамен төрт есе көп жауап керек.",
    },
    thresholds: [],
    traps: [
      {
        en: "The margin holds for a random sample only; people who chose to answer may differ from the rest, however many they are.",
        ru: "Погрешность верна только для случайной выборки; ответившие по желанию могут отличаться от остальных, сколько бы их ни было.",
        kk: "Қателік тек кездейсоқ іріктеме үшін дұрыс; өз еркімен жауап бергендер қанша болса да, қалғандардан өзгеше болуы мүмкін.",
      },
      {
        en: "Shares within a group, such as firms of one region, need a sample of their own size, not a part of this one.",
        ru: "Для доли внутри группы, например предприятий одного региона, нужна своя выборка такого объёма, а не часть этой.",
        kk: "Топ ішіндегі үлеске, мысалы бір өңірдің кәсіпорындарына, осының бөлігі емес, өз іріктемесі қажет.",
      },
    ],
    elsewhere: [],
    steps: ({ population, margin, proportion, confidence, rounding }) => {
      const z = normalQuantile((1 + confidence) / 2);
      const size = neededSample(population, margin, proportion, z);
      return [
        {
          says: {
            en: "Quantile of the normal distribution",
            ru: "Квантиль нормального распределения",
            kk: "Қалыпты үлестірім квантилі",
          },
          formula: "z",
          shows: z,
        },
        {
          says: {
            en: "Sample of an endless population",
            ru: "Выборка из бесконечной совокупности",
            kk: "Шексіз жиынтық үшін іріктеме",
          },
          formula: "n₀ = z² p (1 − p) / d²",
          shows: (z / margin) ** 2 * proportion * (1 - proportion),
        },
        {
          says: {
            en: "With the correction for the population",
            ru: "С поправкой на размер совокупности",
            kk: "Жиынтық көлеміне түзету енгізілген",
          },
          formula: "n = n₀ / (1 + (n₀ − 1)/N)",
          shows: size,
        },
        {
          says: { en: "Rounded as asked", ru: "После округления", kk: "Дөңгелектелген соң" },
          shows: population < 1 ? nobody : roundings[rounding](size),
        },
      ];
    },
  },
});
