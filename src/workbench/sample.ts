/**
 * The sample workbook "Kazakhstan regions": official statistics of assets/sample on eight sheets and a
 * first sheet of live examples. Texts are in the language asked for; figures are as published, blanks
 * stay blank.
 */
import { LocaleType } from "@univerjs/core";
import type { IWorksheetData } from "@univerjs/core";
import employment from "../../assets/sample/employment-2024.json";
import grp from "../../assets/sample/grp.json";
import gva2019 from "../../assets/sample/gva-2019.json";
import gva2021 from "../../assets/sample/gva-2021.json";
import gva2024 from "../../assets/sample/gva-2024.json";
import imports from "../../assets/sample/pharmaceutical-imports.json";
import output from "../../assets/sample/pharmaceutical-output.json";
import balances from "../../assets/sample/product-balances.json";
import type { Locale, Text } from "../core/locale";
import { regionNamed } from "../statistics/regions";
import { DOCUMENT_VERSION } from "./document";
import type { WorkbookDocument } from "./document";
import { examples, growth, headings } from "./sample-examples";
import type { References } from "./sample-examples";
import {
  dataWords,
  notes,
  sectionWords,
  sections,
  sheetNames,
  workbookName,
  words,
} from "./sample-texts";
import { SAMPLE_STYLES, draftSheet } from "./sheet-draft";
import type { SampleStyle, SheetDraft } from "./sheet-draft";

type Value = string | number | null;
type Table = readonly (readonly Value[])[];
type SheetKey = keyof typeof sheetNames;

/** Rows of every data sheet: title, unit and source, notes, header; data from the fifth row on. */
const TITLE = 0;
const SOURCE = 1;
const NOTES = 2;
const HEADER = 3;
const DATA = 4;

/** Sections whose values can be compared; T is blank, the rest are totals. */
const SECTIONS = 19;

/** Columns of the first sheet; the meaning spans several, so that the tables below keep narrow ones. */
const START = {
  question: 0,
  function: 1,
  answer: 2,
  answers: 2,
  native: 4,
  meaning: 5,
  meanings: 4,
};

function regionName(code: string, locale: Locale): string {
  const known = regionNamed(code);
  if (!known) throw new Error(`no name for the region ${code}`);
  return known.name[locale];
}

function dataWord(value: Value | undefined, locale: Locale): Value {
  if (typeof value !== "string") return value ?? null;
  return dataWords[value]?.[locale] ?? value;
}

interface Frame {
  readonly title: string;
  readonly unit: Text;
  readonly source: Text;
  readonly notes: Text;
  /** How many columns the notes may use before they wrap. */
  readonly wide: number;
}

function frameSheet(draft: SheetDraft, frame: Frame, locale: Locale): void {
  draft.put(TITLE, 0, frame.title, "title");
  draft.put(
    SOURCE,
    0,
    `${frame.unit[locale]}. ${words.source[locale]}: ${frame.source[locale]}`,
    "subtitle"
  );
  draft.put(NOTES, 0, frame.notes[locale], "note");
  draft.merge(NOTES, 0, 1, frame.wide);
  draft.height(TITLE, 32);
  draft.height(NOTES, 46);
  draft.height(HEADER, 62);
}

function isTotal(code: Value | undefined): boolean {
  return code === "national" || code === "KZ" || code === "TOTAL";
}

