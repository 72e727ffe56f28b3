/**
 * The plan of measures: what of the library is offered and why, in order, with what each measure would
 * change if its target were reached (method, sections 13 and 16). Gates that fail or are unknown come
 * first, then indicators by gain, then what a person takes for a risk, by choice or for the stage of
 * development. A person's own words belong to the code of a measure, so they stay when ranks move.
 */
import type { Text } from "../../core/locale";
import type { FormationInput, FormationResult, GateCode, VerdictCode } from "../assessment";
import { assessFormation } from "./assess";
import { gateCodes } from "./gates";
import { modelOf } from "./model";
import type { Recommendation } from "./recommendations";
import { recommendations } from "./recommendations";
import { capWith, verdictCode, verdictNumber } from "./verdict";

/** Why a measure stands in the plan. */
export type Mark = "gate" | "gain" | "risk" | "choice" | "stage";

/** What a person may say about a measure; "none" leaves it out. */
export type Taken = "risk" | "choice" | "stage" | "none";

export const markWords: Readonly<Record<Mark, Text>> = {
  gate: { en: "gate", ru: "условие", kk: "шарт" },
  gain: { en: "gain", ru: "прирост", kk: "өсім" },
  risk: { en: "risk", ru: "риск", kk: "тәуекел" },
  choice: { en: "by choice", ru: "по выбору", kk: "таңдау бойынша" },
  stage: { en: "by stage", ru: "по стадии", kk: "кезең бойынша" },
};

export const takenWords: Readonly<Record<Taken, Text>> = {
  risk: { en: "for a risk", ru: "ради риска", kk: "тәуекел үшін" },
  choice: { en: "by choice", ru: "по выбору", kk: "таңдау бойынша" },
  stage: { en: "by stage", ru: "по стадии", kk: "кезең бойынша" },
  none: { en: "left out", ru: "не брать", kk: "алынбайды" },
};

export interface MeasureEdit {
  readonly taken?: Taken | null;
  /** Value of the indicator to be reached; its sufficient level unless given. */
  readonly target?: number | null;
}

/** A measure a person adds: it may aim at an indicator or a gate. */
export interface OwnMeasure {
  readonly id: string;
  readonly indicator: string | null;
  readonly gate: GateCode | null;
}

export interface PlannedMeasure {
  readonly id: string;
  readonly rank: number;
  readonly mark: Mark;
  readonly gate: GateCode | null;
  /** The indicator it aims at: of several the one with the largest gain. */
  readonly indicator: string | null;
  readonly present: number | null;
  readonly target: number | null;
  /** Points of the geometric index at the sufficient level; null unless that is why it is offered. */
  readonly gain: number | null;
  /** Points of the indicator's score, and of the chosen index, when the target is reached. */
  readonly scoreChange: number | null;
  readonly indexChange: number | null;
  /** The verdict when the target is reached, or when the gate passes. */
  readonly verdict: VerdictCode | null;
}

type Aim = Pick<Recommendation, "id" | "indicators" | "gates">;

function rhoKey(rho: 1 | 0 | -1): "1" | "0" | "-1" {
  if (rho === 1) return "1";
  return rho === 0 ? "0" : "-1";
}

export interface Effect {
  readonly scoreChange: number | null;
  readonly indexChange: number | null;
  readonly verdict: VerdictCode | null;
}

const unknownEffect: Effect = { scoreChange: null, indexChange: null, verdict: null };

/** The whole assessment again with one measured indicator at another value. */
export function effectOf(
  input: FormationInput,
  result: FormationResult,
  code: string,
  target: number | null
): Effect {
  const row = result.rows.find(({ indicator }) => indicator.code === code);
  const counted =
    row !== undefined &&
    row.score !== null &&
    row.weight > 0 &&
    result.blocks[row.indicator.block].scored;
  if (!counted || target === null || result.detail === null) return unknownEffect;
  const reached = assessFormation({ ...input, values: { ...input.values, [code]: target } });
  const key = rhoKey(result.config.rho);
  const [before, after] = [result.index[key], reached.index[key]];
  const [from, to] = [row.score, reached.scores[code] ?? null];
  return {
    scoreChange: from === null || to === null ? null : to - from,
    indexChange: before === null || after === null ? null : after - before,
    verdict: reached.verdict,
  };
}

