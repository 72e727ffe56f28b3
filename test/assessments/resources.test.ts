/** Resource funnel, origins of raw materials and price parity: worked numbers of both sources, and laws. */
import fc from "fast-check";
import {
  CountReading,
  FunnelRow,
  materialBalance,
  MaterialRow,
  priceParity,
  resourceFunnel,
} from "../../src/assessments/cluster-formation/resources";
import { anyMaterial } from "./any-tables";

function stage(
  name: string,
  count: number | null,
  reading: CountReading | null = null,
  unit = "species"
): FunnelRow {
  return { stage: name, count, reading, unit };
}

describe("medicinal plants, source A", () => {
  const funnel = resourceFunnel([
    stage("plant species", 20000, "least"),
    stage("with active substances", 6000),
    stage("usable as semi-finished", 600, "most"),
    stage("from which medicines are made", 500, "least"),
  ]);

  it("has ratios of 30 %, 10 % and 83.3 %, and 2.5 % over all", () => {
    expect(funnel.ratios[0]).toBeNull();
    expect(funnel.ratios[1]).toBeCloseTo(0.3, 12);
    expect(funnel.ratios[2]).toBeCloseTo(0.1, 12);
    expect(funnel.ratios[3]).toBeCloseTo(0.833333333333, 12);
    expect(funnel.overall).toBeCloseTo(0.025, 12);
  });

  it("reads counts given as limits as limits", () => {
    expect(funnel.readings).toEqual([null, "most", "most", "least"]);
    expect(funnel.overallReading).toBe("open");
    expect(funnel.larger).toEqual([]);
  });
});

describe("a funnel", () => {
  it("gives no ratio beside an unknown count or a count of 0", () => {
    const { ratios, overall } = resourceFunnel([
      stage("a", 0),
      stage("b", 10),
      stage("c", null),
      stage("d", 5),
    ]);
    expect(ratios).toEqual([null, null, null, null]);
    expect(overall).toBeNull();
  });

  it("notices a stage larger than the one above and a change of what is counted", () => {
    const found = resourceFunnel([
      stage("species", 600),
      stage("usable", 700),
      stage("medicines", 20, null, "medicines"),
    ]);
    expect(found.larger).toEqual([1]);
    expect(found.otherUnit).toEqual([2]);
  });

  it("multiplies its ratios to the overall one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 8 }),
        (counts) => {
          const { ratios, overall } = resourceFunnel(counts.map((n, i) => stage(`s${i}`, n)));
          const product = ratios.slice(1).reduce<number>((all, ratio) => all * (ratio ?? NaN), 1);
          expect(product / (overall ?? NaN)).toBeCloseTo(1, 9);
        }
      )
    );
  });
});

function material(known: Partial<MaterialRow>): MaterialRow {
  return {
    material: "scrap",
    need: null,
    own: null,
    neighbors: null,
    elsewhere: null,
    abroad: null,
    quality: null,
    weight: 1,
    priceInside: null,
    priceOutside: null,
    ...known,
  };
}

describe("scrap metal, source B", () => {
  it("costs 300 inside and 500 outside: parity 1.667, so it leaves", () => {
    const { rows, leaving, highestParity } = materialBalance(
      [material({ priceInside: 300, priceOutside: 500 })],
      1
    );
    expect(rows[0]?.parity).toBeCloseTo(1.6667, 4);
    expect(rows[0]?.leaves).toBe(true);
    expect(leaving).toEqual(["scrap"]);
    expect(highestParity).toBe(500 / 300);
  });

  it("would stay at a parity of 1", () => {
    expect(
      materialBalance([material({ priceInside: 300, priceOutside: 300 })], 1).rows[0]?.leaves
    ).toBe(false);
    expect(priceParity(0, 500)).toBeNull();
    expect(priceParity(null, 500)).toBeNull();
  });
});

describe("the balance of raw materials", () => {
  const known = { own: 20, neighbors: 30, elsewhere: 10, abroad: 15, need: 100, quality: true };

  it("is what all origins give less the need", () => {
    const { rows, shortages, B1 } = materialBalance([material(known)], 1);
    expect(rows[0]).toMatchObject({ balance: -25, near: 0.5, ownShare: 20 / 75 });
    expect(shortages).toEqual(["scrap"]);
    expect(B1).toBe(50);
  });

  it("counts nothing near that lacks the required quality, as with low-quality bauxite", () => {
    expect(materialBalance([material({ ...known, quality: false })], 1).B1).toBe(0);
  });

  it("weighs materials, counts no need more than met, and leaves out a weight of 0", () => {
    const { B1, named } = materialBalance(
      [
        material({ ...known, weight: 3 }),
        material({ ...known, own: 500, weight: 1 }),
        material({ weight: 0 }),
      ],
      1
    );
    expect(B1).toBe((100 * (3 * 0.5 + 1)) / 4);
    expect(named).toBe(2);
  });

  it("stays unknown while one material is", () => {
    const { B1, answered, named } = materialBalance([material(known), material({})], 1);
    expect([B1, answered, named]).toEqual([null, 1, 2]);
  });
});

describe("any materials", () => {
  it("meet between nothing and all of the need", () => {
    fc.assert(
      fc.property(fc.array(anyMaterial, { maxLength: 8 }), (rows) => {
        const { B1 } = materialBalance(rows, 1);
        if (B1 === null) return;
        expect(B1).toBeGreaterThanOrEqual(0);
        expect(B1).toBeLessThanOrEqual(100 + 1e-9);
      })
    );
  });

  it("do not care about the currency of prices", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (inside, outside) => {
          expect(priceParity(inside * 512, outside * 512)).toBe(priceParity(inside, outside));
        }
      )
    );
  });
});
