import fc from "fast-check";
import { shiftShare } from "../../../src/measures/dynamics/shift-share";
import { column, expectNear, rowsOf, size, unit } from "../../support/law";

/** Region and nation, first and last year, of equally many industries. */
const economies = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc.tuple(...Array.from({ length: 4 }, () => fc.array(size, { minLength: n, maxLength: n })))
  );

const numbers = (economy: readonly (readonly number[])[], ...settings: readonly unknown[]) =>
  rowsOf(shiftShare, ...economy.map(column), ...settings).map((row) => row.map(Number));

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The size of what cancels: rounding is measured by what was summed, and Esteban divides by the region's industries. */
const magnitude = ([e1 = [], e2 = [], n1 = [], n2 = []]: readonly (readonly number[])[]) => {
  const lead = e1.map((e, i) => (e2[i] ?? 0) / e + (n2[i] ?? 0) / (n1[i] ?? 1));
  return (1 + sum(lead)) * (sum(e1) + sum(e2)) + sum(e1) * (sum(n2) / sum(n1));
};

const near = (a: number, b: number, scale: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * Math.max(1, scale));

describe("shift-share", () => {
  it("adds up: the change is the nation's part, the mix and the region's own", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const [total = 0, national = 0, mix = 0, regional = 0, net = 0] = numbers(economy)[0] ?? [];
        near(national + mix + regional, total, magnitude(economy));
        near(mix + regional, net, magnitude(economy));
      })
    );
  });

  it("splits the regional share into competition and allocation", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const regional = numbers(economy)[0]?.[3] ?? NaN;
        const [, , , competitive = 0, allocation = 0] = numbers(economy, "esteban")[0] ?? [];
        near(competitive + allocation, regional, magnitude(economy));
      })
    );
  });

  it("multiplies: Gerfin's structural and location factors make the net factor", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const [structural = 0, location = 0, net = 0] = numbers(economy, "gerfin")[0] ?? [];
        expectNear((structural * location) / net, 1);
      })
    );
  });

  it("by industry adds up to the classic row", () => {
    fc.assert(
      fc.property(economies, (economy) => {
        const row = numbers(economy)[0] ?? [];
        const table = numbers(economy, "classic", true);
        for (const k of [0, 1, 2])
          near(sum(table.map((cells) => cells[k] ?? NaN)), row[k + 1] ?? NaN, magnitude(economy));
      })
    );
  });

  it("of the nation itself leaves nothing but the national share", () => {
    fc.assert(
      fc.property(economies, ([, , n1 = [], n2 = []]) => {
        const [total = 0, national = 0, mix = 0, regional = 0, net = 0] =
          numbers([n1, n2, n1, n2])[0] ?? [];
        const scale = magnitude([n1, n2, n1, n2]);
        near(total, national, scale);
        for (const part of [mix, regional, net]) near(part, 0, scale);
      })
    );
  });

  it("scales with the region's unit and does not feel the nation's", () => {
    fc.assert(
      fc.property(economies, unit, ([e1 = [], e2 = [], n1 = [], n2 = []], u) => {
        const plain = numbers([e1, e2, n1, n2])[0] ?? [];
        const other = numbers([e1, e2, n1.map((x) => x * u), n2.map((x) => x * u)])[0] ?? [];
        plain.forEach((x, k) => near(other[k] ?? NaN, x, magnitude([e1, e2, n1, n2])));
        const scaled =
          numbers([e1.map((x) => x * u), e2.map((x) => x * u), n1, n2], "gerfin")[0] ?? [];
        (numbers([e1, e2, n1, n2], "gerfin")[0] ?? []).forEach((x, k) =>
          expectNear((scaled[k] ?? NaN) / x, 1)
        );
      })
    );
  });

  it("is the same for rows as for columns", () => {
    fc.assert(
      fc.property(economies, fc.constantFrom("classic", "esteban", "gerfin"), (economy, method) => {
        expect(rowsOf(shiftShare, ...economy.map((row) => [row]), method)).toEqual(
          rowsOf(shiftShare, ...economy.map(column), method)
        );
      })
    );
  });
});
