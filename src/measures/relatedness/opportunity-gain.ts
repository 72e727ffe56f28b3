/** Complexity outlook gain: how much nearer to complex industries a region would come by entering one. */
import { isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
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
  Presence,
  presenceOf,
  presenceParams,
  presenceRefusals,
  proximities,
  proximityFormula,
  refusingOthers,
} from "./presence";

/** Σ_k φ_jk of every industry. */
function allProximities(proximity: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let j = 0; j < n; j++) for (let i = 0; i < n; i++) sums[j]! += proximity[j * n + i]!;
  return sums;
}

/** @returns regions × industries, row by row; 0 where the industry is present */
function gains(presence: Presence, complexity: Complexity): Float64Array {
  const { regions, industries: n, cells } = presence;
  const proximity = proximities(presence);
  const sums = allProximities(proximity, n);
  const { deviation } = momentsOf(complexity.regions, false);
  const worth = complexity.industries.map((q, j) => q / sums[j]! / deviation);
  const answer = new Float64Array(regions * n);
  for (let r = 0; r < regions; r++) {
    const row = answer.subarray(r * n, (r + 1) * n);
    for (let j = 0; j < n; j++) {
      if (cells[r * n + j] === 1) continue;
      const factor = worth[j]!;
      for (let i = 0; i < n; i++) row[i]! += factor * proximity[j * n + i]!;
    }
    for (let i = 0; i < n; i++) if (cells[r * n + i] === 1) row[i] = 0;
  }
  return answer;
}

const unit = Math.sqrt(3 / 8);

