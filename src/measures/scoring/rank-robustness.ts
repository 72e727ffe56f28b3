/**
 * Rank robustness: how the ranks of alternatives scatter when the weights are shaken, by draws that everybody
 * can repeat.
 */
import { Cells, NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalCodes, optionalNumber, optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { BlockCell, Place, RangeReference } from "../../core/twin";
import { criteriaWeights, listFault, oneEach } from "./criteria";
import { listOf, unitOfWeights } from "./evidence";

const groupsLabel = { en: "Groups", ru: "Группы", kk: "Топтар" };
const groupWeightsLabel = { en: "Group weights", ru: "Веса групп", kk: "Топ салмақтары" };

/** Counts of ranks beyond this would not fit into the memory of a browser. */
const mostAlternatives = 7000;

const tooMany = fault("#N/A", {
  en: `Scores: more than ${mostAlternatives} alternatives; rank fewer at a time`,
  ru: `Баллы: альтернатив больше ${mostAlternatives}; ранжируйте меньше за раз`,
  kk: `Балдар: ең көбі ${mostAlternatives} балама болуы керек; бір жолы азырақ баламаны реттеңіз`,
});

const weightsWithoutGroups = fault(
  "#VALUE!",
  about(groupWeightsLabel, {
    en: "are given without groups; say with groups which criterion belongs where",
    ru: "заданы без групп; укажите в groups, какой критерий куда относится",
    kk: "топтарсыз берілген; groups аргументінде қай критерий қайда жататынын көрсетіңіз",
  })
);

const groupBlank = (k: number) =>
  fault(
    "#VALUE!",
    about(groupsLabel, {
      en: `criterion ${k + 1} has no group; expected a code`,
      ru: `у критерия ${k + 1} нет группы; ожидается код`,
      kk: `${k + 1}-критерийдің тобы жоқ; код болуы керек`,
    })
  );

const groupCount = (found: number, expected: number) =>
  fault(
    "#VALUE!",
    about(groupWeightsLabel, {
      en: `there are ${found} for ${expected} groups; expected one per group, in order of first appearance`,
      ru: `их ${found}, а групп ${expected}; ожидается по одному на группу в порядке появления`,
      kk: `${found} салмақ, ${expected} топ; әр топқа бірінші пайда болу ретімен біреуі болуы керек`,
    })
  );

const emptyGroup = fault("#DIV/0!", {
  en: "the criteria of one group have the total weight 0, so they cannot be shared out",
  ru: "сумма весов критериев одной группы равна 0, их нельзя распределить",
  kk: "бір топ критерийлері салмақтарының қосындысы 0, оларды бөлу мүмкін емес",
});

const modulus = 2147483647;
const multiplier = 16807;

/** Park–Miller: x ← 16807·x mod (2³¹ − 1); exact in doubles, so everyone gets the same numbers. */
export function parkMiller(seed: number): () => number {
  let x = seed;
  return () => {
    x = (multiplier * x) % modulus;
    return x / modulus;
  };
}

interface Weighting {
  /** Sum to 1 inside each group. */
  readonly weights: Float64Array;
  /** Group of each criterion, from 0. */
  readonly groups: Uint32Array;
  /** Null where there are no groups to weigh: no numbers are drawn for them. */
  readonly groupWeights: Float64Array | null;
}

/** Writes one draw of the weights into `to`; their sum is 1. */
export function drawWeights(
  { weights, groups, groupWeights }: Weighting,
  spread: number,
  random: () => number,
  to: Float64Array,
  groupShares: Float64Array,
  groupSums: Float64Array
): void {
  // The order of the numbers is part of the definition: groups first, then criteria.
  let total = 0;
  groupSums.fill(0);
  if (groupWeights) {
    for (let g = 0; g < groupWeights.length; g++) {
      groupShares[g] = groupWeights[g]! * (1 + spread * (2 * random() - 1));
      total += groupShares[g]!;
    }
  } else {
    groupShares[0] = total = 1;
  }
  for (let k = 0; k < weights.length; k++) {
    const w = weights[k]! * (1 + spread * (2 * random() - 1));
    to[k] = w;
    groupSums[groups[k]!]! += w;
  }
  for (let k = 0; k < weights.length; k++) {
    const g = groups[k]!;
    to[k] = (to[k]! / groupSums[g]!) * (groupShares[g]! / total);
  }
}

/** Runs this long are sorted by insertion: the order of the last draw is nearly the order of this one. */
const run = 32;

/** Alternatives in an order, each with its score beside it. */
interface Ranking {
  readonly places: Uint32Array;
  readonly scores: Float64Array;
}

/** Sorts a ranking by score, the highest first, equal scores by place. */
function sortRanking(ranking: Ranking, spare: Ranking): void {
  const { places, scores } = ranking;
  const n = places.length;
  for (let start = 0; start < n; start += run) {
    const end = Math.min(start + run, n);
    for (let i = start + 1; i < end; i++) {
      const place = places[i]!;
      const score = scores[i]!;
      let j = i - 1;
      while (j >= start && (scores[j]! < score || (scores[j]! === score && places[j]! > place))) {
        places[j + 1] = places[j]!;
        scores[j + 1] = scores[j]!;
        j--;
      }
      places[j + 1] = place;
      scores[j + 1] = score;
    }
  }
  let from = ranking;
  let to = spare;
  for (let width = run; width < n; width *= 2) {
    for (let left = 0; left < n; left += 2 * width) merge(from, to, left, width);
    [from, to] = [to, from];
  }
  if (from !== ranking) {
    places.set(from.places);
    scores.set(from.scores);
  }
}

/** Joins two sorted runs, the first of which starts at `left`. */
function merge(from: Ranking, to: Ranking, left: number, width: number): void {
  const { places, scores } = from;
  const middle = Math.min(left + width, places.length);
  const right = Math.min(left + 2 * width, places.length);
  let a = left;
  let b = middle;
  for (let k = left; k < right; k++) {
    const first =
      b >= right ||
      (a < middle &&
        (scores[a]! > scores[b]! || (scores[a]! === scores[b]! && places[a]! < places[b]!)));
    const next = first ? a++ : b++;
    to.places[k] = places[next]!;
    to.scores[k] = scores[next]!;
  }
}

/**
 * Adds weighted criteria to the totals of all alternatives, from left to right.
 * @param columns  criterion by criterion, so that each weight runs over neighboring numbers
 */
function addCriteria(totals: Float64Array, columns: Float64Array, weights: Float64Array): void {
  const n = totals.length;
  const m = weights.length;
  totals.fill(0);
  let k = 0;
  // Four at a time: a total is then read and written once for four products, and the order stays the same.
  for (; k + 3 < m; k += 4) {
    const [p, q, r, s] = [weights[k]!, weights[k + 1]!, weights[k + 2]!, weights[k + 3]!];
    const first = k * n;
    const second = first + n;
    const third = second + n;
    const fourth = third + n;
    for (let i = 0; i < n; i++)
      totals[i] =
        totals[i]! +
        columns[first + i]! * p +
        columns[second + i]! * q +
        columns[third + i]! * r +
        columns[fourth + i]! * s;
  }
  for (; k < m; k++) {
    const w = weights[k]!;
    const at = k * n;
    for (let i = 0; i < n; i++) totals[i]! += columns[at + i]! * w;
  }
}

/**
 * @param scores  row by row, alternatives × criteria
 * @returns how often each alternative took each rank, alternatives × ranks
 */
export function rankCounts(
  scores: Float64Array,
  alternatives: number,
  weighting: Weighting,
  spread: number,
  draws: number,
  seed: number
): Uint32Array {
  const n = alternatives;
  const m = weighting.weights.length;
  const columns = new Float64Array(n * m);
  for (let i = 0; i < n; i++) for (let k = 0; k < m; k++) columns[k * n + i] = scores[i * m + k]!;
  const groups = weighting.groups.reduce((most, g) => Math.max(most, g + 1), 1);
  const weights = new Float64Array(m);
  const [groupShares, groupSums] = [new Float64Array(groups), new Float64Array(groups)];
  const totals = new Float64Array(n);
  const ranking = {
    places: Uint32Array.from({ length: n }, (_, i) => i),
    scores: new Float64Array(n),
  };
  const spare = { places: new Uint32Array(n), scores: new Float64Array(n) };
  const counts = new Uint32Array(n * n);
  const random = parkMiller(seed);
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weighting, spread, random, weights, groupShares, groupSums);
    addCriteria(totals, columns, weights);
    for (let k = 0; k < n; k++) ranking.scores[k] = totals[ranking.places[k]!]!;
    sortRanking(ranking, spare);
    for (let rank = 0; rank < n; rank++) counts[ranking.places[rank]! * n + rank]!++;
  }
  return counts;
}

