import fc from "fast-check";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { NumberRange } from "../../../src/core/cells";
import { isFault } from "../../../src/core/fault";
import { complexityOutlook } from "../../../src/measures/relatedness/complexity-outlook";
import {
  Complexity,
  complexityOf,
  momentsOf,
} from "../../../src/measures/relatedness/complexity-vectors";
import { industryComplexity } from "../../../src/measures/relatedness/industry-complexity";
import { opportunityGain } from "../../../src/measures/relatedness/opportunity-gain";
import { Presence, presenceOf } from "../../../src/measures/relatedness/presence";
import { regionComplexity } from "../../../src/measures/relatedness/region-complexity";
import { expectNear, rowsOf, sentenceOf } from "../../support/law";

function presenceIn(rows: readonly (readonly number[])[]): Presence {
  const presence = presenceOf(new NumberRange(rows), "presence", 1);
  if (isFault(presence)) throw new Error(presence.because.en);
  return presence;
}

/** A table whose regions differ in what they can do, from a seed: no eigenvalue meets another. */
function landscape(regions: number, industries: number, seed: number): number[][] {
  let x = seed;
  const next = () => (x = (16807 * x) % 2147483647) / 2147483647;
  return Array.from({ length: regions }, (_, r) =>
    Array.from({ length: industries }, (__, i) =>
      i === 0 || r === 0 || (r + 1) / regions + 0.6 * next() > (i + 1) / industries ? 1 : 0
    )
  );
}

/** The complexity of a table, null where it has none. */
function found(rows: readonly (readonly number[])[]): Complexity | null {
  const complexity = complexityOf(presenceIn(rows));
  return isFault(complexity) ? null : complexity;
}

const landscapes = fc
  .tuple(
    fc.integer({ min: 4, max: 14 }),
    fc.integer({ min: 4, max: 14 }),
    fc.integer({ min: 1, max: 1e6 })
  )
  .map(([regions, industries, seed]) => landscape(regions, industries, seed))
  .filter((rows) => found(rows) !== null);

describe("complexity vectors", () => {
  it("solve U⁻¹ Bᵀ k = λ q and k = D⁻¹ B q to twelve digits", () => {
    fc.assert(
      fc.property(landscapes, (rows) => {
        const presence = presenceIn(rows);
        const complexity = found(rows);
        if (!complexity) throw new Error("no complexity");
        const { regions: k, industries: q, eigenvalue } = complexity;
        const { diversity, ubiquity } = presence;
        rows.forEach((row, r) =>
          expectNear(
            row.reduce((sum, b, i) => sum + b * q[i]!, 0) / diversity[r]!,
            k[r] ?? NaN,
            1e-12
          )
        );
        ubiquity.forEach((u, i) =>
          expectNear(
            rows.reduce((sum, row, r) => sum + (row[i] ?? 0) * k[r]!, 0) / u,
            eigenvalue * q[i]!,
            1e-12
          )
        );
        expectNear(
          q.reduce((sum, x) => sum + x * x, 0),
          1
        );
      })
    );
  });

  it("have the second eigenvalue another program finds", () => {
    for (const [regions, industries] of [
      [3, 3],
      [8, 20],
      [20, 8],
      [40, 60],
    ] as const) {
      const rows = landscape(regions, industries, 11);
      const { diversity, ubiquity } = presenceIn(rows);
      const s = new Matrix(
        rows.map((row, r) => row.map((b, i) => b / Math.sqrt(diversity[r]! * ubiquity[i]!)))
      );
      const values = new EigenvalueDecomposition(s.mmul(s.transpose()), {
        assumeSymmetric: true,
      }).realEigenvalues.sort((a, b) => b - a);
      expectNear(found(rows)?.eigenvalue ?? NaN, values[1] ?? NaN);
    }
  });

  it("are found in a table without structure, where the eigenvalues crowd", () => {
    let x = 5;
    const next = () => (x = (16807 * x) % 2147483647) / 2147483647;
    const rows = Array.from({ length: 120 }, () =>
      Array.from({ length: 200 }, () => (next() < 0.4 ? 1 : 0))
    );
    const complexity = found(rows);
    if (!complexity) throw new Error("no complexity");
    const { regions: k, industries: q, eigenvalue } = complexity;
    const { ubiquity } = presenceIn(rows);
    ubiquity.forEach((u, i) =>
      expectNear(
        rows.reduce((sum, row, r) => sum + (row[i] ?? 0) * k[r]!, 0) / u,
        eigenvalue * q[i]!,
        1e-12
      )
    );
  });

  it("rise with diversity", () => {
    fc.assert(
      fc.property(landscapes, (rows) => {
        const complexity = found(rows);
        if (!complexity) throw new Error("no complexity");
        const { diversity } = presenceIn(rows);
        const mean = momentsOf(diversity, false).mean;
        const covariance = complexity.regions.reduce(
          (sum, k, r) => sum + k * (diversity[r]! - mean),
          0
        );
        expect(covariance).toBeGreaterThan(0);
      })
    );
  });

  it("say why there are none", () => {
    const say = (rows: number[][]) => sentenceOf(regionComplexity, rows, "presence");
    expect(say([[1, 1, 1]])).toMatch(/at least 3 regions/);
    expect(
      say([
        [1, 1, 1],
        [0, 0, 0],
        [1, 0, 0],
      ])
    ).toMatch(/^region 2 has no industry/);
    expect(
      say([
        [1, 1, 0],
        [0, 1, 0],
        [1, 0, 0],
      ])
    ).toMatch(/^industry 3 is present in no region/);
    expect(
      say([
        [1, 0, 0],
        [0, 1, 1],
        [0, 1, 0],
      ])
    ).toMatch(/without a common industry/);
    expect(
      say([
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ])
    ).toMatch(/equally well/);
    expect(
      say([
        [1, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 1],
      ])
    ).toMatch(/which end/);
  });
});

