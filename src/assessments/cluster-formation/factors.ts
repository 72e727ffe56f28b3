/**
 * Six factors of forming a cluster, after source B, as a weighted checklist. Descriptive: it enters no index. Raw
 * material is named there as the main one; the points are a convention.
 */
import type { Text } from "../../core/locale";

export interface FactorDefinition {
  readonly key: string;
  readonly name: Text;
  readonly points: number;
  /** Indicator whose score stands beside. */
  readonly indicator: string;
}

/** All points together. */
export const allPoints = 100;

export const factors: readonly FactorDefinition[] = [
  {
    key: "raw",
    name: { en: "Raw material (main)", ru: "Сырьё (основной)", kk: "Шикізат (негізгі)" },
    points: 25,
    indicator: "B1",
  },
  {
    key: "markets",
    name: { en: "Markets", ru: "Рынки сбыта", kk: "Өткізу нарықтары" },
    points: 15,
    indicator: "C2",
  },
  {
    key: "infrastructure",
    name: { en: "Infrastructure", ru: "Инфраструктура", kk: "Инфрақұрылым" },
    points: 15,
    indicator: "G3",
  },
  {
    key: "finance",
    name: { en: "Finance", ru: "Финансы", kk: "Қаржы" },
    points: 15,
    indicator: "G4",
  },
  {
    key: "regulation",
    name: {
      en: "Administrative regulation",
      ru: "Административное регулирование",
      kk: "Әкімшілік реттеу",
    },
    points: 15,
    indicator: "G5",
  },
  {
    key: "enterprises",
    name: { en: "Level of enterprises", ru: "Уровень предприятий", kk: "Кәсіпорындардың деңгейі" },
    points: 15,
    indicator: "B4",
  },
];

export type FactorState = 0 | 1 | 2;
/** The state of a factor that is fully there. */
export const fullState = 2;

export const factorStates: Readonly<Record<FactorState, Text>> = {
  0: { en: "0 · absent", ru: "0 · нет", kk: "0 · жоқ" },
  1: { en: "1 · partly", ru: "1 · частично", kk: "1 · ішінара" },
  2: { en: "2 · present", ru: "2 · есть", kk: "2 · бар" },
};

export interface FactorAnswer {
  readonly points: number | null;
  readonly state: FactorState | null;
}

export interface FactorsResult {
  readonly pointsTotal: number;
  readonly pointsAnswered: number;
  readonly answered: number;
  /** Of what was answered, 0–1. */
  readonly share: number | null;
  /** The same, were all that is unknown absent or present. */
  readonly low: number | null;
  readonly high: number | null;
}

export function assessFactors(rows: readonly FactorAnswer[]): FactorsResult {
  let [total, answered, reached, count] = [0, 0, 0, 0];
  for (const { points, state } of rows) {
    if (points === null) continue;
    total += points;
    if (state === null) continue;
    answered += points;
    reached += (points * state) / fullState;
    count += 1;
  }
  const known = answered > 0;
  return {
    pointsTotal: total,
    pointsAnswered: answered,
    answered: count,
    share: known ? reached / answered : null,
    low: known ? reached / total : null,
    high: known ? (reached + total - answered) / total : null,
  };
}
