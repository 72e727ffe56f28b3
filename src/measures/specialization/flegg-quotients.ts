/** Flegg location quotients: cross-industry quotients of a region, reduced the more the smaller the region is. */
import { NumberRange, sumOf } from "../../core/cells";
import { fault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, optionalNumber, range } from "../../core/params";

const absentInNation = fault("#DIV/0!", {
  en: "one of the two industries is absent in the nation",
  ru: "одной из двух отраслей нет в стране",
  kk: "екі саланың бірі елде жоқ",
});

const absentPurchaser = fault("#DIV/0!", {
  en: "the purchasing industry is absent in the region",
  ru: "покупающей отрасли нет в регионе",
  kk: "сатып алушы сала өңірде жоқ",
});

/** Simple location quotients of a region, NaN where the nation has no such industry. */
function simpleQuotients(region: NumberRange, nation: NumberRange): Float64Array {
  const national = nation.values();
  return region
    .values()
    .map((x, i) => (national[i] === 0 ? NaN : x / region.total / (national[i]! / nation.total)));
}

/** λ = log₂(1 + E_r/E_n)^δ: below 1 for a part of the nation. */
function sizeFactor(region: NumberRange, nation: NumberRange, delta: number): number {
  return (Math.log1p(region.total / nation.total) / Math.LN2) ** delta;
}

/** Suppliers in rows, purchasers in columns; the simple quotient on the diagonal. */
function crossQuotients(
  simple: Float64Array,
  factor: (purchaser: number) => number
): AnswerCell[][] {
  const factors = simple.map(factor);
  return Array.from(simple, (supplier, i) =>
    Array.from(simple, (purchaser, j) => {
      if (Number.isNaN(supplier) || Number.isNaN(purchaser)) return absentInNation;
      if (i === j) return supplier * factors[j]!;
      return purchaser === 0 ? absentPurchaser : (supplier / purchaser) * factors[j]!;
    })
  );
}

/** Regional specialization of the purchaser, which the adjusted form counts above 1. */
const adjustment = (purchaser: number) => (purchaser > 1 ? Math.log1p(purchaser) / Math.LN2 : 1);

