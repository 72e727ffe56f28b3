/** Weights from ranks: the importance of criteria when only their order is known. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, range } from "../../core/params";
import { about, atPlace } from "../../core/sentences";

const label = { en: "Ranks", ru: "Ранги", kk: "Рангтер" };

function notARank(ranks: NumberRange, at: number, expected: number): Fault {
  const found = ranks.values()[at] ?? 0;
  return atPlace(
    fault(
      "#VALUE!",
      about(label, {
        en: `is ${found}, but its place among the others makes it ${expected}; expected ranks 1 … n, ties with their average rank`,
        ru: `содержит ${found}, а по месту среди остальных ранг ${expected}; ожидаются ранги 1 … n, при равенстве — средний ранг`,
        kk: `мәні ${found}, ал басқалардың арасындағы орны бойынша рангі ${expected}; 1 … n рангтер, теңдерге орташа ранг болуы керек`,
      })
    ),
    ranks.position(at),
    ranks.rows,
    ranks.columns
  );
}

/** Criteria of one rank: the first place they hold and how many they are. */
interface Tie {
  readonly first: number;
  readonly members: number;
}

/** @returns for each criterion the places it shares, or the first cell that is no average rank */
function tiesOf(ranks: NumberRange): Tie[] | Fault {
  const values = ranks.values();
  const sorted = Float64Array.from(values).sort();
  const ties = new Map<number, Tie>();
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    ties.set(sorted[i]!, { first: i + 1, members: end - i });
    i = end;
  }
  const found = Array.from(values, (rank) => ties.get(rank)!);
  const wrong = found.findIndex(({ first, members }, k) => values[k] !== first + (members - 1) / 2);
  if (wrong < 0) return found;
  const { first, members } = found[wrong]!;
  return notARank(ranks, wrong, first + (members - 1) / 2);
}

/** Rank order centroid of every place: (1/n) Σ 1/k from the place to n. */
function centroids(n: number): Float64Array {
  const weights = new Float64Array(n);
  let sum = 0;
  // From the smallest term up, so that rounding stays small.
  for (let place = n; place >= 1; place--) {
    sum += 1 / place;
    weights[place - 1] = sum / n;
  }
  return weights;
}

function tiedCentroids(ties: readonly Tie[]): Float64Array {
  const places = centroids(ties.length);
  return Float64Array.from(
    ties,
    ({ first, members }) => sumOf(places.subarray(first - 1, first - 1 + members)) / members
  );
}

/** Scores from which "sum" and "reciprocal" make weights. */
function scoresOf(ranks: Float64Array, method: "sum" | "reciprocal"): Float64Array {
  return ranks.map((rank) => (method === "sum" ? ranks.length + 1 - rank : 1 / rank));
}

function shares(scores: Float64Array): Float64Array {
  const total = sumOf(scores);
  return scores.map((x) => x / total);
}

/** A row of ranks gives a row, a column a column. */
function laidLike(ranks: NumberRange, weights: Float64Array): number[][] {
  return ranks.rows === 1 ? [Array.from(weights)] : Array.from(weights, (w) => [w]);
}

