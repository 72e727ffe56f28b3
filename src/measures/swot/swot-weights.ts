/** SWOT weights (A'WOT): the global weight of every factor from its weight inside its group and the group's weight. */
import { Cell, Cells, NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, codes, range } from "../../core/params";
import { about, atPlace } from "../../core/sentences";
import {
  FourWeights,
  fourWeights,
  fourWeightsOf,
  groupWeights,
  refusingOtherThanFour,
} from "./group-weights";

const quadrantLabel = { en: "Quadrants", ru: "Квадранты", kk: "Квадранттар" };
const letters = ["s", "w", "o", "t"] as const;

/** What stands for a blank line at the end of a list. */
const none = -1;

function unknownQuadrant(cell: Cell, at: number, quadrants: Cells): Fault {
  const columns = quadrants[0]?.length ?? 1;
  const shown = typeof cell === "object" || cell === undefined ? "" : `${cell}`.slice(0, 40);
  return atPlace(
    fault(
      "#VALUE!",
      about(quadrantLabel, {
        en: `is “${shown}”; expected s, w, o or t`,
        ru: `указано «${shown}»; ожидается s, w, o или t`,
        kk: `«${shown}» берілген; s, w, o немесе t болуы керек`,
      })
    ),
    { row: Math.floor(at / columns), column: at % columns },
    quadrants.length,
    columns
  );
}

const emptyGroup = fault("#DIV/0!", {
  en: "all factors of a group have a local weight of 0, so none is its top factor",
  ru: "у всех факторов одной группы локальный вес 0, главного среди них нет",
  kk: "бір топтың барлық факторларының жергілікті салмағы 0, олардың ішінде бастысы жоқ",
});

const nothingWeighed = fault("#DIV/0!", {
  en: "no factor has a weight, so weights with the sum 1 are undefined",
  ru: "ни у одного фактора нет веса, веса с суммой 1 не определены",
  kk: "бірде-бір фактордың салмағы жоқ, қосындысы 1 болатын салмақтар анықталмайды",
});

/** @returns the position of each factor's group in S, W, O, T; a line without letter and weight belongs to none */
function groupsOf(quadrants: Cells, local: NumberRange): number[] | Fault {
  const weights = local.values();
  const groups: number[] = [];
  for (const [k, cell] of quadrants.flat().entries()) {
    const letter = typeof cell === "string" ? cell.toLowerCase() : "";
    const group = letters.findIndex((known) => known === letter);
    const blank = cell === null || cell === undefined || cell === "";
    if (group < 0 && !(blank && weights[k] === 0)) return unknownQuadrant(cell, k, quadrants);
    groups.push(group);
  }
  return groups;
}

/** Each factor's part of the top factor of its group. */
function partsOfTop(groups: readonly number[], local: Float64Array): Float64Array | Fault {
  const top = [0, 0, 0, 0];
  groups.forEach((group, k) => {
    if (group !== none) top[group] = Math.max(top[group] ?? 0, local[k] ?? 0);
  });
  if (groups.some((group) => group !== none && top[group] === 0)) return emptyGroup;
  return local.map((x, k) => (groups[k] === none ? 0 : x / (top[groups[k] ?? 0] ?? 1)));
}

function timesGroup(
  parts: Float64Array,
  groups: readonly number[],
  weights: FourWeights
): Float64Array {
  return parts.map((x, k) => x * (weights[groups[k] ?? none] ?? 0));
}

/** Parts of their sum; of the largest first, so that the sum cannot overflow. */
function sharesOf(scaled: Float64Array): Float64Array | Fault {
  const largest = scaled.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return nothingWeighed;
  const parts = scaled.map((g) => g / largest);
  const total = sumOf(parts);
  return parts.map((g) => g / total);
}

