/**
 * Tables of alternatives by criteria: the arguments and the reading shared by the measures that rank
 * alternatives (TOPSIS, VIKOR, PROMETHEE, rank robustness).
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { RangeReference } from "../../core/twin";
import { unitOfWeights } from "./evidence";

const matrixWords = {
  label: { en: "Matrix", ru: "Таблица", kk: "Кесте" },
  description: {
    en: "Alternatives in rows, criteria in columns",
    ru: "Альтернативы в строках, критерии в столбцах",
    kk: "Баламалар жолдарда, критерийлер бағандарда",
  },
};

/** Values of the alternatives; a blank is 0. */
export const signedMatrix = range({
  ...matrixWords,
  shape: "any",
  negatives: "allowed",
  total: "allowed",
});

export const positiveMatrix = range({ ...matrixWords, shape: "any" });

const weightsLabel = { en: "Weights", ru: "Веса", kk: "Салмақтар" };
const typesLabel = { en: "Types", ru: "Направления", kk: "Бағыттар" };

export const criteriaWeights = range({
  label: weightsLabel,
  description: {
    en: "Weight of each criterion, as a row or a column; divided by their sum",
    ru: "Вес каждого критерия, строкой или столбцом; делятся на свою сумму",
    kk: "Әр критерийдің салмағы, жол не баған түрінде; қосындысына бөлінеді",
  },
});

export const criteriaTypes = optionalRange({
  label: typesLabel,
  description: {
    en: "1 = more is better, -1 = less is better, one per criterion; all 1 when not given",
    ru: "1 — чем больше, тем лучше, -1 — чем меньше, тем лучше, по одному на критерий; без них все 1",
    kk: "1 — көп болғаны жақсы, -1 — аз болғаны жақсы, әр критерийге біреуі; берілмесе бәрі 1",
  },
  negatives: "allowed",
  total: "allowed",
});

const oneType = fault(
  "#VALUE!",
  about(typesLabel, {
    en: "expected 1 (more is better) or -1 (less is better) for every criterion",
    ru: "ожидается 1 (чем больше, тем лучше) или -1 (чем меньше, тем лучше) для каждого критерия",
    kk: "әр критерийге 1 (көп болғаны жақсы) немесе -1 (аз болғаны жақсы) болуы керек",
  })
);

/** The fault of a list that has not one entry per column of the table. */
export function oneEach(label: typeof weightsLabel, found: number, columns: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `has ${found} entries for ${columns} criteria; expected one per column of the table`,
      ru: `записей ${found}, критериев ${columns}; ожидается по одной на столбец таблицы`,
      kk: `${found} жазба, ${columns} критерий; кестенің әр бағанына біреуі болуы керек`,
    })
  );
}

export const constantCriterion = fault("#DIV/0!", {
  en: "all alternatives are equal in one criterion, so it cannot be scaled",
  ru: "по одному из критериев все альтернативы равны, его нельзя привести к шкале",
  kk: "бір критерий бойынша барлық балама тең, оны шкалаға келтіру мүмкін емес",
});

export interface Criteria {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
  /** Sum to 1. */
  readonly shares: Float64Array;
  /** 1 where more is better, −1 where less is. */
  readonly signs: Float64Array;
}

/** Weights as shares of their total. */
export function sharesOf(weights: Float64Array): Float64Array {
  const unit = unitOfWeights(weights);
  const total = sumOf(weights.map((w) => w / unit));
  return weights.map((w) => w / unit / total);
}

/** Whether a list has one entry per column, and which fault it is when not. */
export function listFault(
  label: typeof weightsLabel,
  list: NumberRange | null,
  columns: number
): Fault | null {
  return list && list.length !== columns ? oneEach(label, list.length, columns) : null;
}

/** @returns the table with its weights and directions, or what is wrong with them */
export function criteriaOf(
  matrix: NumberRange,
  weights: NumberRange,
  types: NumberRange | null
): Criteria | Fault {
  const { rows, columns } = matrix;
  const misfit = listFault(weightsLabel, weights, columns) ?? listFault(typesLabel, types, columns);
  if (misfit) return misfit;
  const signs = types ? types.values() : new Float64Array(columns).fill(1);
  if (signs.some((sign) => sign !== 1 && sign !== -1)) return oneType;
  return { rows, columns, values: matrix.values(), shares: sharesOf(weights.values()), signs };
}

/** The best and the worst value of each criterion. */
export function extremesOf({ rows, columns, values, signs }: Criteria): {
  readonly best: Float64Array;
  readonly worst: Float64Array;
} {
  const best = new Float64Array(columns);
  const worst = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < rows; i++) {
      const x = values[i * columns + j]!;
      if (x < low) low = x;
      if (x > high) high = x;
    }
    const more = signs[j] === 1;
    best[j] = more ? high : low;
    worst[j] = more ? low : high;
  }
  return { best, worst };
}

/** (from − x) / (from − to), also where the difference leaves the range of doubles. */
export function wayFrom(from: number, x: number, to: number): number {
  const all = from - to;
  return Number.isFinite(all) ? (from - x) / all : (from / 2 - x / 2) / (from / 2 - to / 2);
}

/** Parts of twins over a table whose size is known. */
export interface CriteriaTwin {
  readonly rows: number;
  readonly columns: number;
  /** Values of one criterion, a column. */
  readonly column: (j: number) => string;
  readonly share: (j: number) => string;
  readonly best: (j: number) => string;
  readonly worst: (j: number) => string;
  /** Counts the types that are neither 1 nor −1. */
  readonly faults: string;
  /** A column of ones as long as there are criteria, and as there are alternatives. */
  readonly onesDown: string;
  readonly onesOfRows: string;
}

/** @returns the parts, "#VALUE!" where sizes do not fit, null where a size is unknown */
export function criteriaTwin(
  matrix: RangeReference,
  weights: RangeReference,
  types: RangeReference | null
): CriteriaTwin | "#VALUE!" | null {
  if (!matrix.size || !weights.size || (types && !types.size)) return null;
  const { rows, columns } = matrix.size;
  const misfits = [weights, ...(types ? [types] : [])].some(
    ({ size }) => size !== null && size.rows * size.columns !== columns
  );
  if (misfits) return "#VALUE!";
  const column = (j: number) => {
    const cells = `INDEX(${matrix},0,${j + 1})`;
    return `IF(ISNUMBER(${cells}),${cells},0)`;
  };
  const extreme = (j: number, more: string, less: string) =>
    types
      ? `IF(INDEX(${types},${j + 1})=1,${more}(${column(j)}),${less}(${column(j)}))`
      : `${more}(${column(j)})`;
  return {
    rows,
    columns,
    column,
    share: (j) => `INDEX(${weights.numbers},${j + 1})/SUM(${weights})`,
    best: (j) => extreme(j, "MAX", "MIN"),
    worst: (j) => extreme(j, "MIN", "MAX"),
    faults: types ? `SUM((${types.numbers}<>1)*(${types.numbers}<>-1))` : "0",
    onesDown: matrix.columnOfOnes,
    onesOfRows: `ROW(${matrix})^0`,
  };
}
