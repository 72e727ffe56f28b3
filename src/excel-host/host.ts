/**
 * The simulated Excel, put together: a workbook behind the protocol that the real office.js speaks.
 *
 *   const host = createHost({ backend, profile: web, apiSets });
 *   host.declareFunctions("ASSAY", functionsJson);
 *   const frame = attachFrame(host, { frame, address });      // browser: wac.ts
 *   const addin = await loadExcel(host);                      // Node: bridge.ts → addin.Excel
 *   await host.invokeCommand("openGuide");
 */
import { ApiSetTable, withholder } from "./api-sets";
import type { Backend, Block } from "./backend";
import { Faults } from "./faults";
import { FunctionBridge, FunctionsMetadata } from "./functions";
import { Book } from "./model/book";
import { cultureOf } from "./model/culture";
import { Events } from "./model/events";
import { OBJECTS, Workbook } from "./model/workbook";
import { Fault, Profile, web } from "./profiles";
import { BatchAnswer, Connection, OBJECT_EVENT, REFUSALS, RichMessage } from "./protocol";
import { BatchRequest, RichApi, onlyReleases, touchesDocument } from "./richapi";
import { RuntimeState, createServices } from "./services";

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
  /** Called as the add-in's page comes up: it speaks, its functions listen, its commands listen. */
  readonly onStage?: (stage: Stage) => void;
  /** Called when the add-in shows or hides its pane. */
  readonly onRuntimeState?: (state: RuntimeState) => void;
  /** File name of the workbook. */
  readonly name?: string;
}

export type Stage = "handshake" | "functions" | "commands";

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
  /** Members, services and requests the host refused because it does not simulate them → times. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Everything else worth a line: handshake, registrations, notices of the library. */
  readonly notes: readonly string[];
}

export interface ConditionalFormatEntry {
  readonly id: string;
  readonly block: Block;
  readonly type: string;
  readonly stopIfTrue: boolean;
  /** Rule and look under the names of the object model. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function createHost(options: HostOptions): ExcelHost {
  return new ExcelHost(options);
}

export class ExcelHost {
  readonly backend: Backend;
  readonly profile: Profile;

  private readonly book: Book;
  private readonly events: Events;
  private readonly api: RichApi;
  private readonly bridge: FunctionBridge;
  private readonly faults = new Faults();
  private readonly records: BatchRecord[] = [];
  private readonly covered = new Map<string, number>();
  private readonly unknown = new Map<string, number>();
  private readonly notes: string[] = [];
  private readonly stopListening: () => void;
  private readonly onStage: (stage: Stage) => void;

  private connection: Connection | null = null;
  /** Document batches run one after another; those of services need not wait. */
  private turn: Promise<unknown> = Promise.resolve();
  /** Events of a running batch wait for its answer. */
  private outbox: { readonly messages: RichMessage[]; selection: boolean } | null = null;
  private editedRemotely = false;

  constructor(options: HostOptions) {
    this.backend = options.backend;
    this.profile = options.profile ?? web;
    this.onStage = options.onStage ?? (() => undefined);
    this.events = new Events(({ type, target, message }) => {
      const text = JSON.stringify(message);
      this.push([OBJECT_EVENT, type, target, text, "", this.editedRemotely]);
    });
    this.book = new Book(
      this.backend,
      options.name ?? "Book1.xlsx",
      cultureOf(this.profile.contentLocale),
      this.profile.displayLocale,
      this.profile.chartNames,
      this.events,
      OBJECTS,
      () => options.onSettings?.(this.settings())
    );
    for (const [key, json] of Object.entries(options.settings ?? {})) {
      this.book.settings.set(key, JSON.parse(json));
    }
    this.bridge = new FunctionBridge(this.backend, this.profile.blanks, (messages) =>
      this.connection?.push(messages)
    );
    this.api = new RichApi({
      root: new Workbook(this.book),
      services: createServices({
        functions: this.bridge,
        push: (message) => this.push(message),
        onFunctionsReady: () => this.functionsReady(),
        onActionsReady: () => {
          this.connection?.actionsReady();
          this.reach("commands");
        },
        onRuntimeState: options.onRuntimeState ?? (() => undefined),
      }),
      onUse: (member, known) => count(known ? this.covered : this.unknown, member),
      ...(options.apiSets && { withheld: withholder(options.apiSets, this.profile) }),
    });
    this.stopListening = this.backend.listen((event) => {
      this.book.hear(event, this.editedRemotely);
      if (event.kind === "selection") this.pushSelection();
    });
  }

  get log(): HostLog {
    return {
      batches: this.records,
      covered: this.covered,
      unknown: this.unknown,
      notes: this.notes,
    };
  }

  /** Makes the add-in's custom functions known to formulas, where this Excel has them at all. */
  declareFunctions(namespace: string, metadata: FunctionsMetadata): void {
    if (this.profile.requirementSets["customfunctions"] === undefined) {
      this.note(`${this.profile.name} has no custom functions; ${namespace} stays unknown`);
      return;
    }
    this.bridge.declare(namespace, metadata);
  }

  /** The sentence a custom function gave with its last error in this cell ("Sheet1!B2"), or null. */
  errorMessage(address: string): string | null {
    return this.bridge.errorMessage(address);
  }

