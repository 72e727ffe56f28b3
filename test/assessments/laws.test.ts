/** Laws that hold for any input of an assessment. */
import fc from "fast-check";
import type { FormationInput, FormationResult, GateCode } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { blockCodes } from "../../src/assessments/cluster-formation/blocks";
import { configWith } from "../../src/assessments/cluster-formation/config";
import { gateCodes } from "../../src/assessments/cluster-formation/gates";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { score } from "../../src/assessments/cluster-formation/score";
import { verdictNumber } from "../../src/assessments/cluster-formation/verdict";
import { isFault } from "../../src/core/fault";

const scoredCodes = indicators.filter((indicator) => indicator.on).map(({ code }) => code);

/** A value anywhere from beyond the floor to beyond the target. */
const anyValues = fc
  .tuple(...indicators.map(() => fc.double({ min: -0.3, max: 1.3, noNaN: true })))
  .map((places) =>
    Object.fromEntries(
      indicators.map(({ code, L, G, scale }, i) => {
        const [floor, target, place] = [L ?? NaN, G ?? NaN, places[i] ?? 0.5];
        const x =
          scale === "log" ? floor * (target / floor) ** place : floor + (target - floor) * place;
        return [code, x];
      })
    )
  );

const blanks = fc.subarray(scoredCodes, { maxLength: 8 });
const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
const weights = fc.record(Object.fromEntries(scoredCodes.map((code) => [code, weight])));
const blockWeights = fc.record({
  A: weight,
  B: weight,
  C: weight,
  D: weight,
  E: weight,
  F: weight,
  G: weight,
});
const maybe = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }));
const gateInputs = fc.record({
  independent_firms: fc.option(fc.integer({ min: 0, max: 30 })),
  compulsory_standard: fc.boolean(),
  standard_producers: fc.option(fc.integer({ min: 0, max: 3 })),
  f3_n: fc.option(fc.integer({ min: 0, max: 80 })),
});
const coefficients = fc.record({ KL: maybe(3), KP: maybe(3), KS: maybe(3) });
const rho = fc.constantFrom(1 as const, 0 as const, -1 as const);

const anyInput: fc.Arbitrary<FormationInput> = fc
  .record({ values: anyValues, blanks, weights, blockWeights, gateInputs, coefficients, rho })
  .map((drawn) => ({
    values: {
      ...drawn.values,
      ...Object.fromEntries(drawn.blanks.map((code) => [code, null])),
    },
    indicator_weights: drawn.weights,
    block_weights: drawn.blockWeights,
    gate_inputs: drawn.gateInputs,
    coefficients: drawn.coefficients,
    config: { rho: drawn.rho },
  }));

function chosenIndex({ index, config }: FormationResult): number | null {
  if (config.rho === 1) return index["1"];
  return config.rho === 0 ? index["0"] : index["-1"];
}

test("raising a value toward the target never lowers its score", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      fc.double({ min: -1, max: 2, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ L, T, G, scale }, place, rise) => {
        const posts = { L: L ?? NaN, T: T ?? NaN, G: G ?? NaN };
        const at = (p: number) => posts.L + (posts.G - posts.L) * p;
        const [before, after] = [place, place + rise].map((p) => score(at(p), posts, scale));
        if (isFault(before) || isFault(after)) throw new Error("faulty goalposts");
        expect(after).toBeGreaterThanOrEqual((before ?? NaN) - 1e-9);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(100);
      }
    )
  );
});

test("raising one value toward its target lowers neither index nor verdict", () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.constantFrom(...indicators.filter((indicator) => indicator.on)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (input, { code, G }, share) => {
        const value = input.values[code];
        if (value === null || value === undefined || G === null) return;
        // Beyond the target already: nothing nearer to it is better.
        const before = assessFormation(input);
        if (before.scores[code] === 100) return;
        const nearer = value + (G - value) * share;
        const after = assessFormation({ ...input, values: { ...input.values, [code]: nearer } });
        const [low, high] = [chosenIndex(before), chosenIndex(after)];
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low - 1e-9);
        // A rounding error may carry an index over a cut; the points themselves never fall.
        if (low !== null && high !== null && high >= low)
          expect(verdictNumber(after.verdict)).toBeGreaterThanOrEqual(
            verdictNumber(before.verdict)
          );
      }
    )
  );
});

test("another region in the table changes no score but those of A3, A4 and D5", () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 2, max: 60 }), (input, regions) => {
      const before = assessFormation(input);
      const percentile = 100 / regions;
      const after = assessFormation({
        ...input,
        config: { ...input.config, nregions: regions },
        values: { ...input.values, A3: regions / 10, A4: percentile, D5: percentile },
      });
      for (const { code } of indicators)
        if (!["A3", "A4", "D5"].includes(code))
          expect(after.scores[code]).toEqual(before.scores[code]);
      // A3 and A4 restate A1 and weigh nothing: of the blocks only that of D5 may differ.
      for (const code of blockCodes)
        if (code !== "D") expect(after.blocks[code]).toEqual(before.blocks[code]);
      expect(after.gates).toEqual({ ...before.gates, "G-data": after.gates["G-data"] });
    })
  );
});

