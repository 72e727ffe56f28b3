/**
 * Charts of a sheet, kept as data under the names of the object model. Nothing here draws: the host answers
 * what the add-in asked for, drawing is the grid's business.
 */
import type { Block, ChartData, ChartSeriesData } from "../backend";
import { Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import { enclose } from "./address";
import { Book, invalid, notFound, notSimulated } from "./book";
import { color, flag, oneOf, size, text } from "./format";
import { Part, value } from "./part";
import { Range, rangeAt, rangeOfFormula } from "./range";

const TYPES = [
  "BarClustered",
  "BarStacked",
  "ColumnClustered",
  "LineMarkers",
  "RadarMarkers",
  "XYScatter",
] as const;

/** Excel has room outside the end of a bar only where bars are not stacked. */
const LABEL_PLACES: Readonly<Record<string, readonly string[]>> = {
  BarClustered: ["Center", "InsideEnd", "InsideBase", "OutsideEnd"],
  ColumnClustered: ["Center", "InsideEnd", "InsideBase", "OutsideEnd"],
  BarStacked: ["Center", "InsideEnd", "InsideBase"],
  LineMarkers: ["Center", "Left", "Right", "Top", "Bottom"],
  XYScatter: ["Center", "Left", "Right", "Top", "Bottom"],
  RadarMarkers: [],
};

export class ChartCollection extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return COLLECTION;
  }

  list(): readonly Chart[] {
    const { charts } = this.book.backend.furnishing(this.book.sheet(this.sheet).id);
    return charts.map(({ id }) => new Chart(this.book, this.sheet, id));
  }

  find(key: string): Chart | null {
    return this.list().find(({ id, entry }) => id === key || entry.name === key) ?? null;
  }

  async add(args: Arguments): Promise<Chart> {
    const type = oneOf(args.text(0), TYPES, "charts of type");
    const { block } = args.object(1, Range);
    const by = oneOf(args.optionalText(2) ?? "Auto", ["Columns", "Rows"], "series taken by");
    const id = this.book.newId();
    const names = this.list().map(({ entry }) => entry.name);
    let number = names.length + 1;
    while (names.includes(`Chart ${number}`)) number++;
    const count = by === "Columns" ? block.columns : block.rows;
    const series = Array.from({ length: count }, (_, index): ChartSeriesData => ({
      id: this.book.newId(),
      name: `Series${index + 1}`,
      values:
        by === "Columns"
          ? { ...block, column: block.column + index, columns: 1 }
          : { ...block, row: block.row + index, rows: 1 },
      across: null,
      look: {},
    }));
    await changeCharts(this.book, this.sheet, (charts) => [
      ...charts,
      { id, name: `Chart ${number}`, type, place: null, title: null, series, look: {} },
    ]);
    return new Chart(this.book, this.sheet, id);
  }
}

async function changeCharts(
  book: Book,
  sheet: string,
  edit: (charts: readonly ChartData[]) => readonly ChartData[]
): Promise<void> {
  const { id } = book.sheet(sheet);
  book.requireAccess(id);
  const furnishing = book.backend.furnishing(id);
  await book.backend.changeFurnishing(id, { ...furnishing, charts: edit(furnishing.charts) });
}

class Chart extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string,
    readonly id: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return CHART;
  }

  get entry(): ChartData {
    const { charts } = this.book.backend.furnishing(this.book.sheet(this.sheet).id);
    const entry = charts.find(({ id }) => id === this.id);
    if (!entry) throw notFound("chart");
    return entry;
  }

  change(edit: (entry: ChartData) => Partial<ChartData>): Promise<void> {
    const { id } = this.entry;
    return changeCharts(this.book, this.sheet, (charts) =>
      charts.map((entry) => (entry.id === id ? { ...entry, ...edit(entry) } : entry))
    );
  }

  delete(): Promise<void> {
    const { id } = this.entry;
    return changeCharts(this.book, this.sheet, (charts) =>
      charts.filter((entry) => entry.id !== id)
    );
  }

  /** The part of the look that is kept under a name. */
  part(wire: HostClass, key: string): Part {
    return this.look.inner(wire, key);
  }

  get look(): Part {
    return new Part(CHART, {
      read: () => this.entry.look,
      change: (edit) =>
        this.change(({ look }) => {
          const data = { ...look };
          edit(data);
          return { look: data };
        }),
    });
  }

  async place(args: Arguments): Promise<void> {
    const from = cellsOn(this.book, this.sheet, args, 0);
    const to = args.has(1) ? cellsOn(this.book, this.sheet, args, 1) : from;
    await this.change(() => ({ place: enclose(from, to) }));
  }
}

