/** Draws a chart as the object model describes it, from values that are already read. Own SVG; knows no grid. */
import type { ObjectData } from "../excel-host/backend";

export interface ShownSeries {
  readonly name: string;
  /** null is a gap. */
  readonly values: readonly (number | null)[];
  /** Level numbers of a scatter. */
  readonly across: readonly (number | null)[];
  readonly look: ObjectData;
}

export interface ShownChart {
  readonly type: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
  readonly look: ObjectData;
  /** A number in a number format of Excel. */
  readonly say: (value: number, format: string) => string;
}

/** The value behind a path such as "axes/valueAxis/maximum". */
export function lookAt(look: ObjectData, path: string): unknown {
  let found: unknown = look;
  for (const key of path.split("/"))
    found =
      typeof found === "object" && found !== null
        ? Object.entries(found).find(([name]) => name === key)?.[1]
        : undefined;
  return found;
}

function text(look: ObjectData, path: string, otherwise: string): string {
  const found = lookAt(look, path);
  return typeof found === "string" ? found : otherwise;
}

function number(look: ObjectData, path: string): number | null {
  const found = lookAt(look, path);
  return typeof found === "number" ? found : null;
}

function flag(look: ObjectData, path: string, otherwise: boolean): boolean {
  const found = lookAt(look, path);
  return typeof found === "boolean" ? found : otherwise;
}

const palette = ["#0F5C66", "#7A5200", "#A4262C", "#2E8048", "#556164", "#8FBCC2"];
const ink = "#1B2426";
const gray = "#4C5A5D";
const hairline = "#D3DADB";
/** Points to pixels, and about how wide a letter of 9 points is. */
const pixel = 4 / 3;
const letter = 6.2;

type Attributes = Readonly<Record<string, string | number>>;

function node(
  tag: string,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes))
    made.setAttribute(
      name,
      typeof value === "number" ? String(Math.round(value * 10) / 10) : value
    );
  made.append(...children);
  return made;
}

function said(words: string, x: number, y: number, more: Attributes = {}): SVGElement {
  return node("text", { x, y, "font-size": 12, fill: gray, ...more }, words);
}

function shortened(words: string, width: number): string {
  const most = Math.max(1, Math.floor(width / letter));
  return words.length <= most ? words : `${words.slice(0, Math.max(1, most - 1))}…`;
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** An axis from 0 to `length` pixels; what nobody set is found from the values, as Excel does. */
function scaleOf(
  look: ObjectData,
  axis: string,
  values: readonly number[],
  length: number,
  fromZero: boolean
): Scale {
  const all = fromZero || values.length === 0 ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const rough = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((step) => step * power).find((step) => step >= rough) ?? rough;
  const step = number(look, `axes/${axis}/majorUnit`) ?? nice;
  const min = number(look, `axes/${axis}/minimum`) ?? Math.floor(low / step) * step;
  const top = number(look, `axes/${axis}/maximum`) ?? Math.ceil(high / step) * step;
  const max = top > min ? top : min + step;
  const ticks: number[] = [];
  for (let index = 0; index <= 50 && min + index * step <= max + step * 1e-9; index++)
    ticks.push(min + index * step);
  return { min, max, ticks, at: (value) => ((value - min) / (max - min)) * length };
}

const numbersOf = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);

function colorOf(series: ShownSeries, index: number, part: "fill" | "line"): string {
  return text(series.look, `format/${part}/color`, palette[index % palette.length] ?? ink);
}

