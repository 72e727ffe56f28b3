/** SWOT balance: whether strengths outweigh weaknesses, and opportunities threats, each on a scale of −1 to 1. */
import { isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import {
  fourWeights,
  fourWeightsOf,
  groupWeights,
  noExternal,
  noInternal,
  refusingOtherThanFour,
} from "./group-weights";

/** @returns (a − b)/(a + b), halved first so that large weights do not overflow */
function balanceOf(a: number, b: number): number | null {
  const half = a / 2 + b / 2;
  return half === 0 ? null : (a / 2 - b / 2) / half;
}

/** @returns the position on the internal and on the external axis */
function coordinates([s, w, o, t]: readonly [number, number, number, number]): [
  AnswerCell,
  AnswerCell,
] {
  return [balanceOf(s, w) ?? noInternal, balanceOf(o, t) ?? noExternal];
}

export const swotBalance = defineMeasure({
  id: "SWOT.BALANCE",
  family: "swot",
  name: {
    en: "SWOT balance coordinates",
    ru: "Координаты баланса SWOT",
    kk: "SWOT балансының координаттары",
  },
  summary: {
    en: "Where a region or cluster stands between weaknesses and strengths, and between threats and opportunities",
    ru: "Где стоит регион или кластер между слабыми и сильными сторонами и между угрозами и возможностями",
    kk: "Өңірдің не кластердің әлсіз және күшті жақтар, қауіптер мен мүмкіндіктер арасындағы орны",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "−1 … 1",
  formula: {
    en: "internal: x = (S − W)/(S + W); external: y = (O − T)/(O + T)",
    ru: "внутренняя ось: x = (S − W)/(S + W); внешняя ось: y = (O − T)/(O + T)",
    kk: "ішкі ось: x = (S − W)/(S + W); сыртқы ось: y = (O − T)/(O + T)",
  },
  source: "definition of this product",
  notes: {
    en: "Only the proportion of the weights matters, so they need not sum to 1. An axis whose two groups have no weight is #DIV/0! in its own cell. Several indices of this kind are in use: print the formula beside the chart.",
    ru: "Важно только соотношение весов, сумма 1 не обязательна. Ось, у которой обе группы без веса, даёт #ДЕЛ/0! только в своей ячейке. Подобных индексов несколько: печатайте формулу рядом с диаграммой.",
    kk: "Салмақтардың тек арақатынасы маңызды, қосындысы 1 болуы міндетті емес. Екі тобының да салмағы жоқ ось тек өз ұяшығында #DIV/0! береді. Мұндай индекстер бірнешеу: диаграмманың жанына формуланы жазыңыз.",
  },
  params: { group_weights: groupWeights },
  result: "cells",
  columns: [
    { en: "Internal", ru: "Внутренняя ось", kk: "Ішкі ось" },
    { en: "External", ru: "Внешняя ось", kk: "Сыртқы ось" },
  ],
  compute: ({ group_weights }) => {
    const weights = fourWeights(group_weights);
    return isFault(weights) ? weights : [coordinates(weights)];
  },
  twin: ({ group_weights }) => {
    const [s, w, o, t] = fourWeightsOf(group_weights);
    return refusingOtherThanFour(
      group_weights,
      `CHOOSE({1,2},(${s}-${w})/(${s}+${w}),(${o}-${t})/(${o}+${t}))`
    );
  },
  examples: [
    {
      given: { group_weights: [0.4, 0.1, 0.2, 0.3] },
      expect: [0.6, -0.2],
      from: "by hand: 0.3/0.5 and −0.1/0.5",
    },
    {
      given: { group_weights: [0.398, 0.174, 0.18, 0.249] },
      expect: [0.3916083916, -0.1608391608],
      tolerance: 1e-9,
      from: "weights of Senko, Kurttila and Karjalainen 2018, Silva Fennica 52(4) 7763, table 1; the coordinates are our definition",
    },
    {
      given: { group_weights: [[30, 10, 20, 20]] },
      expect: [0.5, 0],
      from: "by hand, as a row of points",
    },
    {
      given: { group_weights: [0.5, null, "", 0.5] },
      expect: [1, -1],
      from: "by hand; blanks are 0",
    },
    {
      given: { group_weights: [0, 0, 3, 1] },
      expect: ["#DIV/0!", 0.5],
      from: "catalogue: S + W = 0 in its cell only",
    },
    {
      given: { group_weights: [3, 1, 0, null] },
      expect: [0.5, "#DIV/0!"],
      from: "catalogue: O + T = 0 in its cell only",
    },
    {
      given: { group_weights: [0.5, 0.3, 0.2] },
      expect: "#VALUE!",
      from: "definition: three weights",
    },
    {
      given: { group_weights: [0.4, -0.1, 0.2, 0.3] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { group_weights: [0.4, "x", 0.2, 0.3] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { group_weights: [0.4, { code: "#N/A" }, 0.2, 0.3] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        group_weights: [
          [0.4, 0.1],
          [0.2, 0.3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a table in place of a list",
    },
  ],
  help: {
    synonyms: [
      "SWOT position",
      "SWOT coordinates",
      "strategic position",
      "баланс SWOT",
      "стратегическая позиция",
      "положение в матрице SWOT",
      "SWOT балансы",
      "стратегиялық ұстаным",
    ],
    reading: {
      en: "0.6 on the internal axis: strengths weigh four times as much as weaknesses (0.4 against 0.1). −0.2 on the external axis: threats outweigh opportunities, 0.3 against 0.2. To the right and below means: use strengths against threats (ST); to the right and above SO, to the left and above WO, to the left and below WT.",
      ru: "0,6 по внутренней оси: сильные стороны весят вчетверо больше слабых (0,4 против 0,1). −0,2 по внешней: угрозы перевешивают возможности, 0,3 против 0,2. Справа внизу — использовать силу против угроз (ST); справа вверху — SO, слева вверху — WO, слева внизу — WT.",
      kk: "Ішкі ось бойынша 0,6: күшті жақтар әлсіз жақтардан төрт есе салмақты (0,4 пен 0,1). Сыртқы ось бойынша −0,2: қауіптер мүмкіндіктерден басым, 0,3 пен 0,2. Оң жақ төменде — күшті жақтарды қауіптерге қарсы қолдану (ST); оң жақ жоғарыда — SO, сол жақ жоғарыда — WO, сол жақ төменде — WT.",
    },
    thresholds: [
      {
        below: 0,
        means: {
          en: "weaknesses (or threats) outweigh",
          ru: "перевешивают слабые стороны (или угрозы)",
          kk: "әлсіз жақтар (не қауіптер) басым",
        },
        source: "convention of this product",
      },
      {
        from: 0,
        means: {
          en: "strengths (or opportunities) weigh as much or more",
          ru: "сильные стороны (или возможности) весят столько же или больше",
          kk: "күшті жақтар (не мүмкіндіктер) тең немесе басым",
        },
        source: "convention of this product",
      },
    ],
    traps: [
      {
        en: "A point near 0 changes its quadrant with one expert: show the points of the experts beside that of the group.",
        ru: "Точка около 0 меняет квадрант из-за одного эксперта: показывайте точки экспертов рядом с точкой группы.",
        kk: "0-ге жақын нүкте бір сарапшыға байланысты квадрантын ауыстырады: топ нүктесінің жанына сарапшылардың нүктелерін де көрсетіңіз.",
      },
      {
        en: "The two axes are compared within themselves only: 0.6 and −0.2 do not say whether inside or outside matters more.",
        ru: "Каждая ось сравнивает только свои группы: 0,6 и −0,2 не говорят, что важнее — внутреннее или внешнее.",
        kk: "Әр ось тек өз топтарын салыстырады: 0,6 мен −0,2 ішкі не сыртқы жағдайдың қайсысы маңызды екенін айтпайды.",
      },
    ],
    elsewhere: [],
    steps: ({ group_weights }) => {
      const weights = fourWeights(group_weights);
      if (isFault(weights)) return [];
      const [s, w, o, t] = weights;
      return [
        {
          says: {
            en: "Lead of strengths and of opportunities",
            ru: "Перевес сильных сторон и возможностей",
            kk: "Күшті жақтар мен мүмкіндіктердің басымдығы",
          },
          formula: "S − W; O − T",
          shows: [[s - w, o - t]],
        },
        {
          says: {
            en: "Internal and external weight",
            ru: "Внутренний и внешний вес",
            kk: "Ішкі және сыртқы салмақ",
          },
          formula: "S + W; O + T",
          shows: [[s + w, o + t]],
        },
        {
          says: { en: "Coordinates", ru: "Координаты", kk: "Координаттар" },
          formula: "(S − W)/(S + W); (O − T)/(O + T)",
          shows: [coordinates(weights)],
        },
      ];
    },
  },
});
