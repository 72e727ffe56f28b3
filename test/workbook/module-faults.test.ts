/** Faults while a module joins or leaves, over the real office.js: the workbook stays whole and the person is told. */
import { apiSets } from "../../src/build/api-sets";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import type { Fault } from "../../src/excel-host/profiles";
import { web, windows, withExcelApi, withPayloadLimit } from "../../src/excel-host/profiles";
import { participantsModule } from "../../src/workbook/layout/modules/participants-sheet";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import type { Workbook } from "../../src/workbook/workbook";
import { closeSessions } from "../excel-host/session";
import { addFormation } from "./contract";
import { failing, open, outcome } from "./opened-office";

afterEach(closeSessions);

const start = { locale: "en", profile: profileOf("general"), assessments: [] } as const;
const key = participantsModule.key;
const join = (workbook: Workbook): Promise<void> =>
  workbook.addModule(1, (taken) => planModule(participantsModule, start, 1, taken));
const keysOf = async (workbook: Workbook): Promise<readonly string[]> =>
  (await workbook.assessments())[0]?.modules ?? [];
const sides = ["before", "after"] as const;

/** An assessment that stands, and how many batches an undisturbed work on it takes. */
async function standing(
  work: (workbook: Workbook) => Promise<unknown>,
  options: Parameters<typeof open>[0] = {}
) {
  const opened = await open({ batchSize: 60_000, ...options });
  await addFormation(opened.workbook);
  const { batches } = opened.host.log;
  const before = batches.length;
  await work(opened.workbook);
  return { ...opened, batches: batches.length - before };
}

describe("a fault on the way", () => {
  it("at any batch of joining leaves the workbook exactly as it was, and joining succeeds later", async () => {
    const { workbook, host, snapshot, batches } = await standing(join);
    expect(batches).toBeGreaterThan(6);
    await workbook.removeModule(1, key);
    const before = await snapshot();
    let refused = 0;
    for (let batch = 1; batch <= batches; batch++)
      for (const when of sides) {
        host.setFault({ kind: "fail-at", batch, when });
        const failure = await outcome(join(workbook));
        host.setFault(null);
        if (failure === null) await workbook.removeModule(1, key);
        else {
          refused += 1;
          expect(failure.because.en).toMatch(/Nothing was written\./);
        }
        expect(await snapshot()).toEqual(before);
      }
    expect(refused).toBeGreaterThanOrEqual(2 * (batches - 3));
    await join(workbook);
    expect(await keysOf(workbook)).toContain(key);
  }, 240_000);

  it("at any batch of leaving leaves it whole or gone, and it can be removed again", async () => {
    const { workbook, host, snapshot } = await standing(async () => undefined);
    const without = await snapshot();
    await join(workbook);
    const whole = await snapshot();
    const first = host.log.batches.length;
    await workbook.removeModule(1, key);
    const batches = host.log.batches.length - first;
    let refused = 0;
    for (let batch = 1; batch <= batches; batch++)
      for (const when of sides) {
        await join(workbook);
        host.setFault({ kind: "fail-at", batch, when });
        const failure = await outcome(workbook.removeModule(1, key));
        host.setFault(null);
        if (failure) {
          refused += 1;
          expect(failure.because.en).toMatch(/could not be removed completely/);
        }
        const now = await snapshot();
        if ((await keysOf(workbook)).includes(key) && when === "before")
          expect(names(now)).toEqual(names(whole));
        await workbook.removeModule(1, key);
        expect(await snapshot()).toEqual(without);
      }
    expect(refused).toBeGreaterThanOrEqual(2);
  }, 240_000);

  it.each<readonly [string, Fault, RegExp]>([
    [
      "a cell that is being edited",
      { kind: "cell-edit-mode", batches: 3 },
      /A cell is being edited/,
    ],
    ["an open dialog", { kind: "modal-dialog", batches: 3 }, /A dialog is open/],
    ["a workbook that may not be changed", { kind: "no-permission" }, /read-only or protected/],
    ["a lost connection", { kind: "session-lost" }, /connection to the workbook was lost/],
  ])("%s refuses joining and leaving in words, and nothing changes", async (_, fault, words) => {
    const { workbook, host, snapshot } = await standing(async () => undefined);
    const before = await snapshot();
    host.setFault(fault);
    const refused = await failing(join(workbook));
    expect(refused.because.en).toMatch(words);
    for (const said of [refused.because.ru, refused.because.kk])
      expect(said.length).toBeGreaterThan(10);
    host.setFault(null);
    expect(await snapshot()).toEqual(before);
    await join(workbook);
    const joined = await snapshot();
    host.setFault(fault);
    expect((await failing(workbook.removeModule(1, key))).because.en).toMatch(words);
    host.setFault(null);
    expect(await snapshot()).toEqual(joined);
  });

  it("more than the host takes at once is told so and leaves nothing; smaller batches go through", async () => {
    const profile = withPayloadLimit(web, 120_000);
    const narrow = await open({ profile, batchSize: 50_000 });
    await addFormation(narrow.workbook);
    await join(narrow.workbook);
    expect(await keysOf(narrow.workbook)).toContain(key);

    const wide = await open({ profile: withPayloadLimit(web, 60_000), batchSize: 1_000_000 });
    const before = await wide.snapshot();
    const failure = await failing(join(wide.workbook));
    expect(failure.because.en).toMatch(/no more than 5 MB.*Nothing was written/);
    expect(await wide.snapshot()).toEqual(before);
  });

  it("an Excel of ExcelApi 1.9 refuses no member", async () => {
    const { workbook, host } = await standing(join, {
      profile: withExcelApi(windows, "1.9"),
      apiSets: apiSets(),
    });
    await workbook.sharedModules();
    await workbook.removeModule(1, key);
    expect([...host.log.unknown.keys()]).toEqual([]);
    expect(host.log.batches.filter(({ error }) => error !== null)).toEqual([]);
  });
});

