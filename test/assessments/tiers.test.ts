/** Tiers of clusters: the worked rules of the method, cases by hand, and laws. */
import fc from "fast-check";
import type { VerdictNumber } from "../../src/assessments/assessment";
import { defaultConfig } from "../../src/assessments/cluster-formation/config";
import type { ClusterLink, TierCluster } from "../../src/assessments/cluster-formation/tiers";
import {
  linkStrength,
  relatednessPercentiles,
  skillOverlap,
  tiersOf,
} from "../../src/assessments/cluster-formation/tiers";

const limits = defaultConfig;
const cluster = (
  name: string,
  verdict: VerdictNumber | null,
  more: Partial<TierCluster> = {}
): TierCluster => ({ name, verdict, strategic: false, ...more });
const link = (name: string, partner: string, more: Partial<ClusterLink> = {}): ClusterLink => ({
  cluster: name,
  partner,
  supply: null,
  demand: null,
  skills: null,
  relatedness: null,
  ...more,
});
const tiers = (clusters: readonly TierCluster[], links: readonly ClusterLink[] = []) =>
  Object.fromEntries(tiersOf(clusters, links, limits).map(({ name, tier }) => [name, tier]));
const reasons = (clusters: readonly TierCluster[], links: readonly ClusterLink[] = []) =>
  Object.fromEntries(tiersOf(clusters, links, limits).map(({ name, reason }) => [name, reason]));

describe("the four rules", () => {
  it("takes each branch, by hand", () => {
    const clusters = [
      cluster("metal", 4),
      cluster("rail", 3, { strategic: true }),
      cluster("chemicals", 3),
      cluster("transport", 2),
      cluster("energy", 3),
      cluster("tourism", 1),
      cluster("recycling", 1),
      cluster("medicine", 0, { strategic: true }),
      cluster("textiles", 0),
      cluster("software", null, { strategic: true }),
    ];
    const links = [
      link("chemicals", "metal", { supply: 0.1 }),
      link("transport", "rail", { demand: 0.4, skills: 0.02 }),
      link("energy", "metal", { supply: 0.09 }),
      link("energy", "chemicals", { supply: 0.9 }),
      link("recycling", "metal", { supply: 0.5 }),
    ];
    expect(tiers(clusters, links)).toEqual({
      metal: "priority",
      rail: "priority",
      chemicals: "adjacent",
      transport: "adjacent",
      energy: "potential",
      tourism: "potential",
      recycling: "potential",
      medicine: "potential",
      textiles: "none",
      software: null,
    });
    expect(reasons(clusters, links)).toEqual({
      metal: "ready",
      rail: "decided",
      chemicals: "linked",
      transport: "linked",
      energy: "link too weak",
      tourism: "link not evidenced",
      recycling: "weak but linked",
      medicine: "flagged",
      textiles: "no evidence",
      software: "not assessed",
    });
  });

  it("links by relatedness from the percentile on", () => {
    const clusters = [cluster("p", 4), ...["a", "b", "c", "d"].map((name) => cluster(name, 2))];
    const links = ["a", "b", "c", "d"].map((name, i) =>
      link(name, "p", { relatedness: 0.1 * (i + 1) })
    );
    expect(relatednessPercentiles(links)).toEqual([12.5, 37.5, 62.5, 87.5]);
    expect(tiers(clusters, links)).toMatchObject({ c: "potential", d: "adjacent" });
    expect(reasons(clusters, links)).toMatchObject({ c: "link too weak", d: "related" });
  });

  it("prints both tiers of a range, priority clusters of a range included", () => {
    const clusters = [
      cluster("p", 4, { range: [3, 4] }),
      cluster("a", 2, { range: [1, 3] }),
      cluster("b", 3),
    ];
    const links = [link("a", "p", { demand: 1 }), link("b", "p", { demand: 1 })];
    const found = tiersOf(clusters, links, limits);
    expect(found.map(({ low, tier, high }) => [low, tier, high])).toEqual([
      ["potential", "priority", "priority"],
      ["potential", "adjacent", "adjacent"],
      ["potential", "adjacent", "adjacent"],
    ]);
  });

  it("finds nothing to link to for a cluster alone, and no link to itself", () => {
    expect(reasons([cluster("a", 3)])).toEqual({ a: "nothing to link to" });
    const [alone] = tiersOf([cluster("a", 4)], [link("a", "A", { supply: 1 })], limits);
    expect(alone).toMatchObject({ tier: "priority", link: null, linked: false });
  });

  it("takes the strongest of what is measured", () => {
    expect(linkStrength({ supply: null, demand: 0.2, skills: 0.1 })).toBe(0.2);
    expect(linkStrength({ supply: null, demand: null, skills: null })).toBeNull();
    expect(linkStrength({ supply: 0, demand: null, skills: null })).toBe(0);
  });

  it("overlaps skills by hand", () => {
    // Shares 0.5, 0.5, 0 against 0.25, 0.25, 0.5: half of 0.25 + 0.25 + 0.5 lies apart.
    expect(skillOverlap([10, 10, 0], [1, 1, 2])).toBe(0.5);
    expect(skillOverlap([1, 2], [10, 20])).toBeCloseTo(1, 12);
    expect(skillOverlap([1], [0, 1])).toBe(0);
    expect(skillOverlap([], [1])).toBeNull();
  });
});

