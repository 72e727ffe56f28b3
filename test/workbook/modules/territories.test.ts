/** Balanced development calculated by LibreOffice: the sheet says what the pure functions say. */
import {
  potentialCodes,
  potentialNames,
} from "../../../src/assessments/cluster-formation/potentials";
import {
  assessTerritories,
  TerritoriesInput,
  Territory,
} from "../../../src/assessments/cluster-formation/territories";
import { territoriesModule } from "../../../src/workbook/layout/modules/territories-sheet";
import examples from "../../assessments/assessment.json";
import { differences } from "../../assessments/close";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

const [published] = examples.effectiveness;
if (!published) throw new Error("no published example of effectiveness");
const { population, value_before, value_after } = published.input.regions;

let state = 99;
const random = (): number => {
  state = (16807 * state) % 2147483647;
  return state / 2147483647;
};
const maybe = (share: number, x: number): number | null => (random() < share ? null : x);

function drawn(rows: number, holes: number, national = {}): TerritoriesInput {
  const figures = () =>
    Object.fromEntries(potentialCodes.map((code) => [code, maybe(holes, 300 * random() - 5)]));
  const territories = Array.from({ length: rows }, (): Territory => {
    const start = Math.floor(3 * random());
    return {
      population: maybe(holes, 2000 * random()),
      before: figures(),
      after: figures(),
      investment: Array.from({ length: 6 }, (_, year) =>
        year < start ? null : maybe(holes / 3, 100 * (0.6 + random()))
      ),
    };
  });
  return { territories, national };
}

const cases: Readonly<Record<string, TerritoriesInput>> = {
  "nothing given": { territories: [] },
  "the published regions": {
    territories: population.map((people, i) => ({
      population: people,
      before: { "socio-economic": value_before[i] ?? null, innovation: value_after[i] ?? null },
      after: { "socio-economic": value_after[i] ?? null, innovation: value_before[i] ?? null },
      investment: [100 + i, 110, 121 + 3 * i, 140],
    })),
  },
  "thirty regions, all known": drawn(30, 0),
  "twenty regions with holes": drawn(20, 0.3),
  "published means of the country": drawn(12, 0.2, {
    before: { industrial: 120, investment: 0 },
    after: { industrial: 130, investment: -3 },
  }),
  "no populations": {
    territories: drawn(5, 0).territories.map((one) => ({ ...one, population: null })),
  },
  "a zero, a hole and two years": {
    territories: [
      [100, 0, 120, 130],
      [100, null, 120, 130],
      [null, null, 120, 130],
      [100, 110, 121],
    ].map((investment) => ({ population: 1, before: {}, after: {}, investment })),
  },
  "goalposts of one's own": {
    ...drawn(9, 0),
    goalposts: { L: -20, T: -1, G: 8 },
  },
};

function fillingOf({ territories, national, goalposts }: TerritoriesInput): Filling {
  const perPotential = potentialCodes.flatMap((code, place) => [
    [`ter_before${place + 1}`, territories.map(({ before }) => before[code] ?? null)] as const,
    [`ter_after${place + 1}`, territories.map(({ after }) => after[code] ?? null)] as const,
  ]);
  return {
    ter_region: territories.map((_, place) => `R${place + 1}`),
    ter_population: territories.map((one) => one.population),
    ...Object.fromEntries(perPotential),
    ter_potential_published_before: potentialCodes.map((code) => national?.before?.[code] ?? null),
    ter_potential_published_after: potentialCodes.map((code) => national?.after?.[code] ?? null),
    ter_investment: territories.map(({ investment = [] }) => [...investment]),
    ...(goalposts
      ? {
          ter_lead_floor: [goalposts.L],
          ter_lead_even: [goalposts.T],
          ter_lead_target: [goalposts.G],
        }
      : {}),
  };
}

toolOrSkip(libreOffice(), "territories calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((input) =>
    book.addShared(territoriesModule, fillingOf(input))
  );
  const worded = book.addShared(
    territoriesModule,
    {
      ter_region: ["a", "b"],
      ter_population: [2, "many"],
      ter_before1: [4, "some"],
      ter_after1: [5, 6],
      ter_year: [2019],
      ter_investment: [[1, 2, 4, "x"]],
    },
    [],
    "ru"
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, input], place) =>
    test(`${id}: the sheet says what the pure functions say`, () => {
      const number = numbers[place] ?? 0;
      const plan = book.read(number);
      const answer = assessTerritories(input);
      const { length } = input.territories;
      const blank = (x: unknown) => (x === "" || x === null || x === undefined ? null : x);
      const column = (name: string, rows: number) =>
        Array.from({ length: rows }, (_, row) => blank(plan.column(name)[row]));
      const shown = {
        points: potentialCodes.map((_, k) =>
          ["points_before", "points_after", "change"].map((key) =>
            column(`ter_${key}${k + 1}`, length)
          )
        ),
        potentials: [
          "compared",
          "mean_before",
          "mean_after",
          "cv_before",
          "cv_after",
          "williamson_before",
          "williamson_after",
        ].map((key) => column(`ter_potential_${key}`, 4)),
        unbalanced: column("ter_potential_unbalanced", 4).map((x) => x === 1),
        trend: column("ter_trend", length),
        lead: column("ter_lead", length),
        score: column("ter_lead_score", length),
        total: blank(plan.cell("ter_total_trend")),
      };
      const of = potentialCodes.map((code) => answer.potentials[code]);
      const expected = {
        points: potentialCodes.map((code) =>
          (["before", "after", "change"] as const).map((key) =>
            answer.territories.map(({ potentials }) => potentials[code][key])
          )
        ),
        potentials: [
          of.map(({ compared }) => compared),
          of.map(({ national }) => national.before),
          of.map(({ national }) => national.after),
          of.map(({ dispersion }) => dispersion.cv_before),
          of.map(({ dispersion }) => dispersion.cv_after),
          of.map(({ dispersion }) => dispersion.williamson_before),
          of.map(({ dispersion }) => dispersion.williamson_after),
        ],
        unbalanced: of.map(({ unbalanced }) => unbalanced),
        trend: answer.territories.map(({ investment }) => investment.trend),
        lead: answer.territories.map(({ investment }) => investment.lead),
        score: answer.territories.map(({ investment }) => investment.score),
        total: answer.investmentTrend,
      };
      expect(differences(shown, expected, { default: 1e-8 })).toEqual([]);
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("words where numbers belong are left out and break nothing", () => {
    const plan = book.read(worded);
    expect(plan.cell("ter_potential_compared")).toBe(1);
    expect(plan.cell("ter_potential_mean_before")).toBe(4);
    expect(plan.cell("ter_trend")).toBeCloseTo(100, 8);
    expect(book.errors(worded)).toEqual([]);
    expect(plan.column("ter_potential_name")).toEqual(
      potentialCodes.map((code) => potentialNames[code].ru)
    );
  });
});
