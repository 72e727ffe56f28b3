/** A claim held against the evidence: what it speaks of, what stands behind that, and what says the opposite. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import {
  auditClaim,
  ClaimAudit,
  conditionCodes,
  countText,
} from "../../src/assessments/cluster-formation/claim-audit";
import { exampleInput } from "./example";

const sourceA = assessFormation(exampleInput("source-A-claims"));
const aluminium = assessFormation(exampleInput("source-B-pavlodar-aluminium"));
const synthetic = assessFormation(exampleInput("synthetic-1"));

const codes = ({ conditions }: ClaimAudit): readonly string[] => conditions.map(({ code }) => code);

test.each([
  "All the necessary conditions exist for the formation of the cluster.",
  "В регионе имеются все необходимые условия для формирования кластера",
  "ВСЕ НЕОБХОДИМЫЕ УСЛОВИЯ есть!",
  "Кластер құру үшін барлық қажетті жағдайлар бар",
])("%s speaks of everything", (claim) => {
  const audit = auditClaim(claim, sourceA);
  expect(audit.reach).toBe("all");
  expect(audit.because.length).toBeGreaterThan(0);
  expect(codes(audit)).toEqual(conditionCodes);
});

test("the claim of source A has few numbers behind it", () => {
  const audit = auditClaim("all the necessary conditions exist", sourceA);
  const blocks = audit.conditions.filter(({ kind }) => kind === "block");
  // A6, C1 and E1 carry a number, nothing else.
  expect(blocks.filter(({ measured }) => measured > 0).map(({ code }) => code)).toEqual([
    "A",
    "C",
    "E",
  ]);
  expect(
    audit.conditions.filter(({ kind }) => kind === "gate").map(({ measured }) => measured)
  ).toEqual([0, 0, 0, 0, 0, 0]);
  const preconditions = audit.conditions.filter(({ kind }) => kind === "precondition");
  expect(preconditions.filter(({ measured }) => measured > 0).map(({ code }) => code)).toEqual([
    "P3",
    "P4",
    "P5",
  ]);
  expect(audit.withNumber).toBe(6);
  expect(countText(audit).en).toBe("6 of 19 conditions have a number behind them");
});

test.each([
  ["The region has a strong demand and developed infrastructure", ["C", "G"]],
  ["Развитая инфраструктура и высокий спрос", ["C", "G"]],
  ["Инфрақұрылымы дамыған, сұраныс жоғары", ["C", "G"]],
  ["There is trust among firms", ["P1", "F"]],
  ["Сырьё и энергия доступны", ["P3", "B"]],
])("%s speaks of these", (claim, expected) => {
  const audit = auditClaim(claim, synthetic);
  expect(audit.reach).toBe("some");
  expect(codes(audit)).toEqual(expect.arrayContaining([...expected]));
  for (const { because } of audit.conditions) expect(because.length).toBeGreaterThan(0);
});

test("a claim without a known word is not guessed at: everything is listed, and said to be", () => {
  const audit = auditClaim("xyz", synthetic);
  expect(audit.reach).toBe("none");
  expect(codes(audit)).toEqual(conditionCodes);
});

test("gates that fail and scores below what suffices contradict", () => {
  const { contradictions } = auditClaim("all conditions are met", aluminium);
  expect(contradictions.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["G-plural", "G-chain", "D"])
  );
  for (const { words } of contradictions)
    for (const sentence of [words.en, words.ru, words.kk]) expect(sentence).toMatch(/\S/);
  const strong = assessFormation(exampleInput("synthetic-1-strong"));
  expect(auditClaim("all conditions are met", strong).contradictions).toEqual([]);
});

test("scores are those of the blocks and of the lens", () => {
  const { conditions } = auditClaim("all conditions", synthetic);
  for (const { code, kind, score, measured, evidence } of conditions) {
    if (kind === "block") expect(score).toBe(synthetic.blocks[code as "A"].score);
    if (kind === "precondition")
      expect(score).toBeCloseTo(synthetic.detail?.preconditions[code as "P1"].score ?? NaN, 10);
    if (kind !== "gate") expect(measured).toBe(evidence.length);
  }
});
