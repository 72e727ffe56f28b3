/** Numbers printed in the text of the method, recomputed. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import {
  fairShareMultiple,
  jointSpecialization,
  localization,
  midRankPercentile,
  partExceedsWhole,
  trendOf,
} from "../../src/assessments/cluster-formation/coefficients";
import { dartboard } from "../../src/assessments/cluster-formation/dartboard";
import { evaluateAssessment } from "../../src/assessments/evaluate";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { monteCarlo } from "../../src/assessments/cluster-formation/monte-carlo";
import { powerMean } from "../../src/assessments/cluster-formation/power-mean";
import { offeredMeasures } from "../../src/assessments/cluster-formation/recommendations";
import {
  brokenGoalposts,
  goalpostsAboveZero,
  score,
} from "../../src/assessments/cluster-formation/score";
import examples from "./assessment.json";
import { exampleInput, withValues } from "./example";

const synthetic = exampleInput("synthetic-1");
const result = assessFormation(synthetic);

/** As many decimals as the text prints. */
function printed(x: number | null | undefined, digits: number): string {
  return (x ?? NaN).toFixed(digits);
}

describe("scale, section 3", () => {
  const ratio = { L: 0.5, T: 1, G: 2 };
  test.each([
    [0.5, "0.0000"],
    [1, "50.0000"],
    [1.3, "68.9256"],
    [2, "100.0000"],
    [4, "100.0000"],
    [0, "0.0000"],
    [-3, "0.0000"],
  ])("log 0.5/1/2 at %d is %s", (x, expected) => {
    expect(printed(Number(score(x, ratio, "log")), 4)).toBe(expected);
  });
  test.each([
    [10, 0],
    [40, 50],
    [60, 75],
    [85, 100],
  ])("C1 at %d is %d", (x, expected) => {
    expect(score(x, { L: 10, T: 40, G: 80 }, "lin")).toBe(expected);
  });
  test.each([
    [100, 0],
    [70, 25],
    [50, 50],
    [37.5, 75],
    [0, 100],
  ])("A7, lower is better, at %d is %d", (x, expected) => {
    expect(score(x, { L: 90, T: 50, G: 25 }, "lin")).toBe(expected);
  });
  test.each([
    [{ L: 0, T: 0, G: 1 }],
    [{ L: 0, T: 2, G: 1 }],
    [{ L: 3, T: 2, G: 2 }],
    [{ L: NaN, T: 1, G: 2 }],
  ])("goalposts %j do not rise or fall strictly", (posts) => {
    expect(score(1, posts, "lin")).toBe(brokenGoalposts);
  });
  test("a logarithmic scale refuses goalposts at or below 0", () => {
    expect(score(1, { L: 0, T: 1, G: 2 }, "log")).toBe(goalpostsAboveZero);
  });
});

describe("coefficients and chance, sections 2 and 4", () => {
  const none = { N_r: null, N: null, GRP_r: null, GDP: null };
  test("an industry larger than its region is a mismatch of units", () => {
    expect(localization({ ...none, O_ir: 5, O_r: 4, O_i: 10, O: 100 })).toBe(partExceedsWhole);
    expect(localization({ ...none, O_ir: 5, O_r: 40, O_i: 4, O: 100 })).toBe(partExceedsWhole);
  });
  test("K* of source A is the mean of KL and KS, as KP is missing", () => {
    const kStar = jointSpecialization({ KL: 6.129637886563787, KP: null, KS: 5.110983346899539 });
    expect(printed(kStar, 6)).toBe("5.597185");
  });
  test("a share of 13.8 in 61.1 reads 4.517 with 20 regions and 3.840 with 17", () => {
    expect(printed(fairShareMultiple(13.8, 61.1, 20), 6)).toBe("4.517185");
    expect(printed(fairShareMultiple(13.8, 61.1, 17), 3)).toBe("3.840");
  });
  test("rank 2 of 20 reads 92.5", () => {
    const shares = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(midRankPercentile(19, shares)).toBe(92.5);
  });
  test("two points are not a trend, neither is a gap", () => {
    expect(trendOf([1, 1.1])).toBeNull();
    expect(trendOf([1, null, 1.2, 1.3])).toBeNull();
    expect(trendOf([1, 0, 1.2])).toBeNull();
    expect(trendOf([1, 1.1, 1.21])).toBeCloseTo(10, 10);
  });
  test.each([
    [0.22586, 0.03685, 0.2, "2.24339", "0.171162"],
    [0.0213, 0.0166, 0.3, "0.06716", "1.000000"],
    [0.12, 0.05, 0.04, "1.60591", "0.127106"],
  ])("dartboard %d, %d, %d", (s, x, h, z, p) => {
    const answer = dartboard(s, x, h, 30);
    expect([printed(answer.z, 5), printed(answer.p, 6)]).toEqual([z, p]);
  });
});

