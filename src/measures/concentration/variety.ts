/** Related and unrelated variety: entropy within broad industries and between them. */
import { Cells, NumberRange, sumOf } from "../../core/cells";
import { codeMissing, GroupIndex } from "../../core/codes";
import { Fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { codes, optionalNumber, range } from "../../core/params";
import { baseDomain, baseLabel } from "./entropy";
import { sharesOf, sharesStep, sizesWords, totalStep } from "./hhi";
import { groupsLabel } from "./hhi-by";

interface Variety {
  /** Share of each group in the whole, in the order in which the groups are first seen. */
  readonly groupShares: Float64Array;
  readonly groups: GroupIndex;
  /** All in nats. */
  readonly related: number;
  readonly unrelated: number;
  readonly total: number;
}

/** @param sizes  each ≥ 0, not all 0   @returns the fault of a size without a group */
function variety(sizes: NumberRange, codesOfRows: Cells): Variety | Fault {
  const groups = new GroupIndex();
  const cells = codesOfRows.flat();
  const shares = sharesOf(sizes);
  const groupOf = Int32Array.from(cells, (cell) => groups.of(cell));
  const members: number[][] = Array.from({ length: groups.size }, () => []);
  for (let k = 0; k < shares.length; k++) {
    const group = groupOf[k]!;
    if (group >= 0) members[group]!.push(shares[k]!);
    else if (shares[k]! > 0) return codeMissing(groupsLabel, k);
  }
  const groupShares = Float64Array.from(members, (list) => sumOf(list));
  // Within groups directly, not as a difference of two entropies: it is never below 0.
  const related = shares.map((s, k) => (s > 0 ? s * Math.log(groupShares[groupOf[k]!]! / s) : 0));
  const unrelated = groupShares.map((p) => (p > 0 ? p * Math.log(1 / p) : 0));
  const within = Math.max(0, sumOf(related));
  const between = Math.max(0, sumOf(unrelated));
  return {
    groupShares,
    groups,
    related: within,
    unrelated: between,
    total: within + between,
  };
}

export const relatedVariety = defineMeasure({
  id: "VARIETY",
  family: "concentration",
  name: {
    en: "Related and unrelated variety",
    ru: "Связанное и несвязанное разнообразие",
    kk: "Байланысты және байланыссыз әралуандық",
  },
  summary: {
    en: "Variety of a region's economy within broad industries (related), between them (unrelated) and in total",
    ru: "Разнообразие экономики региона внутри укрупнённых отраслей (связанное), между ними (несвязанное) и общее",
    kk: "Өңір экономикасының ірілендірілген салалар ішіндегі (байланысты), олардың арасындағы (байланыссыз) және жалпы әралуандығы",
  },
  unit: {
    en: "bits (base 2) or nats (base e)",
    ru: "биты (основание 2) или наты (основание e)",
    kk: "бит (негізі 2) немесе нат (негізі e)",
  },
  values: "≥ 0",
  formula: {
    en: "P_g = Σ_{k∈g} sₖ; unrelated = Σ P_g log(1/P_g); total = Σ sₖ log(1/sₖ); related = total − unrelated",
    ru: "P_g = Σ_{k∈g} sₖ; несвязанное = Σ P_g log(1/P_g); общее = Σ sₖ log(1/sₖ); связанное = общее − несвязанное",
    kk: "P_g = Σ_{k∈g} sₖ; байланыссыз = Σ P_g log(1/P_g); жалпы = Σ sₖ log(1/sₖ); байланысты = жалпы − байланыссыз",
  },
  source: "Frenken, Van Oort and Verburg 2007",
  notes: {
    en: "Base 2 as in the paper. Related variety is the mean entropy inside the broad industries, weighed by their shares. Zeros and blank sizes change nothing; a size above 0 without a group is refused.",
    ru: "Основание 2, как в статье. Связанное разнообразие — средняя энтропия внутри укрупнённых отраслей, взвешенная по их долям. Нули и пустые размеры ничего не меняют; размер больше 0 без группы не принимается.",
    kk: "Негізі мақаладағыдай 2. Байланысты әралуандық — ірілендірілген салалар ішіндегі энтропияның үлестерімен салмақталған орташасы. Нөлдер мен бос мөлшерлер ештеңені өзгертпейді; тобы жоқ, 0-ден үлкен мөлшер қабылданбайды.",
  },
  params: {
    sizes: range({
      label: sizesWords.label,
      description: {
        en: "Sizes of the narrow industries, in one unit",
        ru: "Размеры узких отраслей в одной единице",
        kk: "Тар салалардың бір өлшем бірлігіндегі мөлшері",
      },
    }),
    groups: codes({
      label: groupsLabel,
      description: {
        en: "Broad industry of each narrow one: its code or name",
        ru: "Укрупнённая отрасль каждой узкой: код или название",
        kk: "Әр тар саланың ірілендірілген саласы: коды немесе атауы",
      },
      pairedWith: "sizes",
    }),
    base: optionalNumber({
      label: baseLabel,
      description: {
        en: "Base of the logarithm; 2 when not given",
        ru: "Основание логарифма; 2, если не указано",
        kk: "Логарифмнің негізі; берілмесе, 2",
      },
      default: 2,
      domain: baseDomain,
    }),
  },
  result: "cells",
  columns: [
    { en: "related", ru: "связанное", kk: "байланысты" },
    { en: "unrelated", ru: "несвязанное", kk: "байланыссыз" },
    { en: "total", ru: "общее", kk: "жалпы" },
  ],
  compute: ({ sizes, groups, base }) => {
    const parts = variety(sizes, groups);
    if (isFault(parts)) return parts;
    const unit = Math.log(base);
    return [[parts.related / unit, parts.unrelated / unit, parts.total / unit]];
  },
  twin: ({ sizes, groups, base }) => {
    const x = sizes.column;
    const ofGroup = `MMULT(--(${groups.codesDown}=${groups.codesAcross}),${x})`;
    const entropyOf = (whole: string, part: string) =>
      `SUM(IF(${x}>0,${x}/SUM(${sizes})*LN(${whole}/IF(${x}>0,${part},1)),0))/LN(${base})`;
    const related = entropyOf(ofGroup, x);
    const unrelated = entropyOf(`SUM(${sizes})`, ofGroup);
    const total = entropyOf(`SUM(${sizes})`, x);
    return `IF(SUM((${groups.codesDown}="")*(${x}>0))>0,#VALUE!,CHOOSE({1,2,3},${related},${unrelated},${total}))`;
  },
  examples: [
    {
      given: { sizes: [1, 1, 2], groups: ["a", "a", "b"] },
      expect: [0.5, 1, 1.5],
      from: "by hand: half of the whole is split in two inside its group; two equal groups",
    },
    {
      given: { sizes: [[1, 1, 2]], groups: [["A", "a", 7]], base: 4 },
      expect: [0.25, 0.5, 0.75],
      from: "by hand, as rows: base 4 halves the bits; text without case",
    },
    {
      given: { sizes: [44, 63, 8, 83], groups: [1, 1, 2, 2] },
      expect: [0.7254261646498663, 0.9952844998624171, 1.7207106645122834],
      from: "definition of Frenken, Van Oort and Verburg 2007, computed by two routes in Python",
    },
    {
      given: { sizes: [1, null, 3, 0], groups: ["a", "b", "a", null] },
      expect: [0.811278124459133, 0, 0.811278124459133],
      from: "by hand: ¼ × 2 + ¾ log₂ 4/3 bits in one group; blanks and zeros change nothing",
    },
    {
      given: { sizes: [1, 1, 1, 1], groups: [1, 2, 3, 4] },
      expect: [0, 2, 2],
      from: "by hand: each industry a group of its own",
    },
    { given: { sizes: [5], groups: ["x"] }, expect: [0, 0, 0], from: "by hand: one industry" },
    {
      given: { sizes: [1, 2], groups: ["a", null] },
      expect: "#VALUE!",
      from: "catalogue: a positive size without a group",
    },
    {
      given: { sizes: [1, 2], groups: ["a", "b"], base: 1 },
      expect: "#VALUE!",
      from: "definition: there is no logarithm to base 1",
    },
    {
      given: { sizes: [1, 2], groups: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { sizes: [0, null], groups: [1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    { given: { sizes: [1, -2], groups: [1, 2] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [1, "x"], groups: [1, 2] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [1, 2], groups: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        sizes: [
          [1, 2],
          [3, 4],
        ],
        groups: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "related variety",
      "unrelated variety",
      "RV",
      "UV",
      "entropy decomposition",
      "связанное разнообразие",
      "родственное разнообразие",
      "диверсификация",
      "байланысты әралуандық",
      "туыстас әралуандық",
      "әртараптандыру",
    ],
    reading: {
      en: "In the first example 1 bit of variety lies between the two broad industries and 0.5 inside them. Related variety is read as chances to learn from neighbors in kindred trades, unrelated variety as insurance against a blow to one industry. Both rise with the number of industries told apart.",
      ru: "В первом примере 1 бит разнообразия приходится на различия между двумя укрупнёнными отраслями и 0,5 — внутри них. Связанное разнообразие читают как возможность учиться у соседей из близких производств, несвязанное — как страховку от удара по одной отрасли. Оба растут с подробностью классификации.",
      kk: "Бірінші мысалда әралуандықтың 1 биті екі ірілендірілген саланың арасында, 0,5 биті олардың ішінде. Байланысты әралуандық жақын өндірістерден үйрену мүмкіндігі, байланыссызы бір салаға тиген соққыдан қорғаныс деп түсіндіріледі. Екеуі де жіктеу егжей-тегжейлі болған сайын өседі.",
    },
    thresholds: [],
    traps: [
      {
        en: "Compare regions only on the same classification: with more narrow industries under a broad one related variety is larger by itself.",
        ru: "Сравнивайте регионы только по одной классификации: чем больше узких отраслей под укрупнённой, тем больше связанное разнообразие само по себе.",
        kk: "Өңірлерді тек бірдей жіктеуіш бойынша салыстырыңыз: ірілендірілген саланың ішінде тар салалар көбейген сайын байланысты әралуандық өздігінен артады.",
      },
      {
        en: "Suppressed cells of official statistics read as 0 and lower related variety.",
        ru: "Закрытые (конфиденциальные) ячейки официальной статистики читаются как 0 и занижают связанное разнообразие.",
        kk: "Ресми статистикадағы жабық (құпия) ұяшықтар 0 болып оқылып, байланысты әралуандықты төмендетеді.",
      },
    ],
    elsewhere: [],
    steps: ({ sizes, groups, base }) => {
      const parts = variety(sizes, groups);
      if (isFault(parts)) return [];
      const unit = Math.log(base);
      return [
        totalStep(sizes),
        sharesStep(sharesOf(sizes)),
        {
          says: { en: "Shares of the groups", ru: "Доли групп", kk: "Топтардың үлестері" },
          formula: "P_g",
          shows: parts.groups.codes.map((code, g) => [code, parts.groupShares[g]!]),
        },
        {
          says: {
            en: "Entropy of the narrow shares",
            ru: "Энтропия долей узких отраслей",
            kk: "Тар салалар үлестерінің энтропиясы",
          },
          formula: "Σ sₖ log(1/sₖ)",
          shows: parts.total / unit,
        },
        {
          says: {
            en: "Entropy of the groups",
            ru: "Энтропия групп",
            kk: "Топтардың энтропиясы",
          },
          formula: "Σ P_g log(1/P_g)",
          shows: parts.unrelated / unit,
        },
        {
          says: {
            en: "Related (as the difference), unrelated, total",
            ru: "Связанное (как разность), несвязанное, общее",
            kk: "Байланысты (айырма ретінде), байланыссыз, жалпы",
          },
          shows: [[parts.related / unit, parts.unrelated / unit, parts.total / unit]],
        },
      ];
    },
  },
});
