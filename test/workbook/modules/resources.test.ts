/** Funnel, origins and price parity: the sheet says what the pure figures say. */
import fc from "fast-check";
import {
  countReadings,
  FunnelRow,
  materialBalance,
  MaterialRow,
  resourceFunnel,
} from "../../../src/assessments/cluster-formation/resources";
import { resourcesModule } from "../../../src/workbook/layout/modules/resources-sheet";
import { anyFunnelRow, anyMaterial } from "../../assessments/any-tables";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import { flag, near, numberIn, numbersIn, textIn } from "./cells";

interface Case {
  readonly funnel: readonly FunnelRow[];
  readonly materials: readonly MaterialRow[];
}

const emptyStage: FunnelRow = { stage: "", count: null, reading: null, unit: "" };
const emptyMaterial: MaterialRow = {
  material: "",
  need: null,
  own: null,
  neighbors: null,
  elsewhere: null,
  abroad: null,
  quality: null,
  weight: null,
  priceInside: null,
  priceOutside: null,
};
const whole = <Row>(rows: readonly Row[], length: number, empty: Row): readonly Row[] =>
  Array.from({ length }, (_, index) => rows[index] ?? empty);

const plants: readonly FunnelRow[] = [
  { stage: "species", count: 20000, reading: "least", unit: "species" },
  { stage: "with active substances", count: 6000, reading: null, unit: "species" },
  { stage: "semi-finished", count: 600, reading: "most", unit: "Species" },
  { stage: "medicines", count: 500, reading: "least", unit: "species" },
];

const scrap: MaterialRow = {
  ...emptyMaterial,
  material: "scrap",
  weight: 2,
  need: 100,
  own: 20,
  neighbors: 15,
  elsewhere: 5,
  abroad: 0,
  quality: true,
  priceInside: 300,
  priceOutside: 500,
};

const sampled = fc.sample(
  fc.record({
    funnel: fc.array(anyFunnelRow, { maxLength: 8 }),
    materials: fc.array(anyMaterial, { maxLength: 12 }),
  }),
  { seed: 11, numRuns: 6 }
);

const cases: Readonly<Record<string, Case>> = {
  nothing: { funnel: [], materials: [] },
  "both sources": {
    funnel: plants,
    materials: [
      scrap,
      { ...scrap, material: "bauxite", quality: false, weight: 1, priceOutside: 300 },
      { ...scrap, material: "electricity", own: 400, weight: 1, priceOutside: 200 },
      { ...emptyMaterial, material: "not weighed", weight: 0 },
    ],
  },
  ...Object.fromEntries(sampled.map((one, index) => [`any resources ${index + 1}`, one])),
};

const filling = ({ funnel, materials }: Case): Filling => {
  const stages = whole(funnel, 8, emptyStage);
  const rows = whole(materials, 12, emptyMaterial);
  return {
    res_stage: stages.map(({ stage }) => stage),
    res_count: stages.map(({ count }) => count),
    res_reading: stages.map(({ reading }) => (reading ? countReadings[reading].ru : "")),
    res_unit: stages.map(({ unit }) => unit),
    res_mat_name: rows.map(({ material }) => material),
    res_mat_need: rows.map(({ need }) => need),
    res_mat_own: rows.map(({ own }) => own),
    res_mat_neighbors: rows.map(({ neighbors }) => neighbors),
    res_mat_elsewhere: rows.map(({ elsewhere }) => elsewhere),
    res_mat_abroad: rows.map(({ abroad }) => abroad),
    res_mat_quality: rows.map(({ quality }) => flag(quality)),
    res_mat_weight: rows.map(({ weight }) => weight ?? ""),
    res_mat_inside: rows.map(({ priceInside }) => priceInside),
    res_mat_outside: rows.map(({ priceOutside }) => priceOutside),
  };
};

const bound = { exact: 0, least: 1, open: 2, most: -1 };

toolOrSkip(libreOffice(), "resources calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((one) =>
    book.add([resourcesModule], { values: {} }, filling(one))
  );
  const rewarded = book.add(
    [resourcesModule],
    { profile: "metallurgical", values: { B2: 0.6 } },
    { res_mat_inside: [null, 300], res_mat_outside: [null, 500] },
    "en"
  );
  const notRewarded = book.add(
    [resourcesModule],
    { profile: "pharmaceutical", values: { B2: 1.1 } },
    { res_mat_inside: [300], res_mat_outside: [500], res_count: [20000, 6000, 600, 500] },
    "en"
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, one], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const funnel = resourceFunnel(whole(one.funnel, 8, emptyStage));
      const balance = materialBalance(whole(one.materials, 12, emptyMaterial), 1);
      expect(numbersIn(sheet, "res_ratio")).toEqual(near(funnel.ratios));
      expect(numbersIn(sheet, "res_bound")).toEqual(
        funnel.readings.map((reading) => (reading === null ? null : bound[reading]))
      );
      expect(
        numbersIn(sheet, "res_changed").flatMap((changed, row) => (changed === 1 ? [row] : []))
      ).toEqual(funnel.otherUnit);
      expect([numberIn(sheet, "res_overall")]).toEqual(near([funnel.overall]));

      const column = (pick: (row: (typeof balance.rows)[number]) => number | null) =>
        near(balance.rows.map(pick));
      expect(numbersIn(sheet, "res_mat_share")).toEqual(column((row) => row.ownShare));
      expect(numbersIn(sheet, "res_mat_near")).toEqual(column((row) => row.near));
      expect(numbersIn(sheet, "res_mat_balance")).toEqual(column((row) => row.balance));
      expect(numbersIn(sheet, "res_mat_parity")).toEqual(column((row) => row.parity));
      expect([numberIn(sheet, "res_b1"), numberIn(sheet, "res_parity")]).toEqual(
        near([balance.B1, balance.highestParity])
      );
      expect(textIn(sheet, "res_leaving")).toBe(balance.leaving.join(", "));
      expect(textIn(sheet, "res_short")).toBe(balance.shortages.join(", "));
      expect(numberIn(sheet, "res_answered") ?? 0).toBe(balance.answered);
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("the plants of source A: 30 %, 10 %, 83.3 % and 2.5 % over all", () => {
    const sheet = book.read(notRewarded);
    expect(numbersIn(sheet, "res_ratio").slice(0, 4)).toEqual(near([null, 0.3, 0.1, 500 / 600]));
    expect(numberIn(sheet, "res_overall")).toBeCloseTo(0.025, 8);
  });

  test("scrap at 300 inside and 500 outside leaves, and B2 must not reward that", () => {
    const sheet = book.read(rewarded);
    expect(numberIn(sheet, "res_parity")).toBeCloseTo(5 / 3, 8);
    expect(textIn(sheet, "res_leaving")).toBe("Scrap");
    expect(textIn(sheet, "res_b2")).toBe("yes");
    expect(textIn(book.read(notRewarded), "res_b2")).toBe("no");
  });
});