test("the order of the rows changes no number, only who is named first among equals", () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.shuffledSubarray([...indicators], { minLength: indicators.length }),
      (input, shuffled) => {
        const before = assessFormation(input);
        const after = assessFormation({ ...input, indicators: shuffled });
        expect(after.scores).toEqual(before.scores);
        for (const rho of ["1", "0", "-1"] as const) {
          const [one, other] = [before.index[rho], after.index[rho]];
          if (one === null || other === null) expect(other).toBe(one);
          else expect(other).toBeCloseTo(one, 9);
        }
        expect(after.coverage).toBeCloseTo(before.coverage, 12);
        expect(after.gates).toEqual(before.gates);
        expect([...(after.detail?.leverage_ranking ?? [])].sort()).toEqual(
          [...(before.detail?.leverage_ranking ?? [])].sort()
        );
      }
    )
  );
});

test("gates only lower: no state of any gate lifts a verdict above that of the points", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const result = assessFormation(input);
      const points = verdictNumber(result.base_verdict);
      expect(verdictNumber(result.verdict)).toBeLessThanOrEqual(points);
      for (const gate of gateCodes)
        expect(verdictNumber(result.verdict)).toBeLessThanOrEqual(result.gate_reports[gate].cap);
      for (const verdict of Object.values(result.detail?.gate_flips ?? {}))
        expect(verdictNumber(verdict)).toBeLessThanOrEqual(points);
    })
  );
});

test("the index lies between the lowest and the highest block score, and falls with ρ", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { blocks, index } = assessFormation(input);
      const [arithmetic, geometric, harmonic] = [index["1"], index["0"], index["-1"]];
      if (arithmetic === null || geometric === null || harmonic === null) return;
      const scores = blockCodes.flatMap((code) => {
        const block = blocks[code];
        return block.scored && block.score !== null ? [Math.max(1, block.score)] : [];
      });
      expect(arithmetic).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      expect(geometric).toBeLessThanOrEqual(arithmetic + 1e-9);
      expect(harmonic).toBeLessThanOrEqual(geometric + 1e-9);
      expect(harmonic).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
    })
  );
});

test("a blank counts neither as 0 nor as a pass: the bounds hold whatever it turns out to be", () => {
  fc.assert(
    fc.property(anyInput, anyValues, (input, truth) => {
      const known = assessFormation(input);
      const [low, high] = [known.bounds.low.index, known.bounds.high.index];
      if (low === null || high === null) return;
      const filled = Object.fromEntries(
        Object.entries(input.values).map(([code, x]) => [code, x ?? truth[code] ?? null])
      );
      const full = chosenIndex(assessFormation({ ...input, values: filled }));
      expect(full).toBeGreaterThanOrEqual(low - 1e-9);
      expect(full).toBeLessThanOrEqual(high + 1e-9);
    })
  );
});

test("a blank is left out of its block score, and lowers only the coverage", () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(...scoredCodes), (input, code) => {
      const without = assessFormation({ ...input, values: { ...input.values, [code]: null } });
      const off = assessFormation({ ...input, on: { [code]: false } });
      const block = indicators.find((indicator) => indicator.code === code)?.block ?? "A";
      expect(without.scores[code]).toBeNull();
      expect(without.blocks[block].score).toBe(off.blocks[block].score);
      expect(without.coverage).toBeLessThanOrEqual(assessFormation(input).coverage + 1e-12);
    })
  );
});

test("the range contains the verdict and both bounds", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { verdict, verdict_range: range, bounds } = assessFormation(input);
      const [low = verdict, high = low] = range.split("–");
      for (const inside of [verdict, bounds.low.verdict, bounds.high.verdict]) {
        expect(low <= inside && inside <= high).toBe(true);
      }
    })
  );
});

test("only ratios of weights matter", () => {
  fc.assert(
    fc.property(anyInput, weight, weight, (input, a, b) => {
      const scaled = assessFormation({
        ...input,
        indicator_weights: mapped(input.indicator_weights, a),
        block_weights: mapped(input.block_weights, b),
      });
      const plain = assessFormation(input);
      const [x, y] = [chosenIndex(plain), chosenIndex(scaled)];
      expect(y === null ? null : Math.abs(y - (x ?? NaN)) < 1e-9).toBe(x === null ? null : true);
      expect(scaled.coverage).toBeCloseTo(plain.coverage, 12);
    })
  );
});