/** What is written beside or on a value; nothing where labels are off or the format leaves it unsaid. */
function labelOf({ say }: ShownChart, { name, look }: ShownSeries, value: number): string {
  if (!flag(look, "hasDataLabels", false)) return "";
  const parts = [
    ...(flag(look, "dataLabels/showSeriesName", false) ? [name] : []),
    ...(flag(look, "dataLabels/showValue", true)
      ? [say(value, text(look, "dataLabels/numberFormat", "General"))]
      : []),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

const labelColor = (look: ObjectData): string => text(look, "dataLabels/format/font/color", ink);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function isVisible(look: ObjectData, axis: string): boolean {
  return flag(look, `axes/${axis}/visible`, true);
}

/** Bars that lie and columns that stand, side by side or stacked. */
function bars(
  chart: ShownChart,
  box: Box,
  lying: boolean,
  stacked: boolean
): readonly SVGElement[] {
  const { categories, series, look, say } = chart;
  const count = Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const sums = Array.from({ length: count }, (_, index) =>
    stacked
      ? series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)
      : Math.max(0, ...numbersOf(series.map(({ values }) => values[index] ?? null)))
  );
  const lows = stacked ? [] : series.flatMap(({ values }) => numbersOf(values));
  const hasLabels = series.some((one) => flag(one.look, "hasDataLabels", false)) && !stacked;
  const names = isVisible(look, "categoryAxis");
  const longest = Math.max(0, ...categories.map((name) => name.length)) * letter;
  const left = lying && names ? Math.min(longest + 8, box.width * 0.42) : lying ? 0 : 34;
  const numbers = isVisible(look, "valueAxis");
  const flipped = lying && flag(look, "axes/categoryAxis/reversePlotOrder", false);
  const room = numbers || !lying ? 20 : 0;
  const margin = hasLabels && lying ? 40 : 0;
  const plot = {
    left: box.left + left + margin,
    top: box.top + (lying && flipped ? room : hasLabels && !lying ? 16 : 4),
    width: box.width - left - 2 * margin - 8,
    height: box.height - room - (hasLabels && !lying ? 16 : 4),
  };
  const length = lying ? plot.width : plot.height;
  const scale = scaleOf(look, "valueAxis", [...sums, ...lows], length, true);
  const slot = (lying ? plot.height : plot.width) / count;
  const gap = number(series[0]?.look ?? {}, "gapWidth") ?? 150;
  const overlap = (number(series[0]?.look ?? {}, "overlap") ?? 0) / 100;
  const abreast = stacked ? 1 : 1 + (series.length - 1) * (1 - overlap);
  const thickness = slot / (abreast + gap / 100);
  const drawn: SVGElement[] = [];
  const format = text(look, "axes/valueAxis/numberFormat", "General");
  if (numbers)
    for (const tick of scale.ticks) {
      const at = scale.at(tick);
      drawn.push(
        lying
          ? said(
              say(tick, format),
              plot.left + at,
              flipped ? plot.top - 6 : plot.top + plot.height + 15,
              {
                "text-anchor": "middle",
              }
            )
          : said(say(tick, format), plot.left - 6, plot.top + plot.height - at + 4, {
              "text-anchor": "end",
            })
      );
      if (flag(look, "axes/valueAxis/majorGridlines/visible", false))
        drawn.push(
          lying
            ? node("line", {
                x1: plot.left + at,
                x2: plot.left + at,
                y1: plot.top,
                y2: plot.top + plot.height,
                stroke: hairline,
              })
            : node("line", {
                x1: plot.left,
                x2: plot.left + plot.width,
                y1: plot.top + plot.height - at,
                y2: plot.top + plot.height - at,
                stroke: hairline,
              })
        );
    }
  for (let index = 0; index < count; index++) {
    const start =
      (lying ? plot.top : plot.left) + slot * (index + (gap / 200) * (thickness / slot));
    let ends = 0;
    series.forEach((one, place) => {
      const value = one.values[index] ?? null;
      if (value === null) return;
      const from = stacked ? ends : 0;
      ends = from + value;
      const [low, high] = [
        scale.at(Math.min(from, from + value)),
        scale.at(Math.max(from, from + value)),
      ];
      const across = start + (stacked ? 0 : place * thickness * (1 - overlap));
      const fill = colorOf(one, place, "fill");
      if (fill !== "" && high > low)
        drawn.push(
          lying
            ? node("rect", {
                x: plot.left + low,
                y: across,
                width: high - low,
                height: thickness,
                fill,
              })
            : node("rect", {
                x: across,
                y: plot.top + plot.height - high,
                width: thickness,
                height: high - low,
                fill,
              })
        );
      const words = labelOf(chart, one, value);
      if (words === "") return;
      const outside = text(one.look, "dataLabels/position", "") === "OutsideEnd";
      const middle = across + thickness / 2 + 4;
      const center = (low + high) / 2;
      const beyond = value < 0 ? low - 4 : high + 4;
      const anchor = !outside ? "middle" : value < 0 ? "end" : "start";
      drawn.push(
        lying
          ? said(words, plot.left + (outside ? beyond : center), middle, {
              "text-anchor": anchor,
              fill: labelColor(one.look),
            })
          : said(
              words,
              across + thickness / 2,
              plot.top + plot.height - (outside ? beyond : center - 4),
              { "text-anchor": "middle", fill: labelColor(one.look) }
            )
      );
    });
    if (names)
      drawn.push(
        lying
          ? said(
              shortened(categories[index] ?? "", left),
              box.left + left - 6,
              plot.top + slot * (index + 0.5) + 4,
              { "text-anchor": "end" }
            )
          : said(
              shortened(categories[index] ?? "", slot),
              plot.left + slot * (index + 0.5),
              plot.top + plot.height + 15,
              { "text-anchor": "middle" }
            )
      );
  }
  const zero = scale.at(Math.min(Math.max(0, scale.min), scale.max));
  drawn.push(
    lying
      ? node("line", {
          x1: plot.left + zero,
          x2: plot.left + zero,
          y1: plot.top,
          y2: plot.top + plot.height,
          stroke: gray,
        })
      : node("line", {
          x1: plot.left,
          x2: plot.left + plot.width,
          y1: plot.top + plot.height - zero,
          y2: plot.top + plot.height - zero,
          stroke: gray,
        })
  );
  return drawn;
}

type Point = readonly [x: number, y: number];

/** A line through points, broken at gaps; closed where it goes all the way round. */
function stroke(
  series: ShownSeries,
  index: number,
  points: readonly (Point | null)[],
  closed: boolean
): readonly SVGElement[] {
  const color = colorOf(series, index, "line");
  const drawn: SVGElement[] = [];
  const style = text(series.look, "format/line/lineStyle", "Continuous");
  if (style !== "None") {
    const whole = closed && points.every((point) => point !== null);
    const round = closed && !whole ? [...points, points[0] ?? null] : points;
    let pen = "M";
    let path = "";
    for (const point of round) {
      if (point) path += `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
      pen = point ? "L" : "M";
    }
    if (path !== "")
      drawn.push(
        node("path", {
          d: whole ? `${path}Z` : path,
          fill: "none",
          stroke: color,
          "stroke-width": (number(series.look, "format/line/weight") ?? 2) * pixel,
          ...(style === "Continuous"
            ? {}
            : { "stroke-dasharray": style === "Dot" ? "2 3" : "6 4" }),
        })
      );
  }
  const marker = text(series.look, "markerStyle", "Automatic");
  if (marker === "None") return drawn;
  const half = ((number(series.look, "markerSize") ?? 7) * pixel) / 2;
  const look = {
    fill: text(series.look, "markerBackgroundColor", color),
    stroke: text(series.look, "markerForegroundColor", color),
  };
  for (const point of points) {
    if (!point) continue;
    const [x, y] = point;
    if (marker === "Square")
      drawn.push(
        node("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...look })
      );
    else if (marker === "Diamond")
      drawn.push(
        node("path", {
          d: `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
          ...look,
        })
      );
    else drawn.push(node("circle", { cx: x, cy: y, r: half, ...look }));
  }
  return drawn;
}

