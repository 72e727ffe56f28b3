/** The data sheet: what LibreOffice makes of it is what the pure figures say. */
import fc from "fast-check";
import { defaultConfig } from "../../../src/assessments/cluster-formation/config";
import {
  DataInput,
  dataCoefficients,
  dataDefaults,
  dataFigures,
  dataIndicators,
  DataYear,
  MarketYear,
} from "../../../src/assessments/cluster-formation/data-binding";
import { recognizeTable } from "../../../src/statistics/data-table";
import { proposedChoice, regionFigures, yearFigures } from "../../../src/statistics/figures";
import { dataFigureName, dataModule } from "../../../src/workbook/layout/modules/data-sheet";
import examples from "../../assessments/assessment.json";
import { sampleArea } from "../../statistics/sample-areas";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const defaults = { ...defaultConfig, ...dataDefaults };
const none = { region: null, country: null };
const blank: DataInput = {
  years: [],
  market: [],
  regions: [],
  investment: none,
  innovative: none,
  energy: none,
  graduates: null,
  exports: none,
  allExports: none,
  H: null,
  plants: null,
};
const year = (of: number, more: Partial<DataYear> = {}): DataYear => ({
  year: of,
  O_ir: null,
  O_r: null,
  O_i: null,
  O: null,
  N_r: null,
  N: null,
  GRP_r: null,
  GDP: null,
  L_ir: null,
  L_i: null,
  ...more,
});
const market = (
  of: number,
  production: number,
  imports: number,
  exports: number,
  prices: number | null = null
): MarketYear => ({
  year: of,
  production,
  imports,
  exports,
  prices,
});

/** The manufacturing of a region, read from the sample as the pane does. */
function ofSample(code: string): DataInput {
  const tables = ["gva2021", "gva2024"].map((sheet) => recognizeTable(sampleArea("en", sheet)));
  const wanted = { regionCode: code, industryCode: "C" };
  const years = tables.flatMap((table) =>
    yearFigures(table, proposedChoice(table, wanted)).map(
      ({ year: of, O_ir, O_r, O_i, O, GRP_r, GDP }) =>
        year(of ?? 0, {
          O_ir: O_ir.value,
          O_r: O_r.value,
          O_i: O_i.value,
          O: O.value,
          GRP_r: GRP_r.value,
          GDP: GDP.value,
        })
    )
  );
  const [, now] = tables;
  const regions = now ? regionFigures(now, proposedChoice(now, wanted), 0) : [];
  return {
    ...blank,
    years,
    regions: regions.map(({ O_ir, O_r }) => ({ O_ir: O_ir.value, O_r: O_r.value })),
  };
}

const full = (of: number, grow: number): DataYear =>
  year(of, {
    O_ir: 120 * grow,
    O_r: 1000,
    O_i: 900,
    O: 12000,
    N_r: 1.2,
    N: 20,
    GRP_r: 1100,
    GDP: 13500,
    L_ir: 2000,
    L_i: 21000,
  });

const balances = recognizeTable(sampleArea("en", "balances"));
const locomotive = balances.years.map((line, k) => {
  const [production = 0, imports = 0, exports = 0] = [0, 1, 2].map((m) => {
    const place = balances.place(0, 0, k, m);
    const figure = place && balances.figure(place);
    return figure?.kind === "number" ? figure.value : 0;
  });
  return market(line.year ?? 0, production, imports, exports, 100);
});

const amount = fc.option(
  fc.integer({ min: 0, max: 1000 }).map((x) => x / 4),
  { nil: null, freq: 6 }
);
const anyYear = fc.record({
  O_ir: amount,
  O_r: amount,
  O_i: amount,
  O: amount,
  N_r: amount,
  N: amount,
  GRP_r: amount,
  GDP: amount,
  L_ir: amount,
  L_i: amount,
});
const anyMarket = fc.record({
  production: amount,
  imports: amount,
  exports: amount,
  prices: amount,
});
const anyPair = fc.record({ region: amount, country: amount });
const anyInput: fc.Arbitrary<DataInput> = fc.record({
  years: fc
    .array(anyYear, { maxLength: 6 })
    .map((list) => list.map((one, i) => ({ ...one, year: 2019 + i }))),
  market: fc
    .array(anyMarket, { maxLength: 6 })
    .map((list) => list.map((one, i) => ({ ...one, year: 2019 + i }))),
  regions: fc.array(fc.record({ O_ir: amount, O_r: amount }), { maxLength: 12 }),
  investment: anyPair,
  innovative: anyPair,
  energy: anyPair,
  graduates: amount,
  exports: anyPair,
  allExports: anyPair,
  H: fc.option(
    fc.integer({ min: 1, max: 99 }).map((x) => x / 100),
    { nil: null }
  ),
  plants: fc.option(fc.integer({ min: 1, max: 80 }), { nil: null }),
});

