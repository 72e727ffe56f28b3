/**
 * Complexity of regions and industries: the second eigenvectors of the averages that lead from regions to
 * industries and back. Shared by the measures of complexity, natively too.
 */
import { sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";
import { logical } from "../../core/params";
import { BlockCell, NumberReference, Place, RangeReference } from "../../core/twin";
import {
  diversityStep,
  Presence,
  presenceFormula,
  presenceStep,
  Refusal,
  ubiquityStep,
} from "./presence";

const tooFew = fault("#N/A", {
  en: "complexity compares at least 3 regions and 3 industries; the table has fewer",
  ru: "сложность сравнивает не меньше 3 регионов и 3 отраслей; в таблице меньше",
  kk: "күрделілік кемінде 3 өңір мен 3 саланы салыстырады; кестеде одан аз",
});

function emptyRegion(r: number): Fault {
  return fault("#N/A", {
    en: `region ${r + 1} has no industry present; leave it out of the table`,
    ru: `в регионе ${r + 1} нет ни одной отрасли; уберите его из таблицы`,
    kk: `${r + 1}-өңірде бірде-бір сала жоқ; оны кестеден алып тастаңыз`,
  });
}

function emptyIndustry(i: number): Fault {
  return fault("#N/A", {
    en: `industry ${i + 1} is present in no region; leave it out of the table`,
    ru: `отрасли ${i + 1} нет ни в одном регионе; уберите её из таблицы`,
    kk: `${i + 1}-сала бірде-бір өңірде жоқ; оны кестеден алып тастаңыз`,
  });
}

const unconnected = fault("#N/A", {
  en: "the regions fall into groups without a common industry, which no ranking connects; compare each group by itself",
  ru: "регионы распадаются на группы без общих отраслей, единого порядка нет; сравнивайте каждую группу отдельно",
  kk: "өңірлер ортақ саласы жоқ топтарға бөлінеді, бірыңғай рет жоқ; әр топты бөлек салыстырыңыз",
});

const undecided = fault("#N/A", {
  en: "several rankings explain the table equally well, so there is no single one",
  ru: "таблицу одинаково хорошо объясняют несколько порядков, единственного нет",
  kk: "кестені бірнеше реттілік бірдей жақсы түсіндіреді, жалғызы жоқ",
});

const directionless = fault("#N/A", {
  en: "diversity does not tell which end of the ranking is the complex one",
  ru: "разнообразие не показывает, какой конец порядка сложный",
  kk: "әртараптылық реттіліктің қай шеті күрделі екенін көрсетпейді",
});

const notConverged = fault("#N/A", {
  en: "the eigenvector was not found within the rounding of doubles",
  ru: "собственный вектор не найден с точностью вычислений",
  kk: "меншікті вектор есептеу дәлдігінде табылмады",
});

/** Eigenvalues nearer than this count as equal, and the table as unconnected or undecided. */
const eigenvalueTolerance = 1e-9;
/** Largest residual of an eigenvector that is answered with. */
const residualTolerance = 1e-12;
/** A mean this small beside its deviation is 0 but for rounding. */
const directionTolerance = 1e-9;
/** Beyond this many steps the search for an eigenvector is given up. */
const mostSteps = 500;

/** Positions of the ones of each row, one row after the other. */
interface Lists {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

function listsOf(presence: Presence): { readonly ofRegions: Lists; readonly ofIndustries: Lists } {
  const { regions, industries, cells, diversity, ubiquity } = presence;
  const startsOf = (counts: Float64Array): Int32Array => {
    const starts = new Int32Array(counts.length + 1);
    for (let k = 0; k < counts.length; k++) starts[k + 1] = starts[k]! + counts[k]!;
    return starts;
  };
  const ones = sumOf(diversity);
  const ofRegions = { starts: startsOf(diversity), members: new Int32Array(ones + 1) };
  const ofIndustries = { starts: startsOf(ubiquity), members: new Int32Array(ones) };
  // Every industry is written down and the place kept only if it is present: no branch to be guessed wrong.
  for (let r = 0, at = 0, filled = 0; r < regions; r++) {
    for (let i = 0; i < industries; i++) {
      ofRegions.members[filled] = i;
      filled += cells[at++]!;
    }
  }
  const next = ofIndustries.starts.slice();
  for (let r = 0; r < regions; r++)
    for (let p = ofRegions.starts[r]!; p < ofRegions.starts[r + 1]!; p++)
      ofIndustries.members[next[ofRegions.members[p]!]!++] = r;
  return { ofRegions, ofIndustries };
}

function isConnected({ ofRegions, ofIndustries }: ReturnType<typeof listsOf>): boolean {
  const reached = new Uint8Array(ofRegions.starts.length - 1);
  const seen = new Uint8Array(ofIndustries.starts.length - 1);
  const waiting = [0];
  reached[0] = 1;
  for (let region = waiting.pop(); region !== undefined; region = waiting.pop()) {
    for (let p = ofRegions.starts[region]!; p < ofRegions.starts[region + 1]!; p++) {
      const industry = ofRegions.members[p]!;
      if (seen[industry] === 1) continue;
      seen[industry] = 1;
      for (let q = ofIndustries.starts[industry]!; q < ofIndustries.starts[industry + 1]!; q++) {
        const other = ofIndustries.members[q]!;
        if (reached[other] === 1) continue;
        reached[other] = 1;
        waiting.push(other);
      }
    }
  }
  return !reached.includes(0);
}

/** Adds up, for every row, what stands at its members: four sums at a time, so that none waits for another. */
function gather({ starts, members }: Lists, from: Float64Array, into: Float64Array): void {
  for (let k = 0; k < into.length; k++) {
    const end = starts[k + 1]!;
    let p = starts[k]!;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (; p + 3 < end; p += 4) {
      a += from[members[p]!]!;
      b += from[members[p + 1]!]!;
      c += from[members[p + 2]!]!;
      d += from[members[p + 3]!]!;
    }
    for (; p < end; p++) a += from[members[p]!]!;
    into[k] = a + b + (c + d);
  }
}

function dot(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  let k = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (; k + 3 < n; k += 4) {
    a += x[k]! * y[k]!;
    b += x[k + 1]! * y[k + 1]!;
    c += x[k + 2]! * y[k + 2]!;
    d += x[k + 3]! * y[k + 3]!;
  }
  for (; k < n; k++) a += x[k]! * y[k]!;
  return a + b + (c + d);
}

function addTimes(target: Float64Array, factor: number, vector: Float64Array): void {
  for (let k = 0; k < target.length; k++) target[k]! += factor * vector[k]!;
}

/** Takes the parts along unit vectors out of a vector, again where what was left is small enough to show rounding. */
function orthogonalize(vector: Float64Array, units: readonly Float64Array[]): void {
  for (let round = 0; round < 3; round++) {
    const before = dot(vector, vector);
    for (let u = 0; u < units.length; u++) addTimes(vector, -dot(vector, units[u]!), units[u]!);
    if (dot(vector, vector) > 0.5 * before) return;
  }
}

/** Scales to length 1. @returns the length before */
function normalize(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k]! /= length;
  return length;
}

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, from above, and its unit eigenvector.
 * @param least  what it is known to reach
 */
function largestOfTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
  least: number
): Eigenpair {
  const n = diagonal.length;
  const squares = Float64Array.from({ length: n }, (_, k) => (k > 0 ? beside[k - 1]! ** 2 : 0));
  // The eliminated diagonal of a matrix that lies wholly below x is negative throughout.
  const pivots = new Float64Array(n);
  const liesBelow = (x: number): boolean => {
    let pivot = -1;
    for (let k = 0; k < n; k++) {
      pivot = diagonal[k]! - x - squares[k]! / pivot;
      if (!(pivot < 0)) return false;
      pivots[k] = pivot;
    }
    return true;
  };
  let low = least;
  let high = -Infinity;
  for (let k = 0; k < n; k++) {
    low = Math.max(low, diagonal[k]!);
    const radius = (k > 0 ? beside[k - 1]! : 0) + (k < n - 1 ? beside[k]! : 0);
    high = Math.max(high, diagonal[k]! + radius);
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (liesBelow(middle)) high = middle;
    else low = middle;
  }
  // Just above the eigenvalue every pivot is negative, so elimination needs no exchanges.
  for (let step = Number.EPSILON * Math.max(high, 1e-3); !liesBelow(high); step *= 2) high += step;
  const vector = new Float64Array(n).fill(1);
  for (let round = 0; round < 3; round++) {
    for (let k = 1; k < n; k++) vector[k]! -= (beside[k - 1]! / pivots[k - 1]!) * vector[k - 1]!;
    for (let k = n - 1; k >= 0; k--)
      vector[k] = (vector[k]! - (k < n - 1 ? beside[k]! * vector[k + 1]! : 0)) / pivots[k]!;
    normalize(vector);
  }
  return { value: high, vector };
}

interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

/**
 * A vector that no eigenvector is orthogonal to, the same every time: numbers between −½ and ½ without a pattern.
 * @param stream  searches start from vectors of their own: what an earlier one found of an eigenspace was all
 *                that its start had there
 */
function scatter(n: number, stream: number): Float64Array {
  return Float64Array.from({ length: n }, (_, k) => {
    let bits = Math.imul(k + 1, 0x9e3779b1) ^ Math.imul(stream, 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
    bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32 - 0.5;
  });
}

/**
 * The largest eigenvalue of a symmetric positive operator outside the space of known unit vectors, by Lanczos
 * steps with full orthogonalization.
 * @param settled  told the value so far and how far it may be off: whether that is enough
 */
function dominant(
  apply: (x: Float64Array, into: Float64Array) => void,
  known: readonly Float64Array[],
  settled: (value: number, residual: number) => boolean
): Eigenpair {
  const n = known[0]!.length;
  // Known vectors and steps so far, kept at right angles together: eigenvalue 1 would seep back in otherwise.
  const units = [...known];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = scatter(n, known.length);
  orthogonalize(next, known);
  normalize(next);
  const steps = Math.min(mostSteps, n - known.length);
  let ritz: Eigenpair = { value: 0, vector: new Float64Array(1) };
  for (let step = 1; step <= steps; step++) {
    const current = next;
    units.push(current);
    next = new Float64Array(n);
    apply(current, next);
    diagonal.push(dot(current, next));
    orthogonalize(next, units);
    const rest = normalize(next);
    const exhausted = rest < 1e-14 || step === steps;
    if (exhausted || step % 4 === 0) {
      // The value found grows from step to step, but for rounding.
      ritz = largestOfTridiagonal(diagonal, beside, ritz.value * (1 - 1e-12));
      if (exhausted || settled(ritz.value, rest * Math.abs(ritz.vector[step - 1]!))) break;
    }
    beside.push(rest);
  }
  const vector = new Float64Array(n);
  ritz.vector.forEach((part, k) => addTimes(vector, part, units[known.length + k]!));
  orthogonalize(vector, known);
  normalize(vector);
  return { value: ritz.value, vector };
}

/** The second eigenvectors, turned so that complex is positive. */
export interface Complexity {
  /** k = D⁻¹ B q: of each region, the mean over its industries. */
  readonly regions: Float64Array;
  /** q, of length 1. */
  readonly industries: Float64Array;
  /** The second eigenvalue, below 1. */
  readonly eigenvalue: number;
}

/** @returns the complexity of regions and industries, or why there is none */
export function complexityOf(presence: Presence): Complexity | Fault {
  const { regions, industries, diversity, ubiquity } = presence;
  if (regions < 3 || industries < 3) return tooFew;
  const emptyRow = diversity.indexOf(0);
  if (emptyRow >= 0) return emptyRegion(emptyRow);
  const emptyColumn = ubiquity.indexOf(0);
  if (emptyColumn >= 0) return emptyIndustry(emptyColumn);
  const lists = listsOf(presence);
  if (!isConnected(lists)) return unconnected;

  // D^-½ B U⁻¹ Bᵀ D^-½ is symmetric and has the same eigenvalues; its first vector √D is known.
  const root = diversity.map(Math.sqrt);
  const first = root.slice();
  normalize(first);
  const scaled = new Float64Array(regions);
  const middle = new Float64Array(industries);
  const apply = (x: Float64Array, into: Float64Array): void => {
    for (let r = 0; r < regions; r++) scaled[r] = x[r]! / root[r]!;
    gather(lists.ofIndustries, scaled, middle);
    for (let i = 0; i < industries; i++) middle[i]! /= ubiquity[i]!;
    gather(lists.ofRegions, middle, into);
    for (let r = 0; r < regions; r++) into[r]! /= root[r]!;
  };

  const second = dominant(apply, [first], (_, residual) => residual <= 1e-14);
  if (second.value >= 1 - eigenvalueTolerance) return unconnected;
  // How near the third eigenvalue comes needs no more digits than it takes to tell the two apart.
  const third = dominant(
    apply,
    [first, second.vector],
    (value, residual) => residual < Math.abs(second.value - value) / 8
  );
  if (third.value >= second.value - eigenvalueTolerance) return undecided;

  const image = new Float64Array(regions);
  apply(second.vector, image);
  const eigenvalue = dot(image, second.vector);
  addTimes(image, -eigenvalue, second.vector);
  if (!(Math.sqrt(dot(image, image)) <= residualTolerance)) return notConverged;

  const q = new Float64Array(industries);
  for (let r = 0; r < regions; r++) scaled[r] = second.vector[r]! / root[r]!;
  gather(lists.ofIndustries, scaled, q);
  for (let i = 0; i < industries; i++) q[i]! /= ubiquity[i]!;
  normalize(q);
  const k = new Float64Array(regions);
  gather(lists.ofRegions, q, k);
  for (let r = 0; r < regions; r++) k[r]! /= diversity[r]!;

  // Weighted by diversity k has mean 0; it rises with diversity exactly where its plain mean is negative.
  const { mean, deviation } = momentsOf(k, false);
  if (!(Math.abs(mean) > directionTolerance * deviation)) return directionless;
  if (mean > 0) {
    for (let r = 0; r < regions; r++) k[r] = -k[r]!;
    for (let i = 0; i < industries; i++) q[i] = -q[i]!;
  }
  return { regions: k, industries: q, eigenvalue };
}

/** Mean and standard deviation. */
export function momentsOf(
  values: Float64Array,
  sample: boolean
): { readonly mean: number; readonly deviation: number } {
  const mean = sumOf(values) / values.length;
  const squares = sumOf(values.map((x) => (x - mean) ** 2));
  return { mean, deviation: Math.sqrt(squares / (values.length - (sample ? 1 : 0))) };
}

/** The steps from a table to the vectors, as every measure of complexity begins. */
export function complexitySteps(presence: Presence, complexity: Complexity): readonly Step[] {
  return [
    presenceStep(presence),
    diversityStep(presence),
    ubiquityStep(presence),
    {
      says: {
        en: "Second eigenvector on the side of industries, of length 1, turned so that complex is positive",
        ru: "Второй собственный вектор на стороне отраслей, длиной 1, сложное — со знаком плюс",
        kk: "Салалар жағындағы екінші меншікті вектор, ұзындығы 1, күрделісі плюс таңбалы",
      },
      formula: "U⁻¹ Bᵀ D⁻¹ B q = λ q",
      shows: [Array.from(complexity.industries)],
    },
    {
      says: {
        en: "Its mean over the industries of each region",
        ru: "Его среднее по отраслям каждого региона",
        kk: "Оның әр өңір салалары бойынша орташасы",
      },
      formula: "k = D⁻¹ B q",
      shows: Array.from(complexity.regions, (k) => [k]),
    },
  ];
}

/** Whether the deviation of the measures that standardize is a sample's. */
export const sampleDeviation = logical({
  label: { en: "Sample", ru: "Выборка", kk: "Іріктеме" },
  description: {
    en: "TRUE standardizes with the sample standard deviation (n − 1), FALSE with that of the population",
    ru: "ИСТИНА — стандартизовать выборочным отклонением (n − 1), ЛОЖЬ — отклонением совокупности",
    kk: "АҚИҚАТ — іріктеме ауытқуымен (n − 1), ЖАЛҒАН — жиынтық ауытқуымен стандарттау",
  },
  default: false,
});

/** The tables every card of complexity shows to have none. */
export const withoutComplexity: readonly Refusal[] = [
  {
    given: {
      matrix: [
        [1, 0, 1],
        [1, 1, 0],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "catalogue: fewer than 3 regions",
  },
  {
    given: {
      matrix: [
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "catalogue: fewer than 3 industries",
  },
  {
    given: {
      matrix: [
        [1, 1, 1],
        [1, 1, 0],
        [0, 0, 0],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "catalogue: a region without presence",
  },
  {
    given: {
      matrix: [
        [1, 1, 0],
        [1, 0, 0],
        [0, 1, 0],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "catalogue: an industry without presence",
  },
  {
    given: {
      matrix: [
        [100, 0, 0, 0, 0],
        [0, 15, 5, 70, 10],
        [0, 20, 10, 20, 50],
        [0, 25, 30, 5, 40],
        [0, 40, 55, 5, 0],
      ],
    },
    expect: "#N/A",
    from: "catalogue: presence not connected, the table of EconGeo's manual",
  },
  {
    given: {
      matrix: [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "by hand: a ring, whose second and third eigenvalues are equal",
  },
  {
    given: {
      matrix: [
        [1, 1, 0, 0, 0],
        [0, 1, 1, 0, 0],
        [0, 0, 1, 1, 0],
        [0, 0, 0, 1, 1],
        [1, 0, 0, 0, 1],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "by hand: a longer ring, with further eigenvalues below the equal ones",
  },
  {
    given: {
      matrix: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "by hand: every industry everywhere, nothing to rank",
  },
  {
    given: {
      matrix: [
        [1, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 1],
      ],
      input: "presence",
    },
    expect: "#N/A",
    from: "by hand: equal diversity, so the chain of regions has no upper end",
  },
];

/** Largest table with a native form: its smaller and its larger side. */
const nativeSides = { smaller: 50, larger: 250 };

/** The same for the notes of a card. */
export const nativeRange: Text = {
  en: `Native helper cells up to ${nativeSides.smaller} × ${nativeSides.larger}, beyond that values only.`,
  ru: `Формулы Excel — до ${nativeSides.smaller} × ${nativeSides.larger}, больше — только значения.`,
  kk: `Excel формулалары ${nativeSides.smaller} × ${nativeSides.larger} дейін, одан үлкені — тек мәндер.`,
};

/** Squarings that settle the vector: the 2³²-th power of the matrix. */
const nativeSquarings = 32;

/** Helper cells shared by the native forms. */
export interface ComplexityBlock {
  readonly cells: readonly BlockCell[];
  readonly regions: number;
  readonly industries: number;
  /** Addresses: presence, ubiquity (a row), q (a row), k (a column). */
  readonly presence: string;
  readonly ubiquity: string;
  readonly q: string;
  readonly k: string;
  /** First free row below. */
  readonly rowsFree: number;
  /** Wraps a formula: #N/A where the table has no complexity. */
  readonly orNone: (body: string) => string;
}

/** @returns the block, "none" for a table too small to be compared, or null where there is no native form */
export function complexityBlock(
  matrix: RangeReference,
  input: "quantities" | "presence",
  threshold: NumberReference,
  place: Place
): ComplexityBlock | "none" | null {
  if (matrix.size === null) return null;
  const { rows: regions, columns: industries } = matrix.size;
  if (regions < 3 || industries < 3) return "none";
  const n = Math.min(regions, industries);
  if (n > nativeSides.smaller || Math.max(regions, industries) > nativeSides.larger) return null;

  const cells: BlockCell[] = [];
  let free = 0;
  const add = (rows: number, columns: number, formula: string): string => {
    cells.push({ row: free, column: 0, rows, columns, formula });
    const address = place(free, 0, rows, columns);
    free += rows + 1;
    return address;
  };
  const b = add(regions, industries, presenceFormula(matrix, input, threshold));
  const d = add(regions, 1, `MMULT(${b},TRANSPOSE(COLUMN(${b})^0))`);
  const u = add(1, industries, `MMULT(TRANSPOSE(ROW(${b})^0),${b})`);
  const s = add(regions, industries, `${b}/SQRT(${d}*${u})`);
  const byRegions = regions <= industries;
  const start = add(
    n,
    n,
    byRegions
      ? `MMULT(${s},TRANSPOSE(${s}))-SQRT(${d}*TRANSPOSE(${d}))/SUM(${d})`
      : `MMULT(TRANSPOSE(${s}),${s})-SQRT(TRANSPOSE(${u})*${u})/SUM(${u})`
  );
  let power = start;
  for (let k = 0; k < nativeSquarings; k++)
    power = add(n, n, `MMULT(${power},${power})/SUMSQ(${power})`);
  const diagonal = add(
    n,
    1,
    `MMULT(${power}*(ROW(${power})-MIN(ROW(${power}))=COLUMN(${power})-MIN(COLUMN(${power}))),TRANSPOSE(COLUMN(${power})^0))`
  );
  // The column of the largest entry: another one could be 0 throughout.
  const vector = `INDEX(${power},0,MATCH(MAX(${diagonal}),${diagonal},0))`;
  const raw = byRegions
    ? add(1, industries, `MMULT(TRANSPOSE(${vector}/SQRT(${d})),${b})/${u}`)
    : add(1, industries, `TRANSPOSE(${vector})/SQRT(${u})`);
  const rawK = add(regions, 1, `MMULT(${b},TRANSPOSE(${raw}))/${d}`);
  const turn = `IF(AVERAGE(${rawK})>0,-1,1)/SQRT(SUMSQ(${raw}))`;
  const q = add(1, industries, `${raw}*${turn}`);
  const k = add(regions, 1, `${rawK}*${turn}`);
  const orNone = (body: string) =>
    `IF(COUNTIF(${d},0)+COUNTIF(${u},0)>0,NA(),` +
    `IF(SUMSQ(${start})<1E-18,NA(),IF(SUMSQ(${power})<0.999999,NA(),` +
    `IF(SUM(${power}*${start})>1-1E-9,NA(),` +
    `IF(ABS(AVERAGE(${k}))<=1E-9*STDEVP(${k}),NA(),${body})))))`;
  return { cells, regions, industries, presence: b, ubiquity: u, q, k, rowsFree: free, orNone };
}
