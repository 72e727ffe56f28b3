/** Balanced development: potentials, dispersion and investment of territories. */
import fc from "fast-check";
import { potentialCodes } from "../../src/assessments/cluster-formation/potentials";
import { assessTerritories, Territory } from "../../src/assessments/cluster-formation/territories";
import { callMeasure } from "../../src/core/call";
import { growthRates } from "../../src/measures/dynamics/growth-rate";
import examples from "./assessment.json";

const [published] = examples.effectiveness;
if (!published) throw new Error("no published example of effectiveness");

const blank: Territory = { population: null, before: {}, after: {} };

test("four potentials of the published example, against published means", () => {
  const { potentials } = published.input;
  const pick = (key: "region_before" | "region_after" | "mean_before" | "mean_after") =>
    Object.fromEntries(potentials.map((one) => [one.code, one[key]]));
  const { territories } = assessTerritories({
    territories: [{ ...blank, before: pick("region_before"), after: pick("region_after") }],
    national: { before: pick("mean_before"), after: pick("mean_after") },
  });
  for (const code of potentialCodes) {
    const expected = published.expected.potentials[code];
    const said = territories[0]?.potentials[code];
    expect(said?.before).toBeCloseTo(expected.before, 8);
    expect(said?.after).toBeCloseTo(expected.after, 8);
    expect(said?.change).toBeCloseTo(expected.change, 8);
  }
});

test("dispersion and the mean by population of the published regions", () => {
  const { population, value_before, value_after } = published.input.regions;
  const { industrial } = assessTerritories({
    territories: population.map((people, i) => ({
      population: people,
      before: { industrial: value_before[i] ?? null },
      after: { industrial: value_after[i] ?? null },
    })),
  }).potentials;
  const { dispersion } = published.expected;
  expect(industrial.dispersion.cv_before).toBeCloseTo(dispersion.cv_before, 8);
  expect(industrial.dispersion.cv_after).toBeCloseTo(dispersion.cv_after, 8);
  expect(industrial.dispersion.williamson_before).toBeCloseTo(dispersion.williamson_before, 8);
  expect(industrial.dispersion.williamson_after).toBeCloseTo(dispersion.williamson_after, 8);
  // (800·92 + 650·120 + 1100·75 + 450·140) / 3000
  expect(industrial.national.before).toBeCloseTo(99.033333333333, 9);
  expect(industrial.compared).toBe(4);
  expect(industrial.unbalanced).toBe(true);
});

test("a shrinking country that draws apart is not growth with rising disparity", () => {
  const of = (before: number, after: number): Territory => ({
    population: 1,
    before: { innovation: before },
    after: { innovation: after },
  });
  expect(
    assessTerritories({ territories: [of(10, 9), of(5, 1)] }).potentials.innovation.unbalanced
  ).toBe(false);
  expect(
    assessTerritories({ territories: [of(10, 19), of(5, 6)] }).potentials.innovation.unbalanced
  ).toBe(true);
  expect(
    assessTerritories({ territories: [of(10, 11), of(5, 9)] }).potentials.innovation.unbalanced
  ).toBe(false);
});

test("a region at the mean of the country has 50 points, one at its double 100, one at nothing 0", () => {
  const { territories } = assessTerritories({
    territories: [7, 14, 40, 3.5, 0, -1].map((x) => ({
      ...blank,
      before: { investment: x },
      after: {},
    })),
    national: { before: { investment: 7 } },
  });
  expect(territories.map(({ potentials }) => potentials.investment.before)).toEqual([
    50, 100, 100, 0, 0, 0,
  ]);
  expect(territories[0]?.potentials.investment).toMatchObject({ after: null, change: null });
});

test("without populations and without a published mean nothing is compared", () => {
  const { potentials, territories } = assessTerritories({
    territories: [{ ...blank, before: { industrial: 5 }, after: { industrial: 6 } }],
  });
  expect(potentials.industrial.national.before).toBeNull();
  expect(territories[0]?.potentials.industrial.before).toBeNull();
});

test("points do not depend on the unit of measurement", () => {
  const positive = fc.double({ min: 0.1, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(positive, positive, positive), { minLength: 1, maxLength: 9 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (rows, unit) => {
        const measured = (factor: number) =>
          assessTerritories({
            territories: rows.map(([population, was, is]) => ({
              population,
              before: { industrial: was * factor },
              after: { industrial: is * factor },
            })),
          }).territories.map(({ potentials }) => potentials.industrial.before ?? NaN);
        const other = measured(unit);
        measured(1).forEach((points, i) => expect(other[i]).toBeCloseTo(points, 8));
      }
    )
  );
});

describe("dynamics of investment", () => {
  const invests = (...investment: (number | null)[]): Territory => ({ ...blank, investment });

  test("is the least-squares growth of the published function", () => {
    const series = [120, 131, 128, 150, 171];
    const { territories, investmentTrend } = assessTerritories({
      territories: [invests(...series)],
    });
    const rate = callMeasure(growthRates, [[series], "least-squares"]);
    expect(territories[0]?.investment.trend).toBeCloseTo(100 * Number(rate), 9);
    expect(investmentTrend).toBeCloseTo(100 * Number(rate), 9);
    expect(territories[0]?.investment).toMatchObject({ lead: 0, score: 50 });
  });

  test("takes three consecutive years; a hole, two years or a zero is no trend", () => {
    const { territories } = assessTerritories({
      territories: [
        invests(null, 100, 110, 121, null),
        invests(100, null, 121, 133, 140),
        invests(100, 110),
        invests(100, 0, 120, 130, 140),
      ],
    });
    expect(territories.map(({ investment }) => investment.trend)).toEqual([
      expect.closeTo(10, 9),
      null,
      null,
      null,
    ]);
  });

  test("compares with the same regions in every year", () => {
    const { investmentTrend, territories } = assessTerritories({
      territories: [invests(100, 110, 121), invests(200, 220, 242), invests(null, 900, 9)],
    });
    expect(investmentTrend).toBeCloseTo(10, 9);
    expect(territories[2]?.investment).toEqual({ trend: null, lead: null, score: null });
  });

  test("a lead of five points a year is at the target", () => {
    const { territories } = assessTerritories({
      territories: [invests(100, 115, 132.25), invests(1e9, 1.1e9, 1.21e9)],
    });
    expect(territories[0]?.investment.lead).toBeCloseTo(5, 5);
    expect(territories[0]?.investment.score).toBeCloseTo(100, 4);
  });
});