function cellsOn(book: Book, sheet: string, args: Arguments, index: number): Block {
  const { block } =
    typeof args.raw(index) === "string"
      ? rangeAt(book, sheet, args.text(index))
      : args.object(index, Range);
  if (block.sheet !== sheet) throw invalid("the range is on another sheet");
  return block;
}

/** The cell behind "='Sheet 1'!$A$1". */
function cellBehind(book: Book, formula: string): Block {
  const range = rangeOfFormula(book, formula);
  if (range && range.block.rows === 1 && range.block.columns === 1) return range.block;
  throw notSimulated(`a chart's text taken from ${formula}`);
}

async function textOf(book: Book, source: string | Block): Promise<string> {
  if (typeof source === "string") return source;
  return (await book.backend.read(source)).text[0]?.[0] ?? "";
}

/** Title of a chart: its words apart from its look, since they may come from a cell. */
class ChartTitle extends HostObject {
  constructor(readonly chart: Chart) {
    super();
  }

  override get wire(): HostClass {
    return TITLE;
  }

  get part(): Part {
    return this.chart.part(TITLE, "title");
  }

  async text(): Promise<string> {
    const { title, series } = this.chart.entry;
    if (title !== null) return textOf(this.chart.book, title);
    // Excel titles a chart after its only series.
    const [only, ...others] = series;
    return only && others.length === 0 ? textOf(this.chart.book, only.name) : "Chart Title";
  }
}

class ChartSeriesCollection extends HostObject {
  constructor(readonly chart: Chart) {
    super();
  }

  override get wire(): HostClass {
    return SERIES_COLLECTION;
  }

  list(): readonly ChartSeries[] {
    return this.chart.entry.series.map(({ id }) => new ChartSeries(this.chart, id));
  }

  async add(args: Arguments): Promise<ChartSeries> {
    if (args.has(1)) throw notSimulated("a series added at a place of its own");
    const id = this.chart.book.newId();
    const name = args.optionalText(0) ?? `Series${this.chart.entry.series.length + 1}`;
    await this.chart.change(({ series }) => ({
      series: [...series, { id, name, values: null, across: null, look: {} }],
    }));
    return new ChartSeries(this.chart, id);
  }
}

class ChartSeries extends HostObject {
  constructor(
    readonly chart: Chart,
    readonly id: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return SERIES;
  }

  get entry(): ChartSeriesData {
    const entry = this.chart.entry.series.find(({ id }) => id === this.id);
    if (!entry) throw notFound("series");
    return entry;
  }

  async change(edit: (entry: ChartSeriesData) => Partial<ChartSeriesData>): Promise<void> {
    const { id } = this.entry;
    await this.chart.change(({ series }) => ({
      series: series.map((entry) => (entry.id === id ? { ...entry, ...edit(entry) } : entry)),
    }));
  }

  delete(): Promise<void> {
    const { id } = this.entry;
    return this.chart.change(({ series }) => ({
      series: series.filter((other) => other.id !== id),
    }));
  }

  /** Excel takes "=Sheet1!$A$1" for the cell's text, or for these very letters: it depends on the program. */
  rename(given: unknown): Promise<void> {
    const { book } = this.chart;
    const name = text(given);
    const linked = name.startsWith("=") && book.chartNames === "linked";
    return this.change(() => ({ name: linked ? cellBehind(book, name) : name }));
  }

  take(key: "values" | "across", args: Arguments): Promise<void> {
    const { block } = args.object(0, Range);
    if (block.rows !== 1 && block.columns !== 1) throw invalid("a piece of one row or column");
    return this.change(() => ({ [key]: block }));
  }

