import fc from "fast-check";
import { swotBalance } from "../../../src/measures/swot/swot-balance";
import { column, expectNear, rowsOf, sentenceOf, size, unit } from "../../support/law";

const four = fc.tuple(size, size, size, size);
const balanceOf = (weights: readonly number[]) =>
  (rowsOf(swotBalance, column(weights))[0] ?? []).map(Number);

describe("the SWOT balance", () => {
  it("lies between -1 and 1 and does not depend on the unit of the weights", () => {
    fc.assert(
      fc.property(four, unit, (weights, k) => {
        const balance = balanceOf(weights);
        balance.forEach((x) => expect(Math.abs(x)).toBeLessThanOrEqual(1));
        balanceOf(weights.map((w) => w * k)).forEach((x, i) => expectNear(x, balance[i] ?? NaN));
      })
    );
  });

  it("changes sign when a group and its opposite change places", () => {
    fc.assert(
      fc.property(four, ([s, w, o, t]) => {
        const [inside = NaN, outside = NaN] = balanceOf([s, w, o, t]);
        const turned = balanceOf([w, s, t, o]);
        expectNear(turned[0] ?? NaN, -inside);
        expectNear(turned[1] ?? NaN, -outside);
      })
    );
  });

  it("has an internal axis that opportunities and threats do not move", () => {
    fc.assert(
      fc.property(four, size, size, ([s, w, o, t], other, another) =>
        expect(balanceOf([s, w, other, another])[0]).toBe(balanceOf([s, w, o, t])[0])
      )
    );
  });

  it("survives weights near the end of the range of doubles", () => {
    expect(balanceOf([1.5e308, 0, 1e-300, 1e-300])).toEqual([1, 0]);
  });

  it("asks for four weights", () => {
    expect(sentenceOf(swotBalance, column([1, 2]))).toMatch(
      /^Group weights: the number of cells is 2; expected four/
    );
  });
});
