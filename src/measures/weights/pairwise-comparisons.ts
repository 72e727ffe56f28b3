/**
 * Pairwise comparisons: reading a matrix of judgments, its principal eigenvector, and what to do about
 * judgments that were not made. Shared by the measures that weigh by comparison.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Text } from "../../core/locale";
import { choice, range } from "../../core/params";
import { about } from "../../core/sentences";
import { BlockCell, Place, RangeReference } from "../../core/twin";

/** Largest |a_ij a_ji − 1| that passes as rounding of a reciprocal: 0.33 for 1/3, not 0.13 for 1/8. */
const reciprocalTolerance = 0.02 + 1e-9;
const diagonalTolerance = 1e-9;

const matrixLabel = { en: "Matrix", ru: "Матрица", kk: "Матрица" };

/** The argument every measure of comparisons takes. */
export const comparisonMatrix = range({
  label: matrixLabel,
  description: {
    en: "Comparisons a_ij: how many times the row matters more than the column; a_ji is its reciprocal; blank = not compared",
    ru: "Сравнения a_ij: во сколько раз строка важнее столбца; a_ji — обратное число; пусто — не сравнивали",
    kk: "a_ij салыстырулары: жол бағаннан неше есе маңызды; a_ji — кері сан; бос — салыстырылмаған",
  },
  shape: "square",
  total: "allowed",
});

/** How weights are found from comparisons. */
export const prioritization = choice({
  label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
  description: {
    en: '"eigenvector" (Saaty), "geometric" (row geometric means) or "column-mean"',
    ru: '"eigenvector" (Саати), "geometric" (геометрические средние строк) или "column-mean" (средние столбцов)',
    kk: '"eigenvector" (Саати), "geometric" (жолдардың геометриялық орташасы) немесе "column-mean" (баған орташалары)',
  },
  words: ["eigenvector", "geometric", "column-mean"],
  default: "eigenvector",
});

export type Prioritization = (typeof prioritization.words)[number];

function tooFew(label: Text): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: "has one criterion; expected at least two",
      ru: "один критерий; ожидается не меньше двух",
      kk: "бір критерий; кемінде екеу болуы керек",
    })
  );
}

function badDiagonal(label: Text, i: number, found: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `criterion ${i + 1} against itself is ${found}; expected 1 or a blank`,
      ru: `критерий ${i + 1} против самого себя — ${found}; ожидается 1 или пусто`,
      kk: `${i + 1}-критерийдің өзімен салыстыруы ${found}; 1 немесе бос болуы керек`,
    })
  );
}

function notReciprocal(label: Text, i: number, j: number, there: number, back: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `${i + 1} over ${j + 1} is ${there} but ${j + 1} over ${i + 1} is ${back}; expected its reciprocal`,
      ru: `${i + 1} к ${j + 1} — ${there}, а ${j + 1} к ${i + 1} — ${back}; ожидается обратное число`,
      kk: `${i + 1}-критерийдің ${j + 1}-критерийге қатынасы ${there}, ал керісінше қатынас ${back}; кері сан болуы керек`,
    })
  );
}

const unconnectedText = (i: number): Text => ({
  en: `the comparisons do not connect criterion ${i + 1} with criterion 1; compare one more pair between the two groups`,
  ru: `сравнения не связывают критерий ${i + 1} с критерием 1; сравните ещё одну пару между этими группами`,
  kk: `салыстырулар ${i + 1}-критерийді 1-критериймен байланыстырмайды; осы екі топ арасында тағы бір жұпты салыстырыңыз`,
});

export const missingComparison = fault("#VALUE!", {
  en: 'a comparison is missing; this method needs all of them ("eigenvector" and "geometric" do not)',
  ru: 'не хватает сравнения; этому способу нужны все ("eigenvector" и "geometric" обходятся без них)',
  kk: 'салыстыру жетіспейді; бұл тәсілге бәрі керек ("eigenvector" мен "geometric" онсыз да есептейді)',
});

/** Beyond this the search for the least eigenvalue would keep a workbook waiting. */
const mostMissing = 400;

