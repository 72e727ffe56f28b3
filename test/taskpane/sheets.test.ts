import type { FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { profiles } from "../../src/assessments/cluster-formation/profiles";
import { countOf, methodChanges, resetMethod } from "../../src/taskpane/guide/method-changes";
import {
  Answers,
  answersOf,
  change,
  Contents,
  isJointFormula,
  namesToRead,
  storedAnswers,
  withChanges,
} from "../../src/taskpane/guide/sheets";
import { planFormation } from "../../src/workbook/layout/formation";
import { FakeWorkbook } from "./fake-workbook";

const input: FormationInput = {
  profile: "general",
  values: { A1: 1.29961, A6: 17, A7: 38, B1: 64, C3: -0.08, F3: 47.5, G5: 1 },
  grades: { A1: "A", A6: "A", B1: "C" },
  coefficients: { KL: 1.42, KP: 0.8 },
  gate_inputs: { independent_firms: 14, compulsory_standard: true, f3_n: 64 },
  config: { mode: "strict", cut3: 70, sigma: { A: 2, B: 5, C: 10, D: 20 } },
  block_weights: { D: 2 },
  indicator_weights: { A6: 3 },
  goalposts: { A6: { L: 2, T: 8, G: 20 } },
  on: { A3: true },
};

async function opened(given: FormationInput): Promise<{ contents: Contents; answers: Answers }> {
  const workbook = new FakeWorkbook();
  const subject = {
    locale: "en",
    region: "R",
    cluster: "C",
    reference: "N",
    year: "2024",
  } as const;
  const number = await workbook.add((n, taken) =>
    planFormation({ ...subject, input: given }, n, taken)
  );
  const contents = await workbook.read(number, namesToRead);
  return { contents, answers: answersOf(contents, storedAnswers(contents)) };
}
const read = (contents: Contents): Answers => answersOf(contents, storedAnswers(contents));
const indicator = (answers: Answers, code: string) => {
  const found = answers.indicators.find((cells) => cells.indicator.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

describe("reading the sheets", () => {
  it("every name the pane reads stands on the sheets", async () => {
    const { contents } = await opened({ values: {} });
    expect(namesToRead.filter((name) => contents[name] === undefined)).toEqual([]);
  });

  it.each([["general"], ...profiles.map(({ id }) => [id])])(
    "what was planned for the profile %s is read back and gives the same result",
    async (profile) => {
      const given: FormationInput = { ...input, profile };
      const { answers } = await opened(given);
      expect(assessFormation(answers.input)).toEqual(assessFormation(given));
    }
  );

  it("a blank stays unknown, a 0 stays a number", async () => {
    const { contents, answers } = await opened({ values: { A7: 0 } });
    expect(indicator(answers, "A7").value.value).toBe(0);
    expect(indicator(answers, "A6").value.value).toBeNull();
    const emptied = read(withChanges(contents, change.value(indicator(answers, "A7"), null)));
    expect(indicator(emptied, "A7").value).toEqual({ value: null, formula: null, fault: null });
  });

  it("text and errors in a value are faults and count as unmeasured", async () => {
    const { contents, answers } = await opened({ values: { A6: 17 } });
    const { row } = indicator(answers, "A6");
    for (const content of ["n.d.", "#N/A", true]) {
      const faulty = read(withChanges(contents, [{ name: "ind_value", row, content }]));
      expect(indicator(faulty, "A6").value.value).toBeNull();
      expect(indicator(faulty, "A6").value.fault?.because.ru).toMatch(/\S/);
      expect(assessFormation(faulty.input).n_observed).toBe(0);
    }
  });

  it("rows of the person's own are named", async () => {
    const { contents } = await opened({ values: {} });
    const own = read(withChanges(contents, [{ name: "ind_code", row: 59, content: "X1" }]));
    expect(own.strangers).toEqual(["X1"]);
  });
});

describe("changing the sheets", () => {
  it("a link shows its number before the sheet has calculated it", async () => {
    const { contents, answers } = await opened({ values: {} });
    const link = { address: "Data!C9", value: 13.8 };
    const linked = indicator(
      read(withChanges(contents, change.link(indicator(answers, "A6"), link))),
      "A6"
    );
    expect(linked.value).toEqual({
      value: 13.8,
      formula: '=IF(ISBLANK(Data!C9),"",Data!C9)',
      fault: null,
    });
    expect(linked.source).toBe("Data!C9");
  });

  it("A1 follows the coefficients of the facts by a formula of the assessment's own names", async () => {
    const { contents, answers } = await opened({ values: {}, coefficients: { KL: 4, KS: 1 } });
    const joined = withChanges(contents, change.joint(indicator(answers, "A1"), 1, 2));
    const { value, source } = indicator(read(joined), "A1");
    expect(value.value).toBe(2);
    expect(value.formula).toBe(
      '=IF(COUNT(cfa1_KL,cfa1_KP,cfa1_KS)=0,"",IF(MIN(cfa1_KL,cfa1_KP,cfa1_KS)<=0,0,GEOMEAN(cfa1_KL,cfa1_KP,cfa1_KS)))'
    );
    expect(source).toBe("KL, KP, KS");
    expect(isJointFormula(value.formula ?? "", 1)).toBe(true);
    expect(isJointFormula(value.formula ?? "", 2)).toBe(false);
  });

  it("typing over a link keeps its number", async () => {
    const { contents, answers } = await opened({ values: {} });
    const link = { address: "Data!C9", value: 13.8 };
    const linked = withChanges(contents, change.link(indicator(answers, "A6"), link));
    const typed = withChanges(linked, change.detach(indicator(read(linked), "A6")));
    expect(indicator(read(typed), "A6").value).toEqual({ value: 13.8, formula: null, fault: null });
  });

  it("words never become formulas, nor lose an apostrophe", async () => {
    const { answers } = await opened({ values: {} });
    for (const words of ["=1+1", "+7 727", "-", "@home", "'GVA 2024'!C8"]) {
      const [written] = change.words(indicator(answers, "A6"), "note", words);
      expect(written?.content).toBe(` ${words}`);
    }
  });

  it("changed defaults are counted and put back, all of them", async () => {
    const { contents, answers } = await opened(input);
    expect(methodChanges(answers)).toEqual({
      settings: ["cut3"],
      grades: ["A"],
      caps: [],
      blocks: ["D"],
    });
    const restored = read(withChanges(contents, resetMethod(answers, contents)));
    expect(countOf(methodChanges(restored))).toBe(0);
    expect(restored.config.mode).toBe("strict");
  });

  it("a profile starts without changed defaults", async () => {
    for (const { id } of profiles) {
      const { answers } = await opened({ profile: id, values: {} });
      expect(countOf(methodChanges(answers))).toBe(0);
    }
  });

  it("goalposts, weight and scale of an indicator are put back", async () => {
    const { contents, answers } = await opened(input);
    const reset = read(withChanges(contents, change.resetIndicator(indicator(answers, "A6"))));
    expect(indicator(reset, "A6").goalposts).toEqual({ L: 3, T: 10, G: 30 });
    expect(indicator(reset, "A6").weight.value).toBe(1);
  });
});
