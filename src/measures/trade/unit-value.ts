/** Unit value: what one unit of quantity is worth on average, or how two prices relate. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { element } from "../../core/params";

const noQuantity = fault("#DIV/0!", {
  en: "Quantity: is 0, so there is no unit value",
  ru: "Количество: равно 0, удельная стоимость не определена",
  kk: "Мөлшер: 0-ге тең, бірлігінің құны анықталмайды",
});

export const unitValue = defineMeasure({
  id: "UNIT.VALUE",
  family: "trade",
  name: {
    en: "Unit value or price gap",
    ru: "Удельная стоимость или разрыв цен",
    kk: "Бірлігінің құны немесе баға алшақтығы",
  },
  summary: {
    en: "Value divided by quantity: the average price of a unit; with two prices, how many times one exceeds the other",
    ru: "Стоимость, делённая на количество, — средняя цена единицы; для двух цен — во сколько раз одна больше другой",
    kk: "Құнның мөлшерге қатынасы — бірліктің орташа бағасы; екі баға үшін — бірі екіншісінен неше есе үлкен",
  },
  unit: {
    en: "value unit per quantity unit",
    ru: "единица стоимости за единицу количества",
    kk: "мөлшер бірлігіне шаққандағы құн бірлігі",
  },
  values: {
    en: "any; ≥ 0 for trade",
    ru: "любые; для торговли ≥ 0",
    kk: "кез келген; сауда үшін ≥ 0",
  },
  formula: "u = V / Q",
  source: "elementary",
  notes: {
    en: "Also the parity of two prices. Equal ranges are answered cell by cell, blanks are 0. A negative value, as of returned goods, is divided as it is.",
    ru: "Также паритет двух цен. Одинаковые диапазоны считаются по ячейкам, пустые ячейки — 0. Отрицательная стоимость, например возвратов, делится как есть.",
    kk: "Екі бағаның паритеті ретінде де қолданылады. Бірдей ауқымдар ұяшық бойынша есептеледі, бос ұяшық — 0. Теріс құн, мысалы қайтарылған тауар, сол күйінде бөлінеді.",
  },
  params: {
    value: element({
      label: { en: "Value", ru: "Стоимость", kk: "Құны" },
      description: {
        en: "Value of the goods, or the first price",
        ru: "Стоимость товара или первая цена",
        kk: "Тауардың құны немесе бірінші баға",
      },
      negatives: "allowed",
    }),
    quantity: element({
      label: { en: "Quantity", ru: "Количество", kk: "Мөлшер" },
      description: {
        en: "Quantity of the goods, or the second price",
        ru: "Количество товара или вторая цена",
        kk: "Тауардың мөлшері немесе екінші баға",
      },
      negatives: "allowed",
    }),
  },
  result: "cells",
  compute: ({ value, quantity }) => (quantity === 0 ? noQuantity : value / quantity),
  twin: ({ value, quantity }) => `${value.numbers}/${quantity.numbers}`,
  examples: [
    { given: { value: 500, quantity: 300 }, expect: 5 / 3, from: "by hand: two prices of scrap" },
    {
      given: { value: 1060e6, quantity: 18.9e6 },
      expect: 56.08465608465608,
      tolerance: 1e-9,
      from: "imports of the first half of 2024, Kazinform, 22 August 2024",
    },
    {
      given: { value: [30, null, -8], quantity: [4, 5, 2] },
      expect: [[7.5], [0], [-4]],
      from: "by hand; a blank is 0",
    },
    {
      given: { value: [[30, 8]], quantity: [[4, ""]] },
      expect: [[7.5, "#DIV/0!"]],
      from: "catalogue: quantity 0, in a row",
    },
    { given: { value: 0, quantity: 0 }, expect: "#DIV/0!", from: "catalogue: quantity 0" },
    {
      given: { value: ["x", 6], quantity: 2 },
      expect: [["#VALUE!"], [3]],
      from: "catalogue: a text",
    },
    {
      given: { value: { code: "#NUM!" }, quantity: 2 },
      expect: "#NUM!",
      from: "catalogue: an error cell",
    },
    {
      given: { value: [1, 2], quantity: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
  ],
  help: {
    synonyms: [
      "unit price",
      "average price",
      "price gap",
      "price parity",
      "средняя контрактная цена",
      "стоимость единицы",
      "паритет цен",
      "бірлік құны",
      "орташа баға",
      "баға паритеті",
    ],
    reading: {
      en: "With value and quantity it is an average price, in the two units given. With two prices it is a ratio: 1.67 says that the first is two thirds higher than the second, 1 that they are equal.",
      ru: "Для стоимости и количества это средняя цена в указанных единицах. Для двух цен — отношение: 1,67 означает, что первая цена на две трети выше второй, 1 — что они равны.",
      kk: "Құн мен мөлшер үшін бұл — берілген өлшем бірліктеріндегі орташа баға. Екі баға үшін қатынас: 1,67 біріншісінің екіншісінен үштен екіге жоғары екенін, 1 олардың тең екенін білдіреді.",
    },
    thresholds: [],
    traps: [
      {
        en: "A unit value moves when the mix of goods changes, although no price does: compare within a narrow heading only.",
        ru: "Удельная стоимость меняется и тогда, когда меняется состав товаров, а цены прежние: сравнивайте только внутри узкой позиции.",
        kk: "Бағалар өзгермесе де, тауарлар құрамы өзгерсе, бірлігінің құны да өзгереді: тек тар позиция ішінде салыстырыңыз.",
      },
      {
        en: "Net weight and supplementary units (pieces, litres) give different prices; take the same unit on both sides.",
        ru: "Вес нетто и дополнительные единицы (штуки, литры) дают разные цены; берите с обеих сторон одну и ту же единицу.",
        kk: "Таза салмақ пен қосымша өлшем бірліктері (дана, литр) әртүрлі баға береді; екі жақта да бір бірлікті алыңыз.",
      },
    ],
    elsewhere: [],
    steps: ({ value, quantity }) => [
      { says: { en: "Value", ru: "Стоимость", kk: "Құны" }, shows: value },
      { says: { en: "Quantity", ru: "Количество", kk: "Мөлшер" }, shows: quantity },
      {
        says: { en: "Value of one unit", ru: "Удельная стоимость", kk: "Бірлігінің құны" },
        formula: "u = V / Q",
        shows: quantity === 0 ? noQuantity : value / quantity,
      },
    ],
  },
});
