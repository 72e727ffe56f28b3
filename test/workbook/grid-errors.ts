/** Errors that cells of the workbench's grid show. */
import type { UniverBackend } from "../../src/workbench/univer-backend";

/** @returns every error as "Sheet 12,3: #N/A" (row, column from 1); NA() makes a gap in a chart on purpose and is none */
export async function gridErrors(backend: UniverBackend): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const sheet of backend.sheets()) {
    const used = backend.usedBlock(sheet.id);
    if (!used) continue;
    const { values, formulas } = await backend.read(used);
    values.forEach((row, i) =>
      row.forEach((cell, j) => {
        const isGap = cell === "#N/A" && String(formulas[i]?.[j]).includes("NA()");
        if (typeof cell === "string" && /^#[A-Z]/.test(cell) && !isGap)
          wrong.push(`${sheet.name} ${i + 1},${j + 1}: ${cell}`);
      })
    );
  }
  return wrong;
}