export const opportunityGain = defineMeasure({
  id: "OPPORTUNITY.GAIN",
  family: "relatedness",
  name: {
    en: "Complexity outlook gain (COG)",
    ru: "Выигрыш в перспективах усложнения (COG)",
    kk: "Күрделену келешегінің артуы (COG)",
  },
  summary: {
    en: "How much nearer to complex industries each region would come by entering an industry it lacks",
    ru: "Насколько регион приблизился бы к сложным отраслям, освоив недостающую отрасль",
    kk: "Өңір өзінде жоқ саланы игерсе, күрделі салаларға қаншалықты жақындар еді",
  },
  unit: { en: "standard deviations", ru: "стандартные отклонения", kk: "стандартты ауытқулар" },
  values: {
    en: "any; 0 where the industry is present; regions × industries",
    ru: "любые; 0, где отрасль есть; регионы × отрасли",
    kk: "кез келген; сала бар жерде 0; өңірлер × салалар",
  },
  formula: {
    en: "COG_ri = (1 − B_ri) Σ_j (1 − B_rj) (φ_ji / Σ_k φ_jk) q_j / sd(k); q second eigenvector of industries, k = D⁻¹ B q",
    ru: "COG_ri = (1 − B_ri) Σ_j (1 − B_rj) (φ_ji / Σ_k φ_jk) q_j / sd(k); q — второй собственный вектор отраслей, k = D⁻¹ B q",
    kk: "COG_ri = (1 − B_ri) Σ_j (1 − B_rj) (φ_ji / Σ_k φ_jk) q_j / sd(k); q — салалардың екінші меншікті векторы, k = D⁻¹ B q",
  },
  source: "Hausmann et al. 2014",
  notes: {
    en: `As py-ecomplexity: scaled by the population standard deviation of the regions' vector, 0 where the industry is present. Other tools subtract the present distance term. #N/A where there is no single ranking, as in REGION.COMPLEXITY. ${nativeRange.en}`,
    ru: `Как py-ecomplexity: в масштабе отклонения совокупности вектора регионов; 0, где отрасль уже есть. Другие программы вычитают слагаемое нынешнего расстояния. #Н/Д, где единого порядка нет, как в REGION.COMPLEXITY. ${nativeRange.ru}`,
    kk: `py-ecomplexity-дегідей: өңірлер векторының жиынтық ауытқуы масштабында; сала бар жерде 0. Басқа бағдарламалар қазіргі қашықтық мүшесін шегереді. REGION.COMPLEXITY-дегідей, бірыңғай рет болмаса #N/A. ${nativeRange.kk}`,
  },
  params: presenceParams,
  result: "cells",
  iterative: true,
  compute: ({ matrix, input, threshold }) => {
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    const complexity = complexityOf(presence);
    return isFault(complexity)
      ? complexity
      : rowsOf(gains(presence, complexity), presence.industries);
  },
  twin: ({ matrix, input, threshold }, place) => {
    const block = complexityBlock(matrix, input, threshold, place);
    if (block === null) return null;
    if (block === "none") return refusingOthers(matrix, input, "NA()");
    const { presence: b, regions, industries, rowsFree } = block;
    const proximity = place(rowsFree, 0, industries, industries);
    const sums = `MMULT(${proximity},TRANSPOSE(COLUMN(${proximity})^0))`;
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
          columns: industries,
          formula: refusingOthers(
            matrix,
            input,
            block.orNone(
              `(1-${b})*MMULT((1-${b})*${block.q}/TRANSPOSE(${sums}),${proximity})/STDEVP(${block.k})`
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
        [-0.44543540318737374, 0, -1.3363062095621216, 0],
        [0, 0, -1.3363062095621216, 0.4859295307498624],
        [0.32395302049990843, 0.728894296124794, 0, 0.7288942961247937],
        [0, 0.7288942961247938, 0, 0.7288942961247937],
        [0, 0.48592953074986267, -1.3363062095621216, 0],
      ],
      tolerance: 1e-9,
      from: "py-ecomplexity (cid-harvard master d22c0f7), cog",
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
      expect: [
        [0, 0, 0],
        [0, 0, 12 / 11 / unit],
        [0, 111 / 143 / unit, 345 / 286 / unit],
      ],
      from: "by hand with q = −1, 1/2, 2, whose k has standard deviation √(3/8); blanks are 0",
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
      expect: [
        [0, 0, 0],
        [0, 0, 12 / 11 / unit],
        [0, 111 / 143 / unit, 345 / 286 / unit],
      ],
      from: "by hand: with a threshold of 0.5 the same presence",
    },
    ...withoutComplexity,
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "COG",
      "complexity outlook gain",
      "opportunity gain",
      "opportunity outlook gain",
      "выигрыш в перспективах",
      "выигрыш от освоения отрасли",
      "мүмкіндік артуы",
      "саланы игерудің пайдасы",
    ],
    reading: {
      en: "Among the industries a region lacks, the one with the highest gain opens the way to most complex ones. In the first example region 3 would gain 0.73 from industries 2 and 4, 0.32 from industry 1. Negative: the way leads to simple industries. 0: the region has the industry already.",
      ru: "Среди недостающих отраслей наибольший выигрыш у той, что открывает путь к самым сложным. В первом примере региону 3 отрасли 2 и 4 дали бы 0,73, отрасль 1 — 0,32. Отрицательное значение: путь ведёт к простым отраслям. 0: отрасль у региона уже есть.",
      kk: "Жетіспейтін салалардың ішінде ең күрделілеріне жол ашатынының мәні ең жоғары. Бірінші мысалда 3-өңірге 2- және 4-салалар 0,73, 1-сала 0,32 берер еді. Теріс мән: жол қарапайым салаларға апарады. 0: сала өңірде бар.",
    },
    thresholds: [],
    traps: [
      {
        en: "High gain often goes with low density: the most promising industry is rarely the one within reach. Weigh both.",
        ru: "Высокий выигрыш часто идёт с низкой плотностью: самая многообещающая отрасль редко самая доступная. Взвешивайте то и другое.",
        kk: "Жоғары мән көбіне төмен тығыздықпен бірге жүреді: ең үмітті сала сирек қолжетімді болады. Екеуін де салмақтаңыз.",
      },
      {
        en: "A 0 means present, not worthless: filter present industries out before ranking.",
        ru: "0 значит «уже есть», а не «бесполезна»: перед упорядочением уберите имеющиеся отрасли.",
        kk: "0 — «пайдасыз» емес, «бар» дегені: реттемес бұрын бар салаларды алып тастаңыз.",
      },
    ],
    elsewhere: [{ program: "Python py-ecomplexity", name: "cog", differs: null }],
    steps: ({ matrix, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const complexity = complexityOf(presence);
      if (isFault(complexity)) return [];
      const proximity = proximities(presence);
      const n = presence.industries;
      return [
        ...complexitySteps(presence, complexity),
        {
          says: {
            en: "Proximity of industries",
            ru: "Близость отраслей",
            kk: "Салалардың жақындығы",
          },
          formula: "φ_ij = C_ij / max(u_i, u_j)",
          shows: rowsOf(proximity, n),
        },
        {
          says: {
            en: "All proximities of each industry",
            ru: "Сумма близостей каждой отрасли",
            kk: "Әр саланың жақындықтарының қосындысы",
          },
          formula: "Σ_k φ_jk",
          shows: allProximities(proximity, n),
        },
        {
          says: {
            en: "Standard deviation of k",
            ru: "Стандартное отклонение k",
            kk: "k-ның стандартты ауытқуы",
          },
          shows: momentsOf(complexity.regions, false).deviation,
        },
        {
          says: { en: "Gain", ru: "Выигрыш", kk: "Артуы" },
          formula: "(1 − B_ri) Σ_j (1 − B_rj) (φ_ji / Σ_k φ_jk) q_j / sd(k)",
          shows: rowsOf(gains(presence, complexity), n),
        },
      ];
    },
  },
});
