/** Relative diversity: the reciprocal of the Krugman index. Large where a region has the structure of the nation. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { range } from "../../core/params";
import { distanceNatively, distanceOfShares, sharesOf } from "./krugman-index";

const identical = fault("#DIV/0!", {
  en: "the structure is that of the reference, so the diversity has no upper bound",
  ru: "структура совпадает с эталонной, разнообразие ничем не ограничено сверху",
  kk: "құрылым эталонмен бірдей, сондықтан әртараптанудың жоғарғы шегі жоқ",
});

/** Shares that are equal but for rounding leave about this much. */
const rounding = 1e-12;

export const relativeDiversity = defineMeasure({
  id: "RELATIVE.DIVERSITY",
  family: "specialization",
  name: {
    en: "Relative diversity index",
    ru: "Индекс относительного разнообразия",
    kk: "Салыстырмалы әртараптану индексі",
  },
  summary: {
    en: "How closely a region repeats the nation's mix of industries: ½ nothing in common, large for nearly the same",
    ru: "Насколько регион повторяет отраслевую структуру страны: ½ — ничего общего, большое число — почти то же",
    kk: "Өңір елдің салалық құрылымын қаншалықты қайталайды: ½ — ортақ ештеңе жоқ, үлкен сан — дерлік бірдей",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 1/2",
  formula: {
    en: "RD = 1 / Σₖ |sₖ − tₖ|; s: shares of the region, t: shares of the nation",
    ru: "RD = 1 / Σₖ |sₖ − tₖ|; s: доли региона, t: доли страны",
    kk: "RD = 1 / Σₖ |sₖ − tₖ|; s: өңірдің үлестері, t: елдің үлестері",
  },
  source: "Duranton and Puga 2000",
  notes: {
    en: "The reciprocal of KRUGMAN.INDEX. An identical structure, up to 1e-12, is #DIV/0!: the index has no largest value.",
    ru: "Величина, обратная KRUGMAN.INDEX. Совпадающая структура, с точностью до 1e-12, даёт #ДЕЛ/0!: наибольшего значения у индекса нет.",
    kk: "KRUGMAN.INDEX шамасының кері мәні. Құрылым 1e-12 дәлдікпен сәйкес келсе, #DIV/0!: индекстің ең үлкен мәні жоқ.",
  },
  params: {
    values: range({
      label: { en: "Values", ru: "Значения", kk: "Мәндер" },
      description: {
        en: "The region by industry",
        ru: "Регион по отраслям",
        kk: "Өңір салалар бойынша",
      },
    }),
    reference: range({
      label: { en: "Reference", ru: "Эталон", kk: "Эталон" },
      description: {
        en: "The nation by industry, in the same order",
        ru: "Страна по отраслям в том же порядке",
        kk: "Ел салалар бойынша, сол ретпен",
      },
      pairedWith: "values",
    }),
  },
  result: "cell",
  compute: ({ values, reference }) => {
    const distance = distanceOfShares(sharesOf(values), sharesOf(reference));
    return distance < rounding ? identical : 1 / distance;
  },
  twin: ({ values, reference }) => {
    const distance = distanceNatively(values, reference);
    return `IF(${distance}<1E-12,#DIV/0!,1/${distance})`;
  },
  examples: [
    {
      given: { values: [30, 70], reference: [50, 50] },
      expect: 2.5,
      from: "by hand: 1 / 0.4",
    },
    {
      given: {
        values: [44, 446, 9116, 1611, 7092, 1979, 1768, 1631, 2246, 5393, 3357, 3173],
        reference: [
          215570, 545874, 6528569, 1569359, 3991410, 1417638, 795660, 831515, 991090, 1723450,
          1765582, 1647171,
        ],
      },
      expect: 4.23487558774558,
      tolerance: 1e-11,
      from: "R package REAT 3.0.3 (durpug), industries of Göttingen and Germany in 2008",
    },
    {
      given: { values: [[1, 0]], reference: [[null, 5]] },
      expect: 0.5,
      from: "by hand: as rows; nothing in common; a blank is 0",
    },
    {
      given: { values: [0.1, 0.2, 0.7], reference: [3, 6, 21] },
      expect: "#DIV/0!",
      from: "catalogue: an identical structure, up to rounding",
    },
    {
      given: { values: [1, 2, 3], reference: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { values: [0, 0], reference: [1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { values: [1, 2], reference: [0, null] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { values: [1, -2], reference: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { values: [1, "x"], reference: [1, 2] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, 2], reference: [1, { code: "#NUM!" }] },
      expect: "#NUM!",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "RDI",
      "Duranton–Puga diversity",
      "durpug",
      "diversification",
      "индекс Дюрантона — Пуги",
      "диверсификация экономики региона",
      "әртараптандыру",
      "Дюрантон — Пуга индексі",
    ],
    reading: {
      en: "2.5 is the reciprocal of an absolute difference of 0.4 between the two structures. The larger the number, the more the region resembles the nation and, in that sense, the more diverse it is; ½ means that it has no industry in common with the reference.",
      ru: "2,5 — величина, обратная разности структур 0,4. Чем больше число, тем сильнее регион похож на страну и тем он в этом смысле разнообразнее; ½ означает, что общих отраслей с эталоном нет.",
      kk: "2,5 — екі құрылымның 0,4 айырмасына кері шама. Сан неғұрлым үлкен болса, өңір елге соғұрлым ұқсас және осы мағынада әртараптанған; ½ — эталонмен ортақ саласы жоқ.",
    },
    thresholds: [],
    traps: [
      {
        en: "Near the nation's structure a difference of a few employees moves the index by whole units: compare ranks rather than distances.",
        ru: "Вблизи структуры страны разница в несколько занятых сдвигает индекс на целые единицы: сравнивайте места, а не расстояния.",
        kk: "Ел құрылымына жақын жерде бірнеше қызметкердің айырмасы индексті тұтас бірліктерге жылжытады: қашықтықты емес, орындарды салыстырыңыз.",
      },
      {
        en: "A region whose economy is spread evenly over industries is not diverse in this sense unless the nation's is too.",
        ru: "Регион с равномерной отраслевой структурой в этом смысле не разнообразен, если структура страны не такая же.",
        kk: "Салаларға біркелкі бөлінген өңір, елдің құрылымы да сондай болмаса, бұл мағынада әртараптанған емес.",
      },
    ],
    elsewhere: [{ program: "R REAT", name: "durpug()", differs: null }],
    steps: ({ values, reference }) => {
      const own = sharesOf(values);
      const shares = sharesOf(reference);
      const distance = distanceOfShares(own, shares);
      return [
        {
          says: { en: "Shares of the region", ru: "Доли региона", kk: "Өңірдің үлестері" },
          formula: "sₖ = xₖ / Σx",
          shows: own,
        },
        {
          says: { en: "Shares of the reference", ru: "Доли эталона", kk: "Эталонның үлестері" },
          formula: "tₖ",
          shows: shares,
        },
        {
          says: {
            en: "Sum of the absolute differences",
            ru: "Сумма абсолютных разностей",
            kk: "Абсолют айырмалардың қосындысы",
          },
          formula: "Σₖ |sₖ − tₖ|",
          shows: distance,
        },
        {
          says: { en: "Its reciprocal", ru: "Обратная величина", kk: "Кері шамасы" },
          formula: "RD = 1 / Σₖ |sₖ − tₖ|",
          shows: distance < rounding ? identical : 1 / distance,
        },
      ];
    },
  },
});
