/**
 * Interpreter of the batch language of office.js ("ProcessQuery"): object paths and actions in, results out.
 * It knows nothing of Excel. Host objects are described by tables of members under their wire names
 * (PascalCase); what a table does not list does not exist and is refused by name.
 */

/** An error as the add-in will see it: `error.code` is the code, `error.message` the text. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400
  ) {
    super(message);
    this.name = "ApiError";
  }
}

type Later<T> = T | Promise<T>;

/** Anything a batch can address. */
export abstract class HostObject {
  abstract readonly wire: HostClass;
}

interface Property<T> {
  readonly get?: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => unknown;
  /** True for a property that leads to another object instead of a value. */
  readonly link?: boolean;
}

interface ClassDescription<T> {
  /** The class's name in the library. */
  readonly name: string;
  /** Objects of this class are kept under a reference id until the add-in releases them. */
  readonly referenced?: boolean;
  /** What the library needs to find the object again. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  /** Makes the class a collection. */
  readonly items?: (self: T) => Later<readonly HostObject[]>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments) => unknown>>;
}

export interface HostClass {
  readonly name: string;
  readonly referenced: boolean;
  readonly identity: (self: HostObject) => Readonly<Record<string, unknown>>;
  readonly items: ((self: HostObject) => Later<readonly HostObject[]>) | null;
  readonly properties: ReadonlyMap<string, Property<HostObject>>;
  readonly methods: ReadonlyMap<string, (self: HostObject, args: Arguments) => unknown>;
  /** Readable values: what a load without names answers. */
  readonly scalars: readonly string[];
}

/** Makes the member table of a class; the table may then be applied to any host object safely. */
export function describeClass<T extends HostObject>(
  type: abstract new (...args: never[]) => T,
  description: ClassDescription<T>
): HostClass {
  const own = (self: HostObject): T => {
    if (self instanceof type) return self;
    throw new TypeError(`${description.name} expected, ${self.wire.name} given`);
  };
  const { identity, items } = description;
  const properties = Object.entries(description.properties ?? {}).map(
    ([name, { get, set, link }]): [string, Property<HostObject>] => [
      name,
      {
        ...(get && { get: (self) => get(own(self)) }),
        ...(set && { set: (self, value) => set(own(self), value) }),
        link: link === true,
      },
    ]
  );
  const methods = Object.entries(description.methods ?? {}).map(
    ([name, call]): [string, (self: HostObject, args: Arguments) => unknown] => [
      name,
      (self, args) => call(own(self), args),
    ]
  );
  return {
    name: description.name,
    referenced: description.referenced === true,
    identity: identity ? (self) => identity(own(self)) : () => ({}),
    items: items ? (self) => items(own(self)) : null,
    properties: new Map(properties),
    methods: new Map(methods),
    scalars: properties
      .filter(([, property]) => property.get && !property.link)
      .map(([name]) => name),
  };
}

/** A navigation property: `link((range) => range.worksheet)`. */
export function link<T>(get: (self: T) => Later<HostObject | null>): Property<T> {
  return { get, link: true };
}

/** The arguments of one call, read with the type the member expects. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly member: string
  ) {}

  /** As it came; null when absent. */
  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value === "string") return value;
    throw this.mismatch(index, "a text");
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value === "number") return value;
    throw this.mismatch(index, "a number");
  }

  integer(index: number): number {
    const value = this.number(index);
    if (Number.isInteger(value)) return value;
    throw this.mismatch(index, "a whole number");
  }

  optionalInteger(index: number): number | null {
    return this.has(index) ? this.integer(index) : null;
  }

  flag(index: number, otherwise = false): boolean {
    if (!this.has(index)) return otherwise;
    const value = this.raw(index);
    if (typeof value === "boolean") return value;
    throw this.mismatch(index, "true or false");
  }

  object<T extends HostObject>(index: number, type: abstract new (...args: never[]) => T): T {
    const value = this.raw(index);
    if (value instanceof type) return value;
    throw this.mismatch(index, "another object");
  }

  private mismatch(index: number, expected: string): ApiError {
    return new ApiError(
      "InvalidArgument",
      `The argument is invalid or missing or has an incorrect format. (${this.member}: argument ${index + 1} should be ${expected}.)`
    );
  }
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

