/** Domestic share: how much of what a country or region uses of a product it made itself and kept. */
import { isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  consumptionStep,
  exportsFlow,
  importsFlow,
  overConsumption,
  positiveConsumption,
  productionFlow,
} from "./apparent-consumption";

export const domesticShare = defineMeasure({
  id: "DOMESTIC.SHARE",
  family: "trade",
  name: {
    en: "Domestic share of consumption",
    ru: "Доля отечественной продукции в потреблении",
    kk: "Тұтынудағы отандық өнімнің үлесі",
  },
  summary: {
    en: "Share of apparent consumption met by domestic goods: production minus exports, over production plus imports minus exports",
    ru: "Какую часть видимого потребления покрывают отечественные товары: производство минус экспорт, делённое на видимое потребление",
    kk: "Көрінетін тұтынудың отандық тауармен жабылатын бөлігі: өндіріс пен экспорт айырмасының көрінетін тұтынуға қатынасы",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "≤ 1",
  formula: "(P − X) / (P + M − X) = 1 − M / (P + M − X)",
  source: "elementary",
  notes: {
    en: "Below 0 when exports exceed production: imported goods were sent on. Together with gross import dependence it gives exactly 1, unlike self-sufficiency. Blanks are 0.",
    ru: "Меньше 0, когда экспорт больше производства: часть ввезённого вывезли дальше. В сумме с валовой импортозависимостью даёт ровно 1, в отличие от самообеспеченности. Пустые ячейки — 0.",
    kk: "Экспорт өндірістен артық болса, 0-ден кем: әкелінген тауардың бір бөлігі қайта шығарылған. Өзін-өзі қамтамасыз етуден айырмашылығы — жалпы импортқа тәуелділікпен қосындысы дәл 1. Бос ұяшық — 0.",
  },
  params: { production: productionFlow, imports: importsFlow, exports: exportsFlow },
  result: "cells",
  compute: ({ production, imports, exports: sent }) => {
    const consumption = positiveConsumption(production, imports, sent);
    return isFault(consumption) ? consumption : (production - sent) / consumption;
  },
  twin: ({ production, imports, exports }) =>
    overConsumption({ production, imports, exports }, `(${production.numbers}-${exports.numbers})`),
  examples: [
    { given: { production: 80, imports: 50, exports: 30 }, expect: 0.5, from: "by hand: 50 / 100" },
    {
      given: { production: 120, imports: 0, exports: 20 },
      expect: 1,
      from: "by hand: nothing imported",
    },
    {
      given: { production: 10, imports: 50, exports: 20 },
      expect: -0.25,
      from: "catalogue: exports above production, −10 / 40",
    },
    {
      given: { production: 121224.082, imports: 164483.80771605123, exports: 60286.318342358405 },
      expect: 1 - 0.729671995069975,
      tolerance: 1e-9,
      from: "locomotive parts 2024, Bureau of National Statistics of Kazakhstan, resources and use (publication 19065): what import dependence leaves",
    },
    {
      given: { production: [80, null, 5], imports: [50, 7, 0], exports: [30, "", 5] },
      expect: [[0.5], [0], ["#DIV/0!"]],
      from: "by hand; blanks are 0; nothing used in the third row",
    },
    {
      given: { production: [[80, 10]], imports: [[50, 5]], exports: [[30, 20]] },
      expect: [[0.5, "#VALUE!"]],
      from: "catalogue: a row; negative consumption in the second cell",
    },
    {
      given: { production: 0.1, imports: 0.2, exports: 0.3 },
      expect: "#DIV/0!",
      from: "by hand: nothing was used, although doubles leave a trace",
    },
    {
      given: { production: [80, "x", -1], imports: 50, exports: 30 },
      expect: [[0.5], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a text, a negative number",
    },
    {
      given: { production: 80, imports: { code: "#N/A" }, exports: 30 },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { production: [1, 2], imports: [1, 2, 3], exports: 0 },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "domestic content of consumption",
      "home market share",
      "localization of consumption",
      "share of domestic goods",
      "доля отечественного производства",
      "доля местной продукции на внутреннем рынке",
      "отандық өндірістің үлесі",
      "ішкі нарықтағы жергілікті өнім үлесі",
    ],
    reading: {
      en: "0.5 says that half of what is used at home was made at home; the other half was imported. 1 means no imports. Below 0 more was exported than produced, so part of the exports had been imported first.",
      ru: "0,5 означает: половина использованного внутри произведена внутри, другая половина ввезена. 1 — импорта нет. Меньше 0 — вывезено больше, чем произведено, то есть часть экспорта сначала ввезли.",
      kk: "0,5 мынаны білдіреді: ішкі тұтынудың жартысы елде өндірілген, жартысы әкелінген. 1 — импорт жоқ. 0-ден кем болса, өндірілгеннен көп шығарылған, яғни экспорттың бір бөлігі алдымен әкелінген.",
    },
    thresholds: [],
    traps: [
      {
        en: "It counts where goods were finished, not where their parts came from: a plant that assembles imported kits counts as fully domestic.",
        ru: "Учитывается, где товар выпущен, а не откуда детали: сборка из ввезённых комплектов считается полностью отечественной.",
        kk: "Бөлшектердің қайдан келгені емес, тауардың қай жерде шығарылғаны есептеледі: әкелінген жиынтықтан құрастыру толық отандық болып саналады.",
      },
      {
        en: "Production in factory prices and trade in customs prices differ by duties and margins; physical units avoid this.",
        ru: "Производство в ценах предприятий и торговля в таможенных ценах различаются на пошлины и наценки; натуральные единицы от этого свободны.",
        kk: "Кәсіпорын бағасындағы өндіріс пен кедендік бағадағы сауданың айырмасы — баж бен үстеме; заттай өлшем бірліктерінде бұл айырма болмайды.",
      },
    ],
    elsewhere: [],
    steps: ({ production, imports, exports: sent }) => {
      const consumption = positiveConsumption(production, imports, sent);
      return [
        consumptionStep(production, imports, sent),
        {
          says: {
            en: "Production kept at home",
            ru: "Произведено и осталось внутри",
            kk: "Өндіріліп, ел ішінде қалғаны",
          },
          formula: "P − X",
          shows: production - sent,
        },
        {
          says: { en: "Domestic share", ru: "Доля отечественной продукции", kk: "Отандық үлес" },
          formula: "(P − X) / C",
          shows: isFault(consumption) ? consumption : (production - sent) / consumption,
        },
      ];
    },
  },
});
