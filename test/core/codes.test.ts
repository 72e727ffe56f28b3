import fc from "fast-check";
import { GroupIndex, inOrder, keyOf } from "../../src/core/codes";

/** Codes as registers have them: small and large whole numbers, fractions, texts in any case, blanks. */
const code = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: -5, max: 70_000 }),
  fc.constantFrom(0.5, -0, 1e12, 65_535, 65_536),
  fc.constantFrom("a", "A", "ab", "Ы", "ы", "1", "__proto__", "constructor"),
  fc.constantFrom(null, undefined, "")
);

describe("an index of groups", () => {
  it("gives two cells one group exactly when their codes compare as equal", () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 60 }), (cells) => {
        const index = new GroupIndex();
        const groups = cells.map((cell) => index.of(cell));
        cells.forEach((a, i) => {
          expect(groups[i]! < 0).toBe(keyOf(a) === null);
          cells.forEach((b, j) => {
            if (keyOf(a) === null || keyOf(b) === null) return;
            expect(groups[i] === groups[j]).toBe(inOrder(keyOf(a)!, keyOf(b)!) === 0);
          });
        });
        expect(index.size).toBe(new Set(groups.filter((group) => group >= 0)).size);
      })
    );
  });

  it("numbers groups as they are first seen and keeps their first spelling", () => {
    const index = new GroupIndex();
    expect(["B", "a", 7, "b", "A", 7, 99_999].map((cell) => index.of(cell))).toEqual([
      0, 1, 2, 0, 1, 2, 3,
    ]);
    expect(index.codes).toEqual(["B", "a", 7, 99_999]);
  });

  it("tells groups in order: numbers before text, both ascending", () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 60 }), (cells) => {
        const index = new GroupIndex();
        for (const cell of cells) index.of(cell);
        const keys = Array.from(index.ascending(), (group) => keyOf(index.codes[group])!);
        expect(keys).toHaveLength(index.size);
        for (let k = 1; k < keys.length; k++)
          expect(inOrder(keys[k - 1]!, keys[k]!)).toBeLessThan(0);
      })
    );
  });
});
