/** What to collect next: every trial is the assessment computed again, and the order is by what it decides. */
import fc from "fast-check";
import type { FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import {
  collectNext,
  collectText,
  reachOf,
} from "../../src/assessments/cluster-formation/collect-next";
import { gateCodes } from "../../src/assessments/cluster-formation/gates";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { exampleInput, withValues } from "./example";

const missing = exampleInput("synthetic-1-missing");
const codes = indicators.filter(({ on }) => on).map(({ code }) => code);

const goalposts = new Map(indicators.map(({ code, L, T, G }) => [code, { L, T, G }]));

/** Some of a complete example blanked, and gate inputs with it. */
const anyInput: fc.Arbitrary<FormationInput> = fc
  .record({
    blank: fc.subarray(codes, { maxLength: 14 }),
    kp: fc.option(fc.double({ min: 0.5, max: 3, noNaN: true })),
    owners: fc.option(fc.integer({ min: 1, max: 20 })),
    rho: fc.constantFrom(1 as const, 0 as const, -1 as const),
  })
  .map(({ blank, kp, owners, rho }) => {
    const base = exampleInput("synthetic-1");
    return {
      ...withValues(base, Object.fromEntries(blank.map((code) => [code, null]))),
      coefficients: { ...base.coefficients, KP: kp },
      gate_inputs: { ...base.gate_inputs, independent_firms: owners },
      config: { ...base.config, rho },
    };
  });

const keyOf = (rho: 1 | 0 | -1) => (rho === 1 ? "1" : rho === 0 ? "0" : "-1");

test("each trial of an indicator is the assessment with its goalpost as value", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const item of collectNext(input)) {
        if (item.kind === "gate") continue;
        const { L, T, G } = goalposts.get(item.code) ?? { L: null, T: null, G: null };
        const whole = [L, T, G].map((value) =>
          assessFormation(withValues(input, { [item.code]: value }))
        );
        expect(item.trials.map(({ verdict }) => verdict)).toEqual(
          whole.map(({ verdict }) => verdict)
        );
        expect(item.trials.map(({ index }) => index)).toEqual(
          whole.map(({ index, config }) => index[keyOf(config.rho)])
        );
      }
    }),
    { numRuns: 25 }
  );
});

test("every unmeasured indicator and every unknown gate is listed once, those that decide first", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const result = assessFormation(input);
      const items = collectNext(input);
      const expected = [
        ...result.measure_first.map(({ code }) => code),
        ...gateCodes.filter((gate) => result.gates[gate] === "unknown"),
      ];
      expect(items.map(({ code }) => code).sort()).toEqual(expected.sort());
      const firstIdle = items.findIndex(({ decides }) => !decides);
      if (firstIdle >= 0) expect(items.slice(firstIdle).some(({ decides }) => decides)).toBe(false);
      for (const group of [items.filter((x) => x.decides), items.filter((x) => !x.decides)])
        group.slice(1).forEach((item, i) => {
          const before = group[i]?.spread ?? NaN;
          expect(item.spread).toBeLessThanOrEqual(before + 1e-9);
        });
    }),
    { numRuns: 60 }
  );
});

test("a better value never gives a worse verdict or a lower index", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const { trials } of collectNext(input))
        trials.slice(1).forEach((trial, i) => {
          const before = trials[i];
          expect(trial.verdict >= (before?.verdict ?? "V9")).toBe(true);
          if (trial.index !== null && typeof before?.index === "number")
            expect(trial.index).toBeGreaterThanOrEqual(before.index - 1e-9);
        });
    }),
    { numRuns: 60 }
  );
});

test("the worked example: what stands first reaches down as far as its worst value does", () => {
  const items = collectNext(missing);
  expect(items).toHaveLength(assessFormation(missing).measure_first.length);
  const [first] = items;
  if (!first) throw new Error("nothing to collect");
  const low = assessFormation(
    withValues(missing, { [first.code]: goalposts.get(first.code)?.L ?? null })
  );
  expect(reachOf(first)[0]).toBe(low.verdict);
});

test("a gate that waits for an answer says what it would decide", () => {
  const waiting: FormationInput = {
    ...exampleInput("synthetic-1-strong"),
    gate_inputs: { independent_firms: null, standard_producers: null, f3_n: null },
  };
  const result = assessFormation(waiting);
  expect(result.gates["G-plural"]).toBe("unknown");
  expect(result.verdict).toBe("V3");
  const item = collectNext(waiting).find(({ code }) => code === "G-plural");
  if (!item) throw new Error("no such gate");
  expect(item.trials.map(({ as, verdict }) => [as, verdict])).toEqual([
    ["fail", "V2"],
    ["pass", "V4"],
  ]);
  expect(collectText(item, "V3").en).toMatch(/^Can change the verdict: if it fails — V2 \(index: /);
});

test("with nothing measured there is no index to spread, and the weightiest stands first", () => {
  const items = collectNext({ values: {} }).filter(({ kind }) => kind === "indicator");
  expect(items.every(({ spread }) => spread === 0)).toBe(true);
  const weights = items.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});
