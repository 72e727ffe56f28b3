/** Herfindahl–Hirschman index: the sum of squared shares. 1/n when all n are equal, 1 when one has everything. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
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

function normalize(index: number, participants: number): number | Fault {
  return participants > 1 ? (index - 1 / participants) / (1 - 1 / participants) : onlyOne;
}

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
  values: "1/n … 1 (× scale); normalized 0 … 1",
  formula: "H = Σ sₖ², sₖ = xₖ / Σx; normalized (H − 1/n) / (1 − 1/n)",
  source: "Hirschman 1945; Herfindahl 1950",
  notes: {
    en: "Zeros and blanks change nothing, except in the normalized form, where the number of participants counts. Competition authorities print the index × 10000.",
    ru: "Нули и пустые ячейки ничего не меняют, кроме нормированной формы, где важно число участников. Антимонопольные органы печатают индекс × 10000.",
    kk: "Нөлдер мен бос ұяшықтар ештеңені өзгертпейді; тек нормаланған түрінде қатысушылар саны маңызды. Бәсекелестік органдары индексті × 10000 түрінде көрсетеді.",
  },
  params: {
    sizes: range({
      label: { en: "Sizes", ru: "Размеры", kk: "Өлшемдер" },
      description: {
        en: "Sizes or shares of the participants, in one unit",
        ru: "Размеры или доли участников в одной единице",
        kk: "Қатысушылардың бір өлшем бірлігіндегі мөлшері немесе үлесі",
      },
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
    scale: optionalNumber({
      label: { en: "Scale", ru: "Масштаб", kk: "Масштаб" },
      description: {
        en: "1, or 10000 as competition authorities print it",
        ru: "1 или 10000, как печатают антимонопольные органы",
        kk: "1 немесе бәсекелестік органдары көрсететін 10000",
      },
      default: 1,
    }),
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
});
