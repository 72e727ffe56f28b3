/** Shift-share analysis: how much of a region's growth is the nation's, its mix of industries', and its own. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, logical, range } from "../../core/params";

const industryNewInNation = fault("#DIV/0!", {
  en: "an industry is 0 in the nation's first year, so its growth is undefined",
  ru: "отрасли не было в стране в первом году, её прирост не определён",
  kk: "елде бірінші жылы сала жоқ, оның өсімі анықталмайды",
});

const industryNewInRegion = fault("#DIV/0!", {
  en: "an industry is 0 in the region's first year, so its growth is undefined",
  ru: "отрасли не было в регионе в первом году, её прирост не определён",
  kk: "өңірде бірінші жылы сала жоқ, оның өсімі анықталмайды",
});

const noBase = fault("#DIV/0!", {
  en: "a total this factor divides by is 0",
  ru: "итог, на который делится этот множитель, равен 0",
  kk: "осы көбейткіштің бөлгіші болатын қосынды 0-ге тең",
});

const onlyClassic = fault("#VALUE!", {
  en: 'By industry: is defined for the method "classic" only',
  ru: 'По отраслям: определено только для способа "classic"',
  kk: 'Салалар бойынша: тек "classic" тәсілі үшін анықталған',
});

/** A region or a nation by industry in two years. */
export interface Economy {
  readonly start: NumberRange;
  readonly end: NumberRange;
}

/** The region as it would be at the end, had every industry grown as in the nation. */
function expectedByIndustry(region: Economy, nation: Economy): Float64Array | Fault {
  if (nation.start.zeros > 0) return industryNewInNation;
  const [before, after] = [nation.start.values(), nation.end.values()];
  return region.start.values().map((e, i) => e * ((after[i] ?? 0) / (before[i] ?? 0)));
}

function differences(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x - (b[i] ?? 0));
}

/** @returns total change, national share, industry mix, regional share, net shift */
export function classic(region: Economy, nation: Economy): AnswerCell[] {
  const factor = nation.end.total / nation.start.total;
  const expected = expectedByIndustry(region, nation);
  const total = region.end.total - region.start.total;
  const national = region.start.total * (factor - 1);
  const net = sumOf(
    differences(
      region.end.values(),
      region.start.values().map((e) => e * factor)
    )
  );
  if (!(expected instanceof Float64Array)) return [total, national, expected, expected, net];
  const mix = sumOf(
    differences(
      expected,
      region.start.values().map((e) => e * factor)
    )
  );
  return [total, national, mix, sumOf(differences(region.end.values(), expected)), net];
}

/**
 * Esteban-Marquillas: the regional share split by what the region would employ with the nation's mix.
 * @returns total change, national share, industry mix, competitive effect, allocation
 */
export function esteban(region: Economy, nation: Economy): AnswerCell[] {
  const [total, national, mix] = classic(region, nation);
  const undefinedGrowth =
    nation.start.zeros > 0
      ? industryNewInNation
      : region.start.zeros > 0
        ? industryNewInRegion
        : undefined;
  const first = [total ?? 0, national ?? 0, mix ?? 0];
  if (undefinedGrowth) return [...first, undefinedGrowth, undefinedGrowth];
  const [e1, e2, n1, n2] = [
    region.start.values(),
    region.end.values(),
    nation.start.values(),
    nation.end.values(),
  ];
  const lead = e1.map((e, i) => (e2[i] ?? 0) / e - (n2[i] ?? 0) / (n1[i] ?? 0));
  const homothetic = n1.map((n) => region.start.total * (n / nation.start.total));
  const competitive = sumOf(lead.map((x, i) => (homothetic[i] ?? 0) * x));
  const allocation = sumOf(lead.map((x, i) => ((e1[i] ?? 0) - (homothetic[i] ?? 0)) * x));
  return [...first, competitive, allocation];
}

/** Gerfin: the same question with factors in place of differences; structural × location = net. */
function gerfin(region: Economy, nation: Economy): AnswerCell[] {
  const factor = nation.end.total / nation.start.total;
  const expected = expectedByIndustry(region, nation);
  const over = (a: number, b: number) => (b === 0 ? noBase : a / b);
  const net = factor === 0 ? noBase : over(region.end.total, region.start.total * factor);
  if (!(expected instanceof Float64Array)) return [expected, expected, net];
  const total = sumOf(expected);
  return [
    factor === 0 ? noBase : over(total, region.start.total * factor),
    over(region.end.total, total),
    net,
  ];
}

