/** Effectiveness calculated by LibreOffice: every score, position and dispersion is what the pure functions say. */
import type { FormationInput } from "../../../src/assessments/assessment";
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import {
  assessEffectiveness,
  EffectivenessInput,
  EffectivenessItem,
  Position,
} from "../../../src/assessments/cluster-formation/effectiveness";
import { positionNames } from "../../../src/assessments/cluster-formation/effectiveness-items";
import { potentialCodes } from "../../../src/assessments/cluster-formation/potentials";
import { effectivenessModule } from "../../../src/workbook/layout/modules/effectiveness-sheet";
import examples from "../../assessments/assessment.json";
import { differences } from "../../assessments/close";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const [published] = examples.effectiveness;
if (!published) throw new Error("no published example of effectiveness");
const synthetic = exampleInput("synthetic-1");
const positions: readonly Position[] = ["i", "ii", "iii"];

let state = 4711;
const random = (): number => {
  state = (16807 * state) % 2147483647;
  return state / 2147483647;
};
const maybe = (x: number): number | null => (random() < 0.25 ? null : x);

/** Items on rising and falling scales, with holes. */
function drawnItem(place: number): EffectivenessItem {
  const [L, step] = [100 * random() - 50, (random() < 0.3 ? -1 : 1) * (1 + 20 * random())];
  const value = (): number | null => maybe(L + step * (4 * random() - 1));
  return {
    position: positions[place % 3] ?? "i",
    code: `X${place}`,
    L,
    T: L + step,
    G: L + step * (1.5 + random()),
    before: value(),
    after: value(),
    comparison_before: value(),
    comparison_after: value(),
  };
}

function drawn(): EffectivenessInput {
  const regions = Array.from({ length: 17 }, () => [
    maybe(1000 * random()),
    maybe(9 * random()),
    maybe(9 * random()),
  ]);
  const column = (place: number) => regions.map((row) => row[place] ?? null);
  return {
    items: Array.from({ length: 30 }, (_, place) => drawnItem(place)),
    potentials: potentialCodes.map((code) => ({
      code,
      region_before: maybe(200 * random() - 20),
      mean_before: maybe(100 * random()),
      region_after: maybe(200 * random()),
      mean_after: maybe(100 * random() - 10),
    })),
    regions: { population: column(0), value_before: column(1), value_after: column(2) },
    index_before: 40,
    index_after: 40 + 10 * random(),
  };
}

const cases: Readonly<Record<string, EffectivenessInput>> = {
  "the published example": published.input as EffectivenessInput,
  "nothing given": {
    items: [],
    potentials: potentialCodes.map((code) => ({
      code,
      region_before: null,
      mean_before: null,
      region_after: null,
      mean_after: null,
    })),
    regions: { population: [], value_before: [], value_after: [] },
  },
  "values around a mean of 0": {
    items: [],
    potentials: [],
    regions: { population: [1, 1, 2], value_before: [-2, 2, 0], value_after: [0, 0, 0] },
    index_before: 50,
    index_after: 60,
  },
  "the region shrinks": {
    ...(published.input as EffectivenessInput),
    index_after: 45,
  },
  "drawn once": drawn(),
  "drawn twice": drawn(),
};

const fillingOf = ({
  items,
  potentials = [],
  regions,
  index_before,
  index_after,
}: EffectivenessInput): Filling => {
  const of = (
    key: "L" | "T" | "G" | "before" | "after" | "comparison_before" | "comparison_after"
  ) => items.map((item) => item[key]);
  const pot = (key: "region_before" | "mean_before" | "region_after" | "mean_after") =>
    potentials.map((item) => item[key]);
  return {
    eff_position: items.map(({ position }) => positionNames[position].kk),
    eff_code: items.map(({ code }) => code),
    eff_floor: of("L"),
    eff_sufficient: of("T"),
    eff_target: of("G"),
    eff_before: of("before"),
    eff_after: of("after"),
    eff_other_before: of("comparison_before"),
    eff_other_after: of("comparison_after"),
    eff_potential_region_before: pot("region_before"),
    eff_potential_mean_before: pot("mean_before"),
    eff_potential_region_after: pot("region_after"),
    eff_potential_mean_after: pot("mean_after"),
    eff_region_population: regions?.population ?? [],
    eff_region_before: regions?.value_before ?? [],
    eff_region_after: regions?.value_after ?? [],
    eff_index_before: [index_before ?? null],
    eff_index_after: [index_after ?? null],
  };
};

