/** Charts, pages and page breaks through the real office.js: what is set is kept, what is not simulated is refused. */
import { apiSets } from "../../src/build/api-sets";
import { web, withExcelApi } from "../../src/excel-host/profiles";
import { readDocument } from "../../src/workbench/document";
import { createUniverBackend } from "../../src/workbench/univer-backend";
import { BACKENDS, closeSessions, failureOf, openSession, Session } from "./session";

afterEach(closeSessions);

describe.each(BACKENDS)("a furnished sheet %s", (_, create) => {
  let session: Session;

  const onSheet = async <T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>
  ): Promise<T> =>
    session.run(async (context) => {
      const answer = await work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return answer;
    });
  const kept = () => session.backend.furnishing(session.backend.sheets()[0]?.id ?? "");
  const chart = (sheet: Excel.Worksheet): Excel.Chart => {
    const made = sheet.charts.add("BarClustered", sheet.getRange("B2:C4"), "Columns");
    made.name = "mine";
    return made;
  };

  beforeEach(async () => {
    session = await openSession(create());
    await onSheet((sheet) => {
      sheet.getRange("A1:C4").values = [
        ["", "short", "above"],
        ["A", 1, 0],
        ["B", 0, -2],
        ["C", 3, 0],
      ];
    });
  });

  test("a chart is found by its name, with a series per column", async () => {
    await onSheet(chart);
    const found = await onSheet(async (sheet, context) => {
      const mine = sheet.charts.getItem("mine");
      mine.load("name,chartType,plotVisibleOnly");
      mine.series.load("count");
      const missing = sheet.charts.getItemOrNullObject("nobody's");
      sheet.charts.load("count");
      await context.sync();
      return [
        mine.name,
        mine.chartType,
        mine.plotVisibleOnly,
        mine.series.count,
        missing.isNullObject,
        sheet.charts.count,
      ];
    });
    expect(found).toEqual(["mine", "BarClustered", true, 2, true, 1]);
    expect(kept().charts[0]?.series.map(({ values }) => values)).toMatchObject([
      { row: 1, column: 1, rows: 3, columns: 1 },
      { row: 1, column: 2, rows: 3, columns: 1 },
    ]);
  });

  test("title and names of series follow their cells", async () => {
    await onSheet((sheet) => {
      const mine = chart(sheet);
      mine.title.setFormula("=Sheet1!$B$1");
      mine.series.getItemAt(1).name = "=Sheet1!$C$1";
    });
    const words = async (): Promise<unknown> =>
      onSheet(async (sheet, context) => {
        const mine = sheet.charts.getItem("mine");
        mine.title.load("text");
        mine.series.load("items/name");
        await context.sync();
        return [mine.title.text, ...mine.series.items.map(({ name }) => name)];
      });
    expect(await words()).toEqual(["short", "Series1", "above"]);
    await onSheet((sheet) => {
      sheet.getRange("B1:C1").values = [["недостаёт", "сверх"]];
    });
    expect(await words()).toEqual(["недостаёт", "Series1", "сверх"]);
  });

  test("series are replaced, their values and looks kept under the names of the object model", async () => {
    await onSheet((sheet) => {
      const { series, axes } = chart(sheet);
      series.add("third");
      series.getItemAt(1).delete();
      series.getItemAt(0).delete();
      const third = series.getItemAt(0);
      third.setValues(sheet.getRange("C2:C4"));
      third.setXAxisValues(sheet.getRange("A2:A4"));
      third.gapWidth = 40;
      third.format.fill.setSolidColor("#a4262c");
      third.hasDataLabels = true;
      third.dataLabels.position = "OutsideEnd";
      third.dataLabels.format.font.color = "#1B2426";
      axes.valueAxis.maximum = 100;
      axes.categoryAxis.reversePlotOrder = true;
    });
    expect(kept().charts[0]).toMatchObject({
      look: {
        axes: { valueAxis: { maximum: 100 }, categoryAxis: { reversePlotOrder: true } },
      },
      series: [
        {
          name: "third",
          values: { column: 2, rows: 3 },
          across: { column: 0, rows: 3 },
          look: {
            gapWidth: 40,
            hasDataLabels: true,
            format: { fill: { color: "#A4262C" } },
            dataLabels: { position: "OutsideEnd", format: { font: { color: "#1B2426" } } },
          },
        },
      ],
    });
  });

  test("what Excel would refuse is refused: labels beyond stacked bars, impossible zooms and markers", async () => {
    const refusals: readonly [string, (sheet: Excel.Worksheet) => void][] = [
      [
        "labels of BarStacked",
        (sheet) => {
          const { series } = sheet.charts.add("BarStacked", sheet.getRange("B2:B4"), "Columns");
          series.getItemAt(0).dataLabels.position = "OutsideEnd";
        },
      ],
      ["scale from 10 to 400", (sheet) => (sheet.pageLayout.zoom = { scale: 5 })],
      [
        "scale from 10 to 400",
        (sheet) => (sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 }),
      ],
      ["2 to 72 points", (sheet) => (chart(sheet).series.getItemAt(0).markerSize = 1)],
      ["series 7", (sheet) => chart(sheet).series.getItemAt(7).delete()],
      ["no page ends", (sheet) => void sheet.horizontalPageBreaks.add("A1")],
    ];
    for (const [words, work] of refusals)
      expect((await failureOf(onSheet(work))).message).toContain(words);
  });

  test("kinds, members and texts that are not simulated are named", async () => {
    const pie = await failureOf(
      onSheet((sheet) => sheet.charts.add("Pie", sheet.getRange("B2:B4"), "Columns"))
    );
    expect(pie).toMatchObject({ code: "NotImplemented" });
    expect(pie.message).toContain("Pie");
    const trend = await failureOf(
      onSheet((sheet) => chart(sheet).series.getItemAt(0).trendlines.add("Linear"))
    );
    expect(trend).toMatchObject({ code: "ApiNotFound" });
    expect(trend.message).toContain("Trendlines");
    const title = await failureOf(
      onSheet((sheet) => chart(sheet).title.setFormula("=Sheet1!$A$1:$B$1"))
    );
    expect(title).toMatchObject({ code: "NotImplemented" });
  });

  test("pages, footers and breaks are kept and read back", async () => {
    await onSheet((sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:C4");
      pageLayout.setPrintTitleRows("1:1");
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
      for (const row of [4, 3, 4]) sheet.horizontalPageBreaks.add(`A${row}`);
    });
    expect(kept()).toMatchObject({
      breaks: [2, 3],
      page: {
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        printArea: "A1:C4",
        printTitleRows: "1:1",
      },
    });
    const read = await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load("orientation,zoom");
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load("rightFooter,leftFooter");
      const rows = pageLayout.getPrintTitleRows();
      rows.load("address");
      await context.sync();
      return [
        pageLayout.orientation,
        defaultForAllPages.rightFooter,
        defaultForAllPages.leftFooter,
        rows.address,
      ];
    });
    expect(read).toEqual(["Landscape", "&P / &N", "", "Sheet1!1:1"]);
  });

  test("all of it vanishes with its sheet, and a protected sheet keeps it", async () => {
    await onSheet(chart);
    const [first] = session.backend.sheets();
    await session.backend.protect(first?.id ?? "", true);
    const denied = await failureOf(onSheet((sheet) => sheet.charts.getItem("mine").delete()));
    expect(denied.code).toBe("AccessDenied");
    await session.backend.protect(first?.id ?? "", false);
    await onSheet((sheet, context) => {
      context.workbook.worksheets.add("Next");
      sheet.delete();
    });
    expect(kept()).toEqual({ page: {}, breaks: [], charts: [] });
    expect(() => session.backend.furnishing(first?.id ?? "")).toThrow();
  });
});

