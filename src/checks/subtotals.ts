/**
 * Finds rows that are sums of others: counted beside their parts, they count everything twice. A row is taken for
 * one where the chance that ordinary numbers add up so is below one in a hundred, or where its label says so.
 */
import { sumOf } from "../core/cells";

export interface Subtotal {
  readonly row: number;
  /** all: the sum of every other row; above, below: of the run of rows next to it. */
  readonly of: "all" | "above" | "below";
  /** First and last row of the parts, and how many of them count. */
  readonly from: number;
  readonly to: number;
  readonly parts: number;
  /** Largest difference between the row and the sum of its parts, and the largest that rounding explains. */
  readonly difference: number;
  readonly tolerance: number;
}

/** Numbers row by row; null where a cell holds none. */
export type Numbers = readonly (readonly (number | null)[])[];

const totalWords =
  /(?:^|[\s(«"])(?:итого|всего|в\s*целом|total|subtotal|sum|all|overall|барлығы|жиыны|жиынтығы|бәрі|республика|казахстан|қазақстан|kazakhstan|в\s*т\.?\s*ч|в\s+том\s+числе|из\s+них|оның\s+ішінде|соның\s+ішінде|including|of\s+which)(?=$|[\s.,:;)»"*\d])/iu;
/** Words that announce parts below; they stand in rows that are no totals themselves. */
const partWords = /в\s*т\.?\s*ч|в\s+том\s+числе|из\s+них|ішінде|including|of\s+which/iu;

/** @returns whether a label calls its row a total */
export function isTotalLabel(label: string): boolean {
  return (
    totalWords.test(label) &&
    !/^\s*(?:в\s*т\.?\s*ч|в\s+том\s+числе|из\s+них|оның\s+ішінде|соның\s+ішінде|including|of\s+which)/iu.test(
      label
    )
  );
}

/** @returns whether a label announces that the rows below are parts of this one */
export function announcesParts(label: string): boolean {
  return partWords.test(label);
}

/** The unit of a column: 1 for whole numbers, 0.1 where one decimal is printed; 0 for unrounded numbers. */
function unitOf(values: readonly (number | null)[]): number {
  const given = values.filter((x) => x !== null && x !== 0);
  for (let digits = 0; digits <= 6; digits++) {
    const scale = 10 ** digits;
    const isRounded = (x: number): boolean =>
      Math.abs(x * scale - Math.round(x * scale)) <= 1e-7 * Math.max(1, Math.abs(x * scale) * 1e-6);
    if (given.every((x) => x === null || isRounded(x))) return 1 / scale;
  }
  return 0;
}

/** What rounding of the parts and of the sum can explain; never more than half a percent of the sum. */
function toleranceOf(unit: number, parts: number, value: number): number {
  const noise = 1e-9 * Math.abs(value);
  return Math.max(noise, Math.min((unit / 2) * (parts + 1), 0.005 * Math.abs(value)));
}

interface Candidate {
  readonly rows: readonly number[];
  readonly of: Subtotal["of"];
}

interface Fit {
  readonly difference: number;
  readonly tolerance: number;
  /** Powers of ten that speak against chance. */
  readonly weight: number;
}

/** Longest table in which runs are looked for: the work grows with its square. */
export const mostRows = 4000;

export function findSubtotals(numbers: Numbers, labels: readonly string[]): readonly Subtotal[] {
  const height = numbers.length;
  const width = numbers[0]?.length ?? 0;
  if (height < 3 || width === 0 || height > mostRows) return [];
  const units = Array.from({ length: width }, (_, j) =>
    unitOf(numbers.map((row) => row[j] ?? null))
  );
  const trials = Math.log10(2 * height) + 2;

  const fit = (row: number, parts: readonly number[]): Fit | null => {
    let difference = 0;
    let tolerance = 0;
    let weight = 0;
    let agreeing = 0;
    let others = 0;
    for (let j = 0; j < width; j++) {
      const total = numbers[row]?.[j] ?? null;
      const terms = parts.map((part) => numbers[part]?.[j] ?? 0);
      if (total === null || (total === 0 && terms.every((x) => x === 0))) continue;
      const allowed = toleranceOf(units[j] ?? 0, parts.length, total);
      const off = Math.abs(total - sumOf(terms));
      if (off > allowed) {
        if (++others > width / 2) return null;
        continue;
      }
      agreeing++;
      difference = Math.max(difference, off);
      tolerance = Math.max(tolerance, allowed);
      // A sum of one part only repeats it: that says nothing.
      if (terms.filter((x) => x !== 0).length >= 2)
        weight += Math.max(0, Math.min(12, Math.log10(Math.abs(total) / (2 * allowed || 1e-12))));
    }
    // Rates and shares beside the amounts do not add up; but most columns of a total do.
    if (agreeing === 0 || agreeing < others || weight === 0) return null;
    return { difference, tolerance, weight: others > 0 ? weight - Math.log10(width) : weight };
  };

  const found = new Map<number, Subtotal>();
  /** Sums of sums: what was found is left out and the rest looked through again. */
  for (let pass = 0; pass < 4; pass++) {
    const rows = Array.from({ length: height }, (_, i) => i).filter(
      (i) => !found.has(i) && (numbers[i] ?? []).some((x) => x !== null && x !== 0)
    );
    const columns = Array.from({ length: width }, (_, j) => columnOf(rows, numbers, j));
    const added = new Map<number, Subtotal>();
    rows.forEach((row, place) => {
      const best = candidatesFor(rows, place, columns)
        .map((candidate) => ({ candidate, fit: fit(row, candidate.rows) }))
        .filter((one): one is { candidate: Candidate; fit: Fit } => one.fit !== null)
        .sort((a, b) => b.candidate.rows.length - a.candidate.rows.length)[0];
      if (!best) return;
      const called = isTotalLabel(labels[row] ?? "") || announcesParts(labels[row] ?? "");
      if (best.fit.weight < (called ? 1 : trials)) return;
      const { candidate } = best;
      added.set(row, {
        row,
        of: candidate.of,
        from: Math.min(...candidate.rows),
        to: Math.max(...candidate.rows),
        parts: candidate.rows.length,
        difference: best.fit.difference,
        tolerance: best.fit.tolerance,
      });
    });
    const sound = withoutRivals(added, labels);
    if (sound.size === 0) break;
    for (const [row, one] of sound) found.set(row, one);
  }
  return [...found.values()].sort((a, b) => a.row - b.row);
}

/** One column of the rows that are still looked at. */
interface Column {
  /** 0 where a cell holds no number. */
  readonly values: Float64Array;
  readonly total: number;
  /** Whether no number is negative, or none positive: a running sum then never comes back. */
  readonly oneSign: boolean;
}

function columnOf(rows: readonly number[], numbers: Numbers, column: number): Column {
  const values = Float64Array.from(rows, (row) => numbers[row]?.[column] ?? 0);
  const oneSign = values.every((x) => x >= 0) || values.every((x) => x <= 0);
  return { values, total: sumOf(values), oneSign };
}

/** Columns by which runs are looked for: the first may be a rate, which adds up to nothing. */
const triedColumns = 4;
/** Rows of a run whose sum may still come back. */
const longestRun = 300;

/** All others, and the runs above and below of which some column adds up. */
function candidatesFor(
  rows: readonly number[],
  place: number,
  columns: readonly Column[]
): readonly Candidate[] {
  const filled = columns.filter(({ values }) => values[place] !== 0);
  // Looked at before the rows are gathered: hardly any row is the sum of all others.
  const agreeing = filled.filter(({ values, total }) => {
    const own = values[place] ?? 0;
    return isNear(total - own, own);
  }).length;
  const isAll = rows.length > 2 && agreeing > 0 && agreeing >= filled.length - agreeing;
  const all: readonly Candidate[] = isAll
    ? [{ rows: rows.filter((_, i) => i !== place), of: "all" }]
    : [];
  return [
    ...all,
    ...filled.slice(0, triedColumns).flatMap((column) => runsFor(rows, place, column)),
  ];
}

/** Within the half percent that rounding may explain at most. */
const isNear = (sum: number, target: number): boolean =>
  Math.abs(sum - target) <= 0.005 * Math.abs(target);

/** The runs next to a row whose numbers in one column add up to its number there. */
function runsFor(
  rows: readonly number[],
  place: number,
  { values, oneSign }: Column
): readonly Candidate[] {
  const target = values[place] ?? 0;
  const found: Candidate[] = [];
  for (const of of ["above", "below"] as const) {
    const step = of === "above" ? -1 : 1;
    let sum = 0;
    let length = 0;
    for (let at = place + step; at >= 0 && at < rows.length; at += step) {
      sum += values[at] ?? 0;
      length++;
      if (length >= 2 && isNear(sum, target)) {
        const [from, to] = step < 0 ? [at, place] : [place + 1, at + 1];
        found.push({ rows: rows.slice(from, to), of });
      }
      if (oneSign ? Math.abs(sum) > 1.005 * Math.abs(target) : length >= longestRun) break;
    }
  }
  return found;
}

/**
 * Of two rows that are sums through each other (a = b + c makes no total of b) only one is kept: the one whose
 * label says so, else the one with more parts, else the larger.
 */
function withoutRivals(
  added: ReadonlyMap<number, Subtotal>,
  labels: readonly string[]
): ReadonlyMap<number, Subtotal> {
  const rank = (one: Subtotal): readonly number[] => [
    isTotalLabel(labels[one.row] ?? "") ? 1 : 0,
    // Parts first: a total over subtotals is found again once they are known.
    -one.parts,
  ];
  const ordered = [...added.values()].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return (y[0] ?? 0) - (x[0] ?? 0) || (y[1] ?? 0) - (x[1] ?? 0);
  });
  const kept = new Map<number, Subtotal>();
  const within = (one: Subtotal, row: number): boolean => row >= one.from && row <= one.to;
  for (const one of ordered) {
    const clash = [...kept.values()].some(
      (other) => within(other, one.row) && within(one, other.row)
    );
    if (!clash) kept.set(one.row, one);
  }
  return kept;
}
