/** Grade, source and date that answers from the survey should carry: never a mean without its number of answers. */
import type { Grade } from "../../assessments/assessment";
import { inLocale, Locale, Text } from "../../core/locale";
import { prefixOf } from "../../workbook/layout/names";
import type { CellChange } from "../../workbook/workbook";
import { Change, change, Contents, IndicatorCells } from "../guide/sheets";
import type { OpenAssessment } from "../guide/useAssessment";
import { formatDate } from "../numbers";
import { dayOfExcel } from "./excel-days";
import { numberAt, wordsAt } from "./module-view";

const codes = ["F1", "F2", "F3"] as const;

const survey: Text = { en: "survey", ru: "опрос", kk: "сауалнама" };

export interface GradeProposal {
  readonly code: (typeof codes)[number];
  readonly cells: IndicatorCells;
  readonly grade: Grade;
  /** "survey, n = 47" */
  readonly source: string;
  /** "" where the sheet has no date. */
  readonly date: string;
}

function proposedGrade(words: string): Grade | null {
  return words === "B" || words === "C" ? words : null;
}

/** @returns what differs from the answers that follow the survey; answers from elsewhere are not touched */
export function gradeProposals(
  contents: Contents,
  { answers, entry }: OpenAssessment,
  locale: Locale
): readonly GradeProposal[] {
  const asked = numberAt(contents, "svy_date");
  const date = asked === null ? "" : formatDate(dayOfExcel(asked), locale);
  return codes.flatMap((code): readonly GradeProposal[] => {
    const cells = answers.indicators.find(({ indicator }) => indicator.code === code);
    const grade = proposedGrade(wordsAt(contents, `svy_${code}_grade`));
    const n = numberAt(contents, `svy_${code}_n`);
    const follows = cells?.value.formula?.includes(`${prefixOf(entry.number)}svy_${code}`);
    if (!cells || follows !== true || grade === null || n === null) return [];
    const source = `${inLocale(survey, locale)}, n = ${n}`;
    const isSame =
      cells.grade === grade && cells.source === source && (date === "" || cells.date === date);
    return isSame ? [] : [{ code, cells, grade, source, date }];
  });
}

/** @returns changes that write the proposals */
export function takeGrades(proposals: readonly GradeProposal[]): readonly Change[] {
  return proposals.flatMap(({ cells, grade, source, date }) => [
    ...change.grade(cells, grade),
    ...change.words(cells, "source", source),
    ...(date === "" ? [] : change.words(cells, "date", date)),
  ]);
}

/** @returns changes that bring back what stood there before */
export function withoutGrades(proposals: readonly GradeProposal[]): readonly CellChange[] {
  return proposals.flatMap(({ cells }) => [
    ...change.grade(cells, cells.grade),
    ...change.words(cells, "source", cells.source),
    ...change.words(cells, "date", cells.date),
  ]);
}
