import fc from "fast-check";
import { jointSpecialization } from "../../../src/measures/specialization/joint-specialization";
import { column, expectNear, numberOf, rowsOf, shuffled, size, unit } from "../../support/law";

const coefficients = fc.array(size, { minLength: 1, maxLength: 3 });

describe("joint specialization", () => {
  it("lies between the smallest and the largest coefficient", () => {
    fc.assert(
      fc.property(coefficients, (list) => {
        const joint = numberOf(jointSpecialization, column(list));
        expect(joint).toBeGreaterThanOrEqual(Math.min(...list) * (1 - 1e-12));
        expect(joint).toBeLessThanOrEqual(Math.max(...list) * (1 + 1e-12));
      })
    );
  });

  it("does not depend on the order and scales with its coefficients", () => {
    fc.assert(
      fc.property(shuffled(coefficients), unit, ({ list, other }, u) => {
        const joint = numberOf(jointSpecialization, column(other.map((x) => x * u)));
        // Relative: the logarithm of 1e290 leaves 13 digits.
        expectNear(joint / u / numberOf(jointSpecialization, column(list)), 1, 1e-12);
      })
    );
  });

  it("with skipped blanks is that of the available ones, with one counted zero it is 0", () => {
    fc.assert(
      fc.property(coefficients, (list) => {
        expectNear(
          numberOf(jointSpecialization, column([...list, null, 0]), "skip"),
          numberOf(jointSpecialization, column(list))
        );
        expect(numberOf(jointSpecialization, column([...list, 0]), "count")).toBe(0);
      })
    );
  });

  it("of nothing is not available", () => {
    expect(rowsOf(jointSpecialization, column([null, ""]), "count")).toEqual([["#N/A"]]);
    expect(rowsOf(jointSpecialization, column([0, 0]), "skip")).toEqual([["#N/A"]]);
  });
});
