/** Export coverage: how many times exports pay for imports. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { exportsFlow, importsFlow } from "./apparent-consumption";

const noImports = fault("#DIV/0!", {
  en: "Imports: are 0, so there is nothing to cover",
  ru: "Импорт: равен 0, покрывать нечего",
  kk: "Импорт: 0-ге тең, жабатын ештеңе жоқ",
});

export const exportCoverage = defineMeasure({
  id: "EXPORT.COVERAGE",
  family: "trade",
  name: {
    en: "Export coverage of imports",
    ru: "Коэффициент покрытия импорта экспортом",
    kk: "Импортты экспортпен жабу коэффициенті",
  },
  summary: {
    en: "Exports divided by imports: above 1 the product earns more abroad than it costs",
    ru: "Экспорт, делённый на импорт: больше 1 — вывоз превышает ввоз",
    kk: "Экспорттың импортқа қатынасы: 1-ден үлкен болса, сыртқа шығару әкелуден асады",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: "k = X / M",
  source: "elementary",
  notes: {
    en: "Imports are usually counted with freight and insurance (CIF), exports without (FOB), which lowers the ratio by some percent.",
    ru: "Импорт обычно учитывают с фрахтом и страховкой (СИФ), экспорт — без них (ФОБ): это снижает коэффициент на несколько процентов.",
    kk: "Импорт әдетте фрахт пен сақтандыруды қосып (CIF), экспорт оларсыз (FOB) есептеледі: бұл коэффициентті бірнеше пайызға төмендетеді.",
  },
  params: { imports: importsFlow, exports: exportsFlow },
  result: "cells",
  compute: ({ imports, exports }) => (imports === 0 ? noImports : exports / imports),
  twin: ({ imports, exports }) => `${exports.numbers}/${imports.numbers}`,
  examples: [
    { given: { imports: 50, exports: 30 }, expect: 0.6, from: "by hand" },
    {
      given: { imports: 104982.43758, exports: 4713.29421 },
      expect: 0.044896025646273624,
      tolerance: 1e-9,
      from: "HS 30, December 2018, customs statistics of Kazakhstan",
    },
    {
      given: { imports: [50, 4], exports: [30, null] },
      expect: [[0.6], [0]],
      from: "by hand; a blank is 0",
    },
    {
      given: { imports: [[50, ""]], exports: [[30, 7]] },
      expect: [[0.6, "#DIV/0!"]],
      from: "catalogue: imports 0, in a row",
    },
    { given: { imports: 0, exports: 0 }, expect: "#DIV/0!", from: "catalogue: imports 0" },
    {
      given: { imports: [50, "x", -1], exports: 30 },
      expect: [[0.6], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a text, a negative number",
    },
    {
      given: { imports: { code: "#NUM!" }, exports: 30 },
      expect: "#NUM!",
      from: "catalogue: an error cell",
    },
    {
      given: { imports: [1, 2], exports: [[1, 2]] },
      expect: "#VALUE!",
      from: "catalogue: a row never meets a column",
    },
  ],
  help: {
    synonyms: [
      "coverage ratio",
      "export/import ratio",
      "cover ratio",
      "коэффициент покрытия",
      "покрытие импорта",
      "импортты жабу",
      "жабу коэффициенті",
    ],
    reading: {
      en: "0.6 says that exports pay for 60 % of imports. 1 is a balanced trade, above 1 a surplus. The scale is lopsided: 0.5 and 2 are equally far from balance; NORMALIZED.BALANCE shows them as −0.33 and 0.33.",
      ru: "0,6 означает: экспорт оплачивает 60 % импорта. 1 — торговля сбалансирована, больше 1 — профицит. Шкала несимметрична: 0,5 и 2 одинаково далеки от равновесия; NORMALIZED.BALANCE покажет их как −0,33 и 0,33.",
      kk: "0,6 мынаны білдіреді: экспорт импорттың 60 %-ын жабады. 1 — сауда теңгерілген, 1-ден артық — профицит. Шкала симметриялы емес: 0,5 пен 2 тепе-теңдіктен бірдей алыс; NORMALIZED.BALANCE оларды −0,33 және 0,33 деп көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "With very small imports the ratio explodes and says nothing about the size of exports.",
        ru: "При очень малом импорте коэффициент взлетает до огромных значений и ничего не говорит о размере экспорта.",
        kk: "Импорт өте аз болса, коэффициент шарықтап кетеді және экспорт көлемі туралы ештеңе айтпайды.",
      },
    ],
    elsewhere: [],
    steps: ({ imports, exports: sent }) => [
      { says: { en: "Exports", ru: "Экспорт", kk: "Экспорт көлемі" }, formula: "X", shows: sent },
      { says: { en: "Imports", ru: "Импорт", kk: "Импорт көлемі" }, formula: "M", shows: imports },
      {
        says: { en: "Their ratio", ru: "Их отношение", kk: "Олардың қатынасы" },
        formula: "k = X / M",
        shows: imports === 0 ? noImports : sent / imports,
      },
    ],
  },
});
