/** One careful pass over a range. */
import * as fc from "fast-check";
import { NumberRange, sumOf } from "../../src/core/cells";
import { roundTo } from "../../src/core/rounding";

it("blanks count as 0 in the sum and are found in reading order", () => {
  const range = new NumberRange([
    [1, null, 2],
    ["", 0, 4],
  ]);
  expect(range.total).toBe(7);
  expect(range.squares).toBe(21);
  expect(range.zeros).toBe(3);
  expect(range.firstZero).toBe(1);
  expect(range.firstBlank).toBe(1);
  expect(range.firstNumberZero).toBe(4);
  expect([...range.values()]).toEqual([1, 0, 2, 0, 0, 4]);
});

it("the first text, logical value, error and negative are found by place", () => {
  const range = new NumberRange([[1, -2, "x", true, { code: "#N/A" }]]);
  expect([range.firstNegative, range.firstText, range.firstError]).toEqual([1, 2, 4]);
  expect(range.position(4)).toEqual({ row: 0, column: 4 });
});

it("the sum survives cancellation", () => {
  expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
  expect(new NumberRange([[1], [1e100], [1], [-1e100]]).total).toBe(2);
});

it("the sum does not depend on the order of the cells", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (xs) => {
        const forth = sumOf(xs);
        const back = sumOf([...xs].reverse());
        expect(Math.abs(forth - back)).toBeLessThanOrEqual(
          1e-15 * xs.reduce((sum, x) => sum + Math.abs(x), 0)
        );
      }
    )
  );
});

it("rounding goes away from zero on the digits a cell shows", () => {
  expect([
    roundTo(2.675, 2),
    roundTo(-2.675, 2),
    roundTo(1.005, 2),
    roundTo(2.5, 0),
    roundTo(1e-7, 3),
    roundTo(1234567, 2),
  ]).toEqual([2.68, -2.68, 1.01, 3, 0, 1234567]);
});
