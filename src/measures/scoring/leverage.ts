/** Leverage and gain: what raising one indicator to "sufficient" would do to the formation index. */
import { conventions } from "./conventions";
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, range } from "../../core/params";
import { about } from "../../core/sentences";
import { blockEvidence } from "./block-score";
import {
  coverageTolerance,
  indicatorScores,
  measuredOf,
  measuredTwin,
  observedArgument,
  raisedScores,
  raisedTwin,
  scoredFromArgument,
  scoreFloorArgument,
  unitOfWeights,
} from "./evidence";

const blocksLabel = { en: "Blocks", ru: "Блоки", kk: "Блоктар" };

const notABlock = (index: number, found: number, count: number) =>
  fault(
    "#VALUE!",
    about(blocksLabel, {
      en: `entry ${index + 1} is ${found}; expected a block number from 1 to ${count}`,
      ru: `запись ${index + 1} — ${found}; ожидается номер блока от 1 до ${count}`,
      kk: `${index + 1}-жазба — ${found}; 1 … ${count} аралығындағы блок нөмірі болуы керек`,
    })
  );

const notInIndex = fault("#N/A", {
  en: "the indicator was not measured or its block is not scored, so it does not move the index; measure it first",
  ru: "показатель не измерен или его блок не оценён, на индекс он не влияет; сначала измерьте его",
  kk: "көрсеткіш өлшенбеген немесе оның блогы бағаланбаған, индекске әсері жоқ; алдымен оны өлшеңіз",
});

/** Indicators of an index of blocks. */
export interface IndexedIndicators {
  readonly scores: Float64Array;
  readonly weights: Float64Array;
  /** Block of each indicator, from 0. */
  readonly blocks: ArrayLike<number>;
  readonly blockWeights: Float64Array;
  readonly measured: ArrayLike<number>;
}

export interface LeverageSettings {
  readonly sufficient: number;
  readonly scoredFrom: number;
  readonly floor: number;
}

/** How one indicator stands in the index; null where it does not move it. */
export interface Lever {
  /** v: the block's share of the scored weight. */
  readonly blockShare: number;
  /** u: the indicator's share of the measured weight of its block. */
  readonly share: number;
  readonly gap: number;
  /** Change of ln index, to first order. */
  readonly leverage: number;
  /** Points of the index, exact for the geometric mean. */
  readonly gain: number;
}

interface Leverages {
  /** Score of each block, null where it is not scored. */
  readonly blockScores: readonly (number | null)[];
  /** Geometric index, null when no block is scored. */
  readonly index: number | null;
  readonly levers: readonly (Lever | null)[];
}

export function leverages(
  { scores, weights, blocks, blockWeights, measured }: IndexedIndicators,
  { sufficient, scoredFrom, floor }: LeverageSettings
): Leverages | Fault {
  const none = new Float64Array(0);
  const members: number[][] = Array.from(blockWeights, () => []);
  for (let i = 0; i < scores.length; i++) members[blocks[i] ?? 0]?.push(i);
  const found = members.map((mine) => {
    const own = Float64Array.from(mine, (i) => weights[i] ?? 0);
    const seen = Uint8Array.from(mine, (i) => measured[i] ?? 0);
    const { coverage, score } = blockEvidence(
      Float64Array.from(mine, (i) => scores[i] ?? 0),
      own,
      none,
      seen,
      0
    );
    const unit = unitOfWeights(own);
    return {
      score: coverage >= scoredFrom - coverageTolerance ? score : null,
      unit,
      weight: sumOf(own.map((w, k) => (seen[k] === 1 ? w / unit : 0))),
    };
  });

  const blockScores = found.map(({ score }) => score);
  const unit = unitOfWeights(blockWeights);
  const carried = blockWeights.map((w, b) => (blockScores[b] === null ? 0 : w / unit));
  const total = sumOf(carried);
  if (total === 0) return { blockScores, index: null, levers: Array.from(scores, () => null) };
  const raised = raisedScores(
    Float64Array.from(blockScores, (score) => score ?? 1),
    floor
  );
  if (isFault(raised)) return raised;
  const shares = carried.map((w) => w / total);
  const index = Math.exp(sumOf(shares.map((v, b) => v * Math.log(raised[b] ?? 1))));

  const levers = Array.from(scores, (score, i): Lever | null => {
    const b = blocks[i] ?? 0;
    const block = found[b];
    const blockScore = block?.score;
    if (!block || blockScore === null || blockScore === undefined || measured[i] !== 1) return null;
    const share = (weights[i] ?? 0) / block.unit / block.weight;
    const [blockShare, from] = [shares[b] ?? 0, raised[b] ?? 1];
    const gap = Math.max(0, sufficient - score);
    const lifted = Math.max(floor, blockScore + share * gap);
    return {
      blockShare,
      share,
      gap,
      leverage: (blockShare * share * gap) / from,
      gain: index * Math.expm1(blockShare * Math.log1p((lifted - from) / from)),
    };
  });
  return { blockScores, index, levers };
}

