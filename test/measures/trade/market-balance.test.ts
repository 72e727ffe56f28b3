import fc from "fast-check";
import { exportCoverage } from "../../../src/measures/trade/export-coverage";
import { importDependence } from "../../../src/measures/trade/import-dependence";
import { marketBalance } from "../../../src/measures/trade/market-balance";
import { unitValue } from "../../../src/measures/trade/unit-value";
import { expectNear, numberOf, rowsOf, sentenceOf, size } from "../../support/law";

describe("a rebuilt balance", () => {
  it("comes back from the import dependence and the coverage of any balance", () => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 99 }), (p, m, share) => {
        const x = ((p + m) * share) / 100;
        const consumption = p + m - x;
        const [row] = rowsOf(
          marketBalance,
          numberOf(importDependence, p, m, x),
          numberOf(exportCoverage, m, x),
          consumption
        );
        const scale = 1e-12 * (1 + (p + m) / consumption) * (p + m);
        [p, m, x, consumption].forEach((flow, i) => {
          expect(Math.abs(Number(row?.[i]) - flow)).toBeLessThanOrEqual(scale);
        });
      })
    );
  });

  it("grows with consumption, its shares staying what they are", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        size,
        size,
        (percent, coverage, consumption) => {
          const shares = rowsOf(marketBalance, percent / 100, coverage)[0] ?? [];
          rowsOf(marketBalance, percent / 100, coverage, consumption)[0]?.forEach((flow, i) =>
            expectNear(numberOf(unitValue, flow, consumption), Number(shares[i]))
          );
        }
      )
    );
  });

  it("refuses shares that leave nothing to be produced but a debt", () => {
    expect(sentenceOf(marketBalance, 1.5, 0.1)).toMatch(/the shares contradict each other/);
    expect(rowsOf(marketBalance, 1, 0)).toEqual([[0, 1, 0, 1]]);
  });
});
