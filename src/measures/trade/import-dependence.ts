/** Import dependence: how much of what a country or region uses of a product comes from abroad. */
import { fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, optionalElement, optionalText } from "../../core/params";
import {
  consumptionStep,
  exportsFlow,
  importsFlow,
  overConsumption,
  positiveConsumption,
  productionFlow,
} from "./apparent-consumption";

const unitsDiffer = fault("#VALUE!", {
  en: "production and trade are in different units; convert them to one unit first",
  ru: "производство и торговля указаны в разных единицах; сначала приведите их к одной",
  kk: "өндіріс пен сауда әртүрлі өлшем бірлігінде; алдымен оларды бір бірлікке келтіріңіз",
});

const reexportsExceed = fault("#VALUE!", {
  en: "Re-exports: exceed imports; expected at most the imports",
  ru: "Реэкспорт: больше импорта; ожидается не больше импорта",
  kk: "Реэкспорт: импорттан артық; импорттан аспауы керек",
});

/** Units are the same when they read the same: case and outer spaces do not matter. */
const written = (unit: string) => unit.trim().toLowerCase();

function unitsAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || written(a) === written(b);
}

export const importDependence = defineMeasure({
  id: "IMPORT.DEPENDENCE",
  family: "trade",
  name: {
    en: "Import dependence ratio",
    ru: "Коэффициент импортозависимости",
    kk: "Импортқа тәуелділік коэффициенті",
  },
  summary: {
    en: "Share of imports in apparent consumption (production plus imports minus exports)",
    ru: "Доля импорта в видимом потреблении (производство плюс импорт минус экспорт)",
    kk: "Көрінетін тұтынудағы (өндіріс пен импорттан экспортты шегергендегі) импорттың үлесі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: {
    en: "gross ≥ 0, above 1 with re-exports; net ≤ 1; adjusted ≥ 0",
    ru: "валовая ≥ 0, при реэкспорте больше 1; чистая ≤ 1; скорректированная ≥ 0",
    kk: "жалпы ≥ 0, реэкспорт болса 1-ден үлкен; таза ≤ 1; түзетілген ≥ 0",
  },
  formula: {
    en: "C = P + M − X; gross: M / C; net: (M − X) / C; adjusted: (M − R) / C, R the re-exports, by default max(0, X − P)",
    ru: "C = P + M − X; валовая: M / C; чистая: (M − X) / C; скорректированная: (M − R) / C, R — реэкспорт, по умолчанию max(0, X − P)",
    kk: "C = P + M − X; жалпы: M / C; таза: (M − X) / C; түзетілген: (M − R) / C, R — реэкспорт, әдепкіде max(0, X − P)",
  },
  source: "FAO food balance sheets; adjusted form: definition of this product",
  notes: {
    en: "Above 1 is legal and points to re-exports. Gross dependence plus self-sufficiency is 1 + X/C, not 1. Without re-exports, the adjusted form takes the lower bound max(0, X − P), and then answers exactly 1 whenever exports exceed production. Units, if both are given, must read the same: nothing is converted automatically.",
    ru: "Значение больше 1 возможно: это признак реэкспорта. Валовая зависимость и самообеспеченность вместе дают 1 + X/C, а не 1. Если реэкспорт не указан, скорректированная форма берёт нижнюю границу max(0, X − P) и даёт ровно 1, когда экспорт больше производства. Если указаны обе единицы, они должны совпадать: автоматического пересчёта нет.",
    kk: "1-ден артық болуы мүмкін: бұл реэкспорттың белгісі. Жалпы тәуелділік пен өзін-өзі қамтамасыз етудің қосындысы 1 емес, 1 + X/C. Реэкспорт берілмесе, түзетілген түрі max(0, X − P) төменгі шегін алады және экспорт өндірістен артық болғанда дәл 1 береді. Екі өлшем бірлігі де берілсе, олар бірдей болуы керек: автоматты түрде қайта есептелмейді.",
  },
  params: {
    production: productionFlow,
    imports: importsFlow,
    exports: exportsFlow,
    kind: choice({
      label: { en: "Kind", ru: "Вид", kk: "Түрі" },
      description: {
        en: '"gross" M/C; "net" (M − X)/C; "adjusted" (M − re-exports)/C',
        ru: '"gross" — валовая M/C; "net" — чистая (M − X)/C; "adjusted" — скорректированная, без реэкспорта (M − R)/C',
        kk: '"gross" — жалпы M/C; "net" — таза (M − X)/C; "adjusted" — түзетілген, реэкспортсыз (M − R)/C',
      },
      words: ["gross", "net", "adjusted"],
      default: "gross",
    }),
    reexports: optionalElement({
      label: { en: "Re-exports", ru: "Реэкспорт", kk: "Реэкспорт" },
      description: {
        en: 'Imports sent on abroad, for "adjusted"; when not given, max(0, X − P) as a lower bound',
        ru: 'Импорт, ушедший дальше за границу, для "adjusted"; если не указан — нижняя граница max(0, X − P)',
        kk: '"adjusted" үшін шетелге қайта шығарылған импорт; берілмесе, төменгі шегі max(0, X − P)',
      },
      default: null,
    }),
    production_unit: optionalText({
      label: {
        en: "Unit of production",
        ru: "Единица производства",
        kk: "Өндірістің өлшем бірлігі",
      },
      description: {
        en: "Unit of production, only for the check",
        ru: "Единица производства, только для проверки",
        kk: "Өндірістің өлшем бірлігі, тек тексеру үшін",
      },
    }),
    trade_unit: optionalText({
      label: { en: "Unit of trade", ru: "Единица торговли", kk: "Сауданың өлшем бірлігі" },
      description: {
        en: "Unit of imports and exports, only for the check",
        ru: "Единица импорта и экспорта, только для проверки",
        kk: "Импорт пен экспорттың өлшем бірлігі, тек тексеру үшін",
      },
    }),
  },
  result: "cells",
  compute: ({ production, imports, exports, kind, reexports, production_unit, trade_unit }) => {
    if (!unitsAgree(production_unit, trade_unit)) return unitsDiffer;
    if (reexports !== null && reexports > imports) return reexportsExceed;
    const consumption = positiveConsumption(production, imports, exports);
    if (isFault(consumption)) return consumption;
    if (kind === "gross") return imports / consumption;
    if (kind === "net") return (imports - exports) / consumption;
    return (imports - (reexports ?? Math.max(0, exports - production))) / consumption;
  },
  twin: ({ production, imports, exports, kind, reexports, production_unit, trade_unit }) => {
    if (!unitsAgree(production_unit, trade_unit)) return "#VALUE!";
    const [p, m, x] = [production.numbers, imports.numbers, exports.numbers];
    const reexported = reexports ? reexports.numbers : `IF(${x}>${p},${x}-${p},0)`;
    const numerator = { gross: m, net: `(${m}-${x})`, adjusted: `(${m}-${reexported})` }[kind];
    const ratio = overConsumption({ production, imports, exports }, numerator);
    return reexports ? `IF(${reexports.numbers}>${m},#VALUE!,${ratio})` : ratio;
  },
  examples: [
    { given: { production: 80, imports: 50, exports: 30 }, expect: 0.5, from: "by hand: 50 / 100" },
    {
      given: { production: 80, imports: 50, exports: 30, kind: "net" },
      expect: 0.2,
      from: "by hand: 20 / 100",
    },
    {
      given: { production: 80, imports: 50, exports: 30, kind: "adjusted" },
      expect: 0.5,
      from: "by hand: exports below production, no re-exports",
    },
    {
      given: { production: 80, imports: 50, exports: 30, kind: "adjusted", reexports: 10 },
      expect: 0.4,
      from: "by hand: (50 − 10) / 100",
    },
    {
      given: { production: 121224.082, imports: 164483.80771605123, exports: 60286.318342358405 },
      expect: 0.729671995069975,
      tolerance: 1e-9,
      from: "locomotive parts 2024, Bureau of National Statistics of Kazakhstan, resources and use (publication 19065)",
    },
    {
      given: { production: 762, imports: 6044401, exports: 14319 },
      expect: 1.0022479440688568,
      tolerance: 1e-9,
      from: "watches 2021, the same publication: above 1 through re-exports",
    },
    {
      given: { production: 762, imports: 6044401, exports: 14319, kind: "adjusted" },
      expect: 1,
      from: "watches 2021, the same publication: exactly 1 at the lower bound of re-exports",
    },
    {
      given: { production: [80, null], imports: [50, 7], exports: [30, ""] },
      expect: [[0.5], [1]],
      from: "by hand; blanks are 0",
    },
    {
      given: { production: [[80, 0]], imports: [[50, 0]], exports: 30, reexports: [[0, 0]] },
      expect: [[0.5, "#VALUE!"]],
      from: "by hand: a row; consumption −30 in the second cell",
    },
    {
      given: { production: 0.1, imports: 0.2, exports: 0.3 },
      expect: "#DIV/0!",
      from: "by hand: nothing was used, although doubles leave a trace",
    },
    {
      given: { production: [10, 5], imports: [0, 5], exports: 10 },
      expect: [["#DIV/0!"], ["#DIV/0!"]],
      from: "catalogue: consumption 0",
    },
    {
      given: { production: 10, imports: 5, exports: 20 },
      expect: "#VALUE!",
      from: "catalogue: negative consumption",
    },
    {
      given: {
        production: 80,
        imports: [50, 50],
        exports: 30,
        kind: "adjusted",
        reexports: [60, null],
      },
      expect: [["#VALUE!"], [0.5]],
      from: "catalogue: re-exports above imports; a blank is 0",
    },
    {
      given: { production: 80, imports: 50, exports: 30, production_unit: "t", trade_unit: " T" },
      expect: 0.5,
      from: "by hand: the same unit",
    },
    {
      given: {
        production: 80,
        imports: 50,
        exports: 30,
        production_unit: "t",
        trade_unit: "thousand USD",
      },
      expect: "#VALUE!",
      from: "catalogue: different units",
    },
    {
      given: { production: 80, imports: 50, exports: 30, production_unit: "t" },
      expect: 0.5,
      from: "by hand: one unit alone is not compared",
    },
    {
      given: { production: [80, -1, "x"], imports: [50, 5, 5], exports: 0 },
      expect: [[50 / 130], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a negative number, a text",
    },
    {
      given: { production: 80, imports: { code: "#N/A" }, exports: 30 },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { production: [80, 90], imports: [50, 5, 5], exports: 30 },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { production: 80, imports: 50, exports: 30, kind: "raw" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "import dependency ratio",
      "IDR",
      "import penetration",
      "import share of consumption",
      "импортозависимость",
      "доля импорта в потреблении",
      "зависимость от импорта",
      "импортқа тәуелділік",
      "тұтынудағы импорт үлесі",
    ],
    reading: {
      en: "0.5 says that imports equal half of what is used at home. 0 means none, 1 that imports equal all use. Above 1 more comes in than is used: part goes out again, and the adjusted form tells more. The net form is negative for net exporters.",
      ru: "0,5 означает: импорт равен половине того, что использовано внутри. 0 — импорта нет, 1 — импорт равен всему потреблению. Больше 1 — ввозится больше, чем используется: часть уходит дальше, и полезнее скорректированная форма. Чистая форма у чистых экспортёров отрицательна.",
      kk: "0,5 мынаны білдіреді: импорт елде пайдаланылғанның жартысына тең. 0 — импорт жоқ, 1 — импорт бүкіл тұтынуға тең. 1-ден артық болса, пайдаланылғаннан көп әкелінеді: бір бөлігі қайта шығарылады, сондықтан түзетілген түрін алған дұрыс. Таза экспорттаушыларда таза түрі теріс.",
    },
    thresholds: [],
    traps: [
      {
        en: "A transit hub shows dependence far above 1 that is no dependence at all; take the adjusted form with re-exports.",
        ru: "У транзитного узла импортозависимость намного больше 1, хотя зависимости нет; берите скорректированную форму, указав реэкспорт.",
        kk: "Транзиттік торапта тәуелділік 1-ден әлдеқайда көп болып шығады, бірақ ол тәуелділік емес; реэкспортты көрсетіп, түзетілген түрін алыңыз.",
      },
      {
        en: "A low ratio of a whole product group can hide a single item that is only imported; look at the items too.",
        ru: "За низким значением целой группы может скрываться позиция, которую только ввозят; смотрите и на позиции.",
        kk: "Тұтас топтың төмен мәнінің артында тек импорттан келетін бір позиция жасырынуы мүмкін; позицияларға да қараңыз.",
      },
    ],
    elsewhere: [],
    steps: ({ production, imports, exports: sent, kind, reexports }) => {
      const consumption = positiveConsumption(production, imports, sent);
      const base = consumptionStep(production, imports, sent);
      if (isFault(consumption)) return [base];
      const reexported = reexports ?? Math.max(0, sent - production);
      const counted = { gross: imports, net: imports - sent, adjusted: imports - reexported }[kind];
      return [
        base,
        {
          says: {
            en: "Imports that count",
            ru: "Учитываемый импорт",
            kk: "Есепке алынатын импорт",
          },
          formula: { gross: "M", net: "M − X", adjusted: "M − R" }[kind],
          shows: counted,
        },
        {
          says: {
            en: "Share of consumption",
            ru: "Доля в потреблении",
            kk: "Тұтынудағы үлесі",
          },
          formula: { gross: "M / C", net: "(M − X) / C", adjusted: "(M − R) / C" }[kind],
          shows: counted / consumption,
        },
      ];
    },
  },
});
