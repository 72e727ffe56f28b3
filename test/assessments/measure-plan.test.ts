/** The plan of measures: order, marks, and what each measure would change. */
import fc from "fast-check";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { effectOf, measurePlan } from "../../src/assessments/cluster-formation/measure-plan";
import {
  offeredMeasures,
  recommendations,
} from "../../src/assessments/cluster-formation/recommendations";
import examples from "./assessment.json";
import { exampleInput, withValues } from "./example";

const synthetic = exampleInput("synthetic-1");

test("the library has its 25 measures, each in three languages with somebody responsible and a term", () => {
  expect(recommendations.map(({ id }) => id)).toEqual(
    Array.from({ length: 25 }, (_, i) => `REC${String(i + 1).padStart(2, "0")}`)
  );
  for (const { text, responsible, months, origin } of recommendations) {
    for (const words of [text, responsible, origin])
      expect([words.en, words.ru, words.kk].every((said) => said.trim() !== "")).toBe(true);
    expect(months).toBeGreaterThan(0);
  }
});

test.each(examples.cases.map(({ id }) => id))(
  "%s: without a person's word the plan is what the method offers",
  (id) => {
    const input = exampleInput(id);
    const offered = offeredMeasures(assessFormation(input)).map(({ recommendation, occasion }) => [
      recommendation.id,
      occasion.kind === "gate" ? occasion.gate : occasion.code,
    ]);
    expect(
      measurePlan(input).map(({ id: code, gate, indicator }) => [code, gate ?? indicator])
    ).toEqual(offered);
  }
);

test("reaching the sufficient level gains what the method says, at the geometric mean", () => {
  const result = assessFormation(synthetic);
  const planned = measurePlan(synthetic).filter(({ mark }) => mark === "gain");
  expect(planned.map(({ indicator }) => indicator)).toContain("E2");
  for (const { indexChange, gain, scoreChange, indicator } of planned) {
    expect(indexChange).toBeCloseTo(gain ?? NaN, 7);
    expect(scoreChange).toBeCloseTo(50 - (result.scores[indicator ?? ""] ?? NaN), 9);
  }
  expect(planned[0]?.gain).toBeCloseTo(0.78484, 5);
});

test("words and targets belong to the code of a measure: they move with it", () => {
  const before = measurePlan(synthetic, { REC08: { target: 30 } });
  const moved = withValues(synthetic, { B4: 69 });
  const after = measurePlan(moved, { REC08: { target: 30 } });
  const find = (plan: typeof before) => plan.find(({ id }) => id === "REC08");
  expect(find(before)?.rank).not.toBe(find(after)?.rank);
  expect([find(before)?.target, find(after)?.target]).toEqual([30, 30]);
  expect(find(after)?.verdict).toBe(assessFormation(withValues(moved, { B4: 30 })).verdict);
});

test("a measure that no gain offers comes by choice, for a risk or for the stage, and may be left out", () => {
  const plan = measurePlan(synthetic, {
    REC10: { taken: "choice" },
    REC23: { taken: "risk" },
    REC25: { taken: "stage" },
    REC14: { taken: "none" },
  });
  const marks = Object.fromEntries(plan.map(({ id, mark }) => [id, mark]));
  expect(marks).toMatchObject({ REC10: "choice", REC23: "risk", REC25: "stage" });
  expect(marks).not.toHaveProperty("REC14");
  expect(plan.slice(-3).map(({ id }) => id)).toEqual(["REC23", "REC10", "REC25"]);
  expect(plan.map(({ rank }) => rank)).toEqual(plan.map((_, i) => i + 1));
});

test("a measure of one's own joins by its indicator, by its gate, or by choice", () => {
  const plan = measurePlan(exampleInput("synthetic-1-one-firm"), {}, [
    { id: "OWN01", indicator: "E2", gate: null },
    { id: "OWN02", indicator: null, gate: "G-plural" },
    { id: "OWN03", indicator: null, gate: null },
  ]);
  const marks = Object.fromEntries(plan.map(({ id, mark }) => [id, mark]));
  expect(marks).toMatchObject({ OWN01: "gain", OWN02: "gate", OWN03: "choice" });
  const order = plan.map(({ id }) => id);
  expect(order.indexOf("REC20")).toBeLessThan(order.indexOf("OWN02"));
  expect(order[order.length - 1]).toBe("OWN03");
});

test("a gate that failed says what its passing would leave", () => {
  const [first] = measurePlan(exampleInput("synthetic-1-one-firm"));
  expect(first).toMatchObject({ id: "REC20", mark: "gate", gate: "G-plural", verdict: "V2" });
  const strong = { ...exampleInput("synthetic-1-strong"), coefficients: { KL: 0.5, KP: 2, KS: 2 } };
  expect(assessFormation(strong).verdict).toBe("V2");
  expect(measurePlan(strong)[0]).toMatchObject({ gate: "G-mass", verdict: "V4" });
});

test("without evidence for an index nothing is promised", () => {
  for (const { scoreChange, indexChange, verdict } of measurePlan({ values: { A6: 1 } }))
    expect([scoreChange, indexChange, verdict]).toEqual([null, null, null]);
});

test("an effect is the difference of two whole assessments, gates included", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("D1", "D2", "D3", "A7", "F3", "F4", "E2", "B1"),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (code, target) => {
        const effect = effectOf(synthetic, assessFormation(synthetic), code, target);
        const after = assessFormation(withValues(synthetic, { [code]: target }));
        expect(effect.verdict).toBe(after.verdict);
        expect(effect.indexChange).toBeCloseTo(
          (after.index["0"] ?? NaN) - (assessFormation(synthetic).index["0"] ?? NaN),
          12
        );
      }
    ),
    { numRuns: 40 }
  );
});
