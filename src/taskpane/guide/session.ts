/** Where a person is in the assessments of this workbook, as a pure reducer. */
import { clusterFormation } from "../../assessments/cluster-formation";
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import {
  guide,
  GuideState,
  startGuide,
  stepIds as guideSteps,
  StepId as GuideStep,
} from "../../assessments/guide";
import type { AssessmentEntry } from "../../workbook/workbook";
import { Change, Contents, storedAnswers, withChanges } from "./sheets";

/** Pages that are looked up beside the way: the method, and the further sheets. */
const asides = ["method", "modules"] as const;
type Aside = (typeof asides)[number];

/** A page of an open assessment: a step of the guide, or one beside the way. */
export type StepId = GuideStep | Aside;

/** The blocks first: what only the gates need is easier to give when the values stand. */
const way: readonly GuideStep[] = [...blockCodes, "setup", "verdict"];

export interface Opened {
  readonly number: number;
  readonly contents: Contents;
  /** Answers and step; the answers are always those of the contents. */
  readonly guide: GuideState;
  /** The page beside the way that is looked at, if any. */
  readonly aside: Aside | null;
}

export function stepOf(opened: Opened): StepId {
  return opened.aside ?? opened.guide.step;
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
      const stays =
        opened !== null && action.entries.some((entry) => entry.number === opened.number);
      return { entries: action.entries, opened: stays ? opened : null };
    }
    case "loaded": {
      const { number, contents } = action;
      const kept = opened?.number === number ? opened : null;
      const state = kept?.guide ?? startGuide(clusterFormation.id, storedAnswers(contents));
      const loaded: Opened = {
        number,
        contents,
        guide: guide(state, { kind: "load", answers: storedAnswers(contents) }),
        aside: kept?.aside ?? null,
      };
      return {
        ...session,
        opened: action.step === undefined ? loaded : atStep(loaded, action.step),
      };
    }
    case "changed": {
      if (opened?.number !== action.number) return session;
      const contents = withChanges(opened.contents, action.changes);
      const answers = storedAnswers(contents);
      return {
        ...session,
        opened: { ...opened, contents, guide: guide(opened.guide, { kind: "load", answers }) },
      };
    }
    case "goTo":
      return opened ? { ...session, opened: atStep(opened, action.step) } : session;
    case "closed":
      return { ...session, opened: null };
  }
}

function atStep(opened: Opened, step: StepId): Opened {
  return isAside(step)
    ? { ...opened, aside: step }
    : { ...opened, aside: null, guide: guide(opened.guide, { kind: "goTo", step }) };
}

function isAside(step: string): step is Aside {
  return asides.some((aside) => aside === step);
}

/** @returns the step before or after; null at the ends and beside the way */
export function neighbor(step: StepId, by: 1 | -1): StepId | null {
  const at = way.findIndex((id) => id === step);
  return at < 0 ? null : (way[at + by] ?? null);
}

/** How the last place is kept in the workbook: "2:C". */
export function placeOf(opened: Opened): string {
  return `${opened.number}:${stepOf(opened)}`;
}

/** @returns assessment and step of a kept place, or null when it says nothing of use */
export function readPlace(
  kept: string | null
): { readonly number: number; readonly step: StepId } | null {
  const [number, step] = (kept ?? "").split(":");
  const found = step !== undefined && isAside(step) ? step : guideSteps.find((id) => id === step);
  return found !== undefined && /^\d+$/.test(number ?? "")
    ? { number: Number(number), step: found }
    : null;
}
