import fc from "fast-check";
import { chiSquareTail, fQuantile, fTail, studentTail } from "../../src/core/distributions";
import { recalculate } from "../support/libreoffice";
import { libreOffice, toolOrSkip } from "../support/tools";
import { BookValues } from "../support/xlsx-reader";

const apart = (found: number, expected: number) => Math.abs(found / expected - 1);

const degrees = fc.integer({ min: 1, max: 400 });

describe("tails of distributions", () => {
  it("agree with printed tables", () => {
    // Upper critical values, NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.
    for (const [x, df, p] of [
      [3.841, 1, 0.05],
      [18.307, 10, 0.05],
      [124.342, 100, 0.05],
      [135.807, 100, 0.01],
    ] as const)
      expect(chiSquareTail(x, df)).toBeCloseTo(p, 4);
    for (const [ratio, df1, df2] of [
      [4.965, 1, 10],
      [3.326, 5, 10],
      [2.348, 10, 20],
    ] as const) {
      expect(fTail(ratio, df1, df2)).toBeCloseTo(0.05, 4);
      expect(fQuantile(0.95, df1, df2)).toBeCloseTo(ratio, 3);
    }
    expect(studentTail(2.228, 10)).toBeCloseTo(0.05, 4);
    expect(studentTail(12.706, 1)).toBeCloseTo(0.05, 4);
  });

  it("agree with calculations to fifty digits", () => {
    // Python 3 with mpmath 1.3, gammainc and betainc, regularized.
    for (const [x, df, p] of [
      [3.841458820694124, 1, 0.050000000000000057435],
      [0.1, 7, 0.99999768858120140312],
      [25, 10, 0.0053455054871340642993],
      [90, 100, 0.75319796559982972729],
      [300, 200, 5.9245403354839158294e-6],
      [1002000, 1000000, 0.078718661386129633385],
    ] as const)
      expect(apart(chiSquareTail(x, df), p)).toBeLessThan(2e-14);
    expect(apart(chiSquareTail(1500, 1000), 1.0454640385979657294e-22)).toBeLessThan(1e-13);
    for (const [ratio, df1, df2, p] of [
      [4.5, 3, 17, 0.016879245460120179116],
      [0.7, 8, 5, 0.68910636348982021371],
      [1.02, 1000, 2000, 0.35645034529345506753],
      [2, 5, 10001, 0.075334400732089314704],
      [50, 7, 30, 8.2074971574920821892e-15],
      [1e-3, 4, 9, 0.99999756025749563509],
      [3, 1, 1, 1 / 3],
    ] as const)
      expect(apart(fTail(ratio, df1, df2), p)).toBeLessThan(2e-14);
    for (const [p, df1, df2, ratio] of [
      [0.975, 19, 76, 1.9131246709637074448],
      [0.025, 19, 76, 0.44602950688263513717],
      [0.95, 5, 10, 3.3258345304130109171],
      [0.001, 3, 4, 0.0072939267274681016401],
      [0.5, 40, 2, 1.4178394436608237405],
    ] as const)
      expect(apart(fQuantile(p, df1, df2), ratio)).toBeLessThan(2e-14);
  });

  it("are elementary for few degrees of freedom", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 100, noNaN: true }), degrees, (x, df) => {
        expect(apart(chiSquareTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-14);
        expect(apart(chiSquareTail(x, 4), Math.exp(-x / 2) * (1 + x / 2))).toBeLessThan(1e-14);
        expect(apart(fTail(x, 2, df), Math.exp((-df / 2) * Math.log1p((2 * x) / df)))).toBeLessThan(
          1e-13
        );
        expect(apart(studentTail(x, 1), (2 / Math.PI) * Math.atan(1 / x))).toBeLessThan(1e-14);
        expect(studentTail(-x, df)).toBe(studentTail(x, df));
      })
    );
  });

  it("mirror each other: a small F upside down is a large one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        degrees,
        degrees,
        (ratio, df1, df2) => {
          expect(fTail(ratio, df1, df2) + fTail(1 / ratio, df2, df1)).toBeCloseTo(1, 13);
        }
      )
    );
  });

  it("come back through the quantile", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
        degrees,
        degrees,
        (p, df1, df2) => {
          // The tail is taken on the side where it keeps its digits.
          expect(apart(fTail(1 / fQuantile(p, df1, df2), df2, df1), p)).toBeLessThan(1e-12);
        }
      )
    );
  });

  it("end at their limits", () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(-1, 3)).toBe(1);
    expect(chiSquareTail(Infinity, 3)).toBe(0);
    expect(chiSquareTail(1e300, 3)).toBe(0);
    expect(fTail(0, 3, 4)).toBe(1);
    expect(fTail(Infinity, 3, 4)).toBe(0);
    expect(fTail(1e308, 1000, 4)).toBeLessThan(1e-300);
    expect(studentTail(0, 5)).toBe(1);
    expect(fQuantile(1e-300, 50000, 50000)).toBeGreaterThan(0);
    expect(fQuantile(1e-300, 1, 5)).toBeLessThan(1e-300);
  });
});

toolOrSkip(libreOffice(), "LibreOffice gives the same", (test) => {
  const cases: readonly (readonly [string, number])[] = [
    ["CHIDIST(25,10)", chiSquareTail(25, 10)],
    ["CHIDIST(0.1,7)", chiSquareTail(0.1, 7)],
    ["CHIDIST(300,200)", chiSquareTail(300, 200)],
    ["FDIST(4.5,3,17)", fTail(4.5, 3, 17)],
    ["FDIST(1.02,1000,2000)", fTail(1.02, 1000, 2000)],
    ["FDIST(50,7,30)", fTail(50, 7, 30)],
    ["TDIST(2.5,11,2)", studentTail(2.5, 11)],
    ["TDIST(0.01,3,2)", studentTail(0.01, 3)],
    ["FINV(0.025,19,76)", fQuantile(0.975, 19, 76)],
    ["FINV(0.975,19,76)", fQuantile(0.025, 19, 76)],
    ["FINV(0.05,1,1)", fQuantile(0.95, 1, 1)],
  ];
  let book: BookValues;

  beforeAll(async () => {
    book = await recalculate({
      sheets: [
        {
          name: "Tails",
          cells: Object.fromEntries(
            cases.map(([formula], i) => [`A${i + 1}`, { formula: `=${formula}` }])
          ),
        },
      ],
    });
  }, 300_000);

  test("to twelve digits", () => {
    const answers = cases.map((_, i) => Number(book.get("Tails")?.get(`A${i + 1}`)));
    const wrong = cases.filter(([, ours], i) => !(apart(answers[i] ?? NaN, ours) < 1e-12));
    expect(wrong).toEqual([]);
  });
});
