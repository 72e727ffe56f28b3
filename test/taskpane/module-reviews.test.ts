/** What the pane finds on the sheets of survey, factors, policy, stages, criteria and register. */
import { policyDimensions } from "../../src/assessments/cluster-formation/policy-comparison";
import { locales } from "../../src/core/locale";
import type { Contents } from "../../src/taskpane/guide/sheets";
import { coverageView } from "../../src/taskpane/modules/coverage-view";
import { criteriaView } from "../../src/taskpane/modules/criteria-view";
import { dayField, dayOfField, daysOfExcel } from "../../src/taskpane/modules/excel-days";
import { factorsView } from "../../src/taskpane/modules/factors-view";
import type { ModuleView, Review } from "../../src/taskpane/modules/module-view";
import { policiesView } from "../../src/taskpane/modules/policies-view";
import { registerView } from "../../src/taskpane/modules/register-view";
import { planSnapshot, withoutSnapshot } from "../../src/taskpane/modules/snapshot";
import { stagesView } from "../../src/taskpane/modules/stages-view";
import { surveyView } from "../../src/taskpane/modules/survey-view";
import type { CellContent } from "../../src/workbook/workbook";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import type { SheetModule } from "../../src/workbook/layout/modules/module";
import { layModule } from "../../src/workbook/layout/modules/lay-module";
import { coverageModule } from "../../src/workbook/layout/modules/coverage-sheet";
import { criteriaModule } from "../../src/workbook/layout/modules/criteria-sheet";
import { factorsModule } from "../../src/workbook/layout/modules/factors-sheet";
import { policiesModule } from "../../src/workbook/layout/modules/policies-sheet";
import { registerModule } from "../../src/workbook/layout/modules/register-sheet";
import { stagesModule } from "../../src/workbook/layout/modules/stages-sheet";
import { surveyModule } from "../../src/workbook/layout/modules/survey-sheet";

/** Columns as the workbook hands them over, padded with blanks. */
function contentsOf(
  columns: Readonly<Record<string, readonly CellContent[]>>,
  rows = 12
): Contents {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => {
      const values = Array.from({ length: rows }, (_, row) => [cells[row] ?? ""]);
      return [name, { values, formulas: values }];
    })
  );
}

const sentences = (review: Review): readonly string[] =>
  review.findings.map(({ words }) => words.en);

const sheets: readonly (readonly [SheetModule, ModuleView])[] = [
  [surveyModule, surveyView],
  [factorsModule, factorsView],
  [coverageModule, coverageView],
  [policiesModule, policiesView],
  [stagesModule, stagesView],
  [criteriaModule, criteriaView],
  [registerModule, registerView],
];

const surroundings = { opened: null, entries: [] };

describe.each(sheets.map(([module, view]) => [module.key, module, view] as const))(
  "%s",
  (key, module, view) => {
    const names = new Set(
      layModule(module, { locale: "en", profile: profileOf("general"), assessments: [] }).names.map(
        ({ name }) => name
      )
    );

    test("every name it reads or shows stands on the sheet", () => {
      expect(view.key).toBe(key);
      expect(view.names.filter((name) => !names.has(name))).toEqual([]);
      expect((module.feeds ?? []).filter(({ from }) => !names.has(from))).toEqual([]);
    });

    test("a sheet that could not be read gives no number", () => {
      const { figures, findings } = view.review({}, surroundings);
      expect(figures.filter(({ value }) => value !== null)).toEqual([]);
      expect(findings.filter(({ tone }) => tone === "fail")).toEqual([]);
    });

    test("all findings lead to cells of the sheet and differ from each other in every language", () => {
      const columns = Object.fromEntries([...names].map((name) => [name, ["?", "?", 9]]));
      const { findings } = view.review(contentsOf(columns), surroundings);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.flatMap(({ at }) => (at === undefined || names.has(at) ? [] : [at]))).toEqual(
        []
      );
      for (const locale of locales)
        expect(new Set(findings.map(({ words }) => words[locale])).size).toBe(findings.length);
    });
  }
);

