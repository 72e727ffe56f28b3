/** The drawing of the model: everything in its place, whatever the model. */
import fc from "fast-check";
import { ActorRow, expectedPairs } from "../../../src/assessments/cluster-formation/actors";
import { roles } from "../../../src/assessments/cluster-formation/participants";
import { locales } from "../../../src/core/locale";
import { drawActors, nodeRadius } from "../../../src/taskpane/modules/actors-layout";
import { anyActor, anyLink } from "../../assessments/any-tables";

const words = (locale: (typeof locales)[number]) => (seat: string) =>
  seat === "center" ? "coordination" : roles[seat as keyof typeof roles][locale];

const actor = (
  name: string,
  role: ActorRow["role"],
  coordinates: boolean | null = null
): ActorRow => ({ name, role, coordinates });

const many = fc.array(
  fc.record({
    name: fc.uuid(),
    role: anyActor.map(({ role }) => role),
    coordinates: fc.option(fc.boolean()),
  }),
  { maxLength: 60 }
);

describe("the drawing", () => {
  it("has a place for every role and the coordinating bodies in the middle", () => {
    const { boxes, width } = drawActors([], [], [], words("ru"));
    expect(new Set(boxes.map(({ seat }) => seat)).size).toBe(9);
    const center = boxes[4];
    if (!center) throw new Error("no middle");
    expect(center.seat).toBe("center");
    expect(center.x + center.width / 2).toBeCloseTo(width / 2, 6);
    for (const above of boxes.slice(0, 3)) expect(above.y + above.height).toBeLessThan(center.y);
    for (const below of boxes.slice(6)) expect(below.y).toBeGreaterThan(center.y + center.height);
  });

  it("puts every actor with a role into its box, none over another", () => {
    fc.assert(
      fc.property(many, (actors) => {
        const { nodes, boxes, width } = drawActors(actors, [], [], words("en"));
        expect(nodes).toHaveLength(
          actors.filter(({ role, coordinates }) => role !== null || coordinates === true).length
        );
        for (const node of nodes) {
          const box = boxes.find(({ seat }) => seat === node.seat);
          if (!box) throw new Error("a node without a box");
          expect(node.x - nodeRadius).toBeGreaterThanOrEqual(box.x);
          expect(node.x + nodeRadius).toBeLessThanOrEqual(box.x + box.width);
          expect(node.y - nodeRadius).toBeGreaterThanOrEqual(box.y + 13 * box.lines.length);
          expect(node.y + nodeRadius).toBeLessThanOrEqual(box.y + box.height);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-9);
        }
        nodes.forEach((a, i) =>
          nodes
            .slice(i + 1)
            .forEach((b) =>
              expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * nodeRadius)
            )
        );
      }),
      { numRuns: 30 }
    );
  });

  it("draws a line for each link between actors that are drawn, from rim to rim", () => {
    fc.assert(
      fc.property(
        fc.array(anyActor, { maxLength: 10 }),
        fc.array(anyLink, { maxLength: 20 }),
        (actors, links) => {
          const { curves, nodes } = drawActors(actors, links, [], words("kk"));
          const drawn = new Set(nodes.map(({ name }) => name.toLowerCase()));
          const expected = links.filter(
            ({ from, to }) =>
              drawn.has(from.toLowerCase()) &&
              drawn.has(to.toLowerCase()) &&
              from.toLowerCase() !== to.toLowerCase()
          );
          expect(curves).toHaveLength(expected.length);
          for (const { from, to, start, end } of curves) {
            expect(Math.hypot(start.x - from.x, start.y - from.y)).toBeCloseTo(nodeRadius, 6);
            expect(Math.hypot(end.x - to.x, end.y - to.y)).toBeCloseTo(nodeRadius, 6);
          }
        }
      )
    );
  });

  it("keeps the links of one pair apart", () => {
    const link = { from: "a", to: "b", kind: null, strength: null };
    const { curves } = drawActors(
      [actor("a", "core"), actor("b", "science")],
      [link, { ...link, from: "b", to: "a" }, link, link],
      [],
      words("en")
    );
    const bends = new Set(curves.map(({ bend }) => `${bend.x.toFixed(1)} ${bend.y.toFixed(1)}`));
    expect(bends.size).toBe(4);
  });

  it("draws expected links that are absent, to the middle when the association coordinates", () => {
    const { missing, boxes } = drawActors(
      [actor("a", "core"), actor("u", "education"), actor("Union", "association", true)],
      [{ from: "a", to: "u", kind: null, strength: null }],
      expectedPairs,
      words("en")
    );
    expect(missing.map(({ pair }) => pair)).toEqual([
      ["core", "supplier"],
      ["core", "science"],
      ["association", "core"],
    ]);
    const center = boxes.find(({ seat }) => seat === "center");
    // The association stands in the middle, so its line ends at the upper rim of the middle box.
    expect(missing[2]?.start.y).toBeCloseTo(center?.y ?? NaN, 6);
  });

  it.each(locales)("writes no word over the rim of its box in %s", (locale) => {
    for (const { lines } of drawActors([], [], [], words(locale)).boxes) {
      expect(lines.length).toBeLessThanOrEqual(2);
      // At most 6.5 units a letter in the fonts of the pane, in a box of 94.
      for (const line of lines) expect(line.length * 6.5).toBeLessThanOrEqual(94);
    }
  });
});