/** @param otherwise  the word for the method that copes */
function tooManyMissing(otherwise: string): Fault {
  return fault("#N/A", {
    en: `more than ${mostMissing} comparisons are missing; compare more pairs, or take the method "${otherwise}"`,
    ru: `не хватает больше ${mostMissing} сравнений; сравните больше пар или возьмите способ "${otherwise}"`,
    kk: `жетіспейтін салыстырулар саны ${mostMissing} шегінен асады; көбірек жұпты салыстырыңыз немесе "${otherwise}" тәсілін алыңыз`,
  });
}

const notConverged = fault("#N/A", {
  en: "the eigenvector was not found within the rounding of doubles; the judgments are too extreme",
  ru: "собственный вектор не найден с точностью вычислений; суждения слишком далеки друг от друга",
  kk: "меншікті вектор есептеу дәлдігінде табылмады; пікірлер бір-бірінен тым алшақ",
});

/** A square matrix row by row. */
type Square = Float64Array;

/** Judgments read and reconciled: logarithms of a_ij, NaN where a pair was not compared, 0 on the diagonal. */
export interface Judgments {
  readonly n: number;
  readonly logs: Square;
  /** Pairs i < j that were not compared. */
  readonly missing: readonly (readonly [number, number])[];
}

/**
 * A judgment and its counterpart as one number: the mean of a_ij and 1/a_ji in the logarithms where both are
 * given. NaN where neither is.
 */
export function reconciledJudgment(there: number, back: number): number {
  if (there > 0 && back > 0) return there / Math.sqrt(there * back);
  if (there > 0) return there;
  return back > 0 ? 1 / back : NaN;
}

/**
 * @param at  the cell at a row and column, blank as 0
 * @param label  what a fault is said of
 * @returns the judgments, not necessarily connected, or why they cannot be used
 */
export function readPairs(
  n: number,
  at: (row: number, column: number) => number,
  label: Text
): Judgments | Fault {
  if (n < 2) return tooFew(label);
  const logs = new Float64Array(n * n);
  const missing: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    const own = at(i, i);
    if (own !== 0 && Math.abs(own - 1) > diagonalTolerance) return badDiagonal(label, i, own);
    for (let j = i + 1; j < n; j++) {
      const there = at(i, j);
      const back = at(j, i);
      if (there > 0 && back > 0 && Math.abs(there * back - 1) > reciprocalTolerance)
        return notReciprocal(label, i, j, there, back);
      let log = NaN;
      if (there > 0 && back > 0) log = (Math.log(there) - Math.log(back)) / 2;
      else if (there > 0) log = Math.log(there);
      else if (back > 0) log = -Math.log(back);
      else missing.push([i, j]);
      logs[i * n + j] = log;
      logs[j * n + i] = -log;
    }
  }
  return { n, logs, missing };
}

/** @param label  what the fault is said of, if of one of several matrices   @returns why weights cannot be found */
export function unconnected({ n, logs, missing }: Judgments, label?: Text): Fault | null {
  const stranger = missing.length === 0 ? -1 : firstUnreached(n, logs);
  if (stranger < 0) return null;
  const text = unconnectedText(stranger);
  return fault("#N/A", label ? about(label, text) : text);
}

/** @returns the judgments, connected, or why the matrix cannot be used */
export function readJudgments(matrix: NumberRange): Judgments | Fault {
  const judgments = readPairs(matrix.rows, (i, j) => matrix.at(i, j), matrixLabel);
  return isFault(judgments) ? judgments : (unconnected(judgments) ?? judgments);
}

/** @returns the first criterion no chain of comparisons leads to from the first one, −1 when there is none */
function firstUnreached(n: number, logs: Square): number {
  const reached = new Set([0]);
  // A set may grow while it is walked: newly reached criteria are visited too.
  for (const i of reached)
    for (let j = 0; j < n; j++) if (!Number.isNaN(logs[i * n + j]!)) reached.add(j);
  return Array.from({ length: n }, (_, i) => i).findIndex((i) => !reached.has(i));
}