  get look(): Part {
    return new Part(SERIES, {
      read: () => this.entry.look,
      change: (edit) =>
        this.change(({ look }) => {
          const data = { ...look };
          edit(data);
          return { look: data };
        }),
    });
  }

  set(key: string, given: unknown): unknown {
    return this.look.set(key, given);
  }

  part(wire: HostClass, key: string): Part {
    return this.look.inner(wire, key);
  }

  placeLabels(given: unknown): unknown {
    const { type } = this.chart.entry;
    const place = text(given);
    if (LABEL_PLACES[type]?.includes(place))
      return this.part(LABELS, "dataLabels").set("position", place);
    throw invalid(`labels of ${type} cannot stand ${place}`);
  }
}

/** Labels know their series: where they may stand depends on the kind of chart. */
class ChartDataLabels extends HostObject {
  constructor(readonly series: ChartSeries) {
    super();
  }

  override get wire(): HostClass {
    return LABELS;
  }

  get part(): Part {
    return this.series.part(LABELS, "dataLabels");
  }
}

/** A property of an object whose values lie in a part of it. */
function among<T>(
  part: (self: T) => Part,
  key: string,
  otherwise: unknown,
  read: (value: unknown) => unknown
): { readonly get: (self: T) => unknown; readonly set: (self: T, given: unknown) => unknown } {
  const { get, set } = value(key, otherwise, read);
  return { get: (self) => get(part(self)), set: (self, given) => set(part(self), given) };
}

/** A number, or "" for what Excel finds by itself. */
function scale(given: unknown): unknown {
  if (given === "" || typeof given === "number") return given;
  throw invalid("a number, or an empty text for the automatic one");
}

const words =
  <const T extends string>(choice: readonly T[], what: string) =>
  (given: unknown): T =>
    oneOf(given, choice, what);

const LINE_STYLES = words(["None", "Continuous", "Dash", "Dot", "DashDot"], "line style");

const FONT = describeClass(Part, {
  name: "ChartFont",
  properties: {
    Bold: value("bold", false, flag),
    Color: value("color", "#000000", color),
    Italic: value("italic", false, flag),
    Name: value("name", "Calibri", text),
    Size: value("size", 10, (given) => size(given, 409)),
  },
});

const FILL = describeClass(Part, {
  name: "ChartFill",
  methods: {
    // "" is no fill at all; nothing kept is the automatic one.
    Clear: (fill) => fill.set("color", ""),
    SetSolidColor: (fill, args) => fill.set("color", color(args.text(0))),
  },
});

const lineMembers = {
  properties: {
    Color: value("color", "#000000", color),
    LineStyle: value("lineStyle", "Automatic", LINE_STYLES),
    Weight: value("weight", 0.75, (given: unknown) => size(given, 1584)),
  },
  methods: { Clear: (line: Part) => line.set("lineStyle", "None") },
};
const LINE = describeClass(Part, { name: "ChartLineFormat", ...lineMembers });
const BORDER = describeClass(Part, { name: "ChartBorder", ...lineMembers });

const font = link<Part>((part) => part.inner(FONT, "font"));
const fill = link<Part>((part) => part.inner(FILL, "fill"));
const border = link<Part>((part) => part.inner(BORDER, "border"));
const line = link<Part>((part) => part.inner(LINE, "line"));

const AREA_FORMAT = describeClass(Part, {
  name: "ChartAreaFormat",
  properties: { Border: border, Fill: fill, Font: font },
});
const TITLE_FORMAT = describeClass(Part, {
  name: "ChartTitleFormat",
  properties: { Border: border, Fill: fill, Font: font },
});
const LEGEND_FORMAT = describeClass(Part, {
  name: "ChartLegendFormat",
  properties: { Border: border, Fill: fill, Font: font },
});
const LABEL_FORMAT = describeClass(Part, {
  name: "ChartDataLabelFormat",
  properties: { Border: border, Fill: fill, Font: font },
});
const SERIES_FORMAT = describeClass(Part, {
  name: "ChartSeriesFormat",
  properties: { Fill: fill, Line: line },
});
const AXIS_FORMAT = describeClass(Part, {
  name: "ChartAxisFormat",
  properties: { Font: font, Line: line },
});
const GRIDLINES_FORMAT = describeClass(Part, {
  name: "ChartGridlinesFormat",
  properties: { Line: line },
});
const GRIDLINES = describeClass(Part, {
  name: "ChartGridlines",
  properties: {
    Visible: value("visible", false, flag),
    Format: link((part) => part.inner(GRIDLINES_FORMAT, "format")),
  },
});

