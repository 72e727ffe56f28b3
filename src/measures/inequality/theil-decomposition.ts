/** Theil T split into inequality between groups and within them. */
import { Cells, NumberRange, sumOf } from "../../core/cells";
import { codeMissing, GroupIndex } from "../../core/codes";
import { Fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { codes, zerosArgument } from "../../core/params";
import { groupsLabel } from "../concentration/hhi-by";
import { valuesArgument } from "./gini";
import { theilTNatively } from "./theil";

interface Decomposition {
  readonly groups: GroupIndex;
  /** Share of each group in the number of participants and in the total, in the order in which the groups are first seen. */
  readonly memberShares: Float64Array;
  readonly valueShares: Float64Array;
  readonly between: number;
  readonly within: number;
}

/** @param values  each ≥ 0, not all 0   @returns the fault of a member without a group */
function decompose(values: NumberRange, codesOfRows: Cells): Decomposition | Fault {
  const x = values.values();
  const cells = codesOfRows.flat();
  const groups = new GroupIndex();
  const groupOf = new Int32Array(x.length).fill(-1);
  const members: number[][] = [];
  for (let k = 0; k < x.length; k++) {
    if (values.skipsZeros && x[k] === 0) continue;
    const group = groups.of(cells[k]);
    if (group < 0) return codeMissing(groupsLabel, k);
    groupOf[k] = group;
    (members[group] ??= []).push(x[k]! / values.total);
  }
  const memberShares = Float64Array.from(members, (list) => list.length / values.count);
  const valueShares = Float64Array.from(members, (list) => sumOf(list));
  // Inside groups directly, not as a difference: it is never below 0.
  const within = x.map((value, k) => {
    const group = groupOf[k]!;
    if (group < 0 || value === 0) return 0;
    const share = value / values.total;
    return share * Math.log((share * values.count * memberShares[group]!) / valueShares[group]!);
  });
  const between = valueShares.map((y, g) => (y > 0 ? y * Math.log(y / memberShares[g]!) : 0));
  return {
    groups,
    memberShares,
    valueShares,
    between: Math.max(0, sumOf(between)),
    within: Math.max(0, sumOf(within)),
  };
}

const rowOf = ({ between, within }: Decomposition) => [[between + within, between, within]];

export const theilDecomposition = defineMeasure({
  id: "THEIL.DECOMPOSITION",
  family: "inequality",
  name: {
    en: "Theil T between and within groups",
    ru: "Индекс Тейла T между группами и внутри них",
    kk: "Топтар арасындағы және ішіндегі Тейл T индексі",
  },
  summary: {
    en: "How much of the inequality lies between groups (such as parts of a country) and how much within them",
    ru: "Какая часть неравенства приходится на различия между группами (например, макрорегионами), а какая — внутри них",
    kk: "Теңсіздіктің қандай бөлігі топтар арасында (мысалы, макроөңірлер), қандай бөлігі олардың ішінде",
  },
  unit: { en: "nats", ru: "наты", kk: "нат" },
  values: "0 … ln n",
  formula: {
    en: "Y_g = Σ_{k∈g} xₖ / Σx; between = Σ Y_g ln(n Y_g / n_g); within = Σ Y_g T_g; total = between + within",
    ru: "Y_g = Σ_{k∈g} xₖ / Σx; между группами = Σ Y_g ln(n Y_g / n_g); внутри групп = Σ Y_g T_g; всего = между группами + внутри групп",
    kk: "Y_g = Σ_{k∈g} xₖ / Σx; топтар арасында = Σ Y_g ln(n Y_g / n_g); топтар ішінде = Σ Y_g T_g; барлығы = топтар арасында + топтар ішінде",
  },
  source: "Theil 1967",
  notes: {
    en: "A group counts by its number of participants; Theil T without weights only. The total is THEIL with kind “t”. Codes are compared without case; a value without a group is refused.",
    ru: "Вес группы — число её участников; только Тейл T без весов. Столбец «всего» равен THEIL вида «t». Регистр кодов не важен; значение без группы не принимается.",
    kk: "Топтың салмағы — қатысушыларының саны; тек салмақсыз Тейл T. «Барлығы» мәні THEIL функциясының «t» түріне тең. Кодтарда әріп үлкен-кішілігі ескерілмейді; тобы жоқ мән қабылданбайды.",
  },
  params: {
    values: valuesArgument,
    groups: codes({
      label: groupsLabel,
      description: {
        en: "Group of each value: its code or name",
        ru: "Группа каждого значения: код или название",
        kk: "Әр мәннің тобы: коды немесе атауы",
      },
      pairedWith: "values",
    }),
    zeros: zerosArgument(),
  },
  result: "cells",
  columns: [
    { en: "total", ru: "всего", kk: "барлығы" },
    { en: "between", ru: "между группами", kk: "топтар арасында" },
    { en: "within", ru: "внутри групп", kk: "топтар ішінде" },
  ],
  compute: ({ values, groups }) => {
    const parts = decompose(values, groups);
    return isFault(parts) ? parts : rowOf(parts);
  },
  twin: ({ values, groups }) => {
    const x = values.column;
    const w = values.isRow ? `TRANSPOSE(${values.mask})` : values.mask;
    const same = `--(${groups.codesDown}=${groups.codesAcross})`;
    const [members, sums] = [`MMULT(${same},${w})`, `MMULT(${same},${x})`];
    const share = `${x}/SUM(${values})`;
    const sumOver = (terms: string) => `SUM(IF(${x}>0,${terms},0))`;
    const between = sumOver(`${share}*LN(${sums}/SUM(${values})/${members}*SUM(${w}))`);
    const within = sumOver(`${share}*LN(IF(${x}>0,${x},1)*${members}/${sums})`);
    return `IF(SUM((${groups.codesDown}="")*(${w}>0))>0,#VALUE!,CHOOSE({1,2,3},${theilTNatively(x, w)},${between},${within}))`;
  },
  examples: [
    {
      given: { values: [1, 1, 3, 3], groups: ["a", "a", "b", "b"] },
      expect: [
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
        0,
      ],
      from: "by hand: all inequality lies between the groups",
    },
    {
      given: { values: [[1, 3, 1, 3]], groups: [[7, 7, "x", "X"]] },
      expect: [
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
        0,
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
      ],
      from: "by hand, as rows: all inequality lies within; text without case",
    },
    {
      given: {
        values: [
          172.367, 197.007, 112.863, 54.41, 106.684, 70.115, 35.593, 79.543, 19.553, 54.09, 40.932,
          76.058, 117.982, 18.027, 14.165,
        ],
        groups: [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3],
      },
      expect: [0.22625356093234908, 0.016305350821907413, 0.20994821011044168],
      from: "PySAL inequality (commit 0f9050e), TheilD: turnover of car makers in 2013",
    },
    {
      given: { values: [0, 2, null, 2], groups: [1, 1, 2, 2], zeros: "count" },
      expect: [Math.log(2), 0, Math.log(2)],
      from: "by hand: in each group one of two has all",
    },
    {
      given: { values: [0, 0, 2, 2], groups: [1, 1, 2, 2], zeros: "count" },
      expect: [Math.log(2), Math.log(2), 0],
      from: "by hand: a group without anything",
    },
    {
      given: { values: [1, 0, 3, null], groups: ["a", null, "b", ""], zeros: "skip" },
      expect: [
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
        (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2,
        0,
      ],
      from: "by hand: what is skipped needs no group",
    },
    { given: { values: [7], groups: [1] }, expect: [0, 0, 0], from: "by hand: one value" },
    {
      given: { values: [1, 3], groups: ["a", null] },
      expect: "#VALUE!",
      from: "definition: a value without a group",
    },
    {
      given: { values: [0, 3], groups: ["a", "b"] },
      expect: "#VALUE!",
      from: "catalogue: zeros must be declared",
    },
    {
      given: { values: [1, 3], groups: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { values: [0, 0], groups: [1, 2], zeros: "count" },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    { given: { values: [1, -3], groups: [1, 2] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { values: [1, "x"], groups: [1, 2] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, 3], groups: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        values: [
          [1, 2],
          [3, 4],
        ],
        groups: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "Theil decomposition",
      "TheilD",
      "between-group inequality",
      "within-group inequality",
      "разложение Тейла",
      "декомпозиция индекса Тейла",
      "межгрупповое неравенство",
      "Тейл индексін жіктеу",
      "топаралық теңсіздік",
    ],
    reading: {
      en: "Divide between by total: in the example of the car makers 0.0163 of 0.2263, about 7 %, lies between the groups, so the grouping explains little. 0 between means equal means of all groups, 0 within equal participants in each.",
      ru: "Разделите «между группами» на «всего»: в примере с автопроизводителями 0,0163 из 0,2263, около 7 %, приходится на различия между группами, то есть группировка мало что объясняет. 0 между группами — средние групп равны, 0 внутри — участники каждой группы равны.",
      kk: "«Топтар арасында» мәнін «барлығы» мәніне бөліңіз: автомобиль өндірушілер мысалында 0,2263-тен 0,0163, шамамен 7 %, топтар арасында, яғни топтау теңсіздікті шамалы ғана түсіндіреді. Топтар арасында 0 — топтардың орташалары тең, топтар ішінде 0 — әр топтың қатысушылары тең.",
    },
    thresholds: [],
    traps: [
      {
        en: "More groups raise the part between by themselves: with each participant a group of its own everything lies between.",
        ru: "Чем больше групп, тем больше межгрупповая часть уже поэтому: если каждый участник — отдельная группа, всё неравенство межгрупповое.",
        kk: "Топтар көп болса, топаралық бөлік өздігінен өседі: әр қатысушы бөлек топ болса, бүкіл теңсіздік топтар арасында.",
      },
      {
        en: "Values are counted once each, whatever the population behind them: a small region weighs as much as a large one.",
        ru: "Каждое значение учитывается один раз, каким бы ни было население за ним: малый регион весит столько же, сколько большой.",
        kk: "Артында қанша халық тұрса да, әр мән бір рет есептеледі: кіші өңірдің салмағы үлкенімен бірдей.",
      },
    ],
    elsewhere: [{ program: "Python PySAL", name: "TheilD()", differs: null }],
    steps: ({ values, groups }) => {
      const parts = decompose(values, groups);
      if (isFault(parts)) return [];
      const perGroup = (list: Float64Array): AnswerCell[][] =>
        parts.groups.codes.map((code, g) => [code, list[g]!]);
      return [
        {
          says: {
            en: "Share of each group in the number of participants",
            ru: "Доля каждой группы в числе участников",
            kk: "Әр топтың қатысушылар санындағы үлесі",
          },
          formula: "n_g/n",
          shows: perGroup(parts.memberShares),
        },
        {
          says: {
            en: "Share of each group in the total",
            ru: "Доля каждой группы в сумме",
            kk: "Әр топтың қосындыдағы үлесі",
          },
          formula: "Y_g",
          shows: perGroup(parts.valueShares),
        },
        {
          says: { en: "Between groups", ru: "Между группами", kk: "Топтар арасында" },
          formula: "Σ Y_g ln(n Y_g / n_g)",
          shows: parts.between,
        },
        {
          says: { en: "Within groups", ru: "Внутри групп", kk: "Топтар ішінде" },
          formula: "Σ Y_g T_g",
          shows: parts.within,
        },
        {
          says: {
            en: "Total, between, within",
            ru: "Всего, между группами, внутри групп",
            kk: "Барлығы, топтар арасында, топтар ішінде",
          },
          shows: rowOf(parts),
        },
      ];
    },
  },
});
