/**
 * Screening of many regions or industries from public tables alone (method, section 18). It says
 * where an assessment is worth its cost: no verdict, no index. A candidate is specialized beyond its
 * size and not shown to be chance; owners, chain and coordination are untested.
 */
import type { Fault } from "../../core/fault";
import { isFault } from "../../core/fault";
import type { Text } from "../../core/locale";
import type { Coefficients, FormationConfig, Mode } from "../assessment";
import {
  jointSpecialization,
  localization,
  perCapita,
  specialization,
  trendOf,
} from "./coefficients";
import { configWith } from "./config";
import { dartboard } from "./dartboard";
import { massLimit } from "./gates";

export interface ScreeningRow {
  readonly region: string;
  readonly industry: string;
  readonly O_ir: number | null;
  readonly O_r: number | null;
  readonly O_i: number | null;
  readonly N_r: number | null;
  readonly GRP_r: number | null;
  /** Herfindahl index of plants; blank when no plant data. */
  readonly H: number | null;
  /** K* of three or more consecutive years. */
  readonly kstar_years?: readonly (number | null)[] | null;
}

export interface ScreeningInput {
  readonly mode?: Mode;
  readonly config?: Partial<FormationConfig>;
  readonly O: number | null;
  readonly N: number | null;
  readonly GDP: number | null;
  readonly rows: readonly ScreeningRow[];
}

export type ScreeningClass = "candidate" | "not" | "undetermined";
export type ScreeningReason =
  | "no-data"
  | "no-output"
  | "below:KL"
  | "below:KP"
  | "below:KS"
  | "few-coefficients"
  | "chance"
  | "above"
  | "above;chance-untested"
  | "unusable";

export interface ScreenedRow extends Coefficients {
  readonly region: string;
  readonly industry: string;
  readonly KSTAR: number | null;
  readonly trend: number | null;
  readonly share: number | null;
  readonly activity_share: number | null;
  readonly z: number | null;
  readonly p: number | null;
  readonly class: ScreeningClass;
  readonly reason: ScreeningReason;
  /** p times the number of tests, at most 1. */
  readonly p_times_tests: number | null;
  /** Only where a figure cannot be used. */
  readonly fault?: Fault;
}

export interface ScreeningResult {
  readonly rows: readonly ScreenedRow[];
  readonly tests: number;
  readonly expected_false_alarms: number;
  readonly counts: Readonly<Record<ScreeningClass, number>>;
}

export const screeningReasons: Readonly<Record<ScreeningReason, Text>> = {
  "no-data": {
    en: "Output of the industry is not published",
    ru: "Выпуск отрасли не опубликован",
    kk: "Саланың өндіріс көлемі жарияланбаған",
  },
  "no-output": { en: "No output", ru: "Выпуска нет", kk: "Өндіріс жоқ" },
  "below:KL": {
    en: "KL is below the limit",
    ru: "KL ниже порога",
    kk: "KL шектен төмен",
  },
  "below:KP": {
    en: "KP is below the limit",
    ru: "KP ниже порога",
    kk: "KP шектен төмен",
  },
  "below:KS": {
    en: "KS is below the limit",
    ru: "KS ниже порога",
    kk: "KS шектен төмен",
  },
  "few-coefficients": {
    en: "Too few coefficients can be computed",
    ru: "Слишком мало коэффициентов можно вычислить",
    kk: "Есептеуге болатын коэффициенттер тым аз",
  },
  chance: {
    en: "Not distinguishable from chance",
    ru: "Неотличимо от случайности",
    kk: "Кездейсоқтықтан ажыратылмайды",
  },
  above: { en: "Above the limit", ru: "Выше порога", kk: "Шектен жоғары" },
  "above;chance-untested": {
    en: "Above the limit; chance not tested, no plant data",
    ru: "Выше порога; случайность не проверена, нет данных о заводах",
    kk: "Шектен жоғары; кездейсоқтық тексерілмеген, зауыттар туралы дерек жоқ",
  },
  unusable: {
    en: "A figure cannot be used",
    ru: "Одно из чисел непригодно",
    kk: "Сандардың бірі жарамсыз",
  },
};

export const screeningClassWords: Readonly<Record<ScreeningClass, Text>> = {
  candidate: { en: "candidate", ru: "кандидат", kk: "кандидат" },
  not: { en: "not", ru: "нет", kk: "жоқ" },
  undetermined: { en: "undetermined", ru: "не определено", kk: "анықталмаған" },
};

/** The first rule that applies. */
function reasonOf(
  row: ScreeningRow,
  { KL, KP, KS }: Coefficients,
  usable: boolean,
  p: number | null,
  config: FormationConfig
): ScreeningReason {
  if (row.O_ir === null) return "no-data";
  if (row.O_ir === 0) return "no-output";
  if (!usable) return "unusable";
  const eco = config.mode === "ECO";
  const limit = massLimit(config);
  const isBelow = (x: number | null) => x !== null && x < limit;
  if (isBelow(KL)) return "below:KL";
  if (!eco && isBelow(KP)) return "below:KP";
  if (!eco && isBelow(KS)) return "below:KS";
  const available = [KL, KP, KS].filter((x) => x !== null).length;
  if (KL === null || (!eco && available < config.scr_min)) return "few-coefficients";
  if (p === null) return "above;chance-untested";
  return p > config.scr_p ? "chance" : "above";
}

export function classOf(reason: ScreeningReason): ScreeningClass {
  if (reason === "no-output" || reason.startsWith("below:")) return "not";
  return reason.startsWith("above") ? "candidate" : "undetermined";
}

function screenRow(row: ScreeningRow, input: ScreeningInput, config: FormationConfig): ScreenedRow {
  const figures = { ...row, O: input.O, N: input.N, GDP: input.GDP };
  const computed = [localization(figures), perCapita(figures), specialization(figures)];
  const wrong = computed.find(isFault);
  const [KL = null, KP = null, KS = null] = computed.map((x) => (isFault(x) ? null : x));
  const coefficients: Coefficients = { KL, KP, KS };
  const share = row.O_ir === null || !row.O_i ? null : row.O_ir / row.O_i;
  const activity = row.O_r === null || !input.O ? null : row.O_r / input.O;
  const dart =
    share === null || activity === null || !row.H
      ? null
      : dartboard(share, activity, row.H, config.scr_n);
  const reason = reasonOf(row, coefficients, wrong === undefined, dart?.p ?? null, config);
  return {
    region: row.region,
    industry: row.industry,
    ...coefficients,
    KSTAR: jointSpecialization(coefficients),
    trend: trendOf(row.kstar_years ?? []),
    share,
    activity_share: activity,
    z: dart?.z ?? null,
    p: dart?.p ?? null,
    class: classOf(reason),
    reason,
    p_times_tests: null,
    ...(wrong === undefined ? {} : { fault: wrong }),
  };
}

/** @returns one class and reason per row, with the false alarms that many tests must give */
export function screen(input: ScreeningInput): ScreeningResult {
  const base = configWith(input.config);
  const config = { ...base, mode: input.mode ?? base.mode };
  const screened = input.rows.map((row) => screenRow(row, input, config));
  const tests = screened.filter((row) => row.p !== null).length;
  const rows = screened.map((row) => ({
    ...row,
    p_times_tests: row.p === null ? null : Math.min(1, row.p * tests),
  }));
  const count = (kind: ScreeningClass) => rows.filter((row) => row.class === kind).length;
  return {
    rows,
    tests,
    expected_false_alarms: config.scr_p * tests,
    counts: {
      candidate: count("candidate"),
      not: count("not"),
      undetermined: count("undetermined"),
    },
  };
}