  /** Custom-function calls that wait for an answer. */
  get waitingCalls(): number {
    return this.bridge.waiting;
  }

  /** Runs a ribbon command once the add-in can take it; answers when the command has completed. */
  async invokeCommand(id: string): Promise<void> {
    if (!this.connection) throw new Error("No add-in is connected.");
    await this.connection.invokeCommand(id);
  }

  setFault(fault: Fault | null): void {
    this.faults.set(fault);
  }

  /** Document settings: key → JSON text. */
  settings(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.book.settings].map(([key, value]) => [key, JSON.stringify(value)])
    );
  }

  /** Conditional formats of a sheet in order of priority; the grid does not draw them. */
  conditionalFormats(sheet: string): readonly ConditionalFormatEntry[] {
    return this.book.conditionalFormats.filter(({ block }) => block.sheet === sheet);
  }

  /** References the add-in holds; more and more of them mean a leak. */
  get heldReferences(): number {
    return this.api.heldReferences;
  }

  dispose(): void {
    this.stopListening();
    this.connection = null;
  }

  // The rest is for transports.

  /** An add-in's page has come, in place of any before it. */
  connect(connection: Connection): void {
    this.connection = connection;
    this.events.clear();
    this.bridge.disconnected();
  }

  disconnect(connection: Connection): void {
    if (this.connection !== connection) return;
    this.connection = null;
    this.events.clear();
    this.bridge.disconnected();
  }

  /** For transports without the runtime's own signal that it listens for calls. */
  functionsReady(): void {
    this.bridge.connected();
    this.reach("functions");
  }

  reach(stage: Stage): void {
    this.note(`stage: ${stage}`);
    this.onStage(stage);
  }

  /** Carries out one batch, given as JSON text. */
  async runBatch(body: string): Promise<BatchAnswer> {
    const started = performance.now();
    const request = readRequest(body);
    const { answer, error } = await this.answer(body, request);
    this.records.push({
      actions: request.Actions.length,
      milliseconds: performance.now() - started,
      error: error?.code ?? null,
      message: error?.message ?? null,
    });
    return answer;
  }

  /** Document settings as office.js saves them: the complete list. */
  saveSettings(entries: readonly (readonly [key: string, json: string])[]): void {
    const settings = entries.map(([key, json]): [string, unknown] => [key, JSON.parse(json)]);
    this.book.settings.clear();
    for (const [key, value] of settings) this.book.settings.set(key, value);
    this.book.onSettings();
  }

  note(line: string): void {
    this.notes.push(line);
  }

  /** Counts something the add-in asked for and this host does not simulate. */
  refuse(what: string): void {
    count(this.unknown, what);
  }

  private async answer(
    body: string,
    request: BatchRequest
  ): Promise<{ readonly answer: BatchAnswer; readonly error: Trouble | null }> {
    if (body.length > this.profile.payloadLimit) return refused(REFUSALS.requestTooLarge);
    if (!touchesDocument(request) || onlyReleases(request)) return this.execute(request);
    const before = this.turn;
    const mine = gate();
    this.turn = mine.opened;
    await before;
    this.outbox = { messages: [], selection: false };
    try {
      const verdict = await this.faults.meet(async (edit) => {
        this.editedRemotely = true;
        await edit(this.backend);
        this.editedRemotely = false;
      });
      if (verdict?.when === "before") return refused(verdict.refusal);
      const result = await this.execute(request);
      return verdict ? refused(verdict.refusal) : result;
    } finally {
      this.editedRemotely = false;
      this.flushAfterAnswer();
      mine.open();
    }
  }

  private async execute(
    request: BatchRequest
  ): Promise<{ readonly answer: BatchAnswer; readonly error: Trouble | null }> {
    const response = await this.api.run(request);
    const body = JSON.stringify(response);
    if (body.length > this.profile.payloadLimit) return refused(REFUSALS.responseTooLarge);
    const error = response.Error;
    return { answer: { body }, error: error ? { code: error.Code, message: error.Message } : null };
  }

  private push(message: RichMessage): void {
    if (this.outbox) this.outbox.messages.push(message);
    else this.connection?.push([message]);
  }

  private pushSelection(): void {
    if (this.outbox) this.outbox.selection = true;
    else this.connection?.selectionChanged();
  }

  private flushAfterAnswer(): void {
    const { outbox, connection } = this;
    this.outbox = null;
    if (!outbox || (outbox.messages.length === 0 && !outbox.selection)) return;
    setTimeout(() => {
      if (connection !== this.connection) return;
      if (outbox.messages.length > 0) connection?.push(outbox.messages);
      if (outbox.selection) connection?.selectionChanged();
    });
  }
}

interface Trouble {
  readonly code: string;
  readonly message: string;
}

function refused(refusal: (typeof REFUSALS)[keyof typeof REFUSALS]): {
  readonly answer: BatchAnswer;
  readonly error: Trouble;
} {
  return { answer: { refusal }, error: refusal };
}

function readRequest(body: string): BatchRequest {
  const { Actions = [], ObjectPaths = {} } = JSON.parse(body) as Partial<BatchRequest>;
  return { Actions, ObjectPaths };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
