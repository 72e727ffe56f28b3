/** Factors, policy, stages, criteria, register: worked examples, and laws that hold for any contents. */
import fc from "fast-check";
import { countCriteria, criteriaOrder } from "../../src/assessments/cluster-formation/criteria";
import {
  allPoints,
  assessFactors,
  factors,
  FactorState,
} from "../../src/assessments/cluster-formation/factors";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import {
  CountryPolicy,
  policyDimensions,
  policyGapList,
  policyLikeness,
} from "../../src/assessments/cluster-formation/policy-comparison";
import {
  policyCoverage,
  policyDirections,
  PolicyState,
} from "../../src/assessments/cluster-formation/policy-coverage";
import {
  doubledNames,
  factTrend,
  halfYear,
  halfYearName,
  lightOf,
  SnapshotRow,
  snapshotOf,
  snapshotSummaries,
} from "../../src/assessments/cluster-formation/register";
import {
  instrumentsOf,
  lifeStages,
  stageInstruments,
} from "../../src/assessments/cluster-formation/stages";
import { locales } from "../../src/core/locale";
import { expectNear } from "../support/law";

const isIndicator = (code: string): boolean => indicators.some((row) => row.code === code);

describe("factors", () => {
  test("points make up 100 and every linked code is an indicator", () => {
    expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(allPoints);
    expect(factors.every(({ indicator }) => isIndicator(indicator))).toBe(true);
    expect(factors).toHaveLength(6);
  });

  test("raw material present, markets partly, infrastructure absent, the rest unknown", () => {
    const result = assessFactors([
      { points: 25, state: 2 },
      { points: 15, state: 1 },
      { points: 15, state: 0 },
      { points: 15, state: null },
      { points: 15, state: null },
      { points: 15, state: null },
    ]);
    // (25 · 2 + 15 · 1) / (2 · 55); bounds over 100 points.
    expectNear(result.share ?? NaN, 65 / 110);
    expectNear(result.low ?? NaN, 0.325);
    expectNear(result.high ?? NaN, 0.775);
  });

  const rows = fc.array(
    fc.record({
      points: fc.option(fc.integer({ min: 1, max: 100 })),
      state: fc.option(fc.constantFrom<FactorState>(0, 1, 2)),
    }),
    { maxLength: 12 }
  );

  test("the share lies between its bounds, and answering narrows them", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<FactorState>(0, 1, 2), (answers, state) => {
        const before = assessFactors(answers);
        const { share, low, high } = before;
        if (share === null || low === null || high === null) {
          expect(before.pointsAnswered).toBe(0);
          return;
        }
        expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
        const open = answers.findIndex((row) => row.state === null && row.points !== null);
        if (open < 0) return;
        const after = assessFactors(
          answers.map((row, i) => (i === open ? { ...row, state } : row))
        );
        expect((after.low ?? NaN) >= low - 1e-12 && (after.high ?? NaN) <= high + 1e-12).toBe(true);
      })
    );
  });
});

describe("coverage of policy", () => {
  test("nine directions; linked codes are indicators", () => {
    expect(policyDirections).toHaveLength(9);
    expect(policyDirections.flatMap((row) => row.indicators).every(isIndicator)).toBe(true);
  });

  test("funded and reported count, announced does not, blank is not checked", () => {
    expect(policyCoverage([0, 1, 2, 3, null, 2, null, 1, 3])).toEqual({
      checked: 7,
      covered: 4,
      coverage: 4 / 9,
      atMost: 6 / 9,
      unchecked: [4, 6],
    });
    expect(policyCoverage([null, null]).coverage).toBeNull();
  });

  test("raising a state never lowers the coverage", () => {
    const state = fc.constantFrom<PolicyState>(0, 1, 2, 3);
    fc.assert(
      fc.property(
        fc.array(fc.option(state), { minLength: 9, maxLength: 9 }),
        fc.nat(8),
        (states, place) => {
          const present = states[place] ?? null;
          if (present === null) return;
          const higher = states.map((x, i) => (i === place ? 3 : x));
          expect(policyCoverage(higher).coverage ?? NaN).toBeGreaterThanOrEqual(
            policyCoverage(states).coverage ?? NaN
          );
        }
      )
    );
  });
});

