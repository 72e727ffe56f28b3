/** Shannon entropy of shares: how evenly and among how many a whole is spread. 0 when one has everything, log n for n equals. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, optionalNumber, range, zerosArgument } from "../../core/params";
import { answerBy, byArgument, sharesOf, sharesStep, sizesWords, totalStep } from "./hhi";

const onlyOne = fault("#DIV/0!", {
  en: "there is one participant, so evenness is undefined",
  ru: "участник один, выравненность не определена",
  kk: "қатысушы біреу, біркелкілік анықталмайды",
});

export const baseLabel = { en: "Base", ru: "Основание", kk: "Негізі" };

export const baseDomain = {
  above: 0,
  not: 1,
  expected: {
    en: "a number above 0 other than 1",
    ru: "число больше 0, кроме 1",
    kk: "0-ден үлкен, 1-ге тең емес сан",
  },
};

/** @param sizes  each ≥ 0, not all 0   @returns entropy in nats, 0 … ln n */
export function shannonEntropy(sizes: NumberRange): number {
  const terms = sizes.values().map((x) => {
    const share = x / sizes.total;
    return share > 0 ? share * Math.log(1 / share) : 0;
  });
  return sumOf(terms);
}

function entropyOf(sizes: NumberRange, base: number, normalized: boolean): number | Fault {
  const nats = shannonEntropy(sizes);
  if (normalized) return sizes.count > 1 ? nats / Math.log(sizes.count) : onlyOne;
  return base === Math.E ? nats : nats / Math.log(base);
}

