/** Made-up inputs, the same on every machine: Park and Miller's generator with a fixed seed. */
import type { Cells } from "../../src/core/cells";

/** @returns numbers evenly spread over 0…1, without its ends */
export function uniform(n: number, seed = 12345): Float64Array {
  const numbers = new Float64Array(n);
  let x = seed;
  for (let i = 0; i < n; i++) {
    x = (16807 * x) % 2147483647;
    numbers[i] = x / 2147483647;
  }
  return numbers;
}

/** As Excel's runtime hands cells over: parsed, so that an engine lays out each row by what stands in it. */
const parsed = <T>(cells: T): T => JSON.parse(JSON.stringify(cells)) as T;

export const column = (numbers: ArrayLike<number | string>): Cells =>
  parsed(Array.from(numbers, (x) => [x]));

export function tableOf(numbers: ArrayLike<number>, columns: number): number[][] {
  return parsed(
    Array.from({ length: numbers.length / columns }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => numbers[r * columns + c] ?? 0)
    )
  );
}

/** Regions × industries as statistics have them: sizes over several powers of ten, a third absent. */
export function employment(regions: number, industries: number): number[][] {
  const size = uniform(regions * industries, 7);
  const there = uniform(regions * industries, 77);
  return tableOf(
    size.map((u, i) => (there[i]! < 1 / 3 ? 0 : Math.round(10 ** (1 + 4 * u)))),
    industries
  );
}

/**
 * Regions × industries in which a region has what it is capable of: poor regions only the simple industries, which
 * rich ones have too. So real tables lie, and a complexity has something to find.
 */
export function nested(regions: number, industries: number): number[][] {
  const size = uniform(regions * industries, 7);
  const there = uniform(regions * industries, 77);
  return tableOf(
    size.map((u, at) => {
      const capability = (Math.floor(at / industries) + 1) / regions;
      const demand = (at % industries) / industries;
      const chance = 1 / (1 + Math.exp(8 * (demand - capability)));
      return there[at]! > chance ? 0 : Math.round(10 ** (1 + 2 * u));
    }),
    industries
  );
}

/** Technical coefficients whose columns add up to 0.4 … 0.8. */
export function coefficients(n: number): number[][] {
  const raw = tableOf(uniform(n * n, 99), n);
  const wanted = uniform(n, 5);
  const sums = new Float64Array(n);
  for (const row of raw) for (let j = 0; j < n; j++) sums[j]! += row[j]!;
  return raw.map((row) => row.map((x, j) => (x / sums[j]!) * (0.4 + 0.4 * wanted[j]!)));
}

/** Shapes in which a fast path could turn slow, each of n sizes. */
export function shapes(n: number): Readonly<Record<string, Cells>> {
  const numbers = uniform(n).map((u) => 1 + u);
  const sorted = Float64Array.from(numbers).sort();
  const side = Math.floor(Math.sqrt(n));
  return {
    column: column(numbers),
    row: parsed([Array.from(numbers)]),
    square: tableOf(numbers.subarray(0, side * side), side),
    "5 % blanks": parsed(Array.from(numbers, (x, i) => [i % 20 === 0 ? "" : x])),
    "all equal": column(new Float64Array(n).fill(3)),
    sorted: column(sorted),
    reversed: column(Float64Array.from(sorted).reverse()),
    // The same upper 32 bits in every number: a radix sort by them alone sorts nothing.
    "equal upper bits": column(uniform(n).map((u) => 1 + u * 2 ** -22)),
  };
}
