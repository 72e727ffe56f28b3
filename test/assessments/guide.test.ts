/** The state of the guided form: one reducer, everything else follows. */
import { storeAnswers } from "../../src/assessments/answers";
import type { GuideState } from "../../src/assessments/guide";
import {
  guide,
  inputOf,
  neighborStep,
  nextUnanswered,
  progressOf,
  rowsOfStep,
  startGuide,
  stepIds,
  stepOf,
} from "../../src/assessments/guide";
import { exampleInput } from "./example";

const nothing = { profile: "general", rows: [], facts: {} };
const empty = startGuide("cluster-formation", storeAnswers({ values: {} }, nothing));
const full = startGuide("cluster-formation", storeAnswers(exampleInput("synthetic-1"), nothing));

test("the steps are setup, the seven blocks and the verdict", () => {
  expect(stepIds).toEqual(["setup", "A", "B", "C", "D", "E", "F", "G", "verdict"]);
  expect([neighborStep("setup", -1), neighborStep("setup", 1), neighborStep("G", 1)]).toEqual([
    null,
    "A",
    "verdict",
  ]);
});

test("progress counts what is asked, answered and faulty", () => {
  expect(progressOf(empty, "A")).toEqual({ step: "A", asked: 5, answered: 0, faults: 0 });
  const answered = guide(empty, { kind: "answer", code: "A6", field: "value", content: 0 });
  expect(progressOf(answered, "A").answered).toBe(1);
  const faulty = guide(empty, { kind: "answer", code: "A6", field: "value", content: "many" });
  expect(progressOf(faulty, "A")).toEqual({ step: "A", asked: 5, answered: 0, faults: 1 });
  expect(progressOf(full, "setup")).toEqual({ step: "setup", asked: 6, answered: 6, faults: 0 });
  expect(progressOf(full, "verdict").asked).toBe(0);
});

test("the next question is the first unanswered one after this, then from the start", () => {
  expect(nextUnanswered(empty)).toBe("A1");
  expect(nextUnanswered(empty, "A2")).toBe("A5");
  expect(nextUnanswered(empty, "G5")).toBe("A1");
  expect(nextUnanswered(full)).toBeNull();
  const open = guide(full, { kind: "clear", code: "C2" });
  expect([nextUnanswered(open, "G1"), nextUnanswered(open, "C2")]).toEqual(["C2", null]);
});

test("a question switched off is not asked", () => {
  const off = guide(empty, { kind: "answer", code: "A1", field: "on", content: 0 });
  expect([nextUnanswered(off), progressOf(off, "A").asked]).toEqual(["A2", 4]);
});

test("answers go to their row and nowhere else, and clearing leaves the source", () => {
  const sourced = guide(full, { kind: "answer", code: "B1", field: "source", content: "balance" });
  const cleared = guide(sourced, { kind: "clear", code: "B1" });
  const row = rowsOfStep(cleared, "B").find(({ code }) => code === "B1");
  expect([row?.value, row?.grade, row?.source]).toEqual(["", "", "balance"]);
  expect(inputOf(cleared).values["B1"]).toBeNull();
  expect(cleared.answers.rows.filter((other) => other.code !== "B1")).toEqual(
    full.answers.rows.filter((other) => other.code !== "B1")
  );
});

test("facts, steps and loading", () => {
  const fact = guide(empty, { kind: "fact", key: "KL", content: 1.4 });
  expect(inputOf(fact).coefficients?.KL).toBe(1.4);
  const moved = guide(fact, { kind: "goTo", step: "D" });
  expect(moved.step).toBe("D");
  const loaded: GuideState = guide(moved, { kind: "load", answers: full.answers });
  expect([loaded.step, inputOf(loaded).values["A6"]]).toEqual(["D", 17]);
  expect([stepOf(loaded, "D3"), stepOf(loaded, "X9")]).toEqual(["D", null]);
});

test("the reducer never changes the state it was given", () => {
  const before = JSON.stringify(empty);
  guide(empty, { kind: "answer", code: "A6", field: "value", content: 4 });
  guide(empty, { kind: "fact", key: "KP", content: 1 });
  expect(JSON.stringify(empty)).toBe(before);
});