describe("weights, index, interval, sections 5, 7 and 14", () => {
  test("one indicator of B carries 3.571 %, one of A 2.857 %", () => {
    expect(printed(100 * (result.effective_weights["B1"] ?? 0), 3)).toBe("3.571");
    expect(printed(100 * (result.effective_weights["A1"] ?? 0), 3)).toBe("2.857");
  });
  test("in the scientific-educational profile B1 alone carries 14.3 %", () => {
    const { single_indicator_blocks: single } = assessFormation({
      ...synthetic,
      profile: "scientific-educational",
    });
    expect(
      single.map(({ block, code, weight }) => [block, code, printed(100 * weight, 1)])
    ).toEqual([["B", "B1", "14.3"]]);
  });
  test.each([
    [1, "60.0000"],
    [0, "50.3968"],
    [-1, "40.0000"],
  ] as const)("(80, 80, 20) with ρ = %d is %s", (rho, expected) => {
    const parts = [80, 80, 20].map((score) => ({ weight: 1, score }));
    expect(printed(powerMean(parts, rho, 1), 4)).toBe(expected);
  });
  test.each([
    [0, "0.9260"],
    [0.3, "2.6254"],
    [0.5, "3.3039"],
    [1, "4.5797"],
  ])("with correlation %d the error of synthetic-1 is %s", (corr, expected) => {
    const { detail } = assessFormation({ ...synthetic, config: { corr } });
    expect(printed(detail?.sigma_index, 4)).toBe(expected);
  });
});