test("survey: rows and figures that weaken it are named", () => {
  const review = surveyView.review(
    contentsOf({
      svy_id: ["1", "Aigerim Bekova", "1", "4"],
      svy_role_code: ["firm", "", "firm", "firm"],
      svy_given: [1, 1, 1, 0],
      svy_stray: [0, 1, 0, 0],
      svy_missing: [0, 0, 2, 0],
      svy_n: [3],
      svy_F1: [3.5],
      svy_F1_n: [3],
      svy_F1_low: [2.5],
      svy_F1_high: [4.5],
      svy_F1_alpha: [0.4],
      svy_F3: [31.25],
      svy_F3_n: [2],
      svy_share: [50],
      svy_enough: [30],
      svy_alpha_limit: [0.6],
      svy_group_limit: [0.7],
      svy_group_word: ["firm"],
      svy_group_n: [3],
      svy_response: [0.1],
      svy_response_limit: [0.3],
      svy_needed: [80],
      svy_interest_code: ["yes"],
      svy_date: [40000],
      svy_years_limit: [3],
    }),
    surroundings
  );
  const found = sentences(review);
  expect(found).toEqual([
    expect.stringContaining("not on the scale or in the list"),
    "Rows filled in part; what is blank is left out: 1 (row 8)",
    "Rows without any answer: 1 (row 9)",
    expect.stringContaining("Respondents without a role"),
    "Numbers of forms that stand twice: 1 (row 8)",
    expect.stringContaining("read like names"),
    expect.stringContaining("Trust (F1), 1–5: grade C, answers 3; limit 30"),
    expect.stringContaining("grade C, answers 2; limit 30"),
    expect.stringContaining("α 0.40"),
    "One group gives most answers: firm, 100%",
    "Few of those invited answered: 10%",
    "Fewer answers than the plan asks for: 3 / 80",
    expect.stringContaining("The survey is old"),
    expect.stringContaining("gain from the answer"),
  ]);
  expect(review.figures[1]).toMatchObject({ value: 3.5, note: { en: "2.50–4.50, n = 3" } });
  expect(review.figures[3]).toMatchObject({ value: 31.25, note: { en: "share 50.0%, n = 2" } });
});

test("survey: a sound one gives nothing to object to", () => {
  const review = surveyView.review(
    contentsOf({
      svy_id: ["1", "2"],
      svy_role_code: ["firm", "authority"],
      svy_given: [1, 1],
      svy_stray: [0, 0],
      svy_missing: [0, 0],
      svy_n: [2],
      svy_enough: [2],
      svy_F1_n: [2],
      svy_F1_alpha: [0.8],
      svy_alpha_limit: [0.6],
      svy_group_limit: [0.7],
      svy_group_n: [1, 1],
    }),
    surroundings
  );
  expect(review.findings).toEqual([]);
});

test("factors: weights, states and codes are checked", () => {
  const found = sentences(
    factorsView.review(
      contentsOf({
        fac_name: ["Raw material", "Markets", "markets"],
        fac_points: [25, "", 15],
        fac_state_code: ["level2", "level1", "?"],
        fac_level: [2, 1, ""],
        fac_evidence: ["", "contract", ""],
        fac_indicator: ["B1", "Z9", ""],
        fac_total: [40],
        fac_all: [100],
      }),
      surroundings
    )
  );
  expect(found).toEqual([
    "The points make up 40.0; expected 100",
    "States that are not in the list: 1 (row 8)",
    "Factors with a state and without points: they do not count: 1 (row 7)",
    "Factors said to be there, without evidence: 1 (row 6)",
    "Factors that stand twice: 1 (row 8)",
    "Codes that name no indicator of the method: 1 (row 7)",
  ]);
});

