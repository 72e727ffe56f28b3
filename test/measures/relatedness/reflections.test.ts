import fc from "fast-check";
import { diversityOfRegions } from "../../../src/measures/relatedness/diversity";
import { methodOfReflections } from "../../../src/measures/relatedness/reflections";
import { ubiquityOfIndustries } from "../../../src/measures/relatedness/ubiquity";
import { expectNear, rowsOf } from "../../support/law";

const ones = fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }), {
  minLength: 4,
  maxLength: 4,
});

describe("the method of reflections", () => {
  it("starts from diversity and ubiquity", () => {
    fc.assert(
      fc.property(ones, (rows) => {
        expect(rowsOf(methodOfReflections, rows, 0, "region", "presence")).toEqual(
          rowsOf(diversityOfRegions, rows, "presence")
        );
        expect(rowsOf(methodOfReflections, rows, 0, "industry", "presence")).toEqual(
          rowsOf(ubiquityOfIndustries, rows, "presence")
        );
      })
    );
  });

  it("averages one side over the other, step by step", () => {
    fc.assert(
      fc.property(ones, fc.integer({ min: 1, max: 9 }), (rows, steps) => {
        const regions = rowsOf(methodOfReflections, rows, steps, "region", "presence");
        const industries = rowsOf(methodOfReflections, rows, steps - 1, "industry", "presence")[0];
        rows.forEach((row, r) => {
          const found = row.flatMap((present, i) =>
            present === 1 ? [Number(industries?.[i])] : []
          );
          if (found.length === 0) expect(regions[r]).toEqual(["#DIV/0!"]);
          else
            expectNear(
              Number(regions[r]?.[0]),
              found.reduce((sum, x) => sum + x, 0) / found.length
            );
        });
      })
    );
  });

  it("swaps its sides with the table", () => {
    fc.assert(
      fc.property(ones, fc.integer({ min: 0, max: 6 }), (rows, steps) => {
        const transposed = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? [];
        expect(rowsOf(methodOfReflections, transposed, steps, "industry", "presence")[0]).toEqual(
          rowsOf(methodOfReflections, rows, steps, "region", "presence").flat()
        );
      })
    );
  });

  it("draws connected regions together to one number in the end", () => {
    const rows = [
      [1, 1, 1],
      [1, 1, 0],
      [1, 0, 0],
    ];
    const [first, ...others] = rowsOf(methodOfReflections, rows, 1000, "region", "presence").flat();
    for (const one of others) expectNear(Number(one), Number(first));
  });
});
