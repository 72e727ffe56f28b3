/**
 * What every workbook adapter must do, as one suite: it is given a way to open a fresh workbook and to look at
 * the whole of it from outside.
 */
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { planFormation } from "../../src/workbook/layout/formation";
import { modules } from "../../src/workbook/layout/modules/index";
import { participantsModule } from "../../src/workbook/layout/modules/participants-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import type { FormationSubject } from "../../src/workbook/layout/subject";
import type { CellChange, Inserted, Workbook } from "../../src/workbook/workbook";

export interface OpenWorkbook {
  readonly workbook: Workbook;
  /** Everything in the workbook as plain data: sheets, cells, names, selection. */
  readonly snapshot: () => Promise<unknown>;
}

export const subject: FormationSubject = {
  locale: "en",
  region: "Turkistan",
  cluster: "Pharmacy",
  reference: "Kazakhstan",
  year: "2024",
  input: { values: { A5: 96, A6: 17 }, grades: { A5: "A" } },
  evidence: { A5: { source: "=SUM(1)", date: "2024-12" } },
};

const everyModule = modules.filter(({ always }) => always === true);

export const addFormation = (workbook: Workbook, of: FormationSubject = subject): Promise<number> =>
  workbook.add((assessment, taken) => planFormation(of, assessment, taken));