const AXIS = describeClass(Part, {
  name: "ChartAxis",
  properties: {
    Maximum: value("maximum", "", scale),
    Minimum: value("minimum", "", scale),
    MajorUnit: value("majorUnit", "", scale),
    NumberFormat: value("numberFormat", "General", text),
    Visible: value("visible", true, flag),
    ReversePlotOrder: value("reversePlotOrder", false, flag),
    MajorTickMark: value(
      "majorTickMark",
      "None",
      words(["None", "Cross", "Inside", "Outside"], "tick mark")
    ),
    TickLabelPosition: value(
      "tickLabelPosition",
      "NextToAxis",
      words(["NextToAxis", "High", "Low", "None"], "tick labels")
    ),
    MajorGridlines: link((part) => part.inner(GRIDLINES, "majorGridlines")),
    Format: link((part) => part.inner(AXIS_FORMAT, "format")),
  },
});

const AXES = describeClass(Part, {
  name: "ChartAxes",
  properties: {
    CategoryAxis: link((part) => part.inner(AXIS, "categoryAxis")),
    ValueAxis: link((part) => part.inner(AXIS, "valueAxis")),
  },
});

const LEGEND = describeClass(Part, {
  name: "ChartLegend",
  properties: {
    Visible: value("visible", true, flag),
    Position: value("position", "Bottom", words(["Top", "Bottom", "Left", "Right"], "legend")),
    Overlay: value("overlay", false, flag),
    Format: link((part) => part.inner(LEGEND_FORMAT, "format")),
  },
});

const titlePart = (title: ChartTitle): Part => title.part;

const TITLE = describeClass(ChartTitle, {
  name: "ChartTitle",
  properties: {
    Text: {
      get: (title) => title.text(),
      set: ({ chart }, given) => chart.change(() => ({ title: text(given) })),
    },
    Visible: among(titlePart, "visible", true, flag),
    Overlay: among(titlePart, "overlay", false, flag),
    Format: link((title) => title.part.inner(TITLE_FORMAT, "format")),
  },
  methods: {
    SetFormula: ({ chart }, args) => {
      const title = cellBehind(chart.book, args.text(0));
      return chart.change(() => ({ title }));
    },
  },
});

const labelPart = (labels: ChartDataLabels): Part => labels.part;

const LABELS = describeClass(ChartDataLabels, {
  name: "ChartDataLabels",
  properties: {
    Position: {
      get: ({ part }) => part.kept.read()["position"] ?? "None",
      set: ({ series }, given) => series.placeLabels(given),
    },
    ShowValue: among(labelPart, "showValue", true, flag),
    ShowSeriesName: among(labelPart, "showSeriesName", false, flag),
    ShowCategoryName: among(labelPart, "showCategoryName", false, flag),
    ShowLegendKey: among(labelPart, "showLegendKey", false, flag),
    NumberFormat: among(labelPart, "numberFormat", "General", text),
    Format: link((labels) => labels.part.inner(LABEL_FORMAT, "format")),
  },
});

const seriesLook = (series: ChartSeries): Part => series.look;

