/**
 * Rows a person adds, copies, moves or deletes on the sheet of indicators: what the sheets calculate from them in
 * LibreOffice is what the pane reads and calculates. A profile of a hundred indicators has room.
 */
import type { FormationInput, Indicator, Profile } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { blockCodes } from "../../src/assessments/cluster-formation/blocks";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import {
  Answers,
  answersOf,
  Contents,
  namesToRead,
  storedAnswers,
} from "../../src/taskpane/guide/sheets";
import { planFormation } from "../../src/workbook/layout/formation";
import { prefixOf } from "../../src/workbook/layout/names";
import type { BookPlan, PlannedCell } from "../../src/workbook/layout/plan";
import type { CellContent } from "../../src/workbook/workbook";
import { exampleInput } from "../assessments/example";
import { recalculate } from "../support/libreoffice";
import { libreOffice, toolOrSkip } from "../support/tools";
import type { BookValues } from "../support/xlsx-reader";
import { bookOf, CalculatedPlan, typed } from "./planned-book";

const synthetic = exampleInput("synthetic-1");

/** What a person types into one row, by defined name. */
type Typing = Readonly<Record<string, PlannedCell>>;

const typedRow = (plan: BookPlan, prefix: string, row: number, cells: Typing): BookPlan =>
  Object.entries(cells).reduce(
    (edited, [name, content]) => typed(edited, prefix + name, row, content),
    plan
  );

const ownRow: Typing = {
  ind_code: "WINE1",
  ind_block: "B",
  ind_on: 1,
  ind_text: "Share of own grapes",
  ind_unit: "%",
  ind_scale: "log",
  ind_floor: 10,
  ind_sufficient: 30,
  ind_target: 80,
  ind_weight: 2.5,
  ind_value: 22,
  ind_grade: "C",
  ind_act: 1,
  ind_precondition: "P3",
  ind_eso: "E",
  ind_diamond: "factor",
  ind_s3: "distinct",
};

/** The cells of another row, typed again. */
const copyOf = (code: string): Typing => {
  const row = assessFormation(synthetic).rows.find(({ indicator }) => indicator.code === code);
  if (!row) throw new Error(`no indicator ${code}`);
  return {
    ...ownRow,
    ind_code: code,
    ind_block: row.indicator.block,
    ind_text: row.indicator.name.en,
    ind_scale: row.scale,
    ind_floor: row.goalposts.L,
    ind_sufficient: row.goalposts.T,
    ind_target: row.goalposts.G,
    ind_weight: 1,
    ind_value: 70,
    ind_act: row.indicator.actionable ? 1 : 0,
  };
};

const empty = (row: Typing): Typing =>
  Object.fromEntries(Object.keys(row).map((key) => [key, null]));

const edits: Readonly<Record<string, (plan: BookPlan, prefix: string) => BookPlan>> = {
  "a row of one's own": (plan, prefix) => typedRow(plan, prefix, 35, ownRow),
  "a row of one's own, unmeasured, in the last slot": (plan, prefix) =>
    typedRow(plan, prefix, 59, { ...ownRow, ind_value: null }),
  "a row of one's own without a code or tags": (plan, prefix) =>
    typedRow(plan, prefix, 40, {
      ...ownRow,
      ind_code: null,
      ind_precondition: null,
      ind_eso: null,
      ind_diamond: null,
      ind_s3: null,
      ind_grade: null,
    }),
  "a row copied with its code": (plan, prefix) => typedRow(plan, prefix, 38, copyOf("B1")),
  "a row in a block that does not exist": (plan, prefix) =>
    typedRow(plan, prefix, 36, { ...ownRow, ind_block: "X" }),
  "an indicator moved to another block": (plan, prefix) =>
    typed(plan, `${prefix}ind_block`, 13, "D"),
  "an indicator deleted": (plan, prefix) => typedRow(plan, prefix, 9, empty(ownRow)),
  "an indicator that a measure can now aim at": (plan, prefix) =>
    typed(plan, `${prefix}ind_act`, 0, 1),
};

const hundred: Profile = {
  ...profileOf("general"),
  id: "hundred",
  name: { en: "=Hundred", ru: "Сто", kk: "Жүз" },
  added: Array.from({ length: 65 }, (_, index): Indicator => {
    const block = blockCodes[index % blockCodes.length] ?? "A";
    const words = { en: `Own ${index}`, ru: `Свой ${index}`, kk: `Өз ${index}` };
    return {
      code: `X${index + 1}`,
      block,
      name: words,
      shortName: words,
      unit: { en: "%", ru: "%", kk: "%" },
      scale: "lin",
      type: "Q",
      precondition: "P2",
      eso: "E",
      diamond: "none",
      s3: "none",
      on: true,
      actionable: index % 3 > 0,
      L: 0,
      T: 40 + (index % 7),
      G: 100,
      origin: words,
      tag: "D",
      guidance: words,
    };
  }),
};

const hundredInput: FormationInput = {
  ...synthetic,
  profile: hundred,
  values: {
    ...synthetic.values,
    ...Object.fromEntries(
      hundred.added.flatMap(({ code }, index) => (index % 5 === 0 ? [] : [[code, 20 + index]]))
    ),
  },
};

