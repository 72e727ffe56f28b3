/**
 * The figures an assessment needs, out of a recognized table: industry and whole, in the region and in the country.
 * What the table gives no line for is summed over the lines it has; nothing is guessed.
 */
import type { DataTable, Place } from "./data-table";
import { Linked, linkTo, sumTo, unlinked } from "./references";

/** A line of the table, or the sum of all lines that are parts. */
export type WholeChoice = number | "sum";

export interface Choice {
  readonly region: number;
  readonly total: WholeChoice;
  readonly industry: number;
  /** All industries; null where the table has one industry only. */
  readonly whole: WholeChoice | null;
  /** Gross regional product, where it stands beside the industries. */
  readonly product: number | null;
  readonly measure: number;
}

/** The regions that are parts of the whole. */
export function regionIndices(table: DataTable): readonly number[] {
  return table.regions.flatMap(({ role }, i) => (role === "region" ? [i] : []));
}

/** The industries that are parts of the whole: sections where there are any, else every line that is no sum. */
export function industryIndices(table: DataTable): readonly number[] {
  const parts = table.industries.flatMap(({ role }, i) => (role === "industry" ? [i] : []));
  const isSection = (i: number): boolean => /^[A-U]$/.test(table.industries[i]?.code ?? "");
  const sections = parts.filter(isSection);
  return sections.length >= 2 ? sections : parts;
}

/** @returns what can be proposed without asking; region and industry are the first that fit the words given */
export function proposedChoice(
  table: DataTable,
  wanted: { readonly regionCode?: string | null; readonly industryCode?: string | null } = {}
): Choice {
  const regions = regionIndices(table);
  const industries = industryIndices(table);
  const byCode = (code: string | null | undefined): number =>
    code ? table.industries.findIndex((line) => line.code === code) : -1;
  const region =
    regions.find((i) => table.regions[i]?.code === wanted.regionCode) ?? regions[0] ?? 0;
  const asked = byCode(wanted.industryCode);
  const whole = table.industries.findIndex(({ role }) => role === "total");
  const product = table.industries.findIndex(({ role }) => role === "product");
  const proposed: Choice = {
    region,
    total: table.total ?? "sum",
    industry: asked >= 0 ? asked : (industries[0] ?? 0),
    whole: industries.length < 2 && whole < 0 ? null : whole >= 0 ? whole : "sum",
    product: product < 0 ? null : product,
    measure: 0,
  };
  // A total in other units ("thousand persons" beside persons) is no total of these figures.
  return whole >= 0 && wholeGap(table, whole) > wholeTolerance
    ? { ...proposed, whole: industries.length < 2 ? null : "sum" }
    : proposed;
}

/** Shares of a total that its parts may miss: rounding of many cells. */
export const wholeTolerance = 0.005;

/** @returns by what share the column of a total differs from the sum of its industries, at most over all regions */
export function wholeGap(table: DataTable, whole: number): number {
  const parts = industryIndices(table);
  let gap = 0;
  table.regions.forEach((_, region) =>
    table.years.forEach((_line, year) => {
      const said = linkTo(table, table.place(region, whole, year)).value;
      const added = sumTo(
        table,
        parts.map((industry) => table.place(region, industry, year))
      ).value;
      if (said !== null && added !== null && said !== 0)
        gap = Math.max(gap, Math.abs(said - added) / Math.abs(said));
    })
  );
  return gap;
}

export interface YearFigures {
  readonly year: number | null;
  readonly partial: boolean;
  readonly O_ir: Linked;
  readonly O_r: Linked;
  readonly O_i: Linked;
  readonly O: Linked;
  readonly GRP_r: Linked;
  readonly GDP: Linked;
}

/** Figures of one line of the table (an industry, a product, the sum of parts) in a region or the whole. */
export function figureOf(
  table: DataTable,
  region: WholeChoice,
  industry: WholeChoice,
  year: number,
  measure = 0
): Linked {
  const regions = region === "sum" ? regionIndices(table) : [region];
  const industries = industry === "sum" ? industryIndices(table) : [industry];
  const places: readonly (Place | null)[] = regions.flatMap((r) =>
    industries.map((i) => table.place(r, i, year, measure))
  );
  const [only = null] = places;
  return region !== "sum" && industry !== "sum" ? linkTo(table, only) : sumTo(table, places);
}

/** @returns the figures of every year of the table, oldest first */
export function yearFigures(table: DataTable, choice: Choice): readonly YearFigures[] {
  const { region, total, industry, whole, product, measure } = choice;
  return table.years
    .map(({ year, partial }, k): YearFigures => {
      const of = (r: WholeChoice, i: WholeChoice | null): Linked =>
        i === null ? unlinked : figureOf(table, r, i, k, measure);
      return {
        year,
        partial,
        O_ir: of(region, industry),
        O_r: of(region, whole),
        O_i: of(total, industry),
        O: of(total, whole),
        GRP_r: of(region, product),
        GDP: of(total, product),
      };
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

export interface RegionFigures {
  readonly region: number;
  readonly label: string;
  readonly O_ir: Linked;
  readonly O_r: Linked;
  readonly GRP_r: Linked;
}

/** @returns industry and whole of every region in one year: what ranks and screening need */
export function regionFigures(
  table: DataTable,
  choice: Choice,
  year: number
): readonly RegionFigures[] {
  const { industry, whole, product, measure } = choice;
  return regionIndices(table).map((region) => ({
    region,
    label: table.regions[region]?.label ?? "",
    O_ir: figureOf(table, region, industry, year, measure),
    O_r: whole === null ? unlinked : figureOf(table, region, whole, year, measure),
    GRP_r: product === null ? unlinked : figureOf(table, region, product, year, measure),
  }));
}
