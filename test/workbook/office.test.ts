/** The adapter over the real office.js and the simulated Excel: it keeps the port's promises under every fault. */
import { apiSets } from "../../src/build/api-sets";
import {
  Fault,
  inLanguage,
  web,
  windows,
  withExcelApi,
  withPayloadLimit,
} from "../../src/excel-host/profiles";
import { SheetDraft } from "../../src/workbook/layout/draft";
import { OfficeWorkbook } from "../../src/workbook/office";
import { Entry, WorkbookFailure } from "../../src/workbook/workbook";
import { MemoryBackend } from "../excel-host/memory-backend";
import { closeSessions, openSession, until } from "../excel-host/session";
import { addFormation, describeWorkbook, subject } from "./contract";
import { failing, KeptSettings, open, Opened, outcome } from "./opened-office";

afterEach(closeSessions);

describe("the port's promises", () => {
  describeWorkbook(() => open());
});

describe("nothing but what a 1.9 host offers", () => {
  it("an Excel of ExcelApi 1.9 refuses no member the adapter uses", async () => {
    const { workbook, host } = await open({
      profile: withExcelApi(windows, "1.9"),
      apiSets: apiSets(),
    });
    await addFormation(workbook);
    await workbook.assessments();
    const stops = [await workbook.onChange(() => {}), await workbook.onSelection(() => {})];
    await workbook.write(1, [{ name: "ind_value", row: 0, content: 1.3 }]);
    expect((await workbook.read(1, ["ind_value"]))["ind_value"]?.values[0]).toEqual([1.3]);
    await workbook.goTo(1, "cfg_region");
    await workbook.selection();
    await workbook.selectedAddress();
    const entry = {
      sheet: "Sheet1",
      formulas: [{ row: 9, column: 9, rows: 1, columns: 2, formula: "=SUM(B2)" }],
    };
    const done = await workbook.insert(entry, false);
    if (done.kind === "inserted") await workbook.takeBack(done);
    await workbook.activeCell();
    await workbook.selectedArea(100);
    expect(await workbook.areas(["A:B", "2:2", "own_cell", "Sheet1!A1:B2", "none"], "Sheet1", 99)).toMatchObject([
      { address: "Sheet1!A1:B2" },
      { address: "Sheet1!A2:B2" },
      { address: "Sheet1!B2", values: [[128.4]] },
      { values: [["Year", "GVA"], [2024, 128.4]] },
      "unknown",
    ]); // prettier-ignore
    await workbook.namesAt("Setup", 0, 0);
    stops.push(await workbook.onCells(() => {}));
    await workbook.show("Sheet1!A2:B2");
    const loose = { values: [["01", 5]], formats: [["General", "0.0"]] };
    for (const place of [
      { kind: "beside", sheet: "Sheet1", row: 0 },
      { kind: "sheet", name: "Copy" },
    ] as const)
      await workbook.removeTable(await workbook.placeTable(loose, place));
    stops.forEach((stop) => stop());
    await workbook.remove(1);
    expect([...host.log.unknown.keys()]).toEqual([]);
    expect(host.log.batches.filter(({ error }) => error !== null)).toEqual([]);
  });
});

