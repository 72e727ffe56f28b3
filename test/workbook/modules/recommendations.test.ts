/** The plan of measures: the sheet ranks, marks and computes what the pure plan does. */
import type { FormationInput } from "../../../src/assessments/assessment";
import type {
  MeasureEdit,
  OwnMeasure,
} from "../../../src/assessments/cluster-formation/measure-plan";
import {
  markWords,
  measurePlan,
  takenWords,
} from "../../../src/assessments/cluster-formation/measure-plan";
import { recommendations } from "../../../src/assessments/cluster-formation/recommendations";
import type { PlannedCell } from "../../../src/workbook/layout/plan";
import { recommendationsModule } from "../../../src/workbook/layout/modules/recommendations-sheet";
import { differences } from "../../assessments/close";
import { exampleInput, withValues } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import type { CellValue } from "../../support/xlsx-reader";
import { Filling, ModuleBook } from "../module-book";
import { answerCases, wordsOf } from "./answers-book";

interface Case {
  readonly input: FormationInput;
  readonly edits?: Readonly<Record<string, MeasureEdit>>;
  readonly own?: readonly OwnMeasure[];
}

const synthetic = exampleInput("synthetic-1");

const edited: Readonly<Record<string, Case>> = {
  "targets of one's own, gates among them": {
    input: synthetic,
    edits: {
      REC05: { target: 4 },
      REC04: { target: 90 },
      REC06: { taken: "choice", target: 30 },
      REC20: { taken: "choice", target: 90 },
      REC03: { target: 80 },
      REC01: { taken: "stage", target: 0 },
      REC14: { target: 0.5 },
    },
  },
  "taken for a risk, by choice, by stage, left out": {
    input: exampleInput("synthetic-1-missing"),
    edits: {
      REC10: { taken: "choice" },
      REC13: { taken: "choice" },
      REC23: { taken: "risk" },
      REC25: { taken: "stage" },
      REC15: { taken: "none" },
    },
  },
  "measures of one's own": {
    input: exampleInput("synthetic-1-one-firm"),
    own: [
      { id: "OWN01", indicator: "E2", gate: null },
      { id: "OWN02", indicator: null, gate: "G-plural" },
      { id: "OWN03", indicator: null, gate: null },
      { id: "OWN04", indicator: "A1", gate: null },
      { id: "OWN05", indicator: "no such code", gate: null },
    ],
    edits: { OWN04: { taken: "stage", target: 2 } },
  },
  "harmonic mean, the lowest block moves": {
    input: {
      ...withValues(synthetic, { F1: 2.1, F2: 2.1, F3: 26, F4: 0, F5: 21 }),
      config: { ...synthetic.config, rho: -1 },
    },
    edits: { REC01: { target: 3 }, REC03: { target: 75 } },
  },
  "arithmetic mean, strict limit": {
    input: { ...synthetic, config: { ...synthetic.config, rho: 1, mode: "strict" } },
  },
};

const cases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(Object.entries(answerCases).map(([id, input]) => [id, { input }])),
  ...edited,
};

const rowOf = (id: string): number =>
  id.startsWith("OWN")
    ? recommendations.length + Number(id.slice(3)) - 1
    : recommendations.findIndex((measure) => measure.id === id);

function filling({ edits = {}, own = [] }: Case): Filling {
  const column = (entries: readonly (readonly [string, PlannedCell])[]): PlannedCell[] => {
    const cells: PlannedCell[] = Array.from({ length: recommendations.length + 15 }, () => null);
    for (const [id, cell] of entries) cells[rowOf(id)] = cell;
    return cells;
  };
  return {
    rec_by_target: column(Object.entries(edits).map(([id, { target }]) => [id, target ?? null])),
    rec_by_taken: column(
      Object.entries(edits).map(([id, { taken }]) => [id, taken ? takenWords[taken].kk : null])
    ),
    rec_by_text: column(own.map(({ id }) => [id, `own ${id}`])),
    rec_by_indicator: column(own.map(({ id, indicator }) => [id, indicator])),
    rec_by_gate: column(own.map(({ id, gate }) => [id, gate])),
  };
}

const number = (cell: CellValue | null | undefined): number | null =>
  typeof cell === "number" ? cell : null;

toolOrSkip(libreOffice(), "recommendations calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = new Map(
    Object.entries(cases).map(([id, one]) => [
      id,
      book.add([recommendationsModule], one.input, filling(one)),
    ])
  );
  const words = book.add([recommendationsModule], synthetic, {
    rec_by_text: [null, null, null, null, null, null, null, "Rebuild the smelter"],
    rec_by_responsible: [null, null, null, null, null, null, null, "the holding"],
    rec_by_plan: [null, null, null, null, null, null, null, 40],
  });
  beforeAll(() => book.calculate(), 300_000);

  for (const [id, { input, edits, own }] of Object.entries(cases)) {
    test(`${id}: order, marks and effects`, () => {
      const plan = book.read(numbers.get(id) ?? 0);
      const columns = Object.fromEntries(
        [
          "rank",
          "code",
          "mark_code",
          "aim",
          "target",
          "present",
          "gain",
          "score_change",
          "index_change",
          "verdict",
        ].map((name) => [name, plan.column(`rec_${name}`)])
      );
      const shown = (columns["rank"] ?? []).flatMap((rank, i) => {
        if (typeof rank !== "number") return [];
        const cell = (name: string) => number(columns[name]?.[i]);
        const verdict = cell("verdict");
        const aim = wordsOf(columns["aim"]?.[i]).split(" ")[0] ?? "";
        return [
          {
            id: columns["code"]?.[i],
            rank,
            mark: columns["mark_code"]?.[i],
            aim,
            present: cell("present"),
            target: cell("target"),
            gain: cell("gain"),
            scoreChange: cell("score_change"),
            indexChange: cell("index_change"),
            verdict: verdict === null ? null : `V${verdict}`,
          },
        ];
      });
      const expected = measurePlan(input, edits, own).map(({ gate, indicator, ...line }) => ({
        ...line,
        aim: gate ?? (indicator === "no such code" ? "" : (indicator ?? "")),
      }));
      expect(differences(shown, expected, { default: 1e-8 })).toEqual([]);
    });

    test(`${id}: no cell is an error`, () => {
      expect(book.errors(numbers.get(id) ?? 0)).toEqual([]);
    });
  }

  test("own words, person and plan stand in the row of their code wherever it ranks", () => {
    const plan = book.read(words);
    const at = plan.column("rec_code").indexOf("REC08");
    expect(at).toBeGreaterThanOrEqual(0);
    expect(plan.column("rec_text")[at]).toBe("Rebuild the smelter");
    expect(plan.column("rec_responsible")[at]).toBe("the holding");
    expect(plan.column("rec_plan")[at]).toBe(40);
    const other = plan.column("rec_code").indexOf("REC14");
    const texts = recommendations.find(({ id }) => id === "REC14")?.text;
    expect([texts?.en, texts?.ru, texts?.kk]).toContain(plan.column("rec_text")[other]);
    expect(Object.values(markWords.gain)).toContain(plan.column("rec_mark")[other]);
  });
});
