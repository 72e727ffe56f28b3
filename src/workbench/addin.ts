/**
 * The add-in beside the grid: the simulated Excel over the grid's backend, and Assay's own production
 * page in the frame, talking to it through the real office.js.
 */
import type { ApiSetTable } from "../excel-host/api-sets";
import type { FunctionsMetadata } from "../excel-host/functions";
import { createHost } from "../excel-host/host";
import type { ExcelHost } from "../excel-host/host";
import { inLanguage, web } from "../excel-host/profiles";
import { attachFrame } from "../excel-host/wac";
import type { UniverBackend } from "./univer-backend";

const NAMESPACE = "ASSAY";
/** The add-in's files lie beside this page's folder, as they are published. */
const PANE = "../taskpane.html";
/** Loading the pane takes seconds on a slow machine; after this long something is wrong. */
const LATEST = 60000;

export type PaneState = "ready" | "failed" | "no-functions";

export interface AddinOptions {
  readonly backend: UniverBackend;
  readonly frame: HTMLIFrameElement;
  /** "en-US", "ru-RU" or "kk-KZ". */
  readonly language: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly onSettings: (settings: Readonly<Record<string, string>>) => void;
  readonly onState: (state: PaneState) => void;
}

function isMetadata(value: unknown): value is FunctionsMetadata {
  return (
    typeof value === "object" &&
    value !== null &&
    "functions" in value &&
    Array.isArray(value.functions)
  );
}

async function readFunctions(language: string): Promise<FunctionsMetadata> {
  const file = language === "en-US" ? "../functions.json" : `../functions.${language}.json`;
  const response = await fetch(file);
  const metadata: unknown = response.ok ? await response.json() : null;
  if (!isMetadata(metadata)) throw new Error(`${file} holds no functions`);
  return metadata;
}

/** Which requirement set a member belongs to: made by the build, without it nothing is refused as too new. */
async function readApiSets(): Promise<ApiSetTable | null> {
  const response = await fetch("api-sets.json").catch(() => null);
  return response?.ok === true ? ((await response.json()) as ApiSetTable) : null;
}

async function declareFunctions(
  host: ExcelHost,
  { language, onState }: AddinOptions
): Promise<void> {
  try {
    host.declareFunctions(NAMESPACE, await readFunctions(language));
  } catch {
    onState("no-functions");
  }
}

/** @returns when the functions are declared; the pane may still be loading then */
export async function startAddin(options: AddinOptions): Promise<ExcelHost> {
  const late = setTimeout(() => options.onState("failed"), LATEST);
  const apiSets = await readApiSets();
  const host = createHost({
    backend: options.backend,
    profile: inLanguage(web, options.language),
    settings: options.settings,
    onSettings: options.onSettings,
    name: options.name,
    ...(apiSets && { apiSets }),
    onStage: (stage) => {
      if (stage !== "functions") return;
      clearTimeout(late);
      options.onState("ready");
    },
  });
  const answer = await fetch(PANE).catch(() => null);
  await answer?.text();
  await declareFunctions(host, options);
  if (answer?.ok === true) {
    attachFrame(host, { frame: options.frame, address: PANE });
  } else {
    clearTimeout(late);
    options.onState("failed");
  }
  return host;
}