const names = ["a", "b", "c", "d", "e", "f"];
const anyVerdict = fc.integer({ min: 0, max: 4 }).map((n) => n as VerdictNumber);
const anyShare = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const anyClusters = fc
  .tuple(
    ...names.map((name) =>
      fc.record({
        name: fc.constant(name),
        verdict: fc.option(anyVerdict),
        low: anyVerdict,
        high: anyVerdict,
        strategic: fc.boolean(),
      })
    )
  )
  .map((drawn) =>
    drawn.map(({ name, verdict, low, high, strategic }): TierCluster => {
      const ends = [low, high, ...(verdict === null ? [] : [verdict])].sort((a, b) => a - b);
      return {
        name,
        verdict,
        strategic,
        range: [ends[0] ?? low, ends[ends.length - 1] ?? high],
      };
    })
  );
const anyLink: fc.Arbitrary<ClusterLink> = fc.record({
  cluster: fc.constantFrom(...names),
  partner: fc.constantFrom(...names, "elsewhere"),
  supply: anyShare,
  demand: anyShare,
  skills: anyShare,
  relatedness: anyShare,
});
const anyLinks = fc.array(anyLink, { maxLength: 20 });
const order = { none: 0, potential: 1, adjacent: 2, priority: 3 } as const;

describe("laws", () => {
  it("does not depend on the order of clusters or links", () => {
    fc.assert(
      fc.property(
        anyClusters,
        anyLinks,
        fc.infiniteStream(fc.double()),
        (clusters, links, keys) => {
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((item) => ({ item, key: keys.next().value ?? 0 }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const byName = (found: ReturnType<typeof tiersOf>) =>
            Object.fromEntries(found.map((one) => [one.name, one]));
          expect(byName(tiersOf(shuffled(clusters), shuffled(links), limits))).toEqual(
            byName(tiersOf(clusters, links, limits))
          );
        }
      )
    );
  });

  it("bounds every verdict inside the ranges", () => {
    fc.assert(
      fc.property(
        anyClusters,
        anyLinks,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (clusters, links, places) => {
          const found = tiersOf(clusters, links, limits);
          const inside = clusters.map((one, i): TierCluster => {
            const [low, high] = one.range ?? [0, 4];
            const verdict = Math.round(low + (high - low) * (places[i] ?? 0)) as VerdictNumber;
            return { ...one, verdict: one.verdict === null ? null : verdict };
          });
          tiersOf(inside, links, limits).forEach(({ tier }, i) => {
            const bounds = found[i];
            if (tier === null || !bounds?.low || !bounds.high) return;
            expect(order[tier]).toBeGreaterThanOrEqual(order[bounds.low]);
            expect(order[tier]).toBeLessThanOrEqual(order[bounds.high]);
          });
        }
      )
    );
  });

  it("never lowers a tier by a stronger link or a decision", () => {
    fc.assert(
      fc.property(anyClusters, anyLinks, anyLink, (clusters, links, more) => {
        const rank = (found: ReturnType<typeof tiersOf>) =>
          found.map(({ tier }) => (tier === null ? -1 : order[tier]));
        const plain = { ...more, relatedness: null };
        const before = rank(tiersOf(clusters, links, limits));
        rank(tiersOf(clusters, [...links, plain], limits)).forEach((after, i) =>
          expect(after).toBeGreaterThanOrEqual(before[i] ?? 0)
        );
        const decided = clusters.map((one) => ({ ...one, strategic: true }));
        rank(tiersOf(decided, links, limits)).forEach((after, i) =>
          expect(after).toBeGreaterThanOrEqual(before[i] ?? 0)
        );
      })
    );
  });

  it("gives every assessed cluster a tier, a link only to a priority cluster", () => {
    fc.assert(
      fc.property(anyClusters, anyLinks, (clusters, links) => {
        const found = tiersOf(clusters, links, limits);
        found.forEach(({ tier, linked, reason }, i) => {
          expect(tier === null).toBe(clusters[i]?.verdict === null);
          if (linked) expect(found.some(({ priority }) => priority)).toBe(true);
          if (reason === "linked" || reason === "related") expect(tier).toBe("adjacent");
        });
      })
    );
  });
});
