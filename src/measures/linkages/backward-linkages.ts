/** Backward linkages: how strongly each industry pulls at its suppliers, compared with the average industry. */
import { NumberRange } from "../../core/cells";
import { Fault, isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
import {
  coefficientRefusals,
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
  technicalCoefficients,
} from "./inverse";

function linkages(
  table: Float64Array,
  n: number,
  normalized: boolean
): (readonly number[])[] | Fault {
  const sums = sumsOf(table, n, "columns");
  const answer = normalized ? overMean(sums) : sums;
  return isFault(answer) ? answer : [Array.from(answer)];
}

const tableOf = (coefficients: NumberRange, kind: "total" | "direct"): Float64Array | Fault =>
  kind === "direct" ? coefficients.values() : leontiefInverse(coefficients);

export const backwardLinkages = defineMeasure({
  id: "BACKWARD.LINKAGES",
  family: "linkages",
  name: {
    en: "Backward linkages",
    ru: "Обратные связи отраслей (к поставщикам)",
    kk: "Салалардың кері байланыстары (жеткізушілерге)",
  },
  summary: {
    en: "How strongly each industry pulls at its suppliers; above 1 more than the average industry",
    ru: "Насколько сильно каждая отрасль тянет за собой поставщиков; больше 1 — сильнее средней",
    kk: "Әр сала жеткізушілерін қаншалықты тартады; 1-ден үлкен болса, орташа саладан күштірек",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "normalized: mean 1; else ≥ 1 (total) or ≥ 0 (direct); a row",
    ru: "с нормировкой: среднее 1; иначе ≥ 1 (total) или ≥ 0 (direct); строка",
    kk: "нормаланса: орташасы 1; әйтпесе ≥ 1 (total) немесе ≥ 0 (direct); жол",
  },
  formula: {
    en: "total n Σ_i L_ij / Σ_i Σ_j L_ij, L = (I − A)⁻¹; direct the same of A; not normalized Σ_i L_ij or Σ_i A_ij",
    ru: "total n Σ_i L_ij / Σ_i Σ_j L_ij, L = (I − A)⁻¹; direct то же по A; без нормировки Σ_i L_ij или Σ_i A_ij",
    kk: "total n Σ_i L_ij / Σ_i Σ_j L_ij, L = (I − A)⁻¹; direct A бойынша дәл солай; нормаланбаса Σ_i L_ij немесе Σ_i A_ij",
  },
  source: "Rasmussen 1957; direct: Chenery and Watanabe 1958",
  notes: {
    en: "Rasmussen's power of dispersion. Every industry weighs the same, however small. Not normalized, total linkages are OUTPUT.MULTIPLIERS. Direct linkages need no inverse.",
    ru: "Индекс Расмуссена («сила рассеивания»). Каждая отрасль весит одинаково, какой бы малой ни была. Без нормировки полные связи — это OUTPUT.MULTIPLIERS. Непосредственным связям (direct) обратная матрица не нужна.",
    kk: "Расмуссен индексі («таралу күші»). Әр сала қанша шағын болса да бірдей салмақты. Нормаланбаса, толық байланыстар OUTPUT.MULTIPLIERS болады. Тікелей байланыстарға кері матрица керек емес.",
  },
  params: {
    coefficients: technicalCoefficients,
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
      ? linkagesFormula(coefficients, coefficients.numbers, "columns", normalized)
      : orSingular(
          coefficients,
          linkagesFormula(coefficients, inverseFormula(coefficients), "columns", normalized)
        ),
  examples: [
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
      },
      expect: [2.3 / 2.25, 2.2 / 2.25],
      from: "by hand from the inverse in Miller and Blair 2009, chapter 2: column sums 1.15 and 1.1 over 0.7575",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
        normalized: false,
      },
      expect: [1.15 / 0.7575, 1.1 / 0.7575],
      from: "Miller and Blair 2009, Input–Output Analysis, chapter 2 (1.518, 1.452)",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
        kind: "direct",
      },
      expect: [0.7 / 0.65, 0.6 / 0.65],
      from: "by hand: column sums 0.35 and 0.3",
    },
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
        kind: "direct",
        normalized: false,
      },
      expect: [0.35, 0.3],
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
      expect: [3 / 4.25, 4.5 / 4.25, 5.25 / 4.25],
      from: "by hand: multipliers 1, 1.5 and 1.75; blanks are 0",
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
      from: "by hand: nobody buys from anybody",
    },
    {
      given: {
        coefficients: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        kind: "direct",
      },
      expect: [1, 1],
      from: "definition: direct linkages need no inverse",
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
      "backward linkage",
      "power of dispersion",
      "Rasmussen index",
      "Chenery–Watanabe",
      "upstream linkage",
      "key sectors",
      "обратные связи",
      "связи назад",
      "индекс Расмуссена",
      "сила рассеивания",
      "ключевые отрасли",
      "кері байланыстар",
      "жеткізушілермен байланыс",
      "Расмуссен индексі",
      "түйінді салалар",
    ],
    reading: {
      en: "Above 1 an industry draws more on its suppliers than the average one. In the first example the first industry has 1.02, the second 0.98. An industry above 1 both here and in FORWARD.LINKAGES is commonly called a key sector.",
      ru: "Больше 1 — отрасль тянет поставщиков сильнее средней. В первом примере у первой отрасли 1,02, у второй 0,98. Отрасль, у которой больше 1 и здесь, и в FORWARD.LINKAGES, обычно называют ключевой.",
      kk: "1-ден үлкен болса, сала жеткізушілерін орташадан күштірек тартады. Бірінші мысалда бірінші салада 1,02, екіншісінде 0,98. Мұнда да, FORWARD.LINKAGES-те де 1-ден үлкен сала әдетте түйінді деп аталады.",
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
        en: "With imports inside the coefficients the pull goes abroad: use coefficients of regional supplies to judge a regional chain.",
        ru: "Если в коэффициентах есть импорт, тяга уходит за границу: для региональной цепочки берите коэффициенты местных поставок.",
        kk: "Коэффициенттерде импорт болса, тарту шетелге кетеді: өңірлік тізбек үшін жергілікті жеткізілім коэффициенттерін алыңыз.",
      },
      {
        en: "A tiny industry can have the strongest linkages: multiply by its size before calling it important.",
        ru: "У крошечной отрасли связи могут быть самыми сильными: прежде чем назвать её важной, учтите размер.",
        kk: "Өте шағын салада ең күшті байланыс болуы мүмкін: маңызды демес бұрын мөлшерін ескеріңіз.",
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
      const sums = sumsOf(table, n, "columns");
      return [
        kind === "total"
          ? inverseStep(table, n)
          : {
              says: { en: "Coefficients", ru: "Коэффициенты", kk: "Коэффициенттер" },
              formula: "A",
              shows: rowsOf(table, n),
            },
        {
          says: { en: "Sums of the columns", ru: "Суммы столбцов", kk: "Баған қосындылары" },
          formula: kind === "total" ? "Σ_i L_ij" : "Σ_i A_ij",
          shows: [Array.from(sums)],
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
