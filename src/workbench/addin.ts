/**
 * The add-in beside the grid: the simulated Excel over the grid's backend, and Assay's own production
 * page in the frame, talking to it through the real office.js.
 */
import { createHost } from "../excel-host/host";
import { web } from "../excel-host/profiles";
import { attachFrame } from "../excel-host/wac";
import type { ExcelHost } from "../excel-host/host";
import type { FunctionsMetadata } from "../excel-host/functions";
import type { UniverBackend } from "./univer-backend";

const NAMESPACE = "ASSAY";

/** Loading the pane takes seconds on a slow machine; after this long something is wrong. */
const LATEST = 60000;

export interface AddinOptions {
  readonly backend: UniverBackend;
  readonly frame: HTMLIFrameElement;
  /** "en-US", "ru-RU" or "kk-KZ". */
  readonly language: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly onSettings: (settings: Readonly<Record<string, string>>) => void;
  /** How far the pane is. */
  readonly onState: (state: "ready" | "failed" | "no-functions") => void;
}

function isMetadata(value: unknown): value is FunctionsMetadata {
  return typeof value === "object" && value !== null && "functions" in value && Array.isArray(value.functions);
}

async function readFunctions(language: string): Promise<FunctionsMetadata> {
  const file = language === "en-US" ? "functions.json" : `functions.${language}.json`;
  const response = await fetch(file);
  const metadata: unknown = response.ok ? await response.json() : null;
  if (!isMetadata(metadata)) throw new Error(`${file} holds no functions`);
  return metadata;
}
