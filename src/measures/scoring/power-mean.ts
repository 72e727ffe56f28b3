/** Weighted power mean: one number for many scores; the lower its exponent, the less a high score makes up for a low one. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, optionalRange, range } from "../../core/params";
import { NumberReference } from "../../core/twin";

const zeroScore = fault("#VALUE!", {
  en: "Scores: a score is 0, which no mean with rho of 0 or less can take; give a floor above 0 or a rho above 0",
  ru: "Баллы: есть балл 0, среднее с rho не больше 0 его не принимает; задайте floor больше 0 или rho больше 0",
  kk: "Балдар: 0 балл бар, rho 0 немесе одан кіші орташа оны қабылдамайды; 0-ден үлкен floor немесе 0-ден үлкен rho беріңіз",
});

const weightsDoNotFit = fault("#VALUE!", {
  en: "Weights: do not fit the scores; expected one weight per score in the same shape, or one per column of a table",
  ru: "Веса: не подходят к баллам; ожидается по весу на балл в той же форме или по весу на столбец таблицы",
  kk: "Салмақтар: балдарға сәйкес емес; сол пішінде әр балға бір салмақ немесе кестенің әр бағанына бір салмақ болуы керек",
});

/**
 * (Σ w s^ρ / Σ w)^(1/ρ), its limit exp(Σ w ln s / Σ w) at ρ = 0. Works on logarithms relative to one of the
 * scores, so that neither large scores nor exponents near 0 lose digits.
 * @param scores  each ≥ 0, and above 0 when ρ ≤ 0   @param weights  not all 0
 */
export function powerMean(scores: Float64Array, weights: Float64Array, rho: number): number {
  const base =
    rho < 0
      ? scores.reduce((a, b) => Math.min(a, b), Infinity)
      : scores.reduce((a, b) => Math.max(a, b), 0);
  if (base === 0) return 0;
  const weight = sumOf(weights);
  const logs = scores.map((s) => Math.log(s) - Math.log(base));
  const mean = (f: (log: number) => number) =>
    sumOf(logs.map((log, i) => ((weights[i] ?? 0) === 0 ? 0 : (weights[i] ?? 0) * f(log)))) /
    weight;
  if (rho === 0) return base * Math.exp(mean((log) => log));
  const shortfall = mean((log) => Math.expm1(rho * log));
  // Near 1 the mean of powers is its shortfall from 1; far below 1 it is itself.
  const power =
    shortfall > -0.5 ? Math.log1p(shortfall) : Math.log(mean((log) => Math.exp(rho * log)));
  return base * Math.exp(power / rho);
}

