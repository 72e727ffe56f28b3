import fc from "fast-check";
import { clusterIndexOfRegion } from "../../../src/measures/specialization/cluster-index";
import { expectNear, numberOf, size, unit } from "../../support/law";

const quantities = fc.array(size, { minLength: 8, maxLength: 8 });

describe("the cluster index", () => {
  it("is density times specialization over the size of a firm, all against the nation", () => {
    fc.assert(
      fc.property(quantities, (list) => {
        const [e = 1, E = 1, a = 1, A = 1, p = 1, P = 1, b = 1, B = 1] = list;
        const expected = ((e / a / (E / A)) * (e / p / (E / P))) / (e / b / (E / B));
        expectNear(numberOf(clusterIndexOfRegion, ...list) / expected, 1);
      })
    );
  });

  it("does not depend on any of the four units", () => {
    fc.assert(
      fc.property(quantities, fc.integer({ min: 0, max: 3 }), unit, (list, which, u) => {
        const scaled = list.map((x, i) => (Math.floor(i / 2) === which ? x * u : x));
        expectNear(
          numberOf(clusterIndexOfRegion, ...scaled) / numberOf(clusterIndexOfRegion, ...list),
          1
        );
      })
    );
  });

  it("of the nation is 1, and of a region that is an equal part in everything too", () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        (list, n) =>
          expectNear(numberOf(clusterIndexOfRegion, ...list.flatMap((x) => [x / n, x])), 1)
      )
    );
  });
});
