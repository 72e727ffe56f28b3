/** Grouping: the live classes, sizes, means and shares of variance are those of the pure figures. */
import type { Labels, Point } from "../../../src/assessments/cluster-formation/grouping";
import {
  betweenShare,
  classesOf,
  equalIntervals,
  groupPoints,
  quantileClasses,
  quantileCuts,
  zScores,
} from "../../../src/assessments/cluster-formation/grouping";
import { ward } from "../../../src/taskpane/modules/partitions";
import {
  groupingModule,
  methodWords,
  mostClasses,
} from "../../../src/workbook/layout/modules/grouping-sheet";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { ModuleBook } from "../module-book";

interface Case {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly classes: number;
  readonly by: 1 | 2 | 3;
}

function draws(seed: number): () => number {
  let x = seed;
  return () => (x = (16807 * x) % 2147483647) / 2147483647;
}

function random(seed: number, rows: number, variables: number): Case["rows"] {
  const u = draws(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: variables }, () => Math.round(u() ** 3 * 1000) / 10)
  );
}

const cases: Readonly<Record<string, Case>> = {
  "nothing at all": { rows: [], classes: 3, by: 1 },
  "one object": { rows: [[5]], classes: 3, by: 1 },
  "all alike": { rows: [[0.1], [0.1], [0.1]], classes: 3, by: 1 },
  "values on limits": { rows: [[0], [0.3], [0.6], [0.9]], classes: 3, by: 1 },
  "ties on cuts": { rows: [[1], [1], [1], [2], [3], [3], [9]], classes: 4, by: 1 },
  "twenty regions, two variables": { rows: random(7, 20, 2), classes: 4, by: 2 },
  "sixty, three variables": { rows: random(99, 60, 3), classes: 7, by: 3 },
  "something is unknown": {
    rows: [
      [1, 10],
      [2, null],
      [3, 30],
      [null, 5],
      [8, 80],
      [9, 70],
    ],
    classes: 2,
    by: 1,
  },
};

const orBlank = (x: unknown) => x ?? "";

toolOrSkip(libreOffice(), "grouping calculated by LibreOffice", (test) => {
  const prepared = Object.entries(cases).map(([id, one]) => {
    const whole = one.rows.map((row) => row.every((x) => x !== null));
    const points: readonly Point[] = one.rows
      .filter((_, i) => whole[i])
      .map((row) => row.map((x) => x ?? NaN));
    const calculated = groupPoints(points, { classes: one.classes, partition: ward, seed: 1 });
    return { id, ...one, whole, points, calculated };
  });
  const book = new ModuleBook();
  /** Values of those taking part, in the rows of the sheet. */
  const inRows = <T>(whole: readonly boolean[], values: readonly T[]) => {
    let next = 0;
    return whole.map((takesPart) => (takesPart ? (values[next++] ?? null) : null));
  };
  const numbers = prepared.map(({ rows, classes, by, whole, calculated }) =>
    book.addShared(groupingModule, {
      grp_object: rows.map((_, i) => `Өңір ${i + 1}`),
      ...Object.fromEntries(
        [0, 1, 2].map((v) => [`grp_v${v + 1}`, rows.map((row) => row[v] ?? null)])
      ),
      grp_k: [classes],
      grp_by: [by],
      grp_method: [methodWords.kmeans.ru],
      grp_calculated: inRows(whole, calculated),
      grp_done_on: ["2026-11-22"],
    })
  );
  beforeAll(() => book.calculate(), 300_000);

  prepared.forEach(({ id, classes, by, whole, points, calculated }, index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const values = points.map((point) => point[by - 1] ?? NaN);
      const head = (column: string) => sheet.column(column).slice(0, whole.length).map(orBlank);
      const shown = (labels: readonly unknown[]) => inRows(whole, labels).map(orBlank);
      const equal = values.length === 0 ? [] : equalIntervals(values, classes);
      const quantile = values.length === 0 ? [] : quantileClasses(values, classes);
      expect(head("grp_equal")).toEqual(shown(equal));
      expect(head("grp_quantile")).toEqual(shown(quantile));
      const z = zScores(points);
      for (const v of [0, 1, 2])
        expect(head(`grp_z${v + 1}`)).toEqual(
          shown(z.map((point) => (point[v] === undefined ? "" : expect.closeTo(point[v], 8))))
        );
      const cuts = values.length === 0 ? [] : quantileCuts(values, classes);
      expect(sheet.column("grp_cut").filter((cell) => typeof cell === "number")).toEqual(
        cuts.map((cut) => expect.closeTo(cut, 8))
      );
      const tell = (key: string, labels: Labels) => {
        const found = classesOf(points, labels);
        for (let label = 1; label <= mostClasses; label++) {
          const own = found.find((one) => one.label === label);
          expect(sheet.column(`grp_${key}_class_size`)[label - 1]).toBe(own?.size ?? 0);
          for (const v of [0, 1, 2]) {
            const mean = own?.means[v];
            expect(orBlank(sheet.column(`grp_${key}_class_mean${v + 1}`)[label - 1])).toEqual(
              mean === undefined ? "" : expect.closeTo(mean, 8)
            );
          }
        }
        const share = points.length === 0 ? null : betweenShare(points, labels);
        expect(orBlank(sheet.cell(`grp_${key}_between`))).toEqual(
          share === null ? "" : expect.closeTo(share, 8)
        );
      };
      tell("equal", equal);
      tell("quantile", quantile);
      tell("calculated", calculated);
      expect(sheet.cell("grp_objects")).toBe(points.length);
      expect(sheet.cell("grp_method_code")).toBe("kmeans");
      expect(sheet.cell("grp_state")).toEqual(expect.stringMatching(/\S/));
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("says who is left out and why", () => {
    const notes = book
      .read(numbers[7] ?? 0)
      .column("grp_note")
      .slice(0, 6)
      .map(orBlank);
    expect(notes.map((note) => note !== "")).toEqual([false, true, false, true, false, false]);
  });
});
