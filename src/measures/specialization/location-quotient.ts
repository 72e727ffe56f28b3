/** Location quotient: a region's share of an industry against its share of everything. Above 1 the region is specialized. */
import { fault, Fault } from "../../core/fault";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { choice, element } from "../../core/params";

/** The industry in the region and in the nation, as the coefficients of specialization take them. */
export const regionIndustry = element({
  label: { en: "Industry in the region", ru: "Отрасль в регионе", kk: "Өңірдегі сала" },
  description: {
    en: "Output, employment or value added of the industry in the region",
    ru: "Выпуск, занятость или добавленная стоимость отрасли в регионе",
    kk: "Саланың өңірдегі өндіріс көлемі, жұмыспен қамтылғандары немесе қосылған құны",
  },
});

export const nationIndustry = element({
  label: { en: "Industry in the nation", ru: "Отрасль в стране", kk: "Елдегі сала" },
  description: {
    en: "The same quantity of the industry in the nation, in the same unit",
    ru: "Тот же показатель отрасли по стране в тех же единицах",
    kk: "Саланың ел бойынша сол өлшем бірлігіндегі дәл сондай көрсеткіші",
  },
});

const regionTotal = element({
  label: { en: "Total of the region", ru: "Всего по региону", kk: "Өңір бойынша барлығы" },
  description: {
    en: "All industries in the region, in the same unit",
    ru: "Все отрасли региона в тех же единицах",
    kk: "Өңірдің барлық саласы, сол өлшем бірлігінде",
  },
});

const nationTotal = element({
  label: { en: "Total of the nation", ru: "Всего по стране", kk: "Ел бойынша барлығы" },
  description: {
    en: "All industries in the nation, in the same unit",
    ru: "Все отрасли страны в тех же единицах",
    kk: "Елдің барлық саласы, сол өлшем бірлігінде",
  },
});

/** A part above its whole points to different units, years or territories. */
export function partExceedsWhole(
  part: { readonly label: Text },
  whole: { readonly label: Text }
): Fault {
  return fault("#VALUE!", {
    en: `${part.label.en}: exceeds “${whole.label.en}”; expected a part of it in the same unit`,
    ru: `${part.label.ru}: больше, чем «${whole.label.ru}»; ожидается часть этого целого в тех же единицах`,
    kk: `${part.label.kk}: «${whole.label.kk}» мәнінен үлкен; сол өлшем бірлігіндегі оның бөлігі болуы керек`,
  });
}

/** A total by which a coefficient would have to be divided. */
export function isZero(total: { readonly label: Text }): Fault {
  return fault("#DIV/0!", {
    en: `${total.label.en}: is 0, so the coefficient is undefined`,
    ru: `${total.label.ru}: равно 0, коэффициент не определён`,
    kk: `${total.label.kk}: 0-ге тең, коэффициент анықталмайды`,
  });
}

export const logOfZero = fault("#VALUE!", {
  en: "the quotient is 0, so its logarithm does not exist",
  ru: "коэффициент равен 0, логарифма не существует",
  kk: "коэффициент 0-ге тең, логарифмі жоқ",
});

const regionIndustryAboveRegion = partExceedsWhole(regionIndustry, regionTotal);
const regionAboveNation = partExceedsWhole(regionTotal, nationTotal);
const nationIndustryAboveNation = partExceedsWhole(nationIndustry, nationTotal);
const noRegion = isZero(regionTotal);
const noNation = isZero(nationTotal);

/** Faults that more than one coefficient of specialization can answer. */
export const industryAboveNation = partExceedsWhole(regionIndustry, nationIndustry);
export const noNationIndustry = isZero(nationIndustry);

