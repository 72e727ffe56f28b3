/**
 * What there is to say of a cell: which of our functions its formula calls, or, inside the spilled result of one,
 * which cell of that result it is; for any other cell, what sort of cell it is. Reads the workbook through its port.
 */
import type { Position } from "../../core/cells";
import { isFault } from "../../core/fault";
import { Expression, parseFormula } from "../../core/formula";
import type { AnswerCell, AnyMeasure } from "../../core/measure";
import { columnLetters } from "../../core/twin";
import type { Area, CellContent, Workbook } from "../../workbook/workbook";
import { isErrorText } from "../guide/selection";
import { Areas, ownCalls, referencesIn } from "./evaluation";
import { answerAt, CallExplanation, explainCall } from "./explanation";

/** What a cell without a formula of ours holds. */
export type Sort = "empty" | "number" | "text" | "logical" | "error" | "formula";

export type CellStory =
  | {
      readonly kind: "calls";
      readonly cell: Area;
      /** Cell with the formula: the cell itself, or the one it was spilled from. */
      readonly anchor: Area;
      /** Where the cell lies in the spilled result; 0, 0 for the cell with the formula. */
      readonly at: Position;
      readonly formula: string;
      /** Whether the formula is one call of ours and nothing around it. */
      readonly bare: boolean;
      /** Outermost first. */
      readonly calls: readonly CallExplanation[];
    }
  | {
      readonly kind: "other";
      readonly cell: Area;
      readonly sort: Sort;
      /** Names of an assessment's cells it belongs to, without prefix. */
      readonly names: readonly string[];
      readonly onAssessment: boolean;
    };

/** More cells than this are not read for one argument: the pane has to answer while a person selects. */
export const mostCells = 60_000;

/** How far above and to the left of a spilled value its formula is looked for. */
const reach = { rows: 400, columns: 60 };
/** Formulas of ours that are tried, the nearest first. */
const mostAnchors = 12;

const mentionsOurs = /ASSAY[._]/i;

async function readAreas(
  workbook: Workbook,
  expression: Expression,
  sheet: string
): Promise<Areas> {
  const references = referencesIn(expression);
  if (references.length === 0) return new Map();
  const areas = await workbook.areas(references, sheet, mostCells);
  return new Map(references.map((reference, i) => [reference, areas[i] ?? "unknown"]));
}

function isOwnFormula(content: CellContent | undefined): content is string {
  return typeof content === "string" && content.startsWith("=") && mentionsOurs.test(content);
}

async function callsOf(
  workbook: Workbook,
  formula: string,
  sheet: string,
  measures: readonly AnyMeasure[]
): Promise<{ readonly bare: boolean; readonly calls: readonly CallExplanation[] } | null> {
  const expression = parseFormula(formula);
  const found = expression ? ownCalls(expression, measures) : [];
  if (expression === null || found.length === 0) return null;
  const areas = await readAreas(workbook, expression, sheet);
  return {
    bare: found[0]?.call === expression,
    calls: found.map(({ call, measure }) => explainCall(call, measure, areas, measures)),
  };
}

function agrees(answer: AnswerCell, shown: CellContent): boolean {
  if (isFault(answer)) return answer.error === shown;
  if (typeof answer === "number" && typeof shown === "number")
    return Math.abs(answer - shown) <= 1e-9 * Math.max(1, Math.abs(shown));
  return answer === shown;
}

/** The formula whose spilled result covers the cell, found by calculating those above and to the left of it. */
async function spillStory(
  workbook: Workbook,
  cell: Area,
  measures: readonly AnyMeasure[]
): Promise<CellStory | null> {
  const shown = cell.values[0]?.[0] ?? "";
  const top = Math.max(0, cell.row - reach.rows);
  const left = Math.max(0, cell.column - reach.columns);
  const [above] = await workbook.areas(
    [addressOf(top, left, cell.row, cell.column)],
    cell.sheet,
    reach.rows * (reach.columns + 2) * 2
  );
  if (above === undefined || typeof above === "string") return null;
  const candidates = above.formulas
    .flatMap((row, i) =>
      row.flatMap((content, j) =>
        isOwnFormula(content)
          ? [{ formula: content, row: above.row + i, column: above.column + j }]
          : []
      )
    )
    .map((one) => ({ ...one, far: cell.row - one.row + cell.column - one.column }))
    .sort((a, b) => a.far - b.far)
    .slice(0, mostAnchors);
  for (const { formula, row, column } of candidates) {
    const found = await callsOf(workbook, formula, cell.sheet, measures);
    const answer = found?.bare === true ? found.calls[0]?.run?.answer : undefined;
    if (!found || answer === undefined) continue;
    const at = { row: cell.row - row, column: cell.column - column };
    const here = answerAt(answer, at);
    if (here === undefined || !agrees(here, shown)) continue;
    const [anchor] = await workbook.areas([addressOf(row, column)], cell.sheet, 1);
    if (anchor === undefined || typeof anchor === "string") continue;
    return { kind: "calls", cell, anchor, at, formula, ...found };
  }
  return null;
}

function addressOf(row: number, column: number, toRow = row, toColumn = column): string {
  const corner = (r: number, c: number): string => `${columnLetters(c + 1)}${r + 1}`;
  return `${corner(row, column)}:${corner(toRow, toColumn)}`;
}

function sortOf(value: CellContent, formula: CellContent): Sort {
  if (typeof formula === "string" && formula.startsWith("=")) return "formula";
  if (value === "") return "empty";
  if (isErrorText(value)) return "error";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "logical" : "text";
}

/** @param address  of the cell; the active one unless given */
export async function readStory(
  workbook: Workbook,
  measures: readonly AnyMeasure[],
  address?: string
): Promise<CellStory> {
  const [named] = address === undefined ? [] : await workbook.areas([address], "", 1);
  const cell =
    named === undefined || typeof named === "string" ? await workbook.activeCell() : named;
  const formula = cell.formulas[0]?.[0] ?? "";
  const value = cell.values[0]?.[0] ?? "";
  if (isOwnFormula(formula)) {
    const found = await callsOf(workbook, formula, cell.sheet, measures);
    if (found)
      return { kind: "calls", cell, anchor: cell, at: { row: 0, column: 0 }, formula, ...found };
  }
  const sort = sortOf(value, formula);
  if (sort !== "empty" && sort !== "formula") {
    const spilled = await spillStory(workbook, cell, measures);
    if (spilled) return spilled;
  }
  const assessments = await workbook.assessments();
  const onAssessment = assessments.some(({ sheets }) => sheets.includes(cell.sheet));
  const names = onAssessment ? await workbook.namesAt(cell.sheet, cell.row, cell.column) : [];
  return { kind: "other", cell, sort, names, onAssessment };
}
