/** The survey: the sheet says what the pure figures say, respondent by respondent. */
import {
  Respondent,
  respondentRoles,
  scoreUncertainty,
  plannedSample,
  surveyQuestions,
  surveyResult,
} from "../../../src/assessments/cluster-formation/survey";
import { defaultSurveySettings } from "../../../src/assessments/cluster-formation/survey";
import { isFault } from "../../../src/core/fault";
import { surveyModule } from "../../../src/workbook/layout/modules/survey-sheet";
import { expectNear } from "../../support/law";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const answered = (
  id: string,
  role: Respondent["role"],
  answers: readonly (number | null)[],
  join: boolean | null
): Respondent => ({ id, role, answers, join });

const few: readonly Respondent[] = [
  answered("1", "firm", [4, 3, 3, 2, 3, 2, 4], true),
  answered("2", "firm", [5, 4, 4, 1, 4, 4, 2], true),
  answered("3", "firm", [2, 2, 1, 4, 2, 1, 5], false),
  answered("4", "university", [3, 3, null, 3, 3, 3, 3], true),
  answered("5", "firm", [4, 5, 3, 2, null, null, null], true),
  answered("6", "authority", [5, 4, 5, 2, 5, 4, 2], null),
  answered("7", "firm", [1, 2, 2, 5, 2, 2, 4], false),
  answered("8", "firm", [3, 4, 3, 3, 3, 3, 3], true),
];

/** As many respondents as make grade B, drawn by a fixed rule. */
const many: readonly Respondent[] = Array.from({ length: 47 }, (_, i) =>
  answered(
    String(i + 1),
    (["firm", "firm", "firm", "university", "other"] as const)[i % 5] ?? null,
    surveyQuestions.map((_question, j) =>
      (i * 7 + j * 3 + i * j) % 11 === 0 ? null : ((i * i + 3 * j + i) % 5) + 1
    ),
    i % 9 === 0 ? null : i % 3 !== 0
  )
);

const cases: Readonly<Record<string, readonly Respondent[]>> = {
  "nobody was asked": [],
  "eight respondents, one question left out by one and three by another": few,
  "one respondent": [answered("1", "firm", [4, 4, null, null, 3, null, null], true)],
  "nobody willing": few.map((row) => ({ ...row, join: row.join === null ? null : false })),
  "everybody willing": few.map((row) => ({ ...row, join: row.join === null ? null : true })),
  "the same total from everyone: no alpha": [
    answered("1", null, [3, 3, 3, 3, null, null, null], null),
    answered("2", null, [3, 3, 3, 3, null, null, null], null),
    answered("3", null, [3, 3, 3, 3, null, null, null], null),
  ],
  "one question of a scale used": few.map((row) => ({
    ...row,
    answers: row.answers.map((x, i) => (i === 4 ? x : null)),
  })),
  "a group large enough to show": many,
  "a zero among the answers": [...few, answered("9", "firm", [0, 3, 3, 3, 3, 3, 3], true)],
  "half a point among the answers": [...few, answered("9", "firm", [3.5, 3, 3, 3, 3, 3, 3], true)],
};

const joined = (join: boolean | null): string => (join === null ? "" : join ? "иә" : "no");

const filling = (rows: readonly Respondent[], more: Filling = {}): Filling => ({
  svy_id: rows.map(({ id }) => id),
  svy_role: rows.map(({ role }) => (role ? respondentRoles[role].ru : "")),
  ...Object.fromEntries(
    surveyQuestions.map(({ code }, i) => [
      `svy_a_${code}`,
      rows.map(({ answers }) => answers[i] ?? null),
    ])
  ),
  svy_join: rows.map(({ join }) => joined(join)),
  ...more,
});