export function describeWorkbook(open: () => Promise<OpenWorkbook>): void {
  it("a fresh workbook holds no assessment", async () => {
    const { workbook } = await open();
    expect(await workbook.assessments()).toEqual([]);
  });

  it("an assessment that was added is found with its object line and its sheets", async () => {
    const { workbook } = await open();
    expect(await addFormation(workbook)).toBe(1);
    expect(await workbook.assessments()).toEqual([
      {
        number: 1,
        complete: true,
        region: "Turkistan",
        cluster: "Pharmacy",
        year: "2024",
        sheets: [
          ...["Setup", "Indicators", "Blocks", "Gates", "Verdict", "Robustness", "Lists"],
          ...everyModule.map(({ tab }) => tab.en),
        ],
        modules: everyModule.map(({ key }) => key),
      },
    ]);
  });

  describe("a module", () => {
    const join = (workbook: Workbook, assessment: number): Promise<void> =>
      workbook.addModule(assessment, (taken) =>
        planModule(
          participantsModule,
          { locale: "ru", profile: profileOf("general"), assessments: [] },
          assessment,
          taken
        )
      );
    const keysOf = async (workbook: Workbook): Promise<readonly string[]> =>
      (await workbook.assessments())[0]?.modules ?? [];

    it("joins an assessment, takes what is typed, and leaves it as it was", async () => {
      const { workbook, snapshot } = await open();
      const number = await addFormation(workbook);
      const before = await snapshot();
      await join(workbook, number);
      expect(await keysOf(workbook)).toContain("participants");
      await workbook.write(number, [{ name: "par_name", row: 1, content: "Nobel" }]);
      const read = await workbook.read(number, ["par_name", "ind_value"]);
      expect(read["par_name"]?.values[1]).toEqual(["Nobel"]);
      expect(read["ind_value"]?.values[4]).toEqual([96]);
      await workbook.removeModule(number, "participants");
      expect(await keysOf(workbook)).not.toContain("participants");
      expect(await snapshot()).toEqual(before);
    });

    it("goes with its assessment", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const number = await addFormation(workbook);
      await join(workbook, number);
      await workbook.remove(number);
      expect(await snapshot()).toEqual(before);
    });

    it("of the whole workbook is no assessment", async () => {
      const { workbook } = await open();
      const shared = { ...participantsModule, scope: "workbook", lay: () => undefined } as const;
      expect(await workbook.sharedModules()).toEqual([]);
      await workbook.addModule(0, (taken) =>
        planModule(
          shared,
          { locale: "en", profile: profileOf("general"), assessments: [] },
          0,
          taken
        )
      );
      expect(await workbook.sharedModules()).toEqual(["participants"]);
      expect(await workbook.assessments()).toEqual([]);
      await workbook.removeModule(0, "participants");
      expect(await workbook.sharedModules()).toEqual([]);
    });
  });

  it("a second assessment gets number 2, sheets of its own and no cell of the first", async () => {
    const { workbook } = await open();
    await addFormation(workbook);
    expect(await addFormation(workbook, { ...subject, region: "Pavlodar" })).toBe(2);
    const found = await workbook.assessments();
    expect(found.map(({ number, region }) => [number, region])).toEqual([
      [1, "Turkistan"],
      [2, "Pavlodar"],
    ]);
    expect(found[1]?.sheets).toContain("Indicators 2");
    await workbook.write(2, [{ name: "ind_value", row: 4, content: 1 }]);
    const first = await workbook.read(1, ["ind_value"]);
    expect(first["ind_value"]?.values[4]?.[0]).toBe(96);
  });

  it("cells are read by name, with values and formulas; what has no name is absent", async () => {
    const { workbook } = await open();
    await addFormation(workbook);
    const read = await workbook.read(1, ["ind_code", "ind_value", "cfg_cut2", "nothing"]);
    expect(Object.keys(read).sort()).toEqual(["cfg_cut2", "ind_code", "ind_value"]);
    expect(read["cfg_cut2"]?.values).toEqual([[50]]);
    expect(read["ind_code"]?.values).toHaveLength(60);
    expect(read["ind_code"]?.values[4]).toEqual(["A5"]);
    expect(read["ind_value"]?.values.slice(3, 6)).toEqual([[""], [96], [17]]);
    const score = await workbook.read(1, ["ind_score"]);
    expect(String(score["ind_score"]?.formulas[4]?.[0])).toMatch(
      /^=IF\(OR\(K10="",COUNT\(G10:I10\)/
    );
  });

  it("words that look like a formula or a number stay words", async () => {
    const { workbook } = await open();
    await addFormation(workbook);
    const read = await workbook.read(1, ["ind_source", "ind_date", "cfg_year"]);
    expect(read["ind_source"]?.values[4]).toEqual([" =SUM(1)"]);
    expect(read["ind_date"]?.values[4]).toEqual(["2024-12"]);
    expect(read["cfg_year"]?.values).toEqual([["2024"]]);
  });

  it("what is written is read back: numbers, words, formulas and blanks", async () => {
    const { workbook } = await open();
    await addFormation(workbook);
    await workbook.write(1, [
      { name: "ind_value", row: 0, content: 1.5 },
      { name: "ind_value", row: 4, content: "" },
      { name: "ind_value", row: 5, content: "=Setup!B26" },
      { name: "ind_grade", row: 0, content: "B" },
      { name: "ind_source", row: 0, content: "annual report" },
    ]);
    const read = await workbook.read(1, ["ind_value", "ind_grade", "ind_source"]);
    expect(read["ind_value"]?.formulas.slice(0, 6).flat()).toEqual([
      1.5,
      "",
      "",
      "",
      "",
      "=Setup!B26",
    ]);
    expect(read["ind_grade"]?.values[0]).toEqual(["B"]);
    expect(read["ind_source"]?.values[0]).toEqual(["annual report"]);
  });

  it("tells what the cells hold afterwards, as it is read back", async () => {
    const { workbook } = await open();
    await addFormation(workbook);
    const now = await workbook.write(1, [
      { name: "ind_value", row: 0, content: 1.5 },
      { name: "ind_value", row: 5, content: "=Setup!B26" },
      { name: "ind_source", row: 0, content: "report" },
      { name: "ind_value", row: 4, content: "" },
    ]);
    const read = await workbook.read(1, ["ind_value", "ind_source"]);
    expect(now).toEqual([
      read["ind_value"]?.formulas[0]?.[0],
      read["ind_value"]?.formulas[5]?.[0],
      read["ind_source"]?.formulas[0]?.[0],
      "",
    ]);
  });

  it("a cell that somebody else has changed since it was read is not overwritten, nor any other", async () => {
    const { workbook, snapshot } = await open();
    await addFormation(workbook);
    const read = await workbook.read(1, ["ind_value"]);
    const expected = read["ind_value"]?.formulas[4]?.[0];
    await workbook.write(1, [{ name: "ind_value", row: 4, content: 7 }]);
    const before = await snapshot();
    const mine: CellChange = { name: "ind_value", row: 4, content: 5, expected };
    const other: CellChange = { name: "ind_value", row: 0, content: 3, expected: "" };
    await expect(workbook.write(1, [other, mine])).rejects.toMatchObject({
      name: "CellsChanged",
      clashes: [{ change: mine, theirs: 7 }],
    });
    expect(await snapshot()).toEqual(before);
    await workbook.write(1, [other, { ...mine, expected: 7 }]);
    const after = await workbook.read(1, ["ind_value"]);
    expect([after["ind_value"]?.values[0], after["ind_value"]?.values[4]]).toEqual([[3], [5]]);
  });

  it("a change outside the named cells writes nothing at all", async () => {
    const { workbook, snapshot } = await open();
    await addFormation(workbook);
    const before = await snapshot();
    const changes = [
      { name: "ind_value", row: 0, content: 7 },
      { name: "ind_value", row: 60, content: 7 },
    ];
    await expect(workbook.write(1, changes)).rejects.toThrow(/Nothing was written/);
    await expect(
      workbook.write(1, [
        { name: "ind_value", row: 0, content: 7 },
        { name: "gone", row: 0, content: 1 },
      ])
    ).rejects.toThrow(/Nothing was written/);
    expect(await snapshot()).toEqual(before);
  });

  it("removing takes the assessment's own sheets and names, and nothing else", async () => {
    const { workbook, snapshot } = await open();
    const before = await snapshot();
    await addFormation(workbook);
    const one = await snapshot();
    await addFormation(workbook);
    await workbook.remove(2);
    expect(await snapshot()).toEqual(one);
    await workbook.remove(1);
    expect(await snapshot()).toEqual(before);
  });

  describe("reading cells", () => {
    it("by addresses, whole columns, names, and never more than wanted", async () => {
      const { workbook } = await open();
      expect(
        await workbook.areas(["A1:B2", "$A:$A", "own_cell", "'Sheet1'!B2", "nothing", "Gone!A1"], "Sheet1", 4)
      ).toMatchObject([
        { address: "Sheet1!A1:B2", row: 0, column: 0, values: [["Year", "GVA"], [2024, 128.4]] },
        { values: [["Year"], [2024]] },
        { address: "Sheet1!B2", row: 1, column: 1 },
        { values: [[128.4]] },
        "unknown",
        "unknown",
      ]); // prettier-ignore
      expect(await workbook.areas(["A1:B2"], "Sheet1", 3)).toEqual(["tooLarge"]);
    });

    it("tells which cells of an assessment a cell is", async () => {
      const { workbook } = await open();
      await addFormation(workbook);
      const [cell] = await workbook.areas(["cfa1_cfg_region"], "Sheet1", 1);
      if (!cell || typeof cell === "string") throw new Error("no region");
      expect(await workbook.namesAt(cell.sheet, cell.row, cell.column)).toContain("cfg_region");
      expect(await workbook.namesAt("Sheet1", 1, 1)).toEqual([]);
    });

    it("selects what it is told to", async () => {
      const { workbook } = await open();
      await workbook.show("Sheet1!A2:B2");
      expect(await workbook.selectedArea(2)).toMatchObject({ values: [[2024, 128.4]] });
      expect(await workbook.selectedArea(1)).toBe("tooLarge");
      expect(await workbook.activeCell()).toMatchObject({ address: "Sheet1!A2", values: [[2024]] });
    });
  });

  describe("placing a table where nothing stands", () => {
    const table = {
      values: [
        ["Code", "GVA"],
        ["01", 1.5],
        ["=x", true],
      ],
      formats: [
        ["General", "General"],
        ["General", "0.0"],
        ["General", "General"],
      ],
    };
    it("right of everything, words as words, and removed without a trace", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      expect(await workbook.freeColumn("Sheet1")).toBe(3);
      const placed = await workbook.placeTable(table, { kind: "beside", sheet: "Sheet1", row: 4 });
      expect(placed.address).toBe("Sheet1!D5:E7");
      const [area] = await workbook.areas(["D5:E7"], "Sheet1", 6);
      expect(area).toMatchObject({ values: table.values, formats: table.formats });
      await workbook.removeTable(placed);
      expect(await snapshot()).toEqual(before);
    });
    it("on a new sheet of a free name, and removed with it", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const place = { kind: "sheet", name: "Sheet1" } as const;
      const one = await workbook.placeTable(table, place);
      expect(one.address).toBe("'Sheet1 2'!A1:B3");
      const two = await workbook.placeTable(table, { kind: "sheet", name: "A/B: [c]" });
      await workbook.removeTable(two);
      await workbook.removeTable(one);
      expect(await snapshot()).toEqual(before);
    });
    it("is not removed with what somebody has put into it since", async () => {
      const { workbook } = await open();
      const placed = await workbook.placeTable(table, { kind: "beside", sheet: "Sheet1", row: 0 });
      const entry = { row: 1, column: 4, rows: 1, columns: 1, formula: "=1+1" };
      await workbook.insert({ sheet: "Sheet1", formulas: [entry] }, true);
      await expect(workbook.removeTable(placed)).rejects.toThrow(/Nothing was written/);
      const [area] = await workbook.areas(["E2"], "Sheet1", 1);
      expect(area).toMatchObject({ formulas: [["=1+1"]] });
    });
  });

  describe("entering formulas beside what a person has", () => {
    const at = (row: number, column: number, formula: string, rows = 1, columns = 1) => ({
      row,
      column,
      rows,
      columns,
      formula,
    });
    const onSheet = (...formulas: ReturnType<typeof at>[]) => ({ sheet: "Sheet1", formulas });

    it("writes the formula, says where, and takes it back", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const done = await workbook.insert(onSheet(at(5, 2, "=SUM(B2)")), false);
      expect(done).toMatchObject({ kind: "inserted", address: "Sheet1!C6" });
      const [area] = await workbook.areas(["C6"], "Sheet1", 1);
      expect(area).toMatchObject({ formulas: [["=SUM(B2)"]] });
      if (done.kind === "inserted") await workbook.takeBack(done);
      expect(await snapshot()).toEqual(before);
    });

    it("never over filled cells without being told to: it lists them and writes nothing", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      expect(await workbook.insert(onSheet(at(0, 1, "=SUM(A2)")), false)).toEqual({
        kind: "occupied",
        cells: [{ address: "Sheet1!B1", content: "GVA" }],
        count: 1,
      });
      expect(await snapshot()).toEqual(before);
    });

    it("counts the cells an answer would spill over, and those of a block", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const spilling = await workbook.insert(
        onSheet(at(0, 2, "=A1:B2"), at(1, 0, "=1", 3, 5)),
        false
      );
      expect(spilling).toMatchObject({
        count: 2,
        cells: [
          { address: "Sheet1!A2", content: 2024 },
          { address: "Sheet1!B2", content: 128.4 },
        ],
      });
      expect(await snapshot()).toEqual(before);
    });

    it("told to, it makes room, and puts formulas, words and formats back", async () => {
      const { workbook, snapshot } = await open();
      const before = await snapshot();
      const done = await workbook.insert(onSheet(at(0, 0, "=SUM(D1)", 2, 2)), true);
      const [area] = await workbook.areas(["A1:B2"], "Sheet1", 4);
      expect(area).toMatchObject({
        formulas: [
          ["=SUM(D1)", ""],
          ["", ""],
        ],
      });
      if (done.kind === "inserted") await workbook.takeBack(done);
      expect(await snapshot()).toEqual(before);
    });

    it("several are taken back one after another, the latest first", async () => {
      const { workbook, snapshot } = await open();
      const pictures: unknown[] = [];
      const done: Inserted[] = [];
      for (const formula of ["=SUM(B2)", "=SUM(A2)", "=SUM(A2:B2)"]) {
        pictures.push(await snapshot());
        const one = await workbook.insert(onSheet(at(0, 0, formula, 2, 1)), true);
        if (one.kind === "inserted") done.push(one);
      }
      expect(done).toHaveLength(3);
      for (const one of done.reverse()) {
        await workbook.takeBack(one);
        expect(await snapshot()).toEqual(pictures.pop());
      }
    });

    it("a cell changed since is left alone, and so are all others", async () => {
      const { workbook, snapshot } = await open();
      const done = await workbook.insert(
        onSheet(at(5, 2, "=SUM(B2)"), at(6, 2, "=SUM(A2)")),
        false
      );
      await workbook.insert(onSheet(at(6, 2, "=SUM(A2:B2)")), true);
      const changed = await snapshot();
      if (done.kind !== "inserted") throw new Error("not inserted");
      await expect(workbook.takeBack(done)).rejects.toThrow(
        /Cell Sheet1!C7 was changed after the formula was entered.*Nothing was written/
      );
      expect(await snapshot()).toEqual(changed);
    });

    it("a cell formatted as text calculates, and is formatted as text again", async () => {
      const { workbook } = await open();
      await addFormation(workbook);
      const [date] = await workbook.areas(["cfa1_ind_date"], "Sheet1", 100);
      if (typeof date !== "object") throw new Error("no column of dates");
      expect(date.formats[0]?.[0]).toBe("@");
      const cell = { row: date.row, column: date.column, rows: 1, columns: 1 };
      const done = await workbook.insert(
        { sheet: date.sheet, formulas: [{ ...cell, formula: "=SUM(1)" }] },
        true
      );
      const read = async () => (await workbook.areas(["cfa1_ind_date"], "Sheet1", 100))[0];
      expect(await read()).not.toEqual(date);
      if (done.kind === "inserted") await workbook.takeBack(done);
      expect(await read()).toEqual(date);
    });
  });

  it("tells the address of a selection to its last cell", async () => {
    const { workbook } = await open();
    await workbook.show("Sheet1!B2:C9");
    expect(await workbook.selectedAddress()).toBe("Sheet1!B2:C9");
  });
}