describe("a ring of regions", () => {
  it("has no single ranking, however long: turning it leaves the table as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 2, max: 4 }), (n, width) => {
        const rows = Array.from({ length: n }, (_, r) =>
          Array.from({ length: n }, (__, i) => ((i - r + n) % n < width ? 1 : 0))
        );
        expect(sentenceOf(regionComplexity, rows, "presence")).toMatch(/equally well/);
      })
    );
  });

  it("has none either when a region in the middle ties it to itself", () => {
    const n = 12;
    const rows = Array.from({ length: n }, (_, r) => [
      ...Array.from({ length: n }, (__, i) => ((i - r + n) % n < 3 ? 1 : 0)),
      1,
    ]);
    rows.push([...new Array<number>(n).fill(0), 1]);
    expect(sentenceOf(regionComplexity, rows, "presence")).toMatch(/equally well/);
  });
});

describe("measures of complexity", () => {
  it("do not depend on the order of regions and industries", () => {
    fc.assert(
      fc.property(landscapes, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        const plain = rowsOf(regionComplexity, rows, "presence");
        rowsOf(regionComplexity, turned, "presence").forEach(([x], r) =>
          expectNear(Number(x), Number(plain[rows.length - 1 - r]?.[0]), 1e-8)
        );
        const gains = rowsOf(opportunityGain, rows, "presence");
        rowsOf(opportunityGain, turned, "presence").forEach((row, r) =>
          row.forEach((x, i) =>
            expectNear(Number(x), Number(gains[rows.length - 1 - r]?.[row.length - 1 - i]), 1e-8)
          )
        );
      })
    );
  });

  it("make a region's complexity the mean over its industries, scaled by regions", () => {
    fc.assert(
      fc.property(landscapes, fc.boolean(), (rows, sample) => {
        const [industries = []] = rowsOf(industryComplexity, rows, "presence", 1, null, sample);
        rowsOf(regionComplexity, rows, "presence", 1, sample).forEach(([x], r) => {
          const own = industries.filter((_, i) => rows[r]?.[i] === 1).map(Number);
          expectNear(Number(x), own.reduce((sum, q) => sum + q, 0) / own.length, 1e-9);
        });
      })
    );
  });

  it("have mean 0 and deviation 1 where they are standardized by themselves", () => {
    fc.assert(
      fc.property(landscapes, (rows) => {
        for (const answer of [
          rowsOf(regionComplexity, rows, "presence").flat(),
          rowsOf(industryComplexity, rows, "presence", 1, "industries").flat(),
          rowsOf(complexityOutlook, rows, "presence").flat(),
        ]) {
          if (answer.includes("#DIV/0!")) continue;
          const { mean, deviation } = momentsOf(Float64Array.from(answer, Number), false);
          expectNear(mean, 0, 1e-9);
          expectNear(deviation, 1, 1e-9);
        }
      })
    );
  });

  it("promise a gain for what is missing alone", () => {
    fc.assert(
      fc.property(landscapes, (rows) => {
        rowsOf(opportunityGain, rows, "presence").forEach((row, r) =>
          row.forEach((gain, i) => {
            if (rows[r]?.[i] === 1) expect(gain).toBe(0);
          })
        );
      })
    );
  });
});