function mapped<T extends object>(record: T | undefined, factor: number): T {
  return Object.fromEntries(
    Object.entries(record ?? {}).map(([key, x]) => [key, Number(x) * factor])
  ) as T;
}

test("the order in which values are given does not matter", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const reversed = Object.fromEntries(Object.entries(input.values).reverse());
      expect(assessFormation({ ...input, values: reversed })).toEqual(assessFormation(input));
    }),
    { numRuns: 40 }
  );
});

test("a failed gate caps whatever the points say, an unknown one caps at V3", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { gates, verdict, config, base_verdict: base } = assessFormation(input);
      const caps = gateCodes.map((gate) =>
        gates[gate] === "fail" ? config.cap[gate] : gates[gate] === "unknown" ? 3 : 4
      );
      expect(verdictNumber(verdict)).toBe(Math.min(verdictNumber(base), ...caps));
    })
  );
});

test("blanking an input of a gate never turns it into a pass", () => {
  const blanked: readonly (readonly [GateCode, (input: FormationInput) => FormationInput])[] = [
    ["G-mass", (input) => ({ ...input, coefficients: { ...input.coefficients, KP: null } })],
    ["G-plural", (input) => ({ ...input, values: { ...input.values, A7: null } })],
    ["G-chain", (input) => ({ ...input, values: { ...input.values, D1: null } })],
    ["G-coord", (input) => ({ ...input, gate_inputs: { ...input.gate_inputs, f3_n: null } })],
    [
      "G-rule",
      (input) => ({ ...input, gate_inputs: { ...input.gate_inputs, standard_producers: null } }),
    ],
  ];
  fc.assert(
    fc.property(anyInput, fc.constantFrom(...blanked), (input, [gate, blank]) => {
      const before = assessFormation(input).gates[gate];
      const after = assessFormation(blank(input)).gates[gate];
      expect(after === "pass" && before !== "pass").toBe(false);
    })
  );
});

test("a flip does flip: beyond it the verdict of the points changes, before it it stays", () => {
  const base = (input: FormationInput) => verdictNumber(assessFormation(input).base_verdict);
  fc.assert(
    fc.property(anyInput, (drawn) => {
      const input = { ...drawn, config: { rho: 0 as const } };
      const { detail, scores, base_verdict: present } = assessFormation(input);
      if (detail === null) return;
      const at = (code: string, points: number) => base(withScore(input, code, points));
      for (const [code, points] of Object.entries(detail.flip_down_all)) {
        const now = scores[code] ?? NaN;
        if (points < now - 1e-4) {
          expect(at(code, now - points - 1e-5)).toBeLessThan(verdictNumber(present));
        }
        if (points > 1e-5) {
          expect(at(code, now - points + 1e-5)).toBe(verdictNumber(present));
        }
      }
      for (const [code, points] of Object.entries(detail.flip_up_all)) {
        const now = scores[code] ?? NaN;
        if (now + points < 100 - 1e-4) {
          expect(at(code, now + points + 1e-5)).toBeGreaterThan(verdictNumber(present));
        }
        expect(at(code, Math.max(0, now + points - 1e-5))).toBe(verdictNumber(present));
      }
    }),
    { numRuns: 60 }
  );
});

test("what is not listed as a flip does not flip", () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(...scoredCodes), (drawn, code) => {
      const input = { ...drawn, config: { rho: 0 as const } };
      const { detail, scores, base_verdict: present } = assessFormation(input);
      const now = scores[code];
      if (detail === null || now === null || now === undefined) return;
      const number = (points: number) =>
        verdictNumber(assessFormation(withScore(input, code, points)).base_verdict);
      if (detail.flip_down_all[code] === undefined) expect(number(0)).toBe(verdictNumber(present));
      if (detail.flip_up_all[code] === undefined) expect(number(100)).toBe(verdictNumber(present));
    })
  );
});

/** The same input with the value that scores so many points. */
function withScore(input: FormationInput, code: string, points: number): FormationInput {
  const indicator = indicators.find((candidate) => candidate.code === code);
  if (indicator === undefined) throw new Error(code);
  const { L, T, G, scale } = indicator;
  const [from, to, part] =
    points < 50 ? [L ?? NaN, T ?? NaN, points / 50] : [T ?? NaN, G ?? NaN, (points - 50) / 50];
  const value = scale === "log" ? from * (to / from) ** part : from + (to - from) * part;
  return { ...input, values: { ...input.values, [code]: value } };
}

