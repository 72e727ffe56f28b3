import fc from "fast-check";
import { backwardLinkages } from "../../../src/measures/linkages/backward-linkages";
import { chainDepth } from "../../../src/measures/linkages/chain-depth";
import { forwardLinkages } from "../../../src/measures/linkages/forward-linkages";
import { inverseOfLeontief } from "../../../src/measures/linkages/leontief-inverse";
import { outputMultipliers } from "../../../src/measures/linkages/output-multipliers";
import { column, expectNear, numberOf, rowsOf, sentenceOf } from "../../support/law";

/** Coefficients whose columns add up to less than 1. */
const coefficients = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: n * n, maxLength: n * n })
      .map((shares) =>
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => ((shares[i * n + j] ?? 0) / 100 / n) * 0.95)
        )
      )
  );

const numbers = (cells: readonly (readonly unknown[])[]): number[][] =>
  cells.map((row) => row.map(Number));
const sum = (list: readonly number[]) => list.reduce((total, x) => total + x, 0);
const transposed = (rows: readonly (readonly number[])[]) =>
  rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? [];

describe("the Leontief inverse", () => {
  it("is the sum of all rounds of the chain", () => {
    fc.assert(
      fc.property(coefficients, (a) => {
        const inverse = numbers(rowsOf(inverseOfLeontief, a));
        // L = I + A L: one more round changes nothing.
        inverse.forEach((row, i) =>
          row.forEach((x, j) =>
            expectNear(
              x,
              (i === j ? 1 : 0) +
                sum((a[i] ?? []).map((share, k) => share * (inverse[k]?.[j] ?? NaN)))
            )
          )
        );
        for (const x of inverse.flat()) expect(x).toBeGreaterThanOrEqual(0);
        inverse.forEach((row, i) => expect(row[i]).toBeGreaterThanOrEqual(1));
      })
    );
  });

  it("of industries that buy nothing is the unit matrix", () => {
    expect(
      rowsOf(inverseOfLeontief, [
        [0, 0],
        ["", null],
      ])
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("is refused with a reason where the chain never ends", () => {
    expect(sentenceOf(inverseOfLeontief, [[1]])).toMatch(/no inverse/);
    expect(
      sentenceOf(inverseOfLeontief, [
        [0.3, 0.6],
        [0.7, 0.4],
      ])
    ).toMatch(/columns adding up to less than 1/);
  });

  it("is found for hundreds of industries", () => {
    const n = 150;
    const a = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => ((7 * i + 13 * j) % 17) / 17 / n)
    );
    const [multipliers = []] = numbers(rowsOf(outputMultipliers, a));
    // m = 1 + m A, column by column.
    multipliers.forEach((m, j) => expectNear(m, 1 + sum(multipliers.map((x, i) => x * a[i]![j]!))));
  });
});

describe("linkages", () => {
  it("are the multipliers in units of their mean", () => {
    fc.assert(
      fc.property(coefficients, (a) => {
        const [multipliers = []] = numbers(rowsOf(outputMultipliers, a));
        expect(rowsOf(backwardLinkages, a, "total", false)).toEqual([multipliers]);
        const [linkages = []] = numbers(rowsOf(backwardLinkages, a));
        const mean = sum(multipliers) / multipliers.length;
        linkages.forEach((x, j) => expectNear(x, (multipliers[j] ?? NaN) / mean));
        expectNear(sum(linkages), linkages.length);
      })
    );
  });

  it("forward are backward linkages of the transposed table", () => {
    fc.assert(
      fc.property(
        coefficients,
        fc.constantFrom("total", "direct"),
        fc.boolean(),
        (a, kind, normalized) => {
          const back = rowsOf(backwardLinkages, transposed(a), kind, normalized).flat();
          rowsOf(forwardLinkages, a, kind, normalized)
            .flat()
            .forEach((x, i) =>
              typeof back[i] === "number" ? expectNear(Number(x), back[i]) : expect(x).toBe(back[i])
            );
        }
      )
    );
  });

  it("direct do not depend on the unit when normalized", () => {
    fc.assert(
      fc.property(coefficients, (a) => {
        const plain = rowsOf(backwardLinkages, a, "direct").flat();
        const scaled = a.map((row) => row.map((x) => x * 1e250));
        rowsOf(backwardLinkages, scaled, "direct")
          .flat()
          .forEach((x, j) =>
            typeof plain[j] === "number"
              ? expectNear(Number(x), plain[j])
              : expect(x).toBe(plain[j])
          );
      })
    );
  });
});

describe("the depth of a chain", () => {
  const share = fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
    .map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);

  it("told by exports and by processing adds up to 1", () => {
    fc.assert(
      fc.property(share, ([output, amount]) =>
        expectNear(
          numberOf(chainDepth, output, amount) + numberOf(chainDepth, output, amount, "processed"),
          1
        )
      )
    );
  });

  it("keeps the digits of a small remainder", () => {
    expect(numberOf(chainDepth, 1e16, 1e16 - 2)).toBe(2e-16);
  });

  it("answers each stage by itself", () => {
    expect(rowsOf(chainDepth, column([10, 0, 10]), column([4, 0, 11]))).toEqual([
      [0.6],
      ["#DIV/0!"],
      ["#VALUE!"],
    ]);
  });
});
