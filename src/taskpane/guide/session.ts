/** Where a person is in the assessments of this workbook, as a pure reducer. */
import type { BlockCode } from "../../assessments/assessment";
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import type { AssessmentEntry } from "../../workbook/workbook";
import { Change, Contents, withChanges } from "./sheets";

/** A page of an open assessment: one of the seven blocks, or one of the three pages beside them. */
export type StepId = BlockCode | "facts" | "method" | "verdict";

export const stepIds: readonly StepId[] = [...blockCodes, "facts", "verdict", "method"];

/** Order in which a person is led through; the method is looked up beside the way. */
const way: readonly StepId[] = [...blockCodes, "facts", "verdict"];

export interface Opened {
  readonly number: number;
  readonly step: StepId;
  readonly contents: Contents;
}

export interface Session {
  /** null until the workbook has answered. */
  readonly entries: readonly AssessmentEntry[] | null;
  readonly opened: Opened | null;
}

export const emptySession: Session = { entries: null, opened: null };

export type Action =
  | { readonly kind: "listed"; readonly entries: readonly AssessmentEntry[] }
  | {
      readonly kind: "loaded";
      readonly number: number;
      readonly contents: Contents;
      /** Where to start; the present step unless given. */
      readonly step?: StepId;
    }
  | { readonly kind: "changed"; readonly number: number; readonly changes: readonly Change[] }
  | { readonly kind: "goTo"; readonly step: StepId }
  | { readonly kind: "closed" };

export function reduceSession(session: Session, action: Action): Session {
  const { opened } = session;
  switch (action.kind) {
    case "listed": {
      const stays = opened !== null && action.entries.some((entry) => entry.number === opened.number);
      return { entries: action.entries, opened: stays ? opened : null };
    }
    case "loaded": {
      const kept = opened?.number === action.number ? opened.step : undefined;
      return {
        ...session,
        opened: {
          number: action.number,
          step: action.step ?? kept ?? "A",
          contents: action.contents,
        },
      };
    }
    case "changed":
      return opened?.number === action.number
        ? { ...session, opened: { ...opened, contents: withChanges(opened.contents, action.changes) } }
        : session;
    case "goTo":
      return opened ? { ...session, opened: { ...opened, step: action.step } } : session;
    case "closed":
      return { ...session, opened: null };
  }
}

/** @returns the step before or after; null at the ends and beside the way */
export function neighbor(step: StepId, by: 1 | -1): StepId | null {
  const at = way.indexOf(step);
  return at < 0 ? null : (way[at + by] ?? null);
}

/** How the last place is kept in the workbook: "2:C". */
export function placeOf(opened: Opened): string {
  return `${opened.number}:${opened.step}`;
}

/** @returns assessment and step of a kept place, or null when it says nothing of use */
export function readPlace(
  kept: string | null
): { readonly number: number; readonly step: StepId } | null {
  const [number, step] = (kept ?? "").split(":");
  const found = stepIds.find((id) => id === step);
  return found && /^\d+$/.test(number ?? "") ? { number: Number(number), step: found } : null;
}
