import fc from "fast-check";
import { ahpSynthesis } from "../../../src/measures/weights/ahp-synthesis";
import { column, expectNear, rowsOf, sentenceOf, size, table, unit } from "../../support/law";

const hierarchy = table.chain((local) =>
  fc
    .array(size, { minLength: local[0]?.length ?? 0, maxLength: local[0]?.length ?? 0 })
    .map((criteria) => ({ local, criteria }))
);
const weightsOf = (criteria: readonly number[], local: number[][], ideal?: boolean) =>
  rowsOf(ahpSynthesis, column(criteria), local, ideal).map((row) => Number(row[0]));
const modes = fc.boolean();

describe("synthesis of a hierarchy", () => {
  it("gives weights that sum to 1, whatever the unit of the criteria weights", () => {
    fc.assert(
      fc.property(hierarchy, modes, unit, ({ local, criteria }, ideal, k) => {
        const weights = weightsOf(criteria, local, ideal);
        expectNear(
          weights.reduce((a, b) => a + b, 0),
          1
        );
        weightsOf(
          criteria.map((v) => v * k),
          local,
          ideal
        ).forEach((w, a) => expectNear(w, weights[a] ?? NaN));
      })
    );
  });

  it("gives the weights under a criterion when it alone counts", () => {
    fc.assert(
      fc.property(hierarchy, modes, ({ local, criteria }, ideal) => {
        const total = local.reduce((sum, row) => sum + (row[0] ?? 0), 0);
        const alone = criteria.map((_, c) => (c === 0 ? 5 : 0));
        weightsOf(alone, local, ideal).forEach((w, a) =>
          expectNear(w, (local[a]?.[0] ?? NaN) / total)
        );
      })
    );
  });

  it("does not depend on the order of criteria or alternatives", () => {
    fc.assert(
      fc.property(hierarchy, modes, ({ local, criteria }, ideal) => {
        const turned = weightsOf(
          [...criteria].reverse(),
          [...local].reverse().map((row) => [...row].reverse()),
          ideal
        ).reverse();
        weightsOf(criteria, local, ideal).forEach((w, a) => expectNear(w, turned[a] ?? NaN));
      })
    );
  });

  it("keeps the proportions of old alternatives in the ideal mode when one is copied", () => {
    fc.assert(
      fc.property(hierarchy, ({ local, criteria }) => {
        const before = weightsOf(criteria, local, true);
        const after = weightsOf(criteria, [...local, local[0] ?? []], true);
        before.forEach((w, a) =>
          expectNear((after[a] ?? NaN) / (after[0] ?? NaN), w / (before[0] ?? NaN), 1e-11)
        );
      })
    );
  });

  it("may turn the order round in the distributive mode, as Belton and Gear showed", () => {
    const share = (rows: number[][]) => {
      const sums = [0, 1, 2].map((c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0));
      return rows.map((row) => row.map((x, c) => x / (sums[c] ?? NaN)));
    };
    const rows = [
      [1, 9, 8],
      [9, 1, 9],
      [1, 1, 1],
    ];
    const [a = NaN, b = NaN] = weightsOf([1, 1, 1], share(rows));
    expect(b).toBeGreaterThan(a);
    const copied = weightsOf([1, 1, 1], share([...rows, [9, 1, 9]]));
    expect(copied[0]).toBeGreaterThan(copied[1] ?? NaN);
  });

  it("survives weights at both ends of the range of doubles", () => {
    weightsOf(
      [1e300, 1e300],
      [
        [1e-310, 1e300],
        [1e-310, 1e300],
      ],
      true
    ).forEach((w) => expectNear(w, 0.5));
  });

  it("names the criterion without weights", () => {
    expect(sentenceOf(ahpSynthesis, column([1, 1]), [[1, 0]])).toMatch(
      /^Local weights: column 2 has no weight above 0/
    );
  });
});
