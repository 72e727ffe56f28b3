import {
  Action,
  emptySession,
  neighbor,
  placeOf,
  readPlace,
  reduceSession,
  Session,
  stepOf,
} from "../../src/taskpane/guide/session";
import type { Contents } from "../../src/taskpane/guide/sheets";
import type { AssessmentEntry } from "../../src/workbook/workbook";

const contents: Contents = {
  ind_code: { values: [["A1"]], formulas: [["A1"]] },
  ind_value: { values: [[4]], formulas: [[4]] },
  cfg_profile: { values: [["general"]], formulas: [["general"]] },
};
const entry = (number: number): AssessmentEntry => ({
  number,
  complete: true,
  region: "",
  cluster: "",
  year: "",
  sheets: [],
  modules: [],
});
const after = (...actions: readonly Action[]): Session =>
  actions.reduce(reduceSession, emptySession);

describe("the session", () => {
  const open: Action = { kind: "loaded", number: 2, contents, step: "C" };

  it("keeps the step when the sheets are read again", () => {
    const session = after(
      open,
      { kind: "goTo", step: "method" },
      { kind: "loaded", number: 2, contents }
    );
    expect(session.opened && stepOf(session.opened)).toBe("method");
  });

  it("leads from the method back to where the person was", () => {
    const session = after(open, { kind: "goTo", step: "method" }, { kind: "goTo", step: "C" });
    expect(session.opened && stepOf(session.opened)).toBe("C");
  });

  it("answers follow every change of a cell", () => {
    const session = after(open, {
      kind: "changed",
      number: 2,
      changes: [{ name: "ind_value", row: 0, content: 7 }],
    });
    expect(session.opened?.guide.answers.rows[0]?.value).toBe(7);
  });

  it("a change of another assessment changes nothing", () => {
    const before = after(open);
    const action: Action = {
      kind: "changed",
      number: 1,
      changes: [{ name: "ind_value", row: 0, content: 7 }],
    };
    expect(reduceSession(before, action)).toBe(before);
  });

  it("an assessment that is gone is closed", () => {
    expect(after(open, { kind: "listed", entries: [entry(2)] }).opened?.number).toBe(2);
    expect(after(open, { kind: "listed", entries: [entry(1)] }).opened).toBeNull();
  });
});

describe("the way through an assessment", () => {
  it("leads over all blocks and the facts to the verdict", () => {
    const steps = ["A", "B", "C", "D", "E", "F", "G", "setup", "verdict"] as const;
    steps.forEach((step, i) => {
      expect(neighbor(step, 1)).toBe(steps[i + 1] ?? null);
      expect(neighbor(step, -1)).toBe(steps[i - 1] ?? null);
    });
    expect(neighbor("method", 1)).toBeNull();
  });

  it("a place is kept and read back", () => {
    const session = after({ kind: "loaded", number: 12, contents, step: "verdict" });
    expect(readPlace(session.opened && placeOf(session.opened))).toEqual({
      number: 12,
      step: "verdict",
    });
    for (const nothing of [null, "", "12", "12:H", "x:A", ":A"])
      expect(readPlace(nothing)).toBeNull();
  });
});
