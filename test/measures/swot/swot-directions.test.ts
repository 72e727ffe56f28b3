import fc from "fast-check";
import { swotDirections } from "../../../src/measures/swot/swot-directions";
import { column, expectNear, rowsOf, sentenceOf, size } from "../../support/law";

const study = fc.integer({ min: 1, max: 8 }).chain((factors) =>
  fc.record({
    links: fc.array(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: factors, maxLength: factors }),
      { minLength: 1, maxLength: 6 }
    ),
    weights: fc.array(size, { minLength: factors, maxLength: factors }),
  })
);

const tableOf = (links: readonly (readonly number[])[], weights: readonly number[], top?: number) =>
  rowsOf(swotDirections, links, column(weights), top);

describe("scores of directions", () => {
  it("lie between 0 and the sum of the weights, which a direction linked fully to everything has", () => {
    fc.assert(
      fc.property(study, ({ links, weights }) => {
        const whole = weights.reduce((a, b) => a + b, 0);
        const full = [...links, weights.map(() => 3)];
        const scores = tableOf(full, weights).map((row) => Number(row[0]));
        scores.forEach((score) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(whole * (1 + 1e-12));
        });
        expectNear(scores[scores.length - 1] ?? NaN, whole);
      })
    );
  });

  it("have a weight per link between the smallest and the largest weight linked", () => {
    fc.assert(
      fc.property(study, ({ links, weights }) => {
        tableOf(links, weights).forEach(([, perLink], k) => {
          const linked = weights.filter((_, f) => (links[k]?.[f] ?? 0) > 0);
          if (linked.length === 0) return expect(perLink).toBe("#DIV/0!");
          expect(Number(perLink)).toBeGreaterThanOrEqual(Math.min(...linked) * (1 - 1e-12));
          expect(Number(perLink)).toBeLessThanOrEqual(Math.max(...linked) * (1 + 1e-12));
        });
      })
    );
  });

  it("add up when links of two directions are put together, and shrink with the top mark", () => {
    fc.assert(
      fc.property(study, ({ links, weights }) => {
        const [first = []] = links;
        const doubled = first.map((link) => 2 * link);
        const one = Number(tableOf([first], weights, 6)[0]?.[0]);
        expectNear(Number(tableOf([doubled], weights, 6)[0]?.[0]), 2 * one);
        expectNear(Number(tableOf([first], weights, 3)[0]?.[0]), 2 * one);
      })
    );
  });

  it("do not depend on the order of the factors", () => {
    fc.assert(
      fc.property(study, ({ links, weights }) => {
        const turned = tableOf(
          links.map((row) => [...row].reverse()),
          [...weights].reverse()
        );
        tableOf(links, weights).forEach((row, k) =>
          expectNear(Number(turned[k]?.[0]), Number(row[0]))
        );
      })
    );
  });

  it("say where a link exceeds the top mark, and how many weights are wanted", () => {
    expect(
      sentenceOf(
        swotDirections,
        [
          [1, 2],
          [3, 4],
        ],
        column([1, 1])
      )
    ).toBe("Links: row 2, column 2 is 4; expected at most the top mark 3");
    expect(sentenceOf(swotDirections, [[1, 2, 3]], column([1, 1]))).toBe(
      "Weights: the number of cells is 2, but Links has 3 columns; expected one cell per column"
    );
  });
});
