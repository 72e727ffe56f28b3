import fc from "fast-check";
import { spaceCoordinates } from "../../../src/measures/swot/space-coordinates";
import { column, expectNear, rowsOf, sentenceOf } from "../../support/law";

const good = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
const bad = good.map((list) => list.map((x) => -x));

const coordinates = (fs: number[], ca: number[], es: number[], is: number[]) =>
  (rowsOf(spaceCoordinates, column(fs), column(ca), column(es), column(is))[0] ?? []).map(Number);

describe("SPACE coordinates", () => {
  it("lie between -5 and 5 on the scale of six, x and y being sums of two means", () => {
    fc.assert(
      fc.property(good, bad, bad, good, (fs, ca, es, is) => {
        const [f = NaN, c = NaN, e = NaN, i = NaN, x = NaN, y = NaN] = coordinates(fs, ca, es, is);
        expect(Math.abs(x)).toBeLessThanOrEqual(5);
        expect(Math.abs(y)).toBeLessThanOrEqual(5);
        expectNear(x, c + i);
        expectNear(y, f + e);
      })
    );
  });

  it("move one axis only when a list of the other changes", () => {
    fc.assert(
      fc.property(good, bad, bad, good, good, (fs, ca, es, is, other) => {
        expect(coordinates(other, ca, es, is)[4]).toBe(coordinates(fs, ca, es, is)[4]);
        expect(coordinates(fs, ca, es, other)[5]).toBe(coordinates(fs, ca, es, is)[5]);
      })
    );
  });

  it("turn to the opposite corner when good and bad lists change places with their signs", () => {
    fc.assert(
      fc.property(good, bad, bad, good, (fs, ca, es, is) => {
        const minus = (list: number[]) => list.map((x) => -x);
        const [, , , , x = NaN, y = NaN] = coordinates(fs, ca, es, is);
        const turned = coordinates(minus(es), minus(is), minus(fs), minus(ca));
        expectNear(turned[4] ?? NaN, -x);
        expectNear(turned[5] ?? NaN, -y);
      })
    );
  });

  it("name the rating of the wrong sign", () => {
    expect(
      sentenceOf(spaceCoordinates, column([3]), column([-1, 2]), column([-3]), column([4]))
    ).toBe("Competitive advantage: row 2 is 2; expected a rating below 0");
  });
});