function gvaSheet(
  key: "gva2024" | "gva2021" | "gva2019",
  table: { columns: string[]; rows: Table },
  locale: Locale
) {
  const draft = draftSheet(key, sheetNames[key][locale]);
  frameSheet(
    draft,
    {
      title: `${words.gvaTitle[locale]}, ${key.slice(3)}`,
      unit: words.millionTenge,
      source: words.bureau,
      notes: key === "gva2019" ? joined(notes.gva2019, notes.gva) : notes.gva,
      wide: 8,
    },
    locale
  );
  const codes = table.columns.slice(1);
  draft.putRow(HEADER, 0, [words.region[locale], words.code[locale]], "header");
  draft.putRow(
    HEADER,
    2,
    codes.map((code) => sections[code]?.[locale] ?? code),
    "headerSmall"
  );
  table.rows.forEach(([code, ...values], i) => {
    const row = DATA + i;
    const total = isTotal(code);
    draft.putRow(
      row,
      0,
      [regionName(String(code), locale), total ? "" : String(code)],
      total ? "totalText" : "text"
    );
    values.forEach((value, column) => {
      const subtotal = (codes[column] ?? "").length > 1;
      draft.put(row, 2 + column, value, total ? "total" : subtotal ? "subtotal" : "amount");
    });
  });
  // Russian and Kazakh words run longer.
  const [names, section] = locale === "en" ? [190, 112] : [216, 124];
  draft.widths(0, [names, 56, ...codes.map((code) => (code.length > 1 ? 130 : section))]);
  return draft.finish({ rows: DATA, columns: 1 });
}

function joined(...texts: readonly Text[]): Text {
  const of = (locale: Locale): string => texts.map((text) => text[locale]).join(" ");
  return { en: of("en"), ru: of("ru"), kk: of("kk") };
}

interface Column {
  readonly header: Text | string;
  readonly look: SampleStyle;
  readonly width: number;
}

/** A sheet whose table is small enough to be laid out from a list of columns. */
function tableSheet(
  key: SheetKey,
  frame: Frame,
  columns: readonly Column[],
  rows: Table,
  totals: readonly boolean[],
  locale: Locale
): Partial<IWorksheetData> {
  const draft = draftSheet(key, sheetNames[key][locale]);
  frameSheet(draft, frame, locale);
  const isText = (look: SampleStyle): boolean => look === "text" || look === "code";
  columns.forEach(({ header, look }, column) => {
    const name = typeof header === "string" ? header : header[locale];
    draft.put(HEADER, column, name, isText(look) ? "header" : "headerNumber");
  });
  rows.forEach((values, i) =>
    columns.forEach(({ look }, column) => {
      const style =
        totals[i] === true
          ? isText(look)
            ? "totalText"
            : look === "amount"
              ? "total"
              : look
          : look;
      draft.put(DATA + i, column, values[column] ?? null, style);
    })
  );
  draft.widths(
    0,
    columns.map(({ width }) => width)
  );
  return draft.finish({ rows: DATA });
}

function grpSheet(locale: Locale): Partial<IWorksheetData> {
  return tableSheet(
    "grp",
    {
      title: words.grpTitle[locale],
      unit: words.millionTenge,
      source: words.bureau,
      notes: notes.grp,
      wide: 5,
    },
    [
      { header: words.region, look: "text", width: 220 },
      { header: words.code, look: "code", width: 70 },
      ...grp.columns.slice(1).map((year): Column => ({ header: year, look: "amount", width: 150 })),
    ],
    grp.rows.map(([code, ...values]) => [
      regionName(String(code), locale),
      isTotal(code) ? "" : String(code),
      ...values,
    ]),
    grp.rows.map(([code]) => isTotal(code)),
    locale
  );
}

function employmentSheet(locale: Locale): Partial<IWorksheetData> {
  return tableSheet(
    "employment",
    {
      title: words.employmentTitle[locale],
      unit: words.persons,
      source: words.bureau,
      notes: notes.employment,
      wide: 6,
    },
    [
      { header: words.region, look: "text", width: 220 },
      { header: words.code, look: "code", width: 70 },
      { header: words.agriculture, look: "count", width: 130 },
      { header: words.industryConstruction, look: "count", width: 130 },
      { header: words.services, look: "count", width: 130 },
      { header: words.totalThousand, look: "amount", width: 130 },
    ],
    employment.rows.map(([code, ...values]) => [
      regionName(String(code), locale),
      isTotal(code) ? "" : String(code),
      ...values,
    ]),
    employment.rows.map(([code]) => isTotal(code)),
    locale
  );
}

