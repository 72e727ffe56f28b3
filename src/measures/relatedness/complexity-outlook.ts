/** Complexity outlook of regions: how many complex industries lie within reach of what a region already has. */
import { Fault, fault, isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { AnswerCell, defineMeasure } from "../../core/measure";
import {
  Complexity,
  complexityBlock,
  complexityOf,
  complexitySteps,
  momentsOf,
  nativeRange,
  withoutComplexity,
} from "./complexity-vectors";
import {
  densities,
  Presence,
  presenceOf,
  presenceParams,
  presenceRefusals,
  proximities,
  proximityFormula,
  refusingOthers,
} from "./presence";

const noSpread = fault("#DIV/0!", {
  en: "every region has the same outlook, so it cannot be standardized",
  ru: "перспективы всех регионов одинаковы, стандартизовать нечего",
  kk: "барлық өңірдің келешегі бірдей, стандарттауға келмейді",
});

/** Deviation that rounding alone can leave, relative to the largest outlook. */
const rounding = 1e-12;

/** The complexity of the industries a region lacks, each weighted by how near it is. */
function outlook(presence: Presence, { industries: q }: Complexity): Float64Array {
  const { regions, industries, cells } = presence;
  const density = densities(presence, proximities(presence));
  const answer = new Float64Array(regions);
  for (let r = 0, at = 0; r < regions; r++)
    for (let i = 0; i < industries; i++, at++)
      if (cells[at] === 0) answer[r]! += density[at]! * q[i]!;
  return answer;
}

function standardized(values: Float64Array): AnswerCell[][] | Fault {
  const { mean, deviation } = momentsOf(values, false);
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return deviation > rounding * largest
    ? Array.from(values, (x) => [(x - mean) / deviation])
    : noSpread;
}

export const complexityOutlook = defineMeasure({
  id: "COMPLEXITY.OUTLOOK",
  family: "relatedness",
  name: {
    en: "Complexity outlook index (COI)",
    ru: "Индекс перспектив усложнения (COI)",
    kk: "Күрделену келешегі индексі (COI)",
  },
  summary: {
    en: "How many complex industries lie near what each region already has, in standard deviations",
    ru: "Сколько сложных отраслей лежит рядом с тем, что у региона уже есть, в стандартных отклонениях",
    kk: "Өңірде барға жақын жатқан күрделі салалардың көптігі, стандартты ауытқулармен",
  },
  unit: { en: "standard deviations", ru: "стандартные отклонения", kk: "стандартты ауытқулар" },
  values: {
    en: "mean 0, standard deviation 1, a column",
    ru: "среднее 0, стандартное отклонение 1, столбец",
    kk: "орташасы 0, стандартты ауытқуы 1, баған",
  },
  formula: {
    en: "COI_r = Σ_i d_ri (1 − B_ri) q_i, standardized over regions; d density with the diagonal of proximity, q second eigenvector of industries",
    ru: "COI_r = Σ_i d_ri (1 − B_ri) q_i, стандартизовано по регионам; d — плотность с диагональю близости, q — второй собственный вектор отраслей",
    kk: "COI_r = Σ_i d_ri (1 − B_ri) q_i, өңірлер бойынша стандартталған; d — жақындық диагоналы бар тығыздық, q — салалардың екінші меншікті векторы",
  },
  source: "Hausmann et al. 2014",
  notes: {
    en: `As py-ecomplexity: density with its diagonal, population standard deviation. #N/A where there is no single ranking, as in REGION.COMPLEXITY. ${nativeRange.en}`,
    ru: `Как py-ecomplexity: плотность с диагональю, отклонение совокупности. #Н/Д, где единого порядка нет, как в REGION.COMPLEXITY. ${nativeRange.ru}`,
    kk: `py-ecomplexity-дегідей: диагоналы бар тығыздық, жиынтық ауытқуы. REGION.COMPLEXITY-дегідей, бірыңғай рет болмаса #N/A. ${nativeRange.kk}`,
  },
  params: presenceParams,
  result: "cells",
  iterative: true,
  compute: ({ matrix, input, threshold }) => {
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    const complexity = complexityOf(presence);
    return isFault(complexity) ? complexity : standardized(outlook(presence, complexity));
  },
  twin: ({ matrix, input, threshold }, place) => {
    const block = complexityBlock(matrix, input, threshold, place);
    if (block === null) return null;
    if (block === "none") return refusingOthers(matrix, input, "NA()");
    const { presence: b, regions, industries, rowsFree } = block;
    const proximity = place(rowsFree, 0, industries, industries);
    const raw = place(rowsFree + industries + 1, 0, regions, 1);
    const density = `MMULT(${b},${proximity})/MMULT(TRANSPOSE(ROW(${proximity})^0),${proximity})`;
    return {
      cells: [
        ...block.cells,
        {
          row: rowsFree,
          column: 0,
          rows: industries,
          columns: industries,
          formula: proximityFormula(b, b, "0"),
        },
        {
          row: rowsFree + industries + 1,
          column: 0,
          rows: regions,
          columns: 1,
          formula: `MMULT(${density}*(1-${b}),TRANSPOSE(${block.q}))`,
        },
        {
          row: rowsFree + industries + regions + 2,
          column: 0,
          rows: regions,
          columns: 1,
          formula: refusingOthers(
            matrix,
            input,
            block.orNone(
              `IF(STDEVP(${raw})<=1E-12*MAX(ABS(${raw})),#DIV/0!,(${raw}-AVERAGE(${raw}))/STDEVP(${raw}))`
            )
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
      expect: [
        [-0.34992710611188266],
        [-0.641533027871785],
        [-0.34992710611188294],
        [1.9829202679673348],
        [-0.6415330278717841],
      ],
      tolerance: 1e-9,
      from: "py-ecomplexity (cid-harvard master d22c0f7), coi",
    },
    {
      given: {
        matrix: [
          [1, 1, 1],
          [1, 1, null],
          [1, "", 0],
        ],
        input: "presence",
      },
      expect: [[-68 / Math.sqrt(8504 / 3)], [62 / Math.sqrt(8504 / 3)], [6 / Math.sqrt(8504 / 3)]],
      from: "by hand: outlooks 0, 10/11 and 74/143 with q = −1, 1/2, 2; blanks are 0",
    },
    {
      given: {
        matrix: [
          [6, 6, 6],
          [5, 6, 1],
          [4, 0, 0],
        ],
        threshold: 0.5,
      },
      expect: [[-68 / Math.sqrt(8504 / 3)], [62 / Math.sqrt(8504 / 3)], [6 / Math.sqrt(8504 / 3)]],
      from: "by hand: with a threshold of 0.5 the same presence",
    },
    ...withoutComplexity,
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "COI",
      "complexity outlook index",
      "opportunity value",
      "open forest",
      "индекс перспектив усложнения",
      "ценность возможностей",
      "открытый лес",
      "күрделену келешегі",
      "мүмкіндіктер құндылығы",
    ],
    reading: {
      en: "High where many complex industries that are missing lie near those present. In the first example region 4 stands out with 1.98; the others lie between −0.64 and −0.35. Very complex regions can be low, because they already have what is near: read it beside REGION.COMPLEXITY.",
      ru: "Высок там, где рядом с имеющимися отраслями много недостающих сложных. В первом примере выделяется регион 4 с 1,98, остальные — от −0,64 до −0,35. У очень сложных регионов он бывает низким: близкое у них уже есть. Читайте вместе с REGION.COMPLEXITY.",
      kk: "Бар салаларға жақын жерде жетіспейтін күрделі салалар көп болса, жоғары. Бірінші мысалда 4-өңір 1,98-мен ерекшеленеді, қалғандары −0,64 пен −0,35 аралығында. Өте күрделі өңірлерде төмен болуы мүмкін: жақыны оларда бар. REGION.COMPLEXITY-мен бірге оқыңыз.",
    },
    thresholds: [],
    traps: [
      {
        en: "Low has two causes: nothing complex is near, or everything near is already there.",
        ru: "Низкое значение имеет две причины: рядом нет ничего сложного или всё близкое уже есть.",
        kk: "Төмен мәннің екі себебі бар: жақын жерде күрделі ештеңе жоқ немесе жақынның бәрі бар.",
      },
      {
        en: "Nearness is statistical: it does not know about markets, law or money needed to enter an industry.",
        ru: "Близость статистическая: о рынках, законах и деньгах, нужных для входа в отрасль, она не знает.",
        kk: "Жақындық статистикалық: салаға кіруге керек нарық, заң не ақша туралы ол ештеңе білмейді.",
      },
    ],
    elsewhere: [{ program: "Python py-ecomplexity", name: "coi", differs: null }],
    steps: ({ matrix, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const complexity = complexityOf(presence);
      if (isFault(complexity)) return [];
      const raw = outlook(presence, complexity);
      return [
        ...complexitySteps(presence, complexity),
        {
          says: {
            en: "Density: how near each industry is to the region",
            ru: "Плотность: насколько каждая отрасль близка региону",
            kk: "Тығыздық: әр саланың өңірге жақындығы",
          },
          formula: "d_ri = Σ_j B_rj φ_ji / Σ_j φ_ji",
          shows: rowsOf(densities(presence, proximities(presence)), presence.industries),
        },
        {
          says: {
            en: "Complexity of the missing industries, weighted by density",
            ru: "Сложность недостающих отраслей, взвешенная плотностью",
            kk: "Жетіспейтін салалардың тығыздықпен салмақталған күрделілігі",
          },
          formula: "Σ_i d_ri (1 − B_ri) q_i",
          shows: raw,
        },
        {
          says: {
            en: "Standardized over regions",
            ru: "Стандартизовано по регионам",
            kk: "Өңірлер бойынша стандартталған",
          },
          shows: standardized(raw),
        },
      ];
    },
  },
});
