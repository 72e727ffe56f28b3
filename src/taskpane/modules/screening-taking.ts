/**
 * From a recognized table to the rows of the screening sheet, and from one of its rows to the data sheet of a new
 * assessment. Pure; links stay links.
 */
import {
  screen,
  ScreeningInput,
  ScreeningResult,
} from "../../assessments/cluster-formation/screening";
import type { Locale } from "../../core/locale";
import type { DataTable } from "../../statistics/data-table";
import {
  Choice,
  industryIndices,
  regionFigures,
  regionIndices,
  YearFigures,
  yearFigures,
} from "../../statistics/figures";
import { Linked, unlinked } from "../../statistics/references";
import { industryNamed } from "../../statistics/sections";
import { dataRegions } from "../../workbook/layout/modules/data-sheet";
import { yesNo } from "../../workbook/layout/modules/lists";
import { usualRows } from "../../workbook/layout/modules/module-sheet";
import type { CellChange, CellContent } from "../../workbook/workbook";
import { asWords, Contents } from "../guide/sheets";
import { numberAt, whatChanges, wordsAt } from "./module-view";

/** What varies from row to row. */
export type ScreeningAxis = "regions" | "industries";

export interface ScreeningTaking {
  readonly table: DataTable;
  readonly axis: ScreeningAxis;
  readonly choice: Choice;
  /** Index among the years of the table. */
  readonly yearIndex: number;
  /** Of a table that does not say its year. */
  readonly year: number | null;
}

interface TakenRow {
  readonly region: string;
  readonly industry: string;
  readonly general: boolean;
  readonly O_ir: Linked;
  readonly O_r: Linked;
  readonly O_i: Linked;
  readonly GRP_r: Linked;
}

export interface ScreeningPlan {
  readonly changes: readonly CellChange[];
  readonly result: ScreeningResult;
  readonly rows: readonly TakenRow[];
}

const linkColumns = ["scr_oir", "scr_or", "scr_oi", "scr_grp"] as const;

const isGeneral = (table: DataTable, industry: number): boolean =>
  industryNamed(table.industries[industry]?.code ?? "")?.general === true;

/** Figures of one year of the table. */
function figuresOf({ table, yearIndex }: ScreeningTaking, choice: Choice): YearFigures | undefined {
  const [line] = table.years.slice(yearIndex, yearIndex + 1);
  return yearFigures(
    { ...table, years: line ? [line] : [], place: atYear(table, yearIndex) },
    choice
  )[0];
}

const atYear =
  (table: DataTable, yearIndex: number): DataTable["place"] =>
  (region, industry, _year, measure) =>
    table.place(region, industry, yearIndex, measure);

function rowsOf(taking: ScreeningTaking): readonly TakenRow[] {
  const { table, axis, choice, yearIndex } = taking;
  const label = (industry: number): string => table.industries[industry]?.label || table.title;
  if (axis === "regions") {
    const national = figuresOf(taking, choice);
    return regionFigures(table, choice, yearIndex).map(({ label: region, O_ir, O_r, GRP_r }) => ({
      region,
      industry: label(choice.industry),
      general: isGeneral(table, choice.industry),
      O_ir,
      O_r,
      O_i: national?.O_i ?? unlinked,
      GRP_r,
    }));
  }
  return industryIndices(table).flatMap((industry) => {
    const figures = figuresOf(taking, { ...choice, industry });
    return figures
      ? [
          {
            region: table.regions[choice.region]?.label ?? "",
            industry: label(industry),
            general: isGeneral(table, industry),
            O_ir: figures.O_ir,
            O_r: figures.O_r,
            O_i: figures.O_i,
            GRP_r: figures.GRP_r,
          },
        ]
      : [];
  });
}

/** @returns how many rows a table would give: more than the sheet has cannot be screened at once */
export function rowCount({ table, axis }: ScreeningTaking): number {
  return (axis === "regions" ? regionIndices(table) : industryIndices(table)).length;
}

/** Mode and limits as they stand on the sheet. */
function limitsOn(contents: Contents): Pick<ScreeningInput, "mode" | "config"> {
  const mode = (["CIS", "strict", "ECO"] as const).find(
    (one) => one === wordsAt(contents, "scr_mode_code")
  );
  const limit = numberAt(contents, "scr_limit");
  const least = numberAt(contents, "scr_min");
  return {
    ...(mode ? { mode } : {}),
    config: {
      ...(limit === null ? {} : { mass_cis: limit, mass_strict: limit, mass_eco: limit }),
      ...(least === null ? {} : { scr_min: least }),
    },
  };
}