export const fleggQuotients = defineMeasure({
  id: "FLEGG.QUOTIENTS",
  family: "specialization",
  name: {
    en: "Flegg location quotients (FLQ, AFLQ)",
    ru: "Коэффициенты локализации Флегга (FLQ, AFLQ)",
    kk: "Флегг локализация коэффициенттері (FLQ, AFLQ)",
  },
  summary: {
    en: "For each pair of industries how far the region can supply itself, for cutting national input coefficients to the region",
    ru: "Для каждой пары отраслей — насколько регион обеспечивает себя сам; для пересчёта национальных коэффициентов затрат",
    kk: "Салалардың әр жұбы үшін өңір өзін қаншалықты қамтамасыз етеді; ел шығын коэффициенттерін өңірге келтіру үшін",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: {
    en: "FLQᵢⱼ = (SLQᵢ / SLQⱼ) λ, on the diagonal FLQᵢᵢ = SLQᵢ λ; λ = (log₂(1 + E_r/E_n))^δ; AFLQᵢⱼ = FLQᵢⱼ log₂(1 + SLQⱼ) where SLQⱼ > 1",
    ru: "FLQᵢⱼ = (SLQᵢ / SLQⱼ) λ, на диагонали FLQᵢᵢ = SLQᵢ λ; λ = (log₂(1 + E_r/E_n))^δ; AFLQᵢⱼ = FLQᵢⱼ log₂(1 + SLQⱼ), где SLQⱼ > 1",
    kk: "FLQᵢⱼ = (SLQᵢ / SLQⱼ) λ, диагональда FLQᵢᵢ = SLQᵢ λ; λ = (log₂(1 + E_r/E_n))^δ; AFLQᵢⱼ = FLQᵢⱼ log₂(1 + SLQⱼ), егер SLQⱼ > 1",
  },
  source: "Flegg and Webber 1997, 2000",
  notes: {
    en: "Supplying industry in rows, purchasing industry in columns. Not capped: take the smaller of 1 and the quotient when regionalizing coefficients. A purchaser absent in the region is #DIV/0! in its column off the diagonal, an industry absent in the nation in its row and column.",
    ru: "Поставляющая отрасль в строках, покупающая в столбцах. Сверху не ограничены: при пересчёте коэффициентов берите меньшее из 1 и коэффициента. Покупающая отрасль, которой нет в регионе, даёт #ДЕЛ/0! в своём столбце вне диагонали; отрасль, которой нет в стране, — в своей строке и столбце.",
    kk: "Жеткізуші сала жолдарда, сатып алушы сала бағандарда. Жоғарыдан шектелмеген: коэффициенттерді өңірге келтіргенде 1 мен коэффициенттің кішісін алыңыз. Өңірде жоқ сатып алушы сала өз бағанында диагональдан тыс, елде жоқ сала өз жолы мен бағанында #DIV/0! береді.",
  },
  params: {
    region: range({
      label: { en: "Region", ru: "Регион", kk: "Өңір" },
      description: {
        en: "Employment or output of the region by industry",
        ru: "Занятость или выпуск региона по отраслям",
        kk: "Өңірдің салалар бойынша жұмыспен қамтылғандары не өндірісі",
      },
    }),
    nation: range({
      label: { en: "Nation", ru: "Страна", kk: "Ел" },
      description: {
        en: "The same of the nation, in the same order",
        ru: "То же по стране в том же порядке",
        kk: "Ел бойынша дәл сондай көрсеткіш, сол ретпен",
      },
      pairedWith: "region",
    }),
    delta: optionalNumber({
      label: { en: "Delta", ru: "Дельта", kk: "Дельта" },
      description: {
        en: "Exponent 0…1: how strongly a small region is assumed to import",
        ru: "Показатель степени 0…1: насколько сильно малый регион считается ввозящим",
        kk: "0…1 дәреже көрсеткіші: шағын өңір қаншалықты көп тасып әкеледі деп есептеледі",
      },
      default: 0.3,
      domain: {
        min: 0,
        max: 1,
        expected: {
          en: "a number from 0 to 1",
          ru: "число от 0 до 1",
          kk: "0-ден 1-ге дейінгі сан",
        },
      },
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"flq": plain; "aflq": adjusted upwards where the purchasing industry is specialized in the region',
        ru: '"flq" — обычный; "aflq" — с поправкой вверх, где регион специализирован на покупающей отрасли',
        kk: '"flq" — қарапайым; "aflq" — өңір сатып алушы салаға маманданған жерде жоғары қарай түзетілген',
      },
      words: ["flq", "aflq"],
      default: "flq",
    }),
  },
  result: "cells",
  compute: ({ region, nation, delta, method }) => {
    const size = sizeFactor(region, nation, delta);
    return crossQuotients(simpleQuotients(region, nation), (purchaser) =>
      method === "aflq" ? size * adjustment(purchaser) : size
    );
  },
  twin: ({ region, nation, delta, method }) => {
    const simple = `((${region.column}/SUM(${region}))/(${nation.column}/SUM(${nation})))`;
    const across = `TRANSPOSE(${simple})`;
    const count = region.isRow ? `TRANSPOSE(COLUMN(${region}))` : `ROW(${region})`;
    const size = `LOG(1+SUM(${region})/SUM(${nation}),2)^${delta}`;
    const cross = `IF(${count}=TRANSPOSE(${count}),${simple},${simple}/${across})*${size}`;
    return method === "aflq" ? `${cross}*IF(${across}>1,LOG(1+${across},2),1)` : cross;
  },
  examples: [
    {
      given: { region: [20, 30], nation: [60, 40], delta: 1 },
      expect: [
        [(2 / 3) * Math.log2(1.5), (4 / 9) * Math.log2(1.5)],
        [(9 / 4) * Math.log2(1.5), 1.5 * Math.log2(1.5)],
      ],
      from: "by hand: quotients 2/3 and 3/2, the region half of the nation",
    },
    {
      given: { region: [48, 42, 10, 1], nation: [294, 246, 187, 189] },
      expect: [
        [0.8396048343464221, 0.5422338769539199, 1.731180841299222, 17.496961444147217],
        [0.5929624608654792, 0.8780013968927524, 1.8103506968464427, 18.29712736384907],
        [0.18572544610759856, 0.17760334205041495, 0.2750042572391356, 5.730956622748755],
        [0.01837600974715393, 0.0175723941605437, 0.0561030828198822, 0.02720941592789331],
      ],
      from: "Flegg and Webber 1997, computed by two algebraic routes",
    },
    {
      given: { region: [48, 42, 10, 1], nation: [294, 246, 187, 189], method: "aflq" },
      expect: [
        [1.1005112981059046, 0.7317999670066816, 1.731180841299222, 17.496961444147217],
        [0.7772250240115843, 1.184952509583866, 1.8103506968464427, 18.29712736384907],
        [0.24343946512203943, 0.23969383946074466, 0.2750042572391356, 5.730956622748755],
        [0.0240863386126039, 0.02371573967151283, 0.0561030828198822, 0.02720941592789331],
      ],
      from: "Flegg and Webber 2000, computed independently",
    },
    {
      given: { region: [[20, null]], nation: [[60, 40]], delta: 0 },
      expect: [
        [5 / 3, "#DIV/0!"],
        [0, 0],
      ],
      from: "by hand, as rows: the purchaser is absent in the region; its diagonal is 0",
    },
    {
      given: { region: [20, 0, 30], nation: [60, 0, 40], delta: 0, method: "aflq" },
      expect: [
        [2 / 3, "#DIV/0!", (4 / 9) * Math.log2(2.5)],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!"],
        [9 / 4, "#DIV/0!", 1.5 * Math.log2(2.5)],
      ],
      from: "by hand: an industry absent in the nation",
    },
    {
      given: { region: [20, 30], nation: [60, 40], delta: 1.5 },
      expect: "#VALUE!",
      from: "catalogue: delta outside 0…1",
    },
    {
      given: { region: [20, 30, 1], nation: [60, 40] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    { given: { region: [0, 0], nation: [60, 40] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { region: [20, 30], nation: [0, 0] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    {
      given: { region: [20, -30], nation: [60, 40] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { region: [20, "x"], nation: [60, 40] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { region: [20, 30], nation: [60, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: { region: [20, 30], nation: [60, 40], method: "cilq" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "FLQ",
      "AFLQ",
      "CILQ",
      "cross-industry location quotient",
      "regionalization of input-output tables",
      "межотраслевой коэффициент локализации",
      "регионализация таблиц «затраты — выпуск»",
      "салааралық локализация коэффициенті",
    ],
    reading: {
      en: "A value of 1 or more says that the supplying industry of the row can cover the needs of the purchasing industry of the column inside the region; 0.26 says that about 26 % of them are covered and the rest is brought in. Multiply the national input coefficient by the quotient, at most by 1, for the regional one.",
      ru: "Значение 1 и больше означает: поставляющая отрасль строки покрывает потребности покупающей отрасли столбца внутри региона; 0,26 — покрывается около 26 %, остальное ввозится. Региональный коэффициент затрат — национальный, умноженный на это значение, но не больше чем на 1.",
      kk: "1 немесе одан үлкен мән жолдағы жеткізуші сала бағандағы сатып алушы саланың қажетін өңір ішінде өтейтінін білдіреді; 0,26 — шамамен 26 %-ы өтеледі, қалғаны сырттан әкелінеді. Өңірлік шығын коэффициенті — елдікін осы мәнге көбейткені, бірақ 1-ден аспайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "Delta is an assumption: it differs between countries, and multipliers follow it closely. Show the answer for at least two values.",
        ru: "Дельта — предположение: в разных странах она разная, и мультипликаторы сильно от неё зависят. Покажите ответ хотя бы для двух значений.",
        kk: "Дельта — болжам: ол елден елге өзгереді, мультипликаторлар соған қатты тәуелді. Жауапты кемінде екі мән үшін көрсетіңіз.",
      },
      {
        en: "Values above 1 are not exports: cap them at 1 before multiplying.",
        ru: "Значения больше 1 — не экспорт: перед умножением ограничьте их единицей.",
        kk: "1-ден үлкен мәндер — экспорт емес: көбейтпес бұрын оларды 1-мен шектеңіз.",
      },
    ],
    elsewhere: [],
    steps: ({ region, nation, delta, method }) => {
      const simple = simpleQuotients(region, nation);
      const shown = (x: number) => (Number.isNaN(x) ? absentInNation : x);
      const size = sizeFactor(region, nation, delta);
      const plain = crossQuotients(simple, () => size);
      return [
        {
          says: {
            en: "Location quotients of the region",
            ru: "Коэффициенты локализации региона",
            kk: "Өңірдің локализация коэффициенттері",
          },
          formula: "SLQᵢ = (rᵢ / E_r) / (nᵢ / E_n)",
          shows: Array.from(simple, shown),
        },
        {
          says: {
            en: "Share of the region in the nation",
            ru: "Доля региона в стране",
            kk: "Өңірдің елдегі үлесі",
          },
          formula: "E_r / E_n",
          shows: sumOf(region.values()) / sumOf(nation.values()),
        },
        {
          says: {
            en: "Factor for the size of the region",
            ru: "Множитель за размер региона",
            kk: "Өңір мөлшері үшін көбейткіш",
          },
          formula: "λ = (log₂(1 + E_r/E_n))^δ",
          shows: size,
        },
        {
          says: {
            en: "Quotients of the pairs times the factor",
            ru: "Коэффициенты пар, умноженные на множитель",
            kk: "Көбейткішке көбейтілген жұп коэффициенттері",
          },
          formula: "FLQᵢⱼ = (SLQᵢ / SLQⱼ) λ",
          shows: plain,
        },
        ...(method === "aflq"
          ? [
              {
                says: {
                  en: "Adjusted where the purchaser is specialized",
                  ru: "С поправкой, где покупатель специализирован",
                  kk: "Сатып алушы сала маманданған жерде түзетілген",
                },
                formula: "FLQᵢⱼ log₂(1 + SLQⱼ)",
                shows: crossQuotients(simple, (purchaser) => size * adjustment(purchaser)),
              },
            ]
          : []),
      ];
    },
  },
});
