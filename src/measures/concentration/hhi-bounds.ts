/**
 * Bounds of the Herfindahl–Hirschman index when only some participants are known: low when the rest is split
 * among infinitely many, high when it is split into the largest pieces it may have.
 */
import { NumberRange } from "../../core/cells";
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, range } from "../../core/params";
import { herfindahlHirschman, marketThresholds } from "./hhi";

const noTotal = fault("#DIV/0!", {
  en: "Total: is 0, so shares are undefined",
  ru: "Итог: равен 0, доли не определены",
  kk: "Жиынтық: 0-ге тең, үлестер анықталмайды",
});

const knownExceedTotal = fault("#VALUE!", {
  en: "Known sizes: their sum exceeds the total; expected a total of all participants in the same unit",
  ru: "Известные размеры: их сумма больше итога; ожидается итог по всем участникам в тех же единицах",
  kk: "Белгілі мөлшерлер: қосындысы жиынтықтан үлкен; барлық қатысушының сол өлшем бірлігіндегі жиынтығы болуы керек",
});

const noCap = fault("#VALUE!", {
  en: "Cap: is 0 although a part of the total is unlisted; expected more than 0",
  ru: "Предел: равен 0, хотя часть итога не расписана; ожидается больше 0",
  kk: "Мөлшер шегі: 0-ге тең, бірақ жиынтықтың бір бөлігі тізімде жоқ; 0-ден үлкен болуы керек",
});

/** Sums of rounded shares may exceed their whole by their last digits. */
const roundingOfShares = 1e-9;

function smallestPositive(sizes: NumberRange): number {
  let smallest = Infinity;
  for (const x of sizes.values()) if (x > 0 && x < smallest) smallest = x;
  return smallest;
}

/**
 * @param known  sizes of the listed participants, each ≥ 0, not all 0
 * @param total  of all participants, not less than the listed ones
 * @param cap  largest size an unlisted participant can have, above 0 where something is unlisted
 */
export function boundsOfHerfindahlHirschman(
  known: NumberRange,
  total: number,
  cap: number
): { readonly low: number; readonly high: number } {
  const listed = known.total / total;
  const low = herfindahlHirschman(known) * listed * listed;
  const rest = total - known.total;
  if (rest <= 0) return { low, high: low };
  const pieces = Math.floor(rest / cap);
  const piece = cap / total;
  const remainder = (rest - pieces * cap) / total;
  return { low, high: low + pieces * piece * piece + remainder * remainder };
}

