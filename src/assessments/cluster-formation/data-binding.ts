/**
 * Indicators that follow from public statistics alone (method, sections 2 and 4; the sheet "Data"): coefficients by
 * year and their trend, ranks among regions, productivity, the market by years, ratios of the region to the country,
 * and whether the concentration could be chance. Whatever misses a figure is null, never 0.
 */
import { isFault } from "../../core/fault";
import { positiveConsumption } from "../../measures/trade/apparent-consumption";
import { balassaIndex } from "../../measures/trade/comparative-advantage";
import {
  fairShareMultiple,
  jointSpecialization,
  localization,
  midRankPercentile,
  perCapita,
  RegionalFigures,
  specialization,
  trendOf,
} from "./coefficients";
import { Dartboard, dartboard } from "./dartboard";

type Known = number | null;

export interface DataYear extends RegionalFigures {
  readonly year: Known;
  /** Employed in the industry: region and country. */
  readonly L_ir: Known;
  readonly L_i: Known;
}

export interface MarketYear {
  readonly year: Known;
  readonly production: Known;
  readonly imports: Known;
  readonly exports: Known;
  /** Prices of the year, base = 100; 100 where the figures are quantities. */
  readonly prices: Known;
}

/** Two figures to be set against each other. */
export interface Pair {
  readonly region: Known;
  readonly country: Known;
}

export interface DataInput {
  /** Oldest first. */
  readonly years: readonly DataYear[];
  readonly market: readonly MarketYear[];
  /** Industry and all industries of every region in the last year. */
  readonly regions: readonly { readonly O_ir: Known; readonly O_r: Known }[];
  readonly investment: Pair;
  readonly innovative: Pair;
  readonly energy: Pair;
  readonly graduates: Known;
  /** Exports of the final products and of everything: country and world. */
  readonly exports: Pair;
  readonly allExports: Pair;
  /** Herfindahl index of plants, or their number. */
  readonly H: Known;
  readonly plants: Known;
}

export interface DataDefaults {
  readonly nregions: number;
  readonly scr_p: number;
  readonly scr_n: number;
  /** Least consecutive years that make a trend, and years of which the import dependence is the mean. */
  readonly trendYears: number;
  readonly meanYears: number;
}

/** Defaults of the data sheet; both are sourced: two points are no trend, FAO takes means of three years. */
export const dataDefaults = { trendYears: 3, meanYears: 3 } as const;

export const dataIndicators = [
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "B3",
  "C1",
  "C2",
  "C3",
  "E2",
  "E3",
  "G4",
] as const;
export type DataIndicator = (typeof dataIndicators)[number];

export const dataCoefficients = ["KL", "KP", "KS"] as const;
export type DataCoefficient = (typeof dataCoefficients)[number];

export type DataFigureKey = DataCoefficient | DataIndicator;

export interface DataFigures extends Readonly<Record<DataFigureKey, Known>> {
  /** Year the coefficients are of. */
  readonly year: Known;
  readonly regions: number;
  readonly dartboard: Dartboard | null;
  readonly tests: number;
  readonly timesTests: Known;
  readonly falseAlarms: Known;
}

const finite = (x: number): Known => (Number.isFinite(x) ? x : null);

/** a/b over c/d; null when one is missing or divides by 0. */
function ratioOfRatios(a: Known, b: Known, c: Known, d: Known): Known {
  return a === null || b === null || c === null || d === null ? null : finite(a / b / (c / d));
}

function quotient(a: Known, b: Known): Known {
  return a === null || b === null ? null : finite(a / b);
}

interface YearCoefficients {
  readonly figures: DataYear;
  readonly KL: Known;
  readonly KP: Known;
  readonly KS: Known;
  readonly KSTAR: Known;
  readonly isWrong: boolean;
}

function coefficientsOf(figures: DataYear): YearCoefficients {
  const computed = [localization(figures), perCapita(figures), specialization(figures)];
  const isWrong = computed.some(isFault);
  const [KL = null, KP = null, KS = null] = computed.map((x) => (isFault(x) ? null : x));
  // One wrong coefficient makes the mean wrong: it is not taken of the others.
  return {
    figures,
    KL,
    KP,
    KS,
    isWrong,
    KSTAR: isWrong ? null : jointSpecialization({ KL, KP, KS }),
  };
}

interface Dated {
  readonly year: Known;
  readonly value: Known;
}

/** Growth over the consecutive years with positive values that end at `last`. */
function trendTo(series: readonly Dated[], last: number, least: number): Known {
  const run: number[] = [];
  for (let i = last; i >= 0; i--) {
    const { year = null, value = null } = series[i] ?? {};
    const next = series[i + 1]?.year ?? null;
    if (value === null || value <= 0 || year === null) break;
    if (i < last && next !== year + 1) break;
    run.unshift(value);
  }
  return run.length < least ? null : trendOf(run);
}

