/** Lafay index: how much a product adds to the trade balance beyond its share in trade; over all products it adds up to 0. */
import { NumberRange } from "../../core/cells";
import { fault } from "../../core/fault";
import { Answer, defineMeasure } from "../../core/measure";
import { optionalNumber, range } from "../../core/params";
import { exportsFlow, importsFlow } from "./apparent-consumption";
import { noTrade } from "./normalized-balance";

const tradeTooLarge = fault("#VALUE!", {
  en: "all trade together is too large to be written as a number; choose a larger unit",
  ru: "вся торговля вместе слишком велика, чтобы записать её числом; возьмите более крупную единицу",
  kk: "бүкіл сауда сан ретінде жазуға тым үлкен; ірірек өлшем бірлігін алыңыз",
});

/**
 * The index of one product. The textbook's difference of balances times the product's share is the same as
 * 200 (x M − m X) / (X + M)², which needs no case for a product that is not traded.
 */
export function lafayIndex(
  imports: number,
  exported: number,
  totalImports: number,
  totalExports: number
): number {
  const trade = totalImports + totalExports;
  return (
    200 * ((exported / trade) * (totalImports / trade) - (imports / trade) * (totalExports / trade))
  );
}

/** The same of every cell, in the shape of the ranges. */
function lafayIndices(
  imports: NumberRange,
  exported: NumberRange,
  totalImports: number,
  totalExports: number
): number[][] {
  return imports.cells.map((row, i) =>
    row.map((_, j) => lafayIndex(imports.at(i, j), exported.at(i, j), totalImports, totalExports))
  );
}

const totalDomain = {
  min: 0,
  expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
};