describe("comparison of policies", () => {
  const country = (
    name: string,
    own: boolean,
    codes: readonly (number | null)[],
    source = "act"
  ): CountryPolicy => ({
    country: name,
    own,
    cells: policyDimensions.map((_, i) => ({ code: codes[i] ?? null, source })),
  });

  test("similarity is 1 less the mean distance over 3, of dimensions coded in both", () => {
    const [a, b] = [country("a", true, [0, 1, 2, 3]), country("b", false, [3, 1, 0, null, 2])];
    // |0−3| + |1−1| + |2−0| = 5 over 3·3
    expect(policyLikeness(a, b)).toEqual({ n: 3, similarity: 1 - 5 / 9 });
    expect(policyLikeness(a, country("c", false, [1, 1], " "))).toEqual({ n: 0, similarity: null });
  });

  test("a gap is the distance to the median of the others", () => {
    const list = policyGapList([
      country("own", true, [1, 3, 0, null]),
      country("b", false, [2, 3, 2, 3]),
      country("c", false, [3, 2, null, 3]),
    ]);
    expect(list.slice(0, 5)).toEqual([
      { own: 1, others: 2, median: 2.5, gap: 1.5 },
      { own: 3, others: 2, median: 2.5, gap: null },
      { own: 0, others: 1, median: 2, gap: 2 },
      { own: null, others: 2, median: 3, gap: null },
      { own: null, others: 0, median: null, gap: null },
    ]);
  });

  test("similarity is symmetric, between 0 and 1, and 1 to oneself", () => {
    const codes = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(codes, codes, (first, second) => {
        const [a, b] = [country("a", true, first), country("b", false, second)];
        const there = policyLikeness(a, b);
        expect(policyLikeness(b, a)).toEqual(there);
        if (there.similarity !== null)
          expect(there.similarity >= 0 && there.similarity <= 1).toBe(true);
        expect([null, 1]).toContain(policyLikeness(a, a).similarity);
      })
    );
  });
});

