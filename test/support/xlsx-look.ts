/** How a planned sheet looks and prints, as the parts of a file: styles, widths, conditions, pages. */
import { looks, Look } from "../../src/workbook/layout/looks";
import { margins } from "../../src/workbook/layout/paper";
import type { PlannedFooter, PlannedSheet } from "../../src/workbook/layout/plan";
import { addressOf, escapeXml, positionOf } from "./xlsx-writer";

interface CellStyle extends Omit<Look, "size"> {
  readonly size?: number;
  readonly format?: string;
}

/** Its digits at 10 points are as wide as those of Excel's own font at 11: columns get the width they have there. */
const font = "Liberation Sans";

const inches = (points: number): string => (points / 72).toFixed(3);

function* cellsOf(address: string): Generator<string> {
  const [from = address, to = from] = address.split(":");
  const [first, last] = [positionOf(from), positionOf(to)];
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) yield addressOf(row, column);
}

/** Collects the styles of a whole file; a cell refers to its style by number. */
export class Styles {
  private readonly keys: string[] = ["{}"];
  private readonly differences: string[] = [];

  /** @returns style numbers by address: areas lie over each other in their order */
  of({ areas }: PlannedSheet): ReadonlyMap<string, number> {
    const styles = new Map<string, CellStyle>();
    for (const { address, role, format, align, wrap } of areas)
      for (const cell of cellsOf(address))
        styles.set(cell, {
          ...styles.get(cell),
          ...looks[role],
          ...(format === undefined ? {} : { format }),
          ...(align === undefined ? {} : { align }),
          ...(wrap === undefined ? {} : { wrap }),
        });
    return new Map([...styles].map(([cell, style]) => [cell, this.number(style)]));
  }

  /** @returns number of the look that a condition gives */
  difference(fill: string, font: string, bold: boolean): number {
    this.differences.push(
      `<dxf><font>${bold ? "<b/>" : ""}<color rgb="${rgb(font)}"/></font><fill><patternFill><bgColor rgb="${rgb(fill)}"/></patternFill></fill></dxf>`
    );
    return this.differences.length - 1;
  }

  private number(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.keys.indexOf(key);
    return known >= 0 ? known : this.keys.push(key) - 1;
  }

  xml(head: string, main: string): string {
    const styles = this.keys.map((key): CellStyle => ({ color: "#000000", ...JSON.parse(key) }));
    const side = (tag: string, color: string | undefined): string =>
      color === undefined
        ? `<${tag}/>`
        : `<${tag} style="thin"><color rgb="${rgb(color)}"/></${tag}>`;
    const list = (tag: string, items: readonly string[]): string =>
      `<${tag} count="${items.length}">${items.join("")}</${tag}>`;
    return (
      `${head}<styleSheet xmlns="${main}">` +
      list(
        "numFmts",
        styles.map(
          ({ format = "General" }, index) =>
            `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`
        )
      ) +
      list(
        "fonts",
        styles.map(
          ({ bold, size = 10, color }) =>
            `<font>${bold === true ? "<b/>" : ""}<sz val="${size}"/><color rgb="${rgb(color)}"/><name val="${font}"/></font>`
        )
      ) +
      list("fills", [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        ...styles.map(({ fill }) =>
          fill === undefined
            ? '<fill><patternFill patternType="none"/></fill>'
            : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(fill)}"/></patternFill></fill>`
        ),
      ]) +
      list(
        "borders",
        styles.map(
          ({ top, bottom }) =>
            `<border><left/><right/>${side("top", top)}${side("bottom", bottom)}</border>`
        )
      ) +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      list(
        "cellXfs",
        styles.map(
          ({ align, wrap, format }, index) =>
            `<xf numFmtId="${format === undefined ? 0 : 200 + index}" fontId="${index}" fillId="${index + 2}" borderId="${index}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
            `<alignment vertical="center"${align === undefined ? "" : ` horizontal="${align.toLowerCase()}"`}${wrap === true ? ' wrapText="1"' : ""}/></xf>`
        )
      ) +
      list("dxfs", this.differences) +
      "</styleSheet>"
    );
  }
}

function rgb(color: string): string {
  return `FF${color.replace("#", "")}`;
}

/** What stands before the cells: tab, view, columns. */
export function beforeCells({
  print,
  tabColor,
  freeze,
  widths,
  hiddenColumns = [],
}: PlannedSheet): string {
  const hidden = new Set(
    hiddenColumns.flatMap((columns) => {
      const [from = "", to = from] = columns.split(":");
      const [first, last] = [positionOf(`${from}1`).column, positionOf(`${to}1`).column];
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    })
  );
  const count = Math.max(widths.length, ...[...hidden].map((column) => column + 1));
  const columns = Array.from(
    { length: count },
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${(widths[index] ?? 8.43) + 0.71}" customWidth="1"${hidden.has(index) ? ' hidden="1"' : ""}/>`
  );
  const fits = print !== undefined && "wide" in print.zoom;
  const pane =
    freeze.rows + freeze.columns === 0
      ? ""
      : `<pane${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""} topLeftCell="${addressOf(freeze.rows, freeze.columns)}" state="frozen"/>`;
  return (
    `<sheetPr><tabColor rgb="${rgb(tabColor)}"/><pageSetUpPr fitToPage="${fits ? 1 : 0}"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols>`
  );
}

/** What stands after the cells: conditions, pages, and the charts' drawing. */
export function afterCells(
  { conditions = [], bars = [], print, charts = [] }: PlannedSheet,
  footer: PlannedFooter | undefined,
  styles: Styles
): string {
  let priority = 0;
  const formats = [
    ...conditions.map(
      ({ address, formula, fill, font, bold = false }) =>
        `<conditionalFormatting sqref="${address}"><cfRule type="expression" dxfId="${styles.difference(fill, font, bold)}" priority="${++priority}"><formula>${escapeXml(formula.slice(1))}</formula></cfRule></conditionalFormatting>`
    ),
    ...bars.map(
      (address) =>
        `<conditionalFormatting sqref="${address}"><cfRule type="dataBar" priority="${++priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="FF8FBCC2"/></dataBar></cfRule></conditionalFormatting>`
    ),
  ].join("");
  const drawing = charts.length > 0 ? '<drawing r:id="rId1"/>' : "";
  if (!print) return formats + drawing;
  const { zoom, orientation, breaks } = print;
  const size =
    "scale" in zoom
      ? `scale="${zoom.scale}"`
      : `fitToWidth="${zoom.wide}" fitToHeight="${zoom.tall ?? 0}"`;
  const escaped = (text: string): string => escapeXml(text.replace(/&/g, "&&"));
  const foot = footer
    ? `<headerFooter><oddFooter>&amp;L${escaped(footer.left)}&amp;C${escaped(footer.center)}&amp;R${escaped(footer.page).replace("{1}", "&amp;P").replace("{2}", "&amp;N")}</oddFooter></headerFooter>`
    : "";
  const broken = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join("");
  return (
    formats +
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="0.3" footer="${inches(margins.footer)}"/>` +
    `<pageSetup paperSize="9" ${size} orientation="${orientation}"/>${foot}` +
    (broken === ""
      ? ""
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${broken}</rowBreaks>`) +
    drawing
  );
}
