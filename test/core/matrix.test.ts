import fc from "fast-check";
import { inverse as peer, Matrix } from "ml-matrix";
import { inverseOf, rowsOf } from "../../src/core/matrix";

/** Numbers between −1 and 1 from a seed, so that big matrices need no shrinking. */
function numbers(count: number, seed: number): Float64Array {
  let x = seed;
  return Float64Array.from({ length: count }, () => {
    x = (16807 * x) % 2147483647;
    return (2 * x) / 2147483647 - 1;
  });
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k]! - b[k]!));
  return largest;
}

function product(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++)
      for (let j = 0; j < n; j++) c[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
  return c;
}

const unit = (n: number) => Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) ? 0 : 1));

describe("the inverse", () => {
  it("times the matrix is the unit matrix, on either side and across the seams of panels", () => {
    for (const n of [1, 2, 3, 63, 64, 65, 66, 67, 128, 131]) {
      const a = numbers(n * n, n).map((x, k) => (k % (n + 1) ? x / n : x + 2));
      const inverse = inverseOf(a, n);
      if (!inverse) throw new Error(`no inverse of ${n}`);
      expect(largestDifference(product(a, inverse, n), unit(n))).toBeLessThan(1e-13);
      expect(largestDifference(product(inverse, a, n), unit(n))).toBeLessThan(1e-13);
    }
  });

  it("agrees with another program", () => {
    const n = 90;
    const a = numbers(n * n, 7).map((x, k) => (k % (n + 1) ? x / n : x + 2));
    const other = peer(new Matrix(rowsOf(a, n))).to1DArray();
    expect(largestDifference(inverseOf(a, n) ?? [], other)).toBeLessThan(1e-13);
  });

  it("finds pivots outside the panel where the panel has none", () => {
    for (const n of [5, 100, 130]) {
      // Ones on the other diagonal: every pivot of the first panel is 0.
      const a = Float64Array.from({ length: n * n }, (_, k) =>
        k % n === n - 1 - Math.floor(k / n) ? 1 + (k % 7) : 0
      );
      const inverse = inverseOf(a, n);
      if (!inverse) throw new Error(`no inverse of ${n}`);
      expect(largestDifference(product(a, inverse, n), unit(n))).toBeLessThan(1e-13);
    }
  });

  it("does not exist where a row is a combination of others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 1, max: 1000 }), (n, seed) => {
        const a = numbers(n * n, seed);
        for (let j = 0; j < n; j++) {
          let sum = 0;
          for (let i = 1; i < n; i++) sum += a[i * n + j]!;
          a[j] = sum;
        }
        expect(inverseOf(a, n)).toBeNull();
      }),
      { numRuns: 30 }
    );
  });

  it("does not exist for matrices of 0, infinities or nothing defined", () => {
    expect(inverseOf(new Float64Array(4), 2)).toBeNull();
    expect(inverseOf(Float64Array.of(1, Infinity, 0, 1), 2)).toBeNull();
    expect(inverseOf(Float64Array.of(NaN), 1)).toBeNull();
  });

  it("leaves the matrix as it was", () => {
    const a = numbers(70 * 70, 3);
    const before = a.slice();
    inverseOf(a, 70);
    expect(a).toEqual(before);
  });
});

describe("rows", () => {
  it("are the numbers in reading order", () => {
    expect(rowsOf([1, 2, 3, 4, 5, 6], 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });
});
