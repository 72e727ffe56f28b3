/** Joint specialization: the geometric mean of those coefficients of localization, per-capita production and specialization that are available. */
import { sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { range, zerosArgument } from "../../core/params";

const noneAvailable = fault("#N/A", {
  en: "Coefficients: none is available; expected at least one",
  ru: "Коэффициенты: ни один не доступен; ожидается хотя бы один",
  kk: "Коэффициенттер: бірде-бірі қолжетімді емес; кемінде біреуі болуы керек",
});

/** @param coefficients  at least one, each ≥ 0   @returns their geometric mean; 0 when one of them is 0 */
export function geometricMean(coefficients: Float64Array): number {
  if (coefficients.includes(0)) return 0;
  return Math.exp(sumOf(coefficients.map((x) => Math.log(x))) / coefficients.length);
}

export const jointSpecialization = defineMeasure({
  id: "JOINT.SPECIALIZATION",
  family: "specialization",
  name: {
    en: "Joint specialization K* of the available coefficients",
    ru: "Совместная специализация K* по доступным коэффициентам",
    kk: "Қолжетімді коэффициенттер бойынша бірлескен мамандану K*",
  },
  summary: {
    en: "Geometric mean of those of the coefficients KL, KP and KS that are available",
    ru: "Среднее геометрическое тех из коэффициентов KL, KP и KS, которые доступны",
    kk: "KL, KP және KS коэффициенттерінің қолжетімділерінің геометриялық орташасы",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: {
    en: "K^* = exp(Σ ln K / n); K^* = 0 where any counted K is 0; n: number of available K",
    ru: "K^* = exp(Σ ln K / n); K^* = 0, если учтённый K равен 0; n: число доступных K",
    kk: "K^* = exp(Σ ln K / n); K^* = 0, есепке алынған K мәні 0 болса; n: қолжетімді K саны",
  },
  source: "convention of this product",
  notes: {
    en: "Say beside the result which coefficients were available. A 0 or a blank must be declared: counted, it means that the region has no such industry and the answer is 0; skipped, it means not available. With a true 0 beside a missing one give the range of the available ones.",
    ru: "Укажите рядом с результатом, какие коэффициенты были доступны. Ноль или пустую ячейку нужно объявить: учтённый ноль значит, что отрасли в регионе нет и ответ 0; пропущенный — что значения нет. Если настоящий ноль стоит рядом с отсутствующим, дайте диапазон только доступных.",
    kk: "Нәтиженің жанында қандай коэффициенттер қолжетімді болғанын көрсетіңіз. Нөл не бос ұяшықтың мәнін көрсету керек: есепке алынса, өңірде сала жоқ, жауап 0; өткізілсе, мәні жоқ. Нағыз нөл жоқ мәнмен қатар тұрса, тек қолжетімділердің ауқымын беріңіз.",
  },
  params: {
    coefficients: range({
      label: { en: "Coefficients", ru: "Коэффициенты", kk: "Коэффициенттер" },
      description: {
        en: "Any of the coefficients KL, KP and KS",
        ru: "Любые из коэффициентов KL, KP и KS",
        kk: "KL, KP және KS коэффициенттерінің кез келгені",
      },
      zeros: {},
      total: "allowed",
    }),
    zeros: zerosArgument({
      en: '"count": 0 is a true zero (no such industry), "skip": not available. Not given: #VALUE! when there is a 0 or blank',
      ru: '"count" — настоящий ноль (отрасли нет), "skip" — значение недоступно. Не указано: #ЗНАЧ!, если есть 0 или пустая ячейка',
      kk: '"count" — нақты нөл (сала жоқ), "skip" — мән қолжетімді емес. Берілмесе және 0 не бос ұяшық болса: #VALUE!',
    }),
  },
  result: "cell",
  compute: ({ coefficients }) => {
    const available = coefficients.participants();
    const onlyBlanks =
      coefficients.zeros === coefficients.length && coefficients.firstNumberZero < 0;
    return available.length === 0 || onlyBlanks ? noneAvailable : geometricMean(available);
  },
  twin: ({ coefficients }) => {
    const present = `(${coefficients.numbers}>0)`;
    const mean = `EXP(SUM(LN(IF(${present},${coefficients.numbers},1)))/SUM(--${present}))`;
    if (coefficients.skipsZeros) return `IF(SUM(--${present})=0,NA(),${mean})`;
    return `IF(SUM(--ISNUMBER(${coefficients}))=0,NA(),IF(SUM(--${present})<${coefficients.length},0,${mean}))`;
  },
  examples: [
    { given: { coefficients: [2, 8] }, expect: 4, from: "by hand: √16" },
    { given: { coefficients: [[2, 4, 8]] }, expect: 4, from: "by hand, as a row: ∛64" },
    {
      given: { coefficients: [6.129638, null, 5.110983], zeros: "skip" },
      expect: 5.597185,
      tolerance: 1e-6,
      from: "by hand, six decimals: KL and KS of Almaty's pharmaceutical industry in 2024; no population for KP",
    },
    { given: { coefficients: [2, null, 8], zeros: "skip" }, expect: 4, from: "by hand" },
    {
      given: { coefficients: [2, 0, 8], zeros: "count" },
      expect: 0,
      from: "catalogue: a true zero",
    },
    {
      given: { coefficients: [2, null, 8], zeros: "count" },
      expect: 0,
      from: "catalogue: a counted blank is a zero",
    },
    { given: { coefficients: [0, 0], zeros: "count" }, expect: 0, from: "catalogue: true zeros" },
    {
      given: { coefficients: [2, 0, 8] },
      expect: "#VALUE!",
      from: "catalogue: zeros must be declared",
    },
    {
      given: { coefficients: [0, null], zeros: "skip" },
      expect: "#N/A",
      from: "catalogue: nothing left",
    },
    {
      given: { coefficients: [null, ""], zeros: "count" },
      expect: "#N/A",
      from: "catalogue: an empty range",
    },
    { given: { coefficients: [2, -8] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { coefficients: [2, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { coefficients: [2, { code: "#DIV/0!" }] },
      expect: "#DIV/0!",
      from: "catalogue: error cells propagate",
    },
    {
      given: { coefficients: [2, 8], zeros: "keep them" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "K*",
      "geometric mean of KL, KP, KS",
      "cluster potential",
      "кластерный потенциал",
      "сводный коэффициент специализации",
      "кластерлік әлеует",
      "жиынтық мамандану коэффициенті",
    ],
    reading: {
      en: "4 is the geometric mean of 2 and 8: a region that doubles one coefficient and halves another keeps its K*. 1 means that the available coefficients balance around the nation's level, above 1 the region is specialized on the whole, 0 that one of them is a true zero.",
      ru: "4 — среднее геометрическое чисел 2 и 8: если один коэффициент вырос вдвое, а другой вдвое упал, K* не меняется. 1 — доступные коэффициенты уравновешены около уровня страны, больше 1 — регион в целом специализирован, 0 — один из них настоящий ноль.",
      kk: "4 — 2 мен 8-дің геометриялық орташасы: бір коэффициент екі есе өсіп, екіншісі екі есе кемісе, K* өзгермейді. 1 — қолжетімді коэффициенттер ел деңгейінің маңында теңгерілген, 1-ден үлкен болса, өңір жалпы маманданған, 0 — біреуі нақты нөл.",
    },
    thresholds: [
      {
        below: 1,
        means: { en: "not specialized", ru: "не специализирован", kk: "маманданбаған" },
        source: "convention of this product",
      },
      {
        from: 1,
        means: {
          en: "specialized on the whole",
          ru: "в целом специализирован",
          kk: "жалпы маманданған",
        },
        source: "convention of this product",
      },
    ],
    traps: [
      {
        en: "K* of two coefficients does not compare with K* of three: print beside it which were available.",
        ru: "K* по двум коэффициентам не сравнивают с K* по трём: печатайте рядом, какие были доступны.",
        kk: "Екі коэффициент бойынша K* үшеуі бойынша K*-мен салыстырылмайды: қасында қайсысы қолжетімді болғанын көрсетіңіз.",
      },
      {
        en: "The three share the region's share of the industry, so a mistake there moves all of them and K* with them.",
        ru: "У всех трёх общая доля региона в отрасли: ошибка в ней сдвигает их все, а с ними и K*.",
        kk: "Үшеуіне де өңірдің саладағы үлесі ортақ: ондағы қате бәрін, олармен бірге K*-ны да жылжытады.",
      },
    ],
    elsewhere: [
      {
        program: "Excel",
        name: "GEOMEAN()",
        differs: {
          en: "answers #NUM! when one value is 0; ours is 0 or leaves it out, as declared",
          ru: "при нуле отвечает #ЧИСЛО!; у нас ответ 0 или ноль пропускается, как объявлено",
          kk: "бір мән 0 болса, #NUM! береді; бізде жарияланғанына қарай 0 не ол өткізіледі",
        },
      },
    ],
    steps: ({ coefficients }) => {
      const available = coefficients.participants();
      const logs = available.map((x) => Math.log(x));
      const shown: Step = {
        says: {
          en: "Available coefficients",
          ru: "Доступные коэффициенты",
          kk: "Қолжетімді коэффициенттер",
        },
        shows: available,
      };
      if (available.includes(0))
        return [
          shown,
          {
            says: {
              en: "One of them is a true zero, so the mean is 0",
              ru: "Один из них — настоящий ноль, поэтому среднее равно 0",
              kk: "Олардың бірі — нақты нөл, сондықтан орташа 0-ге тең",
            },
            shows: geometricMean(available),
          },
        ];
      return [
        shown,
        {
          says: { en: "Their logarithms", ru: "Их логарифмы", kk: "Олардың логарифмдері" },
          formula: "ln K",
          shows: logs,
        },
        {
          says: {
            en: "Mean of the logarithms",
            ru: "Среднее логарифмов",
            kk: "Логарифмдердің орташасы",
          },
          shows: sumOf(logs) / logs.length,
        },
        {
          says: {
            en: "Its exponential: the geometric mean",
            ru: "Экспонента от него: среднее геометрическое",
            kk: "Оның экспонентасы: геометриялық орташа",
          },
          formula: "K^* = exp(Σ ln K / n)",
          shows: geometricMean(available),
        },
      ];
    },
  },
});