export const locationQuotient = defineMeasure({
  id: "LOCATION.QUOTIENT",
  family: "specialization",
  name: {
    en: "Location quotient (localization coefficient KL)",
    ru: "Коэффициент локализации (KL)",
    kk: "Локализация коэффициенті (KL)",
  },
  summary: {
    en: "A region's share of an industry against its share of everything: above 1 the region is specialized",
    ru: "Доля региона в отрасли по сравнению с его долей во всей экономике: больше 1 — регион специализирован",
    kk: "Өңірдің саладағы үлесі бүкіл экономикадағы үлесімен салыстырғанда: 1-ден үлкен болса, өңір маманданған",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "≥ 0; symmetric −1 … 1; log any; additive −1 … 1",
    ru: "≥ 0; symmetric −1 … 1; log любые; additive −1 … 1",
    kk: "≥ 0; symmetric −1 … 1; log кез келген; additive −1 … 1",
  },
  formula: {
    en: "LQ = (e_ri / e_r) / (e_i / e); symmetric: (LQ − 1)/(LQ + 1); log: ln LQ; additive: e_ri/e_i − e_r/e; e: quantity, r: region, i: industry",
    ru: "LQ = (e_ri / e_r) / (e_i / e); symmetric: (LQ − 1)/(LQ + 1); log: ln LQ; additive: e_ri/e_i − e_r/e; e: показатель, r: регион, i: отрасль",
    kk: "LQ = (e_ri / e_r) / (e_i / e); symmetric: (LQ − 1)/(LQ + 1); log: ln LQ; additive: e_ri/e_i − e_r/e; e: көрсеткіш, r: өңір, i: сала",
  },
  source:
    "Florence 1939; Balassa 1965; symmetric: Laursen 1998, Dalum et al. 1998; additive: Hoen and Oosterhaven 2006",
  notes: {
    en: "Keep one unit in all four arguments: the check that no part exceeds its whole relies on it. Some programs answer 0 for a zero total; here it is #DIV/0!. Equal ranges spill cell by cell.",
    ru: "Все четыре аргумента — в одних единицах: на этом держится проверка, что часть не больше целого. Некоторые программы при нулевой сумме отвечают 0; здесь — #ДЕЛ/0!. Одинаковые диапазоны считаются по ячейкам.",
    kk: "Төрт аргумент те бір өлшем бірлігінде болсын: бөлік тұтастан аспайтынын тексеру соған негізделген. Кейбір бағдарламалар қосынды 0 болғанда 0 деп жауап береді; мұнда — #DIV/0!. Бірдей ауқымдар ұяшық бойынша есептеледі.",
  },
  params: {
    region_industry: regionIndustry,
    region_total: regionTotal,
    nation_industry: nationIndustry,
    nation_total: nationTotal,
    variant: choice({
      label: { en: "Variant", ru: "Вид", kk: "Түрі" },
      description: {
        en: '"plain"; "symmetric" −1…1; "log"; "additive": the difference of the two shares',
        ru: '"plain" — обычный; "symmetric" — от −1 до 1; "log" — логарифм; "additive" — разность двух долей',
        kk: '"plain" — қарапайым; "symmetric" — −1-ден 1-ге дейін; "log" — логарифм; "additive" — екі үлестің айырмасы',
      },
      words: ["plain", "symmetric", "log", "additive"],
      default: "plain",
    }),
  },
  result: "cells",
  compute: ({ region_industry, region_total, nation_industry, nation_total, variant }) => {
    if (region_industry > region_total) return regionIndustryAboveRegion;
    if (region_industry > nation_industry) return industryAboveNation;
    if (region_total > nation_total) return regionAboveNation;
    if (nation_industry > nation_total) return nationIndustryAboveNation;
    if (region_total === 0) return noRegion;
    if (nation_industry === 0) return noNationIndustry;
    if (nation_total === 0) return noNation;
    if (variant === "additive")
      return region_industry / nation_industry - region_total / nation_total;
    const quotient = region_industry / region_total / (nation_industry / nation_total);
    if (variant === "symmetric") return (quotient - 1) / (quotient + 1);
    if (variant === "log") return quotient === 0 ? logOfZero : Math.log(quotient);
    return quotient;
  },
  twin: ({ region_industry, region_total, nation_industry, nation_total, variant }) => {
    const part = region_industry.numbers;
    const region = region_total.numbers;
    const industry = nation_industry.numbers;
    const nation = nation_total.numbers;
    const quotient = `(${part}/${region})/(${industry}/${nation})`;
    const body = {
      plain: quotient,
      symmetric: `((${quotient})-1)/((${quotient})+1)`,
      log: `IF(${part}=0,#VALUE!,LN(IF(${part}=0,1,${part})/${region}/(${industry}/${nation})))`,
      additive: `${part}/${industry}-${region}/${nation}`,
    }[variant];
    const exceeds = `(${part}>${region})+(${part}>${industry})+(${region}>${nation})+(${industry}>${nation})>0`;
    return `IF(${exceeds},#VALUE!,IF((${region}=0)+(${industry}=0)+(${nation}=0)>0,#DIV/0!,${body}))`;
  },
  examples: [
    {
      given: { region_industry: 20, region_total: 100, nation_industry: 100, nation_total: 1000 },
      expect: 2,
      from: "by hand: 20 % against 10 %",
    },
    {
      given: {
        region_industry: 1714,
        region_total: 79006,
        nation_industry: 879213,
        nation_total: 15593224,
      },
      expect: 0.384762342301328,
      from: "Farhauer and Kröll 2013, after the R package REAT 3.0.3 (locq)",
    },
    {
      given: {
        region_industry: 21.7,
        region_total: 331067.53766599996,
        nation_industry: 61.1,
        nation_total: 15567683.206333999,
      },
      expect: 16.700362966529603,
      from: "Bureau of National Statistics of Kazakhstan, pharmaceutical output of Shymkent, January to April 2024, via energyprom",
    },
    {
      given: {
        region_industry: 20,
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "symmetric",
      },
      expect: 1 / 3,
      from: "by hand",
    },
    {
      given: {
        region_industry: 20,
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "log",
      },
      expect: Math.LN2,
      from: "by hand",
    },
    {
      given: {
        region_industry: 63,
        region_total: 198,
        nation_industry: 246,
        nation_total: 916,
        variant: "additive",
      },
      expect: 0.0399403557354351,
      from: "R package REAT 3.0.3, locq(LQ.method = 'a')",
    },
    {
      given: {
        region_industry: [20, null, 5],
        region_total: 100,
        nation_industry: [100, 50, ""],
        nation_total: 1000,
      },
      expect: [[2], [0], ["#VALUE!"]],
      from: "by hand: a blank is 0; 5 of nothing exceeds its whole",
    },
    {
      given: {
        region_industry: [[20, 10]],
        region_total: [[100, 200]],
        nation_industry: 100,
        nation_total: 1000,
        variant: "symmetric",
      },
      expect: [[1 / 3, -1 / 3]],
      from: "by hand: as rows",
    },
    {
      given: {
        region_industry: [20, "x", { code: "#N/A" }],
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
      },
      expect: [[2], ["#VALUE!"], ["#N/A"]],
      from: "catalogue: each cell carries its own error",
    },
    {
      given: {
        region_industry: 0,
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "symmetric",
      },
      expect: -1,
      from: "catalogue: no industry in the region",
    },
    {
      given: {
        region_industry: 0,
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "log",
      },
      expect: "#VALUE!",
      from: "catalogue: the logarithm of 0",
    },
    {
      given: {
        region_industry: [0, 20],
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "log",
      },
      expect: [["#VALUE!"], [Math.LN2]],
      from: "catalogue: the logarithm of 0 in its cell",
    },
    {
      given: { region_industry: 20, region_total: 10, nation_industry: 100, nation_total: 1000 },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: { region_industry: 20, region_total: 100, nation_industry: 10, nation_total: 1000 },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: { region_industry: 20, region_total: 2000, nation_industry: 100, nation_total: 1000 },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: { region_industry: 20, region_total: 100, nation_industry: 2000, nation_total: 1000 },
      expect: "#VALUE!",
      from: "catalogue: a part larger than its whole",
    },
    {
      given: {
        region_industry: 0,
        region_total: 0,
        nation_industry: 100,
        nation_total: 1000,
        variant: "additive",
      },
      expect: "#DIV/0!",
      from: "catalogue: a zero total, in every variant",
    },
    {
      given: { region_industry: 0, region_total: 100, nation_industry: 0, nation_total: 1000 },
      expect: "#DIV/0!",
      from: "catalogue: a zero total",
    },
    {
      given: { region_industry: 0, region_total: 0, nation_industry: 0, nation_total: 0 },
      expect: "#DIV/0!",
      from: "catalogue: a zero total",
    },
    {
      given: { region_industry: -1, region_total: 100, nation_industry: 100, nation_total: 1000 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        region_industry: [1, 2],
        region_total: [100, 100, 100],
        nation_industry: 100,
        nation_total: 1000,
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        region_industry: 20,
        region_total: 100,
        nation_industry: 100,
        nation_total: 1000,
        variant: "binary form",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "LQ",
      "KL",
      "RCA",
      "Balassa index",
      "Hoover–Balassa",
      "locq",
      "revealed comparative advantage",
      "коэффициент локализации",
      "индекс Баласса",
      "КЛ",
      "локализация коэффициенті",
      "орналасу коэффициенті",
    ],
    reading: {
      en: "2 says that the industry weighs twice as much in the region as in the nation: 20 % of the region against 10 %. Below 1 the region has less of it than its size would suggest. The symmetric form maps this to −1…1 with 0 for the average, so that ½ and 2 lie equally far from it.",
      ru: "2 означает: вес отрасли в регионе вдвое больше, чем в стране, — 20 % против 10 %. Меньше 1 — отрасли в регионе меньше, чем следовало бы ждать при его размере. Симметричный вид переводит это в −1…1 с нулём для среднего, и тогда ½ и 2 равноудалены от него.",
      kk: "2 мынаны білдіреді: саланың өңірдегі салмағы елдегіден екі есе артық: өңірде 20 %, елде 10 %. 1-ден кіші болса, сала өңірде оның мөлшеріне қарай күтілетіннен аз. Симметриялы түрі мұны −1…1 аралығына келтіреді, орташасы 0, сонда ½ мен 2 одан бірдей қашықтықта.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "less present than in the nation",
          ru: "представлена слабее, чем в стране",
          kk: "елдегіден аз тараған",
        },
        source: "Balassa 1965",
      },
      {
        from: 1,
        means: {
          en: "the region is specialized",
          ru: "регион специализирован",
          kk: "өңір маманданған",
        },
        source: "Balassa 1965",
      },
    ],
    thresholdsHold: ({ variant }) => variant === "plain",
    traps: [
      {
        en: "A large quotient may stand on a handful of jobs: look at the size beside it, and at DARTBOARD.Z when plants are few.",
        ru: "Большой коэффициент может держаться на горстке рабочих мест: смотрите и на размер, а при малом числе предприятий — на DARTBOARD.Z.",
        kk: "Үлкен коэффициенттің артында бірнеше ғана жұмыс орны тұруы мүмкін: қасында мөлшерін, кәсіпорын аз болса, DARTBOARD.Z мәнін қараңыз.",
      },
      {
        en: "Output of a few months against a year of the total, or thousands against millions, gives a number that looks plausible: one period and one unit in all four arguments.",
        ru: "Выпуск за несколько месяцев против годового итога или тысячи против миллионов дают правдоподобное на вид число: во всех четырёх аргументах один период и одна единица.",
        kk: "Бірнеше айдың өндірісін жылдық жиынтықпен не мыңды миллионмен салыстыру сенімді көрінетін сан береді: төрт аргументте де бір кезең, бір өлшем бірлігі болсын.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "locq()",
        differs: {
          en: "answers NA for a part above its total; ours is #VALUE! with the reason",
          ru: "для части больше целого отвечает NA; у нас — #ЗНАЧ! с причиной",
          kk: "бөлік тұтастан үлкен болса, NA береді; бізде — себебі көрсетілген #VALUE!",
        },
      },
      {
        program: "R EconGeo",
        name: "location.quotient()",
        differs: {
          en: "takes a table, answers 0 for a zero total and rounds to two decimals",
          ru: "берёт таблицу, при нулевой сумме отвечает 0 и округляет до двух знаков",
          kk: "кесте алады, қосынды 0 болса 0 береді және екі таңбаға дейін дөңгелектейді",
        },
      },
    ],
    steps: ({ region_industry, region_total, nation_industry, nation_total, variant }) => {
      if (variant === "additive")
        return [
          {
            says: {
              en: "Share of the region in the industry",
              ru: "Доля региона в отрасли",
              kk: "Өңірдің саладағы үлесі",
            },
            formula: "e_ri / e_i",
            shows: region_industry / nation_industry,
          },
          {
            says: {
              en: "Share of the region in everything",
              ru: "Доля региона во всей экономике",
              kk: "Өңірдің бүкіл экономикадағы үлесі",
            },
            formula: "e_r / e",
            shows: region_total / nation_total,
          },
          {
            says: { en: "Their difference", ru: "Их разность", kk: "Олардың айырмасы" },
            formula: "e_ri/e_i − e_r/e",
            shows: region_industry / nation_industry - region_total / nation_total,
          },
        ];
      const quotient = region_industry / region_total / (nation_industry / nation_total);
      const steps: Step[] = [
        {
          says: {
            en: "Share of the industry in the region",
            ru: "Доля отрасли в регионе",
            kk: "Саланың өңірдегі үлесі",
          },
          formula: "e_ri / e_r",
          shows: region_industry / region_total,
        },
        {
          says: {
            en: "Share of the industry in the nation",
            ru: "Доля отрасли в стране",
            kk: "Саланың елдегі үлесі",
          },
          formula: "e_i / e",
          shows: nation_industry / nation_total,
        },
        {
          says: { en: "Their quotient", ru: "Их отношение", kk: "Олардың қатынасы" },
          formula: "LQ = (e_ri / e_r) / (e_i / e)",
          shows: quotient,
        },
      ];
      if (variant === "symmetric")
        steps.push({
          says: { en: "Symmetric form", ru: "Симметричный вид", kk: "Симметриялы түрі" },
          formula: "(LQ − 1) / (LQ + 1)",
          shows: (quotient - 1) / (quotient + 1),
        });
      if (variant === "log")
        steps.push({
          says: { en: "Its logarithm", ru: "Его логарифм", kk: "Оның логарифмі" },
          formula: "ln LQ",
          shows: quotient === 0 ? logOfZero : Math.log(quotient),
        });
      return steps;
    },
  },
});