interface Given {
  readonly scores: NumberRange;
  readonly weights: NumberRange;
  readonly blocks: NumberRange;
  readonly block_weights: NumberRange;
  readonly observed: NumberRange | null;
  readonly sufficient: number;
  readonly scored_from: number;
  readonly score_floor: number;
}

function leveragesOf(given: Given): Leverages | Fault {
  const numbers = given.blocks.values();
  const count = given.block_weights.length;
  const wrong = numbers.findIndex((b) => !(Number.isInteger(b) && b >= 1 && b <= count));
  if (wrong >= 0) return notABlock(wrong, numbers[wrong] ?? 0, count);
  const measured = measuredOf(given.scores, given.observed);
  if (isFault(measured)) return measured;
  return leverages(
    {
      scores: given.scores.values(),
      weights: given.weights.values(),
      blocks: numbers.map((b) => b - 1),
      blockWeights: given.block_weights.values(),
      measured,
    },
    { sufficient: given.sufficient, scoredFrom: given.scored_from, floor: given.score_floor }
  );
}

const answerOf = (levers: readonly (Lever | null)[]) =>
  levers.map((lever) => (lever ? [lever.leverage, lever.gain] : [notInIndex, notInIndex]));

export const leverage = defineMeasure({
  id: "LEVERAGE",
  family: "scoring",
  name: {
    en: "Leverage and gain of closing a gap",
    ru: "Рычаг и выигрыш от закрытия разрыва",
    kk: "Алшақтықты жоюдың тетігі мен ұтысы",
  },
  summary: {
    en: "For each indicator: how far the index would rise if this one alone were raised to sufficient",
    ru: "Для каждого показателя: насколько вырос бы индекс, если довести до достаточного уровня только его",
    kk: "Әр көрсеткіш үшін: тек соның өзі жеткілікті деңгейге жетсе, индекс қаншаға өсер еді",
  },
  unit: {
    en: "change of ln index; points",
    ru: "изменение ln индекса; баллы",
    kk: "ln индекс өзгерісі; балл",
  },
  values: "≥ 0",
  formula: {
    en: "u = w / Σ w; S = Σ u s; v = W / Σ W; S̃ = max(S, m); g = max(0, s^* − s); λ = v u g / S̃; ΔI = I ((max(m, S + u g) / S̃)^v − 1), I = exp(Σ v ln S̃); Σ w: measured indicators of the block, Σ W: scored blocks, m: floor, s^*: sufficient",
    ru: "u = w / Σ w; S = Σ u s; v = W / Σ W; S̃ = max(S, m); g = max(0, s^* − s); λ = v u g / S̃; ΔI = I ((max(m, S + u g) / S̃)^v − 1), I = exp(Σ v ln S̃); Σ w: измеренные показатели блока, Σ W: оценённые блоки, m: наименьший балл, s^*: достаточный балл",
    kk: "u = w / Σ w; S = Σ u s; v = W / Σ W; S̃ = max(S, m); g = max(0, s^* − s); λ = v u g / S̃; ΔI = I ((max(m, S + u g) / S̃)^v − 1), I = exp(Σ v ln S̃); Σ w: блоктың өлшенген көрсеткіштері, Σ W: бағаланған блоктар, m: ең төменгі балл, s^*: жеткілікті балл",
  },
  source:
    "λ: derivative of the geometric mean; gain: exact for the geometric index (definition of this product, formation assessment)",
  notes: {
    en: "One row per indicator, in the order given. Rank by gain, rounded to 9 decimals; ties keep their order. Obligatory conditions that fail or are unknown come before every indicator, and indicators nobody can act on are left out of the ranking by the caller. #N/A marks what is to be measured first.",
    ru: "По строке на показатель, в заданном порядке. Упорядочивайте по выигрышу, округлённому до 9 знаков; равные сохраняют порядок. Невыполненные и неизвестные обязательные условия идут раньше всех показателей, а показатели, на которые нельзя повлиять, исключает тот, кто считает. #Н/Д отмечает, что измерить сначала.",
    kk: "Әр көрсеткішке бір жол, берілген ретпен. 9 таңбаға дейін дөңгелектелген ұтыс бойынша реттеңіз; теңдері ретін сақтайды. Орындалмаған не белгісіз міндетті шарттар барлық көрсеткіштен бұрын тұрады, ықпал ету мүмкін емес көрсеткіштерді есептеуші алып тастайды. #N/A алдымен нені өлшеу керегін көрсетеді.",
  },
  params: {
    scores: indicatorScores,
    weights: range({
      label: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
      description: {
        en: "Weight of each indicator",
        ru: "Вес каждого показателя",
        kk: "Әр көрсеткіштің салмағы",
      },
      pairedWith: "scores",
    }),
    blocks: range({
      label: blocksLabel,
      description: {
        en: "Block of each indicator: 1, 2, … in the order of the block weights",
        ru: "Блок каждого показателя: 1, 2, … в порядке весов блоков",
        kk: "Әр көрсеткіштің блогы: 1, 2, … блок салмақтарының ретімен",
      },
      total: "allowed",
      pairedWith: "scores",
    }),
    block_weights: range({
      label: { en: "Block weights", ru: "Веса блоков", kk: "Блок салмақтары" },
      description: {
        en: "Weight of each block",
        ru: "Вес каждого блока",
        kk: "Әр блоктың салмағы",
      },
    }),
    observed: observedArgument,
    sufficient: optionalNumber({
      label: { en: "Sufficient", ru: "Достаточный балл", kk: "Жеткілікті балл" },
      description: {
        en: "Score to which an indicator is raised; 50 when not given",
        ru: "Балл, до которого доводят показатель; 50, если не указан",
        kk: "Көрсеткіш жеткізілетін балл; берілмесе 50",
      },
      default: conventions.sufficient,
    }),
    scored_from: scoredFromArgument,
    score_floor: scoreFloorArgument,
  },
  result: "cells",
  columns: [
    { en: "leverage", ru: "рычаг", kk: "тетік" },
    { en: "gain", ru: "выигрыш", kk: "ұтыс" },
  ],
  compute: (given) => {
    const found = leveragesOf(given);
    return isFault(found) ? found : answerOf(found.levers);
  },
  twin: (
    { scores, weights, blocks, block_weights, observed, sufficient, scored_from, score_floor },
    place
  ) => {
    // Behind a defined name nobody can tell how many indicators and blocks there are.
    if (!scores.size || !block_weights.size) return null;
    const n = scores.size.rows * scores.size.columns;
    const count = block_weights.size.rows * block_weights.size.columns;
    const column = (x: string) => (scores.isRow ? `TRANSPOSE(${x})` : x);
    const { mask, faults } = measuredTwin(scores, observed);
    const [s, w, b, seen] = [scores.numbers, weights.numbers, blocks.numbers, mask].map(column) as [
      string,
      string,
      string,
      string,
    ];
    const first = place(0, 0);
    const numbers = `(ROW(${place(0, 0, count, 1)})-ROW(${first})+1)`;
    const member = `--(${numbers}=TRANSPOSE(${b}))`;
    const each = (k: number) => place(0, k, count, 1);
    const [all, own, scored, score, raised, share] = [0, 1, 2, 3, 4, 5].map(each) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const carried = `SUM(${scored}*${block_weights.column})`;
    const perBlock = [
      `MMULT(${member},${w})`,
      `MMULT(${member},${w}*${seen})`,
      `(${own}>0)*(${own}/IF(${all}=0,1,${all})>=${scored_from}-1E-9)`,
      `IF(${scored}=1,MMULT(${member},${w}*${seen}*${s})/IF(${own}=0,1,${own}),0)`,
      `IF(${scored}=1,${raisedTwin(score, score_floor)},1)`,
      `IF(${carried}=0,0,${scored}*${block_weights.column}/IF(${carried}=0,1,${carried}))`,
    ].map((formula, k) => ({ row: 0, column: k, rows: count, columns: 1, formula }));
    const index = place(0, 6);
    const pick = (x: string) => `MMULT(--(${b}=TRANSPOSE(${numbers})),${x})`;
    const row = (k: number) => place(0, k, n, 1);
    const lift = `${row(9)}+${row(8)}`;
    const perIndicator = [
      `${seen}*${pick(scored)}*(${carried}>0)`,
      `${w}/IF(${pick(own)}=0,1,${pick(own)})*IF(${s}<${sufficient},${sufficient}-${s},0)`,
      pick(score),
      pick(raised),
      pick(share),
    ].map((formula, k) => ({ row: 0, column: 7 + k, rows: n, columns: 1, formula }));
    const wrong = `SUM((${b}<1)+(${b}>${count})+(${b}<>INT(${b})))+${faults}+SUM(${scored}*(${raised}<=0))*(${carried}>0)`;
    return {
      cells: [
        ...perBlock,
        {
          row: 0,
          column: 6,
          rows: 1,
          columns: 1,
          formula: `EXP(SUM(${share}*LN(IF(${raised}>0,${raised},1))))`,
        },
        ...perIndicator,
        {
          row: Math.max(n, count),
          column: 0,
          rows: n,
          columns: 2,
          formula: `IF(${wrong}>0,#VALUE!,IF(${row(7)}=1,CHOOSE({1,2},${row(11)}*${row(8)}/${row(10)},${index}*((IF(${lift}<${score_floor},${score_floor},${lift})/${row(10)})^${row(11)}-1)),NA()))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        scores: [20, 60, 64],
        weights: [1, 1, 1],
        blocks: [1, 1, 2],
        block_weights: [1, 1],
      },
      expect: [
        [0.1875, Math.sqrt(55 * 64) - Math.sqrt(40 * 64)],
        [0, 0],
        [0, 0],
      ],
      from: "by hand: block scores 40 and 64; raising the first to 50 adds 15 to its block",
    },
    {
      given: {
        scores: [[20, 60, 64, null]],
        weights: [[1, 1, 1, 1]],
        blocks: [[1, 1, 2, 2]],
        block_weights: [[1, 1]],
        scored_from: 0.6,
      },
      expect: [
        [0.375, 15],
        [0, 0],
        ["#N/A", "#N/A"],
        ["#N/A", "#N/A"],
      ],
      from: "by hand: rows; half of the second block is measured, too little here",
    },
    {
      given: {
        scores: [0, 64, 10],
        weights: [3, 1, 1],
        blocks: [1, 2, 2],
        block_weights: [1, 3],
        observed: [1, 1, 0],
        sufficient: 16,
      },
      expect: [
        [4, 64 ** 0.75 * (2 - 1)],
        [0, 0],
        ["#N/A", "#N/A"],
      ],
      from: "by hand: a real zero enters as 1; from 1 to 16 in a block of weight one quarter doubles the index",
    },
    {
      given: {
        scores: [30, 40],
        weights: [1, 1],
        blocks: [1, 1],
        block_weights: [1],
        sufficient: 40,
        score_floor: 38,
      },
      expect: [
        [5 / 38, 2],
        [0, 0],
      ],
      from: "by hand: the floor of 38 is passed at 40",
    },
    {
      given: {
        scores: [null, null],
        weights: [1, 1],
        blocks: [1, 2],
        block_weights: [1, 1],
      },
      expect: [
        ["#N/A", "#N/A"],
        ["#N/A", "#N/A"],
      ],
      from: "catalogue: no block scored",
    },
    {
      given: { scores: [20, 0], weights: [1, 1], blocks: [1, 1], block_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: a score of 0 needs observed",
    },
    {
      given: {
        scores: [20, null],
        weights: [1, 1],
        blocks: [1, 1],
        block_weights: [1],
        observed: [1, 1],
      },
      expect: "#VALUE!",
      from: "catalogue: observed without a score",
    },
    {
      given: { scores: [20, 30], weights: [1, 1], blocks: [1, 3], block_weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: a block that does not exist",
    },
    {
      given: { scores: [20, 30], weights: [1, 1], blocks: [1, 1.5], block_weights: [1, 1] },
      expect: "#VALUE!",
      from: "catalogue: a block number is whole",
    },
    {
      given: { scores: [20, 130], weights: [1, 1], blocks: [1, 1], block_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: a score above 100",
    },
    {
      given: {
        scores: [0, 30],
        weights: [1, 1],
        blocks: [1, 2],
        block_weights: [1, 1],
        observed: [1, 1],
        score_floor: 0,
      },
      expect: "#VALUE!",
      from: "definition: no geometric mean of 0",
    },
    {
      given: { scores: [20, 30], weights: [1, 1], blocks: [1, 1], block_weights: [0] },
      expect: "#DIV/0!",
      from: "definition: shares of an empty total",
    },
    {
      given: { scores: [20, 30], weights: [1, -1], blocks: [1, 1], block_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { scores: [20, "x"], weights: [1, 1], blocks: [1, 1], block_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { scores: [20, 30], weights: [1, 1, 1], blocks: [1, 1], block_weights: [1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        scores: [20, { code: "#N/A" }],
        weights: [1, 1],
        blocks: [1, 1],
        block_weights: [1],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "gain",
      "sensitivity",
      "what to do first",
      "priority of measures",
      "чувствительность",
      "выигрыш",
      "приоритет мер",
      "сезімталдық",
      "шаралардың басымдығы",
    ],
    reading: {
      en: "Raising the first indicator from 20 to 50 would raise the index by 8.7 points (second column); its leverage 0.19 says about 19 % to first order. An indicator at or above sufficient gains nothing. The largest gain shows where a point of effort moves the index most, not what it costs.",
      ru: "Если поднять первый показатель с 20 до 50, индекс вырос бы на 8,7 балла (второй столбец); рычаг 0,19 обещает около 19 % в первом приближении. Показатель не ниже достаточного ничего не добавляет. Наибольший выигрыш показывает, где усилие сильнее всего двигает индекс, но не цену усилия.",
      kk: "Бірінші көрсеткішті 20-дан 50-ге көтерсе, индекс 8,7 балға өсер еді (екінші баған); 0,19 тетігі бірінші жуықтауда шамамен 19 % дейді. Жеткілікті деңгейдегі көрсеткіш ештеңе қоспайды. Ең үлкен ұтыс күш-жігер индексті қай жерде көбірек жылжытатынын көрсетеді, бірақ оның құнын емес.",
    },
    thresholds: [],
    traps: [
      {
        en: "Gains of two indicators do not add up: the second raise starts from a higher index.",
        ru: "Выигрыши двух показателей не складываются: второй подъём начинается с более высокого индекса.",
        kk: "Екі көрсеткіштің ұтысын қосуға болмайды: екінші көтеру жоғарырақ индекстен басталады.",
      },
      {
        en: "A weak block promises large gains because a geometric mean punishes it; check that its score rests on real evidence.",
        ru: "Слабый блок обещает большой выигрыш, потому что геометрическое среднее его наказывает; проверьте, что его балл опирается на данные.",
        kk: "Әлсіз блок үлкен ұтыс уәде етеді, себебі геометриялық орташа оны жазалайды; оның балы нақты дерекке сүйенетінін тексеріңіз.",
      },
    ],
    elsewhere: [],
    steps: (given) => {
      const found = leveragesOf(given);
      if (isFault(found)) return [];
      const of = (read: (lever: Lever) => number) =>
        found.levers.map((lever) => (lever ? read(lever) : notInIndex));
      return [
        {
          says: { en: "Block scores", ru: "Баллы блоков", kk: "Блок балдары" },
          formula: "S",
          shows: found.blockScores.map((score) => score ?? notInIndex),
        },
        {
          says: { en: "Index", ru: "Индекс", kk: "Индекс" },
          formula: "I = exp(Σ v ln S̃)",
          shows: found.index ?? notInIndex,
        },
        {
          says: {
            en: "Share of the indicator in its block",
            ru: "Доля показателя в его блоке",
            kk: "Көрсеткіштің блоктағы үлесі",
          },
          formula: "u",
          shows: of((lever) => lever.share),
        },
        {
          says: {
            en: "Share of its block in the index",
            ru: "Доля его блока в индексе",
            kk: "Блоктың индекстегі үлесі",
          },
          formula: "v",
          shows: of((lever) => lever.blockShare),
        },
        {
          says: {
            en: "Gap to sufficient",
            ru: "Разрыв до достаточного",
            kk: "Жеткілікті деңгейге дейінгі алшақтық",
          },
          formula: "g = max(0, s^* − s)",
          shows: of((lever) => lever.gap),
        },
        {
          says: { en: "Leverage and gain", ru: "Рычаг и выигрыш", kk: "Тетік пен ұтыс" },
          formula: "λ; ΔI",
          shows: answerOf(found.levers),
        },
      ];
    },
  },
});
