/** Innovation activity in three parts. */
import fc from "fast-check";
import {
  assessInnovation,
  InnovationRow,
  medianOf,
} from "../../src/assessments/cluster-formation/innovation";

const limits = { steadyYears: 3, regionShare: null, nationShare: null };

function enterprise(known: Partial<InnovationRow>): InnovationRow {
  return {
    name: "plant",
    kind: "enterprise",
    volume: null,
    years: null,
    effect: null,
    joint: null,
    ...known,
  };
}

describe("innovation activity", () => {
  const rows = [
    enterprise({ volume: 4, years: 5, effect: 2, joint: true }),
    enterprise({ volume: 1, years: 3, joint: false }),
    enterprise({ volume: 2.5, years: 0, effect: 0, joint: false }),
    enterprise({ years: 1, joint: true }),
    enterprise({ kind: "project", volume: 9, joint: true }),
  ];

  it("has three medians, each with its number of answers, and no mean of them", () => {
    const found = assessInnovation(rows, limits);
    expect(found.volume).toEqual({ median: 3.25, n: 4 });
    expect(found.periodicity).toEqual({ median: 2, n: 4 });
    expect(found.effect).toEqual({ median: 1, n: 2 });
  });

  it("counts enterprises that innovate at all and those that do so in three of five years", () => {
    const found = assessInnovation(rows, limits);
    expect([found.answered, found.active, found.steady]).toEqual([4, 3, 2]);
    expect([found.activeShare, found.steadyShare]).toEqual([75, 50]);
  });

  it("feeds E3 with the region's share over the country's, from statistics where they are given", () => {
    expect(assessInnovation(rows, limits).E3).toBeNull();
    expect(assessInnovation(rows, { ...limits, nationShare: 12.5 }).E3).toBe(6);
    expect(assessInnovation(rows, { ...limits, regionShare: 10, nationShare: 12.5 }).E3).toBe(0.8);
    expect(assessInnovation([], { ...limits, regionShare: 10, nationShare: 12.5 }).E3).toBe(0.8);
  });

  it("feeds E4 with joint projects, not before every row says whether it is one", () => {
    expect(assessInnovation(rows, limits).E4).toBe(3);
    const open = assessInnovation([...rows, enterprise({})], limits);
    expect([open.E4, open.joint, open.jointUnknown]).toEqual([null, 3, 1]);
    expect(assessInnovation([], limits).E4).toBeNull();
  });
});

describe("a median", () => {
  it("of nothing is unknown", () => expect(medianOf([])).toEqual({ median: null, n: 0 }));

  it("has as many values below it as above", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const { median } = medianOf(values);
          const middle = median ?? NaN;
          const below = values.filter((x) => x < middle).length;
          const above = values.filter((x) => x > middle).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        }
      )
    );
  });

  it("moves with its values and not with their order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const { median } = medianOf(values);
        expect(medianOf(values.map((x) => x + 10)).median).toBe((median ?? NaN) + 10);
        expect(medianOf([...values].reverse()).median).toBe(median);
      })
    );
  });
});
