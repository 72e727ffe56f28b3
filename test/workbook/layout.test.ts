/** Plans as data: what Excel would refuse, what a stranger could not read, what an older program cannot calculate. */
import { profiles } from "../../src/assessments/cluster-formation/profiles";
import { locales } from "../../src/core/locale";
import { inRow } from "../../src/workbook/layout/draft";
import { planFormation } from "../../src/workbook/layout/formation";
import { ownName, withPrefix } from "../../src/workbook/layout/names";
import type { BookPlan } from "../../src/workbook/layout/plan";
import { freeTabName, tabNames } from "../../src/workbook/layout/words";
import { positionOf } from "../support/xlsx-writer";
import { subject } from "./contract";

const plans: readonly (readonly [string, BookPlan])[] = locales.flatMap((locale) =>
  profiles.map(
    ({ id }) =>
      [
        `${id} in ${locale}`,
        planFormation({ ...subject, locale, input: { profile: id, values: {} } }, 12, []),
      ] as const
  )
);

const formulasOf = (plan: BookPlan): readonly string[] =>
  plan.sheets.flatMap(({ cells, conditions = [] }) => [
    ...cells
      .flat()
      .filter((cell) => typeof cell === "string" && cell.startsWith("="))
      .map(String),
    ...conditions.map(({ formula }) => formula),
  ]);

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** All are in the first edition of the file format and in LibreOffice 7.4. */
const shared = new Set(
  (
    "ABS AND COUNT COUNTIF EXP IF IFERROR INDEX ISNUMBER LEFT LEN LN MATCH MAX MID MIN N NA NORMSINV NOT OR RANK " +
    "RIGHT ROUND ROW ROWS SMALL SQRT SUBSTITUTE SUM SUMIF SUMPRODUCT SUMSQ"
  ).split(" ")
);

describe.each(plans)("the plan for %s", (_, plan) => {
  it("calls only functions that Excel 2016 and LibreOffice 7.4 share", () => {
    const called = new Set(
      formulasOf(plan).flatMap((formula) =>
        [...withoutTexts(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? "")
      )
    );
    expect([...called].filter((name) => !shared.has(name))).toEqual([]);
  });

  it("has no formula longer than Excel takes, and none that names a sheet", () => {
    for (const formula of formulasOf(plan)) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(withoutTexts(formula).replace(/#VALUE!/g, "")).not.toMatch(/!/);
    }
  });

  it("never puts a minus right before a name, which Univer does not read", () => {
    for (const formula of formulasOf(plan))
      expect(withoutTexts(formula)).not.toMatch(/[(,^*/=<>]-cfa/);
  });

  it("gives sheets and names that Excel accepts and that differ without regard to case", () => {
    const tabs = plan.sheets.map(({ name }) => name);
    for (const tab of tabs) expect(tab).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(tabs.length);
    const names = [...plan.names, plan.completionMark].map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^cfa12_[A-Za-z][A-Za-z0-9_]*$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("keeps names, looks and lists inside the cells of their sheets", () => {
    for (const { name, sheet, address } of [...plan.names, plan.completionMark]) {
      const found = plan.sheets.find((candidate) => candidate.name === sheet);
      const { row, column } = positionOf(address.split(":").at(-1) ?? "");
      if (!found) throw new Error(`${name} lies on no sheet`);
      // A table that is filled later, as the log is, has looks before it has contents.
      const ends = found.areas.map((area) => positionOf(area.address.split(":").at(-1) ?? ""));
      expect(row).toBeLessThan(Math.max(found.cells.length, ...ends.map((end) => end.row + 1)));
      expect(column).toBeLessThan(found.cells[0]?.length ?? 0);
    }
  });

  it("has prompts no longer than Excel shows", () => {
    for (const { title, message } of plan.sheets.flatMap(({ validations }) => validations)) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  });
});

describe("every default of the method", () => {
  it("is a cell with its name and, in the column beside it, its source tag", () => {
    const [, plan] = plans[0] ?? [];
    const setup = plan?.sheets[0];
    const settings = plan?.names.filter(({ name }) => /_cfg_(?!grades)/.test(name)) ?? [];
    expect(settings.length).toBeGreaterThan(40);
    for (const { name, address } of settings) {
      const { row } = positionOf(address.split(":")[0] ?? "");
      const line = setup?.cells[row] ?? [];
      const free =
        /_cfg_(region|cluster|reference|year|profile|profile_name|shape|base|lang|synthetic|weight_method)$/;
      if (!free.test(name))
        expect([name, line[3]]).toEqual([name, expect.stringMatching(/^[SDM](\/[SDM])?$/)]);
      expect(line[1]).not.toBeNull();
    }
  });
});

describe("names in formulas", () => {
  const names = new Set(["cfg_cut1", "blk_s", "KL"]);

  it("get the prefix of their assessment; texts, addresses and functions stay", () => {
    expect(withPrefix('=IF(KL>=cfg_cut1,SUM(blk_s)+A6*AF$6,"KL")', names, "cfa3_")).toBe(
      '=IF(cfa3_KL>=cfa3_cfg_cut1,SUM(cfa3_blk_s)+A6*AF$6,"KL")'
    );
    expect(withPrefix("=IF(TRUE,#VALUE!,1E-9)", names, "cfa3_")).toBe("=IF(TRUE,#VALUE!,1E-9)");
  });

  it("that nobody defined are refused", () => {
    expect(() => withPrefix("=cfg_cut9+1", names, "cfa3_")).toThrow('"cfg_cut9" is not a name');
  });

  it("are recognized with their assessment", () => {
    expect(ownName("cfa12_ind_value")).toEqual({ assessment: 12, name: "ind_value" });
    expect(ownName("cfa0_tie_name")).toEqual({ assessment: 0, name: "tie_name" });
    for (const foreign of ["cfa_x", "cfa01_x", "xcfa1_y", "cfa1", "CFO1_x"])
      expect(ownName(foreign)).toBeNull();
  });
});

it("a formula for row 6 moves to another row, fixed rows and texts stay", () => {
  expect(inRow('=IF($A6="K6",SUM(AF$6:AF$65)*K6,x_6)', 41)).toBe(
    '=IF($A41="K6",SUM(AF$6:AF$65)*K41,x_6)'
  );
});

it("a tab name that is taken gets the next free number", () => {
  expect(freeTabName(tabNames.setup, "ru", 1, [])).toBe("Настройка");
  expect(freeTabName(tabNames.setup, "ru", 1, ["НАСТРОЙКА", "Настройка 2"])).toBe("Настройка 3");
  expect(freeTabName(tabNames.setup, "kk", 2, [])).toBe("Баптау 2");
});
