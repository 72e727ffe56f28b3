/**
 * Sorting numbers. Long lists are sorted by the upper half of each double's bits, a radix sort in three passes;
 * numbers that share that half are put in order afterwards. Lists in which very many do, and short lists,
 * go to the sort of Float64Array, which their length or likeness does not slow down.
 */

/** Below this length the passes of a radix sort cost more than they save. */
const shortList = 1500;

/** Runs of numbers sharing the upper half of their bits: up to this length insertion is the fastest. */
const shortRun = 24;

const lowBits = 11;
const middleBits = 11;
const highBits = 10;

/** Where the upper half of a double stands among its two words. */
const upperWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

interface ByUpperHalf {
  /** Positions of the values, ascending by the upper half of their bits. */
  readonly order: Uint32Array;
  /** The upper halves themselves, ascending. */
  readonly keys: Uint32Array;
}

/** Turns counts into the place of each bucket's first member. @returns how many buckets hold something */
function placesOf(counts: Uint32Array): number {
  let place = 0;
  let filled = 0;
  for (let b = 0; b < counts.length; b++) {
    const count = counts[b]!;
    counts[b] = place;
    place += count;
    if (count > 0) filled++;
  }
  return filled;
}

/** @returns null when so many values are alike that their upper halves say little */
function byUpperHalf(values: Float64Array): ByUpperHalf | null {
  const n = values.length;
  const words = new Uint32Array(values.slice().buffer);
  let keys = new Uint32Array(n);
  const low = new Uint32Array(1 << lowBits);
  const middle = new Uint32Array(1 << middleBits);
  const high = new Uint32Array(1 << highBits);
  const lowMask = low.length - 1;
  const middleMask = middle.length - 1;
  for (let i = 0; i < n; i++) {
    const word = words[2 * i + upperWord]! | 0;
    // Ordered as whole numbers: the sign bit turned over, and all bits of what is negative.
    const key = (word ^ ((word >> 31) | 0x80000000)) >>> 0;
    keys[i] = key;
    low[key & lowMask]!++;
    middle[(key >>> lowBits) & middleMask]!++;
    high[key >>> (lowBits + middleBits)]!++;
  }
  const passes = [
    { places: low, shift: 0, mask: lowMask, filled: placesOf(low) },
    { places: middle, shift: lowBits, mask: middleMask, filled: placesOf(middle) },
    { places: high, shift: lowBits + middleBits, mask: high.length - 1, filled: placesOf(high) },
  ];
  if (passes.reduce((product, { filled }) => product * filled, shortRun) < n) return null;

  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let nextKeys = new Uint32Array(n);
  let nextOrder = new Uint32Array(n);
  for (const { places, shift, mask, filled } of passes) {
    if (filled === 1) continue;
    for (let i = 0; i < n; i++) {
      const key = keys[i]!;
      const place = places[(key >>> shift) & mask]!++;
      nextKeys[place] = key;
      nextOrder[place] = order[i]!;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [order, nextOrder] = [nextOrder, order];
  }
  return { order, keys };
}

function isAscending(values: Float64Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (values[i - 1]! > values[i]!) return false;
  return true;
}

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const x = values[i]!;
    let j = i;
    for (; j > from && values[j - 1]! > x; j--) values[j] = values[j - 1]!;
    values[j] = x;
  }
}

/** @param values  no NaN   @returns the same numbers in ascending order, in a new array */
export function ascending(values: Float64Array): Float64Array {
  const n = values.length;
  const roughly = n < shortList ? null : byUpperHalf(values);
  if (roughly === null) return values.slice().sort();
  const { order, keys } = roughly;
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) sorted[i] = values[order[i]!]!;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && keys[to] === keys[from]) to++;
    if (to - from <= shortRun) insertionSort(sorted, from, to);
    else if (!isAscending(sorted, from, to)) sorted.subarray(from, to).sort();
    from = to;
  }
  return sorted;
}

/** @param values  no NaN   @returns positions of the values in ascending order; equal values keep their order */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const n = values.length;
  const before = (a: number, b: number) => values[a]! - values[b]! || a - b;
  const roughly = n < shortList ? null : byUpperHalf(values);
  if (roughly === null) return Uint32Array.from(values, (_, i) => i).sort(before);
  const { order, keys } = roughly;
  for (let from = 0; from < n;) {
    let to = from + 1;
    let inOrder = true;
    for (; to < n && keys[to] === keys[from]; to++)
      if (values[order[to - 1]!]! > values[order[to]!]!) inOrder = false;
    if (!inOrder) order.subarray(from, to).sort(before);
    from = to;
  }
  return order;
}