describe("stages and criteria", () => {
  test("every instrument moves a known indicator and is written in three languages", () => {
    for (const { indicator, instrument, aim, who } of stageInstruments) {
      expect(isIndicator(indicator)).toBe(true);
      for (const text of [instrument, aim, who])
        for (const locale of locales) expect(text[locale].trim()).not.toBe("");
    }
    const texts = stageInstruments.map(({ instrument }) => instrument.kk);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("no stage chosen, no instruments", () => {
    const rows = stageInstruments.map((row) => ({ ...row, instrument: row.instrument.en }));
    expect(instrumentsOf(rows, null)).toEqual([]);
    expect(lifeStages.flatMap((stage) => instrumentsOf(rows, stage))).toHaveLength(rows.length);
  });

  test("the order is named with number, date and registration", () => {
    for (const locale of locales)
      for (const fact of [
        criteriaOrder.number,
        "2022",
        criteriaOrder.registration,
        criteriaOrder.act,
      ])
        expect(criteriaOrder.title[locale]).toContain(fact);
    expect(countCriteria([])).toEqual({ entered: 0, met: 0, notMet: 0, notChecked: 0 });
  });
});

describe("register", () => {
  test.each([
    [10, 10, "green"],
    [10, 8, "amber"],
    [10, 7.99, "red"],
    [10, null, "gray"],
    [null, 4, "gray"],
    [0, 0, "green"],
  ] as const)("plan %p, fact %p: %s", (plan, fact, light) =>
    expect(lightOf(plan, fact)).toBe(light)
  );

  test.each([
    [10, 10, "green"],
    [10, 4, "green"],
    [8, 10, "amber"],
    [8, 10.01, "red"],
    [0, 0, "green"],
    [0, 1, "red"],
    [10, null, "gray"],
  ] as const)("less is better: plan %p, fact %p: %s", (plan, fact, light) =>
    expect(lightOf(plan, fact, 0.8, "less")).toBe(light)
  );

  test("where less is better the plan is measured by the fact", () => {
    const register = [
      { name: "a", plan: 8, fact: 10, better: "less" },
      { name: "b", plan: 10, fact: 6 },
    ] as const;
    const { rows } = snapshotOf(register, [], 1);
    expect(rows.map(({ light }) => light)).toEqual(["amber", "red"]);
    expect(snapshotSummaries(rows)[0]?.fulfilment).toBeCloseTo((0.8 + 0.6) / 2, 12);
  });

  test("half-years follow each other across the year", () => {
    const halves = [
      [2025, 12],
      [2026, 1],
      [2026, 6],
      [2026, 7],
    ].map(([year = 0, month = 0]) => halfYear(year, month));
    expect(halves).toEqual([4051, 4052, 4052, 4053]);
    expect(halves.map(halfYearName)).toEqual(["2025-2", "2026-1", "2026-1", "2026-2"]);
  });

  const row = (half: number, fact: number | null, name = "a"): SnapshotRow => ({
    half,
    name,
    plan: 10,
    fact,
    light: lightOf(10, fact),
  });

  test("a trend needs three facts and follows least squares", () => {
    expect(factTrend([row(1, 4), row(2, 6)], "a")).toBeNull();
    expect(factTrend([row(1, 4), row(2, 6), row(3, null)], "a")).toBeNull();
    // Facts 4, 6, 11 at 1, 2, 4: slope 11 / (14/3).
    expectNear(factTrend([row(1, 4), row(2, 6), row(4, 11)], " A ") ?? NaN, 33 / 14);
    expect(factTrend([row(1, 4), row(1, 6), row(1, 5)], "a")).toBeNull();
  });

  test("shares of lights and the mean of fact to plan", () => {
    const [first] = snapshotSummaries([
      row(7, 10, "a"),
      row(7, 8, "b"),
      row(7, 2, "c"),
      row(7, null, "d"),
    ]);
    expect(first).toEqual({
      half: 7,
      initiatives: 4,
      counts: { green: 1, amber: 1, red: 1, gray: 1 },
      shares: { green: 0.25, amber: 0.25, red: 0.25, gray: 0.25 },
      fulfilment: expect.closeTo(2 / 3, 12),
      measured: 3,
    });
  });

  const initiatives = fc.array(
    fc.record({
      name: fc.constantFrom("a", "b", "c", "d", "", "A "),
      plan: fc.option(fc.integer({ min: 0, max: 20 })),
      fact: fc.option(fc.integer({ min: 0, max: 20 })),
    }),
    { maxLength: 8 }
  );

  test("a second snapshot of the same half-year adds nothing; every name lands once", () => {
    fc.assert(
      fc.property(initiatives, (list) => {
        const first = snapshotOf(list, [], 4052);
        const second = snapshotOf(list, first.rows, 4052);
        expect(second.rows).toEqual([]);
        expect(second.already).toHaveLength(first.rows.length);
        expect(doubledNames(first.rows.map(({ name }) => name))).toEqual([]);
        expect(snapshotOf(list, first.rows, 4053).rows).toHaveLength(first.rows.length);
      })
    );
  });

  test("shares of a snapshot make up 1", () => {
    fc.assert(
      fc.property(initiatives, (list) => {
        for (const { shares } of snapshotSummaries(snapshotOf(list, [], 1).rows))
          expectNear(shares.green + shares.amber + shares.red + shares.gray, 1);
      })
    );
  });

  test("more is never a worse light", () => {
    const order = ["red", "amber", "green"];
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (plan, fact, more) => {
        expect(order.indexOf(lightOf(plan, fact + more))).toBeGreaterThanOrEqual(
          order.indexOf(lightOf(plan, fact))
        );
      })
    );
  });
});
