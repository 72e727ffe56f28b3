/**
 * Bridge between formulas that call custom functions and the add-in's runtime that computes them.
 * It keeps functions.json, gives arguments the shape the functions expect, sends calls, takes results.
 */
import type { Backend, CellValue, FunctionCall, FunctionCell } from "./backend";
import { formatArea, parseAddress, quoteSheetName } from "./model/address";
import { isErrorText } from "./model/cells";
import type { BlankHandling } from "./profiles";
import type { RichMessage } from "./protocol";

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

/** functions.json of an add-in. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** Category and types of messages to the runtime. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const FLAG = { cancelable: 1, errorsAsArguments: 4 } as const;

/** Code of a failed result → what the cell shows. */
const ERROR_OF_CODE: readonly string[] = [
  "#VALUE!",
  "#N/A",
  "#VALUE!",
  "#VALUE!",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#VALUE!",
  "#NULL!",
  "#NAME?",
  "#NAME?",
];

/** Errors with which Excel shows a function's own sentence. */
const SPEAKING_ERRORS = ["#VALUE!", "#N/A"];

const LONGEST_TEXT = 32_767;

type Result = FunctionCell | readonly (readonly FunctionCell[])[];

interface Pending {
  readonly metadata: FunctionMetadata;
  readonly address: string | null;
  readonly message: RichMessage;
  readonly settle: (result: Result) => void;
}

/** What the runtime reports for one call. */
export interface Outcome {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly code: number;
}

export class FunctionBridge {
  private functions = new Map<string, FunctionMetadata>();
  private errorsAllowed = false;
  private readonly pending = new Map<number, Pending>();
  private readonly messages = new Map<string, string>();
  private outbox: RichMessage[] = [];
  private open = false;
  private lastId = 0;

  constructor(
    private readonly backend: Backend,
    private readonly blanks: BlankHandling,
    private readonly send: (messages: readonly RichMessage[]) => void
  ) {}

  declare(namespace: string, metadata: FunctionsMetadata): void {
    for (const { id, options } of metadata.functions) {
      if (options?.stream) throw new Error(`${id}: streaming functions are not simulated`);
      if (options?.requiresParameterAddresses) {
        throw new Error(`${id}: parameter addresses are not simulated`);
      }
    }
    this.errorsAllowed = metadata.allowErrorForDataTypeAny === true;
    this.functions = new Map(
      metadata.functions.map((entry) => [`${namespace}.${entry.name}`.toUpperCase(), entry])
    );
    this.backend.registerFunctions(
      metadata.functions.map((entry) => ({
        name: `${namespace}.${entry.name}`,
        description: entry.description ?? "",
        parameters: entry.parameters.map((parameter) => ({
          name: parameter.name,
          description: parameter.description ?? "",
          optional: parameter.optional === true || parameter.repeating === true,
          matrix: parameter.dimensionality === "matrix",
        })),
      })),
      (call) => this.invoke(call)
    );
  }

  /** The add-in's runtime listens: calls may go out, those made meanwhile first. */
  connected(): void {
    if (this.open) return;
    this.open = true;
    this.post([...this.pending.values()].map(({ message }) => message));
  }

  /** The add-in's page has gone; its unanswered calls wait for the next one. */
  disconnected(): void {
    this.open = false;
    this.outbox = [];
  }

  /** Calls that have no answer yet. */
  get waiting(): number {
    return this.pending.size;
  }

  /** The sentence given with the last error in this cell, or null. */
  errorMessage(address: string): string | null {
    return this.messages.get(address) ?? null;
  }

