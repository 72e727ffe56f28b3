import fc from "fast-check";
import { grubelLloyd } from "../../../src/measures/trade/grubel-lloyd";
import { normalizedBalance } from "../../../src/measures/trade/normalized-balance";
import { column, expectNear, numberOf, size, unit } from "../../support/law";

const products = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 20 });

const index = (list: readonly (readonly [number, number])[]) =>
  numberOf(grubelLloyd, column(list.map(([m]) => m)), column(list.map(([, x]) => x)));

describe("the Grubel–Lloyd index", () => {
  it("lies between 0 and 1 and does not care which flow is which", () => {
    fc.assert(
      fc.property(products, (list) => {
        const answer = index(list);
        expect(answer).toBeGreaterThanOrEqual(0);
        expect(answer).toBeLessThanOrEqual(1 + 1e-15);
        expectNear(index(list.map(([m, x]) => [x, m])), answer);
      })
    );
  });

  it("of one product is 1 minus the size of its normalized balance", () => {
    fc.assert(
      fc.property(size, size, (m, x) =>
        expectNear(index([[m, x]]), 1 - Math.abs(numberOf(normalizedBalance, m, x)))
      )
    );
  });

  it("does not fall when products are put together", () => {
    fc.assert(
      fc.property(products, (list) => {
        const together: [number, number] = [
          list.reduce((a, [m]) => a + m, 0),
          list.reduce((a, [, x]) => a + x, 0),
        ];
        expect(index([together])).toBeGreaterThanOrEqual(index(list) - 1e-12);
      })
    );
  });

  it("is the mean of the products' indices weighted by their trade", () => {
    fc.assert(
      fc.property(products, (list) => {
        const trade = list.reduce((a, [m, x]) => a + m + x, 0);
        expectNear(
          index(list),
          list.reduce((a, [m, x]) => a + ((m + x) / trade) * index([[m, x]]), 0)
        );
      })
    );
  });

  it("does not depend on unit and order", () => {
    fc.assert(
      fc.property(products, unit, (list, u) => {
        expectNear(index([...list].reverse().map(([m, x]) => [m * u, x * u])), index(list));
      })
    );
  });

  it("is 1 for balanced trade and 0 for one-way trade", () => {
    expect(
      index([
        [5, 5],
        [7, 7],
      ])
    ).toBe(1);
    expect(
      index([
        [5, 0],
        [0, 7],
      ])
    ).toBe(0);
  });
});
