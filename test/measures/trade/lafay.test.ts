import fc from "fast-check";
import { lafay } from "../../../src/measures/trade/lafay";
import { column, expectNear, rowsOf, size, unit } from "../../support/law";

const products = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 20 });

const indices = (list: readonly (readonly [number, number])[], ...totals: readonly number[]) =>
  rowsOf(lafay, column(list.map(([m]) => m)), column(list.map(([, x]) => x)), ...totals).map(
    (row) => Number(row[0])
  );

describe("the Lafay index", () => {
  it("is the textbook's difference of balances weighted by the share of trade", () => {
    fc.assert(
      fc.property(products, (list) => {
        const bought = list.reduce((sum, [m]) => sum + m, 0);
        const sold = list.reduce((sum, [, x]) => sum + x, 0);
        const trade = bought + sold;
        indices(list).forEach((index, i) => {
          const [m, x] = list[i]!;
          expectNear(
            index,
            (100 * ((x - m) / (x + m) - (sold - bought) / trade) * (x + m)) / trade,
            1e-11
          );
        });
      })
    );
  });

  it("adds up to 0 over all products and stays within 50 points", () => {
    fc.assert(
      fc.property(products, (list) => {
        const answer = indices(list);
        expectNear(
          answer.reduce((a, b) => a + b, 0),
          0,
          1e-11
        );
        for (const index of answer) expect(Math.abs(index)).toBeLessThanOrEqual(50 + 1e-12);
      })
    );
  });

  it("of products put together is the sum of theirs", () => {
    fc.assert(
      fc.property(products, products, (some, others) => {
        const apart = indices([...some, ...others]).slice(0, some.length);
        const group: [number, number] = [
          some.reduce((sum, [m]) => sum + m, 0),
          some.reduce((sum, [, x]) => sum + x, 0),
        ];
        expectNear(
          indices([group, ...others])[0]!,
          apart.reduce((a, b) => a + b, 0),
          1e-11
        );
      })
    );
  });

  it("changes its sign when exports and imports change places, and not with the unit", () => {
    fc.assert(
      fc.property(products, unit, (list, u) => {
        const answer = indices(list);
        indices(list.map(([m, x]) => [x * u, m * u])).forEach((index, i) =>
          expectNear(index, -answer[i]!, 1e-11)
        );
      })
    );
  });

  it("takes the sums of the ranges for all trade", () => {
    fc.assert(
      fc.property(products, (list) => {
        const bought = list.reduce((sum, [m]) => sum + m, 0);
        const sold = list.reduce((sum, [, x]) => sum + x, 0);
        indices(list, bought, sold).forEach((index, i) =>
          expectNear(index, indices(list)[i]!, 1e-11)
        );
      })
    );
  });
});
