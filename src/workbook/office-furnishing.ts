/**
 * What stands on a sheet beside its cells, through Office.js: print set-up, header notes, native charts.
 * All of it belongs to ExcelApi 1.9 and vanishes with its sheet, so that undoing an addition need not know of it.
 */
import { colors } from "./layout/colors";
import { margins } from "./layout/paper";
import type {
  BookPlan,
  ChartKind,
  PlannedAxis,
  PlannedChart,
  PlannedFooter,
  PlannedNote,
  PlannedPages,
  PlannedSeries,
} from "./layout/plan";
import { quotedSheet } from "./office-entry";

/** Collects actions and sends them before they grow too large. */
export interface Batch {
  room(characters: number): Promise<void>;
  end(): Promise<void>;
}

/** What an action costs in a request, generously. */
const actionSize = 400;

export async function furnish(
  batch: Batch,
  { sheets: planned, footer }: BookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>
): Promise<void> {
  const charts: Drawn[] = [];
  for (const { name, print, notes = [], charts: plannedCharts = [] } of planned) {
    const sheet = sheets.get(name);
    if (!sheet) continue;
    if (print) {
      await batch.room((20 + 2 * print.breaks.length) * actionSize);
      setPages(sheet, print, footer);
    }
    for (const note of notes) {
      await batch.room(4 * actionSize + 2 * note.text.length);
      addNote(sheet, note);
    }
    for (const chart of plannedCharts) charts.push({ sheet, sheetName: name, planned: chart });
  }
  await drawCharts(batch, charts);
}

