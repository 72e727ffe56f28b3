import fc from "fast-check";
import { variationCoefficient } from "../../../src/measures/inequality/variation-coefficient";
import { williamsonCoefficient } from "../../../src/measures/inequality/williamson";
import { column, expectNear, numberOf, shuffled, size, sizes, unit } from "../../support/law";

type Regions = readonly (readonly [number, number])[];
const regions = fc.array(fc.tuple(size, size), { minLength: 2, maxLength: 25 });
const williamson = (rows: Regions) =>
  numberOf(williamsonCoefficient, column(rows.map(([x]) => x)), column(rows.map(([, p]) => p)));

describe("the Williamson coefficient", () => {
  it("is the coefficient of variation when all populations are equal", () => {
    fc.assert(
      fc.property(sizes, size, (list, people) =>
        expectNear(
          williamson(list.map((x) => [x, people] as const)),
          numberOf(variationCoefficient, column(list))
        )
      )
    );
  });

  it("does not depend on the units of both and on the order of the regions", () => {
    fc.assert(
      fc.property(shuffled(regions), unit, unit, ({ list, other }, u, v) =>
        expectNear(williamson(other.map(([x, p]) => [x * u, p * v] as const)), williamson(list))
      )
    );
  });

  it("does not change when a region is split into two with the same value per head", () => {
    fc.assert(
      fc.property(regions, (rows) => {
        const split = rows.flatMap(([x, p]) => [[x, p / 4] as const, [x, (3 * p) / 4] as const]);
        expectNear(williamson(split), williamson(rows));
      })
    );
  });

  it("is 0 for equal values per head, whatever the populations", () => {
    fc.assert(
      fc.property(sizes, size, (people, x) =>
        expectNear(williamson(people.map((p) => [x, p] as const)), 0)
      )
    );
  });
});
