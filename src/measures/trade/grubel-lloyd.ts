/** Grubel–Lloyd index: the share of trade in which exports and imports of the same product meet. */
import { NumberRange, sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { range } from "../../core/params";
import { exportsFlow, importsFlow } from "./apparent-consumption";
import { noTrade } from "./normalized-balance";

/** @returns 0 … 1 for paired flows that are not all 0: the matched part, since x + m − |x − m| = 2 min(x, m) */
export function matchedShare(imports: NumberRange, exports: NumberRange): number {
  const sent = exports.values();
  const matched = sumOf(imports.values().map((m, i) => Math.min(m, sent[i] ?? 0)));
  return (2 * matched) / (imports.total + exports.total);
}

export const grubelLloyd = defineMeasure({
  id: "GRUBEL.LLOYD",
  family: "trade",
  name: {
    en: "Grubel–Lloyd index of intra-industry trade",
    ru: "Индекс внутриотраслевой торговли Грубеля — Ллойда",
    kk: "Грубель — Ллойд салаішілік сауда индексі",
  },
  summary: {
    en: "How far exports and imports of the same products match: 0 one-way trade, 1 fully two-way",
    ru: "Насколько экспорт и импорт одних и тех же товаров перекрывают друг друга: 0 — односторонняя торговля, 1 — полностью двусторонняя",
    kk: "Бірдей тауарлардың экспорты мен импорты бірін-бірі қаншалықты жабатыны: 0 — біржақты сауда, 1 — толық екіжақты",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: "GL = 1 − Σ |x − m| / Σ (x + m)",
  source: "Grubel and Lloyd 1975",
  notes: {
    en: "Ranges give the aggregate index of all products, not the mean of their indices. State the product level: the coarser the classification, the higher the index.",
    ru: "Диапазоны дают сводный индекс по всем товарам, а не среднее индексов. Указывайте уровень классификации: чем она укрупнённее, тем выше индекс.",
    kk: "Ауқымдар индекстердің орташасын емес, барлық тауар бойынша жиынтық индексті береді. Жіктеу деңгейін көрсетіңіз: ол неғұрлым ірі болса, индекс соғұрлым жоғары.",
  },
  params: {
    imports: range({
      label: importsFlow.label,
      description: importsFlow.description,
      total: "allowed",
    }),
    exports: range({
      label: exportsFlow.label,
      description: exportsFlow.description,
      total: "allowed",
      pairedWith: "imports",
    }),
  },
  result: "cell",
  compute: ({ imports, exports }) =>
    imports.total + exports.total === 0 ? noTrade : matchedShare(imports, exports),
  twin: ({ imports, exports }) =>
    `1-SUM(ABS(${exports.numbers}-${imports.numbers}))/(SUM(${exports})+SUM(${imports}))`,
  examples: [
    {
      given: { imports: [40, 10], exports: [20, 30] },
      expect: 0.6,
      from: "by hand: 1 − (20 + 20) / 100",
    },
    { given: { imports: 98, exports: 2 }, expect: 0.04, from: "by hand: 1 − 96 / 100" },
    { given: { imports: 5, exports: 5 }, expect: 1, from: "definition: balanced" },
    {
      given: { imports: [7, 0], exports: [0, 3] },
      expect: 0,
      from: "definition: one-way trade in each product",
    },
    {
      given: { imports: 26322.41605, exports: 55774.57404 },
      expect: 0.6412516712523486,
      tolerance: 1e-9,
      from: "HS 76, November 2018, customs statistics of Kazakhstan",
    },
    {
      given: { imports: [40, 10, null, 0], exports: [20, 30, "", null] },
      expect: 0.6,
      from: "by hand; blanks are 0",
    },
    { given: { imports: [[40, 10]], exports: [[20, 30]] }, expect: 0.6, from: "by hand: rows" },
    {
      given: { imports: [0, null], exports: [0, 0] },
      expect: "#DIV/0!",
      from: "catalogue: no trade",
    },
    {
      given: { imports: [40, -1], exports: [20, 30] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { imports: [40, 10], exports: [20, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { imports: [40, "x"], exports: [20, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: an error comes before a text",
    },
    {
      given: { imports: [40, 10], exports: [[20, 30]] },
      expect: "#VALUE!",
      from: "catalogue: a row never meets a column",
    },
    {
      given: {
        imports: [
          [1, 2],
          [3, 4],
        ],
        exports: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "GL index",
      "GLI",
      "intra-industry trade",
      "IIT",
      "two-way trade",
      "индекс Грубеля — Ллойда",
      "внутриотраслевая торговля",
      "двусторонняя торговля",
      "салаішілік сауда",
    ],
    reading: {
      en: "0.6 says that 60 % of trade consists of exports and imports of the same products that match each other. 0 means that each product is only exported or only imported, 1 that exports equal imports in each.",
      ru: "0,6 означает: 60 % торговли — взаимно перекрывающиеся экспорт и импорт одних и тех же товаров. 0 — каждый товар только вывозится или только ввозится, 1 — по каждому экспорт равен импорту.",
      kk: "0,6 мынаны білдіреді: сауданың 60 %-ы — бірдей тауарлардың бірін-бірі жабатын экспорты мен импорты. 0 — әр тауар тек шығарылады не тек әкелінеді, 1 — әрқайсысында экспорт импортқа тең.",
    },
    thresholds: [],
    traps: [
      {
        en: "A coarse classification makes trade in different goods look like trade within one; compare at the same level only.",
        ru: "При укрупнённой классификации торговля разными товарами выглядит внутриотраслевой; сравнивайте только на одном уровне классификации.",
        kk: "Ірі жіктеуде әртүрлі тауарлар саудасы салаішілік болып көрінеді; тек бірдей жіктеу деңгейінде салыстырыңыз.",
      },
      {
        en: "A large overall deficit alone keeps the aggregate index below 1, whatever the industries do.",
        ru: "Большой общий дефицит сам по себе удерживает сводный индекс ниже 1, что бы ни происходило в отраслях.",
        kk: "Жалпы тапшылық үлкен болса, салаларда қандай өзгеріс болса да, жиынтық индекс 1-ге жетпейді.",
      },
    ],
    elsewhere: [],
    steps: ({ imports, exports: sent }) => {
      const bought = imports.values();
      const sold = sent.values();
      return [
        {
          says: {
            en: "Unmatched trade of each product",
            ru: "Неперекрытая торговля каждым товаром",
            kk: "Әр тауардың өзара жабылмаған саудасы",
          },
          formula: "|x − m|",
          shows: bought.map((m, i) => Math.abs((sold[i] ?? 0) - m)),
        },
        {
          says: {
            en: "Matched trade of each product",
            ru: "Взаимно перекрытая торговля каждым товаром",
            kk: "Әр тауардың өзара жабылған саудасы",
          },
          formula: "x + m − |x − m| = 2 min(x, m)",
          shows: bought.map((m, i) => 2 * Math.min(m, sold[i] ?? 0)),
        },
        {
          says: { en: "All trade", ru: "Вся торговля", kk: "Бүкіл сауда" },
          formula: "Σ (x + m)",
          shows: imports.total + sent.total,
        },
        {
          says: {
            en: "Matched part of all trade",
            ru: "Взаимно перекрытая часть всей торговли",
            kk: "Бүкіл сауданың өзара жабылған бөлігі",
          },
          formula: "GL = 1 − Σ |x − m| / Σ (x + m)",
          shows: matchedShare(imports, sent),
        },
      ];
    },
  },
});