const KEEP_REFERENCE = "_KeepReference";

/** A batch that only lets go of references; the library sends it by itself after every run. */
export function onlyReleases(request: BatchRequest): boolean {
  const calls = request.Actions.filter((action) => action.ActionType === ACTION.method);
  return (
    calls.length > 0 &&
    calls.every((action) => action.Name === "_RemoveReference") &&
    request.Actions.every(({ ActionType }) =>
      [ACTION.method, ACTION.instantiate, ACTION.trace].some((type) => type === ActionType)
    )
  );
}

/**
 * A batch that asks something of the document, not only of services. Merely mentioning the document is not
 * asking: the functions runtime does so with every result.
 */
export function touchesDocument({ Actions, ObjectPaths }: BatchRequest): boolean {
  const origin = (id: number): number | undefined => {
    const path = ObjectPaths[String(id)];
    const parent = path?.ParentObjectPathId;
    return parent ? origin(parent) : path?.ObjectPathType;
  };
  return Actions.some(({ ActionType, ObjectPathId }) => {
    if (ActionType === ACTION.trace) return false;
    const type = ObjectPaths[String(ObjectPathId)]?.ObjectPathType;
    if (ActionType === ACTION.instantiate && type === PATH.global) return false;
    const from = origin(ObjectPathId);
    return from === PATH.global || from === PATH.reference;
  });
}

export interface RichApiOptions {
  /** The object behind path type 1: the document. */
  readonly root: HostObject;
  readonly services?: Readonly<Record<string, HostObject>>;
  /** Says why a member is not offered, or null when it is. Both names as in the library. */
  readonly withheld?: (className: string, member: string) => string | null;
  /** Told of every member the add-in uses. */
  readonly onUse?: (member: string, known: boolean) => void;
}

/** A path that leads nowhere: the null object. */
const NOTHING = Symbol("null object");
type Target = HostObject | typeof NOTHING;

export class RichApi {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new WeakMap<HostObject, string>();
  private lastReference = 0;

  constructor(private readonly options: RichApiOptions) {}

