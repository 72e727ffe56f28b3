/**
 * Tiers of the clusters of a region (method, section 11): priority, adjacent, potential, or none yet. First the
 * priority clusters are found from verdicts alone, then the links to them: no tier depends on another tier.
 * A verdict that is only known as a range gives the lowest and the highest tier it could mean.
 */
import type { Tier } from "../../measures/scoring/cluster-tier";
import { tierOf } from "../../measures/scoring/cluster-tier";
import type { FormationConfig, VerdictNumber } from "../assessment";
import { midRankPercentile } from "./coefficients";

export interface TierCluster {
  readonly name: string;
  /** null: neither assessed nor typed. */
  readonly verdict: VerdictNumber | null;
  /** Lowest and highest verdict what is missing could mean; the verdict alone when absent. */
  readonly range?: readonly [VerdictNumber, VerdictNumber];
  /** A strategic decision for the cluster is on record. */
  readonly strategic: boolean;
}

/** What is known of the pull of one cluster (the partner) on another; shares and overlap 0…1. */
export interface ClusterLink {
  readonly cluster: string;
  readonly partner: string;
  /** Purchases of the partner from the cluster / all purchases of the partner. */
  readonly supply: number | null;
  /** Sales of the cluster to the partner / all sales of the cluster. */
  readonly demand: number | null;
  /** 1 − ½Σ|share of an occupation here − share there|. */
  readonly skills: number | null;
  /** Relatedness as it was measured; it counts by its percentile among all clusters related to the partner. */
  readonly relatedness: number | null;
}

export type TierLimits = Pick<FormationConfig, "linkT" | "linkpct">;

/** Why a cluster stands where it stands; each is one printed sentence. */
export type TierReason =
  | "ready"
  | "decided"
  | "linked"
  | "related"
  | "weak but linked"
  | "link too weak"
  | "link not evidenced"
  | "nothing to link to"
  | "flagged"
  | "no evidence"
  | "not assessed";

export interface TierResult {
  readonly name: string;
  readonly priority: boolean;
  /** Strongest link to another priority cluster; null: not evidenced. */
  readonly link: number | null;
  /** Highest relatedness percentile with another priority cluster; null: not evidenced. */
  readonly percentile: number | null;
  readonly linked: boolean;
  /** null: not assessed. */
  readonly tier: Tier | null;
  /** The tiers at both ends of the verdict's range, everything else at the same end. */
  readonly low: Tier | null;
  readonly high: Tier | null;
  readonly reason: TierReason;
}

/** Names of clusters are one when a sheet finds them equal: capitals do not matter. */
export const sameCluster = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The strongest of what is measured; blanks are ignored, all blank is not evidenced. */
export function linkStrength({
  supply,
  demand,
  skills,
}: Pick<ClusterLink, "supply" | "demand" | "skills">): number | null {
  const known = [supply, demand, skills].filter((x) => x !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Mid-rank percentile of each link's relatedness among all clusters with one to the same partner. */
export function relatednessPercentiles(links: readonly ClusterLink[]): readonly (number | null)[] {
  return links.map((link) =>
    midRankPercentile(
      link.relatedness,
      links
        .filter(({ partner }) => sameCluster(partner, link.partner))
        .map(({ relatedness }) => relatedness)
    )
  );
}

/** Overlap of skills: 1 − ½Σ|a − b| over occupations, each side shared out to 1; null without any worker. */
export function skillOverlap(here: readonly number[], there: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, x) => sum + x, 0);
  const [ours, theirs] = [total(here), total(there)];
  if (ours === 0 || theirs === 0) return null;
  const occupations = Math.max(here.length, there.length);
  const apart = Array.from({ length: occupations }, (_, o) =>
    Math.abs((here[o] ?? 0) / ours - (there[o] ?? 0) / theirs)
  );
  return 1 - total(apart) / 2;
}

