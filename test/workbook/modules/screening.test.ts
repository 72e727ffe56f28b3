/** The screening sheet in LibreOffice: the published examples, and whatever the pure screening says. */
import { locales } from "../../../src/core/locale";
import {
  screen,
  screeningClassWords,
  ScreeningInput,
  screeningReasons,
  ScreeningRow,
} from "../../../src/assessments/cluster-formation/screening";
import { recognizeTable } from "../../../src/statistics/data-table";
import {
  industryIndices,
  proposedChoice,
  regionFigures,
  yearFigures,
} from "../../../src/statistics/figures";
import { screeningModule } from "../../../src/workbook/layout/modules/screening-sheet";
import examples from "../../assessments/assessment.json";
import { sampleArea } from "../../statistics/sample-areas";
import { libreOffice, toolOrSkip } from "../../support/tools";
import type { CellValue } from "../../support/xlsx-reader";
import { Filling, ModuleBook } from "../module-book";

/** All regions of one section, read from the sample as the pane does. */
function regionsOf(section: string): ScreeningInput {
  const table = recognizeTable(sampleArea("ru", "gva2024"));
  const choice = proposedChoice(table, { industryCode: section });
  const [figures] = yearFigures(table, choice);
  return {
    O: figures?.O.value ?? null,
    N: null,
    GDP: figures?.GDP.value ?? null,
    rows: regionFigures(table, choice, 0).map(({ region, O_ir, O_r, GRP_r }) => ({
      region: table.regions[region]?.code ?? "",
      industry: section,
      O_ir: O_ir.value,
      O_r: O_r.value,
      O_i: figures?.O_i.value ?? null,
      N_r: null,
      GRP_r: GRP_r.value,
      H: null,
    })),
  };
}

/** All sections of one region. */
function sectionsOf(regionCode: string): ScreeningInput {
  const table = recognizeTable(sampleArea("kk", "gva2024"));
  const rows = industryIndices(table).map((industry): ScreeningRow => {
    const choice = { ...proposedChoice(table, { regionCode }), industry };
    const [figures] = yearFigures(table, choice);
    return {
      region: regionCode,
      industry: table.industries[industry]?.code ?? "",
      O_ir: figures?.O_ir.value ?? null,
      O_r: figures?.O_r.value ?? null,
      O_i: figures?.O_i.value ?? null,
      N_r: null,
      GRP_r: figures?.GRP_r.value ?? null,
      H: null,
    };
  });
  const [figures] = yearFigures(table, proposedChoice(table, { regionCode }));
  return { O: figures?.O.value ?? null, N: null, GDP: figures?.GDP.value ?? null, rows };
}

const strange: ScreeningInput = {
  O: 1000,
  N: 20,
  GDP: 1100,
  rows: [
    { region: "a", industry: "C", O_ir: 50, O_r: 40, O_i: 100, N_r: 1, GRP_r: 60, H: 0.1 },
    {
      region: "b",
      industry: "C",
      O_ir: 30,
      O_r: 100,
      O_i: 100,
      N_r: 0,
      GRP_r: 60,
      H: 0.01,
      kstar_years: [1, 1.2, 1.5],
    },
    {
      region: "c",
      industry: "C",
      O_ir: 30,
      O_r: 100,
      O_i: 100,
      N_r: 2,
      GRP_r: 160,
      H: 0.01,
      kstar_years: [1, null, 1.5],
    },
    { region: "d", industry: "C", O_ir: 20, O_r: 100, O_i: 100, N_r: null, GRP_r: null, H: 0.01 },
  ],
};

const published = examples.screening.map(({ id, input }) => ({
  id,
  input: input as ScreeningInput,
}));
const inputs: Readonly<Record<string, ScreeningInput>> = {
  ...Object.fromEntries(published.map(({ id, input }) => [id, input])),
  "manufacturing, of the sample": regionsOf("C"),
  "mining, of the sample": regionsOf("B"),
  "Almaty region, of the sample": sectionsOf("ALM"),
  "wrong figures": strange,
  "wrong figures, European limit": { ...strange, mode: "ECO" },
  "manufacturing, strict": { ...regionsOf("C"), mode: "strict" },
};

const given = (input: ScreeningInput, key: keyof Omit<ScreeningRow, "kstar_years">) =>
  input.rows.map((row) => row[key]);

const filling = (input: ScreeningInput): Filling => ({
  scr_region: given(input, "region"),
  scr_industry: given(input, "industry"),
  scr_oir: given(input, "O_ir"),
  scr_or: given(input, "O_r"),
  scr_oi: given(input, "O_i"),
  scr_nr: given(input, "N_r"),
  scr_grp: given(input, "GRP_r"),
  scr_h: given(input, "H"),
  scr_all: [input.O],
  scr_people: [input.N],
  scr_gdp: [input.GDP],
  scr_mode: [input.mode ?? "CIS"],
  scr_years: [[2022, 2023, 2024]],
  scr_kstar_years: input.rows.map((row) => row.kstar_years ?? [null]),
});