toolOrSkip(libreOffice(), "effectiveness calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const nothing: FormationInput = { values: {} };
  const numbers = Object.values(cases).map((input) =>
    book.add([effectivenessModule], nothing, fillingOf(input))
  );
  const live = book.add(
    [effectivenessModule],
    synthetic,
    fillingOf({ ...(published.input as EffectivenessInput), index_after: null })
  );
  const wrong = book.add([effectivenessModule], nothing, {
    eff_floor: [1],
    eff_sufficient: [9],
    eff_target: [5],
    eff_before: [2],
    eff_after: ["much"],
    eff_region_before: ["much", 4],
    eff_region_after: [4, 5],
  });
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, input], place) =>
    test(`${id}: the sheet says what the pure functions say`, () => {
      const number = numbers[place] ?? 0;
      const plan = book.read(number);
      const blank = (x: unknown) => (x === "" || x === null ? null : x);
      const column = (name: string, length: number) =>
        plan.column(name).slice(0, length).map(blank);
      const answer = assessEffectiveness(input);
      const { length } = input.items;
      const shown = {
        before: column("eff_score_before", length),
        after: column("eff_score_after", length),
        change: column("eff_change", length),
        net: column("eff_net", length),
        positions: positions.map((_, row) =>
          ["items", "measured", "before", "after", "change", "net"].map(
            (key) => column(`eff_position3_${key}`, 3)[row]
          )
        ),
        potentials: ["before", "after", "change"].map((key) =>
          column(`eff_potential_${key}`, input.potentials?.length ?? 0)
        ),
        dispersion: ["cv_before", "cv_after", "williamson_before", "williamson_after"].map((key) =>
          blank(plan.cell(`eff_${key}`))
        ),
        isUnbalanced: plan.cell("eff_unbalanced") === 1,
      };
      const { dispersion } = answer;
      const expected = {
        before: answer.items.map((item) => item.before),
        after: answer.items.map((item) => item.after),
        change: answer.items.map((item) => item.change),
        net: answer.items.map((item) => item.net_change),
        positions: positions.map((code) => {
          const { items, measured, before, after, change, net_change } = answer.positions[code];
          return [items, measured, before, after, change, net_change];
        }),
        potentials: (["before", "after", "change"] as const).map((key) =>
          (input.potentials ?? []).map(({ code }) => answer.potentials[code]?.[key] ?? null)
        ),
        dispersion: [
          dispersion?.cv_before ?? null,
          dispersion?.cv_after ?? null,
          dispersion?.williamson_before ?? null,
          dispersion?.williamson_after ?? null,
        ],
        isUnbalanced: answer.flag_unbalanced,
      };
      expect(differences(shown, expected, { default: 1e-8 })).toEqual([]);
      expect(book.errorsOf(number, effectivenessModule)).toEqual([]);
    })
  );

  test("a blank index after is that of the assessment", () => {
    expect(book.read(live).cell("eff_index_used")).toBeCloseTo(
      assessFormation(synthetic).index["0"] ?? NaN,
      8
    );
    expect(book.read(live).cell("eff_unbalanced")).toBe(1);
  });

  test("goalposts out of order and words are faults of their cells and of nothing else", () => {
    const plan = book.read(wrong);
    expect(plan.cell("eff_score_before")).toEqual({ error: "#VALUE!" });
    expect(plan.cell("eff_change") ?? "").toBe("");
    expect(plan.cell("eff_position3_measured")).toBe(0);
    expect(plan.cell("eff_regions")).toBe(1);
    expect(plan.cell("eff_cv_after")).toBe(0);
  });
});
