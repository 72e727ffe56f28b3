import fc from "fast-check";
import { krugmanIndex } from "../../../src/measures/specialization/krugman-index";
import { relativeDiversity } from "../../../src/measures/specialization/relative-diversity";
import { column, expectNear, numberOf, rowsOf, sentenceOf, sizes, unit } from "../../support/law";

describe("relative diversity", () => {
  it("is the reciprocal of the Krugman index, at least one half", () => {
    fc.assert(
      fc.property(sizes, unit, (own, u) => {
        const other = own.map((x, i) => (x + i) * u);
        const distance = numberOf(krugmanIndex, column(own), column(other));
        if (distance < 1e-9) return;
        const diversity = numberOf(relativeDiversity, column(own), column(other));
        expectNear(diversity * distance, 1);
        expect(diversity).toBeGreaterThanOrEqual(0.5 - 1e-12);
      })
    );
  });

  it("of the reference itself in another unit is undefined and says so", () => {
    fc.assert(
      fc.property(sizes, unit, (own, u) => {
        expect(rowsOf(relativeDiversity, column(own), column(own.map((x) => x * u)))).toEqual([
          ["#DIV/0!"],
        ]);
      })
    );
    expect(sentenceOf(relativeDiversity, column([1, 2]), column([2, 4]))).toBe(
      "the structure is that of the reference, so the diversity has no upper bound"
    );
  });
});