test("coverage: what is not checked is not a gap", () => {
  const review = coverageView.review(
    contentsOf(
      {
        pcv_state_code: [
          "level0",
          "",
          "level1",
          "level2",
          "level3",
          "level3",
          "level2",
          "level3",
          "level2",
        ],
        pcv_level: [0, "", 1, 2, 3, 3, 2, 3, 2],
        pcv_document: ["", "", "programme", "act", "act", "act", "act", "act", ""],
        pcv_owner: ["", "", "akimat", "akimat", "akimat", "akimat", "akimat", "", "akimat"],
        pcv_from: [2],
        pcv_checked: [8],
        pcv_coverage: [6 / 9],
        pcv_most: [7 / 9],
      },
      9
    ),
    surroundings
  );
  expect(sentences(review)).toEqual([
    "Not checked: Small businesses",
    "Gaps: Competitive environment; Innovative production structure",
    "Directions with a state above 0 and without a document: 1 (row 14)",
    "Directions with a state above 0 and without anyone responsible: 1 (row 13)",
  ]);
  expect(review.figures[0]?.note?.en).toContain("78%");
});

test("policies: codes without a source, off the scale, and two own countries", () => {
  const blank = Object.fromEntries(
    policyDimensions.flatMap(({ key }) => [
      [`pol_${key}`, []],
      [`pol_${key}_source`, []],
    ])
  );
  const alike = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => ""));
  const review = policiesView.review(
    {
      ...contentsOf({
        ...blank,
        pol_country: ["KZ", "DE", "de"],
        pol_own_code: ["yes", "yes", ""],
        pol_law: [2, 5, 1.5],
        pol_law_source: ["act", "", "act"],
        pol_top: [3],
        pol_gap_size: ["", 1.5],
        pol_gap_n: [0, 2],
      }),
      pol_alike: {
        values: alike.map((row, i) => row.map((_, j) => (i === 0 && j === 1 ? 0.75 : ""))),
        formulas: alike,
      },
    },
    surroundings
  );
  expect(sentences(review)).toEqual([
    "Legal base: codes that are no whole number of the scale: 2 (row 7, 8)",
    "Legal base: codes without a source, which do not count: 1 (row 7)",
    "Several countries are marked as one's own: the first is taken.",
    "Countries that stand twice: 1 (row 8)",
    "Behind the median of the others: Legal base (−1.5, n = 2)",
  ]);
  expect(review.figures[1]).toMatchObject({ value: "DE", note: { en: "0.75, dimensions: 0" } });
});

test("stages and criteria: rows that cannot count are named", () => {
  expect(
    sentences(
      stagesView.review(
        contentsOf({
          stg_chosen_code: ["mature"],
          stg_chosen: ["mature"],
          stg_stage_code: ["mature", "", "?"],
          stg_instrument: ["Brand", "Own", "Other"],
          stg_indicator: ["C3", "", "X1"],
          stg_place: [1, "", ""],
          stg_now_instrument: ["Brand"],
        }),
        surroundings
      )
    )
  ).toEqual([
    "Instruments without a stage from the list: 2 (row 26, 27)",
    "Codes that name no indicator of the method: 1 (row 27)",
  ]);
  expect(
    sentences(
      criteriaView.review(
        contentsOf({
          crt_wording: ["One", "Two", "", "one"],
          crt_met_code: ["yes", "?", "no", "no"],
          crt_evidence: [],
          crt_entered: [3],
        }),
        surroundings
      )
    )
  ).toEqual([
    "Marks that are not in the list: 1 (row 7)",
    "Marks without a criterion: they do not count: 1 (row 8)",
    "Criteria marked as met, without evidence: 1 (row 6)",
    "Criteria that stand twice: 1 (row 9)",
  ]);
});

