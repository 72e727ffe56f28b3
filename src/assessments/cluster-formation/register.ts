/**
 * Monitoring: initiatives with plan and fact, their lights, and what half-yearly snapshots of them show. A snapshot is
 * a copy of values, so that a later correction of the register leaves the past as it was reported.
 */
import { sumOf } from "../../core/cells";
import type { Text } from "../../core/locale";

export type Light = "gray" | "green" | "amber" | "red";
export const lights: readonly Light[] = ["green", "amber", "red", "gray"];

export const lightWords: Readonly<Record<Light, Text>> = {
  green: { en: "green · reached", ru: "зелёный · выполнено", kk: "жасыл · орындалды" },
  amber: { en: "amber · close", ru: "жёлтый · близко", kk: "сары · жақын" },
  red: { en: "red · behind", ru: "красный · отстаёт", kk: "қызыл · артта" },
  gray: { en: "gray · no data", ru: "серый · нет данных", kk: "сұр · дерек жоқ" },
};

export type InitiativeStage = "idea" | "prepared" | "running" | "finished" | "stopped";

export const initiativeStages: Readonly<Record<InitiativeStage, Text>> = {
  idea: { en: "idea", ru: "идея", kk: "идея" },
  prepared: { en: "in preparation", ru: "подготовка", kk: "дайындалуда" },
  running: { en: "running", ru: "реализуется", kk: "іске асырылуда" },
  finished: { en: "finished", ru: "завершена", kk: "аяқталды" },
  stopped: { en: "stopped", ru: "прекращена", kk: "тоқтатылды" },
};

/** Share of the plan from which a fact is amber. */
export const amberFrom = 0.8;

/** Snapshots of one initiative from which its facts have a trend: two points have none. */
export const trendFrom = 3;

/** Which way an indicator of success is better. */
export type Better = "more" | "less";

export const betterWords: Readonly<Record<Better, Text>> = {
  more: { en: "more", ru: "больше", kk: "көп" },
  less: { en: "less", ru: "меньше", kk: "аз" },
};

/** A fact lights up against its plan; without either it stays gray. Where less is better they change places. */
export function lightOf(
  plan: number | null,
  fact: number | null,
  amber: number = amberFrom,
  better: Better = "more"
): Light {
  if (plan === null || fact === null) return "gray";
  const [reached, wanted] = better === "more" ? [fact, plan] : [plan, fact];
  if (reached >= wanted) return "green";
  return reached >= amber * wanted ? "amber" : "red";
}

/** Half a year as a whole number, so that the next one is one more: the first half of 2026 is 4052. */
export function halfYear(year: number, month: number): number {
  return 2 * year + (month > 6 ? 1 : 0);
}

/** @returns for example "2026-2", the second half of 2026 */
export function halfYearName(half: number): string {
  return `${Math.floor(half / 2)}-${(half % 2) + 1}`;
}

export interface Initiative {
  readonly name: string;
  readonly plan: number | null;
  readonly fact: number | null;
  /** More unless given. */
  readonly better?: Better | undefined;
}

export interface SnapshotRow {
  readonly half: number;
  readonly name: string;
  readonly plan: number | null;
  readonly fact: number | null;
  readonly light: Light;
  readonly better?: Better | undefined;
}

/** As Excel compares after TRIM: without case and without spare spaces. */
const comparable = (name: string): string => name.replace(/ +/g, " ").trim().toLowerCase();
const sameName = (a: string, b: string): boolean => comparable(a) === comparable(b);

export interface PlannedSnapshot {
  /** To be appended. */
  readonly rows: readonly SnapshotRow[];
  /** Initiatives that have a snapshot of this half-year already; none is written twice. */
  readonly already: readonly string[];
  /** Names that stand in the register more than once: their facts could not be told apart. */
  readonly doubled: readonly string[];
}

