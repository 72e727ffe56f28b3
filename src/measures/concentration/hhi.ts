/** Herfindahl–Hirschman index: the sum of squared shares. 1/n when all n are equal, 1 when one has everything. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { Step, Threshold } from "../../core/help";
import { Answer, defineMeasure } from "../../core/measure";
import { choice, logical, optionalNumber, range, zerosArgument } from "../../core/params";

const onlyOne = fault("#DIV/0!", {
  en: "there is one participant, so the normalized index is undefined",
  ru: "участник один, нормированный индекс не определён",
  kk: "қатысушы біреу, нормаланған индекс анықталмайды",
});

/** The fault of one row or column of a table whose other rows or columns have an answer. */
export const emptyLine = fault("#DIV/0!", {
  en: "the total of this row or column is 0",
  ru: "сумма этой строки или столбца равна 0",
  kk: "осы жолдың немесе бағанның қосындысы 0-ге тең",
});

/** @param sizes  in one unit, each ≥ 0, not all 0   @returns 1/n … 1 */
export function herfindahlHirschman(sizes: NumberRange): number {
  const { squares, total } = sizes;
  if (squares > 1e-280 && squares < 1e280) return squares / (total * total);
  // Squares left the range of doubles: take shares first.
  return sumOf(sizes.values().map((x) => (x / total) ** 2));
}

/** How every measure of concentration calls what it compares. */
export const sizesWords = {
  label: { en: "Sizes", ru: "Размеры", kk: "Мөлшерлер" },
  description: {
    en: "Sizes or shares of the participants, in one unit",
    ru: "Размеры или доли участников в одной единице",
    kk: "Қатысушылардың бір өлшем бірлігіндегі мөлшері немесе үлесі",
  },
};

/** One row or column of sizes; zeros are harmless. */
export const sizesArgument = range(sizesWords);

/** Whether a measure of one list is answered once, or for each row or column of a table. */
export const byArgument = choice({
  label: { en: "By", ru: "По чему", kk: "Не бойынша" },
  description: {
    en: '"all": one answer for all cells; "rows" or "columns": one per row or column',
    ru: '"all" — один ответ по всем ячейкам; "rows" или "columns" — по каждой строке или столбцу',
    kk: '"all" — барлық ұяшық бойынша бір жауап; "rows" немесе "columns" — әр жол не баған бойынша',
  },
  words: ["all", "rows", "columns"],
  default: "all",
});

/** The index as a number of one, or as authorities print it. */
export const scaleArgument = optionalNumber({
  label: { en: "Scale", ru: "Масштаб", kk: "Масштаб" },
  description: {
    en: "1, or 10000 as competition authorities publish it",
    ru: "1 или 10000, как принято у антимонопольных органов",
    kk: "1 немесе монополияға қарсы органдар қолданатын 10000",
  },
  default: 1,
});

/** Answers a measure once, or line by line: a column for rows, a row for columns. An empty line is a fault of its own. */
export function answerBy(
  sizes: NumberRange,
  by: "all" | "rows" | "columns",
  measure: (line: NumberRange) => number | Fault
): Answer {
  if (by === "all") return measure(sizes);
  const answer = (cells: NumberRange["cells"]) => {
    const line = new NumberRange(cells);
    line.skipsZeros = sizes.skipsZeros;
    return line.total === 0 ? emptyLine : measure(line);
  };
  if (by === "rows") return sizes.cells.map((row) => [answer([row])]);
  return [
    Array.from({ length: sizes.columns }, (_, j) => answer(sizes.cells.map((row) => [row[j]]))),
  ];
}

/** Every participant's share of the whole. */
export function sharesOf(sizes: NumberRange): Float64Array {
  return sizes.values().map((x) => x / sizes.total);
}

export const totalStep = (sizes: NumberRange): Step => ({
  says: { en: "Total", ru: "Сумма", kk: "Қосынды" },
  formula: "Σx",
  shows: sizes.total,
});

export const sharesStep = (shares: Float64Array): Step => ({
  says: { en: "Shares of the total", ru: "Доли в сумме", kk: "Қосындыдағы үлестері" },
  formula: "sₖ = xₖ / Σx",
  shows: shares,
});

