/** The survey as indicators: numbers found independently, and laws that hold for any answers. */
import fc from "fast-check";
import {
  defaultSurveySettings,
  plannedSample,
  Respondent,
  scoreUncertainty,
  surveyQuestions,
  surveyResult,
  SurveyResult,
} from "../../src/assessments/cluster-formation/survey";
import { isFault } from "../../src/core/fault";
import { expectNear } from "../support/law";

function resultOf(rows: readonly Respondent[], settings = defaultSurveySettings): SurveyResult {
  const result = surveyResult(rows, settings);
  if (isFault(result)) throw new Error(result.because.en);
  return result;
}

const answered = (
  role: Respondent["role"],
  answers: readonly (number | null)[],
  join: boolean | null
): Respondent => ({ id: "", role, answers, join });

const eight: readonly Respondent[] = [
  answered("firm", [4, 3, 3, 2, 3, 2, 4], true),
  answered("firm", [5, 4, 4, 1, 4, 4, 2], true),
  answered("firm", [2, 2, 1, 4, 2, 1, 5], false),
  answered("university", [3, 3, null, 3, 3, 3, 3], true),
  answered("firm", [4, 5, 3, 2, null, null, null], true),
  answered("authority", [5, 4, 5, 2, 5, 4, 2], null),
  answered("firm", [1, 2, 2, 5, 2, 2, 4], false),
  answered("firm", [3, 4, 3, 3, 3, 3, 3], true),
];

describe("eight respondents, against SciPy and NumPy", () => {
  const { F1, F2, F3 } = resultOf(eight);

  test("trust: T4 is reversed, one answer is missing", () => {
    expect([F1.n, F1.complete, F1.grade]).toEqual([8, 7, "C"]);
    expectNear(F1.mean ?? NaN, 3.25);
    expectNear(F1.deviation ?? NaN, 1.1417405259389843);
    expectNear(F1.low ?? NaN, 2.295481033242499, 1e-9);
    expectNear(F1.high ?? NaN, 4.204518966757501, 1e-9);
    expectNear(F1.alpha ?? NaN, 0.9388560157790927);
  });

  test("fairness: who answered none of its questions is not counted", () => {
    expect([F2.n, F2.complete]).toEqual([7, 7]);
    expectNear(F2.mean ?? NaN, 20 / 7);
    expectNear(F2.low ?? NaN, 1.8684411640512333, 1e-9);
    expectNear(F2.alpha ?? NaN, 35 / 36);
  });

  test("joining: firms alone, four of six", () => {
    expect([F3.n, F3.willing]).toEqual([6, 4]);
    expectNear(F3.low ?? NaN, 29.999331513839202, 1e-9);
    expectNear(F3.high ?? NaN, 90.32285888942195, 1e-9);
  });

  test("everyone counts where a person decides so", () => {
    const all = resultOf(eight, { ...defaultSurveySettings, firmsOnly: false });
    expect([all.F3.n, all.F3.willing]).toEqual([7, 5]);
  });

  test("groups below the limit are not shown", () => {
    const { groups } = resultOf(eight);
    expect(groups.firm).toMatchObject({ n: 6, shown: true });
    expect(groups.university).toEqual({
      n: 1,
      shown: false,
      trust: null,
      fairness: null,
      join: null,
    });
  });
});

test("five polite answers out of five are 56.6 per cent at the lower bound, as the method says", () => {
  const rows = Array.from({ length: 5 }, () => answered("firm", [], true));
  expect((resultOf(rows).F3.low ?? NaN).toFixed(1)).toBe("56.6");
});

test("81 of 263: the published interval", () => {
  const rows = Array.from({ length: 263 }, (_, i) => answered("firm", [], i < 81));
  const { F3 } = resultOf(rows);
  expect([F3.low, F3.high].map((x) => (x ?? NaN).toFixed(4))).toEqual(["25.5289", "36.6210"]);
  expect(F3.grade).toBe("B");
});

test("an answer that is not on the scale names its row", () => {
  for (const stray of [0, 6, 2.5, -1]) {
    const result = surveyResult([...eight, answered("firm", [stray], null)]);
    if (!isFault(result)) throw new Error("not refused");
    expect(result.error).toBe("#VALUE!");
    expect(result.because.en).toContain("row 9");
  }
});

