/** Objects inside an object whose values are kept as plain data under the names of the object model. */
import { HostClass, HostObject } from "../richapi";

/** Where the values of a part are kept. */
export interface PartData {
  read(): Readonly<Record<string, unknown>>;
  /** Changes the values and keeps what came of it. */
  change(edit: (data: Record<string, unknown>) => void): unknown;
}

export class Part extends HostObject {
  constructor(
    override readonly wire: HostClass,
    readonly kept: PartData
  ) {
    super();
  }

  /** A part whose values are nested in this one's. */
  inner(wire: HostClass, key: string): Part {
    const { kept } = this;
    return new Part(wire, {
      read: () => nested(kept.read(), key),
      change: (edit) =>
        kept.change((data) => {
          const values = { ...nested(data, key) };
          edit(values);
          data[key] = values;
        }),
    });
  }

  set(key: string, given: unknown): unknown {
    return this.kept.change((data) => {
      data[key] = given;
    });
  }
}

/** Values kept in a record that lives as long as the object model. */
export function keptIn(data: Record<string, unknown>): PartData {
  return { read: () => data, change: (edit) => edit(data) };
}

function nested(
  data: Readonly<Record<string, unknown>>,
  key: string
): Readonly<Record<string, unknown>> {
  const found = data[key];
  return typeof found === "object" && found !== null && !Array.isArray(found)
    ? Object.fromEntries(Object.entries(found))
    : {};
}

interface Value {
  readonly get: (part: Part) => unknown;
  readonly set: (part: Part, value: unknown) => unknown;
}

/** A property of a part: where it is kept, what it is before anybody sets it, how a new value is read. */
export function value(key: string, otherwise: unknown, read: (value: unknown) => unknown): Value {
  return {
    get: ({ kept }) => kept.read()[key] ?? otherwise,
    set: (part, given) => part.set(key, read(given)),
  };
}

export const asGiven = (given: unknown): unknown => given;
