/** Scenarios, effectiveness and territories in the grid of the workbench: written through the adapter, calculated by its engine. */
import type { FormationInput } from "../../../src/assessments/assessment";
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { Scenario, scenarioInput } from "../../../src/assessments/cluster-formation/scenarios";
import { createUniverBackend, UniverBackend } from "../../../src/workbench/univer-backend";
import { effectivenessModule } from "../../../src/workbook/layout/modules/effectiveness-sheet";
import type { SheetModule } from "../../../src/workbook/layout/modules/module";
import { planModule } from "../../../src/workbook/layout/modules/plan-module";
import { scenariosModule } from "../../../src/workbook/layout/modules/scenarios-sheet";
import { territoriesModule } from "../../../src/workbook/layout/modules/territories-sheet";
import { OfficeWorkbook } from "../../../src/workbook/office";
import type { CellChange, CellContent } from "../../../src/workbook/workbook";
import { exampleInput } from "../../assessments/example";
import examples from "../../assessments/assessment.json";
import { closeSessions, openSession } from "../../excel-host/session";
import { addFormation, subject } from "../contract";
import { gridErrors } from "../grid-errors";

const input: FormationInput = exampleInput("synthetic-1-missing");
const start = { locale: "ru", profile: profileOf(input.profile), assessments: [] } as const;

let backend: UniverBackend;
let workbook: OfficeWorkbook;

beforeAll(async () => {
  backend = createUniverBackend();
  const { addin } = await openSession(backend);
  workbook = new OfficeWorkbook({
    excel: addin.Excel,
    settings: { get: () => null, set: () => undefined, saveAsync: () => undefined },
    displayLanguage: "en-US",
    spills: true,
  });
  const add = (module: SheetModule, assessment: number) =>
    workbook.addModule(assessment, (taken) => planModule(module, start, assessment, taken));
  // The grid calculates the whole book with each sheet that is added: the cheapest first.
  await add(territoriesModule, 0);
  await addFormation(workbook, { ...subject, input });
  await add(effectivenessModule, 1);
  await add(scenariosModule, 1);
  await backend.settled();
}, 600_000);

afterAll(closeSessions);

async function cells(
  assessment: number,
  name: string
): Promise<readonly (readonly CellContent[])[]> {
  return (await workbook.read(assessment, [name]))[name]?.values ?? [];
}

const column = (name: string, contents: readonly (number | null)[], at = 0): CellChange[] =>
  contents.flatMap((content, row) =>
    content === null ? [] : [{ name, row, column: at, content }]
  );

it("scenarios say what the pure functions say", async () => {
  const codes = (await cells(1, "scn_code")).map(([code]) => code);
  const scenario: Scenario = {
    id: "one",
    values: { D3: 25, E4: 6, A7: 78, C1: 20, F4: 0 },
    block_weights: { D: 2 },
    gate_inputs: { independent_firms: 4 },
  };
  const changes = Object.entries(scenario.values ?? {}).map(([code, value]): CellChange => ({
    name: "scn_value",
    row: codes.indexOf(code),
    column: 1,
    content: value ?? "?",
  }));
  await workbook.write(1, [
    ...changes,
    { name: "scn_weight", row: 3, column: 1, content: 2 },
    { name: "scn_fact", row: 3, column: 1, content: 4 },
  ]);
  await backend.settled();
  const expected = assessFormation(scenarioInput(input, scenario));
  const index = await cells(1, "scn_index");
  expect(index.map((row) => row[2])).toEqual([
    expect.closeTo(expected.index["1"] ?? NaN, 8),
    expect.closeTo(expected.index["0"] ?? NaN, 8),
    expect.closeTo(expected.index["-1"] ?? NaN, 8),
  ]);
  expect((await cells(1, "scn_range"))[0]?.[2]).toBe(expected.verdict_range);
  expect((await cells(1, "scn_interval")).map((row) => row[2])).toEqual(
    (expected.detail?.interval ?? []).map((x) => expect.closeTo(x, 8) as number)
  );
  expect((await cells(1, "scn_states2")).map(([state]) => state)).toEqual(
    Object.values(expected.gates)
  );
}, 300_000);

it("effectiveness and territories say what is published", async () => {
  const [published] = examples.effectiveness;
  if (!published) throw new Error("no published example");
  const { items, regions } = published.input;
  await workbook.write(1, [
    ...column(
      "eff_floor",
      items.map(({ L }) => L)
    ),
    ...column(
      "eff_sufficient",
      items.map(({ T }) => T)
    ),
    ...column(
      "eff_target",
      items.map(({ G }) => G)
    ),
    ...column(
      "eff_before",
      items.map(({ before }) => before)
    ),
    ...column(
      "eff_after",
      items.map(({ after }) => after)
    ),
    ...items.map(({ position }, row) => ({ name: "eff_position", row, content: position })),
    ...column("eff_region_population", regions.population),
    ...column("eff_region_before", regions.value_before),
    ...column("eff_region_after", regions.value_after),
  ]);
  await workbook.write(0, [
    ...column("ter_population", regions.population),
    ...column("ter_before1", regions.value_before),
    ...column("ter_after1", regions.value_after),
    ...[100, 110, 121].map((content, at) => ({
      name: "ter_investment",
      row: 0,
      column: at,
      content,
    })),
  ]);
  await backend.settled();
  const { positions, dispersion } = published.expected;
  const changes = (await cells(1, "eff_position3_change")).map(([change]) => change);
  [positions.i, positions.ii, positions.iii].forEach(({ change }, row) =>
    expect(changes[row]).toBeCloseTo(change, 8)
  );
  expect((await cells(1, "eff_cv_after"))[0]?.[0]).toBeCloseTo(dispersion.cv_after, 8);
  expect((await cells(0, "ter_potential_williamson_after"))[0]?.[0]).toBeCloseTo(
    dispersion.williamson_after,
    8
  );
  expect((await cells(0, "ter_trend"))[0]?.[0]).toBeCloseTo(10, 8);
}, 300_000);

it("no cell shows an error", async () => {
  expect(await gridErrors(backend)).toEqual([]);
});
