/** Grade, source and date that answers from the survey should carry: never a mean without its number of answers. */
import { inLocale, Locale, Text } from "../../core/locale";
import { prefixOf } from "../../workbook/layout/names";
import type { CellChange } from "../../workbook/workbook";
import { asWords, Contents } from "../guide/sheets";
import { formatDate } from "../numbers";
import { dayOfExcel } from "./excel-days";
import { columnOf, numberAt, wordsAt } from "./module-view";

const codes = ["F1", "F2", "F3"] as const;

/** Names of the assessment's own sheet that are read for it. */
export const gradedNames = [
  "ind_code",
  "ind_value",
  "ind_grade",
  "ind_source",
  "ind_date",
] as const;

const survey: Text = { en: "survey", ru: "опрос", kk: "сауалнама" };

export interface GradeProposal {
  readonly code: (typeof codes)[number];
  /** Row among the indicators. */
  readonly row: number;
  readonly grade: string;
  /** "survey, n = 47" */
  readonly source: string;
  /** "" where the sheet has no date. */
  readonly date: string;
}

/** @returns what differs from the answers that follow the survey; answers from elsewhere are not touched */
export function gradeProposals(
  contents: Contents,
  assessment: number,
  locale: Locale
): readonly GradeProposal[] {
  const asked = numberAt(contents, "svy_date");
  const date = asked === null ? "" : formatDate(dayOfExcel(asked), locale);
  const rows = columnOf(contents, "ind_code");
  return codes.flatMap((code): readonly GradeProposal[] => {
    const row = rows.indexOf(code);
    const formula = String(contents["ind_value"]?.formulas[row]?.[0] ?? "");
    const grade = wordsAt(contents, `svy_${code}_grade`);
    const n = numberAt(contents, `svy_${code}_n`);
    if (!formula.includes(`${prefixOf(assessment)}svy_${code}`) || grade === "" || n === null)
      return [];
    const source = `${inLocale(survey, locale)}, n = ${n}`;
    const isSame =
      wordsAt(contents, "ind_grade", row) === grade &&
      wordsAt(contents, "ind_source", row) === source &&
      (date === "" || wordsAt(contents, "ind_date", row) === date);
    return isSame ? [] : [{ code, row, grade, source, date }];
  });
}

/** @returns changes that write the proposals */
export function takeGrades(proposals: readonly GradeProposal[]): readonly CellChange[] {
  return proposals.flatMap(({ row, grade, source, date }) => [
    { name: "ind_grade", row, content: grade },
    { name: "ind_source", row, content: asWords(source) },
    ...(date === "" ? [] : [{ name: "ind_date", row, content: asWords(date) }]),
  ]);
}
