/** What the pane says about a module: figures, findings, and whatever is peculiar to it. */
import type { ComponentType } from "react";
import { Locale, locales, Text } from "../../core/locale";
import type { SheetModule } from "../../workbook/layout/modules/module";
import type { AssessmentEntry, CellChange, CellContent, Workbook } from "../../workbook/workbook";
import type { Failure } from "../guide/cell-writer";
import type { StepId } from "../guide/session";
import type { Contents } from "../guide/sheets";
import type { OpenAssessment } from "../guide/useAssessment";
import type { Tone } from "../parts/Chip";

export interface ReviewFigure {
  readonly label: Text;
  /** null: unknown. */
  readonly value: number | string | null;
  readonly digits?: number;
  readonly unit?: Text;
  readonly note?: Text;
}

export interface Finding {
  readonly tone: Tone;
  readonly words: Text;
  /** Name on the module's sheet where it is to be looked at. */
  readonly at?: string;
}

export interface Review {
  readonly figures: readonly ReviewFigure[];
  readonly findings: readonly Finding[];
}

export interface ReviewSurroundings {
  /** null for a module of the workbook. */
  readonly opened: OpenAssessment | null;
  readonly entries: readonly AssessmentEntry[];
}

export interface ExtraProps extends ReviewSurroundings {
  readonly workbook: Workbook;
  /** 0 for a module of the workbook. */
  readonly assessment: number;
  readonly module: SheetModule;
  readonly contents: Contents;
  /** Writes cells by name, all or none, and reads the module again. @returns whether they were written */
  readonly write: (changes: readonly CellChange[]) => Promise<boolean>;
  /** Reads again after something else was changed. */
  readonly reload: () => Promise<void>;
  readonly fail: (failure: Failure) => void;
  /** Leads to another page of the assessment. */
  readonly onShow?: (step: StepId, indicator?: string | null) => void;
  /** Opens an assessment that was just made. */
  readonly onOpen?: (assessment: number) => void;
}

export interface ModuleView {
  /** Key of the module. */
  readonly key: string;
  /** Names to read, without prefix: of the module's sheet, or of the core. */
  readonly names: readonly string[];
  readonly review: (contents: Contents, surroundings: ReviewSurroundings) => Review;
  /** Drawings and actions below the figures. */
  readonly Extra?: ComponentType<ExtraProps>;
}

/** @returns a text whose numbers are written as each language writes them */
export function inEach(tell: (locale: Locale) => string): Text {
  const [en = "", ru = "", kk = ""] = locales.map(tell);
  return { en, ru, kk };
}

/** @returns the cell of a name as a number, or null: blank, words and errors are no numbers */
export function numberAt(contents: Contents, name: string, row = 0, column = 0): number | null {
  const cell = contents[name]?.values[row]?.[column];
  return typeof cell === "number" ? cell : null;
}

/** @returns the cell of a name as words, without spaces around them */
export function wordsAt(contents: Contents, name: string, row = 0, column = 0): string {
  return String(contents[name]?.values[row]?.[column] ?? "").trim();
}

/** @returns a column of a table */
export function columnOf(contents: Contents, name: string): readonly CellContent[] {
  return (contents[name]?.values ?? []).map(([cell]) => cell ?? "");
}

/** @returns the changes without those that would write what stands there already */
export function whatChanges(
  contents: Contents,
  changes: readonly CellChange[]
): readonly CellChange[] {
  return changes.filter(
    ({ name, row, column = 0, content }) => contents[name]?.formulas[row]?.[column] !== content
  );
}
