import fc from "fast-check";
import { locationQuotient } from "../../../src/measures/specialization/location-quotient";
import { specializationCoefficient } from "../../../src/measures/specialization/specialization-coefficient";
import { expectNear, numberOf, sentenceOf, size, unit } from "../../support/law";

const quadruple = fc
  .tuple(size, size, size, size)
  .map(([a, b, c, d]) => [a, b, a + c, b + d] as const);

describe("the specialization coefficient", () => {
  it("does not depend on the units of output and product", () => {
    fc.assert(
      fc.property(quadruple, unit, unit, ([part, product, industry, nation], u, v) =>
        expectNear(
          numberOf(specializationCoefficient, part * u, product * v, industry * u, nation * v),
          numberOf(specializationCoefficient, part, product, industry, nation)
        )
      )
    );
  });

  it("with the totals of all industries as products is the location quotient", () => {
    fc.assert(
      fc.property(fc.tuple(size, size, size, size), ([a, b, c, d]) =>
        expectNear(
          numberOf(specializationCoefficient, a, a + b, a + c, a + b + c + d),
          numberOf(locationQuotient, a, a + b, a + c, a + b + c + d)
        )
      )
    );
  });

  it("is 1 for the nation itself and 0 for a region without the industry", () => {
    fc.assert(
      fc.property(quadruple, ([, product, industry, nation]) => {
        expect(numberOf(specializationCoefficient, industry, nation, industry, nation)).toBe(1);
        expect(numberOf(specializationCoefficient, 0, product, industry, nation)).toBe(0);
      })
    );
  });

  it("names a product above the nation's", () => {
    expect(sentenceOf(specializationCoefficient, 1, 30, 10, 20)).toBe(
      "Gross regional product: exceeds “Gross domestic product”; expected a part of it in the same unit"
    );
  });
});
