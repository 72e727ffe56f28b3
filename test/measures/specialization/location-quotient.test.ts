import fc from "fast-check";
import { locationQuotient } from "../../../src/measures/specialization/location-quotient";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { expectNear, numberOf, rowsOf, sentenceOf, size, table, unit } from "../../support/law";

/** Four numbers in which no part exceeds its whole: two industries in two regions. */
const quadruple = fc
  .tuple(size, size, size, size)
  .map(([a, b, c, d]) => [a, a + b, a + c, a + b + c + d] as const);

describe("the location quotient", () => {
  it("is 1 when the industry is spread like everything else", () => {
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (x, k, m) => expectNear(numberOf(locationQuotient, x, x * k, x * m, x * k * m), 1)
      )
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(quadruple, unit, (four, u) =>
        expectNear(
          numberOf(locationQuotient, ...four.map((x) => x * u)),
          numberOf(locationQuotient, ...four)
        )
      )
    );
  });

  it("is the same with industry and region exchanged", () => {
    fc.assert(
      fc.property(quadruple, ([part, region, industry, nation]) =>
        expectNear(
          numberOf(locationQuotient, part, industry, region, nation),
          numberOf(locationQuotient, part, region, industry, nation)
        )
      )
    );
  });

  it("rises with the industry in the region", () => {
    fc.assert(
      fc.property(
        quadruple,
        fc.integer({ min: 1, max: 99 }),
        ([part, region, industry, nation], percent) =>
          expect(
            numberOf(locationQuotient, (part * percent) / 100, region, industry, nation)
          ).toBeLessThan(numberOf(locationQuotient, part, region, industry, nation))
      )
    );
  });

  it("has symmetric, logarithmic and additive forms of one sign", () => {
    fc.assert(
      fc.property(quadruple, (four) => {
        const quotient = numberOf(locationQuotient, ...four);
        const [symmetric, log, additive] = ["symmetric", "log", "additive"].map((variant) =>
          numberOf(locationQuotient, ...four, variant)
        ) as [number, number, number];
        expectNear(log, Math.log(quotient));
        expectNear(symmetric, Math.tanh(log / 2));
        expect(Math.abs(symmetric)).toBeLessThan(1);
        expect(Math.abs(additive)).toBeLessThan(1);
        expectNear(additive, (quotient - 1) * (four[1] / four[3]));
      })
    );
  });

  it("agrees with the matrix of quotients in every variant", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("plain", "symmetric", "log", "additive"),
        (rows, variant) => {
          const matrix = rowsOf(locationQuotients, rows, variant);
          const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
          rows.forEach((row, r) =>
            row.forEach((x, i) =>
              expectNear(
                Number(matrix[r]?.[i]),
                numberOf(
                  locationQuotient,
                  x,
                  sum(row),
                  sum(rows.map((one) => one[i] ?? 0)),
                  sum(rows.flat()),
                  variant
                )
              )
            )
          );
        }
      )
    );
  });

  it("names the part that exceeds its whole", () => {
    expect(sentenceOf(locationQuotient, 20, 10, 100, 1000)).toBe(
      "Industry in the region: exceeds “Total of the region”; expected a part of it in the same unit"
    );
    expect(sentenceOf(locationQuotient, 20, 100, 10, 1000)).toBe(
      "Industry in the region: exceeds “Industry in the nation”; expected a part of it in the same unit"
    );
    expect(sentenceOf(locationQuotient, 20, 2000, 100, 1000)).toBe(
      "Total of the region: exceeds “Total of the nation”; expected a part of it in the same unit"
    );
  });
});