test("a kept workbook of the workbench opens with its charts and pages", async () => {
  const backend = createUniverBackend();
  const { run } = await openSession(backend);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.charts.add("RadarMarkers", sheet.getRange("A1:A3"), "Columns").setPosition("C1", "F9");
    sheet.pageLayout.orientation = "Landscape";
    await context.sync();
  });
  const document = readDocument(JSON.parse(JSON.stringify(backend.snapshot())));
  const opened = createUniverBackend({ document });
  const sheet = opened.activeSheet();
  expect(opened.furnishing(sheet)).toEqual(backend.furnishing(sheet));
  expect(opened.furnishing(sheet)).toMatchObject({
    page: { orientation: "Landscape" },
    charts: [{ type: "RadarMarkers", place: { row: 0, column: 2, rows: 9, columns: 4 } }],
  });
  opened.dispose();
});

test("an older Excel lacks the members of later sets", async () => {
  const { run } = await openSession(undefined, {
    profile: withExcelApi(web, "1.8"),
    apiSets: apiSets(),
  });
  const refusal = await failureOf(
    run(async (context) => {
      context.workbook.worksheets.getFirst().pageLayout.orientation = "Landscape";
      await context.sync();
    })
  );
  expect(refusal.code).toBe("ApiNotFound");
});

test("an Excel that takes a formula for the name itself does so", async () => {
  const { run } = await openSession(undefined, { profile: { ...web, chartNames: "literal" } });
  const name = await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const series = sheet.charts
      .add("LineMarkers", sheet.getRange("A1:A3"), "Columns")
      .series.getItemAt(0);
    series.name = "=Sheet1!$A$1";
    series.load("name");
    await context.sync();
    return series.name;
  });
  expect(name).toBe("=Sheet1!$A$1");
});
