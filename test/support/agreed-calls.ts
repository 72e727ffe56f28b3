/** The agreed calls: which part of an answer a case speaks of, and whether the answer is the agreed one. */
import calls from "../catalogue/calls.json";
import { near, Plain } from "./comparing";

export interface AgreedCall {
  readonly id: string;
  readonly function: string;
  readonly arguments: readonly unknown[];
  readonly tolerance: number;
  readonly expected?: readonly unknown[];
  readonly select?: string;
  readonly error?: string;
}

export const agreedCalls: readonly AgreedCall[] = calls;

/** Cases that give fewer cells than the catalogue's row has: R prints no smallest expected count. */
const narrower: Readonly<Record<string, string>> = { "chisq-agresti": "row, first 3" };

/** The part of an answer a case speaks of. */
function selected(rows: readonly (readonly Plain[])[], select: string): Plain[] {
  const column = (k: number) => rows.map((row) => row[k] ?? null);
  const flat = rows.flat();
  const [what, number] = /^column (\d+)$/.exec(select) ?? [];
  if (what) return column(Number(number) - 1);
  switch (select) {
    case "cell 1":
      return flat.slice(0, 1);
    case "cell 2":
      return flat.slice(1, 2);
    case "cells 1 and 4":
      return [flat[0] ?? null, flat[3] ?? null];
    case "row, first 3":
      return flat.slice(0, 3);
    case "row, first 8":
      return flat.slice(0, 8);
    case "column + 1":
      return flat.map((x) => (typeof x === "number" ? x + 1 : x));
    case "column × 100":
      return flat.map((x) => (typeof x === "number" ? x * 100 : x));
    default:
      return flat;
  }
}

/** @param rows  the answer, errors as their text   @returns what differs from the agreed answer, null when nothing does */
export function disagreement(call: AgreedCall, rows: readonly (readonly Plain[])[]): string | null {
  if (call.error !== undefined) {
    const agrees = rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === call.error;
    return agrees ? null : `${JSON.stringify(rows)}, expected ${call.error}`;
  }
  const actual = selected(rows, narrower[call.id] ?? call.select ?? "scalar");
  const expected = (call.expected ?? []).flat();
  if (actual.length !== expected.length) {
    return `${actual.length} cells, expected ${expected.length}`;
  }
  // A tolerance of 0 in a printed source means "as printed": doubles still round in their last place.
  const tolerance = Math.max(call.tolerance, 1e-15);
  // An agreed null is a cell with an error in place of a number, or no word in place of one.
  const agrees = (cell: Plain, wanted: unknown): boolean =>
    wanted === null
      ? typeof cell === "string" && (cell === "" || cell.startsWith("#"))
      : near(cell, wanted, tolerance);
  const wrong = actual.findIndex((cell, i) => !agrees(cell, expected[i]));
  if (wrong < 0) return null;
  return `cell ${wrong + 1}: ${String(actual[wrong])}, expected ${String(expected[wrong])}`;
}

/** An argument with its blanks handed over as another host would: null, 0 or an empty text. */
export function blanksAs(input: unknown, blank: unknown): unknown {
  if (!Array.isArray(input)) return input;
  return (input as unknown[][]).map((row) =>
    Array.isArray(row) ? row.map((cell) => (cell === null || cell === "" ? blank : cell)) : row
  );
}
