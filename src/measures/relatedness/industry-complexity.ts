/** Complexity of industries: how rare they are, and how complex the regions that have them. */
import { isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice } from "../../core/params";
import {
  Complexity,
  complexityBlock,
  complexityOf,
  complexitySteps,
  momentsOf,
  nativeRange,
  sampleDeviation,
  withoutComplexity,
} from "./complexity-vectors";
import { presenceOf, presenceParams, presenceRefusals, refusingOthers } from "./presence";

function standardized(
  { regions, industries }: Complexity,
  scaledBy: "regions" | "industries",
  sample: boolean
): AnswerCell[][] {
  const { mean, deviation } = momentsOf(scaledBy === "regions" ? regions : industries, sample);
  return [Array.from(industries, (q) => (q - mean) / deviation)];
}

const nested = [
  [1, 1, 1],
  [1, 1, 0],
  [1, 0, 0],
];

export const industryComplexity = defineMeasure({
  id: "INDUSTRY.COMPLEXITY",
  family: "relatedness",
  name: {
    en: "Product (industry) complexity index (PCI)",
    ru: "Индекс сложности продуктов (отраслей) (PCI)",
    kk: "Өнімдердің (салалардың) күрделілік индексі (PCI)",
  },
  summary: {
    en: "How complex each industry is: present in few regions, and in complex ones",
    ru: "Насколько сложна каждая отрасль: она есть в немногих регионах, и притом сложных",
    kk: "Әр саланың күрделілігі: аз өңірде, әрі күрделі өңірлерде болуы",
  },
  unit: { en: "standard deviations", ru: "стандартные отклонения", kk: "стандартты ауытқулар" },
  values: {
    en: "any, a row; by industries: mean 0, standard deviation 1; by regions: on the scale of REGION.COMPLEXITY",
    ru: "любые, строка; по отраслям: среднее 0, стандартное отклонение 1; по регионам: шкала REGION.COMPLEXITY",
    kk: "кез келген, жол; салалар бойынша: орташасы 0, стандартты ауытқуы 1; өңірлер бойынша: REGION.COMPLEXITY шкаласы",
  },
  formula: {
    en: "q = second eigenvector of U⁻¹ Bᵀ D⁻¹ B, k = D⁻¹ B q; regions (q − mean k)/sd k; industries (q − mean q)/sd q",
    ru: "q — второй собственный вектор U⁻¹ Bᵀ D⁻¹ B, k = D⁻¹ B q; regions (q − среднее k)/sd k; industries (q − среднее q)/sd q",
    kk: "q — U⁻¹ Bᵀ D⁻¹ B матрицасының екінші меншікті векторы, k = D⁻¹ B q; regions (q − k орташасы)/sd k; industries (q − q орташасы)/sd q",
  },
  source: "Hausmann et al. 2014",
  notes: {
    en: `Scaled by the regions' moments as in py-ecomplexity, so that a region's complexity is the mean of its industries'; economiccomplexity (R) scales by the industries' own. #N/A where there is no single ranking, as in REGION.COMPLEXITY. ${nativeRange.en}`,
    ru: `Масштаб — по моментам регионов, как в py-ecomplexity: тогда сложность региона — среднее по его отраслям; economiccomplexity (R) берёт моменты самих отраслей. #Н/Д, где единого порядка нет, как в REGION.COMPLEXITY. ${nativeRange.ru}`,
    kk: `Масштаб py-ecomplexity-дегідей өңірлердің моменттері бойынша: сонда өңір күрделілігі салаларының орташасы болады; economiccomplexity (R) салалардың өз моменттерін алады. REGION.COMPLEXITY-дегідей, бірыңғай рет болмаса #N/A. ${nativeRange.kk}`,
  },
  params: {
    ...presenceParams,
    scaled_by: choice({
      label: { en: "Scaled by", ru: "Масштаб", kk: "Масштаб" },
      description: {
        en: '"regions": mean and deviation of the regions, comparable with REGION.COMPLEXITY; "industries": the industries\' own',
        ru: '"regions" — среднее и отклонение регионов, сопоставимо с REGION.COMPLEXITY; "industries" — самих отраслей',
        kk: '"regions" — өңірлердің орташасы мен ауытқуы, REGION.COMPLEXITY-мен салыстыруға келеді; "industries" — салалардың өздерінікі',
      },
      words: ["regions", "industries"],
      default: "regions",
    }),
    sample: sampleDeviation,
  },
  result: "cells",
  iterative: true,
  compute: ({ matrix, input, threshold, scaled_by, sample }) => {
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    const complexity = complexityOf(presence);
    return isFault(complexity) ? complexity : standardized(complexity, scaled_by, sample);
  },
  twin: ({ matrix, input, threshold, scaled_by, sample }, place) => {
    const block = complexityBlock(matrix, input, threshold, place);
    if (block === null) return null;
    if (block === "none") return refusingOthers(matrix, input, "NA()");
    const scale = scaled_by === "regions" ? block.k : block.q;
    return {
      cells: [
        ...block.cells,
        {
          row: block.rowsFree,
          column: 0,
          rows: 1,
          columns: block.industries,
          formula: refusingOthers(
            matrix,
            input,
            block.orNone(`(${block.q}-AVERAGE(${scale}))/${sample ? "STDEV" : "STDEVP"}(${scale})`)
          ),
        },
      ],
    };
  },
  examples: [
    {
      given: {
        matrix: [
          [44, 63, 8, 83],
          [48, 42, 10, 1],
          [74, 54, 96, 16],
          [39, 26, 28, 13],
          [89, 61, 45, 76],
        ],
      },
      expect: [0.17817416127494962, 1.0690449676496976, -1.6035674514745462, 1.0690449676496971],
      tolerance: 1e-9,
      from: "py-ecomplexity (cid-harvard master d22c0f7), pci",
    },
    {
      given: { matrix: nested, input: "presence" },
      expect: [-Math.sqrt(1.5), Math.sqrt(1.5), 3 * Math.sqrt(1.5)],
      from: "by hand: q proportional to −1, 1/2, 2, k to 1/2, −1/4, −1",
    },
    {
      given: { matrix: nested, input: "presence", scaled_by: "industries" },
      expect: [-Math.sqrt(1.5), 0, Math.sqrt(1.5)],
      from: "by hand",
    },
    {
      given: { matrix: nested, input: "presence", scaled_by: "industries", sample: true },
      expect: [-1, 0, 1],
      from: "by hand, with n − 1",
    },
    {
      given: {
        matrix: [
          [6, 6, 6],
          [5, 6, 1],
          [4, null, ""],
        ],
        threshold: 0.5,
        sample: true,
      },
      expect: [-1, 1, 3],
      from: "by hand: with a threshold of 0.5 the same presence; blanks are 0",
    },
    {
      given: {
        matrix: [
          [1, 1, 1],
          [1, 1, 0],
          [1, 0, 0],
          [1, 0, 0],
        ],
        input: "presence",
        scaled_by: "countries",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
    ...withoutComplexity,
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "PCI",
      "product complexity index",
      "industry complexity",
      "technology complexity",
      "индекс сложности продукции",
      "сложность продукта",
      "сложность отрасли",
      "өнімнің күрделілік индексі",
      "саланың күрделілігі",
    ],
    reading: {
      en: "High for industries found in few, complex regions, low for those found everywhere or in simple ones. In the first example industries 2 and 4 stand at 1.07, industry 3 at −1.60. Scaled by regions, a region's complexity is the mean over its industries, so both can be read on one scale.",
      ru: "Высок у отраслей, которые есть в немногих сложных регионах, низок у тех, что есть везде или в простых. В первом примере у отраслей 2 и 4 — 1,07, у отрасли 3 — −1,60. В масштабе регионов сложность региона — среднее по его отраслям, и обе величины читаются по одной шкале.",
      kk: "Аз әрі күрделі өңірлерде кездесетін салаларда жоғары, барлық жерде не қарапайым өңірлерде бар салаларда төмен. Бірінші мысалда 2- және 4-салалар 1,07, 3-сала −1,60. Өңірлер масштабында өңір күрделілігі оның салаларының орташасы болады, екеуі де бір шкаламен оқылады.",
    },
    thresholds: [],
    traps: [
      {
        en: "A rare industry is not complex by being rare: what counts is which regions have it.",
        ru: "Редкость ещё не делает отрасль сложной: важно, в каких регионах она есть.",
        kk: "Сиректік саланы күрделі етпейді: қай өңірлерде бар екені маңызды.",
      },
      {
        en: "Scaled by regions the industries' mean is not 0 nor their deviation 1; a value above 0 is above the average region, not the average industry.",
        ru: "В масштабе регионов среднее отраслей не 0, а отклонение не 1; значение выше 0 — выше среднего региона, а не средней отрасли.",
        kk: "Өңірлер масштабында салалардың орташасы 0 емес, ауытқуы 1 емес; 0-ден жоғары мән орташа саладан емес, орташа өңірден жоғары.",
      },
    ],
    elsewhere: [
      { program: "Python py-ecomplexity", name: "pci", differs: null },
      {
        program: "R economiccomplexity",
        name: 'complexity_measures(method = "eigenvalues")',
        differs: {
          en: 'scales by the industries\' own moments and the sample deviation; ours does with scaled_by = "industries" and sample = TRUE',
          ru: 'масштабирует моментами самих отраслей и выборочным отклонением; у нас — при scaled_by = "industries" и sample = ИСТИНА',
          kk: 'салалардың өз моменттерімен және іріктеме ауытқуымен масштабтайды; бізде scaled_by = "industries" және sample = АҚИҚАТ болғанда',
        },
      },
    ],
    steps: ({ matrix, input, threshold, scaled_by, sample }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const complexity = complexityOf(presence);
      if (isFault(complexity)) return [];
      const by = scaled_by === "regions" ? complexity.regions : complexity.industries;
      const { mean, deviation } = momentsOf(by, sample);
      return [
        ...complexitySteps(presence, complexity),
        {
          says:
            scaled_by === "regions"
              ? {
                  en: "Mean and standard deviation of k",
                  ru: "Среднее и стандартное отклонение k",
                  kk: "k-ның орташасы мен стандартты ауытқуы",
                }
              : {
                  en: "Mean and standard deviation of q",
                  ru: "Среднее и стандартное отклонение q",
                  kk: "q-дың орташасы мен стандартты ауытқуы",
                },
          shows: [mean, deviation],
        },
        {
          says: { en: "Complexity", ru: "Сложность", kk: "Күрделілік" },
          formula: "(q − mean) / sd",
          shows: standardized(complexity, scaled_by, sample),
        },
      ];
    },
  },
});
