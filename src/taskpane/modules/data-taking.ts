/**
 * From a recognized table to the cells of the data sheet: which figures it gives, what the sheet would hold then, and
 * what would follow. Pure; nothing is written here.
 */
import {
  DataFigures,
  dataDefaults,
  dataFigures,
  DataInput,
} from "../../assessments/cluster-formation/data-binding";
import { defaultConfig } from "../../assessments/cluster-formation/config";
import type { DataTable } from "../../statistics/data-table";
import { Choice, figureOf, regionFigures, WholeChoice } from "../../statistics/figures";
import { fold } from "../../statistics/labels";
import { addressOf, Linked, unlinked } from "../../statistics/references";
import {
  DataKind,
  dataKindKeys,
  dataPairKeys,
  dataRegions,
  dataYears,
} from "../../workbook/layout/modules/data-sheet";
import type { CellChange, CellContent } from "../../workbook/workbook";
import { asWords, Contents } from "../guide/sheets";
import { numberAt, whatChanges } from "./module-view";

/** Columns of the coefficients' table and of the market's, by the name of their cells. */
export const yearColumns = ["oir", "or", "oi", "o", "nr", "nn", "grp", "gdp", "lir", "li"] as const;
export type YearColumn = (typeof yearColumns)[number];
export const marketColumns = ["production", "imports", "exports", "prices"] as const;
export type MarketColumn = (typeof marketColumns)[number];

/** Which measures of a table are production, imports and exports. */
export type FlowMeasures = Readonly<Record<"production" | "imports" | "exports", number | null>>;

export interface Taking {
  readonly table: DataTable;
  readonly kind: DataKind;
  readonly choice: Choice;
  readonly flows: FlowMeasures;
  /** Of a table that does not say its year. */
  readonly year: number | null;
}

export const dataNames: readonly string[] = [
  "dat_year",
  ...yearColumns.map((key) => `dat_${key}`),
  "dat_m_year",
  ...marketColumns.map((key) => `dat_m_${key}`),
  "dat_f_region",
  "dat_f_industry",
  "dat_f_whole",
  "dat_p_region",
  "dat_p_country",
  "dat_h",
  "dat_plants",
  "dat_trend_years",
  "dat_mean_years",
  "dat_t_area",
  "dat_t_region",
  "dat_t_region_now",
  "dat_t_industry",
  "dat_t_industry_now",
  "dat_c_kl",
  "dat_c_kp",
  "dat_c_ks",
  "dat_i_override",
  "cfg_nregions",
  "cfg_scr_p",
  "cfg_scr_n",
];

const flowWords: Readonly<Record<keyof FlowMeasures, RegExp>> = {
  production: /^(?:production|output|производство|выпуск|ондирис)/u,
  imports: /^(?:imports?|импорт)/u,
  exports: /^(?:exports?|экспорт)/u,
};

export function proposedFlows(table: DataTable): FlowMeasures {
  const find = (key: keyof FlowMeasures): number | null => {
    const index = table.measures.findIndex((measure) => flowWords[key].test(fold(measure)));
    return index < 0 ? null : index;
  };
  return { production: find("production"), imports: find("imports"), exports: find("exports") };
}

const kindWords: readonly (readonly [DataKind, RegExp])[] = [
  ["employment", /employ|занят|жумыспен/u],
  ["population", /populat|населени|халык|халкы|численность населения/u],
  [
    "product",
    /gross (?:regional|domestic)|валов\p{L}* (?:региональн|внутренн)|(?:^| )(?:врп|grp|жоо)(?: |$)|жалпы (?:онирлик|ишки)/u,
  ],
];

/** @returns what a table most likely holds */
export function proposedKind(table: DataTable): DataKind {
  const flows = proposedFlows(table);
  if (flows.production !== null && flows.imports !== null && flows.exports !== null)
    return "market";
  const words = fold(`${table.title} ${table.area.sheet}`);
  const several = table.industries.filter(({ role }) => role === "industry").length > 1;
  const named = kindWords.find(([, pattern]) => pattern.test(words))?.[0];
  if (named === "employment") return named;
  if (several) return "industries";
  return named ?? "industry";
}

