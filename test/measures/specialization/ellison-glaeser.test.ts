import fc from "fast-check";
import { hhi } from "../../../src/measures/concentration/hhi";
import { ellisonGlaeserIndex } from "../../../src/measures/specialization/ellison-glaeser";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  sentenceOf,
  shuffled,
  unit,
} from "../../support/law";

const regions = 4;
// Within three orders of magnitude: where one plant is nearly all, gamma magnifies the last digits of the data by 1/(1 − H).
const size = fc.integer({ min: 1, max: 1000 });
const plant = fc.record({
  size,
  region: fc.integer({ min: 1, max: regions }),
  industry: fc.integer({ min: 1, max: 3 }),
});
const plants = fc.array(plant, { minLength: 2, maxLength: 30 });
const totals = fc.array(size, { minLength: regions, maxLength: regions });
interface Plant {
  readonly size: number;
  readonly region: number;
  readonly industry: number;
}

const row = (list: readonly Plant[], activity: readonly number[]): number[] =>
  (
    rowsOf(
      ellisonGlaeserIndex,
      column(list.map((p) => p.size)),
      column(list.map((p) => p.region)),
      null,
      column(activity)
    )[0] ?? []
  ).map((cell) => {
    if (typeof cell !== "number") throw new Error(`answered ${String(cell)}`);
    return cell;
  });

const expectSame = (actual: readonly number[], expected: readonly number[], tolerance = 1e-10) =>
  actual.forEach((x, k) => expectNear(x, expected[k] ?? NaN, tolerance));

describe("the Ellison–Glaeser index", () => {
  it("does not depend on the order of plants and on the units of plants and totals", () => {
    fc.assert(
      fc.property(shuffled(plants), totals, unit, unit, ({ list, other }, activity, u, v) =>
        expectSame(
          row(
            other.map((p) => ({ ...p, size: p.size * u })),
            activity.map((x) => x * v)
          ),
          row(list, activity)
        )
      )
    );
  });

  it("finds regions by code as by position, in any order of the list and in any case", () => {
    fc.assert(
      fc.property(plants, totals, (list, activity) => {
        const names = ["North", "East", "South", "West"];
        const coded = activity.map((x, r) => [names[r]?.toUpperCase(), x]).reverse();
        const answer = rowsOf(
          ellisonGlaeserIndex,
          column(list.map((p) => p.size)),
          column(list.map((p) => names[p.region - 1]?.toLowerCase())),
          null,
          coded
        );
        expectSame((answer[0] ?? []).map(Number), row(list, activity));
      })
    );
  });

  it("prints the concentration of the plants, and gamma and z of one sign", () => {
    fc.assert(
      fc.property(plants, totals, (list, activity) => {
        const [gamma = NaN, , z = NaN, h = NaN] = row(list, activity);
        expectNear(h, numberOf(hhi, column(list.map((p) => p.size))));
        if (Math.abs(gamma) > 1e-9) expect(Math.sign(gamma)).toBe(Math.sign(z));
      })
    );
  });

  it("is 1 when all plants stand in one of several equal regions", () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 10 }), (list) => {
        const [gamma = NaN] = row(
          list.map((x) => ({ size: x, region: 2, industry: 1 })),
          [7, 7, 7, 7]
        );
        expectNear(gamma, 1, 1e-10);
      })
    );
  });

  it("is 0 on average over all ways to throw two plants at the regions", () => {
    fc.assert(
      fc.property(size, size, totals, (a, b, activity) => {
        const total = activity.reduce((sum, x) => sum + x, 0);
        let mean = 0;
        for (let r = 1; r <= regions; r++) {
          for (let s = 1; s <= regions; s++) {
            const chance = ((activity[r - 1] ?? 0) / total) * ((activity[s - 1] ?? 0) / total);
            const [gamma = NaN] = row(
              [
                { size: a, region: r, industry: 1 },
                { size: b, region: s, industry: 1 },
              ],
              activity
            );
            mean += chance * gamma;
          }
        }
        expectNear(mean, 0, 1e-9);
      })
    );
  });

  it("of several industries has the row of each alone, with all plants as the benchmark", () => {
    fc.assert(
      fc.property(plants, (list) => {
        const activity = Array.from({ length: regions }, (_, r) =>
          list.filter((p) => p.region === r + 1).reduce((sum, p) => sum + p.size, 0)
        );
        const answer = rowsOf(
          ellisonGlaeserIndex,
          column(list.map((p) => p.size)),
          column(list.map((p) => p.region)),
          column(list.map((p) => p.industry))
        );
        const industries = [...new Set(list.map((p) => p.industry))].sort();
        expect(answer.length).toBe(industries.length);
        industries.forEach((industry, k) => {
          const own = list.filter((p) => p.industry === industry);
          const alone = rowsOf(
            ellisonGlaeserIndex,
            column(own.map((p) => p.size)),
            column(own.map((p) => p.region)),
            null,
            column(activity)
          );
          const [first] = alone[0] ?? [];
          if (own.length === 1) expect([answer[k]?.[0], first]).toEqual(["#DIV/0!", "#DIV/0!"]);
          else
            answer[k]?.forEach((cell, c) =>
              typeof cell === "number"
                ? expectNear(Number(alone[0]?.[c]), cell, 1e-9)
                : expect(alone[0]?.[c]).toBe(cell)
            );
        });
      })
    );
  });

  it("says which region is unknown", () => {
    expect(
      sentenceOf(ellisonGlaeserIndex, column([10, 4]), column([1, 3]), null, column([50, 30]))
    ).toBe("Regions: “3” is not among the region totals; expected a code or position listed there");
  });
});
