/** Effectiveness in three positions: laws, and the published functions as witnesses of the dispersion. */
import fc from "fast-check";
import {
  assessEffectiveness,
  dispersionOf,
  EffectivenessItem,
  isUnbalanced,
} from "../../src/assessments/cluster-formation/effectiveness";
import { callMeasure } from "../../src/core/call";
import { variationCoefficient } from "../../src/measures/inequality/variation-coefficient";
import { williamsonCoefficient } from "../../src/measures/inequality/williamson";

const item: EffectivenessItem = {
  position: "i",
  code: "N1",
  L: 0,
  T: 10,
  G: 20,
  before: 5,
  after: 10,
  comparison_before: null,
  comparison_after: null,
};

test("a change needs both values, a net change all four", () => {
  const { items } = assessEffectiveness({
    items: [
      item,
      { ...item, code: "N2", after: null },
      { ...item, code: "N3", comparison_before: 0, comparison_after: 4 },
      { ...item, code: "N4", comparison_after: 4 },
    ],
  });
  expect(items.map(({ change, net_change }) => [change, net_change])).toEqual([
    [25, null],
    [null, null],
    [25, 5],
    [25, null],
  ]);
});

test("a position averages the items with both values; an empty one has no score", () => {
  const { positions } = assessEffectiveness({
    items: [
      item,
      { ...item, code: "N2", before: 20, after: null },
      { ...item, before: 10, after: 20 },
    ],
  });
  expect(positions.i).toEqual({
    items: 3,
    measured: 2,
    before: 37.5,
    after: 75,
    change: 37.5,
    net_change: null,
  });
  expect(positions.ii).toMatchObject({ items: 0, measured: 0, before: null, change: null });
});

test("goalposts out of order give no score", () => {
  const { items } = assessEffectiveness({ items: [{ ...item, T: 30 }] });
  expect(items[0]).toMatchObject({ before: null, after: null, change: null });
});

test("the three positions have no total", () => {
  expect(Object.keys(assessEffectiveness({ items: [item] })).sort()).toEqual([
    "dispersion",
    "flag_unbalanced",
    "items",
    "positions",
    "potentials",
  ]);
});

const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const table = fc.array(fc.tuple(positive, positive, positive), { minLength: 2, maxLength: 12 });
const columns = (rows: readonly (readonly [number, number, number])[]) => ({
  population: rows.map(([p]) => p),
  value_before: rows.map(([, b]) => b),
  value_after: rows.map(([, , a]) => a),
});

describe("dispersion", () => {
  test("is what the published functions answer", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const series = columns(rows);
        const said = dispersionOf(series);
        const by = (answer: unknown) => (typeof answer === "number" ? answer : NaN);
        const cv = (x: readonly number[]) =>
          by(callMeasure(variationCoefficient, [x.map((one) => [one])]));
        const williamson = (x: readonly number[]) =>
          by(
            callMeasure(williamsonCoefficient, [
              x.map((one) => [one]),
              series.population.map((one) => [one]),
            ])
          );
        expect(said.cv_before).toBeCloseTo(cv(series.value_before), 10);
        expect(said.cv_after).toBeCloseTo(cv(series.value_after), 10);
        expect(said.williamson_before).toBeCloseTo(williamson(series.value_before), 10);
        expect(said.williamson_after).toBeCloseTo(williamson(series.value_after), 10);
      })
    );
  });

  test("a region without one of its values, or without people, changes nothing for the others", () => {
    const rows: [number, number, number][] = [
      [800, 92, 97],
      [650, 120, 131],
      [1100, 75, 76],
    ];
    const known = dispersionOf(columns(rows));
    const half = columns(rows);
    expect(
      dispersionOf({
        population: [...half.population, 450],
        value_before: [...half.value_before, 140],
        value_after: [...half.value_after, null],
      })
    ).toEqual(known);
    const peopleless = dispersionOf({
      population: [...half.population, null],
      value_before: [...half.value_before, 140],
      value_after: [...half.value_after, 158],
    });
    expect(peopleless.williamson_after).toBe(known.williamson_after);
    expect(peopleless.cv_after).not.toBe(known.cv_after);
  });

  test("is unknown without regions, without people, and around a mean of 0", () => {
    expect(dispersionOf(columns([]))).toEqual({
      cv_before: null,
      cv_after: null,
      williamson_before: null,
      williamson_after: null,
    });
    expect(dispersionOf({ population: [null], value_before: [4], value_after: [5] })).toMatchObject(
      {
        cv_before: 0,
        williamson_before: null,
      }
    );
    expect(
      dispersionOf(
        columns([
          [1, -2, 1],
          [1, 2, 1],
        ])
      ).cv_before
    ).toBeNull();
  });
});

test("growth with rising disparity needs both rises to be known", () => {
  const rising = {
    cv_before: 0,
    cv_after: 0,
    williamson_before: 0.2,
    williamson_after: 0.3,
  };
  expect(isUnbalanced(1, rising)).toBe(true);
  expect(isUnbalanced(0, rising)).toBe(false);
  expect(isUnbalanced(null, rising)).toBe(false);
  expect(isUnbalanced(1, { ...rising, williamson_before: 0.3 })).toBe(false);
  expect(isUnbalanced(1, { ...rising, williamson_before: null })).toBe(false);
  expect(isUnbalanced(1, null)).toBe(false);
});
