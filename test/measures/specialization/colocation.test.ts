import fc from "fast-check";
import { nativeTwin } from "../../../src/core/native-twin";
import { colocation } from "../../../src/measures/specialization/colocation";
import { column, expectNear, numberOf, sentenceOf, shuffled } from "../../support/law";

const firms = fc.array(
  fc.record({ industry: fc.integer({ min: 1, max: 3 }), region: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 2, maxLength: 40 }
);
interface Firm {
  readonly industry: number;
  readonly region: number;
}
const hasBoth = (list: readonly Firm[]) =>
  list.some((f) => f.industry === 1) && list.some((f) => f.industry === 2);
const share = (list: readonly Firm[], first = 1, second = 2) =>
  numberOf(
    colocation,
    column(list.map((f) => f.industry)),
    column(list.map((f) => f.region)),
    first,
    second
  );

describe("colocation", () => {
  it("is the share of pairs in one region, counted pair by pair", () => {
    fc.assert(
      fc.property(firms, (list) => {
        fc.pre(hasBoth(list));
        const pairs = list
          .filter((f) => f.industry === 1)
          .flatMap((f) => list.filter((g) => g.industry === 2).map((g) => f.region === g.region));
        expectNear(share(list), pairs.filter(Boolean).length / pairs.length);
      })
    );
  });

  it("is symmetric and does not depend on the order, nor on doubling every firm", () => {
    fc.assert(
      fc.property(shuffled(firms), ({ list, other }) => {
        fc.pre(hasBoth(list));
        expect(share(other)).toBe(share(list));
        expect(share(list, 2, 1)).toBe(share(list));
        expectNear(share([...list, ...list]), share(list));
      })
    );
  });

  it("is 1 when all stand in one region and 0 when the industries never meet", () => {
    fc.assert(
      fc.property(firms, (list) => {
        fc.pre(hasBoth(list));
        expect(share(list.map((f) => ({ ...f, region: 7 })))).toBe(1);
        expect(share(list.map((f) => ({ ...f, region: f.industry })))).toBe(0);
      })
    );
  });

  it("says which industry has no firms", () => {
    expect(sentenceOf(colocation, column([1, 2]), column([1, 1]), 1, "textiles")).toBe(
      "industry “textiles” has no firms, so there are no pairs"
    );
  });

  it("writes a code given as a text in quotation marks into its native formula", () => {
    const firms = ["$A$1:$A$3", "$B$1:$B$3"];
    const formula = (...pair: readonly (string | number | null)[]) => {
      const twin = nativeTwin(colocation, [...firms, ...pair]);
      return "formula" in twin ? twin.formula : "";
    };
    expect(formula('"steel mills"', 2)).toContain('="steel mills")');
    expect(formula('"steel mills"', 2)).not.toContain('COUNTBLANK("');
    expect(formula("$C$1", 2)).toContain("COUNTBLANK($C$1)");
    expect(formula("$C$1:$C$2", 2)).toBe("=#VALUE!");
    expect(formula(null, 2)).toBe("=#VALUE!");
  });
});
