/** Herfindahl–Hirschman index of every group of a long list: one row per group. */
import { Cells, NumberRange } from "../../core/cells";
import { GroupIndex } from "../../core/codes";
import { fault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { codes, logical, range } from "../../core/params";
import { about } from "../../core/sentences";
import { marketThresholds, normalize, scaleArgument, sizesWords } from "./hhi";

/** How measures of grouped lists call the codes of their rows. */
export const groupsLabel = { en: "Groups", ru: "Группы", kk: "Топтар" };

const noGroup = fault(
  "#VALUE!",
  about(groupsLabel, {
    en: "every cell is blank; expected a code or name of a group",
    ru: "все ячейки пусты; ожидается код или название группы",
    kk: "барлық ұяшық бос; топтың коды немесе атауы болуы керек",
  })
);

const emptyGroup = fault("#DIV/0!", {
  en: "the total of this group is 0",
  ru: "сумма этой группы равна 0",
  kk: "осы топтың қосындысы 0-ге тең",
});

/** More than the rows of a sheet: keeps two whole numbers apart in one. */
const aboveAnyRow = 2 ** 21;

/** Sum, squares, what rounding lost of both, and participants, one group after another. */
const width = 5;

export interface GroupSums {
  readonly groups: GroupIndex;
  /** Groups in the order in which they are answered. */
  readonly order: Int32Array;
  readonly total: (group: number) => number;
  readonly index: (group: number) => number;
  readonly participants: (group: number) => number;
}

/** Squares of groups that left the range of doubles, from shares: a second pass for these alone. */
function squaresOfShares(
  codesOfRows: Cells,
  sizes: NumberRange,
  groups: GroupIndex,
  totals: Float64Array
): Float64Array {
  const squares = new Float64Array(totals.length);
  for (let i = 0; i < sizes.rows; i++) {
    for (let j = 0; j < sizes.columns; j++) {
      const group = groups.of(codesOfRows[i]?.[j]);
      const x = sizes.at(i, j);
      if (group >= 0 && x > 0) squares[group]! += (x / totals[group]!) ** 2;
    }
  }
  return squares;
}

/** @param codesOfRows  of the shape of the sizes; a row with a blank code is left out */
export function sumsOfGroups(codesOfRows: Cells, sizes: NumberRange): GroupSums {
  const { cells, rows, columns } = sizes;
  const groups = new GroupIndex();
  let sums = new Float64Array(64 * width);
  // One loop without closures: a million rows are common in registers of firms.
  for (let i = 0; i < rows; i++) {
    const codeRow = codesOfRows[i]!;
    const row = cells[i]!;
    for (let j = 0; j < columns; j++) {
      const group = groups.of(codeRow[j]);
      if (group < 0) continue;
      const at = group * width;
      if (at >= sums.length) {
        const longer = new Float64Array(sums.length * 2);
        longer.set(sums);
        sums = longer;
      }
      const x = row[j];
      if (typeof x !== "number" || x === 0) continue;
      const sum = sums[at]!;
      let next = sum + x;
      sums[at + 1]! += sum >= x ? sum - next + x : x - next + sum;
      sums[at] = next;
      const square = x * x;
      const squares = sums[at + 2]!;
      next = squares + square;
      sums[at + 3]! += squares >= square ? squares - next + square : square - next + squares;
      sums[at + 2] = next;
      sums[at + 4]!++;
    }
  }

  const totals = new Float64Array(groups.size);
  const indices = new Float64Array(groups.size);
  let fromShares: Float64Array | null = null;
  for (let group = 0; group < groups.size; group++) {
    const at = group * width;
    totals[group] = sums[at]! + sums[at + 1]!;
  }
  for (let group = 0; group < groups.size; group++) {
    const squares = sums[group * width + 2]! + sums[group * width + 3]!;
    if (squares > 1e-280 && squares < 1e280) {
      indices[group] = squares / (totals[group]! * totals[group]!);
    } else if (totals[group]! > 0) {
      fromShares ??= squaresOfShares(codesOfRows, sizes, groups, totals);
      indices[group] = fromShares[group]!;
    }
  }
  return {
    groups,
    order: groups.ascending(),
    total: (group) => totals[group]!,
    index: (group) => indices[group]!,
    participants: (group) => sums[group * width + 4]!,
  };
}

function rowsOf(
  { groups, order, total, index, participants }: GroupSums,
  normalized: boolean,
  scale: number
): AnswerCell[][] {
  return Array.from(order, (group) => {
    const count = participants(group);
    const answer =
      total(group) === 0 ? emptyGroup : normalized ? normalize(index(group), count) : index(group);
    return [groups.codes[group]!, typeof answer === "number" ? answer * scale : answer, count];
  });
}

export const hhiByGroup = defineMeasure({
  id: "HHI.BY",
  family: "concentration",
  name: {
    en: "Herfindahl–Hirschman index by group",
    ru: "Индекс Херфиндаля — Хиршмана по группам",
    kk: "Топтар бойынша Херфиндаль — Хиршман индексі",
  },
  summary: {
    en: "From a long list, the concentration of each group (region, industry, product): one row per group",
    ru: "По длинному списку — концентрация в каждой группе (регионе, отрасли, товаре): строка на группу",
    kk: "Ұзын тізім бойынша әр топтағы (өңір, сала, тауар) шоғырлану: әр топқа бір жол",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "1/n … 1 (× scale); normalized 0 … 1",
    ru: "1/n … 1 (× масштаб); нормированный 0 … 1",
    kk: "1/n … 1 (× масштаб); нормаланғаны 0 … 1",
  },
  formula: {
    en: "H_g = Σ_{k∈g} sₖ², sₖ = xₖ / Σ_{k∈g} xₖ; normalized: (H_g − 1/n) / (1 − 1/n)",
    ru: "H_g = Σ_{k∈g} sₖ², sₖ = xₖ / Σ_{k∈g} xₖ; нормированный: (H_g − 1/n) / (1 − 1/n)",
    kk: "H_g = Σ_{k∈g} sₖ², sₖ = xₖ / Σ_{k∈g} xₖ; нормаланған: (H_g − 1/n) / (1 − 1/n)",
  },
  source: "Hirschman 1945; Herfindahl 1950",
  notes: {
    en: "Numbers come before text, both ascending; text is compared without case, and the number 1 is not the text “1”. A row without a group is left out. Participants are the rows above 0. The native formula compares every row with every other: for lists of up to about a thousand rows; it orders text as the spreadsheet does.",
    ru: "Сначала числа, затем текст, по возрастанию; регистр не важен, число 1 и текст «1» — разные группы. Строка без группы пропускается. Участники — строки с размером больше 0. Формула Excel сравнивает каждую строку с каждой: она годится для списков примерно до тысячи строк и упорядочивает текст так же, как сама электронная таблица.",
    kk: "Алдымен сандар, кейін мәтін, өсу ретімен; әріп үлкен-кішілігі ескерілмейді, 1 саны мен «1» мәтіні — бөлек топтар. Тобы көрсетілмеген жол есепке алынбайды. Қатысушылар — мөлшері 0-ден үлкен жолдар. Excel формуласы әр жолды қалғандарымен салыстырады: ол мыңға жуық жолға дейінгі тізімге жарайды және мәтінді электрондық кестенің өз ретімен орналастырады.",
  },
  params: {
    groups: codes({
      label: groupsLabel,
      description: {
        en: "Code or name of the group of each row",
        ru: "Код или название группы каждой строки",
        kk: "Әр жолдың тобының коды немесе атауы",
      },
    }),
    sizes: range({
      label: sizesWords.label,
      description: {
        en: "Size of each row, in one unit",
        ru: "Размер в каждой строке, в одной единице",
        kk: "Әр жолдағы мөлшер, бір өлшем бірлігінде",
      },
      total: "allowed",
      pairedWith: "groups",
    }),
    normalized: logical({
      label: { en: "Normalized", ru: "Нормировать", kk: "Нормалау" },
      description: {
        en: "TRUE rescales to 0…1 by the number of participants above 0 in the group",
        ru: "ИСТИНА — привести к 0…1 по числу участников группы с размером больше 0",
        kk: "АҚИҚАТ — топтағы мөлшері 0-ден үлкен қатысушылар саны бойынша 0…1 аралығына келтіру",
      },
      default: false,
    }),
    scale: scaleArgument,
  },
  result: "cells",
  columns: [
    { en: "group", ru: "группа", kk: "топ" },
    { en: "index", ru: "индекс", kk: "индекс" },
    { en: "participants", ru: "число участников", kk: "қатысушылар саны" },
  ],
  compute: ({ groups, sizes, normalized, scale }) => {
    const sums = sumsOfGroups(groups, sizes);
    return sums.groups.size === 0 ? noGroup : rowsOf(sums, normalized, scale);
  },
  twin: ({ groups, sizes, normalized, scale }) => {
    const across = groups.codesAcross;
    // Blank rows are left out by a condition, so a column may stand as it is: the formula has to stay short.
    const down = groups.isRow ? groups.codesDown : `${groups}`;
    const counted = groups.isRow
      ? `(COLUMN(${groups})-MIN(COLUMN(${groups}))+1)`
      : `(ROW(${groups})-MIN(ROW(${groups}))+1)`;
    const [place, placeAcross] = groups.isRow
      ? [`TRANSPOSE(${counted})`, counted]
      : [counted, `TRANSPOSE(${counted})`];
    const ones = `${place}^0`;
    // Each code's first row gets a number that tells both how many rows have a smaller code and where it stands.
    const isFirst = `(MMULT((${across}=${down})*(${placeAcross}<${place}),${ones})=0)`;
    const smaller = `MMULT((${across}<${down})*(${across}<>""),${ones})`;
    const key = `IF((${down}<>"")*${isFirst},${smaller}*${aboveAnyRow}+${place},"")`;
    const code = `IFERROR(LOOKUP(MOD(SMALL(${key},${place}),${aboveAnyRow}),${place},${down}),"")`;
    const members = `((${code}=${across})*(${across}<>""))`;
    const x = sizes.column;
    const index = `MMULT(${members},${x}^2)/MMULT(${members},${x})^2`;
    const participants = `MMULT(${members},--(${x}>0))`;
    const answer = normalized ? `(${index}-1/${participants})/(1-1/${participants})` : index;
    return `IF(SUM(--(${groups}<>""))=0,#VALUE!,CHOOSE({1,2,3},${code},${answer}*${scale},${participants}))`;
  },
  examples: [
    {
      given: {
        groups: ["west", "east", "west", "east", "west"],
        sizes: [20, 30, 50, 10, 30],
      },
      expect: [
        ["east", 0.625, 2],
        ["west", 0.38, 3],
      ],
      from: "by hand: 0.75² + 0.25²; 0.2² + 0.5² + 0.3²",
    },
    {
      given: {
        groups: [["b", 10, "B", 2.5, "a", 10]],
        sizes: [[1, 1, 1, 4, 7, 3]],
      },
      expect: [
        [2.5, 1, 1],
        [10, 0.625, 2],
        ["a", 1, 1],
        ["b", 0.5, 2],
      ],
      from: "by hand, as rows: numbers before text, text without case as first written",
    },
    {
      given: {
        groups: [1, 1, null, 1, 1, ""],
        sizes: [30, null, 999, 70, 0, 5],
      },
      expect: [[1, 0.58, 2]],
      from: "by hand: a row without a group is left out; blanks and zeros change nothing",
    },
    {
      given: { groups: [1, "1", 1], sizes: [2, 3, 6] },
      expect: [
        [1, 0.625, 2],
        ["1", 1, 1],
      ],
      from: "by hand: a number is not the text of its digits",
    },
    {
      given: { groups: ["a*", "ab", "a*", "?"], sizes: [1, 5, 1, 2] },
      expect: [
        ["?", 1, 1],
        ["a*", 0.5, 2],
        ["ab", 1, 1],
      ],
      from: "by hand: signs that searches take for any letter stand for themselves",
    },
    {
      given: { groups: [1, 1, 2, 3, 3], sizes: [3, 1, 5, 0, null], normalized: true },
      expect: [
        [1, 0.25, 2],
        [2, "#DIV/0!", 1],
        [3, "#DIV/0!", 0],
      ],
      from: "catalogue: one participant; a group whose sizes sum to 0",
    },
    {
      given: { groups: [1, 1, 2], sizes: [1, 1, 4], scale: 10000 },
      expect: [
        [1, 5000, 2],
        [2, 10000, 1],
      ],
      from: "by hand",
    },
    {
      given: {
        groups: [
          "sales",
          "sales",
          "sales",
          "sales",
          "income",
          "income",
          "income",
          "income",
          "income",
        ],
        sizes: [20, 50, 20, 10, 10, 10, 10, 20, 50],
        normalized: true,
      },
      expect: [
        ["income", 0.15, 5],
        ["sales", 0.12, 4],
      ],
      from: "Doersam 2004 and Störmann in one list; R package REAT 3.0.3, herf(coefnorm = TRUE) of each",
    },
    {
      given: { groups: [null, ""], sizes: [1, 2] },
      expect: "#VALUE!",
      from: "definition: no group at all",
    },
    {
      given: { groups: [1, 2], sizes: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        groups: [
          [1, 2],
          [1, 2],
        ],
        sizes: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
    { given: { groups: [1, 1], sizes: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    { given: { groups: [1, 1], sizes: [1, -2] }, expect: "#VALUE!", from: "catalogue: negative" },
    {
      given: { groups: [1, { code: "#N/A" }], sizes: [1, 2] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "HHI by group",
      "grouped HHI",
      "HHI per industry",
      "HHI per region",
      "ИХХ по группам",
      "концентрация по отраслям",
      "концентрация по регионам",
      "топ бойынша шоғырлану",
      "сала бойынша шоғырлану",
    ],
    reading: {
      en: "Each row is one group. In the first example, 0.38 for “west” with three participants lies near the 1/3 of equals; 0.625 for “east” with two lies well above 1/2. Compare groups with different numbers of participants in the normalized form.",
      ru: "Каждая строка — одна группа. В первом примере 0,38 для «west» при трёх участниках близко к 1/3 у равных; 0,625 для «east» при двух — заметно выше 1/2. Группы с разным числом участников сравнивайте в нормированном виде.",
      kk: "Әр жол — бір топ. Бірінші мысалда үш қатысушысы бар «west» үшін 0,38 тең бөлінгендегі 1/3-ге жақын; екі қатысушысы бар «east» үшін 0,625 — 1/2-ден едәуір жоғары. Қатысушылар саны әртүрлі топтарды нормаланған түрінде салыстырыңыз.",
    },
    thresholds: marketThresholds,
    thresholdsHold: ({ normalized, scale }) => !normalized && scale === 1,
    thresholdColumn: 1,
    traps: [
      {
        en: "One firm on several rows counts as several participants: add the rows up per firm first.",
        ru: "Фирма, занимающая несколько строк, считается несколькими участниками: сначала сложите её строки.",
        kk: "Бірнеше жолда тұрған бір фирма бірнеше қатысушы болып есептеледі: алдымен оның жолдарын қосыңыз.",
      },
      {
        en: "Two spellings of a name are two groups: “Aktobe” and “Aktobe ” with a space at the end differ.",
        ru: "Два написания одного названия — две группы: «Актобе» и «Актобе » с пробелом в конце различаются.",
        kk: "Бір атаудың екі түрлі жазылуы — екі топ: «Ақтөбе» мен соңында бос орны бар «Ақтөбе » бөлек топтар.",
      },
    ],
    elsewhere: [],
    steps: ({ groups, sizes, normalized, scale }) => {
      const sums = sumsOfGroups(groups, sizes);
      const perGroup = (value: (group: number) => number): AnswerCell[][] =>
        Array.from(sums.order, (group) => [sums.groups.codes[group]!, value(group)]);
      return [
        {
          says: {
            en: "Groups and their totals",
            ru: "Группы и их суммы",
            kk: "Топтар және олардың қосындылары",
          },
          formula: "Σ_{k∈g} x",
          shows: perGroup(sums.total),
        },
        {
          says: {
            en: "Participants above 0 in each group",
            ru: "Число участников с размером больше 0 в каждой группе",
            kk: "Әр топтағы мөлшері 0-ден үлкен қатысушылар саны",
          },
          formula: "n",
          shows: perGroup(sums.participants),
        },
        {
          says: {
            en: "Sum of squared shares in each group",
            ru: "Сумма квадратов долей в каждой группе",
            kk: "Әр топтағы үлестер квадраттарының қосындысы",
          },
          formula: "H_g = Σ_{k∈g} sₖ²",
          shows: perGroup(sums.index),
        },
        {
          says: {
            en: "Group, index, participants",
            ru: "Группа, индекс, число участников",
            kk: "Топ, индекс, қатысушылар саны",
          },
          shows: rowsOf(sums, normalized, scale),
        },
      ];
    },
  },
});