export const swotWeights = defineMeasure({
  id: "SWOT.WEIGHTS",
  family: "swot",
  name: {
    en: "Global weights of SWOT factors (A'WOT)",
    ru: "Глобальные веса факторов SWOT (A'WOT)",
    kk: "SWOT факторларының жаһандық салмақтары (A'WOT)",
  },
  summary: {
    en: "Weight of each SWOT factor in the whole, from its weight inside its group and the weight of the group",
    ru: "Вес каждого фактора SWOT в целом: из веса внутри группы и веса самой группы",
    kk: "Әр SWOT факторының жалпы салмағы: топ ішіндегі салмағы мен топтың салмағынан",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: {
    en: "0 … 1; sum 1 where the given weights sum to 1",
    ru: "0 … 1; сумма 1, если у заданных весов сумма 1",
    kk: "0 … 1; берілген салмақтардың қосындысы 1 болса, жауаптыкі де 1",
  },
  formula: {
    en: "groups: g = G l; top-factors: g ∝ G l / max l, Σ g = 1; G: weight of the group, max l: largest in the group",
    ru: "groups: g = G l; top-factors: g ∝ G l / max l, Σ g = 1; G: вес группы, max l: наибольший в группе",
    kk: "groups: g = G l; top-factors: g ∝ G l / max l, Σ g = 1; G: топ салмағы, max l: топтағы ең үлкені",
  },
  source: "Kurttila et al. 2000; Pesonen et al. 2001",
  notes: {
    en: 'The "groups" convention is not renormalized: sums other than 1 show that something is missing. A short group gives each of its factors more: compare both conventions. A line without letter and weight has the weight 0. The answer is a column.',
    ru: 'В варианте "groups" сумма не приводится к 1: другая сумма показывает, что чего-то не хватает. Короткая группа даёт своим факторам больше: сравните оба варианта. Строка без буквы и веса получает вес 0. Ответ — столбец.',
    kk: '"groups" нұсқасында қосынды 1-ге келтірілмейді: басқа қосынды бірдеңе жетіспейтінін көрсетеді. Қысқа топ өз факторларына көбірек береді: екі нұсқаны салыстырыңыз. Әрпі мен салмағы жоқ жолдың салмағы 0. Жауап — баған.',
  },
  params: {
    quadrants: codes({
      label: quadrantLabel,
      description: {
        en: "Letter of each factor: s strength, w weakness, o opportunity, t threat, in any case",
        ru: "Буква каждого фактора: s — сильная сторона, w — слабая, o — возможность, t — угроза; регистр не важен",
        kk: "Әр фактордың әрпі: s — күшті жақ, w — әлсіз жақ, o — мүмкіндік, t — қауіп; бас не кіші әріп бәрібір",
      },
    }),
    local_weights: range({
      label: { en: "Local weights", ru: "Локальные веса", kk: "Жергілікті салмақтар" },
      description: {
        en: "Weight of each factor inside its group; each group sums to 1",
        ru: "Вес каждого фактора внутри группы; в каждой группе сумма 1",
        kk: "Әр фактордың өз тобындағы салмағы; әр топта қосындысы 1",
      },
      total: "allowed",
      pairedWith: "quadrants",
    }),
    group_weights: groupWeights,
    convention: choice({
      label: { en: "Convention", ru: "Вариант", kk: "Нұсқа" },
      description: {
        en: '"groups": whole groups were compared; "top-factors": the top factor of each group was compared',
        ru: '"groups" — сравнивали группы целиком; "top-factors" — сравнивали главные факторы групп',
        kk: '"groups" — топтар тұтас салыстырылған; "top-factors" — әр топтың басты факторы салыстырылған',
      },
      words: ["groups", "top-factors"],
      default: "groups",
    }),
  },
  result: "cells",
  compute: ({ quadrants, local_weights, group_weights, convention }) => {
    const weights = fourWeights(group_weights);
    if (isFault(weights)) return weights;
    const groups = groupsOf(quadrants, local_weights);
    if (isFault(groups)) return groups;
    const local = local_weights.values();
    if (convention === "groups") return Array.from(timesGroup(local, groups, weights), (g) => [g]);
    const parts = partsOfTop(groups, local);
    if (isFault(parts)) return parts;
    const shares = sharesOf(timesGroup(parts, groups, weights));
    return isFault(shares) ? shares : Array.from(shares, (g) => [g]);
  },
  twin: ({ quadrants, local_weights, group_weights, convention }) => {
    const weights = fourWeightsOf(group_weights);
    const local = local_weights.numbers;
    const pick = (of: (letter: string, k: number) => string) =>
      letters.map((letter, k) => `(${quadrants}="${letter}")*${of(letter, k)}`).join("+");
    const scaled = `(${pick((_, k) => weights[k] ?? "0")})*${local}`;
    const top = `(${pick((letter) => `MAX((${quadrants}="${letter}")*${local})`)})`;
    const known = `(${letters.map((letter) => `(${quadrants}="${letter}")`).join("+")})`;
    const parts = `${scaled}/IF(${top}>0,${top},1)`;
    const body =
      convention === "groups"
        ? scaled
        : `IF(SUM(${known}*(${top}=0))>0,#DIV/0!,(${parts})/SUM(${parts}))`;
    const checked = `IF(SUM((${known}=0)*((${quadrants}<>"")+(${local}>0)))>0,#VALUE!,${
      local_weights.isRow ? `TRANSPOSE(${body})` : body
    })`;
    return refusingOtherThanFour(group_weights, checked);
  },
  examples: [
    {
      given: {
        quadrants: ["s", "s", "w", "o", "t"],
        local_weights: [0.75, 0.25, 1, 1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: [[0.3], [0.1], [0.1], [0.2], [0.3]],
      from: "by hand",
    },
    {
      given: {
        quadrants: ["s", "s", "w", "o", "t"],
        local_weights: [0.75, 0.25, 1, 1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
        convention: "top-factors",
      },
      expect: [[12 / 34], [4 / 34], [3 / 34], [6 / 34], [9 / 34]],
      from: "by hand: 0.4, 0.4/3, 0.1, 0.2, 0.3 over their sum 3.4/3",
    },
    {
      given: {
        quadrants: ["s", "s", "s", "s", "s", "s"],
        local_weights: [0.292, 0.262, 0.12, 0.119, 0.116, 0.091],
        group_weights: [0.398, 0.174, 0.18, 0.249],
      },
      expect: [[0.116], [0.104], [0.048], [0.047], [0.046], [0.036]],
      tolerance: 1.1e-3,
      from: "Senko, Kurttila and Karjalainen 2018, Silva Fennica 52(4) 7763, table 1",
    },
    {
      given: {
        quadrants: [["S", "W", "O", "T"]],
        local_weights: [[1, 1, 1, 1]],
        group_weights: [[0.4, 0.1, 0.2, 0.3]],
      },
      expect: [[0.4], [0.1], [0.2], [0.3]],
      from: "by hand, rows and capitals",
    },
    {
      given: {
        quadrants: ["s", "w", null, ""],
        local_weights: [1, 1, null, ""],
        group_weights: [0.3, 0.1, 0.2, ""],
        convention: "top-factors",
      },
      expect: [[0.75], [0.25], [0], [0]],
      from: "by hand; blank lines have no weight",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, 0],
        group_weights: [0.3, 0.1, 0.2, 0.4],
        convention: "top-factors",
      },
      expect: "#DIV/0!",
      from: "definition: no factor of the weaknesses weighs anything",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, 1],
        group_weights: [0, 0, 0.5, 0.5],
        convention: "top-factors",
      },
      expect: "#DIV/0!",
      from: "definition: weights with the sum 1 of nothing",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, 1],
        group_weights: [0, 0, 0.5, 0.5],
      },
      expect: [[0], [0]],
      from: "by hand: groups without weight, not renormalized",
    },
    {
      given: {
        quadrants: ["s", "x"],
        local_weights: [1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#VALUE!",
      from: "catalogue: another letter",
    },
    {
      given: {
        quadrants: ["s", null],
        local_weights: [1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#VALUE!",
      from: "definition: a weight without a letter",
    },
    {
      given: { quadrants: ["s", "w"], local_weights: [1, 1], group_weights: [0.4, 0.6] },
      expect: "#VALUE!",
      from: "catalogue: group weights are four cells",
    },
    {
      given: {
        quadrants: ["s", "w", "o"],
        local_weights: [1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, -1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, "high"],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        quadrants: ["s", { code: "#N/A" }],
        local_weights: [1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: {
        quadrants: ["s", "w"],
        local_weights: [1, 1],
        group_weights: [0.4, 0.1, 0.2, 0.3],
        convention: "factors",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "A'WOT",
      "AWOT",
      "SWOT-AHP",
      "AHP-SWOT",
      "hybrid SWOT",
      "weighted SWOT",
      "взвешенный SWOT",
      "количественный SWOT-анализ",
      "веса факторов SWOT",
      "салмақталған SWOT",
      "SWOT факторларының салмағы",
    ],
    reading: {
      en: "0.3 for the first strength: it carries 30 % of the weight of the whole situation, three quarters of the 0.4 that strengths have together. Factors of different groups can be compared directly. If the groups and the factors inside each group sum to 1, so does the answer.",
      ru: "0,3 у первой сильной стороны: на неё приходится 30 % веса всего положения, три четверти от 0,4 всех сильных сторон. Факторы разных групп сравнимы напрямую. Если группы и факторы внутри каждой группы дают в сумме 1, то и ответ тоже.",
      kk: "Бірінші күшті жақтағы 0,3: бүкіл жағдай салмағының 30 %-ы, яғни барлық күшті жақтардың 0,4 салмағының төрттен үші соған тиеді. Әр топтың факторларын тікелей салыстыруға болады. Топтар мен әр топтағы факторлардың қосындысы 1 болса, жауаптың қосындысы да 1.",
    },
    thresholds: [],
    traps: [
      {
        en: 'Groups of unequal length: with two opportunities and four threats each opportunity gets about twice as much at equal group weights. Compare with "top-factors".',
        ru: 'Группы разной длины: при двух возможностях и четырёх угрозах каждая возможность при равных весах групп получает примерно вдвое больше. Сравните с "top-factors".',
        kk: 'Ұзындығы әртүрлі топтар: екі мүмкіндік пен төрт қауіп болса, топ салмақтары тең кезде әр мүмкіндік шамамен екі есе көп алады. "top-factors" нұсқасымен салыстырыңыз.',
      },
      {
        en: 'The convention must match the question asked: "top-factors" is right only if experts compared the top factors, not the groups.',
        ru: 'Вариант должен отвечать заданному вопросу: "top-factors" годится, только если эксперты сравнивали главные факторы, а не группы.',
        kk: 'Нұсқа қойылған сұраққа сай болуы керек: "top-factors" сарапшылар топтарды емес, басты факторларды салыстырса ғана жарайды.',
      },
    ],
    elsewhere: [],
    steps: ({ quadrants, local_weights, group_weights, convention }) => {
      const weights = fourWeights(group_weights);
      const groups = groupsOf(quadrants, local_weights);
      if (isFault(weights) || isFault(groups)) return [];
      const ofGroup = {
        says: {
          en: "Weight of each factor's group",
          ru: "Вес группы каждого фактора",
          kk: "Әр фактор тобының салмағы",
        },
        formula: "G",
        shows: groups.map((group) => weights[group] ?? 0),
      };
      const local = local_weights.values();
      const product = {
        says: {
          en: "Times the weight inside the group",
          ru: "Умножить на вес внутри группы",
          kk: "Топ ішіндегі салмаққа көбейту",
        },
        formula: "g = G l",
        shows: timesGroup(local, groups, weights),
      };
      if (convention === "groups") return [ofGroup, product];
      const parts = partsOfTop(groups, local);
      if (isFault(parts)) return [];
      const scaled = timesGroup(parts, groups, weights);
      const shares = sharesOf(scaled);
      if (isFault(shares)) return [];
      return [
        ofGroup,
        {
          says: {
            en: "Each factor as a part of the top factor of its group",
            ru: "Каждый фактор как доля главного фактора группы",
            kk: "Әр фактор өз тобының басты факторының үлесі ретінде",
          },
          formula: "l / max l",
          shows: parts,
        },
        {
          says: {
            en: "Times the weight of the group",
            ru: "Умножить на вес группы",
            kk: "Топ салмағына көбейту",
          },
          formula: "G l / max l",
          shows: scaled,
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          shows: sumOf(scaled),
        },
        {
          says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
          formula: "g = (G l / max l) / Σ",
          shows: shares,
        },
      ];
    },
  },
});
