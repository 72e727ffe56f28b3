/** @jest-environment jsdom */
/** Charts as drawings: every kind, gaps, labels that a format leaves unsaid, and what a screen reader hears. */
import { chartSentence, drawChart } from "../../src/workbench/chart-drawing";
import type { ShownChart } from "../../src/workbench/chart-drawing";

const say = (value: number, format: string): string =>
  format.endsWith(";") && value === 0 ? "" : String(value);

const chart = (type: string, more: Partial<ShownChart> = {}): ShownChart => ({
  type,
  title: "Gaps",
  categories: ["Mass", "Market", "Trust"],
  series: [{ name: "short", values: [3, null, 6], across: [], look: {} }],
  look: {},
  say,
  ...more,
});

const drawn = (shown: ShownChart): SVGElement => drawChart(shown, 400, 300);
const texts = (node: SVGElement): readonly (string | null)[] =>
  [...node.querySelectorAll("text")].map(({ textContent }) => textContent);

test.each(["RadarMarkers", "BarClustered", "BarStacked", "ColumnClustered", "LineMarkers"])(
  "%s draws title, names and what is known, inside its frame",
  (type) => {
    const node = drawn(chart(type));
    for (const word of ["Gaps", "Mass", "Market", "Trust", "short"])
      expect(texts(node)).toContain(word);
    expect(node.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    for (const x of [...node.querySelectorAll("[x],[cx]")].map((one) =>
      Number(one.getAttribute("x") ?? one.getAttribute("cx"))
    )) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
    }
  }
);

test("a gap breaks the line of a radar and gets no marker", () => {
  const look = { format: { line: { weight: 2, lineStyle: "Continuous" } }, markerStyle: "Circle" };
  const of = (values: readonly (number | null)[]): SVGElement =>
    drawn(
      chart("RadarMarkers", {
        series: [{ name: "score", values, across: [], look }],
        look: { legend: { visible: false } },
      })
    );
  const whole = of([3, 4, 6]);
  expect(whole.querySelector("path")?.getAttribute("d")).toMatch(/^M[^M]*Z$/);
  expect(whole.querySelectorAll("circle")).toHaveLength(3);
  const broken = of([3, null, 6]);
  expect(broken.querySelector("path")?.getAttribute("d")).not.toContain("Z");
  expect(broken.querySelectorAll("circle")).toHaveLength(2);
});

test("bars to the left of zero are labelled at their end; a zero stays unsaid", () => {
  const look = {
    hasDataLabels: true,
    overlap: 100,
    dataLabels: { position: "OutsideEnd", numberFormat: "0;0;" },
  };
  const node = drawn(
    chart("BarClustered", {
      series: [
        { name: "short", values: [5, 0, 0], across: [], look },
        { name: "above", values: [0, -2, 0], across: [], look },
      ],
      look: { axes: { valueAxis: { visible: false } }, legend: { visible: false } },
    })
  );
  expect(texts(node).filter((words) => words === "0")).toEqual([]);
  const label = (words: string): SVGTextElement | undefined =>
    [...node.querySelectorAll("text")].find(({ textContent }) => textContent === words);
  const [right, left] = [...node.querySelectorAll("rect")];
  expect(node.querySelectorAll("rect")).toHaveLength(2);
  expect(Number(label("5")?.getAttribute("x"))).toBeGreaterThan(
    Number(right?.getAttribute("x")) + Number(right?.getAttribute("width"))
  );
  expect(Number(label("-2")?.getAttribute("x"))).toBeLessThan(Number(left?.getAttribute("x")));
});

test("a stacked run-up without fill takes its place unseen and unheard", () => {
  const shown = chart("BarStacked", {
    categories: ["interval"],
    series: [
      { name: "run-up", values: [40], across: [], look: { format: { fill: { color: "" } } } },
      {
        name: "interval",
        values: [20],
        across: [],
        look: { format: { fill: { color: "#0F5C66" } } },
      },
    ],
    look: { axes: { valueAxis: { minimum: 0, maximum: 100 } }, legend: { visible: false } },
  });
  const [bar, ...others] = [...drawn(shown).querySelectorAll("rect")];
  expect(others).toEqual([]);
  const width = Number(bar?.getAttribute("width"));
  const ticks = [...drawn(shown).querySelectorAll("text")].filter(({ textContent }) =>
    /^(0|100)$/.test(textContent ?? "")
  );
  const [zero, hundred] = ticks.map((tick) => Number(tick.getAttribute("x")));
  expect(width).toBeCloseTo(((hundred ?? 0) - (zero ?? 0)) / 5, 0);
  expect(Number(bar?.getAttribute("x"))).toBeCloseTo((zero ?? 0) + 2 * width, 0);
  expect(chartSentence(shown)).toBe("Gaps. interval: interval 20");
});

test("points of a scatter stand at both of their numbers", () => {
  const axis = { minimum: -1, maximum: 1, majorUnit: 1 };
  const node = drawn(
    chart("XYScatter", {
      categories: [],
      series: [
        {
          name: "group",
          values: [0, 1],
          across: [0, 1],
          look: { markerStyle: "Circle", format: { line: { lineStyle: "None" } } },
        },
      ],
      look: { axes: { valueAxis: axis, categoryAxis: axis }, legend: { visible: false } },
    })
  );
  const [middle, corner] = [...node.querySelectorAll("circle")].map((one) => [
    Number(one.getAttribute("cx")),
    Number(one.getAttribute("cy")),
  ]);
  expect(node.querySelectorAll("path")).toHaveLength(0);
  expect(corner?.[0]).toBeGreaterThan(middle?.[0] ?? Infinity);
  expect(corner?.[1]).toBeLessThan(middle?.[1] ?? 0);
  expect(node.getAttribute("aria-label")).toBe("Gaps. group: 0 0; 1 1");
});

test("what a sheet calls its chart is text, whatever it looks like", () => {
  const node = drawn(chart("LineMarkers", { title: "<img src=x onerror=1>" }));
  expect(node.querySelector("img")).toBeNull();
  expect(texts(node)).toContain("<img src=x onerror=1>");
});
