import fc from "fast-check";
import { krippendorffAlpha } from "../../../src/measures/survey/krippendorff-alpha";
import { expectNear, numberOf, rowsOf, sentenceOf, unit } from "../../support/law";

const levels = ["nominal", "ordinal", "interval", "ratio"] as const;

/** 2 … 4 raters, 2 … 8 units, grades 1 … 4, some of them missing (0). */
const coded = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 8 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
    })
  );

const compared = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!
    .map((_, unit) => rows.map((row) => row[unit]!).filter((x) => x !== 0))
    .filter((unit) => unit.length > 1);

/** By the definition: all ordered pairs, the distance of grades straight from the textbook. */
function byDefinition(
  rows: readonly (readonly number[])[],
  level: (typeof levels)[number]
): number {
  const units = compared(rows);
  const all = units.flat();
  const counted = (c: number) => all.filter((x) => x === c).length;
  const distance = (a: number, b: number): number => {
    if (a === b) return 0;
    if (level === "nominal") return 1;
    if (level === "interval") return (a - b) ** 2;
    if (level === "ratio") return ((a - b) / (a + b)) ** 2;
    let between = -(counted(a) + counted(b)) / 2;
    for (let c = Math.min(a, b); c <= Math.max(a, b); c++) between += counted(c);
    return between ** 2;
  };
  const pairs = (values: readonly number[]) =>
    values.reduce((sum, a) => sum + values.reduce((part, b) => part + distance(a, b), 0), 0);
  const within = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0);
  return 1 - ((all.length - 1) * within) / pairs(all);
}

const varied = coded.filter((rows) => new Set(compared(rows).flat()).size > 1);

describe("Krippendorff's alpha", () => {
  it("is what its definition gives, pair by pair", () => {
    fc.assert(
      fc.property(varied, fc.constantFrom(...levels), (rows, level) =>
        expectNear(
          numberOf(krippendorffAlpha, rows, level, "skip"),
          byDefinition(rows, level),
          1e-11
        )
      )
    );
  });

  it("does not see the order of raters and units, nor units with one rating", () => {
    fc.assert(
      fc.property(varied, fc.constantFrom(...levels), (rows, level) => {
        const answer = numberOf(krippendorffAlpha, rows, level, "skip");
        const other = [...rows]
          .reverse()
          .map((row, i) => [...row].reverse().concat(i === 0 ? 3 : 0));
        expectNear(numberOf(krippendorffAlpha, other, level, "skip"), answer, 1e-11);
      })
    );
  });

  it("has the invariances of its scale: names, order, zero and unit, unit", () => {
    fc.assert(
      fc.property(varied, unit, (rows, u) => {
        const mapped = (change: (x: number) => number) =>
          rows.map((row) => row.map((x) => (x === 0 ? 0 : change(x))));
        const same = (level: (typeof levels)[number], change: (x: number) => number) =>
          expectNear(
            numberOf(krippendorffAlpha, mapped(change), level, "skip"),
            numberOf(krippendorffAlpha, rows, level, "skip"),
            1e-10
          );
        same("nominal", (x) => [0, 7, -2, 0.5, 1e300][x]!);
        same("ordinal", (x) => Math.exp(x));
        same("interval", (x) => (x - 100) * u);
        same("ratio", (x) => x * u);
      })
    );
  });

  it("is 1 when raters agree, and below 0 when two always differ", () => {
    for (const level of levels) {
      expect(
        numberOf(
          krippendorffAlpha,
          [
            [1, 2, 5],
            [1, 2, 5],
          ],
          level
        )
      ).toBe(1);
      expect(
        numberOf(
          krippendorffAlpha,
          [
            [1, 5],
            [5, 1],
          ],
          level
        )
      ).toBeLessThan(0);
    }
  });

  it("says what cannot be compared", () => {
    expect(sentenceOf(krippendorffAlpha, [[1, 2]])).toMatch(/no unit has two ratings/);
    expect(sentenceOf(krippendorffAlpha, [[2], [2]])).toMatch(/^all ratings compared are equal/);
    expect(sentenceOf(krippendorffAlpha, [[-2], [2]], "ratio")).toMatch(/no negative values/);
    expect(
      rowsOf(
        krippendorffAlpha,
        [
          [-2, 3],
          [-2, 3],
        ],
        "interval"
      )
    ).toEqual([[1]]);
  });
});