function setPages(
  sheet: Excel.Worksheet,
  { orientation, zoom, area, repeat, breaks }: PlannedPages,
  footer: PlannedFooter | undefined
): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.footerMargin = margins.footer;
  pageLayout.zoom =
    "scale" in zoom
      ? { scale: zoom.scale }
      : {
          horizontalFitToPages: zoom.wide,
          ...(zoom.tall === undefined ? {} : { verticalFitToPages: zoom.tall }),
        };
  pageLayout.setPrintArea(area);
  if (repeat !== undefined) pageLayout.setPrintTitleRows(repeat);
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row}`);
  if (!footer) return;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = footerText(footer.left);
  defaultForAllPages.centerFooter = footerText(footer.center);
  defaultForAllPages.rightFooter = footerText(footer.page)
    .replace("{1}", "&P")
    .replace("{2}", "&N");
}

/** "&" begins a code in footers. */
function footerText(text: string): string {
  return text.replace(/&/g, "&&");
}

/**
 * An input message of the header's cell: it opens when the cell is chosen. Notes proper came with ExcelApi 1.18, and
 * the library as installed does not know them.
 */
function addNote(sheet: Excel.Worksheet, { address, text }: PlannedNote): void {
  const { dataValidation } = sheet.getRange(address);
  // A rule that everything keeps: the message is what matters.
  dataValidation.rule = { custom: { formula: "=TRUE" } };
  dataValidation.prompt = { showPrompt: true, title: "", message: text };
}

interface Drawn {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly planned: PlannedChart;
}

const types = {
  radar: "RadarMarkers",
  bars: "BarClustered",
  stackedBars: "BarStacked",
  columns: "ColumnClustered",
  line: "LineMarkers",
  scatter: "XYScatter",
} as const satisfies Record<ChartKind, string>;

/**
 * Excel guesses series from the cells a chart is made of, and guesses differently while they are blank: its own
 * series are replaced by ours. Between the requests charts are found again by their names.
 */
async function drawCharts(batch: Batch, charts: readonly Drawn[]): Promise<void> {
  if (charts.length === 0) return;
  const guessed: Excel.ChartSeriesCollection[] = [];
  for (const { sheet, planned } of charts) {
    await batch.room(4 * actionSize);
    const chart = sheet.charts.add(
      types[planned.kind],
      sheet.getRange(planned.series[0]?.values),
      "Columns"
    );
    chart.name = planned.name;
    chart.series.load("count");
    guessed.push(chart.series);
  }
  await batch.end();

  const named: { readonly series: Excel.ChartSeries; readonly cell: Excel.Range }[] = [];
  for (const [index, { sheet, sheetName, planned }] of charts.entries()) {
    await batch.room((40 + 40 * planned.series.length) * actionSize);
    const chart = sheet.charts.getItem(planned.name);
    planned.series.forEach(() => chart.series.add());
    for (let old = (guessed[index]?.count ?? 0) - 1; old >= 0; old--)
      chart.series.getItemAt(old).delete();
    const reference = (cell: string): string => `=${quotedSheet(sheetName)}!${absolute(cell)}`;
    chart.title.setFormula(reference(planned.title));
    look(chart, planned);
    planned.series.forEach((plannedSeries, place) => {
      const series = chart.series.getItemAt(place);
      fillSeries(sheet, series, planned, plannedSeries);
      series.name = reference(plannedSeries.name);
      series.load("name");
      const cell = sheet.getRange(plannedSeries.name);
      cell.load("text");
      named.push({ series, cell });
    });
  }
  await batch.end();

  // Where a formula is taken for the name itself, the words of today have to do.
  for (const { series, cell } of named)
    if (series.name.startsWith("=")) {
      await batch.room(2 * actionSize);
      series.name = cell.text[0]?.[0] ?? "";
    }
  await batch.end();
}

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** Flat, 9 points, title 11 bold, no border. */
function look(chart: Excel.Chart, planned: PlannedChart): void {
  const [from = planned.place, to] = planned.place.split(":");
  chart.setPosition(from, to);
  // Helper columns are hidden, and what they hold is the chart.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = "NotPlotted";
  chart.format.border.lineStyle = "None";
  chart.format.fill.setSolidColor(colors.white);
  chart.format.font.size = 9;
  chart.format.font.color = colors.secondary;
  chart.title.overlay = false;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = colors.text;
  chart.legend.visible = planned.legend;
  if (planned.legend) chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  scale(valueAxis, planned.axis);
  if (planned.kind === "scatter") {
    scale(categoryAxis, planned.across);
    return;
  }
  categoryAxis.visible = planned.across?.hidden !== true;
  if (planned.kind === "radar") return;
  // At the low side names stay clear of bars that run to the left of zero.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorTickMark = "None";
  if (planned.topDown) categoryAxis.reversePlotOrder = true;
}

function scale(axis: Excel.ChartAxis, planned: PlannedAxis = {}): void {
  const { min, max, step, format, hidden = false, grid = false } = planned;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  if (step !== undefined) axis.majorUnit = step;
  if (format !== undefined) axis.numberFormat = format;
  axis.majorGridlines.visible = grid;
  if (grid) axis.majorGridlines.format.line.color = colors.hairline;
  axis.visible = !hidden;
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { kind, categories, overlap, gap }: PlannedChart,
  { values, x, color, transparent = false, line, marker, labels }: PlannedSeries
): void {
  series.setValues(sheet.getRange(values));
  const across = x ?? categories;
  if (across !== undefined) series.setXAxisValues(sheet.getRange(across));
  const isBar = kind === "bars" || kind === "stackedBars" || kind === "columns";
  if (isBar) {
    if (transparent) series.format.fill.clear();
    else series.format.fill.setSolidColor(color);
    series.gapWidth = gap ?? 60;
    series.overlap = overlap ?? (kind === "stackedBars" ? 100 : 0);
  } else {
    if (line) {
      series.format.line.color = color;
      series.format.line.weight = line.points;
      series.format.line.lineStyle = line.dashed === true ? "Dash" : "Continuous";
    } else series.format.line.clear();
    series.markerStyle = marker ? shapes[marker.shape] : "None";
    if (marker) {
      series.markerSize = marker.points;
      series.markerForegroundColor = color;
      series.markerBackgroundColor = marker.hollow === true ? colors.white : color;
    }
  }
  if (!labels) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = labels.show === "value";
  dataLabels.showSeriesName = labels.show === "name";
  dataLabels.position = !isBar
    ? "Top"
    : labels.place !== "end"
      ? "Center"
      : // Stacked bars have no room beyond their ends.
        kind === "stackedBars"
        ? "InsideEnd"
        : "OutsideEnd";
  if (labels.format !== undefined) dataLabels.numberFormat = labels.format;
  dataLabels.format.font.color = labels.color ?? colors.text;
}

const shapes = { circle: "Circle", square: "Square", diamond: "Diamond" } as const;
