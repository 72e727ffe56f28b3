/** The value chain: worked numbers of the sources, and what holds for any chain. */
import fc from "fast-check";
import { assessChain, StageRow } from "../../src/assessments/cluster-formation/chain";
import { anyStage } from "./any-tables";
import { profileOf, profiles } from "../../src/assessments/cluster-formation/profiles";

const nothing = { output: null, furtherUse: null, exported: null, value: null };

/** The template of a profile, with what is known of each of its stages. */
function template(profile: string, known: readonly Partial<StageRow>[]): readonly StageRow[] {
  return profileOf(profile).chainStages.map(({ name, counted, kind }, index) => ({
    stage: name.en,
    kind: kind ?? null,
    traded: counted,
    present: null,
    ...nothing,
    ...known[index],
  }));
}

describe("aluminium in Pavlodar, source B", () => {
  const chain = assessChain(
    template("metallurgical", [
      { present: false },
      { present: true, output: 1500, exported: 0.67 * 1500 },
      { present: true, output: 250, exported: 0.95 * 250 },
      { present: false },
      { present: false },
    ])
  );

  it("has two of five traded stages", () => expect(chain.D1).toBe(40));

  it("keeps 33 % of the alumina and 5 % of the aluminium, and counts only the last", () => {
    expect(chain.retained[1]).toBeCloseTo(0.33, 12);
    expect(chain.retained[2]).toBeCloseTo(0.05, 12);
    expect(chain.lastBase).toBe(2);
    expect(chain.D2).toBeCloseTo(5, 10);
  });

  it("would keep 33 % if alumina were the last base product made", () => {
    const { D2 } = assessChain(
      template("metallurgical", [
        { present: false },
        { present: true, output: 1500, exported: 0.67 * 1500 },
        { present: false },
        { present: false },
        { present: false },
      ])
    );
    expect(D2).toBeCloseTo(33, 10);
  });

  it("makes no final products, and names the stages that are missing", () => {
    expect(chain.D4).toBe(0);
    expect(chain.missing).toEqual([
      "Ore or scrap",
      "Rolled, cast, drawn products",
      "Final metal products",
    ]);
  });
});

describe("unknown answers", () => {
  const rows = template("general", [{ present: true }, { present: true }, {}, { present: false }]);

  it("leave D1 unknown between two ends", () => {
    const chain = assessChain(rows);
    expect(chain.D1).toBeNull();
    expect([chain.D1low, chain.D1high, chain.unanswered]).toEqual([50, 75, 1]);
  });

  it("leave the last base product unknown when a later base stage may be made", () => {
    const open = template("general", [{ present: true, output: 10, exported: 5 }, {}]);
    expect(assessChain(open).lastBase).toBeNull();
    expect(assessChain(open).D2).toBeNull();
  });

  it("do not let an unknown output of the last base product fall back on an earlier one", () => {
    const chain = assessChain(
      template("general", [{ present: true, output: 10, exported: 5 }, { present: true }])
    );
    expect(chain.lastBase).toBe(1);
    expect(chain.D2).toBeNull();
  });

  it("take what is processed where what leaves is unknown", () => {
    const chain = assessChain(template("general", [{ output: 80, furtherUse: 20 }]));
    expect(chain.retained[0]).toBe(0.25);
  });

  it("give no share of an output of 0 and none of amounts that contradict each other", () => {
    const chain = assessChain(
      template("general", [
        { output: 0, exported: 0 },
        { output: 10, exported: 11 },
        { output: 10, exported: 6, furtherUse: 5 },
      ])
    );
    expect(chain.retained.slice(0, 2)).toEqual([null, null]);
    expect(chain.retained[2]).toBeCloseTo(0.4, 12);
    expect(chain.contradicts).toEqual([false, true, true, false, false]);
  });
});

describe("final products", () => {
  it("are a share of the value of all traded stages", () => {
    const chain = assessChain(
      template("general", [
        { present: true, value: 30 },
        { present: true, value: 50 },
        { present: false },
        { present: true, value: 20 },
        { present: true, value: 900 },
      ])
    );
    expect(chain.D4).toBe(20);
  });

  it("are unknown while the value of one stage is", () => {
    const chain = assessChain(
      template("general", [
        { present: true, value: 30 },
        { present: true },
        { present: false },
        { present: true, value: 20 },
      ])
    );
    expect(chain.D4).toBeNull();
  });
});

describe("a stage every region has", () => {
  it.each(profiles)("says what it makes, and is no traded stage: $id", ({ chainStages }) => {
    for (const { kind, counted } of chainStages) {
      expect(kind).toBeDefined();
      if (!counted) expect(kind).toBe("service");
    }
    expect(chainStages.some(({ kind }) => kind === "base")).toBe(true);
    expect(chainStages.some(({ kind }) => kind === "final")).toBe(true);
  });

  it("changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { maxLength: 8 }), anyStage, (rows, extra) => {
        const before = assessChain(rows);
        const after = assessChain([
          { ...extra, kind: "service", stage: "retail", traded: false },
          ...rows,
        ]);
        expect([after.D1, after.D2, after.D4]).toEqual([before.D1, before.D2, before.D4]);
      })
    );
  });
});

describe("any chain", () => {
  it("gives percents, and D1 between its two ends", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { maxLength: 12 }), (rows) => {
        const { D1, D1low, D1high, D2, D4 } = assessChain(rows);
        for (const share of [D1, D1low, D1high, D2, D4])
          if (share !== null) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(100 + 1e-9);
          }
        if (D1 !== null) expect([D1low, D1high]).toEqual([D1, D1]);
        if (D1low !== null && D1high !== null) expect(D1low).toBeLessThanOrEqual(D1high);
      })
    );
  });

  it("never gains from forgetting whether a stage is there", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 12 }), fc.nat(), (rows, at) => {
        const forgotten = rows.map((row, i) =>
          i === at % rows.length ? { ...row, present: null } : row
        );
        const [before, after] = [assessChain(rows), assessChain(forgotten)];
        if (before.D1low !== null && after.D1low !== null)
          expect(after.D1low).toBeLessThanOrEqual(before.D1low);
        if (after.D1 !== null) expect(after.D1).toBe(before.D1);
      })
    );
  });

  it("keeps its shares when the unit of amounts changes", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { maxLength: 8 }), (rows) => {
        const times = (x: number | null): number | null => (x === null ? null : 1024 * x);
        const scaled = rows.map((row) => ({
          ...row,
          output: times(row.output),
          furtherUse: times(row.furtherUse),
          exported: times(row.exported),
          value: times(row.value),
        }));
        const [a, b] = [assessChain(rows), assessChain(scaled)];
        expect(b.retained).toEqual(a.retained);
        expect([b.D2, b.D4]).toEqual([a.D2, a.D4]);
      })
    );
  });
});