function radar(chart: ShownChart, box: Box): readonly SVGElement[] {
  const { categories, series, look, say } = chart;
  const count = Math.max(3, categories.length);
  const radius = Math.max(10, Math.min(box.width / 2 - 70, box.height / 2 - 22));
  const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
  const scale = scaleOf(
    look,
    "valueAxis",
    series.flatMap(({ values }) => numbersOf(values)),
    radius,
    true
  );
  const place = (index: number, distance: number): Point => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2;
    return [cx + distance * Math.cos(angle), cy + distance * Math.sin(angle)];
  };
  const ring = (distance: number): string =>
    Array.from({ length: count }, (_, index) =>
      place(index, distance)
        .map((x) => x.toFixed(1))
        .join(",")
    ).join(" ");
  const format = text(look, "axes/valueAxis/numberFormat", "General");
  const drawn: SVGElement[] = scale.ticks.flatMap((tick) => [
    node("polygon", { points: ring(scale.at(tick)), fill: "none", stroke: hairline }),
    said(say(tick, format), cx - 4, cy - scale.at(tick) + 4, {
      "text-anchor": "end",
      "font-size": 11,
    }),
  ]);
  for (let index = 0; index < count; index++) {
    const [x, y] = place(index, radius + 10);
    const anchor = Math.abs(x - cx) < 8 ? "middle" : x > cx ? "start" : "end";
    drawn.push(
      said(categories[index] ?? "", x, y + (y > cy + 8 ? 8 : y < cy - 8 ? 2 : 4), {
        "text-anchor": anchor,
      })
    );
  }
  series.forEach((one, index) => {
    const points = Array.from({ length: count }, (_, at): Point | null => {
      const value = one.values[at] ?? null;
      return value === null ? null : place(at, scale.at(value));
    });
    drawn.push(...stroke(one, index, points, true));
  });
  return drawn;
}