test("uncertainty: half the interval on a scale of 50 points from floor to sufficient, at least that of the grade", () => {
  expect(scoreUncertainty({ low: 2.5, high: 3.1 }, { L: 2, T: 3 }, 5)).toBeCloseTo(15, 12);
  expect(scoreUncertainty({ low: 2.99, high: 3.01 }, { L: 2, T: 3 }, 5)).toBe(5);
  expect(scoreUncertainty({ low: null, high: null }, { L: 2, T: 3 }, 5)).toBeNull();
});

test("the plan of the sample", () => {
  const plan = { margin: 0.05, confidence: 0.95, share: 0.5 };
  expect(plannedSample({ ...plan, population: null, response: null })).toEqual({
    answers: 385,
    invitations: null,
  });
  // Krejcie and Morgan round to the nearest: 370 of 10,000; rounded up it is the same.
  expect(plannedSample({ ...plan, population: 10000, response: 0.5 })).toEqual({
    answers: 370,
    invitations: 740,
  });
});

const answer = fc.option(fc.integer({ min: 1, max: 5 }));
const anyRows: fc.Arbitrary<Respondent[]> = fc.array(
  fc.record({
    id: fc.constant(""),
    role: fc.constantFrom("firm" as const, "other" as const, null),
    answers: fc.array(answer, {
      minLength: surveyQuestions.length,
      maxLength: surveyQuestions.length,
    }),
    join: fc.option(fc.boolean()),
  }),
  { maxLength: 40 }
);

describe("laws", () => {
  test("means stay on the scale, alpha is at most 1, the bound below the share", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { F1, F2, F3 } = resultOf(rows);
        for (const { n, mean, alpha } of [F1, F2]) {
          expect(mean === null).toBe(n === 0);
          if (mean !== null) expect(mean >= 1 && mean <= 5).toBe(true);
          if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(F3.share === null).toBe(F3.n === 0);
        if (F3.low !== null && F3.share !== null) {
          expect(F3.low).toBeLessThanOrEqual(F3.share);
          expect(F3.low >= 0 && (F3.high ?? NaN) <= 100).toBe(true);
        }
      })
    );
  });

  test("the order of respondents and empty rows do not matter", () => {
    const blank = answered(
      null,
      surveyQuestions.map(() => null),
      null
    );
    fc.assert(
      fc.property(anyRows, (rows) => {
        const [there, back] = [resultOf(rows), resultOf([blank, ...[...rows].reverse(), blank])];
        expect(back.respondents).toBe(there.respondents);
        expect(back.distribution).toEqual(there.distribution);
        expect(back.F3).toEqual(there.F3);
        for (const code of ["F1", "F2"] as const)
          for (const key of ["mean", "alpha", "low"] as const) {
            const [a, b] = [back[code][key], there[code][key]];
            expect(a === null).toBe(b === null);
            if (a !== null && b !== null) expectNear(a, b, 1e-9);
          }
      })
    );
  });

  test("answering the other way round mirrors the means and leaves alpha", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const mirrored = rows.map((row) => ({
          ...row,
          answers: row.answers.map((x) => (x === null ? null : 6 - x)),
        }));
        const [there, here] = [resultOf(rows), resultOf(mirrored)];
        for (const code of ["F1", "F2"] as const) {
          if (there[code].mean !== null) expectNear(here[code].mean ?? NaN, 6 - there[code].mean);
          expect(here[code].alpha === null).toBe(there[code].alpha === null);
          if (there[code].alpha !== null)
            expectNear(here[code].alpha ?? NaN, there[code].alpha, 1e-9);
        }
      })
    );
  });

  test("one more who is willing never lowers the bound, one who is not never raises it", () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, join) => {
        const before = resultOf(rows).F3.low;
        const after = resultOf([...rows, answered("firm", [], join)]).F3.low ?? NaN;
        if (before !== null)
          expect(join ? after >= before - 1e-12 : after <= before + 1e-12).toBe(true);
      })
    );
  });
});
