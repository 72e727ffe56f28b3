import fc from "fast-check";
import { swotBalance } from "../../../src/measures/swot/swot-balance";
import { swotPosture } from "../../../src/measures/swot/swot-posture";
import { column, expectNear, rowsOf, size, unit } from "../../support/law";

const four = fc.tuple(size, size, size, size);
const postureOf = (weights: readonly number[]) =>
  (rowsOf(swotPosture, column(weights))[0] ?? []).map(Number);

describe("posture shares", () => {
  it("sum to 1 and do not depend on the unit of the weights", () => {
    fc.assert(
      fc.property(four, unit, (weights, k) => {
        const posture = postureOf(weights);
        expectNear(
          posture.reduce((a, b) => a + b, 0),
          1
        );
        postureOf(weights.map((w) => w * k)).forEach((x, i) => expectNear(x, posture[i] ?? NaN));
      })
    );
  });

  it("carry the balance: S against W is SO + ST against WO + WT", () => {
    fc.assert(
      fc.property(four, (weights) => {
        const [so = NaN, st = NaN, wo = NaN, wt = NaN] = postureOf(weights);
        const [inside, outside] = rowsOf(swotBalance, column(weights))[0] ?? [];
        expectNear(so + st - wo - wt, Number(inside));
        expectNear(so + wo - st - wt, Number(outside));
        expectNear(so * wt, st * wo);
      })
    );
  });

  it("are a quarter each when all groups weigh the same", () => {
    expect(postureOf([7, 7, 7, 7])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("keep small groups apart from nothing", () => {
    const posture = postureOf([1e-300, 1e300, 1, 1]);
    expectNear((posture[0] ?? NaN) + (posture[1] ?? NaN), 0);
    expect(postureOf([1e-300, 3e-300, 1e300, 1e300])).toEqual([0.125, 0.125, 0.375, 0.375]);
  });
});
