/**
 * The Leontief inverse of a table of coefficients: what the whole chain delivers for one unit of final use.
 * Shared by the measures of linkages, natively too.
 */
import { NumberRange } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { inverseOf, rowsOf, singularCondition } from "../../core/matrix";
import { ExampleInput } from "../../core/measure";
import { choice, logical, range } from "../../core/params";
import { RangeReference } from "../../core/twin";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";

const label = { en: "Coefficients", ru: "Коэффициенты", kk: "Коэффициенттер" };

/** A square table of coefficients. Changes of stocks may make one of them negative. */
export function coefficientsArgument(description: Text) {
  return range({
    label,
    description,
    shape: "square",
    negatives: "allowed",
    total: "allowed",
  });
}

export const technicalCoefficients = coefficientsArgument({
  en: "Technical coefficients: input of the row industry per unit of output of the column industry",
  ru: "Технические коэффициенты: затраты отрасли строки на единицу выпуска отрасли столбца",
  kk: "Техникалық коэффициенттер: баған саласы өнімінің бір бірлігіне жол саласының шығыны",
});

export const linkageKind = choice({
  label: { en: "Kind", ru: "Вид", kk: "Түрі" },
  description: {
    en: '"total": of the inverse, the whole chain; "direct": of the coefficients, the first step alone',
    ru: '"total" — полные, по обратной матрице, вся цепочка; "direct" — непосредственные, по самим коэффициентам, только первый шаг',
    kk: '"total" — толық, кері матрица бойынша, бүкіл тізбек; "direct" — тікелей, коэффициенттердің өзі бойынша, тек бірінші қадам',
  },
  words: ["total", "direct"],
  default: "total",
});

export const normalizedLinkages = logical({
  label: { en: "Normalized", ru: "Нормировать", kk: "Нормалау" },
  description: {
    en: "TRUE divides by the mean of all industries, so that 1 is average; FALSE answers the sums",
    ru: "ИСТИНА — разделить на среднее по всем отраслям, 1 — средняя отрасль; ЛОЖЬ — сами суммы",
    kk: "АҚИҚАТ — барлық саланың орташасына бөлу, 1 — орташа сала; ЖАЛҒАН — қосындылардың өзі",
  },
  default: true,
});

const singular = fault("#VALUE!", {
  en: "Coefficients: the matrix I − A has no inverse; expected coefficients with which the chain comes to an end (columns adding up to less than 1)",
  ru: "Коэффициенты: у матрицы I − A нет обратной; ожидаются коэффициенты, при которых цепочка сходится (суммы столбцов меньше 1)",
  kk: "Коэффициенттер: I − A матрицасының кері матрицасы жоқ; тізбек жинақталатын коэффициенттер керек (баған қосындылары 1-ден кіші)",
});

const nothingLinked = fault("#DIV/0!", {
  en: "the links of all industries add up to 0, so there is no average to compare with",
  ru: "сумма связей всех отраслей равна 0, сравнивать не с чем",
  kk: "барлық саланың байланыстарының қосындысы 0, салыстыратын орташа жоқ",
});

/** @returns (I − A)⁻¹ row by row, or why there is none */
export function leontiefInverse(coefficients: NumberRange): Float64Array | Fault {
  const n = coefficients.rows;
  const rest = coefficients.values().map((a) => 0 - a);
  for (let i = 0; i < n; i++) rest[i * n + i]! += 1;
  return inverseOf(rest, n) ?? singular;
}

/** Sums of the columns, or of the rows, of a square table. */
export function sumsOf(table: Float64Array, n: number, of: "columns" | "rows"): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) sums[of === "columns" ? j : i]! += table[at]!;
  return sums;
}

/** Linkages in units of their mean. */
export function overMean(sums: Float64Array): Float64Array | Fault {
  let total = 0;
  let size = 0;
  for (const x of sums) {
    total += x;
    size += Math.abs(x);
  }
  // What sums of both signs leave when they cancel is rounding.
  return Math.abs(total) > 1e-14 * size
    ? sums.map((x) => (x * sums.length) / total)
    : nothingLinked;
}

/** I − A natively. */
function restFormula(a: RangeReference): string {
  return `((ROW(${a})-MIN(ROW(${a}))=COLUMN(${a})-MIN(COLUMN(${a})))-${a.numbers})`;
}

/** The inverse natively. */
export function inverseFormula(a: RangeReference): string {
  return `MINVERSE(${restFormula(a)})`;
}

/** The body of a twin, #VALUE! where I − A has no inverse or one without a correct digit. */
export function orSingular(a: RangeReference, body: string): string {
  const largestRowSum = (matrix: string) => `MAX(MMULT(ABS(${matrix}),${a.columnOfOnes}))`;
  const condition = `${largestRowSum(restFormula(a))}*${largestRowSum(inverseFormula(a))}`;
  return `IF(IFERROR(${condition},1E+300)>${singularCondition},#VALUE!,${body})`;
}

/** Sums natively, in units of their mean where asked. @param table  the inverse or the coefficients */
export function linkagesFormula(
  a: RangeReference,
  table: string,
  of: "columns" | "rows",
  normalized: boolean
): string {
  const sums =
    of === "columns" ? `MMULT(${a.rowOfOnes},${table})` : `MMULT(${table},${a.columnOfOnes})`;
  return normalized
    ? `IF(ABS(SUM(${table}))<=1E-14*SUM(ABS(${sums})),#DIV/0!,ROWS(${a})*${sums}/SUM(${table}))`
    : sums;
}

/** The first step of every measure of the inverse. */
export function inverseStep(inverse: Float64Array, n: number): Step {
  return {
    says: {
      en: "Inverse of the unit matrix minus the coefficients",
      ru: "Матрица, обратная к единичной минус коэффициенты",
      kk: "Бірлік матрицадан коэффициенттерді шегергеннің кері матрицасы",
    },
    formula: "L = (I − A)⁻¹",
    shows: rowsOf(inverse, n),
  };
}

interface Refusal {
  readonly given: { readonly coefficients: ExampleInput };
  readonly expect: string;
  readonly from: string;
}

/** The refusals every card of the family shows. */
export const coefficientRefusals: readonly Refusal[] = [
  {
    given: {
      coefficients: [
        [0.1, 0.2, 0.3],
        [0.2, 0.1, 0.1],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: matrix not square",
  },
  {
    given: {
      coefficients: [
        [0.1, 0.2],
        ["n/a", 0.1],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: text",
  },
  {
    given: {
      coefficients: [
        [0.1, 0.2],
        [{ code: "#DIV/0!" }, 0.1],
      ],
    },
    expect: "#DIV/0!",
    from: "catalogue: an error cell",
  },
];

/** Refusals of the measures that need the inverse. */
export const singularRefusals: readonly Refusal[] = [
  {
    given: {
      coefficients: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: I − A singular",
  },
  {
    given: {
      coefficients: [
        [0.1, 0.3, 0.6],
        [0.2, 0.3, 0.5],
        [0.7, 0.4, -0.1],
      ],
    },
    expect: "#VALUE!",
    from: "catalogue: singular but for the rounding of its columns' sums",
  },
];
