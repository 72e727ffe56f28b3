import fc from "fast-check";
import { sigmaConvergence } from "../../../src/measures/dynamics/sigma-convergence";
import { column, expectNear, rowsOf, size, unit } from "../../support/law";

const regions = fc
  .array(fc.tuple(size, size), { minLength: 2, maxLength: 30 })
  .filter(
    (list) =>
      new Set(list.map(([start]) => start)).size > 1 && new Set(list.map(([, end]) => end)).size > 1
  );
type Pair = readonly [number, number];
const answer = (list: readonly Pair[], ...settings: readonly unknown[]) =>
  (
    rowsOf(
      sigmaConvergence,
      column(list.map(([start]) => start)),
      column(list.map(([, end]) => end)),
      ...settings
    )[0] ?? []
  ).map(Number);
const swapped = (list: readonly Pair[]): Pair[] => list.map(([start, end]) => [end, start]);

describe("sigma convergence", () => {
  it("turns into its reciprocal when the years are exchanged, with the same p", () => {
    fc.assert(
      fc.property(regions, fc.boolean(), (list, log) => {
        const [one = NaN, two = NaN, ratio = NaN, f = NaN, p = NaN] = answer(list, "sd", log);
        const back = answer(swapped(list), "sd", log);
        expect([back[0], back[1]]).toEqual([two, one]);
        expectNear((back[2] ?? NaN) * ratio, 1);
        expectNear((back[3] ?? NaN) * f, 1);
        expectNear(back[4] ?? NaN, p);
      })
    );
  });

  it("of logarithms does not know the unit, nor does the coefficient of variation", () => {
    fc.assert(
      fc.property(regions, unit, (list, u) => {
        const scaled = list.map(([start, end]): Pair => [start * u, end * u]);
        const logs = answer(list);
        answer(scaled).forEach((x, k) => {
          if (k < 2) expectNear(x, logs[k] ?? NaN, 1e-10);
        });
        const plain = answer(list, "cv", false);
        answer(scaled, "cv", false).forEach((x, k) => {
          if (k < 2) expectNear(x, plain[k] ?? NaN, 1e-10);
        });
      })
    );
  });

  it("has F as the square of the ratio of standard deviations, sample or not", () => {
    fc.assert(
      fc.property(regions, fc.boolean(), fc.boolean(), (list, log, sample) => {
        const [, , ratio = NaN, f = NaN] = answer(list, "sd", log, sample);
        expectNear((ratio * ratio) / f, 1, 1e-11);
      })
    );
  });

  it("widens by √(n/(n − 1)) for a sample", () => {
    fc.assert(
      fc.property(regions, (list) => {
        const factor = Math.sqrt(list.length / (list.length - 1));
        const plain = answer(list);
        answer(list, "sd", true, true)
          .slice(0, 2)
          .forEach((x, k) => expectNear(x, (plain[k] ?? NaN) * factor));
      })
    );
  });

  it("finds p = 1 where nothing changed and a small p where much did", () => {
    const list = Array.from({ length: 20 }, (_, i): Pair => [i + 1, i + 1]);
    expectNear(answer(list)[4] ?? NaN, 1);
    const wide = list.map(([start]): Pair => [start ** 6, start]);
    expect(answer(wide)[4]).toBeLessThan(1e-8);
  });
});