describe("worked examples, section 17", () => {
  test("source A: two coefficients above 1 leave the gate of mass unknown", () => {
    const claims = assessFormation(exampleInput("source-A-claims"));
    expect(printed(claims.coverage, 6)).toBe("0.092857");
    const statistics = assessFormation(exampleInput("source-A-with-statistics"));
    expect(printed(statistics.coverage, 6)).toBe("0.121429");
    expect(statistics.gates["G-mass"]).toBe("unknown");
    expect([claims.ceiling, statistics.verdict]).toEqual(["V4", "V0"]);
  });
  test("source B: whatever is missing, the verdict cannot exceed V2", () => {
    const pavlodar = assessFormation(exampleInput("source-B-pavlodar-aluminium"));
    expect([pavlodar.verdict, pavlodar.ceiling, pavlodar.label]).toEqual([
      "V0",
      "V2",
      "vertically integrated company, not a cluster",
    ]);
    expect(printed(pavlodar.blocks.D.score, 4)).toBe("10.0000");
    expect(pavlodar.scores["D1"]).toBe(30);
  });
  test("synthetic-1: every score of the table", () => {
    const table: Readonly<Record<string, string>> = {
      A1: "68.9041", A2: "68.0000", A3: "71.6480", A4: "73.3333", A5: "43.3333", A6: "67.5000",
      A7: "74.0000", B1: "73.3333", B2: "62.5000", B3: "40.0000", B4: "32.5000", C1: "57.5000",
      C2: "56.0000", C3: "42.0000", C4: "30.0000", C5: "30.0000", D1: "70.0000", D2: "68.3333",
      D3: "26.6667", D4: "56.6667", D5: "66.0000", E1: "75.0000", E2: "30.0000", E3: "36.5592",
      E4: "33.3333", F1: "45.0000", F2: "30.0000", F3: "45.0000", F4: "50.0000", F5: "68.3333",
      G1: "38.5714", G2: "55.0000", G3: "35.0000", G4: "58.1749", G5: "50.0000",
    }; // prettier-ignore
    const ours = Object.entries(result.scores).map(([code, x]) => [code, printed(x, 4)]);
    expect(Object.fromEntries(ours)).toEqual(table);
  });
  test("synthetic-1: indices, interval, ranking, flips", () => {
    const { detail } = result;
    expect(
      ["1", "0", "-1"].map((rho) => printed(result.index[rho as "1" | "0" | "-1"], 6))
    ).toEqual(["50.829030", "50.347848", "49.895373"]);
    expect(detail?.interval.map((x) => printed(x, 4))).toEqual(["46.0295", "54.6662"]);
    expect(detail?.leverage_ranking).toEqual(
      "E2 E4 C4 C5 B4 F2 D3 E3 G3 G1 B3 F1 F3 A5".split(" ")
    );
    expect(detail?.flip_up).toBeNull();
    expect([detail?.flip_down?.code, printed(detail?.flip_down?.points, 4)]).toEqual([
      "E1",
      "8.2849",
    ]);
    expect(printed(detail?.gain["C3"], 5)).toBe("0.26286");
    expect(printed(detail?.grid_same_share, 4)).toBe("0.6538");
  });
  test("an integrated company cannot buy its way past the gate of owners", () => {
    const strong = exampleInput("synthetic-1-strong");
    const oneOwner = assessFormation({
      ...strong,
      gate_inputs: { ...strong.gate_inputs, independent_firms: 1 },
    });
    expect([oneOwner.base_verdict, oneOwner.verdict, oneOwner.ceiling]).toEqual(["V4", "V2", "V2"]);
  });
  test("blanking the low coefficient turns a failure into unknown, never into a pass", () => {
    const at = (KP: number | null) =>
      assessFormation({ ...synthetic, coefficients: { KL: 1.4, KP, KS: 1.2 } });
    expect([at(0.8).gates["G-mass"], at(0.8).verdict]).toEqual(["fail", "V2"]);
    expect([at(null).gates["G-mass"], at(null).verdict]).toEqual(["unknown", "V3"]);
    expect(at(null).to_do_gates).toEqual(["G-mass"]);
  });
  test("dropping five weak answers raises the index and widens the range", () => {
    const missing = assessFormation(exampleInput("synthetic-1-missing"));
    expect(missing.index["0"]).toBeGreaterThan(result.index["0"] ?? Infinity);
    expect([missing.verdict_range, missing.detail?.robust]).toEqual(["V2–V3", false]);
    expect(missing.measure_first.map(({ code }) => code)).toEqual(["E4", "C4", "F1", "F2", "F3"]);
  });
  test("success at import substitution costs nothing in a comparison", () => {
    const answer = evaluateAssessment({
      base: synthetic,
      scenarios: [{ id: "fall", values: { C1: 20 } }],
    });
    expect(answer).toMatchObject({ scenarios: [{ change: 0, verdict: "V3" }] });
    const unfrozen = assessFormation(withValues(synthetic, { C1: 20 }));
    expect(unfrozen.index["0"]).toBeLessThan(result.index["0"] ?? -Infinity);
  });
  test("measures: gates first, then by gain, each once", () => {
    const offered = offeredMeasures(assessFormation(exampleInput("synthetic-1-one-firm"))).map(
      ({ recommendation }) => recommendation.id
    );
    expect(offered[0]).toBe("REC20");
    expect(new Set(offered).size).toBe(offered.length);
    const byGain = offeredMeasures(result).map(({ recommendation }) => recommendation.id);
    expect(byGain.slice(0, 4)).toEqual(["REC14", "REC15", "REC11", "REC12"]);
    expect(byGain).not.toContain("REC10");
  });
});

