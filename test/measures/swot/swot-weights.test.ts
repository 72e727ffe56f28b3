import fc from "fast-check";
import { swotWeights } from "../../../src/measures/swot/swot-weights";
import { column, expectNear, rowsOf, sentenceOf, size } from "../../support/law";

const letters = ["s", "w", "o", "t"];

/** Factors of all four groups with their raw importance, and the four group weights. */
const situation = fc.record({
  factors: fc.array(fc.tuple(fc.constantFrom(...letters), size), { maxLength: 12 }),
  groups: fc.tuple(size, size, size, size),
});

function laid({ factors, groups }: { factors: [string, number][]; groups: number[] }) {
  const all: [string, number][] = [...letters.map((q): [string, number] => [q, 1]), ...factors];
  const total = (q: string) => all.reduce((sum, [own, x]) => (own === q ? sum + x : sum), 0);
  const whole = groups.reduce((a, b) => a + b, 0);
  return {
    quadrants: column(all.map(([q]) => q)),
    local: column(all.map(([q, x]) => x / total(q))),
    groups: column(groups.map((g) => g / whole)),
  };
}

const weightsOf = (x: ReturnType<typeof laid>, convention?: string) =>
  rowsOf(swotWeights, x.quadrants, x.local, x.groups, convention).map((row) => Number(row[0]));

describe("global weights of SWOT factors", () => {
  it("sum to 1 by either convention when groups and locals do", () => {
    fc.assert(
      fc.property(situation, fc.constantFrom("groups", "top-factors"), (raw, convention) => {
        expectNear(
          weightsOf(laid(raw), convention).reduce((a, b) => a + b, 0),
          1
        );
      })
    );
  });

  it("sum to the weight of the group inside each group", () => {
    fc.assert(
      fc.property(situation, (raw) => {
        const x = laid(raw);
        const weights = weightsOf(x);
        letters.forEach((q, k) =>
          expectNear(
            weights.reduce((sum, w, f) => (x.quadrants[f]?.[0] === q ? sum + w : sum), 0),
            Number(x.groups[k]?.[0])
          )
        );
      })
    );
  });

  it("give top factors the proportion of their groups, if these were compared", () => {
    fc.assert(
      fc.property(situation, (raw) => {
        const x = laid(raw);
        const weights = weightsOf(x, "top-factors");
        const top = (q: string) => Math.max(...weights.filter((_, f) => x.quadrants[f]?.[0] === q));
        expectNear(top("w") / top("s"), Number(x.groups[1]?.[0]) / Number(x.groups[0]?.[0]), 1e-11);
      })
    );
  });

  it("are the same by both conventions when every group has one factor", () => {
    fc.assert(
      fc.property(fc.tuple(size, size, size, size), (groups) => {
        const x = laid({ factors: [], groups });
        weightsOf(x, "top-factors").forEach((w, f) => expectNear(w, weightsOf(x)[f] ?? NaN));
      })
    );
  });

  it("keep apart a short group's advantage: the longer group gains by comparing top factors", () => {
    const x = {
      quadrants: column(["o", "o", "t", "t", "t", "t"]),
      local: column([0.5, 0.5, 0.25, 0.25, 0.25, 0.25]),
      groups: column([0, 0, 0.5, 0.5]),
    };
    expectNear(weightsOf(x)[0] ?? NaN, 0.25);
    expectNear(weightsOf(x, "top-factors")[0] ?? NaN, 1 / 6);
  });

  it("survive group weights near the end of the range of doubles", () => {
    const x = {
      quadrants: column(["s", "s", "s"]),
      local: column([1e-300, 1e-300, 1e-300]),
      groups: column([1e308, 0, 0, 0]),
    };
    weightsOf(x, "top-factors").forEach((w) => expectNear(w, 1 / 3));
  });

  it("name the letter that is not one of the four", () => {
    expect(sentenceOf(swotWeights, column(["s", "S1"]), column([1, 1]), column([1, 1, 1, 1]))).toBe(
      "Quadrants: row 2 is “S1”; expected s, w, o or t"
    );
  });
});
