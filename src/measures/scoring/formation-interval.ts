/** Formation index with the interval that the errors of its blocks leave, to first order. */
import { conventions } from "./conventions";
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { normalQuantile } from "../../core/normal";
import { optionalNumber, range } from "../../core/params";
import { about } from "../../core/sentences";
import {
  correlationArgument,
  raisedScores,
  raisedTwin,
  scoreFloorArgument,
  unitOfWeights,
} from "./evidence";
import { powerMean } from "./power-mean";

const scoresLabel = { en: "Block scores", ru: "Баллы блоков", kk: "Блок балдары" };

const scoreBlank = (index: number) =>
  fault(
    "#VALUE!",
    about(scoresLabel, {
      en: `block ${index + 1} has a weight but no score; leave it out or give it weight 0`,
      ru: `у блока ${index + 1} есть вес, но нет балла; исключите его или дайте вес 0`,
      kk: `${index + 1}-блоктың салмағы бар, балы жоқ; оны қоспаңыз немесе салмағын 0 етіңіз`,
    })
  );

export interface IndexInterval {
  readonly low: number;
  readonly index: number;
  readonly high: number;
  readonly error: number;
}

/**
 * @param scores  of the scored blocks, raised to the floor, each above 0
 * @param errors  standard error of each block at the correlation
 * @param commonErrors  of each block, as if all its errors went the same way
 */
export function indexInterval(
  scores: Float64Array,
  weights: Float64Array,
  errors: Float64Array,
  commonErrors: Float64Array,
  correlation: number,
  confidence: number
): IndexInterval {
  const unit = unitOfWeights(weights);
  const shares = weights.map((w) => w / unit);
  const total = sumOf(shares);
  // Relative contributions: the errors inside a block and those between blocks are correlated alike.
  const own = shares.map((w, b) => (w / (scores[b] ?? 1)) * (errors[b] ?? 0));
  const common = shares.map((w, b) => (w / (scores[b] ?? 1)) * (commonErrors[b] ?? 0));
  const apart = sumOf(own.map((x, b) => x * x - correlation * (common[b] ?? 0) ** 2));
  const relative = Math.sqrt(Math.max(0, apart) + correlation * sumOf(common) ** 2) / total;
  const index = powerMean(scores, weights, 0);
  const error = index * relative;
  const reach = error === 0 ? 0 : normalQuantile((1 + confidence) / 2) * error;
  return { low: Math.max(0, index - reach), index, high: Math.min(100, index + reach), error };
}

interface Weighed {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  readonly errors: Float64Array;
  readonly commonErrors: Float64Array;
}

/** The blocks with a weight, their scores raised to the floor. */
function weighed(
  scores: NumberRange,
  weights: NumberRange,
  errors: NumberRange,
  commonErrors: NumberRange,
  floor: number
): Weighed | Fault {
  const all = weights.values();
  const blank = all.findIndex((w, b) => w > 0 && typeof scores.cellAt(b) !== "number");
  if (blank >= 0) return scoreBlank(blank);
  const kept = (list: Float64Array) => list.filter((_, b) => (all[b] ?? 0) > 0);
  const raised = raisedScores(kept(scores.values()), floor);
  return isFault(raised)
    ? raised
    : {
        scores: raised,
        weights: kept(all),
        errors: kept(errors.values()),
        commonErrors: kept(commonErrors.values()),
      };
}