interface Cell {
  readonly content: CellContent;
  readonly value: number | null;
}

const emptyCell: Cell = { content: "", value: null };
const cellOf = ({ formula, value }: Linked): Cell =>
  formula === "" ? emptyCell : { content: formula, value };

const asNumber = (content: CellContent | undefined): number | null =>
  typeof content === "number" ? content : null;

/** Columns that a kind of table fills, in one year of it. */
function columnsOf(taking: Taking, year: number): Readonly<Partial<Record<YearColumn, Linked>>> {
  const { table, kind, choice } = taking;
  const of = (region: WholeChoice, industry: WholeChoice | null): Linked =>
    industry === null ? unlinked : figureOf(table, region, industry, year, choice.measure);
  const { region, total, industry, whole, product } = choice;
  const one = { region: of(region, industry), country: of(total, industry) };
  switch (kind) {
    case "industries": {
      const gross = product === null ? {} : { grp: of(region, product), gdp: of(total, product) };
      return {
        oir: one.region,
        or: of(region, whole),
        oi: one.country,
        o: of(total, whole),
        ...gross,
      };
    }
    case "industry":
      return { oir: one.region, oi: one.country };
    case "whole":
      return { or: one.region, o: one.country };
    case "population":
      return { nr: one.region, nn: one.country };
    case "product":
      return { grp: one.region, gdp: one.country };
    case "employment":
      return { lir: one.region, li: one.country };
    case "market":
      return {};
  }
}

const yearOf = (taking: Taking, index: number): number | null =>
  taking.table.years[index]?.year ?? taking.year;

interface Block {
  readonly years: readonly (number | null)[];
  readonly cells: Readonly<Record<string, readonly Cell[]>>;
}

/** The rows of a block by years, with what a table adds; the latest years where there is not room for all. */
function mergedBlock(
  contents: Contents,
  names: { readonly year: string; readonly columns: readonly string[] },
  added: ReadonlyMap<number, Readonly<Record<string, Linked>>>
): Block {
  const rows = Array.from({ length: dataYears }, (_, row) => ({
    year: numberAt(contents, names.year, row),
    cells: Object.fromEntries(
      names.columns.map((name): [string, Cell] => {
        const content = contents[name]?.formulas[row]?.[0] ?? "";
        return [name, { content, value: numberAt(contents, name, row) }];
      })
    ),
  }));
  const present = rows.flatMap(({ year }) => (year === null ? [] : [year]));
  const years = [...new Set([...present, ...added.keys()])].sort((a, b) => a - b).slice(-dataYears);
  return {
    years,
    cells: Object.fromEntries(
      names.columns.map((name) => [
        name,
        years.map((year) => {
          const linked = added.get(year)?.[name];
          return linked && linked.formula !== ""
            ? cellOf(linked)
            : (rows.find((row) => row.year === year)?.cells[name] ?? emptyCell);
        }),
      ])
    ),
  };
}

const coefficientNames = { year: "dat_year", columns: yearColumns.map((key) => `dat_${key}`) };
const marketNames = { year: "dat_m_year", columns: marketColumns.map((key) => `dat_m_${key}`) };

interface FocusRow {
  readonly label: CellContent;
  readonly industry: Cell;
  readonly whole: Cell;
}

export interface TakingPlan {
  readonly changes: readonly CellChange[];
  /** What the sheet would say. */
  readonly input: DataInput;
  readonly figures: DataFigures;
  /** Figures of the table in its last year, to be shown with their addresses. */
  readonly links: readonly {
    readonly column: YearColumn | MarketColumn;
    readonly linked: Linked;
  }[];
  readonly year: number | null;
}

/** @returns the years of the table for which a row can be written, oldest first */
export function takenYears(taking: Taking): readonly number[] {
  return taking.table.years
    .flatMap((_, index) => yearOf(taking, index) ?? [])
    .sort((a, b) => a - b);
}

