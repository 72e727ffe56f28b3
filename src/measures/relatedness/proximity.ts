/** Proximity of industries: how likely a region that has one of two industries has the other, at the least. */
import { isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
import {
  cooccurrences,
  neitherPresent,
  presenceFormula,
  presenceOf,
  presenceParams,
  presenceRefusals,
  presenceStep,
  proximities,
  proximityFormula,
  refusingOthers,
  ubiquityStep,
  withFaults,
} from "./presence";

export const proximityOfIndustries = defineMeasure({
  id: "PROXIMITY",
  family: "relatedness",
  name: {
    en: "Proximity of industries",
    ru: "Близость отраслей",
    kk: "Салалардың жақындығы",
  },
  summary: {
    en: "How near two industries are in the product space: regions with both, over the regions with the more common one",
    ru: "Насколько две отрасли близки в пространстве продуктов: регионы с обеими к регионам с более распространённой",
    kk: "Екі саланың өнімдер кеңістігіндегі жақындығы: екеуі де бар өңірлердің кеңірек тараған сала бар өңірлерге қатынасы",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "0 … 1, diagonal 1, industries × industries",
    ru: "0 … 1, на диагонали 1, отрасли × отрасли",
    kk: "0 … 1, диагональда 1, салалар × салалар",
  },
  formula: {
    en: "φ_ij = C_ij / max(u_i, u_j); C = BᵀB, u_i = Σ_r B_ri; B_ri = 1 where LQ_ri ≥ threshold",
    ru: "φ_ij = C_ij / max(u_i, u_j); C = BᵀB, u_i = Σ_r B_ri; B_ri = 1, где LQ_ri ≥ порога",
    kk: "φ_ij = C_ij / max(u_i, u_j); C = BᵀB, u_i = Σ_r B_ri; LQ_ri ≥ шек болған жерде B_ri = 1",
  },
  source: "Hidalgo, Klinger, Barabási and Hausmann 2007",
  notes: {
    en: "The smaller of the two conditional probabilities. The diagonal is kept. An industry present nowhere has 0 in its row and column, and #DIV/0! against another such industry and itself. The table answered is industries × industries: 500 industries are a quarter of a million cells.",
    ru: "Меньшая из двух условных вероятностей. Диагональ сохраняется. У отрасли, которой нигде нет, в строке и столбце 0, а с другой такой же и с самой собой — #ДЕЛ/0!. Ответ — таблица отрасли × отрасли: 500 отраслей — это четверть миллиона ячеек.",
    kk: "Екі шартты ықтималдықтың кішісі. Диагональ сақталады. Еш жерде жоқ саланың жолы мен бағанында 0, ал осындай басқа саламен және өзімен #DIV/0!. Жауап — салалар × салалар кестесі: 500 сала ширек миллион ұяшық болады.",
  },
  params: presenceParams,
  result: "cells",
  compute: ({ matrix, input, threshold }) => {
    const presence = presenceOf(matrix, input, threshold);
    return isFault(presence)
      ? presence
      : withFaults(proximities(presence), presence.industries, neitherPresent);
  },
  twin: ({ matrix, input, threshold }) =>
    refusingOthers(
      matrix,
      input,
      proximityFormula(presenceFormula(matrix, input, threshold), matrix, "#DIV/0!")
    ),
  examples: [
    {
      given: {
        matrix: [
          [1, 0, 0, 0, 0],
          [0, 0, 0, 1, 0],
          [0, 1, 0, 1, 1],
          [0, 1, 1, 0, 1],
          [0, 1, 1, 0, 0],
        ],
        input: "presence",
      },
      expect: [
        [1, 0, 0, 0, 0],
        [0, 1, 2 / 3, 1 / 3, 2 / 3],
        [0, 2 / 3, 1, 0, 0.5],
        [0, 1 / 3, 0, 1, 0.5],
        [0, 2 / 3, 0.5, 0.5, 1],
      ],
      from: "py-ecomplexity (cid-harvard master d22c0f7), calc_discrete_proximity, on the table of EconGeo's manual",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        threshold: 0.6,
      },
      expect: [
        [1, 0.5],
        [0.5, 1],
      ],
      from: "by hand: one region has both, two have the second",
    },
    {
      given: {
        matrix: [
          [1, 1, null, 0],
          [1, 0, "", 0],
        ],
        input: "presence",
      },
      expect: [
        [1, 0.5, 0, 0],
        [0.5, 1, 0, 0],
        [0, 0, "#DIV/0!", "#DIV/0!"],
        [0, 0, "#DIV/0!", "#DIV/0!"],
      ],
      from: "catalogue: two industries present nowhere; blanks are 0",
    },
    {
      given: {
        matrix: [
          [10, 30, 0],
          [40, 20, 0],
        ],
      },
      expect: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, "#DIV/0!"],
      ],
      from: "by hand: an industry without anything",
    },
    { given: { matrix: [[5], [7]] }, expect: [[1]], from: "by hand: one industry" },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "proximity",
      "product space",
      "phi",
      "product proximity",
      "близость продуктов",
      "пространство продуктов",
      "продуктовое пространство",
      "жақындық",
      "өнімдер кеңістігі",
      "салалардың жақындығы",
    ],
    reading: {
      en: "Of the regions with the more common of two industries, the share that also has the other. In the first example it is 2/3 for industries 2 and 3: two of the three regions with industry 2 have industry 3 too. Near 1 they live on the same capabilities, at 0 they never meet.",
      ru: "Доля регионов с другой отраслью среди регионов с более распространённой из двух. В первом примере для отраслей 2 и 3 это 2/3: из трёх регионов с отраслью 2 в двух есть и отрасль 3. Около 1 отрасли опираются на одни и те же возможности, при 0 не встречаются вовсе.",
      kk: "Екі саланың кеңірек тарағаны бар өңірлердің ішінде екіншісі де барының үлесі. Бірінші мысалда 2- және 3-салалар үшін бұл 2/3: 2-сала бар үш өңірдің екеуінде 3-сала да бар. 1-ге жақын болса, салалар бірдей мүмкіндіктерге сүйенеді, 0 болса, мүлде кездеспейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Industries that are rare, present in one or two regions, reach 0, 0.5 and 1 by chance.",
        ru: "У редких отраслей, присутствующих в одном-двух регионах, значения 0, 0,5 и 1 получаются случайно.",
        kk: "Бір-екі өңірде ғана бар сирек салаларда 0, 0,5 және 1 мәндері кездейсоқ шығады.",
      },
      {
        en: "Proximity does not say why industries meet: shared skills, a shared supplier or a shared deposit.",
        ru: "Близость не говорит, почему отрасли соседствуют: общие навыки, общий поставщик или общее месторождение.",
        kk: "Жақындық салалардың неге бірге екенін айтпайды: ортақ дағды, ортақ жеткізуші не ортақ кен орны болуы мүмкін.",
      },
    ],
    elsewhere: [
      {
        program: "Python py-ecomplexity",
        name: "calc_discrete_proximity()",
        differs: null,
      },
      {
        program: "R EconGeo",
        name: "relatedness()",
        differs: {
          en: "divides by what chance would bring and removes the diagonal, as RELATEDNESS does here",
          ru: "делит на ожидаемое при случайности и убирает диагональ, как здесь RELATEDNESS",
          kk: "кездейсоқ күтілетінге бөледі және диагональды алып тастайды, мұнда RELATEDNESS сияқты",
        },
      },
    ],
    steps: ({ matrix, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      return [
        presenceStep(presence),
        ubiquityStep(presence),
        {
          says: {
            en: "Regions with both industries",
            ru: "Регионы с обеими отраслями",
            kk: "Екі сала да бар өңірлер",
          },
          formula: "C = BᵀB",
          shows: rowsOf(cooccurrences(presence), presence.industries),
        },
        {
          says: {
            en: "Over the regions with the more common one",
            ru: "К регионам с более распространённой",
            kk: "Кеңірек тараған сала бар өңірлерге қатынасы",
          },
          formula: "φ_ij = C_ij / max(u_i, u_j)",
          shows: withFaults(proximities(presence), presence.industries, neitherPresent),
        },
      ];
    },
  },
});
