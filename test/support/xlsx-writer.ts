/**
 * Writes a small .xlsx for LibreOffice to calculate: sheets of cells, formulas, defined names; where a sheet's plan is
 * given, its look, pages and charts as well. No cached results: whoever opens the file has to calculate it.
 */
import { strToU8, zipSync } from "fflate";
import type { PlannedFooter, PlannedSheet } from "../../src/workbook/layout/plan";
import { chartXml, drawingXml } from "./xlsx-charts";
import { afterCells, beforeCells, Styles } from "./xlsx-look";

/** An error literal in a cell. */
export interface CellError {
  readonly error: string;
}

/** A formula, with or without its leading "=". `array` makes it a Ctrl+Shift+Enter formula over that block. */
export interface CellFormula {
  readonly formula: string;
  readonly array?: string;
}

export type BookCell = number | string | boolean | CellError | CellFormula;

export interface BookSheet {
  readonly name: string;
  /** By A1 address; a string is always text, never a formula. */
  readonly cells: Readonly<Record<string, BookCell>>;
  /** Where the sheet is to be seen and not only calculated. */
  readonly furnished?: { readonly plan: PlannedSheet; readonly footer?: PlannedFooter };
}

export interface BookName {
  readonly name: string;
  /** What it refers to, sheet included: "Setup!$B$6" or "'Blocks 2'!$C$6:$C$12". */
  readonly refersTo: string;
  /** Place of the sheet it belongs to, for a name that is not the whole workbook's. */
  readonly sheet?: number;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names?: readonly BookName[];
}

/** Functions younger than the file format: a file must call them by a prefixed name. */
const prefixes: readonly (readonly [prefix: string, names: string])[] = [
  [
    "_xlfn.",
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV " +
      "BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST " +
      "CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
      "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP " +
      "ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH " +
      "FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS " +
      "HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV " +
      "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV " +
      "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
      "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
      "RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH " +
      "T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT " +
      "TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
      "XMATCH XOR Z.TEST",
  ],
  ["_xlfn._xlws.", "FILTER SORT"],
];

const prefixOf = new Map(
  prefixes.flatMap(([prefix, names]) => names.split(" ").map((name) => [name, prefix] as const))
);

/** @returns the formula as a file spells it: no "=", young functions prefixed, text in quotes untouched */
export function fileFormula(formula: string): string {
  const body = formula.startsWith("=") ? formula.slice(1) : formula;
  return body.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g,
    (match: string, called: string | undefined) =>
      called === undefined ? match : (prefixOf.get(called.toUpperCase()) ?? "") + called
  );
}

/** @returns zero-based row and column of an A1 address such as "AB12" or "$C$6" */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address);
  if (!parts) throw new Error(`not a cell address: ${address}`);
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}

