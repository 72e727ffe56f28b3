/** Diversity of regions: how many industries each has. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  diversityStep,
  presenceFormula,
  presenceOf,
  presenceParams,
  presenceRefusals,
  presenceStep,
  refusingOthers,
} from "./presence";

export const diversityOfRegions = defineMeasure({
  id: "DIVERSITY",
  family: "relatedness",
  name: {
    en: "Diversity of regions",
    ru: "Разнообразие регионов",
    kk: "Өңірлердің әртараптылығы",
  },
  summary: {
    en: "Number of industries present in each region: those whose location quotient reaches the threshold",
    ru: "Число отраслей, присутствующих в каждом регионе: тех, чей коэффициент локализации не ниже порога",
    kk: "Әр өңірде бар салалар саны: локализация коэффициенті шектен төмен емес салалар",
  },
  unit: { en: "industries", ru: "отрасли", kk: "салалар" },
  values: {
    en: "0 … number of industries, a column",
    ru: "0 … число отраслей, столбец",
    kk: "0 … салалар саны, баған",
  },
  formula: {
    en: "k_r = Σ_i B_ri; B_ri = 1 where LQ_ri ≥ threshold",
    ru: "k_r = Σ_i B_ri; B_ri = 1, где LQ_ri ≥ порога",
    kk: "k_r = Σ_i B_ri; LQ_ri ≥ шек болған жерде B_ri = 1",
  },
  source: "Hidalgo and Hausmann 2009",
  notes: {
    en: "Regions in rows, industries in columns, without totals. A region or industry whose total is 0 has no presence. A location quotient equal to the threshold counts as present, whatever its rounding.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов. У региона или отрасли с нулевой суммой присутствия нет. Коэффициент локализации, равный порогу, считается присутствием, каким бы ни было округление.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз. Қосындысы 0 өңірде не салада бар болу саналмайды. Шекке тең локализация коэффициенті дөңгелектеуге қарамастан бар деп саналады.",
  },
  params: presenceParams,
  result: "cells",
  compute: ({ matrix, input, threshold }) => {
    const presence = presenceOf(matrix, input, threshold);
    return isFault(presence) ? presence : Array.from(presence.diversity, (k) => [k]);
  },
  twin: ({ matrix, input, threshold }) =>
    refusingOthers(
      matrix,
      input,
      `MMULT(${presenceFormula(matrix, input, threshold)},${matrix.columnOfOnes})`
    ),
  examples: [
    {
      given: {
        matrix: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
      },
      expect: [[1], [1], [3], [3], [2]],
      from: "manual of the R package EconGeo 1.3, diversity(RCA = TRUE)",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        threshold: 0.6,
      },
      expect: [[1], [2]],
      from: "by hand: quotients 0.5, 1.5 and 4/3, 2/3",
    },
    {
      given: {
        matrix: [
          [1, 1, 1],
          [1, null, 1],
          [0, "", 1],
        ],
        input: "presence",
      },
      expect: [[3], [2], [1]],
      from: "by hand; blanks are 0",
    },
    {
      given: {
        matrix: [
          [0.1, 0.3],
          [0, 0],
          [0.7, 2.1],
        ],
      },
      expect: [[2], [0], [2]],
      from: "by hand: quotients of 1 but for rounding are present; a region without anything has nothing",
    },
    { given: { matrix: [[5, 0, 7]] }, expect: [[2]], from: "by hand: a single region" },
    {
      given: {
        matrix: [
          [0, 0],
          [0, 0],
        ],
        threshold: 0,
      },
      expect: [[0], [0]],
      from: "catalogue: total 0, no presence",
    },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "diversity",
      "diversification",
      "k_c,0",
      "Kc0",
      "разнообразие",
      "диверсификация региона",
      "число специализаций",
      "әртараптылық",
      "әртараптандыру",
      "мамандану саны",
    ],
    reading: {
      en: "The number of industries in which the region is specialized. In the first example regions 3 and 4 have three industries each, regions 1 and 2 one. Diverse regions have more starting points for new industries; a count alone does not say whether those industries are rare or found everywhere.",
      ru: "Число отраслей, в которых регион специализирован. В первом примере у регионов 3 и 4 по три отрасли, у регионов 1 и 2 — по одной. У разнообразных регионов больше опор для новых отраслей; одно лишь число не говорит, редкие это отрасли или они есть везде.",
      kk: "Өңір мамандандырылған салалар саны. Бірінші мысалда 3- және 4-өңірлерде үш саладан, 1- және 2-өңірлерде бір саладан. Әртарапты өңірлерде жаңа салаларға тірек көбірек; санның өзі бұл салалардың сирек не барлық жерде бар екенін айтпайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "The count depends on how finely industries are divided: compare regions only within one classification.",
        ru: "Число зависит от дробности классификации: сравнивайте регионы только в пределах одной.",
        kk: "Сан салалар жіктемесінің егжей-тегжейлігіне байланысты: өңірлерді бір жіктеме ішінде ғана салыстырыңыз.",
      },
      {
        en: "In tiny regions a handful of jobs makes a location quotient above 1, so they look diverse.",
        ru: "В маленьких регионах горстка рабочих мест даёт коэффициент локализации выше 1, и они выглядят разнообразными.",
        kk: "Шағын өңірлерде бірнеше жұмыс орны-ақ локализация коэффициентін 1-ден асырады, сондықтан олар әртарапты болып көрінеді.",
      },
    ],
    elsewhere: [
      { program: "R EconGeo", name: "diversity(RCA = TRUE)", differs: null },
      { program: "Python py-ecomplexity", name: "diversity", differs: null },
    ],
    steps: ({ matrix, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      return isFault(presence) ? [] : [presenceStep(presence), diversityStep(presence)];
    },
  },
});