/** Apparent consumption; null where it is not positive: exports then hold what was only passed on. */
function consumptionOf({ production, imports, exports }: MarketYear): Known {
  if (production === null || imports === null || exports === null) return null;
  const consumption = positiveConsumption(production, imports, exports);
  return isFault(consumption) ? null : consumption;
}

/** Imports over consumption without what is only passed on, at least what exports exceed production by; percent. */
function adjustedDependence(year: MarketYear): Known {
  const consumption = consumptionOf(year);
  if (consumption === null) return null;
  const { production, imports, exports } = year;
  const passedOn = Math.max(0, (exports ?? 0) - (production ?? 0));
  return (100 * ((imports ?? 0) - passedOn)) / consumption;
}

function realConsumption(year: MarketYear): Known {
  const consumption = consumptionOf(year);
  const { prices } = year;
  return consumption === null || prices === null || prices <= 0
    ? null
    : (100 * consumption) / prices;
}

/** Revealed advantage of the final products on the scale from −1 to 1. */
function advantage({ exports, allExports }: DataInput): Known {
  const [product, total] = [exports.region, allExports.region];
  const [worldProduct, worldTotal] = [exports.country, allExports.country];
  if (product === null || total === null || worldProduct === null || worldTotal === null)
    return null;
  const index = balassaIndex({ product, total, worldProduct, worldTotal });
  return finite((index - 1) / (index + 1));
}

/** Herfindahl index of plants; equal plants where only their number is known. */
function plantsIndex({ H, plants }: DataInput): Known {
  if (H !== null) return H > 0 && H <= 1 ? H : null;
  return plants !== null && plants >= 1 ? 1 / plants : null;
}

export function dataFigures(input: DataInput, defaults: DataDefaults): DataFigures {
  const years = input.years.map(coefficientsOf);
  const lastIndex = years.reduce(
    (at, { KSTAR, isWrong }, i) => (KSTAR === null && !isWrong ? at : i),
    -1
  );
  const last = years[lastIndex];
  const market = input.market.map((one) => ({ year: one.year, value: realConsumption(one) }));
  const {
    O_ir = null,
    O_r = null,
    O_i = null,
    O = null,
    L_ir = null,
    L_i = null,
  } = last?.figures ?? {};
  const shares = input.regions.map((one) => quotient(one.O_ir, one.O_r));
  const counted = shares.filter((share) => share !== null).length;
  const regions = counted > 0 ? counted : defaults.nregions;
  const dependence = input.market
    .map(adjustedDependence)
    .filter((x) => x !== null)
    .slice(-defaults.meanYears);
  const mean = dependence.reduce((sum, x) => sum + x, 0) / dependence.length;
  const share = quotient(O_ir, O_i);
  const activity = quotient(O_r, O);
  const H = plantsIndex(input);
  const darts =
    share === null || share > 1 || activity === null || activity <= 0 || activity >= 1 || H === null
      ? null
      : dartboard(share, activity, H, defaults.scr_n);
  return {
    year: last?.figures.year ?? null,
    KL: last?.KL ?? null,
    KP: last?.KP ?? null,
    KS: last?.KS ?? null,
    A1: last?.KSTAR ?? null,
    A2: trendTo(
      years.map(({ figures, KSTAR }) => ({ year: figures.year, value: KSTAR })),
      lastIndex,
      defaults.trendYears
    ),
    A3: O_ir === null || !O_i ? null : fairShareMultiple(O_ir, O_i, regions),
    A4: midRankPercentile(quotient(O_ir, O_r), shares),
    A5: percentOf(ratioOfRatios(O_ir, L_ir, O_i, L_i)),
    B3: quotient(input.energy.region, input.energy.country),
    C1: dependence.length === 0 ? null : Math.max(0, Math.min(100, mean)),
    C2: trendTo(
      market,
      market.reduce((at, { value }, i) => (value === null ? at : i), -1),
      defaults.trendYears
    ),
    C3: advantage(input),
    E2: percentOf(quotient(input.graduates, L_ir)),
    E3: quotient(input.innovative.region, input.innovative.country),
    G4: ratioOfRatios(input.investment.region, O_ir, input.investment.country, O_i),
    regions,
    dartboard: darts,
    tests: regions,
    timesTests: darts === null ? null : Math.min(1, darts.p * regions),
    falseAlarms: darts === null ? null : defaults.scr_p * regions,
  };
}

const percentOf = (x: Known): Known => (x === null ? null : 100 * x);