/** The nearest rank of a share of the draws. */
const nearest = (share: number, draws: number) => Math.max(1, Math.ceil(share * draws - 1e-9));

/** @returns share of first places, mean rank, 5 % and 95 % rank of each alternative */
function summary(counts: Uint32Array, n: number, draws: number): number[][] {
  return Array.from({ length: n }, (_, i) => {
    const own = counts.subarray(i * n, (i + 1) * n);
    const rankAt = (share: number) => {
      let seen = 0;
      return own.findIndex((count) => (seen += count) >= nearest(share, draws)) + 1;
    };
    const sum = own.reduce((total, count, rank) => total + count * (rank + 1), 0);
    return [(own[0] ?? 0) / draws, sum / draws, rankAt(0.05), rankAt(0.95)];
  });
}

function groupsOf(cells: Cells, columns: number): Uint32Array | Fault {
  const codes = listOf(cells);
  if (codes.length !== columns) return oneEach(groupsLabel, codes.length, columns);
  const known = new Map<number | string, number>();
  const groups = new Uint32Array(columns);
  for (const [k, code] of codes.entries()) {
    if (code === null || code === undefined || code === "" || typeof code === "object")
      return groupBlank(k);
    const key = typeof code === "number" ? code : String(code).toLowerCase();
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    groups[k] = group;
  }
  return groups;
}

