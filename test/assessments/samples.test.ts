/** What the samples come to, from their own figures. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { samples } from "../../src/assessments/cluster-formation/samples";
import { indicatorsOf } from "../../src/assessments/cluster-formation/rows";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { locales } from "../../src/core/locale";
import examples from "./assessment.json";

const sampleOf = (id: string) => {
  const found = samples.find((sample) => sample.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  return { sample: found, result: assessFormation(found.input) };
};
const published = (id: string) => {
  const found = examples.cases.find((example) => example.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
};

describe("Almaty, pharmaceutical", () => {
  const { sample, result } = sampleOf("almaty-pharmaceutical");
  it("is V0: its numbers cover an eighth of what is asked", () => {
    expect(result.verdict_range).toBe("V0");
    expect(result.ceiling).toBe("V4");
    expect(result.coverage).toBeCloseTo(0.121428571429, 10);
    expect(result.index["0"]).toBeNull();
    expect(sample.shows.en).toContain(`${Math.round(100 * result.coverage)}%`);
  });
  it("has the published figures", () => {
    const { values } = published("source-A-with-statistics").input;
    for (const [code, value] of Object.entries(values))
      if (value === null) expect(sample.input.values[code] ?? null).toBeNull();
      else expect(sample.input.values[code]).toBeCloseTo(Number(value), 9);
  });
});

describe("Pavlodar, metallurgical", () => {
  const { sample, result } = sampleOf("pavlodar-metallurgical");
  it("cannot exceed V2: one owner is no cluster", () => {
    expect(result.verdict).toBe("V0");
    expect(result.ceiling).toBe("V2");
    expect(result.label).toBe("vertically integrated company, not a cluster");
    expect(result.gates["G-plural"]).toBe("fail");
  });
  it("stays below V3 however good everything missing turns out to be", () => {
    const best = Object.fromEntries(
      indicatorsOf(profileOf("metallurgical")).map(({ code, G }) => [code, G ?? 100])
    );
    const { verdict } = assessFormation({
      ...sample.input,
      values: { ...best, ...sample.input.values },
      coefficients: { KL: 9, KP: 9, KS: 9 },
    });
    expect(verdict).toBe("V2");
  });
});

describe("the teaching example", () => {
  const { sample, result } = sampleOf("teaching");
  it("is the published synthetic assessment, and says that it is invented", () => {
    const { input, expected } = published("synthetic-1");
    expect(sample.synthetic).toBe(true);
    expect(sample.input.values).toEqual(input.values);
    expect(sample.input.grades).toEqual(input.grades);
    expect(result.verdict).toBe(expected.verdict);
    expect(result.index["0"]).toBeCloseTo(Number(expected.index["0"]), 8);
  });
});

it.each(samples)("$id: every figure says where it comes from, in every language", (sample) => {
  for (const [code, value] of Object.entries(sample.input.values)) {
    if (value === null) continue;
    const source = sample.evidence[code]?.source;
    for (const locale of locales) expect(`${code} ${source?.[locale] ?? ""}`).toMatch(/ \S/);
  }
});