export const hhiBounds = defineMeasure({
  id: "HHI.BOUNDS",
  family: "concentration",
  name: {
    en: "Bounds of the Herfindahl–Hirschman index from an incomplete list",
    ru: "Границы индекса Херфиндаля — Хиршмана по неполному списку",
    kk: "Толық емес тізім бойынша Херфиндаль — Хиршман индексінің шектері",
  },
  summary: {
    en: "Between which values the index of concentration lies when only some participants are known",
    ru: "В каких пределах лежит индекс концентрации, когда известны не все участники",
    kk: "Қатысушылардың бәрі белгілі болмағанда шоғырлану индексі қандай шектерде жатады",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "0 … 1",
  formula: {
    en: "R = T − Σx; low = Σ (x/T)²; high = low + (⌊R/c⌋ c² + (R − ⌊R/c⌋ c)²) / T²",
    ru: "R = T − Σx; нижняя граница = Σ (x/T)²; верхняя граница = нижняя граница + (⌊R/c⌋ c² + (R − ⌊R/c⌋ c)²) / T²",
    kk: "R = T − Σx; төменгі шегі = Σ (x/T)²; жоғарғы шегі = төменгі шегі + (⌊R/c⌋ c² + (R − ⌊R/c⌋ c)²) / T²",
  },
  source: "Definition of this product; the bound follows from the convexity of squares",
  notes: {
    en: "Compare both bounds with a threshold: the verdict is certain when both lie on one side. The default cap assumes that the list is the top of a ranking, so that no unlisted participant exceeds the smallest listed one; otherwise give the cap yourself. Blanks and zeros in the list change nothing.",
    ru: "Сравните с порогом обе границы: вывод надёжен, если обе по одну сторону. Предел по умолчанию предполагает, что в списке крупнейшие участники, то есть никто из остальных не больше наименьшего в списке; иначе укажите предел сами. Пустые ячейки и нули в списке ничего не меняют.",
    kk: "Төменгі және жоғарғы шекті шекті мәнмен салыстырыңыз: екеуі де оның бір жағында болса, қорытынды сенімді. Әдепкі мөлшер шегі тізімде ең ірі қатысушылар тұр, яғни қалғандары тізімдегі ең кішісінен аспайды деп болжайды; олай болмаса, мөлшер шегін өзіңіз беріңіз. Тізімдегі бос ұяшықтар мен нөлдер ештеңені өзгертпейді.",
  },
  params: {
    known_sizes: range({
      label: { en: "Known sizes", ru: "Известные размеры", kk: "Белгілі мөлшерлер" },
      description: {
        en: "Sizes of the participants that are known, in one unit",
        ru: "Размеры известных участников в одной единице",
        kk: "Белгілі қатысушылардың бір өлшем бірлігіндегі мөлшері",
      },
    }),
    total: optionalNumber({
      label: { en: "Total", ru: "Итог", kk: "Жиынтық" },
      description: {
        en: "Total of all participants in the same unit; 1 when the sizes are shares",
        ru: "Итог по всем участникам в тех же единицах; 1, если размеры — это доли",
        kk: "Барлық қатысушының сол өлшем бірлігіндегі жиынтығы; мөлшерлер үлеспен берілсе, 1",
      },
      default: 1,
      domain: {
        min: 0,
        expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
      },
    }),
    cap: optionalNumber({
      label: { en: "Cap", ru: "Предел", kk: "Мөлшер шегі" },
      description: {
        en: "Largest size an unlisted participant can have; the smallest known size when not given",
        ru: "Наибольший возможный размер участника вне списка; если не указан — наименьший известный размер",
        kk: "Тізімде жоқ қатысушының мүмкін ең үлкен мөлшері; берілмесе, белгілі мөлшерлердің ең кішісі",
      },
      default: null,
      domain: {
        min: 0,
        expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
      },
    }),
  },
  result: "cells",
  columns: [
    { en: "low", ru: "нижняя граница", kk: "төменгі шегі" },
    { en: "high", ru: "верхняя граница", kk: "жоғарғы шегі" },
  ],
  compute: ({ known_sizes, total, cap }) => {
    if (total === 0) return noTotal;
    if (known_sizes.total - total > roundingOfShares * total) return knownExceedTotal;
    const largestPiece = cap ?? smallestPositive(known_sizes);
    if (largestPiece === 0 && total > known_sizes.total) return noCap;
    const { low, high } = boundsOfHerfindahlHirschman(known_sizes, total, largestPiece);
    return [[low, high]];
  },
  twin: ({ known_sizes, total, cap }) => {
    const piece = cap ? `${cap}` : `SMALL(${known_sizes},COUNTIF(${known_sizes},0)+1)`;
    const rest = `(${total}-SUM(${known_sizes}))`;
    const pieces = `INT(${rest}/${piece})`;
    const low = `SUMSQ(${known_sizes})/${total}^2`;
    const high = `${low}+IF(${rest}<=0,0,(${pieces}*${piece}^2+(${rest}-${pieces}*${piece})^2)/${total}^2)`;
    const uncapped = cap
      ? `IF((${cap}=0)*(${rest}>0)>0,#VALUE!,CHOOSE({1,2},${low},${high}))`
      : `CHOOSE({1,2},${low},${high})`;
    return `IF(${total}=0,#DIV/0!,IF(-${rest}>${roundingOfShares.toExponential().toUpperCase()}*${total},#VALUE!,${uncapped}))`;
  },
  examples: [
    {
      given: { known_sizes: [16, 9, 6, 6], total: 100 },
      expect: [0.0409, 0.0778],
      from: "by hand: rest 63 = 10 × 6 + 3, high = 0.0409 + (10 × 36 + 9) / 10000",
    },
    {
      given: { known_sizes: [173.3, 93.4, 74.1, 58], total: 1060 },
      expect: [0.042373851904592384, 0.07578631185475258],
      from: "Kazinform, 22 August 2024: imports of medicines in the first half of 2024, four largest suppliers of 1,060 mln USD",
    },
    {
      given: { known_sizes: [0.5, 0.3] },
      expect: [0.34, 0.38],
      from: "by hand: the rest 0.2 is one piece below the cap 0.3",
    },
    {
      given: { known_sizes: [[0.5, null, 0.3, 0, ""]] },
      expect: [0.34, 0.38],
      from: "by hand: the same as a row; blanks and zeros change nothing",
    },
    {
      given: { known_sizes: [0.5, 0.3], cap: 0.05 },
      expect: [0.34, 0.35],
      from: "by hand: the rest 0.2 is four pieces of 0.05",
    },
    {
      given: { known_sizes: [30, 20], total: 100, cap: 50 },
      expect: [0.13, 0.38],
      from: "by hand: the rest 50 may be one participant",
    },
    {
      given: { known_sizes: [60, 40], total: 100 },
      expect: [0.52, 0.52],
      from: "by hand: a complete list",
    },
    {
      given: { known_sizes: [60, 40], total: 100, cap: 0 },
      expect: [0.52, 0.52],
      from: "catalogue: a cap of 0 matters only where something is unlisted",
    },
    {
      given: { known_sizes: [60, 30], total: 100, cap: 0 },
      expect: "#VALUE!",
      from: "catalogue: cap 0 while a rest is unlisted",
    },
    {
      given: { known_sizes: [60, 30], total: 100, cap: -1 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { known_sizes: [60, 41], total: 100 },
      expect: "#VALUE!",
      from: "catalogue: the known exceed the total",
    },
    {
      given: { known_sizes: [60, 40] },
      expect: "#VALUE!",
      from: "catalogue: sizes against the default total of 1",
    },
    {
      given: { known_sizes: [60, 40], total: 0 },
      expect: "#DIV/0!",
      from: "catalogue: a total of 0",
    },
    {
      given: { known_sizes: [60, 40], total: -100 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { known_sizes: [0, null], total: 100 },
      expect: "#DIV/0!",
      from: "catalogue: no data",
    },
    {
      given: { known_sizes: [60, -40], total: 100 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    { given: { known_sizes: [60, "x"], total: 100 }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { known_sizes: [60, { code: "#N/A" }], total: 100 },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        known_sizes: [
          [60, 1],
          [2, 3],
        ],
        total: 100,
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "HHI bounds",
      "incomplete HHI",
      "HHI interval",
      "границы ИХХ",
      "неполный список",
      "индекс Херфиндаля по неполным данным",
      "ИХХ шектері",
      "толық емес тізім",
    ],
    reading: {
      en: "In the first example four participants hold 37 of 100: whoever holds the rest, the index of all lies between 0.0409 and 0.0778. If both bounds lie on one side of a threshold, the verdict needs no more data; otherwise name more participants.",
      ru: "В первом примере у четырёх участников 37 из 100: у кого бы ни было остальное, индекс по всем лежит между 0,0409 и 0,0778. Если обе границы по одну сторону порога, для вывода данных достаточно; иначе назовите больше участников.",
      kk: "Бірінші мысалда төрт қатысушыда 100-ден 37 бар: қалғаны кімде болса да, жалпы индекс 0,0409 бен 0,0778 арасында. Төменгі шек те, жоғарғы шек те шекті мәннің бір жағында болса, қорытындыға дерек жеткілікті; әйтпесе көбірек қатысушыны атаңыз.",
    },
    thresholds: marketThresholds,
    traps: [
      {
        en: "A list that is not the top of a ranking breaks the default cap: an unlisted participant may be larger than the smallest listed one; then give the cap.",
        ru: "Если в списке не крупнейшие участники, предел по умолчанию неверен: кто-то вне списка может быть больше наименьшего в нём; тогда задайте предел.",
        kk: "Тізімде ең ірі қатысушылар болмаса, әдепкі мөлшер шегі дұрыс емес: тізімнен тыс біреу тізімдегі ең кішісінен үлкен болуы мүмкін; онда мөлшер шегін өзіңіз беріңіз.",
      },
      {
        en: "Sizes in units and a total left at 1 are refused: give the total of all participants in the same unit.",
        ru: "Размеры в единицах и итог, оставленный равным 1, не принимаются: укажите итог по всем участникам в той же единице.",
        kk: "Мөлшерлер өлшем бірлігімен беріліп, жиынтық 1 күйінде қалса, есептелмейді: барлық қатысушының сол бірліктегі жиынтығын көрсетіңіз.",
      },
    ],
    elsewhere: [],
    steps: ({ known_sizes, total, cap }) => {
      const piece = cap ?? smallestPositive(known_sizes);
      const rest = Math.max(0, total - known_sizes.total);
      const { low, high } = boundsOfHerfindahlHirschman(known_sizes, total, piece);
      return [
        {
          says: {
            en: "What is not listed",
            ru: "Что не вошло в список",
            kk: "Тізімге кірмегені",
          },
          formula: "R = T − Σx",
          shows: rest,
        },
        {
          says: {
            en: "Largest size of an unlisted participant",
            ru: "Наибольший размер участника вне списка",
            kk: "Тізімде жоқ қатысушының ең үлкен мөлшері",
          },
          formula: "c",
          shows: piece,
        },
        {
          says: {
            en: "Sum of squared shares of the listed: the rest split without end",
            ru: "Сумма квадратов долей из списка: остальное раздроблено бесконечно мелко",
            kk: "Тізімдегі үлестер квадраттарының қосындысы: қалғаны шексіз ұсақталған",
          },
          formula: "Σ (x/T)²",
          shows: low,
        },
        {
          says: {
            en: "What the rest adds at most, in pieces of the largest size",
            ru: "Сколько самое большее прибавит остальное, разбитое на части наибольшего размера",
            kk: "Ең үлкен мөлшерлі бөліктерге бөлінген қалған бөлік ең көп дегенде қанша қосады",
          },
          formula: "(⌊R/c⌋ c² + (R − ⌊R/c⌋ c)²) / T²",
          shows: high - low,
        },
        {
          says: {
            en: "Low and high",
            ru: "Нижняя и верхняя границы",
            kk: "Төменгі және жоғарғы шек",
          },
          shows: [[low, high]],
        },
      ];
    },
  },
});