const cases: Readonly<Record<string, DataInput>> = {
  nothing: blank,
  "Pavlodar, manufacturing, of the sample": ofSample("PVL"),
  "Almaty region, manufacturing, of the sample": ofSample("ALM"),
  "six years in a row": {
    ...blank,
    years: [0, 1, 2, 3, 4, 5].map((i) => full(2019 + i, 1.02 ** i)),
  },
  "a gap of a year": {
    ...blank,
    years: [full(2019, 1), full(2020, 1.1), full(2022, 1.2), full(2023, 1.3)],
  },
  "a part above its whole in the last year": {
    ...blank,
    years: [full(2022, 1), full(2023, 1.1), { ...full(2024, 1), O_ir: 2000 }],
  },
  "everything but years of the market": {
    ...blank,
    years: [full(2022, 1), full(2023, 1.1), full(2024, 1.25)],
    regions: [
      { O_ir: 150, O_r: 1000 },
      { O_ir: 0, O_r: 400 },
      { O_ir: 30, O_r: 200 },
      { O_ir: null, O_r: 200 },
    ],
    investment: { region: 12, country: 80 },
    innovative: { region: 9, country: 11.5 },
    energy: { region: 21, country: 25 },
    graduates: 60,
    exports: { region: 20, country: 500 },
    allExports: { region: 100, country: 10000 },
    H: 0.2,
    plants: 90,
  },
  "many plants, by their number": { ...blank, years: [full(2024, 1)], plants: 90 },
  "locomotive parts of the sample": { ...blank, market: locomotive },
  "re-exports above production": {
    ...blank,
    market: [
      market(2021, 762, 6044401, 14319, 100),
      market(2022, 10, 5, 20, 100),
      market(2023, 10, 50, 20),
    ],
  },
  ...Object.fromEntries(
    fc.sample(anyInput, { numRuns: 12, seed: 41 }).map((input, i) => [`at random ${i + 1}`, input])
  ),
};

const cell = (value: number | null) => value;
const column = (list: readonly (number | null)[]) => list.map(cell);

function filling(input: DataInput): Filling {
  const years = (key: keyof DataYear) => column(input.years.map((one) => one[key]));
  const markets = (key: keyof MarketYear) => column(input.market.map((one) => one[key]));
  const { investment, innovative, energy, graduates, exports, allExports } = input;
  return {
    dat_year: years("year"),
    dat_oir: years("O_ir"),
    dat_or: years("O_r"),
    dat_oi: years("O_i"),
    dat_o: years("O"),
    dat_nr: years("N_r"),
    dat_nn: years("N"),
    dat_grp: years("GRP_r"),
    dat_gdp: years("GDP"),
    dat_lir: years("L_ir"),
    dat_li: years("L_i"),
    dat_m_year: markets("year"),
    dat_m_production: markets("production"),
    dat_m_imports: markets("imports"),
    dat_m_exports: markets("exports"),
    dat_m_prices: markets("prices"),
    dat_f_industry: column(input.regions.map(({ O_ir }) => O_ir)),
    dat_f_whole: column(input.regions.map(({ O_r }) => O_r)),
    dat_p_region: column([
      investment.region,
      innovative.region,
      energy.region,
      graduates,
      exports.region,
      allExports.region,
    ]),
    dat_p_country: column([
      investment.country,
      innovative.country,
      energy.country,
      null,
      exports.country,
      allExports.country,
    ]),
    dat_h: [input.H],
    dat_plants: [input.plants],
  };
}

const keys = [...dataCoefficients, ...dataIndicators];

