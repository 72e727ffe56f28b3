import fc from "fast-check";
import { rosenbluthIndex } from "../../../src/measures/concentration/rosenbluth";
import { giniCoefficient } from "../../../src/measures/inequality/gini";
import {
  column,
  expectNear,
  numberOf,
  shuffled,
  sizes,
  sizesAndZeros,
  unit,
} from "../../support/law";

const index = (list: readonly number[]) => numberOf(rosenbluthIndex, column(list));

describe("the Rosenbluth index", () => {
  it("is 1 / (n (1 − Gini)) with every participant counted, zeros or not", () => {
    fc.assert(
      fc.property(sizesAndZeros, (list) => {
        const gini = numberOf(giniCoefficient, column(list), null, "count");
        expectNear(index(list), 1 / (list.length * (1 - gini)));
      })
    );
  });

  it("does not depend on unit and order, and zeros change nothing", () => {
    fc.assert(
      fc.property(shuffled(sizes), unit, ({ list, other }, u) => {
        expectNear(index(other.map((x) => x * u)), index(list));
        expectNear(index([...list, 0, 0]), index(list));
      })
    );
  });

  it("lies between 1/n and 1", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        expect(index(list)).toBeGreaterThanOrEqual((1 - 1e-14) / list.length);
        expect(index(list)).toBeLessThanOrEqual(1);
      })
    );
  });

  it("halves when every participant is split into two equal ones", () => {
    fc.assert(
      fc.property(sizes, (list) =>
        expectNear(index(list.flatMap((x) => [x / 2, x / 2])), index(list) / 2)
      )
    );
  });
});
