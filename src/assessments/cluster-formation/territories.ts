/**
 * Balanced development of territories (method, section 12; source B): four potentials of every region
 * against the country, how far the regions lie apart before and after, and how their investment moves.
 * Descriptive: it enters no index and ranks nobody.
 */
import { isFault } from "../../core/fault";
import { trendOf } from "./coefficients";
import { sum } from "./block-scores";
import type { Change, Dispersion } from "./effectiveness";
import { difference, dispersionOf, isUnbalanced, potential } from "./effectiveness";
import type { PotentialCode } from "./potentials";
import type { SetGoalposts } from "./score";
import { score } from "./score";

type Figures = Readonly<Partial<Record<PotentialCode, number | null>>>;

export interface Territory {
  readonly population: number | null;
  readonly before: Figures;
  readonly after: Figures;
  /** Investment in consecutive years, in constant prices. */
  readonly investment?: readonly (number | null)[];
}

export interface TerritoriesInput {
  readonly territories: readonly Territory[];
  /** Published values of the country; the mean of the regions by population stands in for the others. */
  readonly national?: { readonly before?: Figures; readonly after?: Figures };
  /** Lead over the country, in points a year, that scores 0, 50 and 100. */
  readonly goalposts?: SetGoalposts;
}

export interface PotentialResult {
  /** Regions with a value before and after. */
  readonly compared: number;
  readonly national: Change;
  readonly dispersion: Dispersion;
  /** The country gains while its regions draw apart. */
  readonly unbalanced: boolean;
}

export interface InvestmentResult {
  /** Percent a year; null with fewer than three consecutive years. */
  readonly trend: number | null;
  /** Points a year above the country. */
  readonly lead: number | null;
  readonly score: number | null;
}

export interface TerritoryResult {
  readonly potentials: Readonly<Record<PotentialCode, Change>>;
  readonly investment: InvestmentResult;
}

export interface TerritoriesResult {
  readonly potentials: Readonly<Record<PotentialCode, PotentialResult>>;
  /** Percent a year of the regions with a figure in every year that any region has. */
  readonly investmentTrend: number | null;
  readonly territories: readonly TerritoryResult[];
}

/** The half-width of A2, the trend indicator: a convention. */
export const leadGoalposts: SetGoalposts = { L: -5, T: 0, G: 5 };

function forAll<T>(of: (code: PotentialCode) => T): Readonly<Record<PotentialCode, T>> {
  return {
    "socio-economic": of("socio-economic"),
    industrial: of("industrial"),
    investment: of("investment"),
    innovation: of("innovation"),
  };
}

function change(before: number | null, after: number | null): Change {
  return { before, after, change: difference(after, before) };
}

interface Pair {
  readonly population: number | null;
  readonly before: number;
  readonly after: number;
}

function pairsOf(territories: readonly Territory[], code: PotentialCode): readonly Pair[] {
  return territories.flatMap(({ population, before, after }) => {
    const [was, is] = [before[code] ?? null, after[code] ?? null];
    return was === null || is === null ? [] : [{ population, before: was, after: is }];
  });
}

/** Mean by population over the regions that have both values and people. */
function meanByPopulation(pairs: readonly Pair[], value: (pair: Pair) => number): number | null {
  const populated = pairs.flatMap((pair) =>
    pair.population !== null && pair.population > 0 ? [{ pair, people: pair.population }] : []
  );
  const people = sum(populated.map((one) => one.people));
  return people > 0 ? sum(populated.map((one) => one.people * value(one.pair))) / people : null;
}

/** The series from its first to its last figure; a hole between them stays. */
function withoutEnds(series: readonly (number | null)[]): readonly (number | null)[] {
  const known = series.flatMap((x, year) => (x === null ? [] : [year]));
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? [] : series.slice(first, last + 1);
}

/** Yearly totals of the regions that have a figure in every year that any of them has. */
function totalsOf(series: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const years = Math.max(0, ...series.map((one) => one.length));
  const spoken = Array.from({ length: years }, (_, year) =>
    series.some((one) => (one[year] ?? null) !== null)
  );
  const whole = series.filter((one) =>
    spoken.every((used, year) => !used || (one[year] ?? null) !== null)
  );
  return spoken.map((used, year) =>
    used && whole.length > 0 ? sum(whole.map((one) => one[year] ?? 0)) : null
  );
}

export function assessTerritories(input: TerritoriesInput): TerritoriesResult {
  const { territories, national, goalposts = leadGoalposts } = input;
  const potentials = forAll((code): PotentialResult => {
    const pairs = pairsOf(territories, code);
    const means = change(
      national?.before?.[code] ?? meanByPopulation(pairs, ({ before }) => before),
      national?.after?.[code] ?? meanByPopulation(pairs, ({ after }) => after)
    );
    const dispersion = dispersionOf({
      population: pairs.map(({ population }) => population),
      value_before: pairs.map(({ before }) => before),
      value_after: pairs.map(({ after }) => after),
    });
    return {
      compared: pairs.length,
      national: means,
      dispersion,
      unbalanced: isUnbalanced(means.change, dispersion),
    };
  });
  const series = territories.map(({ investment = [] }) => investment);
  const investmentTrend = trendOf(withoutEnds(totalsOf(series)));
  return {
    potentials,
    investmentTrend,
    territories: territories.map(({ before, after, investment = [] }) => {
      const trend = trendOf(withoutEnds(investment));
      const lead = difference(trend, investmentTrend);
      const scored = lead === null ? null : score(lead, goalposts, "lin");
      return {
        potentials: forAll((code) => {
          const { national: means } = potentials[code];
          return change(
            potential(before[code] ?? null, means.before),
            potential(after[code] ?? null, means.after)
          );
        }),
        investment: { trend, lead, score: isFault(scored) ? null : scored },
      };
    }),
  };
}