interface Given {
  readonly scores: NumberRange;
  readonly weights: NumberRange;
  readonly groups: Cells | null;
  readonly group_weights: NumberRange | null;
  readonly spread: number;
  readonly draws: number;
  readonly seed: number;
}

function weightingOf({ scores, weights, groups, group_weights }: Given): Weighting | Fault {
  const { columns } = scores;
  const misfit = listFault(criteriaWeights.label, weights, columns);
  if (misfit) return misfit;
  const place = groups ? groupsOf(groups, columns) : new Uint32Array(columns);
  if (isFault(place)) return place;
  if (!groups && group_weights) return weightsWithoutGroups;
  const count = place.reduce((most, g) => Math.max(most, g + 1), 0);
  if (group_weights && group_weights.length !== count)
    return groupCount(group_weights.length, count);
  const sums = Array.from({ length: count }, (_, g) => {
    const own = weights.values().filter((_w, k) => place[k] === g);
    const unit = unitOfWeights(own);
    return { unit, total: sumOf(own.map((w) => w / unit)) };
  });
  if (sums.some(({ total }) => total === 0)) return emptyGroup;
  const shared = group_weights?.values() ?? new Float64Array(count).fill(1);
  const unit = unitOfWeights(shared);
  return {
    weights: weights.values().map((w, k) => {
      const sum = sums[place[k] ?? 0];
      return sum ? w / sum.unit / sum.total : 0;
    }),
    groups: place,
    groupWeights: groups ? shared.map((w) => w / unit) : null,
  };
}

