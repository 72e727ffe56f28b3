/** Writes cells of a module and remembers what stood there: one step can be taken back. */
import { useState } from "react";
import type { CellChange } from "../../workbook/workbook";
import type { Contents } from "../guide/sheets";

export interface TakeBack {
  /** @returns whether the cells were written */
  readonly write: (changes: readonly CellChange[]) => Promise<boolean>;
  /** Puts back what stood there; null: nothing to take back. */
  readonly takeBack: (() => Promise<boolean>) | null;
}

/** What stands in the cells that changes would write. */
export function presentCells(
  contents: Contents,
  changes: readonly CellChange[]
): readonly CellChange[] {
  return changes.map(({ name, row, column }) => ({
    name,
    row,
    ...(column === undefined ? {} : { column }),
    content: contents[name]?.formulas[row]?.[column ?? 0] ?? "",
  }));
}

/** @param contents  must hold every name that is written */
export function useTakeBack(
  contents: Contents,
  write: (changes: readonly CellChange[]) => Promise<boolean>
): TakeBack {
  const [before, setBefore] = useState<readonly CellChange[] | null>(null);
  return {
    write: async (changes) => {
      const present = presentCells(contents, changes);
      const written = await write(changes);
      if (written) setBefore(present);
      return written;
    },
    takeBack:
      before === null
        ? null
        : async () => {
            const restored = await write(before);
            if (restored) setBefore(null);
            return restored;
          },
  };
}
