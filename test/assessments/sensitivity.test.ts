/** Reasons for and against, and the verdict under other choices of the method. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { reasonsOf } from "../../src/assessments/cluster-formation/reasons";
import {
  verdictsByChoice,
  withoutEachBlock,
} from "../../src/assessments/cluster-formation/sensitivity";
import examples from "./assessment.json";
import { exampleInput } from "./example";

describe.each(examples.cases.map(({ id }) => id))("%s", (id) => {
  const input = exampleInput(id);
  const result = assessFormation(input);

  test("the nine verdicts agree with those by mean and by mode", () => {
    const choices = verdictsByChoice(input);
    expect(choices).toHaveLength(9);
    for (const { rho, mode, verdict } of choices) {
      const key = rho === 1 ? "1" : rho === 0 ? "0" : "-1";
      if (mode === result.config.mode) expect(verdict).toBe(result.verdict_by_rho[key]);
      if (rho === result.config.rho) expect(verdict).toBe(result.verdict_by_mode[mode]);
    }
  });

  test("the index without each block is the published one", () => {
    const lines = withoutEachBlock(input);
    expect(Object.fromEntries(lines.map(({ block, index }) => [block, index]))).toEqual(
      result.detail?.leave_one_block_out ?? {}
    );
  });

  test("reasons: failed gates first, then the furthest from sufficient", () => {
    const { pro, contra } = reasonsOf(result, 60);
    const failed = contra.filter(({ kind }) => kind === "gate");
    expect(contra.slice(0, failed.length)).toEqual(failed);
    for (const reason of pro)
      expect(result.scores[reason.code] ?? 0).toBeGreaterThan(result.config.target);
    for (const reason of contra)
      if (reason.kind === "indicator")
        expect(result.scores[reason.code] ?? 100).toBeLessThan(result.config.target);
  });
});

test("the worked example: strict and observatory limits give V2, the harmonic mean too", () => {
  const verdict = (rho: number, mode: string) =>
    verdictsByChoice(exampleInput("synthetic-1")).find(
      (choice) => choice.rho === rho && choice.mode === mode
    )?.verdict;
  expect([verdict(0, "CIS"), verdict(0, "strict"), verdict(0, "ECO"), verdict(-1, "CIS")]).toEqual([
    "V3",
    "V2",
    "V2",
    "V2",
  ]);
});

test("the worked example names what carries it and what holds it back", () => {
  const { pro, contra } = reasonsOf(assessFormation(exampleInput("source-B-pavlodar-aluminium")));
  expect(pro).toEqual([]);
  expect(contra.map(({ code }) => code)).toEqual(["G-plural", "G-chain", "A6"]);
});
