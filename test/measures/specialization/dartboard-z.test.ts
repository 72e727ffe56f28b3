import fc from "fast-check";
import { dartboardZ } from "../../../src/measures/specialization/dartboard-z";
import { expectNear, numberOf } from "../../support/law";

describe("the dartboard z", () => {
  const share = fc.integer({ min: 1, max: 999 }).map((x) => x / 1000);

  it("is 0 at the region's own share and rises with the share of the industry", () => {
    fc.assert(
      fc.property(share, share, share, (x, h, s) => {
        expect(numberOf(dartboardZ, x, x, h)).toBe(0);
        expect(Math.sign(numberOf(dartboardZ, s, x, h))).toBe(Math.sign(s - x));
      })
    );
  });

  it("halves when the plants are four times as concentrated", () => {
    fc.assert(
      fc.property(share, share, share, (s, x, h) =>
        expectNear(numberOf(dartboardZ, s, x, h), numberOf(dartboardZ, s, x, h / 4) / 2)
      )
    );
  });

  it("changes its sign when region and rest of the nation are exchanged", () => {
    fc.assert(
      fc.property(share, share, share, (s, x, h) =>
        expectNear(numberOf(dartboardZ, 1 - s, 1 - x, h), -numberOf(dartboardZ, s, x, h), 1e-11)
      )
    );
  });

  it("has variance 1 over all ways to throw equal plants", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 12 }), (x, n) => {
        let variance = 0;
        let ways = 1;
        for (let k = 0; k <= n; k++) {
          variance +=
            ways * x ** k * (1 - x) ** (n - k) * numberOf(dartboardZ, k / n, x, 1 / n) ** 2;
          ways = (ways * (n - k)) / (k + 1);
        }
        expectNear(variance, 1, 1e-11);
      })
    );
  });
});
