/** Goalpost score: where a value stands between a floor and a target, optionally bent at a sufficient level. */
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, element, logical, number, optionalNumber, zerosArgument } from "../../core/params";

const goalpostsFlat = fault("#VALUE!", {
  en: "goalposts must rise or fall strictly: floor (L), sufficient (T), target (G)",
  ru: "границы шкалы должны строго расти или убывать: нижняя (L), достаточная (T), целевая (G)",
  kk: "шкала шектері қатаң өсуі немесе кемуі керек: төменгі (L), жеткілікті (T), мақсатты (G)",
});

const sufficientOutside = fault("#VALUE!", {
  en: `${goalpostsFlat.because.en}; the order of the arguments is floor, target, sufficient`,
  ru: `${goalpostsFlat.because.ru}; порядок аргументов: floor, target, sufficient`,
  kk: `${goalpostsFlat.because.kk}; аргументтердің реті: floor, target, sufficient`,
});

const goalpostsNotPositive = fault("#VALUE!", {
  en: "Spacing: logarithms need goalposts above 0",
  ru: "Шкала: для логарифмов границы должны быть больше 0",
  kk: "Шкала: логарифм үшін шектер 0-ден үлкен болуы керек",
});

const valueNotPositive = fault("#VALUE!", {
  en: "Value: is 0 or negative, so its logarithm does not exist; expected a number above 0",
  ru: "Значение: 0 или меньше, логарифма нет; ожидается число больше 0",
  kk: "Мән: 0 немесе теріс, логарифмі жоқ; 0-ден үлкен сан болуы керек",
});

interface Goalposts {
  readonly floor: number;
  readonly target: number;
  readonly sufficient: number | null;
}

/** @param way  the way between two values, negative when it leads down   @returns the score, unclipped */
function scoreBetween(
  x: number,
  { floor, target, sufficient }: Goalposts,
  top: number,
  way: (from: number, to: number) => number
): number {
  if (sufficient === null) return (top * way(floor, x)) / way(floor, target);
  const beyond = target > sufficient ? x >= sufficient : x <= sufficient;
  return beyond
    ? top / 2 + ((top / 2) * way(sufficient, x)) / way(sufficient, target)
    : top / 2 - ((top / 2) * way(x, sufficient)) / way(floor, sufficient);
}

const linear = (from: number, to: number) => to - from;
const logarithmic = (from: number, to: number) => Math.log(to / from);

interface Scale extends Goalposts {
  readonly value: number;
  readonly spacing: "linear" | "log";
  readonly top: number;
  readonly clip: boolean;
}

function scoreOf({ value, floor, target, sufficient, spacing, top, clip }: Scale): number | Fault {
  if (floor === target) return goalpostsFlat;
  if (
    sufficient !== null &&
    !(floor < sufficient && sufficient < target) &&
    !(floor > sufficient && sufficient > target)
  )
    return sufficientOutside;
  if (spacing === "log") {
    if (Math.min(floor, target) <= 0) return goalpostsNotPositive;
    if (value <= 0) return clip ? 0 : valueNotPositive;
  }
  const score = scoreBetween(
    value,
    { floor, target, sufficient },
    top,
    spacing === "log" ? logarithmic : linear
  );
  return clip ? Math.min(top, Math.max(0, score)) : score;
}