  settle(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const call = this.pending.get(outcome.id);
      if (!call) continue;
      this.pending.delete(outcome.id);
      const result = outcome.failed
        ? failure(ERROR_OF_CODE[outcome.code] ?? "#VALUE!", outcome.value)
        : success(outcome.value, call.metadata);
      this.remember(call.address, result);
      call.settle(result);
    }
  }

  private invoke(call: FunctionCall): Promise<Result> {
    const metadata = this.functions.get(call.name.toUpperCase());
    if (!metadata) return Promise.resolve({ error: "#NAME?" });
    const shaped = this.arguments(call, metadata);
    if ("refused" in shaped) {
      this.remember(call.address, shaped.refused);
      return Promise.resolve(shaped.refused);
    }
    const id = ++this.lastId;
    const cancelable = metadata.options?.cancelable === true;
    const address = metadata.options?.requiresAddress ? (call.address ?? "") : "";
    const flags = FLAG.errorsAsArguments | (cancelable ? FLAG.cancelable : 0);
    const message = [
      CATEGORY,
      INVOKE,
      "",
      JSON.stringify([id, metadata.id, shaped.values, address, flags, null]),
      String(id),
    ] as const;
    return new Promise((settle) => {
      this.pending.set(id, { metadata, address: call.address, message, settle });
      call.onAbandon?.(() => this.abandon(id, cancelable));
      if (this.open) this.post([message]);
    });
  }

  private abandon(id: number, cancelable: boolean): void {
    const call = this.pending.get(id);
    if (!call) return;
    this.pending.delete(id);
    if (cancelable && this.open) {
      this.post([[CATEGORY, CANCEL, "", JSON.stringify({ invocationId: id }), `cancel ${id}`]]);
    }
    call.settle({ error: "#VALUE!" });
  }

  /** Calls of one moment travel together. */
  private post(messages: readonly RichMessage[]): void {
    if (messages.length === 0) return;
    this.outbox.push(...messages);
    if (this.outbox.length > messages.length) return;
    void Promise.resolve().then(() => {
      const batch = this.outbox;
      this.outbox = [];
      if (batch.length > 0) this.send(batch);
    });
  }

  private arguments(
    call: FunctionCall,
    { name, parameters }: FunctionMetadata
  ): { readonly values: readonly unknown[] } | { readonly refused: FunctionCell } {
    const last = parameters.at(-1);
    const repeating = last?.repeating ? last : null;
    if (!repeating && call.arguments.length > parameters.length) {
      return { refused: failure("#VALUE!", `Too many arguments for ${name}.`) };
    }
    const values: unknown[] = [];
    const more: unknown[] = [];
    const count = Math.max(call.arguments.length, parameters.length);
    for (let index = 0; index < count; index++) {
      const parameter = parameters[index] ?? repeating;
      if (!parameter) break;
      const given = index < call.arguments.length ? (call.arguments[index] ?? null) : undefined;
      if (given === undefined && parameter !== repeating && !parameter.optional) {
        return { refused: failure("#VALUE!", `Too few arguments for ${name}.`) };
      }
      if (given === undefined && parameter === repeating) continue;
      const shaped = this.argument(given ?? null, parameter);
      if (isRefusal(shaped)) return { refused: shaped.refused };
      (parameter === repeating ? more : values).push(shaped);
    }
    if (repeating) values.push(more);
    return { values };
  }

  private argument(given: Argument, parameter: ParameterMetadata): unknown {
    const matrix = parameter.dimensionality === "matrix";
    const isRange = Array.isArray(given);
    if (given === null && parameter.optional) return null;
    const rows: readonly (readonly (CellValue | null)[])[] = isRange ? given : [[scalar(given)]];
    if (!matrix && (rows.length !== 1 || rows[0]?.length !== 1)) {
      return { refused: failure("#VALUE!", `One value expected for ${parameter.name}.`) };
    }
    const shaped: unknown[][] = [];
    for (const row of rows) {
      const cells: unknown[] = [];
      for (const cell of row) {
        const value = this.cell(cell, parameter.type ?? "any");
        if (isRefusal(value)) return value;
        cells.push(value);
      }
      shaped.push(cells);
    }
    return matrix ? shaped : shaped[0]?.[0];
  }

  private cell(cell: CellValue | null, type: string): unknown {
    if (cell === null) {
      if (this.blanks === "null") return null;
      return this.blanks === "zero" ? 0 : "";
    }
    if (isErrorText(cell)) {
      return this.errorsAllowed && type === "any"
        ? { type: "CustomFunctionError", code: cell }
        : { refused: { error: String(cell) } };
    }
    switch (type) {
      case "number": {
        const number = typeof cell === "string" && cell.trim() === "" ? NaN : Number(cell);
        return Number.isFinite(number) ? number : { refused: { error: "#VALUE!" } };
      }
      case "string":
        return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
      case "boolean":
        return typeof cell === "string" ? { refused: { error: "#VALUE!" } } : Boolean(cell);
      default:
        return cell;
    }
  }

  /** Keeps what each cell of a result has to say, and drops what it said before. */
  private remember(address: string | null, result: Result): void {
    const start = address === null ? null : parseAddress(address);
    if (!start || start.sheet === null) return;
    const rows: readonly (readonly FunctionCell[])[] = isRows(result) ? result : [[result]];
    rows.forEach((row, i) => {
      row.forEach((cell, j) => {
        const area = {
          row: start.area.row + i,
          column: start.area.column + j,
          rows: 1,
          columns: 1,
        };
        const key = `${quoteSheetName(start.sheet ?? "")}!${formatArea(area)}`;
        if (typeof cell === "object" && cell.message) this.messages.set(key, cell.message);
        else this.messages.delete(key);
      });
    });
  }
}

type Argument = FunctionCall["arguments"][number];

function scalar(given: Argument): CellValue | null {
  return typeof given === "object" ? null : given;
}

function isRefusal(value: unknown): value is { readonly refused: FunctionCell } {
  return typeof value === "object" && value !== null && "refused" in value;
}

function isRows(result: Result): result is readonly (readonly FunctionCell[])[] {
  return Array.isArray(result);
}

function failure(error: string, message: unknown): FunctionCell {
  const speaks = SPEAKING_ERRORS.includes(error) && typeof message === "string" && message !== "";
  return speaks ? { error, message } : { error };
}

/** A result as the runtime sends it → cells. A null shows 0, as in Excel. */
function success(value: unknown, { id, result }: FunctionMetadata): Result {
  if (!Array.isArray(value)) return resultCell(value);
  if (result?.dimensionality !== "matrix") {
    return failure("#VALUE!", `${id} returned an array where one value is declared.`);
  }
  const rows: FunctionCell[][] = [];
  for (const row of value) {
    if (!Array.isArray(row)) return failure("#VALUE!", `${id} returned a list instead of rows.`);
    rows.push(row.map(resultCell));
  }
  const width = rows[0]?.length ?? 0;
  const even = width > 0 && rows.every((row) => row.length === width);
  return even ? rows : failure("#VALUE!", `${id} returned rows of unequal length, or none.`);
}

function resultCell(value: unknown): FunctionCell {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") {
    return value.length <= LONGEST_TEXT
      ? value
      : failure("#VALUE!", "The text is longer than a cell can hold.");
  }
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  if (fields["type"] === "Error" || fields["type"] === "CustomFunctionError") {
    const error = [fields["code"], fields["basicValue"]].find(
      (code): code is string => typeof code === "string" && isErrorText(code)
    );
    return failure(error ?? "#VALUE!", fields["message"]);
  }
  const { basicValue } = fields;
  if (fields["type"] === "FormattedNumber" && typeof basicValue === "number") return basicValue;
  return failure("#VALUE!", `Values of type ${String(fields["type"])} are not simulated.`);
}
