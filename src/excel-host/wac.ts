/**
 * Transport for the browser: what Excel on the web's page does around an add-in's frame. Both sides exchange
 * JSON texts by postMessage; this file is the parent's half.
 *
 * The library trusts a parent only over https and on the add-in's own host name (or Microsoft's); page and
 * add-in must therefore share one https host.
 */
import type { ExcelHost } from "./host";
import type { Connection, RichMessage } from "./protocol";

export interface FrameOptions {
  readonly frame: HTMLIFrameElement;
  /** Address of the add-in's page. */
  readonly address: string;
  /** True when the page also holds the add-in's custom functions, as in a shared runtime. */
  readonly sharedRuntime?: boolean;
  /** Lets the library send its telemetry notices to this page, where they are only noted. */
  readonly telemetry?: boolean;
}

export interface AttachedFrame {
  /** Loads the add-in's page anew, as a person would by closing and opening the pane. */
  reload(): void;
  detach(): void;
}

const ADDIN_ID = "simulated-add-in";

const MESSAGE = { request: 0, response: 1 } as const;
const REQUEST = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const DISPATCH = { settingsLoad: 75, settingsSave: 76, batch: 93, commandCompleted: 94 } as const;

const RUNTIME_FLAGS = { shared: 1, customFunctions: 2 } as const;

/** Where a batch's JSON stands among the arguments of its method. */
const BATCH_BODY = 4;

const COMMAND_EVENT = "appCommandInvoked";

/** Error numbers in answers to dispatched methods. */
const SUCCEEDED = 0;
const UNSUPPORTED = 5000;

/** Excel on the web among Office's programs. */
const EXCEL_WEB = 16;
const READ_WRITE = 1;
/** How a content add-in or task pane is distinguished. */
const TASK_PANE = 1;

interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly "0"?: string;
  readonly "1"?: number;
}

/** Loads the add-in into the frame and answers it until detached. */
export function attachFrame(host: ExcelHost, options: FrameOptions): AttachedFrame {
  const attached = new Frame(host, options);
  attached.load();
  return attached;
}

class Frame implements AttachedFrame, Connection {
  private readonly conversation = `conversation-${crypto.randomUUID()}`;
  private readonly address: URL;
  /** Events the add-in has registered for → correlation id of the registration. */
  private readonly registrations = new Map<string, number>();
  private readonly commands = new Map<string, (status: number) => void>();
  private lastCommand = 0;
  private takesCommands = false;
  private waitingCommands: (() => void)[] = [];

  constructor(
    private readonly host: ExcelHost,
    private readonly options: FrameOptions
  ) {
    this.address = new URL(options.address, location.href);
    window.addEventListener("message", this.onMessage);
  }

  load(): void {
    const { frame } = this.options;
    const xdmInfo = `${this.conversation}|${ADDIN_ID}|${location.origin}`;
    const address = new URL(this.address);
    address.searchParams.set("_host_Info", this.hostInfo());
    address.hash = `&_xdm_Info=${xdmInfo}`;
    frame.name = JSON.stringify({
      baseFrameName: "excel-host",
      xdmInfo,
      hostInfo: this.hostInfo(),
      flights: "[]",
    });
    this.registrations.clear();
    this.takesCommands = false;
    this.host.connect(this);
    // The library splits the host information at "$", which must not arrive encoded.
    frame.src = address.href.replaceAll("%24", "$");
  }

  reload(): void {
    this.abandonCommands();
    this.options.frame.src = "about:blank";
    this.options.frame.addEventListener("load", () => this.load(), { once: true });
  }

  detach(): void {
    window.removeEventListener("message", this.onMessage);
    this.abandonCommands();
    this.host.disconnect(this);
    this.options.frame.src = "about:blank";
  }

  push(messages: readonly RichMessage[]): void {
    this.raise("richApiMessage", { ArrayData: messages });
  }

  selectionChanged(): void {
    this.raise("documentSelectionChanged", {});
  }

  actionsReady(): void {
    this.takesCommands = true;
    this.startCommands();
  }

  async invokeCommand(id: string): Promise<void> {
    await new Promise<void>((start) => {
      this.waitingCommands.push(start);
      this.startCommands();
    });
    const commandId = `command-${++this.lastCommand}`;
    await new Promise<void>((resolve, reject) => {
      this.commands.set(commandId, (status) => {
        this.commands.delete(commandId);
        if (status === SUCCEEDED) resolve();
        else reject(new Error(`Command "${id}" ended with status ${status}.`));
      });
      this.raise(COMMAND_EVENT, [commandId, id, JSON.stringify({ source: { id } })]);
    });
  }

