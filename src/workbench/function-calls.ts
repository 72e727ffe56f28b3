/**
 * Custom functions inside Univer's formula engine. Univer awaits asynchronous functions one after the
 * other and stops for good at one that never answers; so these answer at once: "#BUSY!" while the call
 * is out, its result when the cell is calculated again. All calls of a calculation travel together.
 */
import type { BaseValueObject, FunctionVariantType, IFunctionInfo } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { ErrorType } from "@univerjs/engine-formula";
import { BooleanNumber } from "@univerjs/core";
import type { Nullable } from "@univerjs/core";
import type {
  CellValue,
  FunctionCall,
  FunctionCell,
  FunctionDeclaration,
  FunctionInvoker,
} from "../excel-host/backend";

export const BUSY = "#BUSY!";

type Answer = FunctionCell | readonly (readonly FunctionCell[])[];
type NodeValue = ReturnType<BaseFunction["calculate"]>;
type Argument = FunctionCall["arguments"][number];

/** A cell that holds a formula. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Call {
  readonly key: string;
  readonly places: Map<string, Place>;
  answer: Answer | undefined;
  /** Tells the invoker that nobody waits for the answer any longer. */
  abandon: (() => void) | undefined;
}

/** How many answers are kept: enough for a large sheet, small enough for a browser's memory. */
const KEPT = 5000;

/** Beyond this length a key is shortened to two independent 53-bit hashes. */
const LONGEST_KEY = 2000;

