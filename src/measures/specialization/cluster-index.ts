/** Cluster index of Litzenberger and Sternberg: density, specialization and number of firms of an industry in one number. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { Domain, number } from "../../core/params";
import { isZero } from "./location-quotient";

const domain: Domain = {
  min: 0,
  expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен сан" },
};

const regionIndustry = number({
  label: { en: "Industry in the region", ru: "Отрасль в регионе", kk: "Өңірдегі сала" },
  description: {
    en: "Employment of the industry in the region",
    ru: "Занятые в отрасли в регионе",
    kk: "Өңірде салада жұмыспен қамтылғандар",
  },
  domain,
});
const nationIndustry = number({
  label: { en: "Industry in the nation", ru: "Отрасль в стране", kk: "Елдегі сала" },
  description: {
    en: "Employment of the industry in the nation",
    ru: "Занятые в отрасли в стране",
    kk: "Елде салада жұмыспен қамтылғандар",
  },
  domain,
});
const regionArea = number({
  label: { en: "Area of the region", ru: "Площадь региона", kk: "Өңір аумағы" },
  description: {
    en: "Area of the region, in any unit",
    ru: "Площадь региона в любых единицах",
    kk: "Өңір аумағының көлемі, кез келген өлшем бірлігінде",
  },
  domain,
});
const nationArea = number({
  label: { en: "Area of the nation", ru: "Площадь страны", kk: "Ел аумағы" },
  description: {
    en: "Area of the nation, in the same unit",
    ru: "Площадь страны в тех же единицах",
    kk: "Ел аумағының көлемі, сол өлшем бірлігінде",
  },
  domain,
});
const regionPopulation = number({
  label: { en: "Population of the region", ru: "Население региона", kk: "Өңір халқы" },
  description: {
    en: "Population of the region, in any unit",
    ru: "Численность населения региона в любых единицах",
    kk: "Өңір халқының саны, кез келген өлшем бірлігінде",
  },
  domain,
});
const nationPopulation = number({
  label: { en: "Population of the nation", ru: "Население страны", kk: "Ел халқы" },
  description: {
    en: "Population of the nation, in the same unit",
    ru: "Численность населения страны в тех же единицах",
    kk: "Ел халқының саны, сол өлшем бірлігінде",
  },
  domain,
});
const regionFirms = number({
  label: { en: "Firms in the region", ru: "Предприятия в регионе", kk: "Өңірдегі кәсіпорындар" },
  description: {
    en: "Number of firms of the industry in the region",
    ru: "Число предприятий отрасли в регионе",
    kk: "Өңірдегі сала кәсіпорындарының саны",
  },
  domain,
});
const nationFirms = number({
  label: { en: "Firms in the nation", ru: "Предприятия в стране", kk: "Елдегі кәсіпорындар" },
  description: {
    en: "Number of firms of the industry in the nation",
    ru: "Число предприятий отрасли в стране",
    kk: "Елдегі сала кәсіпорындарының саны",
  },
  domain,
});

/** Employment without a firm: the numbers contradict each other, and the size of a firm is undefined. */
export const noFirms = fault("#DIV/0!", {
  en: "there is employment but no firm, so the size of a firm is undefined",
  ru: "занятые есть, а предприятий нет, размер предприятия не определён",
  kk: "жұмыспен қамтылғандар бар, кәсіпорын жоқ, кәсіпорын мөлшері анықталмайды",
});

const denominators = {
  nation_industry: isZero(nationIndustry),
  region_area: isZero(regionArea),
  nation_area: isZero(nationArea),
  region_population: isZero(regionPopulation),
  nation_population: isZero(nationPopulation),
  nation_firms: isZero(nationFirms),
};

/** @param industry, firms, area, population  shares of the region in the nation   @returns 1 at the national average */
export function clusterIndex(
  industry: number,
  firms: number,
  area: number,
  population: number
): number {
  return (industry / area) * (firms / population);
}

