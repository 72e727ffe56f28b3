/** Cells of a calculated sheet as the pure figures have them: what is no number or word is null. */
import type { CalculatedPlan } from "../planned-book";

export function numberIn(sheet: CalculatedPlan, name: string): number | null {
  const value = sheet.cell(name);
  return typeof value === "number" ? value : null;
}

export function textIn(sheet: CalculatedPlan, name: string): string {
  const value = sheet.cell(name);
  return typeof value === "string" ? value : "";
}

export function numbersIn(sheet: CalculatedPlan, name: string): readonly (number | null)[] {
  return sheet.column(name).map((cell) => (typeof cell === "number" ? cell : null));
}

/** An answer as a person types it, in whichever language. */
export function flag(state: boolean | null): string {
  return state === null ? "" : state ? "иә" : "no";
}

/** The same numbers to 1e-8, unknown where they are unknown. */
export function near(values: readonly (number | null)[]): readonly unknown[] {
  return values.map((value) => (value === null ? null : expect.closeTo(value, 8)));
}