/** Solves a square system by elimination with row exchange. @returns null when it is singular */
function solve(matrix: Square, right: ArrayLike<number>): Float64Array | null {
  const n = right.length;
  const a = Float64Array.from(matrix);
  const x = Float64Array.from(right);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
    if (a[pivot * n + k] === 0) return null;
    if (pivot !== k) {
      for (let j = k; j < n; j++)
        [a[k * n + j], a[pivot * n + j]] = [a[pivot * n + j]!, a[k * n + j]!];
      [x[k], x[pivot]] = [x[pivot]!, x[k]!];
    }
    for (let i = k + 1; i < n; i++) {
      const factor = a[i * n + k]! / a[k * n + k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
      x[i]! -= factor * x[k]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= a[i * n + j]! * x[j]!;
    x[i]! /= a[i * n + i]!;
  }
  return x;
}

function normalized(logs: Float64Array): Float64Array {
  const largest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logs.map((log) => Math.exp(log - largest));
  const total = sumOf(weights);
  return weights.map((w) => w / total);
}

/**
 * Log least squares: the weights whose ratios are nearest to the judgments made. Row geometric means when
 * every pair was compared, else the solution of the Laplacian system of the comparisons.
 * @returns logarithms of the weights, summing to 0
 */
export function leastSquaresLogs({ n, logs, missing }: Judgments): Float64Array {
  const sums = Float64Array.from({ length: n }, (_, i) =>
    sumOf(logs.subarray(i * n, (i + 1) * n).filter((log) => !Number.isNaN(log)))
  );
  if (missing.length === 0) return sums.map((sum) => sum / n);
  // The Laplacian plus a matrix of ones: regular when the comparisons connect all criteria.
  const laplacian = Float64Array.from(logs, (log) => (Number.isNaN(log) ? 1 : 0));
  for (let i = 0; i < n; i++)
    laplacian[i * n + i] = logs
      .subarray(i * n, (i + 1) * n)
      .filter((log) => !Number.isNaN(log)).length;
  return solve(laplacian, sums) ?? sums;
}

/** Weights by row geometric means, or by log least squares when pairs are missing. */
export function geometricWeights(judgments: Judgments): Float64Array {
  return normalized(leastSquaresLogs(judgments));
}

/** Mean over the columns of their shares, from a complete matrix. */
export function columnMeanWeights({ n, logs }: Judgments): Float64Array {
  const columns = Array.from({ length: n }, (_, j) =>
    normalized(Float64Array.from({ length: n }, (__, i) => logs[i * n + j]!))
  );
  return Float64Array.from({ length: n }, (_, i) => sumOf(columns.map((column) => column[i]!)) / n);
}

interface Principal {
  readonly value: number;
  /** Sums to 1. */
  readonly vector: Float64Array;
}

function times(a: Square, x: Float64Array): Float64Array {
  const n = x.length;
  return Float64Array.from({ length: n }, (_, i) => sumOf(x.map((w, j) => a[i * n + j]! * w)));
}

/** The square of a matrix, scaled so that its largest entry is 1. */
function squared(a: Square, n: number): Square {
  const b = new Float64Array(n * n);
  let largest = 0;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k]!;
      for (let j = 0; j < n; j++) b[i * n + j]! += x * a[k * n + j]!;
    }
  }
  for (const x of b) largest = Math.max(largest, x);
  return b.map((x) => x / largest);
}

/** Squarings after which even the slowest ratio of eigenvalues a double can tell from 1 has died out. */
const mostSquarings = 60;

/**
 * Principal eigenpair of a positive matrix. Each squaring doubles the power of the matrix, so convergence is
 * quadratic whatever the judgments. Accepted only when the residual check holds: by Collatz and Wielandt
 * the eigenvalue lies between the least and the greatest (Ax)_i/x_i, and these must meet.
 */
function principal(a: Square, n: number): Principal | null {
  let power = a;
  let best: Principal | null = null;
  let narrowest = Infinity;
  for (let k = 0; k < mostSquarings; k++) {
    const sums = Float64Array.from({ length: n }, (_, i) =>
      sumOf(power.subarray(i * n, (i + 1) * n))
    );
    const total = sumOf(sums);
    const vector = times(
      a,
      sums.map((x) => x / total)
    );
    const scale = sumOf(vector);
    for (let i = 0; i < n; i++) vector[i]! /= scale;
    const ratios = times(a, vector).map((x, i) => x / vector[i]!);
    const value = sumOf(ratios) / n;
    const spread =
      (ratios.reduce((p, q) => Math.max(p, q), 0) -
        ratios.reduce((p, q) => Math.min(p, q), Infinity)) /
      value;
    if (spread < narrowest) [narrowest, best] = [spread, { value, vector }];
    else if (narrowest < 1e-13) break;
    power = squared(power, n);
  }
  return narrowest < 1e-12 ? best : null;
}