describe("figures from statistics", () => {
  it("are those of the published screening for Pavlodar", () => {
    const { KL, KS, KP, A2, A1, regions } = dataFigures(ofSample("PVL"), defaults);
    expect(KL).toBeCloseTo(1.9453, 4);
    expect(KS).toBeCloseTo(1.9624, 4);
    expect([KP, A2, regions]).toEqual([null, null, 20]);
    expect(A1).toBeCloseTo(Math.sqrt((KL ?? 0) * (KS ?? 0)), 12);
  });
  it.each(examples.units.dartboard)("dartboard %j", ({ s, x, H, expected }) => {
    const years = [year(2024, { O_ir: s, O_r: x, O_i: 1, O: 1, GRP_r: 1, GDP: 1 })];
    const board = dataFigures({ ...blank, H, years }, defaults).dartboard;
    expect(board?.p).toBeCloseTo(expected.p, 9);
    expect(board?.z).toBeCloseTo(expected.z, 9);
  });
  it("import dependence is the mean of the last three years", () => {
    const { C1 } = dataFigures({ ...blank, market: locomotive }, defaults);
    const last = locomotive.slice(-3).map(({ production, imports, exports }) => {
      const [p, m, x] = [production ?? 0, imports ?? 0, exports ?? 0];
      return (100 * (m - Math.max(0, x - p))) / (p + m - x);
    });
    expect(C1).toBeCloseTo(last.reduce((sum, one) => sum + one, 0) / 3, 10);
  });
  it("two years are no trend, three are", () => {
    const of = (n: number) =>
      dataFigures(
        { ...blank, years: Array.from({ length: n }, (_, i) => full(2019 + i, 1.05 ** i)) },
        defaults
      ).A2;
    expect(of(2)).toBeNull();
    expect(of(3)).toBeGreaterThan(0);
  });
  it("the unit of money changes nothing", () =>
    fc.assert(
      fc.property(anyInput, fc.constantFrom(0.001, 1000), (input, factor) => {
        const times = (x: number | null) => (x === null ? null : x * factor);
        const scaled: DataInput = {
          ...input,
          years: input.years.map((one) => ({
            ...one,
            O_ir: times(one.O_ir),
            O_r: times(one.O_r),
            O_i: times(one.O_i),
            O: times(one.O),
          })),
          regions: input.regions.map(({ O_ir, O_r }) => ({ O_ir: times(O_ir), O_r: times(O_r) })),
        };
        const [a, b] = [dataFigures(input, defaults), dataFigures(scaled, defaults)];
        for (const key of ["KL", "KP", "KS", "A1", "A2", "A3", "A5"] as const) {
          const [x, y] = [a[key], b[key]];
          if (x === null || y === null) expect(y).toBe(x);
          else expect(Math.abs(y - x)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(x)));
        }
      })
    ));
});

toolOrSkip(libreOffice(), "the data sheet calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((input) =>
    book.add([dataModule], { values: {} }, filling(input))
  );
  const overridden = book.add(
    [dataModule],
    { values: {} },
    {
      ...filling(ofSample("PVL")),
      dat_i_override: keys.map((key) =>
        key === "KL" ? 1.5 : key === "KS" ? "about 2" : key === "C2" ? 0 : null
      ),
    }
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, input], index) =>
    test(id, () => {
      const sheet = book.read(numbers[index] ?? 0);
      const figures = dataFigures(input, defaults);
      const shown = (name: string): number | null => {
        const value = sheet.cell(name);
        return typeof value === "number" ? value : null;
      };
      const compared = {
        ...Object.fromEntries(keys.map((key) => [key, [shown(dataFigureName(key)), figures[key]]])),
        z: [shown("dat_z"), figures.dartboard?.z ?? null],
        p: [shown("dat_p_value"), figures.dartboard?.p ?? null],
        times: [shown("dat_p_tests"), figures.timesTests],
        false: [shown("dat_false"), figures.falseAlarms],
        n: [shown("dat_n"), figures.regions],
      };
      for (const [key, [sheetSays, pureSays]] of Object.entries(compared)) {
        const a = sheetSays ?? null;
        const b = pureSays ?? null;
        const close =
          a !== null && b !== null && Math.abs(a - b) <= 1e-8 * Math.max(1, Math.abs(b));
        expect([key, a]).toEqual([key, close ? a : b]);
      }
    })
  );

  test("a person's number wins and is marked; words make it unknown", () => {
    const sheet = book.read(overridden);
    const used = keys.map((key) => sheet.cell(dataFigureName(key)));
    expect(used[keys.indexOf("KL")]).toBe(1.5);
    expect(used[keys.indexOf("KS")] ?? "").toBe("");
    expect(used[keys.indexOf("C2")]).toBe(0);
    const marks = sheet.column("dat_i_mark").map(String);
    expect(marks[keys.indexOf("KL")]).toMatch(/your number|ваше число|сіздің саныңыз/);
    expect(marks[keys.indexOf("KS")]).toMatch(/no number|не число|сан емес/);
  });
});
