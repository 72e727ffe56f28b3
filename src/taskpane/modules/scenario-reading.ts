/** What the sheet of scenarios says, column by column, and which cells an action on it changes. Pure. */
import type { FormationResult, GateState } from "../../assessments/assessment";
import { gateCodes } from "../../assessments/cluster-formation/gates";
import {
  frozenCodes,
  recommendedValue,
  VerdictLimit,
} from "../../assessments/cluster-formation/scenarios";
import { scenarioCount } from "../../workbook/layout/modules/scenarios-sheet";
import type { CellChange, CellContent } from "../../workbook/workbook";
import { asWords, Contents } from "../guide/sheets";
import { columnOf, numberAt, wordsAt } from "./module-view";

export const scenarioNames: readonly string[] = [
  "scn_name",
  "scn_code",
  "scn_value",
  "scn_weight",
  "scn_fact",
  "scn_changes",
  "scn_verdict",
  "scn_range",
  "scn_change",
  "scn_index",
  "scn_interval",
  "scn_coverage",
  "scn_limits",
  "scn_overflow",
  ...Array.from({ length: scenarioCount }, (_, place) => `scn_states${place + 1}`),
  "gate_state",
];

/** Zones of a scenario that a person fills. */
const zones = ["scn_value", "scn_weight", "scn_fact"] as const;

export interface ScenarioColumn {
  /** Place on the sheet; −1 for the baseline. */
  readonly place: number;
  readonly name: string;
  readonly changes: number;
  /** "" without any change. */
  readonly verdict: string;
  readonly range: string;
  readonly change: number | null;
  /** ρ = 1, 0, −1. */
  readonly index: readonly (number | null)[];
  readonly interval: readonly [number | null, number | null];
  readonly coverage: number | null;
  readonly states: readonly GateState[];
  readonly limits: Readonly<Record<VerdictLimit, number | null>>;
}

const states: readonly GateState[] = ["pass", "fail", "unknown", "n/a"];

function statesOf(contents: Contents, name: string): readonly GateState[] {
  return gateCodes.map(
    (_, row) => states.find((state) => state === wordsAt(contents, name, row)) ?? "unknown"
  );
}

function columnAt(contents: Contents, place: number): ScenarioColumn {
  const isBaseline = place < 0;
  const across = place + 1;
  const figure = (name: string, row: number) => numberAt(contents, name, row, across);
  return {
    place,
    name: isBaseline ? "" : wordsAt(contents, "scn_name", 0, place),
    changes: isBaseline ? 0 : (numberAt(contents, "scn_changes", 0, place) ?? 0),
    verdict: wordsAt(contents, "scn_verdict", 0, across),
    range: wordsAt(contents, "scn_range", 0, across),
    change: isBaseline ? null : numberAt(contents, "scn_change", 0, place),
    index: [0, 1, 2].map((row) => figure("scn_index", row)),
    interval: [figure("scn_interval", 0), figure("scn_interval", 1)],
    coverage: figure("scn_coverage", 0),
    states: statesOf(contents, isBaseline ? "gate_state" : `scn_states${across}`),
    limits: {
      index: figure("scn_limits", 0),
      floor: figure("scn_limits", 1),
      unscored: figure("scn_limits", 2),
      gates: figure("scn_limits", 3),
    },
  };
}

/** @returns the baseline and every scenario column of the sheet, used or not */
export function columnsOf(contents: Contents): {
  readonly baseline: ScenarioColumn;
  readonly scenarios: readonly ScenarioColumn[];
} {
  return {
    baseline: columnAt(contents, -1),
    scenarios: Array.from({ length: scenarioCount }, (_, place) => columnAt(contents, place)),
  };
}

const isFilled = (cell: CellContent | undefined): boolean => cell !== undefined && cell !== "";

/** Codes whose value a scenario sets although it stays frozen. */
export function frozenTyped(contents: Contents): readonly string[] {
  return columnOf(contents, "scn_code").flatMap((code, row) =>
    frozenCodes.includes(String(code)) && contents["scn_value"]?.values[row]?.some(isFilled)
      ? [String(code)]
      : []
  );
}

/** Codes that a scenario sets to something that is no number, and so to unknown. */
export function unknownTyped(contents: Contents): readonly string[] {
  return columnOf(contents, "scn_code").flatMap((code, row) =>
    contents["scn_value"]?.values[row]?.some((cell) => isFilled(cell) && typeof cell !== "number")
      ? [String(code)]
      : []
  );
}

/** How many weights are no numbers above 0 and count as in the baseline. */
export function brokenWeights(contents: Contents): number {
  return (contents["scn_weight"]?.values ?? [])
    .flat()
    .filter((cell) => isFilled(cell) && !(typeof cell === "number" && cell > 0)).length;
}

export interface Lever {
  readonly code: string;
  /** Value that scores the sufficient level. */
  readonly value: number;
  /** Points of the geometric index. */
  readonly gain: number;
}

/** Recommended changes, the largest gain first. */
export function leversOf(result: FormationResult): readonly Lever[] {
  const { leverage_ranking: ranking = [], gain = {} } = result.detail ?? {};
  return ranking.flatMap((code) => {
    const value = recommendedValue(result, code);
    return value === null ? [] : [{ code, value, gain: gain[code] ?? 0 }];
  });
}

/** @returns the change that sets an indicator in a scenario, null when the sheet has no row for it */
export function settingOf(
  contents: Contents,
  place: number,
  code: string,
  value: number
): CellChange | null {
  const row = columnOf(contents, "scn_code").findIndex((cell) => cell === code);
  return row < 0 ? null : { name: "scn_value", row, column: place, content: value };
}

export function renaming(place: number, name: string): CellChange {
  return { name: "scn_name", row: 0, column: place, content: asWords(name.trim()) };
}

/** @returns changes that empty every filled cell of a scenario; its name stays */
export function clearing(contents: Contents, place: number): readonly CellChange[] {
  return zones.flatMap((name) =>
    (contents[name]?.formulas ?? []).flatMap((line, row) =>
      isFilled(line[place]) ? [{ name, row, column: place, content: "" }] : []
    )
  );
}
