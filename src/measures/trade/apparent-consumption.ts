/** Apparent consumption: what a country or region must have used of a product. */
import { Fault, fault } from "../../core/fault";
import { Step } from "../../core/help";
import { defineMeasure } from "../../core/measure";
import { element, optionalElement } from "../../core/params";
import { RangeReference } from "../../core/twin";

const words = {
  production: {
    label: { en: "Production", ru: "Производство", kk: "Өндіріс" },
    description: {
      en: "Domestic output",
      ru: "Производство внутри страны",
      kk: "Ел ішіндегі өндіріс",
    },
  },
  imports: {
    label: { en: "Imports", ru: "Импорт", kk: "Импорт" },
    description: {
      en: "Imports, in the same unit",
      ru: "Импорт в тех же единицах",
      kk: "Сол өлшем бірлігіндегі импорт",
    },
  },
  exports: {
    label: { en: "Exports", ru: "Экспорт", kk: "Экспорт" },
    description: {
      en: "Exports, in the same unit",
      ru: "Экспорт в тех же единицах",
      kk: "Сол өлшем бірлігіндегі экспорт",
    },
  },
};

/** The flows of a product balance, cell by cell, as the ratios of trade take them. */
export const productionFlow = element(words.production);
export const importsFlow = element(words.imports);
export const exportsFlow = element(words.exports);

const negativeConsumption = fault("#VALUE!", {
  en: "production and imports are less than exports, so apparent consumption is negative; check units and re-exports",
  ru: "производство и импорт меньше экспорта, видимое потребление отрицательно; проверьте единицы и реэкспорт",
  kk: "өндіріс пен импорт экспорттан аз, көрінетін тұтыну теріс; өлшем бірліктері мен реэкспортты тексеріңіз",
});

const noConsumption = fault("#DIV/0!", {
  en: "apparent consumption is 0",
  ru: "видимое потребление равно 0",
  kk: "көрінетін тұтыну 0-ге тең",
});

/** P + M − X as the base of a ratio. A trace of rounding, as in 0.1 + 0.2 − 0.3, counts as nothing. */
export function positiveConsumption(
  production: number,
  imports: number,
  exports: number
): number | Fault {
  const consumption = production + imports - exports;
  if (Math.abs(consumption) <= 1e-15 * (production + imports + exports)) return noConsumption;
  return consumption < 0 ? negativeConsumption : consumption;
}

/** The step every ratio of a product balance starts from. */
export function consumptionStep(production: number, imports: number, exported: number): Step {
  return {
    says: { en: "Apparent consumption", ru: "Видимое потребление", kk: "Көрінетін тұтыну" },
    formula: "C = P + M − X",
    shows: production + imports - exported,
  };
}

interface Flows {
  readonly production: RangeReference;
  readonly imports: RangeReference;
  readonly exports: RangeReference;
}

/** The native form of a numerator over apparent consumption, with the same refusals. */
export function overConsumption(
  { production, imports, exports }: Flows,
  numerator: string
): string {
  const [p, m, x] = [production.numbers, imports.numbers, exports.numbers];
  const consumption = `(${p}+${m}-${x})`;
  return `IF(ABS(${consumption})<=1E-15*(${p}+${m}+${x}),#DIV/0!,IF(${consumption}<0,#VALUE!,${numerator}/${consumption}))`;
}