/** The verdict if one gate alone passed; without an index there is none to tell. */
function verdictWithGate(
  input: FormationInput,
  result: FormationResult,
  gate: GateCode
): VerdictCode | null {
  if (result.detail === null) return null;
  const model = modelOf(input);
  const cap = capWith(model.gates, gate, "pass", model.config);
  return verdictCode(Math.min(verdictNumber(result.base_verdict), cap));
}

interface Placed {
  readonly aim: Aim;
  readonly mark: Mark;
  readonly gate: GateCode | null;
  readonly order: readonly [group: number, within: number, place: number];
}

const takenOrder: readonly Taken[] = ["risk", "choice", "stage"];

/** @param taken  what a person said of it; a measure of one's own is taken by choice */
function placeOf(
  aim: Aim,
  place: number,
  result: FormationResult,
  taken: Taken | null
): Placed | null {
  if (taken === "none") return null;
  const gate = gateCodes.findIndex(
    (code) =>
      aim.gates.includes(code) &&
      (result.gates[code] === "fail" || result.gates[code] === "unknown")
  );
  if (gate >= 0)
    return { aim, mark: "gate", gate: gateCodes[gate] ?? null, order: [0, gate, place] };
  const ranking = result.detail?.leverage_ranking ?? [];
  const rank = ranking.findIndex((code) => aim.indicators.includes(code));
  if (rank >= 0) return { aim, mark: "gain", gate: null, order: [1, rank, place] };
  return taken === null
    ? null
    : { aim, mark: taken, gate: null, order: [2, takenOrder.indexOf(taken), place] };
}

/** The indicator a measure aims at: the first in the ranking by gain, otherwise the first it names. */
function aimedAt(aim: Aim, result: FormationResult): string | null {
  const ranking = result.detail?.leverage_ranking ?? [];
  return ranking.find((code) => aim.indicators.includes(code)) ?? aim.indicators[0] ?? null;
}

function measureOf(
  { aim, mark, gate }: Placed,
  rank: number,
  input: FormationInput,
  result: FormationResult,
  edit: MeasureEdit | undefined
): PlannedMeasure {
  if (gate !== null)
    return {
      id: aim.id,
      rank,
      mark,
      gate,
      indicator: null,
      present: null,
      target: null,
      gain: null,
      ...unknownEffect,
      verdict: verdictWithGate(input, result, gate),
    };
  const indicator = aimedAt(aim, result);
  const row = result.rows.find((one) => one.indicator.code === indicator);
  const target = edit?.target ?? row?.goalposts.T ?? null;
  return {
    id: aim.id,
    rank,
    mark,
    gate,
    indicator,
    present: row?.value ?? null,
    target: indicator === null ? null : target,
    gain: mark === "gain" && indicator !== null ? (result.detail?.gain[indicator] ?? null) : null,
    ...(indicator === null ? unknownEffect : effectOf(input, result, indicator, target)),
  };
}

/**
 * @param edits  by code of a measure
 * @param own    measures a person added; they stand behind the library among equals
 */
export function measurePlan(
  input: FormationInput,
  edits: Readonly<Record<string, MeasureEdit>> = {},
  own: readonly OwnMeasure[] = []
): readonly PlannedMeasure[] {
  const result = assessFormation(input);
  const aims: readonly Aim[] = [
    ...recommendations,
    ...own.map(({ id, indicator, gate }) => ({
      id,
      indicators: indicator === null ? [] : [indicator],
      gates: gate === null ? [] : [gate],
    })),
  ];
  return aims
    .flatMap((aim, place) => {
      const usual = place < recommendations.length ? null : "choice";
      return placeOf(aim, place, result, edits[aim.id]?.taken ?? usual) ?? [];
    })
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .map((placed, i) => measureOf(placed, i + 1, input, result, edits[placed.aim.id]));
}
