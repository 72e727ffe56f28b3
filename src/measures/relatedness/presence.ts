/**
 * Presence of industries in regions, and how often two industries are present together. Shared by the measures
 * of relatedness and complexity, natively too.
 */
import { NumberRange } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { Step } from "../../core/help";
import { rowsOf } from "../../core/matrix";
import { AnswerCell, ExampleInput } from "../../core/measure";
import { choice, optionalNumber, range } from "../../core/params";
import { about, atPlace } from "../../core/sentences";
import { NumberReference, RangeReference } from "../../core/twin";
import { marginsOf, reaches, reachesNatively } from "../specialization/location-quotients";

/** The table every measure of this family takes. */
export const presenceMatrix = range({
  label: { en: "Matrix", ru: "Таблица", kk: "Кесте" },
  description: {
    en: "Regions in rows, industries in columns, one unit throughout, without totals",
    ru: "Регионы в строках, отрасли в столбцах, одна единица, без итогов",
    kk: "Өңірлер жолдарда, салалар бағандарда, бір өлшем бірлігінде, қорытындысыз",
  },
  shape: "any",
  total: "allowed",
});

const inputWords = {
  label: { en: "Input", ru: "Вид данных", kk: "Дерек түрі" },
  description: {
    en: '"quantities": an industry is present where its location quotient reaches the threshold; "presence": the table is already 0 and 1',
    ru: '"quantities" — величины: отрасль присутствует, где коэффициент локализации не меньше порога; "presence" — в таблице уже 0 и 1',
    kk: '"quantities" — шамалар: локализация коэффициенті шекке жеткен жерде сала бар; "presence" — кестеде 0 мен 1 ғана',
  },
};

export const presenceInput = choice({
  ...inputWords,
  words: ["quantities", "presence"],
  default: "quantities",
});

export const presenceThreshold = optionalNumber({
  label: { en: "Threshold", ru: "Порог", kk: "Шек" },
  description: {
    en: "Location quotient from which an industry counts as present",
    ru: "Коэффициент локализации, начиная с которого отрасль считается присутствующей",
    kk: "Сала бар деп саналатын ең кіші локализация коэффициенті",
  },
  default: 1,
});

/** What measures of presence take and nothing else. */
export const presenceParams = {
  matrix: presenceMatrix,
  input: presenceInput,
  threshold: presenceThreshold,
};

/** An example that shows a fault of the whole call. */
export interface Refusal {
  readonly given: { readonly matrix: ExampleInput; readonly input?: string };
  readonly expect: string;
  readonly from: string;
}

