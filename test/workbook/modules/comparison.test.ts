/** The comparison: the sheet says what the pure figures say of the same assessments. */
import type { FormationInput } from "../../../src/assessments/assessment";
import {
  comparedOf,
  compareAssessments,
  overlap,
} from "../../../src/assessments/cluster-formation/comparison";
import { comparisonModule } from "../../../src/workbook/layout/modules/comparison-sheet";
import { exampleInput, withValues } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { ModuleBook } from "../module-book";

const inputs: Readonly<Record<string, FormationInput>> = {
  one: exampleInput("synthetic-1"),
  missing: exampleInput("synthetic-1-missing"),
  claims: exampleInput("source-A-claims"),
  near: withValues(exampleInput("synthetic-1"), { E2: 2.4, D4: 20 }),
  twin: exampleInput("synthetic-1"),
  strong: exampleInput("synthetic-1-strong"),
  low: exampleInput("synthetic-1-low-block"),
};

const cases: Readonly<
  Record<string, { readonly ids: readonly string[]; readonly rho: 1 | 0 | -1 }>
> = {
  "nothing at all": { ids: [], rho: 0 },
  "one alone": { ids: ["one"], rho: 0 },
  "none with enough evidence": { ids: ["claims"], rho: 0 },
  "all, by the geometric mean": { ids: Object.keys(inputs), rho: 0 },
  "all, by the harmonic mean": { ids: Object.keys(inputs), rho: -1 },
  "a few with all blocks, by the arithmetic mean": {
    ids: ["low", "near", "one", "strong"],
    rho: 1,
  },
};

const orBlank = (x: unknown) => x ?? "";

toolOrSkip(libreOffice(), "the comparison calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = new Map(
    Object.entries(inputs).map(([id, input]) => [id, book.add([], input, {})])
  );
  const references = (ids: readonly string[]) =>
    ids.map((id) => ({ number: numbers.get(id) ?? 0, region: "", cluster: "", year: "" }));
  const sheets = Object.values(cases).map(({ ids, rho }) =>
    book.addShared(comparisonModule, { cmp_rho: [String(rho)] }, references(ids))
  );
  const gone = book.addShared(
    comparisonModule,
    { cmp_drawn_on: ["2026-11-22"], cmp_drawn_check: [1], cmp_drawn_same: [1] },
    [...references(["one"]), { number: 99, region: "", cluster: "", year: "" }],
    "en"
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([name, { ids, rho }], index) =>
    test(`${name}: the sheet says what the pure figures say`, () => {
      const number = sheets[index] ?? 0;
      const sheet = book.read(number);
      const compared = ids.map((id) => comparedOf(id, inputs[id] ?? { values: {} }));
      const found = compareAssessments(compared, rho);
      const head = (column: string) => sheet.column(column).slice(0, ids.length).map(orBlank);
      const close = (x: number | null | undefined) =>
        x === null || x === undefined ? "" : expect.closeTo(x, 8);
      expect(head("cmp_index")).toEqual(compared.map((one) => close(one.index[`${rho}`])));
      expect(head("cmp_lo")).toEqual(compared.map(({ interval }) => close(interval?.[0])));
      expect(head("cmp_hi")).toEqual(compared.map(({ interval }) => close(interval?.[1])));
      expect(head("cmp_rank")).toEqual(found.rows.map(({ rank }) => orBlank(rank)));
      expect(head("cmp_best")).toEqual(found.rows.map(({ best }) => orBlank(best)));
      expect(head("cmp_worst")).toEqual(found.rows.map(({ worst }) => orBlank(worst)));
      expect(sheet.cell("cmp_ranked")).toBe(found.order.length);
      expect(sheet.cell("cmp_runs_used")).toBe(found.runs);
      expect(orBlank(sheet.cell("cmp_same"))).toEqual(close(found.sameOrder));
      const listed = sheet.column("cmp_list_rank").filter((cell) => typeof cell === "number");
      expect(listed).toEqual(found.order.map((place) => found.rows[place]?.rank));
      const overlaps = sheet.table("cmp_overlap").slice(0, ids.length);
      compared.forEach(({ interval }, a) =>
        compared.forEach((other, b) => {
          const both = a === b ? null : overlap(interval, other.interval);
          expect(orBlank(overlaps[a]?.[b])).toBe(both === null ? "" : both ? 1 : 0);
        })
      );
      compared.forEach(({ blocks }, place) =>
        blocks.forEach(({ code, score }) => {
          const shown = orBlank(sheet.column(`cmp_block_${code}`)[place]);
          // The sheet shows the score itself, the index raises it to the floor.
          if (score === null) expect(shown).toBe("");
          else expect(Math.max(1, Number(shown))).toBeCloseTo(score, 8);
        })
      );
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("says which neighbors cannot be told apart", () => {
    const sheet = book.read(sheets[3] ?? 0);
    // The fourth sheet is laid out in Russian, English or Kazakh by its number; places stand in all of them.
    const sentences = sheet.column("cmp_list_next").slice(0, 6);
    expect(sentences[0]).toMatch(/1.*2/);
    expect(
      sheet
        .column("cmp_list_places")
        .slice(0, 6)
        .every((places) => places)
    ).toBe(true);
    const texts = sentences.map(String);
    expect(new Set(texts.slice(0, 5)).size).toBe(5);
    expect(sentences[5] ?? "").toBe("");
  });

  test("notices what is gone and what has changed since the draws", () => {
    const sheet = book.read(gone);
    expect(sheet.column("cmp_name").slice(0, 2)).toEqual([
      "Ұлытау · C24 & co · 2024",
      "assessment 99 is no longer in the workbook",
    ]);
    expect(sheet.column("cmp_rank").slice(0, 3).map(orBlank)).toEqual([1, "", ""]);
    expect(sheet.cell("cmp_drawn_state")).toBe("the figures have changed since the draws");
    expect(sheet.cell("cmp_profiles")).toBe(1);
    expect(sheet.column("cmp_gate_1").slice(0, 2).map(orBlank)).toEqual(["pass", ""]);
    expect(sheet.column("cmp_weight_A")[0]).toBe(1);
    expect(sheet.column("cmp_floor")[0]).toBe(1);
    expect(sheet.cell("cmp_profiles")).toBe(1);
  });
});
