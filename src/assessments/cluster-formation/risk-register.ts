/**
 * The risks beside the index (method, section 10): eight of them with what is measured where something
 * is, likelihood × impact, and strategic dependency in two forms. None of it enters the index: import
 * dependence counts there as an opportunity (C1) and here as a risk (R1), never twice in one number.
 */
import type { Text } from "../../core/locale";
import type { FormationConfig, RiskCode, SourceTag } from "../assessment";
import { recommendations } from "./recommendations";

export type BandCode = "green" | "amber" | "red";

/** Products of likelihood and impact from which a band begins. */
export interface RiskBands {
  readonly amber: number;
  readonly red: number;
}

/** Convention: 1–6 green, 8–12 amber, 15–25 red. */
export const defaultBands: RiskBands = { amber: 8, red: 15 };

/** Likelihood and impact go from 1 to this. */
export const riskSteps = 5;

export const bandWords: Readonly<Record<BandCode, Text>> = {
  green: { en: "low", ru: "низкий", kk: "төмен" },
  amber: { en: "medium", ru: "средний", kk: "орташа" },
  red: { en: "high", ru: "высокий", kk: "жоғары" },
};

/** @returns null while likelihood or impact is not judged */
export function riskProduct(likelihood: number | null, impact: number | null): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}

export function bandOf(product: number, bands: RiskBands = defaultBands): BandCode {
  if (product >= bands.red) return "red";
  return product >= bands.amber ? "amber" : "green";
}

export interface RiskJudgement {
  readonly likelihood: number | null;
  readonly impact: number | null;
}

/** How many risks stand in each field: rows are likelihoods 1…5, columns impacts 1…5. */
export function heatTable(risks: readonly RiskJudgement[]): readonly (readonly number[])[] {
  const steps = Array.from({ length: riskSteps }, (_, i) => i + 1);
  return steps.map((likelihood) =>
    steps.map(
      (impact) =>
        risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length
    )
  );
}

/** Levels of what is measured: where "raised" and "high" begin. */
export interface RiskLevels {
  readonly raised: number;
  readonly high: number;
  readonly tag: SourceTag;
}

export type LevelCode = "low" | "raised" | "high";

export const levelWords: Readonly<Record<LevelCode, Text>> = {
  low: { en: "low", ru: "низкий", kk: "төмен" },
  raised: { en: "raised", ru: "повышенный", kk: "көтеріңкі" },
  high: { en: "high", ru: "высокий", kk: "жоғары" },
};

/** @returns the level of a measured value; a value at a limit belongs to the higher level */
export function levelOf(value: number | null, { raised, high }: RiskLevels): LevelCode | null {
  if (value === null) return null;
  if (value >= high) return "high";
  return value >= raised ? "raised" : "low";
}

/** Outside price over inside price: above 1 the material leaves the region. */
export function priceParity(outside: number | null, inside: number | null): number | null {
  return outside === null || inside === null || !(inside > 0) ? null : outside / inside;
}

export interface Risk {
  readonly code: RiskCode;
  readonly name: Text;
  /** What is measured, with its unit. */
  readonly measure: Text;
  /** Indicator whose value is taken unless a person gives another. */
  readonly indicator: string | null;
  /** null: nothing is measured, or the flag below speaks. */
  readonly levels: RiskLevels | null;
}

