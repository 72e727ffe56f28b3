/** Forward linkages: how much of what each industry delivers goes on to other industries, compared with the average. */
import { NumberRange } from "../../core/cells";
import { Fault, isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
import {
  coefficientRefusals,
  coefficientsArgument,
  inverseFormula,
  inverseStep,
  leontiefInverse,
  linkageKind,
  linkagesFormula,
  normalizedLinkages,
  orSingular,
  overMean,
  singularRefusals,
  sumsOf,
} from "./inverse";

function linkages(
  table: Float64Array,
  n: number,
  normalized: boolean
): (readonly number[])[] | Fault {
  const sums = sumsOf(table, n, "rows");
  const answer = normalized ? overMean(sums) : sums;
  return isFault(answer) ? answer : Array.from(answer, (x) => [x]);
}

const tableOf = (coefficients: NumberRange, kind: "total" | "direct"): Float64Array | Fault =>
  kind === "direct" ? coefficients.values() : leontiefInverse(coefficients);

const allocationCoefficients = coefficientsArgument({
  en: "Allocation (Ghosh) coefficients: delivery of the row industry to the column industry, over the output of the row industry",
  ru: "Коэффициенты распределения (Гоша): поставка отрасли строки отрасли столбца, делённая на выпуск отрасли строки",
  kk: "Бөлу (Гош) коэффициенттері: жол саласының баған саласына жеткізгені жол саласының өніміне бөлінген",
});

export const forwardLinkages = defineMeasure({
  id: "FORWARD.LINKAGES",
  family: "linkages",
  name: {
    en: "Forward linkages",
    ru: "Прямые связи отраслей (к покупателям)",
    kk: "Салалардың алға байланыстары (сатып алушыларға)",
  },
  summary: {
    en: "How much of what each industry delivers goes on along the chain; above 1 more than the average industry",
    ru: "Насколько поставки каждой отрасли идут дальше по цепочке; больше 1 — сильнее средней",
    kk: "Әр саланың жеткізгені тізбек бойымен қаншалықты әрі қарай өтеді; 1-ден үлкен болса, орташа саладан күштірек",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "normalized: mean 1; else ≥ 1 (total) or ≥ 0 (direct); a column",
    ru: "с нормировкой: среднее 1; иначе ≥ 1 (total) или ≥ 0 (direct); столбец",
    kk: "нормаланса: орташасы 1; әйтпесе ≥ 1 (total) немесе ≥ 0 (direct); баған",
  },
  formula: {
    en: "total n Σ_j G_ij / Σ_i Σ_j G_ij, G = (I − B)⁻¹; direct the same of B; not normalized Σ_j G_ij or Σ_j B_ij",
    ru: "total n Σ_j G_ij / Σ_i Σ_j G_ij, G = (I − B)⁻¹; direct то же по B; без нормировки Σ_j G_ij или Σ_j B_ij",
    kk: "total n Σ_j G_ij / Σ_i Σ_j G_ij, G = (I − B)⁻¹; direct B бойынша дәл солай; нормаланбаса Σ_j G_ij немесе Σ_j B_ij",
  },
  source: "Jones 1976; inverse of allocation: Ghosh 1958",
  notes: {
    en: "From allocation coefficients (delivery over the supplier's output), not from the Leontief inverse: its row sums assume that every industry sells one unit, whatever its size. Direct linkages need no inverse.",
    ru: "По коэффициентам распределения (поставка к выпуску поставщика), а не по матрице Леонтьева: суммы её строк предполагают, что каждая отрасль продаёт по единице независимо от размера. Непосредственным связям (direct) обратная матрица не нужна.",
    kk: "Леонтьев матрицасы бойынша емес, бөлу коэффициенттері (жеткізілімнің жеткізуші өніміне қатынасы) бойынша: ол матрицаның жол қосындылары әр сала мөлшеріне қарамай бір бірлік сатады деп есептейді. Тікелей байланыстарға (direct) кері матрица керек емес.",
  },
  params: {
    coefficients: allocationCoefficients,
    kind: linkageKind,
    normalized: normalizedLinkages,
  },
  result: "cells",
  compute: ({ coefficients, kind, normalized }) => {
    const table = tableOf(coefficients, kind);
    return isFault(table) ? table : linkages(table, coefficients.rows, normalized);
  },
  twin: ({ coefficients, kind, normalized }) =>
    kind === "direct"
      ? linkagesFormula(coefficients, coefficients.numbers, "rows", normalized)
      : orSingular(
          coefficients,
          linkagesFormula(coefficients, inverseFormula(coefficients), "rows", normalized)
        ),
  examples: [
    {
      given: {
        coefficients: [
          [0.15, 0.5],
          [0.1, 0.05],
        ],
      },
      expect: [[2.9 / 2.4], [1.9 / 2.4]],
      from: "by hand from the flows in Miller and Blair 2009, chapter 2: row sums 1.45 and 0.95 over 0.7575",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.5],
          [0.1, 0.05],
        ],
        normalized: false,
      },
      expect: [[1.45 / 0.7575], [0.95 / 0.7575]],
      from: "by hand, not normalized",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.5],
          [0.1, 0.05],
        ],
        kind: "direct",
      },
      expect: [[1.625], [0.375]],
      from: "by hand: row sums 0.65 and 0.15",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.5],
          [0.1, 0.05],
        ],
        kind: "direct",
        normalized: false,
      },
      expect: [[0.65], [0.15]],
      from: "by hand",
    },
    {
      given: {
        coefficients: [
          [null, 0.5, 0],
          [0, "", 0.5],
          [0, 0, 0],
        ],
      },
      expect: [[5.25 / 4.25], [4.5 / 4.25], [3 / 4.25]],
      from: "by hand: row sums 1.75, 1.5 and 1; blanks are 0",
    },
    {
      given: {
        coefficients: [
          [0, 0],
          [0, null],
        ],
        kind: "direct",
      },
      expect: "#DIV/0!",
      from: "by hand: nobody sells to anybody",
    },
    {
      given: {
        coefficients: [
          [0.1, 0.2],
          [0.2, 0.1],
        ],
        kind: "indirect",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
    ...singularRefusals,
    ...coefficientRefusals,
  ],
  help: {
    synonyms: [
      "forward linkage",
      "sensitivity of dispersion",
      "Ghosh inverse",
      "supply-side linkage",
      "downstream linkage",
      "key sectors",
      "прямые связи",
      "связи вперёд",
      "матрица Гоша",
      "чувствительность рассеивания",
      "ключевые отрасли",
      "алға байланыстар",
      "сатып алушылармен байланыс",
      "Гош матрицасы",
      "түйінді салалар",
    ],
    reading: {
      en: "Above 1 more of the industry's output is worked on by others than on average. In the first example the first industry has 1.21, the second 0.79: the second sells mostly to final use. An industry above 1 both here and in BACKWARD.LINKAGES is commonly called a key sector.",
      ru: "Больше 1 — выпуск отрасли перерабатывают дальше сильнее, чем в среднем. В первом примере у первой отрасли 1,21, у второй 0,79: вторая продаёт в основном конечным потребителям. Отрасль, у которой больше 1 и здесь, и в BACKWARD.LINKAGES, обычно называют ключевой.",
      kk: "1-ден үлкен болса, сала өнімі орташадан көбірек әрі қарай өңделеді. Бірінші мысалда бірінші салада 1,21, екіншісінде 0,79: екіншісі негізінен соңғы тұтынушыға сатады. Мұнда да, BACKWARD.LINKAGES-те де 1-ден үлкен сала әдетте түйінді деп аталады.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "weaker than the average industry",
          ru: "слабее средней отрасли",
          kk: "орташа саладан әлсіз",
        },
        source: "Rasmussen 1957",
      },
      {
        from: 1,
        means: {
          en: "at least as strong as the average industry",
          ru: "не слабее средней отрасли",
          kk: "орташа саладан әлсіз емес",
        },
        source: "Rasmussen 1957",
      },
    ],
    thresholdsHold: ({ normalized }) => normalized,
    traps: [
      {
        en: "Technical coefficients put in by mistake give numbers that look right: each row must be divided by its own output.",
        ru: "Технические коэффициенты, поданные по ошибке, дают правдоподобные числа: каждую строку нужно делить на её собственный выпуск.",
        kk: "Қателесіп берілген техникалық коэффициенттер шындыққа ұқсас сандар береді: әр жол өзінің өніміне бөлінуі керек.",
      },
      {
        en: "A strong linkage says where output goes today, not that supplying more of it would create buyers.",
        ru: "Сильная связь говорит, куда выпуск идёт сегодня, а не что рост поставок создаст покупателей.",
        kk: "Күшті байланыс өнімнің бүгін қайда кететінін айтады, жеткізілім өссе, сатып алушы пайда болады дегенді емес.",
      },
    ],
    elsewhere: [
      {
        program: "R ioanalysis",
        name: "linkages()",
        differs: {
          en: "averages over the regions of a multi-regional table and so prints other levels",
          ru: "усредняет по регионам межрегиональной таблицы и потому печатает другие уровни",
          kk: "өңіраралық кестенің өңірлері бойынша орташалайды, сондықтан деңгейлері басқаша",
        },
      },
    ],
    steps: ({ coefficients, kind, normalized }) => {
      const n = coefficients.rows;
      const table = tableOf(coefficients, kind);
      if (isFault(table)) return [];
      const sums = sumsOf(table, n, "rows");
      return [
        kind === "total"
          ? inverseStep(table, n)
          : {
              says: { en: "Coefficients", ru: "Коэффициенты", kk: "Коэффициенттер" },
              formula: "B",
              shows: rowsOf(table, n),
            },
        {
          says: { en: "Sums of the rows", ru: "Суммы строк", kk: "Жол қосындылары" },
          formula: kind === "total" ? "Σ_j G_ij" : "Σ_j B_ij",
          shows: sums,
        },
        ...(normalized
          ? [
              {
                says: {
                  en: "Over their mean",
                  ru: "Делённые на их среднее",
                  kk: "Олардың орташасына бөлінген",
                },
                shows: linkages(table, n, true),
              },
            ]
          : []),
      ];
    },
  },
});
