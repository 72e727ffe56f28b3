/** Ubiquity of industries: in how many regions each is present. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  presenceFormula,
  presenceOf,
  presenceParams,
  presenceRefusals,
  presenceStep,
  refusingOthers,
  ubiquityFormula,
  ubiquityStep,
} from "./presence";

export const ubiquityOfIndustries = defineMeasure({
  id: "UBIQUITY",
  family: "relatedness",
  name: {
    en: "Ubiquity of industries",
    ru: "Распространённость отраслей",
    kk: "Салалардың таралуы",
  },
  summary: {
    en: "Number of regions in which each industry is present: those where its location quotient reaches the threshold",
    ru: "Число регионов, где присутствует каждая отрасль: тех, где её коэффициент локализации не ниже порога",
    kk: "Әр сала бар өңірлер саны: оның локализация коэффициенті шектен төмен емес өңірлер",
  },
  unit: { en: "regions", ru: "регионы", kk: "өңірлер" },
  values: {
    en: "0 … number of regions, a row",
    ru: "0 … число регионов, строка",
    kk: "0 … өңірлер саны, жол",
  },
  formula: {
    en: "u_i = Σ_r B_ri; B_ri = 1 where LQ_ri ≥ threshold",
    ru: "u_i = Σ_r B_ri; B_ri = 1, где LQ_ri ≥ порога",
    kk: "u_i = Σ_r B_ri; LQ_ri ≥ шек болған жерде B_ri = 1",
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
    return isFault(presence) ? presence : [Array.from(presence.ubiquity)];
  },
  twin: ({ matrix, input, threshold }) =>
    refusingOthers(
      matrix,
      input,
      ubiquityFormula(presenceFormula(matrix, input, threshold), matrix)
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
      expect: [1, 3, 2, 2, 2],
      from: "manual of the R package EconGeo 1.3, ubiquity(RCA = TRUE)",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        threshold: 0.6,
      },
      expect: [1, 2],
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
      expect: [2, 1, 3],
      from: "by hand; blanks are 0",
    },
    {
      given: { matrix: [[5], [0], [7]] },
      expect: [[2]],
      from: "by hand: a single industry; the second region has nothing",
    },
    {
      given: { matrix: [[1, 0, 1]], input: "presence" },
      expect: [1, 0, 1],
      from: "by hand: a single region",
    },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "ubiquity",
      "k_p,0",
      "Kp0",
      "rarity of industries",
      "распространённость",
      "повсеместность",
      "редкость отраслей",
      "таралу",
      "барлық жерде болу",
      "салалардың сиректігі",
    ],
    reading: {
      en: "The number of regions specialized in the industry. In the first example industry 2 is present in three of five regions, industry 1 in one. Few regions may mean that the industry needs rare knowledge, or a rare natural resource.",
      ru: "Число регионов, специализированных на отрасли. В первом примере отрасль 2 есть в трёх регионах из пяти, отрасль 1 — в одном. Если регионов мало, отрасли нужны редкие знания — или редкий природный ресурс.",
      kk: "Осы салаға мамандандырылған өңірлер саны. Бірінші мысалда 2-сала бес өңірдің үшеуінде, 1-сала біреуінде бар. Өңір аз болса, салаға сирек білім керек не сирек табиғи ресурс керек.",
    },
    thresholds: [],
    traps: [
      {
        en: "Rare is not the same as complex: mining is present in few regions because the ore is.",
        ru: "Редкая не значит сложная: добыча есть в немногих регионах, потому что там есть руда.",
        kk: "Сирек деген күрделі деген емес: кен өндіру аз өңірде бар, себебі кен сол жерде ғана.",
      },
    ],
    elsewhere: [
      { program: "R EconGeo", name: "ubiquity(RCA = TRUE)", differs: null },
      { program: "Python py-ecomplexity", name: "ubiquity", differs: null },
    ],
    steps: ({ matrix, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      return isFault(presence) ? [] : [presenceStep(presence), ubiquityStep(presence)];
    },
  },
});
