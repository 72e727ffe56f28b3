/** Plans of sheets as a book for LibreOffice, and their named cells as it calculated them. */
import type { BookPlan, PlannedCell } from "../../src/workbook/layout/plan";
import { block, BookValues, CellValue } from "../support/xlsx-reader";
import { addressOf, Book, BookCell, positionOf } from "../support/xlsx-writer";

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

function absolute(address: string): string {
  return address
    .split(":")
    .map((corner) => {
      const { row, column } = positionOf(corner);
      return addressOf(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    })
    .join(":");
}

/** @returns one book with the sheets of all plans; their tab names must differ */
export function bookOf(plans: readonly BookPlan[]): Book {
  return {
    sheets: plans.flatMap((plan) =>
      plan.sheets.map((sheet) => {
        const cells: Record<string, BookCell> = {};
        sheet.cells.forEach((line, row) =>
          line.forEach((cell, column) => {
            if (cell === null) return;
            cells[addressOf(row, column)] =
              typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell;
          })
        );
        return { name: sheet.name, cells };
      })
    ),
    names: plans.flatMap((plan) =>
      [...plan.names, plan.completionMark].map(({ name, sheet, address }) => ({
        name,
        refersTo: `${quoted(sheet)}!${absolute(address)}`,
      }))
    ),
  };
}

/** @returns the same book as a person sees it: looks, pages, charts */
export function furnishedBookOf(plans: readonly BookPlan[]): Book {
  const { sheets, names = [] } = bookOf(plans);
  const planned = plans.flatMap((plan) => plan.sheets.map((sheet) => ({ sheet, plan })));
  return {
    names,
    sheets: sheets.map((sheet, index) => {
      const found = planned[index];
      if (!found) return sheet;
      const { footer } = found.plan;
      return { ...sheet, furnished: { plan: found.sheet, ...(footer ? { footer } : {}) } };
    }),
  };
}

/** Replaces the content of a named cell, as a person typing into the sheet does. */
export function typed(plan: BookPlan, name: string, row: number, content: PlannedCell): BookPlan {
  const place = plan.names.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no cells are named ${name}`);
  const from = positionOf(place.address.split(":")[0] ?? "");
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === place.sheet
        ? {
            ...sheet,
            cells: sheet.cells.map((line, index) =>
              index === from.row + row
                ? line.map((cell, column) => (column === from.column ? content : cell))
                : line
            ),
          }
        : sheet
    ),
  };
}

export /** Addresses of the cells of a piece of one row or column. */
function cellsOf(range: string): readonly string[] {
  const [from = "", to = from] = range.split(":");
  const [first, last] = [positionOf(from), positionOf(to)];
  const length = last.row - first.row + last.column - first.column + 1;
  return Array.from({ length }, (_, index) =>
    first.column === last.column
      ? addressOf(first.row + index, first.column)
      : addressOf(first.row, first.column + index)
  );
}

/** Reads calculated cells by their defined name, without its prefix. */
export class CalculatedPlan {
  private readonly places: ReadonlyMap<string, { sheet: string; address: string }>;

  constructor(
    private readonly values: BookValues,
    plan: BookPlan,
    prefix: string
  ) {
    this.places = new Map(
      plan.names.map(({ name, sheet, address }) => [name.slice(prefix.length), { sheet, address }])
    );
  }

  table(name: string): (CellValue | null)[][] {
    const place = this.places.get(name);
    const sheet = place && this.values.get(place.sheet);
    if (!place || !sheet) throw new Error(`no cells are named ${name}`);
    return block(sheet, place.address);
  }

  column(name: string): (CellValue | null)[] {
    return this.table(name).map(([cell]) => cell ?? null);
  }

  cell(name: string): CellValue | null {
    return this.table(name)[0]?.[0] ?? null;
  }

  /** One column looked up by another, for example scores by code. */
  by(keys: string, name: string): ReadonlyMap<string, CellValue | null> {
    const values = this.column(name);
    return new Map(
      this.column(keys).flatMap((key, index) =>
        typeof key === "string" && key !== "" ? [[key, values[index] ?? null] as const] : []
      )
    );
  }
}