function outputSheet(locale: Locale): Partial<IWorksheetData> {
  const rows = output.rows.map(([period, code, , value, status, source]) => {
    const name = dataWords[String(code)]?.[locale] ?? regionName(String(code), locale);
    return [
      dataWord(period, locale),
      name,
      value ?? null,
      dataWord(status, locale),
      String(source),
    ];
  });
  return tableSheet(
    "output",
    {
      title: words.outputTitle[locale],
      unit: words.billionTenge,
      source: words.outputSource,
      notes: notes.output,
      wide: 5,
    },
    [
      { header: words.period, look: "text", width: 150 },
      { header: words.region, look: "text", width: 210 },
      { header: words.output, look: "amount", width: 120 },
      { header: words.status, look: "text", width: 220 },
      { header: words.source, look: "code", width: 520 },
    ],
    rows,
    output.rows.map(([, code]) => isTotal(code)),
    locale
  );
}

function balancesSheet(locale: Locale): Partial<IWorksheetData> {
  return tableSheet(
    "balances",
    {
      title: words.balancesTitle[locale],
      unit: words.balancesUnit,
      source: words.bureau,
      notes: notes.balances,
      wide: 7,
    },
    [
      { header: words.product, look: "text", width: 380 },
      { header: words.year, look: "year", width: 70 },
      { header: words.production, look: "amount", width: 120 },
      { header: words.imports, look: "amount", width: 120 },
      { header: words.exports, look: "amount", width: 120 },
      { header: words.domesticSales, look: "amount", width: 140 },
      { header: words.resources, look: "amount", width: 120 },
    ],
    balances.rows.map(([product, ...values]) => [dataWord(product, locale), ...values]),
    [],
    locale
  );
}

function importsSheet(locale: Locale): Partial<IWorksheetData> {
  return tableSheet(
    "imports",
    {
      title: words.importsTitle[locale],
      unit: words.importsUnit,
      source: words.importsSource,
      notes: notes.imports,
      wide: 6,
    },
    [
      { header: words.period, look: "text", width: 150 },
      { header: words.partner, look: "text", width: 210 },
      { header: words.value, look: "amount", width: 110 },
      { header: words.publishedShare, look: "count", width: 130 },
      { header: words.weight, look: "amount", width: 100 },
      { header: words.status, look: "text", width: 220 },
      { header: words.source, look: "code", width: 520 },
    ],
    imports.rows.map(([period, partner, value, share, weight, status, source]) => [
      dataWord(period, locale),
      dataWord(partner, locale),
      value ?? null,
      share ?? null,
      weight ?? null,
      dataWord(status, locale),
      String(source),
    ]),
    imports.rows.map(([, partner]) => isTotal(partner)),
    locale
  );
}

function reference(key: SheetKey, locale: Locale): string {
  return `'${sheetNames[key][locale]}'`;
}