export function planScreening(
  taking: ScreeningTaking,
  contents: Contents,
  locale: Locale
): ScreeningPlan {
  const rows = rowsOf(taking).slice(0, usualRows);
  const national = figuresOf(taking, taking.choice);
  const year = taking.table.years[taking.yearIndex]?.year ?? taking.year;
  const result = screen({
    ...limitsOn(contents),
    O: national?.O.value ?? null,
    N: null,
    GDP: national?.GDP.value ?? null,
    rows: rows.map(({ region, industry, O_ir, O_r, O_i, GRP_r }) => ({
      region,
      industry,
      O_ir: O_ir.value,
      O_r: O_r.value,
      O_i: O_i.value,
      N_r: null,
      GRP_r: GRP_r.value,
      H: null,
    })),
  });
  const written = Array.from({ length: usualRows }, (_, row) => row).flatMap(
    (row): CellChange[] => {
      const one = rows[row];
      const put = (name: string, content: CellContent): CellChange => ({ name, row, content });
      return [
        put("scr_region", one ? asWords(one.region) : ""),
        put("scr_industry", one ? asWords(one.industry) : ""),
        put("scr_oir", one?.O_ir.formula ?? ""),
        put("scr_or", one?.O_r.formula ?? ""),
        put("scr_oi", one?.O_i.formula ?? ""),
        // What another table gave for other rows does not belong to these.
        put("scr_nr", ""),
        put("scr_grp", one?.GRP_r.formula ?? ""),
        put("scr_h", ""),
        put("scr_general", one?.general ? yesNo.yes[locale] : ""),
        ...[0, 1, 2].map((column) => ({ name: "scr_kstar_years", row, column, content: "" })),
      ];
    }
  );
  return {
    rows,
    result,
    changes: whatChanges(contents, [
      ...written,
      { name: "scr_all", row: 0, content: national?.O.formula ?? "" },
      { name: "scr_gdp", row: 0, content: national?.GDP.formula ?? "" },
      { name: "scr_people", row: 0, content: "" },
      { name: "scr_year", row: 0, content: year ?? "" },
    ]),
  };
}

export const screeningNames: readonly string[] = [
  "scr_region",
  "scr_industry",
  ...linkColumns,
  "scr_nr",
  "scr_h",
  "scr_kl",
  "scr_kp",
  "scr_ks",
  "scr_class",
  "scr_class_code",
  "scr_reason",
  "scr_reason_code",
  "scr_general",
  "scr_general_code",
  "scr_kstar_years",
  "scr_all",
  "scr_people",
  "scr_gdp",
  "scr_year",
  "scr_mode_code",
  "scr_limit",
  "scr_min",
  "scr_rows",
  "scr_candidates",
  "scr_tests",
  "scr_alpha",
  "scr_false",
];

const formulaAt = (contents: Contents, name: string, row = 0): CellContent =>
  contents[name]?.formulas[row]?.[0] ?? "";

/** @returns what the data sheet of an assessment of this row starts with: the same links */
export function dataOfRow(contents: Contents, row: number): readonly CellChange[] {
  const industry = wordsAt(contents, "scr_industry", row);
  const put = (name: string, content: CellContent, at = 0): CellChange => ({
    name,
    row: at,
    content,
  });
  const regions = (contents["scr_region"]?.values ?? []).flatMap((_, at) =>
    wordsAt(contents, "scr_region", at) !== "" && wordsAt(contents, "scr_industry", at) === industry
      ? [at]
      : []
  );
  // One row of an industry alone ranks nothing.
  const ranked = regions.length > 1 ? regions.slice(0, dataRegions) : [];
  return [
    put("dat_year", numberAt(contents, "scr_year") ?? ""),
    put("dat_oir", formulaAt(contents, "scr_oir", row)),
    put("dat_or", formulaAt(contents, "scr_or", row)),
    put("dat_oi", formulaAt(contents, "scr_oi", row)),
    put("dat_o", formulaAt(contents, "scr_all")),
    put("dat_nr", formulaAt(contents, "scr_nr", row)),
    put("dat_nn", formulaAt(contents, "scr_people")),
    put("dat_grp", formulaAt(contents, "scr_grp", row)),
    put("dat_gdp", formulaAt(contents, "scr_gdp")),
    put("dat_h", formulaAt(contents, "scr_h", row)),
    ...ranked.flatMap((at, index) => [
      put("dat_f_region", asWords(wordsAt(contents, "scr_region", at)), index),
      put("dat_f_industry", formulaAt(contents, "scr_oir", at), index),
      put("dat_f_whole", formulaAt(contents, "scr_or", at), index),
    ]),
  ];
}
