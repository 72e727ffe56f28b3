/**
 * Where the actors of a cluster stand in its drawing: roles as boxes around the bodies that coordinate. The places
 * are fixed, so that two drawings of different years can be compared. Positions in, positions out.
 */
import {
  ActorRow,
  assessActors,
  LinkKind,
  LinkRow,
  LinkStrength,
  RolePair,
} from "../../assessments/cluster-formation/actors";
import type { Role } from "../../assessments/cluster-formation/participants";

/** A box of the drawing: a role, or the coordinating bodies in the middle. */
export type Seat = Role | "center";

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SeatBox {
  readonly seat: Seat;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly empty: boolean;
}

export interface ActorNode extends Point {
  /** Number in the drawing, from 1. */
  readonly number: number;
  readonly name: string;
  readonly seat: Seat;
  readonly role: Role | null;
}

export interface LinkCurve {
  readonly from: ActorNode;
  readonly to: ActorNode;
  readonly kind: LinkKind | null;
  readonly strength: LinkStrength | null;
  /** A quadratic curve between the rims of the two nodes. */
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

export interface MissingLine {
  readonly pair: RolePair;
  readonly start: Point;
  readonly end: Point;
}

export interface ActorsDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SeatBox[];
  readonly nodes: readonly ActorNode[];
  readonly curves: readonly LinkCurve[];
  readonly missing: readonly MissingLine[];
}

export const nodeRadius = 9;
export const lineHeight = 13;

const width = 312;
const gap = 15;
const boxWidth = (width - 2 * gap) / 3;
const pitch = 22;
const perRow = 4;
const padding = 4;

/** Row by row. Roles that exchange most with the core stand beside it. */
const seats: readonly (readonly Seat[])[] = [
  ["supplier", "core", "services"],
  ["science", "center", "finance"],
  ["education", "association", "authority"],
];

/**
 * @param words  of a seat in the language of the drawing
 * @returns actors without a role stand nowhere, and neither do their links
 */
export function drawActors(
  actors: readonly ActorRow[],
  links: readonly LinkRow[],
  expected: readonly RolePair[],
  words: (seat: Seat) => string
): ActorsDrawing {
  const model = assessActors(actors, links, 0, expected);
  const repeated = new Set(model.repeated);
  const seated = actors.flatMap((actor, row) =>
    actor.name === "" || repeated.has(row) || (actor.role === null && actor.coordinates !== true)
      ? []
      : [{ ...actor, seat: actor.coordinates === true ? ("center" as const) : actor.role }]
  );
  const groups = new Map<Seat, typeof seated>();
  for (const actor of seated)
    if (actor.seat !== null) groups.set(actor.seat, [...(groups.get(actor.seat) ?? []), actor]);

  const boxes: SeatBox[] = [];
  const nodes: ActorNode[] = [];
  let top = 0;
  for (const row of seats) {
    const labels = row.map((seat) => wrapped(words(seat)));
    const members = row.map((seat) => groups.get(seat) ?? []);
    const height = Math.max(
      ...row.map(
        (_, at) =>
          2 * padding +
          (labels[at]?.length ?? 1) * lineHeight +
          Math.max(1, Math.ceil((members[at]?.length ?? 0) / perRow)) * pitch
      )
    );
    row.forEach((seat, column) => {
      const x = column * (boxWidth + gap);
      const lines = labels[column] ?? [];
      const inside = members[column] ?? [];
      boxes.push({
        seat,
        x,
        y: top,
        width: boxWidth,
        height,
        lines,
        empty: inside.length === 0,
      });
      const firstLine = top + padding + lines.length * lineHeight + pitch / 2;
      inside.forEach(({ name, role }, index) => {
        const inRow = Math.min(perRow, inside.length - Math.floor(index / perRow) * perRow);
        nodes.push({
          number: nodes.length + 1,
          name,
          seat,
          role,
          x: x + boxWidth / 2 + ((index % perRow) - (inRow - 1) / 2) * pitch,
          y: firstLine + Math.floor(index / perRow) * pitch,
        });
      });
    });
    top += height + gap;
  }
  return {
    width,
    height: top - gap,
    boxes,
    nodes,
    curves: curvesOf(links, nodes),
    missing: model.pairs.flatMap(({ pair, links: found }) =>
      found > 0 ? [] : missingLine(pair, boxes, groups)
    ),
  };
}