  private readonly onMessage = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.options.frame.contentWindow) return;
    const message = readEnvelope(event.data);
    if (!message || message._conversationId !== this.conversation) return;
    if (message._messageType !== MESSAGE.request) return;
    this.answer(message).catch((error: unknown) => {
      this.host.refuse(`${message._actionName}: ${String(error)}`);
      this.post(message._actionName, message._correlationId, RESPONSE.answer, {
        Error: UNSUPPORTED,
      });
    });
  };

  private async answer(message: Envelope): Promise<void> {
    const reply = (data: unknown): void => {
      this.post(message._actionName, message._correlationId, RESPONSE.answer, data);
    };
    switch (message._actionType) {
      case REQUEST.register:
        this.registrations.set(message._actionName, message._correlationId);
        this.host.note(`registered: ${message._actionName}`);
        this.startCommands();
        return reply({ Error: SUCCEEDED });
      case REQUEST.unregister:
        this.registrations.delete(message._actionName);
        return reply({ Error: SUCCEEDED });
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.host.reach("handshake");
        return reply(this.context());
      case "ContextActivationManager_notifyHost":
        this.host.note(`notice: ${JSON.stringify(message._data)}`);
        return reply(0);
      case "executeMethod":
        return reply(await this.execute(message._data as MethodCall));
      default:
        this.host.refuse(`action ${message._actionName}`);
        return reply(null);
    }
  }

  private async execute(call: MethodCall): Promise<unknown> {
    const dispatch = call.DdaMethod?.DispatchId;
    switch (dispatch) {
      case DISPATCH.batch: {
        const body = call.ArrayData?.[BATCH_BODY];
        if (typeof body !== "string") throw new TypeError("a batch without a body");
        const answer = await this.host.runBatch(body);
        if ("refusal" in answer) return { Version: 1, Error: answer.refusal.number };
        const headers = ["Content-Type", "application/json"];
        return { Version: 1, Error: SUCCEEDED, Data: [200, headers, answer.body] };
      }
      case DISPATCH.settingsSave:
        this.host.saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        return { Version: 1, Error: SUCCEEDED };
      case DISPATCH.settingsLoad:
        return { Version: 1, Error: SUCCEEDED, Properties: { Settings: this.namedSettings() } };
      case DISPATCH.commandCompleted:
        this.commands.get(call["0"] ?? "")?.(call["1"] ?? SUCCEEDED);
        return { Version: 1, Error: SUCCEEDED };
      default:
        this.host.refuse(`dispatch ${String(dispatch)}`);
        return { Version: 1, Error: UNSUPPORTED };
    }
  }

  /** Settings as Excel answers a refresh; at the start and on saving they are pairs. */
  private namedSettings(): readonly { readonly Name: string; readonly Value: string }[] {
    return Object.entries(this.host.settings()).map(([Name, Value]) => ({ Name, Value }));
  }

  private hostInfo(): string {
    const { displayLocale } = this.host.profile;
    const logging = this.options.telemetry === true ? "" : "disableLogging";
    const flags =
      this.options.sharedRuntime === false
        ? 0
        : RUNTIME_FLAGS.shared |
          (this.offers("customfunctions") ? RUNTIME_FLAGS.customFunctions : 0);
    return `Excel$Web$16.01$${displayLocale}$${this.conversation}$$${logging}$${flags}`;
  }

  private offers(set: string): boolean {
    return this.host.profile.requirementSets[set] !== undefined;
  }

  /** Everything `Office.onReady` waits for. */
  private context(): unknown {
    const { displayLocale, contentLocale, requirementSets } = this.host.profile;
    const dialogs = requirementSets["dialogapi"];
    return {
      _id: ADDIN_ID,
      _appName: EXCEL_WEB,
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: displayLocale,
      _dataLocale: contentLocale,
      _docUrl: `${location.origin}/Book1.xlsx`,
      _clientMode: READ_WRITE,
      _settings: Object.entries(this.host.settings()),
      _reason: "documentOpened",
      _osfControlType: TASK_PANE,
      _eToken: "",
      _correlationId: this.conversation,
      _appInstanceId: this.conversation,
      _requirementMatrix: JSON.stringify(requirementSets),
      _dialogRequirementMatrix: JSON.stringify(dialogs === undefined ? {} : { dialogapi: dialogs }),
      _hostFullVersion: "16.0.18000.0",
      _clientWindowHeight: this.options.frame.clientHeight,
      _clientWindowWidth: this.options.frame.clientWidth,
      _addinName: ADDIN_ID,
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }

  /** Commands wait until the add-in has both registered for them and declared itself ready. */
  private startCommands(): void {
    if (!this.takesCommands || !this.registrations.has(COMMAND_EVENT)) return;
    const waiting = this.waitingCommands;
    this.waitingCommands = [];
    for (const start of waiting) start();
  }

  private abandonCommands(): void {
    for (const complete of [...this.commands.values()]) complete(UNSUPPORTED);
  }

  private raise(event: string, data: unknown): void {
    const correlation = this.registrations.get(event);
    if (correlation !== undefined) this.post(event, correlation, RESPONSE.event, data);
  }

  private post(action: string, correlation: number, type: number, data: unknown): void {
    const message = {
      _messageType: MESSAGE.response,
      _actionName: action,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: type,
      _data: data,
      _serializerVersion: 1,
    };
    this.options.frame.contentWindow?.postMessage(JSON.stringify(message), this.address.origin);
  }
}

function readEnvelope(data: unknown): Envelope | null {
  if (typeof data !== "string" || !data.includes('"_messageType"')) return null;
  try {
    return JSON.parse(data) as Envelope;
  } catch (error) {
    // A text of somebody else's that only looks like ours.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
