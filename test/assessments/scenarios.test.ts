/** Scenarios: what moves, what stays, and what a recommended change is worth. */
import fc from "fast-check";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import {
  assessScenarios,
  movementOf,
  recommendedValue,
  scenarioInput,
  verdictLimits,
} from "../../src/assessments/cluster-formation/scenarios";
import { score, setGoalposts, valueScoring } from "../../src/assessments/cluster-formation/score";
import { exampleInput, withValues } from "./example";

const base = exampleInput("synthetic-1");
const result = assessFormation(base);

test("a value that scores given points is the inverse of the score", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom(...indicators),
      (points, { L, T, G, scale }) => {
        const set = setGoalposts({ L, T, G });
        if (set === null) throw new Error("an indicator of the method has its goalposts");
        expect(score(valueScoring(points, set, scale), set, scale)).toBeCloseTo(points, 9);
      }
    )
  );
});

describe("the recommended change of an indicator", () => {
  const levers = result.rows.filter(
    ({ indicator }) => recommendedValue(result, indicator.code) !== null
  );

  test("exists for every lever short of sufficient, and for nothing else", () => {
    expect(levers.map(({ indicator }) => indicator.code).sort()).toEqual(
      [...(result.detail?.leverage_ranking ?? [])].sort()
    );
    expect(recommendedValue(result, "C1")).toBeNull();
    expect(recommendedValue(result, "A1")).toBeNull();
    expect(recommendedValue(assessFormation(withValues(base, { E2: null })), "E2")).toBeNull();
    expect(recommendedValue(result, "no such code")).toBeNull();
  });

  test("aims at the sufficient level", () => {
    expect(recommendedValue(result, "E2")).toBe(3);
    expect(recommendedValue(result, "B4")).toBe(50);
  });

  test.each(levers.map(({ indicator }) => indicator.code))(
    "%s as a scenario raises the geometric index by its gain",
    (code) => {
      const aim = recommendedValue(result, code);
      const { scenarios } = assessScenarios({
        base,
        scenarios: [{ id: code, values: { [code]: aim } }],
      });
      expect(scenarios[0]?.change).toBeCloseTo(result.detail?.gain[code] ?? NaN, 8);
    }
  );
});

describe("what moved", () => {
  const now = (scenario: Omit<Parameters<typeof scenarioInput>[1], "id">) =>
    assessFormation(scenarioInput(base, { id: "now", ...scenario }));

  test("nothing, when nothing changed or only the frozen indicator did", () => {
    const unmoving: readonly Readonly<Record<string, number>>[] = [{}, { C1: 1 }];
    for (const values of unmoving)
      expect(movementOf(result, now({ values }))).toEqual({ gates: [], limits: [] });
  });

  test("two plants close: the gate of plurality, the cut of the index and the gates' cap", () => {
    const closed = now({
      values: { A7: 78, D4: 10, E1: 1 },
      gate_inputs: { independent_firms: 4 },
    });
    expect(movementOf(result, closed)).toEqual({
      gates: [{ gate: "G-plural", from: "pass", to: "fail" }],
      limits: ["index", "gates"],
    });
    expect(verdictLimits(closed)).toEqual({ index: 2, floor: 3, unscored: 4, gates: 2 });
  });

  test("a weak block breaks the floor and no gate", () => {
    const weak = now({ values: { G1: 25, G2: 2, G3: 2, G4: 0.5, G5: 0.5 } });
    expect(movementOf(result, weak)).toMatchObject({ gates: [], limits: ["index", "floor"] });
    expect(verdictLimits(weak).floor).toBe(2);
  });

  test("a block that loses its evidence caps the verdict", () => {
    const bare = now({ values: { F1: null, F2: null, F5: null } });
    expect(verdictLimits(bare).unscored).toBe(3);
    expect(movementOf(result, bare).limits).toContain("unscored");
  });

  test("without enough evidence neither index nor floor says anything", () => {
    const nothing = assessFormation({ values: {} });
    expect(verdictLimits(nothing)).toMatchObject({ index: null, floor: null, gates: 0 });
  });
});

test("the verdict of ordinary settings is the least of its four limits", () => {
  const values = fc.record(
    Object.fromEntries(
      indicators.map(({ code, L, G }) => [
        code,
        fc.option(
          fc.double({ min: Math.min(L ?? 0, G ?? 0), max: Math.max(L ?? 0, G ?? 0), noNaN: true }),
          { freq: 12 }
        ),
      ])
    )
  );
  const owners = fc.option(fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(values, owners, (changed, independent_firms) => {
      const answer = assessFormation(
        scenarioInput(base, { id: "any", values: changed, gate_inputs: { independent_firms } })
      );
      const { index, floor, unscored, gates } = verdictLimits(answer);
      const least = Math.min(index ?? 0, floor ?? 0, unscored, gates);
      expect(answer.verdict).toBe(`V${least}`);
    }),
    { numRuns: 60 }
  );
});