const line = (input: ScreeningInput) =>
  Object.fromEntries(screen(input).rows.map((row) => [`${row.region} ${row.industry}`, row]));

describe("screening of the sample, as published", () => {
  const at = (input: ScreeningInput, key: string) => {
    const row = line(input)[key];
    return [row?.class, row?.KL, row?.KS].map((x) =>
      typeof x === "number" ? Number(x.toFixed(4)) : x
    );
  };
  it("manufacturing: ten candidates of twenty", () => {
    const input = regionsOf("C");
    expect(screen(input).counts).toEqual({ candidate: 10, not: 10, undetermined: 0 });
    expect(at(input, "KRG C")).toEqual(["candidate", 2.5837, 2.7084]);
    expect(at(input, "SKO C")).toEqual(["candidate", 1.1676, 1.2163]);
    expect(at(input, "TRK C")).toEqual(["not", 0.671, 0.6912]);
    expect(screen(input).rows.filter((row) => row.reason === "above;chance-untested")).toHaveLength(
      10
    );
  });
  it("mining: seven candidates, and a true zero in Almaty", () => {
    const input = regionsOf("B");
    expect(screen(input).counts.candidate).toBe(7);
    expect(at(input, "ATY B")).toEqual(["candidate", 3.9083, 3.6352]);
    expect(line(input)["ALA B"]?.reason).toBe("no-output");
    expect(line(input)["ATY B"]?.share).toBeCloseTo(0.3984, 4);
  });
  it("Almaty region: eight candidates, one of them an outlier", () => {
    const input = sectionsOf("ALM");
    const candidates = screen(input).rows.filter((row) => row.class === "candidate");
    expect(candidates.map(({ industry, KL }) => [industry, Number(KL?.toFixed(4))])).toEqual([
      ["A", 1.7567],
      ["C", 1.837],
      ["F", 1.1201],
      ["H", 1.1577],
      ["L", 1.62],
      ["O", 1.0948],
      ["P", 1.241],
      ["R", 8.8799],
    ]);
  });
  it("says no verdict", () => {
    const words = [...Object.values(screeningClassWords), ...Object.values(screeningReasons)];
    for (const text of words)
      for (const locale of locales)
        expect(text[locale]).not.toMatch(/\bV[0-4]\b|verdict|заключени|қорытынды/i);
  });
});

toolOrSkip(libreOffice(), "the screening sheet calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const languages = Object.keys(inputs).map((_, index) => locales[index % 3] ?? "en");
  const numbers = Object.values(inputs).map((input, index) =>
    book.addShared(screeningModule, filling(input), [], languages[index])
  );
  const empty = book.addShared(screeningModule, {});
  beforeAll(() => book.calculate(), 300_000);

  const number = (value: CellValue | null | undefined): number | null =>
    typeof value === "number" ? value : null;

  Object.entries(inputs).forEach(([id, input], index) =>
    test(id, () => {
      const sheet = book.read(numbers[index] ?? 0);
      const locale = languages[index] ?? "en";
      const answer = screen(input);
      const columns = (name: string) => sheet.column(name);
      const shown = {
        KL: columns("scr_kl"),
        KP: columns("scr_kp"),
        KS: columns("scr_ks"),
        KSTAR: columns("scr_kstar"),
        trend: columns("scr_trend"),
        share: columns("scr_share"),
        activity_share: columns("scr_activity"),
        p: columns("scr_p"),
        p_times_tests: columns("scr_times"),
      };
      const reasons = columns("scr_reason");
      const classes = columns("scr_class");
      const codes = columns("scr_reason_code");
      answer.rows.forEach((row, i) => {
        expect([row.region, codes[i], classes[i], reasons[i]]).toEqual([
          row.region,
          row.reason,
          screeningClassWords[row.class][locale],
          screeningReasons[row.reason][locale],
        ]);
        if (row.fault) return;
        for (const [key, values] of Object.entries(shown)) {
          const a = number(values[i]);
          const b = row[key as keyof typeof shown];
          const close =
            a !== null && b !== null && Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(b));
          expect([row.region, key, a]).toEqual([row.region, key, close ? a : b]);
        }
      });
      expect(codes.slice(answer.rows.length).every((code) => code === null || code === "")).toBe(
        true
      );
      expect(number(sheet.cell("scr_candidates"))).toBe(answer.counts.candidate);
      expect(number(sheet.cell("scr_tests"))).toBe(answer.tests);
      expect(number(sheet.cell("scr_false"))).toBeCloseTo(answer.expected_false_alarms, 12);
    })
  );

  test("an empty sheet says nothing", () => {
    const sheet = book.read(empty);
    expect(sheet.column("scr_class").every((word) => word === null || word === "")).toBe(true);
    expect(sheet.cell("scr_candidates")).toBe(0);
  });
});