function isTable(scores: { readonly rows: number; readonly columns: number }): boolean {
  return scores.rows > 1 && scores.columns > 1;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function fits(weights: Size, scores: Size): boolean {
  if (isTable(scores)) return weights.rows * weights.columns === scores.columns;
  return weights.rows === scores.rows && weights.columns === scores.columns;
}

function meanOf(
  scores: Float64Array,
  weights: NumberRange | null,
  rho: number,
  floor: number
): number | Fault {
  const raised = scores.map((s) => Math.max(s, floor));
  if (rho <= 0 && raised.includes(0)) return zeroScore;
  return powerMean(
    raised,
    weights ? weights.values() : new Float64Array(scores.length).fill(1),
    rho
  );
}

export const powerMeans = defineMeasure({
  id: "POWER.MEAN",
  family: "scoring",
  name: {
    en: "Weighted power mean",
    ru: "Взвешенное степенное среднее",
    kk: "Салмақталған дәрежелік орташа",
  },
  summary: {
    en: "Joins scores into one: arithmetic (rho 1), geometric (0, the default), harmonic (−1) or any between",
    ru: "Сводит баллы в один: среднее арифметическое (rho 1), геометрическое (0, по умолчанию), гармоническое (−1) и любое другое",
    kk: "Балдарды біріктіреді: арифметикалық (rho 1), геометриялық (0, әдепкі), гармоникалық (−1) немесе кез келген орташа",
  },
  unit: { en: "as the scores", ru: "как у баллов", kk: "балдардағыдай" },
  values: "min s … max s",
  formula: {
    en: "M = (Σ w s^ρ / Σ w)^(1/ρ); ρ = 0: M = exp(Σ w ln s / Σ w); s: score, raised to the floor m",
    ru: "M = (Σ w s^ρ / Σ w)^(1/ρ); ρ = 0: M = exp(Σ w ln s / Σ w); s: балл, поднятый до нижнего предела m",
    kk: "M = (Σ w s^ρ / Σ w)^(1/ρ); ρ = 0: M = exp(Σ w ln s / Σ w); s: төменгі m шегіне дейін көтерілген балл",
  },
  source:
    "Hardy, Littlewood and Pólya 1934; geometric form: UNDP Human Development Report 2010, technical note 1",
  notes: {
    en: "Every score counts, a 0 too; leave a missing score out of the range (a blank is refused). A table gives one mean per row; its weights are one per column, lying as a row or a column.",
    ru: "Считается каждый балл, и 0 тоже; отсутствующий балл не включайте в диапазон (пустая ячейка не принимается). Таблица даёт по среднему на строку; веса — по одному на столбец, строкой или столбцом.",
    kk: "Әр балл есептеледі, 0 де; жоқ балды ауқымға қоспаңыз (бос ұяшық қабылданбайды). Кесте әр жолға бір орташа береді; салмақтар әр бағанға бірден, жол не баған болып жатады.",
  },
  params: {
    scores: range({
      label: { en: "Scores", ru: "Баллы", kk: "Балдар" },
      description: {
        en: "Scores; a table has one unit per row",
        ru: "Баллы; в таблице — по объекту в строке",
        kk: "Балдар; кестеде әр жолда бір нысан",
      },
      shape: "any",
      blanks: "refused",
      total: "allowed",
    }),
    weights: optionalRange({
      label: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
      description: {
        en: "Weight of each score; equal when not given",
        ru: "Вес каждого балла; без них веса равны",
        kk: "Әр балдың салмағы; берілмесе, салмақтар тең",
      },
    }),
    rho: optionalNumber({
      label: { en: "Rho", ru: "Rho", kk: "Rho" },
      description: {
        en: "Exponent: 1 arithmetic, 0 geometric, −1 harmonic",
        ru: "Показатель степени: 1 — арифметическое, 0 — геометрическое, −1 — гармоническое",
        kk: "Дәреже көрсеткіші: 1 — арифметикалық, 0 — геометриялық, −1 — гармоникалық",
      },
      default: 0,
    }),
    floor: optionalNumber({
      label: { en: "Floor", ru: "Нижний предел", kk: "Төменгі шек" },
      description: {
        en: "Scores below it are raised to it first (1 in the formation index)",
        ru: "Баллы ниже него сначала поднимаются до него (1 в индексе формирования)",
        kk: "Одан төмен балдар алдымен соған дейін көтеріледі (қалыптасу индексінде 1)",
      },
      default: 0,
      domain: {
        min: 0,
        expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
      },
    }),
  },
  result: "cells",
  compute: ({ scores, weights, rho, floor }) => {
    if (weights && !fits(weights, scores)) return weightsDoNotFit;
    if (!isTable(scores)) return meanOf(scores.values(), weights, rho, floor);
    const { columns } = scores;
    return Array.from({ length: scores.rows }, (_, i) => [
      meanOf(scores.values().subarray(i * columns, (i + 1) * columns), weights, rho, floor),
    ]);
  },
  twin: ({ scores, weights, rho, floor }) => {
    // Behind a defined name nobody can tell one row of scores from a table of units.
    if (scores.size === null || weights?.size === null) return null;
    if (weights?.size && !fits(weights.size, scores.size)) return "#VALUE!";
    const raised = `IF(${scores}<${floor},${floor},${scores})`;
    const positive = `IF(${raised}>0,${raised},1)`;
    const total = weights
      ? `SUM(${weights})`
      : isTable(scores.size)
        ? `COLUMNS(${scores})`
        : scores.length;
    const average = (x: string) => {
      if (isTable(scores.size ?? { rows: 1, columns: 1 }))
        return `(MMULT(${x},${weights ? weights.column : scores.columnOfOnes})/${total})`;
      return weights ? `(SUM(${x}*${weights.numbers})/${total})` : `(SUM(${x})/${total})`;
    };
    const zeros = isTable(scores.size)
      ? `MMULT(--(${raised}<=0),${scores.columnOfOnes})`
      : `SUM(--(${raised}<=0))`;
    const refusing = (body: string) => `IF(${zeros}>0,#VALUE!,${body})`;
    const geometric = refusing(`EXP(${average(`LN(${positive})`)})`);
    const above = (exponent: NumberReference) =>
      `${average(`(${raised})^${exponent}`)}^(1/${exponent})`;
    const below = (exponent: NumberReference) =>
      refusing(`${average(`(${positive})^${exponent}`)}^(1/${exponent})`);
    if (rho.literal === null)
      return `IF(${rho}=0,${geometric},IF(${rho}<0,${below(rho)},${above(rho)}))`;
    if (rho.literal === 0) return geometric;
    return rho.literal < 0 ? below(rho) : above(rho);
  },
  examples: [
    { given: { scores: [1, 4] }, expect: 2, from: "by hand: √4" },
    { given: { scores: [80, 80, 20], rho: 1 }, expect: 60, from: "by hand" },
    {
      given: { scores: [20, 30, 60], rho: -1 },
      expect: 30,
      from: "by hand: 3 / (1/20 + 1/30 + 1/60)",
    },
    { given: { scores: [1, 7], rho: 2 }, expect: 5, from: "by hand: √25" },
    {
      given: { scores: [0.847, 0.589, 0.584] },
      expect: 0.663,
      tolerance: 1e-3,
      from: "UNDP Human Development Report 2010, technical note 1: China",
    },
    {
      given: { scores: [1, 2, 3], weights: [1, 1, 2] },
      expect: 2.059767144,
      tolerance: 1e-9,
      from: "COINr, tests of aggregation: geometric",
    },
    {
      given: { scores: [1, 2, 3], weights: [2, 1, 1], rho: -1 },
      expect: 1.411764706,
      tolerance: 1e-9,
      from: "COINr, tests of aggregation: harmonic",
    },
    {
      given: { scores: [[1, 2, 3]], weights: [[1, 1, 2]], rho: 1 },
      expect: 2.25,
      from: "by hand: rows",
    },
    {
      given: {
        scores: [
          [1, 4],
          [9, 4],
        ],
      },
      expect: [[2], [6]],
      from: "by hand: one mean per row of a table",
    },
    {
      given: {
        scores: [
          [1, 5],
          [9, 4],
        ],
        weights: [3, 1],
        rho: 1,
      },
      expect: [[2], [7.75]],
      from: "by hand: weights of the columns, lying as a column",
    },
    {
      given: {
        scores: [
          [1, 5],
          [9, 4],
        ],
        weights: [[3, 1]],
        rho: 1,
      },
      expect: [[2], [7.75]],
      from: "by hand: weights of the columns, lying as a row",
    },
    {
      given: {
        scores: [
          [0, 4],
          [9, 4],
        ],
      },
      expect: [["#VALUE!"], [6]],
      from: "catalogue: a score of 0, in its row only",
    },
    {
      given: {
        scores: [
          [0, 4],
          [3, 6],
        ],
        rho: -1,
      },
      expect: [["#VALUE!"], [4]],
      from: "catalogue: a score of 0, in its row only",
    },
    { given: { scores: [0, 4], floor: 1 }, expect: 2, from: "by hand: √(1 × 4)" },
    { given: { scores: [0, 4], rho: 1 }, expect: 2, from: "by hand: a 0 is a score" },
    { given: { scores: [0, 0], rho: 0.5 }, expect: 0, from: "definition" },
    { given: { scores: [0, 4] }, expect: "#VALUE!", from: "catalogue: a score of 0" },
    { given: { scores: [0, 4], rho: -2 }, expect: "#VALUE!", from: "catalogue: a score of 0" },
    { given: { scores: [3, 4], weights: [0, 0] }, expect: "#DIV/0!", from: "catalogue: no weight" },
    {
      given: { scores: [3, 4], weights: [null, 2] },
      expect: 4,
      from: "by hand: a blank weight is 0",
    },
    {
      given: { scores: [3, null], rho: 1 },
      expect: "#VALUE!",
      from: "catalogue: a missing score is left out of the range",
    },
    {
      given: { scores: [3, 4], weights: [[1, 1]] },
      expect: "#VALUE!",
      from: "catalogue: a row never meets a column",
    },
    {
      given: {
        scores: [
          [1, 5],
          [9, 4],
        ],
        weights: [3, 1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    { given: { scores: [3, -4] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { scores: [3, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    { given: { scores: [3, { code: "#N/A" }] }, expect: "#N/A", from: "catalogue: an error cell" },
    { given: { scores: [3, 4], floor: -1 }, expect: "#VALUE!", from: "catalogue: negative" },
  ],
  help: {
    synonyms: [
      "generalized mean",
      "Hölder mean",
      "geometric mean",
      "harmonic mean",
      "aggregation",
      "степенное среднее",
      "среднее геометрическое",
      "среднее гармоническое",
      "агрегирование",
      "геометриялық орташа",
      "гармоникалық орташа",
    ],
    reading: {
      en: "Rho says how far a high score may make up for a low one. The scores 80, 80 and 20 give 60 at rho 1, 50.4 at 0 and 40 at −1: the lower rho, the more the weakest score counts. Equal scores give that score at every rho.",
      ru: "Rho говорит, насколько высокий балл может возместить низкий. Баллы 80, 80 и 20 дают 60 при rho 1, 50,4 при 0 и 40 при −1: чем меньше rho, тем важнее слабейший балл. Равные баллы при любом rho дают тот же балл.",
      kk: "Rho жоғары балл төмен баллдың орнын қаншалықты толтыра алатынын айтады. 80, 80 және 20 балдары rho 1 болғанда 60, 0 болғанда 50,4, −1 болғанда 40 береді: rho кішірейген сайын ең әлсіз балл маңыздырақ. Балдар тең болса, кез келген rho сол балды береді.",
    },
    thresholds: [],
    traps: [
      {
        en: "At rho 0 or below one score of 0 would make the whole 0 or undefined; give a floor, and say so.",
        ru: "При rho 0 и меньше один балл 0 обнулил бы всё; задайте floor и сообщите об этом.",
        kk: "Rho 0 не одан кіші болса, бір 0 балл бәрін жоққа шығарар еді; floor беріп, оны көрсетіңіз.",
      },
      {
        en: "Geometric and harmonic means depend on where the scale has its 0: means of scores moved by a constant do not move by that constant.",
        ru: "Геометрическое и гармоническое средние зависят от нуля шкалы: если сдвинуть баллы на число, среднее сдвинется не на него.",
        kk: "Геометриялық және гармоникалық орташалар шкаланың нөліне тәуелді: балдар бір санға жылжыса, орташа дәл сол санға жылжымайды.",
      },
    ],
    elsewhere: [
      { program: "R COINr", name: "a_gmean(), a_hmean()", differs: null },
      { program: "Excel", name: "GEOMEAN(), HARMEAN()", differs: null },
    ],
    steps: ({ scores, weights, rho, floor }) => {
      const table = isTable(scores);
      const lines = table
        ? Array.from({ length: scores.rows }, (_, i) =>
            scores.values().subarray(i * scores.columns, (i + 1) * scores.columns)
          )
        : [scores.values()];
      const share = weights ? weights.values() : new Float64Array(lines[0]?.length ?? 0).fill(1);
      const total = sumOf(share);
      const raised = lines.map((line) => Array.from(line, (s) => Math.max(s, floor)));
      const means = lines.map((line) => meanOf(line, weights, rho, floor));
      return [
        {
          says: { en: "Weights as shares", ru: "Веса долями", kk: "Салмақтар үлестермен" },
          formula: "w / Σ w",
          shows: [Array.from(share, (w) => w / total)],
        },
        {
          says: {
            en: "Scores, raised to the floor",
            ru: "Баллы не ниже floor",
            kk: "Floor-дан кем емес балдар",
          },
          formula: "max(s, m)",
          shows: raised,
        },
        {
          says: {
            en: rho === 0 ? "Their logarithms" : "Their powers",
            ru: rho === 0 ? "Их логарифмы" : "Их степени",
            kk: rho === 0 ? "Олардың логарифмдері" : "Олардың дәрежелері",
          },
          formula: rho === 0 ? "ln s" : "s^ρ",
          shows: raised.map((line) =>
            line.map((s) => (s === 0 && rho <= 0 ? zeroScore : rho === 0 ? Math.log(s) : s ** rho))
          ),
        },
        {
          says: { en: "Weighted mean", ru: "Взвешенное среднее", kk: "Салмақталған орташа" },
          formula: rho === 0 ? "exp(Σ w ln s / Σ w)" : "(Σ w s^ρ / Σ w)^(1/ρ)",
          shows: means.map((mean) => [mean]),
        },
      ];
    },
  },
});