export const apparentConsumption = defineMeasure({
  id: "APPARENT.CONSUMPTION",
  family: "trade",
  name: { en: "Apparent consumption", ru: "Видимое потребление", kk: "Көрінетін тұтыну" },
  summary: {
    en: "What was available for use: production plus imports minus exports and the increase of stocks",
    ru: "Сколько осталось для использования: производство плюс импорт минус экспорт и минус прирост запасов",
    kk: "Пайдалануға қалған көлем: өндіріс пен импорттың қосындысынан экспорт пен қор өсімі шегеріледі",
  },
  unit: { en: "as the inputs", ru: "как у исходных данных", kk: "бастапқы деректердегідей" },
  values: { en: "any", ru: "любые", kk: "кез келген" },
  formula: "C = P + M − X − ΔS",
  source: "elementary; resources-and-use tables of official statistics",
  notes: {
    en: "A negative result is returned; the ratios built on it refuse it. Equal ranges spill cell by cell.",
    ru: "Отрицательный результат возвращается; основанные на нём показатели его не принимают. Одинаковые диапазоны считаются по ячейкам.",
    kk: "Теріс нәтиже қайтарылады; оған негізделген көрсеткіштер оны қабылдамайды. Бірдей ауқымдар ұяшық бойынша есептеледі.",
  },
  params: {
    // The catalogue takes balances as they come: a negative answer points to the mistake.
    production: element({ ...words.production, negatives: "allowed" }),
    imports: element({ ...words.imports, negatives: "allowed" }),
    exports: element({ ...words.exports, negatives: "allowed" }),
    stock_change: optionalElement({
      label: { en: "Stock change", ru: "Прирост запасов", kk: "Қор өзгерісі" },
      description: {
        en: "Increase of stocks; 0 when not given",
        ru: "Прирост запасов; 0, если не указан",
        kk: "Қор өсімі; берілмесе 0",
      },
      negatives: "allowed",
      default: 0,
    }),
  },
  result: "cells",
  compute: ({ production, imports, exports, stock_change }) =>
    production + imports - exports - stock_change,
  twin: ({ production, imports, exports, stock_change }) =>
    `${production.numbers}+${imports.numbers}-${exports.numbers}-${stock_change.numbers}`,
  examples: [
    { given: { production: 100, imports: 50, exports: 30 }, expect: 120, from: "by hand" },
    {
      given: { production: 100, imports: 50, exports: 30, stock_change: -5 },
      expect: 125,
      from: "by hand",
    },
    {
      given: { production: [100, null], imports: [50, 7], exports: [30, 9] },
      expect: [[120], [-2]],
      from: "by hand; a negative result is returned",
    },
    {
      given: { production: [100, "x"], imports: [50, 7], exports: 30 },
      expect: [[120], ["#VALUE!"]],
      from: "catalogue: text in one cell",
    },
    {
      given: { production: [100, { code: "#N/A" }], imports: [50, 7], exports: 30 },
      expect: [[120], ["#N/A"]],
      from: "catalogue: each cell carries its own error",
    },
    {
      given: { production: [1, 2], imports: [1, 2, 3], exports: 0 },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "domestic supply",
      "domestic absorption",
      "DMC",
      "видимое внутреннее потребление",
      "ёмкость рынка",
      "внутренний спрос",
      "ішкі тұтыну",
      "нарық сыйымдылығы",
    ],
    reading: {
      en: "With 100 produced, 50 imported and 30 exported, 120 were left to use at home. It is the size of the home market and the base of all import and self-sufficiency ratios. A negative value is impossible in fact: units, periods or re-exports do not match.",
      ru: "Если произведено 100, ввезено 50, вывезено 30, внутри осталось 120. Это ёмкость внутреннего рынка и основа всех показателей импортозависимости и самообеспеченности. Отрицательное значение в действительности невозможно: не согласованы единицы, периоды или учёт реэкспорта.",
      kk: "100 өндіріліп, 50 әкелініп, 30 шығарылса, елде 120 қалады. Бұл — ішкі нарықтың сыйымдылығы және импортқа тәуелділік пен өзін-өзі қамтамасыз етудің барлық көрсеткішінің негізі. Теріс мән іс жүзінде мүмкін емес: өлшем бірліктері, кезеңдер не реэкспорт сәйкес келмейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Production in pieces and trade in tonnes or dollars cannot be added; convert to one unit first.",
        ru: "Производство в штуках и торговлю в тоннах или долларах складывать нельзя; сначала приведите к одной единице.",
        kk: "Данамен берілген өндіріс пен тоннамен не доллармен берілген сауданы қосуға болмайды; алдымен бір бірлікке келтіріңіз.",
      },
      {
        en: "Goods bought for stock count as consumed unless the increase of stocks is given.",
        ru: "Закупленное впрок считается потреблённым, если не указан прирост запасов.",
        kk: "Қор өсімі берілмесе, қорға алынған тауар тұтынылған болып есептеледі.",
      },
    ],
    elsewhere: [],
    steps: ({ production, imports, exports: sent, stock_change }) => [
      {
        says: { en: "Supply", ru: "Поступило", kk: "Түскені" },
        formula: "P + M",
        shows: production + imports,
      },
      {
        says: {
          en: "Left after exports",
          ru: "Осталось после экспорта",
          kk: "Экспорттан кейін қалғаны",
        },
        formula: "P + M − X",
        shows: production + imports - sent,
      },
      {
        says: {
          en: "Less the increase of stocks",
          ru: "За вычетом прироста запасов",
          kk: "Қор өсімін шегергенде",
        },
        formula: "C = P + M − X − ΔS",
        shows: production + imports - sent - stock_change,
      },
    ],
  },
});
