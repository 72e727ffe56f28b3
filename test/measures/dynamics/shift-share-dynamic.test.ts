import fc from "fast-check";
import { shiftShare } from "../../../src/measures/dynamics/shift-share";
import { shiftShareDynamic } from "../../../src/measures/dynamics/shift-share-dynamic";
import { column, expectNear, rowsOf, size } from "../../support/law";

const economies = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([industries, years]) => {
    const one = fc.array(fc.array(size, { minLength: years, maxLength: years }), {
      minLength: industries,
      maxLength: industries,
    });
    return fc.tuple(one, one);
  });
const method = fc.constantFrom("classic", "esteban");
const answer = (...inputs: readonly unknown[]) =>
  (rowsOf(shiftShareDynamic, ...inputs)[0] ?? []).map(Number);
const near = (actual: number, expected: number, scale: number) =>
  expectNear(actual / scale, expected / scale, 1e-10);
const scaleOf = (...tables: readonly (readonly (readonly number[])[])[]) =>
  Math.max(...tables.flat(2)) ** 2;

describe("dynamic shift-share", () => {
  it("of two years is shift-share itself", () => {
    fc.assert(
      fc.property(economies, method, ([region, nation], how) => {
        const year = (table: readonly (readonly number[])[], t: number) =>
          column(table.map((row) => row[t]));
        const two = (table: readonly (readonly number[])[]) => table.map((row) => row.slice(0, 2));
        const plain = rowsOf(
          shiftShare,
          year(region, 0),
          year(region, 1),
          year(nation, 0),
          year(nation, 1),
          how
        )[0];
        answer(two(region), two(nation), how).forEach((x, k) =>
          near(x, Number(plain?.[k]), scaleOf(region, nation))
        );
      })
    );
  });

  it("adds up to the whole change: national share, industry mix and what is left to the region", () => {
    fc.assert(
      fc.property(economies, method, ([region, nation], how) => {
        const [total = NaN, national = NaN, mix = NaN, fourth = NaN, fifth = NaN] = answer(
          region,
          nation,
          how
        );
        const change = region.reduce((sum, row) => sum + (row.at(-1) ?? 0) - (row[0] ?? 0), 0);
        const scale = scaleOf(region, nation);
        near(total, change, scale);
        near(national + mix + fourth + (how === "esteban" ? fifth : 0), change, scale);
        if (how === "classic") near(fifth, mix + fourth, scale);
      })
    );
  });

  it("is additive in time: the parts of two stretches sum to those of the whole", () => {
    fc.assert(
      fc.property(economies, method, ([region, nation], how) => {
        const years = region[0]?.length ?? 0;
        fc.pre(years > 2);
        const cut = (table: readonly (readonly number[])[], from: number, to: number) =>
          table.map((row) => row.slice(from, to));
        const whole = answer(region, nation, how);
        const first = answer(cut(region, 0, 2), cut(nation, 0, 2), how);
        const rest = answer(cut(region, 1, years), cut(nation, 1, years), how);
        whole.forEach((x, k) =>
          near(x, (first[k] ?? NaN) + (rest[k] ?? NaN), scaleOf(region, nation))
        );
      })
    );
  });

  it("leaves nothing to a region that copies the nation", () => {
    fc.assert(
      fc.property(economies, method, ([, nation], how) => {
        const [total = NaN, national = NaN, ...rest] = answer(nation, nation, how);
        near(national, total, scaleOf(nation));
        rest.forEach((x) => near(x, 0, scaleOf(nation)));
      })
    );
  });
});
