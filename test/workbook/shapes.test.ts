/** Every shape of sheets that was ever released is read, and says what it said then. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { expectedNames } from "../../src/assessments/cluster-formation/expected-names";
import {
  Answers,
  answersOf,
  Contents,
  namesToRead,
  storedAnswers,
} from "../../src/taskpane/guide/sheets";
import type { CellContent } from "../../src/workbook/workbook";
import { differences } from "../assessments/close";
import halfFilled from "./shapes/shape-1-half-filled.json";
import synthetic from "./shapes/shape-1-synthetic.json";

interface KeptName {
  readonly values: readonly (readonly CellContent[])[];
  readonly formulas?: readonly (readonly CellContent[])[];
}

interface Shape {
  readonly says: unknown;
  readonly result: Readonly<Record<string, unknown>>;
  readonly contents: Readonly<Record<string, KeptName>>;
}

const shapes: readonly (readonly [string, Shape])[] = [
  ["shape 1, everything measured", synthetic],
  ["shape 1, half filled, in Russian", halfFilled],
];

/** As the port reads them: the names that are asked for, and of these the ones that exist. */
function contentsOf({ contents }: Shape): Contents {
  return Object.fromEntries(
    namesToRead.flatMap((name) => {
      const kept = contents[name];
      return kept ? [[name, { values: kept.values, formulas: kept.formulas ?? kept.values }]] : [];
    })
  );
}

function read(contents: Contents): Answers {
  return answersOf(contents, storedAnswers(contents));
}

/** What a person gave, in the words of the kept files. */
function saysOf(answers: Answers): unknown {
  return {
    subject: answers.subject,
    profile: answers.profile.id,
    strangers: answers.strangers,
    facts: Object.fromEntries(
      Object.entries(answers.facts).map(([key, { value }]) => [key, value])
    ),
    indicators: answers.indicators.map((cells) => ({
      code: cells.indicator.code,
      row: cells.row,
      value: cells.value.value,
      grade: cells.grade,
      source: cells.source,
      date: cells.date,
      note: cells.note,
      on: cells.on,
      scale: cells.scale,
      goalposts: cells.goalposts,
      weight: cells.weight.value,
    })),
  };
}

describe.each(shapes)("%s", (_, shape) => {
  const answers = read(contentsOf(shape));

  it("gives the answers it gave", () => {
    expect(saysOf(answers)).toEqual(shape.says);
    expect(answers.newer).toBe(false);
  });

  it("gives the result it gave, number for number", () => {
    const { input } = answers;
    const now = expectedNames(assessFormation(input), input);
    expect(Object.keys(now).sort()).toEqual(Object.keys(shape.result).sort());
    expect(differences(now, shape.result, { default: 0 })).toEqual([]);
  });

  it("shows on its sheets the verdict that the program finds in them", () => {
    const result = assessFormation(answers.input);
    const shown = (name: string): CellContent | undefined => shape.contents[name]?.values[0]?.[0];
    expect(shown("verdict")).toBe(result.verdict);
    expect(shown("verdict_range")).toBe(result.verdict_range);
    expect(Number(shown("cov"))).toBeCloseTo(result.coverage, 12);
    if (result.index["0"] !== null)
      expect(Number(shown("I_geo"))).toBeCloseTo(result.index["0"], 8);
  });
});

describe("what today's program does not know", () => {
  const contents = contentsOf(synthetic);

  it("sheets of a newer shape are read as far as they are known, and said to be newer", () => {
    const newer = read({
      ...contents,
      cfg_shape: { values: [[99]], formulas: [[99]] },
      cfg_unheard_of: { values: [["?"]], formulas: [["?"]] },
    });
    expect(newer.newer).toBe(true);
    expect(saysOf(newer)).toEqual(synthetic.says);
  });

  it("an unknown profile keeps its id and name; its indicators come from the rows", () => {
    const own = read({
      ...contents,
      cfg_profile: { values: [["wine"]], formulas: [["wine"]] },
      cfg_profile_name: { values: [["Вино"]], formulas: [["Вино"]] },
    });
    expect(own.profile).toMatchObject({ id: "wine", name: { kk: "Вино" } });
    const before = read(contents);
    expect(assessFormation(own.input).index).toEqual(assessFormation(before.input).index);
    expect(own.indicators.map(({ defaults }) => defaults.T)).toEqual(
      own.indicators.map(({ goalposts }) => goalposts.T)
    );
  });
});
