/**
 * The conceptual model of a cluster: actors, the links between them, and a body that coordinates them. What is
 * absent from the model matters as much as what is in it.
 */
import type { Text } from "../../core/locale";
import type { Role } from "./participants";

/** What flows along a link. */
export const linkKinds = {
  goods: { en: "goods", ru: "товары", kk: "тауарлар" },
  knowledge: { en: "knowledge", ru: "знания", kk: "білім" },
  money: { en: "money", ru: "деньги", kk: "ақша" },
  people: { en: "people", ru: "люди", kk: "адамдар" },
  regulation: { en: "regulation", ru: "регулирование", kk: "реттеу" },
} as const satisfies Readonly<Record<string, Text>>;

export type LinkKind = keyof typeof linkKinds;

export const linkKindCodes: readonly LinkKind[] = [
  "goods",
  "knowledge",
  "money",
  "people",
  "regulation",
];

export const linkStrengths = {
  weak: { en: "weak", ru: "слабая", kk: "әлсіз" },
  middle: { en: "middle", ru: "средняя", kk: "орташа" },
  strong: { en: "strong", ru: "сильная", kk: "күшті" },
} as const satisfies Readonly<Record<string, Text>>;

export type LinkStrength = keyof typeof linkStrengths;

export const linkStrengthCodes: readonly LinkStrength[] = ["weak", "middle", "strong"];

export interface ActorRow {
  /** A row without a name is no actor. Names are compared without case. */
  readonly name: string;
  readonly role: Role | null;
  /** Marked as a body that coordinates the others. */
  readonly coordinates: boolean | null;
}

export interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind | null;
  /** Drawn, and counted nowhere. */
  readonly strength: LinkStrength | null;
}

export type RolePair = readonly [Role, Role];

/** Links without which a network of that kind is hardly one; our convention. */
export const expectedPairs: readonly RolePair[] = [
  ["core", "supplier"],
  ["core", "science"],
  ["core", "education"],
  ["association", "core"],
];

/** Why a row of the link table is not counted. */
export type LinkFault = "unknown actor" | "itself" | "half";

export interface PairState {
  readonly pair: RolePair;
  readonly links: number;
  /** Actors of both roles stand in the table, so the link itself is what is absent. */
  readonly bothPresent: boolean;
}

export interface ActorsResult {
  /** Actors with different names. */
  readonly n: number;
  /** Per actor row: rows of the link table that name it; null beside a row without a name. */
  readonly degrees: readonly (number | null)[];
  /** Rows whose name stands further up already. */
  readonly repeated: readonly number[];
  /** Per link row; null where it counts or is empty. */
  readonly faults: readonly (LinkFault | null)[];
  readonly links: number;
  readonly linkedPairs: number;
  /** Linked pairs among all pairs; null with fewer than two actors. */
  readonly density: number | null;
  readonly alone: readonly string[];
  readonly kinds: Readonly<Record<LinkKind, number>>;
  readonly pairs: readonly PairState[];
  readonly coreFirms: number;
  /** Per actor row: different core firms a coordinating body is linked to; null for the others. */
  readonly reach: readonly (number | null)[];
  /** Largest share of core firms one coordinating body reaches, percent. */
  readonly coordination: number | null;
  readonly coordinated: boolean | null;
}

/** @param half  percent of the core firms one body must reach */
export function assessActors(
  actors: readonly ActorRow[],
  links: readonly LinkRow[],
  half: number,
  expected: readonly RolePair[] = expectedPairs
): ActorsResult {
  const firstRow = new Map<string, number>();
  actors.forEach(({ name }, index) => {
    const key = keyOf(name);
    if (key !== "" && !firstRow.has(key)) firstRow.set(key, index);
  });
  const ends = links.map(({ from, to }) => ({
    from: firstRow.get(keyOf(from)),
    to: firstRow.get(keyOf(to)),
  }));
  const faults = links.map((link, index) => faultOf(link, ends[index]));
  const counted = links.flatMap(({ kind }, index) => {
    const end = ends[index];
    return end?.from !== undefined && end.to !== undefined && end.from !== end.to
      ? [{ from: end.from, to: end.to, kind }]
      : [];
  });
  const pairs = new Map(
    counted.map(({ from, to }) => [[Math.min(from, to), Math.max(from, to)].join(), { from, to }])
  );
  const roleOf = (row: number): Role | null => actors[row]?.role ?? null;
  const rowOf = (index: number): number | undefined =>
    firstRow.get(keyOf(actors[index]?.name ?? ""));
  const degrees = actors.map((_, index) => {
    const row = rowOf(index);
    return row === undefined
      ? null
      : counted.filter(({ from, to }) => from === row || to === row).length;
  });
  const firsts = [...firstRow.values()];
  const n = firsts.length;
  const core = firsts.filter((row) => roleOf(row) === "core").length;
  const reach = actors.map((actor, index) => {
    if (actor.coordinates !== true || firstRow.get(keyOf(actor.name)) !== index) return null;
    return [...pairs.values()].filter(
      ({ from, to }) =>
        (from === index && roleOf(to) === "core") || (to === index && roleOf(from) === "core")
    ).length;
  });
  const reached = reach.filter((count) => count !== null);
  const coordination =
    core === 0 || reached.length === 0 ? null : (100 * Math.max(...reached)) / core;
  return {
    n,
    degrees,
    repeated: actors.flatMap(({ name }, index) =>
      name !== "" && firstRow.get(keyOf(name)) !== index ? [index] : []
    ),
    faults,
    links: counted.length,
    linkedPairs: pairs.size,
    density: n < 2 ? null : pairs.size / ((n * (n - 1)) / 2),
    alone: firsts.filter((row) => degrees[row] === 0).map((row) => actors[row]?.name ?? ""),
    kinds: countKinds(counted),
    pairs: expected.map((pair) => ({
      pair,
      links: counted.filter(({ from, to }) => joins(pair, roleOf(from), roleOf(to))).length,
      bothPresent: pair.every((role) => firsts.some((row) => roleOf(row) === role)),
    })),
    coreFirms: core,
    reach,
    coordination,
    coordinated: coordination === null ? null : coordination >= half,
  };
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function faultOf(
  { from, to }: LinkRow,
  end: { readonly from: number | undefined; readonly to: number | undefined } | undefined
): LinkFault | null {
  if (from === "" && to === "") return null;
  if (from === "" || to === "") return "half";
  if (end?.from === undefined || end.to === undefined) return "unknown actor";
  return end.from === end.to ? "itself" : null;
}

function joins([a, b]: RolePair, from: Role | null, to: Role | null): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

function countKinds(
  links: readonly { readonly kind: LinkKind | null }[]
): Readonly<Record<LinkKind, number>> {
  const count = (kind: LinkKind): number => links.filter((link) => link.kind === kind).length;
  return {
    goods: count("goods"),
    knowledge: count("knowledge"),
    money: count("money"),
    people: count("people"),
    regulation: count("regulation"),
  };
}
