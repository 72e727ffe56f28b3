/** Cluster formation verdict: from block scores, evidence and obligatory conditions to one of five words. */
import { conventions } from "./conventions";
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { codes, optionalNumber, optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { Place, RangeReference } from "../../core/twin";
import {
  coverageTolerance,
  listOf,
  raisedScores,
  raisedTwin,
  scoredFromArgument,
  scoreFloorArgument,
  scoreOutside,
  wordOf,
} from "./evidence";
import { powerMean } from "./power-mean";

/** Names of the gates in their order, as the answer gives them. */
const gateNames = ["mass", "plurality", "chain", "coordination", "rule"] as const;
const gateStates = ["pass", "fail", "unknown", "n/a"] as const;

/** The highest verdict left when a gate fails, in the order of the gates. */
const defaultFailCaps = [2, 2, 3, 3, 2] as const;

const gatesLabel = { en: "Gates", ru: "Обязательные условия", kk: "Міндетті шарттар" };
const capsLabel = {
  en: "Fail caps",
  ru: "Пределы при невыполнении",
  kk: "Орындалмағандағы шектер",
};
const scoresLabel = { en: "Block scores", ru: "Баллы блоков", kk: "Блок балдары" };
const coverageLabel = { en: "Block coverage", ru: "Полнота блоков", kk: "Блок толықтығы" };

const notFiveGates = fault(
  "#VALUE!",
  about(gatesLabel, {
    en: "expected five words in the order mass, plurality, chain, coordination, rule",
    ru: "ожидаются пять слов в порядке: масса, несколько владельцев, цепочка, координация, стандарт",
    kk: "бес сөз болуы керек, реті: масса, бірнеше иесі, тізбек, үйлестіру, стандарт",
  })
);

const unknownState = (k: number, found: string) =>
  fault(
    "#VALUE!",
    about(gatesLabel, {
      en: `${gateNames[k] ?? ""} is “${found}”; expected pass, fail, unknown or n/a`,
      ru: `${gateNames[k] ?? ""} — «${found}»; ожидается pass, fail, unknown или n/a`,
      kk: `${gateNames[k] ?? ""} — «${found}»; pass, fail, unknown немесе n/a болуы керек`,
    })
  );

const badCaps = fault(
  "#VALUE!",
  about(capsLabel, {
    en: "expected five whole numbers from 0 to 4, one per gate",
    ru: "ожидаются пять целых чисел от 0 до 4, по одному на условие",
    kk: "0-ден 4-ке дейінгі бес бүтін сан болуы керек, әр шартқа біреуі",
  })
);

const cutsDisordered = fault("#VALUE!", {
  en: "the cuts must rise: potential, then emerging, then ready",
  ru: "пороги должны возрастать: potential, затем emerging, затем ready",
  kk: "шекті мәндер өсуі керек: potential, содан кейін emerging, содан кейін ready",
});

const coverageOutside = (index: number, found: number) =>
  fault(
    "#VALUE!",
    about(coverageLabel, {
      en: `block ${index + 1} has ${found}; expected a share from 0 to 1`,
      ru: `у блока ${index + 1} — ${found}; ожидается доля от 0 до 1`,
      kk: `${index + 1}-блокта ${found}; 0-ден 1-ге дейінгі үлес болуы керек`,
    })
  );

const scoreBlank = (index: number) =>
  fault(
    "#VALUE!",
    about(scoresLabel, {
      en: `block ${index + 1} is scored by its coverage but its score is blank; expected a number`,
      ru: `блок ${index + 1} по полноте оценён, но балл пуст; ожидается число`,
      kk: `${index + 1}-блок толықтығы бойынша бағаланған, бірақ балы бос; сан болуы керек`,
    })
  );

const tooLittleEvidence = fault("#N/A", {
  en: "too little was measured, so an index would mislead",
  ru: "измерено слишком мало, индекс ввёл бы в заблуждение",
  kk: "өлшенгені тым аз, индекс жаңылыстырар еді",
});

/** What the index and the weakest block need for a verdict. */
export interface VerdictCuts {
  readonly ready: number;
  readonly emerging: number;
  readonly potential: number;
  readonly floor4: number;
  readonly floor3: number;
}

/** Index needed for a verdict; 1 needs none. */
export function indexCutOf(verdict: number, cuts: VerdictCuts): number {
  return [0, 0, cuts.potential, cuts.emerging, cuts.ready][verdict] ?? Infinity;
}

/** Score every scored block needs for a verdict; only 3 and 4 ask for one. */
export function blockFloorOf(verdict: number, cuts: VerdictCuts): number {
  return [0, 0, 0, cuts.floor3, cuts.floor4][verdict] ?? Infinity;
}

/** @param weakest  lowest score of a scored block   @returns the verdict of the points alone */
export function verdictOfPoints(index: number, weakest: number, cuts: VerdictCuts): 1 | 2 | 3 | 4 {
  const reaches = (verdict: number) =>
    index >= indexCutOf(verdict, cuts) && weakest >= blockFloorOf(verdict, cuts);
  if (reaches(4)) return 4;
  if (reaches(3)) return 3;
  return reaches(2) ? 2 : 1;
}

/** Share of all weight that was measured. */
export function weightedCoverage(weights: Float64Array, coverages: Float64Array): number {
  const total = sumOf(weights);
  return total === 0 ? 0 : sumOf(weights.map((w, b) => w * (coverages[b] ?? 0))) / total;
}

interface Blocks {
  readonly scores: NumberRange;
  readonly weights: Float64Array;
  readonly coverage: Float64Array;
  /** Places of the blocks with evidence enough. */
  readonly scored: readonly number[];
  readonly applicable: number;
}

function blocksOf(
  scores: NumberRange,
  weights: Float64Array,
  coverage: Float64Array,
  scoredFrom: number
): Blocks | Fault {
  const scored: number[] = [];
  for (let b = 0; b < weights.length; b++) {
    const share = coverage[b] ?? 0;
    if (share > 1 + coverageTolerance) return coverageOutside(b, share);
    if (!((weights[b] ?? 0) > 0 && share >= scoredFrom - coverageTolerance)) continue;
    const score = scores.cellAt(b);
    if (typeof score !== "number") return scoreBlank(b);
    if (score < 0 || score > 100) return scoreOutside(scoresLabel, b, score);
    scored.push(b);
  }
  return { scores, weights, coverage, scored, applicable: weights.filter((w) => w > 0).length };
}

interface Settings extends VerdictCuts {
  readonly rho: number;
  readonly coverage: number;
  readonly min_blocks: number;
  readonly unknown_cap: number;
  readonly unscored_cap: number;
  readonly score_floor: number;
}

/** Everything the verdict is made of. */
interface Finding {
  readonly coverage: number;
  readonly dataSuffices: boolean;
  readonly index: number;
  readonly weakest: number;
  /** The verdict of the points, unscored blocks considered. */
  readonly base: number;
  readonly failCaps: readonly number[];
  readonly unknown: readonly boolean[];
  readonly verdict: number;
  readonly reason: string;
  readonly ceiling: number;
}

/** The first thing that bars the next verdict. */
function reasonOf(
  verdict: number,
  finding: Pick<Finding, "failCaps" | "unknown" | "weakest">,
  unscored: boolean,
  set: Settings
): string {
  if (verdict >= 4) return "";
  const failed = finding.failCaps.findIndex((cap) => cap <= verdict);
  if (failed >= 0) return gateNames[failed] ?? "";
  const open = set.unknown_cap <= verdict ? finding.unknown.indexOf(true) : -1;
  if (open >= 0) return gateNames[open] ?? "";
  if (unscored && set.unscored_cap <= verdict) return "unscored";
  return finding.weakest < blockFloorOf(verdict + 1, set) ? "block" : "index";
}

function findingOf(
  blocks: Blocks,
  gates: readonly string[],
  caps: readonly number[],
  set: Settings
): Finding | Fault {
  const scores = Float64Array.from(blocks.scored, (b) => blocks.scores.values()[b] ?? 0);
  const weights = Float64Array.from(blocks.scored, (b) => blocks.weights[b] ?? 0);
  const raised =
    set.rho > 0
      ? scores.map((s) => Math.max(s, set.score_floor))
      : raisedScores(scores, set.score_floor);
  if (isFault(raised)) return raised;

  const coverage = weightedCoverage(blocks.weights, blocks.coverage);
  const dataSuffices =
    scores.length > 0 &&
    coverage >= set.coverage - coverageTolerance &&
    scores.length >= Math.min(set.min_blocks, blocks.applicable);
  const failCaps = gates.map((state, k) => (state === "fail" ? (caps[k] ?? 0) : Infinity));
  const unknown = gates.map((state) => state === "unknown");
  const ceiling = Math.min(4, ...failCaps);
  const weakest = scores.reduce((a, b) => Math.min(a, b), Infinity);
  const gist = { coverage, dataSuffices, failCaps, unknown, ceiling, weakest };
  if (!dataSuffices) return { ...gist, index: 0, base: 0, verdict: 0, reason: "data" };

  const index = powerMean(raised, weights, set.rho);
  const unscored = scores.length < blocks.applicable;
  const points = verdictOfPoints(index, weakest, set);
  const base = unscored ? Math.min(points, set.unscored_cap) : points;
  const verdict = Math.min(base, ceiling, unknown.includes(true) ? set.unknown_cap : 4);
  return { ...gist, index, base, verdict, reason: reasonOf(verdict, gist, unscored, set) };
}

interface Given extends Settings {
  readonly block_scores: NumberRange;
  readonly block_weights: NumberRange;
  readonly block_coverage: NumberRange;
  readonly gates: readonly (readonly unknown[])[];
  readonly scored_from: number;
  readonly fail_caps: NumberRange | null;
}

function assess(given: Given & { readonly words: readonly string[] }): Finding | Fault {
  const { words, fail_caps } = given;
  if (words.length !== gateNames.length) return notFiveGates;
  const bad = words.findIndex((word) => !gateStates.some((state) => state === word));
  if (bad >= 0) return unknownState(bad, words[bad] ?? "");
  const caps = fail_caps ? Array.from(fail_caps.values()) : defaultFailCaps;
  if (caps.length !== gateNames.length || caps.some((cap) => cap > 4 || !Number.isInteger(cap)))
    return badCaps;
  if (!(given.potential < given.emerging && given.emerging < given.ready)) return cutsDisordered;
  const blocks = blocksOf(
    given.block_scores,
    given.block_weights.values(),
    given.block_coverage.values(),
    given.scored_from
  );
  return isFault(blocks) ? blocks : findingOf(blocks, words, caps, given);
}

function answerRow({ verdict, dataSuffices, index, reason, ceiling }: Finding): AnswerCell[] {
  return [verdict, dataSuffices ? index : tooLittleEvidence, reason, ceiling];
}

const verdictCap = {
  min: 0,
  max: 4,
  whole: true,
  expected: {
    en: "a whole number from 0 to 4",
    ru: "целое число от 0 до 4",
    kk: "0-ден 4-ке дейінгі бүтін сан",
  },
};

const blockCounted = (reference: RangeReference) =>
  reference.size ? reference.size.rows * reference.size.columns : null;

export const formationVerdict = defineMeasure({
  id: "FORMATION.VERDICT",
  family: "scoring",
  name: {
    en: "Cluster formation verdict",
    ru: "Заключение о возможности формирования кластера",
    kk: "Кластер қалыптастыру мүмкіндігі туралы қорытынды",
  },
  summary: {
    en: "From block scores, coverage and five obligatory conditions to a verdict 0…4, the index, what limits it and its ceiling",
    ru: "От баллов блоков, полноты данных и пяти обязательных условий — к заключению 0…4, индексу, его ограничению и потолку",
    kk: "Блок балдары, деректер толықтығы және бес міндетті шарттан 0…4 қорытындыға, индекске, шектеуші себепке және төбеге",
  },
  unit: {
    en: "0…4; points; word; 0…4",
    ru: "0…4; баллы; слово; 0…4",
    kk: "0…4; балл; сөз; 0…4",
  },
  values: {
    en: "verdict and ceiling: 0 insufficient evidence, 1 not now, 2 potential, 3 emerging, 4 ready; index 0 … 100",
    ru: "заключение и потолок: 0 недостаточно данных, 1 пока не готов, 2 потенциальный, 3 формирующийся, 4 готов; индекс 0 … 100",
    kk: "қорытынды мен төбе: 0 деректер жеткіліксіз, 1 әзірге дайын емес, 2 әлеуетті, 3 қалыптасып келе жатқан, 4 дайын; индекс 0 … 100",
  },
  formula: {
    en: "I = (Σ W S̃^ρ / Σ W)^(1/ρ), S̃ = max(S, m); ρ = 0: I = exp(Σ W ln S̃ / Σ W); base 4: I ≥ ready, all S ≥ floor₄; base 3: I ≥ emerging, all S ≥ floor₃; base 2: I ≥ potential; base 1: otherwise; verdict = min(base, caps of failed gates, of unknown gates and of unscored blocks); verdict = 0: Σ W c / Σ W < coverage, or too few scored blocks; Σ and S: scored blocks, m: score floor, c: coverage of the block",
    ru: "I = (Σ W S̃^ρ / Σ W)^(1/ρ), S̃ = max(S, m); ρ = 0: I = exp(Σ W ln S̃ / Σ W); основа 4: I ≥ ready, все S ≥ floor₄; основа 3: I ≥ emerging, все S ≥ floor₃; основа 2: I ≥ potential; основа 1: иначе; заключение = min(основа, пределы невыполненных условий, условий без данных и неоценённых блоков); заключение = 0: Σ W c / Σ W < coverage или слишком мало оценённых блоков; Σ и S: оценённые блоки, m: наименьший балл, c: полнота блока",
    kk: "I = (Σ W S̃^ρ / Σ W)^(1/ρ), S̃ = max(S, m); ρ = 0: I = exp(Σ W ln S̃ / Σ W); негіз 4: I ≥ ready, барлық S ≥ floor₄; негіз 3: I ≥ emerging, барлық S ≥ floor₃; негіз 2: I ≥ potential; негіз 1: әйтпесе; қорытынды = min(негіз, орындалмаған шарттардың, дерексіз шарттардың және бағаланбаған блоктардың шегі); қорытынды = 0: Σ W c / Σ W < coverage немесе бағаланған блоктар тым аз; Σ мен S: бағаланған блоктар, m: ең төменгі балл, c: блок толықтығы",
  },
  source:
    "definition of this product (formation assessment); cuts, floors, caps and gates are conventions",
  notes: {
    en: 'A block without evidence is left out of the mean, never scored 0, but it caps the verdict. The first thing that bars the next verdict is named: data, mass, plurality, chain, coordination, rule, unscored, block or index. Coverages pass within 1e-9; index and floors are compared as they are. A block with weight 0 is not applicable. Wrap BLOCK.SCORE in IFERROR(…,""), for it answers #N/A where nothing was measured.',
    ru: 'Блок без данных не входит в среднее и не получает 0, но ограничивает заключение. Названо первое, что мешает следующей ступени: data, mass, plurality, chain, coordination, rule, unscored, block или index. Полнота сравнивается с допуском 1e-9, индекс и пороги — точно. Блок с весом 0 не применяется. BLOCK.SCORE без измерений даёт #Н/Д: оберните его в ЕСЛИОШИБКА(…;"").',
    kk: 'Дерегі жоқ блок орташаға кірмейді, 0 да алмайды, бірақ қорытындыны шектейді. Келесі сатыға кедергі болған бірінші себеп аталады: data, mass, plurality, chain, coordination, rule, unscored, block немесе index. Толықтық 1e-9 дәлдікпен, индекс пен шектер дәл салыстырылады. Салмағы 0 блок қолданылмайды. Ештеңе өлшенбесе BLOCK.SCORE #N/A береді: оны IFERROR(…;"") ішіне алыңыз.',
  },
  params: {
    block_scores: range({
      label: scoresLabel,
      description: {
        en: "Score of each block 0…100; not read where a block is not scored",
        ru: "Балл каждого блока 0…100; у неоценённого блока не читается",
        kk: "Әр блоктың балы 0…100; бағаланбаған блокта оқылмайды",
      },
      negatives: "allowed",
      total: "allowed",
    }),
    block_weights: range({
      label: { en: "Block weights", ru: "Веса блоков", kk: "Блок салмақтары" },
      description: {
        en: "Weight of each block; 0 = not applicable",
        ru: "Вес каждого блока; 0 — не применяется",
        kk: "Әр блоктың салмағы; 0 — қолданылмайды",
      },
      pairedWith: "block_scores",
    }),
    block_coverage: range({
      label: coverageLabel,
      description: {
        en: "Coverage of each block 0…1, from BLOCK.SCORE; blank = 0",
        ru: "Полнота данных каждого блока 0…1, из BLOCK.SCORE; пусто — 0",
        kk: "Әр блоктың деректер толықтығы 0…1, BLOCK.SCORE нәтижесі; бос — 0",
      },
      total: "allowed",
      pairedWith: "block_scores",
    }),
    gates: codes({
      label: gatesLabel,
      description: {
        en: '"pass", "fail", "unknown" or "n/a" (not applicable) of mass, plurality, chain, coordination, rule, in this order',
        ru: '"pass" (выполнено), "fail" (нет), "unknown" (нет данных) или "n/a" (не применяется): масса, владельцы, цепочка, координация, стандарт',
        kk: '"pass" (орындалды), "fail" (жоқ), "unknown" (дерек жоқ) не "n/a" (қолданылмайды): масса, иелер, тізбек, үйлестіру, стандарт',
      },
    }),
    rho: optionalNumber({
      label: { en: "Rho", ru: "Rho", kk: "Rho" },
      description: {
        en: "Power of the mean: 1 arithmetic, 0 geometric (when not given), −1 harmonic",
        ru: "Степень среднего: 1 — арифметическое, 0 — геометрическое (если не указана), −1 — гармоническое",
        kk: "Орташаның дәрежесі: 1 — арифметикалық, 0 — геометриялық (берілмесе), −1 — гармоникалық",
      },
      default: conventions.rho,
    }),
    ready: optionalNumber({
      label: { en: "Ready", ru: "Порог «готов»", kk: "«Дайын» шегі" },
      description: {
        en: "Index from which the verdict is 4; 67 by convention",
        ru: "Индекс, с которого заключение 4; 67 по соглашению",
        kk: "Қорытынды 4 болатын индекс; келісім бойынша 67",
      },
      default: conventions.ready,
    }),
    emerging: optionalNumber({
      label: { en: "Emerging", ru: "Порог «формирующийся»", kk: "«Қалыптасып келе жатқан» шегі" },
      description: {
        en: "Index from which the verdict is 3; 50 by convention",
        ru: "Индекс, с которого заключение 3; 50 по соглашению",
        kk: "Қорытынды 3 болатын индекс; келісім бойынша 50",
      },
      default: conventions.emerging,
    }),
    potential: optionalNumber({
      label: { en: "Potential", ru: "Порог «потенциальный»", kk: "«Әлеуетті» шегі" },
      description: {
        en: "Index from which the verdict is 2; 33 by convention",
        ru: "Индекс, с которого заключение 2; 33 по соглашению",
        kk: "Қорытынды 2 болатын индекс; келісім бойынша 33",
      },
      default: conventions.potential,
    }),
    floor4: optionalNumber({
      label: { en: "Floor of 4", ru: "Минимум блока для 4", kk: "Блок шегі, 4 үшін" },
      description: {
        en: "Lowest score a scored block may have at verdict 4; 50 by convention",
        ru: "Наименьший балл оценённого блока при заключении 4; 50 по соглашению",
        kk: "4 қорытындысында бағаланған блоктың ең төменгі балы; келісім бойынша 50",
      },
      default: conventions.floor4,
    }),
    floor3: optionalNumber({
      label: { en: "Floor of 3", ru: "Минимум блока для 3", kk: "Блок шегі, 3 үшін" },
      description: {
        en: "Lowest score a scored block may have at verdict 3; 33 by convention",
        ru: "Наименьший балл оценённого блока при заключении 3; 33 по соглашению",
        kk: "3 қорытындысында бағаланған блоктың ең төменгі балы; келісім бойынша 33",
      },
      default: conventions.floor3,
    }),
    coverage: optionalNumber({
      label: { en: "Coverage", ru: "Полнота данных", kk: "Деректердің толықтығы" },
      description: {
        en: "Least weighted coverage of all blocks, 0…1; 0.7 by convention",
        ru: "Наименьшая взвешенная полнота по всем блокам, 0…1; 0,7 по соглашению",
        kk: "Барлық блок бойынша ең төменгі салмақталған толықтық, 0…1; келісім бойынша 0,7",
      },
      default: conventions.coverage,
      domain: scoredFromArgument.domain,
    }),
    min_blocks: optionalNumber({
      label: { en: "Least blocks", ru: "Наименьшее число блоков", kk: "Блоктардың ең аз саны" },
      description: {
        en: "Least number of scored blocks, or all applicable ones if fewer exist; 5 by convention. The guided assessment asks for 5 always",
        ru: "Наименьшее число оценённых блоков или все применимые, если их меньше; 5 по соглашению. Пошаговая оценка требует 5 всегда",
        kk: "Бағаланған блоктардың ең аз саны, қолданылатыны одан аз болса — бәрі; келісім бойынша 5. Қадамдық бағалау әрқашан 5 талап етеді",
      },
      default: conventions.blocks,
    }),
    scored_from: scoredFromArgument,
    fail_caps: optionalRange({
      label: capsLabel,
      description: {
        en: "Highest verdict when a gate fails, five numbers in the order of the gates; 2, 2, 3, 3, 2 by convention",
        ru: "Высшее заключение при невыполненном условии, пять чисел в порядке условий; 2, 2, 3, 3, 2 по соглашению",
        kk: "Шарт орындалмағандағы ең жоғары қорытынды, шарттар ретімен бес сан; келісім бойынша 2, 2, 3, 3, 2",
      },
      blanks: "refused",
      total: "allowed",
    }),
    unknown_cap: optionalNumber({
      label: { en: "Unknown cap", ru: "Предел без данных", kk: "Дерек жоқтағы шек" },
      description: {
        en: "Highest verdict when any gate is unknown; 3 by convention",
        ru: "Высшее заключение, если о каком-то условии нет данных; 3 по соглашению",
        kk: "Бір шарт бойынша дерек болмағандағы ең жоғары қорытынды; келісім бойынша 3",
      },
      default: conventions.unknownCap,
      domain: verdictCap,
    }),
    unscored_cap: optionalNumber({
      label: { en: "Unscored cap", ru: "Предел без оценки блока", kk: "Бағаланбаған блок шегі" },
      description: {
        en: "Highest verdict when an applicable block is not scored; 3 by convention",
        ru: "Высшее заключение, если применимый блок не оценён; 3 по соглашению",
        kk: "Қолданылатын блок бағаланбағандағы ең жоғары қорытынды; келісім бойынша 3",
      },
      default: conventions.unscoredCap,
      domain: verdictCap,
    }),
    score_floor: scoreFloorArgument,
  },
  result: "cells",
  columns: [
    { en: "verdict", ru: "заключение", kk: "қорытынды" },
    { en: "index", ru: "индекс", kk: "индекс" },
    { en: "limiting reason", ru: "что ограничивает", kk: "шектеуші себеп" },
    { en: "ceiling", ru: "потолок", kk: "төбе" },
  ],
  compute: (given) => {
    const finding = assess({ ...given, words: listOf(given.gates).map(wordOf) });
    return isFault(finding) ? finding : [answerRow(finding)];
  },
  twin: (given, place: Place) => {
    const { block_scores, block_weights, block_coverage, gates, fail_caps, rho } = given;
    const gateCount = blockCounted(gates);
    const capCount = fail_caps ? blockCounted(fail_caps) : 5;
    if ((gateCount ?? 5) !== 5 || (capCount ?? 5) !== 5) return "#VALUE!";
    const [s, w, c] = [block_scores.numbers, block_weights.numbers, block_coverage.numbers];
    const scored = `((${w}>0)*(${c}>=${given.scored_from}-1E-9))`;
    const raised = raisedTwin(s, given.score_floor);
    const [count, applicable, data, base, index, weakest, verdictBase] = [0, 1, 2, 3, 4, 5, 6].map(
      (column) => place(0, column)
    ) as [string, string, string, string, string, string, string];
    const relative = `IF(${scored}=1,${raised}/${base},1)`;
    const weight = `SUM(${scored}*${w})`;
    const geometric = `${base}*EXP(SUM(${scored}*${w}*LN(IF(${relative}>0,${relative},1)))/${weight})`;
    const powered = `${base}*(SUM(${scored}*${w}*IF(${relative}>0,${relative},1)^${rho}*(${relative}>0))/${weight})^(1/${rho})`;
    const mean =
      rho.literal === null
        ? `IF(${rho}=0,${geometric},${powered})`
        : rho.literal === 0
          ? geometric
          : powered;
    const state = (k: number) => `TRIM(INDEX(${gates},${k + 1}))`;
    const cap = (k: number) =>
      fail_caps ? `INDEX(${fail_caps},${k + 1})` : String(defaultFailCaps[k] ?? 0);
    const [failCap, open] = [(k: number) => place(1, k), (k: number) => place(2, k)];
    const verdict = place(0, 7);
    const helper = [
      `SUM(${scored})`,
      `SUM(--(${w}>0))`,
      `(SUM(${w}*${c})/SUM(${w})>=${given.coverage}-1E-9)*(${count}>0)*(${count}>=MIN(${given.min_blocks},${applicable}))`,
      `IF(${count}=0,1,IF(${rho}<0,MIN(IF(${scored}=1,${raised})),MAX(${scored}*${raised})))`,
      `IF((${count}=0)+(${base}=0)>0,0,${mean})`,
      `IF(${count}=0,0,MIN(IF(${scored}=1,${s})))`,
      `MIN(IF(${count}<${applicable},${given.unscored_cap},4),IF((${index}>=${given.ready})*(${weakest}>=${given.floor4})>0,4,IF((${index}>=${given.emerging})*(${weakest}>=${given.floor3})>0,3,IF(${index}>=${given.potential},2,1))))`,
      `IF(${data}=0,0,MIN(${verdictBase},${place(1, 0, 1, 5)},IF(SUM(${place(2, 0, 1, 5)})>0,${given.unknown_cap},4)))`,
    ].map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula }));
    const gateCells = gateNames.flatMap((_, k) => [
      { row: 1, column: k, rows: 1, columns: 1, formula: `IF(${state(k)}="fail",${cap(k)},4)` },
      { row: 2, column: k, rows: 1, columns: 1, formula: `--(${state(k)}="unknown")` },
    ]);
    const barred = [
      ...gateNames.map((name, k): [string, string] => [`${failCap(k)}<=${verdict}`, name]),
      ...gateNames.map((name, k): [string, string] => [
        `${open(k)}*(${given.unknown_cap}<=${verdict})>0`,
        name,
      ]),
      [`(${count}<${applicable})*(${given.unscored_cap}<=${verdict})>0`, "unscored"],
      [
        `(${verdict}=3)*(${weakest}<${given.floor4})+(${verdict}=2)*(${weakest}<${given.floor3})>0`,
        "block",
      ],
    ];
    const reason = `IF(${data}=0,"data",IF(${verdict}>=4,"",${barred.map(([test, name]) => `IF(${test},"${name}",`).join("")}"index"${")".repeat(barred.length)}))`;
    const words = `TRIM(${gates})`;
    const wrong = [
      ...(gateCount === null ? [`(${gates.length}<>5)`] : []),
      `SUM(${gateStates.map((known) => `(${words}<>"${known}")`).join("*")})`,
      ...(fail_caps
        ? [
            ...(capCount === null ? [`(${fail_caps.length}<>5)`] : []),
            `SUM((${fail_caps.numbers}>4)+(${fail_caps.numbers}<>INT(${fail_caps.numbers})))`,
          ]
        : []),
      `(${given.potential}>=${given.emerging})`,
      `(${given.emerging}>=${given.ready})`,
      `SUM(--(${c}>1+1E-9))`,
      `SUM(${scored}*((${s}<0)+(${s}>100)+1-ISNUMBER(${block_scores})))`,
      `(${rho}<=0)*SUM(${scored}*(${raised}<=0))`,
    ].join("+");
    return {
      cells: [
        ...gateCells,
        ...helper,
        {
          row: 3,
          column: 0,
          rows: 1,
          columns: 4,
          formula: `IF(${wrong}>0,#VALUE!,CHOOSE({1,2,3,4},${verdict},IF(${data}=0,NA(),${index}),${reason},MIN(4,${place(1, 0, 1, 5)})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        block_scores: [80, 45],
        block_weights: [1, 1],
        block_coverage: [1, 0.8],
        gates: ["pass", "pass", "unknown", "pass", "n/a"],
      },
      expect: [3, 60, "chain", 4],
      from: "by hand: √(80 × 45); an unknown gate caps at 3",
    },
    {
      given: {
        block_scores: [
          64.34748200359999, 52.083333333325, 43.1, 57.533333333339996, 43.723123852975,
          47.66666666666, 47.3492730371,
        ],
        block_weights: [1, 1, 1, 1, 1, 1, 1],
        block_coverage: [1, 1, 1, 1, 1, 1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: [3, 50.34784849484823, "block", 4],
      tolerance: 1e-9,
      from: "the synthetic assessment of the method",
    },
    {
      given: {
        block_scores: [[80, 80, 80, 80, 80, 80, null]],
        block_weights: [[1, 1, 1, 1, 1, 1, 1]],
        block_coverage: [[1, 1, 1, 1, 1, 1, ""]],
        gates: [["Pass", "PASS", " pass ", "pass", "n/a"]],
      },
      expect: [3, 80, "unscored", 4],
      from: "by hand: rows; a block without evidence leaves the mean and caps the verdict",
    },
    {
      given: {
        block_scores: [80, 80, 20],
        block_weights: [1, 1, 1],
        block_coverage: [1, 1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        rho: 1,
      },
      expect: [2, 60, "block", 4],
      from: "by hand: an index of 60, but a block below the floor of 3",
    },
    {
      given: {
        block_scores: [80, 80, 20],
        block_weights: [1, 1, 1],
        block_coverage: [1, 1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        rho: -1,
        floor3: 10,
      },
      expect: [2, 40, "index", 4],
      from: "by hand: the harmonic mean; now the index bars",
    },
    {
      given: {
        block_scores: [90, 70],
        block_weights: [1, 0],
        block_coverage: [1, 0],
        gates: ["pass", "fail", "pass", "pass", "pass"],
      },
      expect: [2, 90, "plurality", 2],
      from: "by hand: a block that is not applicable; a failed gate caps at 2",
    },
    {
      given: {
        block_scores: [90, 70],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["fail", "fail", "pass", "pass", "pass"],
        fail_caps: [[3, 1, 3, 3, 2]],
      },
      expect: [1, Math.sqrt(6300), "plurality", 1],
      from: "by hand: own caps; the gate that bars the next verdict is named",
    },
    {
      given: {
        block_scores: [90, 70],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "n/a"],
      },
      expect: [4, Math.sqrt(6300), "", 4],
      from: "by hand: nothing bars",
    },
    {
      given: {
        block_scores: [20, 0],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: [1, Math.sqrt(20), "index", 4],
      from: "by hand: a block score of 0 enters as 1",
    },
    {
      given: {
        block_scores: [90, 70, 5],
        block_weights: [1, 1, 1],
        block_coverage: [1, 1, 0.4],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        min_blocks: 2,
        unscored_cap: 4,
        scored_from: 0.6,
      },
      expect: [4, Math.sqrt(6300), "", 4],
      from: "by hand: coverage 0.8; a cap that does not bar",
    },
    {
      given: {
        block_scores: [90, null, null],
        block_weights: [1, 1, 1],
        block_coverage: [0.6, 0.2, 0],
        gates: ["unknown", "pass", "fail", "pass", "pass"],
      },
      expect: [0, "#N/A", "data", 3],
      from: "catalogue: too little evidence; the ceiling is still given",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "maybe"],
      },
      expect: "#VALUE!",
      from: "catalogue: a word that is no state",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", null, "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank gate",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: five gates",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        fail_caps: [2, 2, 3, 3, 5],
      },
      expect: "#VALUE!",
      from: "catalogue: a cap above 4",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        unknown_cap: 2.5,
      },
      expect: "#VALUE!",
      from: "definition: a cap is a verdict",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        ready: 50,
      },
      expect: "#VALUE!",
      from: "catalogue: cuts must rise",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1.2],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: a coverage above 1",
    },
    {
      given: {
        block_scores: [90, 101],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: a score above 100",
    },
    {
      given: {
        block_scores: [90, null],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: a scored block without a score",
    },
    {
      given: {
        block_scores: [90, 0],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        score_floor: 0,
      },
      expect: "#VALUE!",
      from: "definition: no geometric mean of 0 without a floor",
    },
    {
      given: {
        block_scores: [90, 0],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
        score_floor: 0,
        rho: 0.5,
      },
      expect: [1, 22.5, "index", 4],
      from: "by hand: 90 (1/2)²",
    },
    {
      given: {
        block_scores: [90, "x"],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, -1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [0, null],
        block_coverage: [1, 1],
        gates: ["pass", "pass", "pass", "pass", "pass"],
      },
      expect: "#DIV/0!",
      from: "catalogue: all weights 0",
    },
    {
      given: {
        block_scores: [90, 80],
        block_weights: [1, 1],
        block_coverage: [1, 1],
        gates: ["pass", "pass", { code: "#N/A" }, "pass", "pass"],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "verdict",
      "formation index",
      "cluster readiness",
      "gates",
      "knock-out criteria",
      "заключение",
      "индекс формирования кластера",
      "готовность кластера",
      "обязательные условия",
      "қорытынды",
      "кластер қалыптасу индексі",
      "кластердің дайындығы",
    ],
    reading: {
      en: "Here the index 60 would be enough for verdict 3 (emerging); the word “chain” says what bars verdict 4: nobody knows whether the chain condition holds. The ceiling 4 says that no failed condition stands in the way. Read the word before the number: a gate cannot be bought by points.",
      ru: "Здесь индекса 60 хватает для заключения 3 (формирующийся); слово chain говорит, что мешает заключению 4: об условии «цепочка» нет данных. Потолок 4 означает, что невыполненных условий нет. Сначала читайте слово, потом число: обязательное условие баллами не купить.",
      kk: "Мұнда 60 индексі 3 қорытындысына (қалыптасып келе жатқан) жетеді; chain сөзі 4-ке не кедергі екенін айтады: «тізбек» шарты бойынша дерек жоқ. Төбенің 4 болуы орындалмаған шарт жоғын білдіреді. Алдымен сөзді, кейін санды оқыңыз: міндетті шартты балмен алмастыруға болмайды.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "insufficient evidence",
          ru: "недостаточно данных",
          kk: "деректер жеткіліксіз",
        },
        source: "convention of this product",
      },
      {
        from: 1,
        below: 2,
        means: { en: "not now", ru: "пока не готов", kk: "әзірге дайын емес" },
        source: "convention of this product",
      },
      {
        from: 2,
        below: 3,
        means: { en: "potential", ru: "потенциальный", kk: "әлеуетті" },
        source: "convention of this product",
      },
      {
        from: 3,
        below: 4,
        means: { en: "emerging", ru: "формирующийся", kk: "қалыптасып келе жатқан" },
        source: "convention of this product",
      },
      {
        from: 4,
        means: { en: "ready (priority)", ru: "готов (приоритетный)", kk: "дайын (басым)" },
        source: "convention of this product",
      },
    ],
    thresholdColumn: 0,
    traps: [
      {
        en: "The verdict of the data at hand is not the last word: compute it again with everything unmeasured at 0 and at 100, and print the range.",
        ru: "Заключение по имеющимся данным — не последнее слово: посчитайте его ещё раз, поставив вместо неизмеренного 0 и 100, и укажите диапазон.",
        kk: "Қолдағы деректер бойынша қорытынды түпкілікті емес: өлшенбегеннің орнына 0 және 100 қойып қайта есептеп, аралығын көрсетіңіз.",
      },
      {
        en: "Cuts, floors and caps are conventions, not findings; near a cut a point or two decide, so read FORMATION.INTERVAL beside it.",
        ru: "Пороги, минимумы и пределы — соглашения, а не научные выводы; у порога решают один-два балла, поэтому смотрите рядом FORMATION.INTERVAL.",
        kk: "Шекті мәндер, ең төменгі балдар мен шектер — келісім, ғылыми дәлел емес; шек маңында бір-екі балл шешеді, сондықтан FORMATION.INTERVAL-ды қатар қараңыз.",
      },
    ],
    elsewhere: [],
    steps: (given) => {
      const finding = assess({ ...given, words: listOf(given.gates).map(wordOf) });
      if (isFault(finding)) return [];
      const scored = blocksOf(
        given.block_scores,
        given.block_weights.values(),
        given.block_coverage.values(),
        given.scored_from
      );
      const entering = isFault(scored) ? [] : scored.scored;
      return [
        {
          says: {
            en: "Weighted coverage",
            ru: "Взвешенная полнота данных",
            kk: "Салмақталған толықтық",
          },
          formula: "Σ W c / Σ W",
          shows: finding.coverage,
        },
        {
          says: {
            en: "Numbers of the scored blocks",
            ru: "Номера оценённых блоков",
            kk: "Бағаланған блоктардың нөмірлері",
          },
          shows: entering.map((b) => b + 1),
        },
        ...(finding.dataSuffices
          ? [
              {
                says: {
                  en: "Their scores, raised to the floor",
                  ru: "Их баллы, не ниже наименьшего",
                  kk: "Олардың балдары, ең төменгіден кем емес",
                },
                formula: "S̃ = max(S, m)",
                shows: entering.map((b) =>
                  Math.max(given.block_scores.values()[b] ?? 0, given.score_floor)
                ),
              },
              {
                says: { en: "Index", ru: "Индекс", kk: "Индекс" },
                formula: "I",
                shows: finding.index,
              },
              {
                says: {
                  en: "Verdict of the points alone",
                  ru: "Заключение по одним баллам",
                  kk: "Тек балдар бойынша қорытынды",
                },
                shows: finding.base,
              },
            ]
          : []),
        {
          says: {
            en: "Highest verdict each gate leaves",
            ru: "Высшее заключение, которое оставляет каждое условие",
            kk: "Әр шарт қалдыратын ең жоғары қорытынды",
          },
          shows: finding.failCaps.map((cap, k) =>
            finding.unknown[k] ? given.unknown_cap : Math.min(4, cap)
          ),
        },
        {
          says: {
            en: "Verdict, index, what limits it, ceiling",
            ru: "Заключение, индекс, что ограничивает, потолок",
            kk: "Қорытынды, индекс, шектеуші себеп, төбе",
          },
          shows: [answerRow(finding)],
        },
      ];
    },
  },
});