/** Lines over categories, and points over two numbers. */
function points(chart: ShownChart, box: Box, isScatter: boolean): readonly SVGElement[] {
  const { categories, series, look, say } = chart;
  const plot = {
    left: box.left + 40,
    top: box.top + 8,
    width: box.width - 56,
    height: box.height - 32,
  };
  const upright = scaleOf(
    look,
    "valueAxis",
    series.flatMap(({ values }) => numbersOf(values)),
    plot.height,
    !isScatter
  );
  const level = isScatter
    ? scaleOf(
        look,
        "categoryAxis",
        series.flatMap(({ across }) => numbersOf(across)),
        plot.width,
        false
      )
    : null;
  const slot =
    plot.width / Math.max(1, categories.length, ...series.map(({ values }) => values.length));
  const y = (value: number): number => plot.top + plot.height - upright.at(value);
  const x = (index: number, across: number | null): number | null =>
    level
      ? across === null
        ? null
        : plot.left + level.at(across)
      : plot.left + slot * (index + 0.5);
  const drawn: SVGElement[] = [];
  const level0 = y(Math.min(Math.max(0, upright.min), upright.max));
  if (isVisible(look, "valueAxis"))
    for (const tick of upright.ticks) {
      drawn.push(
        said(
          say(tick, text(look, "axes/valueAxis/numberFormat", "General")),
          plot.left - 6,
          y(tick) + 4,
          { "text-anchor": "end" }
        )
      );
      if (flag(look, "axes/valueAxis/majorGridlines/visible", false))
        drawn.push(
          node("line", {
            x1: plot.left,
            x2: plot.left + plot.width,
            y1: y(tick),
            y2: y(tick),
            stroke: hairline,
          })
        );
    }
  if (isVisible(look, "categoryAxis"))
    if (level)
      for (const tick of level.ticks)
        drawn.push(
          said(
            say(tick, text(look, "axes/categoryAxis/numberFormat", "General")),
            plot.left + level.at(tick),
            plot.top + plot.height + 16,
            { "text-anchor": "middle" }
          )
        );
    else
      categories.forEach((name, index) =>
        drawn.push(
          said(shortened(name, slot), x(index, null) ?? 0, plot.top + plot.height + 16, {
            "text-anchor": "middle",
          })
        )
      );
  drawn.push(
    node("line", {
      x1: plot.left,
      x2: plot.left + plot.width,
      y1: level0,
      y2: level0,
      stroke: gray,
    })
  );
  if (level) {
    const zero = plot.left + level.at(Math.min(Math.max(0, level.min), level.max));
    drawn.push(
      node("line", { x1: zero, x2: zero, y1: plot.top, y2: plot.top + plot.height, stroke: gray })
    );
  }
  series.forEach((one, index) => {
    const shown = one.values.map((value, at): Point | null => {
      const across = x(at, one.across[at] ?? null);
      return value === null || across === null ? null : [across, y(value)];
    });
    drawn.push(...stroke(one, index, shown, false));
    shown.forEach((point, at) => {
      const words = point ? labelOf(chart, one, one.values[at] ?? 0) : "";
      if (point && words !== "")
        drawn.push(
          said(words, point[0], point[1] - 8, {
            "text-anchor": "middle",
            fill: labelColor(one.look),
          })
        );
    });
  });
  return drawn;
}

