/** The object model through the genuine office.js, on every backend. */
import type { Backend, Block } from "../../src/excel-host/backend";
import { BACKENDS, Session, closeSessions, failureOf, openSession, until } from "./session";

const UNIT = { row: 0, column: 0, rows: 1, columns: 1 };

jest.setTimeout(60_000);

afterEach(closeSessions);

describe.each(BACKENDS)("the object model %s", (_, create) => {
  let session: Session;

  beforeEach(async () => {
    session = await openSession(create());
  });

  const inFirstSheet = <T>(
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
  ): Promise<T> => session.run((context) => act(context.workbook.worksheets.getFirst(), context));

  const blockOf = (backend: Backend, block: Omit<Block, "sheet">): Block => ({
    sheet: backend.sheets()[0]?.id ?? "",
    ...block,
  });

  test("values come back as they were written, typed texts as what they mean", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C5");
      range.values = [
        ["Region", "12"],
        [1.5, true],
        ["'007", "50%"],
        ["'=A1", "-"],
      ];
      range.load(
        "address, values, valueTypes, rowIndex, columnIndex, rowCount, columnCount, cellCount"
      );
      await context.sync();
      expect(range.address).toMatch(/^Sheet1!B2:C5$/);
      expect(range.values).toEqual([
        ["Region", 12],
        [1.5, true],
        ["007", 0.5],
        ["=A1", "-"],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double"],
        ["Double", "Boolean"],
        ["String", "Double"],
        ["String", "String"],
      ]);
      expect([range.rowIndex, range.columnIndex]).toEqual([1, 1]);
      expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([4, 2, 8]);
    });
  });

  test("cells formatted as text keep a number's text", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["@", "0.00"]];
      range.values = [["012", "012"]];
      range.load("values, numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["@", "0.00"]]);
      expect(range.values).toEqual([["012", 12]]);
    });
  });

  test("one number format spreads over a range, an array of one value does not", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [["0.0%"]];
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0.0%", "0.0%"],
        ["0.0%", "0.0%"],
      ]);
    });
    const error = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1]];
        await context.sync();
      })
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("null leaves a cell as it is, an empty text empties it, one value fills a range", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = 7 as unknown as number[][];
      range.values = [[null, "", 3]];
      range.load("values, valueTypes");
      await context.sync();
      expect(range.values).toEqual([[7, "", 3]]);
      expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
    });
  });

  test("an array of another shape is refused in Excel's words and writes nothing", async () => {
    const error = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
        await context.sync();
      })
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toBe(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    );
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(error.debugInfo.statement).toContain("values");
    const used = session.backend.usedBlock(blockOf(session.backend, UNIT).sheet);
    expect(used).toBeNull();
  });

  test("a batch stops at the first error; what came before it stays", async () => {
    const error = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        context.workbook.worksheets.getItem("Missing").delete();
        sheet.getRange("A2").values = [[2]];
        await context.sync();
      })
    );
    expect(error.code).toBe("ItemNotFound");
    const { values } = await session.backend.read(
      blockOf(session.backend, { row: 0, column: 0, rows: 2, columns: 1 })
    );
    expect(values).toEqual([[1], [""]]);
  });

  test("arrays beyond 1,500 cells arrive whole though the library sends them in pieces", async () => {
    const rows = 403;
    const columns = 7;
    const values = Array.from({ length: rows }, (_row, i) =>
      Array.from({ length: columns }, (_cell, j) => i * columns + j)
    );
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(2, 1, rows, columns);
      range.values = values;
      range.numberFormat = values.map((row) => row.map(() => "0.0"));
      range.load("values, numberFormat");
      await context.sync();
      expect(range.values).toEqual(values);
      expect(range.numberFormat[rows - 1]).toEqual(Array(columns).fill("0.0"));
    });
    expect(session.host.log.covered.get("Range._ValidateArraySize (method)")).toBe(2);
  });

  test("ranges lead to other ranges", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:D5");
      const found = {
        B2: range.getCell(0, 0),
        D5: range.getLastCell(),
        "B4:D4": range.getRow(2),
        "C2:C5": range.getColumn(1),
        "B2:E7": range.getResizedRange(2, 1),
        "B2:C3": range.getAbsoluteResizedRange(2, 2),
        "A1:C4": range.getOffsetRange(-1, -1),
        "B2:F9": range.getBoundingRect("F9"),
        "C3:D5": range.getIntersection("C3:H9"),
        "B:D": range.getEntireColumn(),
        "2:5": range.getEntireRow(),
      };
      const apart = range.getIntersectionOrNullObject("H9");
      for (const each of Object.values(found)) each.load("address");
      await context.sync();
      for (const [address, each] of Object.entries(found)) {
        expect(each.address).toBe(`Sheet1!${address}`);
      }
      expect(apart.isNullObject).toBe(true);
    });
  });

  test("a range outside the grid is refused", async () => {
    const error = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      })
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("used ranges are the smallest ones, of a sheet and of a range", async () => {
    await inFirstSheet(async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B3").values = [["x"]];
      sheet.getRange("D6").values = [[1]];
      const used = sheet.getUsedRange(true).load("address");
      const column = sheet.getRange("A1:B9").getUsedRangeOrNullObject(true).load("address");
      const nothing = sheet.getRange("C1:C9").getUsedRangeOrNullObject();
      await context.sync();
      expect(used.address).toBe("Sheet1!B3:D6");
      expect(column.address).toBe("Sheet1!B3");
      expect(nothing.isNullObject).toBe(true);
    });
  });

  test("clearing contents keeps formats, clearing formats keeps contents", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.numberFormat = [["0.0", "0.0"]];
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      range.load("values, numberFormat");
      await context.sync();
      expect(range.values).toEqual([["", 2]]);
      expect(range.numberFormat).toEqual([["0.0", "General"]]);
    });
  });

  test("sheets are added, named, moved, hidden, colored and deleted", async () => {
    await session.run(async (context) => {
      const { worksheets } = context.workbook;
      const setup = worksheets.add("Setup");
      worksheets.add("Verdict");
      setup.position = 0;
      setup.tabColor = "#00b050";
      setup.showGridlines = false;
      worksheets.getItem("Sheet1").visibility = "Hidden";
      worksheets.load("items/name, items/visibility, items/position");
      setup.load("id, tabColor, showGridlines");
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Setup", "Sheet1", "Verdict"]);
      expect(worksheets.items.map(({ position }) => position)).toEqual([0, 1, 2]);
      expect(visible.value).toBe(2);
      expect([setup.tabColor, setup.showGridlines]).toEqual(["#00B050", false]);

      // A sheet from `add` is still the same one in a later batch, whatever its name.
      setup.name = "Setup 2";
      const byId = worksheets.getItem(setup.id).load("name");
      await context.sync();
      expect(byId.name).toBe("Setup 2");

      setup.delete();
      const gone = worksheets.getItemOrNullObject("Setup 2");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test.each([
    ["sheet1", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["[Book]", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ])("a sheet cannot be called %s", async (name, code) => {
    const error = await failureOf(
      session.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      })
    );
    expect(error.code).toBe(code);
    expect(session.backend.sheets()).toHaveLength(1);
  });

  test("the last visible sheet can be neither deleted nor hidden", async () => {
    const deleted = await failureOf(inFirstSheet(async (sheet) => sheet.delete()));
    expect(deleted.code).toBe("InvalidOperation");
    const hidden = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.visibility = "Hidden";
        await context.sync();
      })
    );
    expect(hidden.code).toBe("InvalidOperation");
  });

  test("the look of a range comes back", async () => {
    await inFirstSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.fill.color = "#ffeb9c";
      format.font.set({ bold: true, color: "#9C5700", size: 12, name: "Arial" });
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.borders.getItem("EdgeBottom").color = "#808080";
      format.borders.getItem("EdgeBottom").weight = "Medium";
      format.columnWidth = 100;
      format.rowHeight = 30;
      format.autofitColumns();
      const corner = sheet.getRange("C3").format;
      corner.load(
        "horizontalAlignment, wrapText, fill/color, font/bold, font/color, font/size, font/name"
      );
      const line = corner.borders.getItem("EdgeBottom").load("style, color, weight");
      const above = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      const plain = sheet.getRange("F9").format.load("horizontalAlignment, fill/color, font/bold");
      await context.sync();
      expect(corner.fill.color).toBe("#FFEB9C");
      expect([corner.font.bold, corner.font.color]).toEqual([true, "#9C5700"]);
      expect([corner.font.size, corner.font.name]).toEqual([12, "Arial"]);
      expect([corner.horizontalAlignment, corner.wrapText]).toEqual(["Center", true]);
      expect([line.style, line.color, line.weight]).toEqual(["Continuous", "#808080", "Medium"]);
      expect(above.style).toBe("None");
      expect(plain.horizontalAlignment).toBe("General");
      expect([plain.fill.color, plain.font.bold]).toEqual(["#FFFFFF", false]);
    });
  });

  test("a fill that is cleared is gone", async () => {
    await inFirstSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "red";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FF0000");
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    });
  });

  test("data validation is kept in Excel's words", async () => {
    await inFirstSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
      dataValidation.prompt = { showPrompt: true, title: "Answer", message: "Yes or no" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Answer",
        message: "Only yes or no",
      };
      const last = sheet.getRange("A3").dataValidation.load("rule, type, prompt, errorAlert");
      const other = sheet.getRange("B1").dataValidation.load("type");
      await context.sync();
      expect(last.type).toBe("List");
      expect(last.rule).toEqual({ list: { inCellDropDown: true, source: "yes,no" } });
      expect(last.prompt).toMatchObject({ title: "Answer", message: "Yes or no" });
      expect(last.errorAlert).toMatchObject({ style: "Stop", message: "Only yes or no" });
      expect(other.type).toBe("None");
      sheet.getRange("A3").dataValidation.clear();
      last.load("type");
      await context.sync();
      expect(last.type).toBe("None");
    });
  });

  test("conditional formats are kept as they were asked for", async () => {
    const sheetId = await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A5");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=A1>0";
      custom.custom.format.fill.color = "#C6EFCE";
      custom.custom.format.font.bold = true;
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=0.5", operator: "LessThan" };
      range.conditionalFormats.load("items/type, items/priority");
      sheet.load("id");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual([
        "CellValue",
        "DataBar",
        "Custom",
      ]);
      custom.custom.rule.load("formula");
      const notBar = custom.dataBarOrNullObject;
      await context.sync();
      expect(custom.custom.rule.formula).toBe("=A1>0");
      expect(notBar.isNullObject).toBe(true);
      bar.delete();
      await context.sync();
      return sheet.id;
    });
    expect(session.host.conditionalFormats(sheetId).map(({ data }) => data)).toEqual([
      { rule: { formula1: "=0.5", operator: "LessThan" } },
      { rule: { formula: "=A1>0" }, format: { fill: { color: "#C6EFCE" }, font: { bold: true } } },
    ]);
  });

  test("names of the workbook and of a sheet are told apart", async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data set");
      const { names } = context.workbook;
      names.add("cfa1_total", sheet.getRange("B2:B3"), "Employment");
      names.add("cfa1_constant", "=42");
      sheet.names.add("local", sheet.getRange("C1"));
      const total = names.getItem("CFA1_TOTAL").load("name, type, value, formula, scope, comment");
      const constant = names.getItem("cfa1_constant").load("type, value");
      const missing = names.getItemOrNullObject("local");
      const local = sheet.names.getItemOrNullObject("local").load("scope");
      const range = total.getRange().load("address");
      names.load("items/name");
      await context.sync();
      expect(total.formula).toBe("='Data set'!$B$2:$B$3");
      expect([total.type, total.scope, total.comment]).toEqual(["Range", "Workbook", "Employment"]);
      expect(range.address).toBe("'Data set'!B2:B3");
      expect([constant.type, constant.value]).toEqual(["Integer", 42]);
      expect([missing.isNullObject, local.isNullObject]).toEqual([true, false]);
      expect(local.scope).toBe("Worksheet");
      expect(names.items.map(({ name }) => name).sort()).toEqual(["cfa1_constant", "cfa1_total"]);

      total.formula = "='Data set'!$D$4";
      const moved = names.getItem("cfa1_total").getRange().load("address");
      names.getItem("cfa1_constant").delete();
      const gone = names.getItemOrNullObject("cfa1_constant");
      await context.sync();
      expect(moved.address).toBe("'Data set'!D4");
      expect(gone.isNullObject).toBe(true);
    });
  });

  test.each(["A1", "R1C1", "two words", "1st"])("%s cannot be a name", async (name) => {
    const error = await failureOf(
      session.run(async (context) => {
        context.workbook.names.add(name, "=1");
        await context.sync();
      })
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("a name that exists is not added twice", async () => {
    const error = await failureOf(
      session.run(async (context) => {
        context.workbook.names.add("rate", "=1");
        context.workbook.names.add("RATE", "=2");
        await context.sync();
      })
    );
    expect(error.code).toBe("ItemAlreadyExists");
  });

  test("panes are frozen and thawed", async () => {
    await inFirstSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const both = sheet.freezePanes.getLocation().load("address");
      await context.sync();
      expect(both.address).toBe("Sheet1!A1:B3");
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocation().load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:2");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a protected sheet refuses writing until it is opened again", async () => {
    const write = (): Promise<void> =>
      inFirstSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      });
    await inFirstSheet(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      sheet.protection.load("protected, options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(true);
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
    });
    expect((await failureOf(write())).code).toBe("AccessDenied");
    const wrong = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.protection.unprotect("guess");
        await context.sync();
      })
    );
    expect(wrong.code).toBe("AccessDenied");
    await inFirstSheet(async (sheet) => sheet.protection.unprotect("secret"));
    await write();
  });

  test("settings live in the document, whatever their shape", async () => {
    await session.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("language", "kk");
      settings.add("layout", { columns: [1, 2], wide: true });
      const language = settings.getItem("language").load("key, value");
      const layout = settings.getItem("layout").load("value");
      const missing = settings.getItemOrNullObject("missing");
      const count = settings.getCount();
      await context.sync();
      expect([language.key, language.value]).toEqual(["language", "kk"]);
      expect(layout.value).toEqual({ columns: [1, 2], wide: true });
      expect([missing.isNullObject, count.value]).toEqual([true, 2]);
      language.delete();
      await context.sync();
    });
    expect(session.host.settings()).toEqual({ layout: '{"columns":[1,2],"wide":true}' });
  });

  test("properties of the document and the add-in's own", async () => {
    await session.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Cluster of the west";
      properties.custom.add("method", 3);
      properties.load("title, author");
      const method = properties.custom.getItem("method").load("value, type");
      await context.sync();
      expect([properties.title, properties.author]).toEqual(["Cluster of the west", ""]);
      expect([method.value, method.type]).toEqual([3, "Number"]);
    });
  });

  test("tables declare an area with a header row", async () => {
    await inFirstSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["Region", "Jobs"],
        ["North", 1],
        ["South", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Jobs_2024";
      const body = table.getDataBodyRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      const found = context.workbook.tables.getItemOrNullObject("jobs_2024").load("name");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B3");
      expect(header.values).toEqual([["Region", "Jobs"]]);
      expect(found.name).toBe("Jobs_2024");
    });
  });

  test("what is selected is what the add-in gets", async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.activate();
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(selected.address).toBe("Other!B2:C3");
      expect(cell.address).toBe("Other!B2");
      expect(active.name).toBe("Other");
    });
  });

  test("navigation loads nested objects in one go", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("address, worksheet/name, format/font/bold");
      await context.sync();
      expect(range.worksheet.name).toBe("Sheet1");
      expect(range.format.font.bold).toBe(false);
    });
  });

  test("a range on a sheet that has gone is an invalid reference", async () => {
    const error = await failureOf(
      session.run(async (context) => {
        const range = context.workbook.worksheets.add("Passing").getRange("A1").load("address");
        await context.sync();
        const passing = session.backend.sheets().find(({ name }) => name === "Passing");
        await session.backend.deleteSheet(passing?.id ?? "");
        range.values = [[1]];
        await context.sync();
      })
    );
    expect(error.code).toBe("InvalidReference");
  });

  test("handlers hear changes, selections and sheets, and nothing after they are removed", async () => {
    const heard: string[] = [];
    const handlers = await session.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getFirst();
      sheet.load("id");
      await context.sync();
      const results = [
        sheet.onChanged.add(async ({ address, source, triggerSource }) => {
          heard.push(`sheet changed ${address} ${source} ${triggerSource}`);
        }),
        worksheets.onChanged.add(async ({ address }) => {
          heard.push(`changed ${address}`);
        }),
        worksheets.onSelectionChanged.add(async ({ address }) => {
          heard.push(`selected ${address}`);
        }),
        worksheets.onAdded.add(async ({ source }) => {
          heard.push(`added ${source}`);
        }),
        worksheets.onDeleted.add(async () => {
          heard.push("deleted");
        }),
        worksheets.onActivated.add(async () => {
          heard.push("activated");
        }),
        worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
          heard.push(`renamed ${nameBefore} to ${nameAfter}`);
        }),
      ];
      await context.sync();
      return results;
    });
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B2:B3").values = [[1], [2]];
      sheet.getRange("C3").select();
      const other = context.workbook.worksheets.add("Other");
      other.activate();
      other.name = "Another";
      await context.sync();
      other.delete();
      await context.sync();
    });
    await until(() => heard.includes("deleted"));
    expect(heard).toEqual(
      expect.arrayContaining([
        "sheet changed B2:B3 Local ThisLocalAddin",
        "changed B2:B3",
        "selected C3",
        "added Local",
        "activated",
        "renamed Other to Another",
      ])
    );
    const first = handlers[0];
    if (!first) throw new Error("no handlers");
    await session.addin.Excel.run(first.context as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    const before = heard.length;
    await inFirstSheet(async (sheet, context) => {
      sheet.getRange("B2").values = [[9]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(before);
  });

  test("events wait for the answer of the batch that caused them", async () => {
    const order: string[] = [];
    await session.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => {
        order.push("event");
      });
      await context.sync();
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
      order.push("answer");
    });
    await until(() => order.length === 2);
    expect(order).toEqual(["answer", "event"]);
  });

  test("references are released when a run ends", async () => {
    await inFirstSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      expect(range.values).toHaveLength(2);
      expect(session.host.heldReferences).toBe(1);
    });
    await until(() => session.host.heldReferences === 0);
  });

  test("what the host does not simulate fails by name and is counted", async () => {
    const error = await failureOf(
      inFirstSheet(async (sheet, context) => {
        sheet.shapes.addGeometricShape("Rectangle");
        await context.sync();
      })
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Worksheet.Shapes");
    expect(session.host.log.unknown.get("Worksheet.Shapes (get)")).toBe(1);
  });
});
