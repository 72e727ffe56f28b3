/** SWOT posture: how the weight of a situation divides among the four strategies SO, ST, WO and WT. */
import { Fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import {
  FourWeights,
  fourWeights,
  fourWeightsOf,
  groupWeights,
  noExternal,
  noInternal,
  refusingOtherThanFour,
} from "./group-weights";

/** @returns a / (a + b), halved first so that large weights do not overflow; null when there is no weight */
function shareOf(a: number, b: number): number | null {
  const half = a / 2 + b / 2;
  return half === 0 ? null : a / 2 / half;
}

/** @returns the shares of S, W among the internal and of O, T among the external weight */
function sides([s, w, o, t]: FourWeights): FourWeights | Fault {
  const strengths = shareOf(s, w);
  const opportunities = shareOf(o, t);
  if (strengths === null) return noInternal;
  if (opportunities === null) return noExternal;
  return [strengths, shareOf(w, s) ?? 0, opportunities, shareOf(t, o) ?? 0];
}

const posture = ([s, w, o, t]: FourWeights) => [s * o, s * t, w * o, w * t];

export const swotPosture = defineMeasure({
  id: "SWOT.POSTURE",
  family: "swot",
  name: {
    en: "SWOT posture shares",
    ru: "Доли стратегий SWOT",
    kk: "SWOT стратегияларының үлестері",
  },
  summary: {
    en: "How much the situation speaks for each of the four strategies SO, ST, WO, WT",
    ru: "Насколько положение говорит в пользу каждой из четырёх стратегий SO, ST, WO, WT",
    kk: "Жағдай SO, ST, WO, WT төрт стратегияның әрқайсысын қаншалықты қолдайтыны",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula: "P_ab = G_a G_b / ((S + W)(O + T)), a ∈ {S, W}, b ∈ {O, T}",
  source: "definition of this product",
  notes: {
    en: "Internal and external groups are taken as independent: P is the product of two shares. Only the proportion of the weights matters. The order is SO, ST, WO, WT.",
    ru: "Внутренние и внешние группы считаются независимыми: P — произведение двух долей. Важно только соотношение весов. Порядок: SO, ST, WO, WT.",
    kk: "Ішкі және сыртқы топтар тәуелсіз деп алынады: P — екі үлестің көбейтіндісі. Салмақтардың тек арақатынасы маңызды. Реті: SO, ST, WO, WT.",
  },
  params: { group_weights: groupWeights },
  result: "cells",
  columns: [
    { en: "SO", ru: "SO", kk: "SO" },
    { en: "ST", ru: "ST", kk: "ST" },
    { en: "WO", ru: "WO", kk: "WO" },
    { en: "WT", ru: "WT", kk: "WT" },
  ],
  compute: ({ group_weights }) => {
    const weights = fourWeights(group_weights);
    if (isFault(weights)) return weights;
    const shares = sides(weights);
    return isFault(shares) ? shares : [posture(shares)];
  },
  twin: ({ group_weights }) => {
    const [s, w, o, t] = fourWeightsOf(group_weights);
    const product = (a: string, b: string) => `${a}/(${s}+${w})*(${b}/(${o}+${t}))`;
    return refusingOtherThanFour(
      group_weights,
      `IF((${s}+${w}=0)+(${o}+${t}=0)>0,#DIV/0!,CHOOSE({1,2,3,4},${product(s, o)},${product(s, t)},${product(w, o)},${product(w, t)}))`
    );
  },
  examples: [
    {
      given: { group_weights: [0.4, 0.1, 0.2, 0.3] },
      expect: [0.32, 0.48, 0.08, 0.12],
      from: "by hand: shares 0.8, 0.2 and 0.4, 0.6",
    },
    {
      given: { group_weights: [[30, 10, 20, 20]] },
      expect: [0.375, 0.375, 0.125, 0.125],
      from: "by hand, as a row of points",
    },
    {
      given: { group_weights: [0.5, null, "", 0.5] },
      expect: [0, 1, 0, 0],
      from: "by hand; blanks are 0",
    },
    { given: { group_weights: [0, 0, 3, 1] }, expect: "#DIV/0!", from: "catalogue: S + W = 0" },
    { given: { group_weights: [3, 1, 0, 0] }, expect: "#DIV/0!", from: "catalogue: O + T = 0" },
    {
      given: { group_weights: [0.2, 0.2, 0.2, 0.2, 0.2] },
      expect: "#VALUE!",
      from: "definition: five weights",
    },
    {
      given: { group_weights: [0.4, 0.1, -0.2, 0.3] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { group_weights: [0.4, 0.1, "x", 0.3] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { group_weights: [0.4, 0.1, { code: "#DIV/0!" }, 0.3] },
      expect: "#DIV/0!",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "SO ST WO WT",
      "TOWS",
      "SWOT strategies",
      "maxi-maxi",
      "стратегии SWOT",
      "матрица TOWS",
      "позиция SWOT",
      "SWOT стратегиялары",
    ],
    reading: {
      en: "0.48 for ST is the largest of the four: the situation speaks first for strengths against threats, then with 0.32 for strengths with opportunities (SO). The four shares sum to 1; with equal groups each is 0.25.",
      ru: "0,48 у ST — больше остальных: положение прежде всего говорит в пользу использования силы против угроз, затем, с 0,32, — силы для использования возможностей (SO). Четыре доли в сумме дают 1; при равных группах каждая 0,25.",
      kk: "ST-дегі 0,48 — төртеуінің ең үлкені: жағдай алдымен күшті жақтарды қауіптерге қарсы қолдануды, содан кейін 0,32-мен күшті жақтар арқылы мүмкіндіктерді пайдалануды (SO) қолдайды. Төрт үлестің қосындысы 1; топтар тең болса, әрқайсысы 0,25.",
    },
    thresholds: [],
    traps: [
      {
        en: "It follows from the four group weights alone, whatever factors stand behind them; SWOT.DIRECTIONS weighs actual measures by factor.",
        ru: "Число выводится только из четырёх весов групп, какие бы факторы за ними ни стояли; SWOT.DIRECTIONS взвешивает сами меры по факторам.",
        kk: "Бұл сан тек төрт топтың салмағынан шығады, артында қандай факторлар тұрғанына қарамайды; SWOT.DIRECTIONS шаралардың өзін факторлар бойынша бағалайды.",
      },
      {
        en: "0.32 against 0.30 decides nothing: look at what happens when one expert is left out.",
        ru: "0,32 против 0,30 ничего не решает: посмотрите, что будет без одного из экспертов.",
        kk: "0,32 мен 0,30 айырмасы ештеңе шешпейді: бір сарапшысыз не болатынын қараңыз.",
      },
    ],
    elsewhere: [],
    steps: ({ group_weights }) => {
      const weights = fourWeights(group_weights);
      const shares = isFault(weights) ? weights : sides(weights);
      if (isFault(shares)) return [];
      const [s, w, o, t] = shares;
      return [
        {
          says: {
            en: "Shares of strengths and weaknesses",
            ru: "Доли сильных и слабых сторон",
            kk: "Күшті және әлсіз жақтардың үлестері",
          },
          formula: "S/(S + W); W/(S + W)",
          shows: [[s, w]],
        },
        {
          says: {
            en: "Shares of opportunities and threats",
            ru: "Доли возможностей и угроз",
            kk: "Мүмкіндіктер мен қауіптердің үлестері",
          },
          formula: "O/(O + T); T/(O + T)",
          shows: [[o, t]],
        },
        {
          says: {
            en: "Products: SO, ST, WO, WT",
            ru: "Произведения: SO, ST, WO, WT",
            kk: "Көбейтінділер: SO, ST, WO, WT",
          },
          formula: "P_ab = G_a G_b / ((S + W)(O + T))",
          shows: [posture(shares)],
        },
      ];
    },
  },
});
