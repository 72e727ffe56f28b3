/**
 * What the measures of the formation assessment share: which indicators were measured, how errors of one
 * source add up, when a block has enough evidence to be scored, and the arguments that say so.
 */
import { conventions } from "./conventions";
import { Cell, Cells, NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { optionalNumber, optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { NumberReference, RangeReference } from "../../core/twin";

/** Coverages are compared with their limits in favor of passing, within this. */
export const coverageTolerance = 1e-9;

const scoreLabel = { en: "Scores", ru: "Баллы", kk: "Балдар" };
const observedLabel = { en: "Observed", ru: "Измерено", kk: "Өлшенген" };

const zeroToOne = {
  min: 0,
  max: 1,
  expected: {
    en: "a number from 0 to 1",
    ru: "число от 0 до 1",
    kk: "0-ден 1-ге дейінгі сан",
  },
};

export const indicatorScores = range({
  label: scoreLabel,
  description: {
    en: "Scores of the indicators, 0…100; blank = not measured",
    ru: "Баллы показателей, 0…100; пусто — не измерено",
    kk: "Көрсеткіштердің балдары, 0…100; бос — өлшенбеген",
  },
  // A score that is not read may be anything; those that are read are checked with `measuredOf`.
  negatives: "allowed",
  total: "allowed",
});

export const observedArgument = optionalRange({
  label: observedLabel,
  description: {
    en: "1 = measured, 0 or blank = not; alone decides when given. Not given: a blank score is not measured and a score of 0 is refused",
    ru: "1 — измерено, 0 или пусто — нет; если указано, решает только это. Не указано: пустой балл не измерен, а балл 0 не принимается",
    kk: "1 — өлшенген, 0 не бос — жоқ; берілсе, тек осы шешеді. Берілмесе: бос балл өлшенбеген, ал 0 балл қабылданбайды",
  },
  total: "allowed",
  pairedWith: "scores",
});

export const correlationArgument = optionalNumber({
  label: { en: "Correlation", ru: "Корреляция", kk: "Корреляция" },
  description: {
    en: "Correlation of the errors of any two indicators, 0…1; 0.3 by convention when not given",
    ru: "Корреляция ошибок любых двух показателей, 0…1; если не указана — 0,3 по соглашению",
    kk: "Кез келген екі көрсеткіш қателерінің корреляциясы, 0…1; берілмесе, келісім бойынша 0,3",
  },
  default: conventions.correlation,
  domain: zeroToOne,
});

export const scoredFromArgument = optionalNumber({
  label: { en: "Scored from", ru: "Оценивается с", kk: "Бағалау шегі" },
  description: {
    en: "Coverage from which a block is scored; 0.5 when not given",
    ru: "Полнота данных, с которой блок оценивается; 0,5, если не указана",
    kk: "Блок бағалана бастайтын деректер толықтығы; берілмесе 0,5",
  },
  default: conventions.scoredFrom,
  domain: zeroToOne,
});

export const scoreFloorArgument = optionalNumber({
  label: { en: "Score floor", ru: "Наименьший балл", kk: "Ең төменгі балл" },
  description: {
    en: "A block score enters the mean as at least this, so that one zero does not annihilate it; 1 when not given",
    ru: "Балл блока входит в среднее не меньшим, чем это, чтобы один ноль не обнулил всё; 1, если не указан",
    kk: "Блок балы орташаға бұдан кем болмай кіреді, бір нөл бәрін жоққа шығармауы үшін; берілмесе 1",
  },
  default: conventions.floor,
  domain: {
    min: 0,
    expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
  },
});

/** Numbers the entries of a row or column in a sentence. */
function entryFault(label: typeof scoreLabel, index: number, says: typeof scoreLabel): Fault {
  const n = index + 1;
  return fault(
    "#VALUE!",
    about(label, {
      en: `entry ${n} ${says.en}`,
      ru: `запись ${n} ${says.ru}`,
      kk: `${n}-жазба ${says.kk}`,
    })
  );
}

const zeroUndeclared = (index: number) =>
  entryFault(scoreLabel, index, {
    en: "is 0, which an empty cell may have become; say with observed which indicators were measured",
    ru: "равна 0, а нулём могла стать и пустая ячейка; укажите в observed, что измерено",
    kk: "0-ге тең, бос ұяшық та 0 болып келуі мүмкін; observed аргументінде не өлшенгенін көрсетіңіз",
  });

const scoreMissing = (index: number) =>
  entryFault(scoreLabel, index, {
    en: "is blank although observed says it was measured; expected a score",
    ru: "пуста, хотя в observed она отмечена измеренной; ожидается балл",
    kk: "бос, бірақ observed бойынша өлшенген; балл болуы керек",
  });

/** The fault of a score beyond the scale; `label` is the argument it stands in. */
export function scoreOutside(label: typeof scoreLabel, index: number, found: number): Fault {
  return entryFault(label, index, {
    en: `is ${found}; expected a score from 0 to 100`,
    ru: `равна ${found}; ожидается балл от 0 до 100`,
    kk: `${found} мәніне тең; 0-ден 100-ге дейінгі балл болуы керек`,
  });
}

const notAMark = (index: number, found: number) =>
  entryFault(observedLabel, index, {
    en: `is ${found}; expected 1 (measured), 0 or a blank`,
    ru: `равна ${found}; ожидается 1 (измерено), 0 или пусто`,
    kk: `${found} мәніне тең; 1 (өлшенген), 0 немесе бос болуы керек`,
  });

/** @returns 1 for every measured indicator and 0 for the others, or what is wrong with them */
export function measuredOf(scores: NumberRange, observed: NumberRange | null): Uint8Array | Fault {
  const values = scores.values();
  const measured = new Uint8Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const score = values[k]!;
    const given = typeof scores.cellAt(k) === "number";
    if (observed) {
      const mark = observed.values()[k] ?? 0;
      if (mark === 0) continue;
      if (mark !== 1) return notAMark(k, mark);
      if (!given) return scoreMissing(k);
    } else {
      if (!given) continue;
      if (score === 0) return zeroUndeclared(k);
    }
    if (score < 0 || score > 100) return scoreOutside(scoreLabel, k, score);
    measured[k] = 1;
  }
  return measured;
}

/** The same natively: 1 and 0 in the shape of the scores, and how many cells are at fault. */
export function measuredTwin(
  scores: RangeReference,
  observed: RangeReference | null
): { readonly mask: string; readonly faults: string } {
  if (!observed)
    return {
      mask: `(ISNUMBER(${scores})*1)`,
      faults: `SUM(ISNUMBER(${scores})*((${scores.numbers}<=0)+(${scores.numbers}>100)))`,
    };
  const marks = observed.numbers;
  return {
    mask: `((${marks}=1)*1)`,
    faults: `SUM((${marks}=1)*((${scores.numbers}<0)+(${scores.numbers}>100)+1-ISNUMBER(${scores})))+SUM((${marks}<>0)*(${marks}<>1))`,
  };
}

/** Cells of a row or column one after the other, whatever their sort. */
export function listOf(cells: Cells): Cell[] {
  const columns = cells[0]?.length ?? 0;
  return cells.flatMap((row) => Array.from({ length: columns }, (_, j) => row[j]));
}

/** A word as it is compared: without case and outer spaces. A blank and a blank handed over as 0 are "". */
export function wordOf(cell: Cell): string {
  return cell === null || cell === undefined || typeof cell === "object" || cell === 0
    ? ""
    : String(cell).trim().toLowerCase();
}

/** √((1−r)·Σx² + r·(Σx)²): one correlation r for every pair of errors. */
export function correlatedError(errors: Float64Array, correlation: number): number {
  const squares = sumOf(errors.map((x) => x * x));
  return Math.sqrt((1 - correlation) * squares + correlation * sumOf(errors) ** 2);
}

/** @returns what to divide weights by so that neither they nor their squares leave the range of doubles */
export function unitOfWeights(weights: Float64Array): number {
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  return largest !== 0 && (largest > 1e100 || largest < 1e-100) ? largest : 1;
}

const zeroWithoutFloor = fault("#VALUE!", {
  en: "Score floor: is 0 and so is a block score, which this mean cannot take; give a floor above 0",
  ru: "Наименьший балл: равен 0, как и балл одного из блоков, среднее этого не принимает; задайте число больше 0",
  kk: "Ең төменгі балл: 0, бір блоктың балы да 0, мұндай орташа оны қабылдамайды; 0-ден үлкен сан беріңіз",
});

/** @returns the scores raised to the floor, or a fault where a 0 is left that no geometric mean can take */
export function raisedScores(scores: Float64Array, floor: number): Float64Array | Fault {
  const raised = scores.map((s) => Math.max(s, floor));
  return raised.includes(0) ? zeroWithoutFloor : raised;
}

/** A score raised to the floor, natively. */
export const raisedTwin = (scores: string, floor: NumberReference) =>
  `IF(${scores}<${floor},${floor},${scores})`;