export const risks: readonly Risk[] = [
  {
    code: "R1",
    name: { en: "Import dependence", ru: "Импортозависимость", kk: "Импортқа тәуелділік" },
    measure: {
      en: "Import dependency ratio, %; C1 unless given",
      ru: "Коэффициент импортной зависимости, %; C1, если не указано иное",
      kk: "Импортқа тәуелділік коэффициенті, %; басқасы берілмесе, C1",
    },
    indicator: "C1",
    levels: { raised: 25, high: 50, tag: "D" },
  },
  {
    code: "R2",
    name: {
      en: "Concentration of suppliers",
      ru: "Концентрация поставщиков",
      kk: "Жеткізушілердің шоғырлануы",
    },
    measure: {
      en: "Herfindahl–Hirschman index of suppliers, 0–1",
      ru: "Индекс Херфиндаля — Хиршмана по поставщикам, 0–1",
      kk: "Жеткізушілер бойынша Херфиндаль — Хиршман индексі, 0–1",
    },
    indicator: null,
    levels: { raised: 0.15, high: 0.25, tag: "S" },
  },
  {
    code: "R3",
    name: { en: "Largest supplier", ru: "Крупнейший поставщик", kk: "Ең ірі жеткізуші" },
    measure: {
      en: "Its share of supplies, %",
      ru: "Его доля в поставках, %",
      kk: "Оның жеткізілімдегі үлесі, %",
    },
    indicator: null,
    levels: { raised: 25, high: 50, tag: "D" },
  },
  {
    code: "R4",
    name: {
      en: "Strategic dependency",
      ru: "Стратегическая зависимость",
      kk: "Стратегиялық тәуелділік",
    },
    measure: {
      en: "Flag of the form chosen on the setup sheet: 1 dependent, 0 not; blank while undetermined",
      ru: "Признак по форме, выбранной на листе настройки: 1 — зависимость есть, 0 — нет; пусто, пока не определено",
      kk: "Баптау парағында таңдалған түр бойынша белгі: 1 — тәуелді, 0 — тәуелді емес; анықталғанша бос",
    },
    indicator: null,
    levels: { raised: 1, high: 1, tag: "S" },
  },
  {
    code: "R5",
    name: { en: "Single firm", ru: "Одна фирма", kk: "Жалғыз фирма" },
    measure: {
      en: "Largest firm's share of cluster output, %; A7 unless given",
      ru: "Доля крупнейшей фирмы в выпуске кластера, %; A7, если не указано иное",
      kk: "Ең ірі фирманың кластер өніміндегі үлесі, %; басқасы берілмесе, A7",
    },
    indicator: "A7",
    levels: { raised: 50, high: 75, tag: "D" },
  },
  {
    code: "R6",
    name: { en: "Tariffs and prices", ru: "Тарифы и цены", kk: "Тарифтер мен бағалар" },
    measure: {
      en: "Energy cost, region / national; B3 unless given",
      ru: "Стоимость энергии, регион / страна; B3, если не указано иное",
      kk: "Энергия құны, өңір / ел; басқасы берілмесе, B3",
    },
    indicator: "B3",
    levels: { raised: 1, high: 1.2, tag: "D" },
  },
  {
    code: "R7",
    name: {
      en: "Public acceptance",
      ru: "Отношение населения",
      kk: "Халықтың көзқарасы",
    },
    measure: {
      en: "Residents against, % of those asked",
      ru: "Жители, которые против, % опрошенных",
      kk: "Қарсы тұрғындар, сұралғандардың %-ы",
    },
    indicator: null,
    levels: { raised: 25, high: 50, tag: "D" },
  },
  {
    code: "R8",
    name: {
      en: "Raw material leaves the region",
      ru: "Сырьё уходит из региона",
      kk: "Шикізат өңірден кетеді",
    },
    measure: {
      en: "Price parity: outside price / inside price, from the two prices beside",
      ru: "Ценовой паритет: цена вне региона / цена внутри, из двух цен рядом",
      kk: "Баға паритеті: өңірден тыс баға / ішкі баға, жанындағы екі бағадан",
    },
    indicator: null,
    levels: { raised: 1, high: 1.25, tag: "D" },
  },
];

/** @returns the first measure of the library for a risk, or null */
export function measureFor(code: RiskCode): string | null {
  return recommendations.find((measure) => measure.risks.includes(code))?.id ?? null;
}

/** One year of a product's trade; null is not known. A partial list of partners gives two bounds. */
export interface DependencyYear {
  /** Concentration of suppliers: of all (outside a bloc), or of those outside the bloc. */
  readonly concentrationLow: number | null;
  readonly concentrationHigh: number | null;
  /** Concentration of the product's world exports. */
  readonly worldConcentration: number | null;
  /** Share of imports from outside the bloc. */
  readonly outsideShare: number | null;
  /** Imports (of the form) over exports. */
  readonly importsToExports: number | null;
}

