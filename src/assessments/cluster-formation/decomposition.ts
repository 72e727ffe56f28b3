/**
 * Decomposition of a cluster on three grounds: management level, territory, production and technology. The same
 * units are divided three times, so the three totals agree unless a unit lacks a tag.
 */
import type { Text } from "../../core/locale";
import { sum } from "./block-scores";

export const managementLevels = {
  republic: { en: "republic", ru: "республика", kk: "республика" },
  region: { en: "region", ru: "регион", kk: "өңір" },
  holding: { en: "holding", ru: "холдинг", kk: "холдинг" },
  enterprise: { en: "enterprise", ru: "предприятие", kk: "кәсіпорын" },
} as const satisfies Readonly<Record<string, Text>>;

export type Ground = "level" | "zone" | "stage";
export const grounds: readonly Ground[] = ["level", "zone", "stage"];

export interface UnitRow {
  /** A participant, a stage or a link; a row without a name is no unit. */
  readonly unit: string;
  /** Output or jobs. */
  readonly value: number | null;
  /** Code of a management level. */
  readonly level: string;
  readonly zone: string;
  readonly stage: string;
}

export interface GroundClass {
  readonly name: string;
  readonly value: number;
  readonly units: number;
  /** Percent of the total of this ground; null while that is 0. */
  readonly share: number | null;
}

export interface GroundResult {
  readonly classes: readonly GroundClass[];
  readonly total: number;
  readonly largest: number | null;
  /** Units without a tag of this ground, or with one that is no class of it. */
  readonly untagged: number;
}

export interface DecompositionResult {
  readonly units: number;
  readonly withoutValue: number;
  readonly total: number;
  readonly grounds: Readonly<Record<Ground, GroundResult>>;
  /** Null while no unit has a value. */
  readonly agree: boolean | null;
  /** A class holds more than the limit, or a unit lacks a tag; null while no unit has a value. */
  readonly unbalanced: boolean | null;
}

/** @param limit  percent above which one class makes a ground say little */
export function decompose(
  rows: readonly UnitRow[],
  classes: Readonly<Record<Ground, readonly string[]>>,
  limit: number
): DecompositionResult {
  const units = rows.filter(({ unit }) => unit !== "");
  const total = sum(units.map(({ value }) => value ?? 0));
  const results = {
    level: divide(units, "level", classes.level),
    zone: divide(units, "zone", classes.zone),
    stage: divide(units, "stage", classes.stage),
  };
  const all = grounds.map((ground) => results[ground]);
  const known = units.some(({ value }) => value !== null);
  return {
    units: units.length,
    withoutValue: units.filter(({ value }) => value === null).length,
    total,
    grounds: results,
    agree: known ? all.every((result) => close(result.total, total)) : null,
    unbalanced: known
      ? all.some(({ largest, untagged }) => untagged > 0 || (largest ?? 0) > limit)
      : null,
  };
}

function divide(
  units: readonly UnitRow[],
  ground: Ground,
  classes: readonly string[]
): GroundResult {
  const named = classes.filter((name) => name !== "");
  const members = (name: string): readonly UnitRow[] =>
    units.filter((unit) => unit[ground].toLowerCase() === name.toLowerCase());
  const values = named.map((name) => sum(members(name).map(({ value }) => value ?? 0)));
  const total = sum(values);
  const divided = named.map((name, index) => {
    const value = values[index] ?? 0;
    const share = total > 0 ? (100 * value) / total : null;
    return { name, value, units: members(name).length, share };
  });
  const shares = divided.flatMap(({ share }) => (share === null ? [] : [share]));
  return {
    classes: divided,
    total,
    largest: shares.length === 0 ? null : Math.max(...shares),
    untagged: units.length - sum(divided.map((one) => one.units)),
  };
}

/** Sums in another order may differ in the last digits. */
function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
