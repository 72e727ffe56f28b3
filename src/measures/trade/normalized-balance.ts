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
  formula: "(X − M) / (X + M)",
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
});
