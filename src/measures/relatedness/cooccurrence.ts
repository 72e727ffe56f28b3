/** Co-occurrence of industries: in how many regions each two are present together. */
import { isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
import { logical } from "../../core/params";
import {
  cooccurrences,
  Presence,
  presenceFormula,
  presenceOf,
  presenceParams,
  presenceRefusals,
  presenceStep,
  refusingOthers,
} from "./presence";

/** Counts as they are answered. */
function counts(presence: Presence, diagonal: boolean): Int32Array {
  const { industries } = presence;
  const answer = cooccurrences(presence);
  if (!diagonal) for (let i = 0; i < industries; i++) answer[i * industries + i] = 0;
  return answer;
}

export const cooccurrenceOfIndustries = defineMeasure({
  id: "COOCCURRENCE",
  family: "relatedness",
  name: {
    en: "Co-occurrence of industries",
    ru: "Совместная встречаемость отраслей",
    kk: "Салалардың бірге кездесуі",
  },
  summary: {
    en: "Number of regions in which each two industries are present together",
    ru: "Число регионов, в которых каждые две отрасли присутствуют вместе",
    kk: "Әр екі сала бірге бар өңірлер саны",
  },
  unit: { en: "regions", ru: "регионы", kk: "өңірлер" },
  values: {
    en: "0 … number of regions, industries × industries",
    ru: "0 … число регионов, отрасли × отрасли",
    kk: "0 … өңірлер саны, салалар × салалар",
  },
  formula: {
    en: "C = BᵀB: C_ij = Σ_r B_ri B_rj; B_ri = 1 where LQ_ri ≥ threshold",
    ru: "C = BᵀB: C_ij = Σ_r B_ri B_rj; B_ri = 1, где LQ_ri ≥ порога",
    kk: "C = BᵀB: C_ij = Σ_r B_ri B_rj; LQ_ri ≥ шек болған жерде B_ri = 1",
  },
  source: "elementary",
  notes: {
    en: "The diagonal, which holds ubiquity, is 0 unless asked for: most measures of relatedness leave it out. A region or industry whose total is 0 has no presence.",
    ru: "Диагональ, где стоит распространённость, равна 0, если её не запросить: большинство мер связанности её не учитывают. У региона или отрасли с нулевой суммой присутствия нет.",
    kk: "Таралу тұратын диагональ сұралмаса 0 болады: байланыстылық өлшемдерінің көбі оны есепке алмайды. Қосындысы 0 өңірде не салада бар болу саналмайды.",
  },
  params: {
    ...presenceParams,
    diagonal: logical({
      label: { en: "Diagonal", ru: "Диагональ", kk: "Диагональ" },
      description: {
        en: "TRUE keeps the diagonal, the ubiquity of each industry; otherwise it is 0",
        ru: "ИСТИНА — оставить диагональ, распространённость каждой отрасли; иначе на ней 0",
        kk: "АҚИҚАТ — диагональды, яғни әр саланың таралуын қалдыру; әйтпесе онда 0",
      },
      default: false,
    }),
  },
  result: "cells",
  compute: ({ matrix, input, threshold, diagonal }) => {
    const presence = presenceOf(matrix, input, threshold);
    return isFault(presence) ? presence : rowsOf(counts(presence, diagonal), presence.industries);
  },
  twin: ({ matrix, input, threshold, diagonal }) => {
    const b = presenceFormula(matrix, input, threshold);
    const together = `MMULT(TRANSPOSE(${b}),${b})`;
    return refusingOthers(
      matrix,
      input,
      diagonal ? together : `${together}*(TRANSPOSE(COLUMN(${matrix}))<>COLUMN(${matrix}))`
    );
  },
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
        [0, 0, 0, 0, 0],
        [0, 0, 2, 1, 2],
        [0, 2, 0, 0, 1],
        [0, 1, 0, 0, 1],
        [0, 2, 1, 1, 0],
      ],
      from: "manual of the R package EconGeo 1.3, co.occurrence",
    },
    {
      given: {
        matrix: [
          [1, 1, 1],
          [1, null, 1],
          [0, "", 1],
        ],
        input: "presence",
        diagonal: true,
      },
      expect: [
        [2, 1, 2],
        [1, 1, 1],
        [2, 1, 3],
      ],
      from: "by hand; blanks are 0",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [
        [0, 0],
        [0, 0],
      ],
      from: "by hand: quotients 0.5, 1.5 and 4/3, 2/3 share no region",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        threshold: 0.6,
        diagonal: true,
      },
      expect: [
        [1, 1],
        [1, 2],
      ],
      from: "by hand: with a lower threshold both are in the second region",
    },
    { given: { matrix: [[5], [7]], diagonal: true }, expect: [[2]], from: "by hand: one industry" },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "co-occurrence",
      "cooccurrence matrix",
      "co-location",
      "joint presence",
      "совместная встречаемость",
      "матрица совместной встречаемости",
      "совместное размещение",
      "бірге кездесу",
      "бірге орналасу",
      "бірге кездесу матрицасы",
    ],
    reading: {
      en: "Each cell counts the regions that have both industries. In the first example industries 2 and 3 meet in two regions, industries 3 and 4 in none. Common industries meet often by chance: RELATEDNESS and PROXIMITY take that into account.",
      ru: "Каждая ячейка — число регионов, где есть обе отрасли. В первом примере отрасли 2 и 3 встречаются в двух регионах, 3 и 4 — ни в одном. Распространённые отрасли часто встречаются случайно: RELATEDNESS и PROXIMITY это учитывают.",
      kk: "Әр ұяшық — екі сала да бар өңірлер саны. Бірінші мысалда 2- және 3-салалар екі өңірде кездеседі, 3 пен 4 — ешбірінде. Кең тараған салалар кездейсоқ та жиі кездеседі: RELATEDNESS пен PROXIMITY мұны ескереді.",
    },
    thresholds: [],
    traps: [
      {
        en: "A raw count is not relatedness: two industries present nearly everywhere meet nearly everywhere.",
        ru: "Само число ещё не связанность: две отрасли, которые есть почти везде, почти везде и встречаются.",
        kk: "Санның өзі байланыстылық емес: барлық жерде дерлік бар екі сала барлық жерде дерлік кездеседі.",
      },
      {
        en: "Sums of rows mean different things with and without the diagonal; RELATEDNESS sets it to 0 itself.",
        ru: "Суммы строк с диагональю и без неё значат разное; RELATEDNESS сама обнуляет диагональ.",
        kk: "Жол қосындылары диагональмен және онсыз әртүрлі мағына береді; RELATEDNESS диагональды өзі нөлге айналдырады.",
      },
    ],
    elsewhere: [
      {
        program: "R EconGeo",
        name: "co.occurrence()",
        differs: {
          en: "takes industries in rows, so the table is transposed there",
          ru: "отрасли там в строках, поэтому таблицу транспонируют",
          kk: "онда салалар жолдарда, сондықтан кесте транспонирленеді",
        },
      },
    ],
    steps: ({ matrix, input, threshold, diagonal }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      return [
        presenceStep(presence),
        {
          says: {
            en: "Regions in which both industries are present",
            ru: "Регионы, где есть обе отрасли",
            kk: "Екі сала да бар өңірлер",
          },
          formula: "C = BᵀB",
          shows: rowsOf(counts(presence, diagonal), presence.industries),
        },
      ];
    },
  },
});
