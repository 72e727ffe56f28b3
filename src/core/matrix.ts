/** Matrices in typed arrays, row by row: handing them out as rows, and the inverse in blocks that stay in the cache. */

/** @returns the numbers as rows of cells */
export function rowsOf(values: ArrayLike<number>, columns: number): number[][] {
  const rows: number[][] = [];
  for (let start = 0; start < values.length; start += columns) {
    const row: number[] = [];
    for (let j = 0; j < columns; j++) row.push(values[start + j]!);
    rows.push(row);
  }
  return rows;
}

/** Rows and columns eliminated at once: a panel of this width stays in the cache. */
const panel = 64;

/** Side of the tile whose products are summed in registers. */
const tile = 4;

/**
 * Inverts in place by Gauss–Jordan elimination, exchanging rows for the largest pivot.
 * @returns false when a pivot is 0: the matrix is singular, and what is left in it means nothing
 */
function eliminate(a: Float64Array, n: number): boolean {
  const exchanged = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    const pivotRow = k * n;
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(a[i * n + k]!) > Math.abs(a[best * n + k]!)) best = i;
    exchanged[k] = best;
    if (best !== k) {
      const other = best * n;
      for (let j = 0; j < n; j++) {
        const kept = a[pivotRow + j]!;
        a[pivotRow + j] = a[other + j]!;
        a[other + j] = kept;
      }
    }
    const pivot = a[pivotRow + k]!;
    if (pivot === 0 || !Number.isFinite(pivot)) return false;
    a[pivotRow + k] = 1;
    for (let j = 0; j < n; j++) a[pivotRow + j]! /= pivot;
    for (let row = 0; row < n * n; row += n) {
      const factor = a[row + k]!;
      if (row === pivotRow || factor === 0) continue;
      a[row + k] = 0;
      for (let j = 0; j < n; j++) a[row + j]! -= factor * a[pivotRow + j]!;
    }
  }
  // Exchanged rows of the matrix are exchanged columns of its inverse.
  for (let k = n - 1; k >= 0; k--) {
    const other = exchanged[k]!;
    if (other === k) continue;
    for (let row = 0; row < n * n; row += n) {
      const kept = a[row + k]!;
      a[row + k] = a[row + other]!;
      a[row + other] = kept;
    }
  }
  return true;
}

/** Lays a stretch of rows so that the four numbers a tile needs next always follow each other. */
function pack(
  a: Float64Array,
  width: number,
  firstRow: number,
  rows: number,
  into: Float64Array
): void {
  let at = 0;
  for (let j = 0; j < width; j += tile) {
    for (let p = 0; p < rows; p++) {
      const from = (firstRow + p) * width + j;
      into[at++] = a[from]!;
      into[at++] = a[from + 1]!;
      into[at++] = a[from + 2]!;
      into[at++] = a[from + 3]!;
    }
  }
}

/**
 * Subtracts left × right from a stretch of rows, in tiles of 4 × 4 sums.
 * @param left  `rows` rows of `depth` numbers
 * @param right  packed: for every four columns, `depth` times the four numbers of a row
 */
function subtractProduct(
  target: Float64Array,
  width: number,
  firstRow: number,
  rows: number,
  left: Float64Array,
  right: Float64Array,
  depth: number
): void {
  for (let j = 0; j < width; j += tile) {
    const packed = j * depth;
    for (let i = 0; i < rows; i += tile) {
      let c00 = 0,
        c01 = 0,
        c02 = 0,
        c03 = 0;
      let c10 = 0,
        c11 = 0,
        c12 = 0,
        c13 = 0;
      let c20 = 0,
        c21 = 0,
        c22 = 0,
        c23 = 0;
      let c30 = 0,
        c31 = 0,
        c32 = 0,
        c33 = 0;
      const l0 = i * depth;
      const l1 = l0 + depth;
      const l2 = l1 + depth;
      const l3 = l2 + depth;
      let at = packed;
      for (let p = 0; p < depth; p++) {
        const b0 = right[at]!;
        const b1 = right[at + 1]!;
        const b2 = right[at + 2]!;
        const b3 = right[at + 3]!;
        at += tile;
        let a = left[l0 + p]!;
        c00 += a * b0;
        c01 += a * b1;
        c02 += a * b2;
        c03 += a * b3;
        a = left[l1 + p]!;
        c10 += a * b0;
        c11 += a * b1;
        c12 += a * b2;
        c13 += a * b3;
        a = left[l2 + p]!;
        c20 += a * b0;
        c21 += a * b1;
        c22 += a * b2;
        c23 += a * b3;
        a = left[l3 + p]!;
        c30 += a * b0;
        c31 += a * b1;
        c32 += a * b2;
        c33 += a * b3;
      }
      let t = (firstRow + i) * width + j;
      target[t]! -= c00;
      target[t + 1]! -= c01;
      target[t + 2]! -= c02;
      target[t + 3]! -= c03;
      t += width;
      target[t]! -= c10;
      target[t + 1]! -= c11;
      target[t + 2]! -= c12;
      target[t + 3]! -= c13;
      t += width;
      target[t]! -= c20;
      target[t + 1]! -= c21;
      target[t + 2]! -= c22;
      target[t + 3]! -= c23;
      t += width;
      target[t]! -= c30;
      target[t + 1]! -= c31;
      target[t + 2]! -= c32;
      target[t + 3]! -= c33;
    }
  }
}

