import fc from "fast-check";
import { unitValue } from "../../../src/measures/trade/unit-value";
import { expectNear, numberOf, sentenceOf, size, unit } from "../../support/law";

describe("the unit value", () => {
  it("times the quantity is the value, in any units", () => {
    fc.assert(
      fc.property(size, size, unit, (value, quantity, u) => {
        expectNear(numberOf(unitValue, value, quantity) * quantity, value);
        expectNear(
          numberOf(unitValue, value * u, quantity * u),
          numberOf(unitValue, value, quantity)
        );
      })
    );
  });

  it("of two prices is the reciprocal of that of the two changed over", () => {
    fc.assert(
      fc.property(size, size, (a, b) =>
        expectNear(numberOf(unitValue, a, b) * numberOf(unitValue, b, a), 1)
      )
    );
  });

  it("says that nothing has no price", () => {
    expect(sentenceOf(unitValue, 5, 0)).toMatch(/^Quantity: is 0/);
  });
});
