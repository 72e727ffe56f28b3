/**
 * The simulated Excel, put together: a workbook behind the protocol that the real office.js speaks.
 *
 *   const host = createHost({ backend, profile: web, apiSets });
 *   host.declareFunctions("ASSAY", functionsJson);
 *   const connection = attachFrame(host, { frame, address });          // browser: wac.ts
 *   const addin = await loadExcel(host);                               // Node: bridge.ts → addin.Excel
 *   await host.invokeCommand("openGuide");
 */
import type { ApiSetTable } from "./api-sets";
import type { Backend, Block } from "./backend";
import type { FunctionsMetadata } from "./functions";
import type { Fault, Profile } from "./profiles";

export interface HostOptions {
  readonly backend: Backend;
  /** Which Excel to play; `web` unless told. */
  readonly profile?: Profile;
  /** Member → requirement set (build/api-sets.ts). Without it newer members are not refused. */
  readonly apiSets?: ApiSetTable;
  /** Settings kept in the document: key → JSON text. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called with all document settings whenever the add-in has saved some. */
  readonly onSettings?: (settings: Readonly<Record<string, string>>) => void;
  /** File name of the workbook. */
  readonly name?: string;
}

/** What one transport offers the host: ways to speak up unasked. */
export interface Connection {
  /** Rich-API messages: [category, type, target, message, id, isRemote]. */
  push(entries: readonly RichMessage[]): void;
  /** The legacy document event behind `workbook.onSelectionChanged`. */
  selectionChanged(): void;
  /** Runs a ribbon command; answers when the add-in has called `event.completed()`. */
  invokeCommand(id: string): Promise<void>;
  detach(): void;
}

export type RichMessage = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: string,
  isRemote?: boolean,
];

/** How a batch came out: the response's text, or Excel's refusal of the whole request. */
export type BatchAnswer =
  | { readonly body: string }
  | {
      readonly refusal: {
        readonly number: number;
        readonly code: string;
        readonly httpStatus: number;
        readonly message: string;
      };
    };

export interface BatchRecord {
  readonly actions: number;
  readonly milliseconds: number;
  /** Code of the error that stopped or refused the batch. */
  readonly error: string | null;
  readonly message: string | null;
}

export interface HostLog {
  readonly batches: readonly BatchRecord[];
  /** Members the add-in used and the host simulates: "Range.Values (get)" → times. */
  readonly covered: ReadonlyMap<string, number>;
  /** Members, services and dispatch numbers the host refused because it does not simulate them. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Everything else worth a line: handshake, registrations, notices of the library. */
  readonly notes: readonly string[];
}

export interface ExcelHost {
  readonly backend: Backend;
  readonly profile: Profile;
  readonly log: HostLog;

  /** Makes the add-in's custom functions known to formulas. Called again, it replaces them. */
  declareFunctions(namespace: string, metadata: FunctionsMetadata): void;
  /** The sentence a custom function gave with its last error in this cell ("Sheet1!B2"), or null. */
  errorMessage(address: string): string | null;

  /** Runs a ribbon command of the add-in; answers when the command has completed. */
  invokeCommand(id: string): Promise<void>;
  setFault(fault: Fault | null): void;

  /** Document settings: key → JSON text. */
  settings(): Readonly<Record<string, string>>;
  /** Conditional formats of a sheet as data; the grid does not draw them. */
  conditionalFormats(sheet: string): readonly ConditionalFormatEntry[];

  /** For transports: an add-in has come. A second one takes the place of the first. */
  connect(connection: Connection): void;
  disconnect(connection: Connection): void;
  /** For transports: carries out one batch, given as JSON text. */
  runBatch(body: string): Promise<BatchAnswer>;
  /** For transports: document settings as office.js saves them. */
  saveSettings(entries: readonly (readonly [key: string, json: string])[]): void;
  note(line: string): void;
  refuse(what: string): void;

  dispose(): void;
}

export interface ConditionalFormatEntry {
  readonly id: string;
  readonly block: Block;
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly data: unknown;
}
