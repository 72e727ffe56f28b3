/** A host over a backend with the real office.js attached, and the backends the object model is tried on. */
import { Addin, loadExcel } from "../../src/excel-host/bridge";
import type { Backend } from "../../src/excel-host/backend";
import { ExcelHost, HostOptions, createHost } from "../../src/excel-host/host";
import { createUniverBackend } from "../../src/workbench/univer-backend";
import { MemoryBackend } from "./memory-backend";

export const BACKENDS: readonly (readonly [name: string, create: () => Backend])[] = [
  ["in memory", () => new MemoryBackend()],
  ["over Univer", () => createUniverBackend()],
];

export interface Session {
  readonly host: ExcelHost;
  readonly addin: Addin;
  readonly backend: Backend;
  /** `Excel.run` of the attached library. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

const open: Session[] = [];

export async function openSession(
  backend: Backend = new MemoryBackend(),
  options: Omit<HostOptions, "backend"> = {}
): Promise<Session> {
  const host = createHost({ backend, ...options });
  const addin = await loadExcel(host);
  const session = { host, addin, backend, run: addin.Excel.run.bind(addin.Excel) };
  open.push(session);
  return session;
}

export function closeSessions(): void {
  for (const { addin, host, backend } of open.splice(0)) {
    addin.close();
    host.dispose();
    backend.dispose();
  }
}

/** What office.js throws, as far as tests ask. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

export async function failureOf(work: Promise<unknown>): Promise<OfficeError> {
  try {
    await work;
  } catch (error) {
    return error as OfficeError;
  }
  throw new Error("the call was expected to fail");
}

/** Waits for a condition that events or calculation bring about. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("waited 15 s in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