interface Eigen {
  readonly lambda: number;
  /** Right eigenvector, sums to 1. */
  readonly weights: Float64Array;
}

/** What is left of the judgments once log weights are taken out: 1 everywhere for consistent ones. */
function errorsOf(logs: Square, weights: Float64Array, n: number): Square {
  return logs.map((log, k) => Math.exp(log - weights[Math.floor(k / n)]! + weights[k % n]!));
}

/**
 * Fills the missing pairs so that the principal eigenvalue is least (Bozóki, Fülöp and Rónyai 2010). In the
 * logarithms of the missing entries the eigenvalue is convex, strictly so for connected comparisons: Newton's
 * method with exact derivatives finds the one minimum.
 * @param start  log weights that the first guess is made of
 */
function completed({ n, logs, missing }: Judgments, start: Float64Array): Square | null {
  const full = Float64Array.from(logs);
  const set = (unknowns: Float64Array) =>
    missing.forEach(([i, j], k) => {
      full[i * n + j] = unknowns[k]!;
      full[j * n + i] = -unknowns[k]!;
    });
  let unknowns = Float64Array.from(missing, ([i, j]) => start[i]! - start[j]!);
  set(unknowns);
  let at = derivatives(full, start, n, missing);
  for (let step = 0; at && step < 100; step++) {
    const move = solve(at.curvature, at.slope);
    if (!move) return null;
    let share = 1;
    // Half steps until the eigenvalue does not rise: near the minimum rounding decides, so allow for it.
    for (;;) {
      const next = unknowns.map((x, k) => x - share * move[k]!);
      set(next);
      const there = derivatives(full, start, n, missing);
      if (there && there.lambda <= at.lambda * (1 + 1e-14)) {
        unknowns = next;
        at = there;
        break;
      }
      share /= 2;
      if (share < 1e-6) return null;
    }
    if (move.every((x) => Math.abs(x) < 1e-11)) return full;
  }
  return null;
}

interface Derivatives {
  readonly lambda: number;
  readonly slope: Float64Array;
  readonly curvature: Square;
}

/** First and second derivatives of ln λ by the logarithms of the missing entries. */
function derivatives(
  logs: Square,
  start: Float64Array,
  n: number,
  missing: Judgments["missing"]
): Derivatives | null {
  const a = errorsOf(logs, start, n);
  const right = principal(a, n);
  const left = principal(
    Float64Array.from(a, (_, k) => a[(k % n) * n + Math.floor(k / n)]!),
    n
  );
  if (!right || !left) return null;
  const { value: lambda, vector: w } = right;
  const product = sumOf(w.map((x, i) => x * left.vector[i]!));
  const v = left.vector.map((x) => x / product);
  const m = missing.length;
  // A_k w and vᵀA_k for each unknown k have two entries each; the second derivatives need the resolvent.
  const resolvent = Float64Array.from(
    a,
    (x, k) => (Math.floor(k / n) === k % n ? lambda : 0) - x + w[Math.floor(k / n)]! * v[k % n]!
  );
  const slope = Float64Array.from(
    missing,
    ([i, j]) => (v[i]! * a[i * n + j]! * w[j]! - v[j]! * a[j * n + i]! * w[i]!) / lambda
  );
  const curvature = new Float64Array(m * m);
  for (let k = 0; k < m; k++) {
    const [i, j] = missing[k]!;
    const push = new Float64Array(n);
    push[i] = a[i * n + j]! * w[j]!;
    push[j] = -a[j * n + i]! * w[i]!;
    const along = slope[k]! * lambda;
    // Change of the eigenvector, orthogonal to v.
    const turn = solve(
      resolvent,
      push.map((x, row) => x - along * w[row]!)
    );
    if (!turn) return null;
    for (let l = 0; l < m; l++) {
      const [p, q] = missing[l]!;
      const bend = v[p]! * a[p * n + q]! * turn[q]! - v[q]! * a[q * n + p]! * turn[p]!;
      curvature[k * m + l]! += bend / lambda;
      curvature[l * m + k]! += bend / lambda;
    }
    curvature[k * m + k]! +=
      (v[i]! * a[i * n + j]! * w[j]! + v[j]! * a[j * n + i]! * w[i]!) / lambda;
  }
  for (let k = 0; k < m; k++)
    for (let l = 0; l < m; l++) curvature[k * m + l]! -= slope[k]! * slope[l]!;
  return { lambda, slope, curvature };
}