const largest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((x) => x !== null);
  return known.length === 0 ? null : Math.max(...known);
};

interface MeasuredLink extends ClusterLink {
  readonly strength: number | null;
  readonly percentile: number | null;
}

interface Placed {
  readonly priority: boolean;
  readonly others: boolean;
  readonly link: number | null;
  readonly percentile: number | null;
  readonly linked: boolean;
  readonly tier: Tier | null;
}

/** Both passes with one verdict per cluster. */
function placed(
  clusters: readonly TierCluster[],
  verdicts: readonly (VerdictNumber | null)[],
  links: readonly MeasuredLink[],
  { linkT, linkpct }: TierLimits
): readonly Placed[] {
  const priority = clusters.map(({ strategic }, i) => {
    const verdict = verdicts[i] ?? null;
    return verdict !== null && tierOf(verdict, false, strategic) === "priority";
  });
  const isPriority = (name: string) =>
    clusters.some((cluster, i) => priority[i] === true && sameCluster(cluster.name, name));
  return clusters.map(({ name, strategic }, i) => {
    const own = links.filter(
      ({ cluster, partner }) =>
        sameCluster(cluster, name) && !sameCluster(partner, name) && isPriority(partner)
    );
    const link = largest(own.map(({ strength }) => strength));
    const percentile = largest(own.map((one) => one.percentile));
    const linked =
      (link !== null && link >= linkT) || (percentile !== null && percentile >= linkpct);
    const verdict = verdicts[i] ?? null;
    return {
      priority: priority[i] ?? false,
      others: clusters.some(
        (cluster, k) => priority[k] === true && !sameCluster(cluster.name, name)
      ),
      link,
      percentile,
      linked,
      tier: verdict === null ? null : tierOf(verdict, linked, strategic),
    };
  });
}

function reasonOf(
  verdict: VerdictNumber | null,
  strategic: boolean,
  { priority, others, link, percentile, linked }: Placed,
  { linkT }: TierLimits
): TierReason {
  if (verdict === null) return "not assessed";
  if (priority) return verdict === 4 ? "ready" : "decided";
  if (verdict === 0) return strategic ? "flagged" : "no evidence";
  if (linked && verdict === 1) return "weak but linked";
  if (linked) return link !== null && link >= linkT ? "linked" : "related";
  if (!others) return "nothing to link to";
  return link === null && percentile === null ? "link not evidenced" : "link too weak";
}

/**
 * @returns a result per cluster, in the order given; no order inside a tier is implied. Overrides do not
 * enter: a person's assignment stands beside the computed one and moves no other cluster.
 */
export function tiersOf(
  clusters: readonly TierCluster[],
  links: readonly ClusterLink[],
  limits: TierLimits
): readonly TierResult[] {
  const percentiles = relatednessPercentiles(links);
  const measured = links.map((link, i) => ({
    ...link,
    strength: linkStrength(link),
    percentile: percentiles[i] ?? null,
  }));
  const at = (verdictOf: (cluster: TierCluster) => VerdictNumber | null) =>
    placed(clusters, clusters.map(verdictOf), measured, limits);
  const point = at(({ verdict }) => verdict);
  // A tier rises with the cluster's verdict and with the number of priority clusters, so the ends of all
  // ranges together bound what any combination inside them could give.
  const low = at(({ verdict, range }) => (verdict === null ? null : (range?.[0] ?? verdict)));
  const high = at(({ verdict, range }) => (verdict === null ? null : (range?.[1] ?? verdict)));
  return clusters.flatMap(({ name, verdict, strategic }, i) => {
    const here = point[i];
    if (!here) return [];
    const { priority, link, percentile, linked, tier } = here;
    return [
      {
        name,
        priority,
        link,
        percentile,
        linked,
        tier,
        low: low[i]?.tier ?? null,
        high: high[i]?.tier ?? null,
        reason: reasonOf(verdict, strategic, here, limits),
      },
    ];
  });
}
