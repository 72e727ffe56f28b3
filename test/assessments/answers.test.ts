/** Stored rows to inputs and back: nothing invented, nothing dropped. */
import fc from "fast-check";
import type { FormationInput } from "../../src/assessments/assessment";
import type { StoredAnswers, StoredRow } from "../../src/assessments/stored";
import { readAnswers, readNumber, storeAnswers } from "../../src/assessments/answers";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { expectedNames } from "../../src/assessments/cluster-formation/expected-names";
import examples from "./assessment.json";
import { exampleInput } from "./example";

const nothing: StoredAnswers = { profile: "general", rows: [], facts: {} };

function edited(stored: StoredAnswers, code: string, change: Partial<StoredRow>): StoredAnswers {
  return {
    ...stored,
    rows: stored.rows.map((row) => (row.code === code ? { ...row, ...change } : row)),
  };
}

test.each(examples.cases.map(({ id }) => id))("%s survives being stored", (id) => {
  const input = exampleInput(id);
  const { block_weights: weights } = input;
  const read = readAnswers(storeAnswers(input, nothing)).input;
  const again = weights === undefined ? read : { ...read, block_weights: weights };
  expect(expectedNames(assessFormation(again), again)).toEqual(
    expectedNames(assessFormation(input), input)
  );
});

test("storing what was read changes nothing", () => {
  const stored = storeAnswers(exampleInput("synthetic-1-weights"), nothing);
  expect(storeAnswers(readAnswers(stored).input, stored)).toEqual(stored);
});

test("a blank is unknown, a zero is a zero", () => {
  expect(readNumber("")).toEqual({ value: null, fault: null });
  expect(readNumber(undefined)).toEqual({ value: null, fault: null });
  expect(readNumber(0)).toEqual({ value: 0, fault: null });
});

test.each([
  ["n/d", "This is text, not a number. Clear the field to mark it unknown"],
  ["12,5", "This is text, not a number. Clear the field to mark it unknown"],
  [" ", "This is text, not a number. Clear the field to mark it unknown"],
  ["#N/A", "The cell shows the error #N/A, not a number. Its formula needs a look"],
  ["#DIV/0!", "The cell shows the error #DIV/0!, not a number. Its formula needs a look"],
  ["#NAME?", "The cell shows the error #NAME?, not a number. Its formula needs a look"],
  [true, "This is a logical value, not a number. Clear the field to mark it unknown"],
])("%p is a fault and counts as unknown", (content, because) => {
  const stored = edited(storeAnswers(exampleInput("synthetic-1"), nothing), "A5", {
    value: content,
  });
  const { input } = readAnswers(stored);
  expect(input.values["A5"]).toBeNull();
  const result = assessFormation(input);
  expect(result.faults["A5"]?.because.en).toBe(because);
  expect(result.blocks.A.n_observed).toBe(4);
  expect(storeAnswers(input, stored)).toEqual(stored);
});

test("rows nobody knows are kept, with their words", () => {
  const stranger: StoredRow = {
    code: "X9",
    on: 1,
    scale: "lin",
    L: 0,
    T: 1,
    G: 2,
    weight: 1,
    value: 7,
    grade: "B",
    source: "own survey",
    date: "2024",
    note: "of a colleague",
  };
  const before: StoredAnswers = {
    ...nothing,
    rows: [stranger, { ...stranger, code: "A6", value: 4, source: "list of firms" }],
  };
  const read = readAnswers(before);
  expect(read.unknown).toEqual([stranger]);
  const after = storeAnswers(read.input, before);
  expect(after.rows).toHaveLength(36);
  expect(after.rows.at(-1)).toEqual(stranger);
  expect(after.rows.find((row) => row.code === "A6")).toMatchObject({
    value: 4,
    source: "list of firms",
    note: "of a colleague",
  });
});

test("changed goalposts, scale, switch and weight arrive", () => {
  const stored = edited(storeAnswers(exampleInput("synthetic-1"), nothing), "A5", {
    L: 0,
    T: "",
    G: 100,
    scale: "log",
    on: 0,
    weight: "heavy",
    grade: "Z",
  });
  const { input } = readAnswers(stored);
  expect(input.goalposts?.["A5"]).toEqual({ L: 0, T: null, G: 100, scale: "log" });
  expect([input.on?.["A5"], input.indicator_weights?.["A5"], input.grades?.["A5"]]).toEqual([
    false,
    0,
    null,
  ]);
});

test("facts of the gates are read like values, and a blank standard follows the profile", () => {
  const facts = (given: StoredAnswers["facts"], profile = "general") =>
    readAnswers({ profile, rows: [], facts: given });
  expect(facts({ KL: 1.2, KP: "?", f3_n: "" }).input.coefficients).toEqual({
    KL: 1.2,
    KP: null,
    KS: null,
  });
  expect(Object.keys(facts({ KP: "?" }).factFaults)).toEqual(["KP"]);
  const rule = (given: StoredAnswers["facts"], profile: string) =>
    assessFormation(facts(given, profile).input).gates["G-rule"];
  expect(rule({}, "general")).toBe("n/a");
  expect(rule({}, "pharmaceutical")).toBe("unknown");
  expect(rule({ compulsory_standard: 1, standard_producers: 0 }, "general")).toBe("fail");
  expect(rule({ compulsory_standard: 0 }, "pharmaceutical")).toBe("n/a");
});

test("whatever a cell holds, reading never invents a number", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.boolean(), fc.double()), (content) => {
      const { value, fault } = readNumber(content);
      if (typeof content === "number" && Number.isFinite(content)) expect(value).toBe(content);
      else
        expect([value, content === "" ? fault : fault === null]).toEqual([
          null,
          content === "" ? null : false,
        ]);
    })
  );
});

test("any input survives being stored and read", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("A1", "B2", "C3", "F4"), fc.option(number)),
      fc.option(number),
      (values, KL) => {
        const input: FormationInput = { values, coefficients: { KL } };
        const { input: read } = readAnswers(storeAnswers(input, nothing));
        for (const [code, value] of Object.entries(values)) expect(read.values[code]).toBe(value);
        expect(read.coefficients?.KL).toBe(KL);
      }
    )
  );
});