export const entropy = defineMeasure({
  id: "ENTROPY",
  family: "concentration",
  name: {
    en: "Shannon entropy of shares",
    ru: "Энтропия Шеннона для долей",
    kk: "Үлестердің Шеннон энтропиясы",
  },
  summary: {
    en: "How evenly a whole is spread among its participants: 0 when one has everything, log n for n equals",
    ru: "Насколько равномерно целое распределено между участниками: 0 — всё у одного, log n — у n равных",
    kk: "Тұтас көлемнің қатысушылар арасында қаншалықты біркелкі бөлінгені: 0 — бәрі біреуде, log n — тең n қатысушыда",
  },
  unit: {
    en: "nats (base e) or bits (base 2)",
    ru: "наты (основание e) или биты (основание 2)",
    kk: "нат (негізі e) немесе бит (негізі 2)",
  },
  values: {
    en: "0 … log n; normalized 0 … 1",
    ru: "0 … log n; нормированная 0 … 1",
    kk: "0 … log n; нормаланғаны 0 … 1",
  },
  formula: {
    en: "H = −Σ sₖ log sₖ, 0 log 0 = 0; normalized: H / log n",
    ru: "H = −Σ sₖ log sₖ, 0 log 0 = 0; нормированная: H / log n",
    kk: "H = −Σ sₖ log sₖ, 0 log 0 = 0; нормаланған: H / log n",
  },
  source: "Shannon 1948; evenness: Pielou 1966",
  notes: {
    en: "Natural logarithm by default; base 2 gives bits. Normalized is evenness: some programs print 1 minus it, a concentration, under the same word. Zeros and blanks change nothing, except in the normalized form, where the number of participants counts.",
    ru: "По умолчанию логарифм натуральный; основание 2 даёт биты. Нормированная форма — выравненность: некоторые программы под тем же названием выводят единицу минус выравненность, то есть концентрацию. Нули и пустые ячейки ничего не меняют, кроме нормированной формы, где важно число участников.",
    kk: "Әдепкіде натурал логарифм; негізі 2 болса, нәтиже битпен шығады. Нормаланған түрі — біркелкілік: кейбір бағдарламалар сол атаумен бірден біркелкілікті шегергендегі айырманы, яғни шоғырлануды шығарады. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді; тек нормаланған түрінде қатысушылар саны маңызды.",
  },
  params: {
    sizes: range({
      ...sizesWords,
      shape: "any",
      zeros: { when: "normalized" },
    }),
    base: optionalNumber({
      label: baseLabel,
      description: {
        en: "Base of the logarithm; e when not given",
        ru: "Основание логарифма; e, если не указано",
        kk: "Логарифмнің негізі; берілмесе, e",
      },
      default: Math.E,
      domain: baseDomain,
    }),
    normalized: logical({
      label: { en: "Normalized", ru: "Нормировать", kk: "Нормалау" },
      description: {
        en: "TRUE divides by the maximum, log n (evenness)",
        ru: "ИСТИНА — разделить на наибольшее значение log n (выравненность)",
        kk: "АҚИҚАТ — ең үлкен мән log n-ге бөлу (біркелкілік)",
      },
      default: false,
    }),
    zeros: zerosArgument(),
    by: byArgument,
  },
  result: "cells",
  compute: ({ sizes, base, normalized, by }) =>
    answerBy(sizes, by, (line) => entropyOf(line, base, normalized)),
  twin: ({ sizes, base, normalized, by }) => {
    const x = sizes.numbers;
    // The default base is e itself, not the nearest double of it.
    const unit = base.literal === Math.E ? "" : `/LN(${base})`;
    if (by === "all") {
      const nats = `SUM(IF(${x}>0,${x}/SUM(${sizes})*LN(SUM(${sizes})/${x}),0))`;
      return normalized ? `${nats}/LN(${sizes.count})` : `${nats}${unit}`;
    }
    const sums = by === "rows" ? sizes.rowSums : sizes.columnSums;
    const along = (cells: string) =>
      by === "rows"
        ? `MMULT(${cells},${sizes.columnOfOnes})`
        : `MMULT(${sizes.rowOfOnes},${cells})`;
    const nats = along(`IF(${x}>0,${x}/${sums}*LN(${sums}/IF(${x}>0,${x},1)),0)`);
    return `IF(${sums}=0,#DIV/0!,${nats}${normalized ? `/LN(${along(sizes.mask)})` : unit})`;
  },
  examples: [
    { given: { sizes: [1, 1, 1, 1] }, expect: Math.log(4), from: "by hand: ln n for n equals" },
    {
      given: { sizes: [[2, 1, 1]], base: 2 },
      expect: 1.5,
      from: "by hand, as a row: ½ × 1 + 2 × ¼ × 2 bits",
    },
    {
      given: { sizes: [2, null, 1, "", 1, 0], base: 2 },
      expect: 1.5,
      from: "by hand; blanks and zeros change nothing",
    },
    {
      given: { sizes: [20, 50, 20, 10] },
      expect: 1.2206072645530173,
      from: "Doersam 2004; concentrationMetrics (open-risk, commit a45827f), shannon",
    },
    {
      given: {
        sizes: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
        base: 2,
        by: "rows",
      },
      expect: [
        [0],
        [1.319035274338866],
        [1.7609640474436814],
        [1.7659573209491748],
        [1.219240704636849],
      ],
      from: "manual of the R package EconGeo 1.3 (entropy), which prints three decimals",
    },
    {
      given: {
        sizes: [
          [2, 1],
          [1, 1],
          [1, 0],
        ],
        base: 2,
        by: "columns",
      },
      expect: [[1.5, 1]],
      from: "by hand",
    },
    {
      given: {
        sizes: [
          [0, 0],
          [1, 1],
        ],
        base: 2,
        by: "rows",
      },
      expect: [["#DIV/0!"], [1]],
      from: "definition: shares of an empty total",
    },
    { given: { sizes: [1, 1, 1, 1], normalized: true }, expect: 1, from: "by hand: all equal" },
    {
      given: { sizes: [0, 15, 5, 70, 10], base: 2, normalized: true, zeros: "count" },
      expect: 0.5680775719296566,
      from: "EconGeo 1.3 manual, second region; H / ln 5 (Pielou 1966)",
    },
    {
      given: { sizes: [1, 0, 1, null], normalized: true, zeros: "skip" },
      expect: 1,
      from: "by hand: two equals take part",
    },
    {
      given: { sizes: [1, 0, 1, null], normalized: true, zeros: "count" },
      expect: 0.5,
      from: "by hand: ln 2 / ln 4",
    },
    {
      given: {
        sizes: [
          [1, 1],
          [1, 0],
        ],
        normalized: true,
        zeros: "skip",
        by: "rows",
      },
      expect: [[1], ["#DIV/0!"]],
      from: "by hand: one participant in the second row",
    },
    {
      given: {
        sizes: [
          [1, 1],
          [1, 0],
        ],
        normalized: true,
        zeros: "count",
        by: "columns",
      },
      expect: [[1, 0]],
      from: "by hand",
    },
    {
      given: { sizes: [1, 0, 1], normalized: true },
      expect: "#VALUE!",
      from: "catalogue: zeros must be declared",
    },
    {
      given: { sizes: [5], normalized: true },
      expect: "#DIV/0!",
      from: "catalogue: one participant",
    },
    { given: { sizes: [5] }, expect: 0, from: "by hand: one participant" },
    { given: { sizes: [1, 1], base: 1 }, expect: "#VALUE!", from: "catalogue: base 1" },
    { given: { sizes: [1, 1], base: 0 }, expect: "#VALUE!", from: "catalogue: base 0" },
    { given: { sizes: [0, null] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [1, -1, 2] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    { given: { sizes: [1, 2], by: "cells" }, expect: "#VALUE!", from: "catalogue: unknown word" },
  ],
  help: {
    synonyms: [
      "Shannon",
      "Shannon index",
      "Shannon-Wiener",
      "evenness",
      "Pielou",
      "diversity",
      "энтропия",
      "Шеннон",
      "индекс разнообразия",
      "выравненность",
      "энтропия Шеннона",
      "Шеннон энтропиясы",
      "біркелкілік",
    ],
    reading: {
      en: "0 says that one has everything; the most n participants can reach is log n, when all are equal: ln 4 ≈ 1.386 in the first example. The normalized form divides by that ceiling and can be compared between lists of different length: 1 is fully even.",
      ru: "0 — всё у одного; наибольшее значение для n участников — log n, когда все равны: ln 4 ≈ 1,386 в первом примере. Нормированная форма делит на этот потолок, и её можно сравнивать между списками разной длины: 1 — полная выравненность.",
      kk: "0 — бәрі біреуде; n қатысушы үшін ең үлкен мән — log n, бәрі тең болғанда: бірінші мысалда ln 4 ≈ 1,386. Нормаланған түрі осы жоғарғы шекке бөледі және оны ұзындығы әртүрлі тізімдер арасында салыстыруға болады: 1 — толық біркелкілік.",
    },
    thresholds: [],
    traps: [
      {
        en: "Nats and bits are mixed up easily: a value with base 2 is 1.44 times that with base e.",
        ru: "Наты и биты легко спутать: значение с основанием 2 в 1,44 раза больше, чем с основанием e.",
        kk: "Нат пен битті шатастыру оңай: негізі 2 болғандағы мән негізі e болғандағыдан 1,44 есе үлкен.",
      },
      {
        en: "A large value means spread, not concentration: the scale runs opposite to HHI.",
        ru: "Большое значение говорит о рассредоточении, а не о концентрации: шкала обратна шкале индекса Херфиндаля — Хиршмана.",
        kk: "Үлкен мән шоғырлануды емес, шашыраңқылықты білдіреді: шкаласы Херфиндаль — Хиршман индексінің шкаласына қарама-қарсы.",
      },
    ],
    elsewhere: [
      {
        program: "R concentrationMetrics",
        name: "shannon()",
        differs: {
          en: "its normalized form is 1 − H / ln n, a concentration; ours is evenness, H / ln n",
          ru: "её нормированная форма — 1 − H / ln n, концентрация; у нас — выравненность H / ln n",
          kk: "оның нормаланған түрі — 1 − H / ln n, шоғырлану; бізде — біркелкілік H / ln n",
        },
      },
      {
        program: "R EconGeo",
        name: "entropy()",
        differs: {
          en: "uses base 2, adds a tiny number against zeros and rounds to three decimals",
          ru: "использует основание 2, прибавляет крошечное число из-за нулей и округляет до трёх знаков",
          kk: "негізі 2, нөлдер үшін өте кіші сан қосады және үш таңбаға дейін дөңгелектейді",
        },
      },
    ],
    steps: ({ sizes, base, normalized, by }) => {
      const answer = {
        says: normalized
          ? {
              en: "Entropy over its maximum",
              ru: "Энтропия, делённая на наибольшую",
              kk: "Энтропияның ең үлкен мәнге қатынасы",
            }
          : {
              en: "Entropy in units of the base",
              ru: "Энтропия в единицах выбранного основания",
              kk: "Таңдалған негіз бірлігіндегі энтропия",
            },
        formula: normalized ? "H / ln n" : "H / ln b",
        shows: answerBy(sizes, by, (line) => entropyOf(line, base, normalized)),
      };
      const total = {
        ...totalStep(sizes),
        shows: answerBy(sizes, by, (line) => line.total),
      };
      const nats = {
        says: { en: "Entropy in nats", ru: "Энтропия в натах", kk: "Энтропия, натпен" },
        formula: "H = −Σ sₖ ln sₖ",
        shows: answerBy(sizes, by, shannonEntropy),
      };
      if (by !== "all") return [total, nats, answer];
      const shares = sharesOf(sizes);
      return [
        total,
        sharesStep(shares),
        {
          says: {
            en: "What each share adds",
            ru: "Вклад каждой доли",
            kk: "Әр үлестің қосқан бөлігі",
          },
          formula: "−sₖ ln sₖ",
          shows: shares.map((s) => (s > 0 ? s * Math.log(1 / s) : 0)),
        },
        nats,
        answer,
      ];
    },
  },
});