toolOrSkip(libreOffice(), "rows of a person's own", (test) => {
  const plans = new Map<string, { readonly plan: BookPlan; readonly prefix: string }>();
  const taken: string[] = [];
  const keep = (
    id: string,
    input: FormationInput,
    edit: (plan: BookPlan, prefix: string) => BookPlan = (plan) => plan
  ): void => {
    const number = plans.size + 1;
    const prefix = prefixOf(number);
    const subject = {
      locale: "en" as const,
      region: "R",
      cluster: "C",
      reference: "KZ",
      year: "2024",
      input,
    };
    const plan = edit(planFormation(subject, number, taken), prefix);
    taken.push(...plan.sheets.map(({ name }) => name));
    plans.set(id, { plan, prefix });
  };
  for (const [id, edit] of Object.entries(edits)) keep(id, synthetic, edit);
  keep("a hundred indicators", hundredInput);

  let values: BookValues;
  beforeAll(async () => {
    values = await recalculate(bookOf([...plans.values()].map(({ plan }) => plan)));
  }, 300_000);

  const calculated = (id: string): CalculatedPlan => {
    const kept = plans.get(id);
    if (!kept) throw new Error(`no plan ${id}`);
    return new CalculatedPlan(values, kept.plan, kept.prefix);
  };
  const answersIn = (sheets: CalculatedPlan): Answers => {
    const contents: Contents = Object.fromEntries(
      namesToRead.map((name) => {
        const cells = sheets
          .table(name)
          .map((line) =>
            line.map((cell): CellContent => (typeof cell === "object" ? (cell?.error ?? "") : cell))
          );
        return [name, { values: cells, formulas: cells }];
      })
    );
    return answersOf(contents, storedAnswers(contents));
  };

  for (const id of [...Object.keys(edits), "a hundred indicators"])
    test(`${id}: sheets and pane agree`, () => {
      const sheets = calculated(id);
      const answers = answersIn(sheets);
      const result = assessFormation(answers.input);
      const close = (name: string, expected: number | undefined): void =>
        expect([name, Number(sheets.cell(name))]).toEqual([
          name,
          expect.closeTo(expected ?? NaN, 8),
        ]);
      close("I_geo", result.index["0"] ?? NaN);
      close("I_ari", result.index["1"] ?? NaN);
      close("cov", result.coverage);
      close("I_sig", result.detail?.sigma_index);
      close("grid_share", result.detail?.grid_same_share);
      expect(sheets.cell("verdict_range")).toBe(result.verdict_range);
      // Row by row: score, effective weight, gain, rank.
      for (const { indicator, row } of answers.indicators) {
        const { code } = indicator;
        const at = (name: string) => sheets.column(name)[row];
        const score = result.scores[code];
        expect([code, at("ind_score")]).toEqual([
          code,
          typeof score === "number" ? expect.closeTo(score, 8) : "",
        ]);
        expect([code, at("ind_effective")]).toEqual([
          code,
          expect.closeTo(result.effective_weights[code] ?? 0, 8),
        ]);
        expect([code, at("ind_gain")]).toEqual([
          code,
          expect.closeTo(result.detail?.gain[code] ?? 0, 8),
        ]);
        const rank = result.detail?.leverage_ranking.indexOf(code) ?? -1;
        expect([code, at("ind_rank")]).toEqual([code, rank < 0 ? "" : rank + 1]);
      }
      expect(result.n_applicable).toBe(
        sheets.column("ind_AD").filter((weight) => Number(weight) > 0).length
      );
    });

  test("rows that count become indicators with the words of their cells", () => {
    const answers = answersIn(calculated("a row of one's own"));
    const own = answers.indicators.find(({ indicator }) => indicator.code === "WINE1");
    expect(own?.indicator).toMatchObject({
      block: "B",
      name: { en: "Share of own grapes", ru: "Share of own grapes" },
      precondition: "P3",
      diamond: "factor",
      s3: "distinct",
      actionable: true,
    });
    expect(own?.value.value).toBe(22);
    expect(answers.strangers).toEqual([]);
  });

  test("rows in no block are named and count nowhere", () => {
    const answers = answersIn(calculated("a row in a block that does not exist"));
    expect(answers.strangers).toEqual(["WINE1"]);
    expect(assessFormation(answers.input).index["0"]).toBeCloseTo(
      assessFormation(synthetic).index["0"] ?? NaN,
      10
    );
  });

  test("a copy is told from its original", () => {
    const { indicators } = answersIn(calculated("a row copied with its code"));
    expect(indicators.filter(({ indicator }) => /^B1/.test(indicator.code))).toMatchObject([
      { indicator: { code: "B1" }, row: 7 },
      { indicator: { code: "B1 · 44" }, row: 38 },
    ]);
  });

  test("a hundred indicators leave rows free", () => {
    const sheets = calculated("a hundred indicators");
    expect(sheets.column("ind_code")).toHaveLength(112);
    expect(answersIn(sheets).indicators).toHaveLength(100);
    expect(answersIn(sheets).profile).toMatchObject({ id: "hundred", name: { en: "=Hundred" } });
  });
});
