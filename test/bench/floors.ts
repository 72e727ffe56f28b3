/** The least a piece of work has to do, and what people write without thinking: both to be measured against. */
import type { Cells } from "../../src/core/cells";

/** The floor of every one-pass measure: look at each cell's type, add it and its square. */
export function typedSums(cells: Cells): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < cells.length; i++) {
    const row = cells[i]!;
    for (let j = 0; j < row.length; j++) {
      const x = row[j];
      if (typeof x === "number") {
        sum += x;
        squares += x * x;
      }
    }
  }
  return squares / (sum * sum);
}

export const copyRows = (table: readonly (readonly number[])[]): number[][] =>
  table.map((row) => row.slice());

const flat = (cells: Cells): number[] => cells.flat().filter((x) => typeof x === "number");

export function naiveHerfindahl(cells: Cells): number {
  const numbers = flat(cells);
  const total = numbers.reduce((a, b) => a + b, 0);
  return numbers.map((x) => (x / total) ** 2).reduce((a, b) => a + b, 0);
}

/** Gini after sorting with the given sort. */
export function sortedGini(cells: Cells, sort: (numbers: Float64Array) => Float64Array): number {
  const numbers = Float64Array.from(flat(cells));
  const sorted = sort(numbers);
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < sorted.length; i++) {
    weighted += (i + 1) * sorted[i]!;
    total += sorted[i]!;
  }
  const n = sorted.length;
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

export const typedSort = (numbers: Float64Array): Float64Array => numbers.sort();
export const comparatorSort = (numbers: Float64Array): Float64Array =>
  Float64Array.from(Array.from(numbers).sort((a, b) => a - b));

/** Herfindahl of each group: a list per group, then the index of each list. */
export function naiveByGroup(groups: Cells, sizes: Cells): Map<unknown, number> {
  const lists = new Map<unknown, number[][]>();
  groups.forEach((row, i) => {
    const list = lists.get(row[0]) ?? [];
    list.push([sizes[i]?.[0] as number]);
    lists.set(row[0], list);
  });
  return new Map([...lists].map(([group, list]) => [group, naiveHerfindahl(list)]));
}

/** Location quotients ≥ 1, written the obvious way. */
export function presence(table: readonly (readonly number[])[]): number[][] {
  const regions = table.map((row) => row.reduce((a, b) => a + b, 0));
  const industries = (table[0] ?? []).map((_, i) => table.reduce((a, row) => a + row[i]!, 0));
  const total = regions.reduce((a, b) => a + b, 0);
  return table.map((row, r) =>
    row.map((x, i) => (x / regions[r]! / (industries[i]! / total) >= 1 ? 1 : 0))
  );
}

/** Proximity of industries by three plain loops. */
export function naiveProximity(table: readonly (readonly number[])[]): number[][] {
  const present = presence(table);
  const n = present[0]?.length ?? 0;
  const ubiquity = Array.from({ length: n }, (_, i) => present.reduce((a, row) => a + row[i]!, 0));
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_unused, j) => {
      let both = 0;
      for (const row of present) both += row[i]! * row[j]!;
      return both / Math.max(ubiquity[i]!, ubiquity[j]!);
    })
  );
}

/** (I − A)⁻¹ by Gauss and Jordan on rows, without pivoting. */
export function naiveInverse(coefficients: readonly (readonly number[])[]): number[][] {
  const n = coefficients.length;
  const a = coefficients.map((row, i) => [
    ...row.map((x, j) => (i === j ? 1 : 0) - x),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let k = 0; k < n; k++) {
    const pivot = a[k]!;
    const p = pivot[k]!;
    for (let j = 0; j < 2 * n; j++) pivot[j]! /= p;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const row = a[i]!;
      const f = row[k]!;
      if (f !== 0) for (let j = 0; j < 2 * n; j++) row[j]! -= f * pivot[j]!;
    }
  }
  return a.map((row) => row.slice(n));
}
