/**
 * The value chain stage by stage: which traded stages the region has (D1), how much of the last base product made
 * is processed there (D2), and the share of final products (D4). An answer that is not known is null, never 0.
 */
import type { Text } from "../../core/locale";
import { processedShare } from "../../measures/linkages/chain-depth";
import type { StageKind } from "../assessment";
import { sum } from "./block-scores";

/** What a stage makes, in words. */
export const stageKinds: Readonly<Record<StageKind, Text>> = {
  base: {
    en: "raw or base product",
    ru: "сырьё или базовый продукт",
    kk: "шикізат немесе базалық өнім",
  },
  processed: { en: "processed product", ru: "продукт переработки", kk: "өңделген өнім" },
  final: { en: "final product", ru: "конечная продукция", kk: "түпкі өнім" },
  service: { en: "service", ru: "услуга", kk: "қызмет" },
};

export interface StageRow {
  /** A row without a name is no stage. */
  readonly stage: string;
  readonly kind: StageKind | null;
  /** False where every region has the stage, so that it says nothing. */
  readonly traded: boolean | null;
  readonly present: boolean | null;
  readonly output: number | null;
  /** Processed further by the region itself, in the unit of the output. */
  readonly furtherUse: number | null;
  /** Leaves the region as it is, in the unit of the output. */
  readonly exported: number | null;
  /** Output in money: tonnes of successive stages must not be added. */
  readonly value: number | null;
}

export interface ChainResult {
  readonly traded: number;
  readonly present: number;
  /** Traded stages about which it is not known whether the region has them. */
  readonly unanswered: number;
  /** Per row: share of the output that is processed further in the region. */
  readonly retained: readonly (number | null)[];
  /** Per row: the three amounts contradict each other. */
  readonly contradicts: readonly boolean[];
  /** Traded stages the region does not have. */
  readonly missing: readonly string[];
  /** Percent of the traded stages; null while one of them is unanswered. */
  readonly D1: number | null;
  /** What D1 would be with every unanswered stage absent, and with every one present. */
  readonly D1low: number | null;
  readonly D1high: number | null;
  /** Row of the last base product made in the region; null when none is known to be. */
  readonly lastBase: number | null;
  /** Percent retained at that row alone: stages of one metal are never averaged. */
  readonly D2: number | null;
  /** Percent of the value of output; 0 when no stage of final products stands in the region. */
  readonly D4: number | null;
}

export function assessChain(rows: readonly StageRow[]): ChainResult {
  const retained = rows.map(retainedShare);
  const named = rows.filter(({ stage }) => stage !== "");
  const traded = named.filter((row) => row.traded === true);
  const present = traded.filter((row) => row.present === true);
  const unanswered = traded.filter((row) => row.present === null);
  const undecided = named.some((row) => row.traded === null);
  const share = (count: number): number | null =>
    traded.length === 0 ? null : (100 * count) / traded.length;
  const lastBase = lastBaseMade(rows);
  const kept = lastBase === null ? null : (retained[lastBase] ?? null);
  return {
    traded: traded.length,
    present: present.length,
    unanswered: unanswered.length,
    retained,
    contradicts: rows.map(contradicts),
    missing: traded.filter((row) => row.present === false).map(({ stage }) => stage),
    D1: undecided || unanswered.length > 0 ? null : share(present.length),
    D1low: share(present.length),
    D1high: share(present.length + unanswered.length),
    lastBase,
    D2: kept === null ? null : 100 * kept,
    D4: finalShare(traded),
  };
}

/** From what leaves the region where that is known, otherwise from what is processed there. */
function retainedShare(row: StageRow): number | null {
  const { stage, output, exported, furtherUse } = row;
  if (stage === "" || output === null) return null;
  const amount = exported ?? furtherUse;
  if (amount === null || amount < 0) return null;
  const share = processedShare(output, amount, exported === null ? "processed" : "exported");
  return typeof share === "number" ? share : null;
}

function contradicts({ stage, output, exported, furtherUse }: StageRow): boolean {
  const amounts = [exported ?? 0, furtherUse ?? 0];
  return stage !== "" && output !== null && (Math.min(...amounts) < 0 || sum(amounts) > output);
}

/** A base stage further on of which nothing is known could be the last one: then no row is. */
function lastBaseMade(rows: readonly StageRow[]): number | null {
  const isBase = ({ stage, kind }: StageRow): boolean => stage !== "" && kind === "base";
  const last = rows.map((row) => isBase(row) && row.present !== false).lastIndexOf(true);
  return rows[last]?.present === true ? last : null;
}

function finalShare(traded: readonly StageRow[]): number | null {
  const present = traded.filter((row) => row.present === true);
  const finals = traded.filter(({ kind }) => kind === "final");
  if (finals.length === 0 || present.length === 0) return null;
  if (finals.some((row) => row.present === null)) return null;
  if (finals.every((row) => row.present === false)) return 0;
  if (traded.some((row) => row.present === null || row.kind === null)) return null;
  const values = present.map(({ value }) => value);
  if (!values.every((value) => value !== null)) return null;
  const total = sum(values);
  const final = sum(present.map(({ kind, value }) => (kind === "final" ? (value ?? 0) : 0)));
  return total > 0 ? (100 * final) / total : null;
}