/** @param index  not normalized   @returns 0 for equals … 1 */
export function normalize(index: number, participants: number): number | Fault {
  return participants > 1 ? (index - 1 / participants) / (1 - 1 / participants) : onlyOne;
}

/** What competition authorities call an index that is not normalized. */
export const marketThresholds: readonly Threshold[] = [
  {
    below: 0.1,
    means: {
      en: "unconcentrated market",
      ru: "неконцентрированный рынок",
      kk: "шоғырланбаған нарық",
    },
    source: "US DOJ, Merger Guidelines 1982, III.A.1 (1000 and 1800 of 10000)",
  },
  {
    from: 0.1,
    below: 0.18,
    means: {
      en: "moderately concentrated market",
      ru: "умеренно концентрированный рынок",
      kk: "орташа шоғырланған нарық",
    },
    source: "US DOJ, Merger Guidelines 1982, III.A.1",
  },
  {
    from: 0.18,
    means: {
      en: "highly concentrated market",
      ru: "высококонцентрированный рынок",
      kk: "жоғары шоғырланған нарық",
    },
    source: "US DOJ and FTC, Merger Guidelines 2023, guideline 1 (above 1800 of 10000)",
  },
];

export const hhi = defineMeasure({
  id: "HHI",
  family: "concentration",
  name: {
    en: "Herfindahl–Hirschman index",
    ru: "Индекс Херфиндаля — Хиршмана",
    kk: "Херфиндаль — Хиршман индексі",
  },
  summary: {
    en: "How concentrated a whole is among its participants: the sum of squared shares",
    ru: "Насколько целое сосредоточено у немногих участников: сумма квадратов долей",
    kk: "Тұтас көлемнің қатысушылар арасында қаншалықты шоғырланғаны: үлестер квадраттарының қосындысы",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "1/n … 1 (× scale); normalized 0 … 1",
    ru: "1/n … 1 (× масштаб); нормированный 0 … 1",
    kk: "1/n … 1 (× масштаб); нормаланғаны 0 … 1",
  },
  formula: {
    en: "H = Σ sₖ², sₖ = xₖ / Σx; normalized: (H − 1/n) / (1 − 1/n)",
    ru: "H = Σ sₖ², sₖ = xₖ / Σx; нормированный: (H − 1/n) / (1 − 1/n)",
    kk: "H = Σ sₖ², sₖ = xₖ / Σx; нормаланған: (H − 1/n) / (1 − 1/n)",
  },
  source: "Hirschman 1945; Herfindahl 1950",
  notes: {
    en: "Zeros and blanks change nothing, except in the normalized form, where the number of participants counts. Competition authorities publish the index times 10000.",
    ru: "Нули и пустые ячейки ничего не меняют, кроме нормированной формы, где важно число участников. Антимонопольные органы публикуют индекс, умноженный на 10000.",
    kk: "Нөлдер мен бос ұяшықтар ештеңені өзгертпейді; тек нормаланған түрінде қатысушылар саны маңызды. Монополияға қарсы органдар 10000-ға көбейтілген индексті жариялайды.",
  },
  params: {
    sizes: range({
      ...sizesWords,
      shape: "any",
      zeros: { when: "normalized" },
    }),
    normalized: logical({
      label: { en: "Normalized", ru: "Нормировать", kk: "Нормалау" },
      description: {
        en: "TRUE rescales to 0…1 by the number of participants",
        ru: "ИСТИНА — привести к 0…1 по числу участников",
        kk: "АҚИҚАТ — қатысушылар саны бойынша 0…1 аралығына келтіру",
      },
      default: false,
    }),
    zeros: zerosArgument(),
    scale: scaleArgument,
    by: byArgument,
  },
  result: "cells",
  compute: ({ sizes, normalized, scale, by }) =>
    answerBy(sizes, by, (line) => {
      const index = herfindahlHirschman(line);
      const answer = normalized ? normalize(index, line.count) : index;
      return typeof answer === "number" ? answer * scale : answer;
    }),
  twin: ({ sizes, normalized, scale, by }) => {
    if (by === "all") {
      const index = `SUMSQ(${sizes})/SUM(${sizes})^2`;
      return normalized
        ? `(${index}-1/(${sizes.count}))/(1-1/(${sizes.count}))*${scale}`
        : `${index}*${scale}`;
    }
    const squares =
      by === "rows"
        ? `MMULT(${sizes.numbers}^2,${sizes.columnOfOnes})`
        : `MMULT(${sizes.rowOfOnes},${sizes.numbers}^2)`;
    const sums = by === "rows" ? sizes.rowSums : sizes.columnSums;
    const index = `${squares}/${sums}^2`;
    if (!normalized) return `${index}*${scale}`;
    const participants =
      by === "rows"
        ? `MMULT(${sizes.mask},${sizes.columnOfOnes})`
        : `MMULT(${sizes.rowOfOnes},${sizes.mask})`;
    return `(${index}-1/${participants})/(1-1/${participants})*${scale}`;
  },
  examples: [
    {
      given: { sizes: [20, 50, 20, 10] },
      expect: 0.34,
      from: "Doersam 2004, after the manual of the R package REAT 3.0.3 (herf)",
    },
    {
      given: { sizes: [20, 50, 20, 10], normalized: true },
      expect: 0.12,
      from: "Doersam 2004, after the manual of the R package REAT 3.0.3 (herf)",
    },
    {
      given: { sizes: [[20, 50, 20, 10]] },
      expect: 0.34,
      from: "by hand: 0.2² + 0.5² + 0.2² + 0.1², as a row",
    },
    {
      given: { sizes: [30, null, 70, "", 0] },
      expect: 0.58,
      from: "by hand; blanks and zeros change nothing",
    },
    {
      given: { sizes: [30, 0, 70], normalized: true },
      expect: "#VALUE!",
      from: "catalogue: zeros must be declared",
    },
    {
      given: { sizes: [30, 0, 70], normalized: true, zeros: "skip" },
      expect: 0.16,
      from: "by hand: (0.58 − 1/2) / (1 − 1/2)",
    },
    {
      given: { sizes: [30, 0, 70], normalized: true, zeros: "count" },
      expect: 0.37,
      from: "by hand: (0.58 − 1/3) / (1 − 1/3)",
    },
    { given: { sizes: [20, 50, 20, 10], scale: 10000 }, expect: 3400, from: "by hand" },
    {
      given: {
        sizes: [
          [1, 1],
          [3, 1],
        ],
        by: "rows",
      },
      expect: [[0.5], [0.625]],
      from: "by hand",
    },
    {
      given: {
        sizes: [
          [1, 1],
          [3, 1],
        ],
        by: "columns",
      },
      expect: [[0.625, 0.5]],
      from: "by hand",
    },
    {
      given: {
        sizes: [
          [1, 1],
          [3, 1],
        ],
        by: "rows",
        normalized: true,
      },
      expect: [[0], [0.25]],
      from: "by hand",
    },
    {
      given: {
        sizes: [
          [1, 0],
          [3, 1],
        ],
        by: "columns",
        normalized: true,
        zeros: "skip",
      },
      expect: [[0.25, "#DIV/0!"]],
      from: "by hand: one participant in the second column",
    },
    {
      given: {
        sizes: [
          [0, 0],
          [3, 1],
        ],
        by: "rows",
      },
      expect: [["#DIV/0!"], [0.625]],
      from: "definition: shares of an empty total",
    },
    {
      given: { sizes: [5], normalized: true },
      expect: "#DIV/0!",
      from: "definition: one participant",
    },
    {
      given: { sizes: [0, null] },
      expect: "#DIV/0!",
      from: "definition: shares of an empty total",
    },
    { given: { sizes: [5, -1, 3] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [5, "x", 3] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [5, true, 3] },
      expect: "#VALUE!",
      from: "catalogue: logical values count as text",
    },
    {
      given: { sizes: [5, "x", { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: an error comes before a text",
    },
    { given: { sizes: [5, 3], by: "cells" }, expect: "#VALUE!", from: "catalogue: unknown word" },
  ],
  help: {
    synonyms: [
      "HHI",
      "Herfindahl",
      "Hirschman",
      "Simpson",
      "ИХХ",
      "Херфиндаль",
      "Герфиндаль",
      "концентрация рынка",
      "нарық шоғырлануы",
    ],
    reading: {
      en: "0.34 says that two participants drawn at random, in proportion to their size, are the same one with probability 0.34. The reciprocal is the number of equal participants that would give the same index: 1/0.34 ≈ 3. The normalized form takes out the number of participants: 0 for equals, 1 for a monopoly.",
      ru: "0,34 означает: при двух случайных выборах с вероятностями, пропорциональными размеру, оба раза выпадет один и тот же участник с вероятностью 0,34. Обратная величина — число равных участников с тем же индексом: 1/0,34 ≈ 3. Нормированная форма исключает влияние числа участников: 0 — все равны, 1 — монополия.",
      kk: "0,34 мынаны білдіреді: мөлшеріне пропорционал ықтималдықпен кездейсоқ екі рет таңдағанда бір қатысушының шығу ықтималдығы 0,34. Кері шамасы — индексі дәл сондай болатын тең қатысушылардың саны: 1/0,34 ≈ 3. Нормаланған түрінде қатысушылар санының әсері жойылады: 0 — бәрі тең, 1 — монополия.",
    },
    thresholds: marketThresholds,
    thresholdsHold: ({ normalized, scale }) => !normalized && scale === 1,
    traps: [
      {
        en: "An incomplete list of participants gives an index of the listed part only; HHI.BOUNDS shows how far off it can be.",
        ru: "Неполный список участников даёт индекс только перечисленной части; HHI.BOUNDS покажет, насколько он может ошибаться.",
        kk: "Қатысушылар тізімі толық болмаса, индекс тек тізімдегі бөлікті сипаттайды; оның қаншалықты қателесуі мүмкін екенін HHI.BOUNDS көрсетеді.",
      },
      {
        en: "A row with the total inside the range counts as one more participant, as large as all others together.",
        ru: "Строка «Итого» внутри диапазона считается ещё одним участником, равным всем остальным вместе.",
        kk: "Ауқым ішіндегі «Барлығы» жолы қалғандарының бәріне тең тағы бір қатысушы болып есептеледі.",
      },
    ],
    elsewhere: [
      { program: "R REAT", name: "herf()", differs: null },
      {
        program: "R concentrationMetrics",
        name: "hhi()",
        differs: {
          en: "normalizes by default; ours does with normalized = TRUE",
          ru: "по умолчанию нормирует; у нас — при normalized = ИСТИНА",
          kk: "әдепкіде нормалайды; бізде normalized = АҚИҚАТ болғанда",
        },
      },
    ],
    steps: ({ sizes, normalized, scale, by }) => {
      const total = {
        ...totalStep(sizes),
        shows: answerBy(sizes, by, (line) => line.total),
      };
      const answer = answerBy(sizes, by, (line) => {
        const plain = herfindahlHirschman(line);
        const rescaled = normalized ? normalize(plain, line.count) : plain;
        return typeof rescaled === "number" ? rescaled * scale : rescaled;
      });
      if (by !== "all")
        return [total, { says: { en: "Index", ru: "Индекс", kk: "Индекс" }, shows: answer }];
      const shares = sharesOf(sizes);
      return [
        total,
        sharesStep(shares),
        {
          says: { en: "Squares of the shares", ru: "Квадраты долей", kk: "Үлестердің квадраттары" },
          formula: "sₖ²",
          shows: shares.map((s) => s * s),
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: "H = Σ sₖ²",
          shows: sumOf(shares.map((s) => s * s)),
        },
        ...(normalized
          ? [
              {
                says: {
                  en: "Number of participants",
                  ru: "Число участников",
                  kk: "Қатысушылар саны",
                },
                formula: "n",
                shows: sizes.count,
              },
            ]
          : []),
        { says: { en: "Index", ru: "Индекс", kk: "Индекс" }, shows: answer },
      ];
    },
  },
});