describe("a module's sheet in a person's hands", () => {
  it("protected, it refuses a write by its name", async () => {
    const { workbook, backend, snapshot } = await standing(join);
    const sheet = backend.sheets().find(({ name }) => name === participantsModule.tab.en);
    await backend.protect(sheet?.id ?? "", true);
    const before = await snapshot();
    const failure = await failing(workbook.write(1, [{ name: "par_name", row: 0, content: "x" }]));
    expect(failure.because.en).toBe("Sheet “Participants” is protected. Nothing was written.");
    expect(await snapshot()).toEqual(before);
  });

  it("deleted, it is gone from the list, the assessment stands, and it can be added again", async () => {
    const { workbook, backend } = await standing(join);
    const formula = '=IF(ISNUMBER(cfa1_par_firms),cfa1_par_firms,"")';
    await workbook.write(1, [{ name: "ind_value", row: 5, content: formula }]);
    const sheet = backend.sheets().find(({ name }) => name === participantsModule.tab.en);
    await backend.deleteSheet(sheet?.id ?? "");
    expect(await workbook.assessments()).toMatchObject([{ number: 1, complete: true }]);
    expect(await keysOf(workbook)).not.toContain(key);
    // The answer keeps its formula: the sheet added again is followed again.
    expect((await workbook.read(1, ["ind_value"]))["ind_value"]?.formulas[5]).toEqual([formula]);
    await workbook.removeModule(1, key);
    await join(workbook);
    expect(await keysOf(workbook)).toContain(key);
    expect((await workbook.read(1, ["par_name"]))["par_name"]?.values).toHaveLength(60);
    await workbook.remove(1);
    expect(backend.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(backend.names().map(({ name }) => name)).toEqual(["own_cell"]);
  });

  it("deleted by somebody else while it is being written, nothing of it remains", async () => {
    const { workbook, host, backend, snapshot } = await standing(async () => undefined);
    const before = await snapshot();
    host.setFault({
      kind: "co-author",
      batch: 6,
      edit: async (shared) => {
        const made = shared.sheets().find(({ name }) => name === participantsModule.tab.en);
        if (made) await shared.deleteSheet(made.id);
      },
    });
    const failure = await failing(join(workbook));
    host.setFault(null);
    expect(failure.because.en).toMatch(/Nothing was written\./);
    expect(backend.sheets().some(({ name }) => name === participantsModule.tab.en)).toBe(false);
    expect(await snapshot()).toEqual(before);
  });
});

/** Names of a picture of the workbook. */
function names(picture: unknown): unknown {
  return typeof picture === "object" && picture !== null && "names" in picture
    ? picture.names
    : null;
}
