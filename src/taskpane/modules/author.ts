/**
 * The name that stands in the log of changes. It belongs to the person and not to the workbook, which
 * others open too: it is kept on this computer, and may be blank.
 */

const kept = "assay.author";

/** @returns the name, "" when none was given or the host keeps nothing */
export function readAuthor(): string {
  try {
    return localStorage.getItem(kept) ?? "";
  } catch {
    return "";
  }
}

/** @returns whether the host keeps it */
export function keepAuthor(name: string): boolean {
  try {
    localStorage.setItem(kept, name.trim());
    return true;
  } catch {
    return false;
  }
}