export const formationInterval = defineMeasure({
  id: "FORMATION.INTERVAL",
  family: "scoring",
  name: {
    en: "Formation index with its interval",
    ru: "Индекс формирования с интервалом",
    kk: "Қалыптасу индексі және оның аралығы",
  },
  summary: {
    en: "Geometric index of the blocks and the interval in which the errors of the evidence leave it",
    ru: "Геометрический индекс блоков и интервал, в котором его оставляют ошибки данных",
    kk: "Блоктардың геометриялық индексі және деректер қателері қалдыратын аралық",
  },
  unit: { en: "points", ru: "баллы", kk: "балл" },
  values: "0 … 100",
  formula: {
    en: "S̃ = max(S, m); I = exp(Σ W ln S̃ / Σ W); σ = I √(Σ (W/S̃)² (e² − r t²) + r (Σ W t/S̃)²) / Σ W; I ± z σ, from 0 to 100, z = Φ⁻¹((1 + γ)/2); m: floor, e: error, t: common error, r: correlation, γ: confidence",
    ru: "S̃ = max(S, m); I = exp(Σ W ln S̃ / Σ W); σ = I √(Σ (W/S̃)² (e² − r t²) + r (Σ W t/S̃)²) / Σ W; I ± z σ, от 0 до 100, z = Φ⁻¹((1 + γ)/2); m: наименьший балл, e: ошибка, t: общая ошибка, r: корреляция, γ: доверительный уровень",
    kk: "S̃ = max(S, m); I = exp(Σ W ln S̃ / Σ W); σ = I √(Σ (W/S̃)² (e² − r t²) + r (Σ W t/S̃)²) / Σ W; I ± z σ, 0 мен 100 аралығында, z = Φ⁻¹((1 + γ)/2); m: ең төменгі балл, e: қате, t: ортақ қате, r: корреляция, γ: сенімділік деңгейі",
  },
  source:
    "first-order propagation of errors with one correlation (definition of this product, formation assessment)",
  notes: {
    en: "Give only scored blocks, or weight 0 to the others. Errors and common errors come from BLOCK.SCORE with the same correlation. At correlation 0 the interval is far too narrow when one source feeds several indicators. It shows the quality of the data, not goalposts, gates or missing indicators.",
    ru: "Указывайте только оценённые блоки, остальным дайте вес 0. Ошибки и общие ошибки берутся из BLOCK.SCORE с той же корреляцией. При корреляции 0 интервал слишком узок, если один источник питает несколько показателей. Он говорит о качестве данных, а не о шкалах, условиях и недостающих показателях.",
    kk: "Тек бағаланған блоктарды беріңіз, қалғандарының салмағын 0 етіңіз. Қателер мен ортақ қателер сол корреляциямен BLOCK.SCORE-дан алынады. Бір дереккөз бірнеше көрсеткішке негіз болса, 0 корреляциясында аралық тым тар. Ол шкалаларды, шарттарды, жоқ көрсеткіштерді емес, деректер сапасын көрсетеді.",
  },
  params: {
    block_scores: range({
      label: scoresLabel,
      description: {
        en: "Score of each scored block",
        ru: "Балл каждого оценённого блока",
        kk: "Әр бағаланған блоктың балы",
      },
      total: "allowed",
    }),
    block_weights: range({
      label: { en: "Block weights", ru: "Веса блоков", kk: "Блок салмақтары" },
      description: {
        en: "Weight of each block; 0 = left out",
        ru: "Вес каждого блока; 0 — не учитывается",
        kk: "Әр блоктың салмағы; 0 — есепке алынбайды",
      },
      pairedWith: "block_scores",
    }),
    block_errors: range({
      label: { en: "Block errors", ru: "Ошибки блоков", kk: "Блок қателері" },
      description: {
        en: "Standard error of each block, third column of BLOCK.SCORE",
        ru: "Стандартная ошибка каждого блока, третий столбец BLOCK.SCORE",
        kk: "Әр блоктың стандарттық қатесі, BLOCK.SCORE-дың үшінші бағаны",
      },
      total: "allowed",
      pairedWith: "block_scores",
    }),
    common_errors: range({
      label: { en: "Common errors", ru: "Общие ошибки", kk: "Ортақ қателер" },
      description: {
        en: "Common error of each block, fourth column of BLOCK.SCORE",
        ru: "Общая ошибка каждого блока, четвёртый столбец BLOCK.SCORE",
        kk: "Әр блоктың ортақ қатесі, BLOCK.SCORE-дың төртінші бағаны",
      },
      total: "allowed",
      pairedWith: "block_scores",
    }),
    confidence: optionalNumber({
      label: { en: "Confidence", ru: "Доверительный уровень", kk: "Сенімділік деңгейі" },
      description: {
        en: "Level of the interval; 0.9 when not given",
        ru: "Доверительный уровень интервала; 0,9, если не указан",
        kk: "Аралықтың сенімділік деңгейі; берілмесе 0,9",
      },
      default: conventions.confidence,
      domain: {
        min: 0,
        below: 1,
        expected: {
          en: "a level from 0 to below 1",
          ru: "уровень от 0 до 1, меньше 1",
          kk: "0-ден 1-ге дейінгі, 1-ден кіші деңгей",
        },
      },
    }),
    correlation: correlationArgument,
    score_floor: scoreFloorArgument,
  },
  result: "cells",
  columns: [
    { en: "low", ru: "нижняя граница", kk: "төменгі шек" },
    { en: "index", ru: "индекс", kk: "индекс" },
    { en: "high", ru: "верхняя граница", kk: "жоғарғы шек" },
    { en: "standard error", ru: "стандартная ошибка", kk: "стандарттық қате" },
  ],
  compute: ({
    block_scores,
    block_weights,
    block_errors,
    common_errors,
    confidence,
    correlation,
    score_floor,
  }) => {
    const blocks = weighed(block_scores, block_weights, block_errors, common_errors, score_floor);
    if (isFault(blocks)) return blocks;
    const { low, index, high, error } = indexInterval(
      blocks.scores,
      blocks.weights,
      blocks.errors,
      blocks.commonErrors,
      correlation,
      confidence
    );
    return [[low, index, high, error]];
  },
  twin: (
    {
      block_scores,
      block_weights,
      block_errors,
      common_errors,
      confidence,
      correlation,
      score_floor,
    },
    place
  ) => {
    const w = block_weights.numbers;
    const raised = raisedTwin(block_scores.numbers, score_floor);
    const [top, index, error, reach] = [0, 1, 2, 3].map((column) => place(0, column)) as [
      string,
      string,
      string,
      string,
    ];
    const positive = `IF(${w}>0,IF(${raised}>0,${raised},1),1)`;
    const helper = [
      `MAX((${w}>0)*${positive})`,
      `${top}*EXP(SUM(${w}*LN(IF(${w}>0,${positive}/${top},1)))/SUM(${block_weights}))`,
      `${index}*SQRT(MAX(0,SUM((${w}/${positive})^2*(${block_errors.numbers}^2-${correlation}*${common_errors.numbers}^2)))+${correlation}*SUM(${w}*${common_errors.numbers}/${positive})^2)/SUM(${block_weights})`,
      `IF(${error}=0,0,NORMSINV((1+${confidence})/2)*${error})`,
    ].map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula }));
    const wrong = `SUM((${w}>0)*(1-ISNUMBER(${block_scores})+(${raised}<=0)))`;
    return {
      cells: [
        ...helper,
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: 4,
          formula: `IF(${wrong}>0,#VALUE!,CHOOSE({1,2,3,4},MAX(0,${index}-${reach}),${index},MIN(100,${index}+${reach}),${error}))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        block_scores: [40, 40],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
        correlation: 0,
        confidence: 0.9,
      },
      expect: [40 - 1.6448536269514722 * 2.5, 40, 40 + 1.6448536269514722 * 2.5, 2.5],
      from: "by hand: √(3² + 4²) / 2 = 2.5, times the normal quantile of 0.95",
    },
    {
      given: {
        block_scores: [
          64.34748200359999, 52.083333333325, 43.1, 57.533333333339996, 43.723123852975,
          47.66666666666, 47.3492730371,
        ],
        block_weights: [1, 1, 1, 1, 1, 1, 1],
        block_errors: [
          2.024845673131659, 4.0408074688111535, 3.178049716414141, 3.7616485747608053,
          2.200852107707376, 2.692582403567252, 4.177319714841085,
        ],
        common_errors: [3, 5.625, 4.5, 5.5, 3.125, 4, 6],
      },
      expect: [46.02952296695647, 50.34784849484823, 54.66617402273999, 2.625355507100791],
      tolerance: 1e-9,
      from: "the synthetic assessment of the method",
    },
    {
      given: {
        block_scores: [[40, 40, null]],
        block_weights: [[1, 1, 0]],
        block_errors: [[3, 4, 0]],
        common_errors: [[3, 4, ""]],
        correlation: 1,
        confidence: 0,
      },
      expect: [40, 40, 40, 3.5],
      from: "by hand: rows; errors that all go the same way; a block without weight",
    },
    {
      given: {
        block_scores: [0, 100],
        block_weights: [1, 1],
        block_errors: [10, 0],
        common_errors: [10, 0],
        score_floor: 4,
        correlation: 0,
      },
      expect: [0, 20, 20 + 1.6448536269514722 * 25, 25],
      from: "by hand: a score raised to the floor of 4; clipped at 0",
    },
    {
      given: {
        block_scores: [90, 90],
        block_weights: [1, 1],
        block_errors: [20, 20],
        common_errors: [20, 20],
        correlation: 1,
      },
      expect: [90 - 1.6448536269514722 * 20, 90, 100, 20],
      from: "by hand: clipped at 100",
    },
    {
      given: {
        block_scores: [40, null],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
      },
      expect: "#VALUE!",
      from: "catalogue: a weighted block without a score",
    },
    {
      given: {
        block_scores: [40, 0],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
        score_floor: 0,
      },
      expect: "#VALUE!",
      from: "definition: no geometric mean of 0",
    },
    {
      given: {
        block_scores: [40, 40],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
        confidence: 1,
      },
      expect: "#VALUE!",
      from: "definition: a level of 1 has no end",
    },
    {
      given: {
        block_scores: [40, 40],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
        correlation: -0.1,
      },
      expect: "#VALUE!",
      from: "catalogue: a correlation below 0",
    },
    {
      given: {
        block_scores: [40, 40],
        block_weights: [0, 0],
        block_errors: [3, 4],
        common_errors: [3, 4],
      },
      expect: "#DIV/0!",
      from: "catalogue: all weights 0",
    },
    {
      given: {
        block_scores: [40, -40],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        block_scores: [40, "x"],
        block_weights: [1, 1],
        block_errors: [3, 4],
        common_errors: [3, 4],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        block_scores: [40, 40],
        block_weights: [1, 1],
        block_errors: [3, 4, 5],
        common_errors: [3, 4],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        block_scores: [40, 40],
        block_weights: [1, 1],
        block_errors: [3, { code: "#N/A" }],
        common_errors: [3, 4],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "confidence interval",
      "error propagation",
      "uncertainty of the index",
      "доверительный интервал",
      "погрешность индекса",
      "сенімділік аралығы",
      "индекс қателігі",
    ],
    reading: {
      en: "An index of 40 with a standard error of 2.5 gives 35.9 to 44.1 at the level 0.9: with errors of the size the grades say, the index would lie there nine times in ten. When the interval crosses a cut of the verdict, the verdict depends on the evidence.",
      ru: "Индекс 40 со стандартной ошибкой 2,5 даёт на уровне 0,9 интервал от 35,9 до 44,1: при ошибках, которые назначены классам данных, индекс лежал бы там в девяти случаях из десяти. Если интервал пересекает порог заключения, заключение зависит от данных.",
      kk: "Индекс 40, стандарттық қатесі 2,5 болса, 0,9 деңгейінде аралық 35,9-дан 44,1-ге дейін: сыныптарға берілген қателермен индекс он жағдайдың тоғызында осы аралықта болар еді. Аралық қорытынды шегін қиып өтсе, қорытынды деректерге тәуелді.",
    },
    thresholds: [],
    traps: [
      {
        en: "The interval speaks of measured indicators only; what was not measured is shown by the bounds of the verdict.",
        ru: "Интервал говорит только об измеренном; неизмеренное показывают границы заключения.",
        kk: "Аралық тек өлшенген көрсеткіштерге қатысты; өлшенбегенді қорытындының шектері көрсетеді.",
      },
      {
        en: "A different correlation here and in BLOCK.SCORE makes the error meaningless.",
        ru: "Если корреляция здесь и в BLOCK.SCORE разная, ошибка теряет смысл.",
        kk: "Мұндағы және BLOCK.SCORE-дағы корреляция әртүрлі болса, қатенің мәні жоғалады.",
      },
    ],
    elsewhere: [],
    steps: ({
      block_scores,
      block_weights,
      block_errors,
      common_errors,
      confidence,
      correlation,
      score_floor,
    }) => {
      const blocks = weighed(block_scores, block_weights, block_errors, common_errors, score_floor);
      if (isFault(blocks)) return [];
      const { low, index, high, error } = indexInterval(
        blocks.scores,
        blocks.weights,
        blocks.errors,
        blocks.commonErrors,
        correlation,
        confidence
      );
      const total = sumOf(blocks.weights);
      const part = (errors: Float64Array) =>
        blocks.weights.map((w, b) => ((w / total) * (errors[b] ?? 0)) / (blocks.scores[b] ?? 1));
      return [
        {
          says: {
            en: "Scores raised to the floor",
            ru: "Баллы не ниже наименьшего",
            kk: "Ең төменгіден кем емес балдар",
          },
          formula: "S̃",
          shows: blocks.scores,
        },
        { says: { en: "Index", ru: "Индекс", kk: "Индекс" }, formula: "I", shows: index },
        {
          says: {
            en: "Relative error each block brings",
            ru: "Относительная ошибка от каждого блока",
            kk: "Әр блоктың салыстырмалы қатесі",
          },
          formula: "W e / (S̃ Σ W)",
          shows: part(blocks.errors),
        },
        {
          says: {
            en: "The same for common errors",
            ru: "То же для общих ошибок",
            kk: "Ортақ қателер үшін де сол",
          },
          formula: "W t / (S̃ Σ W)",
          shows: part(blocks.commonErrors),
        },
        {
          says: { en: "Standard error", ru: "Стандартная ошибка", kk: "Стандарттық қате" },
          formula: "σ",
          shows: error,
        },
        {
          says: {
            en: "Low, index, high, standard error",
            ru: "Нижняя граница, индекс, верхняя граница, ошибка",
            kk: "Төменгі шек, индекс, жоғарғы шек, қате",
          },
          formula: "I ± z σ",
          shows: [[low, index, high, error]],
        },
      ];
    },
  },
});