function startSheet(locale: Locale): Partial<IWorksheetData> {
  const at = START;
  const draft = draftSheet("start", sheetNames.start[locale]);
  const references: References = {
    gva2024: reference("gva2024", locale),
    gva2021: reference("gva2021", locale),
    grp: reference("grp", locale),
    employment: reference("employment", locale),
    output: reference("output", locale),
    balances: reference("balances", locale),
    imports: reference("imports", locale),
  };
  draft.put(0, 0, headings.title[locale], "title");
  draft.height(0, 34);
  draft.put(1, 0, headings.subtitle[locale], "subtitle");
  const header = 3;
  const last = at.meaning + at.meanings;
  draft.putRow(
    header,
    0,
    Array.from({ length: last }, () => null),
    "header"
  );
  draft.put(header, at.question, headings.question[locale], "header");
  draft.put(header, at.function, headings.function[locale], "header");
  draft.put(header, at.answer, headings.answer[locale], "headerNumber");
  draft.put(header, at.native, headings.native[locale], "headerNumber");
  draft.put(header, at.meaning, headings.meaning[locale], "headerExplained");
  draft.merge(header, at.meaning, 1, at.meanings);
  draft.height(header, 38);

  examples.forEach((example, i) => {
    const row = header + 1 + i;
    draft.put(row, at.question, example.question[locale], "wrapped");
    draft.put(row, at.function, example.function, "function");
    draft.put(row, at.answer, example.formula(references), example.look);
    // Spilled cells take their look from here; the rest of the row gets its hairline.
    for (let column = 1; column < at.answers; column++)
      draft.put(row, at.answer + column, null, column < example.cells ? example.look : "text");
    draft.put(
      row,
      at.native,
      example.twin ? example.twin(references) : null,
      example.twin ? example.look : "text"
    );
    draft.putRow(
      row,
      at.meaning,
      Array.from({ length: at.meanings }, () => null),
      "explained"
    );
    draft.put(row, at.meaning, example.meaning[locale], "explained");
    draft.merge(row, at.meaning, 1, at.meanings);
    draft.height(row, 64);
  });

  const shift = header + examples.length + 2;
  draft.put(shift, 0, growth.heading[locale], "heading");
  draft.put(shift + 1, 0, words.region[locale], "header");
  draft.put(shift + 1, 1, null, "header");
  draft.putRow(
    shift + 1,
    at.answer,
    growth.parts.map((part) => part[locale]),
    "headerSmall"
  );
  draft.height(shift + 1, 48);
  draft.putRow(shift + 2, 0, [regionName("KRG", locale), "KRG"], "text");
  draft.putRow(
    shift + 2,
    at.answer,
    growth.parts.map(() => null),
    "count"
  );
  draft.put(shift + 2, at.answer, growth.formula(references), "count");
  draft.put(shift + 3, 0, growth.meaning[locale], "note");
  draft.merge(shift + 3, 0, 1, last);
  draft.height(shift + 3, 34);

  const quotients = shift + 5;
  draft.put(quotients, 0, headings.quotients[locale], "heading");
  draft.put(quotients + 1, 0, headings.quotientsNote[locale], "note");
  draft.merge(quotients + 1, 0, 1, last);
  draft.height(quotients + 1, 46);
  const codes = gva2024.columns.slice(1, 1 + SECTIONS);
  const top = quotients + 2;
  const block = `${references.gva2024}!$C$5:$U$24`;
  draft.put(top, 0, words.region[locale], "header");
  draft.put(top, 1, words.code[locale], "header");
  draft.putRow(
    top,
    2,
    [
      ...codes.map((code) => `${code} ${sectionWords[code]?.[locale] ?? ""}`),
      headings.krugman[locale],
    ],
    "headerSmall"
  );
  draft.height(top, 48);
  gva2024.rows
    .filter(([code]) => !isTotal(code))
    .forEach(([code], i) => {
      const row = top + 1 + i;
      draft.putRow(row, 0, [regionName(String(code), locale), String(code)], "text");
      draft.putRow(
        row,
        2,
        Array.from({ length: SECTIONS + 1 }, () => null),
        "coefficient"
      );
    });
  draft.put(top + 1, 2, `=ASSAY.LOCATION.QUOTIENTS(${block})`, "coefficient");
  draft.put(top + 1, 2 + SECTIONS, `=ASSAY.KRUGMAN.INDICES(${block})`, "coefficient");

  draft.widths(0, [200, 200, ...Array.from({ length: SECTIONS + 1 }, () => 91)]);
  return draft.finish({ rows: header + 1 }, "#0F5C66");
}

export interface Sample {
  readonly name: string;
  readonly document: WorkbookDocument;
}

export function sampleWorkbook(locale: Locale): Sample {
  const sheets = [
    startSheet(locale),
    gvaSheet("gva2024", gva2024, locale),
    gvaSheet("gva2021", gva2021, locale),
    gvaSheet("gva2019", gva2019, locale),
    grpSheet(locale),
    employmentSheet(locale),
    outputSheet(locale),
    balancesSheet(locale),
    importsSheet(locale),
  ];
  const ids = sheets.map((sheet) => sheet.id ?? "");
  return {
    name: workbookName[locale],
    document: {
      version: DOCUMENT_VERSION,
      workbook: {
        id: "workbook",
        name: workbookName[locale],
        appVersion: "0.25.1",
        locale: LocaleType.EN_US,
        styles: { ...SAMPLE_STYLES },
        sheetOrder: ids,
        sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? "", sheet])),
      },
      names: [],
      sheets: {},
      active: "start",
    },
  };
}