export interface DependencyLimits {
  readonly concentration: number;
  readonly ratio: number;
  /** Share of imports from outside the bloc; from memory of the literature. */
  readonly outsideShare: number;
  /** Years of the last three in which all conditions must hold. */
  readonly years: number;
}

export const defaultOutsideShare = 0.5;
export const defaultDependentYears = 2;
/** Years looked at. */
export const dependencyYears = 3;

/** 1 dependent, 0 not, null undetermined. */
export type Flag = 1 | 0 | null;

interface Span {
  readonly low: number;
  readonly high: number;
}

/** A known number as a span, an unknown one as all it can be. */
function spanOf(low: number | null, high: number | null, most: number): Span {
  return { low: low ?? 0, high: high ?? most };
}

function exceeds({ low, high }: Span, limit: number): Flag {
  if (low > limit) return 1;
  return high <= limit ? 0 : null;
}

function all(flags: readonly Flag[]): Flag {
  if (flags.includes(0)) return 0;
  return flags.includes(null) ? null : 1;
}

/** A complete list has one number for both bounds. */
function concentrationOf(year: DependencyYear): Span {
  return spanOf(year.concentrationLow, year.concentrationHigh ?? year.concentrationLow, 1);
}

/** A country outside a bloc (GeoDep): all three hold in enough of the last three years. */
export function dependencyOutsideBloc(
  years: readonly DependencyYear[],
  limits: DependencyLimits
): Flag {
  const flags = Array.from({ length: dependencyYears }, (_, i) =>
    yearOutsideBloc(years[i], limits)
  );
  const sure = flags.filter((flag) => flag === 1).length;
  const possible = flags.filter((flag) => flag !== 0).length;
  if (sure >= limits.years) return 1;
  return possible < limits.years ? 0 : null;
}

export function yearOutsideBloc(year: DependencyYear | undefined, limits: DependencyLimits): Flag {
  if (year === undefined) return null;
  return all([
    exceeds(concentrationOf(year), limits.concentration),
    exceeds(spanOf(year.worldConcentration, year.worldConcentration, 1), limits.concentration),
    exceeds(spanOf(year.importsToExports, year.importsToExports, Infinity), limits.ratio),
  ]);
}

/** A member of a bloc: the means of three years exceed all three thresholds. */
export function dependencyInBloc(years: readonly DependencyYear[], limits: DependencyLimits): Flag {
  const mean = (read: (year: DependencyYear) => Span, most: number): Span => {
    const spans = Array.from({ length: dependencyYears }, (_, i) => {
      const year = years[i];
      return year === undefined ? { low: 0, high: most } : read(year);
    });
    const sum = (side: "low" | "high") => spans.reduce((total, span) => total + span[side], 0);
    return { low: sum("low") / dependencyYears, high: sum("high") / dependencyYears };
  };
  return all([
    exceeds(mean(concentrationOf, 1), limits.concentration),
    exceeds(
      mean((year) => spanOf(year.outsideShare, year.outsideShare, 1), 1),
      limits.outsideShare
    ),
    exceeds(
      mean((year) => spanOf(year.importsToExports, year.importsToExports, Infinity), Infinity),
      limits.ratio
    ),
  ]);
}

/** The form in force. */
export function dependencyFlag(
  years: readonly DependencyYear[],
  config: Pick<FormationConfig, "dep" | "dep_hhi" | "dep_ratio">,
  limits: Pick<DependencyLimits, "outsideShare" | "years"> = {
    outsideShare: defaultOutsideShare,
    years: defaultDependentYears,
  }
): Flag {
  const given = { ...limits, concentration: config.dep_hhi, ratio: config.dep_ratio };
  return config.dep === "EU bloc"
    ? dependencyInBloc(years, given)
    : dependencyOutsideBloc(years, given);
}
