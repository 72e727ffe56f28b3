/** The sheets in the grid of the workbench: written through the adapter, calculated by its engine. */
import type { CellContent } from "../../src/workbook/workbook";
import type { FormationInput } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { gateCodes } from "../../src/assessments/cluster-formation/gates";
import { createUniverBackend, UniverBackend } from "../../src/workbench/univer-backend";
import { OfficeWorkbook } from "../../src/workbook/office";
import examples from "../assessments/assessment.json";
import { closeSessions, openSession } from "../excel-host/session";
import { addFormation, subject } from "./contract";
import { gridErrors } from "./grid-errors";

const input = examples.cases.find(({ id }) => id === "synthetic-1-missing")
  ?.input as FormationInput;

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
  await addFormation(workbook, { ...subject, input });
  await backend.settled();
}, 120_000);

afterAll(closeSessions);

async function column(name: string): Promise<readonly (CellContent | undefined)[]> {
  const read = await workbook.read(1, [name]);
  return (read[name]?.values ?? []).map(([cell]) => cell);
}

it("shows what the pure functions say", async () => {
  const expected = assessFormation(input);
  const codes = await column("ind_code");
  const scores = await column("ind_score");
  for (const [code, score] of Object.entries(expected.scores)) {
    const shown = scores[codes.indexOf(code)];
    if (score === null) expect(shown).toBe("");
    else expect(shown).toBeCloseTo(score, 8);
  }
  expect(await column("gate_state")).toEqual(gateCodes.map((code) => expected.gates[code]));
  expect(await column("verdict_range")).toEqual([expected.verdict_range]);
  expect((await column("I_geo"))[0]).toBeCloseTo(expected.index["0"] ?? 0, 8);
  expect((await column("I_sig"))[0]).toBeCloseTo(expected.detail?.sigma_index ?? 0, 8);
  expect((await column("grid_share"))[0]).toBeCloseTo(expected.detail?.grid_same_share ?? 0, 8);
});

it("shows no error in any cell", async () => {
  expect(await gridErrors(backend)).toEqual([]);
});

it("follows an edited cell", async () => {
  await workbook.write(1, [{ name: "ind_value", row: 4, content: 130 }]);
  await backend.settled();
  const expected = assessFormation({ ...input, values: { ...input.values, A5: 130 } });
  expect((await column("ind_score"))[4]).toBe(100);
  expect((await column("I_geo"))[0]).toBeCloseTo(expected.index["0"] ?? 0, 8);
}, 60_000);