/** The refusals every card of the family shows. */
export const presenceRefusals: readonly Refusal[] = [
  {
    given: {
      matrix: [
        [1, 0],
        [0.5, 1],
      ],
      input: "presence",
    },
    expect: "#VALUE!",
    from: "catalogue: presence input with a cell other than 0 or 1",
  },
  {
    given: {
      matrix: [
        [1, 2],
        [-3, 4],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: negative",
  },
  {
    given: {
      matrix: [
        [1, 2],
        ["none", 4],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: text",
  },
  {
    given: {
      matrix: [
        [1, 2],
        [{ code: "#N/A" }, 4],
      ],
    },
    expect: "#N/A",
    from: "catalogue: an error cell",
  },
  {
    given: {
      matrix: [
        [1, 2],
        [3, 4],
      ],
      input: "shares",
    },
    expect: "#VALUE!",
    from: "catalogue: unknown word",
  },
];

/** Which industries are present in which regions. */
export interface Presence {
  readonly regions: number;
  readonly industries: number;
  /** Row by row, 1 where the industry is present. */
  readonly cells: Uint8Array;
  /** Industries present in each region. */
  readonly diversity: Float64Array;
  /** Regions in which each industry is present. */
  readonly ubiquity: Float64Array;
}

function counted(cells: Uint8Array, regions: number, industries: number): Presence {
  const diversity = new Float64Array(regions);
  const ubiquity = new Float64Array(industries);
  for (let r = 0, at = 0; r < regions; r++) {
    let present = 0;
    for (let i = 0; i < industries; i++, at++) {
      const one = cells[at]!;
      present += one;
      ubiquity[i]! += one;
    }
    diversity[r] = present;
  }
  return { regions, industries, cells, diversity, ubiquity };
}

function neitherOneNorZero(matrix: NumberRange, index: number): Fault {
  const found = matrix.values()[index]!;
  return atPlace(
    fault(
      "#VALUE!",
      about(presenceMatrix.label, {
        en: `is ${found}; expected 0 or 1 where the input is "presence"`,
        ru: `содержит ${found}; для вида данных "presence" ожидается 0 или 1`,
        kk: `мәні ${found}; дерек түрі "presence" болғанда 0 немесе 1 болуы керек`,
      })
    ),
    matrix.position(index),
    matrix.rows,
    matrix.columns
  );
}

/** @returns the presence a table tells, or why a cell of a table of presence tells none */
export function presenceOf(
  matrix: NumberRange,
  input: "quantities" | "presence",
  threshold: number
): Presence | Fault {
  const { rows, columns } = matrix;
  const values = matrix.values();
  const cells = new Uint8Array(values.length);
  if (input === "presence") {
    for (let at = 0; at < values.length; at++) {
      const x = values[at]!;
      if (x !== 0 && x !== 1) return neitherOneNorZero(matrix, at);
      cells[at] = x;
    }
    return counted(cells, rows, columns);
  }
  const { regions, industries } = marginsOf(matrix);
  const { total } = matrix;
  for (let r = 0, at = 0; r < rows; r++) {
    const region = regions[r]! / total;
    // A region or industry without anything has no location quotient, whatever the threshold.
    if (!(region > 0)) {
      at += columns;
      continue;
    }
    // 0/0 of an empty industry reaches no threshold.
    for (let i = 0; i < columns; i++, at++)
      cells[at] = reaches(values[at]! / industries[i]! / region, threshold) ? 1 : 0;
  }
  return counted(cells, rows, columns);
}

/** Regions fit into the bits of so many words at a time, whose counts are then added up together. */
const together = 3;

/**
 * In how many regions each two industries are present, the diagonal being ubiquity. Regions are bits: a word
 * settles 32 of them, and three words share the last steps of counting.
 * @returns industries × industries, row by row
 */
export function cooccurrences({ regions, industries, cells }: Presence): Int32Array {
  const words = Math.ceil(regions / 32 / together) * together;
  const bits = new Int32Array(industries * words);
  for (let r = 0, at = 0; r < regions; r++) {
    const word = r >>> 5;
    const bit = 1 << (r & 31);
    for (let i = 0; i < industries; i++) if (cells[at++] === 1) bits[i * words + word]! |= bit;
  }
  const counts = new Int32Array(industries * industries);
  for (let i = 0; i < industries; i++) {
    for (let j = i; j < industries; j++) {
      let p = i * words;
      let q = j * words;
      let count = 0;
      for (const end = p + words; p < end; p += together, q += together) {
        let x = bits[p]! & bits[q]!;
        let y = bits[p + 1]! & bits[q + 1]!;
        let z = bits[p + 2]! & bits[q + 2]!;
        x -= (x >>> 1) & 0x55555555;
        y -= (y >>> 1) & 0x55555555;
        z -= (z >>> 1) & 0x55555555;
        // Three counts of up to 4 fit into four bits.
        x =
          (x & 0x33333333) +
          ((x >>> 2) & 0x33333333) +
          (y & 0x33333333) +
          ((y >>> 2) & 0x33333333) +
          (z & 0x33333333) +
          ((z >>> 2) & 0x33333333);
        x = (x & 0x0f0f0f0f) + ((x >>> 4) & 0x0f0f0f0f);
        count += Math.imul(x, 0x01010101) >>> 24;
      }
      counts[i * industries + j] = count;
      counts[j * industries + i] = count;
    }
  }
  return counts;
}

/** Why two industries that are present nowhere have no proximity. */
export const neitherPresent = fault("#DIV/0!", {
  en: "neither industry is present anywhere, so their proximity is undefined",
  ru: "ни одной из двух отраслей нигде нет, близость не определена",
  kk: "екі саланың ешқайсысы еш жерде жоқ, жақындық анықталмайды",
});

/**
 * Proximity of industries: regions with both over the ubiquity of the more common one.
 * @returns row by row; NaN between industries present nowhere
 */
export function proximities(presence: Presence): Float64Array {
  const { industries, ubiquity } = presence;
  const counts = cooccurrences(presence);
  const answer = new Float64Array(counts.length);
  for (let i = 0, at = 0; i < industries; i++) {
    const own = ubiquity[i]!;
    for (let j = 0; j < industries; j++, at++) {
      const other = ubiquity[j]!;
      answer[at] = counts[at]! / (own > other ? own : other);
    }
  }
  return answer;
}

/**
 * How much of what an industry is related to is present in a region.
 * @param relatedness  industries × industries, row by row
 * @returns regions × industries, row by row; NaN where an industry is related to none
 */
export function densities(presence: Presence, relatedness: Float64Array): Float64Array {
  const { regions, industries, cells } = presence;
  const totals = new Float64Array(industries);
  for (let at = 0; at < relatedness.length; at += industries)
    for (let i = 0; i < industries; i++) totals[i]! += relatedness[at + i]!;
  const answer = new Float64Array(regions * industries);
  for (let r = 0; r < regions; r++) {
    const row = answer.subarray(r * industries, (r + 1) * industries);
    for (let j = 0; j < industries; j++) {
      if (cells[r * industries + j] === 0) continue;
      const from = j * industries;
      for (let i = 0; i < industries; i++) row[i]! += relatedness[from + i]!;
    }
    for (let i = 0; i < industries; i++) row[i]! /= totals[i]!;
  }
  return answer;
}

/** Proximities with 0 where they are undefined: an industry present nowhere is related to none. */
export function definedProximities(presence: Presence): Float64Array {
  const answer = proximities(presence);
  for (let at = 0; at < answer.length; at++) if (Number.isNaN(answer[at]!)) answer[at] = 0;
  return answer;
}

/** Numbers as rows of cells, a fault in place of every NaN. */
export function withFaults(
  values: ArrayLike<number>,
  columns: number,
  undefinedCell: Fault
): AnswerCell[][] {
  const rows: AnswerCell[][] = [];
  for (let at = 0; at < values.length;) {
    const row: AnswerCell[] = [];
    for (const end = at + columns; at < end; at++) {
      const x = values[at]!;
      row.push(Number.isNaN(x) ? undefinedCell : x);
    }
    rows.push(row);
  }
  return rows;
}

/** Presence natively: 1 where the industry is present, in the shape of the table. */
export function presenceFormula(
  matrix: RangeReference,
  input: "quantities" | "presence",
  threshold: NumberReference
): string {
  if (input === "presence") return matrix.numbers;
  const quotient = `(${matrix.numbers}/${matrix.columnSums})/(${matrix.rowSums}/SUM(${matrix}))`;
  return `IF((${matrix.rowSums}=0)+(${matrix.columnSums}=0)>0,0,--(${reachesNatively(quotient, String(threshold))}))`;
}

/** The body of a twin, #VALUE! where a table of presence holds anything but 0 and 1. */
export function refusingOthers(
  matrix: RangeReference,
  input: "quantities" | "presence",
  body: string
): string {
  return input === "presence"
    ? `IF(SUM((${matrix.numbers}<>0)*(${matrix.numbers}<>1))>0,#VALUE!,${body})`
    : body;
}

/** @param b  cells or a formula of presence   @param table  a range as high as `b`, for its ones */
export function ubiquityFormula(b: string, table: RangeReference | string): string {
  return `MMULT(TRANSPOSE(ROW(${table})^0),${b})`;
}

/** Proximity natively. @param otherwise  what stands between two industries present nowhere */
export function proximityFormula(
  b: string,
  table: RangeReference | string,
  otherwise: string
): string {
  const across = ubiquityFormula(b, table);
  const down = `MMULT(TRANSPOSE(${b}),ROW(${table})^0)`;
  const more = `IF(${down}>${across},${down},${across})`;
  return `IF(${more}=0,${otherwise},MMULT(TRANSPOSE(${b}),${b})/${more})`;
}

/** The first step of every measure of presence. */
export function presenceStep({ cells, industries }: Presence): Step {
  return {
    says: {
      en: "Presence: 1 where the region has the industry",
      ru: "Присутствие: 1, если отрасль есть в регионе",
      kk: "Бар болуы: өңірде сала бар жерде 1",
    },
    formula: "B_ri = 1 ⇔ LQ_ri ≥ t",
    shows: rowsOf(cells, industries),
  };
}

export function diversityStep({ diversity }: Presence): Step {
  return {
    says: {
      en: "Diversity: industries present in each region",
      ru: "Разнообразие: число отраслей в каждом регионе",
      kk: "Әртараптылық: әр өңірдегі салалар саны",
    },
    formula: "k_r = Σ_i B_ri",
    shows: Array.from(diversity, (k) => [k]),
  };
}

export function ubiquityStep({ ubiquity }: Presence): Step {
  return {
    says: {
      en: "Ubiquity: regions in which each industry is present",
      ru: "Распространённость: в скольких регионах есть каждая отрасль",
      kk: "Таралуы: әр сала бар өңірлер саны",
    },
    formula: "u_i = Σ_r B_ri",
    shows: [Array.from(ubiquity)],
  };
}
