/** Normalized trade balance: exports minus imports over their sum, from −1 (only imports) to 1 (only exports). */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { exportsFlow, importsFlow } from "./apparent-consumption";

export const noTrade = fault("#DIV/0!", {
  en: "there is no trade: exports and imports are 0",
  ru: "торговли нет: экспорт и импорт равны 0",
  kk: "сауда жоқ: экспорт пен импорт 0-ге тең",
});

export const normalizedBalance = defineMeasure({
  id: "NORMALIZED.BALANCE",
  family: "trade",
  name: {
    en: "Normalized trade balance",
    ru: "Нормированный торговый баланс",
    kk: "Нормаланған сауда балансы",
  },
  summary: {
    en: "Exports minus imports, divided by their sum: −1 only imports, 0 balanced, 1 only exports",
    ru: "Экспорт минус импорт, делённые на их сумму: −1 — только импорт, 0 — поровну, 1 — только экспорт",
    kk: "Экспорт пен импорт айырмасының олардың қосындысына қатынасы: −1 — тек импорт, 0 — тең, 1 — тек экспорт",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "−1 … 1",
  formula: "B = (X − M) / (X + M)",
  source: "Lafay; UNCTAD Handbook of Statistics",
  notes: {
    en: "With coverage k = X/M it is (k − 1)/(k + 1). It says nothing about the size of the trade.",
    ru: "Через коэффициент покрытия k = X/M: (k − 1)/(k + 1). О размере торговли не говорит ничего.",
    kk: "Жабу коэффициенті k = X/M арқылы: (k − 1)/(k + 1). Сауданың көлемі туралы ештеңе айтпайды.",
  },
  params: { imports: importsFlow, exports: exportsFlow },
  result: "cells",
  // Renamed: in a CommonJS build a parameter called "exports" would hide the module's own.
  compute: ({ imports, exports: sent }) =>
    imports + sent === 0 ? noTrade : (sent - imports) / (sent + imports),
  twin: ({ imports, exports }) =>
    `(${exports.numbers}-${imports.numbers})/(${exports.numbers}+${imports.numbers})`,
  examples: [
    { given: { imports: 25, exports: 75 }, expect: 0.5, from: "by hand: 50 / 100" },
    {
      given: { imports: 43, exports: 1 },
      expect: -42 / 44,
      from: "imports 43 times exports, GMP News, May 2017",
    },
    {
      given: { imports: 26322.41605, exports: 55774.57404 },
      expect: 0.3587483287476514,
      tolerance: 1e-9,
      from: "HS 76, November 2018, customs statistics of Kazakhstan",
    },
    {
      given: { imports: [25, null, 5], exports: [75, 3, ""] },
      expect: [[0.5], [1], [-1]],
      from: "by hand; blanks are 0",
    },
    {
      given: { imports: [[25, 0]], exports: [[75, null]] },
      expect: [[0.5, "#DIV/0!"]],
      from: "catalogue: no trade, in a row",
    },
    { given: { imports: 0, exports: 0 }, expect: "#DIV/0!", from: "catalogue: no trade" },
    {
      given: { imports: [25, "x", -1], exports: 75 },
      expect: [[0.5], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a text, a negative number",
    },
    {
      given: { imports: 25, exports: { code: "#N/A" } },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { imports: [1, 2], exports: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "relative trade balance",
      "RTB",
      "net trade index",
      "trade balance index",
      "TBI",
      "нормированное сальдо",
      "относительное сальдо торговли",
      "индекс чистой торговли",
      "салыстырмалы сауда сальдосы",
    ],
    reading: {
      en: "0.5 says that the surplus is half of the product's trade: exports are three times imports. −1 means imports only, 0 balance, 1 exports only. Values of products of any size can be compared.",
      ru: "0,5 означает: профицит — половина торговли товаром, экспорт втрое больше импорта. −1 — только импорт, 0 — равновесие, 1 — только экспорт. Значения сопоставимы для товаров любого размера.",
      kk: "0,5 мынаны білдіреді: профицит — тауар саудасының жартысы, экспорт импорттан үш есе көп. −1 — тек импорт, 0 — тепе-теңдік, 1 — тек экспорт. Кез келген көлемдегі тауарлардың мәндерін салыстыруға болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "A product of tiny trade can have 1 or −1; weigh the values by trade before drawing conclusions, or take LAFAY.",
        ru: "У товара с ничтожной торговлей бывает 1 или −1; прежде чем делать выводы, взвесьте значения по объёму торговли или возьмите LAFAY.",
        kk: "Саудасы мардымсыз тауарда 1 не −1 болуы мүмкін; қорытынды жасамас бұрын мәндерді сауда көлемі бойынша салмақтаңыз не LAFAY функциясын қолданыңыз.",
      },
      {
        en: "Imports counted with freight (CIF) and exports without (FOB) push the balance down by a few hundredths.",
        ru: "Импорт с фрахтом (СИФ) и экспорт без него (ФОБ) занижают баланс на несколько сотых.",
        kk: "Фрахты бар импорт (CIF) пен фрахтсыз экспорт (FOB) балансты бірнеше жүздікке төмендетеді.",
      },
    ],
    elsewhere: [],
    steps: ({ imports, exports: sent }) => [
      {
        says: { en: "Balance", ru: "Сальдо", kk: "Сальдо мәні" },
        formula: "X − M",
        shows: sent - imports,
      },
      {
        says: {
          en: "All trade of the product",
          ru: "Вся торговля товаром",
          kk: "Тауардың бүкіл саудасы",
        },
        formula: "X + M",
        shows: sent + imports,
      },
      {
        says: { en: "Their ratio", ru: "Их отношение", kk: "Олардың қатынасы" },
        formula: "B = (X − M) / (X + M)",
        shows: imports + sent === 0 ? noTrade : (sent - imports) / (sent + imports),
      },
    ],
  },
});
