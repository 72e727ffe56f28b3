/** Self-sufficiency: how much of what a country or region uses of a product it makes itself. */
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

export const selfSufficiency = defineMeasure({
  id: "SELF.SUFFICIENCY",
  family: "trade",
  name: {
    en: "Self-sufficiency ratio",
    ru: "Коэффициент самообеспеченности",
    kk: "Өзін-өзі қамтамасыз ету коэффициенті",
  },
  summary: {
    en: "Domestic production relative to apparent consumption: above 1 for net exporters",
    ru: "Собственное производство по отношению к видимому потреблению: больше 1 у чистых экспортёров",
    kk: "Өз өндірісінің көрінетін тұтынуға қатынасы: таза экспорттаушыларда 1-ден үлкен",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "≥ 0",
  formula: "SSR = P / (P + M − X)",
  source: "FAO food balance sheets",
  notes: {
    en: "Together with gross import dependence it gives 1 + X/C, not 1: exports are made and not used at home.",
    ru: "Вместе с валовой импортозависимостью даёт 1 + X/C, а не 1: экспорт произведён, но внутри страны не использован.",
    kk: "Жалпы импортқа тәуелділікпен қосындысы 1 емес, 1 + X/C: экспорт өндіріледі, бірақ ел ішінде тұтынылмайды.",
  },
  params: { production: productionFlow, imports: importsFlow, exports: exportsFlow },
  result: "cells",
  compute: ({ production, imports, exports }) => {
    const consumption = positiveConsumption(production, imports, exports);
    return isFault(consumption) ? consumption : production / consumption;
  },
  twin: ({ production, imports, exports }) =>
    overConsumption({ production, imports, exports }, production.numbers),
  examples: [
    { given: { production: 80, imports: 50, exports: 30 }, expect: 0.8, from: "by hand: 80 / 100" },
    {
      given: { production: 120, imports: 0, exports: 20 },
      expect: 1.2,
      from: "by hand: a net exporter",
    },
    {
      given: { production: 10979.2, imports: 6532.704, exports: 3741.828 },
      expect: 0.7973231229805847,
      tolerance: 1e-9,
      from: "cognac 2021, Bureau of National Statistics of Kazakhstan, resources and use (publication 19065)",
    },
    {
      given: { production: [80, null, 5], imports: [50, 7, 0], exports: [30, "", 5] },
      expect: [[0.8], [0], ["#DIV/0!"]],
      from: "by hand; blanks are 0; nothing used in the third row",
    },
    {
      given: { production: [[80, 10]], imports: [[50, 5]], exports: [[30, 20]] },
      expect: [[0.8, "#VALUE!"]],
      from: "by hand: a row; negative consumption in the second cell",
    },
    {
      given: { production: 0.1, imports: 0.2, exports: 0.3 },
      expect: "#DIV/0!",
      from: "by hand: nothing was used, although doubles leave a trace",
    },
    {
      given: { production: [80, "x", -1], imports: 50, exports: 30 },
      expect: [[0.8], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a text, a negative number",
    },
    {
      given: { production: 80, imports: 50, exports: { code: "#DIV/0!" } },
      expect: "#DIV/0!",
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
      "SSR",
      "self-sufficiency rate",
      "food self-sufficiency",
      "самообеспечение",
      "уровень самообеспечения",
      "коэффициент самообеспечения",
      "өзін-өзі қамту",
      "өзін-өзі қамтамасыз ету деңгейі",
    ],
    reading: {
      en: "0.8 says that home production equals four fifths of home use. 1 means that production would just suffice, above 1 there is a surplus to export. It speaks of quantities only: a product can be exported and imported at once.",
      ru: "0,8 означает: собственное производство равно четырём пятым внутреннего потребления. 1 — производства как раз хватило бы, больше 1 — есть излишек на вывоз. Речь только о количестве: товар можно одновременно вывозить и ввозить.",
      kk: "0,8 мынаны білдіреді: өз өндірісі ішкі тұтынудың бестен төртіне тең. 1 — өндіріс дәл жетер еді, 1-ден артық болса, сыртқа шығаруға артығы бар. Бұл тек көлем туралы: бір тауар бір мезгілде әрі шығарылып, әрі әкелінуі мүмкін.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "home production falls short of home use",
          ru: "производства меньше, чем потребления",
          kk: "өндіріс тұтынудан аз",
        },
        source: "FAO, Food Balance Sheets: A Handbook, 2001",
      },
      {
        from: 1,
        means: {
          en: "home production covers home use",
          ru: "производство покрывает потребление",
          kk: "өндіріс тұтынуды жабады",
        },
        source: "FAO, Food Balance Sheets: A Handbook, 2001",
      },
    ],
    traps: [
      {
        en: "100 % of self-sufficiency does not mean that nothing is imported: exports may take away as much as imports bring in.",
        ru: "Самообеспеченность 100 % не значит, что импорта нет: экспорт может уносить столько же, сколько приносит импорт.",
        kk: "100 % өзін-өзі қамтамасыз ету импорт жоқ дегенді білдірмейді: экспорт импорт әкелгендей көлемді алып кетуі мүмкін.",
      },
      {
        en: "Production that lives on imported feed, seed or parts counts as one's own.",
        ru: "Производство на ввозных кормах, семенах или деталях считается своим.",
        kk: "Әкелінген жем, тұқым не бөлшекке сүйенген өндіріс өзінікі болып есептеледі.",
      },
    ],
    elsewhere: [],
    steps: ({ production, imports, exports: sent }) => {
      const consumption = positiveConsumption(production, imports, sent);
      return [
        consumptionStep(production, imports, sent),
        {
          says: {
            en: "Production relative to it",
            ru: "Производство по отношению к нему",
            kk: "Өндірістің оған қатынасы",
          },
          formula: "SSR = P / C",
          shows: isFault(consumption) ? consumption : production / consumption,
        },
      ];
    },
  },
});
