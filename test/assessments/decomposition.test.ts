/** Decomposition on three grounds: the same units three times. */
import fc from "fast-check";
import {
  decompose,
  grounds,
  managementLevels,
  UnitRow,
} from "../../src/assessments/cluster-formation/decomposition";
import { anyUnit } from "./any-tables";

const classes = {
  level: Object.keys(managementLevels),
  zone: ["North", "South", ""],
  stage: ["Ore", "Metal", "Parts"],
};

function unit(value: number | null, level: string, zone: string, stage: string): UnitRow {
  return { unit: "u", value, level, zone, stage };
}

describe("a decomposition", () => {
  const balanced = decompose(
    [
      unit(30, "enterprise", "North", "Ore"),
      unit(50, "holding", "south", "Metal"),
      unit(20, "region", "North", "Parts"),
    ],
    classes,
    75
  );

  it("divides one total three times", () => {
    expect(balanced.total).toBe(100);
    expect(grounds.map((ground) => balanced.grounds[ground].total)).toEqual([100, 100, 100]);
    expect(balanced.grounds.zone.classes.map(({ value, share }) => [value, share])).toEqual([
      [50, 50],
      [50, 50],
    ]);
    expect([balanced.agree, balanced.unbalanced]).toEqual([true, false]);
  });

  it("is unbalanced when one class of a ground holds more than three quarters", () => {
    const found = decompose(
      [unit(80, "holding", "North", "Ore"), unit(20, "region", "South", "Ore")],
      classes,
      75
    );
    expect(found.grounds.level.largest).toBe(80);
    expect(found.unbalanced).toBe(true);
    expect(found.agree).toBe(true);
  });

  it("is unbalanced when a unit lacks a tag, and then its totals do not agree", () => {
    const found = decompose(
      [unit(50, "holding", "North", "Ore"), unit(50, "", "West", "Metal")],
      classes,
      75
    );
    expect(found.grounds.level.untagged).toBe(1);
    expect(found.grounds.zone.untagged).toBe(1);
    expect(found.grounds.stage.untagged).toBe(0);
    expect([found.agree, found.unbalanced]).toEqual([false, true]);
  });

  it("says nothing about units without values", () => {
    const found = decompose([unit(null, "holding", "North", "Ore")], classes, 75);
    expect([found.withoutValue, found.agree, found.unbalanced]).toEqual([1, null, null]);
    expect(found.grounds.level.largest).toBeNull();
  });
});

describe("any decomposition", () => {
  it("agrees in all grounds when every unit has all tags", () => {
    fc.assert(
      fc.property(fc.array(anyUnit), (rows) => {
        const found = decompose(rows, classes, 75);
        const tagged = grounds.every((ground) => found.grounds[ground].untagged === 0);
        if (tagged && found.agree !== null) expect(found.agree).toBe(true);
        for (const ground of grounds) {
          const shares = found.grounds[ground].classes.map(({ share }) => share ?? 0);
          const all = shares.reduce((a, b) => a + b, 0);
          if (found.grounds[ground].total > 0) expect(all).toBeCloseTo(100, 9);
          expect(found.grounds[ground].total).toBeLessThanOrEqual(found.total);
        }
      })
    );
  });
});
