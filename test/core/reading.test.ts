import { fallsIn, thresholdsOf } from "../../src/core/reading";
import { hhi } from "../../src/measures/concentration/hhi";

const sizes = [[20], [50], [20], [10]];

describe("the thresholds of a call", () => {
  it("hold for the plain index", () => {
    expect(thresholdsOf(hhi, [sizes])).toBe(hhi.help.thresholds);
  });
  it("do not hold for settings that change the number's meaning", () => {
    expect(thresholdsOf(hhi, [sizes, true])).toEqual([]);
    expect(thresholdsOf(hhi, [sizes, null, null, 10000])).toEqual([]);
  });
  it("do not hold where an argument has a fault", () => {
    expect(thresholdsOf(hhi, [[["x"]]])).toEqual([]);
  });
  it("own their lower end and not their upper one", () => {
    const hits = (x: number) => hhi.help.thresholds.map((one) => fallsIn(x, one));
    expect(hits(0.0999)).toEqual([true, false, false]);
    expect(hits(0.1)).toEqual([false, true, false]);
    expect(hits(0.18)).toEqual([false, false, true]);
  });
});