const barTypes = ["BarClustered", "BarStacked", "ColumnClustered"];

function legend(chart: ShownChart, width: number, y: number): readonly SVGElement[] {
  const filled = barTypes.includes(chart.type);
  const shown = chart.series.filter((one, index) => !filled || colorOf(one, index, "fill") !== "");
  const sizes = shown.map(({ name }) => name.length * letter + 40);
  let x = Math.max(4, (width - sizes.reduce((sum, size) => sum + size, 0)) / 2);
  return shown.flatMap((one, index) => {
    const at = x;
    x += sizes[index] ?? 0;
    const order = chart.series.indexOf(one);
    const key = filled
      ? [
          node("rect", {
            x: at + 6,
            y: y - 9,
            width: 10,
            height: 10,
            fill: colorOf(one, order, "fill"),
          }),
        ]
      : stroke(
          one,
          order,
          [
            [at, y - 4],
            [at + 22, y - 4],
          ],
          false
        );
    return [...key, said(one.name, at + 28, y)];
  });
}

/** One sentence per series, for whoever does not see the drawing; what is not drawn is not said. */
export function chartSentence({ title, type, categories, series, say }: ShownChart): string {
  const lines = series.flatMap(({ name, values, across, look }) => {
    if (lookAt(look, "format/fill/color") === "") return [];
    const figures = values.flatMap((value, index) => {
      if (value === null || (value === 0 && barTypes.includes(type))) return [];
      const place = across[index] ?? null;
      const at = place === null ? (categories[index] ?? "") : say(place, "General");
      return [`${at} ${say(value, "General")}`.trim()];
    });
    return figures.length === 0 ? [] : [`${name}: ${figures.join("; ")}`];
  });
  return [title, ...lines].join(". ");
}

export function drawChart(chart: ShownChart, width: number, height: number): SVGElement {
  const { look, title, type } = chart;
  const hasTitle = flag(look, "title/visible", true) && title !== "";
  const hasLegend = flag(look, "legend/visible", true);
  const box = {
    left: 8,
    top: hasTitle ? 34 : 8,
    width: width - 16,
    height: height - (hasTitle ? 34 : 8) - (hasLegend ? 28 : 8),
  };
  const plot =
    type === "RadarMarkers"
      ? radar(chart, box)
      : barTypes.includes(type)
        ? bars(chart, box, type !== "ColumnClustered", type === "BarStacked")
        : points(chart, box, type === "XYScatter");
  return node(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width: "100%",
      height: "100%",
      role: "img",
      "aria-label": chartSentence(chart),
      "font-family": "Segoe UI, Arial, sans-serif",
    },
    ...(hasTitle
      ? [
          said(shortened(title, width * 0.95), width / 2, 22, {
            "text-anchor": "middle",
            "font-size": 14.7,
            "font-weight": "bold",
            fill: ink,
          }),
        ]
      : []),
    ...plot,
    ...(hasLegend ? legend(chart, width, height - 10) : [])
  );
}