export const rankWeights = defineMeasure({
  id: "RANK.WEIGHTS",
  family: "weights",
  name: { en: "Weights from ranks", ru: "Веса по рангам", kk: "Рангтер бойынша салмақтар" },
  summary: {
    en: "Weights of criteria of which only the order of importance is known",
    ru: "Веса критериев, о которых известен только порядок важности",
    kk: "Тек маңыздылық реті белгілі критерийлердің салмақтары",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula: {
    en: "centroid: w = (1/n) Σ_(k=r)^n 1/k; sum: w = (n + 1 − r) / Σ (n + 1 − r); reciprocal: w = (1/r) / Σ (1/r); r: rank",
    ru: "centroid: w = (1/n) Σ_(k=r)^n 1/k; sum: w = (n + 1 − r) / Σ (n + 1 − r); reciprocal: w = (1/r) / Σ (1/r); r: ранг, 1 — самый важный",
    kk: "centroid: w = (1/n) Σ_(k=r)^n 1/k; sum: w = (n + 1 − r) / Σ (n + 1 − r); reciprocal: w = (1/r) / Σ (1/r); r: ранг, 1 — ең маңыздысы",
  },
  source: "centroid: Barron and Barrett 1996; sum, reciprocal: Stillwell, Seaver and Edwards 1981",
  notes: {
    en: "Rank 1 is the most important; tied criteria carry their average rank (RANK.AVG) and get equal weights, by centroid the mean of the places they share. A row of ranks gives a row. The centroid falls fastest, the sum most evenly: name the method beside the weights.",
    ru: "Ранг 1 — самый важный; равные критерии имеют средний ранг (РАНГ.СР) и получают равные веса, в способе centroid — среднее занятых мест. Строка рангов даёт строку. Центроид убывает быстрее всего, сумма — равномернее: указывайте способ рядом с весами.",
    kk: "1-ранг — ең маңыздысы; тең критерийлер орташа рангке (RANK.AVG) ие болып, тең салмақ алады, centroid тәсілінде — өздері алған орындардың орташасы. Рангтер жолы жол береді. Центроид ең тез, қосынды біркелкі кемиді: салмақтардың жанына тәсілді жазыңыз.",
  },
  params: {
    ranks: range({
      label,
      description: {
        en: "Rank of each criterion, 1 = most important; ties carry the average rank",
        ru: "Ранг каждого критерия, 1 — самый важный; у равных — средний ранг",
        kk: "Әр критерийдің рангі, 1 — ең маңыздысы; теңдерде — орташа ранг",
      },
      blanks: "refused",
      total: "allowed",
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"centroid" (ROC, mean of all weights of that order), "sum" (linear) or "reciprocal" (1/rank)',
        ru: '"centroid" (ROC, среднее всех весов такого порядка), "sum" (линейно) или "reciprocal" (1/ранг)',
        kk: '"centroid" (ROC, осындай реттегі барлық салмақтардың орташасы), "sum" (сызықтық) немесе "reciprocal" (1/ранг)',
      },
      words: ["centroid", "sum", "reciprocal"],
      default: "centroid",
    }),
  },
  result: "cells",
  compute: ({ ranks, method }) => {
    const ties = tiesOf(ranks);
    if (!Array.isArray(ties)) return ties;
    return laidLike(
      ranks,
      method === "centroid" ? tiedCentroids(ties) : shares(scoresOf(ranks.values(), method))
    );
  },
  twin: ({ ranks, method }) => {
    const r = ranks.column;
    const row = ranks.isRow ? ranks.numbers : `TRANSPOSE(${r})`;
    const ones = ranks.isRow ? `TRANSPOSE(COLUMN(${ranks})^0)` : `ROW(${ranks})^0`;
    const members = `MMULT(--(${r}=${row}),${ones})`;
    const first = `(MMULT(--(${r}>${row}),${ones})+1)`;
    const n = ranks.length;
    const places = ranks.isRow
      ? `(COLUMN(${ranks})-MIN(COLUMN(${ranks}))+1)`
      : `TRANSPOSE(ROW(${ranks})-MIN(ROW(${ranks}))+1)`;
    const placesDown = ranks.isRow
      ? `TRANSPOSE(${places})`
      : `(ROW(${ranks})-MIN(ROW(${ranks}))+1)`;
    // How much of the sum from a place on a criterion has: all below its tie, a part inside it, none above.
    const part = `(${places}-${first}+1)/${members}`;
    const body = {
      centroid: `MMULT(IF(${part}>1,1,IF(${part}<0,0,${part})),1/${placesDown})/${n}`,
      sum: `(${n}+1-${r})/SUM(${n}+1-${r})`,
      reciprocal: `(1/${r})/SUM(1/${r})`,
    }[method];
    const wrong = `SUM(--(${r}<>${first}+(${members}-1)/2))>0`;
    return `IF(${wrong},#VALUE!,${ranks.isRow ? `TRANSPOSE(${body})` : body})`;
  },
  examples: [
    {
      given: { ranks: [1, 2, 3, 4] },
      expect: [[25 / 48], [13 / 48], [7 / 48], [3 / 48]],
      from: "closed form, the standard table of Barron and Barrett 1996",
    },
    {
      given: { ranks: [3, 1, 2] },
      expect: [[1 / 9], [11 / 18], [5 / 18]],
      from: "by hand: 1/3 · (1 + 1/2 + 1/3), in another order",
    },
    {
      given: { ranks: [[1, 2, 3, 4]], method: "sum" },
      expect: [0.4, 0.3, 0.2, 0.1],
      from: "by hand: 4, 3, 2, 1 tenths; a row gives a row",
    },
    {
      given: { ranks: [1, 2, 3, 4], method: "reciprocal" },
      expect: [[0.48], [0.24], [0.16], [0.12]],
      from: "by hand: 1, 1/2, 1/3, 1/4 over 25/12",
    },
    {
      given: { ranks: [1, 2, 3, 4, 5, 6, 7, 8], method: "reciprocal" },
      expect: [[0.3679], [0.184], [0.1226], [0.092], [0.0736], [0.0613], [0.0526], [0.046]],
      tolerance: 6e-5,
      from: "Tinyakova, textbook on processing expert information, table 2.3",
    },
    {
      given: { ranks: [1.5, 1.5, 3] },
      expect: [[4 / 9], [4 / 9], [1 / 9]],
      from: "by hand: the mean of 11/18 and 5/18",
    },
    {
      given: { ranks: [[3, 1.5, 1.5]] },
      expect: [1 / 9, 4 / 9, 4 / 9],
      from: "by hand: ties in a row",
    },
    {
      given: { ranks: [1.5, 1.5, 3], method: "sum" },
      expect: [[2.5 / 6], [2.5 / 6], [1 / 6]],
      from: "by hand",
    },
    {
      given: { ranks: [1.5, 1.5, 3], method: "reciprocal" },
      expect: [[0.4], [0.4], [0.2]],
      from: "by hand: 2/3, 2/3, 1/3",
    },
    { given: { ranks: [1] }, expect: [[1]], from: "by hand: one criterion" },
    {
      given: { ranks: [1, 2, 2] },
      expect: "#VALUE!",
      from: "catalogue: ties must carry the average rank 2.5",
    },
    {
      given: { ranks: [0, 3, 3] },
      expect: "#VALUE!",
      from: "definition: the sum is right, the ranks are not",
    },
    { given: { ranks: [1, 2, null] }, expect: "#VALUE!", from: "definition: a blank is no rank" },
    { given: { ranks: [1, 2, -3] }, expect: "#VALUE!", from: "definition: negative" },
    { given: { ranks: [1, "second", 3] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { ranks: [1, { code: "#N/A" }, 3] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { ranks: [1, 2], method: "linear" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "ROC",
      "rank order centroid",
      "rank sum",
      "rank reciprocal",
      "SMARTER",
      "RS",
      "RR",
      "веса Фишберна",
      "правило Фишберна",
      "центроид рангов",
      "ранжирование критериев",
      "рангтен салмақ",
      "критерийлерді саралау",
    ],
    reading: {
      en: "With four criteria in order the centroid gives the first 25/48 ≈ 0.52 and the last 0.06: more than eight times as much. The same order by sums gives 0.4 and 0.1, by reciprocals 0.48 and 0.12. The centroid is the mean of all weight vectors that keep the order.",
      ru: "При четырёх критериях по порядку центроид даёт первому 25/48 ≈ 0,52, последнему 0,06 — более чем в восемь раз меньше. По суммам тот же порядок даёт 0,4 и 0,1 (веса Фишберна), по обратным рангам 0,48 и 0,12. Центроид — среднее всех наборов весов с таким порядком.",
      kk: "Ретімен тұрған төрт критерийде центроид біріншіге 25/48 ≈ 0,52, соңғысына 0,06 береді: сегіз еседен артық айырма. Сол рет қосынды бойынша 0,4 пен 0,1 (Фишберн салмақтары), кері рангтер бойынша 0,48 бен 0,12. Центроид — осы ретті сақтайтын барлық салмақ жинақтарының орташасы.",
    },
    thresholds: [],
    traps: [
      {
        en: "Ties written 1, 2, 2 are refused: give both 2.5 (RANK.AVG), or the weights would not sum as intended.",
        ru: "Равные ранги в виде 1, 2, 2 не принимаются: поставьте обоим 2,5 (РАНГ.СР), иначе сумма весов сместится.",
        kk: "1, 2, 2 түрінде жазылған тең рангтер қабылданбайды: екеуіне де 2,5 (RANK.AVG) қойыңыз, әйтпесе салмақтар қосындысы ауытқиды.",
      },
      {
        en: "Where a larger number means more important, turn the ranks round first: n + 1 − r.",
        ru: "Если больший номер значит важнее, сначала переверните ранги: n + 1 − r.",
        kk: "Үлкен сан маңыздырақ дегенді білдірсе, алдымен рангтерді аударыңыз: n + 1 − r.",
      },
    ],
    elsewhere: [],
    steps: ({ ranks, method }) => {
      const ties = tiesOf(ranks);
      if (!Array.isArray(ties)) return [];
      if (method === "centroid")
        return [
          {
            says: { en: "Ranks in order", ru: "Ранги по порядку", kk: "Рет бойынша рангтер" },
            formula: "r",
            shows: Float64Array.from(ranks.values()).sort(),
          },
          {
            says: {
              en: "Weight of each place from 1 to n",
              ru: "Вес каждого места от 1 до n",
              kk: "1-ден n-ге дейінгі әр орынның салмағы",
            },
            formula: "(1/n) Σ_(k=r)^n 1/k",
            shows: centroids(ranks.length),
          },
          {
            says: {
              en: "Weights: ties share the mean of their places",
              ru: "Веса: равные делят среднее своих мест",
              kk: "Салмақтар: теңдер өз орындарының орташасын алады",
            },
            shows: laidLike(ranks, tiedCentroids(ties)),
          },
        ];
      const scores = scoresOf(ranks.values(), method);
      return [
        {
          says: { en: "Score of each rank", ru: "Балл каждого ранга", kk: "Әр рангтің балы" },
          formula: method === "sum" ? "n + 1 − r" : "1/r",
          shows: scores,
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: "Σ",
          shows: sumOf(scores),
        },
        {
          says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
          formula: method === "sum" ? "(n + 1 − r) / Σ (n + 1 − r)" : "(1/r) / Σ (1/r)",
          shows: laidLike(ranks, shares(scores)),
        },
      ];
    },
  },
});