function lastIndex(taking: Taking): number {
  return taking.table.years.reduce(
    (best, _, index) =>
      (yearOf(taking, index) ?? -1) > (yearOf(taking, best) ?? -1) ? index : best,
    0
  );
}

/** @param taking  null for what the sheet says today */
export function planTaking(contents: Contents, taking: Taking | null): TakingPlan {
  const added = new Map<number, Record<string, Linked>>();
  const market = new Map<number, Record<string, Linked>>();
  if (taking && taking.kind !== "market")
    taking.table.years.forEach((_, index) => {
      const year = yearOf(taking, index);
      if (year === null || added.has(year)) return;
      const columns = columnsOf(taking, index);
      added.set(
        year,
        Object.fromEntries(Object.entries(columns).map(([key, linked]) => [`dat_${key}`, linked]))
      );
    });
  if (taking?.kind === "market") {
    const { table, choice, flows } = taking;
    table.years.forEach((_, index) => {
      const year = yearOf(taking, index);
      if (year === null || market.has(year)) return;
      const flow = (measure: number | null): Linked =>
        measure === null
          ? unlinked
          : figureOf(table, choice.region, choice.industry, index, measure);
      market.set(year, {
        dat_m_production: flow(flows.production),
        dat_m_imports: flow(flows.imports),
        dat_m_exports: flow(flows.exports),
      });
    });
  }
  const coefficients = mergedBlock(contents, coefficientNames, added);
  const flows = mergedBlock(contents, marketNames, market);
  const focus = focusRows(contents, taking, coefficients);
  const input = inputOf(contents, coefficients, flows, focus);
  const index = taking ? lastIndex(taking) : 0;
  const year = taking ? yearOf(taking, index) : null;
  const shown = year === null ? {} : (added.get(year) ?? market.get(year) ?? {});
  return {
    changes: taking
      ? whatChanges(contents, [
          ...(taking.kind === "market"
            ? blockChanges("dat_m_year", flows)
            : blockChanges("dat_year", coefficients)),
          ...(taking.kind === "industries" ? focusChanges(focus) : []),
          ...originChanges(taking),
        ])
      : [],
    input,
    figures: dataFigures(input, {
      nregions: numberAt(contents, "cfg_nregions") ?? defaultConfig.nregions,
      scr_p: numberAt(contents, "cfg_scr_p") ?? defaultConfig.scr_p,
      scr_n: numberAt(contents, "cfg_scr_n") ?? defaultConfig.scr_n,
      trendYears: numberAt(contents, "dat_trend_years") ?? dataDefaults.trendYears,
      meanYears: numberAt(contents, "dat_mean_years") ?? dataDefaults.meanYears,
    }),
    links: [...yearColumns, ...marketColumns].flatMap((column) => {
      const linked = shown[`dat_${column}`] ?? shown[`dat_m_${column}`];
      return linked && linked.formula !== "" ? [{ column, linked }] : [];
    }),
    year,
  };
}

function blockChanges(yearName: string, block: Block): readonly CellChange[] {
  return Array.from({ length: dataYears }, (_, row) => row).flatMap((row) => [
    { name: yearName, row, content: block.years[row] ?? "" },
    ...Object.entries(block.cells).map(([name, cells]) => ({
      name,
      row,
      content: cells[row]?.content ?? "",
    })),
  ]);
}

/** Regions to be ranked: those of the table when it is as new as what stands on the sheet. */
function focusRows(
  contents: Contents,
  taking: Taking | null,
  { years }: Block
): readonly FocusRow[] {
  const newest = years.at(-1) ?? null;
  const index = taking ? lastIndex(taking) : 0;
  if (
    taking?.kind === "industries" &&
    taking.choice.whole !== null &&
    yearOf(taking, index) === newest
  )
    return regionFigures(taking.table, taking.choice, index)
      .slice(0, dataRegions)
      .map(({ label, O_ir, O_r }) => ({
        label: asWords(label),
        industry: cellOf(O_ir),
        whole: cellOf(O_r),
      }));
  return Array.from({ length: dataRegions }, (_, row): FocusRow => {
    const cell = (name: string): Cell => ({
      content: contents[name]?.formulas[row]?.[0] ?? "",
      value: numberAt(contents, name, row),
    });
    return {
      label: contents["dat_f_region"]?.formulas[row]?.[0] ?? "",
      industry: cell("dat_f_industry"),
      whole: cell("dat_f_whole"),
    };
  });
}