export const lafay = defineMeasure({
  id: "LAFAY",
  family: "trade",
  name: {
    en: "Lafay index of trade specialization",
    ru: "Индекс торговой специализации Лафея",
    kk: "Лафей сауда мамандануы индексі",
  },
  summary: {
    en: "What a product contributes to the trade balance beyond its share in trade, in points: above 0 specialized, all products add up to 0",
    ru: "Вклад товара в торговый баланс сверх его доли в торговле, в пунктах: больше 0 — специализация, по всем товарам в сумме 0",
    kk: "Тауардың сауда балансына саудадағы үлесінен артық қосатыны, пунктпен: 0-ден үлкен — мамандану, барлық тауар бойынша қосындысы 0",
  },
  unit: { en: "points", ru: "пункты", kk: "пункт" },
  values: "−50 … 50",
  formula:
    "100 ((x − m) / (x + m) − (X − M) / (X + M)) (x + m) / (X + M) = 200 (x M − m X) / (X + M)²",
  source: "Lafay 1992",
  notes: {
    en: "Form with shares of total trade, in percent. Without totals the ranges are taken for all trade; with a part of the products the totals must be given. A product not traded has 0. Blanks are 0.",
    ru: "Форма с долями всей торговли, в процентах. Если итоги не указаны, диапазоны считаются всей торговлей; для части товаров итоги нужны. Для товара без торговли ответ 0. Пустые ячейки — 0.",
    kk: "Жалпы саудадағы үлестер арқылы жазылған түрі, пайызбен. Жиынтықтар берілмесе, ауқымдар бүкіл сауда деп саналады; тауарлардың бір бөлігі үшін жиынтықтар қажет. Саудаланбайтын тауар үшін жауап 0. Бос ұяшық — 0.",
  },
  params: {
    imports: range({
      label: importsFlow.label,
      description: importsFlow.description,
      shape: "any",
      total: "allowed",
    }),
    exports: range({
      label: exportsFlow.label,
      description: exportsFlow.description,
      shape: "any",
      total: "allowed",
      pairedWith: "imports",
    }),
    total_imports: optionalNumber({
      label: { en: "Total imports", ru: "Весь импорт", kk: "Жалпы импорт" },
      description: {
        en: "All imports; the sum of the range when not given",
        ru: "Весь импорт; сумма диапазона, если не указан",
        kk: "Бүкіл импорт; берілмесе, ауқымның қосындысы",
      },
      default: null,
      domain: totalDomain,
    }),
    total_exports: optionalNumber({
      label: { en: "Total exports", ru: "Весь экспорт", kk: "Жалпы экспорт" },
      description: {
        en: "All exports; the sum of the range when not given",
        ru: "Весь экспорт; сумма диапазона, если не указан",
        kk: "Бүкіл экспорт; берілмесе, ауқымның қосындысы",
      },
      default: null,
      domain: totalDomain,
    }),
  },
  result: "cells",
  compute: ({ imports, exports: exported, total_imports, total_exports }): Answer => {
    const bought = total_imports ?? imports.total;
    const sold = total_exports ?? exported.total;
    if (bought + sold === 0) return noTrade;
    if (!Number.isFinite(bought + sold)) return tradeTooLarge;
    return lafayIndices(imports, exported, bought, sold);
  },
  twin: ({ imports, exports, total_imports, total_exports }) => {
    const bought = total_imports ? String(total_imports) : `SUM(${imports})`;
    const sold = total_exports ? String(total_exports) : `SUM(${exports})`;
    const trade = `(${bought}+${sold})`;
    return `IF(${trade}=0,#DIV/0!,200*((${exports.numbers}/${trade})*(${bought}/${trade})-(${imports.numbers}/${trade})*(${sold}/${trade})))`;
  },
  examples: [
    {
      given: { imports: [40, 10], exports: [20, 30] },
      expect: [[-20], [20]],
      from: "by hand: 100 · (−20/60 − 0) · 60/100 and 100 · (20/40 − 0) · 40/100",
    },
    {
      given: { imports: 40, exports: 20, total_imports: 50, total_exports: 50 },
      expect: -20,
      from: "by hand: 100 · (−20/60) · 60/100",
    },
    {
      given: {
        imports: 79320.42744,
        exports: 319492.20962,
        total_imports: 2926140.258252,
        total_exports: 4700237.79974,
      },
      expect: 1.9327313444247523,
      tolerance: 1e-9,
      from: "HS 72, November 2018, customs statistics of Kazakhstan",
    },
    {
      given: { imports: [[40, null, 10]], exports: [[20, 0, 30]] },
      expect: [[-20, 0, 20]],
      from: "by hand: a row; a product not traded",
    },
    {
      given: { imports: 0, exports: 0, total_imports: 100, total_exports: 100 },
      expect: 0,
      from: "catalogue: a product not traded",
    },
    {
      given: { imports: [0, null], exports: [0, 0] },
      expect: "#DIV/0!",
      from: "catalogue: no trade at all",
    },
    {
      given: { imports: 5, exports: 5, total_imports: 0, total_exports: 0 },
      expect: "#DIV/0!",
      from: "catalogue: no trade at all",
    },
    {
      given: { imports: [40, 10], exports: [20, 30], total_exports: -1 },
      expect: "#VALUE!",
      from: "definition: a negative total",
    },
    {
      given: { imports: [40, -1], exports: [20, 30] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { imports: [40, 10], exports: ["x", 30] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { imports: [40, { code: "#N/A" }], exports: [20, 30] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { imports: [40, 10], exports: [[20, 30]] },
      expect: "#VALUE!",
      from: "catalogue: a row never meets a column",
    },
  ],
  help: {
    synonyms: [
      "LFI",
      "Lafay",
      "trade specialization index",
      "contribution to the trade balance",
      "индекс Лафэ",
      "индекс Лафе",
      "индекс Лафай",
      "вклад в торговый баланс",
      "Лафе индексі",
      "сауда балансына үлес",
    ],
    reading: {
      en: "20 says that the product's balance is 20 points of all trade larger than its share in trade alone would give. 0 means the product's relative balance is the country's own; negative values show products in which the country depends on others. Values of all products add up to 0, so they can be compared and ranked.",
      ru: "20 означает: баланс товара на 20 пунктов всей торговли больше, чем дала бы одна его доля в торговле. 0 — относительный баланс товара такой же, как у страны; отрицательные значения показывают, где страна зависит от других. По всем товарам в сумме 0, поэтому значения можно сравнивать и ранжировать.",
      kk: "20 мынаны білдіреді: тауардың балансы оның саудадағы үлесінің өзі беретін шамадан бүкіл сауданың 20 пунктіне артық. 0 — тауардың салыстырмалы балансы елдікімен бірдей; теріс мәндер ел басқаларға тәуелді тауарларды көрсетеді. Барлық тауар бойынша қосындысы 0, сондықтан мәндерді салыстырып, саралауға болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "With some products only and no totals, their sum is taken for all trade, and the answers change completely.",
        ru: "Если взять только часть товаров и не указать итоги, их сумма считается всей торговлей, и ответы совсем другие.",
        kk: "Тауарлардың бір бөлігі ғана алынып, жиынтықтар көрсетілмесе, солардың қосындысы бүкіл сауда деп саналады да, жауаптар мүлде өзгереді.",
      },
      {
        en: "Values depend on how finely products are divided: those of a chapter are the sums of its headings.",
        ru: "Значения зависят от подробности классификации: значение группы равно сумме значений её позиций.",
        kk: "Мәндер тауарлардың қаншалықты ұсақ жіктелгеніне байланысты: топтың мәні — оның позициялары мәндерінің қосындысы.",
      },
    ],
    elsewhere: [],
    steps: ({ imports, exports: exported, total_imports, total_exports }) => {
      const bought = total_imports ?? imports.total;
      const sold = total_exports ?? exported.total;
      const trade = bought + sold;
      const perCell = (value: (m: number, x: number) => number) =>
        imports.cells.map((row, i) =>
          row.map((_, j) => value(imports.at(i, j), exported.at(i, j)))
        );
      return [
        {
          says: { en: "All trade", ru: "Вся торговля", kk: "Бүкіл сауда" },
          formula: "X + M",
          shows: trade,
        },
        {
          says: {
            en: "Balance of all trade, relative to it",
            ru: "Баланс всей торговли относительно неё",
            kk: "Бүкіл сауданың салыстырмалы балансы",
          },
          formula: "(X − M) / (X + M)",
          shows: (sold - bought) / trade,
        },
        {
          says: {
            en: "Share of each product in trade",
            ru: "Доля каждого товара в торговле",
            kk: "Әр тауардың саудадағы үлесі",
          },
          formula: "(x + m) / (X + M)",
          shows: perCell((m, x) => (x + m) / trade),
        },
        {
          says: {
            en: "Balance of each product, in points of all trade",
            ru: "Баланс каждого товара в пунктах всей торговли",
            kk: "Әр тауардың бүкіл сауда пунктімен балансы",
          },
          formula: "100 (x − m) / (X + M)",
          shows: perCell((m, x) => (100 * (x - m)) / trade),
        },
        {
          says: {
            en: "Less what its share alone would give",
            ru: "За вычетом того, что дала бы одна его доля",
            kk: "Үлесінің өзі ғана беретін шаманы шегергенде",
          },
          formula: "200 (x M − m X) / (X + M)²",
          shows: lafayIndices(imports, exported, bought, sold),
        },
      ];
    },
  },
});
