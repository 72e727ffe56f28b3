import fc from "fast-check";
import { ascending, ascendingOrder } from "../../src/core/sorting";

/** Pseudorandom numbers in 0 … 1, the same on every machine. */
function* randoms(seed: number): Generator<number> {
  for (let x = seed; ; x = (16807 * x) % 2147483647) yield x / 2147483647;
}

function listOf(n: number, of: (random: number, i: number) => number): Float64Array {
  const next = randoms(12345);
  return Float64Array.from({ length: n }, (_, i) => of(next.next().value as number, i));
}

const long = 20_000;

/** Lists as measures meet them, and such as a sort by half of the bits finds hard. */
const lists: readonly (readonly [string, Float64Array])[] = [
  ["random", listOf(long, (r) => r)],
  ["of both signs and all magnitudes", listOf(long, (r, i) => (r - 0.5) * 10 ** ((i % 600) - 300))],
  ["already ascending", listOf(long, (_, i) => i)],
  ["descending", listOf(long, (_, i) => -i)],
  ["whole numbers with many ties", listOf(long, (r) => Math.floor(r * 50))],
  ["large whole numbers", listOf(long, (r) => 1e15 + Math.floor(r * 1e6))],
  ["all equal", listOf(long, () => 7)],
  ["alike in the upper half of their bits", listOf(long, (r) => 1 + r * 2 ** -40)],
  ["negative and alike in the upper half", listOf(long, (r) => -1 - r * 2 ** -40)],
  [
    "in a thousand clusters alike in the upper half",
    listOf(long, (r, i) => (i % 1000) + 1 + r * 2 ** -40),
  ],
  ["in clusters too short to sort apart", listOf(long, (r, i) => (i % 5000) + 1 + r * 2 ** -40)],
  [
    "zeros of both signs, infinities",
    listOf(long, (_, i) => [0, -0, Infinity, -Infinity, 5e-324][i % 5]!),
  ],
  ["short", listOf(40, (r) => r - 0.5)],
  ["of one", listOf(1, (r) => r)],
  ["empty", listOf(0, (r) => r)],
];

describe("sorting numbers", () => {
  it.each(lists)("orders a list that is %s as Float64Array does", (_, values) => {
    const before = values.slice();
    const expected = values.slice().sort();
    const sorted = ascending(values);
    expect(sorted.every((x, i) => x === expected[i])).toBe(true);
    expect(sorted).toHaveLength(expected.length);
    expect(values).toEqual(before);
  });

  it.each(lists)(
    "finds the order of a list that is %s, equal values as they stood",
    (_, values) => {
      const order = ascendingOrder(values);
      expect(new Set(order).size).toBe(values.length);
      for (let k = 1; k < order.length; k++) {
        const [a, b] = [order[k - 1]!, order[k]!];
        if (!(values[a]! < values[b]! || (values[a]! === values[b]! && a < b)))
          throw new Error(`${values[a]} at ${a} stands before ${values[b]} at ${b}`);
      }
    }
  );

  it("sorts whatever doubles there are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 30, max: 60 }),
        (few, copies) => {
          // Copies with small differences make the list long enough for the passes by bits.
          const values = Float64Array.from(
            Array.from(
              { length: copies * few.length },
              (_, i) => few[i % few.length]! * (1 + i * 2 ** -45)
            )
          );
          expect(ascending(values)).toEqual(values.slice().sort());
        }
      ),
      { numRuns: 30 }
    );
  });
});
