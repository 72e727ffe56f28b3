/** The conceptual model: what is linked, and what is absent. */
import fc from "fast-check";
import {
  ActorRow,
  assessActors,
  LinkKind,
  LinkRow,
} from "../../src/assessments/cluster-formation/actors";
import { anyActor, anyLink } from "./any-tables";
import type { Role } from "../../src/assessments/cluster-formation/participants";

const actor = (name: string, role: Role | null, coordinates: boolean | null = null): ActorRow => ({
  name,
  role,
  coordinates,
});
const link = (from: string, to: string, kind: LinkKind | null = "goods"): LinkRow => ({
  from,
  to,
  kind,
  strength: null,
});

const pharmacists = [
  actor("Plant 1", "core"),
  actor("Plant 2", "core"),
  actor("Plant 3", "core"),
  actor("Herbs", "supplier"),
  actor("University", "education"),
  actor("Association", "association", true),
];

describe("a small pharmaceutical cluster", () => {
  const model = assessActors(
    pharmacists,
    [
      link("Herbs", "Plant 1"),
      link("plant 1", "HERBS", "money"),
      link("Association", "Plant 1", "knowledge"),
      link("Plant 2", "Association", "knowledge"),
      link("Association", "Bank", "money"),
      link("Plant 1", "Plant 1"),
      link("Plant 1", ""),
    ],
    50
  );

  it("counts links by the actors they name, not by their direction or case", () => {
    expect(model.degrees).toEqual([3, 1, 0, 2, 0, 2]);
    expect([model.n, model.links, model.linkedPairs]).toEqual([6, 4, 3]);
    expect(model.density).toBe(3 / 15);
    expect(model.alone).toEqual(["Plant 3", "University"]);
  });

  it("does not count links to actors that are not listed, to oneself, or to nobody", () => {
    expect(model.faults).toEqual([null, null, null, null, "unknown actor", "itself", "half"]);
  });

  it("names expected links that are absent, and whether their actors are", () => {
    expect(model.pairs.map(({ links, bothPresent }) => [links, bothPresent])).toEqual([
      [2, true],
      [0, false],
      [0, true],
      [2, true],
    ]);
    expect(model.kinds).toEqual({ goods: 1, knowledge: 2, money: 1, people: 0, regulation: 0 });
  });

  it("finds a body that reaches at least half of the core firms", () => {
    expect(model.reach).toEqual([null, null, null, null, null, 2]);
    expect(model.coordination).toBeCloseTo(200 / 3, 10);
    expect(model.coordinated).toBe(true);
  });
});

describe("coordination", () => {
  it("is unknown without a body and without core firms", () => {
    expect(assessActors([actor("a", "core")], [], 50).coordinated).toBeNull();
    expect(assessActors([actor("a", "association", true)], [], 50).coordinated).toBeNull();
  });

  it("is the reach of one body, not of several together", () => {
    const model = assessActors(
      [
        actor("1", "core"),
        actor("2", "core"),
        actor("3", "core"),
        actor("A", "association", true),
        actor("B", "authority", true),
      ],
      [link("A", "1"), link("B", "2")],
      50
    );
    expect(model.coordination).toBeCloseTo(100 / 3, 10);
    expect(model.coordinated).toBe(false);
  });
});

describe("any model", () => {
  it("has twice as many ends as links, and a density of at most 1", () => {
    fc.assert(
      fc.property(fc.array(anyActor), fc.array(anyLink), (actors, links) => {
        const model = assessActors(actors, links, 50);
        const repeated = new Set(model.repeated);
        const ends = model.degrees.reduce<number>(
          (all, degree, row) => all + (repeated.has(row) ? 0 : (degree ?? 0)),
          0
        );
        expect(ends).toBe(2 * model.links);
        if (model.density !== null) {
          expect(model.density).toBeGreaterThanOrEqual(0);
          expect(model.density).toBeLessThanOrEqual(1);
        }
      })
    );
  });

  it("is the same whichever way its links point", () => {
    fc.assert(
      fc.property(fc.array(anyActor), fc.array(anyLink), (actors, links) => {
        const turned = links.map((one) => ({ ...one, from: one.to, to: one.from }));
        const [a, b] = [assessActors(actors, links, 50), assessActors(actors, turned, 50)];
        expect(b).toEqual(a);
      })
    );
  });

  it("loses no coordination by one more link", () => {
    fc.assert(
      fc.property(fc.array(anyActor), fc.array(anyLink), anyLink, (actors, links, extra) => {
        const before = assessActors(actors, links, 50).coordination;
        const after = assessActors(actors, [...links, extra], 50).coordination;
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeGreaterThanOrEqual(before);
      })
    );
  });
});