/** @returns the A1 address of a zero-based row and column */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export function escapeXml(raw: string): string {
  // XML has no way to say a control character, and dropping one would hide a bug.
  for (const character of raw)
    if (character < " " && !"\t\n\r".includes(character))
      throw new Error(`control character in ${JSON.stringify(raw)}`);
  return raw
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function cellXml(address: string, cell: BookCell, style: string): string {
  switch (typeof cell) {
    case "number":
      if (!Number.isFinite(cell)) throw new Error(`${address} holds ${cell}`);
      return `<c r="${address}"${style}><v>${cell}</v></c>`;
    case "boolean":
      return `<c r="${address}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
    case "string":
      return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ("error" in cell) return `<c r="${address}"${style} t="e"><v>${escapeXml(cell.error)}</v></c>`;
  const attributes = cell.array === undefined ? "" : ` t="array" ref="${cell.array}"`;
  return `<c r="${address}"${style}><f${attributes}>${escapeXml(fileFormula(cell.formula))}</f></c>`;
}

function sheetXml({ cells, furnished }: BookSheet, styles: Styles): string {
  const numbers = furnished ? styles.of(furnished.plan) : new Map<string, number>();
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const address of new Set([...Object.keys(cells), ...numbers.keys()])) {
    const { row, column } = positionOf(address);
    const line = rows.get(row) ?? [];
    const number = numbers.get(address);
    const style = number === undefined ? "" : ` s="${number}"`;
    const cell = cells[address];
    line.push({
      column,
      xml: cell === undefined ? `<c r="${address}"${style}/>` : cellXml(address, cell, style),
    });
    rows.set(row, line);
  }
  const body = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const ordered = line.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      const height = furnished?.plan.heights?.[row + 1];
      const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      return `<row r="${row + 1}"${tall}>${ordered.join("")}</row>`;
    });
  const before = furnished ? beforeCells(furnished.plan) : "";
  const after = furnished ? afterCells(furnished.plan, furnished.footer, styles) : "";
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relation}">${before}<sheetData>${body.join("")}</sheetData>${after}</worksheet>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const drawingTypes = "application/vnd.openxmlformats-officedocument.drawing";

function relationsXml(
  relations: readonly { readonly type: string; readonly target: string }[]
): string {
  const entries = relations.map(
    ({ type, target }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/${type}" Target="${target}"/>`
  );
  return `${head}<Relationships xmlns="${packageRelation}">${entries.join("")}</Relationships>`;
}

/** What a sheet prints and repeats stands among the names. */
function pageNames({ name, furnished }: BookSheet, sheet: number): readonly BookName[] {
  const print = furnished?.plan.print;
  if (!print) return [];
  const start = `'${name.replace(/'/g, "''")}'!`;
  const fixed = (range: string): string => range.replace(/([A-Z]+|\d+)/g, "$$$1");
  return [
    { name: "_xlnm.Print_Area", refersTo: start + fixed(print.area), sheet },
    ...(print.repeat === undefined
      ? []
      : [{ name: "_xlnm.Print_Titles", refersTo: start + fixed(print.repeat), sheet }]),
  ];
}

/** @returns the bytes of an .xlsx file */
export function writeXlsx(book: Book): Uint8Array {
  const numbered = book.sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  const styles = new Styles();
  const names = [...(book.names ?? []), ...book.sheets.flatMap(pageNames)];
  const drawn = numbered.flatMap(({ sheet, number }) => {
    const charts = sheet.furnished?.plan.charts ?? [];
    return charts.length > 0 ? [{ sheet, number, charts }] : [];
  });
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>` +
      numbered
        .map(
          ({ number }) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetMl}.worksheet+xml"/>`
        )
        .join("") +
      `<Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/>` +
      drawn
        .map(
          ({ number, charts }) =>
            `<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="${drawingTypes}.drawing+xml"/>` +
            charts
              .map(
                (_, index) =>
                  `<Override PartName="/xl/charts/chart${number}-${index + 1}.xml" ContentType="${drawingTypes}ml.chart+xml"/>`
              )
              .join("")
        )
        .join("") +
      "</Types>",
    "_rels/.rels":
      `${head}<Relationships xmlns="${packageRelation}">` +
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>` +
      numbered
        .map(
          ({ sheet, number }) =>
            `<sheet name="${escapeXml(sheet.name)}" sheetId="${number}"${sheet.furnished?.plan.hidden === true ? ' state="hidden"' : ""} r:id="rId${number}"/>`
        )
        .join("") +
      "</sheets>" +
      (names.length > 0
        ? `<definedNames>${names
            .map(
              ({ name, refersTo, sheet }) =>
                `<definedName name="${escapeXml(name)}"${sheet === undefined ? "" : ` localSheetId="${sheet}"`}>${escapeXml(refersTo)}</definedName>`
            )
            .join("")}</definedNames>`
        : "") +
      '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>',
    "xl/_rels/workbook.xml.rels":
      `${head}<Relationships xmlns="${packageRelation}">` +
      numbered
        .map(
          ({ number }) =>
            `<Relationship Id="rId${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/>`
        )
        .join("") +
      `<Relationship Id="rIdStyles" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  };
  for (const { sheet, number } of numbered)
    parts[`xl/worksheets/sheet${number}.xml`] = sheetXml(sheet, styles);
  parts["xl/styles.xml"] = styles.xml(head, main);
  for (const { sheet, number, charts } of drawn) {
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationsXml([
      { type: "drawing", target: `../drawings/drawing${number}.xml` },
    ]);
    parts[`xl/drawings/drawing${number}.xml`] = drawingXml(charts);
    parts[`xl/drawings/_rels/drawing${number}.xml.rels`] = relationsXml(
      charts.map((_, index) => ({
        type: "chart",
        target: `../charts/chart${number}-${index + 1}.xml`,
      }))
    );
    charts.forEach((chart, index) => {
      parts[`xl/charts/chart${number}-${index + 1}.xml`] = chartXml(sheet.name, chart);
    });
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
  );
}
