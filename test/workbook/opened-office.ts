/** The adapter over the real office.js and the simulated Excel, opened for tests that look at the whole workbook. */
import type { Backend } from "../../src/excel-host/backend";
import type { HostOptions } from "../../src/excel-host/host";
import { OfficeWorkbook } from "../../src/workbook/office";
import { WorkbookFailure } from "../../src/workbook/workbook";
import { MemoryBackend } from "../excel-host/memory-backend";
import { openSession, Session } from "../excel-host/session";
import type { OpenWorkbook } from "./contract";

/** Document settings as Office keeps them. */
export class KeptSettings {
  readonly kept = new Map<string, unknown>();
  succeeds = true;
  get = (key: string): unknown => this.kept.get(key) ?? null;
  set = (key: string, value: unknown): void => void this.kept.set(key, value);
  saveAsync = (...words: readonly unknown[]): void => {
    const callback = words.at(-1) as (result: unknown) => void;
    callback(
      this.succeeds ? { status: "succeeded" } : { status: "failed", error: { message: "full" } }
    );
  };
}

/** All a person can see or lose: sheets with their cells, formats of display and charts, names, the active cell. */
async function pictureOf(backend: Backend): Promise<unknown> {
  const sheets = await Promise.all(
    backend.sheets().map(async (sheet) => {
      const used = backend.usedBlock(sheet.id);
      const furnishing = backend.furnishing(sheet.id);
      return { ...sheet, used, content: used && (await backend.read(used)), furnishing };
    })
  );
  return { sheets, names: backend.names(), active: backend.activeSheet(), at: backend.selection() };
}

export interface Opened extends OpenWorkbook, Session {
  readonly workbook: OfficeWorkbook;
  readonly settings: KeptSettings;
  readonly waits: number[];
}

export async function open(
  options: Omit<HostOptions, "backend"> & {
    readonly backend?: Backend;
    readonly batchSize?: number;
  } = {}
): Promise<Opened> {
  const { backend = new MemoryBackend(), batchSize, ...rest } = options;
  const [first] = backend.sheets();
  if (!first) throw new Error("an empty workbook");
  // A person's own sheet and name, which must outlive everything.
  await backend.write({ sheet: first.id, row: 0, column: 0, rows: 2, columns: 2 }, [
    ["Year", "GVA"],
    [2024, 128.4],
  ]);
  await backend.setName({
    name: "own_cell",
    sheet: null,
    formula: `=${first.name}!$B$2`,
    comment: "mine",
    visible: true,
  });
  const session = await openSession(backend, rest);
  const settings = new KeptSettings();
  const waits: number[] = [];
  const workbook = new OfficeWorkbook({
    excel: session.addin.Excel,
    settings: settings,
    displayLanguage: session.host.profile.displayLocale,
    spills: true,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...(batchSize === undefined ? {} : { batchSize }),
  });
  return { ...session, workbook, settings, waits, snapshot: () => pictureOf(backend) };
}

/** @returns the refusal, null when the work was done; anything else thrown is a broken adapter */
export async function outcome(work: Promise<unknown>): Promise<WorkbookFailure | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    if (thrown instanceof WorkbookFailure) return thrown;
    throw thrown;
  }
}

export async function failing(work: Promise<unknown>): Promise<WorkbookFailure> {
  const failure = await outcome(work);
  if (failure === null) throw new Error("expected a refusal in words, and it was done");
  return failure;
}
