/** Supply balance rebuilt from shares: production, imports and exports where only the import share and coverage are known. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { number, optionalNumber } from "../../core/params";

const sharesContradict = fault("#VALUE!", {
  en: "imports less exports exceed consumption, so production would be negative: the shares contradict each other; check the import share and the coverage",
  ru: "импорт за вычетом экспорта больше потребления, производство вышло бы отрицательным: доли противоречат друг другу; проверьте долю импорта и покрытие",
  kk: "импорт пен экспорттың айырмасы тұтынудан артық, өндіріс теріс шығар еді: үлестер бір-біріне қайшы; импорт үлесі мен жабу коэффициентін тексеріңіз",
});

const domain = {
  min: 0,
  expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
};

/** Production as a share of consumption; a trace of rounding below 0 counts as nothing. Negative: a contradiction. */
function productionShare(imports: number, coverage: number): number {
  const share = 1 - imports + imports * coverage;
  return Math.abs(share) <= 1e-15 * (1 + imports) ? 0 : share;
}

export const marketBalance = defineMeasure({
  id: "MARKET.BALANCE",
  family: "trade",
  name: {
    en: "Supply balance rebuilt from shares",
    ru: "Баланс рынка, восстановленный по долям",
    kk: "Үлестер бойынша қалпына келтірілген нарық балансы",
  },
  summary: {
    en: "Production, imports, exports and consumption from the share of imports in consumption and the coverage of imports by exports",
    ru: "Производство, импорт, экспорт и потребление по доле импорта в потреблении и покрытию импорта экспортом",
    kk: "Импорттың тұтынудағы үлесі мен импортты экспортпен жабу коэффициенті бойынша өндіріс, импорт, экспорт және тұтыну",
  },
  unit: { en: "unit of consumption", ru: "единица потребления", kk: "тұтыну бірлігі" },
  values: "≥ 0",
  formula: {
    en: "M = m C; X = k M; P = C − M + X; m the import share, k the coverage",
    ru: "M = m C; X = k M; P = C − M + X; m — доля импорта, k — покрытие",
    kk: "M = m C; X = k M; P = C − M + X; m — импорт үлесі, k — жабу коэффициенті",
  },
  source: "definition of this product",
  notes: {
    en: "The answer is production, imports, exports, consumption. An import share of 85 % and trade of 98 : 2 give P/C = 16.7 % and X/C = 1.7 %. Without consumption, all are shares of it.",
    ru: "Ответ: производство, импорт, экспорт, потребление. Доля импорта 85 % и торговля 98 : 2 дают P/C = 16,7 % и X/C = 1,7 %. Если потребление не указано, всё выражено в его долях.",
    kk: "Жауап: өндіріс, импорт, экспорт, тұтыну. Импорт үлесі 85 % және сауда 98 : 2 болса, P/C = 16,7 %, X/C = 1,7 %. Тұтыну берілмесе, бәрі тұтынудың үлесімен көрсетіледі.",
  },
  params: {
    import_share: number({
      label: { en: "Import share", ru: "Доля импорта", kk: "Импорт үлесі" },
      description: {
        en: "Imports divided by consumption; above 1 with re-exports",
        ru: "Импорт, делённый на потребление; больше 1 при реэкспорте",
        kk: "Импорттың тұтынуға қатынасы; реэкспорт болса 1-ден үлкен",
      },
      domain,
    }),
    coverage: number({
      label: { en: "Coverage", ru: "Покрытие", kk: "Жабу коэффициенті" },
      description: {
        en: "Exports divided by imports",
        ru: "Экспорт, делённый на импорт",
        kk: "Экспорттың импортқа қатынасы",
      },
      domain,
    }),
    consumption: optionalNumber({
      label: { en: "Consumption", ru: "Потребление", kk: "Тұтыну" },
      description: {
        en: "Consumption in any unit; 1 when not given",
        ru: "Потребление в любых единицах; 1, если не указано",
        kk: "Кез келген бірліктегі тұтыну; берілмесе 1",
      },
      default: 1,
      domain,
    }),
  },
  result: "cells",
  columns: [
    { en: "Production", ru: "Производство", kk: "Өндіріс" },
    { en: "Imports", ru: "Импорт", kk: "Импорт" },
    { en: "Exports", ru: "Экспорт", kk: "Экспорт" },
    { en: "Consumption", ru: "Потребление", kk: "Тұтыну" },
  ],
  compute: ({ import_share, coverage, consumption }) => {
    const share = productionShare(import_share, coverage);
    if (share < 0) return sharesContradict;
    const imports = import_share * consumption;
    return [[share * consumption, imports, coverage * imports, consumption]];
  },
  twin: ({ import_share, coverage, consumption }) => {
    const share = `(1-${import_share}+${import_share}*${coverage})`;
    const trace = `1E-15*(1+${import_share})`;
    return `IF(${share}<-${trace},#VALUE!,CHOOSE({1,2,3,4},IF(${share}<=${trace},0,${share})*${consumption},${import_share}*${consumption},${coverage}*${import_share}*${consumption},${consumption}))`;
  },
  examples: [
    {
      given: { import_share: 0.5, coverage: 0.6, consumption: 100 },
      expect: [80, 50, 30, 100],
      from: "by hand: 100 − 50 + 30",
    },
    {
      given: { import_share: 0.85, coverage: 2 / 98 },
      expect: [0.15 + (0.85 * 2) / 98, 0.85, (0.85 * 2) / 98, 1],
      from: "catalogue: import share 85 %, trade 98 : 2",
    },
    {
      given: { import_share: 0, coverage: 3, consumption: 7 },
      expect: [7, 0, 0, 7],
      from: "definition: no imports to be covered",
    },
    {
      given: { import_share: 10, coverage: 0.9, consumption: 5 },
      expect: [0, 50, 45, 5],
      from: "by hand: nothing produced, although doubles leave a trace",
    },
    {
      given: { import_share: 1.5, coverage: 0.2 },
      expect: "#VALUE!",
      from: "catalogue: production would be −0.2",
    },
    {
      given: { import_share: -0.1, coverage: 0.2 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { import_share: 0.5, coverage: -1 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { import_share: 0.5, coverage: 0.6, consumption: -1 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { import_share: "n/a", coverage: 0.6 },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { import_share: null, coverage: 0.6 },
      expect: "#VALUE!",
      from: "definition: the import share is not given",
    },
  ],
  help: {
    synonyms: [
      "market structure from shares",
      "supply balance",
      "resources and use",
      "баланс ресурсов и использования",
      "восстановление баланса",
      "ресурстар мен пайдалану балансы",
      "нарық құрылымы",
    ],
    reading: {
      en: "Imports of half the consumption, of which exports pay for 60 %, leave 80 to be produced for a consumption of 100. Without consumption the four numbers are shares of it and can be set against other markets.",
      ru: "Если импорт — половина потребления, а экспорт покрывает 60 % импорта, то при потреблении 100 произведено 80. Если потребление не указано, четыре числа — доли от него, и рынки можно сравнивать.",
      kk: "Импорт тұтынудың жартысы, ал экспорт импорттың 60 %-ын жапса, тұтыну 100 болғанда өндіріс 80 болады. Тұтыну берілмесе, төрт сан — соның үлестері, сондықтан нарықтарды салыстыруға болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "Shares quoted in the press are often of sales in money while coverage is of customs values; the rebuilt production is then only an order of magnitude.",
        ru: "Доли в прессе часто относятся к продажам в деньгах, а покрытие — к таможенной стоимости; тогда восстановленное производство — лишь порядок величины.",
        kk: "Баспасөздегі үлестер көбіне ақшалай сатылымға, ал жабу коэффициенті кедендік құнға қатысты; ондайда қалпына келтірілген өндіріс тек шама реті ғана.",
      },
      {
        en: "“Imports 98 %, exports 2 %” are shares of trade, not of consumption: coverage is then 2/98.",
        ru: "«Импорт 98 %, экспорт 2 %» — доли в торговле, а не в потреблении: покрытие тогда 2/98.",
        kk: "«Импорт 98 %, экспорт 2 %» — тұтынудағы емес, саудадағы үлестер: онда жабу коэффициенті 2/98.",
      },
    ],
    elsewhere: [],
    steps: ({ import_share, coverage, consumption }) => {
      const imports = import_share * consumption;
      const sent = coverage * imports;
      const produced = productionShare(import_share, coverage) * consumption;
      return [
        {
          says: { en: "Imports", ru: "Импорт", kk: "Импорт" },
          formula: "M = m C",
          shows: imports,
        },
        {
          says: { en: "Exports", ru: "Экспорт", kk: "Экспорт" },
          formula: "X = k M",
          shows: sent,
        },
        {
          says: { en: "Production", ru: "Производство", kk: "Өндіріс" },
          formula: "P = C − M + X",
          shows: produced,
        },
        {
          says: {
            en: "Production, imports, exports, consumption",
            ru: "Производство, импорт, экспорт, потребление",
            kk: "Өндіріс, импорт, экспорт, тұтыну",
          },
          shows: [[produced, imports, sent, consumption]],
        },
      ];
    },
  },
});
