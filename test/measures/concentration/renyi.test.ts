import fc from "fast-check";
import { hannahKayIndex } from "../../../src/measures/concentration/hannah-kay";
import { renyiEntropy } from "../../../src/measures/concentration/renyi";
import { column, expectNear, numberOf, sizes } from "../../support/law";

const order = fc.constantFrom(0.01, 0.3, 0.999, 1, 1.001, 2, 3.7, 40);

describe("the Rényi entropy", () => {
  it("is minus the logarithm of the Hannah–Kay index, ln of the number at order 0", () => {
    fc.assert(
      fc.property(sizes, order, (list, alpha) => {
        expectNear(
          numberOf(renyiEntropy, column(list), alpha),
          -Math.log(numberOf(hannahKayIndex, column(list), alpha))
        );
        expectNear(numberOf(renyiEntropy, column([...list, 0]), 0), Math.log(list.length));
      })
    );
  });

  it("falls with its order and adds up over independent divisions", () => {
    fc.assert(
      fc.property(sizes, sizes, order, (a, b, alpha) => {
        const entropyOf = (list: readonly number[], at: number) =>
          numberOf(renyiEntropy, column(list), at);
        expect(entropyOf(a, alpha + 1)).toBeLessThanOrEqual(entropyOf(a, alpha) + 1e-12);
        const [few, others] = [a.slice(0, 6), b.slice(0, 6)];
        const both = few.flatMap((x) => others.map((y) => x * y));
        expectNear(entropyOf(both, alpha), entropyOf(few, alpha) + entropyOf(others, alpha), 1e-11);
      })
    );
  });

  it("is 0 when one has everything, whatever its size", () => {
    for (const x of [5e-324, 1e-300, 1, 1e300])
      expect(numberOf(renyiEntropy, column([x, 0]), 3)).toBe(0);
  });
});