  /** Carries out a batch in order; it stops at the first error, and earlier results stay. */
  async run(request: BatchRequest): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const batch = new Batch(this, request.ObjectPaths);
    let index = 0;
    try {
      for (const action of request.Actions) {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.act(action, batch) });
        index++;
      }
    } catch (error) {
      return {
        Results: results,
        TraceIds: traces,
        Error: describeError(error, batch.where, index),
      };
    }
    return { Results: results, TraceIds: traces };
  }

  /** References the add-in holds at the moment. */
  get heldReferences(): number {
    return this.references.size;
  }

  private async act(action: Action, batch: Batch): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const target = await batch.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === NOTHING ? null : this.identity(target);
      case ACTION.query:
        return target === NOTHING ? null : this.query(target, action.QueryInfo ?? {}, WIRE_KEYS);
      case ACTION.queryAsJson:
        return target === NOTHING
          ? { _IsNull: true }
          : this.query(target, action.QueryInfo ?? {}, JSON_KEYS);
      case ACTION.method: {
        const name = action.Name ?? "";
        // The library asks to keep every range it gets, null objects included.
        if (target === NOTHING && name === KEEP_REFERENCE) return null;
        const object = requireObject(target, name);
        const args = await batch.values(action.ArgumentInfo);
        const answer = await this.call(object, name, args, batch);
        if (answer instanceof HostObject) return this.identity(answer);
        return answer ?? null;
      }
      case ACTION.setProperty: {
        const name = action.Name ?? "";
        const [value] = await batch.values(action.ArgumentInfo);
        await this.set(requireObject(target, name), name, value ?? null, batch);
        return null;
      }
      case ACTION.update:
        await this.update(requireObject(target, "set"), action.ObjectState ?? {}, batch);
        return null;
      default:
        throw this.unknown(`action type ${action.ActionType}`);
    }
  }

  /** The property of a class, or ApiNotFound. `use` only names the occasion in the log. */
  private property(object: HostObject, name: string, use: "get" | "set"): Property<HostObject> {
    const property = object.wire.properties.get(name);
    if (!property?.[use]) throw this.unknown(`${object.wire.name}.${name} (${use})`);
    this.admit(object.wire.name, name, use);
    return property;
  }

  async get(object: HostObject, name: string, batch: Batch): Promise<unknown> {
    batch.where = `${object.wire.name}.${publicName(name)}`;
    const { get } = this.property(object, name, "get");
    return get?.(object);
  }

  private async set(object: HostObject, name: string, value: unknown, batch: Batch): Promise<void> {
    batch.where = `${object.wire.name}.${publicName(name)}`;
    const { set } = this.property(object, name, "set");
    await set?.(object, value);
  }

  async call(
    object: HostObject,
    name: string,
    values: readonly unknown[],
    batch: Batch
  ): Promise<unknown> {
    const member = `${object.wire.name}.${publicName(name)}`;
    batch.where = member;
    const housekeeping = this.housekeeping(object, name, values);
    if (housekeeping) return housekeeping.answer;
    const method = object.wire.methods.get(name);
    if (!method) throw this.unknown(`${object.wire.name}.${name} (method)`);
    this.admit(object.wire.name, name, "method");
    return method(object, new Arguments(values, member));
  }

  service(name: string): HostObject {
    const service = this.options.services?.[name];
    if (!service) throw this.unknown(`service ${name}`);
    return service;
  }

  reference(id: string): HostObject {
    const object = this.references.get(id);
    if (object) return object;
    throw new ApiError(
      "InvalidObjectPath",
      `The object behind reference ${id} has been released.`,
      404
    );
  }

  get root(): HostObject {
    return this.options.root;
  }

  unknown(what: string): ApiError {
    this.options.onUse?.(what, false);
    return new ApiError("ApiNotFound", `The simulated host does not know ${what}.`, 404);
  }

  /** References are a matter of the batch language, so their members are answered here. */
  private housekeeping(
    object: HostObject,
    name: string,
    values: readonly unknown[]
  ): { readonly answer: unknown } | null {
    if (object.wire.referenced && name === KEEP_REFERENCE) {
      return { answer: this.identity(object) };
    }
    if (object !== this.options.root) return null;
    switch (name) {
      case "_RemoveReference":
        this.references.delete(String(values[0]));
        return { answer: null };
      case "_RemoveAllReferences":
        this.references.clear();
        return { answer: null };
      case "_GetReferenceCount":
        return { answer: this.references.size };
      default:
        return null;
    }
  }

  private admit(className: string, wireName: string, use: string): void {
    const reason = this.options.withheld?.(className, publicName(wireName)) ?? null;
    if (reason !== null) throw new ApiError("ApiNotFound", reason, 404);
    this.options.onUse?.(`${className}.${wireName} (${use})`, true);
  }

  private identity(object: HostObject): Readonly<Record<string, unknown>> {
    const own = object.wire.identity(object);
    if (!object.wire.referenced) return own;
    let reference = this.referenceOf.get(object);
    if (reference === undefined) {
      reference = `reference-${++this.lastReference}`;
      this.referenceOf.set(object, reference);
    }
    this.references.set(reference, object);
    return { ...own, _ReferenceId: reference };
  }

  private async query(
    object: HostObject,
    query: QueryInfo,
    keys: Keys
  ): Promise<Record<string, unknown>> {
    const names = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((name) => name !== "");
    const batch = new Batch(this, {});
    return object.wire.items
      ? this.queryCollection(object, object.wire.items, names, query, keys, batch)
      : this.queryObject(object, names, keys, batch);
  }

  private async queryCollection(
    object: HostObject,
    items: (self: HostObject) => Later<readonly HostObject[]>,
    names: readonly string[],
    { Skip = 0, Top }: QueryInfo,
    keys: Keys,
    batch: Batch
  ): Promise<Record<string, unknown>> {
    const all = await items(object);
    const page = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = names.filter((name) => object.wire.properties.has(wireName(name)));
    const ofItems = names
      .filter((name) => !own.includes(name) && name !== "items")
      .map((name) => name.replace(/^items\//, ""));
    const answer: Record<string, unknown> = {};
    for (const name of own) {
      answer[keys.key(wireName(name))] = await this.get(object, wireName(name), batch);
    }
    const rows: unknown[] = [];
    for (const item of page) rows.push(await this.queryObject(item, ofItems, keys, batch));
    answer[keys.items] = rows;
    return answer;
  }

  private async queryObject(
    object: HostObject,
    names: readonly string[],
    keys: Keys,
    batch: Batch
  ): Promise<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(this.identity(object))) {
      answer[keys.key(name)] = value;
    }
    const wanted = names.filter((name) => name !== "$all");
    const direct = names.length > wanted.length || names.length === 0 ? object.wire.scalars : [];
    const links = new Map<string, string[]>();
    for (const path of [...direct, ...wanted]) {
      const [head = "", ...rest] = path.split("/");
      const name = wireName(head);
      if (rest.length > 0 || object.wire.properties.get(name)?.link) {
        const inner = links.get(name) ?? [];
        links.set(name, rest.length > 0 ? [...inner, rest.join("/")] : inner);
      } else {
        answer[keys.key(name)] = await this.get(object, name, batch);
      }
    }
    for (const [name, inner] of links) {
      const next = await this.get(object, name, batch);
      answer[keys.key(name)] =
        next instanceof HostObject ? await this.query(next, { Select: inner }, keys) : null;
    }
    return answer;
  }

  private async update(
    object: HostObject,
    state: Readonly<Record<string, unknown>>,
    batch: Batch
  ): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = wireName(key);
      const inner = object.wire.properties.get(name)?.link
        ? await this.get(object, name, batch)
        : null;
      if (inner instanceof HostObject) await this.update(inner, asState(value), batch);
      else await this.set(object, name, value, batch);
    }
  }
}