/**
 * Logarithms of the whole matrix, missing pairs filled in for the least eigenvalue.
 * @param otherwise  the word for the method that copes with very many missing pairs
 */
export function leastEigenvalueLogs(judgments: Judgments, otherwise: string): Square | Fault {
  const { logs, missing } = judgments;
  if (missing.length === 0) return logs;
  if (missing.length > mostMissing) return tooManyMissing(otherwise);
  return completed(judgments, leastSquaresLogs(judgments)) ?? notConverged;
}

/** Eigenvalue and weights, missing pairs filled in for the least eigenvalue. */
export function eigenOf(judgments: Judgments): Eigen | Fault {
  const { n } = judgments;
  const full = leastEigenvalueLogs(judgments, "geometric");
  if (isFault(full)) return full;
  const start = leastSquaresLogs(judgments);
  // Taken out of the matrix first, the geometric means leave entries near 1 whatever the scale of the weights.
  const found = principal(errorsOf(full, start, n), n);
  if (!found) return notConverged;
  // A positive reciprocal matrix has no eigenvalue below n.
  return {
    lambda: Math.max(n, found.value),
    weights: normalized(found.vector.map((x, i) => Math.log(x) + start[i]!)),
  };
}

/** Judgments as a matrix of ratios; a pair that was not compared stays empty. */
export function ratiosOf({ n, logs }: Judgments): (number | string)[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => {
      const log = logs[i * n + j]!;
      return Number.isNaN(log) ? "" : Math.exp(log);
    })
  );
}

/** Weights by the method asked for, of connected judgments. */
export function weightsBy(method: Prioritization, judgments: Judgments): Float64Array | Fault {
  if (method === "geometric") return geometricWeights(judgments);
  if (method === "column-mean")
    return judgments.missing.length > 0 ? missingComparison : columnMeanWeights(judgments);
  const eigen = eigenOf(judgments);
  return isFault(eigen) ? eigen : eigen.weights;
}

/** Helper cells shared by the native forms. */
export interface ComparisonBlock {
  readonly n: number;
  readonly cells: readonly BlockCell[];
  /** Address of the reconciled matrix, 0 where a pair was not compared. */
  readonly reconciled: string;
  /** First row of the block below the reconciled matrix. */
  readonly rowsFree: number;
  /** Wraps a formula: #VALUE! when the judgments contradict each other. */
  readonly refusing: (body: string) => string;
  /** Counts the cells of pairs that were not compared. */
  readonly missing: string;
  /** Counts the judgments that contradict each other. */
  readonly contradictions: string;
}

/** Which cells of an area lie on its diagonal. */
const onDiagonal = (address: string) =>
  `(ROW(${address})-MIN(ROW(${address}))=COLUMN(${address})-MIN(COLUMN(${address})))`;

/** Reconciles rounded reciprocals: sqrt(a_ij/a_ji) where both are given, the reciprocal where one is. */
export function comparisonBlock(matrix: RangeReference, n: number, place: Place): ComparisonBlock {
  const there = matrix.numbers;
  const back = `TRANSPOSE(${there})`;
  const diagonal = onDiagonal(`${matrix}`);
  const reconciled = place(0, 0, n, n);
  const formula = `IF(${diagonal},1,IF(${there}>0,IF(${back}>0,SQRT(${there}/${back}),${there}),IF(${back}>0,1/${back},0)))`;
  const contradictions = `SUM((${there}>0)*(${back}>0)*(ABS(${there}*${back}-1)>0.020000001))+SUM(${diagonal}*(${there}<>0)*(ABS(${there}-1)>0.000000001))`;
  return {
    n,
    cells: [{ row: 0, column: 0, rows: n, columns: n, formula }],
    reconciled,
    rowsFree: n + 1,
    refusing: (body) => `IF(${contradictions}>0,#VALUE!,${body})`,
    missing: `SUM(--(${reconciled}=0))`,
    contradictions,
  };
}