describe("register", () => {
  const register = {
    reg_name: ["Fair", "Chair", "fair", "Center", "=SUM(A1)"],
    reg_stage_code: ["running", "?", "", "finished", ""],
    reg_plan: [10, "", 5, 100, "many"],
    reg_fact: [4, 3, "", 100, ""],
    reg_date: [40000, "", "", 40000, ""],
    reg_owner: ["a", "b", "c", "", "d"],
    reg_light: ["red", "gray", "gray", "green", "gray"],
    reg_amber: [0.8],
    reg_snap_half: [],
    reg_snap_date: [],
    reg_snap_name: [],
    reg_snap_plan: [],
    reg_snap_fact: [],
    reg_snap_light: [],
  };

  test("doubles, text for numbers, and what is late are named", () => {
    expect(
      sentences(
        registerView.review(contentsOf({ ...register, reg_n: [5], reg_twice: [2] }), surroundings)
      )
    ).toEqual([
      "Initiatives that stand twice: no snapshot is taken of them: 1 (row 8)",
      "Plans or facts that are no numbers: 1 (row 10)",
      "Stages that are not in the list: 1 (row 7)",
      "Facts without a plan: nothing to compare them with: 1 (row 7)",
      "Past their date and not green: 1 (row 6)",
      "Initiatives without anyone responsible: 1 (row 9)",
      "Snapshot rows entered twice: 2. Shares and trends count them twice.",
    ]);
  });

  /** The cells after changes, as the workbook would hold them. */
  const after = (
    columns: Readonly<Record<string, readonly CellContent[]>>,
    changes: readonly {
      readonly name: string;
      readonly row: number;
      readonly content: CellContent;
    }[]
  ): Record<string, CellContent[]> => {
    const next = Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, [...cells]])
    );
    for (const { name, row, content } of changes) {
      const cells = (next[name] ??= []);
      while (cells.length <= row) cells.push("");
      cells[row] = content;
    }
    return next;
  };

  test("a snapshot keeps values once per half-year, below what is there, and can be taken back", () => {
    const day = new Date(2026, 5, 30);
    const first = planSnapshot(contentsOf(register), day);
    expect(first.rows.map(({ name, light }) => [name, light])).toEqual([
      ["Chair", "gray"],
      ["Center", "green"],
      ["=SUM(A1)", "gray"],
    ]);
    expect(first.doubled).toEqual(["Fair"]);
    expect(first.fits).toBe(true);
    const written = after(register, first.changes);
    expect(written["reg_snap_half"]).toEqual([4052, 4052, 4052]);
    expect(written["reg_snap_date"]?.[0]).toBe(46203);
    // Words of a person must not become a formula.
    expect(written["reg_snap_name"]?.[2]).toBe(" =SUM(A1)");
    expect(written["reg_snap_plan"]).toEqual(["", 100, ""]);

    const again = planSnapshot(contentsOf(written), new Date(2026, 0, 1));
    expect(again.rows).toEqual([]);
    expect(again.already).toEqual(["Chair", "Center", "=SUM(A1)"]);

    const later = planSnapshot(contentsOf(written), new Date(2026, 6, 1));
    expect(later.rows).toHaveLength(3);
    expect(later.from).toBe(3);
    expect(planSnapshot(contentsOf(written, 5), new Date(2026, 6, 1)).fits).toBe(false);

    const back = withoutSnapshot(contentsOf(written), first.changes);
    expect(after(written, back ?? [])["reg_snap_half"]).toEqual(["", "", ""]);
    const edited = after(written, [{ name: "reg_snap_fact", row: 1, content: 99 }]);
    expect(withoutSnapshot(contentsOf(edited), first.changes)).toBeNull();
  });

  test("days of forms and of Excel agree", () => {
    expect(daysOfExcel(new Date(1900, 2, 1))).toBe(61);
    expect(daysOfExcel(new Date(2026, 10, 22, 23, 59))).toBe(46348);
    expect(dayField(dayOfField("2026-03-01") ?? new Date(0))).toBe("2026-03-01");
    expect([dayOfField("2026-02-30"), dayOfField("x")]).toEqual([null, null]);
  });
});
