/** Per-capita production coefficient: output of an industry per head of the region against the nation. */
import { defineMeasure } from "../../core/measure";
import { element } from "../../core/params";
import {
  industryAboveNation,
  isZero,
  nationIndustry,
  noNationIndustry,
  partExceedsWhole,
  regionIndustry,
} from "./location-quotient";

const regionPopulation = element({
  label: { en: "Population of the region", ru: "Население региона", kk: "Өңір халқы" },
  description: {
    en: "Population of the region",
    ru: "Численность населения региона",
    kk: "Өңір халқының саны",
  },
});

const nationPopulation = element({
  label: { en: "Population of the nation", ru: "Население страны", kk: "Ел халқы" },
  description: {
    en: "Population of the nation, in the same unit",
    ru: "Численность населения страны в тех же единицах",
    kk: "Ел халқының саны, сол өлшем бірлігінде",
  },
});

const populationAboveNation = partExceedsWhole(regionPopulation, nationPopulation);
const noRegionPopulation = isZero(regionPopulation);
const noNationPopulation = isZero(nationPopulation);

export const perCapitaCoefficient = defineMeasure({
  id: "PER.CAPITA.COEFFICIENT",
  family: "specialization",
  name: {
    en: "Per-capita production coefficient (KP)",
    ru: "Коэффициент душевого производства (KP)",
    kk: "Жан басына шаққандағы өндіріс коэффициенті (KP)",
  },
  summary: {
    en: "Output of an industry per head of the region against the nation: above 1 the region produces more per head",
    ru: "Выпуск отрасли на душу населения региона по сравнению со страной: больше 1 — регион производит на душу больше",
    kk: "Саланың өңірде жан басына шаққандағы өндірісі елмен салыстырғанда: 1-ден үлкен болса, өңір жан басына көбірек өндіреді",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: "KP = (O_ri / N_r) / (O_i / N) = (O_ri / O_i) / (N_r / N)",
  source:
    "practice of cluster assessment in the CIS countries; the first publication was not found",
  notes: {
    en: "Shares its numerator with the coefficients of localization and specialization: the three are one fact seen against three bases, not independent tests. A populous region with low output falls below 1 by construction. Equal ranges spill cell by cell.",
    ru: "Числитель тот же, что у коэффициентов локализации и специализации: это один факт на фоне трёх баз, а не три независимые проверки. Многолюдный регион с низким выпуском оказывается ниже 1 по построению. Одинаковые диапазоны считаются по ячейкам.",
    kk: "Алымы локализация және мамандану коэффициенттерімен бірдей: бұл үш негізбен салыстырылған бір факт, үш тәуелсіз тексеру емес. Халқы көп, өндірісі аз өңір есептеу тәсілінің өзінен-ақ 1-ден төмен шығады. Бірдей ауқымдар ұяшық бойынша есептеледі.",
  },
  params: {
    region_industry: regionIndustry,
    region_population: regionPopulation,
    nation_industry: nationIndustry,
    nation_population: nationPopulation,
  },
  result: "cells",
  compute: ({ region_industry, region_population, nation_industry, nation_population }) => {
    if (region_industry > nation_industry) return industryAboveNation;
    if (region_population > nation_population) return populationAboveNation;
    if (region_population === 0) return noRegionPopulation;
    if (nation_industry === 0) return noNationIndustry;
    if (nation_population === 0) return noNationPopulation;
    return region_industry / nation_industry / (region_population / nation_population);
  },
  twin: ({ region_industry, region_population, nation_industry, nation_population }) => {
    const part = region_industry.numbers;
    const people = region_population.numbers;
    const industry = nation_industry.numbers;
    const nation = nation_population.numbers;
    return `IF((${part}>${industry})+(${people}>${nation})>0,#VALUE!,IF((${people}=0)+(${industry}=0)+(${nation}=0)>0,#DIV/0!,(${part}/${industry})/(${people}/${nation})))`;
  },
  examples: [
    {
      given: {
        region_industry: 30,
        region_population: 2,
        nation_industry: 100,
        nation_population: 20,
      },
      expect: 3,
      from: "by hand: 15 per head against 5",
    },
    {
      given: {
        region_industry: [30, null],
        region_population: [2, 4],
        nation_industry: 100,
        nation_population: 20,
      },
      expect: [[3], [0]],
      from: "by hand; a blank output is 0",
    },
    {
      given: {
        region_industry: [[30, 10]],
        region_population: [[2, 4]],
        nation_industry: 100,
        nation_population: 20,
      },
      expect: [[3, 0.5]],
      from: "by hand: as rows",
    },
    {
      given: {
        region_industry: 101,
        region_population: 2,
        nation_industry: 100,
        nation_population: 20,
      },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: {
        region_industry: 30,
        region_population: 21,
        nation_industry: 100,
        nation_population: 20,
      },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: {
        region_industry: [30, 30],
        region_population: [2, null],
        nation_industry: 100,
        nation_population: 20,
      },
      expect: [[3], ["#DIV/0!"]],
      from: "catalogue: zero denominator",
    },
    {
      given: {
        region_industry: 0,
        region_population: 2,
        nation_industry: 0,
        nation_population: 20,
      },
      expect: "#DIV/0!",
      from: "catalogue: zero denominator",
    },
    {
      given: {
        region_industry: 0,
        region_population: 0,
        nation_industry: 100,
        nation_population: 0,
      },
      expect: "#DIV/0!",
      from: "catalogue: zero denominator",
    },
    {
      given: {
        region_industry: 30,
        region_population: -2,
        nation_industry: 100,
        nation_population: 20,
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        region_industry: [30, "x", { code: "#N/A" }],
        region_population: 2,
        nation_industry: 100,
        nation_population: 20,
      },
      expect: [[3], ["#VALUE!"], ["#N/A"]],
      from: "catalogue: each cell carries its own error",
    },
    {
      given: {
        region_industry: [1, 2],
        region_population: [1, 2, 3],
        nation_industry: 100,
        nation_population: 20,
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "KP",
      "output per head relative to the nation",
      "КП",
      "коэффициент душевого производства",
      "производство на душу населения",
      "жан басына шаққандағы өндіріс",
    ],
    reading: {
      en: "3 says that the region produces three times as much of the industry per head as the nation: 15 against 5. Above 1 the region probably sends some of it out, below 1 it probably brings some in; how much people use differs between regions, so this is a sign, not a trade balance.",
      ru: "3 означает: на душу населения регион производит продукции отрасли втрое больше, чем страна, — 15 против 5. Больше 1 — регион, вероятно, часть вывозит, меньше 1 — часть ввозит; потребление в регионах разное, поэтому это признак, а не торговый баланс.",
      kk: "3 мынаны білдіреді: өңір сала өнімін жан басына шаққанда елдегіден үш есе көп өндіреді: өңірде 15, елде 5. 1-ден үлкен болса, өңір бір бөлігін сыртқа шығаратын, 1-ден кіші болса, әкелетін шығар; тұтыну өңірлерде әртүрлі, сондықтан бұл — сауда балансы емес, белгі.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "less per head than the nation",
          ru: "на душу меньше, чем в стране",
          kk: "жан басына елдегіден аз",
        },
        source: "convention of this product",
      },
      {
        from: 1,
        means: {
          en: "as much per head as the nation or more",
          ru: "на душу не меньше, чем в стране",
          kk: "жан басына елдегіден кем емес",
        },
        source: "convention of this product",
      },
    ],
    traps: [
      {
        en: "A populous region with low output falls below 1 by construction, even where the industry is the best it has.",
        ru: "Многолюдный регион с низким выпуском оказывается ниже 1 по построению, даже если отрасль — лучшее, что у него есть.",
        kk: "Халқы көп, өндірісі аз өңір, сала ондағы ең мықтысы болса да, есептеу тәсілінің өзінен-ақ 1-ден төмен шығады.",
      },
      {
        en: "Together with the coefficients of localization and specialization it is one fact against three bases, not three confirmations.",
        ru: "Вместе с коэффициентами локализации и специализации это один факт на фоне трёх баз, а не три подтверждения.",
        kk: "Локализация және мамандану коэффициенттерімен бірге бұл үш растау емес, үш негізбен салыстырылған бір факт.",
      },
    ],
    elsewhere: [],
    steps: ({ region_industry, region_population, nation_industry, nation_population }) => [
      {
        says: {
          en: "Share of the region in the industry",
          ru: "Доля региона в отрасли",
          kk: "Өңірдің саладағы үлесі",
        },
        formula: "O_ri / O_i",
        shows: region_industry / nation_industry,
      },
      {
        says: {
          en: "Share of the region in the population",
          ru: "Доля региона в населении",
          kk: "Өңірдің халықтағы үлесі",
        },
        formula: "N_r / N",
        shows: region_population / nation_population,
      },
      {
        says: { en: "Their quotient", ru: "Их отношение", kk: "Олардың қатынасы" },
        formula: "KP = (O_ri / O_i) / (N_r / N)",
        shows: region_industry / nation_industry / (region_population / nation_population),
      },
    ],
  },
});