export const clusterIndexOfRegion = defineMeasure({
  id: "CLUSTER.INDEX",
  family: "specialization",
  name: {
    en: "Cluster index of Litzenberger and Sternberg",
    ru: "Кластерный индекс Литценбергера — Штернберга",
    kk: "Литценбергер — Штернберг кластерлік индексі",
  },
  summary: {
    en: "How densely, how specialized and in how many firms an industry stands in a region: 1 as the nation on average",
    ru: "Плотность отрасли в регионе, специализация на ней и число её предприятий в одном числе: 1 — как в среднем по стране",
    kk: "Саланың өңірдегі тығыздығы, оған мамандану және кәсіпорындар саны бір санда: 1 — ел бойынша орташадай",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: {
    en: "CI = ((eᵣ/aᵣ)/(e/a)) ((eᵣ/pᵣ)/(e/p)) / ((eᵣ/bᵣ)/(e/b)) = (eᵣ/e)(bᵣ/b) / ((aᵣ/a)(pᵣ/p)); e: employment, b: firms, a: area, p: population; index r: region, no index: nation",
    ru: "CI = ((eᵣ/aᵣ)/(e/a)) ((eᵣ/pᵣ)/(e/p)) / ((eᵣ/bᵣ)/(e/b)) = (eᵣ/e)(bᵣ/b) / ((aᵣ/a)(pᵣ/p)); e: занятость, b: предприятия, a: площадь, p: население; индекс r: регион, без индекса: страна",
    kk: "CI = ((eᵣ/aᵣ)/(e/a)) ((eᵣ/pᵣ)/(e/p)) / ((eᵣ/bᵣ)/(e/b)) = (eᵣ/e)(bᵣ/b) / ((aᵣ/a)(pᵣ/p)); e: жұмыспен қамтылғандар, b: кәсіпорындар, a: аумақ, p: халық; r индексі: өңір, индекссіз: ел",
  },
  source: "Litzenberger and Sternberg 2006",
  notes: {
    en: "The product of relative density, relative specialization and relative number of firms. 0 where the region has no employment in the industry: the size of a firm cancels. Not standardized: values of different industries do not compare.",
    ru: "Произведение относительной плотности, относительной специализации и относительного числа предприятий. 0, если в регионе нет занятых в отрасли: размер предприятия сокращается. Не стандартизован: значения разных отраслей не сравнимы.",
    kk: "Салыстырмалы тығыздық, салыстырмалы мамандану және салыстырмалы кәсіпорындар санының көбейтіндісі. Өңірде салада жұмыспен қамтылғандар болмаса, 0: кәсіпорын мөлшері қысқарып кетеді. Стандартталмаған: әртүрлі салалардың мәндері салыстырылмайды.",
  },
  params: {
    region_industry: regionIndustry,
    nation_industry: nationIndustry,
    region_area: regionArea,
    nation_area: nationArea,
    region_population: regionPopulation,
    nation_population: nationPopulation,
    region_firms: regionFirms,
    nation_firms: nationFirms,
  },
  result: "cell",
  compute: (given) => {
    if (given.nation_industry === 0) return denominators.nation_industry;
    if (given.region_area === 0) return denominators.region_area;
    if (given.nation_area === 0) return denominators.nation_area;
    if (given.region_population === 0) return denominators.region_population;
    if (given.nation_population === 0) return denominators.nation_population;
    if (given.nation_firms === 0) return denominators.nation_firms;
    if (given.region_industry === 0) return 0;
    if (given.region_firms === 0) return noFirms;
    return clusterIndex(
      given.region_industry / given.nation_industry,
      given.region_firms / given.nation_firms,
      given.region_area / given.nation_area,
      given.region_population / given.nation_population
    );
  },
  twin: (given) => {
    const empty = `(${given.nation_industry}=0)+(${given.region_area}=0)+(${given.nation_area}=0)+(${given.region_population}=0)+(${given.nation_population}=0)+(${given.nation_firms}=0)+(${given.region_industry}>0)*(${given.region_firms}=0)>0`;
    return `IF(${empty},#DIV/0!,${given.region_industry}/${given.nation_industry}*(${given.region_firms}/${given.nation_firms})/(${given.region_area}/${given.nation_area}*(${given.region_population}/${given.nation_population})))`;
  },
  examples: [
    {
      given: {
        region_industry: 20,
        nation_industry: 100,
        region_area: 10,
        nation_area: 100,
        region_population: 10,
        nation_population: 100,
        region_firms: 5,
        nation_firms: 50,
      },
      expect: 2,
      from: "by hand: a fifth of the jobs and a tenth of everything else: 2 × 2 / 2",
    },
    {
      given: {
        region_industry: 1743,
        nation_industry: 5740,
        region_area: 50,
        nation_area: 576,
        region_population: 488,
        nation_population: 4621,
        region_firms: 35,
        nation_firms: 53,
      },
      expect: 21.8749110167254,
      from: "Farhauer and Kröll 2014, after the R package REAT 3.0.3 (litzenberger)",
    },
    {
      given: {
        region_industry: 0,
        nation_industry: 10,
        region_area: 1,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 0,
        nation_firms: 5,
      },
      expect: 0,
      from: "catalogue: no employment, no firm",
    },
    {
      given: {
        region_industry: 3,
        nation_industry: 10,
        region_area: 1,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 0,
        nation_firms: 5,
      },
      expect: "#DIV/0!",
      from: "catalogue: employment without a firm",
    },
    ...(
      [
        "nation_industry",
        "region_area",
        "nation_area",
        "region_population",
        "nation_population",
        "nation_firms",
      ] as const
    ).map((denominator) => ({
      given: {
        region_industry: 0,
        nation_industry: 10,
        region_area: 1,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 1,
        nation_firms: 5,
        [denominator]: 0,
      },
      expect: "#DIV/0!",
      from: "catalogue: a zero denominator",
    })),
    {
      given: {
        region_industry: 3,
        nation_industry: 10,
        region_area: -1,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 2,
        nation_firms: 5,
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        region_industry: "not known",
        nation_industry: 10,
        region_area: 1,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 2,
        nation_firms: 5,
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        region_industry: 3,
        nation_industry: 10,
        region_area: null,
        nation_area: 5,
        region_population: 1,
        nation_population: 5,
        region_firms: 2,
        nation_firms: 5,
      },
      expect: "#VALUE!",
      from: "definition: every number must be given",
    },
  ],
  help: {
    synonyms: [
      "CI",
      "Litzenberger–Sternberg index",
      "litzenberger",
      "кластерный индекс",
      "индекс кластеризации",
      "кластерлік индекс",
    ],
    reading: {
      en: "2 says that density, specialization and number of firms together stand at twice the national average. 1 is the average; a region twice the average in density, in jobs per head and in firms per job has 2 × 2 × 2 = 8. 0 means that the industry has no employment there.",
      ru: "2 означает: плотность, специализация и число предприятий вместе вдвое выше среднего по стране. 1 — среднее; регион, вдвое превосходящий среднее и по плотности, и по занятым на душу, и по числу предприятий на занятого, получает 2 × 2 × 2 = 8. 0 — занятых в отрасли нет.",
      kk: "2 мынаны білдіреді: тығыздық, мамандану және кәсіпорындар саны бірге ел орташасынан екі есе жоғары. 1 — орташа; тығыздығы да, жан басына шаққандағы жұмысы да, жұмыскерге шаққандағы кәсіпорындары да орташадан екі есе артық өңірде 2 × 2 × 2 = 8. 0 — салада жұмыспен қамтылғандар жоқ.",
    },
    thresholds: [],
    traps: [
      {
        en: "A city region is small: its density alone can push the index into the tens. Compare regions of one kind.",
        ru: "Город занимает мало места: одна только плотность может поднять индекс до десятков. Сравнивайте регионы одного рода.",
        kk: "Қаланың аумағы шағын: тек тығыздықтың өзі индексті ондағанға жеткізуі мүмкін. Бір тектес өңірлерді салыстырыңыз.",
      },
      {
        en: "Many firms with few workers raise it as much as many workers in few firms: look at both before speaking of a cluster.",
        ru: "Много фирм с малым числом занятых поднимают его так же, как много занятых в немногих фирмах: смотрите на то и другое.",
        kk: "Жұмыскері аз көп фирма да, аз фирмадағы көп жұмыскер де индексті бірдей көтереді: кластер туралы айтпас бұрын екеуін де қараңыз.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "litzenberger()",
        differs: {
          en: "leaves the index undefined where employment is 0; ours is 0",
          ru: "не определяет индекс при нулевой занятости; у нас он равен 0",
          kk: "жұмыспен қамтылғандар 0 болғанда индексті анықтамайды; бізде ол 0",
        },
      },
    ],
    steps: (given) => {
      const industry = given.region_industry / given.nation_industry;
      const area = given.region_area / given.nation_area;
      const population = given.region_population / given.nation_population;
      const firms = given.region_firms / given.nation_firms;
      return [
        {
          says: {
            en: "Relative density: share of employment against share of area",
            ru: "Относительная плотность: доля в занятости к доле в площади",
            kk: "Салыстырмалы тығыздық: жұмыспен қамтудағы үлестің аумақтағы үлеске қатынасы",
          },
          formula: "(eᵣ/e) / (aᵣ/a)",
          shows: industry / area,
        },
        {
          says: {
            en: "Relative specialization: share of employment against share of population",
            ru: "Относительная специализация: доля в занятости к доле в населении",
            kk: "Салыстырмалы мамандану: жұмыспен қамтудағы үлестің халықтағы үлеске қатынасы",
          },
          formula: "(eᵣ/e) / (pᵣ/p)",
          shows: industry / population,
        },
        ...(given.region_industry === 0
          ? []
          : [
              {
                says: {
                  en: "Relative size of a firm",
                  ru: "Относительный размер предприятия",
                  kk: "Кәсіпорынның салыстырмалы мөлшері",
                },
                formula: "(eᵣ/e) / (bᵣ/b)",
                shows: industry / firms,
              },
            ]),
        {
          says: {
            en: "Density times specialization, divided by the size of a firm",
            ru: "Плотность, умноженная на специализацию и делённая на размер предприятия",
            kk: "Тығыздықты мамандануға көбейтіп, кәсіпорын мөлшеріне бөлгені",
          },
          formula: "CI = (eᵣ/e)(bᵣ/b) / ((aᵣ/a)(pᵣ/p))",
          shows: given.region_industry === 0 ? 0 : clusterIndex(industry, firms, area, population),
        },
      ];
    },
  },
});
