/** Risks: bands, heat table, levels of what is measured, and strategic dependency in three values. */
import fc from "fast-check";
import type { DependencyYear, Flag } from "../../src/assessments/cluster-formation/risk-register";
import {
  bandOf,
  defaultBands,
  dependencyFlag,
  dependencyInBloc,
  dependencyOutsideBloc,
  heatTable,
  levelOf,
  measureFor,
  priceParity,
  riskProduct,
  risks,
} from "../../src/assessments/cluster-formation/risk-register";

const limits = { concentration: 0.4, ratio: 1, outsideShare: 0.5, years: 2 };

const year = (
  concentration: number | null,
  world: number | null,
  outside: number | null,
  ratio: number | null,
  high: number | null = null
): DependencyYear => ({
  concentrationLow: concentration,
  concentrationHigh: high,
  worldConcentration: world,
  outsideShare: outside,
  importsToExports: ratio,
});

const dependent = year(0.54, 0.6, 0.714286, 1.25);
const independent = year(0.34, 0.6, 0.714286, 1.25);
const unknown = year(null, null, null, null);

test("bands of the product are those of the method", () => {
  expect([1, 6, 8, 12, 15, 25].map((product) => bandOf(product))).toEqual([
    "green",
    "green",
    "amber",
    "amber",
    "red",
    "red",
  ]);
  expect(bandOf(7, { ...defaultBands, amber: 7 })).toBe("amber");
  expect(riskProduct(3, null)).toBeNull();
  expect(riskProduct(3, 4)).toBe(12);
});

test("the heat table counts each judged risk once", () => {
  const step = fc.option(fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(fc.record({ likelihood: step, impact: step })), (judged) => {
      const total = heatTable(judged)
        .flat()
        .reduce((a, b) => a + b, 0);
      expect(total).toBe(
        judged.filter(({ likelihood, impact }) => likelihood !== null && impact !== null).length
      );
    })
  );
  expect(heatTable([{ likelihood: 2, impact: 5 }])[1]?.[4]).toBe(1);
});

test("scrap at 500 outside and 300 inside: the material leaves the region", () => {
  const parity = priceParity(500, 300);
  expect(parity).toBeCloseTo(1.667, 3);
  const levels = risks.find(({ code }) => code === "R8")?.levels;
  if (!levels) throw new Error("no levels");
  expect(levelOf(parity, levels)).toBe("high");
  expect(levelOf(null, levels)).toBeNull();
  expect(priceParity(500, 0)).toBeNull();
});

test("every risk has a measure of the library or says that it has none", () => {
  expect(risks.map(({ code }) => [code, measureFor(code)])).toEqual([
    ["R1", "REC11"],
    ["R2", "REC23"],
    ["R3", "REC23"],
    ["R4", null],
    ["R5", null],
    ["R6", "REC09"],
    ["R7", "REC25"],
    ["R8", "REC07"],
  ]);
});

test("outside a bloc: two of the last three years decide, a missing year may leave it open", () => {
  const flag = (...years: readonly DependencyYear[]) => dependencyOutsideBloc(years, limits);
  expect(flag(dependent, dependent, independent)).toBe(1);
  expect(flag(dependent, independent, independent)).toBe(0);
  expect(flag(dependent, dependent, unknown)).toBe(1);
  expect(flag(independent, independent, unknown)).toBe(0);
  expect(flag(dependent, independent, unknown)).toBeNull();
  expect(flag(dependent)).toBeNull();
  expect(flag()).toBeNull();
});

test("a partial list of partners leaves open what its bounds leave open", () => {
  const partial = year(0.3, 0.6, 0.7, 1.25, 0.5);
  const settled = year(0.2, 0.6, 0.7, 1.25, 0.39);
  expect(dependencyOutsideBloc([partial, partial, partial], limits)).toBeNull();
  expect(dependencyOutsideBloc([settled, settled, settled], limits)).toBe(0);
});

test("in a bloc: the worked examples, means of three equal years", () => {
  const same = (one: DependencyYear) => dependencyInBloc([one, one, one], limits);
  expect(same(dependent)).toBe(1);
  expect(same(independent)).toBe(0);
  // CDI3 exactly 1 does not exceed 1.
  expect(same(year(0.52, null, 0.666667, 1))).toBe(0);
  expect(dependencyInBloc([dependent, dependent], limits)).toBeNull();
});

test("filling in what was unknown never turns a sure flag round", () => {
  const value = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }));
  const anyYear = fc.record({
    concentrationLow: value(1),
    concentrationHigh: fc.constant(null),
    worldConcentration: value(1),
    outsideShare: value(1),
    importsToExports: value(3),
  });
  const known = fc.record({
    concentrationLow: fc.double({ min: 0, max: 1, noNaN: true }),
    worldConcentration: fc.double({ min: 0, max: 1, noNaN: true }),
    outsideShare: fc.double({ min: 0, max: 1, noNaN: true }),
    importsToExports: fc.double({ min: 0, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.tuple(anyYear, anyYear, anyYear),
      fc.tuple(known, known, known),
      fc.constantFrom("EU bloc" as const, "GeoDep" as const),
      (years, truth, dep) => {
        const config = { dep, dep_hhi: 0.4, dep_ratio: 1 };
        const before: Flag = dependencyFlag(years, config);
        const filled = years.map((one, i) => ({
          ...one,
          concentrationLow: one.concentrationLow ?? truth[i]?.concentrationLow ?? null,
          worldConcentration: one.worldConcentration ?? truth[i]?.worldConcentration ?? null,
          outsideShare: one.outsideShare ?? truth[i]?.outsideShare ?? null,
          importsToExports: one.importsToExports ?? truth[i]?.importsToExports ?? null,
        }));
        if (before !== null) expect(dependencyFlag(filled, config)).toBe(before);
        expect(dependencyFlag(filled, config)).not.toBeNull();
      }
    )
  );
});
