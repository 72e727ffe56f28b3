/** Hachman indices: how closely each region repeats the nation's mix of industries. 1 the same, near 0 nothing in common. */
import { NumberRange } from "../../core/cells";
import { Fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { averageQuotients, averagesNatively } from "./average-quotients";
import { regionsByIndustries } from "./location-quotients";

/** @returns above 0 up to 1 for each row, or why it has none */
function hachmanIndices(matrix: NumberRange): (number | Fault)[] {
  return averageQuotients(matrix).map((average) =>
    typeof average === "number" ? 1 / average : average
  );
}

export const hachmanIndicesOfMatrix = defineMeasure({
  id: "HACHMAN.INDICES",
  family: "specialization",
  name: { en: "Hachman indices", ru: "Индексы Хакмана", kk: "Хакман индекстері" },
  summary: {
    en: "How closely each region of a table repeats the structure of the whole: 1 the same, near 0 nothing in common",
    ru: "Насколько каждый регион таблицы повторяет структуру целого: 1 — такая же, около 0 — почти ничего общего",
    kk: "Кестедегі әр өңір тұтастың құрылымын қаншалықты қайталайды: 1 — бірдей, 0-ге жуық — ортақ ештеңе дерлік жоқ",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "0 … 1",
  formula: "HIᵣ = 1 / Σᵢ LQ_ri s_ri = 1 / Σᵢ (s_ri²/tᵢ), s_ri = m_ri / m_r., tᵢ = m_.i / m_..",
  source: "Hachman 1995",
  notes: {
    en: "Regions in rows, industries in columns, without totals; one answer per region. Some print it × 100. An industry absent everywhere contributes nothing; a region whose total is 0 is #DIV/0! in its cell.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов; по ответу на регион. Некоторые печатают индекс × 100. Отрасль, которой нет нигде, ничего не добавляет; регион с нулевой суммой даёт #ДЕЛ/0! в своей ячейке.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз; әр өңірге бір жауап. Кейде индекс × 100 түрінде беріледі. Еш жерде жоқ сала ештеңе қоспайды; қосындысы 0 өңір өз ұяшығында #DIV/0! береді.",
  },
  params: { matrix: regionsByIndustries },
  result: "cells",
  compute: ({ matrix }) => hachmanIndices(matrix).map((answer) => [answer]),
  twin: ({ matrix }) => `IF(${matrix.rowSums}=0,#DIV/0!,1/${averagesNatively(matrix)})`,
  examples: [
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [[0.8], [0.9]],
      from: "by hand: 1 / (¼ × 0.5 + ¾ × 1.5); 1 / (⅔ × 4/3 + ⅓ × 2/3)",
    },
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
      expect: [[0.2], [8 / 21], [10 / 17], [40 / 63], [40 / 93]],
      from: "R package EconGeo 1.3 (Hachman), table of its manual",
    },
    {
      given: {
        matrix: [
          [10, 30, 0],
          [null, 0, ""],
          [40, 20, 0],
        ],
      },
      expect: [[0.8], ["#DIV/0!"], [0.9]],
      from: "by hand: an empty region, an industry absent everywhere",
    },
    { given: { matrix: [[5, 0, 3]] }, expect: 1, from: "definition: the region is the nation" },
    {
      given: {
        matrix: [
          [0, 0],
          [0, null],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: {
        matrix: [
          [1, -1],
          [2, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, "n/a"],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, { code: "#N/A" }],
        ],
      },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Hachman",
      "economic diversity index",
      "diversification",
      "индекс Хэчмена",
      "диверсификация экономики",
      "экономиканы әртараптандыру",
    ],
    reading: {
      en: "0.8 says that the first region comes close to the structure of the whole without repeating it. 1 is the same structure; a region that lives on one industry gets that industry's share in the whole, so the value falls towards 0 the rarer the industry is.",
      ru: "0,8 означает: структура первого региона близка к структуре целого, но не повторяет её. 1 — структура та же; регион с единственной отраслью получает долю этой отрасли в целом, и чем она реже, тем ближе значение к 0.",
      kk: "0,8 мынаны білдіреді: бірінші өңірдің құрылымы тұтастың құрылымына жақын, бірақ дәл қайталамайды. 1 — құрылым бірдей; бір ғана саласы бар өңір сол саланың тұтастағы үлесін алады, сала неғұрлым сирек болса, мән 0-ге соғұрлым жақын.",
    },
    thresholds: [],
    traps: [
      {
        en: "The index compares with the table given: with a part of the regions the benchmark is that part, not the nation.",
        ru: "Индекс сравнивает с данной таблицей: если в ней только часть регионов, эталон — эта часть, а не страна.",
        kk: "Индекс берілген кестемен салыстырады: онда өңірлердің бір бөлігі ғана болса, эталон — ел емес, сол бөлік.",
      },
      {
        en: "Resembling the nation is not diversity as such: where the nation lives on one industry, so does a region with 1.",
        ru: "Сходство со страной — ещё не разнообразие: если страна живёт одной отраслью, то и регион со значением 1 тоже.",
        kk: "Елге ұқсау — әлі әртараптану емес: ел бір салаға сүйенсе, мәні 1 өңір де соған сүйенеді.",
      },
    ],
    elsewhere: [{ program: "R EconGeo", name: "Hachman()", differs: null }],
    steps: ({ matrix }) => {
      const averages = averageQuotients(matrix).map((answer) => [answer]);
      return [
        {
          says: {
            en: "Average location quotient of each region",
            ru: "Средний коэффициент локализации каждого региона",
            kk: "Әр өңірдің орташа локализация коэффициенті",
          },
          formula: "Σᵢ LQ_ri s_ri",
          shows: averages,
        },
        {
          says: { en: "Their reciprocals", ru: "Обратные величины", kk: "Кері шамалары" },
          formula: "HIᵣ = 1 / Σᵢ LQ_ri s_ri",
          shows: hachmanIndices(matrix).map((answer) => [answer]),
        },
      ];
    },
  },
});