/**
 * Gauss–Jordan elimination a panel at a time, in place. Pivots are sought inside the panels only, so a matrix
 * that has an inverse may fail here.
 * @param a  a square matrix, n a multiple of the tile
 * @returns false when a panel has no pivot
 */
function eliminateInPanels(a: Float64Array, n: number): boolean {
  const packed = new Float64Array(panel * n);
  const left = new Float64Array(n * panel);
  for (let k = 0; k < n; k += panel) {
    const depth = Math.min(panel, n - k);
    const below = k + depth;
    for (let i = 0; i < n; i++)
      for (let p = 0; p < depth; p++) left[i * depth + p] = a[i * n + k + p]!;
    const corner = left.slice(k * depth, below * depth);
    if (!eliminate(corner, depth)) return false;
    // The rows of the panel become the inverse of its corner times them, the corner itself counting as the
    // unit matrix; all other rows then lose their part in the columns of the panel.
    for (let i = 0; i < n; i++) a.fill(0, i * n + k, i * n + below);
    for (let i = k; i < below; i++) a[i * n + i] = 1;
    pack(a, n, k, depth, packed);
    a.fill(0, k * n, below * n);
    subtractProduct(
      a,
      n,
      k,
      depth,
      corner.map((x) => -x),
      packed,
      depth
    );
    pack(a, n, k, depth, packed);
    subtractProduct(a, n, 0, k, left, packed, depth);
    subtractProduct(a, n, below, n - below, left.subarray(below * depth), packed, depth);
  }
  return true;
}

function largestRowSum(a: Float64Array, n: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += Math.abs(a[i * n + j]!);
    if (!(sum <= largest)) largest = sum;
  }
  return largest;
}

function timesVector(a: Float64Array, x: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += a[i * n + j]! * x[j]!;
    product[i] = sum;
  }
  return product;
}

/** Beyond this condition an inverse has hardly a correct digit left: the matrix passes for singular. */
export const singularCondition = 1e14;

/**
 * Whether matrix × inverse gives back a vector, for vectors no error of an elimination is orthogonal to. Costs
 * n² where the product of the matrices would cost n³.
 */
function givesBack(a: Float64Array, inverse: Float64Array, n: number, condition: number): boolean {
  for (let round = 1; round <= 3; round++) {
    const probe = Float64Array.from({ length: n }, (_, i) => Math.cos(round * (i + 1) ** 2));
    const back = timesVector(a, timesVector(inverse, probe, n), n);
    for (let i = 0; i < n; i++)
      if (!(Math.abs(back[i]! - probe[i]!) <= 1e-15 * n * condition + 1e-14)) return false;
  }
  return true;
}

/**
 * The inverse of a square matrix: in panels where their pivots serve, otherwise with rows exchanged. Either is
 * checked against the matrix.
 * @param a  row by row
 * @returns null when the matrix is singular, or so nearly that its inverse means nothing
 */
export function inverseOf(a: Float64Array, n: number): Float64Array | null {
  const sound = (inverse: Float64Array): boolean => {
    const condition = largestRowSum(a, n) * largestRowSum(inverse, n);
    return condition <= singularCondition && givesBack(a, inverse, n, condition);
  };
  if (n > panel) {
    // Filled up with ones on the diagonal to whole tiles; they stay by themselves.
    const width = Math.ceil(n / tile) * tile;
    const filled = new Float64Array(width * width);
    for (let i = 0; i < n; i++) filled.set(a.subarray(i * n, (i + 1) * n), i * width);
    for (let i = n; i < width; i++) filled[i * width + i] = 1;
    if (eliminateInPanels(filled, width)) {
      const inverse = new Float64Array(n * n);
      for (let i = 0; i < n; i++) inverse.set(filled.subarray(i * width, i * width + n), i * n);
      if (sound(inverse)) return inverse;
    }
  }
  const inverse = Float64Array.from(a);
  return eliminate(inverse, n) && sound(inverse) ? inverse : null;
}