/** Words on at most two lines that fit into a box. */
function wrapped(words: string): readonly string[] {
  const longest = 14;
  const parts = words.split(" ");
  if (words.length <= longest || parts.length < 2) return [words];
  const breaks = parts.slice(1).map((_, index) => index + 1);
  const lengths = breaks.map((at) =>
    Math.max(parts.slice(0, at).join(" ").length, parts.slice(at).join(" ").length)
  );
  const at = breaks[lengths.indexOf(Math.min(...lengths))] ?? 1;
  return [parts.slice(0, at).join(" "), parts.slice(at).join(" ")];
}

function curvesOf(links: readonly LinkRow[], nodes: readonly ActorNode[]): readonly LinkCurve[] {
  const byName = new Map(nodes.map((node) => [node.name.toLowerCase(), node]));
  const drawn = new Map<string, number>();
  return links.flatMap(({ from, to, kind, strength }): readonly LinkCurve[] => {
    const [a, b] = [byName.get(from.toLowerCase()), byName.get(to.toLowerCase())];
    if (!a || !b || a === b) return [];
    const pair = [Math.min(a.number, b.number), Math.max(a.number, b.number)].join();
    const before = drawn.get(pair) ?? 0;
    drawn.set(pair, before + 1);
    // Several links of a pair lie side by side; the first is bent a little, to pass others' nodes.
    const side = (before % 2 === 0 ? 1 : -1) * (a.number < b.number ? 1 : -1);
    const middle = bent(a, b, side * (0.1 + 0.1 * Math.floor(before / 2)));
    return [
      {
        from: a,
        to: b,
        kind,
        strength,
        start: towards(a, middle, nodeRadius),
        bend: middle,
        end: towards(b, middle, nodeRadius),
      },
    ];
  });
}

function missingLine(
  [one, other]: RolePair,
  boxes: readonly SeatBox[],
  groups: ReadonlyMap<Seat, readonly { readonly role: Role | null }[]>
): readonly MissingLine[] {
  // An association that coordinates stands in the middle, and so does the end of its line.
  const seatOf = (role: Role): Seat =>
    groups.get(role) === undefined && groups.get("center")?.some((actor) => actor.role === role)
      ? "center"
      : role;
  const [a, b] = [one, other].map((role) => boxes.find(({ seat }) => seat === seatOf(role)));
  if (!a || !b || a === b) return [];
  return [
    {
      pair: [one, other],
      start: rim(a, centerOf(b)),
      end: rim(b, centerOf(a)),
    },
  ];
}

function centerOf({ x, y, width: w, height: h }: SeatBox): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

/** @returns where the line from the middle of a box to a point leaves the box */
function rim(box: SeatBox, target: Point): Point {
  const from = centerOf(box);
  const [dx, dy] = [target.x - from.x, target.y - from.y];
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy)
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** @returns the middle between two points, moved aside by a part of their distance */
function bent(a: Point, b: Point, part: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return { x: (a.x + b.x) / 2 - dy * part, y: (a.y + b.y) / 2 + dx * part };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

/** Corners of the head of an arrow that ends a curve. */
export function arrowHead({ bend, end }: LinkCurve, size: number): readonly Point[] {
  const base = towards(end, bend, size);
  const [dx, dy] = [(end.x - base.x) / 2, (end.y - base.y) / 2];
  return [end, { x: base.x - dy, y: base.y + dx }, { x: base.x + dy, y: base.y - dx }];
}
