/** Planned charts as DrawingML, so that LibreOffice draws what the plan says. */
import type { PlannedAxis, PlannedChart, PlannedSeries } from "../../src/workbook/layout/plan";
import { addressOf, escapeXml, positionOf } from "./xlsx-writer";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartMl = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;
const nothing = "<a:noFill/>";

function reference(sheet: string, range: string): string {
  const corners = range.split(":").map((corner) => {
    const { row, column } = positionOf(corner);
    return addressOf(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  });
  return escapeXml(`'${sheet.replace(/'/g, "''")}'!${corners.join(":")}`);
}

function letters(size: number, color: string, bold = false): string {
  const look = `<a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${solid(color)}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function lineXml(points: number, color: string, dashed = false): string {
  const dash = dashed ? '<a:prstDash val="dash"/>' : "";
  return `<a:ln w="${Math.round(points * 12700)}">${solid(color)}${dash}</a:ln>`;
}

const isBar = (kind: PlannedChart["kind"]): boolean =>
  kind === "bars" || kind === "stackedBars" || kind === "columns";

function labelsXml(
  { kind }: PlannedChart,
  labels: NonNullable<PlannedSeries["labels"]>,
  otherwise: string
): string {
  const atEnd = kind === "stackedBars" ? "inEnd" : "outEnd";
  const place = !isBar(kind) ? "t" : labels.place === "end" ? atEnd : "ctr";
  return (
    "<c:dLbls>" +
    (labels.format === undefined
      ? ""
      : `<c:numFmt formatCode="${escapeXml(labels.format)}" sourceLinked="0"/>`) +
    `<c:spPr>${nothing}<a:ln>${nothing}</a:ln></c:spPr>${letters(9, labels.color ?? otherwise)}` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="${labels.show === "value" ? 1 : 0}"/>` +
    `<c:showCatName val="0"/><c:showSerName val="${labels.show === "name" ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function seriesXml(
  sheet: string,
  chart: PlannedChart,
  series: PlannedSeries,
  index: number
): string {
  const { kind, categories } = chart;
  const { name, values, x, color, transparent = false, line, marker, labels } = series;
  const start =
    `<c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${reference(sheet, name)}</c:f></c:strRef></c:tx>`;
  const said = labels ? labelsXml(chart, labels, "#1B2426") : "";
  const names =
    categories === undefined
      ? ""
      : `<c:cat><c:strRef><c:f>${reference(sheet, categories)}</c:f></c:strRef></c:cat>`;
  const numbers = `<c:numRef><c:f>${reference(sheet, values)}</c:f></c:numRef>`;
  if (isBar(kind)) {
    const fill = transparent ? nothing : solid(color);
    return `<c:ser>${start}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${said}${names}<c:val>${numbers}</c:val></c:ser>`;
  }
  const drawn = line
    ? lineXml(line.points, color, line.dashed)
    : `<a:ln w="19050">${nothing}</a:ln>`;
  const dots = marker
    ? `<c:marker><c:symbol val="${marker.shape}"/><c:size val="${marker.points}"/><c:spPr>${solid(marker.hollow === true ? "#FFFFFF" : color)}${lineXml(1, color)}</c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';
  const look = `<c:spPr>${drawn}</c:spPr>${dots}${said}`;
  if (kind === "scatter") {
    const across = `<c:xVal><c:numRef><c:f>${reference(sheet, x ?? values)}</c:f></c:numRef></c:xVal>`;
    return `<c:ser>${start}${look}${across}<c:yVal>${numbers}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const smooth = kind === "line" ? '<c:smooth val="0"/>' : "";
  return `<c:ser>${start}${look}${names}<c:val>${numbers}</c:val>${smooth}</c:ser>`;
}

function valueAxis(id: number, other: number, place: string, axis: PlannedAxis = {}): string {
  const { min, max, step, format = "General", hidden = false, grid = false } = axis;
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>` +
    (max === undefined ? "" : `<c:max val="${max}"/>`) +
    (min === undefined ? "" : `<c:min val="${min}"/>`) +
    `</c:scaling><c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${place}"/>` +
    (grid
      ? `<c:majorGridlines><c:spPr>${lineXml(0.75, "#D3DADB")}</c:spPr></c:majorGridlines>`
      : "") +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${letters(9, "#4C5A5D")}<c:crossAx val="${other}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>` +
    (step === undefined ? "" : `<c:majorUnit val="${step}"/>`) +
    "</c:valAx>"
  );
}

function categoryAxis(place: string, { topDown = false, across, kind }: PlannedChart): string {
  const labels = kind === "radar" ? "nextTo" : "low";
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${topDown ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="${across?.hidden === true ? 1 : 0}"/><c:axPos val="${place}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="${labels}"/>${letters(9, "#4C5A5D")}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`
  );
}

function plotXml(sheet: string, chart: PlannedChart): string {
  const { kind, axis, across, gap = 60, topDown = false } = chart;
  const overlap = chart.overlap ?? (kind === "stackedBars" ? 100 : 0);
  const series = chart.series.map((one, index) => seriesXml(sheet, chart, one, index)).join("");
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const plain = '<c:varyColors val="0"/>';
  switch (kind) {
    case "bars":
    case "stackedBars":
    case "columns": {
      const lying = kind !== "columns";
      // With the categories from the top down, the numbers would move up there too.
      const numbers = lying ? (topDown ? "t" : "b") : "l";
      return (
        `<c:barChart><c:barDir val="${lying ? "bar" : "col"}"/><c:grouping val="${kind === "stackedBars" ? "stacked" : "clustered"}"/>${plain}${series}` +
        `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${axes}</c:barChart>` +
        categoryAxis(lying ? "l" : "b", chart) +
        valueAxis(2, 1, numbers, axis)
      );
    }
    case "line":
      return `<c:lineChart><c:grouping val="standard"/>${plain}${series}<c:marker val="1"/>${axes}</c:lineChart>${categoryAxis("b", chart)}${valueAxis(2, 1, "l", axis)}`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="marker"/>${plain}${series}${axes}</c:radarChart>${categoryAxis("b", chart)}${valueAxis(2, 1, "l", axis)}`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${plain}${series}${axes}</c:scatterChart>${valueAxis(1, 2, "b", across)}${valueAxis(2, 1, "l", axis)}`;
  }
}

/** @returns one chart part */
export function chartXml(sheet: string, chart: PlannedChart): string {
  const title = `<c:title><c:tx><c:strRef><c:f>${reference(sheet, chart.title)}</c:f></c:strRef></c:tx><c:overlay val="0"/>${letters(11, "#1B2426", true)}</c:title>`;
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(9, "#4C5A5D")}</c:legend>`
    : "";
  return (
    `${head}<c:chartSpace xmlns:c="${chartMl}" xmlns:a="${drawing}" xmlns:r="${relation}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(sheet, chart)}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid("#FFFFFF")}<a:ln>${nothing}</a:ln></c:spPr></c:chartSpace>`
  );
}

/** @returns where the charts of one sheet stand; chart n has the relation rIdn */
export function drawingXml(charts: readonly PlannedChart[]): string {
  const anchors = charts.map(({ place, name, description }, index) => {
    const [from = place, to = from] = place.split(":");
    const corner = (tag: string, address: string, beyond: number): string => {
      const { row, column } = positionOf(address);
      return `<xdr:${tag}><xdr:col>${column + beyond}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + beyond}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    };
    return (
      `<xdr:twoCellAnchor>${corner("from", from, 0)}${corner("to", to, 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${index + 2}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${chartMl}"><c:chart xmlns:c="${chartMl}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${head}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}" xmlns:r="${relation}">${anchors.join("")}</xdr:wsDr>`;
}