/** The paths of one batch, each resolved once and only when an action needs it. */
class Batch {
  /** The member at work, for the location of an error. */
  where = "";
  private readonly resolved = new Map<number, Target>();

  constructor(
    private readonly api: RichApi,
    private readonly paths: Readonly<Record<string, ObjectPath>>
  ) {}

  async resolve(id: number): Promise<Target> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) {
      throw new ApiError("InvalidObjectPath", `The batch refers to object path ${id} it lacks.`);
    }
    const target = await this.follow(path);
    this.resolved.set(id, target);
    return target;
  }

  /** Arguments with the objects they refer to put in place. */
  async values(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    return this.substitute(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async follow(path: ObjectPath): Promise<Target> {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.api.root;
      case PATH.service:
        return this.api.service(name);
      case PATH.reference:
        return this.api.reference(name);
      case PATH.nullObject:
        return NOTHING;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    switch (path.ObjectPathType) {
      case PATH.property:
        return orNothing(await this.api.get(parent, name, this));
      case PATH.method: {
        const args = await this.values(path.ArgumentInfo);
        return orNothing(await this.api.call(parent, name, args, this));
      }
      case PATH.indexer: {
        const args = await this.values(path.ArgumentInfo);
        return orNothing(await this.api.call(parent, "GetItem", args, this));
      }
      default:
        throw this.api.unknown(`object path type ${path.ObjectPathType}`);
    }
  }

  private async substitute(
    values: readonly unknown[],
    references: readonly unknown[]
  ): Promise<readonly unknown[]> {
    const out: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const reference = references[index];
      if (Array.isArray(reference) && Array.isArray(value)) {
        out.push(await this.substitute(value, reference));
      } else if (typeof reference === "number" && reference !== 0 && reference === value) {
        const target = await this.resolve(reference);
        out.push(target === NOTHING ? null : target);
      } else {
        out.push(value);
      }
    }
    return out;
  }
}

interface Keys {
  readonly key: (name: string) => string;
  readonly items: string;
}

const WIRE_KEYS: Keys = { key: (name) => name, items: "_Items" };
const JSON_KEYS: Keys = { key: publicName, items: "items" };

function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function publicName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function orNothing(value: unknown): Target {
  return value instanceof HostObject ? value : NOTHING;
}

function requireObject(target: Target, name: string): HostObject {
  if (target !== NOTHING) return target;
  throw new ApiError("ItemNotFound", `The requested resource doesn't exist. (${name})`, 404);
}

function asState(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value));
  throw new ApiError("InvalidArgument", "An object with properties was expected.");
}

function describeError(error: unknown, location: string, index: number): BatchError {
  const known = error instanceof ApiError;
  return {
    Code: known ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    HttpStatusCode: known ? error.httpStatus : 500,
    Location: location,
    ActionIndex: index,
  };
}