export function snapshotOf(
  register: readonly Initiative[],
  taken: readonly SnapshotRow[],
  half: number,
  amber: number = amberFrom
): PlannedSnapshot {
  const named = register.filter(({ name }) => name.trim() !== "");
  const doubled = doubledNames(named.map(({ name }) => name));
  const isDoubled = (name: string) => doubled.some((other) => sameName(other, name));
  const isTaken = (name: string) =>
    taken.some((row) => row.half === half && sameName(row.name, name));
  const single = named.filter(({ name }) => !isDoubled(name));
  return {
    rows: single
      .filter(({ name }) => !isTaken(name))
      .map(({ name, plan, fact, better }) => ({
        half,
        name: name.trim(),
        plan,
        fact,
        light: lightOf(plan, fact, amber, better),
        ...(better === "less" ? { better } : {}),
      })),
    already: single.filter(({ name }) => isTaken(name)).map(({ name }) => name.trim()),
    doubled,
  };
}

/** @returns each name that stands more than once, as it stands first */
export function doubledNames(names: readonly string[]): readonly string[] {
  const filled = names.map((name) => name.trim()).filter((name) => name !== "");
  return filled.filter(
    (name, i) =>
      filled.findIndex((other) => sameName(other, name)) === i &&
      filled.some((other, j) => j > i && sameName(other, name))
  );
}

export type LightShares = Readonly<Record<Light, number>>;

export interface SnapshotSummary {
  readonly half: number;
  readonly initiatives: number;
  readonly counts: LightShares;
  /** Of all initiatives of the snapshot, 0–1. */
  readonly shares: LightShares;
  /** Mean of fact over plan, of plan over fact where less is better, of those that have both and a divisor above 0. */
  readonly fulfilment: number | null;
  readonly measured: number;
}

function countLights(rows: readonly { readonly light: Light }[]): LightShares {
  const count = (light: Light) => rows.filter((row) => row.light === light).length;
  return {
    green: count("green"),
    amber: count("amber"),
    red: count("red"),
    gray: count("gray"),
  };
}

/** @returns one summary per half-year, the oldest first */
export function snapshotSummaries(taken: readonly SnapshotRow[]): readonly SnapshotSummary[] {
  const halves = [...new Set(taken.map(({ half }) => half))].sort((a, b) => a - b);
  return halves.map((half) => {
    const rows = taken.filter((row) => row.half === half);
    const n = rows.length;
    const counts = countLights(rows);
    const parts = rows.flatMap(({ plan, fact, better }) => {
      if (plan === null || fact === null) return [];
      const [reached, wanted] = better === "less" ? [plan, fact] : [fact, plan];
      return wanted > 0 ? [reached / wanted] : [];
    });
    return {
      half,
      initiatives: n,
      counts,
      shares: {
        green: counts.green / n,
        amber: counts.amber / n,
        red: counts.red / n,
        gray: counts.gray / n,
      },
      fulfilment: parts.length === 0 ? null : sumOf(parts) / parts.length,
      measured: parts.length,
    };
  });
}

/** Slope of the facts of one initiative per half-year, by least squares. */
export function factTrend(
  taken: readonly SnapshotRow[],
  name: string,
  from: number = trendFrom
): number | null {
  const points = taken.flatMap((row) =>
    sameName(row.name, name) && row.fact !== null ? [{ x: row.half, y: row.fact }] : []
  );
  const n = points.length;
  if (n < from || n < 2) return null;
  const meanX = sumOf(points.map(({ x }) => x)) / n;
  const meanY = sumOf(points.map(({ y }) => y)) / n;
  const spread = sumOf(points.map(({ x }) => (x - meanX) ** 2));
  if (spread === 0) return null;
  return sumOf(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
}

/** Lights of the register as it stands. */
export function registerLights(
  register: readonly Initiative[],
  amber: number = amberFrom
): LightShares {
  return countLights(
    register
      .filter(({ name }) => name.trim() !== "")
      .map(({ plan, fact, better }) => ({ light: lightOf(plan, fact, amber, better) }))
  );
}