function focusChanges(rows: readonly FocusRow[]): readonly CellChange[] {
  return Array.from({ length: dataRegions }, (_, row) => row).flatMap((row) => [
    { name: "dat_f_region", row, content: rows[row]?.label ?? "" },
    { name: "dat_f_industry", row, content: rows[row]?.industry.content ?? "" },
    { name: "dat_f_whole", row, content: rows[row]?.whole.content ?? "" },
  ]);
}

/** Where the links come from: the cells that name their lines are linked too, so that a moved table is noticed. */
function originChanges({ table, kind, choice }: Taking): readonly CellChange[] {
  const row = dataKindKeys.indexOf(kind);
  const { area } = table;
  const whole = addressOf(area, { row: 0, column: 0 });
  const last = addressOf(area, {
    row: area.values.length - 1,
    column: Math.max(0, (area.values[0]?.length ?? 1) - 1),
  });
  const named = (of: "region" | "industry", index: number): readonly [CellContent, CellContent] => {
    const place = table.labelPlace(of, index);
    const label = (of === "region" ? table.regions : table.industries)[index]?.label ?? "";
    return place ? [asWords(label), `=${addressOf(area, place)}&""`] : ["", ""];
  };
  const [region, regionNow] = named("region", choice.region);
  const [industry, industryNow] = named("industry", choice.industry);
  return [
    {
      name: "dat_t_area",
      row,
      content: asWords(`${whole}:${last.slice(last.lastIndexOf("!") + 1)}`),
    },
    { name: "dat_t_region", row, content: region },
    { name: "dat_t_region_now", row, content: regionNow },
    { name: "dat_t_industry", row, content: industry },
    { name: "dat_t_industry_now", row, content: industryNow },
  ];
}

function inputOf(
  contents: Contents,
  coefficients: Block,
  market: Block,
  focus: readonly FocusRow[]
): DataInput {
  const at = (block: Block, name: string, row: number): number | null =>
    block.cells[name]?.[row]?.value ?? null;
  const pair = (key: (typeof dataPairKeys)[number]) => {
    const row = dataPairKeys.indexOf(key);
    return {
      region: asNumber(contents["dat_p_region"]?.values[row]?.[0]),
      country: asNumber(contents["dat_p_country"]?.values[row]?.[0]),
    };
  };
  return {
    years: coefficients.years.map((year, row) => {
      const of = (key: YearColumn): number | null => at(coefficients, `dat_${key}`, row);
      return {
        year,
        O_ir: of("oir"),
        O_r: of("or"),
        O_i: of("oi"),
        O: of("o"),
        N_r: of("nr"),
        N: of("nn"),
        GRP_r: of("grp"),
        GDP: of("gdp"),
        L_ir: of("lir"),
        L_i: of("li"),
      };
    }),
    market: market.years.map((year, row) => {
      const of = (key: MarketColumn): number | null => at(market, `dat_m_${key}`, row);
      return {
        year,
        production: of("production"),
        imports: of("imports"),
        exports: of("exports"),
        prices: of("prices"),
      };
    }),
    regions: focus.map(({ industry, whole }) => ({ O_ir: industry.value, O_r: whole.value })),
    investment: pair("investment"),
    innovative: pair("innovative"),
    energy: pair("energy"),
    graduates: pair("graduates").region,
    exports: pair("exports"),
    allExports: pair("all_exports"),
    H: numberAt(contents, "dat_h"),
    plants: numberAt(contents, "dat_plants"),
  };
}
