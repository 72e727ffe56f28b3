import fc from "fast-check";
import { convergenceSpeeds } from "../../../src/measures/dynamics/convergence-speed";
import { expectNear, rowsOf } from "../../support/law";

const change = fc.integer({ min: 1, max: 999 }).map((x) => -x / 1000);
const years = fc.integer({ min: 1, max: 60 });
const answer = (...inputs: readonly unknown[]) =>
  (rowsOf(convergenceSpeeds, ...inputs)[0] ?? []).map(Number);

describe("the speed of convergence", () => {
  it("closes in the given years just the part of the gap that beta says", () => {
    fc.assert(
      fc.property(change, years, (c, n) => {
        const [speed = NaN, half = NaN] = answer(c, n, false);
        expectNear(Math.exp(-speed * n), 1 + c);
        expectNear(Math.exp(-speed * half), 0.5);
      })
    );
  });

  it("is the same from growth per year and from growth over the whole time", () => {
    fc.assert(
      fc.property(change, years, (c, n) => {
        const yearly = answer(c / n, n);
        answer(c, n, false).forEach((x, k) => expectNear(yearly[k] ?? NaN, x, 1e-10));
      })
    );
  });

  it("is nearly −beta for a small beta, to the last digit", () => {
    expectNear((answer(-1e-12)[0] ?? NaN) / 1e-12, 1);
    expectNear((answer(-1e-300)[0] ?? NaN) / 1e-300, 1);
  });
});