function hash(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function keyOf(name: string, args: readonly Argument[]): string {
  const text = JSON.stringify(args);
  return text.length <= LONGEST_KEY
    ? `${name} ${text}`
    : `${name} ${text.length} ${hash(text, 1)} ${hash(text, 2)}`;
}

function cellOf(value: Nullable<BaseValueObject>): CellValue | null {
  if (!value || value.isNull()) return null;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = value.getValue();
  if (value.isBoolean()) return plain === true || plain === 1;
  return plain;
}

function rowsOf(
  value: FunctionVariantType,
  lastRow: (sheet: string) => number
): (CellValue | null)[][] {
  const rows: (CellValue | null)[][] = [];
  if (value.isReferenceObject()) {
    const reference = value as Exclude<FunctionVariantType, BaseValueObject>;
    const range = reference.getRangePosition();
    // A whole column would be a thousand blank rows of the grid, not Excel's million: both stop at the data.
    const open = Number.isNaN(reference.getRangeData().startRow);
    const last = open ? lastRow(reference.getSheetId()) : Infinity;
    reference.iterator((cell, row, column) => {
      if (row > last) return false;
      (rows[row - range.startRow] ??= [])[column - range.startColumn] = cellOf(cell);
      return undefined;
    });
    return rows;
  }
  (value as ArrayValueObject).iterator((cell, row, column) => {
    (rows[row] ??= [])[column] = cellOf(cell);
  });
  return rows;
}

function argumentOf(value: FunctionVariantType, lastRow: (sheet: string) => number): Argument {
  if (value.isReferenceObject() || value.isArray()) return rowsOf(value, lastRow);
  return cellOf(value as BaseValueObject);
}

function errorObject(error: string): ErrorValueObject {
  // Univer's list of errors is an enum, yet any text that looks like one behaves alike.
  return ErrorValueObject.create(error as ErrorType);
}

function isRows(answer: Answer): answer is readonly (readonly FunctionCell[])[] {
  return Array.isArray(answer);
}

function valueObject(cell: FunctionCell): BaseValueObject {
  switch (typeof cell) {
    case "number":
      return Number.isFinite(cell) ? NumberValueObject.create(cell) : errorObject("#NUM!");
    case "boolean":
      return BooleanValueObject.create(cell);
    case "string":
      return StringValueObject.create(cell);
    default:
      return errorObject(cell.error);
  }
}

/** The first sentence that explains an error in the answer, if there is one. */
function messageIn(answer: Answer): string | undefined {
  const cells = isRows(answer) ? answer.flat() : [answer];
  return cells
    .map((cell) => (typeof cell === "object" ? cell.message : undefined))
    .find((message) => message);
}

export interface FunctionCalls {
  /** Executors and descriptions for Univer's two registers. */
  declare(
    functions: readonly FunctionDeclaration[],
    invoke: FunctionInvoker
  ): {
    readonly executors: readonly BaseFunction[];
    readonly descriptions: readonly IFunctionInfo[];
  };
  /** Cells were written: calls nobody else waits for are abandoned, formulas that stay call again. */
  overwritten(inside: (place: Place) => boolean): void;
  /** Whether a call is out, or an answer waits to be calculated into its cells. */
  pending(): boolean;
  /** The sentence that came with the error in a cell. */
  message(place: Place): string | undefined;
  /** Forgets all answers, so that the next calculation calls again. */
  forget(): void;
}

const placeKey = (place: Place): string => `${place.sheet} ${place.row} ${place.column}`;

/**
 * @param address  how a cell is called in a formula, for the invoker
 * @param lastRow  the last row with data on a sheet
 * @param answered called with the cells to be calculated again, once per turn
 */
export function createFunctionCalls(
  address: (place: Place) => string,
  lastRow: (sheet: string) => number,
  answered: (places: readonly Place[]) => void
): FunctionCalls {
  ERROR_TYPE_SET.add(BUSY as ErrorType);
  const calls = new Map<string, Call>();
  const messages = new Map<string, string>();
  const ready = new Map<string, Place>();
  const out = new Set<Call>();

  const flush = (): void => {
    const places = [...ready.values()];
    ready.clear();
    answered(places);
  };

  const trim = (): void => {
    for (const [key, call] of calls) {
      if (calls.size <= KEPT) return;
      if (call.answer !== undefined) calls.delete(key);
    }
  };

  const send = async (
    call: Call,
    request: FunctionCall,
    invoke: FunctionInvoker
  ): Promise<void> => {
    out.add(call);
    const answer = await invoke({
      ...request,
      onAbandon: (abandon) => (call.abandon = abandon),
    }).catch((reason: unknown): FunctionCell => ({ error: "#VALUE!", message: String(reason) }));
    // An answer to a forgotten or abandoned call may come from a runtime that is gone.
    if (!out.delete(call)) return;
    call.answer = answer;
    // Even without a cell to fill, somebody may be waiting for the last call to come back.
    if (ready.size === 0) setTimeout(flush, 0);
    call.places.forEach((place, at) => ready.set(at, place));
    trim();
  };

  const result = (answer: Answer, place: Place): BaseValueObject => {
    const message = messageIn(answer);
    if (message === undefined) messages.delete(placeKey(place));
    else messages.set(placeKey(place), message);
    if (!isRows(answer)) return valueObject(answer);
    const columns = Math.max(0, ...answer.map((row) => row.length));
    if (columns === 0) return errorObject("#VALUE!");
    return ArrayValueObject.create({
      calculateValueList: answer.map((row) =>
        Array.from({ length: columns }, (_, i) => valueObject(row[i] ?? ""))
      ),
      rowCount: answer.length,
      columnCount: columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  };

  class CustomFunctionCall extends BaseFunction {
    override needsReferenceObject = true;

    constructor(
      name: string,
      private readonly invoke: FunctionInvoker
    ) {
      super(name);
    }

    // Whatever is thrown here would end the engine, in Node the process: nothing may leave this method.
    override calculate(...variants: BaseValueObject[]): NodeValue {
      try {
        return this.answer(variants);
      } catch (fault) {
        return this.fail(String(fault));
      }
    }

    private place(): Place {
      return { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    }

    private fail(message: string): NodeValue {
      messages.set(placeKey(this.place()), message);
      return errorObject("#VALUE!");
    }

    private answer(variants: readonly FunctionVariantType[]): NodeValue {
      const place = this.place();
      const args = variants.map((variant) => argumentOf(variant, lastRow));
      const name = String(this.name);
      const key = keyOf(name, args);
      const known = calls.get(key);
      if (known?.answer !== undefined) return result(known.answer, place);
      messages.delete(placeKey(place));
      const call: Call = known ?? { key, places: new Map(), answer: undefined, abandon: undefined };
      call.places.set(placeKey(place), place);
      if (known === undefined) {
        calls.set(key, call);
        void send(call, { name, arguments: args, address: address(place) }, this.invoke);
      }
      return errorObject(BUSY);
    }
  }

  return {
    declare: (functions, invoke) => ({
      executors: functions.map(({ name }) => new CustomFunctionCall(name.toUpperCase(), invoke)),
      descriptions: functions.map((declaration) => ({
        functionName: declaration.name.toUpperCase(),
        functionType: FunctionType.User,
        description: declaration.description,
        abstract: declaration.description,
        functionParameter: declaration.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: parameter.matrix ? "B5:B24" : "B5",
          require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          repeat: BooleanNumber.FALSE,
        })),
      })),
    }),
    overwritten: (inside) => {
      for (const call of [...out]) {
        for (const [at, place] of call.places) if (inside(place)) call.places.delete(at);
        if (call.places.size > 0) continue;
        out.delete(call);
        calls.delete(call.key);
        call.abandon?.();
      }
    },
    pending: () => out.size > 0 || ready.size > 0,
    message: (place) => messages.get(placeKey(place)),
    forget: () => {
      out.clear();
      calls.clear();
      ready.clear();
      messages.clear();
    },
  };
}
