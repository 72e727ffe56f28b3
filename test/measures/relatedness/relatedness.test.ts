import fc from "fast-check";
import { cooccurrenceOfIndustries } from "../../../src/measures/relatedness/cooccurrence";
import { relatednessOfIndustries } from "../../../src/measures/relatedness/relatedness";
import { relatednessDensity } from "../../../src/measures/relatedness/relatedness-density";
import { expectNear, rowsOf, sentenceOf } from "../../support/law";

const ones = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

/** Symmetric counts with anything on the diagonal. */
const countsOf = (n: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: n * n, maxLength: n * n })
    .map((upper) =>
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (__, j) => upper[Math.min(i, j) * n + Math.max(i, j)] ?? 0)
      )
    );
const counts = fc.integer({ min: 2, max: 6 }).chain(countsOf);

const methods = ["probability", "association", "cosine", "jaccard"];

describe("relatedness", () => {
  it("is the same from presence and from its co-occurrence", () => {
    fc.assert(
      fc.property(ones(7, 5), fc.constantFrom(...methods), (rows, method) => {
        const met = rowsOf(cooccurrenceOfIndustries, rows, "presence");
        expect(rowsOf(relatednessOfIndustries, rows, method, "presence")).toEqual(
          rowsOf(relatednessOfIndustries, met, method, "cooccurrence")
        );
      })
    );
  });

  it("is symmetric, 0 on the diagonal whatever stands there, and 0 where two never meet", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), (rows, method) => {
        const answer = rowsOf(relatednessOfIndustries, rows, method, "cooccurrence");
        answer.forEach((row, i) => {
          expect(row[i]).toBe(0);
          row.forEach((x, j) => {
            expectNear(Number(x), Number(answer[j]?.[i]));
            if (rows[i]?.[j] === 0) expect(x).toBe(0);
          });
        });
      })
    );
  });

  it("does not depend on how often everything is counted", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), (rows, method) => {
        const plain = rowsOf(relatednessOfIndustries, rows, method, "cooccurrence").flat();
        const scaled = rows.map((row) => row.map((x) => x * 1e150));
        rowsOf(relatednessOfIndustries, scaled, method, "cooccurrence")
          .flat()
          .forEach((x, k) => expectNear(Number(x), Number(plain[k])));
      })
    );
  });

  it("is 1 for industries that all meet equally often, as by chance", () => {
    const n = 5;
    const rows = Array.from({ length: n }, () => new Array<number>(n).fill(4));
    // Association compares with chance among all, probability among the others: (n − 1)/n apart.
    expectNear(Number(rowsOf(relatednessOfIndustries, rows, null, "cooccurrence")[0]?.[1]), 1);
    expectNear(
      Number(rowsOf(relatednessOfIndustries, rows, "association", "cooccurrence")[0]?.[1]),
      n / (n - 1)
    );
  });

  it("keeps cosine and jaccard between 0 and 1", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom("cosine", "jaccard"), (rows, method) => {
        for (const x of rowsOf(relatednessOfIndustries, rows, method, "cooccurrence").flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1 + 1e-12);
        }
      })
    );
  });

  it("has z-scores that industries present everywhere or nowhere do not get", () => {
    fc.assert(
      fc.property(ones(6, 4), (rows) => {
        const ubiquity = rows[0]?.map((_, i) => rows.filter((row) => row[i] === 1).length) ?? [];
        rowsOf(relatednessOfIndustries, rows, "zscore", "presence").forEach((row, i) =>
          row.forEach((z, j) => {
            const fixed = [ubiquity[i], ubiquity[j]].some((u) => u === 0 || u === rows.length);
            expect(z === "#DIV/0!").toBe(fixed);
          })
        );
      })
    );
  });

  it("refuses a z-score of counts and a table that is not square, saying why", () => {
    expect(
      sentenceOf(
        relatednessOfIndustries,
        [
          [0, 1],
          [1, 0],
        ],
        "zscore",
        "cooccurrence"
      )
    ).toMatch(/number of regions/);
    expect(sentenceOf(relatednessOfIndustries, [[0, 1]], null, "cooccurrence")).toMatch(
      /1 rows and 2 columns/
    );
  });
});

describe("relatedness density", () => {
  it("is 1 where the region has everything, 0 where it has nothing", () => {
    fc.assert(
      fc.property(ones(4, 4), (rows) => {
        const table = [...rows, [1, 1, 1, 1], [0, 0, 0, 0]];
        const answer = rowsOf(relatednessDensity, table, null, "presence");
        for (const d of answer[4] ?? []) expectNear(Number(d), 1);
        expect(answer[5]).toEqual([0, 0, 0, 0]);
        for (const d of answer.flat()) {
          expect(d).toBeGreaterThanOrEqual(0);
          expect(d).toBeLessThanOrEqual(1 + 1e-12);
        }
      })
    );
  });

  it("does not depend on the scale of the relatedness, and grows with its own", () => {
    fc.assert(
      fc.property(ones(5, 4), countsOf(4), (rows, weights) => {
        const plain = rowsOf(relatednessDensity, rows, weights, "presence").flat();
        const other = weights.map((row) => row.map((x) => x * 1e-200));
        rowsOf(relatednessDensity, rows, other, "presence", null, 100)
          .flat()
          .forEach((d, k) => {
            if (plain[k] === "#DIV/0!") expect(d).toBe("#DIV/0!");
            else expectNear(Number(d), 100 * Number(plain[k]));
          });
      })
    );
  });

  it("is undefined in the column of an industry related to none, and nowhere else", () => {
    const answer = rowsOf(
      relatednessDensity,
      [
        [1, 0],
        [1, 1],
      ],
      [
        [0, 1],
        [0, 1],
      ],
      "presence"
    );
    expect(answer).toEqual([
      ["#DIV/0!", 0.5],
      ["#DIV/0!", 1],
    ]);
  });

  it("says which shape the relatedness must have", () => {
    expect(
      sentenceOf(
        relatednessDensity,
        [[1, 0, 1]],
        [
          [1, 2],
          [3, 4],
        ],
        "presence"
      )
    ).toBe(
      "Relatedness: has 2 × 2 cells; expected 3 × 3, one row and column per industry of the matrix"
    );
  });
});
