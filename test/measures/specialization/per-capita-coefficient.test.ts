import fc from "fast-check";
import { perCapitaCoefficient } from "../../../src/measures/specialization/per-capita-coefficient";
import { expectNear, numberOf, sentenceOf, size, unit } from "../../support/law";

const quadruple = fc
  .tuple(size, size, size, size)
  .map(([a, b, c, d]) => [a, b, a + c, b + d] as const);

describe("the per-capita production coefficient", () => {
  it("does not depend on the units of output and population", () => {
    fc.assert(
      fc.property(quadruple, unit, unit, ([part, people, industry, nation], u, v) =>
        expectNear(
          numberOf(perCapitaCoefficient, part * u, people * v, industry * u, nation * v),
          numberOf(perCapitaCoefficient, part, people, industry, nation)
        )
      )
    );
  });

  it("is 1 for the nation itself and 0 for a region without the industry", () => {
    fc.assert(
      fc.property(quadruple, ([, people, industry, nation]) => {
        expect(numberOf(perCapitaCoefficient, industry, nation, industry, nation)).toBe(1);
        expect(numberOf(perCapitaCoefficient, 0, people, industry, nation)).toBe(0);
      })
    );
  });

  it("averages to 1 over all regions, weighted by population", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 20 }), (regions) => {
        const industry = regions.reduce((sum, [output]) => sum + output, 0) * (1 + 1e-15);
        const nation = regions.reduce((sum, [, people]) => sum + people, 0) * (1 + 1e-15);
        expectNear(
          regions.reduce(
            (sum, [output, people]) =>
              sum +
              (people / nation) * numberOf(perCapitaCoefficient, output, people, industry, nation),
            0
          ),
          1
        );
      })
    );
  });

  it("names a population above the nation's", () => {
    expect(sentenceOf(perCapitaCoefficient, 1, 30, 10, 20)).toBe(
      "Population of the region: exceeds “Population of the nation”; expected a part of it in the same unit"
    );
  });
});
