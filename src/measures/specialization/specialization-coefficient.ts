/** Specialization coefficient: a region's share of an industry against its share of the national product. */
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

const regionProduct = element({
  label: {
    en: "Gross regional product",
    ru: "Валовой региональный продукт",
    kk: "Жалпы өңірлік өнім",
  },
  description: {
    en: "Gross regional product of the same period",
    ru: "Валовой региональный продукт за тот же период",
    kk: "Сол кезеңдегі жалпы өңірлік өнім",
  },
});

const nationProduct = element({
  label: { en: "Gross domestic product", ru: "Валовой внутренний продукт", kk: "Жалпы ішкі өнім" },
  description: {
    en: "Gross domestic product in the same unit",
    ru: "Валовой внутренний продукт в тех же единицах",
    kk: "Сол өлшем бірлігіндегі жалпы ішкі өнім",
  },
});

const productAboveNation = partExceedsWhole(regionProduct, nationProduct);
const noRegionProduct = isZero(regionProduct);
const noNationProduct = isZero(nationProduct);

export const specializationCoefficient = defineMeasure({
  id: "SPECIALIZATION.COEFFICIENT",
  family: "specialization",
  name: {
    en: "Specialization coefficient (KS)",
    ru: "Коэффициент специализации (KS)",
    kk: "Мамандану коэффициенті (KS)",
  },
  summary: {
    en: "A region's share of an industry against its share of the national product: above 1 the region is specialized",
    ru: "Доля региона в отрасли по сравнению с его долей в ВВП: больше 1 — регион специализирован",
    kk: "Өңірдің саладағы үлесі оның ЖІӨ-дегі үлесімен салыстырғанда: 1-ден үлкен болса, өңір маманданған",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: "KS = (O_ri / O_i) / (GRP_r / GDP)",
  source:
    "practice of cluster assessment in the CIS countries; the first publication was not found",
  notes: {
    en: "Not the coefficient of specialization of Hoover or Krugman. Shares its numerator with the coefficients of localization and per-capita production. Equal ranges spill cell by cell.",
    ru: "Это не коэффициент специализации Гувера или Кругмана. Числитель тот же, что у коэффициентов локализации и душевого производства. Одинаковые диапазоны считаются по ячейкам.",
    kk: "Бұл Гувердің не Кругманның мамандану коэффициенті емес. Алымы локализация және жан басына шаққандағы өндіріс коэффициенттерімен бірдей. Бірдей ауқымдар ұяшық бойынша есептеледі.",
  },
  params: {
    region_industry: regionIndustry,
    region_product: regionProduct,
    nation_industry: nationIndustry,
    nation_product: nationProduct,
  },
  result: "cells",
  compute: ({ region_industry, region_product, nation_industry, nation_product }) => {
    if (region_industry > nation_industry) return industryAboveNation;
    if (region_product > nation_product) return productAboveNation;
    if (region_product === 0) return noRegionProduct;
    if (nation_industry === 0) return noNationIndustry;
    if (nation_product === 0) return noNationProduct;
    return region_industry / nation_industry / (region_product / nation_product);
  },
  twin: ({ region_industry, region_product, nation_industry, nation_product }) => {
    const part = region_industry.numbers;
    const product = region_product.numbers;
    const industry = nation_industry.numbers;
    const nation = nation_product.numbers;
    return `IF((${part}>${industry})+(${product}>${nation})>0,#VALUE!,IF((${product}=0)+(${industry}=0)+(${nation}=0)>0,#DIV/0!,(${part}/${industry})/(${product}/${nation})))`;
  },
  examples: [
    {
      given: {
        region_industry: 30,
        region_product: 150,
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: 2,
      from: "by hand: 30 % against 15 %",
    },
    {
      given: {
        region_industry: 13.8,
        region_product: 6040608.6,
        nation_industry: 61.1,
        nation_product: 136693318.3,
      },
      expect: 5.11098,
      tolerance: 1e-5,
      from: "Bureau of National Statistics of Kazakhstan: pharmaceutical output of January to April 2024 against gross regional product of 2024; computed by hand to five decimals",
    },
    {
      given: {
        region_industry: [30, null],
        region_product: [150, 50],
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: [[2], [0]],
      from: "by hand; a blank output is 0",
    },
    {
      given: {
        region_industry: [[30, 10]],
        region_product: [[150, 50]],
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: [[2, 2]],
      from: "by hand: as rows",
    },
    {
      given: {
        region_industry: 101,
        region_product: 150,
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: {
        region_industry: 30,
        region_product: 1001,
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: {
        region_industry: [30, 30],
        region_product: [150, null],
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: [[2], ["#DIV/0!"]],
      from: "catalogue: zero denominator",
    },
    {
      given: { region_industry: 0, region_product: 150, nation_industry: 0, nation_product: 1000 },
      expect: "#DIV/0!",
      from: "catalogue: zero denominator",
    },
    {
      given: { region_industry: 0, region_product: 0, nation_industry: 100, nation_product: 0 },
      expect: "#DIV/0!",
      from: "catalogue: zero denominator",
    },
    {
      given: {
        region_industry: -3,
        region_product: 150,
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        region_industry: [30, "x", { code: "#N/A" }],
        region_product: 150,
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: [[2], ["#VALUE!"], ["#N/A"]],
      from: "catalogue: each cell carries its own error",
    },
    {
      given: {
        region_industry: [1, 2],
        region_product: [1, 2, 3],
        nation_industry: 100,
        nation_product: 1000,
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "KS",
      "specialization by product",
      "КС",
      "коэффициент специализации",
      "мамандану коэффициенті",
    ],
    reading: {
      en: "2 says that the region makes twice the share of the industry that it makes of the national product: 30 % against 15 %. Above 1 the region is specialized, below 1 the industry is smaller than the region's economy would suggest.",
      ru: "2 означает: доля региона в отрасли вдвое больше его доли в ВВП — 30 % против 15 %. Больше 1 — регион специализирован, меньше 1 — отрасль меньше, чем следовало бы ждать при такой экономике региона.",
      kk: "2 мынаны білдіреді: өңірдің саладағы үлесі ЖІӨ-дегі үлесінен екі есе артық: салада 30 %, ЖІӨ-де 15 %. 1-ден үлкен болса, өңір маманданған, 1-ден кіші болса, сала өңір экономикасына қарай күтілетіннен шағын.",
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
          en: "the region is specialized",
          ru: "регион специализирован",
          kk: "өңір маманданған",
        },
        source: "convention of this product",
      },
    ],
    traps: [
      {
        en: "Output over a product that is value added mixes two concepts: industries that buy much from others look larger than they are.",
        ru: "Выпуск рядом с продуктом, то есть добавленной стоимостью, смешивает два понятия: отрасли с большими закупками выглядят крупнее, чем они есть.",
        kk: "Өндіріс көлемін қосылған құн болып табылатын өніммен қатар алу екі ұғымды араластырады: көп сатып алатын салалар шын мәнінен ірі көрінеді.",
      },
      {
        en: "The name is shared with the coefficients of Hoover and Krugman, which compare whole structures: say which one is meant.",
        ru: "Так же называют коэффициенты Гувера и Кругмана, которые сравнивают структуры целиком: указывайте, какой имеется в виду.",
        kk: "Құрылымдарды тұтас салыстыратын Гувер мен Кругман коэффициенттері де осылай аталады: қайсысы екенін көрсетіңіз.",
      },
    ],
    elsewhere: [],
    steps: ({ region_industry, region_product, nation_industry, nation_product }) => [
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
          en: "Share of the region in the national product",
          ru: "Доля региона в ВВП",
          kk: "Өңірдің ЖІӨ-дегі үлесі",
        },
        formula: "GRP_r / GDP",
        shows: region_product / nation_product,
      },
      {
        says: { en: "Their quotient", ru: "Их отношение", kk: "Олардың қатынасы" },
        formula: "KS = (O_ri / O_i) / (GRP_r / GDP)",
        shows: region_industry / nation_industry / (region_product / nation_product),
      },
    ],
  },
});