test("gain is what the geometric index gains when the score rises to sufficient", () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(...scoredCodes), (drawn, code) => {
      const input = { ...drawn, config: { rho: 0 as const } };
      const { detail, scores, index } = assessFormation(input);
      const gain = detail?.gain[code];
      const now = scores[code];
      if (gain === undefined || now === null || now === undefined || now >= 50) return;
      const lifted = assessFormation(withScore(input, code, 50)).index["0"] ?? NaN;
      expect(lifted - (index["0"] ?? NaN)).toBeCloseTo(gain, 7);
    })
  );
});

test("harder goalposts never raise the index, easier ones never lower it", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const result = assessFormation(input);
      const index = chosenIndex(result);
      if (result.detail === null || index === null) return;
      const { harder, easier } = result.detail.goalpost_shift;
      expect(harder.index ?? Infinity).toBeLessThanOrEqual(index + 1e-9);
      expect(easier.index ?? -Infinity).toBeGreaterThanOrEqual(index - 1e-9);
    })
  );
});

test("effective weights add up to 1", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const total = Object.values(assessFormation(input).effective_weights).reduce(
        (a, b) => a + b,
        0
      );
      expect(total).toBeCloseTo(1, 12);
    })
  );
});

test("without a single value nothing breaks and nothing is claimed", () => {
  const empty = assessFormation({ values: {} });
  expect([empty.verdict, empty.verdict_range, empty.ceiling]).toEqual(["V0", "V0", "V4"]);
  expect(Object.values(empty.index)).toEqual([null, null, null]);
  expect(empty.detail).toBeNull();
  expect(empty.coverage).toBe(0);
});

test("every indicator switched off leaves V0, not an error", () => {
  const off = assessFormation({
    values: Object.fromEntries(scoredCodes.map((code) => [code, 1])),
    on: Object.fromEntries(scoredCodes.map((code) => [code, false])),
  });
  expect([off.verdict, off.blocks_applicable, off.n_applicable]).toEqual(["V0", 0, 0]);
  expect(off.coverage).toBe(0);
});

test("broken goalposts are a fault of their row and count as unmeasured", () => {
  const broken = assessFormation({
    values: { A5: 100 },
    goalposts: { A5: { L: 100, T: 100, G: 130 } },
  });
  expect(broken.faults["A5"]?.because.en).toBe("Goalposts must rise or fall strictly");
  expect(broken.scores["A5"]).toBeNull();
  expect(broken.blocks.A.n_observed).toBe(0);
});

test("an indicator a profile adds counts once its goalposts are set", () => {
  const metal = (posts: { L: number; T: number; G: number } | undefined) =>
    assessFormation({
      profile: "metallurgical",
      values: { MT1: 40 },
      ...(posts === undefined ? {} : { goalposts: { MT1: posts } }),
    });
  expect(metal(undefined).n_applicable).toBe(33);
  expect(metal(undefined).scores["MT1"]).toBeNull();
  expect(metal({ L: 0, T: 50, G: 100 }).n_applicable).toBe(34);
  expect(metal({ L: 0, T: 50, G: 100 }).scores["MT1"]).toBe(40);
});

test("a changed setting changes what it says and nothing else", () => {
  const changed = configWith({ cut2: 55, sigma: { A: 1, B: 5, C: 10, D: 20 } });
  expect({ ...changed, cut2: 50, sigma: configWith({}).sigma }).toEqual(configWith({}));
});

describe("a block near zero, where the floor of block scores bears on the flips", () => {
  /** Every block at one score, block F at others; all gates pass. */
  const withTrust = (others: number, trust: Readonly<Record<string, number>>) =>
    scoredCodes.reduce<FormationInput>(
      (input, code) => withScore(input, code, code.startsWith("F") ? (trust[code] ?? 0) : others),
      {
        values: {},
        coefficients: { KL: 2, KP: 2, KS: 2 },
        gate_inputs: { independent_firms: 9, f3_n: 50 },
      }
    );

  test("a drop that the floor absorbs is no flip", () => {
    const input = withTrust(60, { F5: 15 });
    const { detail, base_verdict: base, index } = assessFormation(input);
    expect([base, Math.round(index["0"] ?? 0)]).toEqual(["V2", 39]);
    expect(assessFormation(withScore(input, "F5", 0)).base_verdict).toBe("V2");
    expect(detail?.flip_down_all["F5"]).toBeUndefined();
  });

  test("a rise is counted from the score, though the index starts at the floor", () => {
    const input = withTrust(55, {});
    const { detail, base_verdict: base } = assessFormation(input);
    expect(base).toBe("V1");
    const rise = detail?.flip_up_all["F1"] ?? NaN;
    expect(rise).toBeGreaterThan(5);
    expect(assessFormation(withScore(input, "F1", rise - 1e-6)).base_verdict).toBe("V1");
    expect(assessFormation(withScore(input, "F1", rise + 1e-6)).base_verdict).toBe("V2");
  });
});
