/** Services beside the workbook that office.js addresses by name. */
import type { FunctionBridge, Outcome } from "./functions";
import type { RichMessage } from "./protocol";
import { OBJECT_EVENT } from "./protocol";
import { ApiError, Arguments, HostClass, HostObject, describeClass } from "./richapi";

/** The custom-function runtime reports readiness and results here. */
class CustomFunctions extends HostObject {
  constructor(
    readonly bridge: FunctionBridge,
    readonly onReady: () => void
  ) {
    super();
  }

  override get wire(): HostClass {
    return CUSTOM_FUNCTIONS;
  }
}

/** Features of the runtime this host grants: slicing large results, shorter pauses, and the like. */
const ENABLED_FEATURES = [1, 2, 3, 4];

/** `[id, true, value, …]` or `[id, false, message, code, …]`. */
function arrayOutcome(entry: unknown): Outcome {
  if (!Array.isArray(entry)) throw unreadable();
  const fields: readonly unknown[] = entry;
  const [id, succeeded, value, code] = fields;
  if (typeof id !== "number" || typeof succeeded !== "boolean") throw unreadable();
  return { id, failed: !succeeded, value, code: !succeeded && typeof code === "number" ? code : 0 };
}

/** `{id, failed, value, errorCode}`, from runtimes before 1.7. */
function objectOutcome(entry: unknown): Outcome {
  if (typeof entry !== "object" || entry === null) throw unreadable();
  const { id, failed, value, errorCode }: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(entry)
  );
  if (typeof id !== "number") throw unreadable();
  return {
    id,
    failed: failed === true,
    value,
    code: typeof errorCode === "number" ? errorCode : 0,
  };
}

function unreadable(): ApiError {
  return new ApiError("InvalidArgument", "A custom function's result could not be read.");
}

function list(args: Arguments): readonly unknown[] {
  const results = args.raw(0);
  if (Array.isArray(results)) return results;
  throw unreadable();
}

const CUSTOM_FUNCTIONS = describeClass(CustomFunctions, {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ onReady }) => onReady(),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    SetInvocationArrayResults: ({ bridge }, args) => bridge.settle(list(args).map(arrayOutcome)),
    SetInvocationResults: ({ bridge }, args) => bridge.settle(list(args).map(objectOutcome)),
  },
});

/** Told when the add-in can take ribbon commands. */
class AddinInternalService extends HostObject {
  constructor(readonly onActionsReady: () => void) {
    super();
  }

  override get wire(): HostClass {
    return ADDIN_INTERNAL;
  }
}

const ADDIN_INTERNAL = describeClass(AddinInternalService, {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: ({ onActionsReady }) => onActionsReady() },
});

const RUNTIME_STATES = ["Inactive", "Background", "Visible"] as const;
export type RuntimeState = (typeof RUNTIME_STATES)[number];

/** An event of the runtime: the pane was shown or hidden. */
const VISIBILITY_CHANGED = 65539;

/** Shows and hides the add-in's pane. */
class AppRuntimeService extends HostObject {
  private state: RuntimeState = "Visible";

  constructor(
    private readonly push: (message: RichMessage) => void,
    private readonly onState: (state: RuntimeState) => void
  ) {
    super();
  }

  override get wire(): HostClass {
    return APP_RUNTIME;
  }

  get current(): RuntimeState {
    return this.state;
  }

  change(wanted: string): void {
    const before = this.state;
    this.state = runtimeState(wanted);
    if (this.state === before) return;
    this.onState(this.state);
    const visibility = this.state === "Visible" ? "Visible" : "Hidden";
    this.push([OBJECT_EVENT, VISIBILITY_CHANGED, "", JSON.stringify({ visibility }), ""]);
  }
}

function runtimeState(text: string): RuntimeState {
  const state = RUNTIME_STATES.find((candidate) => candidate === text);
  if (state) return state;
  throw new ApiError("InvalidArgument", `"${text}" is no state of a runtime.`);
}

const APP_RUNTIME = describeClass(AppRuntimeService, {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (service) => service.current,
    SetAppRuntimeState: (service, args) => service.change(args.text(0)),
  },
});

/** Whether the add-in starts together with the document. */
class AppRuntimePersistenceService extends HostObject {
  state: RuntimeState = "Inactive";

  override get wire(): HostClass {
    return APP_RUNTIME_PERSISTENCE;
  }
}

const APP_RUNTIME_PERSISTENCE = describeClass(AppRuntimePersistenceService, {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: ({ state }) => state,
    SetAppRuntimeStartState: (service, args) => {
      service.state = runtimeState(args.text(0));
    },
  },
});

/** Every service class, with the members it claims to simulate. */
export const SERVICE_CLASSES: readonly HostClass[] = [
  CUSTOM_FUNCTIONS,
  ADDIN_INTERNAL,
  APP_RUNTIME,
  APP_RUNTIME_PERSISTENCE,
];

export function createServices(wiring: {
  readonly functions: FunctionBridge;
  readonly push: (message: RichMessage) => void;
  readonly onFunctionsReady: () => void;
  readonly onActionsReady: () => void;
  readonly onRuntimeState: (state: RuntimeState) => void;
}): Readonly<Record<string, HostObject>> {
  return {
    "Microsoft.ExcelServices.CustomFunctions": new CustomFunctions(
      wiring.functions,
      wiring.onFunctionsReady
    ),
    "Microsoft.InternalService.AddinInternalService": new AddinInternalService(
      wiring.onActionsReady
    ),
    "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(
      wiring.push,
      wiring.onRuntimeState
    ),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(),
  };
}
