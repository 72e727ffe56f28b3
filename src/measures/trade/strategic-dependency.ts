/** Strategic dependency: few suppliers outside the bloc, a large share of theirs, and too few exports of one's own. */
import { NumberRange } from "../../core/cells";
import { fault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { number, optionalNumber, range } from "../../core/params";
import { herfindahlHirschman } from "../concentration/hhi";

const atLeastZero = {
  min: 0,
  expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
};

const noExports = fault("#DIV/0!", {
  en: "Exports: are 0, so imports cannot be set against them; the flag takes them as exceeded",
  ru: "Экспорт: равен 0, соотнести с ним импорт нельзя; признак считает порог превышенным",
  kk: "Экспорт: 0-ге тең, импортты онымен салыстыруға болмайды; белгі шекті мәннен асқан деп есептейді",
});

/** CDI1, CDI2, CDI3 and whether each exceeds its threshold. */
function dependencyRow(
  externalImports: NumberRange,
  internalImports: number,
  totalExports: number,
  concentration: number,
  externalShare: number,
  substitution: number
): AnswerCell[][] {
  const external = externalImports.total;
  const concentrated = herfindahlHirschman(externalImports);
  const share = external / (external + internalImports);
  const irreplaceable = external / totalExports;
  const dependent =
    concentrated > concentration && share > externalShare && irreplaceable > substitution;
  return [[concentrated, share, totalExports === 0 ? noExports : irreplaceable, dependent ? 1 : 0]];
}

export const strategicDependency = defineMeasure({
  id: "STRATEGIC.DEPENDENCY",
  family: "trade",
  name: {
    en: "Strategic dependency indicators (CDI1–CDI3)",
    ru: "Показатели стратегической зависимости (CDI1–CDI3)",
    kk: "Стратегиялық тәуелділік көрсеткіштері (CDI1–CDI3)",
  },
  summary: {
    en: "European Commission's test of a product: concentrated, mostly external and hard to replace imports",
    ru: "Проверка товара по методу Еврокомиссии: импорт концентрирован, в основном внешний и труднозаменим",
    kk: "Тауарды Еуропалық комиссия әдісімен тексеру: импорт шоғырланған, негізінен сыртқы және ауыстыруы қиын",
  },
  unit: { en: "ratios and a flag", ru: "коэффициенты и признак", kk: "коэффициенттер мен белгі" },
  values: {
    en: "CDI1 0 … 1; CDI2 0 … 1; CDI3 ≥ 0; dependent 1 or 0",
    ru: "CDI1 0 … 1; CDI2 0 … 1; CDI3 ≥ 0; зависимость 1 или 0",
    kk: "CDI1 0 … 1; CDI2 0 … 1; CDI3 ≥ 0; тәуелділік 1 немесе 0",
  },
  formula: {
    en: "CDI₁ = Σ (eₖ/E)²; CDI₂ = E / (E + I); CDI₃ = E / X; dependent: CDI₁ > c₁, CDI₂ > c₂, CDI₃ > c₃",
    ru: "CDI₁ = Σ (eₖ/E)²; CDI₂ = E / (E + I); CDI₃ = E / X; зависимость: CDI₁ > c₁, CDI₂ > c₂, CDI₃ > c₃",
    kk: "CDI₁ = Σ (eₖ/E)²; CDI₂ = E / (E + I); CDI₃ = E / X; тәуелділік: CDI₁ > c₁, CDI₂ > c₂, CDI₃ > c₃",
  },
  source: "European Commission SWD(2021)352",
  notes: {
    en: "The answer is a row: CDI1, CDI2, CDI3, dependent (1 or 0). Without exports CDI3 is undefined and counts as exceeded. For a country outside any bloc CDI2 is 1 by construction: use import dependence above 0.5 instead. One year is unstable: take at least three.",
    ru: "Ответ — строка: CDI1, CDI2, CDI3, зависимость (1 или 0). Без экспорта CDI3 не определён и считается превышенным. Для страны вне союза CDI2 по определению равен 1: вместо него берите импортозависимость выше 0,5. Один год ненадёжен: берите не меньше трёх.",
    kk: "Жауап — жол: CDI1, CDI2, CDI3, тәуелділік (1 немесе 0). Экспорт болмаса, CDI3 анықталмайды және шекті мәннен асқан деп саналады. Одаққа кірмейтін елде CDI2 анықтамасы бойынша 1-ге тең: оның орнына 0,5-тен жоғары импортқа тәуелділікті алыңыз. Бір жыл сенімсіз: кемінде үш жылды алыңыз.",
  },
  params: {
    extra_bloc_imports: range({
      label: { en: "External imports", ru: "Внешний импорт", kk: "Сыртқы импорт" },
      description: {
        en: "Imports from each supplier outside the bloc",
        ru: "Импорт от каждого поставщика вне союза",
        kk: "Одақтан тыс әр жеткізушіден келген импорт",
      },
    }),
    intra_bloc_imports: number({
      label: {
        en: "Imports within the bloc",
        ru: "Импорт внутри союза",
        kk: "Одақ ішіндегі импорт",
      },
      description: {
        en: "Imports from inside the bloc",
        ru: "Импорт из стран союза",
        kk: "Одақ елдерінен келген импорт",
      },
      domain: atLeastZero,
    }),
    total_exports: number({
      label: { en: "Exports", ru: "Экспорт", kk: "Экспорт" },
      description: {
        en: "Total exports of the product",
        ru: "Весь экспорт товара",
        kk: "Тауардың бүкіл экспорты",
      },
      domain: atLeastZero,
    }),
    concentration: optionalNumber({
      label: { en: "Threshold of CDI1", ru: "Порог CDI1", kk: "CDI1 шекті мәні" },
      description: {
        en: "Concentration above which suppliers are few",
        ru: "Концентрация, выше которой поставщиков слишком мало",
        kk: "Осыдан жоғары шоғырлануда жеткізушілер тым аз",
      },
      default: 0.4,
      domain: atLeastZero,
    }),
    extra_share: optionalNumber({
      label: { en: "Threshold of CDI2", ru: "Порог CDI2", kk: "CDI2 шекті мәні" },
      description: {
        en: "Share of external imports above which they dominate",
        ru: "Доля внешнего импорта, выше которой он преобладает",
        kk: "Осыдан жоғары үлесте сыртқы импорт басым",
      },
      default: 0.5,
      domain: atLeastZero,
    }),
    substitution: optionalNumber({
      label: { en: "Threshold of CDI3", ru: "Порог CDI3", kk: "CDI3 шекті мәні" },
      description: {
        en: "External imports per unit of exports above which exports cannot replace them",
        ru: "Внешний импорт на единицу экспорта, выше которого экспорт его не заменит",
        kk: "Экспорт бірлігіне шаққандағы сыртқы импорт осыдан асса, экспорт оны алмастыра алмайды",
      },
      default: 1,
      domain: atLeastZero,
    }),
  },
  result: "cells",
  columns: [
    {
      en: "CDI1 concentration of external suppliers",
      ru: "CDI1 концентрация внешних поставщиков",
      kk: "CDI1 сыртқы жеткізушілердің шоғырлануы",
    },
    {
      en: "CDI2 share of external imports",
      ru: "CDI2 доля внешнего импорта",
      kk: "CDI2 сыртқы импорттың үлесі",
    },
    {
      en: "CDI3 external imports to exports",
      ru: "CDI3 отношение внешнего импорта к экспорту",
      kk: "CDI3 сыртқы импорттың экспортқа қатынасы",
    },
    { en: "Dependent (1 or 0)", ru: "Зависимость (1 или 0)", kk: "Тәуелділік (1 немесе 0)" },
  ],
  compute: ({
    extra_bloc_imports,
    intra_bloc_imports,
    total_exports,
    concentration,
    extra_share,
    substitution,
  }) =>
    dependencyRow(
      extra_bloc_imports,
      intra_bloc_imports,
      total_exports,
      concentration,
      extra_share,
      substitution
    ),
  twin: ({
    extra_bloc_imports,
    intra_bloc_imports,
    total_exports,
    concentration,
    extra_share,
    substitution,
  }) => {
    const external = `SUM(${extra_bloc_imports})`;
    const concentrated = `SUMSQ(${extra_bloc_imports})/${external}^2`;
    const share = `${external}/(${external}+${intra_bloc_imports})`;
    const irreplaceable = `${external}/${total_exports}`;
    const dependent = `(${concentrated}>${concentration})*(${share}>${extra_share})*IFERROR(--(${irreplaceable}>${substitution}),1)`;
    return `CHOOSE({1,2,3,4},${concentrated},${share},${irreplaceable},${dependent})`;
  },
  examples: [
    {
      given: { extra_bloc_imports: [70, 20, 10], intra_bloc_imports: 40, total_exports: 80 },
      expect: [0.54, 100 / 140, 1.25, 1],
      from: "by hand, as in SWD(2021)352",
    },
    {
      given: { extra_bloc_imports: [30, 30, 40], intra_bloc_imports: 40, total_exports: 80 },
      expect: [0.34, 100 / 140, 1.25, 0],
      from: "by hand: suppliers are spread",
    },
    {
      given: { extra_bloc_imports: [60, 40], intra_bloc_imports: 50, total_exports: 100 },
      expect: [0.52, 2 / 3, 1, 0],
      from: "by hand: CDI3 at its threshold does not exceed it",
    },
    {
      given: {
        extra_bloc_imports: [60, 40],
        intra_bloc_imports: 50,
        total_exports: 100,
        substitution: 0.9,
      },
      expect: [0.52, 2 / 3, 1, 1],
      from: "by hand: a lower threshold",
    },
    {
      given: {
        extra_bloc_imports: [60, 40],
        intra_bloc_imports: 50,
        total_exports: 50,
        concentration: 0.6,
      },
      expect: [0.52, 2 / 3, 2, 0],
      from: "by hand: a higher threshold of concentration",
    },
    {
      given: {
        extra_bloc_imports: [60, 40],
        intra_bloc_imports: 50,
        total_exports: 50,
        extra_share: 0.7,
      },
      expect: [0.52, 2 / 3, 2, 0],
      from: "by hand: a higher threshold of the share",
    },
    {
      given: { extra_bloc_imports: [70, 20, 10, null, 0], intra_bloc_imports: 0, total_exports: 0 },
      expect: [0.54, 1, "#DIV/0!", 1],
      from: "catalogue: no exports count as exceeded; blanks are 0",
    },
    {
      given: { extra_bloc_imports: [[70, 20, 10]], intra_bloc_imports: 40, total_exports: 80 },
      expect: [0.54, 100 / 140, 1.25, 1],
      from: "by hand: a row",
    },
    {
      given: { extra_bloc_imports: [0, null], intra_bloc_imports: 40, total_exports: 80 },
      expect: "#DIV/0!",
      from: "catalogue: a total of 0",
    },
    {
      given: { extra_bloc_imports: [70, -1], intra_bloc_imports: 40, total_exports: 80 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { extra_bloc_imports: [70, "x"], intra_bloc_imports: 40, total_exports: 80 },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        extra_bloc_imports: [70, { code: "#N/A" }],
        intra_bloc_imports: 40,
        total_exports: 80,
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { extra_bloc_imports: [70], intra_bloc_imports: -1, total_exports: 80 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { extra_bloc_imports: [70], intra_bloc_imports: 40, total_exports: "n/a" },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
  ],
  help: {
    synonyms: [
      "CDI",
      "core dependency indicators",
      "SWD(2021)352",
      "strategic dependencies",
      "стратегическая зависимость",
      "индикаторы зависимости Еврокомиссии",
      "стратегиялық тәуелділік",
      "Еуропалық комиссияның тәуелділік индикаторлары",
    ],
    reading: {
      en: "A product is dependent when all three exceed their thresholds: few suppliers (CDI1 above 0.4), most imports from outside the bloc (CDI2 above 0.5), and more imported from outside than exported (CDI3 above 1). One alone is no alarm: with a concentration of 0.54, exports that are large enough can be redirected to the home market.",
      ru: "Товар зависим, когда все три превышают пороги: мало поставщиков (CDI1 выше 0,4), бо́льшая часть импорта — извне союза (CDI2 выше 0,5), и извне ввозится больше, чем вывозится (CDI3 выше 1). Один из трёх — ещё не тревога: при достаточном экспорте концентрация 0,54 не страшна: вывоз можно перенаправить внутрь.",
      kk: "Үшеуі де шекті мәнінен асқанда тауар тәуелді: жеткізуші аз (CDI1 0,4-тен жоғары), импорттың көбі одақтан тыс (CDI2 0,5-тен жоғары), сырттан әкелінгені шығарылғаннан көп (CDI3 1-ден жоғары). Біреуінің ғана асуы әлі дабыл емес: экспорт жеткілікті болса, 0,54 шоғырлану қауіпті емес, шығарылатын тауарды ішке бұруға болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "Countries of a customs union with open borders report trade through the first port of entry; the supplier is then the port's country.",
        ru: "В таможенном союзе торговля учитывается по первой стране ввоза; поставщиком тогда выглядит страна порта.",
        kk: "Кедендік одақта сауда алғашқы кірген ел бойынша есепке алынады; сондықтан жеткізуші ретінде порт орналасқан ел көрінеді.",
      },
      {
        en: "Values hide prices: a supplier that gets more expensive looks more important. Check quantities as well.",
        ru: "За стоимостью стоят цены: подорожавший поставщик кажется важнее. Проверьте и количества.",
        kk: "Құнның артында бағалар тұр: қымбаттаған жеткізуші маңыздырақ көрінеді. Мөлшерін де тексеріңіз.",
      },
    ],
    elsewhere: [],
    steps: ({
      extra_bloc_imports,
      intra_bloc_imports,
      total_exports,
      concentration,
      extra_share,
      substitution,
    }) => {
      const external = extra_bloc_imports.total;
      return [
        {
          says: {
            en: "Shares of the external suppliers",
            ru: "Доли внешних поставщиков",
            kk: "Сыртқы жеткізушілердің үлестері",
          },
          formula: "eₖ / E",
          shows: extra_bloc_imports.values().map((x) => x / external),
        },
        {
          says: { en: "External imports", ru: "Внешний импорт", kk: "Сыртқы импорт көлемі" },
          formula: "E",
          shows: external,
        },
        {
          says: { en: "All imports", ru: "Весь импорт", kk: "Бүкіл импорт" },
          formula: "E + I",
          shows: external + intra_bloc_imports,
        },
        {
          says: {
            en: "Thresholds of CDI1, CDI2, CDI3",
            ru: "Пороги CDI1, CDI2, CDI3",
            kk: "CDI1, CDI2, CDI3 шекті мәндері",
          },
          shows: [[concentration, extra_share, substitution]],
        },
        {
          says: {
            en: "CDI1, CDI2, CDI3, dependent",
            ru: "CDI1, CDI2, CDI3, зависимость",
            kk: "CDI1, CDI2, CDI3, тәуелділік",
          },
          formula: "Σ (eₖ/E)²; E / (E + I); E / X",
          shows: dependencyRow(
            extra_bloc_imports,
            intra_bloc_imports,
            total_exports,
            concentration,
            extra_share,
            substitution
          ),
        },
      ];
    },
  },
});
