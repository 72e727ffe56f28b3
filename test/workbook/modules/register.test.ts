/** The register of initiatives: lights, snapshots and trends on the sheet are those of the pure figures. */
import {
  Better,
  betterWords,
  factTrend,
  halfYear,
  halfYearName,
  Initiative,
  lightOf,
  lights,
  lightWords,
  registerLights,
  SnapshotRow,
  snapshotOf,
  snapshotSummaries,
} from "../../../src/assessments/cluster-formation/register";
import { registerModule } from "../../../src/workbook/layout/modules/register-sheet";
import { expectNear } from "../../support/law";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const line = (
  name: string,
  plan: number | null,
  fact: number | null,
  better?: Better
): Initiative => ({ name, plan, fact, better });

const reports: readonly (readonly Initiative[])[] = [
  [line("Supplier fair", 10, 4), line("Joint chair", 3, 3), line("Testing center", 100, null)],
  [
    line("Supplier fair", 20, 17),
    line("Joint chair", 5, 4),
    line("Testing center", 100, 30),
    line("Days to a permit", 20, 24, "less"),
    line("Accidents", 3, 2, "less"),
    line("Losses", 3, 9, "less"),
    line("No losses", 0, 0, "less"),
  ],
  [line("Supplier fair", 30, 31), line("Joint chair", 0, 1), line("Testing center", 100, 79)],
  [line("supplier  FAIR ", 40, 44), line("New line", null, 2), line("Testing center", -10, -12)],
];

/** Snapshots as the pane takes them, one per half-year; the third follows a year later. */
const taken = [0, 1, 3, 4].reduce<readonly SnapshotRow[]>(
  (before, later, index) => [
    ...before,
    ...snapshotOf(reports[index] ?? [], before, halfYear(2024, 1) + later).rows,
  ],
  []
);

const cases: Readonly<
  Record<string, { readonly now: readonly Initiative[]; readonly taken: readonly SnapshotRow[] }>
> = {
  "an empty register": { now: [], taken: [] },
  "no snapshot yet": { now: reports[1] ?? [], taken: [] },
  "two snapshots: no trend": { now: reports[1] ?? [], taken: taken.slice(0, 10) },
  "four half-years with a gap": { now: reports[3] ?? [], taken },
};

const filling = (now: readonly Initiative[], rows: readonly SnapshotRow[]): Filling => ({
  reg_name: now.map(({ name }) => name),
  reg_plan: now.map(({ plan }) => plan),
  reg_fact: now.map(({ fact }) => fact),
  reg_better: now.map(({ better }) => (better ? betterWords[better].en : null)),
  reg_snap_better: rows.map(({ better }) => better ?? null),
  reg_snap_half: rows.map(({ half }) => half),
  reg_snap_name: rows.map(({ name }) => name),
  reg_snap_plan: rows.map(({ plan }) => plan),
  reg_snap_fact: rows.map(({ fact }) => fact),
  reg_snap_light: rows.map(({ light }) => light),
});

toolOrSkip(libreOffice(), "the register of initiatives calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const add = (now: readonly Initiative[], rows: readonly SnapshotRow[], more: Filling = {}) =>
    book.add([registerModule], { values: {} }, { ...filling(now, rows), ...more }, "en");
  const numbers = Object.values(cases).map(({ now, taken: rows }) => add(now, rows));
  const strict = add(reports[1] ?? [], taken.slice(0, 10), {
    reg_amber: [0.9],
    reg_trend_from: [2],
  });
  const twice = add([], [...taken.slice(0, 3), ...taken.slice(1, 2)]);
  beforeAll(() => book.calculate(), 300_000);

  const near = (found: unknown, expected: number | null): void => {
    if (expected === null) expect(found).toBe("");
    else if (typeof found === "number") expectNear(found, expected, 1e-8);
    else throw new Error(`${JSON.stringify(found)}, expected ${expected}`);
  };
  const compare = (
    number: number,
    now: readonly Initiative[],
    rows: readonly SnapshotRow[],
    amber?: number,
    trendFrom?: number
  ): void => {
    const sheet = book.read(number);
    const column = (name: string) => sheet.column(name);
    now.forEach(({ name, plan, fact, better }, i) => {
      expect(column("reg_word")[i]).toBe(lightWords[lightOf(plan, fact, amber, better)].en);
      near(column("reg_trend")[i], factTrend(rows, name, trendFrom));
    });
    const counts = registerLights(now, amber);
    for (const light of lights) expect(sheet.cell(`reg_n_${light}`)).toBe(counts[light]);
    const summaries = snapshotSummaries(rows);
    expect(column("reg_sum_half").filter((x) => x !== "")).toEqual(
      summaries.map(({ half }) => halfYearName(half))
    );
    summaries.forEach((summary, i) => {
      expect(column("reg_sum_n")[i]).toBe(summary.initiatives);
      for (const light of lights) near(column(`reg_sum_${light}`)[i], summary.shares[light]);
      near(column("reg_sum_fulfilment")[i], summary.fulfilment);
      expect(column("reg_sum_measured")[i]).toBe(summary.measured);
    });
    rows.forEach(({ light }, i) => expect(column("reg_snap_word")[i]).toBe(lightWords[light].en));
    expect(book.errors(number)).toEqual([]);
  };

  Object.entries(cases).forEach(([id, { now, taken: rows }], index) =>
    test(`${id}: the sheet says what the pure figures say`, () =>
      compare(numbers[index] ?? 0, now, rows))
  );

  test("limits follow their cells", () =>
    compare(strict, reports[1] ?? [], taken.slice(0, 10), 0.9, 2));

  test("a row that was entered twice is counted", () => {
    expect(book.read(twice).cell("reg_twice")).toBe(1);
    expect(book.read(numbers[3] ?? 0).cell("reg_twice")).toBe(0);
  });
});
