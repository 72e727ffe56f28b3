import fc from "fast-check";
import { NumberRange } from "../../../src/core/cells";
import { isFault } from "../../../src/core/fault";
import { cooccurrences, Presence, presenceOf } from "../../../src/measures/relatedness/presence";
import { cooccurrenceOfIndustries } from "../../../src/measures/relatedness/cooccurrence";
import { diversityOfRegions } from "../../../src/measures/relatedness/diversity";
import { proximityOfIndustries } from "../../../src/measures/relatedness/proximity";
import { ubiquityOfIndustries } from "../../../src/measures/relatedness/ubiquity";
import { locationQuotients } from "../../../src/measures/specialization/location-quotients";
import { rowsOf, sentenceOf, table, unit } from "../../support/law";

/** A table of 0 and 1. */
const ones = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

function read(rows: readonly (readonly number[])[]): Presence {
  const presence = presenceOf(new NumberRange(rows), "presence", 1);
  if (isFault(presence)) throw new Error(presence.because.en);
  return presence;
}

describe("presence", () => {
  it("is the binary location quotient", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 300 }), (rows, percent) => {
        const threshold = percent / 100;
        const binary = rowsOf(locationQuotients, rows, "binary", threshold);
        const diversity = binary.map((row) => [row.reduce<number>((n, x) => n + Number(x), 0)]);
        expect(rowsOf(diversityOfRegions, rows, null, threshold)).toEqual(diversity);
        expect(rowsOf(diversityOfRegions, binary, "presence")).toEqual(diversity);
        expect(rowsOf(ubiquityOfIndustries, rows, null, threshold)).toEqual(
          rowsOf(ubiquityOfIndustries, binary, "presence")
        );
      })
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(table, unit, (rows, u) => {
        const scaled = rows.map((row) => row.map((x) => x * u));
        expect(rowsOf(diversityOfRegions, scaled)).toEqual(rowsOf(diversityOfRegions, rows));
      })
    );
  });

  it("adds up to the same over regions and over industries", () => {
    fc.assert(
      fc.property(ones(5, 7), (rows) => {
        const sum = (cells: unknown[][]) =>
          cells.flat().reduce<number>((total, x) => total + Number(x), 0);
        expect(sum(rowsOf(diversityOfRegions, rows, "presence"))).toBe(
          sum(rowsOf(ubiquityOfIndustries, rows, "presence"))
        );
      })
    );
  });

  it("is absent from a region or industry without anything, whatever the threshold", () => {
    const rows = [
      [3, 0, 2],
      [0, 0, 0],
    ];
    expect(rowsOf(diversityOfRegions, rows, null, -1)).toEqual([[2], [0]]);
    expect(rowsOf(ubiquityOfIndustries, rows, null, 0)).toEqual([[1, 0, 1]]);
  });

  it("names the cell that is neither 0 nor 1", () => {
    const rows = [
      [1, 0, 1],
      [0, 1, 2],
    ];
    for (const measure of [diversityOfRegions, cooccurrenceOfIndustries, proximityOfIndustries])
      expect(sentenceOf(measure, rows, "presence")).toBe(
        'Matrix: row 2, column 3 is 2; expected 0 or 1 where the input is "presence"'
      );
    expect(sentenceOf(diversityOfRegions, [[1], [0.5]], "presence")).toContain("row 2 is 0.5");
  });
});

describe("co-occurrence", () => {
  it("counts as plain loops do, however many words the regions fill", () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.integer({ min: 1, max: 230 }), fc.integer({ min: 1, max: 9 }))
          .chain(([rows, columns]) => ones(rows, columns)),
        (rows) => {
          const counts = cooccurrences(read(rows));
          const columns = rows[0]?.length ?? 0;
          for (let i = 0; i < columns; i++)
            for (let j = 0; j < columns; j++)
              expect(counts[i * columns + j]).toBe(
                rows.filter((row) => row[i] === 1 && row[j] === 1).length
              );
        }
      ),
      { numRuns: 60 }
    );
  });

  it("of industries present everywhere is the number of regions", () => {
    for (const regions of [31, 32, 33, 95, 96, 97, 1000]) {
      const full = Array.from({ length: regions }, () => [1, 1]);
      expect(rowsOf(cooccurrenceOfIndustries, full, "presence", null, true)).toEqual([
        [regions, regions],
        [regions, regions],
      ]);
    }
  });

  it("is symmetric, with ubiquity on the diagonal", () => {
    fc.assert(
      fc.property(ones(6, 5), (rows) => {
        const counts = rowsOf(cooccurrenceOfIndustries, rows, "presence", null, true);
        const [ubiquity] = rowsOf(ubiquityOfIndustries, rows, "presence");
        counts.forEach((row, i) => {
          expect(row[i]).toBe(ubiquity?.[i]);
          row.forEach((count, j) => expect(count).toBe(counts[j]?.[i]));
        });
      })
    );
  });
});

describe("proximity", () => {
  it("is the smaller conditional probability, symmetric, with 1 on the diagonal", () => {
    fc.assert(
      fc.property(ones(6, 5), (rows) => {
        const answer = rowsOf(proximityOfIndustries, rows, "presence");
        const counts = rowsOf(cooccurrenceOfIndustries, rows, "presence", null, true);
        answer.forEach((row, i) =>
          row.forEach((phi, j) => {
            const [both, own, other] = [counts[i]?.[j], counts[i]?.[i], counts[j]?.[j]].map(Number);
            if (own === 0 && other === 0) expect(phi).toBe("#DIV/0!");
            else expect(phi).toBe((both ?? NaN) / Math.max(own ?? NaN, other ?? NaN));
            expect(phi).toBe(answer[j]?.[i]);
          })
        );
      })
    );
  });

  it("does not change when every region is counted twice", () => {
    fc.assert(
      fc.property(ones(5, 4), (rows) => {
        expect(rowsOf(proximityOfIndustries, [...rows, ...rows], "presence")).toEqual(
          rowsOf(proximityOfIndustries, rows, "presence")
        );
      })
    );
  });
});