describe("what stands beside the cells", () => {
  const furnished = async (options: Parameters<typeof open>[0] = {}) => {
    const opened = await open(options);
    await addFormation(opened.workbook);
    const { backend } = opened;
    const of = (name: string) => {
      const sheet = backend.sheets().find((candidate) => candidate.name === name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      return { sheet, ...backend.furnishing(sheet.id) };
    };
    return { ...opened, of };
  };

  it("charts stand over their cells and read live cells, hidden ones too", async () => {
    const { of } = await furnished();
    const { charts } = of("Blocks");
    expect(charts.map(({ type, series }) => [type, series.length])).toEqual([
      ["RadarMarkers", 2],
      ["BarClustered", 2],
    ]);
    expect(of("Verdict").charts).toMatchObject([{ type: "BarStacked" }]);
    for (const chart of [...charts, ...of("Verdict").charts]) {
      expect(chart.place).not.toBeNull();
      expect(chart.look).toMatchObject({ plotVisibleOnly: false });
      expect(typeof chart.title).toBe("object");
      for (const series of chart.series) {
        expect(series.values).toMatchObject({ columns: 1 });
        expect(series.across).toMatchObject({ columns: 1 });
        // The cell itself, so that the legend changes its language with the sheets.
        expect(typeof series.name).toBe("object");
      }
    }
  });

  it("an Excel that takes a formula for a series' name gets the words instead", async () => {
    const small = (number: number) => {
      const draft = new SheetDraft({
        tabColor: "#0F5C66",
        widths: [10, 10],
        freeze: { rows: 0, columns: 0 },
      });
      draft.row("A1", ["title", "short of it"]).row("A2", ["A", 4]).row("A3", ["B", 2]);
      draft.chart({
        name: "bars",
        kind: "columns",
        title: "A1",
        categories: "A2:A3",
        series: [{ name: "B1", values: "B2:B3", color: "#0F5C66" }],
        legend: true,
        place: "D1:H9",
        description: "",
      });
      const mark = { name: `cfa${number}_complete`, sheet: "Small", address: "A1" };
      return {
        sheets: [draft.plan("Small", (formula) => formula)],
        names: [],
        completionMark: mark,
      };
    };
    for (const [chartNames, name] of [
      ["literal", "short of it"],
      ["linked", expect.objectContaining({ row: 0, column: 1 })],
    ] as const) {
      const { workbook, backend } = await open({ profile: { ...web, chartNames } });
      await workbook.add(small);
      const sheet = backend.sheets().find((candidate) => candidate.name === "Small");
      expect(backend.furnishing(sheet?.id ?? "").charts).toMatchObject([{ series: [{ name }] }]);
    }
  });

  it("every sheet that is seen is set for A4 with its footer; the hidden one is not", async () => {
    const { of, backend } = await furnished();
    for (const { name, visibility } of backend.sheets().slice(1)) {
      const { page } = of(name);
      if (visibility !== "Visible") expect(page).toEqual({});
      else
        expect(page).toMatchObject({
          paperSize: "A4",
          headersFooters: {
            defaultForAllPages: { leftFooter: "Assay, method 1.0", rightFooter: "Page &P of &N" },
          },
        });
    }
    expect(of("Verdict").page).toMatchObject({
      orientation: "Portrait",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    });
    expect(of("Indicators")).toMatchObject({
      page: { orientation: "Landscape", printTitleRows: "1:5", printArea: "A1:P65" },
      breaks: [expect.any(Number), expect.any(Number)],
    });
  });

  it("a header explains its column", async () => {
    const { of, backend } = await furnished();
    const { sheet } = of("Indicators");
    const header = await backend.validation({
      sheet: sheet.id,
      row: 4,
      column: 10,
      rows: 1,
      columns: 1,
    });
    expect(header?.prompt?.message).toMatch(/^The measured value\. Blank means unknown/);
  });
});

describe("a fault on the way", () => {
  /** How many batches an undisturbed addition takes, with batches small enough to be many. */
  const batchSize = 250_000;
  const batchesOf = async (
    work: (workbook: OfficeWorkbook) => Promise<unknown>
  ): Promise<number> => {
    const { workbook, host } = await open({ batchSize });
    await addFormation(workbook);
    const start = host.log.batches.length;
    await work(workbook);
    return host.log.batches.length - start;
  };
  const sides = ["before", "after"] as const;

  it("at any batch of an addition leaves the workbook exactly as it was", async () => {
    const batches = await batchesOf(addFormation);
    expect(batches).toBeGreaterThan(8);
    const { workbook, host, snapshot } = await open({ batchSize });
    const before = await snapshot();
    let refused = 0;
    for (let batch = 1; batch <= batches; batch++)
      for (const when of sides) {
        host.setFault({ kind: "fail-at", batch, when });
        const failure = await outcome(addFormation(workbook));
        host.setFault(null);
        if (failure === null) {
          // The last batches only release references: the addition is whole.
          expect(await workbook.assessments()).toMatchObject([{ number: 1, complete: true }]);
          await workbook.remove(1);
        } else {
          refused += 1;
          expect(failure.because.en).toMatch(/Nothing was written\./);
        }
        expect(await snapshot()).toEqual(before);
      }
    expect(refused).toBeGreaterThanOrEqual(2 * (batches - 3));
  }, 240_000);

  it("that lasts for a while is waited out when cleaning up", async () => {
    const { workbook, host, snapshot, waits } = await open({ batchSize });
    const before = await snapshot();
    host.setFault({
      kind: "co-author",
      batch: 6,
      edit: async () => host.setFault({ kind: "cell-edit-mode", batches: 3 }),
    });
    const failure = await failing(addFormation(workbook));
    expect(failure.because.en).toMatch(/A cell is being edited.*Nothing was written/);
    expect(waits.length).toBeGreaterThan(0);
    expect(await snapshot()).toEqual(before);
  });

  it("that never ends is told with the sheets that may remain, and they can be removed later", async () => {
    const { workbook, host, snapshot } = await open({ batchSize });
    const before = await snapshot();
    host.setFault({
      kind: "co-author",
      batch: 6,
      edit: async () => host.setFault({ kind: "session-lost" }),
    });
    const failure = await failing(addFormation(workbook));
    expect(failure.because.en).toMatch(/connection to the workbook was lost/);
    expect(failure.because.en).toMatch(/may remain: “Setup”/);
    expect(failure.because.ru).toMatch(/Могли остаться листы: «Setup»/);

    host.setFault(null);
    expect(await workbook.assessments()).toMatchObject([{ number: 1, complete: false }]);
    await workbook.remove(1);
    expect(await snapshot()).toEqual(before);
  });

  it("a sheet another person makes meanwhile is not deleted", async () => {
    const { workbook, host, backend } = await open({ batchSize });
    host.setFault({
      kind: "co-author",
      batch: 2,
      edit: async (shared) => void (await shared.addSheet("Verdict")),
    });
    const failure = await failing(addFormation(workbook));
    expect(failure.because.en).toMatch(/Somebody else was adding/);
    expect(backend.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Verdict"]);
    expect(backend.names().map(({ name }) => name)).toEqual(["own_cell"]);
  });

  it("names of another person's assessment with the same number survive", async () => {
    const { workbook, host, backend } = await open({ batchSize });
    const [first] = backend.sheets();
    host.setFault({
      kind: "co-author",
      batch: 3,
      edit: (shared) =>
        shared.setName({
          name: "cfa1_ind_value",
          sheet: null,
          formula: `=${first?.name ?? ""}!$A$1`,
          comment: "",
          visible: true,
        }),
    });
    await failing(addFormation(workbook));
    expect(backend.names().map(({ name }) => name)).toEqual(["own_cell", "cfa1_ind_value"]);
    expect(backend.sheets()).toHaveLength(1);
  });

  it("at any batch of a write leaves every cell as it was", async () => {
    const { workbook, host, snapshot } = await open();
    await addFormation(workbook);
    const before = await snapshot();
    for (const batch of [1, 2])
      for (const when of sides) {
        host.setFault({ kind: "fail-at", batch, when });
        const failure = await failing(
          workbook.write(1, [
            { name: "ind_value", row: 4, content: 1 },
            { name: "cfg_cut1", row: 0, content: 40 },
          ])
        );
        host.setFault(null);
        expect(failure.because.en).toMatch(/Nothing was written\./);
        expect(await snapshot()).toEqual(before);
      }
  });

  it("a write that cannot be taken back names its cells", async () => {
    const { workbook, host } = await open();
    await addFormation(workbook);
    host.setFault({
      kind: "co-author",
      batch: 1,
      edit: async () => host.setFault({ kind: "session-lost" }),
    });
    const failure = await failing(workbook.write(1, [{ name: "ind_value", row: 4, content: 1 }]));
    expect(failure.because.en).toMatch(
      /Some of these cells may hold new contents: Indicators!K10\./
    );
  });

  it("a protected sheet is named, in three languages, and nothing is written", async () => {
    const { workbook, backend, snapshot } = await open();
    await addFormation(workbook);
    const sheet = backend.sheets().find(({ name }) => name === "Indicators");
    await backend.protect(sheet?.id ?? "", true);
    const before = await snapshot();
    const failure = await failing(
      workbook.write(1, [
        { name: "cfg_cut1", row: 0, content: 40 },
        { name: "ind_value", row: 4, content: 1 },
      ])
    );
    expect(failure.because).toEqual({
      en: "Sheet “Indicators” is protected. Nothing was written.",
      ru: "Лист «Indicators» защищён. Ничего не записано.",
      kk: "«Indicators» парағы қорғалған. Ештеңе жазылмады.",
    });
    expect(await snapshot()).toEqual(before);
  });

  it("a removal cut short leaves an entry that can be removed again", async () => {
    const batches = await batchesOf((workbook) => workbook.remove(1));
    const { workbook, host, snapshot } = await open();
    const before = await snapshot();
    for (let batch = 1; batch <= batches; batch++)
      for (const when of sides) {
        await addFormation(workbook);
        host.setFault({ kind: "fail-at", batch, when });
        const failure = await outcome(workbook.remove(1));
        if (failure) expect(failure.because.en).toMatch(/could not be removed completely/);
        host.setFault(null);
        for (const { number } of await workbook.assessments()) await workbook.remove(number);
        expect(await snapshot()).toEqual(before);
      }
  });
});

describe("entering formulas", () => {
  const twoCells: Entry = {
    sheet: "Sheet1",
    formulas: [
      { row: 3, column: 0, rows: 1, columns: 1, formula: "=SUM(B2)" },
      { row: 4, column: 0, rows: 1, columns: 2, formula: "=B2*2" },
    ],
  };
  /** A person's cells where the formulas and their answers are to go. */
  const fill = async ({ backend }: Opened): Promise<void> => {
    const [first] = backend.sheets();
    const block = { sheet: first?.id ?? "", row: 3, column: 0, rows: 2, columns: 2 };
    await backend.write(block, [
      ["'007", 5],
      ["=SUM(B2)", "'=words"],
    ]);
    await backend.writeFormats(block, [
      ["@", "0.0%"],
      ["0.00", "General"],
    ]);
  };

  it("at any batch leaves every cell and format as it was", async () => {
    const { workbook: other, host: counter } = await open();
    const start = counter.log.batches.length;
    await other.insert(twoCells, false);
    const batches = counter.log.batches.length - start;
    expect(batches).toBeGreaterThanOrEqual(4);

    const opened = await open();
    const { workbook, host, snapshot } = opened;
    await fill(opened);
    const before = await snapshot();
    let refused = 0;
    for (let batch = 1; batch <= batches; batch++)
      for (const when of ["before", "after"] as const) {
        host.setFault({ kind: "fail-at", batch, when });
        try {
          const done = await workbook.insert(twoCells, true);
          host.setFault(null);
          // The last batches only release references: everything was entered.
          if (done.kind === "inserted") await workbook.takeBack(done);
        } catch (thrown) {
          host.setFault(null);
          refused += 1;
          expect(thrown).toBeInstanceOf(WorkbookFailure);
          expect((thrown as WorkbookFailure).because.en).toMatch(/Nothing was written\./);
        }
        expect(await snapshot()).toEqual(before);
      }
    expect(refused).toBeGreaterThanOrEqual(2 * (batches - 2));
  });

  it("on a protected sheet names the sheet and writes nothing", async () => {
    const opened = await open();
    const { workbook, backend, snapshot } = opened;
    const [first] = backend.sheets();
    await backend.protect(first?.id ?? "", true);
    const before = await snapshot();
    const failure = await failing(workbook.insert(twoCells, true));
    expect(failure.because.en).toBe("Sheet “Sheet1” is protected. Nothing was written.");
    expect(await snapshot()).toEqual(before);
  });

  it("on a sheet that is gone says so", async () => {
    const { workbook } = await open();
    const failure = await failing(workbook.insert({ ...twoCells, sheet: "Gone" }, false));
    expect(failure.because.en).toBe("The sheet is no longer there. Nothing was written.");
  });

  it("is taken back whole even when the first attempts fail", async () => {
    const opened = await open();
    const { workbook, host, snapshot, waits } = opened;
    await fill(opened);
    const before = await snapshot();
    const done = await workbook.insert(twoCells, true);
    if (done.kind !== "inserted") throw new Error("not inserted");
    host.setFault({
      kind: "co-author",
      batch: 5,
      edit: async () => host.setFault({ kind: "cell-edit-mode", batches: 2 }),
    });
    await workbook.takeBack(done);
    expect(waits.length).toBeGreaterThan(0);
    expect(await snapshot()).toEqual(before);
  });

  it("taken back after a lost connection names the cells, and can be repeated", async () => {
    const opened = await open();
    const { workbook, host, snapshot } = opened;
    await fill(opened);
    const before = await snapshot();
    const done = await workbook.insert(twoCells, true);
    if (done.kind !== "inserted") throw new Error("not inserted");
    host.setFault({
      kind: "co-author",
      batch: 5,
      edit: async () => host.setFault({ kind: "session-lost" }),
    });
    const failure = await failing(workbook.takeBack(done));
    expect(failure.because.en).toMatch(/may hold new contents: Sheet1!A4, /);
    host.setFault(null);
    await workbook.takeBack(done);
    expect(await snapshot()).toEqual(before);
  });
});

describe("what Excel refuses becomes a sentence", () => {
  const faults: readonly (readonly [Fault, RegExp, RegExp])[] = [
    [{ kind: "cell-edit-mode", batches: 9 }, /A cell is being edited/, /Идёт ввод в ячейку/],
    [{ kind: "modal-dialog", batches: 9 }, /A dialog is open/, /диалоговое окно/],
    [{ kind: "activity-limit", batches: 9 }, /Excel is busy/, /Excel занят/],
    [{ kind: "session-lost" }, /connection to the workbook was lost/, /Связь с книгой потеряна/],
    [{ kind: "no-permission" }, /read-only or protected/, /только для чтения/],
    [
      { kind: "fail-at", batch: 1, when: "before" },
      /without a known reason/,
      /неизвестной причине/,
    ],
  ];
  it.each(faults)("%j", async (fault, english, russian) => {
    const { workbook, host } = await open();
    host.setFault(fault);
    const failure = await failing(workbook.assessments());
    expect(failure.because.en).toMatch(english);
    expect(failure.because.ru).toMatch(russian);
    expect(failure.because.kk.length).toBeGreaterThan(10);
    expect(failure.detail).toMatch(/^[A-Za-z]+: /);
  });

  it("an Excel too old for named sheets is told so", async () => {
    const { workbook } = await open({
      profile: withExcelApi(web, "1.3"),
      apiSets: apiSets(),
    });
    expect((await failing(addFormation(workbook))).because.en).toMatch(
      /too old.*Nothing was written/
    );
  });

  it("more than the host takes at once is told so, and nothing remains", async () => {
    const { workbook, snapshot } = await open({ profile: withPayloadLimit(web, 150_000) });
    const before = await snapshot();
    const failure = await failing(addFormation(workbook));
    expect(failure.because.en).toMatch(/no more than 5 MB/);
    expect(await snapshot()).toEqual(before);
  });

  it("batches are cut to their size", async () => {
    const { workbook } = await open({
      profile: withPayloadLimit(web, 300_000),
      batchSize: 100_000,
    });
    await addFormation(workbook);
    expect(await workbook.assessments()).toHaveLength(1);
  });
});

describe("names and sheets of a person", () => {
  it("tab names that are taken are stepped over, in any case of letters", async () => {
    const { workbook, backend } = await open();
    await backend.addSheet("SETUP");
    await backend.addSheet("Verdict 2");
    await addFormation(workbook);
    const [one] = await workbook.assessments();
    expect(one?.sheets.slice(0, 1)).toEqual(["Setup 2"]);
    await addFormation(workbook);
    const [, two] = await workbook.assessments();
    expect(two?.sheets.slice(0, 7)).toEqual([
      "Setup 3",
      "Indicators 2",
      "Blocks 2",
      "Gates 2",
      "Verdict 3",
      "Robustness 2",
      "Lists 2",
    ]);
  });

  it("a renamed tab is still found and removed; a moved cell does not take its new sheet along", async () => {
    const { workbook, backend } = await open();
    await addFormation(workbook);
    const [first] = backend.sheets();
    await backend.setName({
      name: "cfa1_KL",
      sheet: null,
      formula: `=${first?.name ?? ""}!$A$2`,
      comment: "",
      visible: true,
    });
    await workbook.remove(1);
    expect(backend.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("the last visible sheet may be an assessment's: an empty one takes its place", async () => {
    const { workbook, backend } = await open();
    await addFormation(workbook);
    const [first] = backend.sheets();
    await backend.deleteSheet(first?.id ?? "");
    await workbook.remove(1);
    expect(backend.sheets()).toHaveLength(1);
  });

  it("an assessment whose sheet was deleted is offered for removal only", async () => {
    const { workbook, backend } = await open();
    await addFormation(workbook);
    const sheet = backend.sheets().find(({ name }) => name === "Blocks");
    await backend.deleteSheet(sheet?.id ?? "");
    expect(await workbook.assessments()).toMatchObject([{ number: 1, complete: false }]);
    await workbook.remove(1);
    expect(await workbook.assessments()).toEqual([]);
  });

  it("the person stays on the sheet where they were", async () => {
    const { workbook, backend } = await open();
    const before = backend.activeSheet();
    await addFormation(workbook);
    expect(backend.activeSheet()).toBe(before);
  });
});

describe("selection, events and settings", () => {
  const select = async (
    { backend }: Opened,
    row: number,
    column: number,
    rows: number,
    columns: number
  ) => {
    const [sheet] = backend.sheets();
    await backend.select({ sheet: sheet?.id ?? "", row, column, rows, columns });
  };

  it("a selection is cut to what is used; one blank cell stays one blank cell", async () => {
    const opened = await open();
    await select(opened, 0, 0, 1000, 20);
    expect(await opened.workbook.selection()).toEqual({
      address: "Sheet1!A1:B2",
      values: [
        ["Year", "GVA"],
        [2024, 128.4],
      ],
      several: true,
    });
    await select(opened, 1, 1, 1, 1);
    expect(await opened.workbook.selection()).toEqual({
      address: "Sheet1!B2",
      values: [[128.4]],
      several: false,
    });
    await select(opened, 8, 8, 1, 1);
    expect(await opened.workbook.selection()).toEqual({
      address: "Sheet1!I9",
      values: [[""]],
      several: false,
    });
  });

  it("a cell changed by hand is heard, a change elsewhere and our own write are not", async () => {
    const opened = await open();
    const { workbook, backend } = opened;
    await addFormation(workbook);
    let heard = 0;
    const stop = await workbook.onChange(() => (heard += 1));
    const indicators = backend.sheets().find(({ name }) => name === "Indicators");
    const [first] = backend.sheets();
    const hand = async (sheet: string | undefined, row: number, content: number) => {
      if (backend instanceof MemoryBackend)
        backend.type({ sheet: sheet ?? "", row, column: 10, rows: 1, columns: 1 }, [[content]]);
    };

    await hand(first?.id, 3, 5);
    await workbook.write(1, [{ name: "ind_value", row: 4, content: 90 }]);
    await hand(indicators?.id, 9, 91);
    await until(() => heard > 0);
    expect(heard).toBe(1);

    stop();
    await until(async () => {
      const before = heard;
      await hand(indicators?.id, 9, 92);
      await workbook.assessments();
      return heard === before;
    });
  });

  it("a deleted sheet of an assessment is heard", async () => {
    const { workbook, backend } = await open();
    await addFormation(workbook);
    let heard = 0;
    const stop = await workbook.onChange(() => (heard += 1));
    const sheet = backend.sheets().find(({ name }) => name === "Gates");
    await backend.deleteSheet(sheet?.id ?? "");
    await until(() => heard > 0);
    stop();
  });

  it("a new selection is heard until listening stops", async () => {
    const opened = await open();
    let heard = 0;
    const stop = await opened.workbook.onSelection(() => (heard += 1));
    await select(opened, 0, 0, 1, 1);
    await until(() => heard > 0);
    stop();
    await until(async () => {
      const before = heard;
      await select(opened, 1, 1, 1, 1);
      await opened.workbook.assessments();
      return heard === before;
    });
  });

  it("a name is gone to, on its sheet", async () => {
    const { workbook, backend } = await open();
    await addFormation(workbook);
    await workbook.goTo(1, "verdict_range");
    const sheet = backend.sheets().find(({ name }) => name === "Verdict");
    expect(backend.activeSheet()).toBe(sheet?.id);
    expect(backend.selection()).toMatchObject({ row: 5, column: 0, rows: 1, columns: 1 });
  });

  it("a setting is kept in the document; a full document is told", async () => {
    const { workbook, settings } = await open();
    expect(workbook.setting("language")).toBeNull();
    await workbook.keepSetting("language", "kk");
    expect(workbook.setting("language")).toBe("kk");
    settings.succeeds = false;
    const failure = await failing(workbook.keepSetting("language", "ru"));
    expect(failure.because.kk).toMatch(/Баптауды кітапта сақтау/);
  });

  it("no references are held after the work", async () => {
    const { workbook, host } = await open();
    await addFormation(workbook);
    await workbook.read(1, ["ind_value"]);
    await workbook.remove(1);
    await until(() => host.heldReferences === 0);
  });

  it.each([
    ["ru-RU", "ru"],
    ["kk-KZ", "kk"],
    ["de-DE", "en"],
  ])("Excel in %s speaks %s", async (display, locale) => {
    const { workbook } = await open({ profile: inLanguage(web, "en-US", "en-US") });
    expect(workbook.displayLocale).toBe("en");
    const other = new OfficeWorkbook({
      excel: (await openSession()).addin.Excel,
      settings: new KeptSettings(),
      displayLanguage: display,
      spills: true,
    });
    expect(other.displayLocale).toBe(locale);
  });
});

it("the sheets are drawn: frozen headers, hidden helpers, lists and words of warning", async () => {
  const backend = new MemoryBackend();
  const { workbook, host } = await open({ backend });
  await addFormation(workbook, { ...subject, locale: "ru" });
  const sheet = backend.sheets().find(({ name }) => name === "Показатели");
  if (!sheet) throw new Error("no indicators");
  const cell = (row: number, column: number) => ({
    sheet: sheet.id,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  expect(await backend.style(cell(4, 0))).toMatchObject({
    fill: "#0F5C66",
    fontColor: "#FFFFFF",
    bold: true,
  });
  expect(await backend.style(cell(5, 10))).toMatchObject({ fill: "#FFF9E3" });
  expect(await backend.validation(cell(5, 11))).toMatchObject({
    rule: { list: { inCellDropDown: true, source: "A,B,C,D" } },
    errorAlert: { style: "Stop" },
  });
  expect(backend.layout).toContain(`freeze ${sheet.id} 5 4`);
  expect(
    backend.layout.some(
      (line) => line.startsWith(`columns ${sheet.id} 16+6`) && line.includes("hidden")
    )
  ).toBe(true);
  expect(
    host
      .conditionalFormats(sheet.id)
      .map(({ type }) => type)
      .sort()
  ).toEqual(["Custom", "Custom", "Custom", "DataBar"]);
  const [lists] = backend.sheets().filter(({ name }) => name === "Списки");
  expect(lists?.visibility).toBe("Hidden");
});