/** One row per industry: national share, industry mix, regional share. */
function classicByIndustry(region: Economy, nation: Economy): AnswerCell[][] {
  const factor = nation.end.total / nation.start.total;
  const [e1, e2, n1, n2] = [
    region.start.values(),
    region.end.values(),
    nation.start.values(),
    nation.end.values(),
  ];
  return Array.from(e1, (e, i) => {
    const before = n1[i] ?? 0;
    if (before === 0) return [e * (factor - 1), industryNewInNation, industryNewInNation];
    const own = (n2[i] ?? 0) / before;
    return [e * (factor - 1), e * (own - factor), (e2[i] ?? 0) - e * own];
  });
}

export const shiftShare = defineMeasure({
  id: "SHIFT.SHARE",
  family: "dynamics",
  name: {
    en: "Shift-share analysis",
    ru: "Анализ структурных сдвигов (shift-share)",
    kk: "Құрылымдық ығысуларды талдау (shift-share)",
  },
  summary: {
    en: "Splits a region's change into the nation's growth, the mix of industries and the region's own performance",
    ru: "Раскладывает прирост региона на рост страны, структуру отраслей и собственный вклад региона",
    kk: "Өңір өсімін ел өсіміне, салалар құрылымына және өңірдің өз үлесіне жіктейді",
  },
  unit: {
    en: "as the inputs; factors for Gerfin",
    ru: "как у исходных данных; у Герфина — множители",
    kk: "бастапқы деректердегідей; Герфинде — көбейткіштер",
  },
  values: { en: "any; Gerfin ≥ 0", ru: "любые; Герфин ≥ 0", kk: "кез келген; Герфин ≥ 0" },
  formula: {
    en: "national share NS = Σ e g; industry mix IM = Σ e (gᵢ − g); regional share RS = Σ e (gᵣ − gᵢ); net shift = IM + RS; Esteban-Marquillas: h = eᵣ Eᵢ/E; competitive effect = Σ h (gᵣ − gᵢ); allocation = Σ (e − h) (gᵣ − gᵢ); Gerfin: structural factor = (Σ e (1 + gᵢ) / Σ e) / (1 + g); net factor = (e₂/e₁) / (1 + g); location factor = net factor / structural factor",
    ru: "национальная часть NS = Σ e g; структурная часть IM = Σ e (gᵢ − g); региональная часть RS = Σ e (gᵣ − gᵢ); чистый сдвиг = IM + RS; Эстебан-Маркильяс: h = eᵣ Eᵢ/E; конкурентный эффект = Σ h (gᵣ − gᵢ); эффект размещения = Σ (e − h) (gᵣ − gᵢ); Герфин: структурный множитель = (Σ e (1 + gᵢ) / Σ e) / (1 + g); чистый множитель = (e₂/e₁) / (1 + g); территориальный множитель = чистый множитель / структурный множитель",
    kk: "ұлттық бөлік NS = Σ e g; құрылымдық бөлік IM = Σ e (gᵢ − g); өңірлік бөлік RS = Σ e (gᵣ − gᵢ); таза ығысу = IM + RS; Эстебан-Маркильяс: h = eᵣ Eᵢ/E; бәсекелестік әсері = Σ h (gᵣ − gᵢ); орналасу әсері = Σ (e − h) (gᵣ − gᵢ); Герфин: құрылымдық көбейткіш = (Σ e (1 + gᵢ) / Σ e) / (1 + g); таза көбейткіш = (e₂/e₁) / (1 + g); аумақтық көбейткіш = таза көбейткіш / құрылымдық көбейткіш",
  },
  source: "Dunn 1960; Esteban-Marquillas 1972; Gerfin 1964",
  notes: {
    en: "The answer, in this order: classic: total change, national share, industry mix, regional share, net shift; esteban: total change, national share, industry mix, competitive effect, allocation; gerfin: structural, location and net factor; by industry: national share, industry mix, regional share, one row per industry. An industry absent from the nation's first year leaves only the cells that need its growth undefined.",
    ru: "Порядок ответа: classic — весь прирост, национальная, структурная и региональная части, чистый сдвиг; esteban — весь прирост, национальная и структурная части, конкурентный эффект, эффект размещения; gerfin — структурный, территориальный и чистый множители; по отраслям — национальная, структурная и региональная части, строка на отрасль. Если отрасли в стране в первом году нет, не определены только ячейки, где нужен её прирост.",
    kk: "Жауап реті: classic — бүкіл өсім, ұлттық, құрылымдық және өңірлік бөліктер, таза ығысу; esteban — бүкіл өсім, ұлттық және құрылымдық бөліктер, бәсекелестік әсері, орналасу әсері; gerfin — құрылымдық, аумақтық және таза көбейткіштер; салалар бойынша — ұлттық, құрылымдық және өңірлік бөліктер, әр салаға бір жол. Елде бірінші жылы сала болмаса, тек оның өсімін қажет ететін ұяшықтар анықталмайды.",
  },
  params: {
    start_region: range({
      label: { en: "Region, first year", ru: "Регион, первый год", kk: "Өңір, бірінші жыл" },
      description: {
        en: "Region by industry, first year",
        ru: "Регион по отраслям, первый год",
        kk: "Өңір салалар бойынша, бірінші жыл",
      },
      total: "allowed",
    }),
    end_region: range({
      label: { en: "Region, last year", ru: "Регион, последний год", kk: "Өңір, соңғы жыл" },
      description: {
        en: "Region by industry, last year",
        ru: "Регион по отраслям, последний год",
        kk: "Өңір салалар бойынша, соңғы жыл",
      },
      total: "allowed",
      pairedWith: "start_region",
    }),
    start_nation: range({
      label: { en: "Nation, first year", ru: "Страна, первый год", kk: "Ел, бірінші жыл" },
      description: {
        en: "Nation by industry, first year",
        ru: "Страна по отраслям, первый год",
        kk: "Ел салалар бойынша, бірінші жыл",
      },
      pairedWith: "start_region",
    }),
    end_nation: range({
      label: { en: "Nation, last year", ru: "Страна, последний год", kk: "Ел, соңғы жыл" },
      description: {
        en: "Nation by industry, last year",
        ru: "Страна по отраслям, последний год",
        kk: "Ел салалар бойынша, соңғы жыл",
      },
      total: "allowed",
      pairedWith: "start_region",
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"classic" (Dunn), "esteban" (with allocation) or "gerfin" (factors)',
        ru: '"classic" (Данн), "esteban" (с эффектом размещения) или "gerfin" (множители)',
        kk: '"classic" (Данн), "esteban" (орналасу әсерімен) немесе "gerfin" (көбейткіштер)',
      },
      words: ["classic", "esteban", "gerfin"],
      default: "classic",
    }),
    by_industry: logical({
      label: { en: "By industry", ru: "По отраслям", kk: "Салалар бойынша" },
      description: {
        en: "TRUE: one row per industry, classic only",
        ru: "ИСТИНА — строка на отрасль, только classic",
        kk: "АҚИҚАТ — әр салаға бір жол, тек classic",
      },
      default: false,
    }),
  },
  result: "cells",
  compute: ({ start_region, end_region, start_nation, end_nation, method, by_industry }) => {
    const region = { start: start_region, end: end_region };
    const nation = { start: start_nation, end: end_nation };
    if (by_industry) return method === "classic" ? classicByIndustry(region, nation) : onlyClassic;
    return [{ classic, esteban, gerfin }[method](region, nation)];
  },
  twin: ({ start_region, end_region, start_nation, end_nation, method, by_industry }) => {
    if (by_industry && method !== "classic") return "#VALUE!";
    const factor = `(SUM(${end_nation})/SUM(${start_nation}))`;
    if (by_industry) {
      const [e1, e2] = [start_region.column, end_region.column];
      const own = `${end_nation.column}/${start_nation.column}`;
      return `CHOOSE({1,2,3},${e1}*(${factor}-1),${e1}*(${own}-${factor}),${e2}-${e1}*(${own}))`;
    }
    const [e1, e2, n1] = [start_region.numbers, end_region.numbers, start_nation.numbers];
    const own = `(${end_nation.numbers}/${n1})`;
    if (method === "gerfin") {
      const grown = `SUM(${e1}*${own})`;
      const region = `SUM(${start_region})`;
      return `CHOOSE({1,2,3},${grown}/${region}/${factor},SUM(${end_region})/${grown},SUM(${end_region})/${region}/${factor})`;
    }
    const total = `SUM(${end_region})-SUM(${start_region})`;
    const shared = `${total},SUM(${start_region})*(${factor}-1),SUM(${e1}*(${own}-${factor}))`;
    if (method === "classic")
      return `CHOOSE({1,2,3,4,5},${shared},SUM(${e2}-${e1}*${own}),SUM(${e2}-${e1}*${factor}))`;
    const homothetic = `(SUM(${start_region})*${n1}/SUM(${start_nation}))`;
    const lead = `(${e2}/${e1}-${own})`;
    return `CHOOSE({1,2,3,4,5},${shared},SUM(${homothetic}*${lead}),SUM((${e1}-${homothetic})*${lead}))`;
  },
  examples: [
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
      },
      expect: [20, 10, -2, 12, 10],
      from: "by hand: g 0.1, industries 0.2 and 0; expected 48 and 60",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
        method: "esteban",
      },
      expect: [20, 10, -2, 15, -3],
      from: "by hand: lead 0.3 in the first industry, homothetic 50",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
        method: "gerfin",
      },
      expect: [108 / 110, 120 / 108, 120 / 110],
      from: "by hand",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
        by_industry: true,
      },
      expect: [
        [4, 4, 12],
        [6, -6, 0],
      ],
      from: "by hand",
    },
    {
      given: {
        start_region: [[40, 60]],
        end_region: [[60, 60]],
        start_nation: [[100, 100]],
        end_nation: [[120, 100]],
      },
      expect: [20, 10, -2, 12, 10],
      from: "by hand: rows",
    },
    {
      given: {
        start_region: [[40, 60]],
        end_region: [[60, 60]],
        start_nation: [[100, 100]],
        end_nation: [[120, 100]],
        method: "esteban",
      },
      expect: [20, 10, -2, 15, -3],
      from: "by hand: rows",
    },
    {
      given: {
        start_region: [[40, 60]],
        end_region: [[60, 60]],
        start_nation: [[100, 100]],
        end_nation: [[120, 100]],
        by_industry: true,
      },
      expect: [
        [4, 4, 12],
        [6, -6, 0],
      ],
      from: "by hand: rows; still one row per industry",
    },
    {
      given: {
        start_region: [90, 20, 10, 60],
        end_region: [100, 40, 10, 55],
        start_nation: [400, 150, 150, 400],
        end_nation: [440, 210, 135, 480],
      },
      expect: [25, 27, 1, -3, -2],
      from: "REAT 3.0.3 shift(), method Dunn",
    },
    {
      given: {
        start_region: [90, 20, 10, 60],
        end_region: [100, 40, 10, 55],
        start_nation: [400, 150, 150, 400],
        end_nation: [440, 210, 135, 480],
        method: "esteban",
      },
      expect: [25, 27, 1, -0.636363636363636, -2.36363636363636],
      from: "REAT 3.0.3 shift(), method Esteban",
    },
    {
      given: {
        start_region: [90, 20, 10, 60],
        end_region: [100, 40, 10, 55],
        start_nation: [400, 150, 150, 400],
        end_nation: [440, 210, 135, 480],
        method: "gerfin",
      },
      expect: [1.0048309178744, 0.985576923076923, 0.990338164251208],
      from: "REAT 3.0.3 shift(), method Gerfin",
    },
    {
      given: {
        start_region: [40, 60, null],
        end_region: [60, 60, 5],
        start_nation: [100, 100, 10],
        end_nation: [120, 100, 10],
      },
      expect: [25, 2000 / 210, -2 + 10 - 2000 / 210, 17, 25 - 2000 / 210],
      from: "by hand; a blank is 0",
    },
    {
      given: {
        start_region: [40, 60, null],
        end_region: [60, 60, 5],
        start_nation: [100, 100, 10],
        end_nation: [120, 100, 10],
        method: "esteban",
      },
      expect: [25, 2000 / 210, 8 - 2000 / 210, "#DIV/0!", "#DIV/0!"],
      from: "catalogue: an industry new in the region",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 0],
        end_nation: [120, 80],
      },
      expect: [20, 100, "#DIV/0!", "#DIV/0!", -80],
      from: "catalogue: an industry new in the nation",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 0],
        end_nation: [120, 80],
        by_industry: true,
      },
      expect: [
        [40, -32, 12],
        [60, "#DIV/0!", "#DIV/0!"],
      ],
      from: "catalogue: an industry new in the nation, in its row only",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 0],
        end_nation: [120, 80],
        method: "gerfin",
      },
      expect: ["#DIV/0!", "#DIV/0!", 0.6],
      from: "catalogue: an industry new in the nation",
    },
    {
      given: {
        start_region: [0, 0],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 80],
        method: "gerfin",
      },
      expect: ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
      from: "definition: no region to start from",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [0, 0],
        end_nation: [120, 80],
      },
      expect: "#DIV/0!",
      from: "definition: no nation to start from",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
        method: "gerfin",
        by_industry: true,
      },
      expect: "#VALUE!",
      from: "catalogue: by industry is classic",
    },
    {
      given: {
        start_region: [40, -1],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, "x"],
        start_nation: [100, 100],
        end_nation: [120, 100],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, { code: "#N/A" }],
        start_nation: [100, 100],
        end_nation: [120, 100],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100, 1],
        end_nation: [120, 100, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        start_region: [40, 60],
        end_region: [60, 60],
        start_nation: [100, 100],
        end_nation: [120, 100],
        method: "dunn",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "shift-share",
      "Dunn",
      "Esteban-Marquillas",
      "Gerfin",
      "industry mix",
      "structural component",
      "структурный сдвиг",
      "сдвиг-доля",
      "структурный компонент",
      "құрылымдық ығысу",
      "құрылымдық компонент",
    ],
    reading: {
      en: "Of a growth of 20, the nation's growth explains 10; the region has more of the slow industries (−2), and its own industries grew faster than elsewhere (12). A positive regional share points to strengths of the place, a positive industry mix to luck with its industries. Gerfin's factors say the same as ratios: above 1 is better than the nation.",
      ru: "Из прироста 20 рост страны объясняет 10; у региона больше медленно растущих отраслей (−2), но его отрасли росли быстрее, чем в других местах (12). Положительная региональная часть говорит о преимуществах региона, положительная структурная — об удачном наборе отраслей. Множители Герфина выражают то же отношениями: больше 1 — лучше, чем в стране.",
      kk: "20 өсімнің 10-ын ел өсімі түсіндіреді; өңірде баяу өсетін салалар көбірек (−2), бірақ оның салалары басқа жерлердегіден жылдам өскен (12). Оң өңірлік бөлік өңірдің артықшылығын, оң құрылымдық бөлік салалардың сәтті құрамын көрсетеді. Герфин көбейткіштері соны қатынаспен білдіреді: 1-ден артық болса, елдегіден жақсы.",
    },
    thresholds: [],
    traps: [
      {
        en: "The regional share describes, it does not explain: one plant that opened can carry it all.",
        ru: "Региональная часть описывает, а не объясняет: её целиком может дать один открывшийся завод.",
        kk: "Өңірлік бөлік сипаттайды, түсіндірмейді: оны жаңадан ашылған бір зауыттың өзі толық бере алады.",
      },
      {
        en: "Over a long time the weights of industries change; SHIFT.SHARE.DYNAMIC reckons year by year and adds up.",
        ru: "За долгий срок веса отраслей меняются; SHIFT.SHARE.DYNAMIC считает по годам и складывает.",
        kk: "Ұзақ уақытта салалардың салмағы өзгереді; SHIFT.SHARE.DYNAMIC жыл сайын есептеп, қосады.",
      },
    ],
    elsewhere: [
      { program: "R REAT", name: "shift()", differs: null },
      {
        program: "R REAT",
        name: "shifti()",
        differs: {
          en: "its national share per industry contains the industry mix; ours keeps them apart (by industry)",
          ru: "национальная часть по отрасли включает структурную; у нас (по отраслям) они раздельны",
          kk: "сала бойынша ұлттық бөлігіне құрылымдық бөлік кіреді; бізде (салалар бойынша) олар бөлек",
        },
      },
    ],
    steps: ({ start_region, end_region, start_nation, end_nation, method, by_industry }) => {
      const region = { start: start_region, end: end_region };
      const nation = { start: start_nation, end: end_nation };
      const expected = expectedByIndustry(region, nation);
      return [
        {
          says: {
            en: "Totals: region first and last year, nation first and last year",
            ru: "Суммы: регион в первом и последнем году, страна в первом и последнем году",
            kk: "Қосындылар: өңір бірінші және соңғы жылы, ел бірінші және соңғы жылы",
          },
          shows: [[start_region.total, end_region.total, start_nation.total, end_nation.total]],
        },
        {
          says: { en: "Growth of the nation", ru: "Прирост страны", kk: "Ел өсімі" },
          formula: "g = E₂/E₁ − 1",
          shows: end_nation.total / start_nation.total - 1,
        },
        {
          says: {
            en: "Growth of each industry in the nation",
            ru: "Прирост каждой отрасли в стране",
            kk: "Елдегі әр саланың өсімі",
          },
          formula: "gᵢ",
          shows: Array.from(start_nation.values(), (before, i) =>
            before === 0 ? industryNewInNation : (end_nation.values()[i] ?? 0) / before - 1
          ),
        },
        {
          says: {
            en: "The region had every industry grown as in the nation",
            ru: "Каким был бы регион, если бы каждая отрасль росла, как в стране",
            kk: "Әр сала елдегідей өскенде өңірдің мәні",
          },
          formula: "e (1 + gᵢ)",
          shows: expected,
        },
        {
          says: {
            en: "Parts of the change, in the order of the notes",
            ru: "Части прироста в порядке из примечаний",
            kk: "Өсім бөліктері, ескертпелердегі ретпен",
          },
          shows: by_industry
            ? classicByIndustry(region, nation)
            : [{ classic, esteban, gerfin }[method](region, nation)],
        },
      ];
    },
  },
});