toolOrSkip(libreOffice(), "the survey calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const add = (rows: readonly Respondent[], more: Filling = {}) =>
    book.add([surveyModule], { values: {} }, filling(rows, more));
  const numbers = Object.values(cases).map((rows) => add(rows));
  const everybody = add(few, { svy_firms_only: ["no"], svy_conf: [0.9] });
  const planned = add([], {
    svy_population: [10000],
    svy_answering: [0.4],
    svy_invited: [200],
  });
  const large = add([], { svy_margin: [0.03] });
  beforeAll(() => book.calculate(), 300_000);

  const compare = (
    number: number,
    rows: readonly Respondent[],
    settings = defaultSurveySettings
  ): void => {
    const sheet = book.read(number);
    const result = surveyResult(rows, settings);
    if (isFault(result)) {
      for (const name of ["svy_F1", "svy_F2", "svy_F3", "svy_F1_alpha", "svy_share"])
        expect(sheet.cell(name)).toEqual({ error: "#VALUE!" });
      const row = Number(/\d+/.exec(result.because.en)?.[0]);
      expect(sheet.column("svy_state")[row - 1]).toEqual(expect.stringContaining("1–5"));
      return;
    }
    expect(book.errors(number)).toEqual([]);
    const figure = (name: string, expected: number | null): void => {
      const found = sheet.cell(name);
      if (expected === null) expect([name, found]).toEqual([name, ""]);
      else if (typeof found === "number") expectNear(found, expected, 1e-8);
      else throw new Error(`${name} is ${JSON.stringify(found)}, expected ${expected}`);
    };
    figure("svy_n", result.respondents);
    for (const code of ["F1", "F2"] as const) {
      const scale = result[code];
      figure(`svy_${code}`, scale.mean);
      figure(`svy_${code}_n`, scale.n);
      figure(`svy_${code}_sd`, scale.deviation);
      figure(`svy_${code}_low`, scale.low);
      figure(`svy_${code}_high`, scale.high);
      figure(`svy_${code}_alpha`, scale.alpha);
      figure(`svy_${code}_full`, scale.complete);
      figure(`svy_${code}_points`, scoreUncertainty(scale, { L: 2, T: 3 }, 5));
      expect(sheet.cell(`svy_${code}_grade`)).toBe(scale.grade ?? "");
    }
    figure("svy_F3", result.F3.low);
    figure("svy_F3_n", result.F3.n);
    figure("svy_willing", result.F3.willing);
    figure("svy_share", result.F3.share);
    figure("svy_F3_high", result.F3.high);
    expect(sheet.cell("svy_F3_grade")).toBe(result.F3.grade ?? "");
    result.distribution.forEach((counts, i) =>
      expect([1, 2, 3, 4, 5].map((point) => sheet.column(`svy_q_at${point}`)[i])).toEqual(counts)
    );
    Object.values(result.groups).forEach((group, i) => {
      expect(sheet.column("svy_group_n")[i]).toBe(group.n);
      const of = (name: string) => sheet.column(`svy_group_${name}`)[i];
      for (const [name, expected] of [
        ["F1", group.trust],
        ["F2", group.fairness],
        ["join", group.join],
      ] as const) {
        const found = of(name);
        if (expected === null) expect(found).toBe("");
        else expectNear(Number(found), expected, 1e-8);
      }
    });
  };

  Object.entries(cases).forEach(([id, rows], index) =>
    test(`${id}: the sheet says what the pure figures say`, () =>
      compare(numbers[index] ?? 0, rows))
  );

  test("everybody counts for F3 where a person decides so, at another confidence", () =>
    compare(everybody, few, { ...defaultSurveySettings, firmsOnly: false, confidence: 0.9 }));

  test("the plan of the sample says how many to ask", () => {
    const plan = { margin: 0.05, confidence: 0.95, share: 0.5 };
    const small = plannedSample({ ...plan, population: 10000, response: 0.4 });
    expect(book.read(planned).cell("svy_needed")).toBe(small.answers);
    expect(book.read(planned).cell("svy_letters")).toBe(small.invitations);
    expect(book.read(planned).cell("svy_response")).toBe(0);
    const wide = plannedSample({ ...plan, margin: 0.03, population: null, response: null });
    expect(book.read(large).cell("svy_needed")).toBe(wide.answers);
    expect(book.read(large).cell("svy_letters")).toBe("");
  });
});
