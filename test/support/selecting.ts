/** Cases of the agreed calls name which part of an answer they speak of. */
import { Plain } from "./comparing";

/** The part of an answer a case speaks of. */
export function selected(rows: readonly (readonly Plain[])[], select: string): Plain[] {
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
