import fc from "fast-check";
import { coagglomeration } from "../../../src/measures/specialization/coagglomeration";
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

const size = fc.integer({ min: 1, max: 1000 });
const plants = fc.array(
  fc.record({
    size,
    region: fc.integer({ min: 1, max: 4 }),
    industry: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 4, maxLength: 30 }
);
const totals = fc.array(size, { minLength: 4, maxLength: 4 });
interface Plant {
  readonly size: number;
  readonly region: number;
  readonly industry: number;
}
const call = (list: readonly Plant[], activity: readonly number[], ...pair: readonly unknown[]) =>
  [
    column(list.map((p) => p.size)),
    column(list.map((p) => p.region)),
    column(list.map((p) => p.industry)),
    column(activity),
    ...pair,
  ] as const;
const industriesOf = (list: readonly Plant[]) => [...new Set(list.map((p) => p.industry))].sort();

describe("coagglomeration", () => {
  it("does not depend on the order of plants and on the units of plants and totals", () => {
    fc.assert(
      fc.property(shuffled(plants), totals, unit, unit, ({ list, other }, activity, u, v) => {
        fc.pre(industriesOf(list).length > 1);
        expectNear(
          numberOf(
            coagglomeration,
            ...call(
              other.map((p) => ({ ...p, size: p.size * u })),
              activity.map((x) => x * v)
            )
          ),
          numberOf(coagglomeration, ...call(list, activity)),
          1e-10
        );
      })
    );
  });

  it("of a group is the mean of its pairs, weighted by the products of their shares", () => {
    fc.assert(
      fc.property(plants, totals, (list, activity) => {
        const industries = industriesOf(list);
        fc.pre(industries.length > 1);
        const weight = (i: number) =>
          list.filter((p) => p.industry === i).reduce((sum, p) => sum + p.size, 0);
        let sum = 0;
        let weights = 0;
        for (const i of industries) {
          for (const j of industries) {
            if (i === j) continue;
            sum += weight(i) * weight(j) * numberOf(coagglomeration, ...call(list, activity, i, j));
            weights += weight(i) * weight(j);
          }
        }
        expectNear(numberOf(coagglomeration, ...call(list, activity)), sum / weights, 1e-10);
      })
    );
  });

  it("agrees with the definition by concentrations and plant sizes", () => {
    fc.assert(
      fc.property(plants, totals, (list, activity) => {
        const industries = industriesOf(list);
        fc.pre(industries.length > 1);
        const answers = industries.map((i) => {
          const own = list.filter((p) => p.industry === i);
          const [row = []] = rowsOf(
            ellisonGlaeserIndex,
            column(own.map((p) => p.size)),
            column(own.map((p) => p.region)),
            null,
            column(activity)
          );
          return { own, gamma: row[0], h: Number(row[3]) };
        });
        fc.pre(answers.every(({ gamma }) => typeof gamma === "number"));
        const all = list.reduce((sum, p) => sum + p.size, 0);
        const economy = activity.reduce((sum, x) => sum + x, 0);
        const x2 = activity.reduce((sum, x) => sum + (x / economy) ** 2, 0);
        const raw = activity.reduce((sum, x, r) => {
          const share =
            list.filter((p) => p.region === r + 1).reduce((part, p) => part + p.size, 0) / all;
          return sum + (share - x / economy) ** 2;
        }, 0);
        let h = 0;
        let own = 0;
        let w2 = 0;
        for (const { own: members, gamma, h: plantsOf } of answers) {
          const w = members.reduce((sum, p) => sum + p.size, 0) / all;
          h += w * w * plantsOf;
          own += Number(gamma) * w * w * (1 - plantsOf);
          w2 += w * w;
        }
        expectNear(
          numberOf(coagglomeration, ...call(list, activity)),
          (raw / (1 - x2) - h - own) / (1 - w2),
          1e-9
        );
      })
    );
  });

  it("is symmetric in its two industries", () => {
    fc.assert(
      fc.property(plants, totals, (list, activity) => {
        const [i, j] = industriesOf(list);
        fc.pre(j !== undefined);
        expect(numberOf(coagglomeration, ...call(list, activity, i, j))).toBe(
          numberOf(coagglomeration, ...call(list, activity, j, i))
        );
      })
    );
  });

  it("of a group against itself is never above 0", () => {
    fc.assert(
      fc.property(plants, (list) => {
        fc.pre(industriesOf(list).length > 1 && new Set(list.map((p) => p.region)).size > 1);
        const [sizes, regions, industries] = call(list, []);
        expect(numberOf(coagglomeration, sizes, regions, industries)).toBeLessThanOrEqual(1e-12);
      })
    );
  });

  it("says which code is not found", () => {
    expect(
      sentenceOf(
        coagglomeration,
        column([1, 2]),
        column([1, 2]),
        column(["a", "b"]),
        null,
        "a",
        "c"
      )
    ).toBe("Second industry: “c” is not among the industries; expected a code listed there");
  });
});
