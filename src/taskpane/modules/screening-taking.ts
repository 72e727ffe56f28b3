/**
 * From a recognized table to the rows of the screening sheet, and from one of its rows to the data sheet of a new
 * assessment. Pure; links stay links.
 */
import {
  screen,
  ScreeningInput,
  ScreeningResult,
} from "../../assessments/cluster-formation/screening";
import {
  jointSpecialization,
  localization,
  specialization,
} from "../../assessments/cluster-formation/coefficients";
import { isFault } from "../../core/fault";
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
import { yesNo } from "../../assessments/yes-no";
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

/** Years of a trend: the one that is screened and as many before it as make three in a row. */
function trendYears({ table, yearIndex }: ScreeningTaking): readonly number[] | null {
  const last = table.years[yearIndex]?.year ?? null;
  if (last === null) return null;
  const indices = [last - 2, last - 1, last].map((year) =>
    table.years.findIndex((line) => line.year === year && !line.partial)
  );
  return indices.every((index) => index >= 0) ? indices : null;
}

interface JointCell {
  readonly content: CellContent;
  readonly value: number | null;
}

/** K* of one year as a formula over the links, and what it is worth: of KL and, where the product is given, KS. */
function jointOf({ O_ir, O_r, O_i, O, GRP_r, GDP }: YearFigures): JointCell {
  const inner = (linked: Linked): string => `(${linked.formula.slice(1)})`;
  if ([O_ir, O_r, O_i, O].some(({ formula }) => formula === ""))
    return { content: "", value: null };
  const hasProduct = GRP_r.formula !== "" && GDP.formula !== "";
  const KL = `(${inner(O_ir)}/${inner(O_r)})/(${inner(O_i)}/${inner(O)})`;
  const KS = `(${inner(O_ir)}/${inner(O_i)})/(${inner(GRP_r)}/${inner(GDP)})`;
  const figures = {
    O_ir: O_ir.value,
    O_r: O_r.value,
    O_i: O_i.value,
    O: O.value,
    N_r: null,
    N: null,
    GRP_r: GRP_r.value,
    GDP: GDP.value,
  };
  const [local, special] = [localization(figures), specialization(figures)];
  const known =
    local === null || isFault(local) || isFault(special) || (hasProduct && special === null)
      ? null
      : jointSpecialization({ KL: local, KP: null, KS: special });
  return {
    // A year in which anything is missing has no K*, and its row no trend.
    content: `=IFERROR(GEOMEAN(${hasProduct ? `${KL},${KS}` : KL}),"")`,
    value: known === null || known <= 0 ? null : known,
  };
}

/** K* of every row in the years of the trend; null where the table has no three years in a row. */
function jointRows(taking: ScreeningTaking): readonly (readonly JointCell[])[] | null {
  const years = trendYears(taking);
  if (years === null) return null;
  const { table, axis, choice } = taking;
  const lines: readonly Choice[] =
    axis === "regions"
      ? regionIndices(table).map((region) => ({ ...choice, region }))
      : industryIndices(table).map((industry) => ({ ...choice, industry }));
  return lines.map((line) =>
    years.map((yearIndex) => {
      const figures = figuresOf({ ...taking, yearIndex }, line);
      return figures ? jointOf(figures) : { content: "", value: null };
    })
  );
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
  const joint = jointRows(taking);
  const trend = trendYears(taking)?.map((index) => taking.table.years[index]?.year ?? "") ?? [
    "",
    "",
    "",
  ];
  const result = screen({
    ...limitsOn(contents),
    O: national?.O.value ?? null,
    N: null,
    GDP: national?.GDP.value ?? null,
    rows: rows.map(({ region, industry, O_ir, O_r, O_i, GRP_r }, row) => ({
      region,
      industry,
      O_ir: O_ir.value,
      O_r: O_r.value,
      O_i: O_i.value,
      N_r: null,
      GRP_r: GRP_r.value,
      H: null,
      kstar_years: joint?.[row]?.map(({ value }) => value) ?? null,
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
        ...[0, 1, 2].map((column) => ({
          name: "scr_kstar_years",
          row,
          column,
          content: (one && joint?.[row]?.[column]?.content) ?? "",
        })),
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
      ...trend.map((content, column) => ({ name: "scr_years", row: 0, column, content })),
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
  "scr_years",
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
