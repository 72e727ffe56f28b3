import fc from "fast-check";
import { comparativeAdvantage } from "../../../src/measures/trade/comparative-advantage";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { expectNear, numberOf, rowsOf, sentenceOf, size, table, unit } from "../../support/law";

const flows = fc.tuple(size, size, size, size);

const form = (variant: string, flow: readonly number[], ...settings: readonly unknown[]) =>
  numberOf(comparativeAdvantage, ...flow, variant, ...settings);

describe("comparative advantage", () => {
  it("of a table that is the whole world is its matrix of location quotients", () => {
    fc.assert(
      fc.property(table, (matrix) => {
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        const world = sum(matrix.map(sum));
        const quotients = rowsOf(locationQuotients, matrix);
        matrix.forEach((row, r) =>
          row.forEach((x, i) => {
            const product = sum(matrix.map((other) => other[i]!));
            expectNear(
              form("rca", [x, sum(row), product, world]),
              Number(quotients[r]?.[i]),
              1e-11
            );
          })
        );
      })
    );
  });

  it("has three forms that agree on who has an advantage", () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const rca = form("rca", flow);
        fc.pre(Math.abs(rca - 1) > 1e-9);
        const above = rca > 1;
        expect(form("rsca", flow) > 0).toBe(above);
        expect(form("nrca", flow) > 0).toBe(above);
        expect(form("flag", flow)).toBe(above ? 1 : 0);
      })
    );
  });

  it("turned upside down changes only the sign of its symmetric form", () => {
    fc.assert(
      fc.property(flows, ([x, total, w, world]) =>
        expectNear(form("rsca", [x, total, w, world]), -form("rsca", [w, world, x, total]))
      )
    );
  });

  it("adds up to 0 over all products in its normalized form", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 20 }), (products) => {
        const total = products.reduce((sum, [x]) => sum + x, 0);
        const world = products.reduce((sum, [, w]) => sum + w, 0);
        const parts = products.map(([x, w]) => form("nrca", [x, total, w, world]));
        expectNear(
          parts.reduce((a, b) => a + b, 0),
          0,
          1e-12 * Math.max(1, total / world)
        );
      })
    );
  });

  it("depends neither on the country's unit nor on the world's", () => {
    fc.assert(
      fc.property(flows, unit, unit, ([x, total, w, world], u, v) =>
        expectNear(
          form("rca", [x * u, total * u, w * v, world * v]),
          form("rca", [x, total, w, world])
        )
      )
    );
  });

  it("says what is missing to compare with", () => {
    expect(sentenceOf(comparativeAdvantage, 1, 0, 1, 1)).toMatch(/nothing to compare with$/);
  });
});
