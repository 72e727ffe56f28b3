/** What all objects of one workbook share: the backend, its language, its events, and what only the object model keeps. */
import type { Backend, BackendEvent, Block, Sheet } from "../backend";
import type { ChartNames } from "../profiles";
import { ApiError, HostObject } from "../richapi";
import { formatArea } from "./address";
import { Culture } from "./culture";
import { Events } from "./events";

export interface ConditionalFormatData {
  readonly id: string;
  readonly block: Block;
  readonly type: string;
  stopIfTrue: boolean;
  /** Rule and look under the names of the object model. */
  readonly data: Record<string, unknown>;
}

export interface TableData {
  readonly id: string;
  name: string;
  readonly block: Block;
  readonly headers: boolean;
  style: string;
}

/** Everything a batch may do to a protected sheet only when its options say so. */
export type ProtectedAct = "allowFormatCells" | "allowFormatColumns" | "allowFormatRows" | "edit";

export class Book {
  /** Settings of the document: key → JSON value. */
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, unknown>();
  readonly conditionalFormats: ConditionalFormatData[] = [];
  readonly tables: TableData[] = [];
  readonly frozen = new Map<string, { readonly rows: number; readonly columns: number }>();
  readonly protections = new Map<
    string,
    { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null }
  >();
  dirty = false;

  private active: string;
  private readonly sheetNames: Map<string, string>;
  private lastId = 0;

  constructor(
    readonly backend: Backend,
    readonly name: string,
    readonly culture: Culture,
    readonly displayLocale: string,
    readonly chartNames: ChartNames,
    readonly events: Events,
    /** Objects that lower-level ones lead back to. */
    readonly objects: {
      readonly worksheet: (book: Book, id: string) => HostObject;
      readonly range: (book: Book, block: Block) => HostObject;
    },
    readonly onSettings: () => void
  ) {
    this.active = backend.activeSheet();
    this.sheetNames = new Map(backend.sheets().map(({ id, name: sheetName }) => [id, sheetName]));
  }

  /** An id for objects the backend does not know. */
  newId(): string {
    return `{${String(++this.lastId).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  findSheet(key: string): Sheet | null {
    const sheets = this.backend.sheets();
    return (
      sheets.find((sheet) => sheet.id === key) ??
      sheets.find((sheet) => sameName(sheet.name, key)) ??
      null
    );
  }

  /** The sheet behind an object that the add-in still holds. */
  sheet(id: string): Sheet {
    const sheet = this.backend.sheets().find((candidate) => candidate.id === id);
    if (sheet) return sheet;
    throw new ApiError(
      "InvalidReference",
      "This reference is not valid for the current operation.",
      404
    );
  }

  /** AccessDenied unless the sheet's protection leaves room for the act. */
  requireAccess(sheet: string, act: ProtectedAct = "edit"): void {
    if (!this.backend.protected(sheet)) return;
    if (act !== "edit" && this.protections.get(sheet)?.options[act] === true) return;
    throw new ApiError("AccessDenied", "You cannot perform the requested operation.", 403);
  }

  /** Turns what happened in the backend into events of the object model. */
  hear(event: BackendEvent, remote = false): void {
    const source = remote ? "Remote" : "Local";
    switch (event.kind) {
      case "cells":
        this.dirty = true;
        this.events.fire("changed", event.block.sheet, {
          address: formatArea(event.block),
          changeType: "RangeEdited",
          source,
          triggerSource: event.byUser || remote ? "Unknown" : "ThisLocalAddin",
        });
        break;
      case "selection":
        this.events.fire("selectionChanged", event.block.sheet, {
          address: formatArea(event.block),
        });
        break;
      case "activated":
        if (event.sheet === this.active) break;
        this.events.fire("deactivated", this.active, {});
        this.active = event.sheet;
        this.events.fire("activated", event.sheet, {});
        break;
      case "sheet-added":
        this.dirty = true;
        this.rename(event.sheet);
        this.events.fire("added", event.sheet, { source });
        break;
      case "sheet-deleted":
        this.dirty = true;
        this.forget(event.sheet);
        this.events.fire("deleted", event.sheet, { source });
        break;
      case "sheet-renamed":
        this.dirty = true;
        this.events.fire("nameChanged", event.sheet, {
          source,
          ...this.rename(event.sheet),
        });
        break;
      case "furnished":
        this.dirty = true;
        break;
      case "calculated":
        for (const { id } of this.backend.sheets()) {
          this.events.fire("calculated", id, { address: "" });
        }
    }
  }

  /** Notes a sheet's present name. */
  private rename(sheet: string): { readonly nameBefore: string; readonly nameAfter: string } {
    const nameBefore = this.sheetNames.get(sheet) ?? "";
    const nameAfter = this.sheet(sheet).name;
    this.sheetNames.set(sheet, nameAfter);
    return { nameBefore, nameAfter };
  }

  private forget(sheet: string): void {
    this.sheetNames.delete(sheet);
    this.frozen.delete(sheet);
    this.protections.delete(sheet);
    removeWhere(this.conditionalFormats, (format) => format.block.sheet === sheet);
    removeWhere(this.tables, (table) => table.block.sheet === sheet);
  }
}

/** Names of sheets, ranges and tables differ by more than case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function removeWhere<T>(list: T[], condition: (entry: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const entry = list[index];
    if (entry !== undefined && condition(entry)) list.splice(index, 1);
  }
}

export function notFound(what: string): ApiError {
  return new ApiError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404);
}

export function alreadyExists(what: string): ApiError {
  return new ApiError(
    "ItemAlreadyExists",
    `A resource with the same name or identifier already exists. (${what})`,
    409
  );
}

/** A value for which the host would have to guess. */
export function notSimulated(what: string): ApiError {
  return new ApiError("NotImplemented", `The simulated host does not know ${what}.`, 501);
}

export function invalid(why: string): ApiError {
  return new ApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${why})`
  );
}
