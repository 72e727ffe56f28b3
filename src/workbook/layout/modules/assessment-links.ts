/**
 * Formulas by which a sheet of the workbook looks at its assessments. Each answers "" once the assessment is gone,
 * and a sentence in place of its name says so. They hold nothing but names of assessments and the language of the
 * sheet, so that the pane can write them into a sheet that was laid out earlier.
 */
import { locales } from "../../../core/locale";
import { prefixOf } from "../names";

/** A value of an assessment, "" where it has none or is gone. @param formula  makes use of the prefix */
export function linked(assessment: number, formula: (prefix: string) => string): string {
  return `=IFERROR(${formula(prefixOf(assessment))},"")`;
}

const gone = {
  en: "assessment {1} is no longer in the workbook",
  ru: "оценки {1} больше нет в книге",
  kk: "{1}-бағалау кітапта енді жоқ",
} as const;

/** The name of what is assessed. @param formula  makes use of the prefix */
export function linkedName(assessment: number, formula: (prefix: string) => string): string {
  const said = locales.map((locale) => `"${gone[locale].replace("{1}", String(assessment))}"`);
  // The sheet keeps the place of its language among the three in CB1: English, Russian, Kazakh.
  return `=IFERROR(${formula(prefixOf(assessment))},CHOOSE($CB$1,${said.join(",")}))`;
}