const SERIES = describeClass(ChartSeries, {
  name: "ChartSeries",
  properties: {
    Name: {
      get: ({ chart, entry }) => textOf(chart.book, entry.name),
      set: (series, given) => series.rename(given),
    },
    HasDataLabels: among(seriesLook, "hasDataLabels", false, flag),
    GapWidth: among(seriesLook, "gapWidth", 150, (given) => size(given, 500)),
    Overlap: among(seriesLook, "overlap", 0, (given) => {
      if (typeof given === "number" && Math.abs(given) <= 100) return given;
      throw invalid("a number from −100 to 100 expected");
    }),
    MarkerStyle: among(
      seriesLook,
      "markerStyle",
      "Automatic",
      words(["Automatic", "None", "Circle", "Square", "Diamond"], "marker")
    ),
    MarkerSize: among(seriesLook, "markerSize", 7, (given) => {
      if (typeof given === "number" && given >= 2 && given <= 72) return given;
      throw invalid("a marker has 2 to 72 points");
    }),
    MarkerBackgroundColor: among(seriesLook, "markerBackgroundColor", "", color),
    MarkerForegroundColor: among(seriesLook, "markerForegroundColor", "", color),
    Smooth: among(seriesLook, "smooth", false, flag),
    DataLabels: link((series) => new ChartDataLabels(series)),
    Format: link((series) => series.part(SERIES_FORMAT, "format")),
  },
  methods: {
    Delete: (series) => series.delete(),
    SetValues: (series, args) => series.take("values", args),
    SetXAxisValues: (series, args) => series.take("across", args),
  },
});

const SERIES_COLLECTION = describeClass(ChartSeriesCollection, {
  name: "ChartSeriesCollection",
  items: (series) => series.list(),
  properties: { Count: { get: (series) => series.list().length } },
  methods: {
    Add: (series, args) => series.add(args),
    GetCount: (series) => series.list().length,
    GetItemAt: (series, args) => {
      const found = series.list()[args.integer(0)];
      if (!found) throw notFound(`series ${args.integer(0)}`);
      return found;
    },
  },
});

const chartLook = (chart: Chart): Part => chart.look;

const CHART = describeClass(Chart, {
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ entry }) => entry.name,
      set: (chart, given) => chart.change(() => ({ name: text(given) })),
    },
    ChartType: { get: ({ entry }) => entry.type },
    PlotVisibleOnly: among(chartLook, "plotVisibleOnly", true, flag),
    DisplayBlanksAs: among(
      chartLook,
      "displayBlanksAs",
      "NotPlotted",
      words(["NotPlotted", "Zero", "Interplotted"], "blanks")
    ),
    Axes: link((chart) => chart.part(AXES, "axes")),
    Legend: link((chart) => chart.part(LEGEND, "legend")),
    Format: link((chart) => chart.part(AREA_FORMAT, "format")),
    Series: link((chart) => new ChartSeriesCollection(chart)),
    Title: link((chart) => new ChartTitle(chart)),
    Worksheet: link(({ book, sheet }) => book.objects.worksheet(book, sheet)),
  },
  methods: {
    Delete: (chart) => chart.delete(),
    SetPosition: (chart, args) => chart.place(args),
  },
});

const COLLECTION = describeClass(ChartCollection, {
  name: "ChartCollection",
  items: (charts) => charts.list(),
  properties: { Count: { get: (charts) => charts.list().length } },
  methods: {
    Add: (charts, args) => charts.add(args),
    GetCount: (charts) => charts.list().length,
    GetItem: (charts, args) => {
      const chart = charts.find(args.text(0));
      if (!chart) throw notFound(`chart "${args.text(0)}"`);
      return chart;
    },
    GetItemAt: (charts, args) => {
      const chart = charts.list()[args.integer(0)];
      if (!chart) throw notFound(`chart ${args.integer(0)}`);
      return chart;
    },
    GetItemOrNullObject: (charts, args) => charts.find(args.text(0)),
  },
});

/** All classes of this file, for whoever asks what the host claims. */
export const CHART_CLASSES: readonly HostClass[] = [
  COLLECTION,
  CHART,
  SERIES_COLLECTION,
  SERIES,
  TITLE,
  LEGEND,
  AXES,
  AXIS,
  GRIDLINES,
  LABELS,
  AREA_FORMAT,
  TITLE_FORMAT,
  LEGEND_FORMAT,
  LABEL_FORMAT,
  SERIES_FORMAT,
  AXIS_FORMAT,
  GRIDLINES_FORMAT,
  FONT,
  FILL,
  LINE,
  BORDER,
];