test("random scores rarely say anything strong, section 14", () => {
  let seed = 1;
  const random = () => {
    seed = (16807 * seed) % 2147483647;
    return seed / 2147483647;
  };
  const verdicts = Array.from({ length: 1500 }, () => {
    const values = indicators.map(({ code, L, T, G, scale }) => {
      const s = 100 * random();
      const [from, to, part] = s < 50 ? [L, T, s / 50] : [T, G, (s - 50) / 50];
      const [low, high] = [from ?? NaN, to ?? NaN];
      const x = scale === "log" ? low * (high / low) ** part : low + (high - low) * part;
      return [code, x] as const;
    });
    return assessFormation({
      values: Object.fromEntries(values),
      config: { d1: -1, d2: -1e9, f4: -1, largest: 1000 },
      coefficients: { KL: 2, KP: 2, KS: 2 },
      gate_inputs: { independent_firms: 9, f3_n: 50 },
    }).verdict;
  });
  const share = (verdict: string) =>
    verdicts.filter((one) => one === verdict).length / verdicts.length;
  // Published: 69.9 %, 29.9 %, 0.2 %, never; four standard errors of 1,500 draws are 0.047.
  expect(Math.abs(share("V2") - 0.699)).toBeLessThan(0.047);
  expect(Math.abs(share("V3") - 0.299)).toBeLessThan(0.047);
  expect(share("V4")).toBe(0);
});

test("random draws are absent without enough evidence and repeat exactly with it", () => {
  expect(monteCarlo(exampleInput("source-A-claims"))).toBeNull();
  const few = { ...synthetic, config: { draws: 200 } };
  expect(monteCarlo(few)).toEqual(monteCarlo(few));
  expect(monteCarlo({ ...few, config: { draws: 200, seed: 7 } })).not.toEqual(monteCarlo(few));
});

describe("screening, section 18", () => {
  const named = (id: string) => {
    const example = examples.screening.find((candidate) => candidate.id === id);
    if (example === undefined) throw new Error(`no screening ${id}`);
    return evaluateAssessment(example.input) as {
      rows: { region: string; industry: string; KL: number; KS: number; class: string }[];
    };
  };
  const candidates = (id: string) =>
    named(id)
      .rows.filter((row) => row.class === "candidate")
      .sort((a, b) => b.KL - a.KL);
  test("manufacturing has ten candidates, mining seven", () => {
    expect(
      candidates("screening-gva-2024-C").map((row) => `${row.region} ${printed(row.KL, 4)}/${printed(row.KS, 4)}`)
    ).toEqual([
      "KRG 2.5837/2.7084", "VKO 2.2372/2.3718", "ULT 2.0704/2.1627", "AKM 2.0626/2.1452",
      "PVL 1.9453/1.9624", "ALM 1.8370/1.7666", "KST 1.7994/1.8894", "SHM 1.5378/1.5295",
      "AKT 1.1874/1.1999", "SKO 1.1676/1.2163",
    ]); // prettier-ignore
    expect(candidates("screening-gva-2024-B").map((row) => row.region)).toEqual(
      "ATY ZKO ULT MNG ABY KZL AKT".split(" ")
    );
  });
  test("Almaty region has eight candidate sections", () => {
    expect(
      candidates("screening-gva-2024-region-ALM")
        .map((row) => row.industry)
        .sort()
    ).toEqual("A C F H L O P R".split(" "));
  });
});

test.each([
  [null, "input"],
  [{}, "input.values"],
  [{ values: { A1: "many" } }, "input.values.A1"],
  [{ values: {}, grades: { A1: "E" } }, "input.grades.A1"],
  [{ values: {}, config: { mode: "lax" } }, "input.config.mode"],
  [{ values: {}, config: { cut1: "33" } }, "input.config.cut1"],
  [{ values: {}, block_weights: { A: -1 } }, "input.block_weights.A"],
  [{ values: {}, coefficients: { KL: Infinity } }, "input.coefficients.KL"],
  [{ base: "synthetic-1", scenarios: [] }, "base"],
  [{ rows: [{ O_ir: "x" }] }, "rows[0].O_ir"],
  [{ items: [{ position: "iv" }] }, "items[0].position"],
  [{ items: [], regions: { population: [1], value_before: [], value_after: [] } }, "regions"],
])("%j is answered with the place that is wrong", (question, place) => {
  expect(evaluateAssessment(question)).toMatchObject({
    error: "#VALUE!",
    because: { en: expect.stringContaining(place) as string },
  });
});
