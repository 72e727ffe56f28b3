import fc from "fast-check";
import { apparentConsumption } from "../../../src/measures/trade/apparent-consumption";
import { exportCoverage } from "../../../src/measures/trade/export-coverage";
import { importDependence } from "../../../src/measures/trade/import-dependence";
import { normalizedBalance } from "../../../src/measures/trade/normalized-balance";
import { selfSufficiency } from "../../../src/measures/trade/self-sufficiency";
import { expectNear, numberOf, rowsOf, sentenceOf, size, unit } from "../../support/law";

/** Production, imports and exports with something left to use. */
const flows = fc
  .tuple(size, size, fc.integer({ min: 0, max: 99 }))
  .map(([p, m, share]): [number, number, number] => [p, m, ((p + m) * share) / 100]);

describe("the ratios of a product balance", () => {
  it("gross import dependence plus self-sufficiency is 1 plus exports over consumption", () => {
    fc.assert(
      fc.property(flows, ([p, m, x]) => {
        const consumption = numberOf(apparentConsumption, p, m, x);
        expectNear(
          numberOf(importDependence, p, m, x) + numberOf(selfSufficiency, p, m, x),
          1 + x / consumption
        );
      })
    );
  });

  it("net import dependence plus self-sufficiency is 1", () => {
    fc.assert(
      fc.property(flows, ([p, m, x]) =>
        expectNear(
          numberOf(importDependence, p, m, x, "net") + numberOf(selfSufficiency, p, m, x),
          1,
          1e-11
        )
      )
    );
  });

  it("a closed economy depends on nobody and suffices itself", () => {
    fc.assert(
      fc.property(size, (p) => {
        for (const kind of ["gross", "net", "adjusted"])
          expect(numberOf(importDependence, p, 0, 0, kind)).toBe(0);
        expect(numberOf(selfSufficiency, p, 0, 0)).toBe(1);
      })
    );
  });

  it("an economy that makes nothing depends wholly on imports", () => {
    fc.assert(fc.property(size, (m) => expect(numberOf(importDependence, 0, m, 0)).toBe(1)));
  });

  it("adjusted dependence lies between 0 and 1, below the gross one", () => {
    fc.assert(
      fc.property(flows, ([p, m, x]) => {
        const adjusted = numberOf(importDependence, p, m, x, "adjusted");
        expect(adjusted).toBeGreaterThanOrEqual(-1e-12);
        expect(adjusted).toBeLessThanOrEqual(1 + 1e-12);
        expect(adjusted).toBeLessThanOrEqual(numberOf(importDependence, p, m, x));
      })
    );
  });

  it("rises with imports and falls with production", () => {
    fc.assert(
      fc.property(size, size, size, (p, m, more) => {
        expect(numberOf(importDependence, p, m + more, 0)).toBeGreaterThanOrEqual(
          numberOf(importDependence, p, m, 0)
        );
        expect(numberOf(importDependence, p + more, m, 0)).toBeLessThanOrEqual(
          numberOf(importDependence, p, m, 0)
        );
      })
    );
  });

  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(flows, unit, ([p, m, x], u) => {
        for (const measure of [importDependence, selfSufficiency])
          expectNear(numberOf(measure, p * u, m * u, x * u), numberOf(measure, p, m, x), 1e-11);
      })
    );
  });

  it("answer cell by cell, a fault in its own cell", () => {
    expect(rowsOf(importDependence, [[80], [10]], [[50], [5]], [[30], [20]])).toEqual([
      [0.5],
      ["#VALUE!"],
    ]);
    expect(sentenceOf(importDependence, 10, 5, 20)).toMatch(/apparent consumption is negative/);
    expect(sentenceOf(selfSufficiency, 10, 5, 15)).toBe("apparent consumption is 0");
    expect(sentenceOf(importDependence, 1, 1, 0, "gross", null, "t", "kg")).toMatch(
      /different units/
    );
  });
});

describe("coverage and the normalized balance", () => {
  it("tell the same story: the balance is (k − 1)/(k + 1)", () => {
    fc.assert(
      fc.property(size, size, (m, x) => {
        const k = numberOf(exportCoverage, m, x);
        expectNear(numberOf(normalizedBalance, m, x), (k - 1) / (k + 1));
      })
    );
  });

  it("turn over when imports and exports change places", () => {
    fc.assert(
      fc.property(size, size, (m, x) => {
        expectNear(numberOf(normalizedBalance, m, x), -numberOf(normalizedBalance, x, m));
        expectNear(numberOf(exportCoverage, m, x) * numberOf(exportCoverage, x, m), 1);
      })
    );
  });

  it("the balance stays within −1 and 1 and reaches them with one-way trade", () => {
    fc.assert(
      fc.property(size, size, (m, x) =>
        expect(Math.abs(numberOf(normalizedBalance, m, x))).toBeLessThanOrEqual(1)
      )
    );
    expect(numberOf(normalizedBalance, 1e-300, 0)).toBe(-1);
    expect(numberOf(normalizedBalance, 0, 1e300)).toBe(1);
  });

  it("do not depend on the unit", () => {
    fc.assert(
      fc.property(size, size, unit, (m, x, u) => {
        expectNear(numberOf(normalizedBalance, m * u, x * u), numberOf(normalizedBalance, m, x));
        expectNear(numberOf(exportCoverage, m * u, x * u), numberOf(exportCoverage, m, x));
      })
    );
  });
});