export const goalpostScore = defineMeasure({
  id: "GOALPOST.SCORE",
  family: "scoring",
  name: {
    en: "Score between goalposts",
    ru: "Балл между границами шкалы",
    kk: "Шкала шектері арасындағы балл",
  },
  summary: {
    en: "Turns an indicator into points: 0 at the floor, half at the sufficient level, full at the target",
    ru: "Переводит показатель в баллы: 0 на нижней границе, половина на достаточном уровне, все — на целевом",
    kk: "Көрсеткішті балға айналдырады: төменгі шекте 0, жеткілікті деңгейде жартысы, мақсатты деңгейде толық",
  },
  unit: { en: "points", ru: "баллы", kk: "балл" },
  values: {
    en: "0 … top; beyond when not clipped",
    ru: "0 … полный балл; без ограничения и за этими пределами",
    kk: "0 … толық балл; шектелмесе, одан тыс та",
  },
  formula: {
    en: "beyond T towards G: s = M/2 + M/2 (x − T)/(G − T); otherwise: s = M/2 − M/2 (T − x)/(T − L); without T: s = M (x − L)/(G − L); log: ln x, ln L, ln T, ln G in place of x, L, T, G; L: floor, T: sufficient, G: target, M: top",
    ru: "от T в сторону G: s = M/2 + M/2 (x − T)/(G − T); иначе: s = M/2 − M/2 (T − x)/(T − L); без T: s = M (x − L)/(G − L); log: ln x, ln L, ln T, ln G вместо x, L, T, G; L: нижняя граница, T: достаточный уровень, G: целевой уровень, M: полный балл",
    kk: "T-дан G жаққа қарай: s = M/2 + M/2 (x − T)/(G − T); әйтпесе: s = M/2 − M/2 (T − x)/(T − L); T берілмесе: s = M (x − L)/(G − L); log: x, L, T, G орнына ln x, ln L, ln T, ln G; L: төменгі шек, T: жеткілікті деңгей, G: мақсатты деңгей, M: толық балл",
  },
  source:
    "OECD/JRC Handbook on Constructing Composite Indicators 2008 (distance to a reference); three goalposts: definition of this product",
  notes: {
    en: 'Lower is better when the floor lies above the target. A blank has no score: #N/A, never 0 and never full. With "count", make sure no cell is empty: some hosts hand an empty cell over as 0. On the log scale a value of 0 or less scores 0.',
    ru: 'Если нижняя граница больше целевой, лучше меньшее значение. У пустой ячейки балла нет: #Н/Д, а не 0 и не полный балл. При "count" убедитесь, что пустых ячеек нет: некоторые программы передают их как 0. На логарифмической шкале значение 0 и меньше даёт 0.',
    kk: 'Төменгі шек мақсаттыдан үлкен болса, кішірек мән жақсырақ. Бос ұяшықтың балы жоқ: #N/A, 0 да, толық балл да емес. "count" кезінде бос ұяшық жоғына көз жеткізіңіз: кейбір бағдарламалар оны 0 деп береді. Логарифмдік шкалада 0 және одан кіші мән 0 балл алады.',
  },
  params: {
    value: element({
      label: { en: "Value", ru: "Значение", kk: "Мән" },
      description: {
        en: "Value of the indicator",
        ru: "Значение показателя",
        kk: "Көрсеткіштің мәні",
      },
      negatives: "allowed",
      blanks: "notAvailable",
      zeros: {},
    }),
    floor: number({
      label: { en: "Floor", ru: "Нижняя граница", kk: "Төменгі шек" },
      description: {
        en: "Value that scores 0",
        ru: "Значение, дающее 0 баллов",
        kk: "0 балл беретін мән",
      },
    }),
    target: number({
      label: { en: "Target", ru: "Целевой уровень", kk: "Мақсатты деңгей" },
      description: {
        en: "Value that scores top",
        ru: "Значение, дающее полный балл",
        kk: "Толық балл беретін мән",
      },
    }),
    sufficient: optionalNumber({
      label: { en: "Sufficient", ru: "Достаточный уровень", kk: "Жеткілікті деңгей" },
      description: {
        en: "Value that scores half of top; when not given, a straight line from floor to target",
        ru: "Значение, дающее половину балла; если не указано — прямая от нижней границы к целевому уровню",
        kk: "Балдың жартысын беретін мән; берілмесе, төменгі шектен мақсатқа дейін түзу",
      },
      default: null,
    }),
    spacing: choice({
      label: { en: "Spacing", ru: "Шкала", kk: "Шкала" },
      description: {
        en: '"linear", or "log": equal ratios are equal steps',
        ru: '"linear" — линейная или "log": равные отношения — равные шаги',
        kk: '"linear" — сызықтық немесе "log": тең қатынастар — тең қадамдар',
      },
      words: ["linear", "log"],
      default: "linear",
    }),
    top: optionalNumber({
      label: { en: "Top", ru: "Полный балл", kk: "Толық балл" },
      description: {
        en: "Score at the target; 100 when not given",
        ru: "Балл на целевом уровне; 100, если не указан",
        kk: "Мақсатты деңгейдегі балл; берілмесе 100",
      },
      default: 100,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
    clip: logical({
      label: { en: "Clip", ru: "Ограничить", kk: "Шектеу" },
      description: {
        en: "TRUE keeps the score inside 0…top",
        ru: "ИСТИНА — не выпускать балл за 0…полный балл",
        kk: "АҚИҚАТ — балды 0…толық балл аралығында ұстау",
      },
      default: true,
    }),
    zeros: zerosArgument({
      en: 'What a value 0 is: "count" = a real zero, "skip" = an empty cell handed over as 0 (#N/A). Not given: #VALUE! when there is one',
      ru: 'Что значит 0: "count" — настоящий ноль, "skip" — пустая ячейка, переданная как 0 (#Н/Д). Не указано: #ЗНАЧ!, если есть 0',
      kk: '0 нені білдіреді: "count" — нақты нөл, "skip" — 0 болып берілген бос ұяшық (#N/A). Берілмесе және 0 болса: #VALUE!',
    }),
  },
  result: "cells",
  compute: scoreOf,
  twin: ({ value, floor, target, sufficient, spacing, top, clip }) => {
    const log = spacing === "log";
    const x = log ? `IF(${value.numbers}>0,${value.numbers},1)` : value.numbers;
    const way = (from: unknown, to: unknown) =>
      log ? `LN(${String(to)}/${String(from)})` : `(${String(to)}-${String(from)})`;
    const half = `${top}/2`;
    const score = sufficient
      ? `IF((${x}-${sufficient})*SIGN(${target}-${sufficient})>=0,${half}+${half}*${way(sufficient, x)}/${way(sufficient, target)},${half}-${half}*${way(x, sufficient)}/${way(floor, sufficient)})`
      : `${top}*${way(floor, x)}/${way(floor, target)}`;
    const clipped = clip ? `IF(${score}<0,0,IF(${score}>${top},${top},${score}))` : score;
    const disordered = sufficient
      ? `SIGN(${sufficient}-${floor})*SIGN(${target}-${sufficient})<=0`
      : `${floor}=${target}`;
    if (!log) return `IF(${disordered},#VALUE!,${clipped})`;
    return `IF(${disordered},#VALUE!,IF((${floor}<=0)+(${target}<=0)>0,#VALUE!,IF(${value.numbers}<=0,${clip ? "0" : "#VALUE!"},${clipped})))`;
  },
  examples: [
    {
      given: { value: 45, floor: 5, target: 60, sufficient: 30 },
      expect: 75,
      from: "by hand: halfway from sufficient to target",
    },
    {
      given: { value: 40, floor: 90, target: 25, sufficient: 50 },
      expect: 70,
      from: "by hand: lower is better",
    },
    { given: { value: 30, floor: 10, target: 50 }, expect: 50, from: "by hand: a straight line" },
    {
      given: { value: 73.5, floor: 20, target: 83.2, top: 1 },
      expect: 0.847,
      tolerance: 1e-3,
      from: "UNDP Human Development Report 2010, technical note 1: life expectancy of China",
    },
    {
      given: { value: 1.3, floor: 0.5, target: 2, sufficient: 1, spacing: "log" },
      expect: 68.92558116268648,
      from: "by hand: 50 (1 + log₂ 1.3)",
    },
    {
      given: { value: [0.5, 1, 2, 3, 0.1], floor: 0.5, target: 2, sufficient: 1, spacing: "log" },
      expect: [[0], [50], [100], [100], [0]],
      from: "by hand: clipped at both ends",
    },
    {
      given: { value: 4, floor: 1, target: 16, spacing: "log" },
      expect: 50,
      from: "by hand: ln 4 / ln 16",
    },
    {
      given: { value: [1, 11, -1], floor: 0, target: 10, top: 1 },
      expect: [[0.1], [1], [0]],
      from: "COINr, tests of goalposts",
    },
    {
      given: { value: [1, -1, 11], floor: 10, target: 0, top: 1, clip: false },
      expect: [[0.9], [1.1], [-0.1]],
      from: "by hand: unclipped, lower is better",
    },
    {
      given: {
        value: [70, 100, 0],
        floor: 5,
        target: 60,
        sufficient: 30,
        clip: false,
        zeros: "count",
      },
      expect: [[50 + (50 * 40) / 30], [50 + (50 * 70) / 30], [-10]],
      from: "by hand",
    },
    {
      given: { value: [[45, null, 30]], floor: 5, target: 60, sufficient: 30 },
      expect: [[75, "#N/A", 50]],
      from: "catalogue: a blank has no score, in a row",
    },
    {
      given: { value: [45, 0], floor: 5, target: 60, sufficient: 30, zeros: "skip" },
      expect: [[75], ["#N/A"]],
      from: "catalogue: a 0 that stands for an empty cell",
    },
    {
      given: { value: [45, 0], floor: 5, target: 60, sufficient: 30, zeros: "count" },
      expect: [[75], [0]],
      from: "catalogue: a real zero",
    },
    {
      given: { value: [45, 0], floor: 5, target: 60, sufficient: 30 },
      expect: [[75], ["#VALUE!"]],
      from: "catalogue: zeros must be declared",
    },
    {
      given: { value: null, floor: 90, target: 25 },
      expect: "#VALUE!",
      from: "definition: the value is not given",
    },
    {
      given: {
        value: [-1, 0, 1],
        floor: 2,
        target: 0.5,
        sufficient: 1,
        spacing: "log",
        zeros: "count",
      },
      expect: [[0], [0], [50]],
      from: "catalogue: no logarithm, whichever direction is better",
    },
    {
      given: { value: [-1, 1], floor: 2, target: 0.5, sufficient: 1, spacing: "log", clip: false },
      expect: [["#VALUE!"], [50]],
      from: "catalogue: no logarithm, not clipped",
    },
    {
      given: { value: 3, floor: 0, target: 2, spacing: "log" },
      expect: "#VALUE!",
      from: "catalogue: a goalpost of 0 on the log scale",
    },
    {
      given: { value: 3, floor: 5, target: 5 },
      expect: "#VALUE!",
      from: "catalogue: floor equals target",
    },
    {
      given: { value: 3, floor: 0, target: 5, sufficient: 7 },
      expect: "#VALUE!",
      from: "catalogue: sufficient outside",
    },
    {
      given: { value: 3, floor: 0, target: 5, sufficient: 5 },
      expect: "#VALUE!",
      from: "catalogue: sufficient on the target",
    },
    {
      given: { value: [3, "x", { code: "#DIV/0!" }], floor: 0, target: 5 },
      expect: [[60], ["#VALUE!"], ["#DIV/0!"]],
      from: "catalogue: each cell carries its own error",
    },
    { given: { value: 3, floor: "n/a", target: 5 }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { value: 3, floor: 0, target: 5, top: 0 },
      expect: "#VALUE!",
      from: "definition: nothing to score",
    },
    {
      given: { value: 3, floor: 0, target: 5, spacing: "steps" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "distance to a reference",
      "min-max scaling",
      "normalization",
      "dimension index",
      "goalposts",
      "нормирование показателя",
      "шкалирование",
      "балльная оценка",
      "көрсеткішті нормалау",
      "шкалалау",
    ],
    reading: {
      en: "75 says that the value lies halfway from sufficient (50 points) to the target (100). 0 is the floor or worse, 100 the target or better. Because the goalposts are fixed, a score tells the same thing in every year and region, and one more region in the table changes nothing.",
      ru: "75 означает: значение на полпути от достаточного уровня (50 баллов) к целевому (100). 0 — нижняя граница и хуже, 100 — целевой уровень и лучше. Границы неизменны, поэтому балл значит одно и то же в любом году и регионе, и ещё один регион в таблице ничего не меняет.",
      kk: "75 мәннің жеткілікті деңгей (50 балл) мен мақсаттың (100) ортасында екенін білдіреді. 0 — төменгі шек не одан нашар, 100 — мақсат не одан жақсы. Шектер тұрақты болғандықтан, балл кез келген жылда және өңірде бірдей мағына береді, кестеге тағы бір өңір қосылса, ештеңе өзгермейді.",
    },
    thresholds: [
      {
        below: 50,
        means: {
          en: "below the sufficient level",
          ru: "ниже достаточного уровня",
          kk: "жеткілікті деңгейден төмен",
        },
        source: "convention of this product",
      },
      {
        from: 50,
        means: {
          en: "sufficient or better",
          ru: "достаточно или лучше",
          kk: "жеткілікті немесе жақсырақ",
        },
        source: "convention of this product",
      },
    ],
    thresholdsHold: ({ sufficient, top }) => sufficient !== null && top === 100,
    traps: [
      {
        en: "Where lower is better an empty cell read as 0 would score full points; that is why a 0 must be declared.",
        ru: "Где лучше меньшее, пустая ячейка, прочитанная как 0, получила бы полный балл; поэтому 0 нужно объявить.",
        kk: "Аз болғаны жақсы көрсеткіште 0 деп оқылған бос ұяшық толық балл алар еді; сондықтан 0-дің мәнін көрсету керек.",
      },
      {
        en: "The order of the arguments is floor, target, sufficient, although the method lists floor, sufficient, target.",
        ru: "Порядок аргументов — floor, target, sufficient, хотя в методике перечислены нижняя граница, достаточный и целевой уровни.",
        kk: "Аргументтердің реті — floor, target, sufficient, әдістемеде төменгі шек, жеткілікті, мақсатты деңгей болып тізілсе де.",
      },
    ],
    elsewhere: [],
    steps: ({ value, floor, target, sufficient, spacing, top, clip }) => {
      const score = scoreOf({ value, floor, target, sufficient, spacing, top, clip });
      const measured = spacing === "log" && value > 0 && Math.min(floor, target) > 0;
      const shown = (x: number) => (measured ? Math.log(x) : x);
      return [
        {
          says: {
            en: "Value on the scale",
            ru: "Значение на шкале",
            kk: "Шкаладағы мән",
          },
          formula: measured ? "ln x" : "x",
          shows: shown(value),
        },
        {
          says: {
            en: "Goalposts on the scale: floor, sufficient if given, target",
            ru: "Границы на шкале: нижняя, достаточная, если задана, целевая",
            kk: "Шкаладағы шектер: төменгі, берілсе жеткілікті, мақсатты",
          },
          formula: measured ? "ln L; ln T; ln G" : "L; T; G",
          shows: [[floor, ...(sufficient === null ? [] : [sufficient]), target].map(shown)],
        },
        {
          says: { en: "Score", ru: "Балл", kk: "Балл" },
          formula: clip ? "0 ≤ s ≤ M" : "s",
          shows: score,
        },
      ];
    },
  },
});
