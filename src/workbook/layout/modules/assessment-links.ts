/**
 * Formulas by which a sheet of the workbook looks at its assessments. Each cell answers "" once the assessment is
 * gone; a word in its place says so.
 */
import { prefixOf } from "../names";
import type { ModuleSheet } from "./module-sheet";

/** A value of an assessment, "" where it has none or is gone. @param formula  makes use of the prefix */
export function linked(assessment: number, formula: (prefix: string) => string): string {
  return `=IFERROR(${formula(prefixOf(assessment))},"")`;
}

/** The name of what is assessed: the cluster, or region and cluster. */
export function linkedName(
  sheet: ModuleSheet,
  assessment: number,
  formula: (prefix: string) => string
): string {
  const gone = sheet.sentence(
    {
      en: "assessment {1} is no longer in the workbook",
      ru: "оценки {1} больше нет в книге",
      kk: "{1}-бағалау кітапта енді жоқ",
    },
    `"${assessment}"`
  );
  return `=IFERROR(${formula(prefixOf(assessment))},${gone})`;
}