/** Helper cells for log least squares: the Laplacian of the comparisons plus ones, and the log weights. */
export interface LeastSquaresBlock {
  readonly cells: readonly BlockCell[];
  /** Address of the logarithms of the weights, a column. */
  readonly logs: string;
  /** A condition: the comparisons do not connect all criteria. */
  readonly unconnected: string;
  readonly rowsFree: number;
}

export function leastSquaresBlock(
  block: Pick<ComparisonBlock, "n" | "cells" | "reconciled" | "rowsFree">,
  place: Place
): LeastSquaresBlock {
  const { n, reconciled, rowsFree } = block;
  const ones = `TRANSPOSE(COLUMN(${reconciled})^0)`;
  const laplacian = place(rowsFree, 0, n, n);
  const rowSums = `MMULT(LN(IF(${reconciled}>0,${reconciled},1)),${ones})`;
  return {
    cells: [
      ...block.cells,
      {
        row: rowsFree,
        column: 0,
        rows: n,
        columns: n,
        formula: `IF(${onDiagonal(reconciled)},MMULT(--(${reconciled}>0),${ones}),1-(${reconciled}>0))`,
      },
      {
        row: rowsFree + n + 1,
        column: 0,
        rows: n,
        columns: 1,
        formula: `MMULT(MINVERSE(${laplacian}),${rowSums})`,
      },
    ],
    logs: place(rowsFree + n + 1, 0, n, 1),
    // The determinant is n² times the number of spanning trees.
    unconnected: `MDETERM(${laplacian})<0.5`,
    rowsFree: rowsFree + 2 * (n + 1),
  };
}

/** Helper cells for the weights of a reconciled matrix, and the formula of the weights as a column below them. */
export function weightsBlock(
  method: Prioritization,
  block: Pick<ComparisonBlock, "n" | "cells" | "reconciled" | "rowsFree" | "missing">,
  place: Place
): { readonly cells: readonly BlockCell[]; readonly body: string; readonly rowsFree: number } {
  const { n, reconciled, missing } = block;
  if (method === "column-mean") {
    const ones = `TRANSPOSE(COLUMN(${reconciled})^0)`;
    const shares = `${reconciled}/MMULT(TRANSPOSE(ROW(${reconciled})^0),${reconciled})`;
    return { ...block, body: `IF(${missing}>0,#VALUE!,MMULT(${shares},${ones})/${n})` };
  }
  if (method === "eigenvector") {
    const eigen = eigenBlock(block, place);
    return { ...eigen, body: `IF(${missing}>0,NA(),${eigen.weights})` };
  }
  const solved = leastSquaresBlock(block, place);
  return {
    ...solved,
    body: `IF(${solved.unconnected},NA(),EXP(${solved.logs})/SUM(EXP(${solved.logs})))`,
  };
}

/** The 1024th power settles the weights of any judgments on a scale of 1 to 9. */
const nativeSquarings = 10;

/** Adds squarings of the reconciled matrix and, below them, the weights as a column. */
export function eigenBlock(
  block: Pick<ComparisonBlock, "n" | "cells" | "reconciled" | "rowsFree">,
  place: Place
): { readonly cells: readonly BlockCell[]; readonly weights: string; readonly rowsFree: number } {
  const { n } = block;
  const squarings: BlockCell[] = [];
  let power = block.reconciled;
  for (let k = 0; k < nativeSquarings; k++) {
    const row = block.rowsFree + k * (n + 1);
    squarings.push({
      row,
      column: 0,
      rows: n,
      columns: n,
      formula: `MMULT(${power},${power})/SUM(MMULT(${power},${power}))`,
    });
    power = place(row, 0, n, n);
  }
  const row = block.rowsFree + nativeSquarings * (n + 1);
  const weights: BlockCell = {
    row,
    column: 0,
    rows: n,
    columns: 1,
    formula: `MMULT(${power},TRANSPOSE(COLUMN(${power})^0))/SUM(${power})`,
  };
  return {
    cells: [...block.cells, ...squarings, weights],
    weights: place(row, 0, n, 1),
    rowsFree: row + n + 1,
  };
}