/** 16807 to a power, modulo 2³¹ − 1, by halves that stay exact in doubles. */
function power(exponent: number): number {
  const times = (a: number, b: number) =>
    (((Math.floor(a / 32768) * b) % modulus) * 32768 + (a % 32768) * b) % modulus;
  let result = 1;
  let square = multiplier;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

/**
 * The generator on a sheet: one row of states per draw. The first row steps cell by cell; after that each area
 * is the rows above it, jumped ahead by a constant multiplier, so that rows double with every formula.
 */
function stateCells(
  place: Place,
  top: number,
  wide: number,
  draws: number,
  seed: string
): BlockCell[] {
  const cells: BlockCell[] = Array.from({ length: wide }, (_, k) => ({
    row: top,
    column: k,
    rows: 1,
    columns: 1,
    formula: `MOD(${multiplier}*${k === 0 ? seed : place(top, k - 1)},${modulus})`,
  }));
  for (let known = 1; known < draws; known *= 2) {
    const rows = Math.min(known, draws - known);
    const jump = power(known * wide);
    const above = place(top, 0, rows, wide);
    cells.push({
      row: top + known,
      column: 0,
      rows,
      columns: wide,
      formula: `MOD(MOD(${Math.floor(jump / 32768)}*${above},${modulus})*32768+${jump % 32768}*${above},${modulus})`,
    });
  }
  return cells;
}

/** More draws than this make a sheet slow. */
const mostDrawsOnSheet = 1000;

const count = (reference: RangeReference) =>
  reference.size ? reference.size.rows * reference.size.columns : null;

export const rankRobustness = defineMeasure({
  id: "RANK.ROBUSTNESS",
  family: "scoring",
  name: {
    en: "Robustness of ranks to the weights",
    ru: "Устойчивость рангов к весам",
    kk: "Рангтердің салмақтарға орнықтылығы",
  },
  summary: {
    en: "Share of first places, mean rank and 5 % and 95 % rank of each alternative when the weights are shaken at random",
    ru: "Доля первых мест, средний ранг и ранги 5 % и 95 % каждой альтернативы при случайном изменении весов",
    kk: "Салмақтар кездейсоқ өзгергенде әр баламаның бірінші орын үлесі, орташа рангі, 5 % және 95 % рангтері",
  },
  unit: {
    en: "share; rank; rank; rank",
    ru: "доля; ранг; ранг; ранг",
    kk: "үлес; ранг; ранг; ранг",
  },
  values: {
    en: "share 0 … 1; ranks 1 … n",
    ru: "доля 0 … 1; ранги 1 … n",
    kk: "үлес 0 … 1; рангтер 1 … n",
  },
  formula: {
    en: "x ← (16807 x) mod 2147483647, u = x / 2147483647; V_g ∝ V_g (1 + δ (2 u − 1)), Σ V = 1; w_k ∝ w_k (1 + δ (2 u − 1)), Σ w = 1 in each group; S = Σ V w s, rank 1: largest S; V: group weights, drawn first, δ: spread",
    ru: "x ← (16807 x) mod 2147483647, u = x / 2147483647; V_g ∝ V_g (1 + δ (2 u − 1)), Σ V = 1; w_k ∝ w_k (1 + δ (2 u − 1)), Σ w = 1 в каждой группе; S = Σ V w s, ранг 1: наибольшее S; V: веса групп, разыгрываются первыми, δ: разброс",
    kk: "x ← (16807 x) mod 2147483647, u = x / 2147483647; V_g ∝ V_g (1 + δ (2 u − 1)), Σ V = 1; w_k ∝ w_k (1 + δ (2 u − 1)), әр топта Σ w = 1; S = Σ V w s, 1-ранг: ең үлкен S; V: топ салмақтары, алдымен алынады, δ: шашырау",
  },
  source: "generator: Park and Miller 1988; draws of this sort: Butler, Jia and Dyer 1997",
  notes: {
    en: "The same seed gives the same table everywhere. Equal scores: the earlier row ranks first. 5 % and 95 % are nearest ranks. Groups given without group weights count alike, and their numbers are drawn too. The native form is a block of helper cells up to 1000 draws, with draws as a number; with groups it needs their weights.",
    ru: "Одно и то же начальное число везде даёт ту же таблицу. При равных баллах выше стоит более ранняя строка. 5 % и 95 % — ближайшие ранги. Группы без весов равны, и числа для них тоже разыгрываются. Формулы — блок вспомогательных ячеек, до 1000 розыгрышей, если их число задано; для групп нужны веса.",
    kk: "Бірдей бастапқы сан барлық жерде бірдей кесте береді. Балдар тең болса, бұрынғы жол алда. 5 % пен 95 % — ең жақын рангтер. Салмағы берілмеген топтар тең, олар үшін де сандар алынады. Excel формуласы — 1000 сынаққа дейінгі көмекші ұяшықтар блогы, сынақ саны санмен беріледі; топтарға салмақ керек.",
  },
  params: {
    scores: range({
      label: { en: "Scores", ru: "Баллы", kk: "Балдар" },
      description: {
        en: "Alternatives in rows, criteria in columns; more is better",
        ru: "Альтернативы в строках, критерии в столбцах; чем больше, тем лучше",
        kk: "Баламалар жолдарда, критерийлер бағандарда; көп болғаны жақсы",
      },
      shape: "any",
      total: "allowed",
    }),
    weights: criteriaWeights,
    groups: optionalCodes({
      label: groupsLabel,
      description: {
        en: "Group of each criterion; weights are then shares inside their group",
        ru: "Группа каждого критерия; тогда веса — доли внутри группы",
        kk: "Әр критерийдің тобы; онда салмақтар — топ ішіндегі үлестер",
      },
    }),
    group_weights: optionalRange({
      label: groupWeightsLabel,
      description: {
        en: "Weight of each group in order of first appearance; equal when not given",
        ru: "Вес каждой группы в порядке появления; без них равные",
        kk: "Әр топтың салмағы, бірінші пайда болу ретімен; берілмесе тең",
      },
    }),
    spread: optionalNumber({
      label: { en: "Spread", ru: "Разброс", kk: "Шашырау" },
      description: {
        en: "Largest relative change of a weight, 0…1; 0.25 when not given",
        ru: "Наибольшее относительное изменение веса, 0…1; 0,25, если не указано",
        kk: "Салмақтың ең үлкен салыстырмалы өзгерісі, 0…1; берілмесе 0,25",
      },
      default: 0.25,
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
    draws: optionalNumber({
      label: { en: "Draws", ru: "Розыгрыши", kk: "Сынақтар" },
      description: {
        en: "Number of draws, 1…10000; 1000 when not given",
        ru: "Число розыгрышей, 1…10000; 1000, если не указано",
        kk: "Сынақ саны, 1…10000; берілмесе 1000",
      },
      default: 1000,
      domain: {
        min: 1,
        max: 10000,
        whole: true,
        expected: {
          en: "a whole number from 1 to 10000",
          ru: "целое число от 1 до 10000",
          kk: "1-ден 10000-ға дейінгі бүтін сан",
        },
      },
    }),
    seed: optionalNumber({
      label: { en: "Seed", ru: "Начальное число", kk: "Бастапқы сан" },
      description: {
        en: "Start of the generator, 1…2147483646; 12345 when not given",
        ru: "Начало генератора, 1…2147483646; 12345, если не указано",
        kk: "Генератордың басы, 1…2147483646; берілмесе 12345",
      },
      default: 12345,
      domain: {
        min: 1,
        max: 2147483646,
        whole: true,
        expected: {
          en: "a whole number from 1 to 2147483646",
          ru: "целое число от 1 до 2147483646",
          kk: "1-ден 2147483646-ға дейінгі бүтін сан",
        },
      },
    }),
  },
  result: "cells",
  columns: [
    { en: "share of first places", ru: "доля первых мест", kk: "бірінші орын үлесі" },
    { en: "mean rank", ru: "средний ранг", kk: "орташа ранг" },
    { en: "5 % rank", ru: "ранг 5 %", kk: "5 % рангі" },
    { en: "95 % rank", ru: "ранг 95 %", kk: "95 % рангі" },
  ],
  compute: (given) => {
    const weighting = weightingOf(given);
    if (isFault(weighting)) return weighting;
    const { scores, spread, draws, seed } = given;
    if (scores.rows > mostAlternatives) return tooMany;
    return summary(
      rankCounts(scores.values(), scores.rows, weighting, spread, draws, seed),
      scores.rows,
      draws
    );
  },
  twin: ({ scores, weights, groups, group_weights, spread, draws, seed }, place) => {
    if (!groups && group_weights) return "#VALUE!";
    const [m, known] = [scores.size?.columns, count(weights)];
    const [groupCells, g] = [groups ? count(groups) : 0, group_weights ? count(group_weights) : 0];
    if (!scores.size || m === undefined || known === null) return null;
    if (known !== m || (groups && groupCells !== null && groupCells !== m)) return "#VALUE!";
    // How many groups there are, only their weights tell.
    if (groups && (!g || groupCells === null)) return null;
    const total = draws.literal;
    if (total === null || total > mostDrawsOnSheet || g === null) return null;
    const n = scores.size.rows;
    const wide = g + m;
    const top = 2;
    const columns = Array.from({ length: m }, (_, k) => k);
    const across = (list: RangeReference) =>
      list.isRow ? list.numbers : `TRANSPOSE(${list.numbers})`;
    const ones = (rows: number) => `ROW(${place(0, 0, rows, 1)})^0`;
    const shaken = (list: RangeReference, from: number, width: number) =>
      `${across(list)}*(1+${spread}*(2*${place(top, from, total, width)}/${modulus}-1))`;

    const position = place(0, 0, 1, m);
    const ordinal = place(1, 0, 1, m);
    const numbers = `(COLUMN(${position})-COLUMN(${place(0, 0)})+1)`;
    const groupNumbers = `(ROW(${place(0, 0, g || 1, 1)})-ROW(${place(0, 0)})+1)`;
    const grouping: BlockCell[] = groups
      ? columns.flatMap((k) => [
          {
            row: 0,
            column: k,
            rows: 1,
            columns: 1,
            formula: `MATCH(1,--(${groups}=INDEX(${groups},${k + 1})),0)`,
          },
          {
            row: 1,
            column: k,
            rows: 1,
            columns: 1,
            formula: `SUM((${position}<=${place(0, k)})*(${position}=${numbers}))`,
          },
        ])
      : [];

    const drawnAt = wide;
    const drawn = place(top, drawnAt, total, m);
    const groupAt = drawnAt + m;
    const groupDrawn = place(top, groupAt, total, g || 1);
    const inside = groups
      ? `${drawn}/MMULT(${drawn},--(TRANSPOSE(${position})=${position}))`
      : `${drawn}/MMULT(${drawn},${ones(m)})`;
    const outside = groups
      ? `*MMULT(${groupDrawn}/MMULT(${groupDrawn},${ones(g)}),--(${groupNumbers}=${ordinal}))`
      : "";
    const scoreAt = groupAt + g;
    const totals = place(top, scoreAt, total, n);
    const rankAt = scoreAt + n;
    const area = (column: number, width: number, formula: string): BlockCell => ({
      row: top,
      column,
      rows: total,
      columns: width,
      formula,
    });
    const ranks = Array.from({ length: n }, (_, i) => {
      const own = place(top, scoreAt + i, total, 1);
      const ahead = `1+MMULT(--(${totals}>${own}),${ones(n)})`;
      const ties = i > 0 ? `+MMULT(--(${place(top, scoreAt, total, i)}=${own}),${ones(i)})` : "";
      return area(rankAt + i, 1, ahead + ties);
    });
    const below = top + Math.max(total, n);
    const told = Array.from({ length: n }, (_, i) => {
      const own = place(top, rankAt + i, total, 1);
      return [
        `COUNTIF(${own},1)/${total}`,
        `AVERAGE(${own})`,
        `SMALL(${own},${nearest(0.05, total)})`,
        `SMALL(${own},${nearest(0.95, total)})`,
      ].map((formula, k) => ({ row: below + i, column: k, rows: 1, columns: 1, formula }));
    }).flat();
    const answer = place(below, 0, n, 4);
    const guardedAnswer = groups
      ? `IF(SUM(--(${groups}=""))+(MAX(${ordinal})<>${g})>0,#VALUE!,IF(SUM(--(MMULT(${across(weights)},--(TRANSPOSE(${position})=${position}))=0))>0,#DIV/0!,${answer}))`
      : answer;
    return {
      cells: [
        ...grouping,
        ...stateCells(place, top, wide, total, String(seed)),
        area(drawnAt, m, shaken(weights, g, m)),
        ...(group_weights ? [area(groupAt, g, shaken(group_weights, 0, g))] : []),
        area(scoreAt, n, `MMULT(${inside}${outside},TRANSPOSE(${scores.numbers}))`),
        ...ranks,
        ...told,
        { row: below + n, column: 0, rows: n, columns: 4, formula: guardedAnswer },
      ],
    };
  },
  examples: [
    {
      given: {
        scores: [
          [1, 0],
          [0, 1],
        ],
        weights: [1, 1],
        spread: 1,
        draws: 2,
        seed: 1,
      },
      expect: [
        [0.5, 1.5, 1, 2],
        [0.5, 1.5, 1, 2],
      ],
      from: "by hand: Park and Miller's sequence from 1 is 16807, 282475249, 1622650073, 984943658; the second criterion weighs more in the first draw, the first in the second",
    },
    {
      given: {
        scores: [
          [3, 2, 1],
          [3, 1, null],
          [3, 2, 1],
          [4, 5, 6],
        ],
        weights: [[2, 1, 1]],
        draws: 40,
      },
      expect: [
        [0, 2, 2, 2],
        [0, 4, 4, 4],
        [0, 3, 3, 3],
        [1, 1, 1, 1],
      ],
      from: "by hand: whatever the weights, the last row leads and of equal rows the earlier one; a blank is 0",
    },
    {
      given: {
        scores: [
          [1, 0, 0],
          [0, 1, 1],
        ],
        weights: [1, 1, 3],
        groups: ["a", "b", "B"],
        group_weights: [0.4, 0.6],
        spread: 0,
        draws: 3,
      },
      expect: [
        [0, 2, 2, 2],
        [1, 1, 1, 1],
      ],
      from: "by hand: without spread 0.4 against 0.6; codes compared without case",
    },
    {
      given: {
        scores: [
          [1, 0, 0],
          [0, 1, 1],
        ],
        weights: [1, 1, 3],
        groups: [["a", "b", "b"]],
        spread: 0,
        draws: 5,
      },
      expect: [
        [1, 1, 1, 1],
        [0, 2, 2, 2],
      ],
      from: "by hand: groups without weights count alike, and the earlier row ranks first",
    },
    {
      given: {
        scores: [
          [1, 0],
          [0, 1],
        ],
        weights: [2, 1],
        draws: 2000,
        spread: 0.1,
      },
      expect: [
        [1, 1, 1, 1],
        [0, 2, 2, 2],
      ],
      from: "by hand: a tenth cannot turn 2 : 1 around",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], draws: 0 },
      expect: "#VALUE!",
      from: "catalogue: draws from 1 to 10000",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], seed: 2147483647 },
      expect: "#VALUE!",
      from: "catalogue: the seed lies below the modulus",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], spread: 1.5 },
      expect: "#VALUE!",
      from: "definition: no weight becomes negative",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], group_weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: group weights without groups",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], groups: ["a", "a"], group_weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: the wrong number of group weights",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], groups: ["a", null], group_weights: [1, 1] },
      expect: "#VALUE!",
      from: "definition: a criterion without a group",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1], groups: ["a"], group_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        scores: [[1, 2]],
        weights: [1, 0],
        groups: ["a", "b"],
        group_weights: [1, 1],
        draws: 2,
      },
      expect: "#DIV/0!",
      from: "definition: shares of an empty total",
    },
    {
      given: { scores: [[1, 2]], weights: [1, 1, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { scores: [[1, 2]], weights: [0, 0] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { scores: [[1, -2]], weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { scores: [[1, "x"]], weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { scores: [[1, 2]], weights: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "Monte Carlo",
      "sensitivity of weights",
      "stability of the ranking",
      "Монте-Карло",
      "чувствительность к весам",
      "устойчивость рейтинга",
      "Монте-Карло әдісі",
      "салмақтарға сезімталдық",
      "рейтинг орнықтылығы",
    ],
    reading: {
      en: "A share of first places of 0.5 and ranks from 1 to 2 say that the order of these two hangs on the weights. A leader with a share near 1 stays first whatever the weights within the spread. Alternatives whose 5 %–95 % ranks overlap should not be told apart by rank.",
      ru: "Доля первых мест 0,5 и ранги от 1 до 2 говорят, что порядок этих двух зависит от весов. Лидер с долей около 1 остаётся первым при любых весах в пределах разброса. Альтернативы, у которых ранги 5–95 % перекрываются, по рангу различать не стоит.",
      kk: "Бірінші орын үлесі 0,5 және рангтері 1-ден 2-ге дейін болса, бұл екеуінің реті салмақтарға тәуелді. Үлесі 1-ге жуық көшбасшы шашырау шегіндегі кез келген салмақта бірінші болып қалады. 5–95 % рангтері қабаттасатын баламаларды ранг бойынша ажыратуға болмайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "The shares are no probabilities of being right: only the weights are shaken, not the scores, the choice of criteria or the way they are joined.",
        ru: "Эти доли — не вероятности правоты: меняются только веса, а не баллы, не набор критериев и не способ их сведения.",
        kk: "Бұл үлестер — дұрыс болу ықтималдығы емес: тек салмақтар өзгереді, балдар, критерийлер таңдауы мен біріктіру тәсілі емес.",
      },
      {
        en: "A small spread makes every ranking look robust; name the spread beside the shares.",
        ru: "При малом разбросе любой рейтинг выглядит устойчивым; указывайте разброс рядом с долями.",
        kk: "Шашырау аз болса, кез келген рейтинг орнықты көрінеді; үлестердің қасында шашырауды көрсетіңіз.",
      },
    ],
    elsewhere: [],
    steps: (given) => {
      const weighting = weightingOf(given);
      if (isFault(weighting)) return [];
      const { scores, spread, draws, seed } = given;
      const { rows, columns } = scores;
      const groups = weighting.groupWeights?.length ?? 1;
      const first = new Float64Array(columns);
      drawWeights(
        weighting,
        spread,
        parkMiller(seed),
        first,
        new Float64Array(groups),
        new Float64Array(groups)
      );
      const line = (i: number) => scores.values().subarray(i * columns, (i + 1) * columns);
      const counts = rankCounts(scores.values(), rows, weighting, spread, draws, seed);
      return [
        {
          says: {
            en: "Weights inside their groups, before they are shaken",
            ru: "Веса внутри групп до изменения",
            kk: "Өзгеріске дейінгі топ ішіндегі салмақтар",
          },
          formula: "w / Σ w",
          shows: [Array.from(weighting.weights)],
        },
        {
          says: {
            en: "Weights of the first draw",
            ru: "Веса первого розыгрыша",
            kk: "Бірінші сынақтың салмақтары",
          },
          formula: "w (1 + δ (2 u − 1))",
          shows: [Array.from(first)],
        },
        {
          says: {
            en: "Scores of the first draw",
            ru: "Баллы первого розыгрыша",
            kk: "Бірінші сынақтың балдары",
          },
          formula: "S = Σ V w s",
          shows: Array.from({ length: rows }, (_, i) =>
            line(i).reduce((sum, x, k) => sum + x * (first[k] ?? 0), 0)
          ),
        },
        {
          says: {
            en: "How often each alternative took first place in all draws",
            ru: "Сколько раз каждая альтернатива была первой во всех розыгрышах",
            kk: "Әр балама барлық сынақта неше рет бірінші болды",
          },
          shows: Array.from({ length: rows }, (_, i) => counts[i * rows] ?? 0),
        },
        {
          says: {
            en: "Share of first places, mean rank, 5 % and 95 % rank",
            ru: "Доля первых мест, средний ранг, ранги 5 % и 95 %",
            kk: "Бірінші орын үлесі, орташа ранг, 5 % және 95 % рангтері",
          },
          shows: summary(counts, rows, draws),
        },
      ];
    },
  },
});
