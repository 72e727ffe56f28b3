/** Williamson coefficient: how unequal regions are per head, each weighed by its population. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { range, zerosArgument } from "../../core/params";
import { participants, weightsNatively } from "./gini";
import { meanNatively } from "./theil";
import { meanIsZeroNatively, spreadSteps, weightedSpread } from "./variation-coefficient";

export const williamsonCoefficient = defineMeasure({
  id: "WILLIAMSON",
  family: "inequality",
  name: {
    en: "Williamson coefficient of regional inequality",
    ru: "Коэффициент Уильямсона регионального неравенства",
    kk: "Өңірлік теңсіздіктің Уильямсон коэффициенті",
  },
  summary: {
    en: "Coefficient of variation of a value per head between regions, weighed by their population",
    ru: "Коэффициент вариации душевого показателя между регионами, взвешенный по населению",
    kk: "Жан басына шаққандағы көрсеткіштің өңірлер арасындағы халық саны бойынша салмақталған вариация коэффициенті",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: "V = √(Σ p (x − μ)²) / |μ|, μ = Σ p x, p = w / Σw",
  source: "Williamson 1965",
  notes: {
    en: "The mean inside the deviations is the weighted one, that of the whole country; some programs take the unweighted mean of the regions there. With equal populations it is the coefficient of variation.",
    ru: "Среднее внутри отклонений — взвешенное, то есть по стране в целом; некоторые программы берут там невзвешенное среднее регионов. При равном населении это коэффициент вариации.",
    kk: "Ауытқулар ішіндегі орташа — салмақталған, яғни бүкіл ел бойынша; кейбір бағдарламалар онда өңірлердің салмақталмаған орташасын алады. Халық саны тең болса, бұл — вариация коэффициенті.",
  },
  params: {
    values: range({
      label: { en: "Values per head", ru: "Душевые значения", kk: "Жан басына шаққандағы мәндер" },
      description: {
        en: "Value per head of each region, such as gross regional product",
        ru: "Душевое значение по каждому региону, например валовой региональный продукт",
        kk: "Әр өңірдің жан басына шаққандағы мәні, мысалы жалпы өңірлік өнім",
      },
      negatives: "allowed",
      zeros: {},
      total: "allowed",
    }),
    population: range({
      label: { en: "Population", ru: "Население", kk: "Халық саны" },
      description: {
        en: "Population of each region",
        ru: "Население каждого региона",
        kk: "Әр өңірдің халық саны",
      },
      pairedWith: "values",
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, population }) => {
    const { x, w } = participants(values, population);
    const spread = weightedSpread(x, w);
    return isFault(spread) ? spread : spread.deviation / Math.abs(spread.mean);
  },
  twin: ({ values, population }) => {
    const x = values.numbers;
    const w = weightsNatively(values, population);
    const mean = meanNatively(x, w);
    return `IF(${meanIsZeroNatively(x, w)},#DIV/0!,SQRT(SUM(${w}*(${x}-${mean})^2)/SUM(${w}))/ABS(${mean}))`;
  },
  examples: [
    {
      given: { values: [1, 5], population: [3, 1] },
      expect: Math.sqrt(3) / 2,
      from: "by hand: mean 2; (3 × 1 + 1 × 9) / 4 = 3",
    },
    {
      given: { values: [[1, 3]], population: [[7, 7]] },
      expect: 0.5,
      from: "by hand, as rows: the coefficient of variation",
    },
    {
      given: {
        values: [500, 1500, 2500, 4000, 7500, 15000],
        population: [1000, 1200, 1600, 400, 200, 600],
      },
      expect: 1.20235276600216,
      from: "Doersam 2004, incomes of six groups; R package REAT 3.0.3, williamson(wmean = TRUE)",
    },
    {
      given: { values: [0, 4], population: [1, 1], zeros: "count" },
      expect: 1,
      from: "by hand: standard deviation 2, mean 2",
    },
    {
      given: { values: [0, 1, null, 5], population: [9, 3, 9, 1], zeros: "skip" },
      expect: Math.sqrt(3) / 2,
      from: "by hand: equals the regions 1, 5",
    },
    {
      given: { values: [1, 5, 9], population: [3, 1, null] },
      expect: Math.sqrt(3) / 2,
      from: "by hand: a region without population has no weight",
    },
    {
      given: { values: [-1, 3], population: [1, 3] },
      expect: Math.sqrt(3) / 2,
      from: "by hand: mean 2; (9 + 3 × 1) / 4 = 3",
    },
    {
      given: { values: [0, 4], population: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: zeros must be declared",
    },
    {
      given: { values: [-1, 3], population: [3, 1] },
      expect: "#DIV/0!",
      from: "catalogue: the weighted mean is 0",
    },
    {
      given: { values: [0, 0], population: [3, 1], zeros: "count" },
      expect: "#DIV/0!",
      from: "catalogue: the weighted mean is 0",
    },
    {
      given: { values: [0, 4], population: [3, 0], zeros: "skip" },
      expect: "#DIV/0!",
      from: "definition: nobody lives where there is a value",
    },
    {
      given: { values: [1, 5], population: [0, null] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { values: [1, 5], population: [3, -1] },
      expect: "#VALUE!",
      from: "catalogue: negative population",
    },
    {
      given: { values: [1, 5], population: [3, 1, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    { given: { values: [1, "x"], population: [3, 1] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, 5], population: [3, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Williamson",
      "Williamson index",
      "weighted coefficient of variation",
      "population-weighted CV",
      "Уильямсон",
      "Вильямсон",
      "взвешенный коэффициент вариации",
      "межрегиональное неравенство",
      "өңіраралық теңсіздік",
    ],
    reading: {
      en: "0 means that every region has the same value per head. 0.87 in the first example says that the standard deviation of the regions, weighed by population, is 87 % of the national mean. Because of the weights a small rich region moves the number little.",
      ru: "0 — во всех регионах одинаковое душевое значение. 0,87 в первом примере: стандартное отклонение по регионам, взвешенное по населению, составляет 87 % среднего по стране. Из-за весов небольшой богатый регион мало меняет число.",
      kk: "0 — барлық өңірде жан басына шаққандағы мән бірдей. Бірінші мысалдағы 0,87: өңірлердің халық саны бойынша салмақталған стандартты ауытқуы ел бойынша орташаның 87 %-ына тең. Салмақтардың әсерінен шағын бай өңір санды аз өзгертеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Give values per head, not totals of regions: with totals the size of regions is mixed up with their wealth.",
        ru: "Нужны душевые значения, а не суммы по регионам: с суммами размер региона смешивается с уровнем его благосостояния.",
        kk: "Өңірлердің жиынтық мәнін емес, жан басына шаққандағы мәнін беріңіз: жиынтық мән болса, өңірдің мөлшері мен ауқаттылығы араласып кетеді.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "williamson()",
        differs: {
          en: "by default takes the unweighted mean inside the deviations; wmean = TRUE agrees",
          ru: "по умолчанию берёт в отклонениях невзвешенное среднее; wmean = TRUE совпадает с нашим",
          kk: "әдепкіде ауытқуларда салмақталмаған орташаны алады; wmean = TRUE біздікімен бірдей",
        },
      },
    ],
    steps: ({ values, population }) => {
      const { x, w } = participants(values, population);
      const spread = weightedSpread(x, w);
      if (isFault(spread)) return [];
      const people = w.reduce((sum, one) => sum + one, 0);
      return [
        {
          says: { en: "Population shares", ru: "Доли населения", kk: "Халық санының үлестері" },
          formula: "p",
          shows: w.map((one) => one / people),
        },
        ...spreadSteps(spread, true),
        {
          says: {
            en: "The deviation over the mean",
            ru: "Отношение отклонения к среднему",
            kk: "Ауытқудың орташаға қатынасы",
          },
          formula: "V = √(Σ p (x − μ)²) / |μ|",
          shows: spread.deviation / Math.abs(spread.mean),
        },
      ];
    },
  },
});
